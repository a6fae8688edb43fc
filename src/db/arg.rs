//! Arguments of a statement: a closed set of types, where a missing value remembers which type it would have had.

use jiff::civil::Date;
use uuid::Uuid;

/// One argument of a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Int(Option<i64>),
    Bool(Option<bool>),
    Text(Option<String>),
    Date(Option<Date>),
    Id(Option<Uuid>),
    Bytes(Option<Vec<u8>>),
}

/// Lets a Rust type, its reference and its `Option` be written in `args![…]`.
macro_rules! arg_from {
    ($($type:ty => $variant:ident $convert:expr;)+) => {$(
        impl From<$type> for Arg {
            fn from(value: $type) -> Arg {
                Arg::$variant(Some($convert(value)))
            }
        }
        impl From<Option<$type>> for Arg {
            fn from(value: Option<$type>) -> Arg {
                Arg::$variant(value.map($convert))
            }
        }
    )+};
}

arg_from! {
    i64 => Int std::convert::identity;
    i32 => Int i64::from;
    i16 => Int i64::from;
    u16 => Int i64::from;
    u8 => Int i64::from;
    bool => Bool std::convert::identity;
    String => Text std::convert::identity;
    &str => Text str::to_owned;
    &String => Text String::clone;
    Date => Date std::convert::identity;
    Uuid => Id std::convert::identity;
    Vec<u8> => Bytes std::convert::identity;
    &[u8] => Bytes <[u8]>::to_vec;
}

impl rusqlite::ToSql for Arg {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput, Value, ValueRef};
        Ok(match self {
            Arg::Int(Some(value)) => ToSqlOutput::Owned(Value::Integer(*value)),
            Arg::Bool(Some(value)) => ToSqlOutput::Owned(Value::Integer(i64::from(*value))),
            Arg::Text(Some(value)) => ToSqlOutput::Borrowed(ValueRef::Text(value.as_bytes())),
            Arg::Date(Some(value)) => ToSqlOutput::Owned(Value::Text(value.to_string())),
            Arg::Id(Some(value)) => ToSqlOutput::Borrowed(ValueRef::Blob(value.as_bytes())),
            Arg::Bytes(Some(value)) => ToSqlOutput::Borrowed(ValueRef::Blob(value)),
            _ => ToSqlOutput::Owned(Value::Null),
        })
    }
}

impl postgres::types::ToSql for Arg {
    fn to_sql(
        &self,
        kind: &postgres::types::Type,
        out: &mut postgres::types::private::BytesMut,
    ) -> Result<postgres::types::IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Arg::Int(value) => value.to_sql_checked(kind, out),
            Arg::Bool(value) => value.to_sql_checked(kind, out),
            Arg::Text(value) => value.to_sql_checked(kind, out),
            Arg::Date(value) => value.to_sql_checked(kind, out),
            Arg::Id(value) => value.to_sql_checked(kind, out),
            Arg::Bytes(value) => value.to_sql_checked(kind, out),
        }
    }

    fn accepts(_: &postgres::types::Type) -> bool {
        true // The value inside checks, and names the mismatch.
    }

    postgres::types::to_sql_checked!();
}
