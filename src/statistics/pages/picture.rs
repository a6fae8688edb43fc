//! The flow of persons as a picture: who came from before and who is new, who left and who goes on.

use crate::web::Frame;
use stats::{Account, Flow};

/// Height of the whole, in the picture's own units.
const HEIGHT: u64 = 160;
/// Where the bars begin.
const TOP: u64 = 32;
/// Two labels on the same side stand at least this far apart.
const LINE: u64 = 22;

/// The picture (flödesbild): the same persons parted in two ways, so both sides are equally high.
pub struct FlowPicture {
    pub title: String,
    pub description: String,
    pub total: String,
    /// Left: carried in over new.
    pub came: [Part; 2],
    /// Right: closed over carried out.
    pub left: [Part; 2],
}

/// One part of a side.
pub struct Part {
    pub label: String,
    /// The upper edge.
    pub y: u64,
    pub height: u64,
    /// The label's base line.
    pub text: u64,
}

impl FlowPicture {
    /// The picture of an account; `None` where nobody was supported.
    pub fn of(frame: &Frame, account: &Account) -> Option<FlowPicture> {
        let count = |flow: Flow| account.clients(flow).all();
        let total = count(Flow::Total);
        let label =
            |flow: Flow| format!("{} {}", frame.code("statistics-flow", flow.name()), frame.number(count(flow)));
        let side = |first: Flow, second: Flow| {
            let height = HEIGHT * count(first) / total;
            let [upper, lower] = lines(height);
            [
                Part { label: label(first), y: TOP, height, text: upper },
                Part { label: label(second), y: TOP + height, height: HEIGHT - height, text: lower },
            ]
        };
        (total > 0).then(|| {
            let (came, left) = (side(Flow::CarriedIn, Flow::New), side(Flow::Closed, Flow::CarriedOut));
            let parts: Vec<&str> = came.iter().chain(&left).map(|part| part.label.as_str()).collect();
            FlowPicture {
                title: frame.t("statistics-picture"),
                description: parts.join(", "),
                total: label(Flow::Total),
                came,
                left,
            }
        })
    }
}

/// The base lines of two labels, each in the middle of its part but never upon each other.
fn lines(first_height: u64) -> [u64; 2] {
    let to_base = 5;
    let upper = (TOP + first_height / 2 + to_base).clamp(TOP + 16, TOP + HEIGHT - LINE - 6);
    let lower = TOP + (first_height + HEIGHT) / 2 + to_base;
    [upper, lower.clamp(upper + LINE, TOP + HEIGHT - 6)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_never_stand_upon_each_other_nor_outside() {
        for height in 0..=HEIGHT {
            let [upper, lower] = lines(height);
            assert!(lower >= upper + LINE && upper > TOP && lower < TOP + HEIGHT, "{height}");
        }
    }
}
