//! Ombud, absences, municipalities and the operation's own facts in the database.

use super::{Absence, Area, Municipality, Ombud, Operation, OperationForm};
use crate::access::{ReadStaff, Tx, WriteStaff};
use crate::args;
use crate::db::{Arg, Error, Row};
use jiff::civil::Date;
use stats::{AbsenceKind, Gender};
use uuid::Uuid;

const OMBUD: &str = "o.id, o.code, o.gender, o.employed_from, o.employed_to, o.rate";
const ABSENCE: &str = "a.id, a.ombud, a.starts_on, a.ends_on, a.extent, a.kind";

/// The municipalities that belong to the operation, in its own order.
///
/// # Errors
/// Those of the database.
pub fn municipalities(tx: &mut Tx<impl ReadStaff>) -> Result<Vec<Municipality>, Error> {
    let operation = tx.operation();
    let sql = "SELECT name, area, position FROM municipality WHERE operation = $1 ORDER BY position, name";
    tx.all(sql, args![operation], |row| {
        Ok(Municipality { name: row.get(0)?, area: row.get(1)?, position: row.get(2)? })
    })
}

/// The areas of the operation, in its own order.
///
/// # Errors
/// Those of the database.
pub fn areas(tx: &mut Tx<impl ReadStaff>) -> Result<Vec<Area>, Error> {
    let operation = tx.operation();
    let sql = "SELECT name, position FROM area WHERE operation = $1 ORDER BY position, name";
    tx.all(sql, args![operation], |row| Ok(Area { name: row.get(0)?, position: row.get(1)? }))
}

fn ombud_row(row: &Row) -> Result<Ombud, Error> {
    Ok(Ombud {
        id: row.get(0)?,
        code: row.get(1)?,
        gender: row.code(2, Gender::parse)?,
        employed_from: row.get(3)?,
        employed_to: row.get(4)?,
        rate: per_cent(row, 5)?,
    })
}

fn absence(row: &Row) -> Result<Absence, Error> {
    Ok(Absence {
        id: row.get(0)?,
        ombud: row.get(1)?,
        starts_on: row.get(2)?,
        ends_on: row.get(3)?,
        extent: per_cent(row, 4)?,
        kind: row.code(5, AbsenceKind::parse)?,
    })
}

fn per_cent(row: &Row, at: usize) -> Result<u8, Error> {
    u8::try_from(row.get::<i64>(at)?).map_err(|_| Error::Column(at))
}

/// Every ombud, also those who have left, by code.
///
/// # Errors
/// Those of the database.
pub fn ombud(tx: &mut Tx<impl ReadStaff>) -> Result<Vec<Ombud>, Error> {
    let operation = tx.operation();
    let sql = format!("SELECT {OMBUD} FROM ombud o WHERE o.operation = $1");
    Ok(by_code(tx.all(&sql, args![operation], ombud_row)?))
}

fn by_code(mut ombud: Vec<Ombud>) -> Vec<Ombud> {
    ombud.sort_by_cached_key(|ombud| ombud.code.to_lowercase());
    ombud
}

/// Those who are employed on `day` or were later, by code.
///
/// # Errors
/// Those of the database.
pub fn employed_since(tx: &mut Tx<impl ReadStaff>, day: Date) -> Result<Vec<Ombud>, Error> {
    let operation = tx.operation();
    let sql = format!(
        "SELECT {OMBUD} FROM ombud o WHERE o.operation = $1 AND (o.employed_to IS NULL OR o.employed_to >= $2)"
    );
    Ok(by_code(tx.all(&sql, args![operation, day], ombud_row)?))
}

/// The ombud with this id.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl ReadStaff>, id: Uuid) -> Result<Option<Ombud>, Error> {
    let operation = tx.operation();
    let sql = format!("SELECT {OMBUD} FROM ombud o WHERE o.operation = $1 AND o.id = $2");
    tx.find(&sql, args![operation, id], ombud_row)
}

/// Stores a new ombud. Sending the same form twice stores one.
///
/// # Errors
/// [`Error::Unique`] where another ombud has the code.
pub fn create(tx: &mut Tx<impl WriteStaff>, ombud: &Ombud) -> Result<(), Error> {
    let args = stored(tx, ombud)?;
    let sql = "INSERT INTO ombud (operation, id, revision, code, gender, employed_from, employed_to, rate)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (operation, id) DO NOTHING";
    tx.execute(sql, &args).map(drop)
}

/// Stores an ombud anew.
///
/// # Errors
/// [`Error::Unique`] where another ombud has the code.
pub fn save(tx: &mut Tx<impl WriteStaff>, ombud: &Ombud) -> Result<(), Error> {
    let args = stored(tx, ombud)?;
    let sql = "UPDATE ombud SET revision = $3, code = $4, gender = $5, employed_from = $6, employed_to = $7, rate = $8
        WHERE operation = $1 AND id = $2";
    tx.execute(sql, &args).map(drop)
}

fn stored(tx: &mut Tx<impl WriteStaff>, ombud: &Ombud) -> Result<Vec<Arg>, Error> {
    let (operation, revision) = (tx.operation(), tx.revision()?);
    Ok(args![
        operation,
        ombud.id,
        revision,
        &ombud.code,
        ombud.gender.code(),
        ombud.employed_from,
        ombud.employed_to,
        ombud.rate
    ]
    .to_vec())
}

