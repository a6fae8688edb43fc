//! Since when somebody is known to have met a person or spoken with the person.

use crate::access::{ReadPeople, Tx};
use crate::args;
use crate::db::Error;
use jiff::civil::Date;
use uuid::Uuid;

/// The first day that the register tells of direct contact with a person: noted with an inquiry, an intake visit, or support.
///
/// # Errors
/// Those of the database.
pub fn direct_contact(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Option<Date>, Error> {
    let sql = "SELECT
        (SELECT min(e.contacted_on) FROM inquiry e WHERE e.operation = $1 AND e.person = $2),
        (SELECT min(e.on_day) FROM intake e WHERE e.operation = $1 AND e.person = $2),
        (SELECT min(e.starts_on) FROM support e WHERE e.operation = $1 AND e.person = $2)";
    let args = args![tx.operation(), person];
    let days = tx.find(sql, args, |row| Ok([row.get::<Option<Date>>(0)?, row.get(1)?, row.get(2)?]))?;
    Ok(days.and_then(|days| days.into_iter().flatten().min()))
}
