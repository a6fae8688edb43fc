//! The session cookie. The browser holds the secret, the database only its digest.

use axum::http::{HeaderMap, header};
use sha2::{Digest, Sha256};

const NAME: &str = "ombud_session";

/// What is stored of a session's secret.
pub fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// The digest of the session that the browser sent, if it sent one.
pub fn from_headers(headers: &HeaderMap) -> Option<Vec<u8>> {
    let cookies = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(NAME)?.strip_prefix('='))
        .map(digest)
}

/// The cookie that starts a session. It goes with the browser window; the server ends it after twelve idle hours.
pub fn cookie(secret: &str, headers: &HeaderMap) -> String {
    format!("{NAME}={secret}; Path=/; HttpOnly; SameSite=Lax{}", secure(headers))
}

/// The cookie that ends it.
pub fn ended_cookie(headers: &HeaderMap) -> String {
    format!("{NAME}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{}", secure(headers))
}

/// `Secure` wherever the proxy in front says that the browser speaks https; on loopback it would lock everyone out.
fn secure(headers: &HeaderMap) -> &'static str {
    let https = headers.get("x-forwarded-proto").is_some_and(|value| value == "https");
    if https { "; Secure" } else { "" }
}
