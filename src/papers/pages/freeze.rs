//! Looking at a report once more, and freezing it: what was seen is what is frozen, with every file that it goes out as.

use super::kinds::Of;
use super::{room, title};
use crate::access::{Accounts, May, Tx};
use crate::annual::Chapter;
use crate::app::{App, aside, local};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::papers::files::asked;
use crate::papers::gathered::Gathered;
use crate::papers::{Kind, Paper, store};
use crate::reports::FORMATS;
use crate::reports::frozen::changes;
use crate::reports::leaves;
use crate::reports::{Setting, Version, sha256};
use crate::web::{Form, Frame, Language, Page, Problem, Problems, Reader, Typed, back, texts, wrong};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use std::borrow::Cow;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "papers/pages/freeze.html")]
pub struct FreezePage {
    frame: Frame,
    paper: Paper,
    /// A digest of what is shown here.
    seen: String,
    /// Whether its time goes on.
    runs: bool,
    /// The chapters with a text that nobody has confirmed.
    waiting: Vec<Chapter>,
    form: Form,
    /// What is about to be frozen; none where it is too long to be read here.
    article: Option<String>,
}

impl FreezePage {
    fn new(frame: Frame, app: &App, paper: Paper, report: &Gathered, typed: Typed, problems: Problems) -> FreezePage {
        let seen = sha256(&report.frozen(&paper));
        let at = local((app.world.now)());
        let document = report.document(&Setting { texts: frame.texts(), at, version: None }, false);
        let form = Form::new(&frame, format!("{}/settlement", paper.address()), "annual-settle", typed)
            .problems(problems)
            .hidden("seen", &seen)
            .text("signer")
            .required()
            .date("signed_on")
            .required()
            .submit("annual-settle")
            .cancel(paper.address());
        let article = leaves::on_one(&document);
        let (runs, waiting) = (paper.runs(app.today()), report.waiting());
        FreezePage { frame, paper, seen, runs, waiting, form, article }
    }

    fn title(&self) -> String {
        title(&self.frame, &self.paper)
    }
}

fn paper(kind: Kind, name: &str) -> Result<Paper> {
    match asked(kind, name)? {
        (paper, None) => Ok(paper),
        _ => Err(Failure::NotFound),
    }
}

/// Shows what is about to be frozen.
pub(super) async fn look<K: Of>(may: May<Accounts>, Path(name): Path<String>) -> Result<Page<FreezePage>> {
    let (app, frame, paper) = (may.app().clone(), Frame::of(&may, room(K::KIND)), paper(K::KIND, &name)?);
    let signer = may.actor().account.as_ref().map(|account| account.name.clone()).unwrap_or_default();
    let typed = Typed::of([("signer", signer), ("signed_on", app.today().to_string())]);
    may.read(move |tx| {
        let report = Gathered::of(&app, tx, &paper)?;
        Ok(Page(FreezePage::new(frame, &app, paper, &report, typed, Vec::new())))
    })
    .await
}

/// What keeps a report from being frozen: it is not what was seen any more.
const CHANGED: Problem = Problem::new("main", "annual-settle-changed");

/// Freezes: makes the files of what was seen, and stores them if it still stands.
pub(super) async fn freeze<K: Of>(may: May<Accounts>, Path(name): Path<String>, typed: Typed) -> Result<Response> {
    let (app, frame, paper) = (may.app().clone(), Frame::of(&may, room(K::KIND)), paper(K::KIND, &name)?);
    let (signer, signed_on) = match read(&typed) {
        Ok(signature) => signature,
        Err(problems) => return again(&may, frame, paper, typed, problems).await,
    };
    let (on_app, of) = (app.clone(), paper.clone());
    let (report, versions) =
        may.read(move |tx| Ok((Gathered::of(&on_app, tx, &of)?.with_files(tx)?, store::versions(tx, &of)?))).await?;
    let content = report.frozen(&paper);
    if sha256(&content) != typed.one("seen") {
        return again(&may, frame, paper, typed, vec![CHANGED]).await;
    }
    let at = |number: i64| format!("{}/versions/{number}", paper.address());
    // The same form sent twice, or nothing new to freeze: the version that is there says it all.
    let same = |last: &&Version| LANGUAGES.iter().all(|one| changes(&last.content, &content, *one).is_empty());
    if let Some(last) = versions.first().filter(same) {
        return Ok(back(at(last.number)));
    }
    let number = versions.first().map_or(1, |last| last.number + 1);
    let sha256 = sha256(&content);
    let version = Version { number, signed_at: app.micros(), signed_on, signer, content, sha256 };
    let of = paper.clone();
    // Minutes of thinking are not done inside a transaction that others wait for.
    let frozen = aside(move || Frozen::new(of, &report, version)).await?;
    let account = may.actor().account.as_ref().map(|account| account.id);
    let stored = may.write(move |tx| {
        let stored = frozen.store(tx, &app, account)?;
        let event = if stored { "paper.settled" } else { "paper.settlement_refused" };
        let said = format!("{} {} version {number}", frozen.paper.kind().code(), frozen.paper.about());
        Ok((stored, Event::new(event, said)))
    });
    if stored.await? {
        return Ok(back(at(number)));
    }
    again(&may, frame, paper, typed, vec![CHANGED]).await
}

fn read(typed: &Typed) -> Result<(String, Date), Problems> {
    let mut reader = Reader::new(typed);
    let signature = (reader.required_text("signer", 120), reader.required_date("signed_on"));
    reader.done(signature)
}

async fn again(may: &May<Accounts>, frame: Frame, paper: Paper, typed: Typed, problems: Problems) -> Result<Response> {
    let app = may.app().clone();
    may.read(move |tx| {
        let report = Gathered::of(&app, tx, &paper)?;
        Ok(wrong(FreezePage::new(frame, &app, paper, &report, typed, problems)))
    })
    .await
}

/// Those that a report goes out in.
const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

/// A version with its files, made and not yet stored.
struct Frozen {
    paper: Paper,
    version: Version,
    /// Language, ending of the name, content.
    files: Vec<(Language, Cow<'static, str>, Vec<u8>)>,
}

impl Frozen {
    fn new(paper: Paper, report: &Gathered, version: Version) -> Result<Frozen> {
        let mut files = Vec::new();
        for language in LANGUAGES {
            let setting = Setting { texts: texts(language), at: version.frozen_at(), version: Some(&version) };
            let document = report.document(&setting, false);
            let leaves = leaves::drawn(&document).into_iter().enumerate();
            files.extend(leaves.map(|(leaf, drawn)| (language, leaves::ending(leaf), drawn.into_bytes())));
            for format in FORMATS {
                files.push((language, format.extension().into(), format.written(&document)?));
            }
        }
        Ok(Frozen { paper, version, files })
    }

    /// Stores it all, unless the report is another by now or somebody else was first.
    fn store(&self, tx: &mut Tx<Accounts>, app: &App, account: Option<Uuid>) -> Result<bool> {
        let now = Gathered::of(app, tx, &self.paper)?;
        let last = store::versions(tx, &self.paper)?.first().map_or(0, |last| last.number);
        if now.frozen(&self.paper) != self.version.content || last + 1 != self.version.number {
            return Ok(false);
        }
        now.take_over(tx)?;
        app.figures.publish(tx, &now.told(), now.beside(), app.today())?;
        store::insert(tx, &self.paper, account, &self.version)?;
        for (language, ending, bytes) in &self.files {
            store::insert_file(tx, &self.paper, self.version.number, (language.code(), ending), bytes)?;
        }
        Ok(true)
    }
}
