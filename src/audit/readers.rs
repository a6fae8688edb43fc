//! Who has read about a person, as the person is told it: one line a day for each who did the same thing for the same
//! reason.

use crate::app::local;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// An event about the person, as it stands in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Microseconds since 1970.
    pub at: i64,
    pub actor: String,
    pub kind: String,
    pub reason: String,
}

/// What somebody did on a day (rad i utdraget).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub day: Date,
    pub actor: String,
    pub kind: String,
    pub reason: String,
    pub times: i64,
}

/// The lines of an extract, the latest day first and the order of events within a day, from events in the order of time.
pub fn lines(reads: Vec<Read>) -> Vec<Line> {
    let mut days: BTreeMap<Date, Vec<Line>> = BTreeMap::new();
    for Read { at, actor, kind, reason } in reads {
        let day = Timestamp::from_microsecond(at).map(local).unwrap_or_default().date();
        let lines = days.entry(day).or_default();
        let same = lines.iter_mut().find(|line| line.actor == actor && line.kind == kind && line.reason == reason);
        match same {
            Some(line) => line.times += 1,
            None => lines.push(Line { day, actor, kind, reason, times: 1 }),
        }
    }
    days.into_values().rev().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_thing_on_the_same_day_is_one_line() {
        let hour = 3_600_000_000;
        let read = |at: i64, actor: &str, reason: &str| Read {
            at: at * hour,
            actor: actor.into(),
            kind: "person.read".into(),
            reason: reason.into(),
        };
        // At 23 o'clock in UTC the next day has begun in Sweden.
        let reads = [(1, "a", ""), (2, "b", ""), (3, "a", ""), (4, "a", "x"), (23, "a", "")];
        let lines = lines(reads.map(|(at, actor, reason)| read(at, actor, reason)).into());
        let told: Vec<_> = lines.iter().map(|line| (line.day.day(), line.actor.as_str(), line.times)).collect();
        assert_eq!(told, [(2, "a", 1), (1, "a", 2), (1, "b", 1), (1, "a", 1)]);
    }
}
