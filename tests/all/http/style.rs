//! The page that documents how pages look.

use crate::scene::{refused, scenes, shows};
use ombud::access::Role;

#[test]
fn everybody_signed_in_sees_the_design_and_may_try_its_form() {
    scenes(|scene| {
        for role in Role::ALL {
            shows(&scene.somebody(role).get("/style"), "<code>pine-soft</code>");
        }
        let anna = scene.anna();
        let page = anna.get("/style").text();
        assert!(!page.contains("style=\""), "no style is written into a page");
        let typed = [("filled", "Något"), ("missing", ""), ("long", "Mycket"), ("day", "2022-01-10")];
        refused(&anna.post("/style", &typed), "problem-missing", &["Något", "Mycket", "2022-01-10"]);
        let whole = [("filled", "Något"), ("missing", "Annat"), ("day", "")];
        shows(&anna.post("/style", &whole), "value=\"Annat\"");
    });
}
