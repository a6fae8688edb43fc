//! One `Document` value in; an HTML fragment or page, a PDF, a Word file, an XLSX workbook, a CSV text or JSON out.
//!
//! The crate is pure: no clock, no network, no files, and the same input gives the same bytes. It knows nothing of the
//! field it is used in and holds no words of its own; what a reader sees comes from the `Document` and its `Labels`.

pub mod chart;
mod csv;
mod docx;
mod error;
mod html;
mod json;
mod model;
pub mod numbers;
mod pdf;
mod picture;
mod raster;
#[cfg(test)]
mod same;
mod text;
mod value;
mod xlsx;

pub use self::chart::Chart;
pub use self::csv::csv;
pub use self::docx::docx;
pub use self::error::Error;
pub use self::html::{drawing, figure, html, page};
pub use self::json::json;
pub use self::model::{
    Block, Cell, Column, Document, Emphasis, Field, Kind, Labels, Language, Remark, Row, Section, Table, Value,
};
pub use self::pdf::pdf;
pub use self::picture::{Image, ImageFormat, Picture};
pub use self::xlsx::xlsx;
