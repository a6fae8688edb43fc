//! Change in a life area: whose is known, and whose is not.

use super::{Before, FIXED, PART, WHOLE, published};
use crate::disclosure::{Disclosed, Id, Published, Seen, System};
use crate::{Change, FEWEST_PAIRS, Followed, Halves, LifeArea, Reviews};

/// Change in one life area (förändring).
#[derive(Clone, Copy, Debug)]
pub struct Changed {
    pub area: LifeArea,
    /// What may be told; `None` where there are too few pairs, and beside a number of clients that is not shown.
    pub change: Option<Pairs>,
    /// Supported persons without both ratings who chose not to rate the area, and others who have rated it at the start only.
    pub declined: Disclosed<u64>,
    pub missing: Disclosed<u64>,
}

/// Persons who have rated a life area twice (par av skattningar).
#[derive(Clone, Copy, Debug)]
pub struct Pairs {
    pub number: Disclosed<u64>,
    pub before: Disclosed<Halves>,
    pub after: Disclosed<Halves>,
    /// Between which steps the median step lies, with at least 95 per cent certainty; `None` where too few have rated.
    pub step: Option<Disclosed<(i32, i32)>>,
    pub better: Disclosed<u64>,
    pub same: Disclosed<u64>,
    pub worse: Disclosed<u64>,
}

const DECLINED: &str = "declined";
const MISSING: &str = "missing";
const PAIRS: &str = "pairs";
const BETTER: &str = "better";
const SAME: &str = "same";
const WORSE: &str = "worse";

impl Changed {
    /// What may be told of every life area beside how many clients there are.
    pub fn all(reviews: &Reviews, supported: Disclosed<u64>, before: Before) -> Vec<Changed> {
        LifeArea::ALL.map(|area| Changed::of(area, reviews.whole().followed(area), supported, before)).into()
    }

    /// What is kept when a report of the year is settled.
    pub fn published(&self, year: i16) -> Vec<Published> {
        let kept = |(what, told)| published(year, [what, self.area.code()], told);
        let pairs = self.change.iter().flat_map(|pairs| {
            [(PAIRS, pairs.number), (BETTER, pairs.better), (SAME, pairs.same), (WORSE, pairs.worse)]
        });
        [(DECLINED, self.declined), (MISSING, self.missing)].into_iter().chain(pairs).map(kept).collect()
    }

    fn of(area: LifeArea, followed: &Followed, supported: Disclosed<u64>, before: Before) -> Changed {
        let withheld = Changed { area, change: None, declined: Disclosed::WITHHELD, missing: Disclosed::WITHHELD };
        let Seen::Exact(supported) = supported.seen() else { return withheld };
        let Some(table) = Table::of(area, followed, supported, before) else { return withheld };
        let [declined, missing] = [table.declined, table.missing].map(|id| table.system.seen(id));
        Changed { area, change: table.pairs(&followed.pairs), declined, missing }
    }
}

/// The counts of one life area, settled.
struct Table {
    system: System,
    declined: Id,
    missing: Id,
    number: Id,
    /// Better, same, worse; none where there are too few pairs.
    parts: Option<[Id; 3]>,
}

impl Table {
    /// `None` where they cannot be told beside so many clients.
    fn of(area: LifeArea, followed: &Followed, supported: u64, before: Before) -> Option<Table> {
        // Figures of another moment than the number of clients may be more than those are.
        let others = supported.checked_sub(followed.declined + followed.missing)?;
        let mut system = System::new();
        let all = system.ask(supported, FIXED);
        let [declined, missing] = [followed.declined, followed.missing].map(|count| system.ask(count, PART));
        let pairs = followed.pairs.n() as u64;
        let number = system.keep(pairs);
        let parts = followed.pairs.change().map(|change| parted(&mut system, number, &change));
        if parts.is_none() {
            system.known(number, 0, Some(FEWEST_PAIRS as u64 - 1));
        }
        // Who has a pair may have left before the year began; as a rule he or she has not, and whoever reads knows that.
        if let Some(rest) = others.checked_sub(pairs) {
            let rest = system.keep(rest);
            system.sum(all, [declined, missing, number, rest]);
        } else {
            let others = system.keep(others);
            system.sum(all, [declined, missing, others]);
        }
        let names = [DECLINED, MISSING, PAIRS, BETTER, SAME, WORSE];
        let asked = [declined, missing].into_iter().chain(parts.into_iter().flat_map(|[a, b, c]| [number, a, b, c]));
        for (what, id) in names.into_iter().zip(asked) {
            before.hold(&mut system, id, [what, area.code()]);
        }
        system.settle();
        // How many clients there are is told elsewhere, and nothing here may lean on its being hidden.
        let whole = system.seen(all).seen() == Seen::Exact(supported);
        whole.then_some(Table { system, declined, missing, number, parts })
    }

