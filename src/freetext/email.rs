//! E-mail addresses.

use super::letters::Letters;
use std::ops::Range;

/// Where e-mail addresses stand: letters, digits and `._%+-` before an `@`, and a domain with a dot after it whose last
/// part is letters only. "A meeting @ Sala" is none.
pub fn places(letters: &Letters) -> Vec<Range<usize>> {
    let signs = letters.all().iter().enumerate().filter(|(_, letter)| **letter == '@');
    signs.filter_map(|(at, _)| Some(begins(letters, at)?..ends(letters, at + 1)?)).collect()
}

/// Where the part before the `@` begins, if there is one.
fn begins(letters: &Letters, sign: usize) -> Option<usize> {
    let local = |letter: &&char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '%' | '+' | '-');
    let length = letters.all()[..sign].iter().rev().take_while(local).count();
    (length > 0).then_some(sign - length)
}

/// Where the domain that begins at `at` ends, if it is one.
fn ends(letters: &Letters, at: usize) -> Option<usize> {
    let domain = |letter: &&char| letter.is_alphanumeric() || matches!(letter, '.' | '-');
    let domain: String = letters.all()[at..].iter().take_while(domain).collect();
    let domain = domain.trim_end_matches(['.', '-']);
    let (before, last) = domain.rsplit_once('.')?;
    let is_name = last.chars().count() >= 2 && last.chars().all(char::is_alphabetic);
    (is_name && !before.is_empty()).then(|| at + domain.chars().count())
}
