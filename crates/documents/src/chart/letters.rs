//! Lettering: how broad a text becomes, and where it must be broken.
//!
//! A page is shown in whatever font its reader has, so widths are reckoned a little more than Noto Sans needs.

use maud::{Markup, html};

/// Sizes in units of the drawing: of what is read, and of what helps to read it.
pub(super) const SIZE: i64 = 18;
pub(super) const SMALL: i64 = 16;
/// From one line of text to the next.
pub(super) const LEADING: i64 = 22;

/// Which part of a text stands at its position.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) enum Style {
    Plain,
    Strong,
    /// Small and grey: axes and what else is there to help.
    Quiet,
}

impl Anchor {
    fn name(self) -> Option<&'static str> {
        match self {
            Self::Start => None,
            Self::Middle => Some("middle"),
            Self::End => Some("end"),
        }
    }
}

impl Style {
    pub(super) fn size(self) -> i64 {
        if matches!(self, Self::Quiet) { SMALL } else { SIZE }
    }
}

/// One line of text whose baseline begins, has its middle, or ends at the position. The halo keeps it apart from lines that pass
/// behind it.
pub(super) fn text(x: i64, y: i64, anchor: Anchor, style: Style, line: &str) -> Markup {
    let (size, bold, class, colour) = match style {
        Style::Plain => (None, None, "halo", None),
        Style::Strong => (None, Some("bold"), "halo", None),
        Style::Quiet => (Some(SMALL), None, "halo quiet", Some("#48564f")),
    };
    html! {
        text x=(x) y=(y) class=(class) text-anchor=[anchor.name()] font-size=[size] font-weight=[bold] fill=[colour]
            stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke" { (line) }
    }
}

/// Lines under each other, the first with its baseline at the position.
pub(super) fn lines(x: i64, y: i64, anchor: Anchor, style: Style, lines: &[String]) -> Markup {
    html! { @for (line, y) in lines.iter().zip((y..).step_by(LEADING as usize)) { (text(x, y, anchor, style, line)) } }
}

/// The baseline of the first of so many lines that stand with their middle at `middle`.
pub(super) fn centred(middle: i64, lines: usize) -> i64 {
    middle + 6 - (lines as i64 - 1) * LEADING / 2
}

/// How broad a line of text is, in units.
pub(super) fn width(line: &str, style: Style) -> i64 {
    let thousandths: i64 = line.chars().map(advance).sum();
    let bold = if matches!(style, Style::Strong) { 107 } else { 100 };
    (thousandths * style.size() * bold + 99_999) / 100_000
}

/// The broadest of some lines.
pub(super) fn broadest(lines: &[String], style: Style) -> i64 {
    lines.iter().map(|line| width(line, style)).max().unwrap_or(0)
}

/// The advance of a character in thousandths of the size.
fn advance(character: char) -> i64 {
    match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '\u{a0}' => 300,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '-' | '/' => 420,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' => 960,
        'A'..='Z' | 'Å' | 'Ä' | 'Ö' => 740,
        'a'..='z' | '0'..='9' => 620,
        character if character.is_lowercase() => 640,
        _ => 800,
    }
}

/// A text broken into lines no broader than `most`; a word that is broader is broken with a hyphen. Never empty.
pub(super) fn wrapped(body: &str, style: Style, most: i64) -> Vec<String> {
    let mut out = vec![String::new()];
    for word in body.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()) {
        for part in pieces(word, style, most) {
            let line = out.last_mut().expect("there is always a line");
            let longer = if line.is_empty() { part.clone() } else { format!("{line} {part}") };
            if line.is_empty() || width(&longer, style) <= most {
                *line = longer;
            } else {
                out.push(part);
            }
        }
    }
    out
}

/// A word as it is, or in pieces that fit.
fn pieces(word: &str, style: Style, most: i64) -> Vec<String> {
    if width(word, style) <= most {
        return vec![word.to_owned()];
    }
    let mut out = vec![String::new()];
    for character in word.chars() {
        let piece = out.last_mut().expect("there is always a piece");
        if !piece.is_empty() && width(&format!("{piece}{character}-"), style) > most {
            piece.push('-');
            out.push(String::new());
        }
        out.last_mut().expect("there is always a piece").push(character);
    }
    out
}

/// Middles for blocks of the given heights, each as near the one it wants as may be, none over another, none above `top`.
/// The order is that of the wishes.
pub(super) fn apart(wishes: &[(i64, i64)], top: i64, bottom: i64) -> Vec<i64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by_key(|&i| wishes[i].0);
    let mut middles = vec![0; wishes.len()];
    let mut free = top;
    for &i in &order {
        let (wish, height) = wishes[i];
        middles[i] = wish.max(free + height / 2);
        free = middles[i] + height - height / 2;
    }
    let mut free = bottom.max(top + wishes.iter().map(|(_, height)| height).sum::<i64>());
    for &i in order.iter().rev() {
        let height = wishes[i].1;
        middles[i] = middles[i].min(free - (height - height / 2));
        free = middles[i] - height / 2;
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_broken_and_nothing_is_lost() {
        let long = "sammanhållningsproblematiken i kontakten med myndigheter";
        let lines = wrapped(long, Style::Plain, 120);
        assert!(lines.iter().all(|line| width(line, Style::Plain) <= 120), "{lines:?}");
        let joined: String = lines.concat().replace(['-', ' '], "");
        assert_eq!(joined, long.replace(' ', ""));
        assert_eq!(wrapped("", Style::Plain, 100), [""]);
        assert_eq!(wrapped("å ä", Style::Quiet, 100), ["å ä"]);
    }

    #[test]
    fn blocks_are_moved_apart_in_their_order() {
        assert_eq!(apart(&[(50, 20), (100, 20)], 0, 200), [50, 100]);
        assert_eq!(apart(&[(52, 20), (50, 20)], 0, 200), [70, 50]);
        assert_eq!(apart(&[(199, 20), (199, 20)], 0, 200), [170, 190]);
        // Too many for the room: they take what they need.
        assert_eq!(apart(&[(0, 20), (0, 20)], 0, 10), [10, 30]);
    }
}
