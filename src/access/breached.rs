//! Passwords that are known to have leaked: a file of SHA-1 digests (as lists of such are given out) or of words, one a line.
//!
//! A sorted list of digests is searched by halves, so that the largest there is costs some thirty reads. Any other file is
//! read from the beginning: a password is not set often.

use sha1::{Digest, Sha1};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// Letters of a digest.
const HEX: usize = 40;
/// A file up to this size is read through to see whether it is sorted; of a larger one, [`SAMPLES`] places are looked at.
const READ_THROUGH: u64 = 256 << 20;
const SAMPLES: u64 = 4096;
/// Longest line that is read, in bytes: a digest and how often it has been seen.
const LINE: u64 = 1024;

/// A list of leaked passwords (läckta lösenord).
pub struct Breached {
    path: PathBuf,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Sorted,
    Digests,
    Words,
}

impl Breached {
    /// The list in a file.
    ///
    /// # Errors
    /// Where it cannot be read, or is empty.
    pub fn open(path: &Path) -> io::Result<Breached> {
        let mut file = BufReader::new(File::open(path)?);
        let first = line(&mut file)?.ok_or(io::Error::new(io::ErrorKind::InvalidData, "it is empty"))?;
        let kind = match of(&first) {
            None => Kind::Words,
            Some(_) if sorted(&mut file)? => Kind::Sorted,
            Some(_) => Kind::Digests,
        };
        Ok(Breached { path: path.to_owned(), kind })
    }

    /// Whether the list holds this password.
    ///
    /// # Errors
    /// Where the file cannot be read any more.
    pub fn holds(&self, password: &str) -> io::Result<bool> {
        let mut file = BufReader::new(File::open(&self.path)?);
        let sought = sha1(password);
        match self.kind {
            Kind::Sorted => halved(&mut file, &sought),
            Kind::Digests => any(&mut file, |line| of(line).is_some_and(|digest| digest == sought)),
            Kind::Words => any(&mut file, |line| line == password.as_bytes()),
        }
    }
}

/// A digest in upper case.
fn sha1(password: &str) -> Vec<u8> {
    Sha1::digest(password.as_bytes()).iter().flat_map(|byte| format!("{byte:02X}").into_bytes()).collect()
}

/// The digest that a line begins with, in upper case; how often it was seen may follow after a colon.
fn of(line: &[u8]) -> Option<Vec<u8>> {
    let digest = line.get(..HEX).filter(|digest| digest.iter().all(u8::is_ascii_hexdigit))?;
    matches!(line.get(HEX), None | Some(b':')).then(|| digest.to_ascii_uppercase())
}

/// The next line without its end; nothing at the end of the file.
fn line(file: &mut BufReader<File>) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    if file.take(LINE).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    while line.last().is_some_and(|last| matches!(last, b'\n' | b'\r')) {
        line.pop();
    }
    Ok(Some(line))
}

fn any(file: &mut BufReader<File>, found: impl Fn(&[u8]) -> bool) -> io::Result<bool> {
    while let Some(line) = line(file)? {
        if found(&line) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The first whole line that begins at or after `at`.
fn line_from(file: &mut BufReader<File>, at: u64) -> io::Result<Option<Vec<u8>>> {
    file.seek(SeekFrom::Start(at.saturating_sub(1)))?;
    if at > 0 {
        line(file)?; // the rest of the line before
    }
    line(file)
}

/// Whether the digests stand in order.
fn sorted(file: &mut BufReader<File>) -> io::Result<bool> {
    let size = file.seek(SeekFrom::End(0))?;
    file.rewind()?;
    let mut last = Vec::new();
    let mut in_order = |line: &[u8]| match of(line) {
        Some(digest) if digest >= last => {
            last = digest;
            true
        }
        _ => line.is_empty(),
    };
    if size <= READ_THROUGH {
        return all(file, in_order);
    }
    for sample in 0..SAMPLES {
        let Some(line) = line_from(file, size / SAMPLES * sample)? else { break };
        if !in_order(&line) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn all(file: &mut BufReader<File>, mut holds: impl FnMut(&[u8]) -> bool) -> io::Result<bool> {
    while let Some(line) = line(file)? {
        if !holds(&line) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Searches by halves. The line sought, if it is there, begins at or after `from` and before `to`.
fn halved(file: &mut BufReader<File>, sought: &[u8]) -> io::Result<bool> {
    let (mut from, mut to) = (0, file.seek(SeekFrom::End(0))?);
    while to - from > LINE {
        let middle = from + (to - from) / 2;
        match line_from(file, middle)?.as_deref().and_then(of) {
            Some(digest) if digest.as_slice() < sought => from = middle,
            Some(digest) if digest == sought => return Ok(true),
            _ => to = middle,
        }
    }
    file.seek(SeekFrom::Start(from.saturating_sub(LINE)))?;
    let mut rest = Vec::new();
    file.take(to - from + 4 * LINE).read_to_end(&mut rest)?;
    Ok(rest.split(|byte| *byte == b'\n').any(|line| of(line.trim_ascii_end()).is_some_and(|digest| digest == sought)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(lines: &[String], end: &str) -> (tempfile::NamedTempFile, Breached) {
        use io::Write;
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(lines.iter().map(|line| format!("{line}{end}")).collect::<String>().as_bytes()).unwrap();
        let list = Breached::open(file.path()).unwrap();
        (file, list)
    }

    fn hex(password: &str) -> String {
        String::from_utf8(sha1(password)).unwrap()
    }

    #[test]
    fn a_digest_is_that_of_the_standard() {
        assert_eq!(hex("abc"), "A9993E364706816ABA3E25717850C26C9CD0D89D");
    }

    #[test]
    fn every_leaked_password_of_a_sorted_list_is_found_and_no_other() {
        for (count, end, after) in [(1, "\n", ""), (30, "\r\n", ":3"), (5000, "\r\n", ":12"), (5000, "\n", "")] {
            let mut lines: Vec<String> =
                (0..count).map(|n| format!("{}{after}", hex(&format!("lösenord {n}")))).collect();
            lines.sort();
            let (_file, list) = list(&lines, end);
            assert_eq!(list.kind, Kind::Sorted);
            for number in 0..count {
                assert!(list.holds(&format!("lösenord {number}")).unwrap(), "{number} of {count}");
            }
            assert!(!list.holds(&format!("lösenord {count}")).unwrap());
        }
    }

    #[test]
    fn a_list_in_any_order_and_a_list_of_words_will_do() {
        let mut lines: Vec<String> = (0..300).map(|n| hex(&format!("lösenord {n}")).to_lowercase()).collect();
        lines.sort();
        lines.reverse();
        let (_file, digests) = list(&lines, "\n");
        let (_file2, words) = list(&["sommaren är kort".into(), "det mesta regnar bort".into()], "\r\n");
        assert_eq!((digests.kind, words.kind), (Kind::Digests, Kind::Words));
        assert!(digests.holds("lösenord 299").unwrap() && !digests.holds("lösenord 300").unwrap());
        assert!(words.holds("det mesta regnar bort").unwrap() && !words.holds("det mesta").unwrap());
    }

    #[test]
    fn a_file_that_is_not_there_or_empty_is_told_of() {
        assert!(Breached::open(Path::new("/finns/inte")).is_err());
        assert!(Breached::open(tempfile::NamedTempFile::new().unwrap().path()).is_err());
    }
}
