//! A zip that somebody sent: read where it is, within limits, and refused where it tries something.

use super::{Entry, Halt};
use std::fs::File;
use std::io::{BufReader, Read};
use zip::ZipArchive;

const MOST_ENTRIES: usize = 1000;
/// A whole country's register is a fifth of this.
const LARGEST: u64 = 1 << 30;
/// Rows of a register pack ten to thirty times; what packs more is made to fill a disk.
const HIGHEST_RATIO: u64 = 200;
/// Below this size no ratio hurts.
const SMALL: u64 = 8 << 20;

/// An open zip.
pub struct Archive {
    zip: ZipArchive<BufReader<File>>,
    /// Those at the top, or in the one folder that everything is in: name and place in the zip.
    files: Vec<(Entry, usize)>,
    workbook: bool,
}

impl Archive {
    /// Opens and judges every entry before one is read.
    pub fn open(file: File) -> Result<Archive, String> {
        let damaged = |error: zip::result::ZipError| format!("zip-filen är inte hel och går inte att läsa: {error}");
        let mut zip = ZipArchive::new(BufReader::new(file)).map_err(damaged)?;
        if zip.len() > MOST_ENTRIES {
            return Err(format!("zip-filen har {} filer; högst {MOST_ENTRIES} tas emot", zip.len()));
        }
        let mut found = Vec::new();
        let mut total = 0_u64;
        for at in 0..zip.len() {
            let entry = zip.by_index_raw(at).map_err(damaged)?;
            let name = entry.name().map_err(damaged)?.into_owned();
            if entry.encrypted() {
                return Err(format!("{name} i zip-filen är lösenordsskyddad; packa utan lösenord"));
            }
            total = total.saturating_add(entry.size());
            fits(&name, entry.compressed_size(), entry.size(), total)?;
            if !entry.is_dir() {
                let name = name.strip_prefix("./").unwrap_or(&name).to_owned();
                found.push((name, entry.size(), at));
            }
        }
        let workbook = found.iter().any(|(name, ..)| name == "xl/workbook.xml");
        let files = if workbook { Vec::new() } else { top(found)? };
        Ok(Archive { zip, files, workbook })
    }

    pub fn is_workbook(&self) -> bool {
        self.workbook
    }

    pub fn entries(&self) -> Vec<Entry> {
        self.files.iter().map(|(entry, _)| entry.clone()).collect()
    }

    /// Lets `read` have the bytes of an entry, no more of them than it says that it has.
    pub fn bytes<T>(&mut self, at: usize, read: impl FnOnce(&mut dyn Read) -> Result<T, Halt>) -> Result<T, Halt> {
        let (entry, place) = &self.files[at];
        let mut bytes =
            self.zip.by_index(*place).map_err(|error| Halt::new(format!("går inte att packa upp: {error}")))?;
        let result = read(&mut (&mut bytes).take(entry.size))?;
        // What says less than it holds was made to slip past the limits.
        match bytes.read(&mut [0]) {
            Ok(0) => Ok(result),
            _ => Err(Halt::new("filen är större än zip-filen säger att den är")),
        }
    }

    /// Unpacks everything to nowhere, for a reader that does not count what it unpacks.
    pub fn measure(mut self) -> Result<(), String> {
        for at in 0..self.zip.len() {
            let damaged = |error: String| format!("arbetsboken är inte hel: {error}");
            let entry = self.zip.by_index(at).map_err(|error| damaged(error.to_string()))?;
            let said = entry.size();
            let held = std::io::copy(&mut entry.take(said + 1), &mut std::io::sink());
            if held.map_err(|error| damaged(error.to_string()))? > said {
                return Err("arbetsboken är större än den säger att den är".into());
            }
        }
        Ok(())
    }
}

fn fits(name: &str, packed: u64, size: u64, total: u64) -> Result<(), String> {
    let outside = name.starts_with(['/', '\\']) || name.contains(['\\', '\0']) || name.as_bytes().get(1) == Some(&b':');
    if outside || name.split('/').any(|part| part == "..") {
        return Err(format!("{name:?} i zip-filen pekar utanför den; zip-filen tas inte emot"));
    }
    if total > LARGEST || (size > SMALL && size / packed.max(1) > HIGHEST_RATIO) {
        return Err(format!(
            "zip-filen sväller till mer än den rimligen kan innehålla (vid {name}); den tas inte emot"
        ));
    }
    Ok(())
}

/// The visible files at the top, or in the only folder there is.
fn top(found: Vec<(String, u64, usize)>) -> Result<Vec<(Entry, usize)>, String> {
    let hidden = |name: &str| name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX");
    let visible: Vec<_> = found.into_iter().filter(|(name, ..)| !hidden(name)).collect();
    let folder = |name: &str| name.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let mut folders: Vec<String> = visible.iter().map(|(name, ..)| folder(name)).collect();
    folders.sort();
    folders.dedup();
    let chosen = match folders.as_slice() {
        [] => return Err("zip-filen är tom".into()),
        [only] => only.clone(),
        [first, ..] if first.is_empty() => String::new(),
        _ => return Err("filerna i zip-filen ligger i flera mappar; lägg dem i en".into()),
    };
    let files = visible.into_iter().filter(|(name, ..)| folder(name) == chosen);
    let bare = |name: &str| name.rsplit('/').next().unwrap_or(name).to_owned();
    Ok(files.map(|(name, size, at)| (Entry { name: bare(&name), size }, at)).collect())
}
