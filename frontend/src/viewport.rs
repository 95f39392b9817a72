//! Where a place is on the screen: the web Mercator view of a map without rotation or tilt, in plain arithmetic.

use collective::geography::LonLat;
use std::f64::consts::PI;

/// Pixels of the whole world's side at zoom 0, as MapLibre counts.
const WORLD: f64 = 512.0;

/// A position on the map's element, in CSS pixels from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pixel {
    /// To the right.
    pub x: f64,
    /// Downward.
    pub y: f64,
}

impl Pixel {
    /// The distance to another one, in pixels.
    #[must_use]
    pub fn distance_to(self, other: Self) -> f64 {
        // `hypot` guards against overflow, which pixels never come near, and takes several times as long.
        ((self.x - other.x).powi(2) + (self.y - other.y).powi(2)).sqrt()
    }
}

/// What the map shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    /// The place in the middle.
    pub center: LonLat,
    /// MapLibre's zoom: the world is 512·2^zoom pixels wide.
    pub zoom: f64,
    /// Width of the map's element in pixels.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Viewport {
    /// Where a place is on the screen.
    #[must_use]
    pub fn project(&self, place: LonLat) -> Pixel {
        self.projection()(place)
    }

    /// Where places are on the screen, for many of them: what is the same for all is worked out once.
    pub fn projection(&self) -> impl Fn(LonLat) -> Pixel {
        let (center, world) = (mercator(self.center), self.world());
        let middle = Pixel { x: self.width / 2.0, y: self.height / 2.0 };
        move |place| {
            let place = mercator(place);
            Pixel { x: (place.0 - center.0) * world + middle.x, y: (place.1 - center.1) * world + middle.y }
        }
    }

    /// Which place is at a pixel; `None` beyond the edge of the world.
    #[must_use]
    pub fn unproject(&self, pixel: Pixel) -> Option<LonLat> {
        let (center, world) = (mercator(self.center), self.world());
        let x = center.0 + (pixel.x - self.width / 2.0) / world;
        let y = center.1 + (pixel.y - self.height / 2.0) / world;
        let lat = (PI * (1.0 - 2.0 * y)).sinh().atan().to_degrees();
        LonLat::try_new(x * 360.0 - 180.0, lat).ok()
    }

    /// How many metres of the ground a pixel in the middle shows.
    #[must_use]
    pub fn meters_per_pixel(&self) -> f64 {
        /// Of the equator, in metres.
        const AROUND: f64 = 40_075_016.7;
        self.center.lat().to_radians().cos() * AROUND / self.world()
    }

    fn world(&self) -> f64 {
        WORLD * self.zoom.exp2()
    }
}

/// Web Mercator in units of the world's side, from the north-west.
fn mercator(place: LonLat) -> (f64, f64) {
    let y = (PI / 4.0 + place.lat().to_radians() / 2.0).tan().ln();
    (place.lon() / 360.0 + 0.5, 0.5 - y / (2.0 * PI))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn viewport(zoom: f64) -> Viewport {
        Viewport { center: LonLat::try_new(14.4, 35.9).unwrap(), zoom, width: 1000.0, height: 700.0 }
    }

    #[test]
    fn the_center_is_in_the_middle_and_north_is_up() {
        let view = viewport(10.0);
        assert_eq!(view.project(view.center), Pixel { x: 500.0, y: 350.0 });
        let north_east = view.project(LonLat::try_new(14.5, 36.0).unwrap());
        assert!(north_east.x > 500.0 && north_east.y < 350.0);
        // 0.1 degree of longitude at zoom 10: 512 · 1024 / 3600 pixels.
        assert!((north_east.x - 500.0 - 512.0 * 1024.0 / 3600.0).abs() < 1e-6);
    }

    #[test]
    fn a_pixel_shows_as_many_metres_as_between_two_places() {
        let view = viewport(12.0);
        let east = view.unproject(Pixel { x: 510.0, y: 350.0 }).unwrap();
        let meters = view.center.distance_to(east).0 / 10.0;
        assert!((view.meters_per_pixel() / meters - 1.0).abs() < 0.005, "{meters}");
    }

    proptest! {
        #[test]
        fn a_pixel_comes_back(x in 0.0..1000.0, y in 0.0..700.0, zoom in 6.0..18.0) {
            let view = viewport(zoom);
            let pixel = Pixel { x, y };
            let back = view.project(view.unproject(pixel).unwrap());
            prop_assert!(back.distance_to(pixel) < 1e-4);
        }
    }
}
