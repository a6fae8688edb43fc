//! The need as the register shows it: exact figures, for the county administrative board gets the exact ones
//! (counting rules, *Publishing*).

use jiff::civil::Date;
use stats::{Columns, Distribution, Flow, Hundredths, Period, Queue, Reviews, grant_account};

/// The figures of a year that has ended, or of the running one up to today (behovet).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// What is counted, both days included.
    pub period: Period,
    pub supported: u64,
    pub new: u64,
    pub closed: u64,
    /// Persons whose support goes on after the last day.
    pub carried_out: u64,
    /// Accepted intakes that wait on the last day.
    pub queue: u64,
    /// Days from intake to support, of the new whose waiting time is known.
    pub waiting: Distribution,
    /// Employment rates in force on the last day.
    pub positions: Hundredths,
    /// Full-time posts at work on the last day, leave taken off.
    pub at_work: Hundredths,
    /// Persons whose support goes on, per full-time post at work, in tenths; `None` where nobody is at work.
    pub per_post_tenths: Option<u64>,
    pub places: Vec<PlaceNeed>,
}

/// The need in one municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceNeed {
    pub name: String,
    pub supported: u64,
    pub new: u64,
    pub queue: u64,
}

/// What a year is counted over, seen from `today`: the whole of it, or what has been of it. `None` before it has begun.
pub fn counted(year: i16, today: Date) -> Option<Period> {
    let whole = Period::year(year)?;
    Period::new(whole.first_date(), whole.last_date().min(today)).filter(|period| period.first_date() <= today)
}

impl Need {
    /// Counts it.
    pub fn count(columns: &Columns, period: Period) -> Need {
        let (account, reviews) = (grant_account(columns, period), Reviews::count(columns, period, &[]));
        let (queue, loads) = (Queue::on(columns, period.to()), reviews.caseloads());
        let mut waiting = queue.by_municipality(columns);
        let all = |flow| account.clients(flow).all();
        let mut places: Vec<PlaceNeed> = account
            .municipalities()
            .iter()
            .map(|place| PlaceNeed {
                queue: waiting.remove(&place.name).unwrap_or_default(),
                supported: place.figures.clients.flow(Flow::Total).all(),
                new: place.figures.clients.flow(Flow::New).all(),
                name: place.name.clone(),
            })
            .collect();
        // Somebody may wait in a municipality where nobody has support and that is no member.
        let elsewhere = waiting.into_iter().map(|(name, queue)| PlaceNeed { name, supported: 0, new: 0, queue });
        places.extend(elsewhere);
        Need {
            period,
            supported: all(Flow::Total),
            new: all(Flow::New),
            closed: all(Flow::Closed),
            carried_out: all(Flow::CarriedOut),
            queue: queue.0.len() as u64,
            waiting: account.waiting().clone(),
            positions: account.staff().positions(),
            at_work: loads.at_work(),
            per_post_tenths: loads.per_post_tenths(),
            places,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_year_is_counted_as_far_as_it_has_gone() {
        let days = |year, today| counted(year, today).map(|period| (period.first_date(), period.last_date()));
        assert_eq!(days(2021, date(2022, 1, 10)), Some((date(2021, 1, 1), date(2021, 12, 31))));
        assert_eq!(days(2022, date(2022, 1, 10)), Some((date(2022, 1, 1), date(2022, 1, 10))));
        assert_eq!(days(2023, date(2022, 1, 10)), None);
    }

    #[test]
    fn an_empty_register_needs_nothing() {
        let period = Period::year(2021).expect("a year");
        let need = Need::count(&Columns::new(), period);
        assert_eq!((need.supported, need.queue, need.per_post_tenths, need.places.len()), (0, 0, None, 0));
    }
}
