//! The made-up operation's picture of its office: a house by a road, drawn here out of a few shapes.

use image::{ExtendedColorType, ImageEncoder, codecs::png::PngEncoder};

/// Breadth and height in dots.
const SIZE: [u32; 2] = [640, 360];
/// Each dot is the mean of so many by so many, which makes edges smooth.
const FINE: u32 = 2;

type Colour = [u8; 3];

/// What is painted, in the units of [`SIZE`].
enum Shape {
    /// Left, top, right, bottom.
    Box(f32, f32, f32, f32),
    /// Middle and the halves of breadth and height.
    Round(f32, f32, f32, f32),
    /// The top, and the breadth and height of what stands below it.
    Roof(f32, f32, f32, f32),
}

impl Shape {
    fn covers(&self, x: f32, y: f32) -> bool {
        match *self {
            Shape::Box(left, top, right, bottom) => (left..right).contains(&x) && (top..bottom).contains(&y),
            Shape::Round(mid_x, mid_y, broad, tall) => {
                let (dx, dy) = ((x - mid_x) / broad, (y - mid_y) / tall);
                dx * dx + dy * dy < 1.0
            }
            Shape::Roof(mid, top, breadth, height) => {
                let down = (y - top) / height;
                (0.0..1.0).contains(&down) && (x - mid).abs() < down * breadth / 2.0
            }
        }
    }
}

const SKY: Colour = [205, 226, 236];
const SUN: Colour = [247, 205, 93];
const FAR: Colour = [137, 173, 146];
const NEAR: Colour = [92, 142, 104];
const ROAD: Colour = [214, 203, 182];
const WALL: Colour = [236, 196, 104];
const ROOF: Colour = [166, 66, 48];
const FRAME: Colour = [250, 247, 238];
const DARK: Colour = [58, 74, 84];
const LEAVES: Colour = [52, 106, 74];
const TRUNK: Colour = [112, 84, 62];

/// From the back to the front.
fn scene() -> Vec<(Shape, Colour)> {
    let mut scene = vec![
        (Shape::Round(540.0, 70.0, 34.0, 34.0), SUN),
        (Shape::Round(150.0, 330.0, 300.0, 150.0), FAR),
        (Shape::Round(520.0, 350.0, 320.0, 140.0), FAR),
        (Shape::Box(0.0, 262.0, 640.0, 360.0), NEAR),
        (Shape::Box(0.0, 306.0, 640.0, 336.0), ROAD),
        (Shape::Box(300.0, 270.0, 330.0, 310.0), ROAD),
        (Shape::Box(210.0, 160.0, 420.0, 272.0), WALL),
        (Shape::Roof(315.0, 96.0, 260.0, 66.0), ROOF),
        (Shape::Box(370.0, 96.0, 388.0, 140.0), ROOF),
        (Shape::Box(299.0, 208.0, 331.0, 272.0), FRAME),
        (Shape::Box(303.0, 212.0, 327.0, 272.0), ROOF),
    ];
    for left in [230.0, 360.0] {
        scene.push((Shape::Box(left, 186.0, left + 40.0, 230.0), FRAME));
        for (x, y) in [(4.0, 4.0), (22.0, 4.0), (4.0, 24.0), (22.0, 24.0)] {
            scene.push((Shape::Box(left + x, 186.0 + y, left + x + 14.0, 186.0 + y + 16.0), DARK));
        }
    }
    for (x, foot, tall) in [(90.0, 290.0, 60.0), (150.0, 276.0, 44.0), (500.0, 286.0, 56.0)] {
        scene.push((Shape::Box(x - 5.0, foot - 46.0, x + 5.0, foot), TRUNK));
        scene.push((Shape::Round(x, foot - 40.0 - tall / 2.0, tall / 2.4, tall / 1.7), LEAVES));
    }
    scene
}

/// The drawing as PNG; the same bytes each time.
pub fn drawing() -> Vec<u8> {
    let (scene, [width, height]) = (scene(), SIZE);
    let colour = |x: u32, y: u32| {
        let (x, y) = ((x as f32 + 0.5) / FINE as f32, (y as f32 + 0.5) / FINE as f32);
        scene.iter().rev().find(|(shape, _)| shape.covers(x, y)).map_or(SKY, |(_, colour)| *colour)
    };
    let mut dots = Vec::new();
    for (y, x) in (0..height).flat_map(|y| (0..width).map(move |x| (y, x))) {
        let fine = (0..FINE * FINE).map(|at| colour(x * FINE + at % FINE, y * FINE + at / FINE));
        let sum = fine.fold([0; 3], |sum: [u32; 3], dot| std::array::from_fn(|at| sum[at] + u32::from(dot[at])));
        dots.extend(sum.map(|colour| (colour / (FINE * FINE)) as u8));
    }
    let mut bytes = Vec::new();
    let written = PngEncoder::new(&mut bytes).write_image(&dots, width, height, ExtendedColorType::Rgb8);
    written.map(|()| bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pictures::anew::anew;

    #[test]
    fn the_drawing_is_small_and_the_same_each_time() {
        let made = anew(&drawing()).expect("a drawing");
        assert_eq!(made.file.size, SIZE);
        assert!(made.bytes.len() < 30_000, "{} bytes", made.bytes.len());
        assert_eq!(anew(&drawing()).expect("a drawing").bytes, made.bytes);
    }
}
