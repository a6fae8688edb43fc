//! Ways in: two steps, recovery codes, invitations, passwords, sessions, notices, unlocking. With their refusals.

use crate::cases::{ombud, said};
use crate::scene::{done, hides, refused, scenes, shows};
use ombud::access::{Account, Breached, Means, Password, Role, keys, store};
use ombud::audit::Event;
use ombud::testing::{Answer, Site, Visitor, on_both};
use std::io::Write;
use std::sync::OnceLock;
use totp_rs::{Builder, Secret};
use uuid::Uuid;

pub const EMAIL: &str = "prov@exempel.se";
pub const PASSWORD: &str = "ett långt lösenord";

/// A manager who can sign in with [`EMAIL`] and [`PASSWORD`].
pub fn account(site: &Site) -> Uuid {
    static HASH: OnceLock<String> = OnceLock::new();
    let hash = HASH.get_or_init(|| Password::new(PASSWORD).unwrap().hash(&[7; 16]).unwrap());
    let (id, operation, email) = (site.app.id(), site.operation, EMAIL.to_owned());
    let (name, role) = ("Prov".to_owned(), Role::Manager);
    let account = Account { id, operation, email, name, role, ombud: None, english: false, active: true };
    let made = move |tx: &mut ombud::access::Tx<_>| {
        Ok((store::create_account(tx, &account, hash)?, Event::new("account.created", id)))
    };
    site.by_command().write_now(made).unwrap();
    id
}

fn enter<'s>(by: Visitor<'s>, password: &str) -> (Visitor<'s>, Answer) {
    let answer = by.post("/sign-in", &[("email", EMAIL), ("password", password), ("then", "/people")]);
    (by.with_cookie_of(&answer), answer)
}

pub fn inside(site: &Site) -> Visitor<'_> {
    let (inside, answer) = enter(site.stranger(), PASSWORD);
    done(&answer);
    inside
}

/// What an element of the page holds, right after `before`.
pub fn after<'p>(page: &'p str, before: &str, end: &str) -> &'p str {
    let rest = page.split(before).nth(1).unwrap_or_else(|| panic!("no {before} in {page}"));
    rest.split(end).next().unwrap_or_default()
}

/// The path of the address on the page that an invitation gives.
pub fn handed_over(page: &Answer) -> String {
    assert_eq!(page.status, 200, "{}", page.text());
    format!("/invitation/{}", after(&page.text(), "/invitation/", "\""))
}

/// An authenticator: its secret.
pub struct Authenticator(Vec<u8>);

impl Authenticator {
    /// Sets it up for somebody inside; gives the recovery codes too.
    pub fn set_up(by: &Visitor, site: &Site) -> (Authenticator, Vec<String>) {
        done(&by.post("/me/authenticator", &[]));
        let page = by.get("/me/authenticator");
        shows(&page, "<svg class=\"qr\" role=\"img\"");
        let text: String = after(&page.text(), "<code>", "</code>").split(' ').collect();
        let app = Authenticator(Secret::try_from_base32(text).unwrap().as_bytes().to_vec());
        refused(&by.post("/me/authenticator/confirmation", &[("code", "12345")]), "problem-code", &[]);
        let codes = by.post("/me/authenticator/confirmation", &[("code", &app.code(site))]);
        assert_eq!(codes.status, 200, "{}", codes.text());
        (app, read_codes(&codes))
    }

    /// What it shows now.
    fn code(&self, site: &Site) -> String {
        let totp = Builder::new().with_secret(self.0.clone()).build().unwrap();
        totp.generate(u64::try_from(site.app.micros() / 1_000_000).unwrap()).to_string()
    }
}

