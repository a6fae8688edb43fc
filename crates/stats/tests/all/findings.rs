//! Findings: the nine of the published form and no other, and each rule at its edges.

use crate::case::file;
use serde_json::{Value, json};
use stats::{Filled, Finding, findings};

fn check(json: &Value) -> Vec<Finding> {
    findings(&Filled::read(json).unwrap())
}

/// Each finding as `rule cell expected found`.
fn told(json: &Value) -> Vec<String> {
    let figure = |figure: &Option<stats::Value>| figure.as_ref().map_or("-".to_owned(), ToString::to_string);
    let tell = |f: &Finding| format!("{} {} {} {}", f.rule, f.cell, figure(&f.expected), figure(&f.found));
    check(json).iter().map(tell).collect()
}

#[test]
fn the_published_form_gives_its_nine_findings() {
    let form = serde_json::from_str(&file("form-as-published.json")).unwrap();
    let mut got = told(&form);
    got.sort();
    assert_eq!(
        got,
        [
            "bands_do_not_add_up clients.total.men 181 178",
            "bands_do_not_add_up clients.total.women 267 265",
            "part_larger_than_whole clients.closed.men.18-29 50 51",
            "part_larger_than_whole clients.closed.men.30-49 81 85",
            "part_larger_than_whole clients.closed.men.50-64 41 46",
            "part_larger_than_whole clients.closed.men.all 181 188",
            "part_larger_than_whole clients.closed.women.65+ 8 11",
            "signed_before_period_end signed 2021-12-31 2021-12-16",
            "steering_group_lacks_party steering_group - -",
        ]
    );
}

#[test]
fn the_expected_figures_of_the_register_give_none() {
    assert_eq!(check(&serde_json::from_str(&file("expected.json")).unwrap()), []);
}

#[test]
fn bands_are_checked_once_one_of_them_is_there() {
    let row = |cells: Value| json!({"clients": {"total": {"women": cells}}});
    assert_eq!(check(&row(json!({"all": 3}))), []);
    assert_eq!(check(&row(json!({"18-29": 3}))), []);
    assert_eq!(check(&row(json!({"all": 3, "18-29": 1, "unknown": 2}))), []);
    assert_eq!(told(&row(json!({"all": 3, "18-29": 1}))), ["bands_do_not_add_up clients.total.women 3 1"]);
}

#[test]
fn parts_are_compared_with_their_wholes() {
    let form = json!({
        "clients": {"total": {"men": {"all": 2}}, "new": {"men": {"all": 1}}},
        "children_at_home": {"men": 3, "women": 9},
        "contact_reasons": {"annan": {"men": 2}},
        "by_municipality": {"Sala": {"total": 1, "new": 2}},
    });
    assert_eq!(
        told(&form),
        [
            "part_larger_than_whole children_at_home.men 2 3",
            "part_larger_than_whole contact_reasons.annan.men 1 2",
            "part_larger_than_whole by_municipality.Sala.new 1 2",
        ]
    );
}

#[test]
fn flow_identities_need_all_three_figures() {
    let row = |count: i64| json!({"other": {"all": count}});
    let form = json!({"clients": {"total": row(5), "new": row(2), "carried_in": row(2), "closed": row(1)}});
    assert_eq!(told(&form), ["flow_identity_broken clients.new.other.all 5 4"]);
}

#[test]
fn persons_under_18_and_missing_outcomes_are_found() {
    let form = json!({
        "clients": {"total": {"unknown": {"under_18": 1}, "men": {"under_18": 0}}},
        "intakes": {"missing": 4},
    });
    assert_eq!(
        told(&form),
        ["person_under_18 clients.total.unknown.under_18 0 1", "outcome_missing intakes.missing 0 4",]
    );
}

#[test]
fn signing_on_the_last_day_is_in_time() {
    assert_eq!(check(&json!({"year": 2021, "signed": "2021-12-31"})), []);
    assert_eq!(check(&json!({"signed": "2021-12-16"})), []);
    assert_eq!(check(&json!({"year": 2021, "signed": ""})), []);
}

#[test]
fn grants_are_compared_exactly() {
    let form = |worked: Value, used: Value| json!({"staff": {"granted": "2.25", "worked": worked}, "grant": {"granted_sek": 10, "used_sek": used}});
    assert_eq!(check(&form(json!(2.25), json!(10))), []);
    assert_eq!(
        told(&form(json!("2,26"), json!("10.01"))),
        ["worked_above_granted staff.worked 2.25 2.26", "used_above_granted grant.used_sek 10 10.01",]
    );
}

#[test]
fn one_organisation_is_enough_and_an_explanation_too() {
    let group = |authority: bool, organisation: bool, why: Value| {
        json!({"steering_group": {
            "kommun": true, "psykiatri": authority, "patientorganisationer": organisation,
            "brukarorganisationer": false, "anhörigorganisationer": false, "annan": false, "why_missing": why,
        }})
    };
    assert_eq!(check(&group(true, true, json!(null))), []);
    assert_eq!(check(&group(true, false, json!("They were asked."))), []);
    assert_eq!(check(&group(true, false, json!("  "))).len(), 1);
    assert_eq!(check(&group(false, true, json!(null))).len(), 1);
    assert_eq!(check(&json!({"steering_group": {"patientorganisationer": false}})), []);
}

#[test]
fn percentages_are_rounded_to_the_decimals_printed() {
    let one = |part: i64, base: i64, printed: Value| json!({"percentages": [{"cell": "p", "part": part, "base": base, "printed": printed}]});
    assert_eq!(check(&one(1, 8, json!("12,5 %"))), []);
    assert_eq!(check(&one(1, 8, json!(13))), []);
    assert_eq!(told(&one(1, 8, json!("12"))), ["percentage_wrong_base p 13 12"]);
    assert_eq!(told(&one(1, 0, json!(100))), ["percentage_wrong_base p - 100"]);
}

#[test]
fn every_wrong_type_is_named_by_its_path() {
    let form = json!({
        "year": "2021", "signed": "soon", "clients": {"total": {"women": {"all": "many", "65+": -1}, "men": 3}},
        "percentages": [{"cell": "p", "part": 1.5}], "steering_group": {"kommun": "ja"}, "unknown": {"to": "us"},
    });
    let problems = Filled::read(&form).unwrap_err();
    let mut paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
    paths.sort();
    assert_eq!(
        paths,
        [
            "clients.total.men",
            "clients.total.women.65+",
            "clients.total.women.all",
            "percentages.0.part",
            "signed",
            "steering_group.kommun",
            "year",
        ]
    );
    assert_eq!(Filled::read(&json!([])).unwrap_err()[0].to_string(), "the file: expected an object");
}

#[test]
fn the_json_is_that_of_the_exchange_format() {
    let form = json!({"clients": {"total": {"women": {"all": 267, "18-29": 265}}}});
    let json = check(&form)[0].to_json("…").to_string();
    assert_eq!(
        json,
        r#"{"rule":"bands_do_not_add_up","cell":"clients.total.women","expected":267,"found":265,"message":"…"}"#
    );
}
