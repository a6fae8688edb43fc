//! Import by upload and export by download.

use crate::cases::{import, upload, zipped};
use crate::scene::{done, scenes, shows};
use ombud::web::{Language, texts};

fn one_person(code: &str, place: &str) -> Vec<(String, Vec<u8>)> {
    vec![("klienter.csv".to_owned(), format!("klient;kön;kommun\n{code};man;{place}\n").into_bytes())]
}

#[test]
fn a_look_says_what_would_change_and_a_button_carries_it_out() {
    scenes(|scene| {
        let (manager, before) = (scene.site.manager(), scene.fingerprint());
        let zip = zipped(&one_person("K9", "Sala"));
        let sent = manager.upload("/exchange/imports", "r.zip", &zip, &[("wish", "look")]);
        let page = sent.location().to_owned();
        shows(&manager.get(&page), &texts(Language::Swedish).text("import-would"));
        scene.unchanged(&before, &[]);
        assert_eq!(scene.site.foreign_manager().get(&page).status, 404);
        let carried = manager.post(&format!("{page}/carrying-out"), &[]);
        done(&carried);
        shows(&manager.get(carried.location()), &texts(Language::Swedish).text("import-done"));
        shows(&manager.get("/people"), ">K9<");
    });
}

#[test]
fn problems_are_told_with_file_row_and_column_and_nothing_is_stored() {
    scenes(|scene| {
        let before = scene.fingerprint();
        let rows = "klient;kön;kommun\nK8;man;Sala\nK9;kille;Sala\n;man;Sala\n";
        let answer = upload(scene.site, "r.zip", &zipped(&[("klienter.csv".into(), rows.into())]), "import");
        shows(&answer, &texts(Language::Swedish).text("import-refused"));
        for place in ["klienter.csv, rad 3, kolumn kön", "klienter.csv, rad 4, kolumn klient"] {
            assert!(answer.text().contains(place), "no {place} in {}", answer.text());
        }
        scene.unchanged(&before, &[]);
    });
}

#[test]
fn what_was_exported_is_known_by_its_ids() {
    scenes(|scene| {
        let before = scene.fingerprint();
        assert_eq!(before.len(), 13, "twelve files and the operation itself");
        import(scene.site, &before);
        scene.unchanged(&before, &[]);
        let mended: Vec<_> = before
            .iter()
            .map(|(name, bytes)| (name.clone(), String::from_utf8_lossy(bytes).replace("K1", "K77").into_bytes()))
            .collect();
        import(scene.site, &mended);
        shows(&scene.anna().get(&format!("/people/{}", scene.person)), "K77");
        scene.unchanged(&mended, &[]);
    });
}

#[test]
fn the_workbook_to_fill_in_can_be_fetched_and_sent_back_empty() {
    scenes(|scene| {
        let workbook = scene.site.manager().get("/exchange/workbook.xlsx");
        assert!(workbook.bytes.starts_with(b"PK"), "no workbook");
        let before = scene.fingerprint();
        let answer = upload(scene.site, "tom.xlsx", &workbook.bytes, "import");
        assert_eq!(answer.status, 200);
        scene.unchanged(&before, &[]);
    });
}

#[test]
fn no_file_is_told_as_such() {
    scenes(|scene| {
        assert_eq!(scene.site.manager().upload("/exchange/imports", "", b"", &[("wish", "import")]).status, 409);
        assert_eq!(scene.bo().upload("/exchange/imports", "r.zip", b"", &[]).status, 403);
    });
}
