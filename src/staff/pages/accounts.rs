//! Who may sign in: the list of them, new accounts, and changing, locking out and letting in.

mod change;
mod edit;
mod list;

pub(super) use change::{lock, unlock};
pub(super) use edit::{edit, save};
pub(super) use list::list;

use super::super::{Ombud, store};
use super::invitations;
use crate::access::{self, Account, Accounting, Browser, Invitation, May, Obstacle, Role, admit, fold_email};
use crate::audit::Event;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::web::{Edit, Form, Frame, Page, Pick, Problem, Problems, Reader, Room, Typed, wrong};
use axum::response::Response;
use uuid::Uuid;

/// The role of whoever asks.
pub(super) fn role_of(may: &May<Accounting>) -> Result<Role> {
    may.actor().account.as_ref().map(|account| account.role).ok_or(Failure::SignedOut)
}

/// The roles that somebody in this role may give.
fn roles(frame: &Frame, by: Role) -> Vec<Pick> {
    by.appointed().map(|role| Pick::new(role.code(), frame.code("account-role", role.code()))).collect()
}

/// Which ombud somebody may be.
fn codes(frame: &Frame, ombud: Vec<Ombud>) -> Vec<Pick> {
    let none = Pick::new("", frame.t("account-no-ombud"));
    [none].into_iter().chain(ombud.into_iter().map(|ombud| Pick::new(ombud.id, ombud.code))).collect()
}

/// What stands in the way, as something wrong in the form.
fn obstructed(key: &'static str) -> Problems {
    let field = Obstacle::ALL.into_iter().find(|obstacle| obstacle.key() == key).map_or("role", Obstacle::field);
    vec![Problem::new(field, key)]
}

fn page(frame: Frame, roles: Vec<Pick>, ombud: Vec<Ombud>, typed: Typed, problems: Problems) -> Edit {
    let form = Form::new(&frame, "/accounts", "account", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel("/accounts")
        .text("name")
        .required()
        .line("email", "email", "off")
        .required()
        .select("role", roles)
        .required()
        .select("ombud", codes(&frame, ombud))
        .submit("account-invite");
    let (heading, home) = (frame.t("account-new"), frame.t("room-accounts"));
    Edit::new(frame, heading, form).back("/accounts", home)
}

pub(super) async fn blank(may: May<Accounting>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::Accounts);
    let roles = roles(&frame, role_of(&may)?);
    let typed = Typed::of([("id", may.app().id().to_string())]);
    may.read(move |tx| Ok(Page(page(frame, roles, store::ombud(tx)?, typed, Vec::new())))).await
}

/// What was typed, as an account.
fn read(typed: &Typed, id: Uuid, operation: i64) -> Result<Account, Problems> {
    let mut reader = Reader::new(typed);
    let account = Account {
        id,
        operation,
        email: fold_email(&reader.required_text("email", 200)),
        name: reader.required_text("name", 100),
        role: reader.code("role", Role::parse).unwrap_or(Role::Ombud),
        ombud: reader.id("ombud"),
        english: false,
        active: true,
    };
    if account.role == Role::Ombud && typed.one("ombud").is_empty() {
        reader.problem("ombud", "account-needs-ombud");
    }
    reader.done(account)
}

pub(super) async fn create(may: May<Accounting>, browser: Browser, typed: Typed) -> Result<Response> {
    let id = Reader::new(&typed).new_id(may.app());
    let account = match read(&typed, id, may.actor().operation) {
        Ok(account) => account,
        Err(problems) => return again(may, typed, problems).await,
    };
    let by = may.actor().account.clone().ok_or(Failure::SignedOut)?;
    let invitation = Invitation::new(may.app());
    let (who, digest, until) = (account.clone(), invitation.digest(), invitation.until);
    let stored = may.write(move |tx| {
        admit(&by, &access::store::accounts(tx)?, &who)?;
        access::store::create_account(tx, &who, access::store::NO_PASSWORD)?;
        access::store::invitations::invite(tx, id, &digest, until)?;
        Ok(((), Event::new("account.created", id)))
    });
    let taken = vec![Problem::new("email", "problem-taken")];
    match stored.await {
        Err(Failure::Database(Error::Unique(_))) => again(may, typed, taken).await,
        Err(Failure::Refused(key)) => again(may, typed, obstructed(key)).await,
        stored => stored.map(|()| invitations::handed_over(&may, account, &invitation, &browser)),
    }
}

async fn again(may: May<Accounting>, typed: Typed, problems: Problems) -> Result<Response> {
    let frame = Frame::of(&may, Room::Accounts);
    let roles = roles(&frame, role_of(&may)?);
    may.read(move |tx| Ok(wrong(page(frame, roles, store::ombud(tx)?, typed, problems)))).await
}
