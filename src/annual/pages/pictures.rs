//! The operation's own pictures in a chapter: put in, told of, moved, taken away, and shown.

use super::chapter::{ChapterPage, at, stored};
use super::{begun, chapter};
use crate::access::{Accounts, May, SeeOverview, Tx};
use crate::annual::{Chapter, Direction, store};
use crate::app::aside;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::names::known_names;
use crate::pictures::anew::{Fault, MOST_DOTS, Made, anew};
use crate::pictures::{self, Chosen, File, LONGEST, Picture, Words};
use crate::web::{Form, Frame, Page, Problem, Problems, Reader, Room, Sent, SentFile, Typed, Upload, back, wrong};
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// The largest file that is taken: 12 MiB, more than telephones send unasked.
pub const LARGEST: usize = 12 * 1024 * 1024;
/// So much is read before a sender is cut off: whoever sends a little too much is told so.
pub const PATIENCE: usize = 4 * LARGEST;

#[derive(Template)]
#[template(path = "annual/pages/picture.html")]
pub struct PicturePage {
    frame: Frame,
    year: i16,
    chapter: Chapter,
    file: File,
    /// What it shows, as it is stored.
    alt: String,
    form: Form,
}

impl PicturePage {
    fn new(frame: Frame, (year, chapter): (i16, Chapter), picture: Picture, typed: Typed, problems: Problems) -> Self {
        let Picture { file, words } = picture;
        let back = pictures_of(year, chapter);
        let form = Form::new(&frame, of(year, chapter, &file.sha256), "annual-picture", typed).problems(problems);
        let form = with_words(form).cancel(back);
        PicturePage { frame, year, chapter, file, alt: words.alt, form }
    }

    fn at(&self) -> String {
        of(self.year, self.chapter, &self.file.sha256)
    }

    fn back(&self) -> String {
        pictures_of(self.year, self.chapter)
    }
}

/// The fields for what is said of a picture.
pub fn with_words(form: Form) -> Form {
    form.text("alt").required().text("alt_en").text("caption").text("caption_en")
}

/// Where a picture of a chapter is told of.
fn of(year: i16, chapter: Chapter, sha256: &str) -> String {
    format!("{}/pictures/{sha256}", at(year, chapter))
}

/// Where the pictures of a chapter stand.
fn pictures_of(year: i16, chapter: Chapter) -> String {
    format!("{}#pictures", at(year, chapter))
}

/// What the log calls a picture: its year, its chapter and the beginning of its digest.
fn named(year: i16, chapter: Chapter, sha256: &str) -> String {
    format!("{year} {} {}", chapter.code(), sha256.get(..8).unwrap_or(sha256))
}

/// The chapter's picture with this digest among those that it has.
fn found(chosen: &Chosen, sha256: &str) -> Result<Picture> {
    chosen.find(sha256).cloned().ok_or(Failure::NotFound)
}

/// Shows a file. What a digest names never changes, so a browser may keep it.
pub async fn file(may: May<SeeOverview>, Path(sha256): Path<String>) -> Result<Response> {
    let found = may.read(move |tx| pictures::store::file(tx, &sha256)?.ok_or(Failure::NotFound));
    let (format, bytes) = found.await?;
    let kept = "private, max-age=31536000, immutable";
    Ok(([(header::CONTENT_TYPE, format.media_type()), (header::CACHE_CONTROL, kept)], bytes).into_response())
}

/// Puts a picture in, last in its chapter.
pub async fn add(may: May<Accounts>, Path((name, code)): Path<(String, String)>, form: Multipart) -> Result<Response> {
    let (year, chapter) = (begun(&may, &name)?, chapter(&code)?);
    let frame = Frame::of(&may, Room::Reports);
    let Upload { typed, file } = Upload::read(form, LARGEST).await?;
    let (made, words) = match (made(file).await?, words(&may, &typed).await?) {
        (Ok(made), Ok(words)) => (made, words),
        (made, words) => {
            let problems = together(made, words);
            let part = may.read(move |tx| stored(tx, year, chapter)).await?;
            return Ok(wrong(ChapterPage::new(frame, year, &part, Sent::Step((typed, problems)))));
        }
    };
    may.write(move |tx| {
        let picture = Picture { file: made.file.clone(), words: words.clone() };
        let before = stored(tx, year, chapter)?.chosen;
        let chosen = before.with(picture).ok_or(Failure::Refused("annual-picture-no-room"))?;
        pictures::store::keep(tx, &made)?;
        store::choose_pictures(tx, year, chapter, &chosen)?;
        Ok(((), Event::new("annual.picture_added", named(year, chapter, &made.file.sha256))))
    })
    .await?;
    Ok(back(pictures_of(year, chapter)))
}

/// What was wrong with the file and the words. A browser does not send a file back: whoever has to mend the words is told.
fn together(made: Result<Made, Problem>, words: Result<Words, Problems>) -> Problems {
    let file = made.err().unwrap_or(Problem::new("file", "annual-picture-again"));
    std::iter::once(file).chain(words.err().unwrap_or_default()).collect()
}

