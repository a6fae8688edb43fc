//! Made-up first contacts: some of each kind, from the one that came in this morning to the one that was passed on.

use super::chance::Chance;
use super::identities::{name, telephone};
use crate::access::{CommandLine, May, Tx};
use crate::app::App;
use crate::audit::Event;
use crate::failure::{Failure, Result};
use crate::inquiries::public::Settings;
use crate::inquiries::sealed::{self, Said};
use crate::inquiries::{
    Answer, Booking, Channel, Check, Destination, Finding, Inquiry, Meeting, Received, Refusal, Sender, Source, store,
};
use crate::staff;
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use uuid::Uuid;

/// How far one has come, and how many days ago it came in.
#[derive(Clone, Copy)]
enum Stage {
    Received,
    Replied,
    Contacted,
    InDoubt,
    MeetingBooked,
    Belongs,
    VisitBooked,
    NotTaken,
}

/// How it came in, from whom, how they had heard of the ombud, where it is, days ago, and what was said.
const MADE: [(Channel, Sender, Source, Stage, i32, &str); 10] = [
    (
        Channel::Telephone,
        Sender::Person,
        Source::Psychiatry,
        Stage::Received,
        0,
        "Vill ha hjälp med brev som samlats på hög. Ringer helst på förmiddagen.",
    ),
    (
        Channel::Form,
        Sender::Relative,
        Source::Web,
        Stage::Received,
        1,
        "Min bror kommer inte ut och svarar inte när någon ringer. Hur gör man?",
    ),
    (
        Channel::Form,
        Sender::Person,
        Source::Acquaintance,
        Stage::Received,
        9,
        "Jag orkar inte med soc och behöver någon som går med.",
    ),
    (
        Channel::Email,
        Sender::Authority,
        Source::SocialServices,
        Stage::Replied,
        12,
        "Handläggaren undrar om personen kan få stöd. Personen ska själv höra av sig.",
    ),
    (
        Channel::Sms,
        Sender::Person,
        Source::Earlier,
        Stage::Contacted,
        6,
        "Har haft ombud förut. Vill ha hjälp med hyran.",
    ),
    (
        Channel::Letter,
        Sender::Organisation,
        Source::Organisation,
        Stage::InDoubt,
        20,
        "Föreningen skriver för en medlem som har svårt med allt utom arbetet.",
    ),
    (
        Channel::Telephone,
        Sender::Relative,
        Source::PrimaryCare,
        Stage::MeetingBooked,
        24,
        "Systern ringer. Personen går med på att träffas hemma.",
    ),
    (
        Channel::Visit,
        Sender::Person,
        Source::InsuranceAgency,
        Stage::Belongs,
        15,
        "Kom in från gatan. Har inte öppnat posten på ett halvår.",
    ),
    (
        Channel::Telephone,
        Sender::Person,
        Source::Web,
        Stage::VisitBooked,
        18,
        "Vill träffas på biblioteket, inte hemma.",
    ),
    (Channel::Telephone, Sender::Relative, Source::Other, Stage::NotTaken, 40, ""),
];

/// The operation's own number, of those that the regulator keeps free for fiction and that none of its clients has.
const OPERATION: &str = "08-465 004 10";

/// Opens the contact form and notes the first contacts.
///
/// # Errors
/// Those of the database.
pub fn fill(may: &May<CommandLine>, seed: u64) -> Result<()> {
    let app = may.app().clone();
    let mut secret = vec![0; 32];
    (app.world.random)(&mut secret);
    may.write_now(move |tx| {
        // A source of its own, so that all else stays as it is.
        let mut chance = Chance::new(seed ^ 0x1A7E);
        let (telephone, email) = (OPERATION.to_owned(), "kontakt@exempel.se".to_owned());
        let settings = Settings { on: true, telephone, email, ..Settings::DEFAULT };
        store::form::put_settings(tx, &settings, &secret)?;
        let places = staff::store::municipalities(tx)?;
        let ombud: Vec<Uuid> = at_work(tx, app.today())?;
        for (channel, sender, source, stage, ago, message) in MADE {
            let on = app.today().saturating_sub(ago.days());
            let place = places.get(chance.below(places.len() as u32) as usize).map(|place| place.name.clone());
            let received = Received { on, channel, sender, source, municipality: place };
            let inquiry = Inquiry::new(app.id(), received);
            store::create(tx, &inquiry)?;
            seal(tx, &app, &inquiry, message, &mut chance)?;
            let inquiry = advance(inquiry, stage, two(&ombud, &mut chance), app.today());
            let inquiry = inquiry.map_err(|refusal| Failure::Broken(format!("{refusal:?}")))?;
            store::save(tx, &inquiry)?;
        }
        Ok(((), Event::new("inquiry.received", MADE.len())))
    })
}

fn at_work(tx: &mut Tx<CommandLine>, today: Date) -> Result<Vec<Uuid>> {
    let all = staff::store::ombud(tx)?.into_iter();
    Ok(all.filter(|ombud| ombud.employed_to.is_none_or(|last| last >= today)).map(|ombud| ombud.id).collect())
}

fn two(ombud: &[Uuid], chance: &mut Chance) -> [Uuid; 2] {
    let first = chance.below(ombud.len() as u32) as usize;
    [ombud[first], ombud[(first + 1) % ombud.len()]]
}

fn seal(tx: &mut Tx<CommandLine>, app: &App, inquiry: &Inquiry, message: &str, chance: &mut Chance) -> Result<()> {
    let said = Said { name: name(chance), reach: telephone(chance), message: message.to_owned() };
    // Of what has ended nothing is left.
    if message.is_empty() { Ok(()) } else { sealed::seal(tx, app, inquiry.id, &said) }
}

/// The inquiry with the steps up to its stage, each a day or two after the one before.
fn advance(inquiry: Inquiry, stage: Stage, ombud: [Uuid; 2], today: Date) -> Result<Inquiry, Refusal> {
    let first = inquiry.received.on;
    let after = |days: i32| first.saturating_add(days.days()).min(today);
    let check = |finding, days| Check {
        on: after(days),
        areas: [Answer::Yes, Answer::Unknown, Answer::Yes, Answer::No],
        adult: Answer::Yes,
        disability: if finding == Finding::Doubt { Answer::Unknown } else { Answer::Yes },
        finding,
    };
    let contacted = |inquiry: Inquiry| inquiry.contact(after(1), today);
    match stage {
        Stage::Received => Ok(inquiry),
        Stage::Replied => inquiry.reply(after(2), today),
        Stage::Contacted => contacted(inquiry),
        Stage::InDoubt => contacted(inquiry)?.check(check(Finding::Doubt, 3), today),
        Stage::MeetingBooked => {
            let doubted = contacted(inquiry)?.check(check(Finding::Doubt, 3), today)?;
            doubted.meet(Meeting { on: today.saturating_add(1.day()), ombud })
        }
        Stage::Belongs => contacted(inquiry)?.check(check(Finding::Belongs, 4), today),
        Stage::VisitBooked => {
            let belongs = contacted(inquiry)?.check(check(Finding::Belongs, 4), today)?;
            belongs.book(Booking { on: today.saturating_add(2.days()), at: Time::constant(13, 30, 0, 0), ombud })
        }
        Stage::NotTaken => {
            let told = "Kommunens budget- och skuldrådgivning hjälper med det som behövdes.".to_owned();
            contacted(inquiry)?.close(after(5), told, vec![Destination::SocialServices], today)
        }
    }
}
