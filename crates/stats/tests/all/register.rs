//! Made-up registers as plain rows: the common ground of the columns and the naive reference.

use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use stats::*;
use std::collections::BTreeMap;

pub const TOWNS: [&str; 4] = ["Sala", "Åmål", "Arboga", "Västerås"];
pub const WORDS: [&str; 3] = ["telefon", "besök", "ansökan"];

#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    Person {
        gender: Gender,
        born: Option<i16>,
        town: usize,
        children: ChildrenAtHome,
        diagnoses: Vec<usize>,
    },
    Period {
        person: Key,
        start: Date,
        end: Option<Date>,
        reason: bool,
        ombud: Option<Key>,
    },
    Intake {
        person: Option<Key>,
        on: Date,
        town: usize,
        outcome: IntakeOutcome,
        reasons: Reasons,
        withdrawn: Option<Date>,
    },
    Assignment {
        person: Key,
        area: LifeArea,
        kind: usize,
        start: Date,
        end: Option<Date>,
        outcome: Option<usize>,
    },
    Contact {
        person: Key,
        on: Date,
        minutes: Option<u16>,
        mode: usize,
        counterpart: Option<usize>,
    },
    Advice {
        on: Date,
        minutes: Option<u16>,
        caller: CallerKind,
        town: Option<usize>,
    },
    Rating {
        person: Key,
        on: Date,
        moment: Moment,
        area: LifeArea,
        value: u8,
    },
    Ombud {
        gender: Gender,
        from: Date,
        to: Option<Date>,
        rate: u16,
    },
    Absence {
        ombud: Key,
        from: Date,
        to: Option<Date>,
        extent: u16,
    },
}

impl Row {
    /// The table's number: with the id it is the key of a row.
    pub fn table(&self) -> u8 {
        match self {
            Row::Person { .. } => 0,
            Row::Period { .. } => 1,
            Row::Intake { .. } => 2,
            Row::Assignment { .. } => 3,
            Row::Contact { .. } => 4,
            Row::Advice { .. } => 5,
            Row::Rating { .. } => 6,
            Row::Ombud { .. } => 7,
            Row::Absence { .. } => 8,
        }
    }
}

/// Rows by table and id.
pub type Register = BTreeMap<(u8, Key), Row>;

pub fn year() -> Period {
    Period::year(2021).unwrap()
}

/// Empty columns with two member municipalities in two areas.
pub fn members() -> Columns {
    let mut columns = Columns::new();
    for (town, area) in [(0, Some("Öster")), (3, None)] {
        let town = columns.word(TOWNS[town]).unwrap();
        let area = area.map(|area| columns.word(area).unwrap());
        columns.put_municipality(town, area);
    }
    columns
}

pub fn columns<'a>(rows: impl IntoIterator<Item = (Key, &'a Row)>) -> Columns {
    let mut columns = members();
    rows.into_iter().for_each(|(id, row)| put(&mut columns, id, row));
    columns
}

pub fn built(register: &Register) -> Columns {
    columns(register.iter().map(|((_, id), row)| (*id, row)))
}

pub fn put(columns: &mut Columns, id: Key, row: &Row) {
    let day = |date: &Date| Day::from(*date);
    match row {
        Row::Person { gender, born, town, children, diagnoses } => {
            let municipality = columns.word(TOWNS[*town]).unwrap();
            let row = PersonRow { gender: *gender, birth_year: *born, municipality, children: *children };
            columns.put_person(id, row);
            let told: Vec<Word> = diagnoses.iter().map(|word| columns.word(WORDS[*word]).unwrap()).collect();
            columns.put_diagnoses(id, &told);
        }
        Row::Period { person, start, end, reason, ombud } => {
            let (start, end, ombud) = (day(start), Day::end(*end), *ombud);
            let row = PeriodRow { person: *person, start, end, reason_stated: *reason, ombud };
            columns.put_period(id, row);
        }
        Row::Intake { person, on, town, outcome, reasons, withdrawn } => {
            let (municipality, withdrawn) = (columns.word(TOWNS[*town]).unwrap(), Day::end(*withdrawn));
            let (person, outcome, reasons) = (*person, *outcome, *reasons);
            columns.put_intake(id, IntakeRow { person, on: day(on), municipality, outcome, reasons, withdrawn });
        }
        Row::Assignment { person, area, kind, start, end, outcome } => {
            let kind = columns.word(WORDS[*kind]).unwrap();
            let outcome = outcome.map(|word| columns.word(WORDS[word]).unwrap());
            let (start, end) = (day(start), Day::end(*end));
            columns.put_assignment(id, AssignmentRow { person: *person, area: *area, kind, start, end, outcome });
        }
        Row::Contact { person, on, minutes, mode, counterpart } => {
            let mode = columns.word(WORDS[*mode]).unwrap();
            let counterpart = counterpart.map(|word| columns.word(WORDS[word]).unwrap());
            columns.put_contact(id, ContactRow { person: *person, on: day(on), minutes: *minutes, mode, counterpart });
        }
        Row::Advice { on, minutes, caller, town } => {
            let municipality = town.map(|town| columns.word(TOWNS[town]).unwrap());
            columns.put_advice(id, AdviceRow { on: day(on), minutes: *minutes, caller: *caller, municipality });
        }
        Row::Rating { person, on, moment, area, value } => {
            let row = RatingRow { person: *person, on: day(on), moment: *moment, area: *area, value: *value };
            columns.put_rating(id, row);
        }
        Row::Ombud { gender, from, to, rate } => {
            let row = OmbudRow { gender: *gender, from: day(from), to: Day::end(*to), rate: Percent(*rate) };
            columns.put_ombud(id, row);
        }
        Row::Absence { ombud, from, to, extent } => {
            let (from, to, extent) = (day(from), Day::end(*to), Percent(*extent));
            columns.put_absence(id, AbsenceRow { ombud: *ombud, from, to, extent, kind: AbsenceKind::Sick });
        }
    }
}

