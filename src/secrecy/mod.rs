//! What the operation has decided about secrecy: how much is documented, and its own key pair. No I/O.

pub mod keys;
pub mod pages;
pub mod store;

use jiff::civil::Date;

/// How much the operation documents about persons (dokumentationsläge), by a decision of its board (SoL 14:3-5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// No identity is ever stored: the ombud keeps the key to the codes outside the program.
    IdentityFree,
    /// Contact details and the agreement.
    Minimal,
    /// Running notes and papers too, which the person may read.
    Documented,
}

impl Mode {
    /// All, from the least that is kept to the most.
    pub const ALL: [Mode; 3] = [Mode::IdentityFree, Mode::Minimal, Mode::Documented];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Mode::IdentityFree => "identity-free",
            Mode::Minimal => "minimal",
            Mode::Documented => "documented",
        }
    }

    /// The mode written as `code`.
    pub fn parse(code: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.code() == code)
    }

    /// Whether contact details and the agreement may be stored.
    pub fn keeps_identity(self) -> bool {
        self >= Mode::Minimal
    }

    /// Whether running notes and papers may be stored.
    pub fn keeps_notes(self) -> bool {
        self == Mode::Documented
    }
}

/// A decision about documentation (beslut om dokumentation).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub mode: Mode,
    /// The decision's number, as the board writes it.
    pub reference: String,
    pub decided_on: Date,
}

/// The mode in force: that of the newest decision. Without any nothing that identifies a person may be stored.
pub fn in_force(newest: Option<&Decision>) -> Mode {
    newest.map_or(Mode::IdentityFree, |decision| decision.mode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_decision_nothing_is_stored() {
        assert_eq!(in_force(None), Mode::IdentityFree);
        assert!(!in_force(None).keeps_identity());
    }

    #[test]
    fn each_mode_keeps_more_than_the_one_before() {
        let keeps = Mode::ALL.map(|mode| (mode.keeps_identity(), mode.keeps_notes()));
        assert_eq!(keeps, [(false, false), (true, false), (true, true)]);
    }
}
