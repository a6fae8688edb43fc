//! A picture that somebody has sent, made anew: read, turned as the camera says, scaled, and written again without anything but its
//! dots. What a telephone writes beside them (where it was taken, when, with what) does not come along, and a file that only looks
//! like a picture reaches no reader. No I/O.

use super::{File, ImageFormat};
use crate::reports::sha256_of;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as Prediction, PngEncoder};
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageReader, ImageResult, Limits, Rgb, RgbImage, RgbaImage};
use std::io::Cursor;
use std::panic::catch_unwind;
use std::sync::{Mutex, PoisonError};

/// The longest side of what is kept, in dots: sharp over the whole breadth of a page on paper.
const SIDE: u32 = 1600;
/// The most dots that are read, which no telephone's camera reaches unasked; they take three bytes each while they are.
pub const MOST_DOTS: u64 = 50_000_000;
/// What reading may take beside that, in bytes.
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
/// From 1 to 100; above this a photograph only grows.
const QUALITY: u8 = 82;
/// A picture that is seen through stays so up to this size, in bytes.
const HEAVIEST_CLEAR: usize = 1024 * 1024;

/// A picture that was made anew (omskriven bild).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub file: File,
    pub bytes: Vec<u8>,
}

/// Why something that was sent is not taken (fel).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is neither JPEG nor PNG, whatever its name says.
    Kind,
    /// It has more dots than [`MOST_DOTS`].
    Dots,
    /// It cannot be read to its end.
    Broken,
}

/// Makes a picture anew. The same bytes give the same picture. Takes up to seconds and some hundred megabytes, so one at a time.
///
/// # Errors
/// [`Fault`] says why it is not taken.
pub fn anew(sent: &[u8]) -> Result<Made, Fault> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    // A mistake in a decoder is a fault of the file that shows it, not of the program.
    catch_unwind(|| written(scaled(read(sent)?)).map_err(|_| Fault::Broken)).unwrap_or(Err(Fault::Broken))
}

/// The dots, upright.
fn read(sent: &[u8]) -> Result<DynamicImage, Fault> {
    let format = image::guess_format(sent).ok();
    let format = format.filter(|format| matches!(format, image::ImageFormat::Jpeg | image::ImageFormat::Png));
    let mut reader = ImageReader::with_format(Cursor::new(sent), format.ok_or(Fault::Kind)?);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let broken = |_| Fault::Broken;
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_DOTS {
        return Err(Fault::Dots);
    }
    let upright = decoder.orientation().map_err(broken)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(broken)?;
    image.apply_orientation(upright);
    Ok(image)
}

/// At most [`SIDE`] a side; smaller ones stay as they are.
fn scaled(image: DynamicImage) -> DynamicImage {
    if image.width().max(image.height()) <= SIDE {
        return image;
    }
    // What is much too large is first brought near, which costs a fraction and is not seen.
    let near = if image.width().max(image.height()) > 4 * SIDE { image.thumbnail(2 * SIDE, 2 * SIDE) } else { image };
    near.resize(SIDE, SIDE, FilterType::CatmullRom)
}

/// As PNG where it is seen through or that is the smaller file, as drawings are; else as JPEG.
fn written(image: DynamicImage) -> ImageResult<Made> {
    let clear =
        image.color().has_alpha().then(|| image.to_rgba8()).filter(|dots| dots.pixels().any(|dot| dot.0[3] < 255));
    if let Some(clear) = &clear {
        let bytes = png(clear.as_raw(), clear.dimensions(), image::ExtendedColorType::Rgba8)?;
        if bytes.len() <= HEAVIEST_CLEAR {
            return Ok(made(ImageFormat::Png, clear.dimensions(), bytes));
        }
    }
    let dots = clear.as_ref().map_or_else(|| image.to_rgb8(), on_white);
    let drawn = png(dots.as_raw(), dots.dimensions(), image::ExtendedColorType::Rgb8)?;
    let mut photograph = Vec::new();
    JpegEncoder::new_with_quality(&mut photograph, QUALITY).encode_image(&dots)?;
    Ok(if drawn.len() <= photograph.len() {
        made(ImageFormat::Png, dots.dimensions(), drawn)
    } else {
        made(ImageFormat::Jpeg, dots.dimensions(), photograph)
    })
}

fn png(dots: &[u8], (width, height): (u32, u32), colour: image::ExtendedColorType) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, Prediction::Adaptive);
    encoder.write_image(dots, width, height, colour)?;
    Ok(bytes)
}

/// What is seen when it lies on white paper.
fn on_white(clear: &RgbaImage) -> RgbImage {
    RgbImage::from_fn(clear.width(), clear.height(), |x, y| {
        let [red, green, blue, alpha] = clear.get_pixel(x, y).0.map(u32::from);
        Rgb([red, green, blue].map(|colour| ((colour * alpha + 255 * (255 - alpha) + 127) / 255) as u8))
    })
}

fn made(format: ImageFormat, (width, height): (u32, u32), bytes: Vec<u8>) -> Made {
    Made { file: File { sha256: sha256_of(&bytes), format, size: [width, height] }, bytes }
}

#[cfg(test)]
mod tests;
