//! Import and export: the way in for those who come from a spreadsheet, and the way out for anyone who wants their data.
//!
//! The format is described once, in [`records`]; reading, export, the empty workbook and the database follow from it.

mod columns;
pub mod records;
mod register;
mod side;
mod table;
mod value;
mod words;

pub use register::{Area, FORMS, Operation, Register};
pub use side::Side;
pub use table::Table;
pub use words::{Word, Words};
