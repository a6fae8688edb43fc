//! Counts of persons by flow, gender and age band: small tables that add cell by cell.

use crate::codes::code_list;
use crate::{Band, Gender};
use std::ops::AddAssign;

code_list! {
    /// A row of the flow of persons (klientflöde).
    Flow {
        /// Supported (totalt): a support period overlaps the reporting period.
        Total = "total",
        /// New (nya): supported and not carried in.
        New = "new",
        /// Closed (avslutade): supported and not carried out.
        Closed = "closed",
        /// Carried in (ingående): a period from before that had not ended when the reporting period began.
        CarriedIn = "carried_in",
        /// Carried out (utgående): a period that goes on after the last day.
        CarriedOut = "carried_out",
    }
}

/// Persons of one gender, by age band (åldersgrupp).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bands([u32; Band::ALL.len()]);

impl Bands {
    /// Persons in one band.
    pub fn band(&self, band: Band) -> u64 {
        u64::from(self.0[band.index()])
    }

    /// Persons in all bands, *unknown* and *under 18* included.
    pub fn all(&self) -> u64 {
        self.0.iter().map(|count| u64::from(*count)).sum()
    }
}

/// Persons by gender (kön) and age band (åldersgrupp).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Groups([Bands; Gender::ALL.len()]);

impl Groups {
    /// The persons of one gender.
    pub fn at(&self, gender: Gender) -> &Bands {
        &self.0[gender.index()]
    }

    /// Persons of every gender in one band.
    pub fn band(&self, band: Band) -> u64 {
        self.0.iter().map(|bands| bands.band(band)).sum()
    }

    /// Every person.
    pub fn all(&self) -> u64 {
        self.0.iter().map(Bands::all).sum()
    }
}

/// Persons in every row of the flow (klientflöde).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clients([Groups; Flow::ALL.len()]);

impl Clients {
    /// One row.
    pub fn flow(&self, flow: Flow) -> &Groups {
        &self.0[flow.index()]
    }

    /// Counts one person in one row.
    pub(crate) fn count(&mut self, flow: Flow, gender: Gender, band: Band) {
        self.0[flow.index()].0[gender.index()].0[band.index()] += 1;
    }
}

impl AddAssign<&Clients> for Clients {
    fn add_assign(&mut self, other: &Clients) {
        let mine = self.0.iter_mut().flat_map(|groups| &mut groups.0).flat_map(|bands| &mut bands.0);
        let theirs = other.0.iter().flat_map(|groups| &groups.0).flat_map(|bands| &bands.0);
        mine.zip(theirs).for_each(|(mine, theirs)| *mine += theirs);
    }
}

/// A count by gender (kön).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByGender([u32; Gender::ALL.len()]);

impl ByGender {
    /// The count of one gender.
    pub fn at(&self, gender: Gender) -> u64 {
        u64::from(self.0[gender.index()])
    }

    /// The count of every gender.
    pub fn all(&self) -> u64 {
        self.0.iter().map(|count| u64::from(*count)).sum()
    }

    /// Counts one more if `holds`; adding 0 costs less than a branch that cannot be foretold.
    pub(crate) fn count_if(&mut self, gender: Gender, holds: bool) {
        self.0[gender.index()] += u32::from(holds);
    }
}

impl AddAssign<&ByGender> for ByGender {
    fn add_assign(&mut self, other: &ByGender) {
        self.0.iter_mut().zip(other.0).for_each(|(mine, theirs)| *mine += theirs);
    }
}
