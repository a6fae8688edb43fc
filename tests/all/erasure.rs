//! Erasure on random registers and in the database's own files: figures stay, and everything else is gone.

use crate::cases::{Files, exported, grant_account, import};
use crate::figures::{day, files, on_engines, people, restarted};
use crate::scene::{done, with_id};
use ombud::app::App;
use ombud::args;
use ombud::audit::Event;
use ombud::db::Address;
use ombud::testing::{Engine, Site, on_both};
use ombud::verification::faults;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Ten years: after that everybody who has no support any more is due.
const LONG: i64 = 10 * 366 * 24 * 3600;

/// The years that the rows of a random register are in, and those around them.
const YEARS: std::ops::RangeInclusive<i16> = 2019..=2024;

/// Every figure that leaves the register: the account of each year, and the page of statistics for it.
fn figures(site: &Site) -> Vec<String> {
    let manager = site.manager();
    YEARS
        .flat_map(|year| {
            let page = manager.get(&format!("/statistics?from={year}-01-01&to={year}-12-31"));
            assert_eq!(page.status, 200, "{}", page.text());
            let statistics = page.text().split("<main").nth(1).expect("a page").to_owned();
            [grant_account(site, year).to_string(), statistics]
        })
        .collect()
}

/// The same figures by a server that has just started, which holds no columns.
fn counted_anew(site: &Site) -> Vec<String> {
    let app: App = restarted(site);
    let may = ombud::access::May::by_command(&app, site.operation);
    YEARS
        .map(|year| {
            let period = stats::Period::year(year).unwrap();
            let today = app.today();
            may.read_now(|tx| {
                app.figures.columns_with_contacts(tx, |columns| {
                    format!("{:?}", ombud::statistics::Figures::count(columns, period, today))
                })
            })
            .unwrap()
        })
        .collect()
}

/// Assignments and ratings beside the rows that the random files have, with words that no figure counts.
fn more(people: usize) -> Files {
    let mut assignments = vec!["klient;livsområde;typ;motpart;start;avslut;utfall".to_owned()];
    let mut ratings = vec!["klient;datum;tillfälle;livsområde;värde".to_owned()];
    for number in 0..people as i32 {
        let (start, end) = (day(number * 17 % 900), day(number * 17 % 900 + number % 90));
        assignments.push(format!("K{number};ekonomi;skuld;kronofogden i Sala;{start};{end};gick bra"));
        for (moment, on) in [("start", &start), ("slut", &end)] {
            ratings.push(format!("K{number};{on};{moment};boende;{}", number % 10 + 1));
        }
    }
    let named = [("uppdrag.csv", assignments), ("skattningar.csv", ratings)];
    named.map(|(name, lines)| (name.to_owned(), (lines.join("\n") + "\n").into_bytes())).to_vec()
}

/// Erases everybody who may be erased; how many.
fn erase_all(site: &Site) -> usize {
    let manager = site.manager();
    let page = manager.get("/erasure").text();
    let listed: Vec<&str> =
        page.split("name=\"listed\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    if listed.is_empty() {
        return 0;
    }
    let ids = listed.iter().map(|id| ("listed", *id));
    let fields: Vec<(&str, &str)> = ids.chain([("which", "all"), ("confirmed", "yes")]).collect();
    let answer = manager.post("/erasure", &fields);
    done(&answer);
    let told = format!("/erasure?done={}&left=0", listed.len());
    assert!(answer.location().starts_with(&told), "{}", answer.location());
    listed.len()
}

#[test]
fn figures_of_every_year_are_the_same_before_and_after_everything_is_erased_that_may_be() {
    on_engines(8, people(), |site, people| {
        import(site, &files(people));
        import(site, &more(people.len()));
        site.wait_seconds(LONG);
        let (before, anew) = (figures(site), counted_anew(site));
        let erased = erase_all(site);
        let supported = people.iter().filter(|person| person.4.last().is_some_and(|(_, days)| days % 3 == 0)).count();
        assert!(erased >= people.len() - supported - waiting(site), "{erased} of {}", people.len());
        assert_eq!(figures(site), before, "by the server that erased");
        assert_eq!(counted_anew(site), anew, "by one that has just started");
        assert_eq!(erase_all(site), 0, "nobody is left to erase");
        assert_eq!(site.by_command().read_now(faults).unwrap(), Vec::<String>::new());
        assert!(!site.manager().get("/people").text().contains("raderad-"), "an erased person is in the list");
        taken_elsewhere(site, &before);
    });
}

