//! Opening and sealing: what somebody with a key pair can do about a person.
//!
//! Each person has a key of his or her own. It is wrapped for every account that may read, and for the operation's own key
//! pair, so that access can be given when nobody who has it is there. A sealed value and a wrapped key name in their
//! context whose they are.

use super::store::keys::Escrow;
use super::store::{self, Sealed, keys, texts};
use super::{About, Basis, Grant, Identity, Note, Paper, Record, Standing, Text, standing};
use crate::access::{Locked, May, ReadPeople, ReadSealed, Right, Tx, WriteSealed};
use crate::app::App;
use crate::failure::{Failure, Result};
use crate::people;
use crate::secrecy::{self, Mode};
use sealing::{Key, KeyPair, PublicKey, Unsealed, Zeroizing};
use uuid::Uuid;

/// What the context of the printed words is called in the place of an account's id.
pub const RECOVERY: &str = "recovery";

/// Somebody who is signed in with his or her key pair at hand (nyckelinnehavare).
#[derive(Clone)]
pub struct Holder {
    app: App,
    operation: i64,
    account: Uuid,
    pair: KeyPair,
}

/// What is stored about a person, and the key to it as wrapped for one holder: read in a transaction, opened after it, since
/// opening takes longer than reading.
#[derive(Default)]
pub struct Closed {
    /// Whether the person has any key.
    pub kept: bool,
    wrapped: Option<Vec<u8>>,
    identity: Option<Vec<u8>>,
    notes: Vec<Sealed>,
    papers: Vec<Sealed>,
    texts: Vec<texts::Sealed>,
    /// Whether the holder can do something about who has the key.
    pub unsettled: bool,
}

impl Closed {
    /// What somebody without a key pair at hand finds.
    ///
    /// # Errors
    /// Those of the database.
    pub fn to_nobody(tx: &mut Tx<impl ReadSealed>, person: Uuid) -> Result<Closed> {
        Ok(Closed { kept: keys::escrow(tx, person)?.is_some(), ..Closed::default() })
    }
}

impl Holder {
    /// Whoever holds a right, if his or her key pair is at hand.
    ///
    /// # Errors
    /// [`Locked`] says what has to be done first.
    pub fn of<R: Right>(may: &May<R>) -> Result<Holder, Locked> {
        let pair = may.key_pair()?;
        let account = may.actor().account.as_ref().ok_or(Locked::Never)?.id;
        Ok(Holder { app: may.app().clone(), operation: may.actor().operation, account, pair })
    }

    /// The same, where nothing can be done without it.
    ///
    /// # Errors
    /// [`Failure::Refused`] where the key pair is not at hand.
    pub fn needed<R: Right>(may: &May<R>) -> Result<Holder> {
        Holder::of(may).map_err(|_| Failure::Refused("identity-locked"))
    }

    /// An account with its key pair, in an operation: for the program's own work at the command line.
    pub fn of_account(app: &App, operation: i64, account: Uuid, pair: KeyPair) -> Holder {
        Holder { app: app.clone(), operation, account, pair }
    }

    /// The account that holds the key pair.
    pub fn account(&self) -> Uuid {
        self.account
    }

    /// The account's public key.
    pub fn public(&self) -> &PublicKey {
        self.pair.public()
    }

    /// What is stored about a person whom the holder has the key to.
    ///
    /// # Errors
    /// Those of the database.
    pub fn closed(&self, tx: &mut Tx<impl ReadSealed>, person: Uuid) -> Result<Closed> {
        let Some(escrow) = keys::escrow(tx, person)? else { return Ok(Closed::default()) };
        let wrapped = keys::granted(tx, person, self.account, self.app.micros())?;
        let unsettled = self.work(tx, person, &escrow, wrapped.is_some())?.is_some();
        if wrapped.is_none() {
            return Ok(Closed { kept: true, unsettled, ..Closed::default() });
        }
        Ok(Closed {
            kept: true,
            wrapped,
            identity: store::identity(tx, person)?,
            notes: store::notes(tx, person)?,
            papers: store::papers(tx, person)?,
            texts: texts::of_person(tx, person)?,
            unsettled,
        })
    }

