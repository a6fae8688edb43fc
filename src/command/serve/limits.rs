//! How much is taken from outside, as options of the command line.

use crate::web::Shell;
use clap::Args;
use clap::builder::RangedU64ValueParser;
use std::time::Duration;

/// Header lines of a request, and bytes of them together with its address; more is answered with 431.
const HEADERS: usize = 100;
const HEADER_BYTES: usize = 64 * 1024;

/// How much is taken from outside.
#[derive(Args, Clone)]
#[command(next_help_heading = "Limits (a request has at most 100 headers and 64 kB of them, a form 256 kB)")]
pub(super) struct Limits {
    /// Requests a second that one address may send in the long run; 0 for no limit. More is answered with 429.
    #[arg(long, default_value_t = 30, value_name = "N")]
    rate_limit: u32,
    /// Requests that one address may send at once before the limit above is felt.
    #[arg(long, default_value_t = 300, value_name = "N", value_parser = at_least_one::<u32>())]
    rate_burst: u32,
    /// How long a request may take before its sender is told that it took too long. Uploads have a quarter of an hour,
    /// and imports go on by themselves however long they take.
    #[arg(long, default_value_t = 60, value_name = "N", value_parser = at_least_one::<u64>())]
    request_seconds: u64,
    /// How long a connection may be silent before it is closed.
    #[arg(long, default_value_t = 60, value_name = "N", value_parser = at_least_one::<u64>())]
    idle_seconds: u64,
    /// The largest file that may be uploaded.
    #[arg(long, default_value_t = Shell::UPLOAD_MEGABYTES, value_name = "N", value_parser = at_least_one::<usize>())]
    upload_megabytes: usize,
}

fn at_least_one<T: TryFrom<u64> + Clone + Send + Sync>() -> RangedU64ValueParser<T>
where
    <T as TryFrom<u64>>::Error: Send + Sync + std::error::Error + 'static,
{
    RangedU64ValueParser::new().range(1..=1_000_000)
}

impl Limits {
    /// The shell of a server with these limits.
    pub(super) fn shell(&self, https: bool, behind_proxy: bool) -> Shell {
        Shell {
            https,
            behind_proxy,
            rate: self.rate_limit,
            burst: self.rate_burst,
            request_time: Duration::from_secs(self.request_seconds),
            upload: self.upload_megabytes * 1024 * 1024,
        }
    }

    /// How long a connection may be silent. What was last read from it, a name perhaps, stays in its buffer so long.
    pub(super) fn idle(&self) -> Duration {
        Duration::from_secs(self.idle_seconds)
    }

    /// Most headers of a request, and most bytes of them.
    pub(super) const fn headers() -> (usize, usize) {
        (HEADERS, HEADER_BYTES)
    }
}
