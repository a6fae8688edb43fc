//! Persons in the flow: the whole, its areas and their municipalities, each year tied to the one before.

use super::draft::{Draft, Listed};
use super::list::{from, weight};
use super::{CROSSED_FROM, Figure, GENDERED_FROM, GenderGroup, PARTED_FROM, Place};
use crate::disclosure::Id;
use crate::{Account, Clients, Flow};

/// Parts of the flow: each person of a year is in one of the first two and one of the last two.
const PARTS: [Flow; 4] = [Flow::CarriedIn, Flow::New, Flow::Closed, Flow::CarriedOut];

/// The persons of one place: in each row of the flow all of them, then each gender. Where a place has no figures for a
/// gender in a row of the flow there is no count.
pub struct Persons(Vec<[Option<Id>; GenderGroup::ALL.len() + 1]>);

impl Persons {
    /// All of a row of the flow.
    pub fn flow(&self, flow: Flow) -> Id {
        self.0[flow.index()][0].expect("every place counts all of every row")
    }

    /// One gender of a row, where the place counts it.
    pub fn gender(&self, flow: Flow, gender: GenderGroup) -> Id {
        self.0[flow.index()][gender.index() + 1].expect("the whole counts every gender of every row")
    }
}

/// How a place is told.
struct Manner {
    /// What its persons supported are worth, what a part of the flow is, and what a gender is.
    weights: [u64; 3],
    /// From how many its flow is told.
    flow_from: u64,
    /// From how many they are told by gender.
    gender_from: u64,
    /// Whether the other rows of the flow are counted by gender too.
    crossed: bool,
}

const WHOLE: Manner = Manner {
    weights: [weight::WHOLE, weight::WHOLE / 2, weight::MARGIN],
    flow_from: 0,
    gender_from: PARTED_FROM,
    crossed: true,
};
const AREA: Manner = Manner {
    weights: [weight::AREA, weight::MARGIN, weight::PLACE],
    flow_from: PARTED_FROM,
    gender_from: GENDERED_FROM,
    crossed: false,
};
const MUNICIPALITY: Manner = Manner {
    weights: [weight::PLACE, weight::ROW, weight::CELL],
    flow_from: PARTED_FROM,
    gender_from: GENDERED_FROM,
    crossed: false,
};

/// Lists the whole, the areas and the municipalities. The whole is returned.
pub fn list(draft: &mut Draft, account: &Account) -> Persons {
    let year = account.period().age_year();
    let clients = clients(account);
    let whole = place(draft, year, (&Place::Whole, &clients), &WHOLE);
    let areas = account.areas();
    let mut sums = Vec::new();
    for (area, figures) in &areas {
        let inside = account.municipalities().iter().filter(|place| place.area.as_deref() == *area);
        let mut parts = Vec::new();
        for municipality in inside {
            let name = Place::Municipality(municipality.name.clone());
            parts.push(place(draft, year, (&name, &municipality.figures.clients), &MUNICIPALITY));
        }
        if areas.len() < 2 {
            sums = parts;
            break;
        }
        let name = Place::Area(area.map(str::to_owned));
        if let [only] = parts.as_slice() {
            same(draft, year, &name, only, &figures.clients);
            sums.extend(parts);
        } else {
            let area = place(draft, year, (&name, &figures.clients), &AREA);
            add_up(draft, &area, &parts);
            sums.push(area);
        }
    }
    if !sums.is_empty() {
        add_up(draft, &whole, &sums);
    }
    whole
}

fn clients(account: &Account) -> Clients {
    let mut all = Clients::default();
    account.municipalities().iter().for_each(|place| all += &place.figures.clients);
    all
}

