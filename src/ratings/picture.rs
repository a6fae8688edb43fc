//! A person's ratings as a small picture: one line for each life area, over the three moments.

use super::{ASKED, Declined, Rating};
use crate::web::Frame;
use jiff::civil::Date;
use stats::{LifeArea, Moment};
use std::fmt::Write;

/// Width of the part of one life area, in the picture's own units.
const WIDTH: i32 = 100;
/// Where the values 10 and 1 stand.
const TOP: i32 = 26;
const STEP: i32 = 7;

/// The picture, with its table beside it (skattningsbild).
pub struct Picture {
    pub title: String,
    /// All of it in words.
    pub description: String,
    pub lines: Vec<Line>,
    pub sittings: Vec<Row>,
}

/// One life area.
pub struct Line {
    pub label: String,
    /// The middle of its part.
    pub middle: i32,
    /// What joins its points.
    pub path: String,
    pub points: Vec<Point>,
}

/// One value.
pub struct Point {
    pub x: i32,
    pub y: i32,
    pub label: u8,
}

/// A sitting in the table: what was said of each area in [`ASKED`], and of the other.
pub struct Row {
    pub on: Date,
    pub moment: Moment,
    pub cells: Vec<Cell>,
}

/// What was said of a life area.
pub enum Cell {
    Rated(Rating),
    Declined,
    NotAsked,
}

impl Picture {
    /// The picture of a person's ratings; `None` where nobody has asked. All lists begin with the latest. Drawn is the latest
    /// of the support periods that begin on `starts` in which something was rated: a line does not run from one into another.
    pub fn of(frame: &Frame, ratings: &[Rating], declined: &[Declined], starts: &[Date]) -> Option<Picture> {
        let drawn = latest(ratings, starts);
        let lines: Vec<Line> =
            ASKED.into_iter().enumerate().map(|(at, area)| line(frame, drawn, area, at as i32)).collect();
        let said = |line: &Line| {
            let values: Vec<String> = line.points.iter().map(|point| point.label.to_string()).collect();
            (!values.is_empty()).then(|| format!("{}: {}", line.label, values.join(", ")))
        };
        let description = lines.iter().filter_map(said).collect::<Vec<_>>().join(". ");
        let sittings = sittings(ratings, declined);
        let title = frame.t("ratings-picture");
        (!sittings.is_empty()).then_some(Picture { title, description, lines, sittings })
    }

    /// Whether any area has a value to draw.
    pub fn is_drawn(&self) -> bool {
        self.lines.iter().any(|line| !line.points.is_empty())
    }

    /// The areas that the table has columns for: the one for what fits nowhere only where it is used.
    pub fn areas(&self) -> Vec<LifeArea> {
        let other = self.sittings.iter().any(|row| !matches!(row.cells[4], Cell::NotAsked));
        LifeArea::ALL.into_iter().filter(|area| *area != LifeArea::Other || other).collect()
    }
}

/// Those of the latest period in which something was rated; `ratings` and `starts` begin with the latest.
fn latest<'r>(ratings: &'r [Rating], starts: &[Date]) -> &'r [Rating] {
    let Some(newest) = ratings.first() else { return ratings };
    let begun = starts.iter().find(|start| **start <= newest.on);
    let end = begun.map_or(ratings.len(), |begun| ratings.partition_point(|rating| rating.on >= *begun));
    &ratings[..end]
}

fn line(frame: &Frame, ratings: &[Rating], area: LifeArea, at: i32) -> Line {
    let points: Vec<Point> = Moment::ALL
        .into_iter()
        .filter_map(|moment| {
            let latest = ratings.iter().find(|rating| rating.area == area && rating.moment == moment)?;
            let x = at * WIDTH + 18 + 32 * moment.index() as i32;
            Some(Point { x, y: TOP + STEP * (10 - i32::from(latest.value)), label: latest.value })
        })
        .collect();
    let path = points.iter().fold(String::new(), |mut path, point| {
        let _ = write!(path, "{}{},{}", if path.is_empty() { "" } else { " " }, point.x, point.y);
        path
    });
    Line { label: frame.code("area", area.name()), middle: at * WIDTH + WIDTH / 2, path, points }
}

/// The sittings, the latest first: what was said on one day about one moment.
fn sittings(ratings: &[Rating], declined: &[Declined]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let rated = ratings.iter().map(|rating| (rating.on, rating.moment, rating.area, Cell::Rated(rating.clone())));
    let refused = declined.iter().map(|one| (one.on, one.moment, one.area, Cell::Declined));
    for (on, moment, area, cell) in rated.chain(refused) {
        let cell_of = |row: &mut Row| std::mem::replace(&mut row.cells[area.index()], Cell::NotAsked);
        let at = rows.iter().position(|row| row.on == on && row.moment == moment && free(row, area, &cell));
        let row = match at {
            Some(at) => &mut rows[at],
            None => {
                let cells = LifeArea::ALL.map(|_| Cell::NotAsked).into();
                rows.push(Row { on, moment, cells });
                rows.last_mut().expect("it was just added")
            }
        };
        // A value that was given after all stands before a refusal of the same day.
        let before = cell_of(row);
        row.cells[area.index()] = if matches!(before, Cell::Rated(_)) { before } else { cell };
    }
    rows.sort_by_key(|row| std::cmp::Reverse((row.on, row.moment)));
    rows
}

/// Whether there is room for the cell in the row; two values of one area and day stand in two rows.
fn free(row: &Row, area: LifeArea, cell: &Cell) -> bool {
    matches!(cell, Cell::Declined) || !matches!(row.cells[area.index()], Cell::Rated(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn rating(id: u128, area: LifeArea, value: u8) -> Rating {
        let person = Uuid::from_u128(9);
        Rating { id: Uuid::from_u128(id), person, on: date(2021, 3, 1), moment: Moment::Start, area, value }
    }

    fn declined(area: LifeArea) -> Declined {
        let id = Uuid::from_u128(1);
        Declined { id, person: id, on: date(2021, 3, 1), moment: Moment::Start, area }
    }

    #[test]
    fn one_day_is_one_row_with_what_was_said_and_what_was_declined() {
        let rows =
            sittings(&[rating(1, LifeArea::Health, 3)], &[declined(LifeArea::Economy), declined(LifeArea::Health)]);
        assert_eq!(rows.len(), 1);
        let found: Vec<&str> = rows[0]
            .cells
            .iter()
            .map(|cell| match cell {
                Cell::Rated(_) => "rated",
                Cell::Declined => "declined",
                Cell::NotAsked => "-",
            })
            .collect();
        assert_eq!(found, ["rated", "-", "declined", "-", "-"]);
    }

    #[test]
    fn a_line_does_not_run_from_one_period_into_another() {
        let on = |on, id| Rating { on, ..rating(id, LifeArea::Health, 5) };
        let ratings = [on(date(2026, 3, 1), 3), on(date(2024, 3, 1), 2), on(date(2023, 3, 1), 1)];
        let drawn = |starts: &[Date]| latest(&ratings, starts).len();
        assert_eq!(drawn(&[date(2026, 1, 1), date(2023, 1, 1)]), 1);
        assert_eq!(drawn(&[date(2026, 4, 1), date(2023, 1, 1)]), 3);
        assert_eq!(drawn(&[]), 3);
        assert!(latest(&[], &[date(2026, 1, 1)]).is_empty());
    }

    #[test]
    fn two_values_of_a_day_are_both_there() {
        let rows = sittings(&[rating(1, LifeArea::Health, 3), rating(2, LifeArea::Health, 7)], &[]);
        assert_eq!(rows.len(), 2);
    }
}
