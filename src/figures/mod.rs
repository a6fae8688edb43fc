//! The register in columns: kept in memory, brought up to date before every count, never stale.

pub mod lines;
mod store;
pub mod teller;
pub mod told;
pub mod yearly;
pub mod years;

use crate::access::{ReadFigures, Tx};
use crate::failure::Result;
use stats::{Columns, Day, MOST_YEARS, Period, Reviews, Years};
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// The columns of every operation that has been counted since the server started, and what may be told of them.
#[derive(Default)]
pub struct Figures {
    held: Mutex<HashMap<i64, Arc<RwLock<Held>>>>,
    releases: told::Releases,
}

/// The columns of one operation and how new they are.
#[derive(Default)]
struct Held {
    columns: Columns,
    /// The revision that all tables but contacts are at; `None` before the first load.
    revision: Option<i64>,
    /// The same for contacts, which are many and which the grant account does not count.
    contacts: Option<i64>,
    /// What has been counted on these very columns; forgotten whenever a row changes.
    counted: Mutex<HashMap<(TypeId, Day, Day), Counted>>,
}

/// How many counts are remembered: the years that anybody looks at, not every year that can be asked for.
const REMEMBERED: usize = 24;

/// Something counted, of a type that its reader knows.
type Counted = Arc<dyn Any + Send + Sync>;

/// What a count needs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Account,
    Contacts,
}

impl Figures {
    /// Counts on columns that hold every row but contacts: all that the grant account needs.
    ///
    /// # Errors
    /// Those of the database.
    pub fn columns<T>(&self, tx: &mut Tx<impl ReadFigures>, count: impl FnOnce(&Columns) -> T) -> Result<T> {
        self.current(tx, Need::Account, |held| count(&held.columns))
    }

    /// Counts a reporting period on the columns, once for as long as no row changes. One count a type: `count` must give
    /// the same for the same columns and period.
    ///
    /// # Errors
    /// Those of the database.
    pub fn of_period<T: Any + Send + Sync>(
        &self,
        tx: &mut Tx<impl ReadFigures>,
        period: Period,
        count: impl FnOnce(&Columns, Period) -> T,
    ) -> Result<Arc<T>> {
        self.current(tx, Need::Account, |held| held.remembered(period, count))
    }

    /// Counts on columns that hold contacts too.
    ///
    /// # Errors
    /// Those of the database.
    pub fn columns_with_contacts<T>(
        &self,
        tx: &mut Tx<impl ReadFigures>,
        count: impl FnOnce(&Columns) -> T,
    ) -> Result<T> {
        self.current(tx, Need::Contacts, |held| count(&held.columns))
    }

    /// The yearly figures of a period, contacts and declined ratings included.
    ///
    /// # Errors
    /// Those of the database.
    pub fn reviews(&self, tx: &mut Tx<impl ReadFigures>, period: Period) -> Result<Reviews> {
        let declined = store::declined(tx, period)?;
        self.columns_with_contacts(tx, |columns| Reviews::count(columns, period, &declined))
    }

    /// The few series that are followed over the years, up to the period; counted once for as long as no row changes.
    ///
    /// # Errors
    /// Those of the database.
    pub fn years(&self, tx: &mut Tx<impl ReadFigures>, period: Period) -> Result<Arc<Years>> {
        self.of_period(tx, period, |columns, period| Years::count(columns, period, MOST_YEARS))
    }

    fn current<T>(&self, tx: &mut Tx<impl ReadFigures>, need: Need, count: impl FnOnce(&Held) -> T) -> Result<T> {
        let held = self.of(tx.operation());
        let revision = store::revision(tx)?;
        {
            let held = held.read().unwrap_or_else(PoisonError::into_inner);
            if held.is_at(revision, need) {
                return Ok(count(&held));
            }
        }
        let mut held = held.write().unwrap_or_else(PoisonError::into_inner);
        held.bring_to(tx, revision, need)?;
        Ok(count(&held))
    }

    fn of(&self, operation: i64) -> Arc<RwLock<Held>> {
        let mut all = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry(operation).or_default().clone()
    }
}

impl Held {
    /// At `revision` or newer: a reader whose view is older than another's gets the newer figures.
    fn is_at(&self, revision: i64, need: Need) -> bool {
        let at = |part: Option<i64>| part.is_some_and(|part| part >= revision);
        at(self.revision) && (need == Need::Account || at(self.contacts))
    }

    /// Loads what is newer than held. Where that fails half-way the columns are thrown away: better slow than wrong.
    fn bring_to(&mut self, tx: &mut Tx<impl ReadFigures>, revision: i64, need: Need) -> Result<()> {
        let loaded = self.load(tx, revision, need);
        if loaded.is_err() {
            *self = Held::default();
        }
        loaded
    }

    /// What `count` gives for the period, counted now or before.
    fn remembered<T: Any + Send + Sync>(&self, period: Period, count: impl FnOnce(&Columns, Period) -> T) -> Arc<T> {
        let key = (TypeId::of::<T>(), period.from(), period.to());
        let known = self.counted.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(known) = known.and_then(|known| known.downcast().ok()) {
            return known;
        }
        let fresh = Arc::new(count(&self.columns, period));
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.len() >= REMEMBERED {
            counted.clear();
        }
        counted.insert(key, fresh.clone());
        fresh
    }

    fn load(&mut self, tx: &mut Tx<impl ReadFigures>, revision: i64, need: Need) -> Result<()> {
        self.counted.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
        if self.revision.is_none_or(|held| held < revision) {
            store::load(tx, &mut self.columns, self.revision)?;
            self.revision = Some(revision);
        }
        let behind = self.contacts.map_or(need == Need::Contacts, |held| held < revision);
        if behind {
            store::load_contacts(tx, &mut self.columns, self.contacts)?;
            self.contacts = Some(revision);
        }
        Ok(())
    }
}
