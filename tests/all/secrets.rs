//! Secrets that the program is trusted with do not come out of it: not in the log, an error, a list or its memory.

use crate::served::{Served, cookie_of, wait};
use ombud::db::{Address, Db};
use ombud::testing::{Engine, Site};
use std::process::{Command, Output};

const PASSWORD: &str = "norrsken-17-pelargon";

/// Runs the program with these arguments and variables, and gives everything it said.
fn told(arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ombud"));
    let folder = tempfile::tempdir().unwrap();
    let Output { stdout, stderr, .. } =
        command.args(arguments).envs(variables.iter().copied()).current_dir(&folder).output().unwrap();
    String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr)
}

/// Addresses with a password in them that cannot be used, each for another reason.
fn wrong_addresses() -> Vec<String> {
    let with = |shape: &str| shape.replace("SECRET", PASSWORD);
    let shapes = [
        "postgre://ombud:SECRET@localhost/ombud",
        "ombud:SECRET@localhost",
        "postgres://ombud:SECRET@127.0.0.1:1/ombud",
        "postgres://ombud:SECRET@localhost:port/ombud",
        "postgres://ombud:a@b?SECRET=1@localhost/ombud",
        "postgres://localhost/ombud?password=SECRET&port=0&host=127.0.0.1",
        "postgres://ombud:SECRET@no-such-host.invalid/ombud",
        "postgres://ombud:%zzSECRET@localhost/ombud",
    ];
    shapes.map(with).to_vec()
}

#[test]
fn the_password_of_the_database_is_never_said_again() {
    let folder = tempfile::tempdir().unwrap();
    for address in wrong_addresses() {
        let file = folder.path().join("address");
        std::fs::write(&file, format!("{address}\n")).unwrap();
        let file = file.display().to_string();
        let ways = [
            told(&["verify", "--database", &address], &[]),
            told(&["verify"], &[("OMBUD_DATABASE", &address)]),
            told(&["verify", "--database-file", &file], &[]),
            told(&["serve"], &[("OMBUD_DATABASE_FILE", &file)]),
            told(&["demo", "--database", &address], &[]),
            told(&["restore", "nothing.db", "--database", &address], &[]),
            told(&["serve", "--help"], &[("OMBUD_DATABASE", &address)]),
            told(&["dance", "--database", &address], &[("OMBUD_DATABASE", &address)]),
        ];
        for said in ways {
            assert!(!said.is_empty() && !said.contains("pelargon"), "{address}: {said}");
        }
        if let Ok(address) = address.parse::<Address>() {
            assert!(!format!("{address:?}").contains("pelargon"));
            let error = Db::open(&address).err().expect("nothing is there");
            assert!(!format!("{error} {error:?}").contains("pelargon"), "{error:?}");
        }
    }
}

#[test]
fn an_address_can_lie_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(at("address"), format!("sqlite:{}\n", at("there.db"))).unwrap();
    let made = |variables: &[(&str, &str)], arguments: &[&str]| {
        let site = [&["import", "no-such-folder"], arguments].concat();
        let said = told(&site, variables);
        assert!(folder.path().join("there.db").exists(), "{said}");
        std::fs::remove_file(at("there.db")).unwrap();
    };
    made(&[], &["--database-file", &at("address")]);
    made(&[("OMBUD_DATABASE_FILE", &at("address"))], &[]);
    let said = told(&["verify", "--database-file", &at("nowhere")], &[]);
    assert!(said.contains("nowhere"), "{said}");
    let both = told(&["verify", "--database-file", &at("address"), "--database", "sqlite:x.db"], &[]);
    assert!(both.contains("cannot be used with"), "{both}");
}

#[test]
fn no_cookie_password_or_code_reaches_the_log() {
    let site = Site::new(Engine::Sqlite);
    let served = Served::on(&site, &[]);
    let cookie = cookie_of(&site.manager());
    let secret = cookie.split('=').nth(1).unwrap();
    served.post("/sign-in", &[], &[("email", "vem@exempel.se"), ("password", PASSWORD)]);
    let signed_in = [("cookie", cookie.as_str())];
    assert_eq!(served.send("GET /people", &signed_in, "").status, 200);
    served.post("/people", &signed_in, &[("code", "HEMLIGKOD7"), ("municipality", ""), ("gender", "")]);
    for path in
        ["/people?code=HEMLIGKOD7", "/people/HEMLIGKOD7", "/nowhere/HEMLIGKOD7?q=HEMLIGKOD7", "/setup/HEMLIGKOD7"]
    {
        served.send(&format!("GET {path}"), &signed_in, "");
    }
    served.send("GET /people", &[("authorization", "Bearer HEMLIGKOD7"), ("referer", "/people/HEMLIGKOD7")], "");
    let log = served.log();
    assert!(log.matches("\"request\"").count() >= 4, "the log holds no requests: {log}");
    for hidden in [secret, "pelargon", "HEMLIGKOD7", "vem@exempel", "vem%40exempel"] {
        assert!(!log.contains(hidden), "{hidden} is in the log: {log}");
    }
}

#[test]
fn what_was_typed_does_not_stay_in_the_memory_of_a_server_that_nobody_uses() {
    let served = Served::new(&[]);
    assert!(served.in_memory("columns ready") + served.in_memory("127.0.0.1") > 0, "the memory cannot be searched");
    let name = "Pelargonia Norrskensdotter";
    served.post("/sign-in", &[], &[("email", "vem@exempel.se"), ("password", PASSWORD)]);
    let kept = served.post("/people", &[], &[("name", name)]);
    assert_eq!(kept.status, 401, "what was typed waits in the sign-in page: {}", kept.text());
    for typed in [PASSWORD, name, "Pelargonia+Norrskensdotter"] {
        let gone = wait(|| (served.in_memory(typed) == 0).then_some(()));
        assert!(gone.is_some(), "{typed} stands {} times in the memory", served.in_memory(typed));
    }
}
