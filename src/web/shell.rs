//! How the server stands towards those who call it: what it believes of them, and how much they may ask.

use std::time::Duration;

/// What a server is told when it starts (skal). Set once, before the router is built; see [`crate::app::App::shell`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shell {
    /// Whether the program itself speaks https.
    pub https: bool,
    /// Whether a proxy of our own stands in front, whose word is taken for where a request comes from.
    pub behind_proxy: bool,
    /// Requests a second that one address may send in the long run; 0 for as many as it likes.
    pub rate: u32,
    /// Requests that one address may send at once before `rate` begins to count.
    pub burst: u32,
    /// How long a request may take.
    pub request_time: Duration,
    /// Largest upload, in bytes.
    pub upload: usize,
}

impl Shell {
    /// Largest upload unless something else is said: the country as a zip is a fifth of it.
    pub const UPLOAD_MEGABYTES: usize = 256;

    /// As it is where nobody has said anything: nothing is believed, and requests are not counted.
    pub const PLAIN: Shell = Shell {
        https: false,
        behind_proxy: false,
        rate: 0,
        burst: 0,
        request_time: Duration::from_secs(60),
        upload: Shell::UPLOAD_MEGABYTES * 1024 * 1024,
    };
}
