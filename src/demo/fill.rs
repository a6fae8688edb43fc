//! Puts the made-up operation in a database, with people who can sign in and forms that are half filled in.

use super::answers::{self, SIGNER};
use super::{NAME, Size, annual, application, identities, inquiries, interviews, queue, register, steering};
use crate::access::{Account, CommandLine, May, Password, Role, Tx, store};
use crate::app::App;
use crate::audit::Event;
use crate::exchange::{self, Reading, Register, Word};
use crate::failure::{Failure, Result};
use crate::grant::answers::Answer;
use crate::grant::report::statement;
use crate::grant::{Statement, Version, sha256, store as grant};
use crate::staff;
use crate::steering::Quarter;
use crate::web::{Language, texts};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// The password of every made-up account. It protects nothing, and is printed where it is used.
const PASSWORD: &str = "demonstration på riktigt";
const MANAGER: &str = "chef@exempel.se";
const OMBUD: &str = "ombud@exempel.se";

/// What somebody signs in with (inloggning).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    pub email: &'static str,
    pub password: &'static str,
}

/// Makes the operation in a database that does not have it: its register, a manager and an ombud, the account of the year
/// before last signed and that of last year begun. Gives what they sign in with, the manager first.
///
/// # Errors
/// Where the operation is there already, and those of the database.
pub fn fill(app: &App, size: Size, seed: u64) -> Result<[SignIn; 2]> {
    let today = app.today();
    let operation = app.db.write(|tx| store::create_operation(tx, NAME, true))?;
    let may = May::by_command(app, operation);
    let register = register(size, seed, today);
    let busiest = busiest(&register);
    bring(&may, register)?;
    let accounts = accounts(&may, &busiest)?;
    identities::fill(&may, [&accounts[0], &accounts[1]], PASSWORD, seed)?;
    inquiries::fill(&may, seed)?;
    let manager = accounts[0].id;
    let (last, granted) = (today.year() - 1, size.seats());
    sign(&may, last - 1, date(last, 1, 12), granted, manager)?;
    begin(&may, last, granted)?;
    queue::fill(&may, manager, &busiest)?;
    annual::fill(&may, last - 1)?;
    interviews::fill(&may, &busiest)?;
    steering::fill(&may, Quarter::ended(today))?;
    application::fill(&may, last, size.seats())?;
    Ok([MANAGER, OMBUD].map(|email| SignIn { email, password: PASSWORD }))
}

/// The code of the ombud who supports the most clients now: whoever looks at the demonstration should have something to see.
fn busiest(register: &Register) -> String {
    let mut clients: BTreeMap<Word, u32> = BTreeMap::new();
    let open = register.supports.iter().flat_map(|table| &table.rows).filter(|support| support.end.is_none());
    open.filter_map(|support| support.ombud).for_each(|ombud| *clients.entry(ombud).or_default() += 1);
    let most = clients.into_iter().max_by_key(|(_, clients)| *clients);
    most.map(|(ombud, _)| register.words[ombud].to_owned()).unwrap_or_default()
}

/// Brings the register in, as an import does.
fn bring(may: &May<CommandLine>, register: Register) -> Result<()> {
    let reading = Arc::new(Reading::from(register));
    let outcome = exchange::apply(may, reading, false, &exchange::unwatched())?;
    match outcome.problems.iter().next() {
        Some(problem) => Err(Failure::Broken(problem.to_string())),
        None => Ok(()),
    }
}

/// Lets a manager and the ombud with this code sign in; gives their accounts.
fn accounts(may: &May<CommandLine>, ombud: &str) -> Result<Vec<Account>> {
    let mut salt = [0; 16];
    (may.app().world.random)(&mut salt);
    let short = || Failure::Broken("the demonstration's password is too short".into());
    let hash = Password::new(PASSWORD).ok_or_else(short)?.hash(&salt)?;
    let (ids, ombud) = ([may.app().id(), may.app().id()], ombud.to_owned());
    may.write_now(move |tx| {
        let ombud = staff::store::ombud(tx)?.into_iter().find(|known| known.code == ombud).ok_or(Failure::NotFound)?;
        let people = [(MANAGER, SIGNER, Role::Manager, None), (OMBUD, "Ett ombud", Role::Ombud, Some(ombud.id))];
        let mut accounts = Vec::new();
        for (id, (email, name, role, ombud)) in ids.into_iter().zip(people) {
            let (operation, email, name) = (tx.operation(), email.to_owned(), name.to_owned());
            let account = Account { id, operation, email, name, role, ombud, english: false, active: true };
            store::create_account(tx, &account, &hash)?;
            accounts.push(account);
        }
        Ok((accounts, Event::new("account.created", format!("{} {}", ids[0], ids[1]))))
    })
}

