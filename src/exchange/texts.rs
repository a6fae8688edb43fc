//! Free text that looks like it says who somebody is: noted and never refused, for an old register has to come in before
//! it can be mended.

use super::columns::{Column, Kind};
use super::problem::Problem;
use super::read::Reading;
use super::records::{Record, for_every_record};
use super::table::Table;
use super::value::Value;
use super::words::Word;
use crate::freetext::{self, suspicions};
use std::collections::HashMap;

/// How many cells are noted one by one; in a register with more, they are mended by the column.
const TOLD: usize = 200;

/// What was found in each text, without what it was found to be.
type Suspects = HashMap<Word, Vec<freetext::Kind>>;

impl Reading {
    /// Notes every cell of free text, codes among them, that looks like it says who somebody is; `names` are the clients'
    /// own. File, row and column are told but not what stands there: notes are printed, and kept by whoever prints them.
    pub fn note_texts(&mut self, names: &[String]) {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        // Each text is looked at once, however many rows have it.
        let kinds = |text: &str| suspicions(text, &names).into_iter().map(|suspicion| suspicion.kind).collect();
        let words = self.register.words.iter().map(|(word, text)| (word, kinds(text)));
        let suspects: Suspects = words.filter(|(_, kinds): &(Word, Vec<_>)| !kinds.is_empty()).collect();
        if suspects.is_empty() {
            return;
        }
        let mut notes = Notes { suspects, told: Vec::new(), count: 0 };
        for_every_record!(T => T::of(&self.register).into_iter().for_each(|table| notes.table(table)));
        self.notes.extend(notes.finish());
    }
}

/// Notes as they are gathered.
struct Notes {
    suspects: Suspects,
    told: Vec<String>,
    count: usize,
}

impl Notes {
    fn table<T: Record>(&mut self, table: &Table<T>) {
        let columns = const { &T::SHEET }.columns;
        if !columns.iter().any(is_free) {
            return;
        }
        for (at, row) in table.rows.iter().enumerate() {
            for (column, value) in columns.iter().zip(row.values()).filter(|(column, _)| is_free(column)) {
                let Value::Text(word) = value else { continue };
                let Some(kinds) = self.suspects.get(&word) else { continue };
                self.count += 1;
                if self.told.len() < TOLD {
                    let message = message(kinds);
                    let place = Problem::of_row(&table.file, table.line(at), Some(column.name), message);
                    self.told.push(place.to_string());
                }
            }
        }
    }

    fn finish(mut self) -> Vec<String> {
        let more = self.count - self.told.len();
        if more > 0 {
            self.told.push(format!("… och {more} celler till ser ut att säga vem någon är"));
        }
        self.told
    }
}

/// Whether anything may be written in a column. A municipality is none of it: many people are called as one.
fn is_free(column: &Column) -> bool {
    matches!(column.kind, Kind::Text | Kind::List) && column.sql != "municipality"
}

fn message(kinds: &[freetext::Kind]) -> String {
    let mut seen: Vec<&str> = kinds.iter().map(|kind| called(*kind)).collect();
    seen.dedup();
    format!("ser ut att innehålla {}; stryk det om det säger vem någon är", seen.join(" och "))
}

fn called(kind: freetext::Kind) -> &'static str {
    match kind {
        freetext::Kind::PersonalNumber => "ett personnummer",
        freetext::Kind::Email => "en e-postadress",
        freetext::Kind::Telephone => "ett telefonnummer",
        freetext::Kind::Name => "namnet på en klient",
    }
}

#[cfg(test)]
mod tests {
    use crate::exchange::{Reading, read, unwatched};

    fn noted(name: &str, text: &str, names: &[&str]) -> Reading {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), text).unwrap();
        let mut reading = read(folder.path(), &unwatched());
        reading.note_texts(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        reading
    }

    #[test]
    fn each_cell_is_told_by_its_place_and_not_by_what_stands_there() {
        let rows = "klient;livsområde;typ;motpart;start\nA;boende;bostad;Prov Provsson;2021-01-01\n\
                    A;boende;ring 070-123 45 67, prov@exempel.se;;2021-01-01\n";
        let reading = noted("uppdrag.csv", rows, &["Prov Provsson"]);
        let notes = [
            "uppdrag.csv, rad 2, kolumn motpart: ser ut att innehålla namnet på en klient; \
             stryk det om det säger vem någon är",
            "uppdrag.csv, rad 3, kolumn typ: ser ut att innehålla ett telefonnummer och en e-postadress; \
             stryk det om det säger vem någon är",
        ];
        assert_eq!(reading.notes, notes);
        assert!(reading.problems.is_empty());
    }

    #[test]
    fn places_and_references_are_not_free_text() {
        let rows = "datum;klient;kommun\n2021-01-01;121212-1212;Provköping\n";
        assert_eq!(noted("nybesok.csv", rows, &["Prov Provköping"]).notes, [""; 0]);
    }

    #[test]
    fn a_register_full_of_it_is_not_told_cell_by_cell() {
        let rows: String = (0..1000).map(|row| format!("K{row};;Sala;121212-1212\n")).collect();
        let notes = noted("klienter.csv", &format!("klient;kön;kommun;diagnoser\n{rows}"), &[]).notes;
        assert_eq!((notes.len(), notes[200].as_str()), (201, "… och 800 celler till ser ut att säga vem någon är"));
    }
}
