//! The file itself: a zip of parts, all of the same date, so that it comes out the same each time.

use std::io::{Cursor, Write};

use maud::Markup;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What every part of XML begins with.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

pub(super) struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Package {
    pub(super) fn new() -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())) }
    }

    /// Adds a part of XML.
    pub(super) fn add(&mut self, path: &str, part: &Markup) {
        self.put(path, CompressionMethod::Deflated, format!("{DECLARATION}{}", part.0).as_bytes());
    }

    /// Adds a part that is compressed already.
    pub(super) fn add_bytes(&mut self, path: &str, bytes: &[u8]) {
        self.put(path, CompressionMethod::Stored, bytes);
    }

    fn put(&mut self, path: &str, method: CompressionMethod, bytes: &[u8]) {
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        self.zip.start_file(path, options).expect("memory takes every part, and their names differ");
        self.zip.write_all(bytes).expect("memory takes every part");
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.zip.finish().expect("memory can be finished").into_inner()
    }
}
