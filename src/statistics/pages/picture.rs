//! The flow of persons as a picture: who came from before and who is new, who left and who goes on.

use crate::figures::teller::Teller;
use crate::grant::document::labels;
use crate::support::chapter::drawn;
use crate::web::Frame;
use documents::Value;
use documents::chart::{Amount, Chart};
use stats::{Account, Flow};

/// The picture of an account (flödesbild); `None` where nobody was supported. Its figures stand in the table under it.
pub fn flow(frame: &Frame, account: &Account) -> Option<String> {
    if account.clients(Flow::Total).all() == 0 {
        return None;
    }
    let count = |persons: Flow| i64::try_from(account.clients(persons).all()).unwrap_or(i64::MAX);
    let amount = |persons: Flow| Amount {
        label: frame.code("statistics-flow", persons.name()),
        value: Value::Whole(count(persons)),
    };
    let teller = Teller::new(frame.texts());
    let table = teller.table("statistics-flow", "annual-measure", Vec::new());
    let picture = table.picture("flow", frame.t("statistics-picture"), Chart::Flow(drawn(amount, Vec::new())));
    Some(documents::drawing(&picture, teller.language(), &labels(frame.texts())))
}
