//! Closing: everything that is settled when support ends, on one page.

use crate::rights::seal;
use crate::scene::{Scene, done, hides, refused, scenes, shows};
use ombud::access::Role;
use ombud::args;
use ombud::closings::store::interviews::due;
use ombud::testing::Answer;
use ombud::web::{Language, texts};

const REMAINS: &str = "Boendestödet har kontakten med hyresvärden nu";

fn page(scene: &Scene) -> String {
    format!("/support/{}/closure", scene.support)
}

fn close(scene: &Scene, more: &[(&str, &str)]) -> Answer {
    let assignment = scene.assignment.to_string();
    let fields = [("assignment", assignment.as_str()), ("outcome-1", "klart"), ("closing_reason", "mål nått")];
    scene.anna().post(&page(scene), &[&fields[..], more].concat())
}

fn count(scene: &Scene, sql: &str) -> i64 {
    let operation = scene.site.operation;
    scene.site.app.db.read(|tx| tx.one(sql, args![operation])).unwrap()
}

#[test]
fn one_page_ends_the_support_and_every_assignment_and_says_what_is_left() {
    scenes(|scene| {
        seal(scene);
        let form = scene.anna().get(&page(scene));
        // It is 2022-01-10; five years later, and at the latest at the end of the year after.
        for text in ["bostad (Boende)", "2027-01-10", "2028-12-31", "2023-07-10", "name=\"remains\""] {
            shows(&form, text);
        }
        hides(&form, "closure-");
        let answers = [("survey", "yes"), ("interview", "yes"), ("remains", REMAINS)];
        done(&close(scene, &[&answers[..], &[("ends_on", "2021-12-20")]].concat()));
        let person = scene.anna().get(&format!("/people/{}", scene.person));
        for text in ["mål nått", REMAINS, "2023-06-20", "klart", "Börja stödet igen"] {
            shows(&person, text);
        }
        hides(&person, "person-");
        let exported = scene.fingerprint();
        let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(REMAINS);
        assert!(!exported.iter().any(|(_, bytes)| holds(bytes)), "it is in the export");
        shows(&scene.anna().get(&format!("/people/{}/extract", scene.person)), REMAINS);
    });
}

#[test]
fn what_was_typed_is_kept_when_something_is_wrong_and_nothing_is_stored() {
    scenes(|scene| {
        seal(scene);
        let early = close(scene, &[("ends_on", "2021-01-01"), ("remains", REMAINS), ("survey", "no")]);
        refused(&early, "problem-end-before-start", &["2021-01-01", "klart", "mål nått"]);
        shows_again(&early, REMAINS);
        shows_again(&early, "value=\"no\" checked");
        let before_assignment = close(scene, &[("ends_on", "2021-02-05")]);
        refused(&before_assignment, "closure-assignment-begins-later", &["2021-02-05"]);
        refused(&close(scene, &[("ends_on", "2021-12-20"), ("survey", "kanske")]), "problem-choose", &["klart"]);
        let named = close(scene, &[("ends_on", "2021-12-20"), ("outcome-1", "070-123 45 67")]);
        assert_eq!(named.status, 303, "the first of two fields of a name counts");
        done(&scene.anna().post(&format!("/support/{}/reopening", scene.support), &[]));
        assert_eq!(count(scene, "SELECT count(*) FROM closing WHERE operation = $1"), 0, "reopening takes it back");
        assert_eq!(count(scene, "SELECT count(*) FROM person_text WHERE operation = $1"), 0);
    });
}

#[track_caller]
fn shows_again(answer: &Answer, text: &str) {
    assert!(answer.text().contains(text), "no {text} in {}", answer.text());
}

#[test]
fn an_outcome_that_says_who_somebody_is_is_told_of() {
    scenes(|scene| {
        let assignment = scene.assignment.to_string();
        let fields = [("assignment", assignment.as_str()), ("ends_on", "2021-12-20"), ("outcome-1", "070-123 45 67")];
        let told = scene.anna().post(&page(scene), &fields);
        assert_eq!(told.status, 422);
        shows_again(&told, "#outcome-1");
        shows_again(&told, texts(Language::Swedish).text("freetext-approve").as_str());
    });
}

