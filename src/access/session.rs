//! The session cookie. The browser holds the secret, the database only its digest.

use crate::web::is_https;
use axum::http::{HeaderMap, header};
use sha2::{Digest, Sha256};

/// Over https the name itself makes the browser see to it that only this host, over https, can have set the cookie.
fn name(headers: &HeaderMap) -> &'static str {
    if is_https(headers) { "__Host-ombud_session" } else { "ombud_session" }
}

/// What is stored of a session's secret.
pub fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// The digest of the session that the browser sent, if it sent one.
pub fn from_headers(headers: &HeaderMap) -> Option<Vec<u8>> {
    let cookies = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name(headers))?.strip_prefix('='))
        .map(digest)
}

/// The cookie that starts a session. It goes with the browser window; the server ends it after twelve idle hours.
pub fn cookie(secret: &str, headers: &HeaderMap) -> String {
    format!("{}={secret}; Path=/; HttpOnly; SameSite=Lax{}", name(headers), secure(headers))
}

/// The cookie that ends it.
pub fn ended_cookie(headers: &HeaderMap) -> String {
    format!("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{}", name(headers), secure(headers))
}

/// `Secure` wherever the browser speaks https; without it, on this machine itself, it would lock everyone out.
fn secure(headers: &HeaderMap) -> &'static str {
    if is_https(headers) { "; Secure" } else { "" }
}