/// The figures of one place, tied together, and to the year before by those who are carried over.
fn place(draft: &mut Draft, year: i16, (name, clients): (&Place, &Clients), manner: &Manner) -> Persons {
    let supported = clients.flow(Flow::Total).all();
    let [total, part, gender] = manner.weights;
    let mut persons = Persons(vec![Default::default(); Flow::ALL.len()]);
    for flow in [Flow::Total].into_iter().chain(PARTS) {
        let told = if flow == Flow::Total { Some(total) } else { from(manner.flow_from, supported, part) };
        persons.0[flow.index()][0] = Some(count(draft, year, (name, flow, None), clients.flow(flow).all(), told));
        if flow == Flow::Total || manner.crossed {
            let limit = if flow == Flow::Total { manner.gender_from } else { CROSSED_FROM };
            for one in GenderGroup::ALL {
                let told = from(limit, supported, gender);
                let value = one.count(clients.flow(flow));
                persons.0[flow.index()][one.index() + 1] =
                    Some(count(draft, year, (name, flow, Some(one)), value, told));
            }
        }
    }
    tie(draft, &persons);
    let limits = [PARTED_FROM, if manner.crossed { CROSSED_FROM } else { GENDERED_FROM }];
    draft.parted(persons.flow(Flow::Total), supported, &limits);
    if manner.crossed {
        draft.parted(persons.flow(Flow::New), clients.flow(Flow::New).all(), &[PARTED_FROM]);
    }
    persons
}

/// One count. Whom a year carries in the year before has carried out, so that it is the same count.
fn count(
    draft: &mut Draft,
    year: i16,
    (place, flow, gender): (&Place, Flow, Option<GenderGroup>),
    value: u64,
    told: Option<u64>,
) -> Id {
    let figure = |flow| Figure::Clients { flow, place: place.clone(), gender };
    let before = draft.list.get(&(year - 1, figure(Flow::CarriedOut))).copied();
    let same = |before: &Listed| flow == Flow::CarriedIn && draft.system.value(before.id) == value;
    match before.filter(same) {
        Some(before) => {
            if let Some(weight) = told {
                draft.system.ask_for(before.id, weight);
            }
            draft.list_as(year, figure(flow), before.id, told.is_some() || before.told);
            before.id
        }
        None => draft.put(year, figure(flow), value, told),
    }
}

/// Carried in and new are the supported, closed and carried out are the supported; genders add up.
fn tie(draft: &mut Draft, persons: &Persons) {
    for at in 0..=GenderGroup::ALL.len() {
        let of = |flow: Flow| persons.0[flow.index()][at];
        for (one, other) in [(Flow::CarriedIn, Flow::New), (Flow::Closed, Flow::CarriedOut)] {
            if let (Some(total), Some(one), Some(other)) = (of(Flow::Total), of(one), of(other)) {
                draft.system.sum(total, [one, other]);
            }
        }
    }
    for row in &persons.0 {
        if let [Some(all), genders @ ..] = row
            && genders.iter().all(Option::is_some)
        {
            draft.system.sum(*all, genders.iter().copied().flatten());
        }
    }
}

/// The parts of a place add up to it, count by count.
fn add_up(draft: &mut Draft, whole: &Persons, parts: &[Persons]) {
    for (flow, row) in whole.0.iter().enumerate() {
        for (at, total) in row.iter().enumerate() {
            let of_parts: Vec<Id> = parts.iter().filter_map(|part| part.0[flow][at]).collect();
            if let (Some(total), true) = (total, of_parts.len() == parts.len()) {
                draft.system.sum(*total, of_parts);
            }
        }
    }
}

/// An area with one municipality has that one's figures.
fn same(draft: &mut Draft, year: i16, area: &Place, only: &Persons, clients: &Clients) {
    let supported = clients.flow(Flow::Total).all();
    let told = |flow: Flow, gender: Option<GenderGroup>| match (flow, gender) {
        (Flow::Total, None) => true,
        (_, None) => supported >= PARTED_FROM,
        (_, Some(_)) => supported >= GENDERED_FROM,
    };
    for flow in Flow::ALL {
        for (at, gender) in [None].into_iter().chain(GenderGroup::ALL.map(Some)).enumerate() {
            if let Some(id) = only.0[flow.index()][at] {
                draft.list_as(year, Figure::Clients { flow, place: area.clone(), gender }, id, told(flow, gender));
            }
        }
    }
}
