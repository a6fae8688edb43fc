//! One cell: from text to value, saying what was expected, and back to the one way of writing it.

use super::columns::{Kind, fold};
use super::day;
use super::money;
use super::problem::shown;
use super::value::Value;
use super::words::Words;
use stats::{Reason, Reasons};
use std::borrow::Cow;

/// Reads `text`, which is trimmed.
///
/// # Errors
/// What was found and what was expected, in Swedish.
pub fn read(kind: &Kind, text: &str, words: &mut Words) -> Result<Value, String> {
    if text.is_empty() {
        return Ok(Value::Empty);
    }
    match kind {
        Kind::Client | Kind::Ombud | Kind::Text => plain(text).map(|text| Value::Text(words.add(text))),
        Kind::List => plain(text).map(|text| list(text, words)),
        Kind::Choice(codes) => choice(codes, text),
        Kind::Reasons => reasons(text),
        Kind::Date => day::read(text).map(Value::Date),
        Kind::Whole(from, to, what) => whole(text, *from, *to, what),
        Kind::Money => money::read(text).map(Value::Whole),
    }
}

/// Writes `value` the way an export does.
pub fn write<'a>(kind: &Kind, value: Value, words: &'a Words) -> Cow<'a, str> {
    match (kind, value) {
        (_, Value::Empty) => "".into(),
        (_, Value::Text(word)) => Cow::Borrowed(&words[word]),
        (_, Value::Date(date)) => date.to_string().into(),
        (Kind::Choice(codes), Value::Choice(at)) => codes.get(usize::from(at)).copied().unwrap_or_default().into(),
        (Kind::Reasons, Value::Whole(bits)) => reason_words(bits).into(),
        (Kind::Money, Value::Whole(amount)) => money::write(amount).into(),
        (_, Value::Whole(whole)) => whole.to_string().into(),
        (_, Value::Choice(_)) => unreachable!("only a choice column holds a choice"),
    }
}

/// A stored text as a value: trimmed and, in a list, written in the one way.
pub fn stored(kind: &Kind, text: &str, words: &mut Words) -> Value {
    match (kind, text.trim()) {
        (_, "") => Value::Empty,
        (Kind::List, text) => list(text, words),
        (_, text) => Value::Text(words.add(text)),
    }
}

/// The reasons of a bit set, joined as a file has them.
fn reason_words(bits: i64) -> String {
    let set = Reasons::from_bits(u16::try_from(bits).unwrap_or_default());
    set.iter().map(Reason::code).collect::<Vec<_>>().join("|")
}

fn plain(text: &str) -> Result<&str, String> {
    let forbidden = text.chars().find(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'));
    match forbidden {
        None => Ok(text),
        Some(letter) => {
            Err(format!("texten {} innehåller ett styrtecken (U+{:04X}); ta bort det", shown(text), u32::from(letter)))
        }
    }
}

fn list(text: &str, words: &mut Words) -> Value {
    let parts: Vec<&str> = text.split('|').map(str::trim).filter(|part| !part.is_empty()).collect();
    words.add_unless_empty(&parts.join("|")).map_or(Value::Empty, Value::Text)
}

fn choice(codes: &[&str], text: &str) -> Result<Value, String> {
    match position(codes, text) {
        Some(at) => Ok(Value::Choice(at)),
        None => Err(format!("{} är inte ett av de ord som kan stå här; väntade {}", shown(text), either(codes))),
    }
}

fn position(codes: &[&str], text: &str) -> Option<u8> {
    let exact = codes.iter().position(|code| *code == text);
    let found = exact.or_else(|| {
        let folded = fold(text);
        codes.iter().position(|code| !code.is_empty() && fold(code) == folded)
    });
    found.and_then(|at| u8::try_from(at).ok())
}

fn reasons(text: &str) -> Result<Value, String> {
    const CODES: [&str; Reason::ALL.len()] = {
        let mut codes = [""; Reason::ALL.len()];
        let mut at = 0;
        while at < codes.len() {
            codes[at] = Reason::ALL[at].code();
            at += 1;
        }
        codes
    };
    let mut set = Reasons::default();
    for part in text.split('|').map(str::trim).filter(|part| !part.is_empty()) {
        let at = position(&CODES, part).ok_or_else(|| {
            format!("{} är inte en kontaktorsak; väntade {}, flera skilda åt med |", shown(part), either(&CODES))
        })?;
        set = set.with(Reason::ALL[usize::from(at)]);
    }
    Ok(Value::Whole(set.bits().into()))
}

fn whole(text: &str, from: i64, to: i64, what: &str) -> Result<Value, String> {
    let bare = text.strip_suffix('%').map_or(text, str::trim_end);
    let digits = !bare.is_empty() && bare.len() <= 15 && bare.bytes().all(|byte| byte.is_ascii_digit());
    match bare.parse() {
        Ok(whole) if digits && (from..=to).contains(&whole) => Ok(Value::Whole(whole)),
        _ => Err(format!("{} är inte {what}; väntade ett helt tal från {from} till {to}", shown(text))),
    }
}

/// `a, b eller c`, and that the cell may be empty where the list has an empty code.
fn either(codes: &[&str]) -> String {
    let mut named: Vec<&str> = codes.iter().copied().filter(|code| !code.is_empty()).collect();
    let last = if named.len() < codes.len() { "tomt" } else { named.pop().unwrap_or_default() };
    format!("{} eller {last}", named.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(kind: &Kind, text: &str) -> String {
        let mut words = Words::default();
        let value = read(kind, text, &mut words).unwrap();
        write(kind, value, &words).into_owned()
    }

    #[test]
    fn what_is_written_is_what_was_read() {
        for text in ["=1+1", "+46", "-", "@x", "a;b", "rad 1\nrad 2", "”"] {
            assert_eq!(again(&Kind::Text, text), text);
        }
        assert_eq!(again(&Kind::List, " adhd | autism||"), "adhd|autism");
        assert_eq!(again(&Kind::Reasons, "sjukvård|Ekonomi"), "ekonomi|sjukvård");
        assert_eq!(again(&Kind::Choice(&["kvinna", "man", "annat", ""]), "Kvinna"), "kvinna");
        assert_eq!(again(&Kind::Whole(0, 100, "procent"), "80 %"), "80");
    }

    #[test]
    fn a_wrong_cell_says_what_was_found_and_expected() {
        let mut words = Words::default();
        let mut said = |kind: &Kind, text: &str| read(kind, text, &mut words).unwrap_err();
        let gender = said(&Kind::Choice(&["kvinna", "man", "annat", ""]), "kvinno");
        assert!(gender.contains("”kvinno”") && gender.contains("kvinna, man, annat eller tomt"), "{gender}");
        let minutes = said(&Kind::Whole(0, 10_000, "ett antal minuter"), "-5");
        assert!(minutes.contains("”-5”") && minutes.contains("från 0 till 10000"), "{minutes}");
        assert!(said(&Kind::Reasons, "ekonomi|pengar").contains("”pengar”"));
        assert!(said(&Kind::Text, "a\u{0}b").contains("U+0000"));
    }
}
