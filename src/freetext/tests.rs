//! What is told of, what is left alone, and that no text is too strange. All numbers are made up, or for tests.

use super::personal_number::check_digit;
use super::*;
use proptest::prelude::*;

/// What is found, as kind and text.
fn found(text: &str, names: &[&str]) -> Vec<(Kind, String)> {
    suspicions(text, names).into_iter().map(|suspicion| (suspicion.kind, suspicion.found)).collect()
}

/// The one thing found, which has to be of that kind.
#[track_caller]
fn one(kind: Kind, text: &str) -> String {
    let all = found(text, &[]);
    let [(seen, what)] = all.as_slice() else { panic!("{text}: {all:?}") };
    assert_eq!(*seen, kind, "{text}");
    what.clone()
}

#[track_caller]
fn nothing(text: &str) {
    assert_eq!(found(text, &[]), [], "{text}");
}

#[test]
fn personal_numbers_are_found_however_they_are_written() {
    for number in [
        "121212-1212",
        "121212+1212",
        "1212121212",
        "121212 1212",
        "121212 - 1212",
        "121212–1212",
        "19121212-1212",
        "191212121212",
        "19 121212-1212",
        "1912 12 12 1212",
        "1912-12-12-1212",
        "1912.12.12-1212",
        "12 12 12-1212",
        "121272-1219",
        "19121272-1219",
        "000229-0005",
        "20000229-0005",
    ] {
        assert_eq!(one(Kind::PersonalNumber, number), number);
        assert_eq!(one(Kind::PersonalNumber, &format!("född{number}, gift")), number);
    }
}

#[test]
fn a_wrong_check_digit_or_date_makes_no_personal_number() {
    for text in ["121212-1213", "121312-1211", "120230-1212", "191212121213", "19000229-0005", "1121212-1212"] {
        nothing(text);
    }
}

#[test]
fn telephone_numbers_are_found_however_they_are_written() {
    for number in [
        "070-123 45 67",
        "070-1234567",
        "0701234567",
        "0701-23 45 67",
        "070 123 45 67",
        "08-123 45 67",
        "08/123 456",
        "021-12 34 56",
        "0224-123 45",
        "0224 12345",
        "+46 70 123 45 67",
        "+46701234567",
        "+46 (0)70-123 45 67",
        "+46(0)8-123 45 67",
        "0046 70 123 45 67",
        "0046701234567",
    ] {
        assert_eq!(one(Kind::Telephone, number), number);
        assert_eq!(one(Kind::Telephone, &format!("ring {number}.")), number);
    }
    assert_eq!(one(Kind::Telephone, "(070) 123 45 67"), "070) 123 45 67");
    assert_eq!(one(Kind::Telephone, "070-123 45 67 10 min"), "070-123 45 67");
}

#[test]
fn mail_addresses_are_found() {
    assert_eq!(one(Kind::Email, "skriv till prov.provsson+ombud@exempel.se."), "prov.provsson+ombud@exempel.se");
    assert_eq!(one(Kind::Email, "<åsa_1@mejl.exempel.se>"), "åsa_1@mejl.exempel.se");
    for text in ["möte @ Sala", "@sala", "a@b", "prov@exempel.1", "@", "prov@.se"] {
        nothing(text);
    }
}

#[test]
fn figures_as_people_write_them_are_left_alone() {
    for text in [
        "12 000 kr, 1 234 567,50 kr och 4 045 300:-",
        "10 000 000 000",
        "1985, 2021 och 2019–2021",
        "2021-03-15",
        "2021-03-08 1200 kr",
        "2021-03-03–2021-04-10",
        "2021-03-11 – 2021-10-10",
        "15/3 2021, 15.3.2021, 08-12-2021 och 01-02-2021",
        "20210315",
        "kl. 08.00–17.00, 0800-1700, 08:15-16:45",
        "SN 2024/123 och KS 2021-00123",
        "dnr 2021-001234-5",
        "SFS 2013:522, lag 2001:454 6 §",
        "organisationsnummer 212000-1355",
        "bankgiro 5402-9681, plusgiro 12 34 56-7",
        "ring 1177, 112 eller 90 000",
        "722 11 Västerås",
        "F20.0, F32.1",
        "0–3 månader, 5–10 %",
        "+10 000 000 kr jämfört med 2020",
        "Lång handläggning",
        "",
    ] {
        nothing(text);
    }
}

#[test]
fn what_two_kinds_see_is_told_once_and_all_is_told_in_order() {
    let all = found("anna@exempel.se, 121212-1212, 070-123 45 67, Anna", &["Anna Provsson"]);
    let kinds: Vec<Kind> = all.into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, [Kind::Email, Kind::PersonalNumber, Kind::Telephone, Kind::Name]);
}

