//! The yearly figures agree with the account, add up, and say whose change is not known.

use crate::properties::{belongs, config};
use crate::register::{Register, Row, TOWNS, built, columns, declined, put, register, year};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use stats::*;

fn whole(register: &Register) -> Review {
    Reviews::count(&built(register), year(), &[]).whole().clone()
}

/// The town that a row is counted in, if it is of any.
fn town(register: &Register, id: Key, row: &Row) -> Option<usize> {
    let of = |person: &Key| match register.get(&(0, *person)) {
        Some(Row::Person { town, .. }) => Some(*town),
        _ => None,
    };
    match row {
        Row::Person { .. } => of(&id),
        Row::Period { person, .. }
        | Row::Assignment { person, .. }
        | Row::Contact { person, .. }
        | Row::Rating { person, .. } => of(person),
        Row::Intake { person, town, .. } => person.as_ref().and_then(of).or(Some(*town)),
        Row::Advice { town, .. } => *town,
        Row::Ombud { .. } | Row::Absence { .. } => None,
    }
}

/// The rows of one town, or of none. A period of somebody who is not there counts nowhere, but still ends a wait.
fn only(register: &Register, wanted: Option<usize>) -> Register {
    let own = |id: Key, row: &Row| match (town(register, id, row), row) {
        (None, Row::Period { .. }) => true,
        (own, _) => own == wanted,
    };
    register.iter().filter(|((_, id), row)| own(*id, row)).map(|(key, row)| (*key, row.clone())).collect()
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn what_the_account_counts_too_is_the_same((register, declined) in (register(), declined())) {
        let columns = built(&register);
        let (account, reviews) = (grant_account(&columns, year()), Reviews::count(&columns, year(), &declined));
        let whole = reviews.whole();
        Flow::ALL.into_iter().for_each(|flow| assert_eq!(whole.clients.flow(flow), account.clients(flow)));
        prop_assert_eq!(&whole.closures, account.closures());
        prop_assert_eq!(&whole.children, account.children_at_home());
        Reason::ALL.into_iter().for_each(|one| assert_eq!(whole.contact_reason(one), account.contact_reason(one)));
        IntakeOutcome::ALL.into_iter().for_each(|one| assert_eq!(whole.intakes(one), account.intakes(one)));
        prop_assert_eq!(&whole.waiting, account.waiting());
        prop_assert_eq!(whole.without_reason, account.gaps().new_without_reason);
        prop_assert_eq!(whole.all_advice(), account.advice());
        prop_assert_eq!(whole.work.all(), account.assignments());
        prop_assert_eq!(reviews.staff(), account.staff());
        prop_assert_eq!(reviews.caseloads().active(), whole.flow(Flow::CarriedOut));
        for place in account.municipalities() {
            let review = reviews.at(&Scope::Municipality(place.name.clone())).unwrap();
            prop_assert_eq!(&review.clients, &place.figures.clients);
            prop_assert_eq!(&review.waiting, &place.figures.waiting);
        }
    }

    #[test]
    fn what_is_counted_on_its_own_is_the_same((register, declined) in (register(), declined())) {
        let columns = built(&register);
        let reviews = Reviews::count(&columns, year(), &declined);
        let whole = reviews.whole();
        let queue = Queue::on(&columns, year().to());
        prop_assert_eq!(whole.queue.n() as usize, queue.0.len());
        for (town, waiting) in queue.by_municipality(&columns) {
            prop_assert_eq!(reviews.at(&Scope::Municipality(town)).unwrap().queue.n(), waiting);
        }
        prop_assert_eq!(&whole.contacts, &contact_figures(&columns, year()));
        prop_assert_eq!(&whole.work.by_type, &assignments_by_type(&columns, year()));
        for (area, counts) in assignments_by_area(&columns, year()) {
            prop_assert_eq!(whole.work.area(area), counts);
        }
        advice_by_caller(&columns, year()).into_iter().for_each(|(caller, all)| assert_eq!(whole.advice(caller), all));
        for (area, change) in rating_changes(&columns, year()) {
            prop_assert_eq!(whole.followed(area).pairs.change(), change);
        }
        let ended: u64 = whole.work.outcomes.values().sum();
        prop_assert_eq!(ended, whole.work.all().at(AssignmentState::Ended));
    }

    #[test]
    fn a_part_is_what_its_rows_alone_would_give_and_parts_are_the_whole(register in register()) {
        let reviews = Reviews::count(&built(&register), year(), &[]);
        let mut sum = whole(&only(&register, None));
        for (number, name) in TOWNS.into_iter().enumerate() {
            let alone = whole(&only(&register, Some(number)));
            let part = reviews.at(&Scope::Municipality(name.to_owned())).unwrap_or_default();
            prop_assert_eq!(&part, &alone, "{}", name);
            sum += &alone;
        }
        prop_assert_eq!(&sum, reviews.whole());
        prop_assert_eq!(&reviews.at(&Scope::Whole).unwrap(), reviews.whole());
    }

    #[test]
    fn an_area_is_the_sum_of_its_members(register in register()) {
        let reviews = Reviews::count(&built(&register), year(), &[]);
        for area in reviews.areas() {
            let mut sum = Review::default();
            reviews.places().iter().filter(|place| place.area.as_deref() == Some(area)).for_each(|place| sum += &place.review);
            prop_assert_eq!(reviews.at(&Scope::Area(area.to_owned())), Some(sum));
        }
        prop_assert_eq!(reviews.at(&Scope::Area("nowhere".to_owned())), None);
    }

    #[test]
    fn neither_the_order_of_rows_nor_the_split_into_operations_matters((register, shuffled) in register().prop_flat_map(|register| {
        let rows: Vec<(Key, Row)> = register.iter().map(|((_, id), row)| (*id, row.clone())).collect();
        (Just(register), Just(rows).prop_shuffle())
    })) {
        let count = |columns: &Columns| (Reviews::count(columns, year(), &[]), Years::count(columns, year(), 3));
        let (reviews, years) = count(&built(&register));
        let shuffled = columns(shuffled.iter().map(|(id, row)| (*id, row)));
        prop_assert_eq!(count(&shuffled), (reviews.clone(), years.clone()));
        let part = |side: u128| -> Register {
            register.iter().filter(|((_, id), row)| belongs(*id, row) % 2 == side).map(|(key, row)| (*key, row.clone())).collect()
        };
        let (mut sum, mut sum_years) = count(&built(&part(0)));
        let (other, other_years) = count(&built(&part(1)));
        sum += &other;
        sum_years += &other_years;
        prop_assert_eq!((sum, sum_years), (reviews, years));
    }

    #[test]
    fn each_year_of_the_lines_is_that_years_account(register in register()) {
        let columns = built(&register);
        let years = Years::count(&columns, year(), 3);
        for scope in [Scope::Whole, Scope::Municipality("Sala".into())] {
            let lines = years.lines(&scope).unwrap();
            prop_assert_eq!(lines.iter().map(|line| line.period.age_year()).collect::<Vec<_>>(), [2019, 2020, 2021]);
            for line in lines {
                let account = grant_account(&columns, line.period);
                let sala = &account.municipality("Sala").unwrap().figures;
                let (flows, waiting) = match scope {
                    Scope::Whole => (Flow::ALL.map(|flow| account.clients(flow).all()), account.waiting()),
                    _ => (Flow::ALL.map(|flow| sala.clients.flow(flow).all()), &sala.waiting),
                };
                prop_assert_eq!(Flow::ALL.map(|flow| line.flow(flow)), flows);
                prop_assert_eq!(&line.waiting, waiting);
                prop_assert_eq!(line.positions.is_some(), scope == Scope::Whole);
            }
        }
        prop_assert_eq!(years.lines(&Scope::Municipality("nowhere".into())), None);
    }
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn months_lead_from_the_beginning_of_the_year_to_its_end(register in register()) {
        let columns = built(&register);
        let (year, months) = (Reviews::count(&columns, year(), &[]), Months::count(&columns, year()));
        let lines = months.lines(&Scope::Whole).unwrap();
        prop_assert_eq!(lines.len(), 12);
        for pair in lines.windows(2) {
            prop_assert_eq!(pair[0].flow(Flow::CarriedOut), pair[1].flow(Flow::CarriedIn));
        }
        prop_assert_eq!(lines[0].flow(Flow::CarriedIn), year.whole().flow(Flow::CarriedIn));
        prop_assert_eq!(lines[11].flow(Flow::CarriedOut), year.whole().flow(Flow::CarriedOut));
        prop_assert_eq!(lines[11].queue, year.whole().queue.n());
        for outcome in IntakeOutcome::ALL {
            prop_assert_eq!(lines.iter().map(|line| line.intakes(outcome)).sum::<u64>(), year.whole().intakes(outcome));
        }
    }
}

