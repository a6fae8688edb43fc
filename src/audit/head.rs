//! How far a chain has come, as a word that can be printed, sent away and compared later.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// The end of a chain (loggens huvud): how many events it has, and the seal of the last. Whoever holds an older one on
/// paper finds out even somebody who has made the whole chain anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Events in the chain.
    pub number: i64,
    /// The seal of the event with that number; empty where there is none.
    pub seal: Vec<u8>,
}

/// Text that is no `NUMBER:HEX` (inget loggens huvud).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected NUMBER:HEX, as `ombud head` prints it")]
pub struct NoHead;

impl Display for Head {
    fn fmt(&self, to: &mut Formatter) -> fmt::Result {
        write!(to, "{}:", self.number)?;
        self.seal.iter().try_for_each(|byte| write!(to, "{byte:02x}"))
    }
}

impl FromStr for Head {
    type Err = NoHead;

    fn from_str(text: &str) -> Result<Head, NoHead> {
        let (number, hex) = text.trim().split_once(':').ok_or(NoHead)?;
        let number = number.parse().ok().filter(|number| *number >= 0).ok_or(NoHead)?;
        let pairs = hex.as_bytes().chunks(2).map(|pair| byte(pair).ok_or(NoHead));
        let seal: Vec<u8> = pairs.collect::<Result<_, _>>()?;
        let whole = if number == 0 { seal.is_empty() } else { seal.len() == 32 };
        if whole { Ok(Head { number, seal }) } else { Err(NoHead) }
    }
}

/// The byte that two hexadecimal digits name.
fn byte(pair: &[u8]) -> Option<u8> {
    let digit = |letter: &u8| char::from(*letter).to_digit(16);
    let [high, low] = pair else { return None };
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_reads_back() {
        for head in [Head { number: 0, seal: Vec::new() }, Head { number: 17, seal: (0..32).map(|n| n * 8).collect() }]
        {
            assert_eq!(head.to_string().parse(), Ok(head));
        }
    }

    #[test]
    fn half_a_seal_is_none() {
        let whole = Head { number: 1, seal: vec![7; 32] }.to_string();
        for text in [
            "",
            "1",
            "1:",
            "0:00",
            "x:00",
            "-1:",
            &whole[..whole.len() - 1],
            &whole[..whole.len() - 2],
            &whole.replace('7', "g"),
        ] {
            assert_eq!(text.parse::<Head>(), Err(NoHead), "{text}");
        }
    }
}
