//! Diagnoses that clients have chosen to tell: nobody is asked for one, and they are used for following up only.

use stats::Diagnoses;
use stats::disclosure::{Disclosed, PARTED_FROM, Seen, System};

/// What clients have told of diagnoses (självmant berättade diagnoser).
#[derive(Clone, Debug, Default)]
pub struct Volunteered {
    /// How many have told of any; `None` where that may not be told beside how many clients there are.
    pub told: Option<Disclosed<u64>>,
    /// Those that may be named, each with how many have told of it, the most first. What a diagnosis is called is free text,
    /// so that one whose number is not shown is not named either.
    pub named: Vec<(String, Disclosed<u64>)>,
}

/// What is worth more is hidden later.
const FIXED: u64 = 1_000_000_000;
const WHOLE: u64 = 500;
const PART: u64 = 100;

impl Volunteered {
    /// What may be told beside how many clients there are. One may have told of several, so each is a part by itself.
    pub fn of(diagnoses: &Diagnoses, supported: Disclosed<u64>) -> Volunteered {
        let Seen::Exact(supported) = supported.seen() else { return Volunteered::default() };
        let mut system = System::new();
        let all = system.ask(supported, FIXED);
        let (told, rest) = (system.ask(diagnoses.told, WHOLE), system.keep(supported.saturating_sub(diagnoses.told)));
        system.sum(all, [told, rest]);
        let of: Vec<_> = diagnoses.counts().into_iter().filter(|_| diagnoses.told >= PARTED_FROM).collect();
        let named = of.into_iter().map(|(name, count)| {
            let (part, rest) = (system.ask(count, PART), system.keep(diagnoses.told - count));
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
