//! Rules that reach over rows, files and what is stored.

use super::columns::{Column, Kind};
use super::compare::Difference;
use super::identity::{Coded, Known};
use super::problem::{Problem, Problems, shown};
use super::records::Support;
use super::refs::Refs;
use super::rules;
use super::table::Table;
use super::value::Value;
use super::words::{Word, Words};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Rows that cannot both be in one file.
pub fn doubled<T: Known>(table: &Table<T>, pairs: Vec<(u32, u32)>, problems: &mut Problems) {
    for (later, earlier) in pairs {
        let first = table.line(earlier as usize);
        let message = match table.rows[later as usize].id() {
            Some(id) => format!("id {id} står också på rad {first}"),
            None => format!("samma klient och datum står också på rad {first}; slå ihop raderna"),
        };
        problems.push(Problem::of_row(&table.file, table.line(later as usize), None, message));
    }
}

/// Codes that more than one would have.
pub fn codes<T: Coded>(table: &Table<T>, settled: &[(T, Option<u32>)], words: &Words, problems: &mut Problems) {
    let mut order: Vec<&(T, Option<u32>)> = settled.iter().collect();
    order.sort_by_key(|(row, at)| (row.code(), *at));
    for pair in order.windows(2) {
        let ((one, stood), (other, at)) = (pair[0], pair[1]);
        let Some(at) = at.filter(|_| one.code() == other.code()) else { continue };
        let code = shown(&words[other.code()]);
        let message = match stood {
            Some(first) => format!("koden {code} står också på rad {}", table.line(*first as usize)),
            None => format!("koden {code} finns redan i registret, med ett annat id"),
        };
        let column = table_column::<T>(0).map(|column| column.name);
        problems.push(Problem::of_row(&table.file, table.line(at as usize), column, message));
    }
    codes_of_broken_rows(table, words, problems);
}

/// The same for rows that could not be read whole: each is held against every row above it.
fn codes_of_broken_rows<T: Coded>(table: &Table<T>, words: &Words, problems: &mut Problems) {
    let whole = table.rows.iter().enumerate().map(|(at, row)| (row.code(), table.line(at)));
    let broken: Vec<(Word, u32)> = table.spoiled.iter().map(|(line, code)| (*code, *line)).collect();
    let wanted: BTreeSet<Word> = broken.iter().map(|(code, _)| *code).collect();
    let mut all: Vec<(Word, u32)> = whole.filter(|(code, _)| wanted.contains(code)).chain(broken.clone()).collect();
    all.sort_unstable();
    for pair in all.windows(2) {
        let ((code, first), (again, line)) = (pair[0], pair[1]);
        // Two whole rows with one code have been told of already.
        if code == again && (broken.contains(&(code, first)) || broken.contains(&(again, line))) {
            let message = format!("koden {} står också på rad {first}", shown(&words[code]));
            let column = table_column::<T>(0).map(|column| column.name);
            problems.push(Problem::of_row(&table.file, line, column, message));
        }
    }
}

/// Whether a row is that of somebody with one of these codes, or about such a one.
pub fn of_erased<T: Known>(row: &T, erased: &BTreeSet<Word>) -> bool {
    if erased.is_empty() {
        return false;
    }
    let sheet = const { &T::SHEET };
    let whose =
        |column: &Column| matches!(column.kind, Kind::Client) || (sheet.table == "person" && column.sql == "code");
    let at = sheet.columns.iter().position(whose);
    at.is_some_and(|at| matches!(row.values()[at], Value::Text(code) if erased.contains(&code)))
}

/// Rows that would change what is left of somebody who has been erased: codes, and the stored rows that are theirs.
pub fn erased<T: Known>(
    table: &Table<T>,
    difference: &Difference<T>,
    (codes, rows): (&BTreeSet<Word>, &BTreeSet<Uuid>),
    problems: &mut Problems,
) {
    let theirs = |row: &T| of_erased(row, codes) || row.id().is_some_and(|id| rows.contains(&id));
    let added = difference.added.iter().map(|at| (*at, &table.rows[*at as usize]));
    let touched = added.chain(difference.changed.iter().map(|(at, row)| (*at, row)));
    for (at, _) in touched.filter(|(_, row)| theirs(row)) {
        let message = "raden hör till en klient som är raderad, och kan inte läggas till eller ändras";
        problems.push(Problem::of_row(&table.file, table.line(at as usize), None, message));
    }
}

