//! Looking at the account once more, and signing it: what was seen is what is frozen.

use super::fields::{FieldView, Given, Input};
use super::save::store_edits;
use super::year;
use crate::access::{Accounts, May, Tx};
use crate::app::{App, local};
use crate::audit::Event;
use crate::failure::Result;
use crate::grant::answers::{Answer, Edit, Refused, edits};
use crate::grant::document::{Setting, document};
use crate::grant::findings::missing;
use crate::grant::noted::noted;
use crate::grant::report::statement;
use crate::grant::words::Words;
use crate::grant::{Statement, Version, changes, deadline, sha256, store};
use crate::identities::names::known_names;
use crate::web::{Frame, Page, Room, Texts, Typed, back, wrong};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;

#[derive(Template)]
#[template(path = "grant/pages/sign.html")]
pub struct SignPage {
    frame: Frame,
    year: i16,
    deadline: Date,
    /// A digest of what is shown here.
    seen: String,
    missing: i64,
    findings: i64,
    /// Anchor, label and what in the field looks like it says who somebody is.
    noted: Vec<(String, String, String)>,
    problems: Vec<(String, String)>,
    fields: Vec<FieldView>,
    article: String,
}

impl SignPage {
    fn new(
        frame: Frame,
        app: &App,
        statement: &Statement,
        last: Option<&Version>,
        typed: &Typed,
        problems: Vec<(String, String)>,
        names: &[String],
    ) -> SignPage {
        let (texts, state) = (frame.texts(), statement.state(last));
        let at = local((app.world.now)());
        let setting =
            Setting { texts, at, state: &state, version: None, rows_at: Some(super::show::rows_at(statement.year)) };
        let noted = noted(statement, names);
        let given = Given { statement, texts, typed, refused: &Refused::new(), noted: &[] };
        let words = Words { texts, form: statement.form };
        let fields = statement.form.fields().filter(|field| field.signature);
        let view = |field| {
            let mut view = given.field(field, false);
            view.error = problems.iter().find(|(key, _)| *key == view.id).map(|(_, text)| text.clone());
            view
        };
        SignPage {
            year: statement.year,
            deadline: deadline(statement.year),
            seen: statement.seen(),
            missing: missing(statement.form, &statement.figures, &statement.answers).len() as i64,
            findings: statement.findings.len() as i64,
            noted: noted
                .iter()
                .map(|noted| {
                    let label = noted.field.label.get(words.language()).to_owned();
                    (noted.field.id.clone(), label, noted.said(texts))
                })
                .collect(),
            fields: fields.map(view).collect(),
            article: documents::html(&document(statement, &setting)),
            problems,
            frame,
        }
    }

    /// The label of a field, before what is wrong with it.
    fn named(&self, key: &str) -> String {
        let field = self.fields.iter().find(|field| field.id == key);
        field.map(|field| format!("{}: ", field.label)).unwrap_or_default()
    }
}

/// What a signature is given under, unless it was given before: today, by whoever is signed in.
fn suggested(statement: &mut Statement, may: &May<Accounts>, today: Date) {
    let name = may.actor().account.as_ref().map(|account| account.name.clone()).unwrap_or_default();
    for (key, value) in [("signed_on", today.to_string()), ("signer", name)] {
        if statement.answers.value(key).is_none() {
            statement.answers.put(key, Answer { value, ..Answer::default() });
        }
    }
}

/// Shows what is about to be signed.
pub async fn look(may: May<Accounts>, Path(name): Path<String>) -> Result<Page<SignPage>> {
    let (app, frame, year) = (may.app().clone(), Frame::of(&may, Room::GrantAccount), year(&name)?);
    let (signer, texts, names) = (may.clone(), frame.texts(), known_names(&may).await?);
    may.read(move |tx| {
        let mut statement = statement(&app, tx, year, texts)?;
        let last = store::versions(tx, year)?.into_iter().next();
        suggested(&mut statement, &signer, app.today());
        Ok(Page(SignPage::new(frame, &app, &statement, last.as_ref(), &Typed::default(), Vec::new(), &names)))
    })
    .await
}

