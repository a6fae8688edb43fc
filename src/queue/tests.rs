//! The order against a written-out reference, and whether each explanation is true.

use super::*;
use jiff::ToSpan;
use jiff::civil::date;
use std::cmp::Ordering;

const TODAY: Date = date(2022, 1, 10);

/// Chance that is the same every time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// An order with some grounds switched off.
fn ranks(chance: &mut Chance) -> Ranks {
    let mut left: Vec<Ground> = Ground::ALL.into();
    let many = chance.below(7);
    Ranks((0..many).map(|_| left.remove(chance.below(left.len() as u64) as usize)).collect())
}

fn queue(chance: &mut Chance) -> Vec<Waiting> {
    let many = chance.below(40);
    let one = |at: u64, chance: &mut Chance| Waiting {
        intake: Uuid::from_u128(u128::from(chance.below(1 << 40)) << 32 | u128::from(at)),
        // Few days, so that many share one.
        since: TODAY - (chance.below(12) as i32).days(),
        ticked: Ground::ALL.into_iter().filter(|_| chance.below(4) == 0).collect(),
    };
    (0..many).map(|at| one(at, chance)).collect()
}

/// Whether `one` comes before `other`, said the long way.
fn before(ranks: &Ranks, one: &Waiting, other: &Waiting) -> Ordering {
    for ground in ranks.grounds() {
        match (one.ticked.contains(ground), other.ticked.contains(ground)) {
            (true, false) => return Ordering::Less,
            (false, true) => return Ordering::Greater,
            (true, true) => break,
            (false, false) => {}
        }
    }
    let longer = days_between(other.since, TODAY).cmp(&days_between(one.since, TODAY));
    longer.then(one.intake.as_u128().cmp(&other.intake.as_u128()))
}

/// The reference: takes out the one whom nobody comes before, again and again.
fn reference(ranks: &Ranks, mut waiting: Vec<Waiting>) -> Vec<Waiting> {
    let mut ordered = Vec::new();
    while !waiting.is_empty() {
        let first = (0..waiting.len()).find(|at| {
            let ahead = |other: &Waiting| before(ranks, other, &waiting[*at]) == Ordering::Less;
            !waiting.iter().any(ahead)
        });
        ordered.push(waiting.remove(first.expect("somebody is first")));
    }
    ordered
}

/// Whether what is said about the place at `at` is so, judged by everybody in the queue.
fn holds(ranks: &Ranks, queue: &[Waiting], at: usize, why: Why) -> bool {
    let (own, behind) = (&queue[at], &queue[at + 1..]);
    let counts = |ground: &Ground| ranks.grounds().contains(ground);
    let weight = |ground: Ground| ranks.grounds().iter().position(|ranked| *ranked == ground);
    let ground_holds = match why.ground {
        None => !own.ticked.iter().any(counts),
        Some(said) => {
            own.ticked.contains(&said)
                && own.ticked.iter().filter(|ground| counts(ground)).all(|other| weight(said) <= weight(*other))
        }
    };
    let same = |other: &Waiting| match why.ground {
        None => !other.ticked.iter().any(counts),
        Some(said) => other.ticked.contains(&said),
    };
    let ahead_holds = match why.ahead {
        Ahead::Last => behind.is_empty(),
        Ahead::Ground => why.ground.is_some() && !behind.is_empty() && !behind.iter().any(same),
        Ahead::Longer(more) => {
            more > 0
                && behind.first().is_some_and(|next| {
                    same(next) && days_between(own.since, TODAY) - days_between(next.since, TODAY) == more
                })
        }
        Ahead::Noted => {
            behind.first().is_some_and(|next| same(next) && next.since == own.since && own.intake < next.intake)
        }
    };
    ground_holds && ahead_holds
}

