//! `get` and `post` for this application: like axum's, but a handler's first argument must say who may call it.

use super::{Anyone, May, Right};
use crate::app::App;
use axum::handler::Handler;
use axum::routing::MethodRouter;

/// An argument that says who may call.
pub trait Guard {}
impl<R: Right> Guard for May<R> {}
impl Guard for Anyone {}

/// Handlers whose first argument is a [`Guard`].
#[diagnostic::on_unimplemented(message = "this handler does not say who may call it")]
pub trait SaysWho {}

/// For handlers of one to six arguments, as axum's `Handler` describes them.
macro_rules! says_who {
    ($($($argument:ident)*;)+) => {$(
        impl<Via, First: Guard, $($argument),*> SaysWho for (Via, First, $($argument,)*) {}
    )+};
}

says_who! {
    ;
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
}

/// A route for GET.
#[allow(clippy::disallowed_methods, reason = "this is the one place that calls it, with the guard checked")]
pub fn get<H: Handler<T, App>, T: SaysWho + 'static>(handler: H) -> MethodRouter<App> {
    axum::routing::get(handler)
}

/// A route for POST.
#[allow(clippy::disallowed_methods, reason = "this is the one place that calls it, with the guard checked")]
pub fn post<H: Handler<T, App>, T: SaysWho + 'static>(handler: H) -> MethodRouter<App> {
    axum::routing::post(handler)
}
