//! Who may sign in: new accounts, invited to choose a password of their own; locking somebody out and letting them in again.

use super::super::{Ombud, store};
use super::invitations;
use crate::access::{self, Account, Accounting, Browser, Invitation, May, Role, fold_email};
use crate::audit::Event;
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::web::{Edit, Form, Frame, Page, Pick, Problem, Problems, Reader, Room, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

fn page(frame: Frame, ombud: Vec<Ombud>, typed: Typed, problems: Problems) -> Edit {
    let roles = Role::ALL.map(|role| Pick::new(role.code(), frame.code("account-role", role.code()))).into();
    let mut codes = vec![Pick::new("", frame.t("account-no-ombud"))];
    codes.extend(ombud.into_iter().map(|ombud| Pick::new(ombud.id, ombud.code)));
    let form = Form::new(&frame, "/staff/accounts", "account", typed.clone())
        .problems(problems)
        .hidden("id", typed.one("id"))
        .cancel("/staff")
        .text("name")
        .required()
        .line("email", "email", "off")
        .required()
        .select("role", roles)
        .required()
        .submit("account-invite")
        .select("ombud", codes);
    let (heading, home) = (frame.t("account-new"), frame.t("room-staff"));
    Edit::new(frame, heading, form).back("/staff", home)
}

pub(super) async fn blank(may: May<Accounting>) -> Result<Page<Edit>> {
    let frame = Frame::of(&may, Room::Staff);
    let typed = Typed::of([("id", may.app().id().to_string())]);
    may.read(move |tx| Ok(Page(page(frame, store::ombud(tx)?, typed, Vec::new())))).await
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
    let invitation = Invitation::new(may.app());
    let (who, digest, until) = (account.clone(), invitation.digest(), invitation.until);
    let stored = may.write(move |tx| {
        access::store::create_account(tx, &who, access::store::NO_PASSWORD)?;
        access::store::invitations::invite(tx, id, &digest, until)?;
        Ok(((), Event::new("account.created", id)))
    });
    let taken = vec![Problem { field: "email", key: "problem-taken" }];
    match stored.await {
        Err(Failure::Database(Error::Unique(_))) => again(may, typed, taken).await,
        stored => stored.map(|()| invitations::handed_over(&may, account, &invitation, &browser)),
    }
}

async fn again(may: May<Accounting>, typed: Typed, problems: Problems) -> Result<Response> {
    let frame = Frame::of(&may, Room::Staff);
    may.read(move |tx| Ok(wrong(page(frame, store::ombud(tx)?, typed, problems)))).await
}

pub(super) async fn lock(may: May<Accounting>, Path(id): Path<Uuid>) -> Result<Response> {
    if may.actor().account.as_ref().is_some_and(|account| account.id == id) {
        return Err(Failure::Refused("account-lock-oneself"));
    }
    set_active(may, id, false, "account.locked").await
}

pub(super) async fn unlock(may: May<Accounting>, Path(id): Path<Uuid>) -> Result<Response> {
    set_active(may, id, true, "account.unlocked").await
}

async fn set_active(may: May<Accounting>, id: Uuid, active: bool, kind: &'static str) -> Result<Response> {
    let ended = may.write(move |tx| {
        let known = access::store::accounts(tx)?.iter().any(|account| account.id == id);
        if !known {
            return Err(Failure::NotFound);
        }
        Ok((access::store::set_active(tx, id, active)?, Event::new(kind, id)))
    });
    ended.await?.iter().for_each(|session| may.app().keyring.forget(session));
    Ok(back("/staff"))
}
