//! The register of Västmanland 2021 by itself, whose years before are few persons in ten municipalities.

use crate::case::register;
use jiff::civil::date;
use stats::disclosure::{Figure, Place, Release, Seen};
use stats::*;

#[test]
fn what_the_whole_has_done_stands_where_tables_within_it_can_be_taken_back() {
    let release = Release::of(&register(), date(2021, 12, 31).into());
    let whole = |year, flow| release.count(year, &Figure::Clients { flow, place: Place::Whole, gender: None }).seen();
    assert_eq!((whole(2020, Flow::Total), whole(2020, Flow::New)), (Seen::Exact(71), Seen::Exact(20)));
    assert_eq!(whole(2021, Flow::Closed), Seen::Exact(424));
}
