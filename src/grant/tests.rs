//! The account from rows to frozen content: rules, words, documents, hashes.

use super::answers::{Answer, Answers};
use super::document::{Setting, document};
use super::figures::{About, Counted};
use super::noted::noted;
use super::report::{check, settled};
use super::{State, Statement, Version, changes, deadline, findings, sha256};
use crate::web::{Language, Texts, texts};
use jiff::civil::date;
use stats::{
    ChildrenAtHome, Columns, Day, Gender, IntakeOutcome, IntakeRow, OmbudRow, Percent, Period, PeriodRow, PersonRow,
    Reason, Reasons,
};

fn swedish() -> &'static Texts {
    texts(Language::Swedish)
}

/// Two women and somebody of another gender whose age nobody knows, all new, one still open; one waits.
fn register() -> Columns {
    let mut columns = Columns::new();
    let sala = columns.word("Sala").unwrap();
    columns.put_municipality(sala, None);
    let genders = [
        (1, Gender::Woman, Some(1990)),
        (2, Gender::Woman, Some(1950)),
        (3, Gender::Other, None),
        (4, Gender::Man, Some(1980)),
    ];
    for (id, gender, birth_year) in genders {
        let children = ChildrenAtHome::Yes;
        columns.put_person(id, PersonRow { gender, birth_year, municipality: sala, children });
        let on = Day::from(date(2021, 2, 1));
        let reasons = Reasons::default().with(Reason::Economy);
        let (outcome, withdrawn) = (IntakeOutcome::Accepted, Day::OPEN);
        columns
            .put_intake(10 + id, IntakeRow { person: Some(id), on, municipality: sala, outcome, reasons, withdrawn });
    }
    for (person, end) in [(1, Some(date(2021, 9, 1))), (2, Some(date(2021, 10, 1))), (3, None)] {
        let (start, end) = (Day::from(date(2021, 3, 1)), Day::end(end));
        columns.put_period(20 + person, PeriodRow { person, start, end, reason_stated: true, ombud: None });
    }
    let from = Day::from(date(2020, 1, 1));
    columns.put_ombud(30, OmbudRow { gender: Gender::Woman, from, to: Day::OPEN, rate: Percent(75) });
    columns
}

fn answers(typed: &[(&str, &str)]) -> Answers {
    let answer = |value: &str| Answer { value: value.into(), ..Answer::default() };
    typed.iter().map(|(key, value)| ((*key).to_owned(), answer(value))).collect()
}

fn statement_of(year: i16, answers: Answers, texts: &'static Texts) -> Statement {
    let counted = Counted::of(&register(), Period::year(year).unwrap());
    let about = About {
        name: "Personligt ombud Sala".into(),
        county: Some("Västmanlands län".into()),
        host: Some("Sala".into()),
        form: Some("kommunalförbund".into()),
        demonstration: false,
    };
    settled(year, &counted, about, answers, texts)
}

fn statement(typed: &[(&str, &str)]) -> Statement {
    statement_of(2021, answers(typed), swedish())
}

fn rules(statement: &Statement) -> Vec<(&str, &str)> {
    statement.findings.iter().map(|told| (told.rule.as_str(), told.cell.as_str())).collect()
}

#[test]
fn the_published_form_has_nine_findings_and_no_other() {
    let told = check(include_str!("../../tests/cases/vastmanland-2021/form-as-published.json"), swedish()).unwrap();
    let found: Vec<_> =
        told.iter().map(|told| (told.cell.as_str(), told.rule.as_str(), told.found.to_string())).collect();
    let expected = [
        ("clients.total.women", "bands_do_not_add_up", "265"),
        ("clients.total.men", "bands_do_not_add_up", "178"),
        ("clients.closed.women.65+", "part_larger_than_whole", "11"),
        ("clients.closed.men.all", "part_larger_than_whole", "188"),
        ("clients.closed.men.18-29", "part_larger_than_whole", "51"),
        ("clients.closed.men.30-49", "part_larger_than_whole", "85"),
        ("clients.closed.men.50-64", "part_larger_than_whole", "46"),
        ("signed", "signed_before_period_end", "\"2021-12-16\""),
        ("steering_group", "steering_group_lacks_party", "null"),
    ];
    assert_eq!(found, expected.map(|(cell, rule, found)| (cell, rule, found.to_owned())));
    assert_eq!(
        told[0].message,
        "Totalt antal klienter, kvinnor: åldersgrupperna blir tillsammans 265, men totalen är 267."
    );
}

