//! XLSX: the same bytes each time, and names that Excel takes.

use documents::xlsx;

use crate::sample::{empty, keep, sample, section};

#[test]
fn same_input_same_bytes() {
    let first = xlsx(&sample()).unwrap();
    keep("sample.xlsx", &first);
    assert!(first.starts_with(b"PK"));
    assert_eq!(first, xlsx(&sample()).unwrap());
}

#[test]
fn sheet_names_are_made_to_fit() {
    let mut document = empty();
    let headings = [
        "",
        "'",
        "[a]:*?/\\",
        "åäö åäö åäö åäö åäö åäö åäö åäö",
        "åäö åäö åäö åäö åäö åäö åäö åäö",
        "OVERSIKT",
        "Översikt",
    ];
    document.sections = headings.iter().map(|heading| section(heading, vec![])).collect();
    assert!(xlsx(&document).is_ok());
}

#[test]
fn empty_document() {
    assert!(xlsx(&empty()).is_ok());
}
