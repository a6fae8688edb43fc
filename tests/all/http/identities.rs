//! What identifies a person: written and read by those who should, and by nobody else.

use crate::scene::{Scene, done, hides, refused, scenes, shows};
use ombud::testing::{Answer, Visitor};
use uuid::Uuid;

const NAME: &str = "Asp Påhittsson";

/// A scene whose operation has a key and documents everything; the words that were shown.
fn open<'s>(scene: &Scene<'s>) -> (Visitor<'s>, String) {
    let manager = scene.site.manager();
    let page = manager.post("/secrecy/key", &[]);
    assert_eq!(page.status, 200, "{}", page.text());
    let words: Vec<String> =
        page.text().split("<li>").skip(1).filter_map(|rest| rest.split('<').next().map(str::to_owned)).collect();
    let words = words[words.len() - 18..].join(" ");
    decide(&manager, "documented", "kept");
    (manager, words)
}

fn decide(manager: &Visitor, mode: &str, fate: &str) {
    let fields = [("mode", mode), ("reference", "PN 2022/1"), ("decided_on", "2022-01-05"), ("fate", fate)];
    done(&manager.post("/secrecy/documentation", &fields));
}

fn at(scene: &Scene, rest: &str) -> String {
    format!("/people/{}{rest}", scene.person)
}

fn write(scene: &Scene, by: &Visitor) -> Answer {
    let fields = [("name", NAME), ("telephone", "070-174 06 05"), ("agreement", "Vi börjar med\nhyran.")];
    by.post(&at(scene, "/identity"), &fields)
}

#[test]
fn what_an_ombud_writes_the_ombud_reads_and_nobody_else() {
    scenes(|scene| {
        let (manager, _) = open(scene);
        let anna = scene.anna();
        done(&write(scene, &anna));
        shows(&anna.get(&at(scene, "")), NAME);
        shows(&anna.get(&at(scene, "/identity")), "Vi börjar med");
        shows(&anna.get("/people"), NAME);
        hides(&manager.get(&at(scene, "")), NAME);
        hides(&manager.get("/people"), NAME);
        assert_eq!(manager.get(&at(scene, "/identity")).status, 409);
        assert_eq!(write(scene, &manager).status, 409, "nor written over");
        assert_eq!(scene.bo().get(&at(scene, "/identity")).status, 404);
    });
}

#[test]
fn somebody_is_found_by_name_or_code_by_those_who_can_read() {
    scenes(|scene| {
        let (manager, _) = open(scene);
        done(&write(scene, &scene.anna()));
        let find = |by: &Visitor, sought| by.post("/people/found", &[("sought", sought)]);
        shows(&find(&scene.anna(), "pahitt"), &at(scene, ""));
        shows(&find(&scene.anna(), "K1"), &at(scene, ""));
        hides(&find(&scene.anna(), "ek"), &at(scene, ""));
        hides(&find(&manager, "pahitt"), &at(scene, ""));
        shows(&find(&manager, "K1"), &at(scene, ""));
    });
}

#[test]
fn notes_and_papers_are_sealed_and_come_back() {
    scenes(|scene| {
        open(scene);
        let anna = scene.anna();
        done(&anna.post(&at(scene, "/notes"), &[("text", "Ringde om hyran.\nHör av sig.")]));
        refused(&anna.post(&at(scene, "/notes"), &[("text", "")]), "problem-missing", &[]);
        done(&anna.upload(&at(scene, "/papers"), "brev å.pdf", "%PDF-innehåll".as_bytes(), &[]));
        let page = anna.get(&at(scene, ""));
        shows(&page, "Ringde om hyran.");
        shows(&page, "brev å.pdf");
        let text = page.text();
        let link = text.split("/papers/").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
        let file = anna.get(&at(scene, &format!("/papers/{link}")));
        assert_eq!(file.bytes, b"%PDF-inneh\xc3\xa5ll");
        assert!(file.header("content-disposition").starts_with("attachment"));
        assert_eq!(scene.bo().get(&at(scene, &format!("/papers/{link}"))).status, 404);
        done(&anna.post(&at(scene, &format!("/papers/{link}/removal")), &[]));
        hides(&anna.get(&at(scene, "")), "brev å.pdf");
    });
}