    /// What may be told of those with two ratings.
    fn pairs(&self, pairs: &crate::Pairs) -> Option<Pairs> {
        let (change, parts) = (pairs.change()?, self.parts?);
        let number = self.system.seen(self.number);
        let [better, same, worse] = parts.map(|id| self.system.seen(id));
        Some(Pairs {
            number,
            before: Disclosed::about(number, change.median_before),
            after: Disclosed::about(number, change.median_after),
            step: pairs.median_step_interval().map(|step| Disclosed::about(number, (step.low, step.high))),
            better,
            same,
            worse,
        })
    }
}

/// Puts how many pairs there are in a table, with how many of them are better, the same and worse.
fn parted(system: &mut System, number: Id, change: &Change) -> [Id; 3] {
    system.ask_for(number, WHOLE);
    system.known(number, FEWEST_PAIRS as u64, None);
    let parts = [change.better, change.same, change.worse].map(|count| system.ask(count as u64, PART));
    system.sum(number, parts);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn followed(pairs: usize, declined: u64, missing: u64) -> Followed {
        let pairs = (0..pairs).map(|_| (3, 5)).collect();
        Followed { pairs, declined, missing, going_on: 0 }
    }

    fn told(followed: &Followed, supported: Disclosed<u64>) -> (Option<Seen<u64>>, Seen<u64>, Seen<u64>) {
        let changed = Changed::of(LifeArea::ALL[0], followed, supported, Before::default());
        (changed.change.map(|pairs| pairs.number.seen()), changed.declined.seen(), changed.missing.seen())
    }

    #[test]
    fn whose_change_is_known_and_whose_is_not_stand_beside_all_clients() {
        let told = told(&followed(40, 10, 30), Disclosed::alone(100));
        assert_eq!(told, (Some(Seen::Exact(40)), Seen::Exact(10), Seen::Exact(30)));
    }

    #[test]
    fn those_who_have_rated_nothing_cannot_be_told_by_taking_the_others_away() {
        let (number, declined, missing) = told(&followed(58, 10, 30), Disclosed::alone(100));
        let shown = [number.expect("58 pairs"), declined, missing];
        assert!(shown.iter().any(|seen| !matches!(seen, Seen::Exact(_))), "two are left of 100: {shown:?}");
    }

    #[test]
    fn fewer_than_five_pairs_are_not_told_and_not_to_be_worked_out() {
        let (number, declined, missing) = told(&followed(1, 57, 42), Disclosed::alone(100));
        assert_eq!(number, None);
        let shown = [declined, missing];
        assert!(shown.iter().any(|seen| !matches!(seen, Seen::Exact(_))), "one is left of 100: {shown:?}");
    }

    #[test]
    fn beside_a_number_of_clients_that_is_not_shown_nothing_is_told() {
        assert_eq!(told(&followed(40, 10, 30), Disclosed::WITHHELD), (None, Seen::Hidden, Seen::Hidden));
    }

    #[test]
    fn what_a_settled_report_did_not_show_a_later_version_does_not_show_either() {
        let of = |same, published: &[Published]| {
            let rated = [(4, 5), (4, 4), (4, 3)].into_iter().zip([3, same, 27]);
            let pairs = rated.flat_map(|(pair, number)| std::iter::repeat_n(pair, number)).collect();
            let followed = Followed { pairs, declined: 10, missing: 30, going_on: 0 };
            let before = Before::of(published);
            Changed::of(LifeArea::ALL[0], &followed, Disclosed::alone(200), before)
        };
        let parts = |changed: &Changed| {
            changed.change.map(|pairs| [pairs.better, pairs.same, pairs.worse].map(|one| one.seen()))
        };
        let first = of(20, &[]);
        assert_eq!(parts(&first), Some([Seen::Few, Seen::Hidden, Seen::Exact(27)]));
        // With eight more of the same it is those who are worse that would be hidden, and the three could be worked out.
        assert_eq!(parts(&of(28, &[])), Some([Seen::Few, Seen::Exact(28), Seen::Hidden]));
        let later = of(28, &first.published(2024));
        assert_eq!(parts(&later), Some([Seen::Few, Seen::Hidden, Seen::Exact(27)]));
    }

    #[test]
    fn more_than_there_are_clients_are_not_told_of() {
        assert_eq!(told(&followed(40, 60, 41), Disclosed::alone(100)), (None, Seen::Hidden, Seen::Hidden));
    }

    #[test]
    fn a_pair_of_somebody_who_has_left_is_no_part_of_those_who_are_supported() {
        let told = told(&followed(60, 20, 30), Disclosed::alone(100));
        assert_eq!(told, (Some(Seen::Exact(60)), Seen::Exact(20), Seen::Exact(30)));
    }
}
