//! Cookies. The browser holds a secret, the database and the memory only its digest.

use crate::web::is_https;
use axum::http::{HeaderMap, header};
use sha2::{Digest, Sha256};

/// The cookie of a session. It goes with the browser window; the server ends it after twelve idle hours.
pub const SESSION: &str = "ombud_session";
/// The cookie of a sign-in that has one more step to take.
pub const PENDING: &str = "ombud_pending";
/// The cookie by which a browser is known again.
pub const DEVICE: &str = "ombud_device";
/// How long a browser is known: as long as browsers keep any cookie, 400 days, in seconds.
const KNOWN: u32 = 400 * 24 * 3600;

/// The whole name of a cookie. Over https the name itself makes the browser see to it that only this host, over https, can
/// have set it.
fn whole(name: &str, headers: &HeaderMap) -> String {
    if is_https(headers) { format!("__Host-{name}") } else { name.to_owned() }
}

/// What is stored of a secret.
pub fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// The digest of the session that the browser sent, if it sent one.
pub fn from_headers(headers: &HeaderMap) -> Option<Vec<u8>> {
    value(headers, SESSION).map(|secret| digest(&secret))
}

/// What the browser sent in a cookie.
pub fn value(headers: &HeaderMap, name: &str) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    let name = whole(name, headers);
    let mut pairs = cookies.flat_map(|line| line.split(';'));
    pairs.find_map(|pair| pair.trim().strip_prefix(name.as_str())?.strip_prefix('=').map(str::to_owned))
}

/// The cookie that gives the browser a secret.
pub fn cookie(name: &str, secret: &str, headers: &HeaderMap) -> String {
    let lasting = if name == DEVICE { format!("; Max-Age={KNOWN}") } else { String::new() };
    let name = whole(name, headers);
    format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax{lasting}{}", secure(headers))
}

/// The cookie that takes it away.
pub fn ended_cookie(name: &str, headers: &HeaderMap) -> String {
    let name = whole(name, headers);
    format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{}", secure(headers))
}

/// `Secure` wherever the browser speaks https; without it, on this machine itself, it would lock everyone out.
fn secure(headers: &HeaderMap) -> &'static str {
    if is_https(headers) { "; Secure" } else { "" }
}