    /// What has to be done about who can read a person and can be done with the person's key, or without: taking back needs
    /// none. `None` where there is nothing.
    fn work(
        &self,
        tx: &mut Tx<impl ReadSealed>,
        person: Uuid,
        escrow: &Escrow,
        with_key: bool,
    ) -> Result<Option<Standing>> {
        let (supported, wanted) = keys::wanted(tx, person, self.app.today())?;
        let standing = standing(&keys::grants(tx, person)?, &wanted, supported, self.app.micros());
        let found = !standing.ended.is_empty() || (with_key && (escrow.stale || !standing.missing.is_empty()));
        Ok(found.then_some(standing))
    }

    /// Opens what [`Holder::closed`] found; `None` where the holder has no key.
    ///
    /// # Errors
    /// [`Failure::Broken`] where something sealed has been altered.
    pub fn open(&self, person: Uuid, closed: &Closed) -> Result<Option<Record>> {
        let Some(wrapped) = &closed.wrapped else { return Ok(None) };
        let key = self.unwrapped(person, wrapped)?;
        let identity = match &closed.identity {
            Some(sealed) => identity(&key, person, sealed)?,
            None => Identity::default(),
        };
        let notes: Result<Vec<Note>> = closed.notes.iter().map(|sealed| note(&key, sealed)).collect();
        let papers: Result<Vec<Paper>> = closed.papers.iter().map(|sealed| paper(&key, sealed)).collect();
        let texts: Result<Vec<Text>> = closed.texts.iter().map(|sealed| short(&key, sealed)).collect();
        Ok(Some(Record { identity, notes: notes?, papers: papers?, texts: texts? }))
    }

    /// The identities of those persons of `among` (of all, where it is `None`) whose key the holder has.
    ///
    /// # Errors
    /// Those of the database, and [`Failure::Broken`] where something sealed has been altered.
    pub fn identities(&self, tx: &mut Tx<impl ReadSealed>, among: Option<&[Uuid]>) -> Result<Vec<(Uuid, Identity)>> {
        let mut found = keys::granted_identities(tx, self.account, self.app.micros())?;
        found.retain(|named| among.is_none_or(|among| among.contains(&named.person)));
        let open = |named: &keys::Named| {
            let key = self.unwrapped(named.person, &named.wrapped)?;
            Ok((named.person, identity(&key, named.person, &named.identity)?))
        };
        found.iter().map(open).collect()
    }

    fn unwrapped(&self, person: Uuid, wrapped: &[u8]) -> Result<Key> {
        let opened = self.pair.unwrap(wrapped, &for_account(person, self.account)).map_err(altered)?;
        Key::from_bytes(&opened).map_err(altered)
    }

    /// A key that was wrapped for the holder in the place `context`: of something that is about nobody in the register yet.
    ///
    /// # Errors
    /// [`Failure::Broken`] where it has been altered.
    pub fn unwrapped_in(&self, wrapped: &[u8], context: &str) -> Result<Key> {
        let opened = self.pair.unwrap(wrapped, context).map_err(altered)?;
        Key::from_bytes(&opened).map_err(altered)
    }

    /// The key of a person whom the holder may read.
    ///
    /// # Errors
    /// Those of the database.
    pub fn key(&self, tx: &mut Tx<impl ReadSealed>, person: Uuid) -> Result<Option<Key>> {
        let wrapped = keys::granted(tx, person, self.account, self.app.micros())?;
        wrapped.map(|wrapped| self.unwrapped(person, &wrapped)).transpose()
    }