/// How many wait in the queue, whom nobody erases.
fn waiting(site: &Site) -> usize {
    site.manager().get("/people?state=queued").text().matches("<tr><th scope=\"row\"").count()
}

/// What goes out after an erasure comes in elsewhere with the same figures, and with those who were erased still erased.
fn taken_elsewhere(site: &Site, before: &[String]) {
    let out = exported(site);
    let other = Site::new(if site.folder().is_some() { Engine::Postgres } else { Engine::Sqlite });
    other.wait_seconds(LONG);
    import(&other, &out);
    assert_eq!(exported(&other), out);
    assert_eq!(figures(&other), before, "after export and import");
    assert!(!other.manager().get("/people").text().contains("raderad-"), "an import brought somebody back");
    assert_eq!(other.by_command().read_now(faults).unwrap(), Vec::<String>::new());
}

/// Words that stand nowhere else, and what has been sealed.
const WORDS: [&str; 11] = [
    "Kod-Zyx-4711",
    "diagnosen zyxofreni",
    "zyxbladet",
    "zyx-orsaken",
    "zyx-prioriteten",
    "zyx-avslutet",
    "zyx-motparten",
    "zyx-utfallet",
    "zyx-noticen",
    "zyx-beskedet",
    "zyx-rådet",
];
const SEALED: [&[u8]; 7] = [
    b"SEALED-IDENTITY",
    b"SEALED-NOTE",
    b"SEALED-PAPER",
    b"SEALED-NAME",
    b"WRAPPED-KEY",
    b"WRAPPED-GRANT",
    b"SEALED-TEXT",
];

/// Cleans the database's files. Other tests read on the same PostgreSQL server, and may hold it back for a while.
pub fn clean(site: &Site) {
    let manager = site.manager();
    let cleaned = (0..30).any(|_| manager.post("/erasure/cleaning", &[]).location().contains("clean=yes"));
    assert!(cleaned, "the files could not be cleaned");
}

#[test]
fn somebody_who_reads_holds_the_cleaning_back_and_nothing_else() {
    on_both(|site| {
        let (manager, person) = (site.manager(), site.app.id());
        fill(site, person);
        let app = site.app.clone();
        let answer = app.db.read(|tx| {
            tx.one::<i64>("SELECT count(*) FROM person", args![])?;
            let path = format!("/people/{person}/destruction");
            Ok::<_, ombud::db::Error>(manager.post(&path, &[("confirmed", "yes")]))
        });
        let answer = answer.unwrap();
        assert_eq!(answer.location(), "/erasure?done=1&left=0&clean=no", "{}", answer.text());
        assert_eq!(manager.get(&format!("/people/{person}")).status, 404);
        clean(site);
    });
}

#[test]
fn no_byte_of_what_was_erased_is_left_in_the_databases_files() {
    on_both(|site| {
        let person = site.app.id();
        fill(site, person);
        crowd(site);
        refresh_statistics(site);
        for needle in needles(person) {
            assert!(!holding(site, &needle).is_empty(), "{} was never there", String::from_utf8_lossy(&needle));
        }
        let answer = site.manager().post(&format!("/people/{person}/destruction"), &[("confirmed", "yes")]);
        done(&answer);
        clean(site);
        for needle in needles(person) {
            let found = holding(site, &needle);
            // The log says that somebody with this id was noted and changed; it is all that is left of the id.
            let id = needle == person.to_string().into_bytes();
            assert!(found.is_empty() || id, "{} stands in {found:?}", String::from_utf8_lossy(&needle));
        }
    });
}

#[test]
fn after_many_erasures_no_copy_lies_in_a_gap_between_rows() {
    on_both(|site| {
        let register = |word: &str| {
            let rows = (0..190).map(|number| format!("Zyxkod-{number};;Sala;{}", word.repeat(1 + number % 50)));
            let periods = (0..190).map(|number| format!("Zyxkod-{number};2021-01-01;2021-02-01"));
            let lines = |heading: &str, rows: Vec<String>| format!("{heading}\n{}\n", rows.join("\n")).into_bytes();
            let clients = lines("klient;kön;kommun;diagnoser", rows.collect());
            let periods = lines("klient;start;avslut", periods.collect());
            [("klienter.csv".to_owned(), clients), ("stodperioder.csv".to_owned(), periods)]
        };
        ["zyxskriven ", "ännu en zyxdiagnos ", "zyxig "].iter().for_each(|word| import(site, &register(word)));
        crowd(site);
        site.wait_seconds(LONG);
        while erase_all(site) > 0 {}
        clean(site);
        for left in ["Zyxkod-", "zyxskriven", "zyxdiagnos", "zyxig", "Kod-1"] {
            let found = holding(site, left.as_bytes());
            assert!(found.is_empty(), "{left} stands in {found:?}");
        }
    });
}

