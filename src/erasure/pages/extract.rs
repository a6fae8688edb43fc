//! A client's own extract (utdrag): everything that is kept, to read, to print and to take along as a file.

use crate::access::{May, OwnPeople, Tx};
use crate::assignments::{self, Assignment};
use crate::audit::Event;
use crate::closings::{self, Closing};
use crate::contacts::{self, Contact};
use crate::failure::{Failure, Result};
use crate::identities::keys::Holder;
use crate::identities::sight::{Sight, look};
use crate::identities::{Record, Text};
use crate::inquiries::{self, Answer, Check, Ending, Inquiry, QUESTIONS};
use crate::intakes::{self, Intake};
use crate::people::{self, Person};
use crate::ratings::{self, Declined, Rating};
use crate::support::{self, Support};
use crate::web::{Frame, Page, Room};
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// One thing that is kept (uppgift): what it is called in a file, and its label, what it says to a reader, and the value
/// itself. A missing one is told too: that nothing is kept is also something to know.
struct Fact {
    name: &'static str,
    label: String,
    shown: String,
    value: Value,
}

/// All rows of one kind (del).
struct Part {
    name: &'static str,
    heading: String,
    rows: Vec<Vec<Fact>>,
}

/// Everything that is kept about a person.
struct Extract {
    operation: String,
    code: String,
    on: Date,
    parts: Vec<Part>,
    /// Whether something is kept that whoever made the extract has no key to.
    sealed: bool,
}

#[derive(Template)]
#[template(path = "erasure/pages/extract.html")]
pub(super) struct ExtractPage {
    frame: Frame,
    id: Uuid,
    extract: Extract,
}

impl ExtractPage {
    fn heading(&self) -> String {
        let what = self.frame.t("extract-heading");
        self.frame.t2("heading-of-person", ("what", what), ("code", self.extract.code.as_str()))
    }

    fn lead(&self) -> String {
        let (operation, day) = (self.extract.operation.as_str(), self.frame.date(self.extract.on));
        self.frame.t2("extract-lead", ("operation", operation), ("day", day))
    }
}

/// The extract to read and to print.
pub async fn show(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<ExtractPage>> {
    let frame = Frame::of(&may, Room::People);
    let extract = gathered(may, id, "person.extracted").await?;
    Ok(Page(ExtractPage { frame, id, extract }))
}

/// The extract as a file, to take along or to hand over.
pub async fn file(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Response> {
    let extract = gathered(may, id, "person.handed-over").await?;
    let text = serde_json::to_string_pretty(&extract.json()).map_err(|error| Failure::Broken(error.to_string()))?;
    let named = format!("attachment; filename=\"utdrag-{}.json\"", extract.on);
    let headers = [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, named)];
    Ok((headers, text).into_response())
}

/// Reads everything and logs that it was read.
async fn gathered(may: May<OwnPeople>, id: Uuid, kind: &'static str) -> Result<Extract> {
    let (frame, on, holder) = (Frame::of(&may, Room::People), may.app().today(), Holder::of(&may));
    let words = frame.clone();
    let (mut extract, seen) = may
        .look(move |tx| {
            let person = people::store::find(tx, id)?.ok_or(Failure::NotFound)?;
            let (operation, code) = (frame.operation().unwrap_or_default().to_owned(), person.code.clone());
            let (parts, seen) = (register(tx, &frame, &person)?, look(tx, holder, id)?);
            let extract = Extract { operation, code, on, parts, sealed: false };
            Ok(((extract, seen), Event::new(kind, id).about(id)))
        })
        .await?;
    match seen.open(id)? {
        Sight::NotKept => {}
        Sight::Open { record, .. } => extract.parts.extend(sealed(&words, &record)),
        Sight::Locked(_) | Sight::NoKey => extract.sealed = true,
    }
    Ok(extract)
}

/// The sealed half, for those who have the key: identity, notes, and which papers there are. The papers themselves are
/// files on the person's page.
fn sealed(frame: &Frame, record: &Record) -> Vec<Part> {
    let to = Say(frame);
    let at = |name, micros: &i64| text(name, Some(&frame.moment(micros)));
    vec![
        to.part("identity", "identity-heading", &[&record.identity], |identity| {
            identity.parts().map(|(name, value)| text(name, Some(&value.to_owned()))).into()
        }),
        to.part("note", "note-heading", &record.notes, |note| {
            vec![at("written_at", &note.written_at), text("author", Some(&note.author)), text("text", Some(&note.text))]
        }),
        to.part("paper", "paper-heading", &record.papers, |paper| {
            vec![at("added_at", &paper.added_at), text("author", Some(&paper.author)), text("name", Some(&paper.name))]
        }),
        to.part("text", "text-heading", &record.texts, |one| to.text(one)),
    ]
}

/// The register's half: all rows about the person.
fn register(tx: &mut Tx<OwnPeople>, frame: &Frame, person: &Person) -> Result<Vec<Part>> {
    let (id, to) = (person.id, Say(frame));
    let (assignments, plans) = (assignments::store::of_person(tx, id)?, assignments::store::plans::of_person(tx, id)?);
    let declined = ratings::store::asked::declined(tx, id)?;
    Ok(vec![
        to.part("person", "person-facts", &[person], |person| to.person(person)),
        to.part("inquiry", "inquiry-of-person", &inquiries::store::of_person(tx, id)?, |inquiry| to.inquiry(inquiry)),
        to.part("intake", "intake-of-person", &intakes::store::of_person(tx, id)?, |intake| to.intake(intake)),
        to.part("support", "support-heading", &support::store::of_person(tx, id)?, |period| to.support(period)),
        to.part("assignment", "assignment-heading", &assignments, |one| to.assignment(one)),
        to.part("plan", "plan-heading", &plans, |(planned, due_on)| {
            let kind = assignments.iter().find(|one| one.id == *planned).map(|one| &one.kind);
            vec![text("kind", kind), day("due_on", Some(*due_on))]
        }),
        to.part("contact", "contact-heading", &contacts::store::of_person(tx, id, 0, i64::MAX)?, |one| to.contact(one)),
        to.part("rating", "rating-heading", &ratings::store::of_person(tx, id)?, |rating| to.rating(rating)),
        to.part("declined", "declined-heading", &declined, |one| to.declined(one)),
        to.part("closing", "closing-heading", &closings::store::of_person(tx, id)?, |one| to.closing(one)),
        to.part("interview", "interview-heading", &closings::store::interviews::of_person(tx, id)?, |(_, attempt)| {
            let asked = to.word("asked", ("interview-asked", attempt.asked.name()), attempt.asked.code());
            vec![day("on_day", Some(attempt.on)), asked]
        }),
    ])
}

/// Puts rows in the reader's words. The label of a fact is the text `PART-NAME`, the one that the form has.
struct Say<'f>(&'f Frame);

