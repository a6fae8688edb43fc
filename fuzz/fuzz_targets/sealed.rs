//! Sealed values, wrapped keys and recovery words as somebody else may have written them: refused, never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sealing::{Key, KeyPair, PublicKey, RecoveryKey};
use std::sync::OnceLock;

fn own() -> &'static (Key, KeyPair) {
    static OWN: OnceLock<(Key, KeyPair)> = OnceLock::new();
    OWN.get_or_init(|| (Key::from_secret(&[7; 32], "fuzz"), KeyPair::from_seed(&[8; 32])))
}

fuzz_target!(|bytes: &[u8]| {
    let (key, pair) = own();
    let chance = |out: &mut [u8]| out.fill(bytes.first().copied().unwrap_or(9));
    assert!(key.open(bytes, "place").is_err());
    assert!(pair.unwrap(bytes, "place").is_err());
    let sealed = key.seal(bytes, "place", &chance);
    assert_eq!(&key.open(&sealed, "place").expect("our own seal opens")[..], bytes);
    assert!(key.open(&sealed, "another").is_err());
    if let Ok(public) = PublicKey::from_bytes(bytes.get(..32).unwrap_or_default()) {
        let _ = public.wrap(bytes, "place", &chance);
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(words) = RecoveryKey::parse(text)
    {
        let again = RecoveryKey::parse(&words.words().join(" ")).expect("words that were read can be read again");
        assert_eq!(again.pair().public(), words.pair().public());
    }
});
