//! The register in the database, whole: every row out, new and changed rows in.

use super::cell;
use super::columns::{Kind, Sheet};
use super::records::Record;
use super::refs::Refs;
use super::register::{Area, Operation};
use super::value::Value;
use super::words::Words;
use crate::access::{Exchange, Tx};
use crate::args;
use crate::db::{Arg, Error, Row};
use crate::people::store::{STATE, SUPPORTER};
use uuid::Uuid;

/// How many rows are taken away by one statement.
const AT_ONCE: usize = 200;

fn select(sheet: &Sheet) -> String {
    format!("SELECT id, {} FROM {} WHERE operation = $1 ORDER BY id", columns(sheet).join(", "), sheet.table)
}

fn columns(sheet: &Sheet) -> Vec<&'static str> {
    sheet.columns.iter().map(|column| column.sql).collect()
}

fn insert_into(sheet: &Sheet) -> (String, usize) {
    let mut names = vec!["operation", "id"];
    names.extend(sheet.revised.then_some("revision"));
    names.extend(columns(sheet));
    names.extend(sheet.fresh.iter().map(|(name, _)| *name));
    (format!("INSERT INTO {} ({})", sheet.table, names.join(", ")), names.len())
}

fn update(sheet: &Sheet) -> String {
    let columns = columns(sheet).into_iter().enumerate();
    let set: Vec<String> = columns.map(|(at, name)| format!("{name} = ${}", at + 4)).collect();
    format!("UPDATE {} SET revision = $3, {} WHERE operation = $1 AND id = $2", sheet.table, set.join(", "))
}

/// Every stored row of one kind, by id.
///
/// # Errors
/// Those of the database and the first of `each`.
pub fn rows<T: Record>(
    tx: &mut Tx<impl Exchange>,
    refs: &Refs,
    words: &mut Words,
    mut each: impl FnMut(T, &Words) -> Result<(), Error>,
) -> Result<(), Error> {
    let sheet = const { &T::SHEET };
    let operation = tx.operation();
    let mut values = Vec::with_capacity(sheet.columns.len());
    tx.each(&select(sheet), args![operation], |row| {
        values.clear();
        for (at, column) in sheet.columns.iter().enumerate() {
            values.push(value(row, at + 1, &column.kind, refs, words)?);
        }
        each(T::from_values(row.get(0)?, &values).ok_or(Error::Column(0))?, words)
    })
}

fn value(row: &Row, at: usize, kind: &Kind, refs: &Refs, words: &mut Words) -> Result<Value, Error> {
    let whole = |number: Option<i64>| number.map_or(Value::Empty, Value::Whole);
    Ok(match kind {
        Kind::Client | Kind::Ombud => match row.get::<Option<Uuid>>(at)? {
            None => Value::Empty,
            Some(id) => Value::Text(refs.of(kind).and_then(|codes| codes.code(id)).ok_or(Error::Column(at))?),
        },
        Kind::Text | Kind::List => cell::stored(kind, row.text(at)?.unwrap_or_default(), words),
        Kind::Choice(codes) => {
            let text = row.text(at)?.unwrap_or_default();
            let found = codes.iter().position(|code| *code == text).and_then(|at| u8::try_from(at).ok());
            Value::Choice(found.ok_or(Error::Column(at))?)
        }
        Kind::Date => row.get::<Option<_>>(at)?.map_or(Value::Empty, Value::Date),
        Kind::Reasons | Kind::Whole(..) | Kind::Money => whole(row.get(at)?),
    })
}

fn arg(kind: &Kind, value: Value, refs: &Refs, words: &Words) -> Arg {
    match (kind, value) {
        (Kind::Client | Kind::Ombud, Value::Text(code)) => Arg::Id(refs.of(kind).and_then(|codes| codes.id(code))),
        (Kind::Client | Kind::Ombud, _) => Arg::Id(None),
        (Kind::Choice(codes), Value::Choice(at)) => Arg::from(codes[usize::from(at)]),
        (_, Value::Text(word)) => Arg::from(&words[word]),
        (_, Value::Date(date)) => Arg::from(date),
        (_, Value::Whole(whole)) => Arg::from(whole),
        (Kind::Date, _) => Arg::Date(None),
        (Kind::Reasons | Kind::Whole(..) | Kind::Money, _) => Arg::Int(None),
        (Kind::Text | Kind::List | Kind::Choice(_), _) => Arg::Text(None),
    }
}

