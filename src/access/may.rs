//! `May<Right>`: proof that the one who asks holds a right, and the only way into a transaction.

use super::rights::{CommandLine, PublicForm};
use super::{Actor, Locked, Reach, Right, Role, Tx, session, store};
use crate::app::{App, aside};
use crate::audit::{self, Event, Stamp};
use crate::db;
use crate::failure::{Failure, Result};
use crate::web::Origin;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use sealing::KeyPair;
use std::marker::PhantomData;

/// Somebody who holds the right `R` (behörig). Made from a session by axum, or for the command line.
pub struct May<R> {
    app: App,
    actor: Actor,
    reach: Reach,
    right: PhantomData<R>,
}

/// Says that a page is for everybody, signed in or not.
pub struct Anyone {
    pub app: App,
    /// From where: the address that the request came from.
    pub origin: String,
}

impl<R> Clone for May<R> {
    fn clone(&self) -> Self {
        May { app: self.app.clone(), actor: self.actor.clone(), reach: self.reach, right: PhantomData }
    }
}

impl May<CommandLine> {
    /// The right of whoever runs the program by hand, in one operation.
    pub fn by_command(app: &App, operation: i64) -> May<CommandLine> {
        let actor = Actor::command_line(operation);
        May { app: app.clone(), actor, reach: Reach::Operation, right: PhantomData }
    }

    /// Makes an operation and writes into it in one transaction, so that neither is there without the other. Blocks.
    ///
    /// # Errors
    /// Those of `write`, and [`db::Error::Unique`] where the name is taken; then nothing is stored.
    pub fn write_founding<T: Send + 'static>(
        app: &App,
        name: &str,
        mut write: impl FnMut(&mut Tx<CommandLine>) -> Result<(T, Event)> + Send + 'static,
    ) -> Result<T> {
        let (founder, name) = (app.clone(), name.to_owned());
        app.db.write(move |db| {
            let operation = store::create_operation(db, &name, false)?;
            May::by_command(&founder, operation).within(db, &mut write)
        })
    }
}

impl May<PublicForm> {
    /// The right of a stranger who fills in the contact form of an operation. Nothing is kept of from where.
    pub fn by_public_form(app: &App, operation: i64) -> May<PublicForm> {
        let actor = Actor::public_form(operation);
        May { app: app.clone(), actor, reach: Reach::Operation, right: PhantomData }
    }
}

impl<R: Right> May<R> {
    /// The application.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// How far the right reaches for this actor.
    pub fn reach(&self) -> Reach {
        self.reach
    }

    /// Whether the same actor also holds `Other`: for showing or leaving out a link, never for letting through.
    pub fn also<Other: Right>(&self) -> bool {
        self.actor.account.as_ref().is_some_and(|account| Other::held_by(account.role).is_some())
    }

    /// Reads in one consistent view. Blocks; pages use [`May::read`].
    ///
    /// # Errors
    /// Those of `read`.
    pub fn read_now<T>(&self, read: impl FnOnce(&mut Tx<R>) -> Result<T>) -> Result<T> {
        self.app.db.read(|db| read(&mut Tx::new(db, &self.actor, self.reach)))
    }

    /// Writes in one transaction, which commits only together with the event that tells of it. Blocks.
    ///
    /// # Errors
    /// Those of `write`; then nothing is stored.
    pub fn write_now<T: Send + 'static>(
        &self,
        mut write: impl FnMut(&mut Tx<R>) -> Result<(T, Event)> + Send + 'static,
    ) -> Result<T> {
        let may = self.clone();
        self.app.db.write(move |db| may.within(db, &mut write))
    }

    /// Reads about somebody: what was read is given only once the event that tells of it is stored. The reading itself is
    /// done beside the writers, so that nobody waits for it. Blocks; pages use [`May::look`].
    ///
    /// # Errors
    /// Those of `read`; then there is no event.
    pub fn look_now<T>(&self, read: impl FnOnce(&mut Tx<R>) -> Result<(T, Event)>) -> Result<T> {
        let (value, event) = self.read_now(read)?;
        // Built into no program but the one that `bin/bench` measures: what a page costs without its line in the log.
        #[cfg(feature = "measure")]
        if std::env::var_os("OMBUD_UNLOGGED").is_some() {
            return Ok(value);
        }
        self.write_now(move |_| Ok(((), event.clone())))?;
        Ok(value)
    }

    /// The write itself. The place in the chain is taken first, so that writers of an operation queue up behind it.
    fn within<T>(&self, db: &mut db::Tx, write: &mut impl FnMut(&mut Tx<R>) -> Result<(T, Event)>) -> Result<T> {
        let place = audit::store::take(db, self.actor.operation)?;
        let (value, event) = write(&mut Tx::new(db, &self.actor, self.reach))?;
        audit::store::append(db, self.actor.operation, &place, &self.stamp(), &event)?;
        Ok(value)
    }

    /// When, who and from where, for the log.
    fn stamp(&self) -> Stamp {
        Stamp { at: self.app.micros(), actor: self.actor.label(), origin: self.actor.origin.clone() }
    }

    /// The actor's own key pair, which opens the keys of persons.
    ///
    /// # Errors
    /// [`Locked`] says what has to be done first.
    pub fn key_pair(&self) -> Result<KeyPair, Locked> {
        let session = self.actor.session.as_ref().ok_or(Locked::Never)?;
        let role = self.actor.account.as_ref().map(|account| account.role);
        if !role.is_some_and(Role::may_read_identities) {
            return Err(Locked::Never);
        }
        // In a demonstration nothing is worth a second factor.
        if session.factors < 2 && !self.actor.demonstration {
            return Err(Locked::SecondFactor);
        }
        self.app.keyring.take_out(&session.digest, self.app.micros()).ok_or(Locked::Asleep)
    }

    /// [`May::read_now`], off the threads that serve requests.
    ///
    /// # Errors
    /// Those of `read`.
    pub async fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&mut Tx<R>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let may = self.clone();
        aside(move || may.read_now(read)).await
    }

    /// [`May::look_now`], off the threads that serve requests.
    ///
    /// # Errors
    /// Those of `read`.
    pub async fn look<T: Send + 'static>(
        &self,
        read: impl FnOnce(&mut Tx<R>) -> Result<(T, Event)> + Send + 'static,
    ) -> Result<T> {
        let may = self.clone();
        aside(move || may.look_now(read)).await
    }

    /// [`May::write_now`], off the threads that serve requests.
    ///
    /// # Errors
    /// Those of `write`.
    pub async fn write<T: Send + 'static>(
        &self,
        write: impl FnMut(&mut Tx<R>) -> Result<(T, Event)> + Send + 'static,
    ) -> Result<T> {
        let may = self.clone();
        aside(move || may.write_now(write)).await
    }
}

impl<R: Right> FromRequestParts<App> for May<R> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let digest = session::from_headers(&parts.headers).ok_or(Failure::SignedOut)?;
        let (on, origin) = (app.clone(), Origin::of(&parts.extensions).0);
        let actor = aside(move || store::resume(&on, &digest, origin)).await?.ok_or(Failure::SignedOut)?;
        parts.extensions.insert(actor.clone());
        let role = actor.account.as_ref().map(|account| account.role).ok_or(Failure::SignedOut)?;
        let reach = R::held_by(role).ok_or(Failure::Forbidden)?;
        Ok(May { app: app.clone(), actor, reach, right: PhantomData })
    }
}

impl FromRequestParts<App> for Anyone {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        Ok(Anyone { app: app.clone(), origin: Origin::of(&parts.extensions).0 })
    }
}
