//! Statistics: figures for any period, for everybody in the operation.

use crate::scene::{scenes, shows};

#[test]
fn figures_for_a_chosen_period_are_shown_to_ombud_and_manager_alike() {
    scenes(|scene| {
        let path = "/statistics?from=2021-01-01&to=2021-12-31";
        let (anna, bo) = (scene.anna().get(path), scene.bo().get(path));
        shows(&anna, "2021-12-31");
        let main = |page: &str| page.split("<main").nth(1).map(str::to_owned);
        assert_eq!(main(&anna.text()), main(&bo.text()), "figures are the operation's, whoever looks");
        assert!(!anna.text().contains("K1"), "no person is named among figures");
    });
}

#[test]
fn a_wrong_period_keeps_what_was_typed() {
    scenes(|scene| {
        for (from, to) in [("i+fjol", "2021-12-31"), ("2021-12-31", "2021-01-01"), ("1066-01-01", "2021-01-01")] {
            let answer = scene.anna().get(&format!("/statistics?from={from}&to={to}"));
            assert_eq!(answer.status, 422, "{from} {to}");
            assert!(answer.text().contains(&format!("value=\"{}\"", from.replace('+', " "))), "{from} was not kept");
        }
    });
}

#[test]
fn an_operation_without_rows_has_figures_too() {
    scenes(|scene| {
        shows(&scene.site.foreign_manager().get("/statistics"), "<h1>");
    });
}