impl Say<'_> {
    fn part<T>(&self, name: &'static str, heading: &str, rows: &[T], facts: impl Fn(&T) -> Vec<Fact>) -> Part {
        let mut rows: Vec<Vec<Fact>> = rows.iter().map(facts).collect();
        for fact in rows.iter_mut().flatten() {
            fact.label = self.0.t(&format!("{name}-{}", fact.name));
        }
        Part { name, heading: self.0.t(heading), rows }
    }

    fn person(&self, person: &Person) -> Vec<Fact> {
        vec![
            text("code", Some(&person.code)),
            text("municipality", Some(&person.municipality)),
            self.word("gender", ("gender", person.gender.name()), person.gender.code()),
            number("birth_year", person.birth_year),
            self.word("children", ("children", person.children.name()), person.children.code()),
            text("learned_of", person.learned_of.as_ref()),
            text("diagnoses", person.diagnoses.as_ref()),
            self.word("state", ("state", person.state.code()), person.state.code()),
        ]
    }

    fn inquiry(&self, inquiry: &Inquiry) -> Vec<Fact> {
        let received = &inquiry.received;
        let mut facts = vec![
            day("received_on", Some(received.on)),
            self.word("channel", ("inquiry-channel", received.channel.name()), received.channel.code()),
            self.word("sender", ("inquiry-sender", received.sender.name()), received.sender.code()),
            self.word("source", ("inquiry-source", received.source.name()), received.source.code()),
            text("municipality", received.municipality.as_ref()),
            day("replied_on", inquiry.replied),
            day("contacted_on", inquiry.contacted),
        ];
        facts.extend(inquiry.check.iter().flat_map(|check| self.check(check)));
        facts.extend(inquiry.meeting.as_ref().map(|meeting| day("met_on", Some(meeting.on))));
        facts.extend(inquiry.booking.as_ref().map(|booking| day("booked_on", Some(booking.on))));
        if let Some(Ending::NotTaken { on, told, passed }) = &inquiry.ending {
            let names: Vec<String> = passed.iter().map(|to| self.0.code("inquiry-destination", to.name())).collect();
            let codes: Vec<&str> = passed.iter().map(|to| to.code()).collect();
            let passed = fact("passed", names.join(", "), json!(codes));
            facts.extend([day("ended_on", Some(*on)), text("told", Some(told)), passed]);
        }
        facts
    }

    fn check(&self, check: &Check) -> Vec<Fact> {
        let mut facts = vec![day("checked_on", Some(check.on))];
        let answer =
            |(name, answer): (&'static str, Answer)| self.word(name, ("inquiry-answer", answer.name()), answer.code());
        facts.extend(QUESTIONS.into_iter().zip(check.answers()).map(answer));
        facts.push(self.word("finding", ("inquiry-finding", check.finding.name()), check.finding.code()));
        facts
    }

    fn intake(&self, intake: &Intake) -> Vec<Fact> {
        let (reasons, passed) = (|| intake.reasons.iter(), || intake.passed.iter());
        let shown: Vec<String> = reasons().map(|reason| self.0.code("reason", reason.name())).collect();
        let codes: Vec<&str> = reasons().map(|reason| reason.code()).collect();
        vec![
            day("on_day", Some(intake.on)),
            text("municipality", Some(&intake.municipality)),
            self.word("outcome", ("outcome", intake.outcome_name()), intake.outcome.code().code()),
            fact("reasons", shown.join(", "), json!(codes)),
            text("other_reason", intake.other_reason.as_ref()),
            text("priority", intake.priority.as_ref()),
            text("told", intake.told.as_ref()),
            fact(
                "passed",
                passed().map(|to| self.0.code("inquiry-destination", to.name())).collect::<Vec<_>>().join(", "),
                json!(passed().map(|to| to.code()).collect::<Vec<_>>()),
            ),
            day("withdrawn_on", intake.withdrawn()),
        ]
    }

    fn support(&self, period: &Support) -> Vec<Fact> {
        vec![
            day("starts_on", Some(period.start)),
            day("ends_on", period.end()),
            text("ombud", period.ombud_code.as_ref()),
            text("closing_reason", period.closing_reason().map(str::to_owned).as_ref()),
        ]
    }

    fn assignment(&self, assignment: &Assignment) -> Vec<Fact> {
        vec![
            day("starts_on", Some(assignment.start)),
            day("ends_on", assignment.end()),
            self.word("area", ("area", assignment.area.name()), assignment.area.code()),
            text("kind", Some(&assignment.kind)),
            text("counterpart", assignment.counterpart.as_ref()),
            text("outcome", assignment.outcome().map(str::to_owned).as_ref()),
        ]
    }

    fn contact(&self, contact: &Contact) -> Vec<Fact> {
        vec![
            day("on_day", Some(contact.on)),
            text("mode", Some(&contact.mode)),
            text("counterpart", contact.counterpart.as_ref()),
            number("minutes", contact.minutes),
        ]
    }

    fn rating(&self, rating: &Rating) -> Vec<Fact> {
        vec![
            day("on_day", Some(rating.on)),
            self.word("moment", ("moment", rating.moment.name()), rating.moment.code()),
            self.word("area", ("area", rating.area.name()), rating.area.code()),
            number("value", Some(rating.value)),
        ]
    }

    fn declined(&self, declined: &Declined) -> Vec<Fact> {
        vec![
            day("on_day", Some(declined.on)),
            self.word("moment", ("moment", declined.moment.name()), declined.moment.code()),
            self.word("area", ("area", declined.area.name()), declined.area.code()),
        ]
    }

    fn closing(&self, closing: &Closing) -> Vec<Fact> {
        let on = closing.interview.and_then(closings::Interview::on);
        vec![
            self.answer("survey", closing.survey),
            self.answer("interview", closing.interview.map(|interview| interview.on().is_some())),
            day("interview_on", on),
        ]
    }

    fn text(&self, one: &Text) -> Vec<Fact> {
        let kind = one.about.kind();
        vec![self.word("about", ("text-about", kind), kind), text("text", Some(&one.text))]
    }

    fn answer(&self, name: &'static str, answer: Option<bool>) -> Fact {
        let shown = answer.map(|yes| self.0.t(if yes { "yes" } else { "no" }));
        fact(name, shown.unwrap_or_default(), json!(answer))
    }

    fn word(&self, name: &'static str, (list, word): (&str, &str), code: &str) -> Fact {
        fact(name, self.0.code(list, word), json!(code))
    }
}

