//! The handbook: the help of all pages, room by room. No I/O.

pub mod pages;

use crate::web::Help;

/// The rooms of the handbook, in its order: the name in texts, and which addresses belong to it by what their help's key goes
/// on with.
const ROOMS: [(&str, &[&str]); 10] = [
    ("begin", &["setup", "start", "invitation", "sign-in", "unlock"]),
    ("today", &["today", "offline"]),
    ("first", &["inquiries", "contact", "intakes", "queue"]),
    ("people", &["people", "support", "assignments", "contacts", "ratings"]),
    ("advice", &["advice", "deficiencies"]),
    ("operation", &["team", "staff", "absences", "accounts", "exchange"]),
    (
        "figures",
        &[
            "statistics",
            "overview",
            "grant-account",
            "applications",
            "reports",
            "annual-reports",
            "steering-papers",
            "interim-accounts",
            "municipality-reports",
        ],
    ),
    ("secrecy", &["secrecy", "erasure", "log"]),
    ("own", &["me", "notices"]),
    ("about", &[]),
];

/// A room of the handbook (kapitel).
pub struct Chapter {
    /// Its name in texts and in the address.
    pub room: &'static str,
    pub entries: Vec<Help>,
}

/// The help in chapters. Within one the order is kept; what belongs to no room comes last, so that nothing is lost.
pub fn chapters(all: Vec<Help>) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = ROOMS.map(|(room, _)| Chapter { room, entries: Vec::new() }).into();
    for help in all {
        chapters[room_of(&help.key)].entries.push(help);
    }
    chapters.retain(|chapter| !chapter.entries.is_empty());
    chapters
}

fn room_of(key: &str) -> usize {
    let place = key.strip_prefix("help-").unwrap_or(key);
    let within = |room: &str| place.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    let found = ROOMS.iter().position(|(_, places)| places.iter().any(|room| within(room)));
    found.unwrap_or(ROOMS.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn help(key: &str) -> Help {
        Help { key: key.into(), title: String::new(), paragraphs: Vec::new() }
    }

    #[test]
    fn rooms_come_in_the_handbooks_order_and_pages_in_their_own() {
        let all = ["help-log", "help-people", "help-people-id", "help-unheard-of", "help-contact-operation"].map(help);
        let found = chapters(all.into());
        let found: Vec<(&str, Vec<&str>)> = found
            .iter()
            .map(|chapter| (chapter.room, chapter.entries.iter().map(|help| help.key.as_str()).collect()))
            .collect();
        let expected = [
            ("first", vec!["help-contact-operation"]),
            ("people", vec!["help-people", "help-people-id"]),
            ("secrecy", vec!["help-log"]),
            ("about", vec!["help-unheard-of"]),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_place_is_not_taken_for_one_that_begins_like_it() {
        assert_eq!(ROOMS[room_of("help-me")].0, "own");
        assert_eq!(ROOMS[room_of("help-meeting")].0, "about");
        assert_eq!(ROOMS[room_of("help-contacts-id")].0, "people");
    }
}
