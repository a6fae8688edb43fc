//! What the annual report says of the economy.

use super::{Economy, Grant, Line};
use crate::exchange::Side;
use crate::figures::teller::{Sheet, Teller};
use documents::{Block, Value};

/// Budget and outcome of the year, the years beside each other, and the state grant. Nothing where nothing is recorded.
pub fn economy(economy: &Economy, teller: &Teller) -> Vec<Block> {
    [said(economy, teller), year(economy, teller), years(economy, teller), grants(economy, teller)]
        .into_iter()
        .flatten()
        .collect()
}

fn money(amount: Option<i64>) -> Value {
    amount.map_or(Value::Empty, Value::Money)
}

/// Income less costs.
fn result(income: Option<i64>, costs: Option<i64>) -> Option<i64> {
    Some(income? - costs?)
}

/// What the year gave and cost, where every line has an outcome.
fn said(economy: &Economy, teller: &Teller) -> Option<Block> {
    let of = |side| economy.sum(economy.year, side, |line| line.outcome).whole();
    let (income, costs) = (of(Side::Income)?, of(Side::Cost)?);
    let shown = |amount: i64| documents::numbers::money(amount, teller.language());
    let key = match income.cmp(&costs) {
        std::cmp::Ordering::Less => "annual-economy-short",
        std::cmp::Ordering::Equal => "annual-economy-even",
        std::cmp::Ordering::Greater => "annual-economy-over",
    };
    let values = [
        ("year", economy.year.to_string().into()),
        ("income", shown(income).into()),
        ("costs", shown(costs).into()),
        ("rest", shown((income - costs).abs()).into()),
    ];
    Some(Block::Paragraph(teller.with(key, &values)))
}

/// The lines of the year: budget, outcome, and by how much they differ.
fn year(economy: &Economy, teller: &Teller) -> Option<Block> {
    let sides = Side::ALL.map(|side| economy.of(economy.year, side));
    if sides.iter().all(Vec::is_empty) {
        return None;
    }
    let heads = ["budget", "outcome", "differs"].map(|head| teller.code("annual-economy", head)).into();
    let mut table = teller.table("annual-economy-caption", "annual-economy-account", heads);
    for (side, lines) in Side::ALL.into_iter().zip(&sides) {
        for line in lines {
            table.row(line.name.clone(), values(line.budget, line.outcome));
        }
        let sum = |of| economy.sum(economy.year, side, of);
        let (budget, outcome) = (sum(|line: &Line| line.budget), sum(|line: &Line| line.outcome));
        // Sums of different lines do not differ by anything.
        let differs = result(outcome.whole(), budget.whole());
        let values = vec![money(budget.stated()), money(outcome.stated()), money(differs)];
        table.total(teller.t(total(side)), values);
    }
    let of = |of: fn(&Line) -> Option<i64>| Side::ALL.map(|side| economy.sum(economy.year, side, of).whole());
    let ([income, costs], [made, spent]) = (of(|line| line.budget), of(|line| line.outcome));
    table.total(teller.t("annual-economy-result"), values(result(income, costs), result(made, spent)));
    let lacks = sides.iter().flatten().any(|line| line.budget.is_none() || line.outcome.is_none());
    let table = table.noted(teller.t("annual-economy-note"));
    Some(if lacks { table.noted(teller.t("annual-economy-lacks")) } else { table }.done())
}

fn values(budget: Option<i64>, outcome: Option<i64>) -> Vec<Value> {
    vec![money(budget), money(outcome), money(result(outcome, budget))]
}

const fn total(side: Side) -> &'static str {
    match side {
        Side::Income => "annual-economy-income",
        Side::Cost => "annual-economy-costs",
    }
}

/// The outcome of the years that have one, where there are several.
fn years(economy: &Economy, teller: &Teller) -> Option<Block> {
    let years = economy.years();
    if years.len() < 2 {
        return None;
    }
    let heads = years.iter().map(i16::to_string).collect();
    let mut table = teller.table("annual-economy-years", "annual-economy-account", heads);
    let of = |year: &i16, side| economy.sum(*year, side, |line| line.outcome).whole();
    for side in Side::ALL {
        table.row(teller.t(total(side)), years.iter().map(|year| money(of(year, side))).collect());
    }
    let results = years.iter().map(|year| money(result(of(year, Side::Income), of(year, Side::Cost))));
    table.total(teller.t("annual-economy-result"), results.collect());
    Some(table.done())
}

