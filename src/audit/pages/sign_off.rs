//! Signing a month of the log off, with the chain as it stood.

use super::show::{Reader, Wanted, page};
use crate::access::{May, ReviewLog};
use crate::audit::store::review::{self, Filter, Review};
use crate::audit::{Event, Month};
use crate::db::Error;
use crate::failure::{Failure, Result};
use crate::web::{self, Typed, back, wrong};
use axum::extract::Path;
use axum::response::Response;

/// Longest remark, in characters.
const REMARK: usize = 1000;

pub(super) async fn sign_off(may: May<ReviewLog>, Path(month): Path<String>, typed: Typed) -> Result<Response> {
    let month: Month = month.parse().map_err(|_| Failure::NotFound)?;
    let mut fields = web::Reader::new(&typed);
    let remark = fields.text("remark", REMARK).unwrap_or_default();
    let remark = match fields.done(remark) {
        Ok(remark) => remark,
        Err(problems) => {
            let reader = Reader::of(&may);
            let wanted = Wanted { month: Some(month), filter: Filter::default(), page: 0 };
            return may.read(move |tx| Ok(wrong(page(tx, &reader, wanted, (typed, problems))?))).await;
        }
    };
    let account = may.actor().account.as_ref().ok_or(Failure::SignedOut)?.id;
    if !month.is_over(may.app().today()) {
        return Err(Failure::Refused("log-not-over"));
    }
    let at = may.app().micros();
    let signed = may.write(move |tx| {
        let head = review::head_before(tx)?;
        review::sign_off(tx, &Review { month, at, account, remark: remark.clone(), head })?;
        Ok(((), Event::new("log.signed_off", month)))
    });
    match signed.await {
        Err(Failure::Database(Error::Unique(_))) => Err(Failure::Refused("log-signed-already")),
        signed => signed.map(|()| back(format!("/log?month={month}"))),
    }
}
