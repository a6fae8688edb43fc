//! The account as the JSON object of the exchange format, key by key in its order.

use super::{Account, Bands, ByGender, Flow, Groups, Municipality};
use crate::{AssignmentState, Band, Gender, IntakeOutcome, Reason};
use serde_json::{Map, Value, json};

impl Account {
    /// The object that `ombud report grant-account --format json` prints.
    ///
    /// `staff.unknown` is there only when it is not 0, because the contract's object has no such key.
    pub fn to_json(&self, operation: &str, year: i16, findings: Value) -> Value {
        json!({
            "operation": operation,
            "year": year,
            "clients": object(Flow::ALL, |flow| (flow.code(), groups(self.clients(flow)))),
            "closures": by_gender(&self.closures),
            "children_at_home": by_gender(&self.children),
            "contact_reasons": object(Reason::ALL, |reason| (reason.code(), by_gender(self.contact_reason(reason)))),
            "intakes": object(IntakeOutcome::ALL, |outcome| (outcome.key(), self.intakes(outcome).into())),
            "waiting_days": self.waiting_json(),
            "advice": {"calls": self.advice.number, "minutes": self.advice.minutes},
            "assignments": object(AssignmentState::ALL, |state| (state.code(), self.assignments.at(state).into())),
            "by_municipality": object(&self.municipalities, |place| (place.name.as_str(), municipality(place))),
            "staff": self.staff_json(),
            "findings": findings,
        })
    }

    fn waiting_json(&self) -> Value {
        let waiting = &self.waiting;
        json!({"median": waiting.median().to_json(), "p90": waiting.p90(), "max": waiting.max(), "n": waiting.n()})
    }

    fn staff_json(&self) -> Value {
        let posts = [("positions", self.staff.positions()), ("worked", self.staff.worked())];
        let mut staff = object(posts, |(key, posts)| (key, posts.to_string().into()));
        let employed = Gender::ALL.map(|gender| (gender, self.staff.employed().at(gender)));
        for (gender, count) in employed.into_iter().filter(|(gender, count)| *gender != Gender::Unknown || *count > 0) {
            staff[gender.key()] = count.into();
        }
        staff
    }
}

fn groups(groups: &Groups) -> Value {
    object(Gender::ALL, |gender| (gender.key(), bands(groups.at(gender))))
}

fn bands(bands: &Bands) -> Value {
    let all = [("all", bands.all())].into_iter();
    object(all.chain(Band::ALL.map(|band| (band.code(), bands.band(band)))), |(key, count)| (key, count.into()))
}

fn by_gender(counts: &ByGender) -> Value {
    object(Gender::ALL, |gender| (gender.key(), counts.at(gender).into()))
}

fn municipality(place: &Municipality) -> Value {
    object([Flow::Total, Flow::New, Flow::Closed], |flow| (flow.code(), place.figures.clients.flow(flow).all().into()))
}

/// An object with one member for each item, in order.
fn object<'a, T>(items: impl IntoIterator<Item = T>, member: impl Fn(T) -> (&'a str, Value)) -> Value {
    Value::Object(items.into_iter().map(member).map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}
