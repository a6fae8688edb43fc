//! Pictures made of dots: charts for files that take no drawings, and how large a photograph is.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, Options, Tree, fontdb::Database};

use crate::{Image, ImageFormat};

/// Dots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// The most that a photograph may take on paper, in hundredths of a millimetre.
const BROADEST: u64 = 17_000;
const TALLEST: u64 = 11_000;
/// The most that one dot of it may take there: with fewer than 85 to the inch, the dots are seen.
const COARSEST: u64 = 30;

impl Size {
    /// Breadth and height on paper, as large as there is room and are dots for, in hundredths of a millimetre; never nothing.
    pub(crate) fn on_paper(self) -> [u64; 2] {
        let (width, height) = (u64::from(self.width).max(1), u64::from(self.height).max(1));
        let (broadest, tallest) = (BROADEST.min(width * COARSEST), TALLEST.min(height * COARSEST));
        if broadest * height <= tallest * width {
            [broadest, (broadest * height / width).max(1)]
        } else {
            [(tallest * width / height).max(1), tallest]
        }
    }
}

/// Dots to a unit of the drawing: twice as many as a plain screen, and about 230 to the inch on paper.
const FINENESS: f32 = 2.0;

/// One of our own drawings as PNG on white paper, in the font of the PDF.
pub(crate) fn png(drawing: &str) -> (Vec<u8>, Size) {
    let tree = Tree::from_str(drawing, options()).expect("our own drawings are well-formed");
    let size = tree.size().to_int_size().scale_by(FINENESS).expect("a drawing is larger than nothing");
    let mut dots = Pixmap::new(size.width(), size.height()).expect("a drawing is larger than nothing");
    dots.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(FINENESS, FINENESS), &mut dots.as_mut());
    let bytes = dots.encode_png().expect("memory takes every picture");
    (bytes, Size { width: size.width(), height: size.height() })
}

fn options() -> &'static Options<'static> {
    static OPTIONS: OnceLock<Options> = OnceLock::new();
    OPTIONS.get_or_init(|| {
        let mut fonts = Database::new();
        for font in [notosans::REGULAR_TTF, notosans::BOLD_TTF] {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family("Noto Sans");
        usvg::Options { fontdb: Arc::new(fonts), ..usvg::Options::default() }
    })
}

/// How large the picture is, by its head; none where it is not of its format.
pub(crate) fn size(image: &Image) -> Option<Size> {
    let size = match image.format {
        ImageFormat::Png => png_size(&image.bytes),
        ImageFormat::Jpeg => jpeg_size(&image.bytes),
    }?;
    (size.width > 0 && size.height > 0).then_some(size)
}

/// The head of a PNG: eight signing bytes, then the chunk IHDR with width and height.
fn png_size(bytes: &[u8]) -> Option<Size> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let number = |at: usize| Some(u32::from_be_bytes(rest.get(at..at + 4)?.try_into().ok()?));
    (rest.get(4..8)? == b"IHDR").then_some(())?;
    Some(Size { width: number(8)?, height: number(12)? })
}

/// The first frame head of a JPEG (markers C0 to CF but for C4, C8 and CC), past all segments before it.
fn jpeg_size(bytes: &[u8]) -> Option<Size> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let start = rest.iter().position(|byte| *byte != 0xff)?;
        (start > 0).then_some(())?;
        let (marker, segment) = (rest[start], &rest[start + 1..]);
        let number = |at: usize| Some(u16::from_be_bytes(segment.get(at..at + 2)?.try_into().ok()?));
        match marker {
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                return Some(Size { width: number(5)?.into(), height: number(3)?.into() });
            }
            0xd8..=0xda => return None,
            _ => {}
        }
        rest = segment.get(usize::from(number(0)?)..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image(format: ImageFormat, bytes: &[u8]) -> Image {
        let (size, digest) = ([1, 1], String::new());
        Image { alt: "x".into(), caption: None, format, size, digest, href: None, bytes: bytes.to_vec() }
    }

    #[test]
    fn sizes_are_read_from_the_head() {
        let (bytes, drawn) = png("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='20'/>");
        assert_eq!(drawn, Size { width: 20, height: 40 });
        assert_eq!(size(&image(ImageFormat::Png, &bytes)), Some(drawn));
        let jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x0b\x08\x01\x02\x03\x04\x01\x01\x11\x00";
        assert_eq!(size(&image(ImageFormat::Jpeg, jpeg)), Some(Size { width: 0x304, height: 0x102 }));
    }

    #[test]
    fn photographs_keep_their_proportions() {
        assert_eq!(Size { width: 3000, height: 1000 }.on_paper(), [17_000, 5_666]);
        assert_eq!(Size { width: 1000, height: 2000 }.on_paper(), [5_500, 11_000]);
        assert_eq!(Size { width: u32::MAX, height: 1 }.on_paper(), [17_000, 1]);
    }

    #[test]
    fn a_small_picture_stays_small() {
        assert_eq!(Size { width: 200, height: 100 }.on_paper(), [6_000, 3_000]);
        assert_eq!(Size { width: 1, height: 1 }.on_paper(), [30, 30]);
    }

    #[test]
    fn what_is_no_picture_has_no_size() {
        for bytes in
            [&b""[..], b"\xff\xd8", b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\xff\xff", b"\xff\xd8\xff\xd9", b"GIF89a"]
        {
            assert_eq!(size(&image(ImageFormat::Jpeg, bytes)), None);
            assert_eq!(size(&image(ImageFormat::Png, bytes)), None);
        }
    }
}
