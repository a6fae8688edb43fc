//! How long the country takes to fill in and to count: `cargo bench -p stats`. Printed, never asserted.

#![expect(clippy::unwrap_used, reason = "a measurement that panics has failed")]

use jiff::civil::date;
use stats::*;
use std::time::{Duration, Instant};

/// Numbers that look random and are always the same.
fn mixed(n: u64) -> u64 {
    let n = (n ^ (n >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (n ^ (n >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 20
}

/// An id as UUIDv7 makes them: time first, then chance.
fn id(n: u64) -> Key {
    (Key::from(n) << 64) | Key::from(mixed(n))
}

fn day(n: u64) -> Day {
    let days = jiff::Span::new().days((n % 3650) as i64);
    date(2015, 1, 1).checked_add(days).unwrap().into()
}

fn country() -> Columns {
    let mut columns = Columns::new();
    let towns: Vec<Word> = (0..290).map(|n| columns.word(&format!("kommun {n}")).unwrap()).collect();
    let days: Vec<Day> = (0..3650).map(day).collect();
    let stretch = |n: u64| {
        let start = mixed(n) as usize % 3300;
        (days[start], days[start + mixed(n + 7) as usize % 350])
    };
    for n in 0..100_000 {
        let gender = Gender::ALL[mixed(n) as usize % 2];
        let birth_year = Some(1940 + (mixed(n + 1) % 65) as i16);
        let municipality = towns[mixed(n + 2) as usize % 290];
        columns.put_person(id(n), PersonRow { gender, birth_year, municipality, children: ChildrenAtHome::No });
    }
    for n in 0..130_000 {
        let (start, end) = stretch(n);
        columns.put_period(
            id(n),
            PeriodRow { person: id(mixed(n) % 100_000), start, end, reason_stated: true, ombud: None },
        );
    }
    for n in 0..170_000 {
        let (person, on) = (Some(id(mixed(n) % 100_000)), stretch(n).0);
        let (outcome, reasons) = (IntakeOutcome::Accepted, Reasons::from_bits(mixed(n) as u16));
        let (municipality, withdrawn) = (towns[0], Day::OPEN);
        columns.put_intake(id(n), IntakeRow { person, on, municipality, outcome, reasons, withdrawn });
    }
    for n in 0..300_000 {
        let (start, end) = stretch(n);
        let (person, area, kind, outcome) = (id(mixed(n) % 100_000), LifeArea::Health, towns[1], None);
        let row = AssignmentRow { person, area, kind, start, end, outcome };
        columns.put_assignment(id(n), row);
    }
    columns
}

fn main() {
    let mut columns = country();
    let (mode, on) = (columns.word("telefon").unwrap(), day(1));
    columns.reserve_contacts(2_000_000);
    let begun = Instant::now();
    for n in 0..2_000_000 {
        let person = id(mixed(n) % 100_000);
        columns.put_contact(id(n), ContactRow { person, on, minutes: None, mode, counterpart: None });
    }
    println!("2 000 000 contacts: {:?}", begun.elapsed());
    let mut times: Vec<_> = (0..21).map(|_| count(&columns)).collect();
    times.sort();
    println!("grant account, median of 21: {:?}", times[10]);
    let begun = Instant::now();
    let reviews = Reviews::count(&columns, Period::year(2021).unwrap(), &[]);
    println!("yearly figures of {} municipalities: {:?}", reviews.places().len(), begun.elapsed());
    let begun = Instant::now();
    let years = Years::count(&columns, Period::year(2021).unwrap(), MOST_YEARS);
    println!("five years, {}: {:?}", years.has_earlier(), begun.elapsed());
}

/// The time that one count takes.
fn count(columns: &Columns) -> Duration {
    let begun = Instant::now();
    let account = grant_account(columns, Period::year(2021).unwrap());
    let taken = begun.elapsed();
    assert!(account.clients(Flow::Total).all() > 10_000, "something was counted");
    taken
}