fn cells<T: Record>(row: &T, refs: &Refs, words: &Words) -> impl Iterator<Item = Arg> {
    let columns = const { &T::SHEET }.columns;
    let values = row.values().into_iter();
    values.zip(columns).map(|(value, column)| arg(&column.kind, value, refs, words))
}

/// Stores new rows, each with its id; quickest in the order of their ids.
///
/// # Errors
/// Those of the database.
pub fn insert<T: Record>(
    tx: &mut Tx<impl Exchange>,
    refs: &Refs,
    words: &Words,
    rows: impl Iterator<Item = T>,
) -> Result<(), Error> {
    let sheet = const { &T::SHEET };
    let (operation, revision) = (tx.operation(), tx.revision()?);
    let (into, width) = insert_into(sheet);
    let full = rows.map(|row| {
        let mut args = Vec::with_capacity(width);
        args.extend([Arg::from(operation), Arg::Id(row.id())]);
        args.extend(sheet.revised.then(|| Arg::from(revision)));
        args.extend(cells(&row, refs, words));
        args.extend(sheet.fresh.iter().map(|(_, value)| Arg::from(*value)));
        args
    });
    tx.insert(&into, width, full)
}

/// Stores rows anew where others refer to them. Codes may change places among them.
///
/// # Errors
/// Those of the database.
pub fn save<T: Record>(tx: &mut Tx<impl Exchange>, refs: &Refs, words: &Words, rows: &[T]) -> Result<(), Error> {
    let sheet = const { &T::SHEET };
    let (operation, revision) = (tx.operation(), tx.revision()?);
    let aside = format!("UPDATE {} SET code = $3 WHERE operation = $1 AND id = $2", sheet.table);
    for row in rows {
        let unused = row.id().map(|id| format!("\u{1}{id}"));
        tx.execute(&aside, &[Arg::from(operation), Arg::Id(row.id()), Arg::from(unused)])?;
    }
    let update = update(sheet);
    for row in rows {
        let mut args = vec![Arg::from(operation), Arg::Id(row.id()), Arg::from(revision)];
        args.extend(cells(row, refs, words));
        tx.execute(&update, &args)?;
    }
    Ok(())
}

/// Stores rows anew where nobody refers to them: all out first, so that days may change places among periods.
///
/// # Errors
/// Those of the database.
pub fn replace<T: Record>(tx: &mut Tx<impl Exchange>, refs: &Refs, words: &Words, rows: &[T]) -> Result<(), Error> {
    let table = const { T::SHEET.table };
    let operation = tx.operation();
    for some in rows.chunks(AT_ONCE) {
        let places: Vec<String> = (0..some.len()).map(|at| format!("${}", at + 2)).collect();
        let sql = format!("DELETE FROM {table} WHERE operation = $1 AND id IN ({})", places.join(", "));
        let ids = some.iter().map(|row| Arg::Id(row.id()));
        let args: Vec<Arg> = std::iter::once(Arg::from(operation)).chain(ids).collect();
        tx.execute(&sql, &args)?;
    }
    insert(tx, refs, words, rows.iter().copied())
}

/// Sets every person's state, and who supports him or her, by the rows that now are about him or her.
///
/// # Errors
/// Those of the database.
pub fn settle_states(tx: &mut Tx<impl Exchange>) -> Result<(), Error> {
    let (operation, revision) = (tx.operation(), tx.revision()?);
    let sql = format!(
        "UPDATE person SET state = {STATE}, supporter = {SUPPORTER}, revision = $2
         WHERE operation = $1 AND (state <> {STATE} OR supporter IS DISTINCT FROM {SUPPORTER})"
    );
    tx.execute(&sql, args![operation, revision]).map(drop)
}

