//! Where the server is reached, and how long it serves.

use super::super::Done;
use super::super::signing_in::SigningIn;
use super::limits::Limits;
use super::tls::Tls;
use super::{log, metrics};
use crate::access::{May, store};
use crate::app::App;
use crate::failure::{Failure, Result};
use axum_server::tls_rustls::RustlsAcceptor;
use axum_server::{Handle, Server};
use clap::Args;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Where the server is reached.
#[derive(Args, Clone)]
pub(in crate::command) struct Listening {
    /// Where to be reached. Anything but this machine needs https: by a certificate, or by a proxy in front.
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
    listen: SocketAddr,
    /// Believe the last address in `X-Forwarded-For`, and `X-Forwarded-Proto`. Only where every request comes through a
    /// proxy of your own that sets both.
    #[arg(long)]
    behind_proxy: bool,
    /// Where to give Prometheus figures about the server itself, apart from the pages; nowhere if left out.
    #[arg(long, value_name = "ADDR")]
    metrics: Option<SocketAddr>,
    #[command(flatten)]
    tls: Tls,
    #[command(flatten)]
    limits: Limits,
    #[command(flatten)]
    signing_in: SigningIn,
}

impl Listening {
    /// Serves until told to stop. `ready` is called with the address once it can be reached.
    pub(in crate::command) fn serve(&self, app: &App, ready: impl FnOnce(&str)) -> Result<Done> {
        log::log_to_stderr();
        self.take_shell(app);
        self.signing_in.apply(app, self.listen, self.tls.wanted())?;
        warm(app);
        let runtime = tokio::runtime::Runtime::new().map_err(told)?;
        runtime.block_on(self.listen(app, ready))?;
        Ok(Done::Well)
    }

    fn take_shell(&self, app: &App) {
        let https = self.tls.wanted();
        // Only tests serve one application twice, and then with the same shell.
        let _ = app.shell.set(self.limits.shell(https, self.behind_proxy));
        if !https && !self.behind_proxy && !self.listen.ip().is_loopback() {
            tracing::warn!("reached from other machines without https: passwords and names can be read on the way");
        }
    }

    async fn listen(&self, app: &App, ready: impl FnOnce(&str)) -> Result<()> {
        let tls = self.tls.start()?;
        let listener = TcpListener::bind(self.listen).await.map_err(|error| busy(self.listen, &error))?;
        if let Some(address) = self.metrics {
            metrics::publish(address).await?;
        }
        let scheme = if tls.is_some() { "https" } else { "http" };
        ready(&format!("{scheme}://{}", listener.local_addr().map_err(told)?));
        let handle = Handle::new();
        tokio::spawn(stop_when_told(handle.clone()));
        let server = self.bound(Server::from_listener(listener).handle(handle));
        let service = crate::router(app).into_make_service_with_connect_info::<SocketAddr>();
        match tls {
            Some(config) => server.acceptor(RustlsAcceptor::new(config)).serve(service).await.map_err(told),
            None => server.serve(service).await.map_err(told),
        }
    }

    /// The server with its bounds on each connection.
    fn bound(&self, server: Server<SocketAddr>) -> Server<SocketAddr> {
        let mut server = server.http1_only();
        let (headers, bytes) = Limits::headers();
        server.http_builder().http1().header_read_timeout(self.limits.idle()).max_headers(headers).max_buf_size(bytes);
        server
    }
}

fn told(error: std::io::Error) -> Failure {
    Failure::Broken(error.to_string())
}

pub(super) fn busy(address: SocketAddr, error: &std::io::Error) -> Failure {
    Failure::Broken(format!("{address}: cannot be listened on ({error})"))
}

/// Loads the columns aside, and works out what may be told of them, so that the first report need not wait for either.
fn warm(app: &App) {
    let app = app.clone();
    std::thread::spawn(move || {
        for (operation, _) in app.db.read(store::operations).unwrap_or_default() {
            let may = May::by_command(&app, operation);
            let loaded = may.read_now(|tx| {
                app.figures.columns(tx, |_| ())?;
                tracing::info!(operation, "columns ready");
                app.figures.columns_with_contacts(tx, |_| ())?;
                app.figures.release(tx, app.today())
            });
            match loaded {
                Ok(_) => tracing::info!(operation, "reports ready"),
                Err(failure) => tracing::error!(error = %failure, operation, "columns could not be loaded"),
            }
        }
    });
}

/// Stops on Ctrl-C or SIGTERM; requests under way are finished first.
async fn stop_when_told(handle: Handle<SocketAddr>) {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
    handle.graceful_shutdown(None);
}
