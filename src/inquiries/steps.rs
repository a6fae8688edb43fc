//! The transitions of an inquiry: each takes it as it is and gives it with one more step, or refuses.

use super::{Booking, Check, Destination, Ending, Finding, Inquiry, Known, Meeting, Sender, State, Visit};
use jiff::civil::Date;
use stats::IntakeOutcome;
use uuid::Uuid;

/// Why a step cannot be taken (nekat steg).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has ended.
    Ended,
    /// The day comes before what had to be done first.
    TooEarly,
    /// The day has not come yet.
    InTheFuture,
    /// Nobody has had direct contact with the person.
    NoDirectContact,
    /// The target-group check does not carry that the person belongs to it.
    NotCarried,
    /// There was doubt, and two ombud have not met since.
    MeetingFirst,
    /// There is no doubt to meet about.
    NoDoubt,
    /// The person has not been found to belong to the target group.
    NotFound,
    /// Two ombud are needed, and one was named twice.
    OneOmbud,
    /// No visit has been booked.
    NotBooked,
    /// The visit has been held.
    Visited,
    /// There is nobody but the person to answer.
    NobodyElse,
}

/// Whether support may begin that day, where the last direct contact before it is as given.
///
/// # Errors
/// Where there has been none, or only later.
pub fn may_start(contacted: Option<Date>, starts: Date) -> Result<(), Refusal> {
    match contacted {
        None => Err(Refusal::NoDirectContact),
        Some(on) if starts < on => Err(Refusal::TooEarly),
        Some(_) => Ok(()),
    }
}

fn two([first, second]: [Uuid; 2]) -> Result<(), Refusal> {
    if first == second { Err(Refusal::OneOmbud) } else { Ok(()) }
}

fn between(earliest: Date, on: Date, today: Date) -> Result<(), Refusal> {
    if on < earliest {
        Err(Refusal::TooEarly)
    } else if on > today {
        Err(Refusal::InTheFuture)
    } else {
        Ok(())
    }
}

impl Inquiry {
    fn open(self) -> Result<Inquiry, Refusal> {
        if self.is_open() { Ok(self) } else { Err(Refusal::Ended) }
    }

    /// It is about this person in the register.
    ///
    /// # Errors
    /// Where it has ended.
    pub fn about(self, person: Known) -> Result<Inquiry, Refusal> {
        Ok(Inquiry { person: Some(person), ..self.open()? })
    }

    /// Direct contact with the person on that day; noted anew it takes the place of what was noted.
    ///
    /// # Errors
    /// Where it has ended or the visit has been held, and where the day is not between the first word and today, or comes
    /// after the check that followed.
    pub fn contact(self, on: Date, today: Date) -> Result<Inquiry, Refusal> {
        let open = self.open()?;
        if open.visit.is_some() {
            return Err(Refusal::Visited);
        }
        between(open.received.on, on, open.check.as_ref().map_or(today, |check| check.on.min(today)))?;
        Ok(Inquiry { contacted: Some(on), ..open })
    }

    /// An answer on that day to whoever turned to the operation for the person, who has not been reached yet.
    ///
    /// # Errors
    /// Where it has ended, where the person turned to the operation or has been reached, and where the day is not between the
    /// first word and today.
    pub fn reply(self, on: Date, today: Date) -> Result<Inquiry, Refusal> {
        let open = self.open()?;
        if open.received.sender == Sender::Person || open.contacted.is_some() {
            return Err(Refusal::NobodyElse);
        }
        between(open.received.on, on, today)?;
        Ok(Inquiry { replied: Some(on), ..open })
    }

    /// Support of the person begins that day.
    ///
    /// # Errors
    /// Where it has ended already, and where there has been no direct contact, or only later.
    pub fn begin(self, on: Date) -> Result<Inquiry, Refusal> {
        let open = self.open()?;
        may_start(open.contacted, on)?;
        Ok(Inquiry { ending: Some(Ending::Taken { on }), ..open })
    }

    /// The target-group check. After doubt it is made again, once two ombud have met.
    ///
    /// # Errors
    /// Where there has been no direct contact before it, where the answers do not carry the finding, and where two ombud
    /// should meet first.
    pub fn check(self, check: Check, today: Date) -> Result<Inquiry, Refusal> {
        let open = self.open()?;
        if open.visit.is_some() || open.booking.is_some() {
            return Err(Refusal::Visited);
        }
        between(open.contacted.ok_or(Refusal::NoDirectContact)?, check.on, today)?;
        if check.finding == Finding::Belongs && !check.carries() {
            return Err(Refusal::NotCarried);
        }
        let met = open.meeting.as_ref().is_some_and(|meeting| meeting.on <= check.on);
        let doubted = matches!(open.state(), State::InDoubt | State::MeetingBooked);
        if doubted && !met && check.finding != Finding::Doubt {
            return Err(Refusal::MeetingFirst);
        }
        Ok(Inquiry { check: Some(check), ..open })
    }

    /// A meeting of two ombud about the doubt.
    ///
    /// # Errors
    /// Where there is no doubt, the day comes before the check, or one ombud is named twice.
    pub fn meet(self, meeting: Meeting) -> Result<Inquiry, Refusal> {
        let open = self.open()?;
        let doubted = matches!(open.state(), State::InDoubt | State::MeetingBooked);
        let since = open.check.as_ref().filter(|_| doubted).ok_or(Refusal::NoDoubt)?.on;
        two(meeting.ombud)?;
        if meeting.on < since {
            return Err(Refusal::TooEarly);
        }
        Ok(Inquiry { meeting: Some(meeting), ..open })
    }

    /// An intake visit booked, or booked anew.
    ///
    /// # Errors
    /// Where the person has not been found to belong to the target group, the day comes before that, or one ombud is named
    /// twice.
    pub fn book(self, booking: Booking) -> Result<Inquiry, Refusal> {
        let open = self.open()?;
        if open.visit.is_some() {
            return Err(Refusal::Visited);
        }
        let found = open.check.as_ref().filter(|check| check.finding == Finding::Belongs);
        let since = found.ok_or(Refusal::NotFound)?.on;
        two(booking.ombud)?;
        if booking.on < since {
            return Err(Refusal::TooEarly);
        }
        Ok(Inquiry { booking: Some(booking), ..open })
    }

    /// The visit held. Whoever was accepted waits in the queue, and the inquiry has ended.
    ///
    /// # Errors
    /// Where none was booked, or the day is not between the check and today.
    pub fn hold(self, visit: Visit, today: Date) -> Result<Inquiry, Refusal> {
        let open = self.open()?;
        if open.visit.is_some() {
            return Err(Refusal::Visited);
        }
        open.booking.as_ref().ok_or(Refusal::NotBooked)?;
        between(open.check.as_ref().ok_or(Refusal::NotFound)?.on, visit.on, today)?;
        let taken = visit.outcome == IntakeOutcome::Accepted;
        let ending = taken.then_some(Ending::Taken { on: visit.on });
        Ok(Inquiry { visit: Some(visit), ending, ..open })
    }

    /// The person is not taken on.
    ///
    /// # Errors
    /// Where it has ended already, or the day is not between the first word and today.
    pub fn close(self, on: Date, told: String, passed: Vec<Destination>, today: Date) -> Result<Inquiry, Refusal> {
        let open = self.open()?;
        between(open.received.on, on, today)?;
        Ok(Inquiry { ending: Some(Ending::NotTaken { on, told, passed }), ..open })
    }
}