#[test]
fn what_is_no_account_is_refused_part_by_part() {
    assert!(check("{", swedish()).is_err());
    let refused = check(r#"{"year": "i år", "clients": {"new": 3}}"#, swedish()).unwrap_err().to_string();
    assert_eq!(refused.lines().count(), 2, "{refused}");
}

#[test]
fn an_empty_form_on_a_whole_register_has_no_findings() {
    assert_eq!(rules(&statement(&[])), []);
}

#[test]
fn a_figure_typed_over_the_register_is_a_finding_until_it_is_the_same() {
    let typed = statement(&[("clients.total.women.all", "3")]);
    let differs = ("answer_differs_from_register", "clients.total.women.all");
    assert_eq!(rules(&typed), [("bands_do_not_add_up", "clients.total.women"), differs]);
    assert!(typed.findings[1].message.ends_with("3 är inskrivet, registret visar 2."), "{}", typed.findings[1].message);
    assert_eq!(rules(&statement(&[("clients.total.women.all", "2"), ("staff.positions", "0.75")])), []);
}

#[test]
fn a_part_typed_above_its_whole_is_found() {
    let found = statement(&[("children_at_home.women", "9")]);
    assert!(rules(&found).contains(&("part_larger_than_whole", "children_at_home.women")));
}

#[test]
fn no_queue_while_somebody_waits_is_a_finding() {
    assert_eq!(rules(&statement(&[("queue", "no")])), [("answer_differs_from_register", "queue")]);
    assert_eq!(rules(&statement(&[("queue", "yes"), ("waiting_estimate", "två månader")])), []);
}

#[test]
fn a_follow_up_left_blank_is_a_finding() {
    assert_eq!(rules(&statement(&[("training", "yes")])), [("follow_up_blank", "training_which")]);
    assert_eq!(rules(&statement(&[("granted_posts", "1.00")])), [("follow_up_blank", "fewer_posts_why")]);
    assert_eq!(rules(&statement(&[("granted_posts", "0.75")])), []);
}

#[test]
fn the_steering_group_must_have_its_parties() {
    let five = "kommun|arbetsförmedlingen|försäkringskassan|primärvård|psykiatri";
    let lacking = statement(&[("steering_authorities", five)]);
    let blank = ("follow_up_blank", "steering_missing_done");
    assert_eq!(rules(&lacking), [("steering_group_lacks_party", "steering_group"), blank]);
    let whole = [("steering_authorities", five), ("steering_organisations", "brukarorganisationer")];
    let whole = statement(&[whole[0], whole[1], ("steering_organisations_which", "RSMH")]);
    assert_eq!(rules(&whole), []);
}

#[test]
fn what_looks_like_it_says_who_somebody_is_is_noted_and_kept_out_of_what_is_signed() {
    let mut answers =
        answers(&[("remarks", "Prov har 070-123 45 67"), ("email", "prov@exempel.se"), ("used_sek", "1.00")]);
    for key in ["clients.total.women.all", "clients.total.men.all"] {
        let reason = Some("121212-1212 saknas".to_owned());
        answers.put(key, Answer { value: "9".into(), reason, carried_over: false });
    }
    let statement = statement_of(2021, answers, swedish());
    let found = noted(&statement, &["Prov Provsson".to_owned()]);
    let found: Vec<(&str, &str)> =
        found.iter().map(|noted| (noted.field.id.as_str(), noted.suspicion.found.as_str())).collect();
    assert_eq!(found, [("clients", "121212-1212"), ("remarks", "Prov"), ("remarks", "070-123 45 67")]);
    assert!(!statement.findings.iter().any(|told| told.cell == "remarks"));
}

#[test]
fn what_is_missing_is_a_list_of_its_own() {
    let typed = statement(&[("clients.total.women.all", "3"), ("training", "no")]);
    let missing = findings::missing(typed.form, &typed.figures, &typed.answers);
    assert!(missing.contains(&"training_why_not") && missing.contains(&"clients.total.women.all"));
    assert!(missing.contains(&"granted_sek") && missing.contains(&"contact_person"));
    // The settings and the register answer these, and nobody was asked the last.
    for key in ["county_board", "municipality", "performer", "staff.positions", "training_which", "signed_on"] {
        assert!(!missing.contains(&key), "{key}");
    }
}

#[test]
fn a_document_is_made_of_every_form_in_both_languages() {
    for (year, language) in
        [(2020, Language::Swedish), (2021, Language::Swedish), (2021, Language::English), (2026, Language::English)]
    {
        let texts = texts(language);
        let typed = answers(&[("clients.total.women.all", "3"), ("granted_sek", "500000.00"), ("training", "yes")]);
        let statement = statement_of(year, typed, texts);
        let at = date(year + 1, 1, 12).at(9, 0, 0, 0);
        let rows_at = Some(format!("/grant-account/{year}/rows?cell="));
        let setting = Setting { texts, at, state: &State::Draft, version: None, rows_at };
        let document = document(&statement, &setting);
        assert_eq!(document.sections.len(), if year == 2021 { 11 } else { 10 });
        let page = documents::html(&document);
        for key in [">grant-", ">finding-", "\"grant-"] {
            assert!(!page.contains(key), "a text is missing: {page}");
        }
        assert_eq!(page.contains("Pandemi") || page.contains("pandemi"), year == 2021);
        assert!(page.contains("cell=clients.total.women.all"));
        documents::xlsx(&document).expect("a workbook");
        assert!(documents::csv(&document).contains("500000"));
    }
}

#[test]
fn a_column_more_than_the_form_has_is_noted() {
    let statement = statement(&[]);
    let field = |id: &str| statement.form.fields().find(|field| field.id == id).unwrap();
    assert_eq!(statement.genders(field("clients")), [Gender::Woman, Gender::Man, Gender::Other]);
    assert_eq!(statement.genders(field("staff")), [Gender::Woman, Gender::Man]);
    assert!(statement.bands(field("clients")).contains(&stats::Band::Unknown));
}

#[test]
fn frozen_content_is_the_same_bytes_and_thaws_to_the_same_statement() {
    let (once, again) =
        (statement(&[("training", "yes"), ("queue", "no")]), statement(&[("queue", "no"), ("training", "yes")]));
    assert_eq!(once.frozen(), again.frozen());
    assert_eq!(sha256(&once.frozen()).len(), 64);
    let thawed = Statement::thawed(&once.frozen()).expect("what was frozen");
    assert_eq!(thawed.frozen(), once.frozen());
    assert_eq!(thawed.answers, once.answers);
}

#[test]
fn the_state_tells_of_what_changed_since_the_signature() {
    let signed = statement(&[("training", "yes")]);
    let version = Version {
        number: 1,
        signed_at: 0,
        signed_on: date(2022, 1, 10),
        signer: "Exempel".into(),
        content: signed.frozen(),
        sha256: sha256(&signed.frozen()),
    };
    assert_eq!(signed.state(None), State::Draft);
    assert_eq!(signed.state(Some(&version)), State::Signed { version: 1, on: date(2022, 1, 10) });
    let later = statement(&[("training", "no"), ("signer", "Någon")]);
    assert_eq!(later.state(Some(&version)), State::Changed { version: 1, on: date(2022, 1, 10), changes: 1 });
    let changed = changes(&signed.frozen(), &later.frozen());
    let [change] = changed.as_slice() else { panic!("{changed:?}") };
    assert_eq!((change.key.as_str(), change.before.as_deref()), ("value.training", Some("yes")));
}

#[test]
fn the_deadline_is_the_fifteenth_of_january() {
    assert_eq!(deadline(2021), date(2022, 1, 15));
}

#[test]
fn the_json_is_that_of_the_exchange_format() {
    let json: serde_json::Value = serde_json::from_str(&statement(&[("training", "yes")]).json()).unwrap();
    assert_eq!(json["operation"], "Personligt ombud Sala");
    assert_eq!(json["clients"]["total"]["women"]["all"], 2);
    assert_eq!(json["findings"][0]["rule"], "follow_up_blank");
    assert_eq!(json["findings"][0]["expected"], serde_json::Value::Null);
}