/// What became of an attempt to sign.
enum Outcome {
    /// The version that now is the last.
    Signed(i64),
    /// Keys and texts of what is to be mended.
    Refused(Vec<(String, String)>),
}

/// Signs: stores the signature and freezes the account with it, if it is still what was seen.
pub async fn sign(may: May<Accounts>, Path(name): Path<String>, typed: Typed) -> Result<Response> {
    let (app, frame, year) = (may.app().clone(), Frame::of(&may, Room::GrantAccount), year(&name)?);
    let (texts, sent) = (frame.texts(), typed.clone());
    let account = may.actor().account.as_ref().map(|account| account.id);
    let (on, reading) = (app.clone(), may.clone());
    let signed = may.write(move |tx| {
        let outcome = freeze(tx, &on, year, texts, &sent, account)?;
        let said = match &outcome {
            Outcome::Signed(number) => Event::new("grant.signed", format!("{year} version {number}")),
            Outcome::Refused(_) => Event::new("grant.signature_refused", year),
        };
        Ok((outcome, said))
    });
    match signed.await? {
        Outcome::Signed(number) => Ok(back(format!("/grant-account/{year}/versions/{number}"))),
        Outcome::Refused(problems) => {
            let names = known_names(&may).await?;
            reading
                .read(move |tx| {
                    let statement = statement(&app, tx, year, texts)?;
                    let last = store::versions(tx, year)?.into_iter().next();
                    Ok(wrong(SignPage::new(frame, &app, &statement, last.as_ref(), &typed, problems, &names)))
                })
                .await
        }
    }
}

fn freeze(
    tx: &mut Tx<Accounts>,
    app: &App,
    year: i16,
    texts: &'static Texts,
    typed: &Typed,
    account: Option<uuid::Uuid>,
) -> Result<Outcome> {
    let before = statement(app, tx, year, texts)?;
    let (edits, problems) = signature(&before, typed, texts);
    if !problems.is_empty() {
        return Ok(Outcome::Refused(problems));
    }
    store_edits(tx, &before, &edits)?;
    let signed = statement(app, tx, year, texts)?;
    let versions = store::versions(tx, year)?;
    let content = signed.frozen();
    // The same form sent twice, or nothing new to sign: the version that is there says it all.
    if let Some(last) = versions.first().filter(|last| changes(&last.content, &content).is_empty()) {
        return Ok(Outcome::Signed(last.number));
    }
    let version = Version {
        number: versions.first().map_or(1, |last| last.number + 1),
        signed_at: app.micros(),
        signed_on: signed.answers.value("signed_on").and_then(|day| day.parse().ok()).unwrap_or(app.today()),
        signer: signed.answers.value("signer").unwrap_or_default().to_owned(),
        sha256: sha256(&content),
        content,
    };
    store::insert_version(tx, year, account, &version)?;
    Ok(Outcome::Signed(version.number))
}

/// The signature as edits, and what keeps it from being given.
fn signature(statement: &Statement, typed: &Typed, texts: &Texts) -> (Vec<Edit>, Vec<(String, String)>) {
    let signs = |key: &str| statement.form.field(key).is_some_and(|field| field.signature);
    let pairs: Vec<_> = typed.pairs().filter(|(key, _)| signs(key)).collect();
    let (edits, refused) = edits(statement, &pairs, true);
    let mut problems: Vec<_> = refused.into_iter().map(|(key, wrong)| (key, texts.text(wrong.key()))).collect();
    let required = statement.form.fields().filter(|field| field.signature && field.required);
    let blank = required.filter(|field| typed.one(&field.id).is_empty());
    problems.extend(blank.map(|field| (field.id.clone(), texts.text("problem-missing"))));
    if typed.one("seen") != statement.seen() {
        problems.push(("main".to_owned(), texts.text("grant-sign-changed")));
    }
    (edits, problems)
}
