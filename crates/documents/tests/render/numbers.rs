//! Figures as people read them.

use documents::Language::{En, Sv};
use documents::numbers::{hundredths, money, whole};

#[test]
fn swedish() {
    assert_eq!(whole(0, Sv), "0");
    assert_eq!(whole(999, Sv), "999");
    assert_eq!(whole(1_000_000, Sv), "1\u{a0}000\u{a0}000");
    assert_eq!(whole(-1234, Sv), "\u{2212}1\u{a0}234");
    assert_eq!(hundredths(1000, Sv), "10,00");
    assert_eq!(hundredths(5, Sv), "0,05");
    assert_eq!(money(404_530_000, Sv), "4\u{a0}045\u{a0}300\u{a0}kr");
    assert_eq!(money(-150, Sv), "\u{2212}1,50\u{a0}kr");
}

#[test]
fn english() {
    assert_eq!(whole(i64::MIN, En), "\u{2212}9,223,372,036,854,775,808");
    assert_eq!(hundredths(123_456, En), "1,234.56");
    assert_eq!(money(404_530_050, En), "SEK\u{a0}4,045,300.50");
}