fn needles(person: Uuid) -> Vec<Vec<u8>> {
    let words = WORDS.iter().map(|word| word.as_bytes().to_vec());
    words.chain(SEALED.iter().map(|bytes| bytes.to_vec())).chain([person.to_string().into_bytes()]).collect()
}

/// A person about whom there is something of every kind, rewritten now and then so that old copies lie about.
fn fill(site: &Site, person: Uuid) {
    let manager = site.manager();
    let facts = |learned: &str| {
        let fields = [
            ("code", WORDS[0]),
            ("municipality", "Sala"),
            ("gender", "kvinna"),
            ("children", ""),
            ("diagnoses", WORDS[1]),
            ("learned_of", learned),
        ];
        fields.map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let post = |path: &str, fields: &[(String, String)]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        done(&manager.post(path, &fields));
    };
    let mut first = facts("på annat sätt").to_vec();
    first.push(("id".to_owned(), person.to_string()));
    post("/people", &first);
    for learned in ["genom en granne", WORDS[2]] {
        post(&format!("/people/{person}"), &facts(learned));
    }
    let id = person.to_string();
    let visit = [
        ("person", id.as_str()),
        ("on_day", "2021-01-01"),
        ("municipality", "Sala"),
        ("outcome", "accepterad"),
        ("reasons", "annan"),
        ("other_reason", WORDS[3]),
        ("priority", WORDS[4]),
        ("told", WORDS[10]),
    ];
    done(&with_id(&manager, "/intakes", site.app.id(), &visit));
    let support = site.app.id();
    done(&with_id(&manager, &format!("/people/{person}/support"), support, &[("starts_on", "2021-02-01")]));
    let closing = [("ends_on", "2021-06-01"), ("closing_reason", WORDS[5]), ("survey", "yes"), ("interview", "yes")];
    done(&manager.post(&format!("/support/{support}/closure"), &closing));
    let asked = [("asked", "unreached"), ("on_day", "2021-06-01")];
    done(&manager.post(&format!("/support/{support}/interview"), &asked));
    let assignment = site.app.id();
    let fields = [
        ("starts_on", "2021-02-01"),
        ("area", "ekonomi"),
        ("kind", "skuld"),
        ("counterpart", WORDS[6]),
        ("due_on", "2021-05-01"),
    ];
    done(&with_id(&manager, &format!("/people/{person}/assignments"), assignment, &fields));
    let ending = [("ends_on", "2021-05-01"), ("outcome", WORDS[7])];
    done(&manager.post(&format!("/assignments/{assignment}/ending"), &ending));
    ask(site, &manager);
    seal(site, person, manager.account.unwrap());
}

/// An inquiry about the person, that came to nothing.
fn ask(site: &Site, manager: &ombud::testing::Visitor) {
    let inquiry = site.app.id();
    let came = [("received_on", "2021-05-01"), ("channel", "sms"), ("sender", "person"), ("source", "")];
    done(&with_id(manager, "/inquiries", inquiry, &came));
    done(&manager.post(&format!("/inquiries/{inquiry}/person"), &[("person_code", WORDS[0])]));
    let closing = [("ended_on", "2021-05-02"), ("told", WORDS[9])];
    done(&manager.post(&format!("/inquiries/{inquiry}/closure"), &closing));
}