    /// The key of a person, to write with: the holder's own, or a new one for a person who has none yet. `None` where others
    /// have it and the holder does not.
    ///
    /// # Errors
    /// Those of the database, and [`Failure::Refused`] where the operation has no key pair yet.
    fn key_to_write(&self, tx: &mut Tx<impl ReadSealed + WriteSealed>, person: Uuid) -> Result<Option<Key>> {
        if keys::escrow(tx, person)?.is_some() {
            return self.key(tx, person);
        }
        let key = self.new_key(tx, person)?;
        let grant = Grant { account: self.account, basis: Basis::Responsible, until: None, standing: true };
        self.give(tx, person, &key, &grant, &self.public().clone())?;
        Ok(Some(key))
    }

    /// The key to write about a person with, where the person is in reach and what the operation has decided `keeps` it.
    ///
    /// # Errors
    /// [`Failure::NotFound`], and [`Failure::Refused`] with `not_kept`, or where others have the key.
    pub fn to_write<R: ReadPeople + ReadSealed + WriteSealed>(
        &self,
        tx: &mut Tx<R>,
        person: Uuid,
        keeps: fn(Mode) -> bool,
        not_kept: &'static str,
    ) -> Result<Key> {
        people::store::find(tx, person)?.ok_or(Failure::NotFound)?;
        if !keeps(secrecy::store::mode(tx)?) {
            return Err(Failure::Refused(not_kept));
        }
        self.key_to_write(tx, person)?.ok_or(Failure::Refused("identity-no-key"))
    }

    /// A key for a person who has none yet, which only the operation has until [`Holder::settle`] gives it to those who should
    /// have it.
    ///
    /// # Errors
    /// Those of the database, and [`Failure::Refused`] where the operation has no key pair yet.
    pub fn new_key(&self, tx: &mut Tx<impl ReadSealed + WriteSealed>, person: Uuid) -> Result<Key> {
        let key = Key::generate(&self.app.chance());
        self.put_in_escrow(tx, person, &key)?;
        Ok(key)
    }

    fn put_in_escrow(&self, tx: &mut Tx<impl ReadSealed + WriteSealed>, person: Uuid, key: &Key) -> Result<()> {
        let (version, public) = keys::operation_public(tx)?.ok_or(Failure::Refused("identity-no-operation-key"))?;
        let wrapped = public.wrap(key.bytes(), &for_operation(person, version), &self.app.chance()).map_err(altered)?;
        Ok(keys::put_escrow(tx, person, version, &wrapped)?)
    }

    /// Gives an account a person's key.
    ///
    /// # Errors
    /// Those of the database.
    pub fn give(
        &self,
        tx: &mut Tx<impl ReadSealed + WriteSealed>,
        person: Uuid,
        key: &Key,
        grant: &Grant,
        public: &PublicKey,
    ) -> Result<()> {
        let context = for_account(person, grant.account);
        let wrapped = public.wrap(key.bytes(), &context, &self.app.chance()).map_err(altered)?;
        Ok(keys::give(tx, person, grant, &wrapped, &self.account.to_string(), self.app.micros())?)
    }

    /// The operation's key pair of `version`, where the holder is one of those who have it.
    ///
    /// # Errors
    /// Those of the database.
    pub fn operation_pair(&self, tx: &mut Tx<impl ReadSealed>, version: i64) -> Result<Option<KeyPair>> {
        let holder = self.account.to_string();
        let Some(wrapped) = keys::operation_private(tx, version, &holder)? else { return Ok(None) };
        let private = self.pair.unwrap(&wrapped, &for_holder(self.operation, version, &holder)).map_err(altered)?;
        Ok(Some(KeyPair::from_private(&private).map_err(altered)?))
    }

