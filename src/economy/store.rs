//! The economy in the database: the lines of the accounts, and what the account of the grant says.

use super::{Economy, Grant, Line};
use crate::access::{ReadFigures, Tx};
use crate::args;
use crate::db::Error;
use crate::exchange::Side;
use std::collections::BTreeMap;

/// The economy of a year and of up to four before it.
///
/// # Errors
/// Those of the database.
pub fn economy(tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<Economy, Error> {
    Ok(Economy { year, lines: lines(tx, year)?, grants: grants(tx, year)? })
}

/// The first year that is shown beside this one.
fn first(year: i16) -> i16 {
    year.saturating_sub(4)
}

fn lines(tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<Vec<Line>, Error> {
    let args = args![tx.operation(), first(year), year];
    let sql = "SELECT year, account, name, side, budget, outcome FROM ledger_line
        WHERE operation = $1 AND year >= $2 AND year <= $3 ORDER BY year, account, id";
    tx.all(sql, args, |row| {
        Ok(Line {
            year: of_year(row.get(0)?),
            account: row.get(1)?,
            name: row.get(2)?,
            side: row.code(3, Side::parse)?,
            budget: row.get(4)?,
            outcome: row.get(5)?,
        })
    })
}

/// What has been answered of the grant; an answer that was taken over and never looked at says nothing of its year.
fn grants(tx: &mut Tx<impl ReadFigures>, year: i16) -> Result<Vec<Grant>, Error> {
    let args = args![tx.operation(), first(year), year];
    let sql = "SELECT year, field, value FROM grant_answer
        WHERE operation = $1 AND year >= $2 AND year <= $3 AND NOT carried_over
        AND field IN ('granted_sek', 'granted_posts', 'used_sek') ORDER BY year, field";
    let answers = tx.all(sql, args, |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?, row.get::<String>(2)?)))?;
    let mut grants: BTreeMap<i16, Grant> = BTreeMap::new();
    for (year, field, value) in answers {
        let year = of_year(year);
        let grant = grants.entry(year).or_insert(Grant { year, ..Grant::default() });
        let hundredths = stats::Decimal::parse(&value).and_then(|value| i64::try_from(value.in_hundredths()).ok());
        match field.as_str() {
            "granted_sek" => grant.granted = hundredths,
            "granted_posts" => grant.posts = hundredths,
            _ => grant.used = hundredths,
        }
    }
    Ok(grants.into_values().filter(|grant| grant.granted.or(grant.posts).or(grant.used).is_some()).collect())
}

fn of_year(year: i64) -> i16 {
    i16::try_from(year).unwrap_or(i16::MAX)
}
