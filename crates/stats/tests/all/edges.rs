//! The rules on the days where they turn.

use crate::register::{Row, columns, year};
use jiff::civil::{Date, date};
use stats::*;

fn person() -> Row {
    Row::Person {
        gender: Gender::Woman,
        born: Some(1990),
        town: 0,
        children: ChildrenAtHome::Partly,
        diagnoses: vec![],
    }
}

fn period(start: Date, end: Option<Date>) -> Row {
    Row::Period { person: 1, start, end, reason: true, ombud: None }
}

fn intake(on: Date, reason: Reason) -> Row {
    let reasons = Reasons::default().with(reason);
    Row::Intake { person: Some(1), on, town: 1, outcome: IntakeOutcome::Accepted, reasons, withdrawn: None }
}

fn register(rows: &[Row]) -> Columns {
    columns((1..).zip(rows))
}

/// total, new, closed, carried in, carried out of one person with these periods.
fn flow(periods: &[Row]) -> [u64; 5] {
    let rows: Vec<Row> = [person()].into_iter().chain(periods.iter().cloned()).collect();
    let account = grant_account(&register(&rows), year());
    Flow::ALL.map(|flow| account.clients(flow).at(Gender::Woman).band(Band::From30To49))
}

#[test]
fn the_first_and_the_last_day_belong_to_the_year() {
    let (before, first) = (date(2020, 12, 31), date(2021, 1, 1));
    let (last, after) = (date(2021, 12, 31), date(2022, 1, 1));
    assert_eq!(flow(&[period(before, Some(before))]), [0; 5]);
    assert_eq!(flow(&[period(before, Some(first))]), [1, 0, 1, 1, 0]);
    assert_eq!(flow(&[period(first, Some(last))]), [1, 1, 1, 0, 0]);
    assert_eq!(flow(&[period(last, Some(after))]), [1, 1, 0, 0, 1]);
    assert_eq!(flow(&[period(before, None)]), [1, 0, 0, 1, 1]);
    assert_eq!(flow(&[period(after, None)]), [0; 5]);
}

#[test]
fn who_comes_back_counts_once_and_is_new_only_after_a_closed_period() {
    let back = period(date(2021, 6, 1), None);
    assert_eq!(flow(&[period(date(2020, 1, 1), Some(date(2020, 12, 31))), back.clone()]), [1, 1, 0, 0, 1]);
    assert_eq!(flow(&[period(date(2020, 1, 1), Some(date(2021, 1, 1))), back]), [1, 0, 0, 1, 1]);
}

#[test]
fn reasons_and_waiting_come_from_the_latest_accepted_intake_before_the_first_start() {
    let rows = [
        person(),
        period(date(2021, 3, 10), Some(date(2021, 4, 1))),
        period(date(2021, 9, 1), None),
        intake(date(2021, 1, 10), Reason::Economy),
        intake(date(2021, 3, 10), Reason::Housing),
        intake(date(2021, 3, 11), Reason::Other),
    ];
    let account = grant_account(&register(&rows), year());
    let of = |reason| account.contact_reason(reason).all();
    assert_eq!((of(Reason::Housing), of(Reason::Economy), of(Reason::Other)), (1, 0, 0));
    assert_eq!((account.waiting().n(), account.waiting().max()), (1, 0));
    let sala = account.municipality("Sala").unwrap();
    assert_eq!((sala.figures.waiting.n(), sala.area.as_deref()), (1, Some("Öster")));
}

#[test]
fn a_new_person_without_intake_has_no_reason_and_no_wait() {
    let account = grant_account(&register(&[person(), period(date(2021, 3, 10), None)]), year());
    assert_eq!((account.gaps().new_without_reason, account.waiting().n()), (1, 0));
}

#[test]
fn several_absences_add_up_to_all_of_the_post_at_most() {
    let ombud = |from| Row::Ombud { gender: Gender::Other, from, to: None, rate: 50 };
    let absence = |extent| Row::Absence { ombud: 1, from: date(2021, 7, 1), to: None, extent };
    let account = |rows: &[Row]| grant_account(&register(rows), year());
    let all_year = ombud(date(2019, 1, 1));
    assert_eq!(account(std::slice::from_ref(&all_year)).staff().worked().to_string(), "0.50");
    // 181 whole days of 365 at half time.
    let away = account(&[all_year.clone(), absence(80), absence(80)]);
    assert_eq!(away.staff().worked().to_string(), "0.25");
    assert_eq!(away.staff().positions().to_string(), "0.50");
    assert_eq!(away.staff().employed().at(Gender::Other), 1);
    assert_eq!(account(&[ombud(date(2022, 1, 1))]).staff().worked().to_string(), "0.00");
}

