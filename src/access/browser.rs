//! The browser that a request comes from: from where, what it calls itself, and the cookies that are not a session.

use super::Means;
use super::session::{self, DEVICE, PENDING};
use crate::app::App;
use crate::web::Origin;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use std::convert::Infallible;

/// Longest name of a browser that is kept, in characters.
const LONGEST: usize = 300;

/// Somebody's browser (webbläsare).
#[derive(Clone, Debug)]
pub struct Browser {
    /// The address that the request came from.
    pub origin: String,
    /// What the browser calls itself.
    pub agent: String,
    /// The secret of a sign-in that has one more step to take.
    pub pending: Option<String>,
    /// The secret by which the browser is known again.
    pub device: Option<String>,
    headers: HeaderMap,
}

impl FromRequestParts<App> for Browser {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        let headers = parts.headers.clone();
        let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Ok(Browser {
            origin: Origin::of(&parts.extensions).0,
            agent: agent.chars().take(LONGEST).collect(),
            pending: session::value(&headers, PENDING),
            device: session::value(&headers, DEVICE).filter(|secret| ours(secret)),
            headers,
        })
    }
}

impl Browser {
    /// The address of a path of ours, whole, for handing over: by the server's public name, or by the one that this browser
    /// uses.
    pub fn address(&self, means: &Means, path: &str) -> String {
        let header = |name: &str| self.headers.get(name).and_then(|value| value.to_str().ok());
        let scheme = header("x-forwarded-proto").filter(|scheme| *scheme == "https").unwrap_or("http");
        let own = || format!("{scheme}://{}", header("host").unwrap_or_default());
        format!(
            "{}{path}",
            means.public_url.as_deref().map(|url| url.trim_end_matches('/').to_owned()).unwrap_or_else(own)
        )
    }

    /// The cookie that gives this browser a secret.
    pub fn cookie(&self, name: &str, secret: &str) -> String {
        session::cookie(name, secret, &self.headers)
    }

    /// The cookie that takes it away.
    pub fn ended(&self, name: &str) -> String {
        session::ended_cookie(name, &self.headers)
    }
}

/// Whether this can be a secret that we gave out.
fn ours(secret: &str) -> bool {
    secret.len() == 43 && secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Which browser on which system a name stands for; nothing where it is none of the usual ones. Browsers claim to be each
/// other, so the order matters.
pub fn known(agent: &str) -> Option<(&'static str, &'static str)> {
    const BROWSERS: [(&str, &str); 7] = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];
    let named =
        |list: &[(&str, &'static str)]| list.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name);
    Some((named(&BROWSERS)?, named(&SYSTEMS)?))
}

#[cfg(test)]
mod tests {
    use super::known;

    #[test]
    fn browsers_are_known_by_what_they_call_themselves() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0";
        let phone =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Safari/604.1";
        assert_eq!(known(edge), Some(("Edge", "Windows")));
        assert_eq!(known(phone), Some(("Safari", "iPhone")));
        assert_eq!(known("curl/8.0"), None);
    }
}
