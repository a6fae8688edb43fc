//! Reading a row: the same call for both engines, by position.

use super::Error;
use jiff::civil::Date;
use uuid::Uuid;

/// One row of a result, while it lasts.
pub enum Row<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a postgres::Row),
}

/// A type that a column can be read as.
pub trait FromColumn: Sized {
    /// Reads an SQLite value.
    fn from_sqlite(value: rusqlite::types::ValueRef<'_>) -> Option<Self>;
    /// Reads column `at` of a PostgreSQL row.
    fn from_postgres(row: &postgres::Row, at: usize) -> Result<Self, postgres::Error>;
}

impl Row<'_> {
    /// The value of column `at` (from 0).
    ///
    /// # Errors
    /// Where the column is missing or holds something else: a mistake in our own SQL.
    pub fn get<T: FromColumn>(&self, at: usize) -> Result<T, Error> {
        match self {
            Row::Sqlite(row) => T::from_sqlite(row.get_ref(at)?).ok_or(Error::Column(at)),
            Row::Postgres(row) => Ok(T::from_postgres(row, at)?),
        }
    }

    /// Text of column `at` without copying it; `None` for no value.
    ///
    /// # Errors
    /// As [`Row::get`].
    pub fn text(&self, at: usize) -> Result<Option<&str>, Error> {
        match self {
            Row::Sqlite(row) => row.get_ref(at)?.as_str_or_null().map_err(|_| Error::Column(at)),
            Row::Postgres(row) => Ok(row.try_get(at)?),
        }
    }

    /// The code in column `at`, read with `parse` (of a code list in `stats`); no value reads as the empty code.
    ///
    /// # Errors
    /// Where the stored word is not on the list, which the database's own constraint forbids.
    pub fn code<T>(&self, at: usize, parse: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
        parse(self.text(at)?.unwrap_or_default()).ok_or(Error::Column(at))
    }
}

/// Reads by SQLite's own conversion on one side and PostgreSQL's on the other.
macro_rules! from_column {
    ($($type:ty: |$value:ident| $sqlite:expr;)+) => {$(
        impl FromColumn for $type {
            fn from_sqlite($value: rusqlite::types::ValueRef<'_>) -> Option<Self> {
                $sqlite
            }
            fn from_postgres(row: &postgres::Row, at: usize) -> Result<Self, postgres::Error> {
                row.try_get(at)
            }
        }
        impl FromColumn for Option<$type> {
            fn from_sqlite(value: rusqlite::types::ValueRef<'_>) -> Option<Self> {
                match value {
                    rusqlite::types::ValueRef::Null => Some(None),
                    value => <$type>::from_sqlite(value).map(Some),
                }
            }
            fn from_postgres(row: &postgres::Row, at: usize) -> Result<Self, postgres::Error> {
                row.try_get(at)
            }
        }
    )+};
}

from_column! {
    i64: |value| value.as_i64().ok();
    bool: |value| value.as_i64().ok().map(|value| value != 0);
    String: |value| value.as_str().ok().map(str::to_owned);
    Date: |value| parse_date(value.as_str().ok()?);
    Uuid: |value| Uuid::from_slice(value.as_blob().ok()?).ok();
    Vec<u8>: |value| value.as_blob().ok().map(<[u8]>::to_vec);
}

/// `YYYY-MM-DD` and nothing else; by hand, since a register of millions of rows is read through it.
fn parse_date(text: &str) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i16::from(byte - b'0'));
    let year = digit(y1)? * 1000 + digit(y2)? * 100 + digit(y3)? * 10 + digit(y4)?;
    let small = |tens: u8, ones: u8| i8::try_from(digit(tens)? * 10 + digit(ones)?).ok();
    Date::new(year, small(m1, m2)?, small(d1, d2)?).ok()
}
