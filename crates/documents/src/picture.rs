//! What a report shows beside words and tables: figures drawn by the program, and the writers' own pictures.

use crate::{Chart, Table};

/// Figures drawn by the program, always with the table that says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Anchor in HTML and the beginning of the anchors within it; unique on the page, letters, digits and hyphens only.
    pub id: String,
    pub title: String,
    /// What it shows, in a sentence or two, for those who do not see it. Must not be empty: an accessible PDF refuses it.
    pub description: String,
    pub chart: Chart,
    /// What must be known to read it: source, base, counting rule, on what day the data were taken.
    pub notes: Vec<String>,
    pub table: Table,
}

/// A picture of the writers' own, such as a photograph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// What it shows, for those who do not see it. Must not be empty: an accessible PDF refuses it.
    pub alt: String,
    pub caption: Option<String>,
    pub format: ImageFormat,
    /// Breadth and height in dots: a page leaves room for it before it has come.
    pub size: [u32; 2],
    /// What tells its file from every other, such as a checksum; written out nowhere.
    pub digest: String,
    /// Where the program's own pages, which may show nothing that is written into them, find it; everything else holds the file.
    pub href: Option<String>,
    /// The file as it is; may be left out where only a page of the program is written. One that cannot be read makes PDF and
    /// Word refuse the document.
    pub bytes: Vec<u8>,
}

/// The kinds of picture that every output takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageFormat {
    Png,
    Jpeg,
}

impl ImageFormat {
    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The ending of a file's name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }
}
