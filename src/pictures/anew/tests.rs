//! What happens to a picture on its way in.

use super::*;
use proptest::prelude::*;

/// A drawing: a red field with a blue corner, first to the left at the top.
fn drawing(width: u32, height: u32) -> RgbImage {
    let corner = |x, y| if x < width / 3 && y < height / 3 { Rgb([0, 0, 255]) } else { Rgb([255, 0, 0]) };
    RgbImage::from_fn(width, height, corner)
}

/// As full of colours as a photograph: a slope with grain in it.
fn photograph(width: u32, height: u32) -> RgbImage {
    let grain = |x: u32, y: u32| (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(2_246_822_519)) >> 7;
    let slope = |x: u32, y: u32| [x * 150 / width, y * 150 / height, (x + y) * 150 / (width + height)];
    let dot = |x, y| slope(x, y).map(|colour| (colour + grain(x + colour, y) % 60) as u8);
    RgbImage::from_fn(width, height, |x, y| Rgb(dot(x, y)))
}

fn png_of(dots: &RgbImage) -> Vec<u8> {
    png(dots.as_raw(), dots.dimensions(), image::ExtendedColorType::Rgb8).expect("memory takes every picture")
}

fn jpeg_of(dots: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 95).encode_image(dots).expect("memory takes every picture");
    bytes
}

