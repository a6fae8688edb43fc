//! How much one address may ask, and how long an answer may take.

use super::errors::outright;
use super::{Origin, Shell};
use crate::app::App;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::Ipv6Addr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How long an upload may take: the largest one over a line of three megabits a second.
const UPLOAD_TIME: Duration = Duration::from_secs(15 * 60);
/// So many addresses are remembered before those that have been quiet are forgotten.
const REMEMBERED: usize = 10_000;
/// A contact form that a stranger sends: so many at once from one address, and then one each time this has passed.
const STRANGERS_AT_ONCE: NonZeroU32 = NonZeroU32::new(5).unwrap();
const STRANGERS_EVERY: Duration = Duration::from_secs(120);

/// How many requests each address has left (broms).
#[derive(Clone)]
pub struct Brake {
    app: App,
    limiter: Option<Arc<Limiter>>,
    /// The same for forms that strangers send without signing in.
    strangers: Option<Arc<Limiter>>,
}

struct Limiter {
    left: DefaultKeyedRateLimiter<String>,
    /// How many addresses are enough to look for quiet ones; twice as many as the last look left.
    many: AtomicUsize,
}

impl Brake {
    /// The brake that the server's [`Shell`] asks for.
    pub fn new(app: &App) -> Brake {
        let Shell { rate, burst, .. } = app.shell();
        let quota = NonZeroU32::new(*rate).map(|rate| {
            let quota = Quota::per_second(rate);
            NonZeroU32::new(*burst).map_or(quota, |burst| quota.allow_burst(burst))
        });
        let limiter = quota.map(|quota| Arc::new(Limiter::new(quota)));
        let strangers = limiter.is_some().then(|| {
            let few = Quota::with_period(STRANGERS_EVERY).unwrap_or(Quota::per_hour(STRANGERS_AT_ONCE));
            Arc::new(Limiter::new(few.allow_burst(STRANGERS_AT_ONCE)))
        });
        Brake { app: app.clone(), limiter, strangers }
    }

    /// How many seconds an address has to wait that may not send this request; `None` where it may.
    fn holds(&self, request: &Request) -> Option<u64> {
        let (path, origin) = (request.uri().path(), Origin::of(request.extensions()));
        if path == "/health" || path.starts_with("/assets/") {
            return None;
        }
        if self.limiter.as_ref().is_some_and(|limiter| !limiter.lets(&origin)) {
            // With at least one a second there is always one left again after a second.
            return Some(1);
        }
        let form = *request.method() == Method::POST && path.starts_with("/contact/");
        let many = form && self.strangers.as_ref().is_some_and(|limiter| !limiter.lets(&origin));
        many.then_some(STRANGERS_EVERY.as_secs())
    }
}

impl Limiter {
    fn new(quota: Quota) -> Limiter {
        Limiter { left: RateLimiter::keyed(quota), many: AtomicUsize::new(REMEMBERED) }
    }

    fn lets(&self, origin: &Origin) -> bool {
        if self.left.len() > self.many.load(Ordering::Relaxed) {
            self.left.retain_recent();
            self.many.store(REMEMBERED.max(self.left.len() * 2), Ordering::Relaxed);
        }
        self.left.check_key(&neighbourhood(origin)).is_ok()
    }
}

/// Whose requests are counted together: in IPv6 the network (/64) of one subscriber, who has all its addresses.
fn neighbourhood(Origin(address): &Origin) -> String {
    match address.parse::<Ipv6Addr>() {
        Ok(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).to_string(),
        Err(_) => address.clone(),
    }
}

/// Middleware: refuses an address that sends too many requests, before anything is read for it. What pages load, and
/// the question whether the server is well, are free.
pub async fn brake(State(brake): State<Brake>, request: Request, next: Next) -> Response {
    let Some(seconds) = brake.holds(&request) else { return next.run(request).await };
    let mut response = outright(&brake.app, StatusCode::TOO_MANY_REQUESTS, "error-too-many");
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// Middleware: answers for a handler that takes too long. What the handler has begun in the database is finished or
/// undone as a whole, but nobody knows which; the page says so.
pub async fn in_time(State(app): State<App>, request: Request, next: Next) -> Response {
    let request_time = app.shell().request_time;
    let limit = if uploads(request.headers()) { UPLOAD_TIME.max(request_time) } else { request_time };
    let answer = tokio::time::timeout(limit, next.run(request)).await;
    answer.unwrap_or_else(|_| outright(&app, StatusCode::SERVICE_UNAVAILABLE, "error-too-slow"))
}

fn uploads(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limiter(rate: u32, burst: u32) -> Limiter {
        let number = |number| NonZeroU32::new(number).unwrap();
        let quota = Quota::per_second(number(rate)).allow_burst(number(burst));
        Limiter::new(quota)
    }

    fn at(address: &str) -> Origin {
        Origin(address.to_owned())
    }

    #[test]
    fn an_address_has_its_burst_and_takes_nothing_from_others() {
        let limiter = limiter(1, 3);
        assert!((0..3).all(|_| limiter.lets(&at("192.0.2.1"))));
        assert!(!limiter.lets(&at("192.0.2.1")));
        assert!(limiter.lets(&at("192.0.2.2")));
    }

    #[test]
    fn a_subscriber_does_not_get_more_by_having_many_addresses() {
        assert_eq!(neighbourhood(&at("2001:db8:1:2:3:4:5:6")), "2001:db8:1:2::");
        assert_eq!(neighbourhood(&at("2001:db8:1:2::9")), neighbourhood(&at("2001:db8:1:2:ffff::1")));
        assert_ne!(neighbourhood(&at("2001:db8:1:3::9")), neighbourhood(&at("2001:db8:1:2::9")));
        assert_eq!(neighbourhood(&at("192.0.2.1")), "192.0.2.1");
        assert_eq!(neighbourhood(&at("local")), "local");
    }

    #[test]
    fn addresses_that_have_been_quiet_are_forgotten() {
        let limiter = limiter(1_000_000, 1);
        for number in 0..REMEMBERED + 2 {
            limiter.lets(&at(&number.to_string()));
        }
        assert!(limiter.left.len() < REMEMBERED, "{} are remembered", limiter.left.len());
    }
}