/// Answers everything that the form of a year asks, and signs it.
fn sign(may: &May<CommandLine>, year: i16, on: Date, granted: usize, account: Uuid) -> Result<()> {
    let app = may.app().clone();
    let answers = answers::whole(granted, on);
    may.write_now(move |tx| {
        answer(tx, &app, year, &answers)?;
        let content = statement(&app, tx, year, texts(Language::Swedish))?.frozen();
        let sha256 = sha256(&content);
        let signer = SIGNER.to_owned();
        let version = Version { number: 1, signed_at: app.micros(), signed_on: on, signer, content, sha256 };
        grant::insert_version(tx, year, Some(account), &version)?;
        Ok(((), Event::new("grant.signed", format!("{year} version 1"))))
    })
}

/// Begins the account of a year: what is carried over from the year before, and a little more.
fn begin(may: &May<CommandLine>, year: i16, granted: usize) -> Result<()> {
    let app = may.app().clone();
    let answers = answers::begun(granted);
    may.write_now(move |tx| {
        answer(tx, &app, year, &answers)?;
        Ok(((), Event::new("grant.answered", format!("{year} {}", answers.len()))))
    })
}

/// Stores what is carried over into a year, and of these answers the ones that its form asks for.
fn answer(tx: &mut Tx<CommandLine>, app: &App, year: i16, given: &[(&str, String)]) -> Result<()> {
    let Statement { form, figures, mut answers, .. } = statement(app, tx, year, texts(Language::Swedish))?;
    for (key, value) in given {
        answers.put(key, Answer { value: value.clone(), ..Answer::default() });
    }
    let asked = |key: &str| form.field(key).is_some_and(|field| answers.asks(field, &figures));
    for (key, answer) in answers.iter().filter(|(key, _)| asked(key)) {
        grant::save(tx, year, key, answer)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grant::State;
    use crate::grant::findings::missing;
    use crate::testing::{Site, on_both};

    #[test]
    fn the_demonstration_is_ready_to_use() {
        on_both(|site| {
            let people = fill(&site.app, Size::S, 1).expect("the database has room for it");
            can_sign_in(site, people);
            one_account_is_signed_and_the_next_begun(&site.app);
        });
    }

    fn can_sign_in(site: &Site, [manager, ombud]: [SignIn; 2]) {
        for (who, signature) in [(manager, 200), (ombud, 403)] {
            let stranger = site.stranger();
            let answer = stranger.post("/sign-in", &[("email", who.email), ("password", who.password)]);
            let visitor = stranger.with_cookie_of(&answer);
            assert!(visitor.get("/people").text().contains("DEMO-"), "{}", who.email);
            assert_eq!(visitor.get("/grant-account/2020/signature").status, signature, "{}", who.email);
        }
    }

    fn one_account_is_signed_and_the_next_begun(app: &App) {
        let (today, texts) = (app.today(), texts(Language::Swedish));
        let operations = app.db.read(store::operations).expect("operations are there");
        let operation = operations.iter().find(|(_, name)| name == NAME).map(|(id, _)| *id).expect("it is made");
        let may = May::by_command(app, operation);
        let at = |year| may.read_now(|tx| Ok((statement(app, tx, year, texts)?, grant::versions(tx, year)?)));
        let (signed, versions) = at(today.year() - 2).expect("the year can be counted");
        assert!(matches!(signed.state(versions.first()), State::Signed { version: 1, .. }));
        assert!(missing(signed.form, &signed.figures, &signed.answers).is_empty());
        assert!(!signed.findings.is_empty());
        let (begun, versions) = at(today.year() - 1).expect("the year can be counted");
        assert!(versions.is_empty() && begun.answers.iter().any(|(_, answer)| answer.carried_over));
        assert!(!missing(begun.form, &begun.figures, &begun.answers).is_empty());
    }
}
