//! What differs between a report's JSON and another of its files, named by table, row and column.

use super::grid::{Grid, Held};
use super::read::{Found, FoundTable, plain};
use super::told::{Field, Said, Table, Told};

/// What differs in a file that shows figures as people read them.
pub fn shown(told: &Told, found: &Found) -> Vec<String> {
    let mut wrong = Vec::new();
    if told.tables.len() != found.tables.len() {
        wrong.push(format!("{} tables, not {}", found.tables.len(), told.tables.len()));
    }
    for (table, found) in told.tables.iter().zip(&found.tables) {
        wrong.extend(of_table(table, found));
    }
    let mut rest = found.fields.iter();
    for Field { label, said } in &told.fields {
        let value = rest.find(|(known, _)| *known == plain(label)).map(|(_, value)| value.as_str());
        if value != Some(plain(&said.shown).as_str()) {
            wrong.push(format!("{label}: {value:?}, not {}", said.shown));
        }
    }
    wrong
}

fn of_table(table: &Table, found: &FoundTable) -> Vec<String> {
    let name = &table.caption;
    let headings: Vec<String> = table.headings.iter().map(|heading| plain(heading)).collect();
    if plain(name) != found.caption || headings != found.headings || table.rows.len() != found.rows.len() {
        let (caption, found, rows) = (&found.caption, &found.headings, found.rows.len());
        return vec![format!(
            "{name}: {caption} of {found:?} with {rows} rows, not {headings:?} with {}",
            table.rows.len()
        )];
    }
    let mut wrong = Vec::new();
    for (row, found) in table.rows.iter().zip(&found.rows) {
        let texts = std::iter::once(&row.header).chain(row.cells.iter().map(|cell| &cell.shown));
        let texts: Vec<String> = texts.map(|text| plain(text)).collect();
        if texts.len() != found.len() {
            wrong.push(format!("{name} · {}: {} cells, not {}", row.header, found.len(), texts.len()));
        }
        let cells = texts.iter().zip(found).zip(&headings).filter(|((text, found), _)| text != found);
        wrong.extend(
            cells.map(|((text, found), column)| format!("{name} · {} · {column}: {found}, not {text}", row.header)),
        );
    }
    wrong
}

/// What differs in a file of rows and cells, by what `agrees` says of a cell.
pub fn held(told: &Told, grid: &Grid, agrees: impl Fn(&Said, &Held) -> bool) -> Vec<String> {
    let (mut wrong, mut used, mut from) = (Vec::new(), vec![false; grid.len()], 0);
    for table in &told.tables {
        let Some(head) = (from..grid.len()).find(|at| heads(table, grid, *at)) else {
            wrong.push(format!("{}: no such table", table.caption));
            continue;
        };
        from = (head + 1 + table.rows.len()).min(grid.len());
        used[head..from].fill(true);
        for at in 0..table.rows.len() {
            let cells = grid.get(head + 1 + at).map(Vec::as_slice).unwrap_or_default();
            wrong.extend(of_row(table, at, cells, &agrees));
        }
    }
    let mut from = 0;
    for Field { label, said } in &told.fields {
        let labelled = |at: &usize| !used[*at] && grid[*at].len() > 1 && grid[*at][0] == Held::text(label);
        let place = (from..grid.len()).find(labelled);
        from = place.map_or(from, |at| at + 1);
        if !place.is_some_and(|at| agrees(said, &grid[at][1])) {
            wrong.push(format!("{label}: {:?}, not {}", place.map(|at| &grid[at][1]), said.shown));
        }
    }
    wrong
}

/// Whether the table's headings stand there, a little under its name.
fn heads(table: &Table, grid: &Grid, at: usize) -> bool {
    let headings = table.headings.iter().map(|heading| Held::text(heading));
    let named = |row: &Vec<Held>| {
        row.first() == Some(&Held::text(&table.caption)) || row.first() == Some(&Held::text(&table.title))
    };
    headings.eq(grid[at].iter().cloned()) && grid[at.saturating_sub(4)..at].iter().any(named)
}

fn of_row(table: &Table, at: usize, found: &[Held], agrees: impl Fn(&Said, &Held) -> bool) -> Vec<String> {
    let (name, row) = (&table.caption, &table.rows[at]);
    if found.first() != Some(&Held::text(&row.header)) {
        return vec![format!("{name} · {}: {:?} in its place", row.header, found.first())];
    }
    let empty = Held::Text(String::new());
    let cells = row.cells.iter().enumerate().map(|(at, said)| (at, said, found.get(at + 1).unwrap_or(&empty)));
    let wrong = cells.filter(|(_, said, found)| !agrees(said, found));
    wrong
        .map(|(at, said, found)| {
            format!("{name} · {} · {}: {found:?}, not {}", row.header, table.headings[at + 1], said.shown)
        })
        .collect()
}

/// Whether a spreadsheet's cell holds the figure as a number, a share as exactly as it is shown; what is no figure is text.
pub fn stored(said: &Said, found: &Held) -> bool {
    match (said.number, found) {
        (Some(number), Held::Number(found)) if said.kind == "percent" => {
            let scale = 10_f64.powi(said.decimals());
            // Halves are no nearer to one side in binary.
            ((found * 100.0 * scale + 1e-9).round() - number * scale).abs() < 1e-6
        }
        (Some(number), Held::Number(found)) => (found - number).abs() < 1e-9,
        (None, Held::Text(found)) => *found == plain(&said.shown),
        _ => false,
    }
}

/// Whether a cell of a CSV file holds the figure bare: digits, the language's decimal mark, perhaps a per cent sign.
pub fn bare(said: &Said, found: &Held) -> bool {
    let Held::Text(found) = found else { return false };
    match said.number {
        Some(number) => {
            let digits = found.trim_end_matches('%').replace(',', ".");
            found.ends_with('%') == (said.kind == "percent")
                && digits.parse().is_ok_and(|found: f64| (found - number).abs() < 1e-9)
        }
        None => found.trim_start_matches('\'') == plain(&said.shown).trim_start_matches('\''),
    }
}
