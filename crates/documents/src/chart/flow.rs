//! A flow through a time: who was there and who came, all who were there, who left and who stayed.

use crate::chart::Amount;

/// Bands as broad as they are many, from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// What comes in, from above: carried in from the time before, new.
    pub into: Vec<Amount>,
    /// All who were there.
    pub whole: Amount,
    /// What comes out, from above: carried on to the time after, ended.
    pub out: Vec<Amount>,
    /// Those who wait outside, such as the queue when the time began and ended: told below the flow, at the same scale.
    pub waiting: Vec<Amount>,
}