/// Codes that nobody has.
pub fn references<T: Known>(table: &Table<T>, refs: &Refs, words: &Words, problems: &mut Problems) {
    let columns = const { &T::SHEET }.columns;
    let referring = columns.iter().enumerate().filter_map(|(at, column)| Some((at, column, refs.of(&column.kind)?)));
    let referring: Vec<_> = referring.collect();
    for (at, row) in table.rows.iter().enumerate().filter(|_| !referring.is_empty()) {
        let values = row.values();
        for (place, column, codes) in &referring {
            if let Value::Text(code) = values[*place]
                && codes.lacks(code)
            {
                problems.push(nobody(table, table.line(at), column, code, words));
            }
        }
    }
    for (line, at, code) in &table.referred {
        if let Some((_, column, _)) = referring.iter().find(|(place, _, codes)| place == at && codes.lacks(*code)) {
            problems.push(nobody(table, *line, column, *code, words));
        }
    }
}

fn nobody<T>(table: &Table<T>, line: u32, column: &Column, code: Word, words: &Words) -> Problem {
    let message = format!("{} finns varken i filerna eller i registret", shown(&words[code]));
    Problem::of_row(&table.file, line, Some(column.name), message)
}

/// Stored rows that would break a rule because the file does not have every column.
pub fn merged<T: Known>(table: &Table<T>, changed: &[(u32, T)], problems: &mut Problems) {
    let sheet = const { &T::SHEET };
    for (at, row) in changed {
        let all = u32::MAX;
        for (column, message) in rules::broken(sheet, &row.values(), all) {
            if rules::broken(sheet, &table.rows[*at as usize].values(), table.present).is_empty() {
                let message = format!("tillsammans med det som är lagrat: {message}");
                problems.push(Problem::of_row(&table.file, table.line(*at as usize), Some(column), message));
            }
        }
    }
}

/// Periods of one person that overlap, both days included.
pub fn overlaps(table: &Table<Support>, settled: &[(Support, Option<u32>)], words: &Words, problems: &mut Problems) {
    let mut order: Vec<&(Support, Option<u32>)> = settled.iter().collect();
    order.sort_by_key(|(period, at)| (period.client, period.start, *at));
    let mut furthest: Option<&(Support, Option<u32>)> = None;
    for this in order {
        if let Some(before) = furthest.filter(|before| before.0.client == this.0.client) {
            if before.0.end.is_none_or(|end| end >= this.0.start) {
                overlap(table, before, this, words, problems);
            }
            if before.0.end.is_none_or(|end| this.0.end.is_some_and(|other| other <= end)) {
                continue;
            }
        }
        furthest = Some(this);
    }
}

fn overlap(
    table: &Table<Support>,
    one: &(Support, Option<u32>),
    other: &(Support, Option<u32>),
    words: &Words,
    problems: &mut Problems,
) {
    // The row told of is the later one in the file; two stored periods cannot overlap.
    let (told, against) = if other.1 >= one.1 { (other, one) } else { (one, other) };
    let Some(at) = told.1 else { return };
    let place = match against.1 {
        Some(row) => format!("rad {}", table.line(row as usize)),
        None => "en period som redan är lagrad".to_owned(),
    };
    let message = format!(
        "perioden {} för klient {} överlappar {place} ({})",
        days(&told.0),
        shown(&words[told.0.client]),
        days(&against.0)
    );
    problems.push(Problem::of_row(&table.file, table.line(at as usize), Some("start"), message));
}

fn days(period: &Support) -> String {
    format!("{}–{}", period.start, period.end.map_or("pågår".into(), |end| end.to_string()))
}

/// Municipalities in a file, for telling which are not the operation's.
pub fn municipalities<T: Known>(table: &Table<T>, found: &mut BTreeSet<Word>) {
    let columns = const { &T::SHEET }.columns;
    let Some(at) = columns.iter().position(|column| column.sql == "municipality") else { return };
    found.extend(table.rows.iter().filter_map(|row| match row.values()[at] {
        Value::Text(word) => Some(word),
        _ => None,
    }));
}

fn table_column<T: Known>(at: usize) -> Option<&'static Column> {
    const { &T::SHEET }.columns.get(at)
}
