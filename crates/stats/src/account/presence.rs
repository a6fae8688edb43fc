//! Who is in the flow of a reporting period, and which intake led a new person there.

use super::Flow;
use crate::columns::{Columns, PersonRow};
use crate::{Day, IntakeOutcome, Period};

/// What a person's support periods say together, one bit a statement.
#[derive(Clone, Copy, Default)]
struct Mark(u8);

impl Mark {
    const SUPPORTED: u8 = 1;
    const BEFORE: u8 = 2;
    const AFTER: u8 = 4;

    fn is(self, flow: Flow) -> bool {
        let (supported, before, after) =
            (self.0 & Self::SUPPORTED != 0, self.0 & Self::BEFORE != 0, self.0 & Self::AFTER != 0);
        supported
            && match flow {
                Flow::Total => true,
                Flow::New => !before,
                Flow::Closed => !after,
                Flow::CarriedIn => before,
                Flow::CarriedOut => after,
            }
    }
}

/// The persons of a register as they stand to one reporting period; all vectors are by person slot.
pub(crate) struct Presence<'a> {
    columns: &'a Columns,
    marks: Vec<Mark>,
    /// The first start of a support period in the reporting period; open where there is none.
    first_start: Vec<Day>,
    /// The last day of the reporting period.
    last: Day,
}

impl<'a> Presence<'a> {
    /// Goes once through the support periods.
    pub fn of(columns: &'a Columns, period: Period) -> Self {
        let persons = columns.people.slots();
        let mut presence = Presence {
            columns,
            marks: vec![Mark::default(); persons],
            first_start: vec![Day::OPEN; persons],
            last: period.to(),
        };
        let (from, to) = (period.from(), period.to());
        for (row, (start, end)) in columns.periods.start.iter().zip(&columns.periods.end).enumerate() {
            if *start <= to && (*end >= from || *start >= from) {
                presence.mark(columns.periods.person[row] as usize, (*start, *end), (from, to));
            }
        }
        presence
    }

    fn mark(&mut self, person: usize, (start, end): (Day, Day), (from, to): (Day, Day)) {
        let mark = &mut self.marks[person].0;
        if end >= from {
            *mark |= if start < from { Mark::SUPPORTED | Mark::BEFORE } else { Mark::SUPPORTED };
        }
        if end > to {
            *mark |= Mark::AFTER;
        }
        if start >= from {
            self.first_start[person] = self.first_start[person].min(start);
        }
    }

    /// Supported persons, by slot.
    pub fn supported(&self) -> impl Iterator<Item = (u32, PersonRow)> {
        let marked = (0u32..).zip(&self.marks).filter(|(_, mark)| mark.is(Flow::Total));
        marked.filter_map(|(slot, _)| Some((slot, self.columns.people.get(slot)?)))
    }

    /// Whether a person belongs to a row of the flow.
    pub fn is(&self, slot: u32, flow: Flow) -> bool {
        self.marks[slot as usize].is(flow)
    }

    /// The intake that led to each new person's first support period in the reporting period.
    pub fn leads(&self) -> Leads<'_> {
        let mut best: Vec<Option<u32>> = vec![None; self.marks.len()];
        let intakes = &self.columns.intakes;
        let age = |row: u32| (intakes.on[row as usize], intakes.ids[row as usize]);
        // Days and outcomes lie side by side and rule most rows out; only the rest look a person up.
        let accepted = (0u32..)
            .zip(intakes.on.iter().zip(&intakes.outcome))
            .filter(|(_, (on, outcome))| **on <= self.last && **outcome == IntakeOutcome::Accepted);
        for (row, (on, _)) in accepted {
            let Some(person) = intakes.person[row as usize].map(|slot| slot as usize) else { continue };
            if self.marks[person].is(Flow::New) && *on <= self.first_start[person] {
                let later = best[person].is_none_or(|best| age(best) < age(row));
                best[person] = if later { Some(row) } else { best[person] };
            }
        }
        Leads { presence: self, best }
    }
}

/// The latest accepted intake on or before the first support period, for each new person with one.
///
/// Of two on the same day the one with the later id counts, so that the order of rows does not.
pub(crate) struct Leads<'a> {
    presence: &'a Presence<'a>,
    best: Vec<Option<u32>>,
}

impl Leads<'_> {
    /// The intake's row.
    pub fn intake(&self, slot: u32) -> Option<usize> {
        self.best[slot as usize].map(|row| row as usize)
    }

    /// Waiting time (väntetid): days from the intake to the support period's start.
    pub fn waited(&self, slot: u32) -> Option<i32> {
        let on = self.presence.columns.intakes.on[self.intake(slot)?];
        Some(self.presence.first_start[slot as usize].days_since(on))
    }

    /// The contact reasons of the intake; none where there is no intake.
    pub fn reasons(&self, slot: u32) -> crate::Reasons {
        self.intake(slot).map(|row| self.presence.columns.intakes.reasons[row]).unwrap_or_default()
    }
}
