//! First contacts: what came in, and the steps from there to the queue or to somebody else.
//!
//! Each step is noted with its facts, in the order that the field demands: direct contact with the person, the
//! target-group check (with a meeting of two ombud where there is doubt), an intake visit by two ombud. Support never
//! begins without direct contact.

mod codes;
pub mod pages;
mod promise;
pub mod public;
pub mod sealed;
pub mod start;
mod steps;
pub mod store;
pub mod takeover;

pub use crate::intakes::Destination;
pub use codes::{Answer, Channel, Finding, Sender, Source};
pub use promise::reply_by;
pub use steps::{Refusal, may_start};

use crate::app::days_between;
use jiff::civil::{Date, Time};
use stats::IntakeOutcome;
use uuid::Uuid;

/// So many days without any step, and an open inquiry is shown as waiting.
pub const QUIET_DAYS: i32 = 90;

/// A first contact (förfrågan). What was said, and by whom, is sealed apart from it ([`sealed`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiry {
    pub id: Uuid,
    pub received: Received,
    /// Whom in the register it is about, once that is known.
    pub person: Option<Known>,
    /// The day when whoever turned to the operation for the person got an answer (svar).
    pub replied: Option<Date>,
    /// The day of the first direct contact with the person (direktkontakt).
    pub contacted: Option<Date>,
    pub check: Option<Check>,
    pub meeting: Option<Meeting>,
    pub booking: Option<Booking>,
    pub visit: Option<Visit>,
    pub ending: Option<Ending>,
}

/// How it came in (inkommen).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub on: Date,
    pub channel: Channel,
    pub sender: Sender,
    pub source: Source,
    pub municipality: Option<String>,
}

/// A person in the register, with the code for showing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub id: Uuid,
    pub code: String,
}

/// The target-group check (målgruppsbedömning). No diagnosis is asked for: what counts is the difficulties
/// (förordning 2013:522 2 §).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub on: Date,
    /// Lasting difficulties in health, housing, economy, occupation.
    pub areas: [Answer; 4],
    /// 18 or over.
    pub adult: Answer,
    /// A serious psychiatric disability.
    pub disability: Answer,
    pub finding: Finding,
}

/// The questions of the check, in the order of [`Check::answers`].
pub const QUESTIONS: [&str; 6] = ["health", "housing", "economy", "occupation", "adult", "disability"];

impl Check {
    /// The answers, in the order of [`QUESTIONS`].
    pub const fn answers(&self) -> [Answer; 6] {
        let [health, housing, economy, occupation] = self.areas;
        [health, housing, economy, occupation, self.adult, self.disability]
    }

    /// Whether the answers carry that somebody belongs to the target group.
    pub fn carries(&self) -> bool {
        self.adult == Answer::Yes && self.disability == Answer::Yes && self.areas.contains(&Answer::Yes)
    }
}

/// A meeting of two ombud about somebody they are in doubt of (tvåombudsmöte).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub on: Date,
    pub ombud: [Uuid; 2],
}

/// An intake visit that has been booked (bokat nybesök).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    pub on: Date,
    pub at: Time,
    pub ombud: [Uuid; 2],
}

/// The visit as it was held (genomfört besök); the rest stands with the intake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub on: Date,
    pub outcome: IntakeOutcome,
    /// The intake that was noted; it may have been taken away since.
    pub intake: Uuid,
}

/// How it ended (avslut).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The person waits in the queue, or has an ombud.
    Taken { on: Date },
    /// What was said to the person, and to whom it was passed on.
    NotTaken { on: Date, told: String, passed: Vec<Destination> },
}

/// Where an inquiry is (läge): what its steps so far come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Received,
    Contacted,
    InDoubt,
    MeetingBooked,
    Belongs,
    DoesNotBelong,
    VisitBooked,
    /// Visited, and not accepted.
    Visited,
    Taken,
    NotTaken,
}

impl State {
    /// All, in the order that they follow each other.
    pub const ALL: [State; 10] = [
        State::Received,
        State::Contacted,
        State::InDoubt,
        State::MeetingBooked,
        State::Belongs,
        State::DoesNotBelong,
        State::VisitBooked,
        State::Visited,
        State::Taken,
        State::NotTaken,
    ];

    /// The name by which its text is looked up.
    pub const fn name(self) -> &'static str {
        match self {
            State::Received => "received",
            State::Contacted => "contacted",
            State::InDoubt => "in-doubt",
            State::MeetingBooked => "meeting-booked",
            State::Belongs => "belongs",
            State::DoesNotBelong => "does-not-belong",
            State::VisitBooked => "visit-booked",
            State::Visited => "visited",
            State::Taken => "taken",
            State::NotTaken => "not-taken",
        }
    }

    /// The step that stands next; `None` where all is done.
    pub const fn next(self) -> Option<Step> {
        match self {
            State::Received => Some(Step::Contact),
            State::Contacted | State::MeetingBooked => Some(Step::Check),
            State::InDoubt => Some(Step::Meeting),
            State::Belongs => Some(Step::Booking),
            State::VisitBooked => Some(Step::Visit),
            State::DoesNotBelong | State::Visited => Some(Step::Closure),
            State::Taken | State::NotTaken => None,
        }
    }
}

