//! The files of a folder.

use super::Entry;
use std::path::{Path, PathBuf};

/// Every visible file, by name.
pub fn list(folder: &Path) -> Result<Vec<(Entry, PathBuf)>, String> {
    let unreadable = |error: std::io::Error| format!("mappen går inte att läsa: {error}");
    let mut files = Vec::new();
    for found in std::fs::read_dir(folder).map_err(unreadable)? {
        let found = found.map_err(unreadable)?;
        let name = found.file_name().to_string_lossy().into_owned();
        let Ok(data) = std::fs::metadata(found.path()) else { continue };
        if data.is_file() && !name.starts_with('.') {
            files.push((Entry { name, size: data.len() }, found.path()));
        }
    }
    files.sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
    Ok(files)
}
