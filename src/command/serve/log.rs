//! The server's own log.

use tracing_subscriber::EnvFilter;

/// One line of JSON a request, on standard error; `OMBUD_LOG` chooses how much.
pub(super) fn log_to_stderr() {
    let filter = EnvFilter::try_from_env("OMBUD_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr);
    // Already set only in tests that serve twice in one process.
    let _ = log.try_init();
}