/// Takes an ombud away who should never have been noted; one who leaves gets a last day instead.
///
/// # Errors
/// [`Error::Reference`] where support, absences or an account hang on the ombud.
pub fn remove(tx: &mut Tx<impl WriteStaff>, id: Uuid) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM ombud WHERE operation = $1 AND id = $2", args![operation, id])?;
    tx.removed("ombud", id)
}

/// Every absence, or those of one ombud, the latest first.
///
/// # Errors
/// Those of the database.
pub fn absences(tx: &mut Tx<impl ReadStaff>, ombud: Option<Uuid>) -> Result<Vec<Absence>, Error> {
    let operation = tx.operation();
    let sql = format!(
        "SELECT {ABSENCE} FROM absence a WHERE a.operation = $1 AND (CAST($2 AS UUID) IS NULL OR a.ombud = $2)
         ORDER BY a.starts_on DESC, a.id"
    );
    tx.all(&sql, args![operation, ombud], absence)
}

/// The absence with this id.
///
/// # Errors
/// Those of the database.
pub fn find_absence(tx: &mut Tx<impl ReadStaff>, id: Uuid) -> Result<Option<Absence>, Error> {
    let operation = tx.operation();
    let sql = format!("SELECT {ABSENCE} FROM absence a WHERE a.operation = $1 AND a.id = $2");
    tx.find(&sql, args![operation, id], absence)
}

/// Stores an absence, new or anew. Sending the same form twice stores one.
///
/// # Errors
/// Those of the database.
pub fn put_absence(tx: &mut Tx<impl WriteStaff>, absence: &Absence) -> Result<(), Error> {
    let (operation, revision) = (tx.operation(), tx.revision()?);
    let args = args![
        operation,
        absence.id,
        revision,
        absence.ombud,
        absence.starts_on,
        absence.ends_on,
        absence.extent,
        absence.kind.code()
    ];
    let sql = "INSERT INTO absence (operation, id, revision, ombud, starts_on, ends_on, extent, kind)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (operation, id) DO UPDATE SET revision = excluded.revision,
        ombud = excluded.ombud, starts_on = excluded.starts_on, ends_on = excluded.ends_on, extent = excluded.extent,
        kind = excluded.kind";
    tx.execute(sql, args).map(drop)
}

/// Takes an absence away that should never have been noted.
///
/// # Errors
/// Those of the database.
pub fn remove_absence(tx: &mut Tx<impl WriteStaff>, id: Uuid) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM absence WHERE operation = $1 AND id = $2", args![operation, id])?;
    tx.removed("absence", id)
}

/// Makes a municipality a member, last in order, or gives a member another area. A new area is made on the fly, and
/// one that has lost its last municipality goes.
///
/// # Errors
/// Those of the database.
pub fn put_municipality(tx: &mut Tx<impl WriteStaff>, name: &str, area: Option<&str>) -> Result<(), Error> {
    let operation = tx.operation();
    tx.revision()?;
    if let Some(area) = area {
        let sql = "INSERT INTO area (operation, position, name)
            SELECT CAST($1 AS BIGINT), coalesce(max(position), 0) + 1, CAST($2 AS TEXT) FROM area WHERE operation = $1
            ON CONFLICT (operation, name) DO NOTHING";
        tx.execute(sql, args![operation, area])?;
    }
    let sql = "INSERT INTO municipality (operation, position, name, area)
        SELECT CAST($1 AS BIGINT), coalesce(max(position), 0) + 1, CAST($2 AS TEXT), CAST($3 AS TEXT)
        FROM municipality WHERE operation = $1
        ON CONFLICT (operation, name) DO UPDATE SET area = excluded.area";
    tx.execute(sql, args![operation, name, area])?;
    remove_empty_areas(tx)
}

/// Ends a municipality's membership; persons keep the municipality that stands on them.
///
/// # Errors
/// Those of the database.
pub fn remove_municipality(tx: &mut Tx<impl WriteStaff>, name: &str) -> Result<(), Error> {
    let operation = tx.operation();
    tx.revision()?;
    tx.execute("DELETE FROM municipality WHERE operation = $1 AND name = $2", args![operation, name])?;
    remove_empty_areas(tx)
}

fn remove_empty_areas(tx: &mut Tx<impl WriteStaff>) -> Result<(), Error> {
    let operation = tx.operation();
    let sql = "DELETE FROM area WHERE operation = $1 AND NOT EXISTS
        (SELECT 1 FROM municipality m WHERE m.operation = area.operation AND m.area = area.name)";
    tx.execute(sql, args![operation]).map(drop)
}

/// The facts about the operation; `None` only where it does not exist.
///
/// # Errors
/// Those of the database.
pub fn operation(tx: &mut Tx<impl ReadStaff>) -> Result<Option<Operation>, Error> {
    let id = tx.operation();
    tx.find("SELECT name, county, form, host FROM operation WHERE id = $1", args![id], |row| {
        let form = row.text(2)?.and_then(OperationForm::parse);
        Ok(Operation { name: row.get(0)?, county: row.get(1)?, form, host: row.get(3)? })
    })
}

/// Stores the facts about the operation.
///
/// # Errors
/// [`Error::Unique`] where another operation has the name.
pub fn save_operation(tx: &mut Tx<impl WriteStaff>, operation: &Operation) -> Result<(), Error> {
    let id = tx.operation();
    tx.revision()?;
    let form = operation.form.map(OperationForm::code);
    let args = args![id, &operation.name, operation.county.as_deref(), form, operation.host.as_deref()];
    tx.execute("UPDATE operation SET name = $2, county = $3, form = $4, host = $5 WHERE id = $1", args).map(drop)
}
