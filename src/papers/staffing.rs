//! Posts, and who is away from them, on one day.

use crate::staff::{Absence, Ombud, away};
use jiff::civil::Date;
use stats::AbsenceKind;

/// From which day in a row somebody is long ill (långtidssjuk).
pub const LONG_ILL_FROM: i64 = 60;

/// Posts on one day (bemanning). Posts are in hundredths of a full-time post of 40 hours a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staffing {
    /// Ombud employed on the day.
    pub employed: u64,
    pub positions: u64,
    /// Posts that somebody works at on the day: those positions without leave.
    pub worked: u64,
    /// Of each kind of leave: ombud away on the day, wholly or in part, and the posts that it takes.
    pub away: Vec<(AbsenceKind, u64, u64)>,
    /// Ombud who have been ill for [`LONG_ILL_FROM`] days or more on the day.
    pub long_ill: u64,
    /// The posts that this takes.
    pub long_ill_posts: u64,
}

impl Staffing {
    /// The posts of the register on `day`.
    pub fn on(ombud: &[Ombud], absences: &[Absence], day: Date) -> Staffing {
        let here: Vec<&Ombud> = ombud.iter().filter(|ombud| ombud.employed_on(day)).collect();
        let whole = |one: &&Ombud| u64::from(one.rate);
        let present = |one: &&Ombud| u64::from(one.rate) * u64::from(100 - away(absences, one.id, day));
        let of_kind = |kind: AbsenceKind| {
            let (mut persons, mut posts) = (0, 0);
            for one in &here {
                let own = absences.iter().filter(|absence| absence.kind == kind && absence.ombud == one.id);
                let extent: u64 =
                    own.filter(|absence| absence.covers(day)).map(|absence| u64::from(absence.extent)).sum();
                persons += u64::from(extent > 0);
                posts += u64::from(one.rate) * extent.min(100);
            }
            (kind, persons, rounded(posts))
        };
        let long_ill = |one: &&Ombud| {
            let ill = |absence: &&Absence| absence.ombud == one.id && absence.kind == AbsenceKind::Sick;
            let ill: Vec<&Absence> = absences.iter().filter(ill).collect();
            if ill_for(&ill, day) < LONG_ILL_FROM {
                return 0;
            }
            let now = ill.iter().filter(|absence| absence.covers(day));
            u64::from(one.rate) * now.map(|absence| u64::from(absence.extent)).sum::<u64>().min(100)
        };
        Staffing {
            employed: here.len() as u64,
            positions: here.iter().map(whole).sum(),
            worked: rounded(here.iter().map(present).sum()),
            away: AbsenceKind::ALL.map(of_kind).into(),
            long_ill: here.iter().filter(|one| long_ill(one) > 0).count() as u64,
            long_ill_posts: rounded(here.iter().map(long_ill).sum()),
        }
    }

    /// Posts that the grant was given for and nobody is employed at; none where nobody has said how many those are.
    pub fn vacant(&self, granted: Option<u64>) -> Option<u64> {
        granted.map(|granted| granted.saturating_sub(self.positions))
    }
}

/// Hundredths of a post, of rates and extents that are both in per cent; a half is rounded up.
fn rounded(product: u64) -> u64 {
    (product + 50) / 100
}

/// For how many days in a row somebody has been ill on `day`, that day included; 0 for one who is not ill on it. Whoever has
/// come back for half the time has another row, and is ill still.
fn ill_for(ill: &[&Absence], day: Date) -> i64 {
    let covering = ill.iter().filter(|absence| absence.covers(day)).map(|absence| absence.starts_on);
    let Some(mut first) = covering.min() else { return 0 };
    let before = |first: Date| {
        let touches = |absence: &&&Absence| {
            let ends = absence.ends_on.and_then(|end| end.tomorrow().ok());
            absence.starts_on < first && ends.is_none_or(|after| after >= first)
        };
        ill.iter().filter(touches).map(|absence| absence.starts_on).min()
    };
    while let Some(earlier) = before(first) {
        first = earlier;
    }
    i64::from((day - first).get_days()) + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use stats::Gender;
    use uuid::Uuid;

    fn ombud(number: u128, rate: u8) -> Ombud {
        let (id, employed_from) = (Uuid::from_u128(number), date(2020, 1, 1));
        Ombud { id, code: format!("PO{number}"), gender: Gender::Woman, employed_from, employed_to: None, rate }
    }

    fn ill(number: u128, extent: u8, starts_on: Date) -> Absence {
        let (id, ombud) = (Uuid::from_u128(number), Uuid::from_u128(number));
        Absence { id, ombud, starts_on, ends_on: None, extent, kind: AbsenceKind::Sick }
    }

    #[test]
    fn posts_are_those_of_the_day_without_those_who_are_away() {
        let day = date(2026, 6, 30);
        let gone = Ombud { employed_to: Some(date(2026, 6, 29)), ..ombud(3, 100) };
        let staffing = Staffing::on(&[ombud(1, 100), ombud(2, 75), gone], &[ill(2, 50, date(2026, 6, 1))], day);
        assert_eq!((staffing.employed, staffing.positions, staffing.worked), (2, 175, 138));
        assert_eq!(staffing.away[1], (AbsenceKind::Sick, 1, 38));
        assert_eq!(staffing.away[0], (AbsenceKind::Leave, 0, 0));
        assert_eq!(
            (staffing.vacant(Some(200)), staffing.vacant(Some(100)), staffing.vacant(None)),
            (Some(25), Some(0), None)
        );
    }

    #[test]
    fn whoever_has_been_ill_for_sixty_days_is_long_ill() {
        let long = |first| Staffing::on(&[ombud(1, 100)], &[ill(1, 100, first)], date(2026, 3, 1)).long_ill;
        assert_eq!([date(2026, 1, 1), date(2026, 1, 2)].map(long), [1, 0]);
    }

    #[test]
    fn whoever_is_back_for_half_the_time_is_ill_still() {
        let (day, half) = (date(2026, 3, 1), ill(1, 50, date(2026, 2, 16)));
        let whole = |ends_on| Absence { ends_on: Some(ends_on), ..ill(1, 100, date(2026, 1, 1)) };
        let long = |before| {
            let staffing = Staffing::on(&[ombud(1, 100)], &[before, half.clone()], day);
            (staffing.long_ill, staffing.long_ill_posts)
        };
        assert_eq!(long(whole(date(2026, 2, 15))), (1, 50));
        assert_eq!(long(whole(date(2026, 2, 13))), (0, 0), "at work for two days in between");
        let over = Staffing::on(&[ombud(1, 100)], &[whole(date(2026, 2, 28))], day);
        assert_eq!(over.long_ill, 0, "well again");
    }
}
