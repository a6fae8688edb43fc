//! What an import is read from: a folder, a zip of one, a workbook, or a single file. Nothing is unpacked to disk.

mod archive;
mod csv;
mod encoding;
mod folder;
mod line;
mod workbook;

pub use line::{Halt, Line, Sink};

use super::columns::fold;
use super::problem::Problem;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Where rows come from (källa).
pub enum Source {
    Files(Vec<(Entry, PathBuf)>),
    Archive(archive::Archive),
    Workbook(Box<workbook::Workbook>),
}

/// One file or sheet of a source.
#[derive(Clone, Debug)]
pub struct Entry {
    /// As messages call it.
    pub name: String,
    /// Bytes of text; 0 where that is not known beforehand.
    pub size: u64,
}

impl Entry {
    /// The name without extension, as it is compared.
    pub fn stem(&self) -> String {
        let name = fold(&self.name);
        name.strip_suffix(".csv").map(str::to_owned).unwrap_or(name)
    }
}

impl Source {
    /// Opens what is at `path`, judged by what it holds rather than by its name.
    ///
    /// # Errors
    /// Why it cannot be what an import is read from.
    pub fn open(path: &Path) -> Result<Source, Problem> {
        let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into());
        // An uploaded file has a name that nobody gave it, so what is wrong with it as a whole is told without one.
        let refuse = |message: String| Problem::of_file("", message);
        if path.is_dir() {
            return folder::list(path).map(Source::Files).map_err(refuse);
        }
        let mut file = File::open(path).map_err(|error| refuse(missing(path, &error)))?;
        let mut start = [0; 8];
        let read = file.read(&mut start).map_err(|error| refuse(missing(path, &error)))?;
        match &start[..read] {
            [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => zipped(path, file).map_err(refuse),
            [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(refuse(
                "filen är en gammal eller lösenordsskyddad arbetsbok; spara den som .xlsx utan lösenord".into(),
            )),
            _ if fold(&name).ends_with(".csv") => {
                let size = file.metadata().map_or(0, |data| data.len());
                Ok(Source::Files(vec![(Entry { name: name.clone(), size }, path.to_owned())]))
            }
            _ => Err(refuse("filen är varken en mapp, en .zip, en .xlsx eller en .csv; är filen hel?".into())),
        }
    }

    /// Everything that can be read.
    pub fn entries(&self) -> Vec<Entry> {
        match self {
            Source::Files(files) => files.iter().map(|(entry, _)| entry.clone()).collect(),
            Source::Archive(archive) => archive.entries(),
            Source::Workbook(workbook) => workbook.entries(),
        }
    }

    /// Gives `sink` the rows of the entry at `at`; `tick` is told of bytes read.
    ///
    /// # Errors
    /// Why the rest of it cannot be read.
    pub fn rows(&mut self, at: usize, sink: &mut impl Sink, tick: &dyn Fn(u64)) -> Result<(), Halt> {
        match self {
            Source::Workbook(workbook) => workbook.rows(at, sink),
            _ => self.bytes(at, |bytes| csv::read(Ticking { bytes, tick }, sink)),
        }
    }

    /// The entry at `at` as one text: for the operation's own file.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn text(&mut self, at: usize) -> Result<String, Halt> {
        const LONGEST: u64 = 1 << 20;
        self.bytes(at, |bytes| {
            let mut raw = Vec::new();
            bytes.take(LONGEST).read_to_end(&mut raw).map_err(|error| Halt::new(error.to_string()))?;
            encoding::decode(&raw, true, 1).map(str::to_owned)
        })
    }

    fn bytes<T>(&mut self, at: usize, read: impl FnOnce(&mut dyn Read) -> Result<T, Halt>) -> Result<T, Halt> {
        match self {
            Source::Files(files) => {
                let path = &files[at].1;
                let mut file = File::open(path).map_err(|error| Halt::new(missing(path, &error)))?;
                read(&mut file)
            }
            Source::Archive(archive) => archive.bytes(at, read),
            Source::Workbook(_) => Err(Halt::new("ett blad är ingen textfil")),
        }
    }
}

fn zipped(path: &Path, file: File) -> Result<Source, String> {
    let archive = archive::Archive::open(file)?;
    if !archive.is_workbook() {
        return Ok(Source::Archive(archive));
    }
    archive.measure()?;
    workbook::Workbook::open(path).map(|workbook| Source::Workbook(Box::new(workbook)))
}

fn missing(path: &Path, error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => format!("{} finns inte", path.display()),
        _ => format!("{} går inte att läsa: {error}", path.display()),
    }
}

/// Tells how far reading has come.
struct Ticking<'a> {
    bytes: &'a mut dyn Read,
    tick: &'a dyn Fn(u64),
}

impl Read for Ticking<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.bytes.read(into)?;
        (self.tick)(read as u64);
        Ok(read)
    }
}
