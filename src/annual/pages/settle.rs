//! Looking at the report once more, and settling it: what was seen is what is frozen, with every file that it goes out as.

use super::texts::take_over;
use super::year;
use crate::access::{Accounts, May, Tx};
use crate::annual::report::{Report, gathered};
use crate::annual::{Chapter, store};
use crate::app::{App, aside};
use crate::audit::Event;
use crate::failure::Result;
use crate::pictures;
use crate::reports::FORMATS;
use crate::reports::Setting;
use crate::reports::frozen::changes;
use crate::reports::leaves;
use crate::reports::{Version, sha256};
use crate::web::{Form, Frame, Language, Page, Problem, Problems, Reader, Room, Typed, back, texts, wrong};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "annual/pages/settle.html")]
pub struct SettlePage {
    frame: Frame,
    year: i16,
    /// A digest of what is shown here.
    seen: String,
    /// Whether the year goes on.
    runs: bool,
    /// The chapters with a text that nobody has confirmed for this year.
    waiting: Vec<Chapter>,
    form: Form,
}

impl SettlePage {
    fn new(frame: Frame, app: &App, report: &Report, typed: Typed, problems: Problems) -> SettlePage {
        let year = report.year;
        let seen = sha256(&report.frozen());
        let form = Form::new(&frame, format!("/annual-reports/{year}/settlement"), "annual-settle", typed)
            .problems(problems)
            .hidden("seen", &seen)
            .text("signer")
            .required()
            .date("signed_on")
            .required()
            .submit("annual-settle")
            .cancel(format!("/annual-reports/{year}"));
        let waiting = report.parts.iter().filter(|part| part.waits()).map(|part| part.chapter);
        SettlePage { year, seen, runs: app.today().year() == year, waiting: waiting.collect(), form, frame }
    }

    fn heading(&self) -> String {
        self.frame.t1("annual-settle-heading", "year", self.year.to_string())
    }
}

/// Shows what is about to be settled.
pub async fn look(may: May<Accounts>, Path(name): Path<String>) -> Result<Page<SettlePage>> {
    let (app, frame, year) = (may.app().clone(), Frame::of(&may, Room::Reports), year(&name)?);
    let signer = may.actor().account.as_ref().map(|account| account.name.clone()).unwrap_or_default();
    let typed = Typed::of([("signer", signer), ("signed_on", app.today().to_string())]);
    may.read(move |tx| {
        let report = gathered(&app, tx, year)?;
        Ok(Page(SettlePage::new(frame, &app, &report, typed, Vec::new())))
    })
    .await
}

/// What keeps a report from being settled: it is not what was seen any more.
const CHANGED: Problem = Problem::new("main", "annual-settle-changed");

/// Settles: makes the files of what was seen, and stores them if it still stands.
pub async fn settle(may: May<Accounts>, Path(name): Path<String>, typed: Typed) -> Result<Response> {
    let (app, frame, year) = (may.app().clone(), Frame::of(&may, Room::Reports), year(&name)?);
    let (signer, on) = match read(&typed) {
        Ok(signature) => signature,
        Err(problems) => return again(&may, frame, year, typed, problems).await,
    };
    let on_app = app.clone();
    let read =
        move |tx: &mut Tx<Accounts>| Ok((gathered(&on_app, tx, year)?.with_files(tx)?, store::versions(tx, year)?));
    let (report, versions) = may.read(read).await?;
    let content = report.frozen();
    if sha256(&content) != typed.one("seen") {
        return again(&may, frame, year, typed, vec![CHANGED]).await;
    }
    // The same form sent twice, or nothing new to settle: the version that is there says it all.
    if let Some(last) = versions
        .first()
        .filter(|last| LANGUAGES.iter().all(|language| changes(&last.content, &content, *language).is_empty()))
    {
        return Ok(back(format!("/annual-reports/{year}/versions/{}", last.number)));
    }
    let version = Version {
        number: versions.first().map_or(1, |last| last.number + 1),
        signed_at: app.micros(),
        signed_on: on,
        signer,
        sha256: sha256(&content),
        content,
    };
    let number = version.number;
    // Minutes of thinking are not done inside a transaction that others wait for.
    let settled = aside(move || Settled::new(&report, version)).await?;
    let account = may.actor().account.as_ref().map(|account| account.id);
    let stored = may.write(move |tx| {
        let stored = settled.store(tx, &app, account)?;
        let event = if stored { "annual.settled" } else { "annual.settlement_refused" };
        Ok((stored, Event::new(event, format!("{year} version {number}"))))
    });
    if stored.await? {
        return Ok(back(format!("/annual-reports/{year}/versions/{number}")));
    }
    again(&may, frame, year, typed, vec![CHANGED]).await
}

fn read(typed: &Typed) -> Result<(String, Date), Problems> {
    let mut reader = Reader::new(typed);
    let signature = (reader.required_text("signer", 120), reader.required_date("signed_on"));
    reader.done(signature)
}

async fn again(may: &May<Accounts>, frame: Frame, year: i16, typed: Typed, problems: Problems) -> Result<Response> {
    let app = may.app().clone();
    may.read(move |tx| {
        let report = gathered(&app, tx, year)?;
        Ok(wrong(SettlePage::new(frame, &app, &report, typed, problems)))
    })
    .await
}

/// Those that a report goes out in.
const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

/// A version with its files, made and not yet stored.
struct Settled {
    year: i16,
    version: Version,
    /// Language, ending of the name, content.
    files: Vec<(Language, Cow<'static, str>, Vec<u8>)>,
}

impl Settled {
    fn new(report: &Report, version: Version) -> Result<Settled> {
        let mut files = Vec::new();
        for language in LANGUAGES {
            let setting = Setting { texts: texts(language), at: version.frozen_at(), version: Some(&version) };
            let document = report.document(&setting);
            let leaves = (1..).zip(leaves::drawn(&document));
            files.extend(leaves.map(|(leaf, drawn)| (language, leaves::ending(leaf), drawn.into_bytes())));
            for format in FORMATS {
                files.push((language, format.extension().into(), format.written(&document)?));
            }
        }
        Ok(Settled { year: report.year, version, files })
    }

    /// Stores it all, unless the report is another by now or somebody else was first; texts that were taken over are the year's
    /// own from now on.
    fn store(&self, tx: &mut Tx<Accounts>, app: &App, account: Option<uuid::Uuid>) -> Result<bool> {
        let (year, version) = (self.year, &self.version);
        let now = gathered(app, tx, year)?;
        let last = store::versions(tx, year)?.first().map_or(0, |last| last.number);
        if now.frozen() != version.content || last + 1 != version.number {
            return Ok(false);
        }
        take_over(tx, year, &now.parts)?;
        store::insert_version(tx, year, account, version)?;
        app.figures.publish(tx, &now.yearly.years(), app.today())?;
        for sha256 in now.pictured() {
            pictures::store::settle(tx, &sha256)?;
        }
        for (language, ending, bytes) in &self.files {
            store::insert_file(tx, year, version.number, language.code(), ending, bytes)?;
        }
        Ok(true)
    }
}
