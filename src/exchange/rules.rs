//! Rules that hold inside one row, whatever file it is in.

use super::columns::Sheet;
use super::value::Value;

/// The rules that `values` break, each with the column to mend. Columns whose bit is not in `known` are not judged.
pub fn broken(sheet: &'static Sheet, values: &[Value], known: u32) -> Vec<(&'static str, String)> {
    let find = |name: &str| sheet.columns.iter().position(|column| column.name == name);
    let both = |one: usize, other: usize| known & (1 << one) != 0 && known & (1 << other) != 0;
    let mut broken = Vec::new();
    if let Some((first, last)) = sheet.span
        && let (Some(from), Some(to)) = (find(first), find(last))
        && let (Value::Date(start), Value::Date(end)) = (values[from], values[to])
        && both(from, to)
        && end < start
    {
        broken.push((sheet.columns[to].name, format!("{last} {end} är före {first} {start}")));
    }
    if let Some((column, other)) = sheet.only_with
        && let (Some(at), Some(needs)) = (find(column), find(other))
        && both(at, needs)
        && values[at] != Value::Empty
        && values[needs] == Value::Empty
    {
        broken.push((
            sheet.columns[at].name,
            format!("{column} är ifyllt fast {other} är tomt; fyll i {other} eller töm cellen"),
        ));
    }
    broken
}
