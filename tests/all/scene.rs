//! A small operation that most tests start from, made by the forms that people use.

use crate::cases::{Files, exported, zipped};
use jiff::civil::date;
use ombud::access::{Account, May, Role, WriteStaff};
use ombud::audit::Event;
use ombud::staff::{self, Absence, Ombud};
use ombud::testing::{Answer, Site, Visitor, on_both};
use stats::{AbsenceKind, Gender};
use uuid::Uuid;

/// An operation with two ombud, Anna's client with one row of everything, and one person in the queue.
pub struct Scene<'s> {
    pub site: &'s Site,
    pub operation: i64,
    /// What its codes, names and addresses begin with: nothing, or something that no other operation has.
    pub mark: &'static str,
    pub anna: Uuid,
    pub bo: Uuid,
    /// Bo's own sign-in account.
    pub account: Uuid,
    pub absence: Uuid,
    /// Anna's client, code K1.
    pub person: Uuid,
    pub support: Uuid,
    pub intake: Uuid,
    pub assignment: Uuid,
    pub contact: Uuid,
    pub rating: Uuid,
    pub advice: Uuid,
    /// In the queue, code K2; everybody's.
    pub waiting: Uuid,
}

/// The name of the other operation.
pub const ELSEWHERE: &str = "Personligt ombud Grannköping";

/// Runs `test` on a new scene of each engine.
pub fn scenes(test: impl Fn(&Scene)) {
    on_both(|site| test(&Scene::new(site)));
}

impl<'s> Scene<'s> {
    pub fn new(site: &'s Site) -> Scene<'s> {
        Scene::made(site, site.operation, "")
    }

    /// The same in another operation of the same database, with codes and a place of its own.
    pub fn elsewhere(site: &'s Site) -> Scene<'s> {
        let found = |tx: &mut ombud::db::Tx| ombud::access::store::create_operation(tx, ELSEWHERE, false);
        Scene::made(site, site.app.db.write(found).expect("a new name"), "Granne-")
    }

    fn made(site: &'s Site, operation: i64, mark: &'static str) -> Scene<'s> {
        let id = || site.app.id();
        let scene = Scene {
            site,
            operation,
            mark,
            anna: id(),
            bo: id(),
            account: id(),
            absence: id(),
            person: id(),
            support: id(),
            intake: id(),
            assignment: id(),
            contact: id(),
            rating: id(),
            advice: id(),
            waiting: id(),
        };
        scene.employ();
        scene.work();
        scene
    }

    /// Staff and municipalities, by the stores.
    fn employ(&self) {
        let (anna, bo, account, absence) = (self.anna, self.bo, self.account, self.absence);
        let (operation, mark, home) = (self.operation, self.mark, self.home());
        let hired = May::by_command(&self.site.app, operation).write_now(move |tx| {
            for place in [home, "Västerås"] {
                staff::store::put_municipality(tx, place, None)?;
            }
            hire(tx, anna, &format!("{mark}PO1"), Gender::Woman)?;
            hire(tx, bo, &format!("{mark}PO2"), Gender::Man)?;
            let (starts_on, ends_on) = (date(2021, 3, 1), Some(date(2021, 3, 31)));
            let kind = AbsenceKind::Sick;
            staff::store::put_absence(tx, &Absence { id: absence, ombud: anna, starts_on, ends_on, extent: 50, kind })?;
            let (email, name) = (format!("{mark}bo@exempel.se").to_lowercase(), format!("{mark}Bo Provsson"));
            let (role, ombud) = (Role::Ombud, Some(bo));
            let account = Account { id: account, operation, email, name, role, ombud, english: false, active: true };
            ombud::access::store::create_account(tx, &account, "-")?;
            Ok(((), Event::new("scene", 1)))
        });
        hired.expect("staff");
    }

    /// Everything about people, by the forms.
    fn work(&self) {
        let anna = self.anna();
        let ombud = self.anna.to_string();
        let at = |rest: &str| format!("/people/{}{rest}", self.person);
        self.add_person(&anna, self.person, "K1");
        self.add_person(&anna, self.waiting, "K2");
        self.add_intake(&anna, self.person, self.intake, "2021-01-15");
        self.add_intake(&anna, self.waiting, self.site.app.id(), "2021-11-15");
        let sent = [
            (at("/support"), self.support, vec![("starts_on", "2021-02-01"), ("ombud", ombud.as_str())]),
            (
                at("/assignments"),
                self.assignment,
                vec![("area", "boende"), ("kind", "bostad"), ("starts_on", "2021-02-10")],
            ),
            (at("/contacts"), self.contact, vec![("on_day", "2021-02-20"), ("mode", "besök"), ("minutes", "60")]),
            (
                "/advice".to_owned(),
                self.advice,
                vec![("on_day", "2021-05-05"), ("caller", "anhörig"), ("minutes", "15")],
            ),
        ];
        for (path, id, fields) in sent {
            done(&with_id(&anna, &path, id, &fields));
        }
        done(&self.rate(&anna, self.rating, &[("on_day", "2021-02-20"), ("moment", "start"), ("Housing", "3")]));
    }

    /// Sends a sitting of ratings about K1, in which the rating of housing has that id.
    pub fn rate(&self, by: &Visitor, housing: Uuid, fields: &[(&str, &str)]) -> Answer {
        let ids = [self.site.app.id(), housing, self.site.app.id(), self.site.app.id(), self.site.app.id()];
        let ids = ids.map(|id| id.to_string());
        let ids = ids.iter().map(|id| ("id", id.as_str()));
        let all: Vec<(&str, &str)> = ids.chain(fields.iter().copied()).collect();
        by.post(&format!("/people/{}/ratings", self.person), &all)
    }

    pub fn add_person(&self, by: &Visitor, id: Uuid, code: &str) {
        let code = format!("{}{code}", self.mark);
        let fields = [
            ("code", code.as_str()),
            ("gender", "kvinna"),
            ("birth_year", "1985"),
            ("municipality", self.home()),
            ("children", "nej"),
        ];
        done(&with_id(by, "/people", id, &fields));
    }

    pub fn add_intake(&self, by: &Visitor, person: Uuid, id: Uuid, on_day: &str) {
        let person = person.to_string();
        let fields = [
            ("person", person.as_str()),
            ("on_day", on_day),
            ("municipality", self.home()),
            ("outcome", "accepterad"),
            ("reasons", "ekonomi"),
            ("reasons", "bostad"),
        ];
        done(&with_id(by, "/intakes", id, &fields));
    }

    /// Where everybody lives.
    pub fn home(&self) -> &'static str {
        if self.mark.is_empty() { "Sala" } else { "Pajala" }
    }