#[test]
fn a_hundred_random_queues_are_in_the_order_of_the_reference_and_every_explanation_is_true() {
    let mut met = BTreeSet::new();
    for seed in 1..=100_u64 {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let (ranks, queue) = (ranks(&mut chance), queue(&mut chance));
        let expected = reference(&ranks, queue.clone());
        let places = ordered(&ranks, queue, TODAY);
        let intakes = |order: &[Waiting]| order.iter().map(|one| one.intake).collect::<Vec<_>>();
        assert_eq!(places.iter().map(|place| place.intake).collect::<Vec<_>>(), intakes(&expected), "seed {seed}");
        for (at, place) in places.iter().enumerate() {
            assert_eq!((place.number, place.days), (at + 1, days_between(expected[at].since, TODAY)), "seed {seed}");
            assert!(holds(&ranks, &expected, at, place.why), "seed {seed}, place {}: {:?}", at + 1, place.why);
            met.insert(match place.why.ahead {
                Ahead::Last => 0,
                Ahead::Ground => 1,
                Ahead::Longer(_) => 2,
                Ahead::Noted => 3,
            });
        }
    }
    assert_eq!(met.len(), 4, "each explanation was put to the test");
}

#[test]
fn the_order_does_not_depend_on_where_it_began() {
    let mut chance = Chance(7);
    let (ranks, queue) = (ranks(&mut chance), queue(&mut chance));
    let backwards = queue.iter().rev().cloned().collect();
    assert_eq!(ordered(&ranks, queue, TODAY), ordered(&ranks, backwards, TODAY));
}

#[test]
fn what_is_no_code_stays_as_it_was_written() {
    let grounds = Grounds::read(Some("hot om avhysning"));
    assert_eq!((grounds.ticked.len(), grounds.words.as_slice()), (0, &["hot om avhysning".to_owned()][..]));
    assert_eq!(grounds.with(&BTreeSet::new()).as_deref(), Some("hot om avhysning"));
    let ticked = BTreeSet::from([Ground::Homeless, Ground::Children]);
    assert_eq!(grounds.with(&ticked).as_deref(), Some("barn|hemlös|hot om avhysning"));
    // Untouched, not even the order of the codes or a space is changed.
    let odd = Grounds::read(Some("hemlös| barn |"));
    assert_eq!(odd.with(&ticked).as_deref(), Some("hemlös| barn |"));
    assert_eq!(odd.with(&BTreeSet::new()), None);
    assert_eq!(Grounds::read(None).with(&BTreeSet::new()), None);
}

#[test]
fn the_codes_are_read_as_they_are_written() {
    for ground in Ground::ALL {
        assert_eq!(Ground::parse(ground.code()), Some(ground));
    }
    let ranks = Ranks::of(&[(Ground::Appeal, Some(2)), (Ground::Young, None), (Ground::Eviction, Some(1))]).unwrap();
    assert_eq!(ranks.grounds(), [Ground::Eviction, Ground::Appeal]);
    assert_eq!(Ranks::read(&ranks.text()), ranks);
    assert_eq!(Ranks::read("").grounds(), []);
    let twice = Ranks::of(&[(Ground::Appeal, Some(1)), (Ground::Young, Some(1))]);
    assert_eq!(twice, Err(SamePlace(Ground::Young)));
}

#[test]
fn what_is_said_of_the_place_is_true_of_every_place() {
    for length in 1..60 {
        for number in 1..=length {
            assert!(match Roughly::of(number, length) {
                Roughly::FirstThree => number <= 3,
                Roughly::FirstTen => number <= 10,
                Roughly::FirstHalf => number * 2 <= length,
                Roughly::SecondHalf => number * 2 > length,
            });
        }
    }
}

#[test]
fn half_have_waited_at_least_the_median() {
    assert_eq!(Waits::of(vec![]), None);
    assert_eq!(Waits::of(vec![9, 1, 4]), Some(Waits { number: 3, median_halves: 8, longest: 9 }));
    assert_eq!(Waits::of(vec![4, 1]), Some(Waits { number: 2, median_halves: 5, longest: 4 }));
    let by = Waits::by_municipality([("Sala", 3), ("Arboga", 1), ("Sala", 5)]);
    assert_eq!(
        by.iter().map(|(place, waits)| (place.as_str(), waits.number)).collect::<Vec<_>>(),
        [("Arboga", 1), ("Sala", 2)]
    );
}
