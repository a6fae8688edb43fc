//! Text that ends in figures, lists and reports: whoever writes something that looks like it says who somebody is, is
//! told before it is saved, and may say that it does not. The numbers are made up.

use crate::cases::{upload, zipped};
use crate::scene::{done, hides, refused, scenes, shows, with_id};
use ombud::freetext::Kind;
use ombud::testing::{Answer, Visitor};
use ombud::web::{APPROVED, Language, texts};

const NUMBER: &str = "121212-1212";
const TELEPHONE: &str = "070-123 45 67";
const MAIL: &str = "prov@exempel.se";

fn said(key: &str, found: &str) -> String {
    texts(Language::Swedish).with(key, &[("value", found.into())])
}

/// The form came back with what was typed, and says what was found.
#[track_caller]
fn tells(answer: &Answer, key: &str, found: &str, typed: &str) {
    assert_eq!(answer.status, 422, "{}", answer.text());
    let page = answer.text();
    assert!(page.contains(&said(key, found)), "no “{}” in {page}", said(key, found));
    let kept = [format!("value=\"{typed}\""), format!(">\n{typed}</textarea>")];
    assert!(kept.iter().any(|kept| page.contains(kept)), "no “{typed}” in {page}");
}

fn box_of(answer: &Answer) -> Option<String> {
    let page = answer.text();
    let rest = page.split_once(&format!("name=\"{APPROVED}\" value=\""))?.1;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

/// Sends `fields` with each of the texts in `field`: told of what it holds, and stored once the box is ticked.
#[track_caller]
fn told_and_stored(by: &Visitor, path: &str, fields: &[(&str, &str)], field: &str) {
    for (kind, found) in [(Kind::PersonalNumber, NUMBER), (Kind::Telephone, TELEPHONE), (Kind::Email, MAIL)] {
        let text = format!("om {found}");
        let with = |more: &[(&str, &str)]| {
            let own = fields.iter().copied().filter(|(name, _)| *name != field);
            let all: Vec<(&str, &str)> = own.chain([(field, text.as_str())]).chain(more.iter().copied()).collect();
            by.post(path, &all)
        };
        let answer = with(&[]);
        tells(&answer, kind.key(), found, &text);
        assert_eq!(box_of(&answer).as_deref(), Some(found), "{path} {field}");
        tells(&with(&[(APPROVED, "något annat")]), kind.key(), found, &text);
        done(&with(&[(APPROVED, found)]));
    }
}

fn person_fields(code: &str) -> [(&str, &str); 4] {
    [("code", code), ("municipality", "Sala"), ("gender", "kvinna"), ("children", "nej")]
}

#[test]
fn every_form_of_a_persons_flow_tells_before_it_saves() {
    scenes(|scene| {
        let (person, intake) = (format!("/people/{}", scene.person), format!("/intakes/{}", scene.intake));
        let (support, closure) = (format!("/support/{}", scene.support), format!("/support/{}/closure", scene.support));
        let assignment = format!("/assignments/{}", scene.assignment);
        let ending = format!("{assignment}/ending");
        let contact = format!("/contacts/{}", scene.contact);
        let visit = [("on_day", "2021-01-15"), ("municipality", "Sala"), ("outcome", "accepterad")];
        let work = [("area", "boende"), ("kind", "bostad"), ("starts_on", "2021-02-10")];
        let call = [("on_day", "2021-02-20"), ("mode", "telefon")];
        for (path, fields, field) in [
            (&person, &person_fields("K1")[..], "learned_of"),
            (&person, &person_fields("K1"), "diagnoses"),
            (&intake, &[&visit[..], &[("gender", ""), ("birth_year", "")]].concat(), "other_reason"),
            (&intake, &[&visit[..], &[("gender", ""), ("birth_year", "")]].concat(), "priority"),
            (&intake, &[&visit[..], &[("gender", ""), ("birth_year", "")]].concat(), "told"),
            (&assignment, &work, "kind"),
            (&assignment, &work, "counterpart"),
            (&contact, &call, "mode"),
            (&contact, &call, "counterpart"),
            (&support, &[("starts_on", "2021-02-01"), ("ends_on", "2021-12-01"), ("ombud", "")], "closing_reason"),
        ] {
            told_and_stored(&scene.site.manager(), path, fields, field);
        }
        told_and_stored(&scene.site.manager(), &ending, &[("ends_on", "2021-03-01")], "outcome");
        done(&scene.site.manager().post(&format!("{support}/reopening"), &[]));
        let closing = [("ends_on", "2021-12-01"), ("closing_reason", TELEPHONE)];
        tells(&scene.site.manager().post(&closure, &closing), Kind::Telephone.key(), TELEPHONE, TELEPHONE);
        done(&scene.site.manager().post(&closure, &[&closing[..], &[(APPROVED, TELEPHONE)]].concat()));
    });
}

#[test]
fn forms_for_something_new_tell_as_well() {
    scenes(|scene| {
        let (anna, person) = (scene.anna(), format!("/people/{}", scene.person));
        let work = [("area", "boende"), ("kind", NUMBER), ("starts_on", "2021-02-10")];
        let call = [("on_day", "2021-02-20"), ("mode", "telefon"), ("counterpart", NUMBER)];
        let visit =
            [("on_day", "2021-01-15"), ("municipality", "Sala"), ("outcome", ""), ("gender", ""), ("priority", NUMBER)];
        let new = [&person_fields("K9")[..], &[("learned_of", NUMBER)]].concat();
        for (path, fields) in [
            (format!("{person}/assignments"), &work[..]),
            (format!("{person}/contacts"), &call),
            ("/intakes".to_owned(), &visit),
            ("/people".to_owned(), &new),
        ] {
            let id = scene.site.app.id();
            tells(&with_id(&anna, &path, id, fields), Kind::PersonalNumber.key(), NUMBER, NUMBER);
            done(&with_id(&anna, &path, id, &[fields, &[(APPROVED, NUMBER)]].concat()));
        }
    });
}

#[test]
fn a_code_is_never_a_number_or_an_address_and_there_is_no_way_around() {
    scenes(|scene| {
        let anna = scene.anna();
        for (code, kind) in [(NUMBER, Kind::PersonalNumber), (MAIL, Kind::Email)] {
            let fields = [&person_fields(code)[..], &[(APPROVED, code)]].concat();
            for path in ["/people".to_owned(), format!("/people/{}", scene.person)] {
                let answer = anna.post(&path, &fields);
                tells(&answer, kind.key_in_code().unwrap(), code, code);
            }
            assert_eq!(box_of(&anna.post("/people", &person_fields(code))), None);
        }
        hides(&anna.get("/people"), NUMBER);
        // Many codes are numbers that begin with 0.
        done(&anna.post("/people", &person_fields("012345678")));
    });
}

#[test]
fn the_box_is_there_only_when_something_was_found_and_stays_ticked_while_something_else_is_mended() {
    scenes(|scene| {
        let (anna, path) = (scene.anna(), format!("/people/{}/contacts", scene.person));
        hides(&anna.get(&format!("{path}/new")), APPROVED);
        let wrong = anna.post(&path, &[("on_day", "i går"), ("mode", "telefon")]);
        refused(&wrong, "problem-date", &["i går"]);
        assert_eq!(box_of(&wrong), None);
        let both = [("on_day", "i går"), ("mode", "telefon"), ("counterpart", NUMBER)];
        assert_eq!(box_of(&anna.post(&path, &both)).as_deref(), Some(NUMBER));
        let ticked = anna.post(&path, &[&both[..], &[(APPROVED, NUMBER)]].concat());
        refused(&ticked, "problem-date", &["i går", NUMBER]);
        assert!(ticked.text().contains(&format!("value=\"{NUMBER}\" aria-describedby=\"{APPROVED}-hint\" checked")));
        // What is written after that is told of too, with the box empty and for both.
        let more = [("on_day", "2021-02-20"), ("mode", TELEPHONE), ("counterpart", NUMBER), (APPROVED, NUMBER)];
        let again = anna.post(&path, &more);
        tells(&again, Kind::Telephone.key(), TELEPHONE, TELEPHONE);
        let all = box_of(&again).unwrap();
        assert!(!again.text().contains("-hint\" checked"));
        done(&anna.post(&path, &[&more[..3], &[(APPROVED, all.as_str())]].concat()));
    });
}

#[test]
fn the_account_notes_it_beside_the_field_and_before_signing_and_loses_nothing() {
    scenes(|scene| {
        let (manager, year) = (scene.site.manager(), "/grant-account/2021");
        let note = said(Kind::PersonalNumber.key_of_note(), NUMBER);
        hides(&manager.get(year), &note);
        hides(&manager.get(&format!("{year}/signature")), "id=\"noted\"");
        let answers = [("section", "other"), ("remarks", "Se 121212-1212."), ("phone", TELEPHONE), ("email", MAIL)];
        done(&manager.post(&format!("{year}/answers"), &answers));
        let (page, signing) = (manager.get(year), manager.get(&format!("{year}/signature")));
        for part in ["Se 121212-1212.</textarea>", &note, "id=\"remarks-note\""] {
            shows(&page, part);
        }
        for part in ["id=\"noted\"", &note, &format!("href=\"{year}#remarks\"")] {
            shows(&signing, part);
        }
        // Whom to reach is to be answered with just that.
        for found in [TELEPHONE, MAIL] {
            hides(&page, &said(Kind::Telephone.key_of_note(), found));
            hides(&page, &said(Kind::Email.key_of_note(), found));
        }
    });
}

#[test]
fn the_reason_for_a_figure_is_text_like_any_other() {
    scenes(|scene| {
        let (manager, year) = (scene.site.manager(), "/grant-account/2021");
        let answers = [("clients.total.women.all", "9"), ("reason:clients.total", "ring 070-123 45 67")];
        done(&manager.post(&format!("{year}/answers"), &answers));
        let note = said(Kind::Telephone.key_of_note(), TELEPHONE);
        for page in [year.to_owned(), format!("{year}/signature")] {
            assert_eq!(manager.get(&page).text().matches(&note).count(), 1, "{page}");
        }
    });
}

#[test]
fn an_import_comes_in_with_a_note_for_each_place() {
    scenes(|scene| {
        let clients = "klient;kön;kommun;kännedom\nK9;man;Sala;psykiatrin|070-123 45 67\n121212-1212;man;Sala;\n";
        let faults = "datum;aktör;typ;beskrivning;konsekvens;åtgärd\n2021-03-15;Kommunen;kö;Se 121212-1212;\
                      prov@exempel.se;ring 070-123 45 67\n";
        let files = [("klienter.csv", clients), ("systembrister.csv", faults)]
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let answer = upload(scene.site, "r.zip", &zipped(&files), "import");
        shows(&answer, &texts(Language::Swedish).text("import-done"));
        for part in [
            "klienter.csv, rad 2, kolumn kännedom: ser ut att innehålla ett telefonnummer",
            "klienter.csv, rad 3, kolumn klient: ser ut att innehålla ett personnummer",
            "systembrister.csv, rad 2, kolumn beskrivning: ser ut att innehålla ett personnummer",
            "systembrister.csv, rad 2, kolumn konsekvens: ser ut att innehålla en e-postadress",
            "systembrister.csv, rad 2, kolumn åtgärd: ser ut att innehålla ett telefonnummer",
        ] {
            shows(&answer, part);
        }
        hides(&answer, NUMBER);
        shows(&scene.anna().get("/people"), ">K9<");
    });
}