/// A person of Sala, supported from a day.
fn supported(id: Key, start: Date, end: Option<Date>) -> [(Key, Row); 2] {
    let (gender, children) = (Gender::Man, ChildrenAtHome::No);
    let person = Row::Person { gender, born: Some(1980), town: 0, children, diagnoses: vec![] };
    [(id, person), (id, Row::Period { person: id, start, end, reason: true, ombud: None })]
}

fn rating(person: Key, on: Date, moment: Moment, value: u8) -> Row {
    Row::Rating { person, on, moment, area: LifeArea::Economy, value }
}

/// What is known of five persons' economy in 2021, some of whom would not say.
fn followed(ratings: &[Row], declined: &[Declined]) -> (usize, u64, u64, u64) {
    let mut columns = columns([]);
    for id in 1..=4 {
        let end = (id == 4).then_some(date(2021, 9, 1));
        supported(id, date(2020, 5, 1), end).iter().for_each(|(id, row)| put(&mut columns, *id, row));
    }
    supported(5, date(2019, 1, 1), Some(date(2019, 12, 1))).iter().for_each(|(id, row)| put(&mut columns, *id, row));
    (1..).zip(ratings).for_each(|(id, row)| put(&mut columns, id, row));
    let reviews = Reviews::count(&columns, year(), declined);
    let economy = reviews.whole().followed(LifeArea::Economy);
    (economy.pairs.n(), economy.declined, economy.missing, economy.going_on)
}

