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
    /// How far beyond a page its list is counted: the exact size of a long one helps nobody, and counting it costs.
    const COUNTED: i64 = 1000;

    /// Page `page` of a list with `total` rows at `base`, an address that ends in `?` or `&`.
    pub fn new(page: i64, total: i64, base: impl Into<String>) -> Paging {
        Paging { page: page.max(0), total, base: base.into() }
    }

    /// Rows before this page.
    pub fn offset(page: i64) -> i64 {
        page.clamp(0, i64::MAX / Self::SIZE) * Self::SIZE
    }

    /// How far a list is counted for this page: one row more than is told, so that it shows whether there are more.
    pub fn counted(page: i64) -> i64 {
        Self::offset(page).saturating_add(Self::COUNTED + 1)
    }

    /// The number of rows that the list has more of, where it was not counted to its end.
    pub fn more_than(&self) -> Option<i64> {
        (self.total >= Self::counted(self.page)).then(|| Self::counted(self.page) - 1)
    }

    /// The address of the page before, if there is one.
    pub fn previous(&self) -> Option<String> {
        (self.page > 0).then(|| format!("{}page={}", self.base, self.page - 1))
    }

    /// The address of the page after, if there is one.
    pub fn next(&self) -> Option<String> {
        ((self.page + 1) * Self::SIZE < self.total).then(|| format!("{}page={}", self.base, self.page + 1))
    }

    /// "51–100 of 234", or "51–100 of more than 1 050".
    pub fn summary(&self, frame: &Frame) -> String {
        let first = (self.page * Self::SIZE + 1).min(self.total);
        let last = ((self.page + 1) * Self::SIZE).min(self.total);
        let range = format!("{}–{}", frame.number(first), frame.number(last));
        let (key, total) = self.more_than().map_or(("list-range", self.total), |most| ("list-range-many", most));
        frame.t2(key, ("range", range), ("total", frame.number(total)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The page of a list with so many rows, as it is counted.
    fn page(page: i64, rows: i64) -> Paging {
        Paging::new(page, rows.min(Paging::counted(page)), "/rows?")
    }

    #[test]
    fn a_list_that_is_not_counted_to_its_end_says_so() {
        assert_eq!((page(0, 1000).more_than(), page(0, 1001).more_than()), (None, Some(1000)));
        assert_eq!((page(1, 1050).more_than(), page(1, 1051).more_than()), (None, Some(1050)));
    }

    #[test]
    fn every_row_of_a_long_list_can_be_reached() {
        let rows = 2_340;
        let last = (0..).find(|at| page(*at, rows).next().is_none());
        assert_eq!(last, Some(rows / Paging::SIZE));
        assert_eq!(page(1, rows).previous().as_deref(), Some("/rows?page=0"));
    }
}