    /// Anna, who supports K1.
    pub fn anna(&self) -> Visitor<'s> {
        self.site.sign_in(self.operation, Role::Ombud, Some(self.anna))
    }

    /// Bo, who supports nobody.
    pub fn bo(&self) -> Visitor<'s> {
        self.site.sign_in(self.operation, Role::Ombud, Some(self.bo))
    }

    /// Somebody in this role; as an ombud it is Anna.
    pub fn somebody(&self, role: Role) -> Visitor<'s> {
        if role == Role::Ombud { self.anna() } else { self.site.sign_in(self.operation, role, None) }
    }

    /// Every id of its rows.
    pub fn ids(&self) -> [Uuid; 12] {
        [
            self.anna,
            self.bo,
            self.account,
            self.absence,
            self.person,
            self.support,
            self.intake,
            self.assignment,
            self.contact,
            self.rating,
            self.advice,
            self.waiting,
        ]
    }

    /// The whole register as it would be exported, to see whether anything was changed.
    pub fn fingerprint(&self) -> Files {
        exported(self.site)
    }

    /// Fails where anything of the register differs from what it was, but for the files named.
    #[track_caller]
    pub fn unchanged(&self, before: &Files, but: &[&str]) {
        for ((name, now), (_, then)) in self.fingerprint().iter().zip(before) {
            let (now, then) = (String::from_utf8_lossy(now), String::from_utf8_lossy(then));
            assert!(now == then || but.contains(&name.as_str()), "{name} was changed from\n{then}\nto\n{now}");
        }
    }

    /// An import of ours that was looked at and not carried out.
    pub fn looked_at(&self) -> Uuid {
        let rows = "klient;kön;kommun\nK9;;Sala\n".as_bytes().to_vec();
        let zip = zipped(&[("klienter.csv".to_owned(), rows)]);
        let sent = self.site.manager().upload("/exchange/imports", "r.zip", &zip, &[("wish", "look")]);
        sent.location().rsplit('/').next().and_then(|id| id.parse().ok()).expect("the address of an import")
    }
}

fn hire(
    tx: &mut ombud::access::Tx<impl WriteStaff>,
    id: Uuid,
    code: &str,
    gender: Gender,
) -> Result<(), ombud::db::Error> {
    let (code, employed_from) = (code.to_owned(), date(2020, 1, 1));
    staff::store::create(tx, &Ombud { id, code, gender, employed_from, employed_to: None, rate: 100 })
}

/// Sends a form for something new, whose id the form carries.
pub fn with_id(by: &Visitor, path: &str, id: Uuid, fields: &[(&str, &str)]) -> Answer {
    let id = id.to_string();
    let mut all = vec![("id", id.as_str())];
    all.extend(fields);
    by.post(path, &all)
}

/// It was stored and leads on.
#[track_caller]
pub fn done(answer: &Answer) {
    assert_eq!(answer.status, 303, "{}", answer.text());
}

/// The page shows `text`.
#[track_caller]
pub fn shows(answer: &Answer, text: &str) {
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(answer.text().contains(text), "no {text} in {}", answer.text());
}

/// The page does not show `text`.
#[track_caller]
pub fn hides(answer: &Answer, text: &str) {
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert!(!answer.text().contains(text), "{text} in {}", answer.text());
}

/// The form came back with what was typed, and with the text `key` that says what is wrong.
#[track_caller]
pub fn refused(answer: &Answer, key: &str, typed: &[&str]) {
    assert_eq!(answer.status, 422, "{}", answer.text());
    let texts = ombud::web::texts(ombud::web::Language::Swedish);
    assert!(texts.has(key), "there is no text {key}");
    let page = answer.text();
    let why = texts.text(key);
    assert!(page.contains(&why), "no “{why}” in {page}");
    for value in typed {
        let kept =
            [format!("value=\"{value}\""), format!("value=\"{value}\" selected"), format!(">{value}</textarea>")];
        assert!(kept.iter().any(|kept| page.contains(kept)), "{value} was not kept in {page}");
    }
}
