//! The made-up register is what it says it is: the same for a seed, whole, and true to its own rules.

use super::{Size, register};
use crate::exchange::records::{
    Absence, Advice, Assignment, Client, Contact, Deficiency, LedgerLine, Ombud, Population, Rating, Record, Support,
    Visit,
};
use crate::exchange::{Register, Word};
use jiff::civil::{Date, date};
use stats::{Columns, Day, Filled, Flow, IntakeRow, Period, PeriodRow, PersonRow, findings, grant_account};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const TODAY: Date = date(2026, 11, 22);
static SMALL: LazyLock<Register> = LazyLock::new(|| register(Size::S, 1, TODAY));

fn rows<T: Record>(register: &Register) -> &[T] {
    T::of(register).map_or(&[], |table| &table.rows)
}

#[test]
fn a_seed_makes_one_register() {
    let (again, other) = (register(Size::S, 1, TODAY), register(Size::S, 2, TODAY));
    // Words are numbered as they come, so equal rows are equal texts.
    assert_eq!(rows::<Contact>(&SMALL), rows::<Contact>(&again));
    assert_eq!(rows::<Client>(&SMALL), rows::<Client>(&again));
    assert_eq!(SMALL.operation, again.operation);
    assert_ne!(rows::<Client>(&SMALL), rows::<Client>(&other));
}

#[test]
fn every_file_has_rows() {
    fn some<T: Record>() {
        assert!(!rows::<T>(&SMALL).is_empty(), "{}", std::any::type_name::<T>());
    }
    some::<Client>();
    some::<Visit>();
    some::<Support>();
    some::<Assignment>();
    some::<Contact>();
    some::<Advice>();
    some::<Rating>();
    some::<Deficiency>();
    some::<Ombud>();
    some::<Absence>();
    some::<LedgerLine>();
    some::<Population>();
    assert!((25_000..45_000).contains(&rows::<Contact>(&SMALL).len()), "{}", rows::<Contact>(&SMALL).len());
}

#[test]
fn whoever_is_referred_to_is_there_once() {
    let clients: HashSet<Word> = rows::<Client>(&SMALL).iter().map(|client| client.code).collect();
    let ombud: HashSet<Word> = rows::<Ombud>(&SMALL).iter().map(|ombud| ombud.code).collect();
    assert_eq!(clients.len(), rows::<Client>(&SMALL).len());
    let known = |client: Word| assert!(clients.contains(&client));
    rows::<Support>(&SMALL).iter().for_each(|row| known(row.client));
    rows::<Contact>(&SMALL).iter().for_each(|row| known(row.client));
    rows::<Assignment>(&SMALL).iter().for_each(|row| known(row.client));
    rows::<Visit>(&SMALL).iter().filter_map(|row| row.client).for_each(known);
    assert!(rows::<Support>(&SMALL).iter().filter_map(|row| row.ombud).all(|code| ombud.contains(&code)));
    let visits: Vec<_> = rows::<Visit>(&SMALL).iter().filter_map(|row| Some((row.client?, row.on))).collect();
    assert_eq!(visits.len(), visits.iter().collect::<HashSet<_>>().len(), "one visit of a client a day");
}

#[test]
fn periods_of_a_person_never_overlap_and_nothing_lies_ahead() {
    let mut last: HashMap<Word, Option<Date>> = HashMap::new();
    for row in rows::<Support>(&SMALL) {
        assert!(row.start <= TODAY && row.end.is_none_or(|end| (row.start..=TODAY).contains(&end)));
        if let Some(before) = last.insert(row.client, row.end) {
            assert!(before.is_some_and(|before| before < row.start), "{row:?}");
        }
    }
    assert!(rows::<Contact>(&SMALL).iter().all(|row| (date(2016, 1, 1)..=TODAY).contains(&row.on)));
    assert!(rows::<Assignment>(&SMALL).iter().all(|row| row.end.is_none_or(|end| (row.start..=TODAY).contains(&end))));
}

/// The part of the register that the account counts persons by.
fn columns(register: &Register) -> Columns {
    let mut columns = Columns::new();
    let mut persons = HashMap::new();
    for (id, row) in (0..).zip(rows::<Client>(register)) {
        let municipality = columns.word(&register.words[row.municipality]).unwrap();
        let (gender, birth_year, children) = (row.gender, row.birth_year, row.children);
        columns.put_person(id, PersonRow { gender, birth_year, municipality, children });
        persons.insert(row.code, id);
    }
    for (id, row) in (0..).zip(rows::<Support>(register)) {
        let (start, end) = (row.start.into(), Day::end(row.end));
        let reason_stated = row.closing_reason.is_some();
        columns.put_period(id, PeriodRow { person: persons[&row.client], start, end, reason_stated, ombud: None });
    }
    for (id, row) in (0..).zip(rows::<Visit>(register)) {
        let municipality = columns.word(&register.words[row.municipality]).unwrap();
        let person = row.client.map(|client| persons[&client]);
        let (on, withdrawn) = (row.on.into(), Day::end(row.withdrawn));
        let (outcome, reasons) = (row.outcome, row.reasons);
        columns.put_intake(id, IntakeRow { person, on, municipality, outcome, reasons, withdrawn });
    }
    columns
}

#[test]
fn some_three_hundred_are_supported_each_year_and_something_is_always_missing() {
    let columns = columns(&SMALL);
    for year in 2016..=2025 {
        let account = grant_account(&columns, Period::year(year).unwrap());
        let supported = account.clients(Flow::Total).all();
        assert!((250..=350).contains(&supported), "{year}: {supported}");
        let findings = findings(&Filled::from(&account));
        assert!((1..=12).contains(&findings.len()), "{year}: {findings:?}");
    }
}
