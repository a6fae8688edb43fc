//! What can be seen from outside: a log line and figures a request, and whether the server is well.
//! Paths are logged as routes, never as sent, so that no id or code of a person reaches a log.

use crate::access::{Anyone, store};
use axum::extract::{MatchedPath, Request};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::time::Instant;

/// Counts and times a request.
pub async fn observe(route: Option<MatchedPath>, request: Request, next: Next) -> Response {
    let route = route.map_or_else(|| "other".to_owned(), |route| route.as_str().to_owned());
    let method = request.method().to_string();
    let started = Instant::now();
    let response = next.run(request).await;
    let seconds = started.elapsed().as_secs_f64();
    let status = response.status().as_u16();
    tracing::info!(method, route, status, ms = seconds * 1000.0, "request");
    let labels = [("method", method), ("route", route), ("status", status.to_string())];
    metrics::counter!("ombud_requests_total", &labels).increment(1);
    metrics::histogram!("ombud_request_seconds", &labels[..2]).record(seconds);
    response
}

/// The recorder behind `/metrics`; `None` if one is installed already (several servers in one process: tests).
pub fn metrics_recorder() -> Option<PrometheusHandle> {
    PrometheusBuilder::new().install_recorder().ok()
}

/// 200 while the database answers.
pub async fn health(anyone: Anyone) -> (StatusCode, &'static str) {
    let read = move || anyone.app.db.read(store::operations);
    match tokio::task::spawn_blocking(read).await {
        Ok(Ok(_)) => (StatusCode::OK, "ok\n"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}