/// The operation as it is stored; `None` where it has not been made yet.
///
/// # Errors
/// Those of the database.
pub fn operation(tx: &mut Tx<impl Exchange>) -> Result<Option<Operation>, Error> {
    let id = tx.operation();
    let sql = "SELECT name, county, form, host FROM operation WHERE id = $1";
    let found = tx.find(sql, args![id], |row| {
        Ok(Operation {
            name: row.get(0)?,
            county: row.get(1)?,
            form: row.get(2)?,
            host: row.get(3)?,
            areas: Vec::new(),
        })
    })?;
    let Some(mut operation) = found else { return Ok(None) };
    let names =
        tx.all("SELECT name FROM area WHERE operation = $1 ORDER BY position, name", args![id], |row| row.get(0))?;
    let mut areas: Vec<Area> = vec![Area::default()];
    areas.extend(names.into_iter().map(|name| Area { name: Some(name), municipalities: Vec::new() }));
    let sql = "SELECT name, area FROM municipality WHERE operation = $1 ORDER BY position, name";
    tx.each(sql, args![id], |row| {
        let (name, area): (String, Option<String>) = (row.get(0)?, row.get(1)?);
        let area = areas.iter_mut().find(|known| known.name == area).ok_or(Error::Column(1))?;
        area.municipalities.push(name);
        Ok(())
    })?;
    areas.retain(|area| area.name.is_some() || !area.municipalities.is_empty());
    operation.areas = areas;
    Ok(Some(operation))
}

/// Whether another operation has this name.
///
/// # Errors
/// Those of the database.
pub fn name_taken(tx: &mut Tx<impl Exchange>, name: &str) -> Result<bool, Error> {
    let sql = "SELECT count(*) FROM operation WHERE name = $1 AND id <> $2";
    let operation = tx.operation();
    tx.one::<i64>(sql, args![name, operation]).map(|count| count > 0)
}

/// Stores the operation with its areas and municipalities.
///
/// # Errors
/// Those of the database.
pub fn save_operation(tx: &mut Tx<impl Exchange>, after: &Operation) -> Result<(), Error> {
    let id = tx.operation();
    tx.revision()?;
    let sql = "UPDATE operation SET name = $2, county = $3, form = $4, host = $5 WHERE id = $1";
    let (county, form, host) = (after.county.as_deref(), after.form.as_deref(), after.host.as_deref());
    tx.execute(sql, args![id, &after.name, county, form, host])?;
    tx.execute("DELETE FROM municipality WHERE operation = $1", args![id])?;
    tx.execute("DELETE FROM area WHERE operation = $1", args![id])?;
    let named = after.areas.iter().filter_map(|area| area.name.as_deref()).zip(1_i64..);
    let areas = named.map(|(name, position)| args![id, position, name].to_vec());
    tx.insert("INSERT INTO area (operation, position, name)", 3, areas)?;
    let members =
        after.areas.iter().flat_map(|area| area.municipalities.iter().map(|name| (name, area.name.as_deref())));
    let members = members.zip(1_i64..).map(|((name, area), position)| args![id, position, name, area].to_vec());
    tx.insert("INSERT INTO municipality (operation, position, name, area)", 4, members)
}

/// Every statement made from the description of the files, for the test that both databases can plan them.
#[cfg(test)]
pub fn statements() -> Vec<String> {
    use super::records::for_every_record;
    let mut all = Vec::new();
    for_every_record!(T => {
        let sheet = const { &T::SHEET };
        let (into, width) = insert_into(sheet);
        let places: Vec<String> = (1..=width).map(|at| format!("${at}")).collect();
        all.push(select(sheet));
        all.push(format!("{into} VALUES ({})", places.join(", ")));
        all.push(format!("DELETE FROM {} WHERE operation = $1 AND id IN ($2, $3)", sheet.table));
        if sheet.revised {
            all.push(update(sheet));
        }
    });
    all
}
