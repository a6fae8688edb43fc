//! Figures as people read them, by language: "4 045 300,50 kr" or "SEK 4,045,300.50".
//!
//! Swedish groups thousands with a no-break space and uses a decimal comma and a true minus sign, as Unicode CLDR has it.

use crate::Language;

const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// A whole number with its thousands grouped.
pub fn whole(number: i64, language: Language) -> String {
    signed(number, grouped(number.unsigned_abs(), language))
}

/// A number given in hundredths, always with two decimals: 1000 is "10,00".
pub fn hundredths(number: i64, language: Language) -> String {
    signed(number, two_decimals(number.unsigned_abs(), language))
}

/// A number given in tenths; the decimal is left out when there is none: 125 is "12,5", 120 is "12".
pub fn tenths(number: i64, language: Language) -> String {
    let size = number.unsigned_abs();
    let whole = grouped(size / 10, language);
    let shown = if size.is_multiple_of(10) { whole } else { format!("{whole}{}{}", decimal_mark(language), size % 10) };
    signed(number, shown)
}

/// A share given in tenths of a percent, with its decimal or rounded to a whole one (halves away from zero).
pub fn percent(number: i64, decimal: bool, language: Language) -> String {
    let size = number.unsigned_abs();
    let shown = if decimal {
        format!("{}{}{}", grouped(size / 10, language), decimal_mark(language), size % 10)
    } else {
        grouped(rounded(size), language)
    };
    match language {
        Language::Sv => signed(number, format!("{shown}{NO_BREAK_SPACE}%")),
        Language::En => signed(number, format!("{shown}%")),
    }
}

/// An amount given in öre, in kronor; the decimals are left out when there are none.
pub fn money(amount: i64, language: Language) -> String {
    let size = amount.unsigned_abs();
    let kronor = if size.is_multiple_of(100) { grouped(size / 100, language) } else { two_decimals(size, language) };
    match language {
        Language::Sv => signed(amount, format!("{kronor}{NO_BREAK_SPACE}kr")),
        Language::En => signed(amount, format!("SEK{NO_BREAK_SPACE}{kronor}")),
    }
}

/// Hundredths without grouping, with the language's decimal mark: what a spreadsheet reads as a number.
pub(crate) fn plain_hundredths(number: i64, language: Language) -> String {
    let size = number.unsigned_abs();
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}{}{:02}", size / 100, decimal_mark(language), size % 100)
}

/// Tenths without grouping, with the language's decimal mark: what a spreadsheet reads as a number.
pub(crate) fn plain_tenths(number: i64, language: Language) -> String {
    let size = number.unsigned_abs();
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}{}{}", size / 10, decimal_mark(language), size % 10)
}

/// A share as a spreadsheet reads it: "20%".
pub(crate) fn plain_percent(number: i64, decimal: bool, language: Language) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let whole = rounded(number.unsigned_abs());
    if decimal { format!("{}%", plain_tenths(number, language)) } else { format!("{sign}{whole}%") }
}

/// Tenths as whole units, halves up.
fn rounded(tenths: u64) -> u64 {
    tenths.saturating_add(5) / 10
}

fn two_decimals(size: u64, language: Language) -> String {
    format!("{}{}{:02}", grouped(size / 100, language), decimal_mark(language), size % 100)
}

fn decimal_mark(language: Language) -> char {
    match language {
        Language::Sv => ',',
        Language::En => '.',
    }
}

fn grouped(size: u64, language: Language) -> String {
    let separator = match language {
        Language::Sv => NO_BREAK_SPACE,
        Language::En => ',',
    };
    let digits = size.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

fn signed(number: i64, text: String) -> String {
    if number < 0 { format!("{MINUS}{text}") } else { text }
}
