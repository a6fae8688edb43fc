//! What the application asks: its parts, and what each part holds.

/// What an item takes (slag).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line, the same in every language.
    Line,
    /// Full-time posts, with at most two decimals.
    Posts,
    /// Kronor.
    Money,
    /// Running text, in Swedish and in English.
    Words,
}

/// Declares codes with their enum.
macro_rules! coded {
    ($(#[$of:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $name {
            /// All, in the order of the application.
            pub const ALL: [$name; [$($code),+].len()] = [$($name::$variant),+];

            /// The name in addresses, texts and the database.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// The one with that name.
            pub fn parse(code: &str) -> Option<$name> {
                $name::ALL.into_iter().find(|one| one.code() == code)
            }
        }
    };
}

coded! {
    /// A part of the application (avsnitt).
    Part {
        Applicant = "applicant",
        /// Posts, what they cost, and the grant.
        Posts = "posts",
        /// How the operation is organised, with areas and municipalities.
        Organisation = "organisation",
        Steering = "steering",
        Aim = "aim",
        Planned = "planned",
        /// The need, as the register shows it.
        Need = "need",
        Other = "other",
    }
}

coded! {
    /// Something that is asked (uppgift).
    Item {
        Applicant = "applicant",
        Board = "county_board",
        Unit = "unit",
        Committee = "committee",
        Address = "address",
        Contact = "contact_person",
        Phone = "phone",
        Email = "email",
        Posts = "posts",
        Cost = "cost",
        /// What the state gives for a full-time post and year.
        PerPost = "per_post",
        PostsWhy = "posts_why",
        Organisation = "organisation",
        Steering = "steering",
        Aim = "aim",
        Planned = "planned",
        Need = "need",
        Other = "other",
    }
}

impl Item {
    /// The part it stands in.
    pub const fn part(self) -> Part {
        match self {
            Item::Applicant
            | Item::Board
            | Item::Unit
            | Item::Committee
            | Item::Address
            | Item::Contact
            | Item::Phone
            | Item::Email => Part::Applicant,
            Item::Posts | Item::Cost | Item::PerPost | Item::PostsWhy => Part::Posts,
            Item::Organisation => Part::Organisation,
            Item::Steering => Part::Steering,
            Item::Aim => Part::Aim,
            Item::Planned => Part::Planned,
            Item::Need => Part::Need,
            Item::Other => Part::Other,
        }
    }

    /// What it takes.
    pub const fn kind(self) -> Kind {
        match self {
            Item::Posts => Kind::Posts,
            Item::Cost | Item::PerPost => Kind::Money,
            Item::PostsWhy
            | Item::Organisation
            | Item::Steering
            | Item::Aim
            | Item::Planned
            | Item::Need
            | Item::Other => Kind::Words,
            _ => Kind::Line,
        }
    }

    /// Whether the application is incomplete without it.
    pub const fn required(self) -> bool {
        !matches!(self, Item::Unit | Item::Committee | Item::PostsWhy | Item::Need | Item::Other)
    }

    /// The name of the field for the English text.
    pub const fn english(self) -> &'static str {
        match self {
            Item::PostsWhy => "posts_why_en",
            Item::Organisation => "organisation_en",
            Item::Steering => "steering_en",
            Item::Aim => "aim_en",
            Item::Planned => "planned_en",
            Item::Need => "need_en",
            _ => "other_en",
        }
    }

    /// The field of the last account of the grant that says the same.
    pub const fn accounted(self) -> Option<&'static str> {
        match self {
            Item::Board => Some("county_board"),
            Item::Applicant => Some("municipality"),
            Item::Unit => Some("unit"),
            Item::Committee => Some("committee"),
            Item::Address => Some("address"),
            Item::Contact => Some("contact_person"),
            Item::Phone => Some("phone"),
            Item::Email => Some("email"),
            _ => None,
        }
    }
}

impl Part {
    /// What it asks.
    pub fn items(self) -> impl Iterator<Item = Item> {
        Item::ALL.into_iter().filter(move |item| item.part() == self)
    }

    /// The key of its heading.
    pub fn heading(self) -> String {
        format!("application-part-{}", self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::{Language, texts};

    #[test]
    fn every_part_asks_something_and_everything_has_words_in_both_languages() {
        for language in [Language::Swedish, Language::English] {
            for part in Part::ALL {
                assert!(texts(language).has(&part.heading()) && part.items().next().is_some(), "{}", part.code());
                assert_eq!(Part::parse(part.code()), Some(part));
            }
            for item in Item::ALL {
                assert!(texts(language).has(&format!("application-{}", item.code())), "{}", item.code());
                let english = format!("application-{}", item.english());
                assert!(item.kind() != Kind::Words || texts(language).has(&english), "{english}");
            }
        }
    }

    #[test]
    fn a_text_has_a_field_of_its_own_in_english() {
        let mut names: Vec<&str> =
            Item::ALL.into_iter().filter(|item| item.kind() == Kind::Words).map(Item::english).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
