//! Everyone who may sign in.

use super::super::super::{Ombud, store};
use super::role_of;
use crate::access::{self, Account, Accounting, May, Role};
use crate::failure::Result;
use crate::web::{Frame, Page, Room};
use askama::Template;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "staff/pages/accounts.html")]
pub(in super::super) struct ListPage {
    frame: Frame,
    /// Who looks, in which role.
    own: Option<Uuid>,
    role: Role,
    ombud: Vec<Ombud>,
    accounts: Vec<Account>,
}

impl ListPage {
    /// The code of the ombud that somebody is.
    fn code_of(&self, id: &Option<Uuid>) -> &str {
        let ombud = self.ombud.iter().find(|ombud| Some(ombud.id) == *id);
        ombud.map(|ombud| ombud.code.as_str()).unwrap_or_default()
    }

    /// The one who looks cannot lock himself or herself out.
    fn is_own(&self, account: &Account) -> bool {
        self.own == Some(account.id)
    }

    /// Whether the one who looks may change the account.
    fn may_change(&self, account: &Account) -> bool {
        self.role.may_appoint(account.role)
    }
}

pub(in super::super) async fn list(may: May<Accounting>) -> Result<Page<ListPage>> {
    let (frame, role) = (Frame::of(&may, Room::Accounts), role_of(&may)?);
    let own = may.actor().account.as_ref().map(|account| account.id);
    may.read(move |tx| {
        Ok(Page(ListPage { frame, own, role, ombud: store::ombud(tx)?, accounts: access::store::accounts(tx)? }))
    })
    .await
}
