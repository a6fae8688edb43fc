//! The rules of first contacts, one by one.

use super::*;
use jiff::civil::date;

const TODAY: Date = date(2022, 1, 10);
const ANNA: Uuid = Uuid::from_u128(1);
const BO: Uuid = Uuid::from_u128(2);

fn received() -> Inquiry {
    let received = Received {
        on: date(2022, 1, 3),
        channel: Channel::Telephone,
        sender: Sender::Relative,
        source: Source::Psychiatry,
        municipality: Some("Sala".into()),
    };
    Inquiry::new(Uuid::from_u128(9), received)
}

fn contacted() -> Inquiry {
    received().contact(date(2022, 1, 4), TODAY).unwrap()
}

fn answers(finding: Finding) -> Check {
    let areas = [Answer::Yes, Answer::Unknown, Answer::No, Answer::Unknown];
    Check { on: date(2022, 1, 5), areas, adult: Answer::Yes, disability: Answer::Yes, finding }
}

fn checked(finding: Finding) -> Inquiry {
    contacted().check(answers(finding), TODAY).unwrap()
}

fn booking() -> Booking {
    Booking { on: date(2022, 1, 7), at: Time::constant(13, 30, 0, 0), ombud: [ANNA, BO] }
}

fn visit(outcome: IntakeOutcome) -> Visit {
    Visit { on: date(2022, 1, 7), outcome, intake: Uuid::from_u128(3) }
}

#[test]
fn from_the_first_word_to_the_queue_each_step_stands_next_in_turn() {
    let mut states = vec![received().state(), contacted().state()];
    let belongs = checked(Finding::Belongs);
    let booked = belongs.clone().book(booking()).unwrap();
    let taken = booked.clone().hold(visit(IntakeOutcome::Accepted), TODAY).unwrap();
    states.extend([belongs.state(), booked.state(), taken.state()]);
    assert_eq!(states, [State::Received, State::Contacted, State::Belongs, State::VisitBooked, State::Taken]);
    let next: Vec<_> = states.into_iter().map(State::next).collect();
    assert_eq!(next, [Some(Step::Contact), Some(Step::Check), Some(Step::Booking), Some(Step::Visit), None]);
    assert!(!taken.is_open());
}

#[test]
fn direct_contact_comes_after_the_first_word_and_never_tomorrow() {
    assert_eq!(received().contact(date(2022, 1, 2), TODAY), Err(Refusal::TooEarly));
    assert_eq!(received().contact(date(2022, 1, 11), TODAY), Err(Refusal::InTheFuture));
    assert_eq!(checked(Finding::Belongs).contact(date(2022, 1, 6), TODAY), Err(Refusal::InTheFuture));
    assert!(checked(Finding::Belongs).contact(date(2022, 1, 3), TODAY).is_ok(), "a day may be mended");
}

#[test]
fn nobody_is_checked_without_direct_contact() {
    assert_eq!(received().check(answers(Finding::Belongs), TODAY), Err(Refusal::NoDirectContact));
    let early = Check { on: date(2022, 1, 3), ..answers(Finding::Belongs) };
    assert_eq!(contacted().check(early, TODAY), Err(Refusal::TooEarly));
}

#[test]
fn the_answers_have_to_carry_that_somebody_belongs() {
    let whole = answers(Finding::Belongs);
    for wanting in [
        Check { adult: Answer::No, ..whole.clone() },
        Check { adult: Answer::Unknown, ..whole.clone() },
        Check { disability: Answer::Unknown, ..whole.clone() },
        Check { areas: [Answer::Unknown; 4], ..whole.clone() },
    ] {
        assert!(!wanting.carries());
        assert_eq!(contacted().check(wanting.clone(), TODAY), Err(Refusal::NotCarried));
        let doubt = Check { finding: Finding::Doubt, ..wanting };
        assert_eq!(contacted().check(doubt, TODAY).unwrap().state(), State::InDoubt);
    }
    assert!(whole.carries());
}

#[test]
fn in_doubt_two_ombud_meet_before_it_is_settled() {
    let doubted = checked(Finding::Doubt);
    assert_eq!(doubted.clone().check(answers(Finding::Belongs), TODAY), Err(Refusal::MeetingFirst));
    let alone = Meeting { on: date(2022, 1, 6), ombud: [ANNA, ANNA] };
    assert_eq!(doubted.clone().meet(alone), Err(Refusal::OneOmbud));
    let early = Meeting { on: date(2022, 1, 4), ombud: [ANNA, BO] };
    assert_eq!(doubted.clone().meet(early), Err(Refusal::TooEarly));
    let met = doubted.meet(Meeting { on: date(2022, 1, 6), ombud: [ANNA, BO] }).unwrap();
    assert_eq!((met.state(), met.state().next()), (State::MeetingBooked, Some(Step::Check)));
    assert_eq!(met.clone().check(answers(Finding::Belongs), TODAY), Err(Refusal::MeetingFirst));
    let after = Check { on: date(2022, 1, 6), ..answers(Finding::Belongs) };
    assert_eq!(met.check(after, TODAY).unwrap().state(), State::Belongs);
    assert_eq!(checked(Finding::Belongs).meet(Meeting { on: TODAY, ombud: [ANNA, BO] }), Err(Refusal::NoDoubt));
}

