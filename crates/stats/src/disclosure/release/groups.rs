//! Groups as a wide reader gets them: those that are always small are put together, or they would hide the others.

use crate::codes::code_list;
use crate::{Band, Gender, Groups};

code_list! {
    /// Women, men, and all others (kön).
    GenderGroup {
        Woman = "kvinna",
        Man = "man",
        /// Another gender, or none stored.
        Rest = "annat eller okänt",
    }
}

code_list! {
    /// Age bands (åldersgrupp).
    AgeGroup {
        From18To29 = "18-29",
        From30To49 = "30-49",
        From50To64 = "50-64",
        From65 = "65+",
        /// Under 18, or no birth year stored.
        Rest = "okänd",
    }
}

impl GenderGroup {
    const fn genders(self) -> &'static [Gender] {
        match self {
            GenderGroup::Woman => &[Gender::Woman],
            GenderGroup::Man => &[Gender::Man],
            GenderGroup::Rest => &[Gender::Other, Gender::Unknown],
        }
    }

    /// How many of this group there are, all ages.
    pub fn count(self, persons: &Groups) -> u64 {
        self.genders().iter().map(|gender| persons.at(*gender).all()).sum()
    }
}

impl AgeGroup {
    const fn bands(self) -> &'static [Band] {
        match self {
            AgeGroup::From18To29 => &[Band::From18To29],
            AgeGroup::From30To49 => &[Band::From30To49],
            AgeGroup::From50To64 => &[Band::From50To64],
            AgeGroup::From65 => &[Band::From65],
            AgeGroup::Rest => &[Band::Unknown, Band::Under18],
        }
    }

    /// How many of this age there are, of one group of genders or of all.
    pub fn count(self, persons: &Groups, gender: Option<GenderGroup>) -> u64 {
        let of = |band: &Band| match gender {
            None => persons.band(*band),
            Some(group) => group.genders().iter().map(|gender| persons.at(*gender).band(*band)).sum(),
        };
        self.bands().iter().map(of).sum()
    }
}
