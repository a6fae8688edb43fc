//! One inquiry: what came in, the step that stands next, the others that may be taken, and what has been done.

use super::Codes;
use super::forms::{self, Choices};
use crate::access::{Locked, May, OwnPeople, Tx};
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::identities::keys::Holder;
use crate::inquiries::sealed::{self, Sight};
use crate::inquiries::{Answer, Ending, Inquiry, QUESTIONS, Step, store};
use crate::web::{Filled, Form, Frame, Page, Room, Typed};
use askama::Template;
use axum::extract::Path;
use jiff::civil::Date;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "inquiries/pages/show.html")]
pub(super) struct ShowPage {
    frame: Frame,
    today: Date,
    inquiry: Inquiry,
    codes: Codes,
    sight: Sight,
    /// The step that stands next, with its form.
    next: Option<(Step, Form)>,
    /// The other steps that may be taken.
    others: Vec<(Step, Form)>,
    /// The form that says whom in the register it is about.
    about: Form,
}

/// Which form of the page was sent and has to be shown as it was typed.
pub(super) enum Sent {
    Nothing,
    Step(Step, Filled),
    About(Filled),
}

/// A line of what has been done.
struct Line {
    on: Date,
    text: String,
}

impl ShowPage {
    /// What has been done, in the order it was.
    fn lines(&self) -> Vec<Line> {
        let Inquiry { received, check, meeting, booking, visit, .. } = &self.inquiry;
        let says = |key: &str| self.frame.t(key);
        let mut lines = vec![Line { on: received.on, text: says("inquiry-line-received") }];
        lines.extend(self.inquiry.replied.map(|on| Line { on, text: says("inquiry-line-reply") }));
        lines.extend(self.inquiry.contacted.map(|on| Line { on, text: says("inquiry-line-contact") }));
        lines.extend(check.as_ref().map(|check| {
            let finding = self.frame.code("inquiry-finding", check.finding.name());
            Line { on: check.on, text: self.frame.t1("inquiry-line-check", "finding", finding) }
        }));
        lines.extend(meeting.as_ref().map(|met| {
            let text = self.frame.t1("inquiry-line-meeting", "ombud", self.codes.two(&met.ombud));
            Line { on: met.on, text }
        }));
        lines.extend(booking.as_ref().filter(|_| visit.is_none()).map(|booked| {
            let (at, ombud) = (booked.at.strftime("%H:%M").to_string(), self.codes.two(&booked.ombud));
            Line { on: booked.on, text: self.frame.t2("inquiry-line-booking", ("at", at), ("ombud", ombud)) }
        }));
        lines.extend(visit.as_ref().map(|visit| {
            let outcome = self.frame.code("outcome", visit.outcome.name());
            Line { on: visit.on, text: self.frame.t1("inquiry-line-visit", "outcome", outcome) }
        }));
        lines.extend(self.inquiry.ending.as_ref().map(|ending| match ending {
            Ending::Taken { on } => Line { on: *on, text: says("inquiry-line-taken") },
            Ending::NotTaken { on, .. } => Line { on: *on, text: says("inquiry-line-not-taken") },
        }));
        lines.sort_by_key(|line| line.on);
        lines
    }

    /// The address that calls somebody who can be reached by telephone.
    fn call(reach: &str) -> Option<String> {
        let number: String = reach.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
        let only = reach.chars().all(|letter| letter.is_ascii_digit() || "+-/() ".contains(letter));
        (only && number.len() >= 6).then(|| format!("tel:{number}"))
    }

    fn is_quiet(&self) -> bool {
        self.inquiry.is_quiet(self.today)
    }

    fn heading(&self) -> String {
        let channel = self.frame.code("inquiry-channel", self.inquiry.received.channel.name());
        let day = self.frame.date(self.inquiry.received.on);
        self.frame.t2("inquiry-heading", ("channel", channel), ("day", day))
    }

    /// What was said to whoever was not taken on, and to whom it was passed on.
    fn told(&self) -> Option<(&str, String)> {
        let Some(Ending::NotTaken { told, passed, .. }) = &self.inquiry.ending else { return None };
        let to: Vec<String> = passed.iter().map(|to| self.frame.code("inquiry-destination", to.name())).collect();
        Some((told, to.join(", ")))
    }

    /// The questions of the check with their answers.
    fn answers(&self) -> Vec<(String, String)> {
        let Some(check) = &self.inquiry.check else { return Vec::new() };
        let named = QUESTIONS.into_iter().zip(check.answers());
        let say = |(name, answer): (&str, Answer)| {
            (self.frame.code("inquiry", name), self.frame.code("inquiry-answer", answer.name()))
        };
        named.map(say).collect()
    }
}

pub(super) async fn show(may: May<OwnPeople>, Path(id): Path<Uuid>) -> Result<Page<ShowPage>> {
    let around = Around::of(&may);
    may.look(move |tx| {
        let page = page(tx, &around, id, Sent::Nothing)?;
        let person = page.inquiry.person.as_ref().map(|person| person.id);
        Ok((Page(page), Event::new("inquiry.read", id).about(person)))
    })
    .await
}

/// Who looks, and when.
pub(super) struct Around {
    pub frame: Frame,
    pub today: Date,
    pub holder: Result<Holder, Locked>,
    /// An id for what a form makes.
    pub fresh: Uuid,
}

impl Around {
    pub fn of(may: &May<OwnPeople>) -> Around {
        let (frame, holder) = (Frame::of(may, Room::Inquiries), Holder::of(may));
        Around { frame, today: may.app().today(), holder, fresh: may.app().id() }
    }
}

/// The page, with what was typed in the form that was sent.
pub(super) fn page(tx: &mut Tx<OwnPeople>, around: &Around, id: Uuid, sent: Sent) -> Result<ShowPage> {
    let inquiry = store::find(tx, id)?.ok_or(Failure::NotFound)?;
    let (frame, today) = (around.frame.clone(), around.today);
    let choices = Choices::read(tx, today)?;
    let (step, about) = match sent {
        Sent::Nothing => (None, None),
        Sent::Step(step, filled) => (Some((step, filled)), None),
        Sent::About(filled) => (None, Some(filled)),
    };
    let next = inquiry.state().next();
    let filled = |of: Step| step.clone().filter(|(step, _)| *step == of).map(|(_, filled)| filled);
    let form = |of: Step| (of, forms::step(&frame, &choices, &inquiry, of, filled(of)));
    // A form that was refused is shown with what was typed, also where its step can no longer be taken.
    let others = Step::ALL.into_iter().filter(|of| Some(*of) != next && *of != Step::Visit);
    let others = others.filter(|of| inquiry.takes(*of) || filled(*of).is_some()).map(form).collect();
    let about = about_form(&frame, id, about.unwrap_or_default());
    Ok(ShowPage {
        today,
        codes: Codes::read(tx)?,
        sight: sealed::look(tx, &around.holder, id)?,
        next: next.map(form),
        others,
        about,
        inquiry,
        frame,
    })
}

fn about_form(frame: &Frame, id: Uuid, (typed, problems): (Typed, crate::web::Problems)) -> Form {
    Form::new(frame, format!("/inquiries/{id}/person"), "inquiry", typed)
        .problems(problems)
        .submit("inquiry-about-submit")
        .text("person_code")
        .required()
}
