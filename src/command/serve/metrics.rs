//! Figures about the server itself, on a listener of their own.

use super::listening::busy;
use crate::failure::Result;
use crate::web::metrics_recorder;
use axum::Router;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Gives Prometheus its figures at `address` for as long as the server runs.
pub(super) async fn publish(address: SocketAddr) -> Result<()> {
    let listener = TcpListener::bind(address).await.map_err(|error| busy(address, &error))?;
    tokio::spawn(axum::serve(listener, router()).into_future());
    Ok(())
}

fn router() -> Router {
    let recorder = metrics_recorder();
    #[allow(clippy::disallowed_methods, reason = "a listener of its own, without sessions and without rights")]
    let route = axum::routing::get(move || {
        let text = recorder.as_ref().map(|recorder| recorder.render()).unwrap_or_default();
        std::future::ready(text)
    });
    Router::new().route("/metrics", route)
}