/// What a telephone writes into a JPEG: how it was held (1 to 8), what it is called, and a place in words.
fn told(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    exif.extend(b"\x01\x10\0\x02\0\0\0\x0a\0\0\0\x26");
    exif.extend([1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    exif.extend(b"\0\0\0\0Telefon X\0");
    let comment = b"57.7089 N 11.9746 E";
    let mut bytes = jpeg[..2].to_vec();
    for (marker, body) in [(0xe1, exif.as_slice()), (0xfe, comment)] {
        bytes.extend([0xff, marker]);
        bytes.extend(u16::try_from(body.len() + 2).expect("a short segment").to_be_bytes());
        bytes.extend(body);
    }
    bytes.extend(&jpeg[2..]);
    bytes
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

fn dots(made: &Made) -> RgbImage {
    image::load_from_memory(&made.bytes).expect("what was written can be read").to_rgb8()
}

#[test]
fn nothing_but_the_dots_comes_along() {
    let sent = told(&jpeg_of(&photograph(90, 60)), 1);
    assert!(
        holds(&sent, b"Exif") && holds(&sent, b"Telefon X") && holds(&sent, b"57.7089 N"),
        "the test sends nothing"
    );
    let made = anew(&sent).expect("a photograph");
    assert_eq!((made.file.format, made.file.size), (ImageFormat::Jpeg, [90, 60]));
    for secret in [&b"Exif"[..], b"Telefon", b"57.7089"] {
        assert!(!holds(&made.bytes, secret), "{}", String::from_utf8_lossy(secret));
    }
    assert_eq!(made.file.sha256, sha256_of(&made.bytes));
    assert_eq!(anew(&sent).expect("the same").bytes, made.bytes, "other bytes the second time");
}

#[test]
fn words_in_a_png_do_not_come_along() {
    let plain = png_of(&drawing(30, 30));
    let mut sent = plain[..33].to_vec();
    let mut chunk = b"tEXtComment\0Torget 57.7089".to_vec();
    let length = u32::try_from(chunk.len() - 4).expect("a short chunk").to_be_bytes();
    let check = crc(&chunk);
    sent.extend(length);
    sent.append(&mut chunk);
    sent.extend(check.to_be_bytes());
    sent.extend(&plain[33..]);
    let made = anew(&sent).expect("a drawing");
    assert!(holds(&sent, b"57.7089") && !holds(&made.bytes, b"57.7089") && !holds(&made.bytes, b"tEXt"));
    assert_eq!(dots(&made), drawing(30, 30));
}

/// The check that a chunk of a PNG ends with (ISO 3309).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[test]
fn a_photograph_stands_the_way_it_was_held() {
    let sent = jpeg_of(&drawing(90, 60));
    // Where the blue corner is, as (right, bottom), and whether breadth and height have changed places.
    let held = [(1, false, false, false), (3, true, true, false), (6, true, false, true), (8, false, true, true)];
    for (orientation, right, bottom, turned) in held {
        let made = anew(&told(&sent, orientation)).expect("a photograph");
        let (width, height) = if turned { (60, 90) } else { (90, 60) };
        assert_eq!(made.file.size, [width, height], "{orientation}");
        let at = |far: bool, length: u32| if far { length - 5 } else { 5 };
        let Rgb([red, _, blue]) = *dots(&made).get_pixel(at(right, width), at(bottom, height));
        assert!(blue > 200 && red < 60, "{orientation}: red {red}, blue {blue}");
    }
}

#[test]
fn what_is_too_large_is_scaled_and_what_is_small_stays() {
    for (width, height, becomes) in
        [(3200, 40, [1600, 20]), (10, 2000, [8, 1600]), (7000, 70, [1600, 16]), (1600, 9, [1600, 9]), (1, 1, [1, 1])]
    {
        assert_eq!(anew(&png_of(&drawing(width, height))).expect("a drawing").file.size, becomes, "{width} × {height}");
    }
}

#[test]
fn drawings_stay_sharp_and_photographs_become_small() {
    let made = anew(&png_of(&drawing(300, 200))).expect("a drawing");
    assert_eq!((made.file.format, dots(&made)), (ImageFormat::Png, drawing(300, 200)));
    let sent = png_of(&photograph(300, 200));
    let made = anew(&sent).expect("a photograph");
    assert_eq!(made.file.format, ImageFormat::Jpeg);
    assert!(made.bytes.len() < sent.len(), "{} bytes became {}", sent.len(), made.bytes.len());
}

#[test]
fn what_is_seen_through_stays_so() {
    let glass = RgbaImage::from_fn(20, 20, |x, _| image::Rgba([10, 200, 30, if x < 10 { 0 } else { 255 }]));
    let sent = png(glass.as_raw(), glass.dimensions(), image::ExtendedColorType::Rgba8).unwrap();
    let made = anew(&sent).expect("glass");
    assert_eq!(made.file.format, ImageFormat::Png);
    assert_eq!(image::load_from_memory(&made.bytes).unwrap().to_rgba8(), glass);
    assert_eq!(on_white(&glass).get_pixel(0, 0), &Rgb([255, 255, 255]));
    assert_eq!(on_white(&glass).get_pixel(19, 0), &Rgb([10, 200, 30]));
}

#[test]
fn what_is_no_picture_is_told_from_what_is_broken() {
    for sent in
        [&b""[..], b"GIF89a\x01\0\x01\0", b"%PDF-1.7", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"RIFF    WEBP"]
    {
        assert_eq!(anew(sent), Err(Fault::Kind), "{}", String::from_utf8_lossy(sent));
    }
    let whole = png_of(&drawing(60, 60));
    assert_eq!(anew(&whole[..whole.len() / 2]), Err(Fault::Broken));
    assert_eq!(anew(&jpeg_of(&photograph(60, 60))[..40]), Err(Fault::Broken));
}

#[test]
fn a_picture_of_too_many_dots_is_not_read() {
    let mut sent = png_of(&drawing(1, 1));
    sent[16..24].copy_from_slice(&[0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10]);
    let check = crc(&sent[12..29]);
    sent[29..33].copy_from_slice(&check.to_be_bytes());
    assert_eq!(anew(&sent), Err(Fault::Dots), "100 million dots");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_is_sent_is_taken_or_refused(
        rest in proptest::collection::vec(any::<u8>(), 0..300),
        head in prop::sample::select(vec![&b""[..], b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"]),
    ) {
        let sent = [head, &rest].concat();
        prop_assert!(anew(&sent).is_ok_and(|made| !made.bytes.is_empty()) || anew(&sent).is_err());
    }

    #[test]
    fn a_picture_with_some_bytes_changed_is_taken_or_refused(
        jpeg in any::<bool>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let dots = photograph(24, 24);
        let mut sent = if jpeg { told(&jpeg_of(&dots), 6) } else { png_of(&dots) };
        for (at, byte) in changes {
            let at = at.index(sent.len());
            sent[at] = byte;
        }
        if let Ok(made) = anew(&sent) {
            prop_assert!(!holds(&made.bytes, b"Telefon X"));
            prop_assert!(made.file.size.into_iter().all(|side| side <= SIDE));
        }
    }
}
