//! The one code list that only the exchange knows so far.

/// Which side of the accounts a line is on (slag).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Income,
    Cost,
}

impl Side {
    /// Both, in the order that lists show them.
    pub const ALL: [Side; 2] = [Side::Income, Side::Cost];

    /// The word that the exchange format uses.
    pub const fn code(self) -> &'static str {
        match self {
            Side::Income => "intäkt",
            Side::Cost => "kostnad",
        }
    }

    /// The side written as `text`.
    pub fn parse(text: &str) -> Option<Side> {
        Side::ALL.into_iter().find(|side| side.code() == text)
    }

    /// Position in [`Side::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }
}
