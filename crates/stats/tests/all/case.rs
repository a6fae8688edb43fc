//! The register of Västmanland 2021: every published figure that can be true.

use serde_json::Value;
use stats::*;
use std::collections::HashMap;
use std::path::PathBuf;

pub fn file(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/vastmanland-2021");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

/// The rows of a file, each cell by its heading.
fn table(name: &str) -> Vec<HashMap<String, String>> {
    let text = file(name);
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let heads: Vec<String> = lines.next().unwrap().split(';').map(str::to_owned).collect();
    lines.map(|line| heads.iter().cloned().zip(line.split(';').map(str::to_owned)).collect()).collect()
}

fn day(text: &str) -> Day {
    Day::from(text.parse::<jiff::civil::Date>().unwrap())
}

fn end(text: &str) -> Day {
    if text.is_empty() { Day::OPEN } else { day(text) }
}

/// A client code such as `VM0001` as an id.
fn client(code: &str) -> Key {
    code[2..].parse().unwrap()
}

pub fn register() -> Columns {
    let mut columns = Columns::new();
    members(&mut columns);
    persons(&mut columns);
    support(&mut columns);
    for (id, row) in (0..).zip(table("ombud.csv")) {
        let (from, to) = (day(&row["anställd_från"]), end(&row["anställd_till"]));
        let (gender, rate) = (Gender::parse(&row["kön"]).unwrap(), row["sysselsättningsgrad"].parse().unwrap());
        columns.put_ombud(id, OmbudRow { gender, from, to, rate: Percent(rate) });
    }
    columns
}

fn members(columns: &mut Columns) {
    let text = file("verksamhet.toml");
    let list = text.split("kommuner = [").nth(1).unwrap().split(']').next().unwrap();
    let area = columns.word("Länet").unwrap();
    for name in list.split(',') {
        let town = columns.word(name.trim().trim_matches('"')).unwrap();
        columns.put_municipality(town, Some(area));
    }
}

fn persons(columns: &mut Columns) {
    for row in table("klienter.csv") {
        let municipality = columns.word(&row["kommun"]).unwrap();
        let gender = Gender::parse(&row["kön"]).unwrap();
        let children = ChildrenAtHome::parse(&row["barn_hemma"]).unwrap();
        let person = PersonRow { gender, birth_year: row["födelseår"].parse().ok(), municipality, children };
        columns.put_person(client(&row["klient"]), person);
    }
}

fn support(columns: &mut Columns) {
    for (id, row) in (0..).zip(table("stodperioder.csv")) {
        let (person, start, end) = (client(&row["klient"]), day(&row["start"]), end(&row["avslut"]));
        columns.put_period(id, PeriodRow { person, start, end, reason_stated: false, ombud: None });
    }
    for (id, row) in (0..).zip(table("nybesok.csv")) {
        let municipality = columns.word(&row["kommun"]).unwrap();
        let outcome = IntakeOutcome::parse(&row["resultat"]).unwrap();
        let codes = row["kontaktorsaker"].split('|').filter(|code| !code.is_empty());
        let reasons = codes.map(|code| Reason::parse(code).unwrap()).collect();
        let person = Some(&row["klient"]).filter(|code| !code.is_empty()).map(|code| client(code));
        let on = day(&row["datum"]);
        columns.put_intake(id, IntakeRow { person, on, municipality, outcome, reasons, withdrawn: Day::OPEN });
    }
}

/// Compares every figure that is expected; more figures may stand beside them.
fn compare(path: &str, expected: &Value, got: &Value) {
    match expected {
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| compare(&format!("{path}.{key}"), value, &got[key]))
        }
        figure => assert_eq!(got, figure, "{path}"),
    }
}

#[test]
fn every_expected_figure_comes_out() {
    let account = grant_account(&register(), Period::year(2021).unwrap());
    let got = account.to_json("Personligt ombud Västmanland", 2021, serde_json::json!([]));
    compare("", &serde_json::from_str(&file("expected.json")).unwrap(), &got);
}

#[test]
fn the_area_is_the_sum_of_its_municipalities() {
    let account = grant_account(&register(), Period::year(2021).unwrap());
    let areas = account.areas();
    assert_eq!(areas.len(), 1);
    assert_eq!(areas[0].0, Some("Länet"));
    assert_eq!(areas[0].1.clients.flow(Flow::Total), account.clients(Flow::Total));
    assert_eq!(&areas[0].1.waiting, account.waiting());
}
