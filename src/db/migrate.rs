//! Migrations: one text, a few words of which each engine reads in its own way.

use super::{Db, Error, Tx};
use crate::args;

/// Every migration in order; its number is its place in the list, from 1.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_register.sql"),
    include_str!("../../migrations/0002_access.sql"),
    include_str!("../../migrations/0003_statistics.sql"),
    include_str!("../../migrations/0004_secrecy.sql"),
    include_str!("../../migrations/0005_lists.sql"),
    // What SQLite should believe about the tables, said again for indexes that are new.
    include_str!("../../migrations/0003_statistics.sql"),
    include_str!("../../migrations/0006_inquiries.sql"),
    include_str!("../../migrations/0007_queue.sql"),
    include_str!("../../migrations/0008_person.sql"),
    include_str!("../../migrations/0009_today.sql"),
    include_str!("../../migrations/0010_annual.sql"),
    include_str!("../../migrations/0011_interviews.sql"),
    include_str!("../../migrations/0012_reach.sql"),
    // The same for tables that are new. A migration that is out keeps its place: what comes stands after it.
    include_str!("../../migrations/0003_statistics.sql"),
    include_str!("../../migrations/0013_issued.sql"),
    include_str!("../../migrations/0014_published.sql"),
    include_str!("../../migrations/0015_indexes.sql"),
    include_str!("../../migrations/0016_passages.sql"),
    include_str!("../../migrations/0003_statistics.sql"),
    include_str!("../../migrations/0017_pictures.sql"),
    include_str!("../../migrations/0003_statistics.sql"),
    include_str!("../../migrations/0018_issued_annual.sql"),
    include_str!("../../migrations/0019_intake_told.sql"),
];

/// The number of the newest migration that this program knows.
pub fn newest() -> i64 {
    MIGRATIONS.len() as i64
}

pub(super) fn run(db: &Db) -> Result<(), Error> {
    let dialect = match db {
        Db::Sqlite(_) => Dialect::Sqlite,
        Db::Postgres(_) => Dialect::Postgres,
    };
    if db.read(applied).is_ok_and(|applied| applied == newest()) {
        return Ok(());
    }
    db.write(move |tx| bring_up(tx, dialect, MIGRATIONS))
}

fn applied(tx: &mut Tx) -> Result<i64, Error> {
    tx.one("SELECT CAST(coalesce(max(number), 0) AS BIGINT) FROM migration", args![])
}

fn bring_up(tx: &mut Tx, dialect: Dialect, migrations: &[&str]) -> Result<(), Error> {
    tx.script("CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY)")?;
    let found = applied(tx)?;
    if found > newest() {
        return Err(Error::Newer { found, known: newest() });
    }
    for (at, text) in migrations.iter().enumerate().skip(found as usize) {
        tx.script(&dialect.translate(text))?;
        tx.execute("INSERT INTO migration (number) VALUES ($1)", args![at as i64 + 1])?;
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    fn translate(self, text: &str) -> String {
        let mine = if self == Dialect::Sqlite { "--@sqlite" } else { "--@postgres" };
        let mut kept = String::with_capacity(text.len());
        let mut block: Option<&str> = None;
        for line in text.lines() {
            match line.trim() {
                marker @ ("--@sqlite" | "--@postgres") => block = Some(marker),
                "--@end" => block = None,
                _ if block.is_none_or(|block| block == mine) => {
                    kept.push_str(line);
                    kept.push('\n');
                }
                _ => {}
            }
        }
        if self == Dialect::Sqlite { sqlite_words(&kept) } else { kept }
    }
}

/// The type words and table options that SQLite calls something else. Columns are lower case, so words are not mixed up.
fn sqlite_words(text: &str) -> String {
    [
        (" UUID", " BLOB"),
        (" DATE", " TEXT"),
        (" BIGINT", " INTEGER"),
        (" BOOLEAN", " INTEGER"),
        (" BYTEA", " BLOB"),
        ("/* strict */", "STRICT"),
        ("/* clustered */", "STRICT, WITHOUT ROWID"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::sqlite::Sqlite;

    #[test]
    fn annual_reports_that_were_settled_before_stand_among_all_that_have_been_frozen() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::Sqlite(Sqlite::open(&folder.path().join("before.db")).unwrap());
        let until = MIGRATIONS.iter().position(|text| text.contains("DROP TABLE annual_version")).unwrap();
        db.write(move |tx| {
            bring_up(tx, Dialect::Sqlite, &MIGRATIONS[..until])?;
            tx.script(
                "INSERT INTO operation (id, name, today) VALUES (1, 'Prov', '2022-01-10');
                 INSERT INTO annual_version VALUES (1, 2021, 2, 5, '2022-01-10', 'Asp', NULL, '{}', 'abc');
                 INSERT INTO annual_file VALUES (1, 2021, 2, 'sv', 'pdf', x'255044');",
            )
        })
        .unwrap();
        run(&db).unwrap();
        let kept = db.read(|tx| {
            let sql = "SELECT v.report, v.about, v.signer, f.format, f.bytes FROM issued v JOIN issued_file f
                       ON f.operation = v.operation AND f.report = v.report AND f.about = v.about AND f.version = v.version";
            tx.all(sql, args![], |row| (0..4).map(|at| row.get(at)).collect::<Result<Vec<String>, _>>())
        });
        assert_eq!(kept.unwrap(), [["annual-reports", "2021", "Asp", "pdf"]]);
    }
}