    /// A person's key by way of the operation's key pair: for giving access, and for broken glass. What it opens is shown to
    /// nobody unless it has been given first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn key_by_operation(&self, tx: &mut Tx<impl ReadSealed>, person: Uuid) -> Result<Option<Key>> {
        let Some(escrow) = keys::escrow(tx, person)? else { return Ok(None) };
        let Some(pair) = self.operation_pair(tx, escrow.version)? else { return Ok(None) };
        let opened = pair.unwrap(&escrow.wrapped, &for_operation(person, escrow.version)).map_err(altered)?;
        Ok(Some(Key::from_bytes(&opened).map_err(altered)?))
    }

    /// Brings who can read in line with who should, as far as the holder's keys reach, the operation's among them: keys are
    /// taken back and given, and where somebody has had the key who should no longer, everything is sealed anew with
    /// another. For what somebody does on purpose. Says whether anything was done.
    ///
    /// # Errors
    /// Those of the database.
    pub fn settle(&self, tx: &mut Tx<impl ReadSealed + WriteSealed>, person: Uuid) -> Result<bool> {
        let own = self.key(tx, person)?;
        let key = if own.is_some() { own } else { self.key_by_operation(tx, person)? };
        self.settle_with(tx, person, key)
    }

    /// The same with the holder's own key of the person and no other: for what follows from merely looking. Looking must not
    /// make the operation's key give anything to anybody.
    ///
    /// # Errors
    /// Those of the database.
    pub fn settle_own(&self, tx: &mut Tx<impl ReadSealed + WriteSealed>, person: Uuid) -> Result<bool> {
        let own = self.key(tx, person)?;
        self.settle_with(tx, person, own)
    }

    fn settle_with(&self, tx: &mut Tx<impl ReadSealed + WriteSealed>, person: Uuid, key: Option<Key>) -> Result<bool> {
        let Some(escrow) = keys::escrow(tx, person)? else { return Ok(false) };
        let Some(work) = self.work(tx, person, &escrow, key.is_some())? else { return Ok(false) };
        take_back(tx, person, &work.ended)?;
        let Some(key) = key else { return Ok(true) };
        let stale = escrow.stale || !work.ended.is_empty();
        let key = if stale { self.seal_anew(tx, person, &key)? } else { key };
        for wanted in work.missing {
            let grant = Grant { account: wanted.account, basis: wanted.basis, until: None, standing: true };
            self.give(tx, person, &key, &grant, &wanted.public)?;
        }
        Ok(true)
    }

    /// Seals everything about a person with a new key, which those who may read get in the place of the old one.
    fn seal_anew(&self, tx: &mut Tx<impl ReadSealed + WriteSealed>, person: Uuid, old: &Key) -> Result<Key> {
        let (key, chance) = (Key::generate(&self.app.chance()), self.app.chance());
        let moved = |sealed: &[u8], context: &str| -> Result<Vec<u8>> {
            Ok(key.seal(&old.open(sealed, context).map_err(altered)?, context, &chance))
        };
        if let Some(sealed) = store::identity(tx, person)? {
            store::put_identity(tx, person, &moved(&sealed, &of_identity(person))?, self.app.micros())?;
        }
        for note in store::notes(tx, person)? {
            store::reseal_note(tx, note.id, &moved(&note.sealed, &of_note(note.id))?)?;
        }
        for paper in store::papers(tx, person)? {
            let Some((name, content)) = store::paper(tx, person, paper.id)? else { continue };
            let (name, content) = (moved(&name, &of_paper_name(paper.id))?, moved(&content, &of_paper(paper.id))?);
            store::reseal_paper(tx, paper.id, &name, &content)?;
        }
        for text in texts::of_person(tx, person)? {
            texts::reseal(tx, person, text.about, &moved(&text.sealed, &of_text(text.about))?)?;
        }
        self.put_in_escrow(tx, person, &key)?;
        for (account, public) in keys::publics(tx, person)? {
            let wrapped = public.wrap(key.bytes(), &for_account(person, account), &chance).map_err(altered)?;
            keys::rewrap(tx, person, account, &wrapped)?;
        }
        Ok(key)
    }

    /// Stores an identity, sealed with the person's key.
    ///
    /// # Errors
    /// Those of the database.
    pub fn put_identity(
        &self,
        tx: &mut Tx<impl ReadSealed + WriteSealed>,
        person: Uuid,
        key: &Key,
        identity: &Identity,
    ) -> Result<()> {
        let plain = Zeroizing::new(serde_json::to_vec(identity).map_err(|error| Failure::Broken(error.to_string()))?);
        let sealed = key.seal(&plain, &of_identity(person), &self.app.chance());
        Ok(store::put_identity(tx, person, &sealed, self.app.micros())?)
    }

    /// The same holder, whose notes are another account's: for made-up ones.
    pub fn written_by(&self, account: Uuid) -> Holder {
        Holder { account, ..self.clone() }
    }

    /// Stores a note, sealed with the person's key.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add_note(
        &self,
        tx: &mut Tx<impl ReadSealed + WriteSealed>,
        id: Uuid,
        person: Uuid,
        key: &Key,
        text: &str,
    ) -> Result<()> {
        let sealed = key.seal(text.as_bytes(), &of_note(id), &self.app.chance());
        Ok(store::add_note(tx, id, person, self.account, &sealed, self.app.micros())?)
    }

    /// Stores a paper, sealed with the person's key.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add_paper(
        &self,
        tx: &mut Tx<impl ReadSealed + WriteSealed>,
        id: Uuid,
        person: Uuid,
        key: &Key,
        (name, content): (&str, &[u8]),
    ) -> Result<()> {
        let chance = self.app.chance();
        let name = key.seal(name.as_bytes(), &of_paper_name(id), &chance);
        let content = key.seal(content, &of_paper(id), &chance);
        Ok(store::add_paper(tx, id, person, self.account, [&name, &content], self.app.micros())?)
    }

    /// A paper's name and content; `None` where there is none, or the holder has no key.
    ///
    /// # Errors
    /// Those of the database, and [`Failure::Broken`] where it has been altered.
    pub fn paper(
        &self,
        tx: &mut Tx<impl ReadSealed>,
        person: Uuid,
        id: Uuid,
    ) -> Result<Option<(String, Zeroizing<Vec<u8>>)>> {
        let Some(key) = self.key(tx, person)? else { return Ok(None) };
        let Some((name, content)) = store::paper(tx, person, id)? else { return Ok(None) };
        let name = text(key.open(&name, &of_paper_name(id)).map_err(altered)?);
        Ok(Some((name, key.open(&content, &of_paper(id)).map_err(altered)?)))
    }
}

