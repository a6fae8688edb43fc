//! Making the operation's key pair, giving it to other managers, and making it anew.

use super::super::keys;
use super::words::WordsPage;
use crate::access::{May, Secrecy};
use crate::audit::Event;
use crate::failure::Result;
use crate::identities::keys::Holder;
use crate::inquiries;
use crate::web::{Page, back};
use axum::response::{IntoResponse, Response};

pub(super) async fn begin(may: May<Secrecy>) -> Result<Response> {
    let (holder, app) = (Holder::needed(&may)?, may.app().clone());
    let words = may.write(move |tx| Ok((keys::begin(tx, &app, &holder)?, Event::new("operation-key.made", 1)))).await?;
    Ok(Page(WordsPage::new(&may, &words)).into_response())
}

pub(super) async fn share(may: May<Secrecy>) -> Result<Response> {
    let (holder, app) = (Holder::needed(&may)?, may.app().clone());
    may.write(move |tx| {
        let given = keys::share(tx, &app, &holder)?;
        Ok(((), Event::new("operation-key.shared", given)))
    })
    .await?;
    Ok(back("/secrecy"))
}

pub(super) async fn rotate(may: May<Secrecy>) -> Result<Response> {
    let (holder, app) = (Holder::needed(&may)?, may.app().clone());
    may.write(move |tx| {
        let wrapped = keys::rotate(tx, &app, &holder, None)?;
        Ok(((), Event::new("operation-key.rotated", wrapped)))
    })
    .await?;
    Ok(back("/secrecy"))
}

pub(super) async fn renew_words(may: May<Secrecy>) -> Result<Response> {
    let (holder, app) = (Holder::needed(&may)?, may.app().clone());
    let words = may
        .write(move |tx| {
            let words = keys::renew_words(tx, &app, &holder)?;
            Ok((words, Event::new("operation-key.words", tx.operation())))
        })
        .await?;
    Ok(Page(WordsPage::new(&may, &words)).into_response())
}

pub(super) async fn settle(may: May<Secrecy>) -> Result<Response> {
    let (app, holder) = (may.app().clone(), Holder::needed(&may)?);
    may.write(move |tx| {
        let settled = keys::settle_all(tx, &holder)? + inquiries::sealed::share_all(tx, &app, &holder)?;
        Ok(((), Event::new("access.settled", settled)))
    })
    .await?;
    Ok(back("/secrecy"))
}
