//! Each rule of what is unusual, by itself.

use super::*;
use jiff::civil::date;

const ANNA: Uuid = Uuid::from_u128(1);
const BO: Uuid = Uuid::from_u128(2);

/// Microseconds of a local time in January 2022, an hour before which it is in UTC.
fn at(day: i8, hour: i8, minute: i8) -> i64 {
    let utc = date(2022, 1, day).at(hour, minute, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap();
    utc.timestamp().as_microsecond() - HOUR
}

fn seen(at: i64, actor: Uuid, kind: &str, person: u128) -> Seen {
    let person = (person > 0).then(|| Uuid::from_u128(person));
    Seen { at, actor: actor.to_string(), kind: kind.into(), subject: String::new(), person }
}

fn read(at: i64, actor: Uuid, person: u128) -> Seen {
    seen(at, actor, "person.read", person)
}

/// Anna's account is ombud 11, Bo's is ombud 12.
fn ombud() -> HashMap<String, Uuid> {
    [(ANNA, 11), (BO, 12)].map(|(account, ombud)| (account.to_string(), Uuid::from_u128(ombud))).into()
}

fn tie(person: u128, ombud: u128, from: i8, to: Option<i8>) -> Tie {
    let day = |day: i8| date(2022, 1, day);
    let (person, ombud) = (Uuid::from_u128(person), Some(Uuid::from_u128(ombud)));
    Tie { person, ombud, from: day(from), to: to.map(day), deputy: false }
}

fn whys(events: &[Seen], ties: &[Tie]) -> Vec<(Why, usize)> {
    findings(events, &ombud(), ties).into_iter().map(|finding| (finding.why, finding.times)).collect()
}

#[test]
fn another_ombuds_client_is_unusual_once_for_each_client() {
    let events = [read(at(10, 9, 0), BO, 100), read(at(11, 9, 0), BO, 100), read(at(11, 9, 0), ANNA, 100)];
    let ties = [tie(100, 11, 1, None)];
    assert_eq!(whys(&events, &ties), [(Why::NotOwn, 2)]);
    let found = &findings(&events, &ombud(), &ties)[0];
    assert_eq!((found.from, found.to, found.persons.len()), (at(10, 9, 0), at(11, 9, 0), 1));
}

#[test]
fn a_client_stays_that_of_the_last_ombud_until_another_begins() {
    let ties = [tie(100, 11, 1, Some(5)), tie(100, 12, 15, None)];
    let by = |actor, day| whys(&[read(at(day, 9, 0), actor, 100)], &ties).len();
    assert_eq!([by(ANNA, 3), by(ANNA, 10), by(ANNA, 15)], [0, 0, 1]);
    assert_eq!([by(BO, 3), by(BO, 10), by(BO, 15)], [1, 1, 0]);
}

#[test]
fn whoever_stands_in_reads_as_the_responsible_one_does_and_no_longer() {
    let deputy = Tie { deputy: true, ..tie(100, 12, 10, Some(12)) };
    let ties = [tie(100, 11, 1, None), deputy];
    let by = |day| whys(&[read(at(day, 9, 0), BO, 100)], &ties).len();
    assert_eq!([by(9), by(10), by(12), by(13)], [1, 0, 0, 1]);
}

#[test]
fn the_queue_is_everybodys_and_a_manager_has_no_clients() {
    let manager = Uuid::from_u128(3);
    assert_eq!(whys(&[read(at(10, 9, 0), manager, 100)], &[]), []);
    assert_eq!(whys(&[read(at(10, 9, 0), manager, 100)], &[tie(100, 11, 11, None)]), []);
    assert_eq!(whys(&[read(at(10, 9, 0), manager, 100)], &[tie(100, 11, 1, None)]), [(Why::NotOwn, 1)]);
    let nobody = Tie { ombud: None, ..tie(100, 11, 1, None) };
    assert_eq!(whys(&[read(at(10, 9, 0), manager, 100)], &[nobody]), []);
}

#[test]
fn the_night_lasts_from_ten_to_six_and_is_one_night() {
    let by = |hour, minute| whys(&[read(at(10, hour, minute), ANNA, 100)], &[]).len();
    assert_eq!([by(21, 59), by(22, 0), by(5, 59), by(6, 0)], [0, 1, 1, 0]);
    let night = [read(at(10, 23, 0), ANNA, 100), read(at(11, 2, 0), ANNA, 101), read(at(11, 23, 0), ANNA, 100)];
    assert_eq!(whys(&night, &[]), [(Why::Night, 2), (Why::Night, 1)]);
}

#[test]
fn more_than_twenty_persons_within_an_hour_are_many_and_one_stretch() {
    let burst = |persons: u128| (1..=persons).map(|n| read(at(10, 9, n as i8), ANNA, 100 + n)).collect::<Vec<_>>();
    assert_eq!(whys(&burst(20), &[]), []);
    assert_eq!(whys(&burst(21), &[]), [(Why::ManyInARow, 21)]);
    assert_eq!(whys(&burst(40), &[]), [(Why::ManyInARow, 40)]);
    let again: Vec<Seen> = burst(40).into_iter().map(|event| read(event.at, ANNA, 100)).collect();
    assert_eq!(whys(&again, &[]), [], "one person forty times is not many persons");
    let slow: Vec<Seen> = (0..40).map(|n| read(at(10, 9, 0) + n * HOUR / 20, ANNA, 100 + n as u128)).collect();
    assert_eq!(whys(&slow, &[]), [], "twenty an hour are not more than twenty");
    let both = [burst(40), (1..=40).map(|n| read(at(10, 14, n), ANNA, 100 + n as u128)).collect()].concat();
    assert_eq!(whys(&both, &[]), [(Why::ManyInARow, 40), (Why::ManyInARow, 40)]);
}

#[test]
fn five_failed_sign_ins_in_a_row_are_unusual_and_one_that_went_well_ends_the_row() {
    let tried = |minute, kind: &str| Seen {
        subject: ANNA.to_string(),
        ..seen(at(10, 9, minute), if kind == STARTED { ANNA } else { Uuid::nil() }, kind, 0)
    };
    let row = |kinds: &[&str]| {
        let events: Vec<Seen> = kinds.iter().zip(0..).map(|(kind, minute)| tried(minute, kind)).collect();
        whys(&events, &[])
    };
    let [no, _, brake] = REFUSED;
    assert_eq!(row(&[no; 4]), []);
    assert_eq!(row(&[no, no, no, no, STARTED, no]), []);
    assert_eq!(row(&[no, no, no, no, brake]), [(Why::Guesses, 5)]);
    assert_eq!(row(&[no, no, no, no, no, STARTED, no]), [(Why::Guesses, 5)]);
    assert_eq!(row(&["session.code-refused"; 6]), [(Why::Guesses, 6)]);
}

#[test]
fn every_export_is_shown_also_the_programs_own() {
    let export = Seen { actor: "command line".into(), ..seen(at(10, 9, 0), ANNA, "exchange.exported", 0) };
    assert_eq!(whys(&[export], &[]), [(Why::Export, 1)]);
}
