//! The heading row: which cell of a row belongs to which column.

use crate::exchange::columns::{Need, Sheet, fold};
use crate::exchange::problem::{Problem, Problems, shown};
use crate::exchange::source::Line;

/// What a cell of a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Id,
    Column(usize),
    /// A column that the format does not have.
    Unknown,
}

/// The places of a heading row, in order. Tells what is missing, doubled and unknown.
pub fn read(sheet: &Sheet, file: &str, line: &Line, problems: &mut Problems, notes: &mut Vec<String>) -> Vec<Place> {
    let mut places = Vec::new();
    for at in 0..line.len() {
        let heading = line.cell(at);
        let place = place(sheet, heading);
        if place == Place::Unknown && !heading.is_empty() {
            notes.push(format!("{file}: kolumnen {} är okänd och läses inte", shown(heading)));
        }
        if place != Place::Unknown && places.contains(&place) {
            let message = "kolumnen finns två gånger; ta bort den ena";
            problems.push(Problem::of_row(file, line.number, Some(heading), message));
        }
        places.push(place);
    }
    for (at, column) in sheet.columns.iter().enumerate() {
        if column.need != Need::Nothing && !places.contains(&Place::Column(at)) {
            let message = format!("kolumnen saknas; väntade rubrikerna {}", expected(sheet));
            problems.push(Problem::of_row(file, line.number, Some(column.name), message));
        }
    }
    places
}

fn place(sheet: &Sheet, heading: &str) -> Place {
    if fold(heading) == "id" {
        return Place::Id;
    }
    sheet.position(heading).map_or(Place::Unknown, Place::Column)
}

fn expected(sheet: &Sheet) -> String {
    let needed = sheet.columns.iter().filter(|column| column.need != Need::Nothing);
    needed.map(|column| column.name).collect::<Vec<_>>().join(", ")
}