fn read_codes(page: &Answer) -> Vec<String> {
    page.text().split("<li><code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

fn step(by: &Visitor, code: &str) -> Answer {
    by.post("/sign-in/code", &[("code", code), ("then", "/people")])
}

/// The sessions of an account that go on.
pub fn sessions(site: &Site, id: Uuid) -> Vec<store::sessions::Listed> {
    site.app.db.read(|tx| store::sessions::sessions(tx, id, site.app.micros())).unwrap()
}

#[test]
fn an_authenticator_is_set_up_and_asked_for_from_then_on() {
    on_both(|site| {
        let id = account(site);
        let first = inside(site);
        shows(&first.get("/people"), "Två steg krävs");
        let (app, codes) = Authenticator::set_up(&first, site);
        assert_eq!(codes.len(), 10);
        hides(&first.get("/people"), "Två steg krävs");
        site.wait_seconds(60);
        let (pending, answer) = enter(site.stranger(), PASSWORD);
        assert_eq!((answer.status, answer.location()), (303, "/sign-in/code"));
        assert_eq!(pending.get("/people").location(), "/sign-in?then=%2Fpeople", "a password alone lets nobody in");
        shows(&pending.get("/sign-in/code"), "one-time-code");
        assert_eq!(step(&pending, "000000").status, 422);
        let code = app.code(site);
        let entered = step(&pending, &code);
        assert_eq!((entered.status, entered.location()), (303, "/people"));
        let two = site.stranger().with_cookie_of(&entered);
        hides(&two.get("/people"), "Två steg krävs");
        assert_eq!(sessions(site, id).len(), 2);
        // The same code does not let anybody in twice, nor does one that was used up by setting up.
        let (again, _) = enter(site.stranger(), PASSWORD);
        assert_eq!(step(&again, &code).status, 422);
        site.wait_seconds(30);
        done(&step(&again, &app.code(site)));
    });
}

#[test]
fn the_database_alone_makes_no_codes() {
    on_both(|site| {
        let id = account(site);
        let (app, _) = Authenticator::set_up(&inside(site), site);
        let stored = site.app.db.read(|tx| store::factors::authenticator(tx, id)).unwrap().unwrap();
        assert!(stored.confirmed && !stored.wrapped.windows(app.0.len()).any(|part| part == app.0));
    });
}

#[test]
fn a_recovery_code_lets_in_once() {
    on_both(|site| {
        account(site);
        let (_, codes) = Authenticator::set_up(&inside(site), site);
        let (pending, _) = enter(site.stranger(), PASSWORD);
        done(&step(&pending, &codes[3].to_uppercase().replace('-', " ")));
        let (pending, _) = enter(site.stranger(), PASSWORD);
        assert_eq!(step(&pending, &codes[3]).status, 422);
        let entered = step(&pending, &codes[4]);
        let two = site.stranger().with_cookie_of(&entered);
        shows(&two.get("/me/two-steps"), "8 återställningskoder kvar");
        refused(&two.post("/me/recovery-codes", &[("codes_password", "fel")]), "problem-password-wrong", &[]);
        let renewed = two.post("/me/recovery-codes", &[("codes_password", PASSWORD)]);
        let fresh = read_codes(&renewed);
        assert!(fresh.len() == 10 && !fresh.contains(&codes[5]));
        let (pending, _) = enter(site.stranger(), PASSWORD);
        assert_eq!(step(&pending, &codes[5]).status, 422);
        done(&step(&pending, &fresh[0]));
    });
}

#[test]
fn codes_are_not_guessed_at_for_long() {
    on_both(|site| {
        account(site);
        let (app, _) = Authenticator::set_up(&inside(site), site);
        site.wait_seconds(60);
        let (pending, _) = enter(site.stranger(), PASSWORD);
        for _ in 0..5 {
            shows_again(&step(&pending, "000000"), "code-wrong");
        }
        shows_again(&step(&pending, &app.code(site)), "code-too-many");
        shows_again(&step(&pending, &app.code(site)), "code-too-late");
        let (pending, _) = enter(site.stranger(), PASSWORD);
        for _ in 0..5 {
            step(&pending, "000000");
        }
        let (pending, _) = enter(site.stranger(), PASSWORD);
        shows_again(&step(&pending, &app.code(site)), "sign-in-wait");
        site.wait_seconds(15 * 60 + 1);
        let (pending, _) = enter(site.stranger(), PASSWORD);
        let owner = site.stranger().with_cookie_of(&step(&pending, &app.code(site)));
        shows(&owner.get("/people"), "fel kod flera gånger");
    });
}

/// The form came back with the text `key`.
#[track_caller]
pub fn shows_again(answer: &Answer, key: &str) {
    assert_eq!(answer.status, 422);
    let why = ombud::web::texts(ombud::web::Language::Swedish).text(key);
    assert!(answer.text().contains(&why), "no “{why}” in {}", answer.text());
}

#[test]
fn the_second_step_may_take_five_minutes_and_keeps_what_was_typed() {
    scenes(|scene| {
        let site = scene.site;
        account(site);
        let (app, _) = Authenticator::set_up(&inside(site), site);
        site.wait_seconds(60);
        let kept = base64(b"code=K7&municipality=Sala");
        let fields = [("email", EMAIL), ("password", PASSWORD), ("then", "/people"), ("kept", &kept)];
        let first = site.stranger().post("/sign-in", &fields);
        let pending = site.stranger().with_cookie_of(&first);
        let asked = pending.get("/sign-in/code");
        assert!(asked.text().contains(&kept));
        site.wait_seconds(301);
        let fields = [("code", "000000"), ("then", "/people"), ("kept", kept.as_str())];
        let late = pending.post("/sign-in/code", &fields);
        shows_again(&late, "code-too-late");
        assert!(
            late.text().contains(&kept) && late.text().contains("name=\"password\""),
            "it goes along from the start"
        );
        let fields = [("email", EMAIL), ("password", PASSWORD), ("then", "/people"), ("kept", &kept)];
        let pending = site.stranger().with_cookie_of(&site.stranger().post("/sign-in", &fields));
        let code = app.code(site);
        let resumed = pending.post("/sign-in/code", &[("code", code.as_str()), ("then", "/people"), ("kept", &kept)]);
        shows(&resumed, "name=\"code\" value=\"K7\"");
    });
}

fn base64(bytes: &[u8]) -> String {
    use ::base64::Engine;
    ::base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

#[test]
fn taking_the_authenticator_away_takes_the_password() {
    on_both(|site| {
        account(site);
        let first = inside(site);
        Authenticator::set_up(&first, site);
        refused(&first.post("/me/authenticator/removal", &[("password", "fel")]), "problem-password-wrong", &[]);
        done(&first.post("/me/authenticator/removal", &[("password", PASSWORD)]));
        let (_, answer) = enter(site.stranger(), PASSWORD);
        assert_eq!(answer.location(), "/people");
        assert_eq!(first.post("/me/recovery-codes", &[("codes_password", PASSWORD)]).status, 409);
    });
}

#[test]
fn a_session_of_one_step_changes_nothing_where_there_are_two() {
    on_both(|site| {
        account(site);
        let weak = inside(site);
        Authenticator::set_up(&inside(site), site);
        shows(&weak.get("/me/two-steps"), "Logga ut och in igen");
        let removal = weak.post("/me/authenticator/removal", &[("password", PASSWORD)]);
        assert_eq!(removal.location(), "/unlock?then=%2Fme%2Ftwo-steps");
        done(&weak.post("/unlock", &[("password", PASSWORD), ("then", "/people")]));
        shows(&weak.get("/people"), "Två steg krävs");
        let (_, answer) = enter(site.stranger(), PASSWORD);
        assert_eq!(answer.location(), "/sign-in/code", "the authenticator is still there");
    });
}

#[test]
fn an_invitation_is_good_once_and_for_seven_days() {
    on_both(|site| {
        let manager = site.manager();
        let fields = [("name", "Eva"), ("email", EMAIL), ("role", "economist")];
        let invited = manager.post("/accounts", &fields);
        shows(&invited, "http://prov/invitation/");
        let place = handed_over(&invited);
        shows(&site.stranger().get(&place), EMAIL);
        refused(&site.stranger().post(&place, &[("password", "kort")]), "problem-password", &[]);
        done(&site.stranger().post(&place, &[("password", PASSWORD)]));
        for used in [site.stranger().get(&place), site.stranger().post(&place, &[("password", PASSWORD)])] {
            assert_eq!(used.status, 404);
        }
        inside(site);
        let invited = manager.post("/accounts", &[("name", "Ulf"), ("email", "ulf@exempel.se"), ("role", "economist")]);
        site.wait_seconds(7 * 24 * 3600 + 1);
        assert_eq!(site.stranger().get(&handed_over(&invited)).status, 404);
    });
}

#[test]
fn whoever_runs_the_program_invites_the_only_manager() {
    on_both(|site| {
        account(site);
        let database = match &site.address {
            ombud::db::Address::Sqlite(path) => format!("sqlite:{}", path.display()),
            ombud::db::Address::Postgres(url) => url.clone(),
        };
        // Its invitations hold from now on by the real clock, which is far ahead of this site's.
        let place = said(&ombud(&database, &["invite", EMAIL, "--public-url", "https://ombud.exempel.se/"]), 0);
        let path = place.trim().strip_prefix("https://ombud.exempel.se").unwrap_or_else(|| panic!("{place}"));
        done(&site.stranger().post(path, &[("password", "ett helt nytt lösenord")]));
        done(&enter(site.stranger(), "ett helt nytt lösenord").1);
        assert_eq!(ombud(&database, &["invite", "x@exempel.se"]).status.code(), Some(1));
    });
}

#[test]
fn a_new_way_in_takes_the_old_one_away_when_it_is_used() {
    on_both(|site| {
        let id = account(site);
        let (old, manager) = (inside(site), site.manager());
        let (app, codes) = Authenticator::set_up(&old, site);
        let place = format!("/accounts/{id}/invitation");
        assert_eq!(old.post(&place, &[]).status, 409, "nobody invites himself or herself");
        let first = handed_over(&manager.post(&place, &[]));
        let second = handed_over(&manager.post(&place, &[]));
        assert_eq!(site.stranger().get(&first).status, 404, "the later one holds");
        shows(&old.get("/people"), "<h1>");
        let before = site.app.db.read(|tx| store::keys::public(tx, id)).unwrap();
        let (person, operation) = (site.app.id(), site.operation);
        hold_keys(site, operation, person, id);
        done(&site.stranger().post(&second, &[("password", "ett helt nytt lösenord")]));
        assert_eq!(old.get("/people").status, 303, "sessions have ended");
        assert_ne!(site.app.db.read(|tx| store::keys::public(tx, id)).unwrap(), before);
        let (_, answer) = enter(site.stranger(), PASSWORD);
        assert_eq!(answer.status, 422);
        let (_, answer) = enter(site.stranger(), "ett helt nytt lösenord");
        assert_eq!(answer.location(), "/people", "the authenticator is gone");
        assert_eq!(keys_held(site, id), (0, 0, 1), "its keys are gone, and what they opened is to be sealed anew");
        drop((app, codes));
    });
}

/// Gives an account the keys that a manager may have: to a person, and the operation's own.
fn hold_keys(site: &Site, operation: i64, person: Uuid, account: Uuid) {
    site.app
        .db
        .write(move |tx| {
            let key = [1_u8].as_slice();
            tx.execute(
                "INSERT INTO person (operation, id, revision, code, gender, municipality, children, state)
                 VALUES ($1, $2, 1, 'K1', '', 'Sala', '', 'none')",
                ombud::args![operation, person],
            )?;
            tx.execute(
                "INSERT INTO operation_key (operation, version, public_key, recovery_public_key, made_at)
                 VALUES ($1, 1, $2, $2, 1)",
                ombud::args![operation, key],
            )?;
            tx.execute(
                "INSERT INTO operation_key_holder (operation, version, holder, wrapped) VALUES ($1, 1, $2, $3)",
                ombud::args![operation, account.to_string(), key],
            )?;
            tx.execute(
                "INSERT INTO person_key (operation, person, version, wrapped) VALUES ($1, $2, 1, $3)",
                ombud::args![operation, person, key],
            )?;
            tx.execute(
                "INSERT INTO key_grant (operation, person, account, wrapped, basis, granted_at, granted_by)
                 VALUES ($1, $2, $3, $4, 'responsible', 1, '')",
                ombud::args![operation, person, account, key],
            )
        })
        .unwrap();
}

/// How many persons' keys and operations' keys an account has, and how many persons are to be sealed anew.
fn keys_held(site: &Site, account: Uuid) -> (i64, i64, i64) {
    let count = |sql: &str, args: &[ombud::db::Arg]| site.app.db.read(|tx| tx.one::<i64>(sql, args)).unwrap();
    let holder = account.to_string();
    (
        count("SELECT count(*) FROM key_grant WHERE account = $1", ombud::args![account]),
        count("SELECT count(*) FROM operation_key_holder WHERE holder = $1", ombud::args![holder]),
        count("SELECT count(*) FROM person_key WHERE stale = TRUE", ombud::args![]),
    )
}

#[test]
fn changing_the_password_keeps_the_key_pair_and_ends_other_sessions() {
    on_both(|site| {
        let id = account(site);
        let (one, other) = (inside(site), inside(site));
        let pair = |password: &str| {
            let found = site.app.db.read(|tx| store::by_email(tx, EMAIL)).unwrap().unwrap().0;
            keys::unlock(&site.app, &found, password).unwrap().public().clone()
        };
        let before = pair(PASSWORD);
        let new = "ett alldeles nytt";
        refused(&one.post("/me/password", &[("current", "fel"), ("new", new)]), "problem-password-wrong", &[]);
        refused(&one.post("/me/password", &[("current", PASSWORD), ("new", "kort")]), "problem-password", &[]);
        done(&one.post("/me/password", &[("current", PASSWORD), ("new", new)]));
        assert_eq!(pair(new), before);
        assert_eq!((one.get("/people").status, other.get("/people").status), (200, 303));
        assert_eq!(sessions(site, id).len(), 1);
        assert_eq!(enter(site.stranger(), PASSWORD).1.status, 422);
        done(&enter(site.stranger(), new).1);
    });
}

#[test]
fn a_password_that_has_leaked_is_not_taken() {
    on_both(|site| {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        writeln!(file, "sommaren är kort").unwrap();
        let breached = Some(Breached::open(file.path()).unwrap());
        assert!(site.app.entrance.choose(Means { breached, ..Means::default() }));
        account(site);
        let fields = [("current", PASSWORD), ("new", "sommaren är kort")];
        refused(&inside(site).post("/me/password", &fields), "problem-password-leaked", &[]);
    });
}

#[test]
fn sessions_are_listed_and_ended_one_by_one_or_all_but_this() {
    on_both(|site| {
        let id = account(site);
        let (one, two, three) = (inside(site), inside(site), inside(site));
        shows(&one.get("/me/sessions"), "Avsluta alla andra");
        let page = two.get("/me/sessions").text();
        let removal = format!("/me/sessions/{}/removal", after(&page, "action=\"/me/sessions/", "/removal"));
        done(&two.post(&removal, &[]));
        assert_eq!(sessions(site, id).len(), 2);
        assert_eq!(two.post(&removal, &[]).status, 404);
        assert_eq!(site.manager().post(&removal, &[]).status, 404, "somebody else's is nobody's");
        done(&two.post("/me/sessions/removal", &[]));
        assert_eq!(
            [one.get("/people").status, two.get("/people").status, three.get("/people").status],
            [303, 200, 303]
        );
    });
}

#[test]
fn a_sign_in_from_a_new_browser_is_told_of_in_the_others_until_it_has_been_read() {
    on_both(|site| {
        account(site);
        let known = inside(site);
        let (known, _) = enter(known, PASSWORD);
        hides(&known.get("/people"), "ny webbläsare");
        let other = inside(site);
        hides(&other.get("/people"), "ny webbläsare");
        let page = known.get("/people");
        shows(&page, "ny webbläsare");
        let reading = format!("/notices/{}/reading", after(&page.text(), "action=\"/notices/", "/reading"));
        assert_eq!(other.post(&reading, &[]).status, 404, "the new browser cannot put it away");
        assert_eq!(site.manager().post(&reading, &[]).status, 404);
        done(&known.post(&reading, &[]));
        hides(&known.get("/people"), "ny webbläsare");
    });
}

#[test]
fn a_session_whose_keys_sleep_is_unlocked_by_the_password() {
    on_both(|site| {
        let id = account(site);
        let one = inside(site);
        site.wait_seconds(2 * 3600 + 1);
        assert_eq!(one.post("/me/authenticator", &[]).location(), "/me/authenticator");
        assert_eq!(one.get("/me/authenticator").location(), "/unlock?then=%2Fme%2Fauthenticator");
        refused(&one.post("/unlock", &[("password", "fel")]), "problem-password-wrong", &[]);
        let unlocked = one.post("/unlock", &[("password", PASSWORD), ("then", "/me/authenticator")]);
        assert_eq!(unlocked.location(), "/me/authenticator");
        shows(&one.get("/me/authenticator"), "<svg");
        let foreign = one.post("/unlock", &[("password", PASSWORD), ("then", "//exempel.se")]);
        assert_eq!(foreign.location(), "/");
        assert_eq!(sessions(site, id).len(), 1);
    });
}

#[test]
fn a_locked_account_is_told_as_an_unknown_one() {
    on_both(|site| {
        let id = account(site);
        Authenticator::set_up(&inside(site), site);
        let session = sessions(site, id).remove(0).digest;
        assert!(site.app.keyring.take_out(&session, site.app.micros()).is_some());
        done(&site.manager().post(&format!("/accounts/{id}/lock"), &[]));
        assert!(site.app.keyring.take_out(&session, site.app.micros()).is_none(), "its key pair is forgotten");
        let fields = [("email", EMAIL), ("password", PASSWORD)];
        let (locked, unknown) = (
            site.stranger().post("/sign-in", &fields),
            site.stranger().post("/sign-in", &[("email", "x@exempel.se"), ("password", PASSWORD)]),
        );
        assert_eq!((locked.status, unknown.status), (422, 422));
        assert_eq!(locked.text().replace(EMAIL, "x@exempel.se"), unknown.text());
    });
}