#[test]
fn a_hand_over_takes_the_key_along() {
    scenes(|scene| {
        open(scene);
        let (anna, bo) = (scene.anna(), scene.bo());
        done(&write(scene, &anna));
        done(&anna.post(&at(scene, "/notes"), &[("text", "Före överlämnandet.")]));
        let before = wrapped(scene);
        done(&anna.post(&at(scene, "/handover"), &[("new_ombud", &scene.bo.to_string())]));
        let page = bo.get(&at(scene, ""));
        shows(&page, NAME);
        shows(&page, "Före överlämnandet.");
        assert_eq!(anna.get(&at(scene, "")).status, 404);
        // Sealed anew: what the one before may have kept of the key opens nothing that is stored now.
        assert_ne!(before, wrapped(scene));
    });
}

/// The person's key as wrapped for the operation, and the sealed identity.
fn wrapped(scene: &Scene) -> (Vec<u8>, Vec<u8>) {
    let person = scene.person;
    let read = scene.site.by_command().read_now(move |tx| {
        let escrow = ombud::identities::store::keys::escrow(tx, person)?.expect("a key");
        Ok((escrow.wrapped, ombud::identities::store::identity(tx, person)?.expect("an identity")))
    });
    read.expect("both")
}

#[test]
fn a_manager_hands_over_for_an_ombud_who_is_ill_without_reading() {
    scenes(|scene| {
        let (manager, _) = open(scene);
        done(&write(scene, &scene.anna()));
        let bo = scene.bo();
        done(&manager.post(&at(scene, "/handover"), &[("new_ombud", &scene.bo.to_string())]));
        hides(&manager.get(&at(scene, "")), NAME);
        shows(&bo.get(&at(scene, "")), NAME);
    });
}

#[test]
fn an_ombud_who_first_signs_in_after_the_hand_over_gets_the_key_on_purpose_and_not_by_a_look() {
    scenes(|scene| {
        let (manager, _) = open(scene);
        done(&write(scene, &scene.anna()));
        done(&manager.post(&at(scene, "/handover"), &[("new_ombud", &scene.bo.to_string())]));
        let bo = scene.bo();
        hides(&bo.get(&at(scene, "")), NAME);
        hides(&manager.get(&at(scene, "")), NAME);
        hides(&bo.get(&at(scene, "")), NAME);
        done(&manager.post("/secrecy/key/settling", &[]));
        shows(&bo.get(&at(scene, "")), NAME);
    });
}

#[test]
fn a_deputy_reads_for_a_time() {
    scenes(|scene| {
        open(scene);
        let (anna, bo) = (scene.anna(), scene.bo());
        done(&write(scene, &anna));
        assert_eq!(bo.get(&at(scene, "")).status, 404);
        let ombud = scene.bo.to_string();
        let wrong = [("deputy_ombud", ombud.as_str()), ("starts_on", "2022-01-10"), ("ends_on", "2022-01-09")];
        refused(&anna.post(&at(scene, "/deputies"), &wrong), "problem-end-before-start", &["2022-01-09"]);
        let fields = [("deputy_ombud", ombud.as_str()), ("starts_on", "2022-01-10"), ("ends_on", "2022-01-12")];
        done(&anna.post(&at(scene, "/deputies"), &fields));
        shows(&bo.get(&at(scene, "")), NAME);
        shows(&anna.get(&at(scene, "")), NAME);
        scene.site.wait_seconds(3 * 24 * 3600);
        assert_eq!(scene.bo().get(&at(scene, "")).status, 404);
        let before = wrapped(scene);
        let anna = scene.anna();
        shows(&anna.get(&at(scene, "")), NAME);
        assert_eq!(readers(scene), [anna.account.expect("known")]);
        assert_ne!(before, wrapped(scene), "sealed anew when the one who may read looked");
        shows(&anna.get(&at(scene, "")), NAME);
    });
}

/// The accounts that have the person's key.
fn readers(scene: &Scene) -> Vec<Uuid> {
    let (person, now) = (scene.person, scene.site.app.micros());
    let read = move |tx: &mut ombud::access::Tx<ombud::access::CommandLine>| {
        Ok(ombud::identities::store::keys::readers_of(tx, person, now)?)
    };
    let readers = scene.site.by_command().read_now(read).expect("readers");
    readers.into_iter().map(|reader| reader.account).collect()
}

