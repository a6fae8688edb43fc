//! How many deficiencies have been noted, and what may be told of them.

use super::{PART, WHOLE};
use crate::disclosure::{Disclosed, Id, PARTED_FROM, Seen, System};
use std::collections::BTreeMap;

/// A deficiency (systembrist) as it is counted: never its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeficiencyRow {
    pub year: i16,
    pub party: String,
    pub kind: String,
}

/// Deficiencies of one year as a wide reader may see them (noterade systembrister). They belong to no person, but what was
/// noted once may still be known to be somebody's: so they are held to what small numbers are.
#[derive(Clone, Debug)]
pub struct Noted {
    pub year: i16,
    pub total: Disclosed<u64>,
    pub parties: Named,
    pub kinds: Named,
}

/// Counts by what somebody has named (efter aktör, efter slag), the most first; what is not shown with its number is not named either.
#[derive(Clone, Debug, Default)]
pub struct Named {
    pub of: Vec<(String, Disclosed<u64>)>,
    /// Whether there are others.
    pub others: bool,
}

impl Noted {
    /// What may be told of a year.
    pub fn of(year: i16, all: &[DeficiencyRow]) -> Noted {
        let own: Vec<&DeficiencyRow> = all.iter().filter(|one| one.year == year).collect();
        let whole = own.len() as u64;
        let mut system = System::new();
        let total = system.ask(whole, WHOLE);
        if whole < PARTED_FROM {
            system.settle();
            return Noted { year, total: system.seen(total), parties: Named::default(), kinds: Named::default() };
        }
        system.known(total, PARTED_FROM, None);
        let mut parts = |of: fn(&DeficiencyRow) -> &str| {
            let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
            own.iter().for_each(|one| *counts.entry(of(one)).or_default() += 1);
            let ids: Vec<_> = counts.into_iter().map(|(name, count)| (name, system.ask(count, PART))).collect();
            system.sum(total, ids.iter().map(|(_, id)| *id));
            ids
        };
        let (parties, kinds) = (parts(|one| &one.party), parts(|one| &one.kind));
        system.settle();
        let named = |ids: Vec<(&str, Id)>| {
            let seen = ids.into_iter().map(|(name, id)| (name.to_owned(), system.seen(id)));
            Named::told(seen.collect())
        };
        Noted { year, total: system.seen(total), parties: named(parties), kinds: named(kinds) }
    }
}

impl Named {
    fn told(all: Vec<(String, Disclosed<u64>)>) -> Named {
        let number = all.len();
        let shown = |count: &Disclosed<u64>| if let Seen::Exact(count) = count.seen() { Some(count) } else { None };
        let mut of: Vec<_> = all.into_iter().filter(|(_, count)| shown(count).is_some()).collect();
        of.sort_by(|one, other| shown(&other.1).cmp(&shown(&one.1)).then_with(|| one.0.cmp(&other.0)));
        Named { others: of.len() < number, of }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(parties: &[(&str, usize)]) -> Vec<DeficiencyRow> {
        let one = |party: &str| DeficiencyRow { year: 2024, party: party.into(), kind: "Saknad information".into() };
        parties.iter().flat_map(|(party, number)| std::iter::repeat_n(one(party), *number)).collect()
    }

    fn seen(noted: &Noted) -> Vec<(&str, Seen<u64>)> {
        noted.parties.of.iter().map(|(name, count)| (name.as_str(), count.seen())).collect()
    }

    #[test]
    fn few_parties_are_neither_counted_nor_named() {
        let noted = Noted::of(2024, &all(&[("Kronofogden", 2), ("Psykiatrin", 20), ("Kommunen", 12), ("Skolan", 3)]));
        assert_eq!(noted.total.seen(), Seen::Exact(37));
        assert_eq!(seen(&noted), [("Psykiatrin", Seen::Exact(20)), ("Kommunen", Seen::Exact(12))]);
        assert!(noted.parties.others);
        assert_eq!(noted.kinds.of.len(), 1);
    }

    #[test]
    fn one_small_party_hides_another_so_that_no_sum_gives_it_away() {
        let noted = Noted::of(2024, &all(&[("Psykiatrin", 20), ("Kommunen", 12), ("Skolan", 3)]));
        assert_eq!(noted.total.seen(), Seen::Exact(35));
        assert_eq!(seen(&noted), [("Psykiatrin", Seen::Exact(20))]);
    }

    #[test]
    fn a_small_whole_is_not_parted() {
        let noted = Noted::of(2024, &all(&[("Psykiatrin", 20)]));
        assert_eq!((noted.total.seen(), noted.parties.of.len()), (Seen::Exact(20), 0));
        assert_eq!(Noted::of(2023, &all(&[("Psykiatrin", 3)])).total.seen(), Seen::Exact(0));
        assert_eq!(Noted::of(2024, &all(&[("Psykiatrin", 3)])).total.seen(), Seen::Few);
    }
}