/// Something that can be done with an inquiry (steg).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Contact,
    /// An answer to whoever turned to the operation for somebody else.
    Reply,
    Check,
    Meeting,
    Booking,
    Visit,
    Closure,
}

impl Step {
    /// All, in the order that they follow each other.
    pub const ALL: [Step; 7] =
        [Step::Contact, Step::Reply, Step::Check, Step::Meeting, Step::Booking, Step::Visit, Step::Closure];

    /// The noun in its address.
    pub const fn noun(self) -> &'static str {
        match self {
            Step::Contact => "direct-contact",
            Step::Reply => "reply",
            Step::Check => "target-group",
            Step::Meeting => "meeting",
            Step::Booking => "booking",
            Step::Visit => "visit",
            Step::Closure => "closure",
        }
    }
}

impl Inquiry {
    /// One that has just come in.
    pub fn new(id: Uuid, received: Received) -> Inquiry {
        Inquiry {
            id,
            received,
            person: None,
            replied: None,
            contacted: None,
            check: None,
            meeting: None,
            booking: None,
            visit: None,
            ending: None,
        }
    }

    /// The address of its page.
    pub fn address(&self) -> String {
        address(self.id)
    }

    /// Whether somebody has answered: the person, or whoever turned to the operation for the person.
    pub fn is_answered(&self) -> bool {
        self.replied.is_some() || self.contacted.is_some()
    }

    /// Where it is.
    pub fn state(&self) -> State {
        match (&self.ending, &self.visit, &self.booking, &self.check) {
            (Some(Ending::Taken { .. }), ..) => State::Taken,
            (Some(Ending::NotTaken { .. }), ..) => State::NotTaken,
            (None, Some(_), ..) => State::Visited,
            (None, None, Some(_), _) => State::VisitBooked,
            (None, None, None, Some(check)) => match check.finding {
                Finding::Belongs => State::Belongs,
                Finding::DoesNot => State::DoesNotBelong,
                Finding::Doubt if self.met_since(check.on) => State::MeetingBooked,
                Finding::Doubt => State::InDoubt,
            },
            (None, None, None, None) if self.contacted.is_some() => State::Contacted,
            _ => State::Received,
        }
    }

    /// Whether it goes on.
    pub fn is_open(&self) -> bool {
        self.ending.is_none()
    }

    /// Whether the step may be taken now, as the next one or to mend what was noted.
    pub fn takes(&self, step: Step) -> bool {
        let before_visit = self.visit.is_none();
        self.is_open()
            && match step {
                Step::Contact => before_visit,
                Step::Reply => self.contacted.is_none() && self.received.sender != Sender::Person,
                Step::Check => before_visit && self.booking.is_none() && self.contacted.is_some(),
                Step::Meeting => matches!(self.state(), State::InDoubt | State::MeetingBooked),
                Step::Booking => matches!(self.state(), State::Belongs | State::VisitBooked),
                Step::Visit => self.state() == State::VisitBooked,
                Step::Closure => true,
            }
    }

    /// The latest day among its steps, a booked one in time to come included.
    pub fn last_step(&self) -> Date {
        let ended = self.ending.as_ref().map(|ending| match ending {
            Ending::Taken { on } | Ending::NotTaken { on, .. } => *on,
        });
        let days = [
            self.replied,
            self.contacted,
            self.check.as_ref().map(|check| check.on),
            self.meeting.as_ref().map(|meeting| meeting.on),
            self.booking.as_ref().map(|booking| booking.on),
            self.visit.as_ref().map(|visit| visit.on),
            ended,
        ];
        days.into_iter().flatten().fold(self.received.on, Date::max)
    }

    /// Whether nothing has been done for [`QUIET_DAYS`], though it goes on.
    pub fn is_quiet(&self, today: Date) -> bool {
        self.is_open() && days_between(self.last_step(), today) >= QUIET_DAYS
    }

    /// How many days it has been here.
    pub fn days(&self, today: Date) -> i32 {
        days_between(self.received.on, today).max(0)
    }

    /// Whether a meeting was held or booked after that day's check.
    fn met_since(&self, check: Date) -> bool {
        self.meeting.as_ref().is_some_and(|meeting| meeting.on >= check)
    }
}

/// The address of the page of an inquiry.
pub fn address(id: Uuid) -> String {
    format!("/inquiries/{id}")
}

#[cfg(test)]
mod tests;
