//! `ombud serve`: the web application.

use super::signing_in::SigningIn;
use super::{Done, Where};
use crate::access::{May, store};
use crate::app::{App, World};
use crate::db::{Address, ServerLock};
use crate::failure::{Failure, Result};
use crate::web::metrics_recorder;
use axum::Router;
use clap::Args;
use std::net::SocketAddr;
use std::sync::PoisonError;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// `ombud serve`
#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    place: Where,
    #[command(flatten)]
    pub(super) listening: Listening,
}

/// Where the server is reached.
#[derive(Args, Clone)]
pub(super) struct Listening {
    /// Where to be reached. Put a proxy that speaks https in front of anything but this machine.
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
    listen: SocketAddr,
    /// Where to give Prometheus figures about the server itself, apart from the pages; nowhere if left out.
    #[arg(long, value_name = "ADDR")]
    metrics: Option<SocketAddr>,
    #[command(flatten)]
    signing_in: SigningIn,
}

impl Serve {
    pub(super) fn run(self, world: World) -> Result<Done> {
        let _lock = lock(&self.place.database)?;
        let app = self.place.open(world, true)?;
        let nobody = app.db.read(store::nobody)?;
        self.listening.serve(&app, |url| {
            println!("Ombud: {url}");
            if nobody {
                println!("{url}/setup/{}", open_setup(&app));
            }
        })
    }
}

/// One server on one SQLite file: two would not see each other's sign-in brakes, and one of them is a mistake.
pub(super) fn lock(address: &Address) -> Result<Option<ServerLock>> {
    let Address::Sqlite(path) = address else { return Ok(None) };
    match ServerLock::take(path) {
        Ok(lock) => Ok(Some(lock)),
        Err(crate::db::Error::Locked) => {
            Err(Failure::Broken(format!("{}: another ombud serves this database already", path.display())))
        }
        Err(error) => Err(error.into()),
    }
}

/// Opens the set-up page under a new secret.
fn open_setup(app: &App) -> String {
    let secret = app.secret();
    *app.setup.lock().unwrap_or_else(PoisonError::into_inner) = Some(secret.clone());
    secret
}

impl Listening {
    /// Serves until told to stop. `ready` is called with the address once it can be reached.
    pub(super) fn serve(&self, app: &App, ready: impl FnOnce(&str)) -> Result<Done> {
        log_to_stderr();
        self.signing_in.apply(app, self.listen)?;
        warm(app);
        let told = |error: std::io::Error| Failure::Broken(error.to_string());
        let runtime = tokio::runtime::Runtime::new().map_err(told)?;
        runtime.block_on(async {
            let listener = TcpListener::bind(self.listen).await.map_err(|error| busy(self.listen, &error))?;
            if let Some(address) = self.metrics {
                let metrics = TcpListener::bind(address).await.map_err(|error| busy(address, &error))?;
                tokio::spawn(axum::serve(metrics, metrics_router()).into_future());
            }
            ready(&format!("http://{}", listener.local_addr().map_err(told)?));
            axum::serve(listener, crate::router(app)).with_graceful_shutdown(told_to_stop()).await.map_err(told)
        })?;
        Ok(Done::Well)
    }
}

fn busy(address: SocketAddr, error: &std::io::Error) -> Failure {
    Failure::Broken(format!("{address}: cannot be listened on ({error})"))
}

/// One line of JSON a request, on standard error; `OMBUD_LOG` chooses how much.
fn log_to_stderr() {
    let filter = EnvFilter::try_from_env("OMBUD_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr);
    // Already set only in tests that serve twice in one process.
    let _ = log.try_init();
}

/// Loads the columns aside, so that the first report need not wait for them.
fn warm(app: &App) {
    let app = app.clone();
    std::thread::spawn(move || {
        for (operation, _) in app.db.read(store::operations).unwrap_or_default() {
            let may = May::by_command(&app, operation);
            let loaded = may.read_now(|tx| {
                app.figures.columns(tx, |_| ())?;
                tracing::info!(operation, "columns ready");
                app.figures.columns_with_contacts(tx, |_| ())
            });
            if let Err(failure) = loaded {
                tracing::error!(error = %failure, operation, "columns could not be loaded");
            }
        }
    });
}

fn metrics_router() -> Router {
    let recorder = metrics_recorder();
    #[allow(clippy::disallowed_methods, reason = "a listener of its own, without sessions and without rights")]
    let route = axum::routing::get(move || {
        let text = recorder.as_ref().map(|recorder| recorder.render()).unwrap_or_default();
        std::future::ready(text)
    });
    Router::new().route("/metrics", route)
}

/// Resolves on Ctrl-C or SIGTERM; requests under way are finished first.
async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
