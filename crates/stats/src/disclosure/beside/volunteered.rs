//! Diagnoses that clients have chosen to tell: nobody is asked for one, and they are used for following up only.

use super::{Before, FIXED, PART, WHOLE, published};
use crate::Diagnoses;
use crate::disclosure::{Disclosed, PARTED_FROM, Published, Seen, System};

/// What clients have told of diagnoses (självmant berättade diagnoser).
#[derive(Clone, Debug, Default)]
pub struct Volunteered {
    /// How many have told of any; `None` where that may not be told beside how many clients there are.
    pub told: Option<Disclosed<u64>>,
    /// Those that may be named, each with how many have told of it, the most first. What a diagnosis is called is free text,
    /// so that one whose number is not shown is not named either.
    pub named: Vec<(String, Disclosed<u64>)>,
}

const NAME: [&str; 2] = ["diagnoses", "told"];

impl Volunteered {
    /// What may be told beside how many clients there are. One may have told of several, so each is a part by itself.
    pub fn of(diagnoses: &Diagnoses, supported: Disclosed<u64>, before: Before) -> Volunteered {
        Self::counted(diagnoses.told, diagnoses.counts(), supported, before)
    }

    /// What is kept when a report of the year is settled: how many have told, but not of what, which is in clients' own words.
    pub fn published(&self, year: i16) -> impl Iterator<Item = Published> {
        self.told.into_iter().map(move |told| published(year, NAME, told))
    }

    /// The same of how many have told of any, and of each.
    fn counted(all_told: u64, counts: Vec<(&str, u64)>, supported: Disclosed<u64>, before: Before) -> Volunteered {
        let Seen::Exact(supported) = supported.seen() else { return Volunteered::default() };
        // Figures of another moment than the number of clients may be more than those are.
        let Some(silent) = supported.checked_sub(all_told) else { return Volunteered::default() };
        let mut system = System::new();
        let all = system.ask(supported, FIXED);
        let (told, rest) = (system.ask(all_told, WHOLE), system.keep(silent));
        system.sum(all, [told, rest]);
        before.hold(&mut system, told, NAME);
        let named = counts.into_iter().filter(|_| all_told >= PARTED_FROM).map(|(name, count)| {
            let (part, rest) = (system.ask(count, PART), system.keep(all_told - count));
            system.sum(told, [part, rest]);
            (name.to_owned(), part)
        });
        let named: Vec<_> = named.collect();
        system.settle();
        // How many clients there are is told elsewhere, and nothing here may lean on its being hidden.
        if system.seen(all).seen() != Seen::Exact(supported) {
            return Volunteered::default();
        }
        let named = named.into_iter().map(|(name, id)| (name, system.seen(id)));
        let shown = |(_, count): &(String, Disclosed<u64>)| matches!(count.seen(), Seen::Exact(1..));
        Volunteered { told: Some(system.seen(told)), named: named.filter(shown).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(all_told: u64, counts: &[(&str, u64)], supported: u64) -> (Option<Seen<u64>>, Vec<String>) {
        let told = Volunteered::counted(all_told, counts.to_vec(), Disclosed::alone(supported), Before::default());
        (told.told.map(|told| told.seen()), told.named.into_iter().map(|(name, _)| name).collect())
    }

    #[test]
    fn a_diagnosis_that_few_have_told_of_is_not_named() {
        let counts = [("ångest", 20), ("adhd", 12), ("en ovanlig", 2)];
        assert_eq!(told(40, &counts, 100), (Some(Seen::Exact(40)), vec!["ångest".to_owned(), "adhd".to_owned()]));
    }

    #[test]
    fn more_than_there_are_clients_are_not_told_of() {
        assert_eq!(told(101, &[("ångest", 97)], 100), (None, Vec::new()));
    }

    #[test]
    fn a_few_who_have_told_are_not_parted() {
        assert_eq!(told(29, &[("ångest", 20)], 100), (Some(Seen::Exact(29)), Vec::new()));
    }

    #[test]
    fn nothing_is_said_that_would_tell_how_few_have_not_told() {
        let (told, _) = told(98, &[("ångest", 97)], 100);
        assert!(!matches!(told, Some(Seen::Exact(_))), "98 of 100 leave two who have not: {told:?}");
        let hidden = Volunteered::counted(40, vec![("ångest", 20)], Disclosed::WITHHELD, Before::default());
        assert!(hidden.told.is_none() && hidden.named.is_empty(), "beside a hidden whole nothing is told");
    }
}
