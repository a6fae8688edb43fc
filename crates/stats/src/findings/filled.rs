//! An account as far as it is filled in: from the register, from a form or from a file.

use super::Decimal;
use crate::{Account, Band, BandCell, Flow, Gaps, Gender, IntakeOutcome, Reason};
use jiff::civil::Date;

/// Columns of a row of persons: all, then the bands.
const COLUMNS: usize = 1 + Band::ALL.len();

/// What rules can check; `None` is not filled in, and not checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// The last day of the reporting period.
    pub period_end: Option<Date>,
    /// The day it was signed.
    pub signed: Option<Date>,
    pub(super) clients: [[[Option<i64>; COLUMNS]; Gender::ALL.len()]; Flow::ALL.len()],
    /// Children at home, by gender.
    pub children_at_home: [Option<i64>; Gender::ALL.len()],
    /// Contact reasons, by reason and gender.
    pub contact_reasons: [[Option<i64>; Gender::ALL.len()]; Reason::ALL.len()],
    /// Intakes without an outcome.
    pub intakes_missing: Option<i64>,
    /// Persons of each municipality, by flow.
    pub municipalities: Vec<(String, [Option<i64>; Flow::ALL.len()])>,
    /// Worked full-time years.
    pub worked: Option<Decimal>,
    /// Full-time years that the grant was given for.
    pub granted: Option<Decimal>,
    /// The grant, in kronor.
    pub granted_sek: Option<Decimal>,
    /// What was used of it, in kronor.
    pub used_sek: Option<Decimal>,
    pub steering_group: Option<SteeringGroup>,
    pub percentages: Vec<Percentage>,
    /// What the register lacks; there only where a register stands behind.
    pub gaps: Option<Gaps>,
}

/// Who sits in the steering group (ledningsgrupp); `None` is not answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SteeringGroup {
    /// Municipality, employment service, social insurance, primary care, psychiatry.
    pub authorities: [Option<bool>; 5],
    /// Patients', users' and relatives' organisations.
    pub organisations: [Option<bool>; 3],
    /// The follow-up: why a party is missing.
    pub why_missing: Option<String>,
}

impl SteeringGroup {
    /// The keys of the authorities, in order.
    pub const AUTHORITIES: [&str; 5] = ["kommun", "arbetsförmedlingen", "försäkringskassan", "primärvård", "psykiatri"];
    /// The keys of the organisations, in order.
    pub const ORGANISATIONS: [&str; 3] = ["patientorganisationer", "brukarorganisationer", "anhörigorganisationer"];
}

/// A percentage (andel) as printed, with what it was worked out from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Percentage {
    /// Where it is printed.
    pub cell: String,
    pub part: i64,
    pub base: i64,
    pub printed: Decimal,
}

impl Filled {
    /// Persons in a cell; [`BandCell::Row`] is the row's total.
    pub fn clients(&self, flow: Flow, gender: Gender, band: BandCell) -> Option<i64> {
        self.clients[flow.index()][gender.index()][column(band)]
    }

    /// Fills in a cell of persons.
    pub fn set_clients(&mut self, flow: Flow, gender: Gender, band: BandCell, count: Option<i64>) {
        self.clients[flow.index()][gender.index()][column(band)] = count;
    }

    /// The columns of a row of persons: all, then the bands.
    pub(super) fn columns() -> impl Iterator<Item = BandCell> {
        [BandCell::All].into_iter().chain(Band::ALL.map(BandCell::Band))
    }
}

const fn column(band: BandCell) -> usize {
    match band {
        BandCell::Row | BandCell::All => 0,
        BandCell::Band(band) => 1 + band.index(),
    }
}

/// Counts as they are read from JSON; no count comes near the bound of `i64`.
fn signed(count: u64) -> Option<i64> {
    i64::try_from(count).ok()
}

impl From<&Account> for Filled {
    fn from(account: &Account) -> Filled {
        let mut filled = Filled {
            period_end: Some(account.period().last_date()),
            children_at_home: Gender::ALL.map(|gender| signed(account.children_at_home().at(gender))),
            contact_reasons: Reason::ALL
                .map(|reason| Gender::ALL.map(|gender| signed(account.contact_reason(reason).at(gender)))),
            intakes_missing: signed(account.intakes(IntakeOutcome::Missing)),
            municipalities: municipalities(account),
            worked: Some(Decimal::hundredths(account.staff().worked())),
            gaps: Some(account.gaps()),
            ..Filled::default()
        };
        for flow in Flow::ALL {
            Gender::ALL.into_iter().for_each(|gender| row(&mut filled, account, flow, gender));
        }
        filled
    }
}

fn row(filled: &mut Filled, account: &Account, flow: Flow, gender: Gender) {
    let bands = account.clients(flow).at(gender);
    filled.set_clients(flow, gender, BandCell::All, signed(bands.all()));
    for band in Band::ALL {
        filled.set_clients(flow, gender, BandCell::Band(band), signed(bands.band(band)));
    }
}

fn municipalities(account: &Account) -> Vec<(String, [Option<i64>; Flow::ALL.len()])> {
    let counts = |place: &crate::Municipality| Flow::ALL.map(|flow| signed(place.figures.clients.flow(flow).all()));
    account.municipalities().iter().map(|place| (place.name.clone(), counts(place))).collect()
}
