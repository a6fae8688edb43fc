//! The account by municipality and by area.

use super::Clients;
use crate::Distribution;
use std::ops::AddAssign;

/// The figures of one municipality or area.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceFigures {
    /// Persons by flow, gender and age band.
    pub clients: Clients,
    /// Waiting days of new persons.
    pub waiting: Distribution,
}

impl AddAssign<&PlaceFigures> for PlaceFigures {
    fn add_assign(&mut self, other: &PlaceFigures) {
        self.clients += &other.clients;
        self.waiting += &other.waiting;
    }
}

/// A municipality (kommun) that is a member or has supported persons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    pub name: String,
    /// The area (område) it belongs to, if it is a member and the operation has areas.
    pub area: Option<String>,
    /// Whether it is a member of the operation.
    pub member: bool,
    pub figures: PlaceFigures,
}

/// Sorts members first in their own order, then others by name.
pub(super) fn arrange(municipalities: &mut [Municipality]) {
    municipalities.sort_by_cached_key(|place| arranged_by(place.member, &place.name));
}

/// The key by which members come first, in their own order, and others by name.
pub(crate) fn arranged_by(member: bool, name: &str) -> Option<(String, String)> {
    (!member).then(|| swedish(name))
}

/// Adds `others` to `mine`, name by name; a member of either is a member of the sum.
pub(super) fn merge(mine: &mut Vec<Municipality>, others: Vec<Municipality>) {
    for other in others {
        match mine.iter_mut().find(|place| place.name == other.name) {
            Some(place) => {
                place.figures += &other.figures;
                place.member |= other.member;
                place.area = place.area.take().or(other.area);
            }
            None => mine.push(other),
        }
    }
    arrange(mine);
}

/// The figures of each area, in the order they first occur; `None` gathers municipalities without one.
pub(super) fn areas(municipalities: &[Municipality]) -> Vec<(Option<&str>, PlaceFigures)> {
    let mut areas: Vec<(Option<&str>, PlaceFigures)> = Vec::new();
    for place in municipalities {
        let area = place.area.as_deref();
        match areas.iter_mut().find(|(name, _)| *name == area) {
            Some((_, figures)) => *figures += &place.figures,
            None => areas.push((area, place.figures.clone())),
        }
    }
    areas
}

/// A key that sorts names as Swedish does: å, ä, ö last and in that order, case only to break ties.
fn swedish(name: &str) -> (String, String) {
    let place = |letter: char| match letter {
        'å' => '\u{7b}',
        'ä' => '\u{7c}',
        'ö' => '\u{7d}',
        other => other,
    };
    (name.to_lowercase().chars().map(place).collect(), name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_come_first_and_others_by_name() {
        let place = |name: &str, member| Municipality {
            name: name.into(),
            area: None,
            member,
            figures: PlaceFigures::default(),
        };
        let mut places = [("Örebro", false), ("Åmål", false), ("Sala", true), ("Älvkarleby", false), ("Arboga", true)]
            .map(|(name, member)| place(name, member));
        arrange(&mut places);
        assert_eq!(places.map(|place| place.name), ["Sala", "Arboga", "Åmål", "Älvkarleby", "Örebro"]);
    }
}
