//! The form of a closing: its fields, and what was typed in them.

use super::super::{Interview, day_of_interview};
use crate::assignments::Assignment;
use crate::support::Support;
use crate::web::{Form, Frame, Pick, Problems, Reader, Typed};
use jiff::civil::Date;
use uuid::Uuid;

/// The fields for outcomes, one for each assignment that goes on. Nobody has more at once; what is over ends with the support.
const OUTCOMES: [&str; 24] = [
    "outcome-1",
    "outcome-2",
    "outcome-3",
    "outcome-4",
    "outcome-5",
    "outcome-6",
    "outcome-7",
    "outcome-8",
    "outcome-9",
    "outcome-10",
    "outcome-11",
    "outcome-12",
    "outcome-13",
    "outcome-14",
    "outcome-15",
    "outcome-16",
    "outcome-17",
    "outcome-18",
    "outcome-19",
    "outcome-20",
    "outcome-21",
    "outcome-22",
    "outcome-23",
    "outcome-24",
];

/// What was typed (avslut).
#[derive(Clone)]
pub(super) struct Sent {
    pub ends_on: Date,
    pub reason: Option<String>,
    /// Assignments that end with the support, each with what came of it.
    pub outcomes: Vec<(Uuid, Option<String>)>,
    /// Sealed; `None` where the form did not ask.
    pub remains: Option<String>,
    pub survey: Option<bool>,
    wants_interview: Option<bool>,
}

impl Sent {
    /// The answer about an interview, with its day.
    pub fn interview(&self) -> Option<Interview> {
        self.wants_interview.map(|wants| Interview::answered(wants, self.ends_on))
    }
}

/// The form for closing `support`. `remains` is the text there is, or `None` where none can be sealed.
pub(super) fn form(
    frame: &Frame,
    support: &Support,
    mut going: Vec<Assignment>,
    remains: Option<String>,
    today: Date,
    sent: Option<(Typed, Problems)>,
) -> Form {
    let writable = remains.is_some();
    let (typed, problems) = sent.unwrap_or_else(|| (stored(support, remains, today), Vec::new()));
    // What came of each stays beside it, also where another has begun or ended since the form was made.
    let order: Vec<String> = typed.all("assignment").map(str::to_owned).collect();
    let place = |one: &Assignment| order.iter().position(|id| *id == one.id.to_string()).unwrap_or(order.len());
    going.sort_by_key(place);
    let last = typed.one("ends_on").parse().unwrap_or(today);
    let mut form = Form::new(frame, format!("/support/{}/closure", support.id), "closure", typed)
        .problems(problems)
        .submit("closure-submit")
        .cancel(format!("/people/{}", support.person))
        .date("ends_on")
        .required()
        .suggested("closing_reason", words(frame, &["reached", "moved", "declined", "elsewhere"]));
    for (at, (name, assignment)) in OUTCOMES.into_iter().zip(&going).enumerate() {
        let outcomes = words(frame, &["done", "partly", "not", "handed"]);
        form = form.hidden("assignment", assignment.id).suggested(name, outcomes);
        form = form.named(format!("{} ({})", assignment.kind, frame.code("area", assignment.area.name())));
        form = if at == 0 { form.helped(frame.t("closure-outcome-hint")).part("closure-outcomes") } else { form };
    }
    if writable {
        form = form.area("remains").part("closure-after");
    }
    let yes_or_no = || vec![Pick::new("yes", frame.t("yes")), Pick::new("no", frame.t("no"))];
    let day = day_of_interview(last).to_string();
    form.chips("survey", yes_or_no()).chips("interview", yes_or_no()).helped(frame.t1(
        "closure-interview-when",
        "day",
        day,
    ))
}

/// Words to choose among, which may be others too.
fn words(frame: &Frame, names: &[&str]) -> Vec<String> {
    names.iter().map(|name| frame.code("closure-word", name)).collect()
}

/// The fields as they are before anybody has typed.
fn stored(support: &Support, remains: Option<String>, today: Date) -> Typed {
    Typed::of([
        ("ends_on", support.end().unwrap_or(today).to_string()),
        ("closing_reason", support.closing_reason().unwrap_or_default().to_owned()),
        ("remains", remains.unwrap_or_default()),
    ])
}

/// What was typed. `names` are those that no text may hold that stands in the register.
pub(super) fn read(typed: &Typed, names: Vec<String>) -> Result<Sent, Problems> {
    let mut reader = Reader::new(typed).names(names);
    let (ends_on, reason) = (reader.required_date("ends_on"), reader.free_text("closing_reason", 200));
    let mut outcomes = Vec::new();
    for (name, id) in OUTCOMES.into_iter().zip(typed.all("assignment")) {
        let outcome = reader.free_text(name, 200);
        match id.parse() {
            Ok(id) => outcomes.push((id, outcome)),
            Err(_) => reader.problem(name, "problem-choose"),
        }
    }
    let asked = typed.all("remains").next().is_some();
    let remains = reader.text("remains", 2000).unwrap_or_default();
    let [survey, wants_interview] = ["survey", "interview"].map(|name| answer(&mut reader, typed, name));
    reader.done(Sent { ends_on, reason, outcomes, remains: asked.then_some(remains), survey, wants_interview })
}

/// Yes, no, or not asked.
fn answer(reader: &mut Reader, typed: &Typed, name: &'static str) -> Option<bool> {
    match typed.one(name) {
        "" => None,
        "yes" => Some(true),
        "no" => Some(false),
        _ => {
            reader.problem(name, "problem-choose");
            None
        }
    }
}