#[test]
fn without_an_operation_key_nothing_is_asked_that_would_have_to_be_sealed() {
    scenes(|scene| {
        hides(&scene.anna().get(&page(scene)), "name=\"remains\"");
        done(&close(scene, &[("ends_on", "2021-12-20")]));
        assert_eq!(scene.bo().get(&page(scene)).status, 404);
    });
}

#[test]
fn only_ones_own_assignments_are_ended_by_a_closing() {
    scenes(|scene| {
        let stranger = scene.site.app.id().to_string();
        let fields = [("assignment", stranger.as_str()), ("outcome-1", ""), ("ends_on", "2021-12-20")];
        assert_eq!(scene.anna().post(&page(scene), &fields).status, 404);
        hides(&scene.anna().get(&format!("/people/{}", scene.person)), "2021-12-20");
    });
}

#[test]
fn whoever_wants_to_be_asked_again_is_found_when_it_is_time() {
    scenes(|scene| {
        let anna = scene.anna;
        done(&close(scene, &[("ends_on", "2021-12-20"), ("interview", "yes")]));
        let due = |day| {
            let found = scene.site.by_command().read_now(|tx| Ok(due(tx, Some(anna), day)?));
            found.unwrap().into_iter().map(|due| due.code).collect::<Vec<_>>()
        };
        assert!(due(jiff::civil::date(2023, 6, 19)).is_empty());
        assert_eq!(due(jiff::civil::date(2023, 6, 20)), ["K1"]);
    });
}

/// Waits until that day; it is 2022-01-10.
fn wait_until(scene: &Scene, day: jiff::civil::Date) {
    let days = (day - scene.site.app.today()).get_days();
    scene.site.wait_seconds(i64::from(days) * 86_400);
}

fn ask(scene: &Scene, fields: &[(&str, &str)]) -> Answer {
    scene.anna().post(&format!("/support/{}/interview", scene.support), fields)
}

#[test]
fn whoever_said_yes_is_asked_how_it_went_and_waits_until_it_is_noted() {
    use jiff::civil::date;
    scenes(|scene| {
        seal(scene);
        let at = format!("/support/{}/interview", scene.support);
        done(&close(scene, &[("ends_on", "2021-12-20"), ("interview", "yes")]));
        let waits = |scene: &Scene| scene.anna().get("/today").text().contains(&at);
        wait_until(scene, date(2023, 6, 19));
        assert!(!waits(scene));
        wait_until(scene, date(2023, 6, 20));
        shows(&scene.anna().get("/today"), "Fråga hur det gick, senast 2023-12-20.");
        shows(&scene.anna().get("/today"), "K1");
        let page = scene.anna().get(&at);
        for text in ["från 2023-06-20 och senast 2023-12-20", "Vad av det ni gjorde tillsammans har hållit?"] {
            shows(&page, text);
        }
        assert_eq!(scene.bo().get(&at).status, 404);
        refused(&ask(scene, &[("on_day", "2023-06-20")]), "problem-choose", &["2023-06-20"]);
        refused(
            &ask(scene, &[("asked", "held"), ("on_day", "2023-06-21")]),
            "interview-problem-future",
            &["2023-06-21"],
        );
        refused(
            &ask(scene, &[("asked", "held"), ("on_day", "2021-12-19")]),
            "interview-problem-early",
            &["2021-12-19"],
        );
        // Not reached: it comes back two weeks later, and when the time is out those who lead see it.
        done(&ask(scene, &[("asked", "unreached"), ("on_day", "2023-06-20")]));
        assert!(!waits(scene));
        shows(&scene.anna().get(&at), "Gick inte att nå 2023-06-20");
        wait_until(scene, date(2023, 7, 4));
        assert!(waits(scene));
        shows(&scene.somebody(Role::Manager).get("/team"), "En tidigare klient ska tillfrågas hur det gick.");
        hides(&scene.somebody(Role::Manager).get("/team"), "har tiden gått ut");
        shows(&scene.somebody(Role::Coordinator).get("/team/meeting"), "<strong>K1</strong>, PO1: senast 2023-12-20");
        wait_until(scene, date(2023, 12, 21));
        shows(&scene.anna().get("/today"), "Skulle ha tillfrågats senast 2023-12-20.");
        let team = scene.somebody(Role::Manager).get("/team");
        shows(&team, "För en har tiden gått ut:");
        shows(&team, &at);
        hides(&scene.somebody(Role::Coordinator).get("/team"), &at);
        done(&ask(scene, &[("asked", "held"), ("on_day", "2023-12-21")]));
        assert!(!waits(scene));
        for path in ["/team", "/team/meeting"] {
            shows(&scene.somebody(Role::Manager).get(path), "Ingen väntar på att få frågan hur det gick.");
        }
        for page in ["", "/extract"] {
            shows(&scene.anna().get(&format!("/people/{}{page}", scene.person)), "Genomförd");
        }
        // Noted about the wrong one: taken back, it waits again.
        done(&scene.anna().post(&format!("{at}/removal"), &[]));
        assert!(waits(scene));
    });
}

