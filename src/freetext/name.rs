//! Names of clients in running text.

use super::common;
use super::letters::{Letters, is_dash, is_space};
use std::ops::Range;

/// Where the clients called `names` are named.
///
/// Words are compared whole, without regard to case, diacritics or a genitive's *s*. Of a name, these are told of:
///
/// - two or more of its parts in a row, in any order, with spaces, commas or hyphens between; where each of them is a
///   common word or has fewer than three letters ("bo ek"), only if all have capitals;
/// - one part alone, of three letters or more; one that is also a common word ("Dag", "Sten") only with a capital that
///   nothing but a name explains: not at the beginning of a sentence, nor in a text all in capitals.
pub fn places(letters: &Letters, names: &[&str]) -> Vec<Range<usize>> {
    let clients: Vec<Vec<Part>> = names.iter().map(|name| parts(name)).collect();
    if clients.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let words = words(letters);
    clients.iter().flat_map(|parts| of_client(&words, parts)).collect()
}

/// A part of a client's name.
struct Part {
    folded: String,
    long: bool,
    common: bool,
}

/// A word of a text.
struct Word {
    at: Range<usize>,
    folded: String,
    /// Whether it begins with a capital in a text that has small letters too.
    capital: bool,
    /// Whether it begins a sentence.
    first: bool,
    /// Whether it and the word before could be parts of one name.
    follows: bool,
}

impl Word {
    fn is(&self, part: &Part) -> bool {
        self.folded == part.folded || self.folded.strip_suffix('s') == Some(&part.folded)
    }

    fn tells_alone(&self, part: &Part) -> bool {
        part.long && (!part.common || self.capital && !self.first)
    }
}

fn parts(name: &str) -> Vec<Part> {
    let part = |word: Word| Part {
        long: word.folded.chars().count() >= 3,
        common: common::is_word(&word.folded),
        folded: word.folded,
    };
    words(&Letters::of(name)).into_iter().map(part).collect()
}

fn words(letters: &Letters) -> Vec<Word> {
    let loud = !letters.all().iter().any(|letter| letter.is_lowercase());
    let (mut words, mut at): (Vec<Word>, usize) = (Vec::new(), 0);
    while let Some(letter) = letters.get(at) {
        if !is_of_word(&letter) {
            at += 1;
            continue;
        }
        let length = letters.all()[at..].iter().take_while(|letter| is_of_word(letter)).count();
        let between = words.last().map(|before| &letters.all()[before.at.end..at]);
        words.push(Word {
            folded: letters.all()[at..at + length].iter().copied().flat_map(folded).collect(),
            capital: letter.is_uppercase() && !loud,
            first: between.is_none_or(|between| between.iter().any(|letter| "\n.!?|".contains(*letter))),
            follows: between.is_some_and(|between| between.len() <= 3 && between.iter().all(is_inside_name)),
            at: at..at + length,
        });
        at += length;
    }
    words
}

fn is_of_word(letter: &char) -> bool {
    letter.is_alphabetic() || is_mark(*letter)
}

/// A diacritic that is written as a character of its own, after its letter.
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn is_inside_name(letter: &char) -> bool {
    is_space(*letter) || is_dash(*letter) || *letter == ','
}

fn of_client(words: &[Word], parts: &[Part]) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let named = in_a_row(&words[at..], parts);
        if tells(&named) {
            found.push(words[at].at.start..words[at + named.len() - 1].at.end);
        }
        at += named.len().max(1);
    }
    found
}

/// The words at the beginning of `words` that are different parts of the name, each with its part.
fn in_a_row<'w>(words: &'w [Word], parts: &'w [Part]) -> Vec<(&'w Word, &'w Part)> {
    let mut left: Vec<&Part> = parts.iter().collect();
    let mut named = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let part = left.iter().position(|part| word.is(part)).filter(|_| at == 0 || word.follows);
        let Some(part) = part else { break };
        named.push((word, left.remove(part)));
    }
    named
}

fn tells(named: &[(&Word, &Part)]) -> bool {
    let alone = named.iter().any(|(word, part)| word.tells_alone(part));
    alone || named.len() > 1 && named.iter().all(|(word, _)| word.capital)
}

/// A letter as it is compared: small, and without its diacritic.
fn folded(letter: char) -> impl Iterator<Item = char> {
    let plain: &[char] = match letter.to_lowercase().next().unwrap_or(letter) {
        'à'..='å' | 'ā' | 'ă' | 'ą' => &['a'],
        'ç' | 'ć' | 'č' => &['c'],
        'ď' | 'đ' | 'ð' => &['d'],
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => &['e'],
        'ğ' => &['g'],
        'ì'..='ï' | 'ī' | 'į' | 'ı' => &['i'],
        'ł' => &['l'],
        'ñ' | 'ń' | 'ň' => &['n'],
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => &['o'],
        'ř' => &['r'],
        'ś' | 'ş' | 'š' | 'ș' => &['s'],
        'ť' | 'ţ' | 'ț' => &['t'],
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => &['u'],
        'ý' | 'ÿ' => &['y'],
        'ź' | 'ż' | 'ž' => &['z'],
        'æ' => &['a', 'e'],
        'ß' => &['s', 's'],
        mark if is_mark(mark) => &[],
        other => return [Some(other), None].into_iter().flatten(),
    };
    [plain.first().copied(), plain.get(1).copied()].into_iter().flatten()
}