fn refused(person: Key, on: Date) -> Declined {
    Declined { person, on: on.into(), moment: Moment::Middle, area: LifeArea::Economy }
}

#[test]
fn who_was_not_rated_again_is_missing_and_who_would_not_is_told_apart() {
    let (start, later) = (date(2020, 6, 1), date(2021, 6, 1));
    let starts: Vec<Row> = (1..=5).map(|id| rating(id, start, Moment::Start, 3)).collect();
    // The fifth was not supported in 2021, so nobody waits for his or her rating.
    assert_eq!(followed(&starts, &[]), (0, 0, 4, 3));
    let again = [&starts[..], &[rating(1, later, Moment::Middle, 5)]].concat();
    assert_eq!(followed(&again, &[]), (1, 0, 3, 2));
    assert_eq!(followed(&again, &[refused(1, later), refused(2, later)]), (1, 1, 2, 1));
    assert_eq!(followed(&again, &[refused(2, date(2020, 12, 31)), refused(99, later)]), (1, 0, 3, 2));
}

#[test]
fn who_was_rated_again_another_year_is_not_missing() {
    let rated = |on| [rating(1, date(2020, 6, 1), Moment::Start, 3), rating(1, on, Moment::Middle, 5)];
    assert_eq!(followed(&rated(date(2020, 12, 31)), &[]), (0, 0, 0, 0));
    assert_eq!(followed(&rated(date(2022, 1, 1)), &[]), (0, 0, 1, 1));
    assert_eq!(followed(&[rating(1, date(2021, 6, 1), Moment::Middle, 5)], &[]), (0, 0, 0, 0));
    assert_eq!(followed(&[], &[refused(3, date(2021, 1, 1))]), (0, 1, 0, 0));
}