impl Holder {
    /// Stores a short text, sealed with the person's key; an empty one is taken away.
    ///
    /// # Errors
    /// Those of the database.
    pub fn put_text(
        &self,
        tx: &mut Tx<impl ReadSealed + WriteSealed>,
        person: Uuid,
        key: &Key,
        about: About,
        text: &str,
    ) -> Result<()> {
        if text.is_empty() {
            return Ok(texts::remove(tx, person, about)?);
        }
        let sealed = key.seal(text.as_bytes(), &of_text(about), &self.app.chance());
        Ok(texts::put(tx, person, about, &sealed, self.app.micros())?)
    }

    /// A short text, empty where there is none; `None` where the holder could not write one either.
    ///
    /// # Errors
    /// Those of the database, and [`Failure::Broken`] where it has been altered.
    pub fn text(&self, tx: &mut Tx<impl ReadSealed>, person: Uuid, about: About) -> Result<Option<String>> {
        if keys::escrow(tx, person)?.is_none() {
            let writable = secrecy::store::mode(tx)?.keeps_identity() && keys::operation_public(tx)?.is_some();
            return Ok(writable.then(String::new));
        }
        let Some(key) = self.key(tx, person)? else { return Ok(None) };
        let found = texts::one(tx, person, about)?;
        let opened = found.map(|sealed| short(&key, &texts::Sealed { about, sealed })).transpose()?;
        Ok(Some(opened.map(|text| text.text).unwrap_or_default()))
    }
}

