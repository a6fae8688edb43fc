//! CSV, read strictly and told about in plain words: a lenient reader would turn a broken file into wrong rows.

use super::encoding;
use super::line::{Halt, Line, Sink};
use std::io::{BufRead, BufReader, Read};

/// No row of a register is longer than this many bytes; what is was never meant to be one.
const LONGEST: u64 = 1 << 20;

/// Gives `sink` every row of `source`, blank ones too.
///
/// # Errors
/// Why the rest cannot be read.
pub fn read(source: impl Read, sink: &mut impl Sink) -> Result<(), Halt> {
    let mut source = BufReader::with_capacity(1 << 16, source);
    let (mut raw, mut line) = (Vec::new(), Line::default());
    let mut state = State { delimiter: None, quoted: false };
    let mut number = 0;
    while next(&mut source, &mut raw, number + 1)? {
        let first = number == 0 && !state.quoted;
        let text = encoding::decode(&raw, first, number + 1)?;
        if !state.quoted {
            number += 1;
            line.start(number);
        }
        state.take(text, &mut line)?;
        if line.size() as u64 > LONGEST {
            return Err(too_long(number));
        }
        if !state.quoted {
            sink.line(&line);
        }
    }
    if state.quoted {
        return Err(Halt::at(number, "ett citattecken öppnas på raden men stängs aldrig; är filen avklippt?"));
    }
    Ok(())
}

/// The next physical line with its end, into `raw`; false at the end of the file.
fn next(source: &mut impl BufRead, raw: &mut Vec<u8>, number: u32) -> Result<bool, Halt> {
    raw.clear();
    let read = source.by_ref().take(LONGEST).read_until(b'\n', raw);
    let read = read.map_err(|error| Halt::at(number, format!("filen går inte att läsa: {error}")))?;
    if read as u64 == LONGEST && raw.last() != Some(&b'\n') {
        let blank = raw.iter().all(u8::is_ascii_whitespace);
        encoding::decode(raw, number == 1, number)?;
        return Err(if blank { Halt::at(number, "filen innehåller bara blanktecken") } else { too_long(number) });
    }
    Ok(read > 0)
}

fn too_long(number: u32) -> Halt {
    Halt::at(number, "raden är längre än en megabyte; filen är ingen tabell, eller ett citattecken stängs inte")
}

struct State {
    /// Known from the first row that holds anything.
    delimiter: Option<char>,
    /// Inside quotation marks, where a line may end without ending the row.
    quoted: bool,
}

impl State {
    /// Adds one physical line to the row.
    fn take(&mut self, text: &str, line: &mut Line) -> Result<(), Halt> {
        let bare = text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text));
        if !self.quoted && bare.trim().is_empty() {
            return Ok(());
        }
        let delimiter = *self.delimiter.get_or_insert_with(|| guess(bare));
        let mut rest = text;
        loop {
            if self.quoted {
                let Some(end) = rest.find('"') else {
                    line.push(rest);
                    return Ok(());
                };
                line.push(&rest[..end]);
                rest = &rest[end + 1..];
                if let Some(after) = rest.strip_prefix('"') {
                    line.push("\"");
                    rest = after;
                    continue;
                }
                self.quoted = false;
            } else if let Some(after) = rest.strip_prefix('"') {
                self.quoted = true;
                rest = after;
                continue;
            }
            let bare = rest.strip_suffix('\n').map_or(rest, |rest| rest.strip_suffix('\r').unwrap_or(rest));
            let end = bare.find(delimiter);
            line.push(&bare[..end.unwrap_or(bare.len())]);
            line.end_cell();
            match end {
                Some(end) => rest = &rest[end + delimiter.len_utf8()..],
                None => return Ok(()),
            }
        }
    }
}

/// `;` if the heading has one outside quotation marks, else `,` — or a tab, which spreadsheets paste with.
fn guess(heading: &str) -> char {
    let outside: String = heading.split('"').step_by(2).collect();
    [';', ',', '\t'].into_iter().find(|delimiter| outside.contains(*delimiter)).unwrap_or(';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Kept(Vec<(u32, Vec<String>)>);

    impl Sink for Kept {
        fn line(&mut self, line: &Line) {
            if !line.is_blank() {
                self.0.push((line.number, (0..line.len()).map(|at| line.cell(at).to_owned()).collect()));
            }
        }
        fn fault(&mut self, _: u32, _: usize, _: String) {}
    }

    fn rows(text: &[u8]) -> Vec<(u32, Vec<String>)> {
        let mut kept = Kept::default();
        read(text, &mut kept).unwrap();
        kept.0
    }

    fn halted(text: &[u8]) -> String {
        let halt = read(text, &mut Kept::default()).unwrap_err();
        format!("{:?} {}", halt.row, halt.message)
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_shows_them() {
        let found = rows("\u{feff}a;b\r\n\r\n1;\"två\nrader\"\r\n3;\"sa \"\"hej\"\"\"".as_bytes());
        let expected = [(1, vec!["a", "b"]), (3, vec!["1", "två\nrader"]), (4, vec!["3", "sa \"hej\""])];
        assert_eq!(found.len(), 3);
        for (found, expected) in found.iter().zip(expected) {
            assert_eq!(*found, (expected.0, expected.1.into_iter().map(String::from).collect()));
        }
    }

    #[test]
    fn comma_and_empty_cells() {
        assert_eq!(rows(b"a,b\n,\n1;2,\n")[1].1, ["1;2", ""]);
    }

    #[test]
    fn a_file_that_is_not_whole_is_refused() {
        assert!(halted(b"a;b\n1;\"cut").contains("Some(2) ett citattecken"));
    }

    #[test]
    fn ten_megabytes_of_nothing_is_refused() {
        assert!(halted(&vec![0; 10 << 20]).contains("nolltecken"));
        assert!(halted(&vec![b' '; 10 << 20]).contains("blanktecken"));
    }

    #[test]
    fn other_encodings_are_recognised() {
        assert!(halted(b"klient;k\xf6n\n").contains("Latin-1"));
        assert!(halted(b"\xff\xfek\0l\0").contains("UTF-16"));
        assert!(halted(b"k\0l\0i\0").contains("UTF-16"));
    }
}
