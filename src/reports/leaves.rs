//! A report that is too long for one page of the program stands on several leaves. No I/O.

use super::shown::ARTICLE;
use crate::web::{Frame, Language};
use documents::{Document, Section};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::slice::from_ref;

/// So much of a report stands on a leaf, in bytes: with the frame, the contents and the tools around it a page has less than 100 kB.
const LEAF: usize = 55_000;

/// Which things of these sizes, in their order, stand on which leaf (blad). What is larger than a leaf has one to itself; one leaf
/// there always is.
pub fn leaves(sizes: &[usize]) -> Vec<Range<usize>> {
    let mut leaves: Vec<Range<usize>> = Vec::new();
    let (mut from, mut filled) = (0, 0);
    for (at, size) in sizes.iter().enumerate() {
        if at > from && filled + size > LEAF {
            leaves.push(from..at);
            (from, filled) = (at, 0);
        }
        filled += size;
    }
    leaves.push(from..sizes.len());
    leaves
}

/// A document as it is drawn, where it has room on one leaf.
pub fn on_one(document: &Document) -> Option<String> {
    let whole = documents::html(document);
    (whole.len() <= LEAF || document.sections.len() < 2).then_some(whole)
}

/// A document as it is drawn, leaf by leaf; what stands before its sections is on the first.
pub fn drawn(document: &Document) -> Vec<String> {
    if let Some(whole) = on_one(document) {
        return vec![whole];
    }
    let headless = Document { subtitle: None, facts: Vec::new(), sections: Vec::new(), ..document.clone() };
    let leaf = |head: &Document, sections: &[Section]| {
        documents::html(&Document { sections: sections.to_vec(), ..head.clone() })
    };
    let sizes: Vec<usize> = document.sections.iter().map(|section| leaf(&headless, from_ref(section)).len()).collect();
    let leaves = leaves(&sizes).into_iter();
    leaves.map(|range| leaf(if range.start == 0 { document } else { &headless }, &document.sections[range])).collect()
}

/// Which leaf a page shows, and the way to those beside it (bläddring). Drawn as the pages of a list are: `web/paging.html`.
pub struct Leafing {
    /// From 0.
    leaf: usize,
    leaves: usize,
    previous: Option<String>,
    next: Option<String>,
}

impl Leafing {
    /// A leaf, from 0, of so many; `address` is where another is.
    pub fn new(leaf: usize, leaves: usize, address: impl Fn(usize) -> String) -> Leafing {
        let previous = leaf.checked_sub(1).map(&address);
        let next = (leaf + 1 < leaves).then(|| address(leaf + 1));
        Leafing { leaf, leaves, previous, next }
    }

    /// The address of the leaf before, if there is one.
    pub fn previous(&self) -> Option<&str> {
        self.previous.as_deref()
    }

    /// The address of the leaf after, if there is one.
    pub fn next(&self) -> Option<&str> {
        self.next.as_deref()
    }

    /// Which leaf this is of how many.
    pub fn summary(&self, frame: &Frame) -> String {
        frame.t2("annual-leaf", ("leaf", self.leaf + 1), ("leaves", self.leaves))
    }
}

/// The ending that a leaf of a frozen version, from 0, is kept under; in it, as for readers, the first is 1.
pub fn ending(leaf: usize) -> Cow<'static, str> {
    if leaf == 0 { ARTICLE.into() } else { format!("{ARTICLE}-{}", leaf + 1).into() }
}

/// The leaf that an address asks for, from 0; the first where it asks for none.
pub fn leaf(query: &HashMap<String, String>) -> usize {
    let asked = query.get("leaf").and_then(|leaf| leaf.parse::<usize>().ok());
    asked.map_or(0, |leaf| leaf.saturating_sub(1))
}

/// The address of a leaf of the page that one is on.
pub fn address_of(language: Language, leaf: usize) -> String {
    format!("?language={}&leaf={}", language.code(), leaf + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_has_room_stands_on_one_leaf() {
        let ends = |sizes: &[usize]| leaves(sizes).iter().map(|leaf| (leaf.start, leaf.end)).collect::<Vec<_>>();
        assert_eq!(ends(&[]), [(0, 0)]);
        assert_eq!(ends(&[LEAF / 2, LEAF / 2]), [(0, 2)]);
        assert_eq!(ends(&[LEAF / 2, LEAF / 2, 2]), [(0, 2), (2, 3)]);
        assert_eq!(ends(&[2 * LEAF, 1, 3 * LEAF]), [(0, 1), (1, 2), (2, 3)]);
    }

    #[test]
    fn one_leafs_to_and_fro() {
        let leafing = |leaf, leaves| Leafing::new(leaf, leaves, |leaf| leaf.to_string());
        let ways = |leafing: Leafing| (leafing.previous, leafing.next);
        assert_eq!(ways(leafing(0, 1)), (None, None));
        assert_eq!(ways(leafing(0, 2)), (None, Some("1".into())));
        assert_eq!(ways(leafing(2, 3)), (Some("1".into()), None));
    }

    proptest! {
        #[test]
        fn everything_stands_on_one_leaf_in_its_order(sizes in prop::collection::vec(0..2 * LEAF, 0..30)) {
            let leaves = leaves(&sizes);
            let all: Vec<usize> = leaves.iter().cloned().flatten().collect();
            prop_assert_eq!(all, (0..sizes.len()).collect::<Vec<_>>());
            for leaf in leaves {
                prop_assert!(leaf.len() < 2 || sizes[leaf].iter().sum::<usize>() <= LEAF);
            }
        }
    }
}
