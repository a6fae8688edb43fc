//! Dates as the format writes them, and what is wrong with those that are written otherwise.

use super::problem::shown;
use jiff::civil::Date;

/// Years that a register can be about.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// Reads `YYYY-MM-DD`.
///
/// # Errors
/// What is wrong with it, in Swedish.
pub fn read(text: &str) -> Result<Date, String> {
    let Some((year, month, day)) = split(text) else { return Err(explain(text)) };
    if !YEARS.contains(&year) {
        return Err(format!("{}: året ska vara mellan {} och {}", shown(text), YEARS.start(), YEARS.end()));
    }
    Date::new(year, month, day).map_err(|_| match Date::new(year, month, 1) {
        Ok(first) => format!("{}: den dagen finns inte, månaden har {} dagar", shown(text), first.days_in_month()),
        Err(_) => format!("{}: månad {month} finns inte", shown(text)),
    })
}

/// The numbers of a text that has the right form.
fn split(text: &str) -> Option<(i16, i8, i8)> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i16::from(byte - b'0'));
    let year = digit(y1)? * 1000 + digit(y2)? * 100 + digit(y3)? * 10 + digit(y4)?;
    let pair = |tens: u8, ones: u8| i8::try_from(digit(tens)? * 10 + digit(ones)?).ok();
    Some((year, pair(m1, m2)?, pair(d1, d2)?))
}

fn explain(text: &str) -> String {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let why = match text {
        _ if text.get(..10).is_some_and(|start| split(start).is_some()) => "det står något efter datumet",
        _ if digits == text.len() && digits == 8 => "bindestrecken saknas",
        _ if digits == text.len() => "ett tal är inte ett datum; är cellen formaterad som datum?",
        _ if digits == 6 && text.len() == 8 && text.contains('-') => "året ska ha fyra siffror",
        _ => "det är inte ett datum i den formen",
    };
    format!("{}: {why}; väntade ÅÅÅÅ-MM-DD, till exempel 2021-03-31", shown(text))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn only_one_way_of_writing_a_date_is_taken() {
        assert_eq!(read("2024-02-29").unwrap().to_string(), "2024-02-29");
        for (text, why) in [
            ("2021-02-30", "månaden har 28 dagar"),
            ("2021-13-01", "månad 13 finns inte"),
            ("21-01-01", "fyra siffror"),
            ("01/02/2021", "väntade ÅÅÅÅ-MM-DD"),
            ("20210102", "bindestrecken"),
            ("44197", "ett tal"),
            ("2021-01-02 00:00", "efter datumet"),
            ("0021-01-02", "mellan 1900 och 2200"),
            ("i går", "väntade"),
        ] {
            let said = read(text).unwrap_err();
            assert!(said.contains(why) && said.contains(text), "{said}");
        }
    }
}