/// The state grant year by year, as the operation has stated it; says so where the year's own is missing.
fn grants(economy: &Economy, teller: &Teller) -> Option<Block> {
    if economy.grants.is_empty() {
        return None;
    }
    let heads = economy.grants.iter().map(|grant| grant.year.to_string()).collect();
    let mut table = teller.table("annual-economy-grant", "annual-measure", heads);
    let mut line = |key: &str, of: fn(&Grant) -> Value| {
        table.row(teller.t(key), economy.grants.iter().map(of).collect());
    };
    line("annual-economy-granted", |grant| money(grant.granted));
    line("annual-economy-posts", |grant| grant.posts.map_or(Value::Empty, Value::Hundredths));
    line("annual-economy-used", |grant| money(grant.used));
    let table: Sheet = table.noted(teller.t("annual-economy-grant-note"));
    let own = economy.grants.last().is_some_and(|grant| grant.year == economy.year && grant.used.is_some());
    let lacks = || teller.with("annual-economy-grant-lacks", &[("year", economy.year.to_string().into())]);
    Some(if own { table } else { table.noted(lacks()) }.done())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::{Language, texts};
    use documents::Table;

    fn line(year: i16, side: Side, budget: Option<i64>, outcome: Option<i64>) -> Line {
        Line { year, account: "10".into(), name: "Konto".into(), side, budget, outcome }
    }

    fn told(lines: Vec<Line>, grants: Vec<Grant>) -> (Vec<String>, Vec<Table>) {
        let blocks = economy(&Economy { year: 2023, lines, grants }, &Teller::new(texts(Language::English)));
        let (mut said, mut tables) = (Vec::new(), Vec::new());
        for block in blocks {
            match block {
                Block::Paragraph(text) => said.push(text),
                Block::Table(table) => tables.push(table),
                _ => panic!("the economy is told in words and tables"),
            }
        }
        (said, tables)
    }

    fn last(table: &Table) -> Vec<Value> {
        table.rows.last().map(|row| row.cells.iter().map(|cell| cell.value.clone()).collect()).unwrap_or_default()
    }

    #[test]
    fn nothing_is_told_of_an_economy_that_is_not_recorded() {
        assert_eq!(told(Vec::new(), Vec::new()), (Vec::new(), Vec::new()));
    }

    #[test]
    fn the_result_is_income_less_costs_and_beside_its_budget() {
        let lines = vec![
            line(2023, Side::Income, Some(70_000), Some(80_000)),
            line(2023, Side::Cost, Some(65_000), Some(90_000)),
        ];
        let (said, tables) = told(lines, Vec::new());
        assert_eq!(said.len(), 1);
        assert_eq!(last(&tables[0]), [5_000, -10_000, -15_000].map(Value::Money));
        assert_eq!(tables.len(), 1, "one year is no series");
    }

    #[test]
    fn a_line_without_an_outcome_leaves_no_result_and_is_said() {
        let lines = vec![line(2023, Side::Income, Some(70_000), None), line(2023, Side::Cost, Some(65_000), Some(1))];
        let (said, tables) = told(lines, Vec::new());
        assert!(said.is_empty(), "a sum that lacks a line is no result");
        assert_eq!(last(&tables[0]), [Value::Money(5_000), Value::Empty, Value::Empty]);
        assert_eq!(tables[0].notes.len(), 2);
    }

    #[test]
    fn years_and_grants_stand_beside_each_other() {
        let of = |year| [line(year, Side::Income, None, Some(300)), line(year, Side::Cost, None, Some(200))];
        let grant = Grant { year: 2022, granted: Some(100), ..Grant::default() };
        let (_, tables) = told(of(2022).into_iter().chain(of(2023)).collect(), vec![grant]);
        assert_eq!(last(&tables[1]), [100, 100].map(Value::Money));
        let lacks = &tables[2].notes;
        assert!(lacks.iter().any(|note| note.contains("2023")), "the year's own grant is not stated: {lacks:?}");
    }
}
