//! What `serve` and `demo` are told about signing in: the server's public name, leaked passwords, the municipality's sign-in.

use crate::access::{Breached, Means, Provider};
use crate::app::App;
use crate::failure::{Failure, Result};
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;

/// The options.
#[derive(Args, Clone)]
pub(super) struct SigningIn {
    /// How browsers reach this server, such as `https://ombud.exempel.se`. Passkeys are bound to its name, so choose it once.
    #[arg(long, env = "OMBUD_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    /// Passwords that have leaked and are not taken: SHA-1 digests or words, one a line; quickest if digests and sorted.
    #[arg(long, env = "OMBUD_BREACHED_PASSWORDS", value_name = "FILE")]
    breached_passwords: Option<PathBuf>,
    /// The municipality's own sign-in (OpenID Connect), as it calls itself.
    #[arg(long, env = "OMBUD_OIDC_ISSUER", value_name = "URL", requires = "oidc_client_id")]
    oidc_issuer: Option<String>,
    /// What this server is called there. It sends people back to PUBLIC_URL/sign-in/oidc/callback.
    #[arg(long, env = "OMBUD_OIDC_CLIENT_ID", value_name = "ID", requires = "oidc_issuer")]
    oidc_client_id: Option<String>,
    /// A file with the secret that the two share.
    #[arg(long, env = "OMBUD_OIDC_CLIENT_SECRET_FILE", value_name = "FILE", requires = "oidc_issuer")]
    oidc_client_secret_file: Option<PathBuf>,
}

impl SigningIn {
    /// Tells the application, which listens on `listen`.
    ///
    /// # Errors
    /// Where a file cannot be read, or an address will not do.
    pub(super) fn apply(&self, app: &App, listen: SocketAddr, https: bool) -> Result<()> {
        let scheme = if https { "https" } else { "http" };
        let means = Means {
            public_url: self.public_url.clone(),
            // Passkeys need a name, and every machine has this one.
            local_url: Some(format!("{scheme}://localhost:{}", listen.port())),
            breached: self.breached()?,
            elsewhere: self.elsewhere()?,
        };
        app.entrance.choose(means);
        Ok(())
    }

    fn breached(&self) -> Result<Option<Breached>> {
        let Some(path) = &self.breached_passwords else { return Ok(None) };
        let list = Breached::open(path).map_err(|error| Failure::Broken(format!("{}: {error}", path.display())))?;
        Ok(Some(list))
    }

    fn elsewhere(&self) -> Result<Option<Provider>> {
        let (Some(issuer), Some(client)) = (&self.oidc_issuer, &self.oidc_client_id) else { return Ok(None) };
        let secret = match &self.oidc_client_secret_file {
            None => None,
            Some(path) => {
                let read = std::fs::read_to_string(path);
                let secret = read.map_err(|error| Failure::Broken(format!("{}: {error}", path.display())))?;
                Some(secret.trim().to_owned())
            }
        };
        Provider::new(issuer, client, secret).map(Some).map_err(Failure::Broken)
    }
}
