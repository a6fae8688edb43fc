//! Folders, zips and workbooks that are right, and every way in which they can be wrong.

use super::*;
use crate::exchange::unwatched;
use std::fs;
use tempfile::TempDir;

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn reading(files: &[(&str, &str)]) -> Reading {
    read(folder(files).path(), &unwatched())
}

/// The problems, one a line.
fn problems(files: &[(&str, &str)]) -> String {
    reading(files).problems.to_string()
}

#[test]
fn headings_and_names_are_taken_however_they_are_spelt() {
    let found =
        reading(&[("KLIENTER.CSV", "KLIENT,Kon,Födelseår,kommun,okänd\nA,Kvinna,1980,Sala,x\n"), ("a.txt", "")]);
    assert!(found.problems.is_empty(), "{}", found.problems);
    let clients = found.register.clients.unwrap();
    assert_eq!((clients.rows.len(), clients.rows[0].birth_year), (1, Some(1980)));
    assert_eq!(found.notes.len(), 2, "{:?}", found.notes);
}

#[test]
fn every_problem_is_listed_with_file_row_and_column() {
    let text = "klient;kön;födelseår;kommun;barn_hemma\nA;kvinno;80;Sala;kanske\n;man;1980;;ja\nB;man;1980;Sala;ja;extra\nC;man\n";
    let told = problems(&[("klienter.csv", text)]);
    let starts = [
        "klienter.csv, rad 2, kolumn kön: ”kvinno”",
        "klienter.csv, rad 2, kolumn födelseår: ”80”",
        "klienter.csv, rad 2, kolumn barn_hemma: ”kanske”",
        "klienter.csv, rad 3, kolumn klient: cellen är tom",
        "klienter.csv, rad 3, kolumn kommun: cellen är tom",
        "klienter.csv, rad 4: raden har 6 fält, rubrikraden 5",
        "klienter.csv, rad 5: raden har 2 fält, rubrikraden 5",
        "klienter.csv, rad 5, kolumn kommun: cellen är tom",
    ];
    assert_eq!(told.lines().count(), starts.len(), "{told}");
    for (line, start) in told.lines().zip(starts) {
        assert!(line.starts_with(start), "{line}\n{start}");
    }
}

