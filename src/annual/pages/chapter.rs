//! The page on which a chapter is written: its text, and the operation's own pictures in it.

use super::{pictures, place};
use crate::access::{Accounts, Tx};
use crate::annual::report::{Part, parts};
use crate::annual::{Chapter, LANGUAGES, Origin};
use crate::failure::{Failure, Result};
use crate::pictures::{Chosen, MOST};
use crate::web::{Form, Frame, Sent, Typed};
use askama::Template;

/// The names of the form's two fields for text, in the order of [`LANGUAGES`].
pub const FIELDS: [&str; 2] = ["text", "text_en"];

#[derive(Template)]
#[template(path = "annual/pages/chapter.html")]
pub struct ChapterPage {
    frame: Frame,
    year: i16,
    chapter: Chapter,
    /// Where the text comes from.
    lead: String,
    text: Form,
    chosen: Chosen,
    picture: Form,
}

impl ChapterPage {
    /// The page, where what was sent is its text (the thing) or one more picture (the step).
    pub fn new(frame: Frame, year: i16, part: &Part, sent: Sent) -> ChapterPage {
        let stands = Typed::of(FIELDS.map(|field| (field, said(part, field))));
        let ((text, in_text), (picture, in_picture)) = sent.over(stands, Typed::default());
        let text = Form::new(&frame, at(year, part.chapter), "annual", text)
            .problems(in_text)
            .area("text")
            .area("text_en")
            .cancel(place(year, part.chapter));
        let more = format!("{}/pictures", at(year, part.chapter));
        let picture = Form::new(&frame, more, "annual-picture", picture)
            .problems(in_picture)
            .file("file", "image/jpeg,image/png")
            .required();
        let picture = pictures::with_words(picture).submit("annual-picture-add");
        ChapterPage {
            lead: lead(&frame, part),
            year,
            chapter: part.chapter,
            text,
            chosen: part.chosen.clone(),
            picture,
            frame,
        }
    }

    fn heading(&self) -> String {
        self.frame.t(&self.chapter.heading())
    }

    fn at(&self) -> String {
        at(self.year, self.chapter)
    }

    fn place(&self) -> String {
        place(self.year, self.chapter)
    }

    /// The year that the pictures were chosen for, where it is an earlier one.
    fn earlier(&self) -> Option<i16> {
        (!self.chosen.pictures.is_empty() && self.chosen.period != self.year).then_some(self.chosen.period)
    }

    /// The pictures with their places from 1, which name them where nobody sees them.
    fn numbered(&self) -> Vec<(usize, &crate::pictures::Picture)> {
        (1..).zip(&self.chosen.pictures).collect()
    }
}

/// Where a chapter is written.
pub fn at(year: i16, chapter: Chapter) -> String {
    format!("/annual-reports/{year}/chapters/{}", chapter.code())
}

/// A chapter of a year with what stands in it.
pub fn stored(tx: &mut Tx<Accounts>, year: i16, chapter: Chapter) -> Result<Part> {
    parts(tx, year)?.into_iter().find(|part| part.chapter == chapter).ok_or(Failure::NotFound)
}

/// What stands in a chapter under a field's name.
fn said(part: &Part, field: &str) -> String {
    let language = if field == FIELDS[1] { LANGUAGES[1] } else { LANGUAGES[0] };
    part.said.passage(language).text.clone()
}

fn lead(frame: &Frame, part: &Part) -> String {
    match part.said.swedish.origin {
        Origin::Own => frame.t("annual-text-own"),
        _ if part.said.swedish.text.is_empty() => frame.t("annual-text-new"),
        Origin::Year(year) => frame.t1("annual-text-from-year", "year", year.to_string()),
        Origin::Proposal => frame.t("annual-text-from-program"),
    }
}
