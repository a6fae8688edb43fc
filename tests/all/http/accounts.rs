//! Who may sign in, and who may decide it; what somebody who is locked out loses.

use crate::scene::{Scene, done, hides, refused, scenes, shows, with_id};
use ombud::access::{Account, Role, Session, store};
use ombud::args;
use ombud::audit::Event;
use ombud::testing::{Answer, Visitor};
use sealing::KeyPair;
use uuid::Uuid;

/// Sends the form for a new account.
fn create(by: &Visitor, scene: &Scene, role: &str, ombud: &str) -> (Uuid, Answer) {
    let (id, email) = (scene.site.app.id(), format!("{}@exempel.se", scene.site.app.id()));
    let fields = [
        ("name", "Ny Användare"),
        ("email", email.as_str()),
        ("role", role),
        ("ombud", ombud),
        ("password", "tolv tecken eller mer"),
    ];
    (id, with_id(by, "/accounts", id, &fields))
}

#[test]
fn an_administrator_sees_the_accounts_and_no_other_room() {
    scenes(|scene| {
        let administrator = scene.somebody(Role::Administrator);
        assert_eq!(administrator.get("/").location(), "/accounts");
        let page = administrator.get("/accounts");
        shows(&page, "bo@exempel.se");
        let doors = page.text().split("<nav").nth(1).map(|nav| nav.split("</nav>").next().unwrap_or("").to_owned());
        assert_eq!(doors.map(|doors| doors.matches("href=").count()), Some(1));
        for closed in ["/people", "/staff", "/statistics", "/overview", "/advice", "/exchange"] {
            assert_eq!(administrator.get(closed).status, 403, "{closed}");
        }
    });
}

#[test]
fn an_administrator_lets_in_only_those_who_never_read_identities() {
    scenes(|scene| {
        let (administrator, anna) = (scene.somebody(Role::Administrator), scene.anna.to_string());
        for role in ["coordinator", "steering", "economist", "reviewer", "administrator"] {
            shows(&create(&administrator, scene, role, "").1, "/invitation/");
            refused(&create(&administrator, scene, role, &anna).1, "account-role-no-ombud", &["Ny Användare"]);
        }
        for (role, ombud) in [("manager", ""), ("ombud", anna.as_str())] {
            refused(&create(&administrator, scene, role, ombud).1, "account-role-not-yours", &["Ny Användare"]);
        }
        hides(&administrator.get("/accounts/new"), "value=\"manager\"");
        shows(&scene.site.manager().get("/accounts/new"), "value=\"manager\"");
    });
}

#[test]
fn an_administrator_changes_and_locks_nobody_who_reads_identities() {
    scenes(|scene| {
        let (administrator, bo) = (scene.somebody(Role::Administrator), format!("/accounts/{}", scene.account));
        hides(&administrator.get("/accounts"), &bo);
        assert_eq!(administrator.get(&bo).status, 403);
        let fields = [("name", "Bo"), ("role", "coordinator"), ("ombud", "")];
        assert_eq!(administrator.post(&bo, &fields).status, 403);
        for taken_over in ["lock", "invitation"] {
            assert_eq!(administrator.post(&format!("{bo}/{taken_over}"), &[]).status, 403, "{taken_over}");
        }
        let coordinator = create(&administrator, scene, "coordinator", "").0;
        let theirs = format!("/accounts/{coordinator}");
        let up = [("name", "Ny"), ("role", "manager"), ("ombud", "")];
        refused(&administrator.post(&theirs, &up), "account-role-not-yours", &["Ny"]);
        let aside = [("name", "Nytt Namn"), ("role", "economist"), ("ombud", "")];
        done(&administrator.post(&theirs, &aside));
        shows(&administrator.get("/accounts"), "Nytt Namn");
        done(&administrator.post(&format!("{theirs}/lock"), &[]));
        done(&administrator.post(&format!("{theirs}/unlock"), &[]));
    });
}

#[test]
fn nobody_changes_the_role_of_ones_own_account() {
    scenes(|scene| {
        let manager = scene.site.manager();
        let own = format!("/accounts/{}", manager.account.expect("an account"));
        let fields = [("name", "Chef"), ("role", "administrator"), ("ombud", "")];
        refused(&manager.post(&own, &fields), "account-role-own", &["Chef"]);
        done(&manager.post(&own, &[("name", "Chef"), ("role", "manager"), ("ombud", "")]));
        assert_eq!(manager.post(&format!("{own}/lock"), &[]).status, 409);
    });
}

#[test]
fn an_ombud_has_one_account_that_can_sign_in() {
    scenes(|scene| {
        let (manager, bo) = (scene.site.manager(), scene.bo.to_string());
        refused(&create(&manager, scene, "ombud", &bo).1, "account-ombud-taken", &["Ny Användare"]);
        done(&manager.post(&format!("/accounts/{}/lock", scene.account), &[]));
        let (second, made) = create(&manager, scene, "ombud", &bo);
        shows(&made, "/invitation/");
        let again = manager.post(&format!("/accounts/{}/unlock", scene.account), &[]);
        assert_eq!(again.status, 409);
        assert!(again.text().contains("loggar redan in som det ombudet"), "{}", again.text());
        done(&manager.post(&format!("/accounts/{second}/lock"), &[]));
        done(&manager.post(&format!("/accounts/{}/unlock", scene.account), &[]));
    });
}

#[test]
fn the_database_itself_holds_one_account_an_ombud() {
    scenes(|scene| {
        let (id, operation, ombud) = (scene.site.app.id(), scene.operation, Some(scene.bo));
        let (email, name, role) = ("ny@exempel.se".to_owned(), "Ny".to_owned(), Role::Manager);
        let account = Account { id, operation, email, name, role, ombud, english: false, active: true };
        let stored = scene.site.by_command().write_now(move |tx| {
            store::create_account(tx, &account, "-")?;
            Ok(((), Event::new("account.created", id)))
        });
        assert!(matches!(stored, Err(ombud::failure::Failure::Database(ombud::db::Error::Unique(_)))), "{stored:?}");
    });
}