/// Takes keys back from those who should no longer have them; needs no key. Whoever opens the person next seals anew.
///
/// # Errors
/// Those of the database.
fn revoke(tx: &mut Tx<impl ReadSealed + WriteSealed>, app: &App, person: Uuid) -> Result<()> {
    let (supported, wanted) = keys::wanted(tx, person, app.today())?;
    let ended = standing(&keys::grants(tx, person)?, &wanted, supported, app.micros()).ended;
    take_back(tx, person, &ended)
}

fn take_back(tx: &mut Tx<impl ReadSealed + WriteSealed>, person: Uuid, ended: &[Uuid]) -> Result<()> {
    for account in ended {
        keys::take_back(tx, person, *account)?;
    }
    if !ended.is_empty() {
        keys::mark_stale(tx, person)?;
    }
    Ok(())
}

/// What follows of a change in who supports a person (nycklarna följer med): keys are taken back at once, and given as far as
/// the actor's own keys reach. What they do not reach is done when somebody opens the person who can.
#[derive(Clone)]
pub struct KeysFollow {
    app: App,
    holder: Option<Holder>,
}

impl KeysFollow {
    /// For changes that the holder of a right makes.
    pub fn of<R: Right>(may: &May<R>) -> KeysFollow {
        KeysFollow { app: may.app().clone(), holder: Holder::of(may).ok() }
    }

    /// In the transaction of the change, while the one who makes it still has the key.
    ///
    /// # Errors
    /// Those of the database.
    pub fn follow(&self, tx: &mut Tx<impl ReadSealed + WriteSealed>, person: Uuid) -> Result<()> {
        match &self.holder {
            Some(holder) => holder.settle(tx, person).map(drop),
            None => revoke(tx, &self.app, person),
        }
    }
}

fn identity(key: &Key, person: Uuid, sealed: &[u8]) -> Result<Identity> {
    let plain = key.open(sealed, &of_identity(person)).map_err(altered)?;
    serde_json::from_slice(&plain).map_err(|error| Failure::Broken(error.to_string()))
}

fn note(key: &Key, sealed: &Sealed) -> Result<Note> {
    let text = text(key.open(&sealed.sealed, &of_note(sealed.id)).map_err(altered)?);
    Ok(Note { id: sealed.id, written_at: sealed.at, author: sealed.author.clone(), text })
}

fn paper(key: &Key, sealed: &Sealed) -> Result<Paper> {
    let name = text(key.open(&sealed.sealed, &of_paper_name(sealed.id)).map_err(altered)?);
    Ok(Paper { id: sealed.id, added_at: sealed.at, author: sealed.author.clone(), name })
}

fn short(key: &Key, sealed: &texts::Sealed) -> Result<Text> {
    let text = text(key.open(&sealed.sealed, &of_text(sealed.about)).map_err(altered)?);
    Ok(Text { about: sealed.about, text })
}

fn text(plain: Zeroizing<Vec<u8>>) -> String {
    String::from_utf8_lossy(&plain).into_owned()
}

/// What the context of a person's key is, wrapped for an account.
fn for_account(person: Uuid, account: Uuid) -> String {
    format!("person:{person}:for:{account}")
}

/// What the context of a person's key is, wrapped for the operation.
pub fn for_operation(person: Uuid, version: i64) -> String {
    format!("person:{person}:operation:{version}")
}

/// What the context of the operation's private key is, wrapped for one who has it.
pub fn for_holder(operation: i64, version: i64, holder: &str) -> String {
    format!("operation:{operation}:{version}:for:{holder}")
}

fn of_identity(person: Uuid) -> String {
    format!("identity:{person}")
}

fn of_note(id: Uuid) -> String {
    format!("note:{id}")
}

fn of_paper(id: Uuid) -> String {
    format!("paper:{id}")
}

fn of_paper_name(id: Uuid) -> String {
    format!("paper-name:{id}")
}

fn of_text(about: About) -> String {
    format!("text:{}:{}", about.kind(), about.id())
}

/// Something that should open does not: the row has been altered, or put in another's place.
fn altered(error: Unsealed) -> Failure {
    Failure::Broken(error.to_string())
}
