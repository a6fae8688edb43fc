//! Counts of rows that should not be there.

use crate::access::{CommandLine, Tx};
use crate::args;
use crate::db::Error;
use crate::people::store::{STATE, SUPPORTER};

/// A statement that counts rows which break a rule.
pub struct Check {
    pub what: &'static str,
    sql: &'static str,
}

const fn check(what: &'static str, sql: &'static str) -> Check {
    Check { what, sql }
}

/// Every rule but that of the kept states.
pub const CHECKS: &[Check] = &[
    check(
        "support periods that overlap another of the same person",
        "SELECT count(*) FROM support a JOIN support b ON b.operation = a.operation AND b.person = a.person
         AND b.starts_on > a.starts_on AND (a.ends_on IS NULL OR a.ends_on >= b.starts_on) WHERE a.operation = $1",
    ),
    check(
        "support periods without their person",
        "SELECT count(*) FROM support r LEFT JOIN person p ON p.operation = r.operation AND p.id = r.person
         WHERE r.operation = $1 AND p.id IS NULL",
    ),
    check(
        "support periods without their ombud",
        "SELECT count(*) FROM support r LEFT JOIN ombud o ON o.operation = r.operation AND o.id = r.ombud
         WHERE r.operation = $1 AND r.ombud IS NOT NULL AND o.id IS NULL",
    ),
    check(
        "intakes without their person",
        "SELECT count(*) FROM intake r LEFT JOIN person p ON p.operation = r.operation AND p.id = r.person
         WHERE r.operation = $1 AND r.person IS NOT NULL AND p.id IS NULL",
    ),
    check(
        "assignments without their person",
        "SELECT count(*) FROM assignment r LEFT JOIN person p ON p.operation = r.operation AND p.id = r.person
         WHERE r.operation = $1 AND p.id IS NULL",
    ),
    check(
        "contacts without their person",
        "SELECT count(*) FROM contact r LEFT JOIN person p ON p.operation = r.operation AND p.id = r.person
         WHERE r.operation = $1 AND p.id IS NULL",
    ),
    check(
        "ratings without their person",
        "SELECT count(*) FROM rating r LEFT JOIN person p ON p.operation = r.operation AND p.id = r.person
         WHERE r.operation = $1 AND p.id IS NULL",
    ),
    check(
        "absences without their ombud",
        "SELECT count(*) FROM absence r LEFT JOIN ombud o ON o.operation = r.operation AND o.id = r.ombud
         WHERE r.operation = $1 AND o.id IS NULL",
    ),
    check(
        "erased persons of whom something is kept that says who they were",
        "SELECT count(*) FROM person p WHERE p.operation = $1 AND p.erased = TRUE
         AND (p.diagnoses IS NOT NULL OR p.learned_of IS NOT NULL OR p.state IN ('open', 'queued')
              OR EXISTS (SELECT 1 FROM identity r WHERE r.operation = p.operation AND r.person = p.id)
              OR EXISTS (SELECT 1 FROM note r WHERE r.operation = p.operation AND r.person = p.id)
              OR EXISTS (SELECT 1 FROM paper r WHERE r.operation = p.operation AND r.person = p.id)
              OR EXISTS (SELECT 1 FROM person_text r WHERE r.operation = p.operation AND r.person = p.id)
              OR EXISTS (SELECT 1 FROM person_key r WHERE r.operation = p.operation AND r.person = p.id)
              OR EXISTS (SELECT 1 FROM key_grant r WHERE r.operation = p.operation AND r.person = p.id)
              OR EXISTS (SELECT 1 FROM recontact r WHERE r.operation = p.operation AND r.person = p.id)
              OR EXISTS (SELECT 1 FROM inventory r WHERE r.operation = p.operation AND r.person = p.id)
              OR EXISTS (SELECT 1 FROM deputy r WHERE r.operation = p.operation AND r.person = p.id))",
    ),
    check(
        "numbers that are missing in the log of erasures",
        "SELECT CAST(coalesce(max(number), 0) - count(*) AS BIGINT) FROM erasure WHERE operation = $1",
    ),
    check(
        "changes of the register that the log does not know of",
        "SELECT o.revision - coalesce(h.length, 0) FROM operation o LEFT JOIN audit_head h ON h.operation = o.id
         WHERE o.id = $1",
    ),
    check(
        "months of the log that were signed off with another log than this",
        "SELECT count(*) FROM log_review r LEFT JOIN audit_event e ON e.operation = r.operation AND e.number = r.number
         WHERE r.operation = $1 AND r.number > 0 AND (e.seal IS NULL OR e.seal <> r.seal)",
    ),
    check(
        "rows newer than the register's revision",
        "SELECT count(*) FROM (SELECT operation, revision FROM person UNION ALL SELECT operation, revision FROM support
         UNION ALL SELECT operation, revision FROM intake UNION ALL SELECT operation, revision FROM ombud
         UNION ALL SELECT operation, revision FROM removed) r
         JOIN operation o ON o.id = r.operation WHERE r.operation = $1 AND r.revision > o.revision",
    ),
];

/// How many rows break the rule.
pub fn count(tx: &mut Tx<CommandLine>, check: &Check) -> Result<i64, Error> {
    let operation = tx.operation();
    tx.one(check.sql, args![operation])
}

/// How many persons' kept states, or who supports them, are not what their rows give.
pub fn unsettled(tx: &mut Tx<CommandLine>) -> Result<i64, Error> {
    let operation = tx.operation();
    let sql = format!(
        "SELECT count(*) FROM person
         WHERE operation = $1 AND (state <> {STATE} OR supporter IS DISTINCT FROM {SUPPORTER})"
    );
    tx.one(&sql, args![operation])
}

/// Every signed account: year, version, content and digest.
pub fn signed(tx: &mut Tx<CommandLine>) -> Result<Vec<(i64, i64, String, String)>, Error> {
    let operation = tx.operation();
    let sql = "SELECT year, version, content, sha256 FROM grant_version WHERE operation = $1 ORDER BY year, version";
    tx.all(sql, args![operation], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
}
