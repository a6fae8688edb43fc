//! What holds of any register.

use crate::naive::Naive;
use crate::register::{Register, Row, TOWNS, built, columns, members, put, puts, register, remove, row, year};
use proptest::collection::vec;
use proptest::prelude::*;
use stats::*;

pub fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn naive(register: &Register) -> Naive<'_> {
    Naive { register, from: year().first_date(), to: year().last_date() }
}

fn json(account: &Account) -> serde_json::Value {
    account.to_json("", 2021, serde_json::json!([]))
}

/// Every address there is, and those of municipalities.
fn cells() -> Vec<Cell> {
    let genders = || Gender::ALL.into_iter().map(Some).chain([None]);
    let bands = [BandCell::Row, BandCell::All].into_iter().chain(Band::ALL.map(BandCell::Band));
    let bands: Vec<_> = bands.collect();
    let mut cells = vec![Cell::ClosuresWithoutReason, Cell::ContactReasonMissing, Cell::PeriodsEndBeforeStart];
    for gender in genders() {
        cells.extend([Cell::Closures(gender), Cell::ChildrenAtHome(gender)]);
        cells.extend(Reason::ALL.map(|reason| Cell::ContactReason(reason, gender)));
        for flow in Flow::ALL {
            cells.extend(bands.iter().map(|band| Cell::Clients { flow, gender, band: *band }));
        }
    }
    for name in TOWNS.into_iter().chain(["S:t Nowhere.total"]) {
        cells.extend(Flow::ALL.map(|flow| Cell::Municipality { name: name.to_owned(), flow }));
    }
    cells.extend(IntakeOutcome::ALL.map(Cell::Intakes));
    cells.extend(Spread::ALL.map(Cell::WaitingDays));
    cells.extend(AdviceMeasure::ALL.map(Cell::Advice));
    cells.extend(AssignmentState::ALL.map(Cell::Assignments));
    cells.extend([StaffMeasure::Positions, StaffMeasure::Worked].map(Cell::Staff));
    cells.extend(Gender::ALL.map(|gender| Cell::Staff(StaffMeasure::Employed(gender))));
    cells
}

/// Whether the figure is the number of its rows.
fn is_count(cell: &Cell) -> bool {
    use {AdviceMeasure::*, Spread::*, StaffMeasure::*};
    !matches!(cell, Cell::WaitingDays(Median | P90 | Max) | Cell::Advice(Minutes) | Cell::Staff(Positions | Worked))
}

#[test]
fn every_address_is_read_as_it_is_written() {
    for cell in cells() {
        assert_eq!(cell.to_string().parse(), Ok(cell.clone()), "{cell}");
    }
    for text in [
        "",
        "clients",
        "clients.new",
        "clients.new.all.",
        "closures.",
        "staff",
        "contact_reasons.hunger",
        "by_municipality.Sala",
    ] {
        assert_eq!(text.parse::<Cell>(), Err(UnknownCell(text.to_owned())));
    }
}

