//! Short texts about a person that the key opens, each about one thing. No I/O.

use uuid::Uuid;

/// What a text is about (vad det gäller).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The next step (nästa steg) of the assignment with this id.
    Step(Uuid),
    /// What remained, and who has it now (vad som återstår), when the support period with this id ended.
    Remains(Uuid),
}

impl About {
    /// The word in the database.
    pub const fn kind(self) -> &'static str {
        match self {
            About::Step(_) => "step",
            About::Remains(_) => "remains",
        }
    }

    /// The row that it is about.
    pub const fn id(self) -> Uuid {
        match self {
            About::Step(id) | About::Remains(id) => id,
        }
    }

    /// What `kind` and `id` say together.
    pub fn read(kind: &str, id: Uuid) -> Option<About> {
        [About::Step(id), About::Remains(id)].into_iter().find(|about| about.kind() == kind)
    }
}

/// A short text (kort text), opened.
#[derive(Clone, PartialEq, Eq)]
pub struct Text {
    pub about: About,
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_reads_back_and_no_other_does() {
        let id = Uuid::from_u128(7);
        for about in [About::Step(id), About::Remains(id)] {
            assert_eq!(About::read(about.kind(), about.id()), Some(about));
        }
        assert_eq!(About::read("note", id), None);
    }
}
