//! Ratings in the database, always those of persons within reach.

pub mod asked;

use super::Rating;
use crate::access::{ReadPeople, Tx, WritePeople};
use crate::args;
use crate::db::{Arg, Error, Row};
use crate::people::store::IN_REACH;
use stats::{LifeArea, Moment};
use uuid::Uuid;

const COLUMNS: &str = "t.id, t.person, t.on_day, t.moment, t.area, t.value";
const JOINED: &str = "rating t JOIN person p ON p.operation = t.operation AND p.id = t.person";

fn rating(row: &Row) -> Result<Rating, Error> {
    Ok(Rating {
        id: row.get(0)?,
        person: row.get(1)?,
        on: row.get(2)?,
        moment: row.code(3, Moment::parse)?,
        area: row.code(4, LifeArea::parse)?,
        value: u8::try_from(row.get::<i64>(5)?).map_err(|_| Error::Column(5))?,
    })
}

/// A person's ratings, the latest day first, and the areas of a day in the order they were asked.
///
/// # Errors
/// Those of the database.
pub fn of_person(tx: &mut Tx<impl ReadPeople>, person: Uuid) -> Result<Vec<Rating>, Error> {
    let args = args![tx.operation(), tx.own(), person];
    let sql = format!(
        "SELECT {COLUMNS} FROM {JOINED} WHERE t.operation = $1 AND {IN_REACH} AND t.person = $3
         ORDER BY t.on_day DESC, t.id"
    );
    tx.all(&sql, args, rating)
}

/// The rating with this id; `None` where there is none in reach.
///
/// # Errors
/// Those of the database.
pub fn find(tx: &mut Tx<impl ReadPeople>, id: Uuid) -> Result<Option<Rating>, Error> {
    let args = args![tx.operation(), tx.own(), id];
    let sql = format!("SELECT {COLUMNS} FROM {JOINED} WHERE t.operation = $1 AND {IN_REACH} AND t.id = $3");
    tx.find(&sql, args, rating)
}

/// Stores a new rating. Sending the same form twice stores one.
///
/// # Errors
/// Those of the database.
pub fn create(tx: &mut Tx<impl WritePeople>, rating: &Rating) -> Result<(), Error> {
    let args = stored(tx, rating)?;
    let sql = "INSERT INTO rating (operation, id, revision, person, on_day, moment, area, value)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (operation, id) DO NOTHING";
    tx.execute(sql, &args).map(drop)
}

/// Stores a rating anew.
///
/// # Errors
/// Those of the database.
pub fn save(tx: &mut Tx<impl WritePeople>, rating: &Rating) -> Result<(), Error> {
    let args = stored(tx, rating)?;
    let sql = "UPDATE rating SET revision = $3, person = $4, on_day = $5, moment = $6, area = $7, value = $8
        WHERE operation = $1 AND id = $2";
    tx.execute(sql, &args).map(drop)
}

fn stored(tx: &mut Tx<impl WritePeople>, rating: &Rating) -> Result<Vec<Arg>, Error> {
    let revision = tx.revision()?;
    let operation = tx.operation();
    let (moment, area) = (rating.moment.code(), rating.area.code());
    Ok(args![operation, rating.id, revision, rating.person, rating.on, moment, area, rating.value].to_vec())
}

/// Takes a rating away that should never have been noted.
///
/// # Errors
/// Those of the database.
pub fn remove(tx: &mut Tx<impl WritePeople>, id: Uuid) -> Result<(), Error> {
    let operation = tx.operation();
    tx.execute("DELETE FROM rating WHERE operation = $1 AND id = $2", args![operation, id])?;
    tx.removed("rating", id)
}
