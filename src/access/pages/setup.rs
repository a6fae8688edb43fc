//! Setting up: the first person to sign in, by the secret address that the server printed when nobody could.

use crate::access::rights::CommandLine;
use crate::access::{Account, Anyone, May, Role, fold_email, get, password, post, store};
use crate::app::{App, aside};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::{Form, Frame, Page, Problems, Reader, Typed, back, wrong};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use std::sync::PoisonError;
use subtle::ConstantTimeEq;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/setup/{secret}", get(show).merge(post(save)))
}

#[derive(Template)]
#[template(path = "access/pages/setup.html")]
struct SetupPage {
    frame: Frame,
    form: Form,
}

/// What the page asks for.
#[derive(Clone)]
struct Beginning {
    operation: String,
    name: String,
    email: String,
    hash: String,
}

async fn show(anyone: Anyone, Path(secret): Path<String>) -> Result<Page<SetupPage>> {
    known(&anyone.app, &secret)?;
    let app = anyone.app.clone();
    let operations = aside(move || Ok(app.db.read(store::operations)?)).await?;
    let only = operations.into_iter().next().map(|(_, name)| name);
    let typed = Typed::of([("operation", only.unwrap_or_default())]);
    Ok(Page(page(&anyone, &secret, typed, Vec::new())))
}

fn page(anyone: &Anyone, secret: &str, typed: Typed, problems: Problems) -> SetupPage {
    let frame = Frame::outside(anyone);
    let form = Form::new(&frame, format!("/setup/{secret}"), "setup", typed)
        .problems(problems)
        .submit("setup-submit")
        .text("operation")
        .required()
        .line("name", "text", "name")
        .required()
        .line("email", "email", "username")
        .required()
        .line("password", "password", "new-password")
        .required();
    SetupPage { frame, form }
}

/// The page exists only for whoever has the secret, and only until somebody can sign in.
fn known(app: &App, secret: &str) -> Result<()> {
    let expected = app.setup.lock().unwrap_or_else(PoisonError::into_inner);
    let right = expected.as_ref().is_some_and(|expected| expected.as_bytes().ct_eq(secret.as_bytes()).into());
    if right { Ok(()) } else { Err(Failure::NotFound) }
}

async fn save(anyone: Anyone, Path(secret): Path<String>, typed: Typed) -> Result<Response> {
    known(&anyone.app, &secret)?;
    let (app, sent) = (anyone.app.clone(), typed.clone());
    let beginning = match aside(move || read(&app, &sent)).await? {
        Ok(beginning) => beginning,
        Err(problems) => return Ok(wrong(page(&anyone, &secret, typed, problems))),
    };
    let app = anyone.app.clone();
    aside(move || begin(&app, &beginning)).await?;
    *anyone.app.setup.lock().unwrap_or_else(PoisonError::into_inner) = None;
    Ok(back("/sign-in"))
}

/// What was typed. Blocks: hashing takes its time.
fn read(app: &App, typed: &Typed) -> Result<Result<Beginning, Problems>> {
    let mut reader = Reader::new(typed);
    let operation = reader.required_text("operation", 200);
    let name = reader.required_text("name", 100);
    let email = fold_email(&reader.required_text("email", 200));
    let mut salt = [0; 16];
    (app.world.random)(&mut salt);
    let hash = match password::choose(app, typed.exact("password"))? {
        Ok(password) => password.hash(&salt)?,
        Err(key) => {
            reader.problem("password", key);
            String::new()
        }
    };
    Ok(reader.done(Beginning { operation, name, email, hash }))
}

/// The operation (the one that an import has made, or a new one) and its first manager.
fn begin(app: &App, beginning: &Beginning) -> Result<()> {
    let name = beginning.operation.clone();
    let operation = app.db.write(move |tx| {
        let existing = store::operations(tx)?.into_iter().find(|(_, existing)| *existing == name);
        existing.map_or_else(|| store::create_operation(tx, &name, false), |(id, _)| Ok(id))
    })?;
    create_manager(app, operation, &beginning.email, &beginning.name, &beginning.hash)
}

/// Makes a manager's account in an operation; for the set-up page, the command line and the demonstration.
///
/// # Errors
/// A taken address, and those of the database.
pub fn create_manager(app: &App, operation: i64, email: &str, name: &str, hash: &str) -> Result<()> {
    let account = Account {
        id: app.id(),
        operation,
        email: fold_email(email),
        name: name.to_owned(),
        role: Role::Manager,
        ombud: None,
        english: false,
        active: true,
    };
    let hash = hash.to_owned();
    May::<CommandLine>::by_command(app, operation).write_now(move |tx| {
        store::create_account(tx, &account, &hash)?;
        Ok(((), Event::new("account.created", account.id)))
    })
}
