//! Where a request comes from, for the log.

use axum::http::Extensions;

/// The address that a request came from (ursprung).
#[derive(Clone, Debug)]
pub struct Origin(pub String);

impl Origin {
    /// What the log writes where no connection says it: requests that tests make without one.
    const LOCAL: &str = "local";

    /// The origin that a request carries.
    pub fn of(extensions: &Extensions) -> String {
        extensions.get::<Origin>().map_or_else(|| Self::LOCAL.to_owned(), |origin| origin.0.clone())
    }
}
