//! UTF-8, or words that say which other encoding the file seems to be in.

use super::line::Halt;

/// One line as text, without the mark that some programs put first in a file.
///
/// # Errors
/// Which encoding it seems to be in instead.
pub fn decode(raw: &[u8], first: bool, row: u32) -> Result<&str, Halt> {
    if first && (raw.starts_with(&[0xff, 0xfe]) || raw.starts_with(&[0xfe, 0xff])) {
        return Err(Halt::new("filen är sparad som UTF-16; spara den som UTF-8 (”CSV UTF-8” i Excel)"));
    }
    if raw.contains(&0) {
        return Err(nothing(raw, row));
    }
    match std::str::from_utf8(raw) {
        Ok(text) if first => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Ok(text) => Ok(text),
        Err(error) => Err(Halt::at(row, other(&raw[error.valid_up_to()..]))),
    }
}

fn nothing(raw: &[u8], row: u32) -> Halt {
    let letters = raw.iter().take(200).filter(|byte| byte.is_ascii_graphic()).count();
    if letters > 0 && letters * 3 >= raw.len().min(200) {
        return Halt::at(row, "filen ser ut att vara sparad som UTF-16; spara den som UTF-8 (”CSV UTF-8” i Excel)");
    }
    Halt::at(row, "filen innehåller nolltecken i stället för text; den är tom eller skadad")
}

/// What a byte that is not UTF-8 says about the file.
fn other(rest: &[u8]) -> String {
    // å ä ö é ü and their capitals, where Latin-1 and Windows-1252 have them.
    let western = [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xc9, 0xfc, 0xdc];
    let (latin, _, _) = encoding_rs::WINDOWS_1252.decode(&rest[..rest.len().min(12)]);
    let sample: String = latin.chars().take_while(|letter| letter.is_alphanumeric()).collect();
    if rest.first().is_some_and(|byte| western.contains(byte)) {
        return format!("filen ser ut att vara sparad som Latin-1 (Windows-1252), vid ”{sample}”; spara den som UTF-8");
    }
    "filen är inte sparad som UTF-8; spara den som UTF-8 (”CSV UTF-8” i Excel)".into()
}
