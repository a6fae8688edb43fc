//! The made-up operation of `ombud demo`: a register that looks true, is visibly invented, and is the same for a seed.
//!
//! No names of people, no real municipalities, no clock: a size, a seed and a date give one register.

mod annual;
mod annual_english;
mod answers;
mod application;
mod around;
mod calendar;
mod chance;
mod client;
mod drawing;
mod fill;
mod identities;
mod inquiries;
mod interviews;
mod place;
mod plans;
mod queue;
mod rows;
mod staff;
mod steering;
#[cfg(test)]
mod tests;
mod texts;
mod work;

pub use fill::{SignIn, fill};

use crate::exchange::Register;
use calendar::Calendar;
use jiff::civil::Date;
use rows::Rows;

/// What the operation is called.
pub const NAME: &str = "Personligt ombud Påhittsta (demonstration)";

/// How much there is of it (storlek).
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Size {
    /// An operation of five municipalities: some 300 persons supported a year for ten years.
    #[value(name = "S")]
    S,
    /// Ten times that.
    #[value(name = "M")]
    M,
    /// The country: 100 000 persons and some two million contacts.
    #[value(name = "L")]
    L,
}

impl Size {
    /// How many persons become clients, before the register opens and until today.
    fn persons(self, calendar: &Calendar) -> u32 {
        let days = (calendar.last() - calendar.opening() + client::RAMP / 2) as u32;
        match self {
            Size::S => days * 152 / 365,
            Size::M => days * 1520 / 365,
            Size::L => 100_000,
        }
    }

    fn places(self) -> usize {
        match self {
            Size::S => 5,
            Size::M => 14,
            Size::L => 290,
        }
    }

    fn areas(self) -> usize {
        match self {
            Size::S => 2,
            Size::M => 4,
            Size::L => 17,
        }
    }

    /// Ombud at any one time.
    fn seats(self) -> usize {
        match self {
            Size::S => 9,
            Size::M => 90,
            Size::L => 300,
        }
    }
}

/// The register of a made-up operation, from New Year's Day ten years ago until `today`.
pub fn register(size: Size, seed: u64, today: Date) -> Register {
    let mut rows = Rows::new(size, seed, Calendar::until(today));
    rows.clients();
    rows.around();
    rows.register()
}
