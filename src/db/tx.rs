//! A transaction, as everything above sees it: six calls, one SQL text.

use super::{Arg, Error, FromColumn, Row};
use rusqlite::params_from_iter;
use std::collections::HashMap;

/// Prepared statements of one PostgreSQL connection, so that a statement is planned once.
pub(super) type Statements = HashMap<String, postgres::Statement>;

/// A transaction (transaktion) in progress on either engine.
pub struct Tx<'a>(pub(super) Inner<'a>);

pub(super) enum Inner<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(postgres::Transaction<'a>, &'a mut Statements),
}

impl Tx<'_> {
    /// Calls `each` with every row, in order, without collecting them.
    ///
    /// # Errors
    /// Those of the statement and the first of `each`.
    pub fn each(
        &mut self,
        sql: &str,
        args: &[Arg],
        mut each: impl FnMut(&Row) -> Result<(), Error>,
    ) -> Result<(), Error> {
        match &mut self.0 {
            Inner::Sqlite(connection) => {
                let mut statement = connection.prepare_cached(&numbered(sql))?;
                let mut rows = statement.query(params_from_iter(args))?;
                while let Some(row) = rows.next()? {
                    each(&Row::Sqlite(row))?;
                }
            }
            Inner::Postgres(transaction, statements) => {
                use postgres::fallible_iterator::FallibleIterator;
                let statement = prepared(transaction, statements, sql)?;
                let mut rows = transaction.query_raw(&statement, args)?;
                while let Some(row) = rows.next()? {
                    each(&Row::Postgres(&row))?;
                }
            }
        }
        Ok(())
    }

    /// All rows, each read by `read`.
    ///
    /// # Errors
    /// Those of the statement and of `read`.
    pub fn all<T>(
        &mut self,
        sql: &str,
        args: &[Arg],
        read: impl Fn(&Row) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let mut found = Vec::new();
        self.each(sql, args, |row| {
            found.push(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// Those of the statement and of `read`.
    pub fn find<T>(
        &mut self,
        sql: &str,
        args: &[Arg],
        read: impl Fn(&Row) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        Ok(self.all(sql, args, read)?.into_iter().next())
    }

    /// The one value of a statement that always gives one row with one column.
    ///
    /// # Errors
    /// Those of the statement, and [`Error::Column`] where there is no row.
    pub fn one<T: FromColumn>(&mut self, sql: &str, args: &[Arg]) -> Result<T, Error> {
        self.find(sql, args, |row| row.get(0))?.ok_or(Error::Column(0))
    }

    /// Carries out a statement and says how many rows it touched.
    ///
    /// # Errors
    /// Those of the statement.
    pub fn execute(&mut self, sql: &str, args: &[Arg]) -> Result<u64, Error> {
        match &mut self.0 {
            Inner::Sqlite(connection) => {
                Ok(connection.prepare_cached(&numbered(sql))?.execute(params_from_iter(args))? as u64)
            }
            Inner::Postgres(transaction, statements) => {
                let statement = prepared(transaction, statements, sql)?;
                let args: Vec<&(dyn postgres::types::ToSql + Sync)> = args.iter().map(|arg| arg as _).collect();
                Ok(transaction.execute(&statement, &args)?)
            }
        }
    }

    /// Inserts many rows with as few statements as each engine likes best.
    /// `into` is `INSERT INTO table (a, b, …)`; every row has `width` arguments.
    ///
    /// # Errors
    /// Those of the statement; rows before it are part of the transaction and go with it.
    pub fn insert(&mut self, into: &str, width: usize, rows: impl IntoIterator<Item = Vec<Arg>>) -> Result<(), Error> {
        // A PostgreSQL statement costs a round trip; an SQLite one costs binding, which many rows do not make cheaper.
        let rows_at_once = if matches!(self.0, Inner::Sqlite(_)) { 16 } else { 1000 };
        let mut batch = Vec::with_capacity(rows_at_once * width);
        let full = format!("{into} VALUES {}", placeholders(rows_at_once, width));
        for row in rows {
            debug_assert_eq!(row.len(), width);
            batch.extend(row);
            if batch.len() == rows_at_once * width {
                self.execute(&full, &batch)?;
                batch.clear();
            }
        }
        if batch.is_empty() {
            return Ok(());
        }
        self.execute(&format!("{into} VALUES {}", placeholders(batch.len() / width, width)), &batch)?;
        Ok(())
    }

    /// Runs several statements without arguments: migrations.
    pub(super) fn script(&mut self, sql: &str) -> Result<(), Error> {
        match &mut self.0 {
            Inner::Sqlite(connection) => Ok(connection.execute_batch(sql)?),
            Inner::Postgres(transaction, _) => Ok(transaction.batch_execute(sql)?),
        }
    }

    /// Whether the engine can plan `sql` against the schema as it is; nothing is carried out.
    ///
    /// # Errors
    /// The engine's complaint.
    pub fn prepare(&mut self, sql: &str) -> Result<(), Error> {
        match &mut self.0 {
            Inner::Sqlite(connection) => connection.prepare(&numbered(sql)).map(drop).map_err(Error::from),
            Inner::Postgres(transaction, _) => transaction.prepare(sql).map(drop).map_err(Error::from),
        }
    }
}

/// SQLite takes `$2` for a name and numbers names as they first appear; `?2` is the second argument wherever it stands.
fn numbered(sql: &str) -> String {
    sql.replace('$', "?")
}

fn prepared(
    transaction: &mut postgres::Transaction,
    statements: &mut Statements,
    sql: &str,
) -> Result<postgres::Statement, Error> {
    if let Some(statement) = statements.get(sql) {
        return Ok(statement.clone());
    }
    let statement = transaction.prepare(sql)?;
    statements.insert(sql.to_owned(), statement.clone());
    Ok(statement)
}

/// `($1, $2), ($3, $4)` for two rows of two.
fn placeholders(rows: usize, width: usize) -> String {
    use std::fmt::Write;
    let mut text = String::with_capacity(rows * width * 7);
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..width {
            let comma = if column == 0 { "" } else { ", " };
            write!(text, "{comma}${}", row * width + column + 1).expect("writing to a string cannot fail");
        }
        text.push(')');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args;

    #[test]
    fn arguments_go_by_their_number_and_not_by_where_they_first_stand() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        let mut tx = Tx(Inner::Sqlite(&connection));
        assert_eq!(tx.one::<i64>("SELECT $2 - $1 - $2", args![1_i64, 10_i64]).unwrap(), -1);
        assert_eq!(tx.one::<i64>("SELECT $2 - $1", args![1_i64, 10_i64]).unwrap(), 9);
    }
}
