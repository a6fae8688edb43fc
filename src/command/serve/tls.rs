//! https by the program itself: a certificate and its key from files, read at the start and again on SIGHUP.

use crate::failure::{Failure, Result};
use axum_server::tls_rustls::RustlsConfig;
use clap::Args;
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::signal::unix::{SignalKind, signal};

/// What https needs; http where neither is given.
#[derive(Args, Clone)]
pub(super) struct Tls {
    /// Speak https, with this certificate (PEM, with those that vouch for it). Read anew on SIGHUP.
    #[arg(long, env = "OMBUD_TLS_CERTIFICATE", value_name = "FILE", requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// The certificate's private key (PEM).
    #[arg(long, env = "OMBUD_TLS_KEY", value_name = "FILE", requires = "tls_certificate")]
    tls_key: Option<PathBuf>,
}

impl Tls {
    /// Whether https is asked for.
    pub(super) fn wanted(&self) -> bool {
        self.tls_certificate.is_some()
    }

    /// The certificate as the server uses it, followed by a task that reads it anew when told to.
    pub(super) fn start(&self) -> Result<Option<RustlsConfig>> {
        let (Some(certificate), Some(key)) = (self.tls_certificate.clone(), self.tls_key.clone()) else {
            return Ok(None);
        };
        let config = RustlsConfig::from_config(Arc::new(read(&certificate, &key)?));
        tokio::spawn(follow(config.clone(), certificate, key));
        Ok(Some(config))
    }
}

/// Reads the files anew on SIGHUP. What cannot be read does not stop a server that has something to serve with.
async fn follow(config: RustlsConfig, certificate: PathBuf, key: PathBuf) {
    let Ok(mut hang_up) = signal(SignalKind::hangup()) else { return };
    while hang_up.recv().await.is_some() {
        match read(&certificate, &key) {
            Ok(new) => {
                config.reload_from_config(Arc::new(new));
                tracing::info!("certificate read anew");
            }
            Err(failure) => tracing::error!(error = %failure, "certificate not read anew; the old one stays"),
        }
    }
}

/// TLS 1.2 and 1.3 with the suites that rustls holds safe; HTTP/1.1 only.
fn read(certificate: &Path, key: &Path) -> Result<ServerConfig> {
    let chain =
        CertificateDer::pem_file_iter(certificate).and_then(Iterator::collect::<std::result::Result<Vec<_>, _>>);
    let chain = chain.map_err(|error| told(certificate, &error))?;
    let secret = PrivateKeyDer::from_pem_file(key).map_err(|error| told(key, &error))?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, secret))
        .map_err(|error| told(certificate, &error))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

fn told(path: &Path, error: &dyn Display) -> Failure {
    Failure::Broken(format!("{}: {error}", path.display()))
}
