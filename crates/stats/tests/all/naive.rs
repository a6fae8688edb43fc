//! The counting rules once more, straight from rows and dates and without any cleverness.

use crate::register::{Register, Row, TOWNS};
use jiff::civil::Date;
use serde_json::{Map, Value, json};
use stats::{AssignmentState, Band, Flow, Gender, IntakeOutcome, Key, Reason, Reasons};
use std::collections::BTreeMap;

pub struct Naive<'a> {
    pub register: &'a Register,
    pub from: Date,
    pub to: Date,
}

/// A person with everything that is counted.
struct Client {
    gender: Gender,
    band: &'static str,
    town: &'static str,
    children: bool,
    flows: Vec<Flow>,
    reasons: Reasons,
    waited: Option<i64>,
}

impl Naive<'_> {
    fn rows(&self, table: u8) -> impl Iterator<Item = (Key, &Row)> {
        self.register.iter().filter(move |((of, _), _)| *of == table).map(|((_, id), row)| (*id, row))
    }

    fn periods(&self, id: Key) -> Vec<(Date, Option<Date>)> {
        let own = self.rows(1).filter_map(|(_, row)| match row {
            Row::Period { person, start, end, .. } if *person == id => Some((*start, *end)),
            _ => None,
        });
        own.collect()
    }

    fn flows(&self, id: Key) -> Vec<Flow> {
        let periods = self.periods(id);
        let any = |rule: &dyn Fn(Date, Option<Date>) -> bool| periods.iter().any(|(start, end)| rule(*start, *end));
        let supported = any(&|start, end| start <= self.to && end.is_none_or(|end| end >= self.from));
        let carried_in = any(&|start, end| start < self.from && end.is_none_or(|end| end >= self.from));
        let carried_out = any(&|start, end| start <= self.to && end.is_none_or(|end| end > self.to));
        let rules = [
            (Flow::Total, true),
            (Flow::New, !carried_in),
            (Flow::Closed, !carried_out),
            (Flow::CarriedIn, carried_in),
            (Flow::CarriedOut, carried_out),
        ];
        rules.into_iter().filter(|(_, holds)| supported && *holds).map(|(flow, _)| flow).collect()
    }

    fn client(&self, id: Key, row: &Row) -> Option<Client> {
        let Row::Person { gender, born, town, children, .. } = row else { return None };
        let flows = self.flows(id);
        flows.first()?;
        let new = flows.contains(&Flow::New);
        let (reasons, waited) = if new { self.lead(id) } else { Default::default() };
        let band = self.band(*born);
        Some(Client { gender: *gender, band, town: TOWNS[*town], children: children.counts(), flows, reasons, waited })
    }

    fn band(&self, born: Option<i16>) -> &'static str {
        match born.map(|born| self.to.year() - born) {
            None => "unknown",
            Some(age) if age >= 65 => "65+",
            Some(age) if age >= 50 => "50-64",
            Some(age) if age >= 30 => "30-49",
            Some(age) if age >= 18 => "18-29",
            Some(_) => "under_18",
        }
    }

    fn lead(&self, id: Key) -> (Reasons, Option<i64>) {
        let starts = self.periods(id).into_iter().map(|(start, _)| start);
        let first = starts.filter(|start| *start >= self.from && *start <= self.to).min().unwrap();
        let mut accepted: Vec<(Date, Key, Reasons)> = Vec::new();
        for (intake, row) in self.rows(2) {
            if let Row::Intake { person, on, outcome: IntakeOutcome::Accepted, reasons, .. } = row
                && *person == Some(id)
                && *on <= first
            {
                accepted.push((*on, intake, *reasons));
            }
        }
        accepted.sort_by_key(|(on, intake, _)| (*on, *intake));
        accepted.last().map_or((Reasons::default(), None), |(on, _, reasons)| (*reasons, Some(days(*on, first))))
    }

    fn clients(&self) -> Vec<Client> {
        self.rows(0).filter_map(|(id, row)| self.client(id, row)).collect()
    }

    /// The whole account as JSON, without findings.
    pub fn account(&self) -> Value {
        let clients = self.clients();
        let count = |rule: &dyn Fn(&Client) -> bool| clients.iter().filter(|client| rule(client)).count();
        let mut flows = Map::new();
        for flow in Flow::ALL {
            let row = |gender: Gender| {
                let all = count(&|client| client.flows.contains(&flow) && client.gender == gender);
                let mut cells = json!({ "all": all });
                for band in Band::ALL.map(Band::code) {
                    let inside = |client: &Client| {
                        client.flows.contains(&flow) && client.gender == gender && client.band == band
                    };
                    cells[band] = count(&inside).into();
                }
                cells
            };
            flows.insert(flow.code().to_owned(), genders(row));
        }
        let reasons = Reason::ALL.map(|reason| {
            let row = |gender| count(&|client| client.gender == gender && client.reasons.has(reason)).into();
            (reason.code().to_owned(), genders(row))
        });
        json!({
            "operation": "", "year": 2021,
            "clients": flows,
            "closures": genders(|gender| self.closures(gender).into()),
            "children_at_home": genders(|gender| count(&|client| client.children && client.gender == gender).into()),
            "contact_reasons": Map::from_iter(reasons),
            "intakes": Map::from_iter(IntakeOutcome::ALL.map(|outcome| (outcome.key().to_owned(), self.intakes(outcome)))),
            "waiting_days": waiting(&clients),
            "advice": self.advice(),
            "assignments": Map::from_iter(AssignmentState::ALL.map(|state| (state.code().to_owned(), self.assignments(state)))),
            "by_municipality": by_town(&clients),
            "staff": self.staff(),
            "findings": [],
        })
    }

    /// New persons without a reason.
    pub fn without_reason(&self) -> usize {
        let clients = self.clients();
        clients.iter().filter(|client| client.flows.contains(&Flow::New) && client.reasons.is_empty()).count()
    }

    fn holds(&self, date: Date) -> bool {
        (self.from..=self.to).contains(&date)
    }

    fn closures(&self, gender: Gender) -> usize {
        let of_gender =
            |id| matches!(self.register.get(&(0, id)), Some(Row::Person { gender: own, .. }) if *own == gender);
        let closed = |row: &Row| match row {
            Row::Period { person, end: Some(end), .. } => self.holds(*end) && of_gender(*person),
            _ => false,
        };
        self.rows(1).filter(|(_, row)| closed(row)).count()
    }

    fn intakes(&self, wanted: IntakeOutcome) -> Value {
        let counted =
            |row: &Row| matches!(row, Row::Intake { on, outcome, .. } if self.holds(*on) && *outcome == wanted);
        self.rows(2).filter(|(_, row)| counted(row)).count().into()
    }

    fn assignments(&self, state: AssignmentState) -> Value {
        let counted = |row: &Row| match (row, state) {
            (Row::Assignment { start, .. }, AssignmentState::Started) => self.holds(*start),
            (Row::Assignment { end, .. }, AssignmentState::Ended) => end.is_some_and(|end| self.holds(end)),
            (Row::Assignment { start, end, .. }, AssignmentState::Open) => {
                *start <= self.to && end.is_none_or(|end| end > self.to)
            }
            _ => false,
        };
        self.rows(3).filter(|(_, row)| counted(row)).count().into()
    }

    fn advice(&self) -> Value {
        let calls = self.rows(5).filter_map(|(_, row)| match row {
            Row::Advice { on, minutes, .. } if self.holds(*on) => Some(minutes.unwrap_or(0) as u64),
            _ => None,
        });
        let calls: Vec<u64> = calls.collect();
        json!({"calls": calls.len(), "minutes": calls.iter().sum::<u64>()})
    }

    /// Day by day, ombud by ombud.
    fn staff(&self) -> Value {
        let (mut worked, mut positions, mut length) = (0u64, 0u64, 0u64);
        let mut employed: BTreeMap<&str, u64> = [("women", 0), ("men", 0), ("other", 0)].into();
        for day in self.from.series(jiff::Span::new().days(1)).take_while(|day| *day <= self.to) {
            length += 1;
            for (id, row) in self.rows(7) {
                let Row::Ombud { gender, from, to, rate } = row else { continue };
                if *from <= day && to.is_none_or(|to| to >= day) {
                    worked += *rate as u64 * (100 - self.leave(id, day).min(100));
                    if day == self.to {
                        positions += *rate as u64;
                        *employed.entry(gender.key()).or_default() += 1;
                    }
                }
            }
        }
        let two = |hundredths: u64| format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let mut staff =
            json!({"positions": two(positions), "worked": two((2 * worked + 100 * length) / (200 * length))});
        employed.into_iter().for_each(|(key, count)| staff[key] = count.into());
        staff
    }

    fn leave(&self, id: Key, day: Date) -> u64 {
        let away = self.rows(8).filter_map(|(_, row)| match row {
            Row::Absence { ombud, from, to, extent } if *ombud == id => {
                (*from <= day && to.is_none_or(|to| to >= day)).then_some(*extent as u64)
            }
            _ => None,
        });
        away.sum()
    }

    /// Ids of the intakes in the queue on the last day.
    pub fn queue(&self) -> Vec<Key> {
        let waits = |row: &Row| {
            let Row::Intake { person, on, outcome, withdrawn, .. } = row else { return false };
            let starts = person.map_or_else(Vec::new, |person| self.periods(person));
            *outcome == IntakeOutcome::Accepted
                && *on <= self.to
                && !withdrawn.is_some_and(|withdrawn| withdrawn <= self.to)
                && !starts.iter().any(|(start, _)| on <= start && *start <= self.to)
        };
        self.rows(2).filter(|(_, row)| waits(row)).map(|(id, _)| id).collect()
    }
}

