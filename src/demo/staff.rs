//! The ombud of the demonstration: seats that people come to, are away from and leave.

use super::Size;
use super::calendar::{Calendar, Nth};
use super::chance::Chance;
use crate::exchange::Word;
use crate::exchange::Words;
use crate::exchange::records::{Absence, Ombud};
use stats::{AbsenceKind, Gender};

/// Somebody in a seat.
struct Tenure {
    seat: usize,
    from: Nth,
    /// The last day; later than today for those who are still there.
    to: Nth,
}

/// Everyone who works or has worked in the operation.
pub struct Staff {
    pub ombud: Vec<Ombud>,
    pub absences: Vec<Absence>,
    /// For each seat, who held it from which day to which, by the ombud's code.
    seats: Vec<Vec<(Nth, Nth, Word)>>,
}

impl Staff {
    /// Everyone, in the order that they were employed.
    pub fn new(size: Size, calendar: &Calendar, chance: &mut Chance, words: &mut Words) -> Staff {
        let mut tenures: Vec<Tenure> = (0..size.seats()).flat_map(|seat| tenures(seat, calendar, chance)).collect();
        tenures.sort_by_key(|tenure| tenure.from);
        let digits = tenures.len().to_string().len().max(2);
        let mut staff = Staff { ombud: Vec::new(), absences: Vec::new(), seats: vec![Vec::new(); size.seats()] };
        for (number, tenure) in tenures.iter().enumerate() {
            let code = words.add(&format!("PO{:0digits$}", number + 1));
            staff.ombud.push(employed(code, tenure, calendar, chance));
            staff.seats[tenure.seat].push((tenure.from, tenure.to, code));
            absences(&mut staff.absences, code, tenure, calendar, chance);
        }
        staff
    }

    /// Somebody who works there on that day.
    pub fn on(&self, day: Nth, chance: &mut Chance) -> Option<Word> {
        let first = chance.below(self.seats.len() as u32) as usize;
        let around = self.seats[first..].iter().chain(&self.seats[..first]);
        let holder = |seat: &Vec<(Nth, Nth, Word)>| {
            seat.iter().find(|(from, to, _)| (*from..=*to).contains(&day)).map(|(_, _, code)| *code)
        };
        around.into_iter().find_map(holder)
    }
}

/// Those who have held a seat since the register opened.
fn tenures(seat: usize, calendar: &Calendar, chance: &mut Chance) -> Vec<Tenure> {
    // Every fifth seat has come since; the first one is never empty at the opening.
    let latest = if seat % 5 == 4 { calendar.opening() + 1500 } else { calendar.opening() };
    let mut from = calendar.workday(chance.between(0, latest - 30));
    let mut held = Vec::new();
    while from <= calendar.last() {
        let to = from + chance.spread(&[300, 700, 1200, 1800, 2500, 3300, 4500]);
        if to >= calendar.opening() {
            held.push(Tenure { seat, from, to });
        }
        from = calendar.workday(to + chance.spread(&[1, 1, 15, 40, 120]));
    }
    held
}

fn employed(code: Word, tenure: &Tenure, calendar: &Calendar, chance: &mut Chance) -> Ombud {
    Ombud {
        id: None,
        code,
        gender: chance.weighted(&[(74, Gender::Woman), (25, Gender::Man), (1, Gender::Other)]),
        employed_from: calendar.date(tenure.from),
        employed_to: calendar.passed(tenure.to),
        rate: chance.weighted(&[(66, 100), (14, 80), (10, 75), (10, 50)]),
    }
}

/// Times away, one after the other.
fn absences(all: &mut Vec<Absence>, ombud: Word, tenure: &Tenure, calendar: &Calendar, chance: &mut Chance) {
    let mut from = tenure.from;
    loop {
        from = calendar.workday(from + chance.spread(&[60, 250, 500, 800, 1200, 1900]));
        let (kind, extent, days) = away(chance);
        let to = (from + days).min(tenure.to);
        if from > to || from > calendar.last() {
            return;
        }
        if to >= calendar.opening() {
            let (first, last) = (calendar.date(from), calendar.passed(to));
            all.push(Absence { id: None, ombud, from: first, to: last, extent, kind });
        }
        from = to + 1;
    }
}

/// Why, how much and for how long.
fn away(chance: &mut Chance) -> (AbsenceKind, u8, i32) {
    match chance.weighted(&[(60, AbsenceKind::Sick), (22, AbsenceKind::Parental), (18, AbsenceKind::Leave)]) {
        kind @ AbsenceKind::Sick => (kind, chance.one(&[100, 100, 50, 25]), chance.spread(&[14, 21, 35, 60, 150])),
        kind @ AbsenceKind::Parental => (kind, chance.one(&[100, 100, 50, 20]), chance.spread(&[60, 150, 240, 360])),
        kind @ AbsenceKind::Leave => (kind, chance.one(&[100, 50, 20]), chance.spread(&[30, 90, 180, 365])),
    }
}
