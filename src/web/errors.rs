//! Failures as pages that say where to go next, and sign-in in between without losing what was typed.

use super::{Frame, Page};
use crate::access::{Actor, kept_page, store};
use crate::app::App;
use crate::db::Error;
use crate::failure::Failure;
use askama::Template;
use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

/// Largest form that is kept while somebody signs in again: 256 kB.
const KEPT: usize = 256 * 1024;

/// What went wrong, as the middleware finds it on a response.
#[derive(Clone)]
struct Told(Arc<Failure>);

#[derive(Template)]
#[template(path = "web/error.html")]
struct ErrorPage {
    frame: Frame,
    heading: String,
    text: String,
}

impl Failure {
    fn status(&self) -> StatusCode {
        match self {
            Failure::SignedOut => StatusCode::UNAUTHORIZED,
            Failure::Forbidden => StatusCode::FORBIDDEN,
            Failure::NotFound => StatusCode::NOT_FOUND,
            Failure::Refused(_) | Failure::Database(Error::Overlap | Error::Reference | Error::Unique(_)) => {
                StatusCode::CONFLICT
            }
            Failure::Unreadable(_) => StatusCode::BAD_REQUEST,
            Failure::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Failure::Database(Error::Locked) => StatusCode::SERVICE_UNAVAILABLE,
            Failure::Database(Error::Full) => StatusCode::INSUFFICIENT_STORAGE,
            Failure::Database(_) | Failure::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = self.status();
        if status.is_server_error() {
            tracing::error!(error = %self, "request failed");
        }
        let mut response = (status, self.to_string()).into_response();
        response.extensions_mut().insert(Told(Arc::new(self)));
        response
    }
}

/// Middleware: dresses failures as pages, and keeps a posted form while its sender signs in again.
pub async fn dress(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let headers = parts.headers.clone();
    let (method, path) = (parts.method.clone(), parts.uri.to_string());
    let (body, kept) = match keep(&method, &headers, body).await {
        Ok(kept) => kept,
        Err(failure) => return page(app, &headers, failure.status(), &failure).await,
    };
    if holds_nul(&path, kept.as_deref()) {
        return page(app, &headers, StatusCode::BAD_REQUEST, &Failure::Unreadable("a NUL".into())).await;
    }
    let response = next.run(Request::from_parts(parts, body)).await;
    let scripted = headers.contains_key("x-autosave");
    match response.extensions().get::<Told>().cloned() {
        None => bare(app, &headers, response).await,
        // A script needs to know that it failed; why is for the page, and the words of a database for nobody.
        Some(_) if scripted => response.status().into_response(),
        Some(Told(failure)) if matches!(*failure, Failure::SignedOut) => signed_out(&app, &method, &path, kept),
        Some(Told(failure)) => page(app, &headers, response.status(), &failure).await,
    }
}

/// Whether an address or a form holds the one character that PostgreSQL keeps in no text, and nobody types.
fn holds_nul(path: &str, form: Option<&[u8]>) -> bool {
    let form = form.unwrap_or_default();
    path.contains("%00") || form.contains(&0) || form.windows(3).any(|part| part == b"%00")
}

/// The body again, and a copy of it if it is a form worth keeping.
async fn keep(method: &Method, headers: &HeaderMap, body: Body) -> Result<(Body, Option<Bytes>), Failure> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if method != Method::POST || !kind.starts_with("application/x-www-form-urlencoded") {
        return Ok((body, None));
    }
    if body.size_hint().lower() > KEPT as u64 {
        return Err(Failure::TooLarge);
    }
    let bytes = to_bytes(body, KEPT).await.map_err(|error| Failure::Unreadable(error.to_string()))?;
    Ok((Body::from(bytes.clone()), Some(bytes)))
}

/// To sign-in and back: by redirect for a page, with the form's content for a form.
fn signed_out(app: &App, method: &Method, path: &str, kept: Option<Bytes>) -> Response {
    match kept {
        Some(bytes) => (StatusCode::UNAUTHORIZED, kept_page(app, path, &bytes)).into_response(),
        None if method == Method::GET => {
            let then: String = serde_urlencoded::to_string([("then", path)]).unwrap_or_default();
            Redirect::to(&format!("/sign-in?{then}")).into_response()
        }
        None => Redirect::to("/sign-in").into_response(),
    }
}

/// Responses that axum itself made without a page: unknown addresses, wrong methods, foreign posts.
async fn bare(app: App, headers: &HeaderMap, response: Response) -> Response {
    let plain = !response.headers().contains_key(header::CONTENT_TYPE)
        || response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/plain; charset=utf-8");
    match response.status() {
        StatusCode::NOT_FOUND if plain => page(app, headers, StatusCode::NOT_FOUND, &Failure::NotFound).await,
        status @ (StatusCode::METHOD_NOT_ALLOWED | StatusCode::FORBIDDEN | StatusCode::BAD_REQUEST) if plain => {
            page(app, headers, status, &Failure::Unreadable(String::new())).await
        }
        StatusCode::PAYLOAD_TOO_LARGE if plain => {
            page(app, headers, StatusCode::PAYLOAD_TOO_LARGE, &Failure::TooLarge).await
        }
        _ => response,
    }
}

/// A page with the text `key` for a request that is turned away before anybody has asked whose it is: Swedish, and
/// without a look into the database.
pub(super) fn outright(app: &App, status: StatusCode, key: &str) -> Response {
    let frame = Frame::visitor(app, None);
    let (heading, text) = (frame.t(&format!("{key}-heading")), frame.t(key));
    (status, Page(ErrorPage { frame, heading, text })).into_response()
}

async fn page(app: App, headers: &HeaderMap, status: StatusCode, failure: &Failure) -> Response {
    let actor = store::actor_of(app.clone(), headers).await;
    if matches!(failure, Failure::Forbidden) {
        let account = actor.as_ref().map(Actor::label);
        tracing::warn!(account, "a page was refused to a role that may not open it");
    }
    let frame = Frame::visitor(&app, actor);
    let key = key(failure);
    let heading = frame.t(&format!("{key}-heading"));
    let text = match failure {
        Failure::Refused(key) => frame.t(key),
        _ => frame.t(key),
    };
    (status, Page(ErrorPage { frame, heading, text })).into_response()
}

fn key(failure: &Failure) -> &'static str {
    match failure {
        Failure::SignedOut | Failure::Forbidden => "error-forbidden",
        Failure::NotFound => "error-not-found",
        Failure::Refused(_) => "error-refused",
        Failure::Unreadable(_) => "error-unreadable",
        Failure::TooLarge => "error-too-large",
        Failure::Database(Error::Overlap) => "error-overlap",
        Failure::Database(Error::Unique(_)) => "error-taken",
        Failure::Database(Error::Reference) => "error-reference",
        Failure::Database(Error::Locked) => "error-locked",
        Failure::Database(Error::Full) => "error-full",
        Failure::Database(_) | Failure::Broken(_) => "error-broken",
    }
}
