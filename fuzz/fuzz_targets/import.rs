//! A register to import, as any bytes: problems are told, never a panic. The first byte says which kind of file it is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ombud::exchange::{read, unwatched};

const FILES: [&str; 10] = [
    "klienter.csv", "nybesok.csv", "stodperioder.csv", "uppdrag.csv", "kontakter.csv", "radgivning.csv", "skattningar.csv",
    "ekonomi.csv", "verksamhet.toml", "systembrister.csv",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, content)) = bytes.split_first() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let path = match kind % 12 {
        10 => folder.path().join("register.zip"),
        11 => folder.path().join("register.xlsx"),
        at => folder.path().join(FILES[usize::from(at)]),
    };
    std::fs::write(&path, content).expect("a file");
    let source = if kind % 12 >= 10 { path.as_path() } else { folder.path() };
    let _ = read(source, &unwatched());
});
