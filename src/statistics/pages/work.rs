//! The tables about the work: contacts, advice, assignments, ratings, staff.

use super::super::Figures;
use super::table::{Section, Table, halves, heads, hundredths, tally};
use crate::web::Frame;
use stats::{Account, AssignmentCounts, AssignmentState, Change, FEWEST_PAIRS, Gender, Tally};

/// Every section about the work, in the order of the page.
pub fn sections(frame: &Frame, figures: &Figures) -> Vec<Section> {
    vec![
        contacts(frame, figures),
        advice(frame, figures),
        assignments(frame, figures),
        changes(frame, figures),
        staff(frame, &figures.account),
    ]
}

const TALLY: [&str; 2] = ["statistics-number", "statistics-minutes"];

fn contacts(frame: &Frame, figures: &Figures) -> Section {
    let contacts = &figures.contacts;
    let modes = contacts.by_mode.iter().map(|(mode, tally)| (mode.clone(), *tally)).collect();
    let none = || frame.t("not-stated");
    let named = |name: &Option<String>| name.clone().unwrap_or_else(none);
    let counterparts = contacts.by_counterpart.iter().map(|(name, tally)| (named(name), *tally)).collect();
    let tables = vec![
        tallies(frame, "statistics-modes-caption", modes, contacts.all),
        tallies(frame, "statistics-counterparts-caption", counterparts, contacts.all),
    ];
    Section::new(frame, "contacts", tables)
}

/// Number and minutes of each, the most first.
fn tallies(frame: &Frame, caption: &str, mut rows: Vec<(String, Tally)>, all: Tally) -> Table {
    rows.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.number));
    let mut table = Table::new(frame, caption, heads(frame, TALLY));
    for (name, one) in rows {
        table.row(name, tally(frame, one));
    }
    table.total(frame.t("statistics-all"), tally(frame, all));
    table
}

fn advice(frame: &Frame, figures: &Figures) -> Section {
    let mut table = Table::new(frame, "statistics-advice-caption", heads(frame, TALLY));
    for (caller, one) in &figures.advice {
        table.row(frame.code("caller", caller.name()), tally(frame, *one));
    }
    table.total(frame.t("statistics-all"), tally(frame, figures.account.advice()));
    Section::new(frame, "advice", vec![table])
}

fn assignments(frame: &Frame, figures: &Figures) -> Section {
    let head = AssignmentState::ALL.map(|state| frame.code("statistics-assignments", state.name())).into();
    let mut table = Table::new(frame, "statistics-assignments-caption", head);
    let cells = |counts: &AssignmentCounts| AssignmentState::ALL.map(|state| frame.number(counts.at(state))).into();
    for (area, counts) in &figures.assignments {
        table.row(frame.code("area", area.name()), cells(counts));
        for ((_, kind), counts) in figures.types.iter().filter(|((of, _), _)| of == area) {
            table.sub(kind, cells(counts));
        }
    }
    table.total(frame.t("statistics-all"), cells(&figures.account.assignments()));
    Section::new(frame, "assignments", vec![table])
}

fn changes(frame: &Frame, figures: &Figures) -> Section {
    let head = ["persons", "before", "after", "better", "same", "worse"];
    let head = head.map(|name| frame.code("statistics", name)).into();
    let mut table = Table::new(frame, "statistics-changes-caption", head);
    for (area, change) in &figures.changes {
        table.row(frame.code("area", area.name()), changed(frame, change.as_ref()));
    }
    let fewest = FEWEST_PAIRS as i64;
    Section::new(frame, "changes", vec![table]).lead(frame.t1("statistics-changes-lead", "fewest", fewest))
}

fn changed(frame: &Frame, change: Option<&Change>) -> Vec<String> {
    let Some(change) = change else {
        return ["statistics-too-few"; 1].map(|key| frame.t(key)).into_iter().chain(vec!["–".to_owned(); 5]).collect();
    };
    let number = |count: usize| frame.number(count as u64);
    let (before, after) = (halves(frame, change.median_before), halves(frame, change.median_after));
    vec![number(change.n), before, after, number(change.better), number(change.same), number(change.worse)]
}

fn staff(frame: &Frame, account: &Account) -> Section {
    let staff = account.staff();
    let mut table = Table::new(frame, "statistics-staff-caption", heads(frame, ["statistics-number"]));
    for gender in Gender::ALL.into_iter().filter(|gender| staff.employed().at(*gender) > 0) {
        table.sub(frame.code("gender", gender.name()), vec![frame.number(staff.employed().at(gender))]);
    }
    table.row(frame.t("statistics-employed"), vec![frame.number(staff.employed().all())]);
    table.row(frame.t("statistics-positions"), vec![hundredths(frame, staff.positions())]);
    table.row(frame.t("statistics-worked"), vec![hundredths(frame, staff.worked())]);
    Section::new(frame, "staff", vec![table])
}