/// The picture made anew, off the threads that serve others.
async fn made(file: Option<SentFile>) -> Result<Result<Made, Problem>> {
    let Some(sent) = file else { return Ok(Err(Problem::new("file", "annual-picture-missing"))) };
    if sent.too_large {
        let most = Some((LARGEST / 1024 / 1024).to_string());
        return Ok(Err(Problem { value: most, ..Problem::new("file", "annual-picture-too-large") }));
    }
    let made = aside(move || Ok(anew(&sent.bytes))).await?;
    Ok(made.map_err(|fault| match fault {
        Fault::Kind => Problem::new("file", "annual-picture-kind"),
        Fault::Broken => Problem::new("file", "annual-picture-broken"),
        Fault::Dots => {
            let most = Some((MOST_DOTS / 1_000_000).to_string());
            Problem { value: most, ..Problem::new("file", "annual-picture-dots") }
        }
    }))
}

/// What was typed of a picture.
async fn words(may: &May<Accounts>, typed: &Typed) -> Result<Result<Words, Problems>> {
    let mut reader = Reader::new(typed).names(known_names(may).await?);
    let words = Words {
        alt: reader.required_free_text("alt", LONGEST),
        alt_en: reader.free_text("alt_en", LONGEST),
        caption: reader.free_text("caption", LONGEST),
        caption_en: reader.free_text("caption_en", LONGEST),
    };
    Ok(reader.done(words))
}

type Named = Path<(String, String, String)>;

pub async fn edit(may: May<Accounts>, Path((name, code, sha256)): Named) -> Result<Page<PicturePage>> {
    let (year, chapter) = (begun(&may, &name)?, chapter(&code)?);
    let frame = Frame::of(&may, Room::Reports);
    let picture = may.read(move |tx| found(&stored(tx, year, chapter)?.chosen, &sha256)).await?;
    let Words { alt, alt_en, caption, caption_en } = picture.words.clone();
    let optional = [("alt_en", alt_en), ("caption", caption), ("caption_en", caption_en)];
    let typed = Typed::of(optional.map(|(field, text)| (field, text.unwrap_or_default()))).and("alt", alt);
    Ok(Page(PicturePage::new(frame, (year, chapter), picture, typed, Vec::new())))
}

/// Changes what is said of a picture.
pub async fn describe(may: May<Accounts>, Path((name, code, sha256)): Named, typed: Typed) -> Result<Response> {
    let (year, chapter) = (begun(&may, &name)?, chapter(&code)?);
    let frame = Frame::of(&may, Room::Reports);
    let words = match words(&may, &typed).await? {
        Ok(words) => words,
        Err(problems) => {
            let picture = may.read(move |tx| found(&stored(tx, year, chapter)?.chosen, &sha256)).await?;
            return Ok(wrong(PicturePage::new(frame, (year, chapter), picture, typed, problems)));
        }
    };
    change(&may, (year, chapter, sha256), "annual.picture_changed", move |chosen, picture| {
        let told = Picture { words: words.clone(), ..picture };
        chosen.with(told).ok_or(Failure::Refused("annual-picture-no-room"))
    })
    .await
}

/// Moves a picture up or down among those of its chapter.
pub async fn position(may: May<Accounts>, Path((name, code, sha256)): Named, typed: Typed) -> Result<Response> {
    let (year, chapter) = (begun(&may, &name)?, chapter(&code)?);
    let direction = Direction::parse(typed.one("direction"));
    change(&may, (year, chapter, sha256), "annual.picture_moved", move |chosen, picture| {
        let direction = direction.ok_or_else(|| Failure::Unreadable("direction: up or down".into()))?;
        Ok(chosen.moved(&picture.file.sha256, direction == Direction::Up))
    })
    .await
}

/// Takes a picture out of its chapter for this year and those that follow.
pub async fn remove(may: May<Accounts>, Path((name, code, sha256)): Named) -> Result<Response> {
    let (year, chapter) = (begun(&may, &name)?, chapter(&code)?);
    change(&may, (year, chapter, sha256), "annual.picture_removed", |chosen, picture| {
        Ok(chosen.without(&picture.file.sha256))
    })
    .await
}

/// Stores the pictures of a chapter after something was done to one of them.
async fn change(
    may: &May<Accounts>,
    (year, chapter, sha256): (i16, Chapter, String),
    event: &'static str,
    done: impl Fn(&Chosen, Picture) -> Result<Vec<Picture>> + Send + 'static,
) -> Result<Response> {
    may.write(move |tx: &mut Tx<Accounts>| {
        let before = stored(tx, year, chapter)?.chosen;
        let after = done(&before, found(&before, &sha256)?)?;
        store::choose_pictures(tx, year, chapter, &after)?;
        Ok(((), Event::new(event, named(year, chapter, &sha256))))
    })
    .await?;
    Ok(back(pictures_of(year, chapter)))
}
