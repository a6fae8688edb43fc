//! The municipality's own sign-in (OpenID Connect): the authorization code flow with PKCE, state and nonce.
//!
//! It says who somebody is and lets nobody in by itself: there must be an account here already. And it opens no key: what
//! another server vouches for, another server could read.

use super::outside;
use crate::app::App;
use crate::failure::{Failure, Result};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet, IssuerUrl,
    Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

/// How long what a server says about itself is believed: an hour, in microseconds. Its keys change now and then.
const BELIEVED: i64 = 3600 * 1_000_000;

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// A municipality's sign-in server (inloggningstjänst).
pub struct Provider {
    issuer: IssuerUrl,
    client: ClientId,
    secret: Option<ClientSecret>,
    known: Mutex<Option<(i64, CoreProviderMetadata)>>,
}

/// A visit to it that has begun (besök).
pub struct Visit {
    state: CsrfToken,
    nonce: Nonce,
    verifier: PkceCodeVerifier,
    /// Where signing in leads.
    pub then: String,
    /// A form that was interrupted.
    pub kept: String,
}

/// Who somebody is there (extern identitet).
#[derive(Clone, Debug)]
pub struct Known {
    pub issuer: String,
    pub subject: String,
    /// Only where the server says that it is verified.
    pub email: Option<String>,
}

/// Why there is no answer from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// The server cannot be reached, or what it says about itself makes no sense.
    Silent,
    /// It answered, and not with somebody's identity: refused, too late, or not for us.
    Refused,
}

impl Provider {
    /// The server that calls itself `issuer`, where this one is known as `client`.
    ///
    /// # Errors
    /// Where the address is none, or neither https nor this machine.
    pub fn new(issuer: &str, client: &str, secret: Option<String>) -> Result<Provider, String> {
        let url = IssuerUrl::new(issuer.to_owned()).map_err(|error| format!("{issuer}: {error}"))?;
        let here = matches!(url.url().host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
        if url.url().scheme() != "https" && !here {
            return Err(format!("{issuer}: only https, or this machine"));
        }
        let secret = secret.map(ClientSecret::new);
        Ok(Provider { issuer: url, client: ClientId::new(client.to_owned()), secret, known: Mutex::new(None) })
    }

    /// Begins a visit: where to send the browser, and what to remember meanwhile. Blocks.
    ///
    /// # Errors
    /// [`Silence::Silent`].
    pub fn visit(&self, app: &App, back: &str, then: &str, kept: &str) -> Result<(String, Visit), Silence> {
        let client = self.client(app, back)?;
        let (state, nonce) = (CsrfToken::new(app.secret()), Nonce::new(app.secret()));
        let verifier = PkceCodeVerifier::new(app.secret());
        let (state_again, nonce_again) = (state.clone(), nonce.clone());
        let (url, ..) = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || state_again, move || nonce_again)
            .add_scope(Scope::new("email".to_owned()))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .url();
        Ok((url.to_string(), Visit { state, nonce, verifier, then: then.to_owned(), kept: kept.to_owned() }))
    }

    /// Ends a visit: exchanges the code for who it is, checked by the server's keys. Blocks.
    ///
    /// # Errors
    /// Why there is nobody.
    pub fn end(&self, app: &App, back: &str, visit: Visit, code: &str) -> Result<Known, Silence> {
        let client = self.client(app, back)?;
        let exchange = client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(|_| Silence::Silent)?;
        let tokens = exchange.set_pkce_verifier(visit.verifier).request(&outside::fetch).map_err(|error| {
            tracing::warn!(error = %error, "the sign-in server gave no token");
            if matches!(error, openidconnect::RequestTokenError::Request(_)) {
                Silence::Silent
            } else {
                Silence::Refused
            }
        })?;
        let now = UNIX_EPOCH + Duration::from_micros(app.micros().unsigned_abs());
        let verifier = client.id_token_verifier().set_time_fn(move || now.into());
        let claims = tokens.id_token().and_then(|token| {
            let claims = token.claims(&verifier, &visit.nonce);
            claims.inspect_err(|error| tracing::warn!(error = %error, "the sign-in server's token does not hold")).ok()
        });
        let Some(claims) = claims else {
            self.forget();
            return Err(Silence::Refused);
        };
        let _ = tokens.access_token();
        let email = claims.email().filter(|_| claims.email_verified() == Some(true)).map(|email| email.to_string());
        Ok(Known { issuer: claims.issuer().to_string(), subject: claims.subject().to_string(), email })
    }

    fn client(&self, app: &App, back: &str) -> Result<Client, Silence> {
        let back = RedirectUrl::new(back.to_owned()).map_err(|_| Silence::Silent)?;
        let known = self.known(app.micros())?;
        Ok(CoreClient::from_provider_metadata(known, self.client.clone(), self.secret.clone()).set_redirect_uri(back))
    }

    /// What the server says about itself, asked for once an hour.
    fn known(&self, now: i64) -> Result<CoreProviderMetadata, Silence> {
        let held = self.known.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, known)) = held.filter(|(since, _)| (0..BELIEVED).contains(&(now - since))) {
            return Ok(known);
        }
        let known = CoreProviderMetadata::discover(&self.issuer, &outside::fetch).map_err(|error| {
            tracing::warn!(error = %error, "the sign-in server does not answer");
            Silence::Silent
        })?;
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, known.clone()));
        Ok(known)
    }

    /// Its keys may have changed: the next visit asks for them.
    fn forget(&self) {
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Visit {
    /// Whether an answer belongs to this visit.
    pub fn fits(&self, state: &str) -> bool {
        use subtle::ConstantTimeEq;
        self.state.secret().as_bytes().ct_eq(state.as_bytes()).into()
    }
}

/// Where the server sends the browser back to.
///
/// # Errors
/// [`Failure::NotFound`] where nobody has said how browsers reach this server.
pub fn way_back(app: &App) -> Result<String> {
    let site = app.entrance.means().site().ok_or(Failure::NotFound)?;
    Ok(format!("{site}/sign-in/oidc/callback"))
}

#[cfg(test)]
mod tests {
    use super::Provider;

    #[test]
    fn only_https_or_this_machine() {
        for fine in ["https://login.exempel.se", "http://127.0.0.1:9/x", "http://localhost:9"] {
            assert!(Provider::new(fine, "ombud", None).is_ok(), "{fine}");
        }
        for wrong in ["http://login.exempel.se", "login.exempel.se", "ftp://login.exempel.se"] {
            assert!(Provider::new(wrong, "ombud", None).is_err(), "{wrong}");
        }
    }
}