pub fn remove(columns: &mut Columns, table: u8, id: Key) {
    match table {
        0 => columns.remove_person(id),
        1 => columns.remove_period(id),
        2 => columns.remove_intake(id),
        3 => columns.remove_assignment(id),
        4 => columns.remove_contact(id),
        5 => columns.remove_advice(id),
        6 => columns.remove_rating(id),
        7 => columns.remove_ombud(id),
        _ => columns.remove_absence(id),
    }
}

/// Days around the edges of 2021, and any day of three years.
fn day() -> impl Strategy<Value = Date> {
    let edges = vec![
        date(2020, 12, 30),
        date(2020, 12, 31),
        date(2021, 1, 1),
        date(2021, 1, 2),
        date(2021, 12, 30),
        date(2021, 12, 31),
        date(2022, 1, 1),
        date(2022, 1, 2),
    ];
    let any = (0i64..1096).prop_map(|days| date(2020, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap());
    prop_oneof![select(edges), any]
}

/// A start with an end that is open, after it or (a fault that must be found) just before it.
fn stretch() -> impl Strategy<Value = (Date, Option<Date>)> {
    (day(), option::of(prop_oneof![9 => 0i64..500, 1 => -3i64..0])).prop_map(|(start, length)| {
        (start, length.map(|days| start.checked_add(jiff::Span::new().days(days)).unwrap()))
    })
}

fn person() -> impl Strategy<Value = Key> {
    0u128..12
}

fn reasons() -> impl Strategy<Value = Reasons> {
    prop_oneof![1 => Just(0u16), 3 => 0u16..1024].prop_map(Reasons::from_bits)
}

fn minutes() -> impl Strategy<Value = Option<u16>> {
    option::of(0u16..=u16::MAX)
}

/// Any row; those that people are counted by come more often.
pub fn row() -> impl Strategy<Value = Row> {
    let born = option::of(select(vec![1956i16, 1957, 1971, 1972, 1991, 1992, 2003, 2004, 1950]));
    let outcome = prop_oneof![3 => Just(IntakeOutcome::Accepted), 1 => select(IntakeOutcome::ALL.to_vec())];
    let area = || select(LifeArea::ALL.to_vec());
    let gender = || select(Gender::ALL.to_vec());
    prop_oneof![
        4 => (gender(), born, 0..TOWNS.len(), select(ChildrenAtHome::ALL.to_vec()), vec(0..WORDS.len(), 0..3))
            .prop_map(|(gender, born, town, children, diagnoses)| Row::Person { gender, born, town, children, diagnoses }),
        5 => (person(), stretch(), any::<bool>(), option::of(0u128..3)).prop_map(|(person, (start, end), reason, ombud)| {
            // Of the person's own operation, where a register is split in two.
            Row::Period { person, start, end, reason, ombud: ombud.map(|ombud| ombud * 2 + person % 2) }
        }),
        5 => (option::weighted(0.9, person()), day(), 0..TOWNS.len(), outcome, reasons(), option::weighted(0.1, day()))
            .prop_map(|(person, on, town, outcome, reasons, withdrawn)| {
                Row::Intake { person, on, town, outcome, reasons, withdrawn }
            }),
        1 => (person(), area(), 0..WORDS.len(), stretch(), option::of(0..WORDS.len())).prop_map(
            |(person, area, kind, (start, end), outcome)| Row::Assignment { person, area, kind, start, end, outcome }
        ),
        1 => (person(), day(), minutes(), 0..WORDS.len(), option::of(0..WORDS.len())).prop_map(
            |(person, on, minutes, mode, counterpart)| Row::Contact { person, on, minutes, mode, counterpart }
        ),
        1 => (day(), minutes(), select(CallerKind::ALL.to_vec()), option::of(0..TOWNS.len()))
            .prop_map(|(on, minutes, caller, town)| Row::Advice { on, minutes, caller, town }),
        1 => (person(), day(), select(Moment::ALL.to_vec()), area(), 1u8..=10)
            .prop_map(|(person, on, moment, area, value)| Row::Rating { person, on, moment, area, value }),
        1 => (gender(), stretch(), 0u16..=100).prop_map(|(gender, (from, to), rate)| Row::Ombud { gender, from, to, rate }),
        2 => (0u128..6, stretch(), 0u16..=100)
            .prop_map(|(ombud, (from, to), extent)| Row::Absence { ombud, from, to, extent }),
    ]
}

/// Ratings that persons would not give.
pub fn declined() -> impl Strategy<Value = Vec<Declined>> {
    let one = (person(), day(), select(Moment::ALL.to_vec()), select(LifeArea::ALL.to_vec()));
    vec(one.prop_map(|(person, on, moment, area)| Declined { person, on: on.into(), moment, area }), 0..12)
}

/// Rows with ids that now and then meet, so that a later row replaces an earlier one.
pub fn puts() -> impl Strategy<Value = Vec<(Key, Row)>> {
    vec((0u128..14, row()), 0..120)
}

pub fn register() -> impl Strategy<Value = Register> {
    puts().prop_map(|rows| rows.into_iter().map(|(id, row)| ((row.table(), id), row)).collect())
}
