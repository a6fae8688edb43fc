//! The forms of the steps. Their fields have names of their own, since several forms stand on one page.

use crate::access::{ReadStaff, Tx};
use crate::failure::Result;
use crate::inquiries::{Answer, Check, Destination, Finding, Inquiry, QUESTIONS, Step};
use crate::staff;
use crate::web::{Filled, Form, Frame, Pick, Typed};
use jiff::civil::Date;

/// What forms choose among.
pub(super) struct Choices {
    ombud: Vec<(uuid::Uuid, String)>,
    today: Date,
}

impl Choices {
    /// The ombud who work here now.
    pub fn read(tx: &mut Tx<impl ReadStaff>, today: Date) -> Result<Choices> {
        let mut all = staff::store::ombud(tx)?;
        all.retain(|ombud| ombud.employed_to.is_none_or(|last| last >= today));
        Ok(Choices { ombud: all.into_iter().map(|ombud| (ombud.id, ombud.code)).collect(), today })
    }

    fn ombud(&self, frame: &Frame) -> Vec<Pick> {
        let first = Pick::new("", frame.t("pick-one"));
        std::iter::once(first).chain(self.ombud.iter().map(|(id, code)| Pick::new(id, code))).collect()
    }
}

/// The form of a step, with what was typed in it or what is noted already.
pub(super) fn step(frame: &Frame, choices: &Choices, inquiry: &Inquiry, step: Step, filled: Option<Filled>) -> Form {
    let (typed, problems) = filled.unwrap_or_else(|| (noted(inquiry, step, choices.today), Vec::new()));
    let action = format!("/inquiries/{}/{}", inquiry.id, step.noun());
    let form = Form::new(frame, action, "inquiry", typed).problems(problems);
    match step {
        Step::Contact => form.submit("inquiry-contact-submit").date("contacted_on").required(),
        Step::Reply => form.submit("inquiry-reply-submit").date("replied_on").required(),
        Step::Check => check(frame, form),
        Step::Meeting => {
            let form = form.submit("inquiry-meeting-submit").date("met_on").required();
            let form = form.select("met_first", choices.ombud(frame)).required();
            form.select("met_second", choices.ombud(frame)).required()
        }
        Step::Booking => {
            let form = form.submit("inquiry-booking-submit").date("booked_on").required();
            let form = form.line("booked_at", "time", "off").required();
            let form = form.select("visit_first", choices.ombud(frame)).required();
            form.select("visit_second", choices.ombud(frame)).required()
        }
        // The visit has a page of its own.
        Step::Visit => form,
        Step::Closure => {
            let to = Destination::ALL;
            let to = to.map(|to| Pick::new(to.code(), frame.code("inquiry-destination", to.name()))).into();
            let form = form.submit("inquiry-closure-submit").date("ended_on").required();
            form.area("told").required().checks("passed", to)
        }
    }
}

fn check(frame: &Frame, form: Form) -> Form {
    let answers = || Answer::ALL.map(|code| Pick::new(code.code(), frame.code("inquiry-answer", code.name()))).into();
    let form = form.submit("inquiry-check-submit").date("checked_on").required();
    let form = form.select("health", answers()).required().select("housing", answers()).required();
    let form = form.select("economy", answers()).required().select("occupation", answers()).required();
    let form = form.select("adult", answers()).required().select("disability", answers()).required();
    let mut findings = vec![Pick::new("", frame.t("pick-one"))];
    findings.extend(Finding::ALL.map(|code| Pick::new(code.code(), frame.code("inquiry-finding", code.name()))));
    form.select("finding", findings).required()
}

/// What is noted of a step, or what is likeliest where nothing is.
fn noted(inquiry: &Inquiry, step: Step, today: Date) -> Typed {
    match step {
        Step::Contact => Typed::of([("contacted_on", inquiry.contacted.unwrap_or(today).to_string())]),
        Step::Reply => Typed::of([("replied_on", inquiry.replied.unwrap_or(today).to_string())]),
        Step::Check => {
            let typed = Typed::of([("checked_on", today.to_string())]);
            let answers = inquiry.check.as_ref().map_or([Answer::Unknown; 6], Check::answers);
            QUESTIONS.iter().zip(answers).fold(typed, |typed, (name, answer)| typed.and(name, answer.code()))
        }
        Step::Meeting => match &inquiry.meeting {
            Some(met) => Typed::of([
                ("met_on", met.on.to_string()),
                ("met_first", met.ombud[0].to_string()),
                ("met_second", met.ombud[1].to_string()),
            ]),
            None => Typed::of([("met_on", today.to_string())]),
        },
        Step::Booking => match &inquiry.booking {
            Some(booked) => Typed::of([
                ("booked_on", booked.on.to_string()),
                ("booked_at", booked.at.strftime("%H:%M").to_string()),
                ("visit_first", booked.ombud[0].to_string()),
                ("visit_second", booked.ombud[1].to_string()),
            ]),
            None => Typed::default(),
        },
        Step::Visit => Typed::default(),
        Step::Closure => Typed::of([("ended_on", today.to_string())]),
    }
}
