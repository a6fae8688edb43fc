//! Codes that rows refer to each other by, and the ids they stand for.

use super::columns::Kind;
use super::identity::Coded;
use super::table::Table;
use super::words::Word;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Who is known by which code once the import has been made.
#[derive(Debug, Default)]
pub struct Refs {
    pub clients: Codes,
    pub ombud: Codes,
}

/// The codes of one kind.
#[derive(Debug, Default)]
pub struct Codes {
    ids: HashMap<Word, Option<Uuid>>,
    words: HashMap<Uuid, Word>,
    spoiled: HashSet<Word>,
    blind: bool,
}

impl Refs {
    /// The codes that a column refers to, if it refers to any.
    pub fn of(&self, kind: &Kind) -> Option<&Codes> {
        match kind {
            Kind::Client => Some(&self.clients),
            Kind::Ombud => Some(&self.ombud),
            _ => None,
        }
    }
}

impl Codes {
    /// The codes of `settled` rows, and of rows of `table` that have to be mended first.
    pub fn new<T: Coded>(settled: impl Iterator<Item = T>, table: Option<&Table<T>>) -> Codes {
        let mut codes = Codes::default();
        for row in settled {
            codes.add(row.code(), row.id());
        }
        if let Some(table) = table {
            codes.spoiled.extend(table.spoiled.iter().map(|(_, code)| code));
            codes.blind = table.blind;
        }
        codes
    }

    /// Notes which id a code stands for.
    pub fn add(&mut self, code: Word, id: Option<Uuid>) {
        self.ids.insert(code, id);
        if let Some(id) = id {
            self.words.insert(id, code);
        }
    }

    pub fn id(&self, code: Word) -> Option<Uuid> {
        self.ids.get(&code).copied().flatten()
    }

    pub fn code(&self, id: Uuid) -> Option<Word> {
        self.words.get(&id).copied()
    }

    /// Whether nobody can be known by `code`.
    pub fn lacks(&self, code: Word) -> bool {
        !self.blind && !self.ids.contains_key(&code) && !self.spoiled.contains(&code)
    }
}
