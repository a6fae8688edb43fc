//! What stands in a PDF, by the text that `pdftotext` reads out of it: a table row by row, a figure under or over its label.

use super::read::plain;
use super::told::{Field, Row, Table, Told};
use std::io::Write;
use std::process::Command;

/// Lines between two rows of a table at most: the foot and the head of a page, and the headings once more.
const BETWEEN: usize = 24;
/// Lines between a figure and its label at most.
const BESIDE: usize = 3;

/// The text of a PDF, laid out as on its pages.
pub fn text(bytes: &[u8]) -> String {
    let file = tempfile::NamedTempFile::new().unwrap();
    file.as_file().write_all(bytes).unwrap();
    let mut reader = Command::new("pdftotext");
    let read = reader.args(["-layout", "-nopgbrk"]).arg(file.path()).arg("-").output().expect("poppler is installed");
    assert!(read.status.success());
    String::from_utf8(read.stdout).expect("UTF-8")
}

/// What differs between a report and the text of its PDF.
pub fn differences(told: &Told, text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let flat: Vec<String> = lines.iter().map(|line| plain(line)).collect();
    let (mut wrong, mut from) = (Vec::new(), 0);
    for table in &told.tables {
        let Some(head) = (from..flat.len()).find(|at| opens(table, &flat[*at..])) else {
            wrong.push(format!("{}: no such table", table.caption));
            continue;
        };
        from = head + 1;
        for row in &table.rows {
            match flat.iter().enumerate().skip(from).take(BETWEEN).find(|(_, line)| fits(row, line)) {
                Some((at, _)) => from = at + 1,
                None => wrong.push(format!("{} · {}: not {}", table.caption, row.header, expected(row).join(" "))),
            }
        }
    }
    let fields = told.fields.iter().filter(|field| !(0..lines.len()).any(|at| beside(field, &lines, at)));
    wrong.extend(fields.map(|Field { label, said }| format!("{label}: not {}", said.shown)));
    wrong
}

/// Whether lines begin with a table's name, and its headings are right under it.
fn opens(table: &Table, lines: &[String]) -> bool {
    let caption = plain(&table.caption);
    let heading = beginning(table.headings.first().map(String::as_str).unwrap_or_default());
    let begun = |line: &String| !line.is_empty() && caption.starts_with(line.as_str());
    lines.first().is_some_and(begun) && lines[1..].iter().take(5).any(|line| line.starts_with(&heading))
}

/// Whether a line is the first of a row: what it begins with, and every figure in its order to the end.
fn fits(row: &Row, line: &str) -> bool {
    let texts = row.cells.iter().any(|cell| !cell.is_figure() && !cell.shown.is_empty());
    let expected = expected(row);
    let words: Vec<&str> = line.split(' ').collect();
    let figures = if texts {
        words.windows(expected.len().max(1)).any(|part| part == expected)
    } else {
        words.len() > expected.len() && words.ends_with(&expected.iter().map(String::as_str).collect::<Vec<_>>())
    };
    line.starts_with(&beginning(&row.header)) && (figures || expected.is_empty())
}

/// The words that the figures of a row are written with.
fn expected(row: &Row) -> Vec<String> {
    let figures = row.cells.iter().filter(|cell| cell.is_figure());
    figures.flat_map(|cell| plain(&cell.shown).split(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The letters of a text that no hyphenation takes from it.
fn beginning(text: &str) -> String {
    plain(text).split(' ').next().unwrap_or_default().chars().take(3).collect()
}

/// Whether the label stands in that line, and its figure in the same column a little over or under it.
fn beside(field: &Field, lines: &[&str], at: usize) -> bool {
    let label: String = plain(&field.label).chars().take(20).collect();
    let Some(byte) = lines[at].find(label.trim_end()) else { return false };
    let column = lines[at][..byte].chars().count();
    let near = at.saturating_sub(BESIDE)..(at + BESIDE + 1).min(lines.len());
    near.filter(|line| *line != at).any(|line| in_column(lines[line], column) == plain(&field.said.shown))
}

/// What stands in a line from about that column on, to the next.
fn in_column(line: &str, column: usize) -> String {
    let begin = column.saturating_sub(2);
    let rest: String = line.chars().skip(begin).collect();
    let rest = rest.trim_start();
    plain(rest.split("  ").next().unwrap_or_default())
}
