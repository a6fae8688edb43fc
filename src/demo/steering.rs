//! What the made-up operation wrote in its papers to the steering group.

use crate::access::{CommandLine, May};
use crate::audit::Event;
use crate::failure::Result;
use crate::passages::{LANGUAGES, store};
use crate::steering::{Part, Quarter, REPORT};

/// The texts of a paper.
const TEXTS: &[(Part, &str)] = &[
    (
        Part::Questions,
        "Ska telefontiden utökas till två kvällar i veckan på försök?\n\nVem tar frågan om handläggningstider vidare till \
         nämnderna, och när återkommer gruppen till den?",
    ),
    (
        Part::LastMeeting,
        "Gruppen bestämde att kön ska följas varje månad, och att ett ombud ska ha sin arbetsplats utanför centralorten \
         två dagar i veckan. Båda är gjorda.",
    ),
    (
        Part::Deficiencies,
        "Två brister har lämnats vidare: långa handläggningstider för bistånd, och att den som saknar e-legitimation inte \
         kommer fram. Den första väntar på svar.",
    ),
    (Part::Economy, "Budgeten håller. Resorna kostar mer än beräknat, utbildning mindre."),
];

/// Writes the paper of a quarter.
///
/// # Errors
/// Those of the database.
pub fn fill(may: &May<CommandLine>, quarter: Quarter) -> Result<()> {
    may.write_now(move |tx| {
        for (part, text) in TEXTS {
            store::save(tx, REPORT, quarter.place(), part.code(), LANGUAGES[0], text)?;
        }
        Ok(((), Event::new("steering.written", quarter.to_string())))
    })
}