#[test]
fn a_visit_is_booked_by_two_ombud_for_somebody_who_belongs() {
    assert_eq!(contacted().book(booking()), Err(Refusal::NotFound));
    assert_eq!(checked(Finding::Doubt).book(booking()), Err(Refusal::NotFound));
    let alone = Booking { ombud: [BO, BO], ..booking() };
    assert_eq!(checked(Finding::Belongs).book(alone), Err(Refusal::OneOmbud));
    let ahead = Booking { on: date(2022, 3, 1), ..booking() };
    let booked = checked(Finding::Belongs).book(ahead).unwrap();
    assert_eq!(booked.hold(visit(IntakeOutcome::Accepted), TODAY).unwrap().state(), State::Taken);
}

#[test]
fn a_visit_that_was_not_booked_is_not_held_and_whoever_is_not_accepted_is_told_so() {
    let not_booked = checked(Finding::Belongs).hold(visit(IntakeOutcome::Accepted), TODAY);
    assert_eq!(not_booked, Err(Refusal::NotBooked));
    let booked = checked(Finding::Belongs).book(booking()).unwrap();
    let visited = booked.hold(visit(IntakeOutcome::NotTargetGroup), TODAY).unwrap();
    assert_eq!((visited.state(), visited.state().next()), (State::Visited, Some(Step::Closure)));
    let passed = vec![Destination::PrimaryCare];
    let closed = visited.close(TODAY, "vart man vänder sig".into(), passed, TODAY).unwrap();
    assert_eq!(closed.state(), State::NotTaken);
    assert_eq!(closed.contact(TODAY, TODAY), Err(Refusal::Ended));
}

#[test]
fn it_may_be_closed_at_any_time_but_once() {
    let closed = received().close(date(2022, 1, 3), "fel nummer".into(), Vec::new(), TODAY).unwrap();
    assert_eq!(closed.clone().close(TODAY, String::new(), Vec::new(), TODAY), Err(Refusal::Ended));
    assert_eq!(closed.about(Known { id: BO, code: "K1".into() }), Err(Refusal::Ended));
    assert_eq!(received().close(date(2022, 1, 2), String::new(), Vec::new(), TODAY), Err(Refusal::TooEarly));
}

#[test]
fn ninety_days_without_a_step_are_told_of() {
    let last = date(2022, 4, 4);
    assert_eq!(days_between(contacted().last_step(), last), QUIET_DAYS);
    assert!(contacted().is_quiet(last) && !contacted().is_quiet(date(2022, 4, 3)));
    let ahead = Booking { on: date(2022, 4, 1), ..booking() };
    assert!(!checked(Finding::Belongs).book(ahead).unwrap().is_quiet(last), "a booked visit is a step");
    let closed = received().close(TODAY, "nej".into(), Vec::new(), TODAY).unwrap();
    assert!(!closed.is_quiet(date(2023, 1, 1)));
}

#[test]
fn support_begins_after_direct_contact_or_on_its_day() {
    assert_eq!(may_start(None, TODAY), Err(Refusal::NoDirectContact));
    assert_eq!(may_start(Some(TODAY), date(2022, 1, 9)), Err(Refusal::TooEarly));
    assert_eq!(may_start(Some(TODAY), TODAY), Ok(()));
}

#[test]
fn an_answer_to_a_relative_is_an_answer_and_not_direct_contact() {
    let replied = received().reply(date(2022, 1, 4), TODAY).unwrap();
    assert!(replied.is_answered() && !received().is_answered() && contacted().is_answered());
    assert_eq!((replied.state(), replied.last_step()), (State::Received, date(2022, 1, 4)));
    assert_eq!(received().reply(date(2022, 1, 2), TODAY), Err(Refusal::TooEarly));
    assert_eq!(received().reply(date(2022, 1, 11), TODAY), Err(Refusal::InTheFuture));
    assert_eq!(contacted().reply(TODAY, TODAY), Err(Refusal::NobodyElse));
    let in_person = Received { sender: Sender::Person, ..received().received };
    assert_eq!(Inquiry::new(ANNA, in_person).reply(TODAY, TODAY), Err(Refusal::NobodyElse));
}

#[test]
fn an_inquiry_ends_when_support_begins_and_not_before_direct_contact() {
    assert_eq!(received().begin(TODAY), Err(Refusal::NoDirectContact));
    assert_eq!(contacted().begin(date(2022, 1, 3)), Err(Refusal::TooEarly));
    let begun = contacted().begin(date(2022, 1, 4)).unwrap();
    assert_eq!((begun.state(), begun.is_open()), (State::Taken, false));
    assert_eq!(begun.begin(TODAY), Err(Refusal::Ended));
}

#[test]
fn what_may_be_done_is_offered_and_nothing_else() {
    let offered = |inquiry: &Inquiry| Step::ALL.into_iter().filter(|step| inquiry.takes(*step)).collect::<Vec<_>>();
    assert_eq!(offered(&received()), [Step::Contact, Step::Reply, Step::Closure]);
    assert_eq!(offered(&contacted()), [Step::Contact, Step::Check, Step::Closure]);
    assert_eq!(offered(&checked(Finding::Belongs)), [Step::Contact, Step::Check, Step::Booking, Step::Closure]);
    let booked = checked(Finding::Belongs).book(booking()).unwrap();
    assert_eq!(offered(&booked), [Step::Contact, Step::Booking, Step::Visit, Step::Closure]);
}
