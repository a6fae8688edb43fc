//! A transaction that knows under which right it was opened and whom it may see.

use super::{Actor, Reach, store};
use crate::db::{self, Error};
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};
use uuid::Uuid;

/// A transaction opened under the right `R`. Only [`May`](super::May) makes one.
pub struct Tx<'a, 'b, R> {
    db: &'a mut db::Tx<'b>,
    operation: i64,
    own: Option<Uuid>,
    revision: Option<i64>,
    right: PhantomData<R>,
}

impl<'a, 'b, R> Tx<'a, 'b, R> {
    pub(super) fn new(db: &'a mut db::Tx<'b>, actor: &Actor, reach: Reach) -> Self {
        // An ombud's account always names the ombud; nobody's id stands in should it ever not, so nothing is seen.
        let own = match reach {
            Reach::Own => Some(actor.account.as_ref().and_then(|account| account.ombud).unwrap_or(Uuid::nil())),
            Reach::Operation => None,
        };
        Tx { db, operation: actor.operation, own, revision: None, right: PhantomData }
    }

    /// The operation that every statement is bound to.
    pub fn operation(&self) -> i64 {
        self.operation
    }

    /// The ombud whose clients are all that may be seen; `None` if everyone in the operation may.
    /// Store statements about persons take it as an optional filter.
    pub fn own(&self) -> Option<Uuid> {
        self.own
    }

    /// The revision that rows written in this transaction carry; raised on the first call.
    ///
    /// # Errors
    /// Those of the database.
    pub fn revision(&mut self) -> Result<i64, Error> {
        if let Some(revision) = self.revision {
            return Ok(revision);
        }
        let raised = store::raise_revision(self.db, self.operation)?;
        self.revision = Some(raised);
        Ok(raised)
    }

    /// Notes that a row of table `kind` is gone, for readers who hold columns in memory.
    ///
    /// # Errors
    /// Those of the database.
    pub fn removed(&mut self, kind: &str, id: Uuid) -> Result<(), Error> {
        let revision = self.revision()?;
        store::note_removed(self.db, self.operation, revision, kind, id)
    }
}

impl<'b, R> Deref for Tx<'_, 'b, R> {
    type Target = db::Tx<'b>;

    fn deref(&self) -> &db::Tx<'b> {
        self.db
    }
}

impl<R> DerefMut for Tx<'_, '_, R> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.db
    }
}
