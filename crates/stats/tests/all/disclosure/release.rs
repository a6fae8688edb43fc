//! The list that a wide reader gets: true where it shows, the same from year to year, and quick.

use super::operations::{Chance, Truth, YEARS, of_size, operation};
use jiff::civil::date;
use stats::disclosure::{Counts, Figure, Place, Published, Release, Seen};
use stats::*;
use std::time::Instant;

#[test]
fn what_is_shown_is_true_and_small_counts_are_not_shown() {
    for seed in 200..210 {
        let operation = operation(seed);
        let (release, truth) =
            (Release::of(&operation.columns, date(2022, 12, 31).into()), Truth::of(&operation.columns));
        for (year, figure, seen) in release.told() {
            let value = truth.count(year, figure);
            let (low, high) = seen.may_be();
            assert!(low <= value && high.is_none_or(|high| value <= high), "{figure:?} {year}: {value} as {seen:?}");
            assert!(seen.seen() != Seen::Exact(value) || !(1..5).contains(&value), "{figure:?} {year}: {value}");
        }
    }
}

#[test]
fn a_year_says_the_same_when_others_have_come() {
    let operation = operation(7);
    let all = Release::of(&operation.columns, date(2022, 12, 31).into());
    for last in YEARS {
        let until = Release::of(&operation.columns, date(last, 12, 31).into());
        for (year, figure, seen) in until.told() {
            assert_eq!(seen, all.count(year, figure), "{figure:?} {year}, seen in {last}");
        }
    }
}

#[test]
fn a_release_after_another_says_what_it_would_say_alone() {
    let (mut columns, today) = (operation(11).columns, date(2022, 12, 31).into());
    let mut before = Release::of(&columns, today);
    // In the last year, in one in the middle, and in the first.
    for (number, on) in [date(2022, 5, 1), date(2020, 5, 1), date(2018, 1, 1)].into_iter().enumerate() {
        let row = AdviceRow { on: on.into(), caller: CallerKind::Other, minutes: Some(10), municipality: None };
        (0..4).for_each(|call| columns.put_advice(1_000_000 + 10 * number as u128 + call, row));
        let counts = Counts::of(&columns, today);
        let (alone, after) = (Release::of(&columns, today), Release::following(&counts, &[], Some(&before)));
        let told =
            |release: &Release| release.told().map(|(year, figure, seen)| (year, figure.clone(), seen)).collect();
        let (alone, after, was): (Vec<_>, Vec<_>, Vec<_>) = (told(&alone), told(&after), told(&before));
        assert_eq!(alone, after, "{on}");
        assert_ne!(after, was, "{on}: nothing changed");
        before = Release::following(&counts, &[], Some(&before));
    }
}

#[test]
fn what_was_published_is_not_shown_otherwise_later() {
    let operation = operation(5);
    let today = date(2022, 12, 31).into();
    let whole = Figure::Clients { flow: Flow::Total, place: Place::Whole, gender: None };
    let published = Published::read(2020, whole.name(), "hidden").expect("a code");
    let release = Release::following(&Counts::of(&operation.columns, today), &[published], None);
    assert_eq!(release.count(2020, &whole).seen(), Seen::Hidden);
    let unbound = Release::of(&operation.columns, today);
    assert!(matches!(unbound.count(2020, &whole).seen(), Seen::Exact(_)), "it was hidden for no reason but that");
}

#[test]
fn a_year_that_has_been_published_whole_says_the_same_again() {
    for seed in 30..40 {
        let (columns, today) = (operation(seed).columns, date(2022, 12, 31).into());
        let first = Release::of(&columns, today);
        let published: Vec<Published> =
            first.told().map(|(year, figure, told)| Published::of(year, figure, told)).collect();
        let again = Release::following(&Counts::of(&columns, today), &published, None);
        for (year, figure, told) in again.told() {
            assert_eq!(told.seen(), first.count(year, figure).seen(), "{figure:?} {year}");
        }
    }
}

#[test]
fn a_correction_never_shows_what_a_published_report_hid() {
    for seed in 40..50 {
        let (mut columns, today) = (operation(seed).columns, date(2022, 12, 31).into());
        let first = Release::of(&columns, today);
        let ended = first.told().filter(|(year, ..)| *year < 2022);
        let published: Vec<Published> = ended.map(|(year, figure, told)| Published::of(year, figure, told)).collect();
        // Two calls that nobody had noted.
        let row =
            AdviceRow { on: date(2020, 5, 1).into(), caller: CallerKind::Other, minutes: Some(10), municipality: None };
        (0..2).for_each(|call| columns.put_advice(2_000_000 + call, row));
        let again = Release::following(&Counts::of(&columns, today), &published, Some(&first));
        for (year, figure, told) in again.told().filter(|(year, ..)| *year < 2022) {
            let hidden = !matches!(first.count(year, figure).seen(), Seen::Exact(_));
            assert!(!hidden || !matches!(told.seen(), Seen::Exact(_)), "{figure:?} {year}");
        }
    }
}

#[test]
fn a_register_without_rows_has_noughts_and_no_median() {
    let release = Release::of(&Columns::new(), date(2022, 1, 10).into());
    assert_eq!(release.years(), 2022..=2022);
    let whole = Figure::Clients { flow: Flow::Total, place: Place::Whole, gender: None };
    assert_eq!(release.count(2022, &whole).seen(), Seen::Exact(0));
    assert_eq!(release.median_wait(2022).seen(), Seen::Hidden);
    assert_eq!(release.count(2021, &whole).seen(), Seen::Exact(0), "nothing had begun");
}

/// `cargo test --release -p stats --test all -- --ignored --nocapture how_long`: printed, never asserted.
#[test]
#[ignore = "a measurement"]
fn how_long_a_release_takes() {
    for (clients, towns, areas) in [(60, 6, 0), (200, 15, 3), (400, 15, 3), (400, 40, 5), (900, 40, 5)] {
        let operation = of_size(Chance(1), clients, towns, areas);
        let mut times: Vec<_> = (0..9)
            .map(|_| {
                let begun = Instant::now();
                let release = Release::of(&operation.columns, date(2022, 12, 31).into());
                assert!(release.told().count() > 0);
                begun.elapsed()
            })
            .collect();
        times.sort();
        println!("{clients} clients, {towns} municipalities, five years: {:?}", times[4]);
    }
}