#[test]
fn worked_years_are_rounded_once_after_adding() {
    // One day of 365 is 0.0027 years, two are 0.0055.
    let short = || {
        let row = Row::Ombud { gender: Gender::Man, from: date(2021, 1, 1), to: Some(date(2021, 1, 1)), rate: 100 };
        grant_account(&register(&[row]), year())
    };
    assert_eq!(short().staff().worked().to_string(), "0.00");
    assert_eq!((short() + short()).staff().worked().to_string(), "0.01");
}

#[test]
fn unknown_gender_among_the_staff_is_told_only_where_there_is_any() {
    let staff = |gender| {
        let row = Row::Ombud { gender, from: date(2021, 1, 1), to: None, rate: 100 };
        grant_account(&register(&[row]), year()).to_json("", 2021, serde_json::json!([]))["staff"].to_string()
    };
    assert_eq!(staff(Gender::Man), r#"{"positions":"1.00","worked":"1.00","women":0,"men":1,"other":0}"#);
    assert!(staff(Gender::Unknown).ends_with(r#""other":0,"unknown":1}"#));
}

#[test]
fn the_queue_ends_with_support_or_withdrawal() {
    let on = |day: Date, rows: &[Row]| Queue::on(&register(rows), day.into()).persons();
    let accepted = intake(date(2021, 3, 1), Reason::Economy);
    let rows = [person(), accepted.clone(), period(date(2021, 4, 1), None)];
    assert_eq!(on(date(2021, 2, 28), &rows), []);
    assert_eq!(on(date(2021, 3, 1), &rows), [1]);
    assert_eq!(on(date(2021, 3, 31), &rows), [1]);
    assert_eq!(on(date(2021, 4, 1), &rows), []);
    let earlier = [person(), accepted, period(date(2021, 2, 28), None)];
    assert_eq!(on(date(2021, 5, 1), &earlier), [1]);
    let queue = Queue::on(&register(&earlier), date(2021, 5, 1).into());
    assert_eq!(queue.by_municipality(&register(&earlier)), [("Sala".to_owned(), 1)].into());
}

#[test]
fn change_is_shown_from_five_pairs_and_prefers_the_end() {
    let pairs = |persons: u128| {
        let mut columns = register(&[]);
        for id in 0..persons {
            crate::register::put(&mut columns, id, &person());
            let rating = |on, moment, value| Row::Rating { person: id, on, moment, area: LifeArea::Health, value };
            let day = |month| date(2021, month, 1);
            let rows =
                [rating(day(1), Moment::Start, 3), rating(day(9), Moment::Middle, 9), rating(day(6), Moment::End, 4)];
            (0..).zip(&rows).for_each(|(n, row)| crate::register::put(&mut columns, id * 3 + n, row));
        }
        rating_changes(&columns, year())[LifeArea::Health.index()].1
    };
    assert_eq!(pairs(4), None);
    let change = pairs(5).unwrap();
    assert_eq!((change.n, change.better, change.same, change.worse), (5, 5, 0, 0));
    assert_eq!((change.median_before, change.median_after), (Halves(6), Halves(8)));
}

#[test]
fn contacts_are_counted_by_mode_and_counterpart_with_their_minutes() {
    let contact = |on, minutes, counterpart| Row::Contact { person: 1, on, minutes, mode: 0, counterpart };
    let rows = [
        contact(date(2021, 1, 1), Some(10), Some(1)),
        contact(date(2021, 12, 31), None, None),
        contact(date(2022, 1, 1), Some(99), None),
    ];
    let figures = contact_figures(&register(&rows), year());
    assert_eq!(figures.all, Tally { number: 2, minutes: 10 });
    assert_eq!(figures.by_mode, [("telefon".to_owned(), figures.all)].into());
    assert_eq!(figures.by_counterpart[&None], Tally { number: 1, minutes: 0 });
    assert_eq!(figures.by_counterpart[&Some("besök".to_owned())], Tally { number: 1, minutes: 10 });
}

#[test]
fn assignments_and_advice_are_told_apart() {
    let (start, end) = (date(2021, 2, 1), Some(date(2021, 3, 1)));
    let rows = [
        Row::Assignment { person: 1, area: LifeArea::Economy, kind: 2, start, end, outcome: None },
        Row::Assignment {
            person: 1,
            area: LifeArea::Economy,
            kind: 2,
            start: date(2020, 1, 1),
            end: None,
            outcome: None,
        },
        Row::Advice { on: start, minutes: Some(7), caller: CallerKind::Relative, town: None },
    ];
    let columns = register(&rows);
    let economy = assignments_by_type(&columns, year())[&(LifeArea::Economy, "ansökan".to_owned())];
    assert_eq!(AssignmentState::ALL.map(|state| economy.at(state)), [1, 1, 1]);
    assert_eq!(assignments_by_area(&columns, year())[LifeArea::Economy.index()].1, economy);
    assert_eq!(advice_by_caller(&columns, year())[1], (CallerKind::Relative, Tally { number: 1, minutes: 7 }));
}
