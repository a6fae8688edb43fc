//! The whole register as files: the same rows give the same bytes, and importing them gives the same rows.

use super::cell;
use super::identity::Coded;
use super::operation;
use super::progress::{Phase, Progress, Watch};
use super::records::{Client, Ombud, Record, for_every_record};
use super::refs::{Codes, Refs};
use super::store;
use super::words::Words;
use crate::access::{Exchange, May, Right, Tx};
use crate::audit::Event;
use crate::db::Error;
use crate::failure::{Failure, Result};
use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Writes every file of the register to `folder`, which is made if it is not there. Says how many rows.
///
/// # Errors
/// Those of the database, and [`Failure::Broken`] where a file cannot be written.
pub fn to_folder<R: Right + Exchange>(may: &May<R>, folder: &Path, watch: &Watch) -> Result<u64> {
    std::fs::create_dir_all(folder).map_err(|error| Failure::Broken(format!("{}: {error}", folder.display())))?;
    export(may, &mut Folder { folder: folder.to_owned(), open: None }, watch)
}

/// Writes every file of the register into one zip. Says how many rows.
///
/// # Errors
/// As [`to_folder`].
pub fn to_zip<R: Right + Exchange>(may: &May<R>, out: impl Write + Seek, watch: &Watch) -> Result<u64> {
    export(may, &mut Zip(ZipWriter::new(out)), watch)
}

/// Where files are written, one after another.
trait Target: Write {
    fn start(&mut self, name: &str) -> io::Result<()>;
    fn finish(&mut self) -> io::Result<()>;
}

fn export<R: Right + Exchange>(may: &May<R>, target: &mut impl Target, watch: &Watch) -> Result<u64> {
    let count = may.read_now(|tx| Ok(write(tx, target, watch)?))?;
    may.write_now(move |_| Ok((count, Event::new("exchange.exported", count))))
}

fn write<R: Exchange>(tx: &mut Tx<R>, target: &mut impl Target, watch: &Watch) -> Result<u64, Error> {
    let (mut words, mut refs, mut count) = (Words::default(), Refs::default(), 0);
    refs.clients = codes::<Client, R>(tx, &mut words)?;
    refs.ombud = codes::<Ombud, R>(tx, &mut words)?;
    let operation = store::operation(tx)?.unwrap_or_default();
    target
        .start("verksamhet.toml")
        .and_then(|()| target.write_all(operation::write(&operation).as_bytes()))
        .map_err(full)?;
    for_every_record!(T => table::<T, R>(tx, &refs, &mut words, target, &mut count, watch)?);
    target.finish().map_err(full)?;
    watch(Progress { phase: Phase::Writing, done: count, total: count });
    Ok(count)
}

fn codes<T: Coded, R: Exchange>(tx: &mut Tx<R>, words: &mut Words) -> Result<Codes, Error> {
    let mut rows = Vec::new();
    store::rows::<T>(tx, &Refs::default(), words, |row, _| {
        rows.push(row);
        Ok(())
    })?;
    Ok(Codes::new(rows.into_iter(), None))
}

fn table<T: Record, R: Exchange>(
    tx: &mut Tx<R>,
    refs: &Refs,
    words: &mut Words,
    target: &mut impl Target,
    count: &mut u64,
    watch: &Watch,
) -> Result<(), Error> {
    let columns = const { &T::SHEET }.columns;
    let headings: Vec<&str> = std::iter::once("id").chain(columns.iter().map(|column| column.name)).collect();
    let heading = format!("{}\n", headings.join(";"));
    target.start(&const { &T::SHEET }.file()).and_then(|()| target.write_all(heading.as_bytes())).map_err(full)?;
    let mut line = String::new();
    store::rows::<T>(tx, refs, words, |row, words| {
        line.clear();
        line.extend(row.id().map(|id| id.to_string()));
        for (value, column) in row.values().into_iter().zip(columns) {
            line.push(';');
            push(&mut line, &cell::write(&column.kind, value, words));
        }
        line.push('\n');
        *count += 1;
        if count.is_multiple_of(20_000) {
            watch(Progress { phase: Phase::Writing, done: *count, total: 0 });
        }
        target.write_all(line.as_bytes()).map_err(full)
    })
}

/// Adds a cell, in quotation marks only where it would be read otherwise without them.
fn push(line: &mut String, text: &str) {
    if !text.contains([';', '"', '\n', '\r']) {
        return line.push_str(text);
    }
    line.push('"');
    line.push_str(&text.replace('"', "\"\""));
    line.push('"');
}

fn full(error: io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Error::Full,
        _ => Error::Other(error.to_string()),
    }
}

/// A folder: a file has its name only once it is whole.
struct Folder {
    folder: PathBuf,
    open: Option<(BufWriter<File>, PathBuf)>,
}

impl Target for Folder {
    fn start(&mut self, name: &str) -> io::Result<()> {
        self.finish()?;
        let path = self.folder.join(name);
        self.open = Some((BufWriter::new(File::create(path.with_extension("part"))?), path));
        Ok(())
    }

    fn finish(&mut self) -> io::Result<()> {
        let Some((file, path)) = self.open.take() else { return Ok(()) };
        file.into_inner()?.sync_all()?;
        std::fs::rename(path.with_extension("part"), path)
    }
}

impl Write for Folder {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let (file, _) = self.open.as_mut().ok_or_else(|| io::Error::other("no file has been started"))?;
        file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.open.as_mut().map_or(Ok(()), |(file, _)| file.flush())
    }
}

struct Zip<W: Write + Seek>(ZipWriter<W>);

impl<W: Write + Seek> Target for Zip<W> {
    fn start(&mut self, name: &str) -> io::Result<()> {
        // The same time in every file, so that the same register gives the same bytes.
        let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
        self.0.start_file(name, options).map_err(io::Error::other)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.0.set_comment("").map_err(io::Error::other)
    }
}

impl<W: Write + Seek> Write for Zip<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
