//! Every change of an account: whether it may be made, what is lost by it, and locking out and letting in.

use crate::access::store::changes;
use crate::access::{self, Account, Accounting, Loss, May, admit};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::web::back;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

/// Makes an account what `to_be` says of those known, and takes back what it loses by that.
pub(super) async fn change(
    may: &May<Accounting>,
    kind: &'static str,
    to_be: impl Fn(Vec<Account>) -> Result<Account> + Send + 'static,
) -> Result<()> {
    let by = may.actor().account.clone().ok_or(Failure::SignedOut)?;
    let ended = may.write(move |tx| {
        let known = access::store::accounts(tx)?;
        let account = to_be(known.clone())?;
        admit(&by, &known, &account)?;
        let before = known.iter().find(|known| known.id == account.id).ok_or(Failure::NotFound)?;
        let ended = changes::take_back(tx, account.id, Loss::of(before, &account))?;
        changes::change_account(tx, &account)?;
        if before.active != account.active {
            access::store::set_active(tx, account.id, account.active)?;
        }
        Ok((ended, event(kind, before, &account)))
    });
    // The sessions are gone from the database; what they had unlocked goes from memory.
    ended.await?.iter().for_each(|session| may.app().keyring.forget(session));
    Ok(())
}

/// What happened, and from which role to which where that changed.
fn event(kind: &'static str, before: &Account, account: &Account) -> Event {
    let event = Event::new(kind, account.id);
    if before.role == account.role {
        event
    } else {
        event.because(format!("{} > {}", before.role.code(), account.role.code()))
    }
}

pub(in super::super) async fn lock(may: May<Accounting>, Path(id): Path<Uuid>) -> Result<Response> {
    if may.actor().account.as_ref().is_some_and(|account| account.id == id) {
        return Err(Failure::Refused("account-lock-oneself"));
    }
    set_active(may, id, false, "account.locked").await
}

pub(in super::super) async fn unlock(may: May<Accounting>, Path(id): Path<Uuid>) -> Result<Response> {
    set_active(may, id, true, "account.unlocked").await
}

async fn set_active(may: May<Accounting>, id: Uuid, active: bool, kind: &'static str) -> Result<Response> {
    let by = super::role_of(&may)?;
    let to_be = move |known: Vec<Account>| {
        let before = known.into_iter().find(|account| account.id == id).ok_or(Failure::NotFound)?;
        if by.may_appoint(before.role) { Ok(Account { active, ..before }) } else { Err(Failure::Forbidden) }
    };
    change(&may, kind, to_be).await?;
    Ok(back("/accounts"))
}
