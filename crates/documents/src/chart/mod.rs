//! Charts: what each is made of, and how it is drawn.
//!
//! Every figure in a chart is a [`Value`](crate::Value): what is hidden in a table is hidden in its picture too. Figures are written
//! at their marks, axes begin at zero, and what must not be shown is drawn in a size that says nothing.

mod frame;
mod ink;
mod letters;
mod rows;
mod scale;

pub mod bars;
pub mod caseload;
pub mod flow;
pub mod groups;
pub mod histogram;
pub mod lines;
pub mod pyramid;
pub mod slopes;

pub use self::bars::{Bar, Bars};
pub use self::caseload::{Caseload, Range};
pub use self::flow::Flow;
pub use self::groups::{Group, Groups};
pub use self::histogram::{Histogram, Median};
pub use self::lines::{Line, Lines};
pub use self::pyramid::{Band, Pyramid};
pub use self::slopes::{Slope, Slopes};

use crate::{Labels, Language, Picture, Value};

/// The picture as an SVG of its own: 640 units broad, as high as it needs, with title and description.
///
/// Its colours are presentation attributes, which any style sheet overrides, and its parts have classes; where it has
/// none, it is for white paper.
pub fn svg(picture: &Picture, language: Language, labels: &Labels) -> String {
    frame::frame(picture, language, labels).into_string()
}

/// A picture of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chart {
    /// Who came, who was there, who left: bands as broad as they are many.
    Flow(Flow),
    /// Two groups by age, back to back.
    Pyramid(Pyramid),
    /// A few figures over some years.
    Lines(Lines),
    /// Lying bars, one a category.
    Bars(Bars),
    /// How something measured is spread, with its median.
    Histogram(Histogram),
    /// From before to after, one small picture a line.
    Slopes(Slopes),
    /// Each one's load against a guideline.
    Caseload(Caseload),
    /// Lying bars, several a category.
    Groups(Groups),
}

/// A figure with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    pub label: String,
    pub value: Value,
}