#[test]
fn a_key_is_given_with_a_reason_and_taken_back() {
    scenes(|scene| {
        let (manager, _) = open(scene);
        let anna = scene.anna();
        done(&write(scene, &anna));
        let account = manager.account.expect("known").to_string();
        refused(&anna.post(&at(scene, "/grants"), &[("account", &account)]), "problem-missing", &[&account]);
        done(&anna.post(&at(scene, "/grants"), &[("account", &account), ("given_reason", "Semester")]));
        shows(&manager.get(&at(scene, "")), NAME);
        done(&anna.post(&at(scene, &format!("/grants/{account}/removal")), &[]));
        hides(&manager.get(&at(scene, "")), NAME);
        assert_eq!(anna.post(&at(scene, &format!("/grants/{account}/removal")), &[]).status, 404);
    });
}

#[test]
fn another_ombud_who_was_given_the_key_opens_the_page_until_it_is_taken_back() {
    scenes(|scene| {
        open(scene);
        let (anna, bo) = (scene.anna(), scene.bo());
        done(&write(scene, &anna));
        assert_eq!(bo.get(&at(scene, "")).status, 404);
        let account = bo.account.expect("known").to_string();
        done(&anna.post(&at(scene, "/grants"), &[("account", &account), ("given_reason", "Vi går två")]));
        shows(&bo.get(&at(scene, "")), NAME);
        done(&anna.post(&at(scene, &format!("/grants/{account}/removal")), &[]));
        assert_eq!(bo.get(&at(scene, "")).status, 404);
        shows(&anna.get(&at(scene, "")), NAME);
    });
}

#[test]
fn broken_glass_lasts_three_hours_and_is_told() {
    scenes(|scene| {
        let (manager, _) = open(scene);
        let anna = scene.anna();
        done(&write(scene, &anna));
        refused(&manager.post(&at(scene, "/glass"), &[("reason", "kort")]), "glass-reason-short", &[]);
        assert_eq!(anna.get(&at(scene, "/glass")).status, 403);
        done(&manager.post(&at(scene, "/glass"), &[("reason", "Anna är sjuk och personen ringer.")]));
        shows(&manager.get(&at(scene, "")), NAME);
        assert_eq!(notices(scene, anna.account.expect("known")), ["glass.broken"]);
        scene.site.wait_seconds(3 * 3600 - 1);
        shows(&scene_again(scene, &manager).get(&at(scene, "")), NAME);
        scene.site.wait_seconds(1);
        hides(&scene_again(scene, &manager).get(&at(scene, "")), NAME);
    });
}

/// The same manager in a new session, whose key pair has not been forgotten.
fn scene_again<'s>(scene: &Scene<'s>, visitor: &Visitor) -> Visitor<'s> {
    scene.site.again(visitor.account.expect("known"))
}

fn notices(scene: &Scene, account: Uuid) -> Vec<String> {
    let sql = "SELECT kind FROM notice WHERE account = $1 ORDER BY id";
    let read = scene.site.app.db.read(|tx| tx.all(sql, ombud::args![account], |row| row.get::<String>(0)));
    read.expect("notices")
}

#[test]
fn with_one_factor_nothing_is_read() {
    scenes(|scene| {
        open(scene);
        let anna = scene.anna();
        done(&write(scene, &anna));
        let sql = "UPDATE session SET factors = 1";
        scene.site.app.db.write(move |tx| tx.execute(sql, ombud::args![])).expect("sessions");
        let page = anna.get(&at(scene, ""));
        hides(&page, NAME);
        shows(&page, "/me");
        assert_eq!(write(scene, &anna).status, 409);
    });
}

#[test]
fn a_key_pair_that_has_been_forgotten_locks_and_does_not_lose() {
    scenes(|scene| {
        open(scene);
        let anna = scene.anna();
        done(&write(scene, &anna));
        scene.site.wait_seconds(2 * 3600 + 1);
        let page = anna.get(&at(scene, ""));
        hides(&page, NAME);
        shows(&page, "/unlock");
        shows(&scene.anna().get(&at(scene, "")), NAME);
    });
}

#[test]
fn an_operation_without_a_decision_stores_no_identity() {
    scenes(|scene| {
        let anna = scene.anna();
        assert_eq!(write(scene, &anna).status, 409);
        let manager = scene.site.manager();
        let fields = [("mode", "minimal"), ("reference", "1"), ("decided_on", "2022-01-05"), ("fate", "kept")];
        assert_eq!(manager.post("/secrecy/documentation", &fields).status, 409, "no key yet");
        open(scene);
        decide(&manager, "minimal", "kept");
        done(&write(scene, &anna));
        assert_eq!(anna.post(&at(scene, "/notes"), &[("text", "Nej")]).status, 409);
    });
}

