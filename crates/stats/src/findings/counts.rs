//! Rules about counts of persons that hold in any account.

use super::{Filled, Finding};
use crate::{Band, BandCell, Cell, Flow, Gender, Reason, Value};

/// Every cell of flow and gender.
fn rows() -> impl Iterator<Item = (Flow, Gender)> {
    Flow::ALL.into_iter().flat_map(|flow| Gender::ALL.map(|gender| (flow, gender)))
}

/// Every cell of gender and band, all bands included.
fn cells() -> impl Iterator<Item = (Gender, BandCell)> {
    Gender::ALL.into_iter().flat_map(|gender| Filled::columns().map(move |band| (gender, band)))
}

fn clients(flow: Flow, gender: Gender, band: BandCell) -> Cell {
    Cell::Clients { flow, gender: Some(gender), band }
}

/// The bands of a row give another sum than its total. A band left out counts as 0, once one is filled in.
pub(super) fn bands_do_not_add_up(filled: &Filled) -> Vec<Finding> {
    let wrong = rows().filter_map(|(flow, gender)| {
        let all = filled.clients(flow, gender, BandCell::All)?;
        let bands = Band::ALL.into_iter().filter_map(|band| filled.clients(flow, gender, BandCell::Band(band)));
        let sum = bands.reduce(|sum, count| sum + count)?;
        let cell = clients(flow, gender, BandCell::Row);
        (sum != all).then(|| whole(filled, "bands_do_not_add_up", cell, all, sum))
    });
    wrong.collect()
}

/// A part of the persons is larger than the persons it is a part of.
pub(super) fn part_larger_than_whole(filled: &Filled) -> Vec<Finding> {
    let pairs = parts_of_total(filled).chain(parts_of_rows(filled)).chain(parts_of_municipalities(filled));
    let larger = pairs.filter_map(|(cell, part, of)| {
        let (part, of) = (part?, of?);
        (part > of).then(|| whole(filled, "part_larger_than_whole", cell, of, part))
    });
    larger.collect()
}

/// A cell, its part and its whole.
type Part = (Cell, Option<i64>, Option<i64>);

fn parts_of_total(filled: &Filled) -> impl Iterator<Item = Part> {
    let flows = [Flow::New, Flow::Closed, Flow::CarriedIn, Flow::CarriedOut];
    flows.into_iter().flat_map(move |flow| {
        cells().map(move |(gender, band)| {
            let total = filled.clients(Flow::Total, gender, band);
            (clients(flow, gender, band), filled.clients(flow, gender, band), total)
        })
    })
}

fn parts_of_rows(filled: &Filled) -> impl Iterator<Item = Part> {
    let all = |flow, gender| filled.clients(flow, gender, BandCell::All);
    let children = Gender::ALL.into_iter().map(move |gender| {
        (Cell::ChildrenAtHome(Some(gender)), filled.children_at_home[gender.index()], all(Flow::Total, gender))
    });
    let reasons = Reason::ALL.into_iter().flat_map(move |reason| {
        Gender::ALL.map(|gender| {
            let part = filled.contact_reasons[reason.index()][gender.index()];
            (Cell::ContactReason(reason, Some(gender)), part, all(Flow::New, gender))
        })
    });
    children.chain(reasons)
}

fn parts_of_municipalities(filled: &Filled) -> impl Iterator<Item = Part> {
    let parts = [Flow::New, Flow::Closed, Flow::CarriedIn, Flow::CarriedOut];
    filled.municipalities.iter().flat_map(move |(name, counts)| {
        let cell = move |flow| Cell::Municipality { name: name.clone(), flow };
        parts.map(|flow| (cell(flow), counts[flow.index()], counts[Flow::Total.index()]))
    })
}

/// Carried in + new, or closed + carried out, give another sum than the total.
///
/// The cell is that of new or of closed; expected is the total, found the sum.
pub(super) fn flow_identity_broken(filled: &Filled) -> Vec<Finding> {
    let identities = [(Flow::New, Flow::CarriedIn), (Flow::Closed, Flow::CarriedOut)];
    let checks = identities.into_iter().flat_map(|pair| cells().map(move |cell| (pair, cell)));
    let broken = checks.filter_map(|((one, other), (gender, band))| {
        let total = filled.clients(Flow::Total, gender, band)?;
        let sum = filled.clients(one, gender, band)? + filled.clients(other, gender, band)?;
        (sum != total).then(|| whole(filled, "flow_identity_broken", clients(one, gender, band), total, sum))
    });
    broken.collect()
}

/// Persons below the age of the target group, which is 18 and over.
pub(super) fn person_under_18(filled: &Filled) -> Vec<Finding> {
    let young = Gender::ALL.into_iter().filter_map(|gender| {
        let band = BandCell::Band(Band::Under18);
        let count = filled.clients(Flow::Total, gender, band).filter(|count| *count > 0)?;
        Some(whole(filled, "person_under_18", clients(Flow::Total, gender, band), 0, count))
    });
    young.collect()
}

fn whole(filled: &Filled, rule: &'static str, cell: Cell, expected: i64, found: i64) -> Finding {
    Finding::at(filled, rule, cell, Some(Value::Whole(expected)), Value::Whole(found))
}