/// Rows of the sealed half, put there by hand: what is in them does not matter here.
fn seal(site: &Site, person: Uuid, account: Uuid) {
    let (operation, ids) = (site.operation, [site.app.id(), site.app.id(), site.app.id()]);
    let written = site.by_command().write_now(move |tx| {
        tx.execute("INSERT INTO person_key (operation, person, version, wrapped) VALUES ($1, $2, 1, $3)", args![operation, person, SEALED[4]])?;
        tx.execute("INSERT INTO key_grant (operation, person, account, wrapped, basis, granted_at, granted_by) VALUES ($1, $2, $3, $4, 'responsible', 0, '')", args![operation, person, account, SEALED[5]])?;
        tx.execute("INSERT INTO identity (operation, person, sealed, changed_at) VALUES ($1, $2, $3, 0)", args![operation, person, SEALED[0]])?;
        tx.execute("INSERT INTO note (operation, id, person, written_at, author, sealed) VALUES ($1, $2, $3, 0, $4, $5)", args![operation, ids[0], person, account, SEALED[1]])?;
        tx.execute("INSERT INTO paper (operation, id, person, added_at, author, sealed_name, sealed) VALUES ($1, $2, $3, 0, $4, $5, $6)", args![operation, ids[1], person, account, SEALED[3], [SEALED[2], &noise(20_000)].concat()])?;
        tx.execute("INSERT INTO person_text (operation, person, about, kind, written_at, sealed) VALUES ($1, $2, $3, 'remains', 0, $4)", args![operation, person, ids[0], SEALED[6]])?;
        tx.execute("INSERT INTO rating_declined (operation, id, person, on_day, moment, area) VALUES ($1, $2, $3, $4, 'start', 'ekonomi')", args![operation, ids[0], person, jiff::civil::date(2021, 2, 1)])?;
        tx.execute("INSERT INTO notice (account, id, at, kind, subject, detail) VALUES ($1, $2, 0, 'glass', $3, $4)", args![account, ids[2], person.to_string(), WORDS[8]])?;
        Ok(((), Event::new("scene", 1)))
    });
    written.unwrap();
}

/// Bytes that no database makes smaller.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..length).map(|_| next()).collect()
}

/// Other people around, before and after in every order, so that pages are split and rows moved between them.
fn crowd(site: &Site) {
    let mut clients = vec!["klient;kön;kommun;diagnoser;kännedom".to_owned()];
    let mut periods = vec!["klient;start;avslut;avslutsorsak".to_owned()];
    for number in 0..600 {
        clients.push(format!("Kod-{number};kvinna;Sala;något;genom någon"));
        periods.push(format!("Kod-{number};2021-01-01;2021-03-01;nådde målet"));
    }
    let named = [("klienter.csv", clients), ("stodperioder.csv", periods)];
    import(site, &named.map(|(name, lines)| (name.to_owned(), (lines.join("\n") + "\n").into_bytes())));
}

/// Lets the planner look at the rows, as PostgreSQL does now and then by itself.
fn refresh_statistics(site: &Site) {
    site.app.db.write(|tx| tx.execute("ANALYZE", args![])).unwrap();
    if site.app.db.engine() == "postgres" {
        site.app.db.write(|tx| tx.execute("CHECKPOINT", args![])).unwrap();
    }
}

/// The database's files that hold these bytes.
fn holding(site: &Site, needle: &[u8]) -> Vec<PathBuf> {
    if site.app.db.engine() == "postgres" {
        site.app.db.write(|tx| tx.execute("CHECKPOINT", args![])).unwrap();
    }
    let mut found = Vec::new();
    for file in database_files(site) {
        let bytes = std::fs::read(&file).unwrap_or_default();
        if bytes.windows(needle.len()).any(|part| part == needle) {
            found.push(file);
        }
    }
    found
}

/// SQLite's file and its log; of PostgreSQL's everything that is not its own log of changes, which it keeps by its own rule.
fn database_files(site: &Site) -> Vec<PathBuf> {
    match &site.address {
        Address::Sqlite(path) => ["", "-wal"].map(|end| PathBuf::from(format!("{}{end}", path.display()))).to_vec(),
        Address::Postgres(_) => {
            let schema = site.app.db.read(|tx| tx.one::<String>("SELECT current_schema()::text", args![])).unwrap();
            relation_files(site, &schema)
        }
    }
}

/// The files of the schema's tables and indexes, and of the planner's samples of them.
fn relation_files(site: &Site, schema: &str) -> Vec<PathBuf> {
    let folder: String = site.app.db.read(|tx| tx.one("SELECT current_setting('data_directory')", args![])).unwrap();
    let sql = "SELECT pg_relation_filepath(c.oid) FROM pg_class c LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE pg_relation_filepath(c.oid) IS NOT NULL AND (n.nspname = $1 OR c.relname IN ('pg_statistic', 'pg_statistic_relid_att_inh_index')
          OR c.oid IN (SELECT t.reltoastrelid FROM pg_class t JOIN pg_namespace m ON m.oid = t.relnamespace WHERE m.nspname = $1))";
    let paths: Vec<String> = site.app.db.read(|tx| tx.all(sql, args![schema], |row| row.get(0))).unwrap();
    paths.iter().map(|path| Path::new(&folder).join(path)).collect()
}
