//! An authenticator app: the secret that it shares with us, the address it reads it from, and the codes it shows (RFC 6238).

use crate::failure::{Failure, Result};
use qrcode::QrCode;
use qrcode::render::svg;
use sealing::Zeroizing;
use totp_rs::{Builder, Totp};
use uuid::Uuid;

/// Bytes of a secret: 160 bits, as RFC 4226 asks for.
const LENGTH: usize = 20;
/// Side of one square of the picture, in pixels.
const SQUARE: u32 = 5;

/// The secret that an authenticator (autentiseringsapp) computes codes from. Wiped when dropped.
pub struct Secret(Zeroizing<Vec<u8>>);

/// Where a secret is wrapped for its owner: sealed values say in their context whose they are.
pub fn context(account: Uuid) -> String {
    format!("account:{account}:authenticator")
}

impl Secret {
    /// A new secret.
    pub fn generate(chance: sealing::Chance) -> Secret {
        let mut bytes = Zeroizing::new(vec![0; LENGTH]);
        chance(&mut bytes);
        Secret(bytes)
    }

    /// The secret with these bytes.
    pub fn from_bytes(bytes: Zeroizing<Vec<u8>>) -> Secret {
        Secret(bytes)
    }

    /// The bytes, for wrapping.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The time step whose code this is, if it is that of now (microseconds since 1970) or of the one before or after.
    pub fn step(&self, code: &str, now: i64) -> Option<i64> {
        let digits: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
        let seconds = u64::try_from(now / 1_000_000).ok()?;
        let totp = Builder::new().with_secret(self.0.to_vec()).build().ok()?;
        totp.check(&digits, seconds).and_then(|step| i64::try_from(step).ok())
    }

    /// The secret as somebody types it in: letters and digits, four at a time.
    ///
    /// # Errors
    /// Only if the library itself fails.
    pub fn text(&self) -> Result<String> {
        let text = self.totp("x")?.secret().to_base32();
        let groups: Vec<&str> = text.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        Ok(groups.join(" "))
    }

    /// The address that an app reads, as a picture (SVG) with the words `label` for those who do not see it.
    ///
    /// # Errors
    /// Only if the library itself fails.
    pub fn picture(&self, email: &str, label: &str) -> Result<String> {
        let address = self.totp(email)?.to_url().map_err(|error| Failure::Broken(error.to_string()))?;
        let code = QrCode::new(address).map_err(|error| Failure::Broken(error.to_string()))?;
        let drawn = code.render::<svg::Color>().module_dimensions(SQUARE, SQUARE).build();
        let (_, picture) = drawn.split_once("<svg").ok_or(Failure::Broken("no picture was drawn".into()))?;
        let label =
            askama::filters::escape(label, askama::filters::Html).map(|label| label.to_string()).unwrap_or_default();
        Ok(format!("<svg class=\"qr\" role=\"img\" aria-label=\"{label}\"{picture}"))
    }

    /// As an app has it. A colon would end the name in the address.
    fn totp(&self, email: &str) -> Result<Totp> {
        let builder = Builder::new().with_secret(self.0.to_vec()).with_issuer(Some("Ombud"));
        let built = builder.with_account_name(email.replace(':', " ")).build();
        built.map_err(|error| Failure::Broken(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B.
    fn secret() -> Secret {
        Secret::from_bytes(Zeroizing::new(b"12345678901234567890".to_vec()))
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        let at = |seconds: i64| seconds * 1_000_000;
        assert_eq!(secret().step("287 082", at(59)), Some(1));
        assert_eq!(secret().step("081804", at(1_111_111_109)), Some(1_111_111_109 / 30));
        assert_eq!(secret().step("287082", at(89)), Some(1), "the step before");
        assert_eq!(secret().step("287082", at(29)), Some(1), "the step after");
        assert_eq!(secret().step("287082", at(90)), None);
        for none in ["", "28708", "abcdef", "2870822"] {
            assert_eq!(secret().step(none, at(59)), None, "{none}");
        }
    }

    #[test]
    fn the_secret_is_text_and_picture() {
        assert_eq!(secret().text().unwrap(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        let picture = secret().picture("a:b@exempel.se", "en <kod>").unwrap();
        assert!(
            picture.starts_with("<svg class=\"qr\" role=\"img\" aria-label=\"en &#60;kod&#62;\" xmlns="),
            "{picture}"
        );
        assert!(picture.ends_with("</svg>") && !picture.contains("GEZDGNBV"));
    }
}