#[test]
fn rules_inside_a_row() {
    let told = problems(&[
        ("stodperioder.csv", "klient;start;avslut;avslutsorsak\nA;2021-02-01;2021-01-31;\nA;2022-01-01;;flyttat\n"),
        ("nybesok.csv", "datum;kommun;återkallad\n2021-02-01;Sala;2021-01-01\n"),
        ("kontakter.csv", "klient;datum;sätt;minuter\nA;2021-02-30;brev;10001\n"),
        ("skattningar.csv", "klient;datum;tillfälle;livsområde;värde\nA;21-01-01;början;pengar;11\n"),
        ("ombud.csv", "ombud;anställd_från;sysselsättningsgrad\nP;01/02/2021;101\n"),
        ("franvaro.csv", "ombud;från;omfattning;orsak\nP;2021-01-01;0;semester\n"),
        ("ekonomi.csv", "år;konto;benämning;slag;budget\n2021;3000;Bidrag;inkomst;1,5 mkr\n"),
        ("befolkning.csv", "kommun;år;alla;vuxna\nSala;2021;-1;x\n"),
        ("radgivning.csv", "datum;uppringare\n2021-01-01;granne\n"),
    ]);
    for part in [
        "stodperioder.csv, rad 2, kolumn avslut: avslut 2021-01-31 är före start 2021-02-01",
        "stodperioder.csv, rad 3, kolumn avslutsorsak: avslutsorsak är ifyllt fast avslut är tomt",
        "nybesok.csv, rad 2, kolumn återkallad: återkallad 2021-01-01 är före datum",
        "kontakter.csv, rad 2, kolumn datum: ”2021-02-30”: den dagen finns inte",
        "kontakter.csv, rad 2, kolumn minuter: ”10001”",
        "kolumn tillfälle: ”början” är inte ett av de ord som kan stå här; väntade start, mitt eller slut",
        "kolumn värde: ”11”",
        "kolumn sysselsättningsgrad: ”101” är inte procent",
        "kolumn omfattning: ”0”",
        "kolumn orsak: ”semester”",
        "kolumn slag: ”inkomst”",
        "kolumn budget: ”1,5 mkr” är inte ett belopp",
        "kolumn alla: ”-1”",
        "kolumn uppringare: ”granne”",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
}

#[test]
fn missing_and_doubled_columns() {
    let told = problems(&[("klienter.csv", "klient;klient;kommun\nA;A;Sala\n")]);
    assert!(told.contains("rad 1, kolumn klient: kolumnen finns två gånger"), "{told}");
    assert!(told.contains("rad 1, kolumn kön: kolumnen saknas"), "{told}");
}

#[test]
fn nothing_and_rubbish_are_refused() {
    assert!(problems(&[]).contains("ingen av formatets filer"));
    assert!(problems(&[("klienter.csv", "")]).contains("filen är tom"));
    assert!(problems(&[("klienter.csv", &"\n".repeat(10 << 20))]).contains("filen är tom"));
    assert!(problems(&[("klienter.csv", "klient;kön;kommun\n"), ("Klienter.csv", "")]).contains("bara en kan läsas"));
    let missing = read(Path::new("/nowhere/at/all"), &unwatched());
    assert!(missing.problems.to_string().contains("finns inte"));
    let other = folder(&[("x.pdf", "%PDF-1.7")]);
    assert!(read(&other.path().join("x.pdf"), &unwatched()).problems.to_string().contains("varken en mapp"));
}

#[test]
fn another_encoding_is_told_once() {
    let folder = folder(&[]);
    fs::write(folder.path().join("klienter.csv"), b"klient;kommun;k\xf6n\nA;Sala;man\n").unwrap();
    let told = read(folder.path(), &unwatched()).problems.to_string();
    assert!(told.starts_with("klienter.csv, rad 1: filen ser ut att vara sparad som Latin-1"), "{told}");
    assert_eq!(told.lines().count(), 1);
}

mod zips {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn zip(files: &[(&str, &[u8])]) -> (TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.zip");
        let mut zip = ZipWriter::new(fs::File::create(&path).unwrap());
        for (name, bytes) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap();
        (folder, path)
    }

    fn told(files: &[(&str, &[u8])]) -> String {
        let (_folder, path) = zip(files);
        read(&path, &unwatched()).problems.to_string()
    }

    const CLIENTS: &[u8] = "klient;kön;kommun\nA;man;Sala\n".as_bytes();

    #[test]
    fn files_at_the_top_or_in_one_folder() {
        for name in ["klienter.csv", "./klienter.csv", "register/klienter.csv"] {
            let (_folder, path) = zip(&[(name, CLIENTS), ("__MACOSX/._klienter.csv", b"x")]);
            let found = read(&path, &unwatched());
            assert!(found.problems.is_empty(), "{}", found.problems);
            assert_eq!(found.register.clients.unwrap().rows.len(), 1);
        }
        assert!(told(&[("a/klienter.csv", CLIENTS), ("b/ombud.csv", CLIENTS)]).contains("flera mappar"));
    }

    #[test]
    fn a_path_out_of_it_is_refused() {
        for name in ["../klienter.csv", "/etc/klienter.csv", "a\\..\\klienter.csv", "C:klienter.csv"] {
            assert!(told(&[(name, CLIENTS)]).contains("pekar utanför"), "{name}");
        }
    }

    #[test]
    fn a_bomb_and_a_cut_file_are_refused() {
        assert!(told(&[("klienter.csv", &vec![0; 32 << 20])]).contains("sväller"));
        let names: Vec<String> = (0..1001).map(|at| format!("{at}.csv")).collect();
        let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
        assert!(told(&many).contains("1001 filer"));
        let (_folder, path) = zip(&[("klienter.csv", CLIENTS)]);
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() / 2]).unwrap();
        assert!(read(&path, &unwatched()).problems.to_string().contains("inte hel"));
    }
}

mod sheets {
    use super::*;
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

    #[test]
    fn dates_numbers_and_formulas() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.xlsx");
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("Ombud").unwrap();
        for (at, heading) in ["ombud", "anställd från", "sysselsättningsgrad", "kön"].iter().enumerate() {
            sheet.write(0, at as u16, *heading).unwrap();
        }
        let format = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write(1, 0, 17).unwrap();
        sheet.write_with_format(1, 1, ExcelDateTime::from_ymd(2021, 3, 31).unwrap(), &format).unwrap();
        sheet.write(1, 2, 80).unwrap();
        sheet.write(2, 0, "B").unwrap();
        sheet.write(2, 1, "2021-04-01").unwrap();
        sheet.write_formula(2, 2, "50+50").unwrap();
        sheet.write(3, 0, "C").unwrap();
        sheet.write(3, 1, 44_197).unwrap();
        sheet.write(3, 2, 50.5).unwrap();
        book.save(&path).unwrap();

        let found = read(&path, &unwatched());
        let told = found.problems.to_string();
        assert!(told.contains("Ombud, rad 3, kolumn sysselsättningsgrad: cell C3 innehåller formeln =50+50"), "{told}");
        assert!(told.contains("Ombud, rad 4, kolumn anställd_från: ”44197”: ett tal är inte ett datum"), "{told}");
        assert!(told.contains("”50.5” är inte procent"), "{told}");
        assert_eq!(told.lines().count(), 3, "{told}");
        let ombud = found.register.ombud.unwrap();
        assert_eq!(&found.register.words[ombud.rows[0].code], "17");
        assert_eq!((ombud.rows[0].employed_from.to_string().as_str(), ombud.rows[0].rate), ("2021-03-31", 80));
    }
}
