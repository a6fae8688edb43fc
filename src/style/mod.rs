//! The design system: its colours as the style sheet has them, and how well they can be told apart. No I/O.

pub mod pages;

/// The style sheet that the pages use: what is measured here is what is seen.
const SHEET: &str = include_str!("../web/style.css");

/// A colour of the design system (färg), in both schemes as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colour {
    /// The name of the custom property, without its dashes.
    pub name: String,
    pub light: String,
    pub dark: String,
}

/// Two colours that stand on each other, and how far apart they must be (WCAG 2.2: 1.4.3 for text, 1.4.11 for edges).
pub struct Pair {
    pub front: &'static str,
    pub ground: &'static str,
    pub least: f64,
}

const fn text(front: &'static str, ground: &'static str) -> Pair {
    Pair { front, ground, least: 4.5 }
}

const fn edge(front: &'static str, ground: &'static str) -> Pair {
    Pair { front, ground, least: 3.0 }
}

/// Every pair that the pages use.
pub const PAIRS: [Pair; 21] = [
    text("ink", "paper"),
    text("ink", "sheet"),
    text("ink", "shade"),
    text("ink", "pine-soft"),
    text("ink", "wrong-soft"),
    text("quiet", "paper"),
    text("quiet", "sheet"),
    text("quiet", "shade"),
    text("pine", "paper"),
    text("pine", "pine-soft"),
    text("pine-ink", "pine"),
    text("amber-ink", "amber-soft"),
    text("wrong", "paper"),
    text("wrong", "wrong-soft"),
    edge("edge", "paper"),
    edge("edge", "sheet"),
    edge("amber", "paper"),
    edge("series-2", "paper"),
    edge("series-3", "paper"),
    edge("series-4", "paper"),
    edge("mark", "paper"),
];

/// The colours of the style sheet.
pub fn colours() -> Vec<Colour> {
    read(SHEET)
}

fn read(sheet: &str) -> Vec<Colour> {
    let dark = block(sheet.split("prefers-color-scheme: dark").nth(1).unwrap_or_default());
    let other = |name: &str| dark.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone());
    let light = block(sheet).into_iter();
    light.map(|(name, light)| Colour { dark: other(&name).unwrap_or_else(|| light.clone()), name, light }).collect()
}

/// The custom properties of the first `:root` in `sheet` that are colours.
fn block(sheet: &str) -> Vec<(String, String)> {
    let inside = sheet.split(":root {").nth(1).and_then(|rest| rest.split('}').next()).unwrap_or_default();
    let stated = inside.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "));
    stated.filter(|(_, value)| value.starts_with('#')).map(|(name, value)| (name.into(), value.into())).collect()
}

/// How far apart two colours are, from 1 (the same) to 21 (black on white): WCAG's contrast ratio.
pub fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of `#rrggbb`, 0–1.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = colour.get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or_default();
        let share = f64::from(value) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_measured_as_the_guidelines_say() {
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.001);
        assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
        assert!((contrast("#1d4d3c", "#1d4d3c") - 1.0).abs() < 0.001);
    }

    #[test]
    fn a_colour_that_the_dark_scheme_does_not_change_is_the_same_there() {
        let sheet = ":root {\n  --a: #111111;\n  --b: #222222;\n  --gap: 1rem;\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --a: #eeeeee;\n  }\n}";
        let colour =
            |name: &str, light: &str, dark: &str| Colour { name: name.into(), light: light.into(), dark: dark.into() };
        assert_eq!(read(sheet), [colour("a", "#111111", "#eeeeee"), colour("b", "#222222", "#222222")]);
    }

    #[test]
    fn every_pair_can_be_told_apart_in_both_schemes() {
        let colours = colours();
        let of = |name: &str| colours.iter().find(|colour| colour.name == name).unwrap_or_else(|| panic!("no {name}"));
        for Pair { front, ground, least } in PAIRS {
            let (front, ground) = (of(front), of(ground));
            for (scheme, ratio) in
                [("light", contrast(&front.light, &ground.light)), ("dark", contrast(&front.dark, &ground.dark))]
            {
                assert!(ratio >= least, "{} on {} in {scheme}: {ratio:.2}, not {least}", front.name, ground.name);
            }
        }
    }
}
