//! Ratings: how a person finds life in each area.

use crate::scene::{done, hides, refused, scenes, shows};

#[test]
fn a_sitting_is_noted_once_and_each_rating_can_be_mended() {
    scenes(|scene| {
        let (anna, id) = (scene.anna(), scene.site.app.id());
        let fields = [("on_day", "2021-09-01"), ("moment", "mitt"), ("Housing", "7"), ("Economy", "9")];
        done(&scene.rate(&anna, id, &fields));
        let (person, page) = (format!("/people/{}", scene.person), format!("/ratings/{id}"));
        assert_eq!(anna.get(&person).text().matches("2021-09-01").count(), 1);
        assert_eq!(anna.get(&person).text().matches("href=\"/ratings/").count(), 3);
        let mended = [("on_day", "2021-09-02"), ("moment", "mitt"), ("area", "boende"), ("value", "8")];
        done(&anna.post(&page, &mended));
        shows(&anna.get(&person), "2021-09-02");
        done(&anna.post(&format!("{page}/removal"), &[]));
        hides(&anna.get(&person), "2021-09-02");
        assert_eq!(scene.bo().get(&page).status, 404);
    });
}

#[test]
fn wrong_input_keeps_what_was_typed() {
    scenes(|scene| {
        let (anna, id) = (scene.anna(), scene.site.app.id());
        let high = scene.rate(&anna, id, &[("on_day", "2021-09-01"), ("moment", "slut"), ("Housing", "11")]);
        refused(&high, "problem-number", &["2021-09-01", "slut", "11"]);
        let none = scene.rate(&anna, id, &[("on_day", "2021-09-01"), ("moment", "slut")]);
        refused(&none, "rating-problem-none", &["2021-09-01"]);
        let page = format!("/ratings/{}", scene.rating);
        let zero = [("on_day", "2021-09-01"), ("moment", "slut"), ("area", "boende"), ("value", "0")];
        refused(&anna.post(&page, &zero), "problem-number", &["0", "boende"]);
    });
}