#[test]
fn nobody_is_asked_who_has_said_no_or_has_come_back() {
    use jiff::civil::date;
    scenes(|scene| {
        let at = format!("/support/{}/interview", scene.support);
        done(&close(scene, &[("ends_on", "2021-12-20"), ("interview", "no")]));
        shows(&scene.anna().get(&at), "Klienten har inte sagt ja");
        refused(&ask(scene, &[("asked", "held"), ("on_day", "2022-01-10")]), "interview-not-agreed", &[]);
        done(&scene.anna().post(&format!("/support/{}/reopening", scene.support), &[]));
        done(&close(scene, &[("ends_on", "2021-12-20"), ("interview", "yes")]));
        done(&ask(scene, &[("asked", "unreached"), ("on_day", "2022-01-10")]));
        // The day follows the last day of support, when that is changed.
        let ombud = scene.anna.to_string();
        let changed = [("starts_on", "2021-02-01"), ("ombud", &ombud), ("ends_on", "2022-01-05")];
        done(&scene.anna().post(&format!("/support/{}", scene.support), &changed));
        let anna = scene.anna;
        let waiting = |day| scene.site.by_command().read_now(|tx| Ok(due(tx, Some(anna), day)?)).unwrap().len();
        assert_eq!((waiting(date(2023, 7, 4)), waiting(date(2023, 7, 5))), (0, 1));
        let again = [("starts_on", "2022-01-10"), ("ombud", &ombud), ("direct_contact", "2022-01-10")];
        done(&crate::scene::with_id(
            &scene.anna(),
            &format!("/people/{}/support", scene.person),
            scene.site.app.id(),
            &again,
        ));
        assert_eq!(waiting(date(2024, 7, 5)), 0);
        done(&scene.anna().post(&format!("/support/{}/removal", scene.support), &[]));
        assert_eq!(count(scene, "SELECT count(*) FROM interview WHERE operation = $1"), 0);
    });
}

#[test]
fn what_somebody_began_since_ends_with_the_support_too() {
    scenes(|scene| {
        let begun = [("area", "ekonomi"), ("kind", "skuld"), ("starts_on", "2021-12-01")];
        let at = format!("/people/{}/assignments", scene.person);
        done(&crate::scene::with_id(&scene.anna(), &at, scene.site.app.id(), &begun));
        refused(&close(scene, &[("ends_on", "2021-11-20")]), "closure-assignment-begins-later", &["2021-11-20"]);
        done(&close(scene, &[("ends_on", "2021-12-20")]));
        let going = "SELECT count(*) FROM assignment WHERE operation = $1 AND ends_on IS NULL";
        assert_eq!(count(scene, going), 0);
        done(&scene.anna().post(&format!("/support/{}/reopening", scene.support), &[]));
        assert_eq!(count(scene, going), 2, "a closing that is taken back takes back what it ended");
    });
}
