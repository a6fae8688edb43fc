//! Värmland 2023: the register gives every figure that was published, with the right base.

use crate::cases::{Files, exported, grant_account, import, missing, register};
use crate::source::root;
use ombud::testing::{Site, on_both};
use serde_json::Value;
use stats::{Flow, IntakeOutcome, Period, Reviews, Scope};
use std::path::PathBuf;

fn varmland() -> PathBuf {
    root().join("tests/cases/varmland-2023")
}

fn reviews(site: &Site) -> Reviews {
    let period = Period::year(2023).unwrap();
    site.by_command().read_now(|tx| site.app.figures.reviews(tx, period)).unwrap()
}

#[test]
fn the_register_of_varmland_gives_every_published_figure() {
    let expected: Value = serde_json::from_slice(&std::fs::read(varmland().join("expected.json")).unwrap()).unwrap();
    on_both(|site| {
        import(site, &register(&varmland()));
        let account = grant_account(site, 2023);
        let wrong = missing(&expected, &account, "");
        assert!(wrong.is_empty(), "{}:\n{}", site.app.db.engine(), wrong.join("\n"));
        assert_eq!(account["by_municipality"].as_object().unwrap().len(), 15);
        let of_intakes = |finding: &&Value| finding["cell"] == "intakes.missing" && finding["found"] == 5;
        assert_eq!(account["findings"].as_array().unwrap().iter().filter(of_intakes).count(), 1);
    });
}

#[test]
fn the_thirty_two_are_twenty_per_cent_of_the_hundred_and_fifty_seven() {
    on_both(|site| {
        import(site, &register(&varmland()));
        let reviews = reviews(site);
        let whole = reviews.whole();
        let by_outcome = IntakeOutcome::ALL.map(|outcome| whole.intakes(outcome));
        assert_eq!((by_outcome, whole.all_intakes()), ([111, 4, 32, 5, 5], 157));
        let share = whole.intake_share(IntakeOutcome::OtherWay);
        assert_eq!((share.part, share.base, share.whole_per_cent()), (32, 157, Some(20)));
        assert_eq!(share.per_cent(',').as_deref(), Some("20,4"));
    });
}

#[test]
fn fifteen_municipalities_in_four_areas_add_up_to_the_whole() {
    on_both(|site| {
        import(site, &register(&varmland()));
        let reviews = reviews(site);
        assert_eq!((reviews.places().len(), reviews.areas().len()), (15, 4));
        let area = |name: &&str| reviews.at(&Scope::Area((*name).to_owned())).unwrap();
        let areas: Vec<_> = reviews.areas().iter().map(area).collect();
        for flow in Flow::ALL {
            assert_eq!(areas.iter().map(|area| area.flow(flow)).sum::<u64>(), reviews.whole().flow(flow));
        }
        assert_eq!(areas.iter().map(|area| area.all_intakes()).sum::<u64>(), 157);
        assert_eq!(reviews.staff().positions().to_string(), "10.00");
        assert_eq!(reviews.caseloads().active(), reviews.whole().flow(Flow::CarriedOut));
        assert!(reviews.caseloads().of.iter().all(|load| load.active > 0), "every ombud carries somebody");
    });
}

#[test]
fn the_economy_of_varmland_comes_in_line_by_line() {
    on_both(|site| {
        import(site, &register(&varmland()));
        let (income, costs) = economy(&exported(site));
        assert_eq!((income, costs, income - costs), (7_403_831, 7_082_218, 321_613));
    });
}

/// Kronor in and out, as exported.
fn economy(files: &Files) -> (i64, i64) {
    let (_, bytes) = files.iter().find(|(name, _)| name == "ekonomi.csv").unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let mut lines = text.lines().map(|line| line.split(';').collect::<Vec<_>>());
    let heading = lines.next().unwrap();
    let at = |name: &str| heading.iter().position(|column| column.trim_start_matches('\u{feff}') == name).unwrap();
    let (side, outcome) = (at("slag"), at("utfall"));
    let mut sums = (0, 0);
    for line in lines {
        let amount: i64 = line[outcome].parse().unwrap();
        if line[side] == "kostnad" { sums.1 += amount } else { sums.0 += amount }
    }
    sums
}
