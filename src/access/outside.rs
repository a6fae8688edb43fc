//! The one place from which the program calls out: to the sign-in server that whoever runs it has named.

use openidconnect::{HttpRequest, HttpResponse};
use std::time::Duration;
use ureq::Agent;

/// Longest time for a whole question and its answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Longest answer, in bytes.
const LONGEST: u64 = 1 << 20;

/// Asks a question and waits for the answer. Redirects are not followed: they could lead anywhere inside the network. Blocks.
///
/// # Errors
/// Where nobody answers in time.
pub fn fetch(request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
    let config = Agent::config_builder().timeout_global(Some(PATIENCE)).max_redirects(0).http_status_as_error(false);
    let agent = Agent::new_with_config(config.build());
    let (parts, body) = request.into_parts();
    // An empty body is none: a GET that announces one is refused here and there.
    let answer = match body.is_empty() {
        true => agent.run(openidconnect::http::Request::from_parts(parts, ())),
        false => agent.run(openidconnect::http::Request::from_parts(parts, body)),
    };
    let (parts, mut body) = answer?.into_parts();
    let body = body.with_config().limit(LONGEST).read_to_vec()?;
    Ok(HttpResponse::from_parts(parts, body))
}
