//! Wholes with their parts, as a wide reader may see them.

use super::disclosed::{Disclosed, Grid, List};
use stats::{Account, Band, Flow, Gender};

/// A whole and its parts, each with what it is about.
#[derive(Clone, Debug)]
pub struct Parts<T> {
    pub of: Vec<(T, Disclosed<u64>)>,
    pub total: Disclosed<u64>,
}

impl<T> Parts<T> {
    /// The parts of a whole that is their sum.
    pub fn new(counted: impl IntoIterator<Item = (T, u64)>) -> Parts<T> {
        let (names, counts): (Vec<T>, Vec<u64>) = counted.into_iter().unzip();
        let list = List::of(&counts);
        Parts { of: names.into_iter().zip(list.parts).collect(), total: list.total }
    }

    /// The part that is about `what`.
    pub fn at(&self, what: &T) -> Option<Disclosed<u64>>
    where
        T: PartialEq,
    {
        self.of.iter().find(|(of, _)| of == what).map(|(_, count)| *count)
    }
}

/// Persons supported, by age and gender (ålder och kön); a row an age, a column a gender.
#[derive(Clone, Debug)]
pub struct People {
    pub bands: Vec<Band>,
    pub genders: Vec<Gender>,
    pub grid: Grid,
}

impl People {
    /// Without ages and genders that nobody has.
    pub fn count(account: &Account) -> People {
        let all = account.clients(Flow::Total);
        let bands: Vec<Band> = Band::ALL.into_iter().filter(|band| all.band(*band) > 0).collect();
        let genders: Vec<Gender> = Gender::ALL.into_iter().filter(|gender| all.at(*gender).all() > 0).collect();
        let row = |band: &Band| genders.iter().map(|gender| all.at(*gender).band(*band)).collect();
        let rows: Vec<Vec<u64>> = bands.iter().map(row).collect();
        People { grid: Grid::of(&rows), bands, genders }
    }
}
