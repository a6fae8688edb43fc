//! Changing an account: name, role, and which ombud somebody is.

use super::super::super::{Ombud, store};
use super::change::change;
use super::{codes, obstructed, role_of, roles};
use crate::access::{self, Account, Accounting, May, Role};
use crate::failure::{Failure, Result};
use crate::web::{Edit, Form, Frame, Page, Pick, Problems, Reader, Room, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

fn page(
    frame: Frame,
    roles: Vec<Pick>,
    ombud: Vec<Ombud>,
    account: &Account,
    typed: Typed,
    problems: Problems,
) -> Edit {
    let form = Form::new(&frame, format!("/accounts/{}", account.id), "account", typed)
        .problems(problems)
        .cancel("/accounts")
        .text("name")
        .required()
        .select("role", roles)
        .required()
        .select("ombud", codes(&frame, ombud));
    let home = frame.t("room-accounts");
    Edit::new(frame, account.email.clone(), form).back("/accounts", home).lead("account-change-lead")
}

/// The account, as one that the actor may change.
fn changeable(known: Vec<Account>, id: Uuid, by: Role) -> Result<Account> {
    let account = known.into_iter().find(|account| account.id == id).ok_or(Failure::NotFound)?;
    if by.may_appoint(account.role) { Ok(account) } else { Err(Failure::Forbidden) }
}

pub(in super::super) async fn edit(may: May<Accounting>, Path(id): Path<Uuid>) -> Result<Page<Edit>> {
    shown(&may, id, None).await.map(Page)
}

/// The page; with what was typed where something in it was wrong.
async fn shown(may: &May<Accounting>, id: Uuid, again: Option<(Typed, Problems)>) -> Result<Edit> {
    let (frame, by) = (Frame::of(may, Room::Accounts), role_of(may)?);
    may.read(move |tx| {
        let account = changeable(access::store::accounts(tx)?, id, by)?;
        let stored = Typed::of([
            ("name", account.name.clone()),
            ("role", account.role.code().to_owned()),
            ("ombud", account.ombud.map(|id| id.to_string()).unwrap_or_default()),
        ]);
        let (typed, problems) = again.unwrap_or((stored, Vec::new()));
        let roles = roles(&frame, by);
        Ok(page(frame, roles, store::ombud(tx)?, &account, typed, problems))
    })
    .await
}

/// What was typed: name, role, ombud.
fn read(typed: &Typed) -> Result<(String, Role, Option<Uuid>), Problems> {
    let mut reader = Reader::new(typed);
    let name = reader.required_text("name", 100);
    let role = reader.code("role", Role::parse).unwrap_or(Role::Ombud);
    let ombud = reader.id("ombud");
    if role == Role::Ombud && typed.one("ombud").is_empty() {
        reader.problem("ombud", "account-needs-ombud");
    }
    reader.done((name, role, ombud))
}

pub(in super::super) async fn save(may: May<Accounting>, Path(id): Path<Uuid>, typed: Typed) -> Result<Response> {
    let (name, role, ombud) = match read(&typed) {
        Ok(read) => read,
        Err(problems) => return shown(&may, id, Some((typed, problems))).await.map(wrong),
    };
    let by = role_of(&may)?;
    let changed = change(&may, "account.changed", move |known| {
        let before = changeable(known, id, by)?;
        Ok(Account { name: name.clone(), role, ombud, ..before })
    });
    match changed.await {
        Err(Failure::Refused(key)) => shown(&may, id, Some((typed, obstructed(key)))).await.map(wrong),
        changed => changed.map(|()| back("/accounts")),
    }
}
