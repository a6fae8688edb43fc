//! A value of one cell, and how it becomes a field of a record and back.

use super::words::Word;
use jiff::civil::Date;
use stats::{AbsenceKind, CallerKind, ChildrenAtHome, Gender, IntakeOutcome, LifeArea, Moment, Reasons};

/// What a cell holds once it is understood (värde).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Empty,
    Text(Word),
    /// Position in the column's code list.
    Choice(u8),
    Date(Date),
    /// A whole number, an amount in öre, or a set of reasons as bits.
    Whole(i64),
}

/// A type that a field of a record can have.
pub trait Field: Copy {
    /// The cell that holds this field.
    fn value(self) -> Value;
    /// The field that `value` holds; `None` where it must hold something and does not.
    fn read(value: Value) -> Option<Self>;
}

impl Field for Word {
    fn value(self) -> Value {
        Value::Text(self)
    }
    fn read(value: Value) -> Option<Self> {
        if let Value::Text(word) = value { Some(word) } else { None }
    }
}

impl Field for Date {
    fn value(self) -> Value {
        Value::Date(self)
    }
    fn read(value: Value) -> Option<Self> {
        if let Value::Date(date) = value { Some(date) } else { None }
    }
}

impl Field for Reasons {
    fn value(self) -> Value {
        Value::Whole(self.bits().into())
    }
    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Empty => Some(Reasons::default()),
            Value::Whole(bits) => u16::try_from(bits).ok().map(Reasons::from_bits),
            _ => None,
        }
    }
}

impl<T: Field> Field for Option<T> {
    fn value(self) -> Value {
        self.map_or(Value::Empty, T::value)
    }
    fn read(value: Value) -> Option<Self> {
        if value == Value::Empty { Some(None) } else { T::read(value).map(Some) }
    }
}

/// Whole numbers of every size that a record has.
macro_rules! whole_fields {
    ($($type:ty)+) => {$(
        impl Field for $type {
            fn value(self) -> Value {
                Value::Whole(i64::from(self))
            }
            fn read(value: Value) -> Option<Self> {
                if let Value::Whole(whole) = value { whole.try_into().ok() } else { None }
            }
        }
    )+};
}

/// Code lists; an empty cell is the code that is written as nothing, if the list has one.
macro_rules! code_fields {
    ($($type:ty)+) => {$(
        impl Field for $type {
            fn value(self) -> Value {
                Value::Choice(self.index() as u8)
            }
            fn read(value: Value) -> Option<Self> {
                match value {
                    Value::Empty => <$type>::parse(""),
                    Value::Choice(at) => <$type>::ALL.get(usize::from(at)).copied(),
                    _ => None,
                }
            }
        }
    )+};
}

whole_fields! { u8 u16 i16 i64 }
code_fields! { Gender ChildrenAtHome IntakeOutcome LifeArea CallerKind Moment AbsenceKind super::side::Side }
