//! Turning a page struct into a response, and the small parts that lists share.

use super::Frame;
use crate::failure::Failure;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};

/// A page (sida): a struct with its template.
pub struct Page<T>(pub T);

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(html) => Html(html).into_response(),
            Err(error) => Failure::Broken(error.to_string()).into_response(),
        }
    }
}

/// The same page again because something typed is wrong: 422.
pub fn wrong<T: Template>(page: T) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response()
}

/// Done; go on to `href` with GET.
pub fn back(href: impl AsRef<str>) -> Response {
    Redirect::to(href.as_ref()).into_response()
}

/// Where in a long list a page is.
pub struct Paging {
    /// From 0.
    pub page: i64,
    pub total: i64,
    base: String,
}

impl Paging {
    /// Rows on a page.
    pub const SIZE: i64 = 50;
    /// Lists are not counted further than this: the exact size of a long one helps nobody, and counting it costs.
    pub const COUNTED: i64 = 1001;

    /// Page `page` of a list with `total` rows at `base`, an address that ends in `?` or `&`.
    pub fn new(page: i64, total: i64, base: impl Into<String>) -> Paging {
        Paging { page: page.max(0), total, base: base.into() }
    }

    /// Rows before this page.
    pub fn offset(page: i64) -> i64 {
        page.clamp(0, i64::MAX / Self::SIZE) * Self::SIZE
    }

    /// The address of the page before, if there is one.
    pub fn previous(&self) -> Option<String> {
        (self.page > 0).then(|| format!("{}page={}", self.base, self.page - 1))
    }

    /// The address of the page after, if there is one.
    pub fn next(&self) -> Option<String> {
        ((self.page + 1) * Self::SIZE < self.total).then(|| format!("{}page={}", self.base, self.page + 1))
    }

    /// "51–100 of 1 234".
    pub fn summary(&self, frame: &Frame) -> String {
        let first = (self.page * Self::SIZE + 1).min(self.total);
        let last = ((self.page + 1) * Self::SIZE).min(self.total);
        let range = format!("{}–{}", frame.number(first), frame.number(last));
        frame.t2("list-range", ("range", range), ("total", frame.number(self.total)))
    }
}
