//! The help of a page: found by the route that was asked for, so that a page has its help without a line in its handler.

use super::{Language, Texts};
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::Response;

/// What the request asked for, as the layout needs to know it.
#[derive(Clone, Debug, Default)]
struct Asked {
    /// The address pattern, as `/people/{id}`.
    route: String,
    /// Whether a form was sent there, which then stands on the page once more.
    sent: bool,
    /// The question of the first walk that the visitor has come from.
    walk: Option<String>,
}

tokio::task_local! {
    static ASKED: Asked;
}

/// The cookie that holds the question of the first walk, while somebody is away to answer it.
pub const WALK: &str = "ombud_start";

/// Middleware: keeps in mind which page is asked for while it is made.
pub async fn asked(route: Option<MatchedPath>, request: Request, next: Next) -> Response {
    let route = route.map(|route| route.as_str().to_owned()).unwrap_or_default();
    let asked = Asked { route, sent: request.method() == Method::POST, walk: walk(request.headers()) };
    ASKED.scope(asked, next.run(request)).await
}

fn walk(headers: &HeaderMap) -> Option<String> {
    crate::access::cookie_value(headers, WALK)
        .filter(|step| step.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'-'))
        .filter(|step| !step.is_empty() && step.len() < 20)
}

/// The same work, which still knows on another thread which page it is for.
pub fn carried<T>(work: impl FnOnce() -> T) -> impl FnOnce() -> T {
    let asked = ASKED.try_with(Clone::clone).unwrap_or_default();
    move || ASKED.sync_scope(asked, work)
}

/// The question of the first walk that the visitor is away from.
pub(super) fn walk_step() -> Option<String> {
    let here = |asked: &Asked| asked.walk.clone().filter(|_| !asked.route.starts_with("/start"));
    ASKED.try_with(here).ok().flatten()
}

/// The help of one page (hjälptext).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// The key of its text, and its place in the handbook.
    pub key: String,
    pub title: String,
    pub paragraphs: Vec<String>,
}

impl Help {
    /// The help with this key: its first paragraph is the heading.
    pub fn read(texts: &Texts, key: &str) -> Help {
        let text = texts.text(key);
        let mut parts = text.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
        Help { key: key.to_owned(), title: parts.next().unwrap_or_default(), paragraphs: parts.collect() }
    }

    /// The help of the page that is being made; for a page that no route has, what to do when something goes wrong.
    pub(super) fn here(texts: &Texts) -> Help {
        let asked = ASKED.try_with(Clone::clone).unwrap_or_default();
        let found = candidates(&asked.route, asked.sent).into_iter().find(|key| texts.has(key));
        Help::read(texts, &found.unwrap_or_else(|| "help-error".to_owned()))
    }

    /// All help in the order of the files, which is that of the handbook.
    pub fn all(language: Language) -> Vec<Help> {
        let texts = super::texts(language);
        let keys = texts.keys("help-").filter(|key| !["help-summary", "help-in-handbook"].contains(key));
        keys.map(|key| Help::read(texts, key)).collect()
    }
}

/// The key of the help for a route: `help-people-id-edit` for `/people/{id}/edit`.
pub fn help_key(route: &str) -> String {
    let parts = route.split('/').filter(|part| !part.is_empty());
    let words = parts.map(|part| part.trim_matches(['{', '}']).replace(['.', '_'], "-"));
    ["help".to_owned()].into_iter().chain(words).collect::<Vec<_>>().join("-")
}

/// The keys that may hold the help for a route, the best first. What was sent to `/people` stands on the page `/people/new`, and
/// what was sent to `/people/{id}` on `/people/{id}/edit`; a step without a page belongs to the page above it.
fn candidates(route: &str, sent: bool) -> Vec<String> {
    let key = help_key(route);
    let forms = ["-new", "-edit"].map(|form| format!("{key}{form}"));
    let mut keys: Vec<String> = if sent { forms.into() } else { Vec::new() };
    let segments = route.split('/').filter(|part| !part.is_empty()).collect::<Vec<_>>();
    keys.extend((1..=segments.len()).rev().map(|length| help_key(&segments[..length].join("/"))));
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_has_one_key() {
        assert_eq!(help_key("/people/{id}/edit"), "help-people-id-edit");
        assert_eq!(help_key("/grant-account/{year}/versions/{number}"), "help-grant-account-year-versions-number");
    }

    #[test]
    fn what_was_sent_is_explained_where_it_stands() {
        let texts = super::super::texts(Language::Swedish);
        let found = |route, sent| candidates(route, sent).into_iter().find(|key| texts.has(key));
        assert_eq!(found("/people", true).as_deref(), Some("help-people-new"));
        assert_eq!(found("/people", false).as_deref(), Some("help-people"));
        assert_eq!(found("/people/{id}", true).as_deref(), Some("help-people-id-edit"));
        assert_eq!(found("/people/{id}/contacts", true).as_deref(), Some("help-people-id-contacts-new"));
        assert_eq!(found("/secrecy/key/words", true).as_deref(), Some("help-secrecy"));
        assert_eq!(found("", false), None);
    }

    #[test]
    fn the_first_paragraph_is_the_heading() {
        let help = Help::read(super::super::texts(Language::English), "help-people");
        assert_eq!((help.title.as_str(), help.paragraphs.len()), ("Clients", 2));
    }

    #[test]
    fn every_help_has_a_heading_and_is_short() {
        for language in [Language::Swedish, Language::English] {
            for help in Help::all(language) {
                let words: usize = help.paragraphs.iter().map(|part| part.split_whitespace().count()).sum();
                assert!(help.title.split_whitespace().count() <= 8, "{}: the first paragraph is a heading", help.key);
                assert!((8..=110).contains(&words), "{}: {words} words", help.key);
            }
        }
    }
}