fn genders(value: impl Fn(Gender) -> Value) -> Value {
    Value::Object(Gender::ALL.map(|gender| (gender.key().to_owned(), value(gender))).into_iter().collect())
}

fn days(from: Date, to: Date) -> i64 {
    from.until(to).unwrap().get_days().into()
}

fn waiting(clients: &[Client]) -> Value {
    let mut waited: Vec<i64> = clients.iter().filter_map(|client| client.waited).collect();
    waited.sort();
    let n = waited.len();
    if n == 0 {
        return json!({"n": 0, "median": 0, "p90": 0, "max": 0});
    }
    let median = match (n % 2, waited[n / 2] + waited[(n - 1) / 2]) {
        (1, _) => json!(waited[n / 2]),
        (_, sum) if sum % 2 == 0 => json!(sum / 2),
        (_, sum) => json!(sum as f64 * 0.5),
    };
    let rank = (1..=n).find(|rank| rank * 10 >= n * 9).unwrap();
    json!({"n": n, "median": median, "p90": waited[rank - 1], "max": waited[n - 1]})
}

/// The two members, and every other town that somebody is from.
fn by_town(clients: &[Client]) -> Value {
    let mut towns = Map::new();
    for town in TOWNS {
        let count = |flow| clients.iter().filter(|client| client.town == town && client.flows.contains(&flow)).count();
        if count(Flow::Total) > 0 || ["Sala", "Västerås"].contains(&town) {
            let row = json!({"total": count(Flow::Total), "new": count(Flow::New), "closed": count(Flow::Closed)});
            towns.insert(town.to_owned(), row);
        }
    }
    Value::Object(towns)
}
