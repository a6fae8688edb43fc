//! The colours and fonts that Word offers whoever edits the file. Our own styles name theirs; the standard wants a theme all the same.

use maud::{Markup, html};

use super::shell::{DRAWING, WORD};
use super::styles::{FONT, PINE};

/// Dark and light twice, six accents (those of the charts), links before and after they are followed.
const COLOURS: [(&str, &str); 12] = [
    ("a:dk1", "000000"),
    ("a:lt1", "FFFFFF"),
    ("a:dk2", PINE),
    ("a:lt2", "EEF4F1"),
    ("a:accent1", PINE),
    ("a:accent2", "A8480F"),
    ("a:accent3", "2F5F9E"),
    ("a:accent4", "6D3A6B"),
    ("a:accent5", "5C665F"),
    ("a:accent6", "C67A05"),
    ("a:hlink", PINE),
    ("a:folHlink", "6D3A6B"),
];

pub(super) fn theme() -> Markup {
    html! {
        a:theme xmlns:a={ (DRAWING) "/main" } name="Ombud" {
            a:themeElements {
                a:clrScheme name="Ombud" { @for (name, colour) in COLOURS { (self::colour(name, colour)) } }
                a:fontScheme name="Ombud" { a:majorFont { (fonts()) } a:minorFont { (fonts()) } }
                a:fmtScheme name="Ombud" {
                    a:fillStyleLst { (fill()) (fill()) (fill()) }
                    a:lnStyleLst { @for width in [6350, 12700, 19050] { a:ln w=(width) { (fill()) } } }
                    a:effectStyleLst { @for _ in 0..3 { a:effectStyle { a:effectLst {} } } }
                    a:bgFillStyleLst { (fill()) (fill()) (fill()) }
                }
            }
        }
    }
}

/// The fonts that the text names, with what to take where they are missing.
pub(super) fn font_table() -> Markup {
    html! {
        w:fonts xmlns:w=(WORD) {
            w:font w:name=(FONT) {
                w:panose1 w:val="020F0502020204030204" {}
                w:charset w:val="00" {}
                w:family w:val="swiss" {}
                w:pitch w:val="variable" {}
            }
        }
    }
}

/// An element cannot have its name from a value, so it is put together here.
fn colour(name: &str, colour: &str) -> Markup {
    maud::PreEscaped(format!("<{name}><a:srgbClr val=\"{colour}\"></a:srgbClr></{name}>"))
}

fn fonts() -> Markup {
    html! { a:latin typeface=(FONT) {} a:ea typeface="" {} a:cs typeface="" {} }
}

fn fill() -> Markup {
    html! { a:solidFill { a:schemeClr val="phClr" {} } }
}
