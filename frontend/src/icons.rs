//! The symbols of the map: each kind has its own outline and its own color, and who does not count is hollow, light by day
//! and dark by night, so as to stand back. Drawn here, from distances to the outline, so that they need no file and no canvas.

use crate::map_style::Theme;

/// Side of a symbol in device pixels; shown at half, for dense screens.
pub const SIZE: usize = 56;
/// Device pixels for one CSS pixel.
pub const PIXEL_RATIO: f64 = 2.0;

/// The ring around who is on the limit, as the map draws it.
pub const LIMIT_COLOR: &str = "#b07900";
/// How far from the middle it is, in CSS pixels.
pub const LIMIT_RADIUS: f64 = 17.0;

/// How large symbols are at zooms of the map, and evenly between them.
const SCALES: [(f64, f64); 3] = [(8.0, 0.6), (12.0, 0.9), (15.0, 1.1)];

/// How large symbols of members, points and hubs are at a zoom, as a part of their usual size.
#[must_use]
pub fn scale(zoom: f64) -> f64 {
    let [least, .., most] = SCALES;
    let zoom = zoom.clamp(least.0, most.0);
    let around = SCALES.windows(2).find(|pair| zoom <= pair[1].0);
    around.map_or(most.1, |pair| {
        let ((from, small), (to, large)) = (pair[0], pair[1]);
        small + (large - small) * (zoom - from) / (to - from)
    })
}

/// A color: red, green, blue.
type Color = [u8; 3];

/// What a symbol is drawn with.
#[derive(Debug, Clone, Copy)]
struct Ink {
    /// What fills it.
    full: Color,
    /// The outline of who does not count: fainter by day and by night, and seen in both.
    pale: Color,
}

const GREEN: Ink = Ink { full: [22, 110, 74], pale: [69, 139, 110] };
const OCHRE: Ink = Ink { full: [168, 78, 6], pale: [185, 113, 56] };
const PURPLE: Ink = Ink { full: [112, 36, 140], pale: [155, 102, 174] };
const DARK: Color = [28, 39, 48];
const WHITE: Color = [255, 255, 255];

/// The kinds of members, points and hubs.
const KINDS: [(&str, Shape, Ink); 7] = [
    ("member", Shape::Disc, GREEN),
    ("canteen", Shape::Square, OCHRE),
    ("central_kitchen", Shape::Diamond, OCHRE),
    ("pick_up_point", Shape::Drop, OCHRE),
    ("shop", Shape::House, OCHRE),
    ("market", Shape::Tent, OCHRE),
    ("hub", Shape::Hexagon, PURPLE),
];

/// An outline, as the signed distance to it: negative inside. Coordinates from −1 to 1, y downward.
#[derive(Debug, Clone, Copy)]
enum Shape {
    Disc,
    Square,
    Diamond,
    Drop,
    House,
    Tent,
    Hexagon,
    Arrow,
}

/// A symbol of the map.
#[derive(Debug, Clone)]
pub struct Icon {
    /// Its name in the style.
    pub name: String,
    /// Its pixels, four bytes each, row by row.
    pub rgba: Vec<u8>,
}

/// All symbols. Names are those [`crate::scene`] gives to its features.
#[must_use]
pub fn icons(theme: Theme) -> Vec<Icon> {
    let mut icons: Vec<Icon> = KINDS
        .into_iter()
        .flat_map(|(name, shape, ink)| {
            let hollow = match theme {
                Theme::Light => drawn(shape, [246, 246, 244], ink.pale, WHITE),
                Theme::Dark => drawn(shape, DARK, ink.pale, DARK),
            };
            [
                Icon { name: name.to_owned(), rgba: drawn(shape, ink.full, WHITE, WHITE) },
                Icon { name: format!("{name}-out"), rgba: hollow },
            ]
        })
        .collect();
    icons.push(Icon { name: "arrow".to_owned(), rgba: drawn(Shape::Arrow, DARK, DARK, WHITE) });
    icons.push(Icon { name: "candidate".to_owned(), rgba: drawn(Shape::Hexagon, WHITE, PURPLE.full, WHITE) });
    icons
}

/// The symbol of a shape: filled, with a border inside it and a thin halo outside.
fn drawn(shape: Shape, fill: Color, border: Color, around: Color) -> Vec<u8> {
    let half = SIZE as f64 / 2.0;
    // One device pixel in the shape's coordinates; the shape itself spans 0.8 of the half side.
    let pixel = 1.0 / (half * 0.8);
    let mut rgba = Vec::with_capacity(SIZE * SIZE * 4);
    for row in 0..SIZE {
        for column in 0..SIZE {
            let (x, y) = ((column as f64 + 0.5 - half) * pixel, (row as f64 + 0.5 - half) * pixel);
            let distance = shape.distance(x, y) / pixel;
            let inner = cover(distance + 4.5);
            let outer = cover(distance);
            let halo = cover(distance - 2.5);
            let mix = |channel: usize| {
                let inside = f64::from(fill[channel]) * inner + f64::from(border[channel]) * (1.0 - inner);
                inside * outer + f64::from(around[channel]) * (1.0 - outer)
            };
            rgba.extend([mix(0) as u8, mix(1) as u8, mix(2) as u8, (halo * 255.0) as u8]);
        }
    }
    rgba
}

/// How much of a pixel lies inside, from its distance to the outline in pixels.
fn cover(distance: f64) -> f64 {
    (0.5 - distance).clamp(0.0, 1.0)
}

impl Shape {
    fn distance(self, x: f64, y: f64) -> f64 {
        match self {
            Self::Disc => x.hypot(y) - 0.92,
            Self::Square => x.abs().max(y.abs()) - 0.82,
            Self::Diamond => (x.abs() + y.abs() - 1.05) / 2f64.sqrt(),
            Self::Drop => polygon(&[(-0.85, -0.75), (0.85, -0.75), (0.0, 0.95)], x, y),
            Self::House => polygon(&[(0.0, -0.95), (0.9, -0.2), (0.72, 0.85), (-0.72, 0.85), (-0.9, -0.2)], x, y),
            Self::Tent => polygon(&[(0.0, -0.95), (0.95, 0.75), (-0.95, 0.75)], x, y),
            Self::Arrow => polygon(&[(-0.7, -0.75), (0.95, 0.0), (-0.7, 0.75)], x, y),
            Self::Hexagon => {
                let corner = 0.98;
                let (half, side) = (corner / 2.0, corner * 0.866);
                let corners =
                    [(0.0, -corner), (side, -half), (side, half), (0.0, corner), (-side, half), (-side, -half)];
                polygon(&corners, x, y)
            }
        }
    }
}

/// Signed distance to a convex polygon whose corners run clockwise on the screen.
fn polygon(corners: &[(f64, f64)], x: f64, y: f64) -> f64 {
    let next = corners.iter().cycle().skip(1);
    corners.iter().zip(next).fold(f64::NEG_INFINITY, |farthest, (start, end)| {
        let (along_x, along_y) = (end.0 - start.0, end.1 - start.1);
        let outward = ((x - start.0) * along_y - (y - start.1) * along_x) / along_x.hypot(along_y);
        farthest.max(outward)
    })
}

#[cfg(test)]
mod tests;
