//! What the one who looks may see of a person's sealed half, and the form that stands beside it.

use crate::access::{Locked, May, OwnPeople, ReadPeople, ReadSealed, Tx, WriteSealed};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::keys::{Closed, Holder};
use crate::identities::store::texts;
use crate::identities::{About, Record};
use crate::secrecy::{self, Mode};
use crate::web::{Form, Frame, Problems, Typed};
use uuid::Uuid;

/// What can be seen (insyn).
pub enum Sight {
    /// The operation stores no identities.
    NotKept,
    /// Something has to be done first.
    Locked(Locked),
    /// Others have the key.
    NoKey,
    /// The reader has the key, or nobody has yet.
    Open { record: Box<Record>, mode: Mode },
}

impl Sight {
    /// What the key opens, if the reader has it.
    pub fn record(&self) -> Option<&Record> {
        if let Sight::Open { record, .. } = self { Some(record) } else { None }
    }

    /// The person's name, if the reader may know it and there is one.
    pub fn name(&self) -> Option<&str> {
        self.record().map(|record| record.identity.name.as_str()).filter(|name| !name.is_empty())
    }

    /// Whether notes and papers may be written.
    pub fn keeps_notes(&self) -> bool {
        matches!(self, Sight::Open { mode, .. } if mode.keeps_notes())
    }
}

/// What was read in a transaction, to be opened after it.
pub struct Look {
    mode: Mode,
    holder: Result<Holder, Locked>,
    closed: Closed,
}

impl Look {
    /// Opens what the reader's key opens.
    ///
    /// # Errors
    /// Where something sealed has been altered.
    pub fn open(&self, person: Uuid) -> Result<Sight> {
        let holder = match &self.holder {
            // What was stored before the mode was changed can still be read by those who have the key.
            _ if !self.mode.keeps_identity() && !self.closed.kept => return Ok(Sight::NotKept),
            Err(locked) => return Ok(Sight::Locked(*locked)),
            Ok(holder) => holder,
        };
        let mode = self.mode;
        Ok(match holder.open(person, &self.closed)? {
            Some(record) => Sight::Open { record: Box::new(record), mode },
            None if self.closed.kept => Sight::NoKey,
            None => Sight::Open { record: Box::default(), mode },
        })
    }

    /// Brings who can read in line with who should, where it is not.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn settle(&self, may: &May<OwnPeople>, person: Uuid) -> Result<()> {
        if !self.closed.unsettled {
            return Ok(());
        }
        let Ok(holder) = self.holder.clone() else { return Ok(()) };
        may.write(move |tx| {
            holder.settle_own(tx, person)?;
            Ok(((), Event::new("access.settled", person).about(person)))
        })
        .await
    }
}

/// Reads what is sealed about a person.
///
/// # Errors
/// Those of the database.
pub fn look(tx: &mut Tx<impl ReadSealed>, holder: Result<Holder, Locked>, person: Uuid) -> Result<Look> {
    let mode = secrecy::store::mode(tx)?;
    let closed = match &holder {
        Ok(holder) => holder.closed(tx, person)?,
        Err(_) => Closed::to_nobody(tx, person)?,
    };
    Ok(Look { mode, holder, closed })
}

/// The form for a new note, on the person's page.
pub fn note_form(frame: &Frame, person: Uuid, typed: Typed, problems: Problems) -> Form {
    Form::new(frame, format!("/people/{person}/notes"), "note", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .submit("note-add")
        .area("text")
        .required()
}

/// Stores what was typed about one thing, where the form asked for it: an empty line that was never filled in needs no key.
///
/// # Errors
/// Those of the database, and [`Failure::Refused`] where something was typed that cannot be sealed.
pub fn write<R: ReadPeople + ReadSealed + WriteSealed>(
    tx: &mut Tx<R>,
    holder: &Result<Holder, Locked>,
    person: Uuid,
    about: About,
    typed: Option<&str>,
) -> Result<()> {
    let Some(typed) = typed else { return Ok(()) };
    if typed.is_empty() && texts::one(tx, person, about)?.is_none() {
        return Ok(());
    }
    let holder = holder.as_ref().map_err(|_| Failure::Refused("identity-locked"))?;
    let key = holder.to_write(tx, person, Mode::keeps_identity, "identity-not-kept")?;
    holder.put_text(tx, person, &key, about, typed)
}
