//! What sealing promises: opened by the right key in the right place, and by nothing else.

use proptest::prelude::*;
use sealing::{Key, KeyPair, PublicKey, RecoveryKey, WordsError};
use std::cell::Cell;

/// Chance that is the same for a seed.
fn chance(seed: u64) -> impl Fn(&mut [u8]) {
    let state = Cell::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    move |bytes| {
        for byte in bytes {
            let mut next = state.get();
            next ^= next << 13;
            next ^= next >> 7;
            next ^= next << 17;
            state.set(next);
            *byte = (next >> 24) as u8;
        }
    }
}

proptest! {
    #[test]
    fn a_key_opens_what_it_sealed_in_its_place_only(
        plain in prop::collection::vec(any::<u8>(), 0..600), seed in any::<u64>(), place in "[a-z:]{1,20}",
    ) {
        let drawn = chance(seed);
        let (key, other) = (Key::generate(&drawn), Key::generate(&drawn));
        let sealed = key.seal(&plain, &place, &drawn);
        prop_assert_eq!(&**key.open(&sealed, &place).unwrap(), &plain[..]);
        let elsewhere = place.clone() + "x";
        prop_assert!(key.open(&sealed, &elsewhere).is_err());
        prop_assert!(other.open(&sealed, &place).is_err());
    }

    #[test]
    fn any_byte_altered_is_found(plain in prop::collection::vec(any::<u8>(), 0..200), seed in any::<u64>(), at in any::<prop::sample::Index>(), by in 1..=255_u8) {
        let drawn = chance(seed);
        let (key, pair) = (Key::generate(&drawn), KeyPair::generate(&drawn));
        let mut sealed = key.seal(&plain, "a", &drawn);
        let mut wrapped = pair.public().wrap(key.bytes(), "a", &drawn).unwrap();
        *at.get_mut(&mut sealed) ^= by;
        *at.get_mut(&mut wrapped) ^= by;
        prop_assert!(key.open(&sealed, "a").is_err());
        prop_assert!(pair.unwrap(&wrapped, "a").is_err());
    }

    #[test]
    fn whatever_comes_in_is_refused_and_not_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), text in ".{0,200}") {
        let drawn = chance(1);
        prop_assert!(Key::generate(&drawn).open(&bytes, "a").is_err());
        prop_assert!(KeyPair::generate(&drawn).unwrap(&bytes, "a").is_err());
        prop_assert!(RecoveryKey::parse(&text).is_err());
        let _ = PublicKey::from_bytes(&bytes).map(|public| public.wrap(b"secret", "a", &drawn));
    }

    #[test]
    fn a_wrapped_key_is_for_its_owner_and_its_place(seed in any::<u64>()) {
        let drawn = chance(seed);
        let (anna, bo, key) = (KeyPair::generate(&drawn), KeyPair::generate(&drawn), Key::generate(&drawn));
        let wrapped = anna.public().wrap(key.bytes(), "person 1", &drawn).unwrap();
        prop_assert_eq!(&anna.unwrap(&wrapped, "person 1").unwrap()[..], key.bytes());
        prop_assert!(bo.unwrap(&wrapped, "person 1").is_err());
        prop_assert!(anna.unwrap(&wrapped, "person 2").is_err());
    }

    #[test]
    fn a_pair_comes_back_from_its_private_half(seed in any::<u64>()) {
        let pair = KeyPair::generate(&chance(seed));
        let again = KeyPair::from_private(pair.private()).unwrap();
        prop_assert_eq!(pair.public(), again.public());
    }

    #[test]
    fn printed_words_give_the_key_back(seed in any::<u64>()) {
        let key = RecoveryKey::generate(&chance(seed));
        let words = key.words();
        prop_assert_eq!(words.len(), RecoveryKey::LENGTH);
        for typed in [words.join(" "), words.join("\n1. ").to_uppercase(), words.join(" - ").replace(['å', 'ä'], "a").replace('ö', "o")] {
            let read = RecoveryKey::parse(&typed).unwrap();
            prop_assert_eq!(read.pair().public().clone(), key.pair().public().clone());
        }
    }

    #[test]
    fn two_words_that_changed_places_are_found(seed in any::<u64>(), a in 0..RecoveryKey::LENGTH, b in 0..RecoveryKey::LENGTH) {
        let key = RecoveryKey::generate(&chance(seed));
        let mut words = key.words();
        words.swap(a, b);
        if words != key.words() {
            let read = RecoveryKey::parse(&words.join(" "));
            prop_assert!(read.is_err_and(|error| error == WordsError::Check));
        }
    }

    #[test]
    fn one_or_two_other_words_are_found(
        seed in any::<u64>(), other in any::<u64>(), a in 0..RecoveryKey::LENGTH, b in 0..RecoveryKey::LENGTH,
    ) {
        let key = RecoveryKey::generate(&chance(seed));
        let (printed, others) = (key.words(), RecoveryKey::generate(&chance(other)).words());
        let mut words = printed.clone();
        (words[a], words[b]) = (others[a], others[b]);
        let read = RecoveryKey::parse(&words.join(" "));
        prop_assert_eq!(read.err(), (words != printed).then_some(WordsError::Check));
    }
}

/// A digest of sixteen bits missed this one.
#[test]
fn the_first_and_the_thirteenth_word_that_changed_places_are_found() {
    let mut words = RecoveryKey::generate(&chance(6_582_483_617_394_524_276)).words();
    words.swap(12, 0);
    assert_eq!(RecoveryKey::parse(&words.join(" ")).err(), Some(WordsError::Check));
}

#[test]
fn a_password_gives_one_key_with_one_salt() {
    let key = |password, salt| Key::from_password(password, &[salt; 16]).unwrap();
    assert_eq!(key("ett långt lösenord", 1).bytes(), key("ett långt lösenord", 1).bytes());
    assert_ne!(key("ett långt lösenord", 1).bytes(), key("ett långt lösenord", 2).bytes());
    assert_ne!(key("ett långt lösenord", 1).bytes(), key("ett annat lösenord", 1).bytes());
}

#[test]
fn a_secret_gives_another_key_for_another_purpose() {
    assert_ne!(Key::from_secret(&[1; 32], "a").bytes(), Key::from_secret(&[1; 32], "b").bytes());
}

#[test]
fn nothing_secret_is_printed() {
    let drawn = chance(3);
    assert_eq!(format!("{:?}", Key::generate(&drawn)), "Key(…)");
    let pair = KeyPair::generate(&drawn);
    assert!(!format!("{pair:?}").contains(&format!("{:?}", pair.private())));
}

#[test]
fn what_is_wrong_with_words_is_told() {
    assert!(matches!(RecoveryKey::parse("adress alm"), Err(WordsError::Count(2))));
    let mut words = RecoveryKey::generate(&chance(5)).words();
    words[3] = "ordetsominte";
    assert!(matches!(RecoveryKey::parse(&words.join(" ")), Err(WordsError::Unknown(word)) if word == "ordetsominte"));
}