#[test]
fn a_stricter_decision_keeps_or_erases_what_there_is() {
    scenes(|scene| {
        let (manager, _) = open(scene);
        let anna = scene.anna();
        done(&write(scene, &anna));
        done(&anna.post(&at(scene, "/notes"), &[("text", "En egen anteckning")]));
        decide(&manager, "minimal", "kept");
        shows(&anna.get(&at(scene, "")), "En egen anteckning");
        decide(&manager, "minimal", "erased");
        let page = anna.get(&at(scene, ""));
        hides(&page, "En egen anteckning");
        shows(&page, NAME);
        decide(&manager, "identity-free", "erased");
        hides(&anna.get(&at(scene, "")), NAME);
        shows(&manager.get("/secrecy"), "Inga identiteter");
    });
}

#[test]
fn printed_words_give_everything_back_when_all_have_lost_their_keys() {
    scenes(|scene| {
        let (_, words) = open(scene);
        done(&write(scene, &scene.anna()));
        let newcomer = scene.site.manager();
        assert_eq!(newcomer.post("/secrecy/key/settling", &[]).status, 409);
        refused(&newcomer.post("/secrecy/key/recovery", &[("words", "adress alm")]), "entering-count", &[]);
        let mut wrong: Vec<&str> = words.split(' ').collect();
        wrong.swap(0, 1);
        let wrong = wrong.join(" ");
        if wrong != words {
            refused(&newcomer.post("/secrecy/key/recovery", &[("words", &wrong)]), "entering-check", &[]);
        }
        done(&newcomer.post("/secrecy/key/recovery", &[("words", &words)]));
        // Anna has lost everything and got a new key pair.
        let account = scene.anna().account.expect("known");
        let anna = scene.site.with_new_pair(account);
        hides(&anna.get(&at(scene, "")), NAME);
        done(&newcomer.post("/secrecy/key/settling", &[]));
        shows(&anna.get(&at(scene, "")), NAME);
    });
}

#[test]
fn new_words_make_the_old_ones_useless() {
    scenes(|scene| {
        let (manager, words) = open(scene);
        done(&write(scene, &scene.anna()));
        let page = manager.post("/secrecy/key/words", &[]);
        assert_eq!(page.status, 200);
        assert!(!page.text().contains(&format!(
            "<li>{}</li>\n<li>{}",
            words.split(' ').next().unwrap(),
            words.split(' ').nth(1).unwrap()
        )));
        let newcomer = scene.site.manager();
        refused(&newcomer.post("/secrecy/key/recovery", &[("words", &words)]), "secrecy-wrong-words", &[]);
    });
}

#[test]
fn a_changed_operation_key_still_opens_everything_for_those_who_keep_it() {
    scenes(|scene| {
        let (manager, words) = open(scene);
        done(&write(scene, &scene.anna()));
        let (second, bo) = (scene.site.manager(), scene.bo());
        assert_eq!(second.post(&at(scene, "/glass"), &[("reason", "Något som inte kan vänta.")]).status, 409);
        done(&manager.post("/secrecy/key/sharing", &[]));
        done(&second.post("/secrecy/key/rotation", &[]));
        done(&manager.post(&at(scene, "/handover"), &[("new_ombud", &scene.bo.to_string())]));
        shows(&bo.get(&at(scene, "")), NAME);
        let third = scene.site.manager();
        done(&third.post("/secrecy/key/recovery", &[("words", &words)]));
        done(&third.post(&at(scene, "/glass"), &[("reason", "Något som inte kan vänta.")]));
        shows(&third.get(&at(scene, "")), NAME);
    });
}

#[test]
fn the_clients_extract_holds_what_is_sealed_for_those_who_have_the_key_and_says_so_for_others() {
    scenes(|scene| {
        let (manager, _) = open(scene);
        let anna = scene.anna();
        done(&write(scene, &anna));
        done(&anna.post(&at(scene, "/notes"), &[("text", "Ringde om hyran.")]));
        for rest in ["/extract", "/extract.json"] {
            shows(&anna.get(&at(scene, rest)), NAME);
            shows(&anna.get(&at(scene, rest)), "Ringde om hyran.");
            hides(&manager.get(&at(scene, rest)), NAME);
        }
        shows(&manager.get(&at(scene, "/extract.json")), "\"sealed_parts_missing\": true");
    });
}