#[test]
fn names_are_found_whole_in_any_case_and_spelling() {
    let names = ["Åsa Maria Provström", "Bo Ek"];
    for (text, what) in [
        ("möte med åsa", "åsa"),
        ("ASA PROVSTROM", "ASA PROVSTROM"),
        ("A\u{30a}sas lägenhet", "A\u{30a}sas"),
        ("Provström, Åsa ringde", "Provström, Åsa"),
        ("provströms hyra", "provströms"),
        ("träffade Bo Ek i dag", "Bo Ek"),
        ("Ek, Bo", "Ek, Bo"),
    ] {
        assert_eq!(found(text, &names), [(Kind::Name, what.to_owned())], "{text}");
    }
    for text in ["provströmska huset", "bo", "Bo kvar", "en ek", "att bo, ek i golvet", "vi bor", "åsarna"] {
        assert_eq!(found(text, &names), [], "{text}");
    }
}

#[test]
fn a_word_that_is_also_a_name_says_nothing_alone() {
    let names = ["Dag Sten"];
    for text in ["en dag", "Dag ut och dag in", "sten", "Klart. Sten i golvet", "VARJE DAG", "dags", "dag för dag"] {
        assert_eq!(found(text, &names), [], "{text}");
    }
    assert_eq!(found("ringde Dag om hyran", &names), [(Kind::Name, "Dag".to_owned())]);
    assert_eq!(found("Dag Sten", &names), [(Kind::Name, "Dag Sten".to_owned())]);
    assert_eq!(found("dag Provsson", &["Dag Provsson"]), [(Kind::Name, "dag Provsson".to_owned())]);
}

#[test]
fn names_that_are_nothing_find_nothing() {
    for name in ["", " ", "-", "X", "12", "Q Z"] {
        assert_eq!(found("q - 12 x och y", &[name]), [], "{name}");
    }
}

#[test]
fn every_kind_has_its_texts() {
    use crate::web::{Language, texts};
    for language in [Language::Swedish, Language::English] {
        let keys = Kind::ALL.map(|kind| [Some(kind.key()), kind.key_in_code(), Some(kind.key_of_note())]);
        keys.into_iter().flatten().flatten().for_each(|key| assert!(texts(language).has(key), "{key}"));
    }
}

/// A personal number or coordination number, written in any of the ways.
fn numbers() -> impl Strategy<Value = String> {
    let joints = ["-", "+", "", " ", "  ", " - ", "\u{2013}", "\u{a0}"];
    let joint = proptest::sample::select(joints.to_vec());
    (1800u32..2100, 1u32..=12, 1u32..=28, any::<bool>(), 0u32..1000, any::<bool>(), 0usize..4, joint).prop_map(
        |(year, month, day, coordination, serial, century, style, joint)| {
            let day = if coordination { day + 60 } else { day };
            let nine = format!("{:02}{month:02}{day:02}{serial:03}", year % 100);
            let digits: Vec<u32> = nine.chars().filter_map(|digit| digit.to_digit(10)).collect();
            let year = if century { year.to_string() } else { format!("{:02}", year % 100) };
            let (sign, joint) = match style {
                0 | 1 => ("", joint),
                2 => (" ", if joint.is_empty() { " " } else { joint }),
                _ => ("-", if joint.trim().is_empty() { "-" } else { joint }),
            };
            format!("{year}{sign}{month:02}{sign}{day:02}{joint}{serial:03}{}", check_digit(&digits))
        },
    )
}

/// Any text at all, with more of what the rules look at than chance would give.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[0-9 ()+@./\u{2013}-]{0,40}", "[a-zA-ZåäöÅÄÖ\u{300}-\u{310}0-9 .,@|\n-]{0,40}"]
}

proptest! {
    #[test]
    fn every_personal_number_is_found_in_any_text(before in texts(), number in numbers(), after in texts()) {
        let before = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
        // A digit right after makes it another number, and a date after one that is written with signs two dates.
        let hides = |letter: char| letter.is_ascii_digit() || number.len() > 13 && "-./ \u{2013}".contains(letter);
        let after = after.trim_start_matches(hides);
        let (start, end) = (before.len(), before.len() + number.len());
        let all = suspicions(&format!("{before}{number}{after}"), &[]);
        let covers = |one: &Suspicion| one.kind == Kind::PersonalNumber && one.at.start <= start && end <= one.at.end;
        prop_assert!(all.iter().any(covers), "{before}|{number}|{after}: {all:?}");
    }

    #[test]
    fn a_text_without_digits_and_addresses_is_left_alone(text in texts()) {
        let text: String = text.chars().filter(|letter| !letter.is_ascii_digit() && *letter != '@').collect();
        prop_assert_eq!(suspicions(&text, &[]), []);
    }

    #[test]
    fn no_text_and_no_name_is_too_strange(text in texts(), names in proptest::collection::vec(texts(), 0..3)) {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let all = suspicions(&text, &names);
        for one in &all {
            prop_assert_eq!(text.get(one.at.clone()), Some(one.found.as_str()));
            prop_assert!(!one.found.is_empty());
        }
        prop_assert!(all.windows(2).all(|pair| pair[0].at.end <= pair[1].at.start));
    }

    #[test]
    fn a_whole_name_is_found_in_any_text(before in "[a-zåäö ]{0,20}", after in "[a-zåäö ]{0,20}") {
        let text = format!("{before} Ivar Provberg {after}");
        let all = suspicions(&text, &["Ivar Provberg"]);
        prop_assert!(all.iter().any(|one| one.kind == Kind::Name && one.found.contains("Ivar Provberg")));
    }
}
