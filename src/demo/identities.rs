//! Who the made-up persons are: names nobody has, telephone numbers that belong to nobody, and a note now and then.

use super::chance::Chance;
use super::plans;
use crate::access::{Account, CommandLine, May, Tx, keys};
use crate::app::App;
use crate::audit::Event;
use crate::failure::Result;
use crate::identities::Identity;
use crate::identities::keys::Holder;
use crate::people::store::{self as people, Filter};
use crate::people::{Person, State};
use crate::secrecy::{self, Decision, Mode};
use jiff::civil::{Date, date};

/// Trees and herbs instead of first names.
const FIRST: &[&str] = &[
    "Alm",
    "Asp",
    "Avenbok",
    "Bok",
    "Ek",
    "En",
    "Gran",
    "Hassel",
    "Hägg",
    "Idegran",
    "Kastanj",
    "Lind",
    "Lönn",
    "Oxel",
    "Pil",
    "Poppel",
    "Rönn",
    "Sälg",
    "Tall",
    "Tuja",
    "Akleja",
    "Blåsippa",
    "Fibbla",
    "Gullviva",
    "Klöver",
    "Kungsljus",
    "Mynta",
    "Nejlika",
    "Ringblomma",
    "Timjan",
    "Tusensköna",
    "Vallmo",
];
/// Surnames that say what they are.
const LAST: &[&str] = &[
    "Påhittsson",
    "Påhittsdotter",
    "Exempelsson",
    "Exempelsdotter",
    "Demosson",
    "Demodotter",
    "Provström",
    "Provlund",
    "Fiktivgren",
    "Låtsasberg",
    "Sagosson",
    "Sagodotter",
];
const STREETS: &[&str] = &["Påhittsgatan", "Exempelvägen", "Låtsasgränd", "Provtorget"];
const WISHES: &[&str] = &[
    "få ordning på breven och våga öppna dem",
    "kunna bo kvar och sova om natten",
    "få rätt ersättning och förstå besluten",
    "komma ut några gånger i veckan",
    "få träffa barnen oftare",
    "få en läkartid som blir av",
];
const NOTES: &[&str] = &[
    "Vi gick igenom veckans post tillsammans. Två brev behöver svar.",
    "Ringde handläggaren. Nytt möte är bokat och personen vill att jag följer med.",
    "Personen mår bättre och har sovit. Vi väntar med ansökan till nästa vecka.",
    "Personen vill inte att vi ringer till hyresvärden ännu.",
];
/// What tells the second chance from the first: what was drawn before there was a second is drawn the same.
const MORE: u64 = 0x706c_616e;
/// Numbers that the regulator keeps free for fiction: 070-174 06 05 to 070-174 06 99.
const TELEPHONES: std::ops::RangeInclusive<i32> = 605..=699;

/// Gives the accounts their keys, the operation its own, and everybody who is supported or waits an identity.
///
/// # Errors
/// Those of the database.
pub fn fill(may: &May<CommandLine>, [manager, ombud]: [&Account; 2], password: &str, seed: u64) -> Result<()> {
    let app = may.app().clone();
    let pair = keys::make(&app, manager.id, password)?;
    keys::make(&app, ombud.id, password)?;
    let holder = Holder::of_account(&app, manager.operation, manager.id, pair);
    let writer = holder.written_by(ombud.id);
    may.write_now(move |tx| {
        let (mut chance, mut more) = (Chance::new(seed), Chance::new(seed ^ MORE));
        // Whoever tries recovering makes new words first; these are seen by nobody.
        secrecy::keys::begin(tx, &app, &holder)?;
        secrecy::store::decide(tx, &decision(app.today()), app.micros())?;
        let known = known(tx)?;
        for person in &known {
            introduce(tx, &app, [&holder, &writer], person, [&mut chance, &mut more])?;
        }
        plans::close(tx, &mut more)?;
        Ok(((), Event::new("identity.imported", known.len())))
    })
}

fn decision(today: Date) -> Decision {
    let (reference, decided_on) = (format!("PåN {}/1", today.year() - 1), date(today.year() - 1, 1, 15));
    Decision { mode: Mode::Documented, reference, decided_on }
}

/// Everybody who is supported or waits.
fn known(tx: &mut Tx<CommandLine>) -> Result<Vec<Person>> {
    let mut known = Vec::new();
    for state in [State::Open, State::Queued] {
        let filter = Filter { state: Some(state), ..Filter::default() };
        known.extend(people::list(tx, &filter, 0, i64::from(i32::MAX))?.into_iter().map(|line| line.person));
    }
    Ok(known)
}

fn introduce(
    tx: &mut Tx<CommandLine>,
    app: &App,
    [holder, writer]: [&Holder; 2],
    person: &Person,
    [chance, more]: [&mut Chance; 2],
) -> Result<()> {
    let key = holder.new_key(tx, person.id)?;
    let mut identity = identity(person, chance);
    plans::speak(&mut identity, more);
    holder.put_identity(tx, person.id, &key, &identity)?;
    for _ in 0..chance.below(3) {
        let text = format!("{} ({})", chance.one(NOTES), person.code);
        writer.add_note(tx, app.id(), person.id, &key, &text)?;
    }
    plans::plan(tx, app, holder, person, &key, more)?;
    holder.settle(tx, person.id).map(drop)
}

/// The name of somebody who is not.
pub fn name(chance: &mut Chance) -> String {
    format!("{} {}", chance.one(FIRST), chance.one(LAST))
}

/// A telephone number that belongs to nobody.
pub fn telephone(chance: &mut Chance) -> String {
    let number = chance.between(*TELEPHONES.start(), *TELEPHONES.end());
    format!("070-174 {:02} {:02}", number / 100, number % 100)
}

fn identity(person: &Person, chance: &mut Chance) -> Identity {
    let name = name(chance);
    let telephone = telephone(chance);
    let kin = format!("{} {}, syskon", chance.one(FIRST), chance.one(LAST));
    Identity {
        telephone,
        email: String::new(),
        address: format!("{} {}, {}", chance.one(STREETS), chance.between(1, 98), person.municipality),
        personal_number: String::new(),
        next_of_kin: if chance.happens(300) { kin } else { String::new() },
        agreement: format!("{} vill {}.", name.split(' ').next().unwrap_or_default(), chance.one(WISHES)),
        language: String::new(),
        interpreter: String::new(),
        name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::State;
    use stats::{ChildrenAtHome, Gender};
    use uuid::Uuid;

    #[test]
    fn telephone_numbers_belong_to_nobody() {
        let mut chance = Chance::new(1);
        let person = Person {
            id: Uuid::nil(),
            code: "DEMO-00001".into(),
            gender: Gender::Unknown,
            birth_year: None,
            municipality: "Påhittsta".into(),
            children: ChildrenAtHome::Unknown,
            diagnoses: None,
            learned_of: None,
            state: State::Open,
        };
        for _ in 0..500 {
            let identity = identity(&person, &mut chance);
            let digits: String = identity.telephone.chars().filter(char::is_ascii_digit).collect();
            let last: i32 = digits[6..].parse().unwrap();
            assert!(digits.starts_with("070174") && TELEPHONES.contains(&last), "{digits}");
        }
    }
}