fn fact(name: &'static str, shown: String, value: Value) -> Fact {
    Fact { name, label: String::new(), shown, value }
}

fn text(name: &'static str, text: Option<&String>) -> Fact {
    fact(name, text.cloned().unwrap_or_default(), json!(text))
}

fn day(name: &'static str, day: Option<Date>) -> Fact {
    let shown = day.map(|day| day.to_string());
    text(name, shown.as_ref())
}

fn number<N: Into<i64>>(name: &'static str, number: Option<N>) -> Fact {
    let number = number.map(Into::into);
    fact(name, number.map(|number| number.to_string()).unwrap_or_default(), json!(number))
}

impl Extract {
    /// The extract for another program: parts by name, values as they are stored.
    fn json(&self) -> Value {
        let row = |row: &Vec<Fact>| -> Value {
            row.iter().map(|fact| (fact.name.to_owned(), fact.value.clone())).collect::<Map<_, _>>().into()
        };
        let rows = |part: &Part| part.rows.iter().map(row).collect::<Value>();
        let parts: Map<String, Value> = self.parts.iter().map(|part| (part.name.to_owned(), rows(part))).collect();
        json!({ "operation": self.operation, "code": self.code, "made_on": self.on.to_string(), "sealed_parts_missing": self.sealed, "parts": parts })
    }
}
