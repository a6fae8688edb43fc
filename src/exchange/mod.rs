//! Import and export: the way in for those who come from a spreadsheet, and the way out for anyone who wants their data.
//!
//! The format is described once, in [`records`]; reading, export, the empty workbook and the database follow from it.

mod apply;
mod cell;
mod check;
mod columns;
mod compare;
mod day;
mod export;
mod identity;
mod jobs;
mod money;
mod operation;
pub mod pages;
mod plan;
mod problem;
mod progress;
mod read;
pub mod records;
mod refs;
mod register;
mod rules;
mod side;
mod source;
mod store;
mod table;
mod texts;
mod value;
mod words;
mod workbook;

pub use apply::{apply, import, import_by_command};
pub use export::{to_folder, to_zip};
pub use jobs::Imports;
pub use plan::{Change, Outcome};
pub use problem::{Problem, Problems};
pub use progress::{Phase, Progress, Watch, unwatched};
pub use read::{Reading, read};
pub use register::{Area, Operation, Register};
pub use side::Side;
pub use table::Table;
pub use words::{Word, Words};
pub use workbook::empty as empty_workbook;

#[cfg(test)]
mod tests;