proptest! {
    #![proptest_config(config(128))]

    #[test]
    fn the_account_is_that_of_the_naive_reference(register in register()) {
        let account = grant_account(&built(&register), year());
        let mut got = json(&account);
        if let Some(staff) = got["staff"].as_object_mut() {
            // The contract's object has no such key, so it stands only where it is not 0.
            prop_assert!(staff.get("unknown").is_none_or(|count| *count != 0));
        }
        let mut want = naive(&register).account();
        for json in [&mut got, &mut want] {
            json["staff"].as_object_mut().unwrap().entry("unknown").or_insert(0.into());
        }
        prop_assert_eq!(got, want);
        prop_assert_eq!(account.gaps().new_without_reason as usize, naive(&register).without_reason());
    }

    #[test]
    fn both_identities_hold_in_every_cell_of_every_municipality(register in register()) {
        let account = grant_account(&built(&register), year());
        let places = account.municipalities().iter().map(|place| &place.figures.clients);
        let mut sum = Clients::default();
        for clients in places {
            for (gender, band) in Gender::ALL.into_iter().flat_map(|gender| Band::ALL.map(|band| (gender, band))) {
                let at = |flow| clients.flow(flow).at(gender).band(band);
                prop_assert_eq!(at(Flow::CarriedIn) + at(Flow::New), at(Flow::Total));
                prop_assert_eq!(at(Flow::Closed) + at(Flow::CarriedOut), at(Flow::Total));
            }
            sum += clients;
        }
        Flow::ALL.into_iter().for_each(|flow| assert_eq!(sum.flow(flow), account.clients(flow)));
    }

    #[test]
    fn a_computed_account_breaks_no_rule_of_arithmetic(register in register()) {
        let account = grant_account(&built(&register), year());
        let of_register = ["person_under_18", "reason_missing", "outcome_missing", "period_end_before_start"];
        for finding in findings(&Filled::from(&account)) {
            prop_assert!(of_register.contains(&finding.rule), "{finding:?}");
            let cell = finding.rows.unwrap();
            prop_assert_eq!(Some(account.value(&cell)), finding.found);
        }
        let read = Filled::read(&json(&account)).unwrap();
        prop_assert!(findings(&read).iter().all(|finding| of_register.contains(&finding.rule)));
    }

    #[test]
    fn the_order_of_rows_does_not_matter((register, shuffled) in register().prop_flat_map(|register| {
        let rows: Vec<(Key, Row)> = register.iter().map(|((_, id), row)| (*id, row.clone())).collect();
        (Just(register), Just(rows).prop_shuffle())
    })) {
        let shuffled = columns(shuffled.iter().map(|(id, row)| (*id, row)));
        prop_assert_eq!(grant_account(&shuffled, year()), grant_account(&built(&register), year()));
    }

    #[test]
    fn the_split_into_operations_does_not_matter(register in register()) {
        let part = |side: u128| -> Register {
            register.iter().filter(|((_, id), row)| belongs(*id, row) % 2 == side).map(|(key, row)| (*key, row.clone())).collect()
        };
        let sum = grant_account(&built(&part(0)), year()) + grant_account(&built(&part(1)), year());
        prop_assert_eq!(sum, grant_account(&built(&register), year()));
    }

    #[test]
    fn as_many_rows_stand_behind_a_count_as_it_says(register in register()) {
        let columns = built(&register);
        let account = grant_account(&columns, year());
        for cell in cells().iter().filter(|cell| is_count(cell)) {
            let rows = rows(&columns, year(), cell);
            prop_assert_eq!(account.value(cell), Value::Whole(rows.len() as i64), "{}", cell);
            prop_assert!(rows.ids().is_sorted_by(|one, next| one < next));
        }
    }

    #[test]
    fn the_queue_is_that_of_the_naive_reference(register in register()) {
        let queue = Queue::on(&built(&register), year().to());
        let mut intakes: Vec<Key> = queue.0.iter().map(|waiting| waiting.intake).collect();
        intakes.sort();
        prop_assert_eq!(intakes, naive(&register).queue());
    }
}

/// What decides which operation a row belongs to: its person, its ombud, or itself.
pub fn belongs(id: Key, row: &Row) -> Key {
    match row {
        Row::Period { person, .. }
        | Row::Assignment { person, .. }
        | Row::Contact { person, .. }
        | Row::Rating { person, .. } => *person,
        Row::Intake { person: Some(person), .. } => *person,
        Row::Absence { ombud, .. } => *ombud,
        _ => id,
    }
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn columns_kept_up_to_date_equal_columns_built_anew(
        start in puts(), steps in vec((any::<bool>(), 0u128..14, row()), 0..150)
    ) {
        let (mut kept, mut left) = (members(), Register::new());
        let steps = start.into_iter().map(|(id, row)| (true, id, row)).chain(steps);
        for (is_put, id, row) in steps {
            if is_put {
                put(&mut kept, id, &row);
                left.insert((row.table(), id), row);
            } else {
                remove(&mut kept, row.table(), id);
                left.remove(&(row.table(), id));
            }
        }
        let anew = built(&left);
        prop_assert_eq!(grant_account(&kept, year()), grant_account(&anew, year()));
        for cell in cells() {
            prop_assert_eq!(rows(&kept, year(), &cell), rows(&anew, year(), &cell));
        }
        let queue = |columns: &Columns| {
            let queue = Queue::on(columns, year().to());
            let ids: Vec<_> = queue.0.iter().map(|one| (one.since, one.intake, one.person)).collect();
            (ids, queue.by_municipality(columns), queue.persons())
        };
        prop_assert_eq!(queue(&kept), queue(&anew));
        prop_assert_eq!(contact_figures(&kept, year()), contact_figures(&anew, year()));
        prop_assert_eq!(rating_changes(&kept, year()), rating_changes(&anew, year()));
        prop_assert_eq!(assignments_by_type(&kept, year()), assignments_by_type(&anew, year()));
        prop_assert_eq!(advice_by_caller(&kept, year()), advice_by_caller(&anew, year()));
        prop_assert_eq!(Reviews::count(&kept, year(), &[]), Reviews::count(&anew, year(), &[]));
    }
}
