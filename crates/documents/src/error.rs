//! Why a document could not be written.

use std::fmt;

use rust_xlsxwriter::XlsxError;

/// A document that could not be written out.
#[derive(Debug)]
pub enum Error {
    /// The workbook was refused, for instance for a text longer than a cell holds (32,767 characters).
    Workbook(XlsxError),
    /// The PDF was refused; each text names one reason, such as a missing title.
    Pdf(Vec<String>),
    /// A picture of the writers' own is not of its format; the text is its alternative text.
    Image(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Workbook(error) => write!(f, "the workbook could not be written: {error}"),
            Self::Image(alt) => write!(f, "the picture could not be read: {alt}"),
            Self::Pdf(reasons) => write!(f, "the PDF could not be written: {}", reasons.join("; ")),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Workbook(error) => Some(error),
            Self::Pdf(_) | Self::Image(_) => None,
        }
    }
}

impl From<XlsxError> for Error {
    fn from(error: XlsxError) -> Self {
        Self::Workbook(error)
    }
}
