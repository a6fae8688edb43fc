//! The chapters of the annual report in the order that a new operation begins with, and which feature writes the figures of each.

use super::report::Report;
use crate::figures::teller::Teller;
use documents::Block;

/// Declares the chapters with their names in addresses, texts and the database.
macro_rules! chapters {
    ($($(#[$doc:meta])* $chapter:ident = $code:literal),+ $(,)?) => {
        /// A chapter (kapitel).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Chapter { $($(#[$doc])* $chapter),+ }

        impl Chapter {
            /// Every chapter, in the order that a new operation begins with.
            pub const ALL: [Chapter; [$($code),+].len()] = [$(Chapter::$chapter),+];

            /// Its name.
            pub const fn code(self) -> &'static str {
                match self { $(Chapter::$chapter => $code),+ }
            }
        }
    };
}

chapters! {
    /// The year in short.
    Summary = "summary",
    Background = "background",
    Aim = "aim",
    /// Organisation, municipalities and areas.
    Organisation = "organisation",
    Staff = "staff",
    /// Steering group and other bodies.
    Bodies = "bodies",
    Goals = "goals",
    /// Clients in total, by municipality, and over the years.
    Clients = "clients",
    Flow = "flow",
    Intakes = "intakes",
    Waiting = "waiting",
    Reasons = "reasons",
    /// Gender and age.
    People = "people",
    Children = "children",
    Assignments = "assignments",
    Change = "change",
    Advice = "advice",
    Outreach = "outreach",
    Surveys = "surveys",
    Deficiencies = "deficiencies",
    Economy = "economy",
    NextYear = "next-year",
    /// How the figures were counted.
    Counting = "counting",
}

impl Chapter {
    /// The chapter with that name.
    pub fn parse(code: &str) -> Option<Chapter> {
        Chapter::ALL.into_iter().find(|chapter| chapter.code() == code)
    }

    /// The key of its heading.
    pub fn heading(self) -> String {
        format!("annual-chapter-{}", self.code())
    }

    /// What the feature that the chapter is about says of the year's figures; nothing in a chapter that is told in words only.
    pub fn figures(self, report: &Report, teller: &Teller) -> Vec<Block> {
        let yearly = &report.yearly;
        match self {
            Chapter::Staff => crate::staff::chapter::staff(yearly, teller),
            Chapter::Organisation => crate::staff::chapter::municipalities(yearly, teller),
            Chapter::Clients => super::compared::clients(report, teller),
            Chapter::People => crate::people::chapter::people(yearly, teller),
            Chapter::Children => crate::people::chapter::children(yearly, teller),
            Chapter::Flow => crate::support::chapter::flow(yearly, teller),
            Chapter::Intakes => crate::intakes::chapter::intakes(yearly, teller),
            Chapter::Reasons => crate::intakes::chapter::reasons(yearly, teller),
            Chapter::Waiting => crate::queue::chapter::waiting(yearly, teller),
            Chapter::Assignments => crate::assignments::chapter::assignments(yearly, teller),
            Chapter::Change => crate::ratings::chapter::change(yearly, teller),
            Chapter::Advice => crate::advice::chapter::advice(yearly, teller),
            Chapter::Deficiencies => crate::deficiencies::chapter::noted(&report.deficiencies, teller),
            Chapter::Economy => crate::economy::chapter::economy(&report.economy, teller),
            Chapter::Summary => super::summary::summary(yearly, teller),
            Chapter::Counting => super::counting::counting(yearly, teller),
            Chapter::Background
            | Chapter::Aim
            | Chapter::Bodies
            | Chapter::Goals
            | Chapter::Outreach
            | Chapter::Surveys
            | Chapter::NextYear => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::{Language, texts};

    #[test]
    fn every_chapter_has_a_name_and_a_heading_of_its_own() {
        for chapter in Chapter::ALL {
            assert_eq!(Chapter::parse(chapter.code()), Some(chapter));
            for language in [Language::Swedish, Language::English] {
                assert!(texts(language).has(&chapter.heading()), "{}", chapter.heading());
            }
        }
    }
}