#[test]
fn diagnoses_are_one_whatever_their_capitals() {
    let mut columns = columns([]);
    for (id, told) in [(1, vec!["ADHD", "adhd"]), (2, vec!["Adhd", "PTSD"]), (3, vec![])] {
        supported(id, date(2021, 5, 1), None).iter().for_each(|(id, row)| put(&mut columns, *id, row));
        let told: Vec<Word> = told.into_iter().map(|name| columns.word(name).unwrap()).collect();
        columns.put_diagnoses(id, &told);
    }
    let reviews = Reviews::count(&columns, year(), &[]);
    let diagnoses = &reviews.whole().diagnoses;
    assert_eq!((diagnoses.told, diagnoses.counts()), (2, vec![("ADHD", 2), ("PTSD", 1)]));
    columns.remove_person(2);
    assert_eq!(Reviews::count(&columns, year(), &[]).whole().diagnoses.counts(), [("ADHD", 1)]);
}

#[test]
fn a_caseload_is_of_those_who_go_on_and_of_the_time_that_is_there() {
    let mut columns = columns([]);
    let ombud = |rate, to| Row::Ombud { gender: Gender::Woman, from: date(2019, 1, 1), to, rate };
    let (ends, away) = (date(2021, 12, 31), date(2021, 12, 1));
    put(&mut columns, 7, &ombud(100, None));
    put(&mut columns, 8, &ombud(50, Some(date(2021, 12, 30))));
    put(&mut columns, 1, &Row::Absence { ombud: 7, from: away, to: None, extent: 50 });
    for (id, (ombud, end)) in (1..).zip([(Some(7), None), (Some(7), Some(ends)), (Some(8), None), (None, None)]) {
        let [(_, person), _] = supported(id, date(2021, 1, 1), end);
        put(&mut columns, id, &person);
        put(&mut columns, id, &Row::Period { person: id, start: date(2021, 1, 1), end, reason: false, ombud });
    }
    let reviews = Reviews::count(&columns, year(), &[]);
    let loads = reviews.caseloads();
    let seen: Vec<_> = loads.of.iter().map(|one| (one.ombud, one.rate.0, one.away.0, one.active)).collect();
    assert_eq!(seen, [(7, 100, 50, 1), (8, 0, 0, 1)]);
    assert_eq!((loads.without_ombud, loads.active(), loads.per_post_tenths()), (1, 3, Some(60)));
    assert_eq!(loads.at_work().to_string(), "0.50");
}

#[test]
fn the_base_of_an_outcome_is_every_intake() {
    let mut columns = columns([]);
    let outcomes = [
        (111, IntakeOutcome::Accepted),
        (4, IntakeOutcome::Declined),
        (32, IntakeOutcome::OtherWay),
        (5, IntakeOutcome::NotTargetGroup),
        (5, IntakeOutcome::Missing),
    ];
    let all = outcomes.into_iter().flat_map(|(count, outcome)| (0..count).map(move |_| outcome));
    for (id, outcome) in (1..).zip(all) {
        let reasons = Reasons::default();
        put(
            &mut columns,
            id,
            &Row::Intake { person: None, on: date(2021, 3, 1), town: 0, outcome, reasons, withdrawn: None },
        );
    }
    let reviews = Reviews::count(&columns, year(), &[]);
    let share = reviews.whole().intake_share(IntakeOutcome::OtherWay);
    assert_eq!((share, share.whole_per_cent()), (Share { part: 32, base: 157 }, Some(20)));
}
