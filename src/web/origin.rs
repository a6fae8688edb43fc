//! Where a request comes from, and what of that is believed.
//!
//! Anybody can write a header. What a request claims about its way here is therefore taken off it at the door, and put
//! back only as far as it is true: further in, `X-Forwarded-Proto: https` *means* that the browser speaks https.

use super::Shell;
use crate::app::App;
use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

const ADDRESSES: HeaderName = HeaderName::from_static("x-forwarded-for");
const SCHEME: HeaderName = HeaderName::from_static("x-forwarded-proto");
/// Everything that claims something about the way of a request.
const CLAIMS: [HeaderName; 5] = [
    ADDRESSES,
    SCHEME,
    HeaderName::from_static("x-forwarded-host"),
    HeaderName::from_static("x-real-ip"),
    HeaderName::from_static("forwarded"),
];

/// The address that a request comes from (avsändare): an IP address, or `local` where there is no connection (tests).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Origin(pub String);

impl Origin {
    /// The origin that [`origin`] has noted on a request.
    pub fn of(extensions: &Extensions) -> Origin {
        extensions.get().cloned().unwrap_or_else(|| Origin("local".to_owned()))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Origin {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Origin, Infallible> {
        Ok(Origin::of(&parts.extensions))
    }
}

/// Middleware, before all other: notes where the request comes from, and takes off it what is not to be believed.
pub async fn origin(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let shell = app.shell();
    let peer = request.extensions().get().map(|ConnectInfo(peer): &ConnectInfo<SocketAddr>| peer.ip());
    let from = believed_address(shell, request.headers()).or(peer);
    let https = believed_https(shell, request.headers());
    let headers = request.headers_mut();
    CLAIMS.iter().for_each(|claim| drop(headers.remove(claim)));
    if https {
        headers.insert(SCHEME, HeaderValue::from_static("https"));
    }
    if let Some(from) = from {
        request.extensions_mut().insert(Origin(from.to_canonical().to_string()));
    }
    next.run(request).await
}

/// Whether the browser speaks https, on a request that has passed [`origin`].
pub fn is_https(headers: &HeaderMap) -> bool {
    headers.get(SCHEME).is_some_and(|scheme| scheme == "https")
}

fn believed_https(shell: &Shell, headers: &HeaderMap) -> bool {
    shell.https || (shell.behind_proxy && last(headers, &SCHEME).is_some_and(|scheme| scheme == "https"))
}

/// The last address in the list is the one that our own proxy saw; those before it are the caller's own words.
fn believed_address(shell: &Shell, headers: &HeaderMap) -> Option<IpAddr> {
    let address = last(headers, &ADDRESSES).filter(|_| shell.behind_proxy)?;
    // Some proxies write the port too.
    address.parse().ok().or_else(|| Some(address.parse::<SocketAddr>().ok()?.ip()))
}

/// The last member of a header that may be a list, and may stand several times.
fn last<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let line = headers.get_all(name).iter().next_back()?.to_str().ok()?;
    line.rsplit(',').next().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEHIND: Shell = Shell { behind_proxy: true, ..Shell::PLAIN };

    fn headers(lines: &[(&'static str, &'static str)]) -> HeaderMap {
        let line = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), HeaderValue::from_static(value))
        };
        lines.iter().map(line).collect()
    }

    #[test]
    fn only_what_our_own_proxy_saw_is_believed() {
        let claimed = headers(&[("x-forwarded-for", "10.0.0.1, 192.0.2.7")]);
        assert_eq!(believed_address(&BEHIND, &claimed), "192.0.2.7".parse().ok());
        assert_eq!(believed_address(&Shell::PLAIN, &claimed), None);
        let twice = headers(&[("x-forwarded-for", "10.0.0.1"), ("x-forwarded-for", "192.0.2.8:4711")]);
        assert_eq!(believed_address(&BEHIND, &twice), "192.0.2.8".parse().ok());
        let sixth = headers(&[("x-forwarded-for", "[2001:db8::1]:443")]);
        assert_eq!(believed_address(&BEHIND, &sixth), "2001:db8::1".parse().ok());
        for nonsense in ["", "unknown", "10.0.0.1, ", "<script>"] {
            assert_eq!(believed_address(&BEHIND, &headers(&[("x-forwarded-for", nonsense)])), None, "{nonsense}");
        }
    }

    #[test]
    fn https_is_our_own_or_our_proxys_word() {
        let claimed = headers(&[("x-forwarded-proto", "https")]);
        assert!(believed_https(&BEHIND, &claimed));
        assert!(!believed_https(&Shell::PLAIN, &claimed));
        assert!(!believed_https(&BEHIND, &headers(&[("x-forwarded-proto", "https, http")])));
        assert!(!believed_https(&BEHIND, &HeaderMap::new()));
        assert!(believed_https(&Shell { https: true, ..Shell::PLAIN }, &HeaderMap::new()));
    }
}
