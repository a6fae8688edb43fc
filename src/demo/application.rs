//! What the made-up operation applied for last year: this year's application begins with it.

use crate::access::{CommandLine, May};
use crate::application::{Item, REPORT};
use crate::audit::Event;
use crate::failure::Result;
use crate::passages::{LANGUAGES, store};

/// The texts, by what they answer.
const TEXTS: &[(Item, &str)] = &[
    (Item::PerPost, "302 400"),
    (
        Item::Organisation,
        "Påhittsta kommun är värd och arbetsgivare för alla ombud. Kommunerna samverkar enligt ett avtal som löper tre år \
         i taget, och varje kommun betalar efter antalet vuxna invånare. Verksamheten har egna lokaler, skilda från \
         socialtjänsten.",
    ),
    (
        Item::Steering,
        "Ledningsgruppen möts fyra gånger om året. Två brukarorganisationer och en anhörigorganisation har erbjudits plats \
         och deltar.",
    ),
    (
        Item::Aim,
        "Personer med psykisk funktionsnedsättning och betydande svårigheter i vardagen ska få det stöd och den vård de har \
         rätt till, efter egna önskemål. Ombudet ser till att insatserna planeras, samordnas och blir av.",
    ),
    (
        Item::Planned,
        "Ett ombud får sin arbetsplats utanför centralorten två dagar i veckan, för att korta väntan där. Nybesök görs \
         tillsammans med psykiatrins mottagning. Systembrister lyfts varje kvartal i ledningsgruppen.",
    ),
    (Item::Need, "Kön har varit längst i höst. Fler unga vuxna söker sig hit än tidigare."),
];

/// Writes the application of a year, for so many posts.
///
/// # Errors
/// Those of the database.
pub fn fill(may: &May<CommandLine>, year: i16, posts: usize) -> Result<()> {
    let (applied, cost) = (format!("{posts},00"), (posts * 742_000).to_string());
    may.write_now(move |tx| {
        let numbers = [(Item::Posts, applied.as_str()), (Item::Cost, cost.as_str())];
        for (item, text) in numbers.iter().chain(TEXTS) {
            store::save(tx, REPORT, year, item.code(), LANGUAGES[0], text)?;
        }
        Ok(((), Event::new("application.written", year.to_string())))
    })
}
