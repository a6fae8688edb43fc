//! Amounts: kronor in a file, whole öre inside.

use super::problem::shown;

/// Reads kronor with at most two decimals, after `.` or `,`, into öre. Spaces between thousands are passed over.
///
/// # Errors
/// What was found and what was expected, in Swedish.
pub fn read(text: &str) -> Result<i64, String> {
    amount(text)
        .ok_or_else(|| format!("{} är inte ett belopp; väntade kronor, till exempel 1250 eller 1250,50", shown(text)))
}

fn amount(text: &str) -> Option<i64> {
    let bare: String = text.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let (negative, unsigned) = match bare.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, bare.as_str()),
    };
    let (kronor, decimals) = unsigned.split_once(['.', ',']).unwrap_or((unsigned, "0"));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !(1..=12).contains(&kronor.len()) || !(1..=2).contains(&decimals.len()) || !digits(kronor) || !digits(decimals) {
        return None;
    }
    let tenths = if decimals.len() == 1 { 10 } else { 1 };
    let amount = kronor.parse::<i64>().ok()? * 100 + decimals.parse::<i64>().ok()? * tenths;
    Some(if negative { -amount } else { amount })
}

/// Öre as kronor: whole ones bare, others with two decimals after a point.
pub fn write(amount: i64) -> String {
    let (sign, size) = (if amount < 0 { "-" } else { "" }, amount.unsigned_abs());
    match (size / 100, size % 100) {
        (kronor, 0) => format!("{sign}{kronor}"),
        (kronor, rest) => format!("{sign}{kronor}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_never_floating_point() {
        for (text, amount, again) in [
            ("1250", 125_000, "1250"),
            ("1 250,5", 125_050, "1250.50"),
            ("-0,05", -5, "-0.05"),
            ("−3.10", -310, "-3.10"),
        ] {
            assert_eq!((read(text), write(amount).as_str()), (Ok(amount), again));
        }
        for text in ["", "1,234", "1.2.3", "kr 5", "1e5", "-"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