/// What an account holds, as rows in the database: the sealed content of keys does not matter here.
struct Keys<'s> {
    scene: &'s Scene<'s>,
}

impl Keys<'_> {
    fn run(&self, sql: &'static str, args: Vec<ombud::db::Arg>) {
        self.scene.site.app.db.write(move |tx| tx.execute(sql, &args)).expect("a row");
    }

    fn person(&self, person: Uuid) {
        let sql = "INSERT INTO person_key (operation, person, version, wrapped) VALUES ($1, $2, 1, $3)";
        self.run(sql, args![self.scene.operation, person, vec![1_u8]].to_vec());
    }

    fn grant(&self, person: Uuid, account: Uuid, basis: &'static str) {
        let sql = "INSERT INTO key_grant (operation, person, account, wrapped, basis, granted_at, granted_by)
                   VALUES ($1, $2, $3, $4, $5, 1, 'test')";
        self.run(sql, args![self.scene.operation, person, account, vec![1_u8], basis].to_vec());
    }

    fn operation(&self, account: Uuid) {
        let sql = "INSERT INTO operation_key (operation, version, public_key, recovery_public_key, made_at)
                   VALUES ($1, 1, $2, $2, 1)";
        self.run(sql, args![self.scene.operation, vec![1_u8]].to_vec());
        for holder in [account.to_string(), "recovery".to_owned()] {
            let sql = "INSERT INTO operation_key_holder (operation, version, holder, wrapped) VALUES ($1, 1, $2, $3)";
            self.run(sql, args![self.scene.operation, holder.as_str(), vec![1_u8]].to_vec());
        }
    }

    fn count(&self, sql: &'static str, args: Vec<ombud::db::Arg>) -> i64 {
        self.scene.site.app.db.read(|tx| tx.one(sql, &args)).expect("a count")
    }

    fn grants(&self, account: Uuid) -> i64 {
        self.count("SELECT count(*) FROM key_grant WHERE account = $1", args![account].to_vec())
    }

    fn is_stale(&self, person: Uuid) -> bool {
        let sql = "SELECT count(*) FROM person_key WHERE person = $1 AND stale = TRUE";
        self.count(sql, args![person].to_vec()) == 1
    }

    /// Who has the operation's key, and whether it is to be made anew.
    fn holders(&self) -> (i64, bool) {
        let holders = self.count("SELECT count(*) FROM operation_key_holder", Vec::new());
        (holders, self.count("SELECT count(*) FROM operation_key WHERE stale = TRUE", Vec::new()) == 1)
    }
}

#[test]
fn whoever_is_locked_out_loses_sessions_and_keys() {
    scenes(|scene| {
        let (keys, bo, anna) = (Keys { scene }, scene.account, scene.anna().account.expect("an account"));
        [scene.person, scene.waiting].into_iter().for_each(|person| keys.person(person));
        keys.grant(scene.person, bo, "deputy");
        keys.grant(scene.person, anna, "responsible");
        keys.grant(scene.waiting, anna, "responsible");
        keys.operation(bo);
        let app = &scene.site.app;
        let session = Session { digest: vec![9; 32], name: app.id(), factors: 2 };
        app.keyring.put(&session.digest, KeyPair::from_seed(&[1; 32]), app.micros());
        let started = store::Started { at: app.micros(), ..Default::default() };
        app.db.write(move |tx| store::start_session(tx, bo, &session, &started)).expect("a session");
        done(&scene.site.manager().post(&format!("/accounts/{bo}/lock"), &[]));
        assert!(app.keyring.take_out(&[9; 32], app.micros()).is_none(), "the key pair is forgotten");
        assert_eq!(keys.count("SELECT count(*) FROM session WHERE account = $1", args![bo].to_vec()), 0);
        assert_eq!((keys.grants(bo), keys.grants(anna)), (0, 2));
        assert_eq!((keys.is_stale(scene.person), keys.is_stale(scene.waiting)), (true, false));
        assert_eq!(keys.holders(), (1, true), "only the printed words are left");
    });
}

#[test]
fn a_manager_who_becomes_an_ombud_keeps_own_clients_only() {
    scenes(|scene| {
        let (keys, manager, anna) = (Keys { scene }, scene.site.manager(), scene.anna.to_string());
        let own = scene.site.sign_in(scene.operation, Role::Ombud, Some(scene.anna)).account.expect("an account");
        let at = format!("/accounts/{own}");
        done(&manager.post(&at, &[("name", "Anna"), ("role", "manager"), ("ombud", &anna)]));
        [scene.person, scene.waiting].into_iter().for_each(|person| keys.person(person));
        keys.grant(scene.person, own, "responsible");
        keys.grant(scene.waiting, own, "glass");
        keys.operation(own);
        done(&manager.post(&at, &[("name", "Anna P"), ("role", "manager"), ("ombud", &anna)]));
        assert_eq!((keys.grants(own), keys.holders()), (2, (2, false)), "a new name takes nothing back");
        done(&manager.post(&at, &[("name", "Anna P"), ("role", "ombud"), ("ombud", &anna)]));
        assert_eq!((keys.grants(own), keys.holders()), (1, (1, true)));
        assert_eq!((keys.is_stale(scene.person), keys.is_stale(scene.waiting)), (false, true));
        done(&manager.post(&at, &[("name", "Anna P"), ("role", "coordinator"), ("ombud", "")]));
        assert_eq!((keys.grants(own), keys.is_stale(scene.person)), (0, true));
    });
}
