//! Lambert-93 (EPSG:2154), in which French offices publish: a conformal conic projection of the ellipsoid GRS80.
//!
//! Constants and algorithm: IGN, « Projections cartographiques », NTG 71, ALG0002 and ALG0004. RGF93 and WGS84 agree to a metre.

const N: f64 = 0.725_607_765_053_267_1;
const C: f64 = 11_754_255.426_096;
const EAST: f64 = 700_000.0;
const NORTH: f64 = 12_655_612.049_876;
const ECCENTRICITY: f64 = 0.081_819_191_042_816;
const MERIDIAN_DEGREES: f64 = 3.0;

/// Whether a pair of numbers lies in the range of the projection: metropolitan France and its surroundings.
pub(super) fn covers(x: f64, y: f64) -> bool {
    (-400_000.0..=1_500_000.0).contains(&x) && (5_800_000.0..=7_400_000.0).contains(&y)
}

/// Longitude and latitude of a position in metres.
pub(super) fn to_degrees(x: f64, y: f64) -> [f64; 2] {
    let (east, south) = (x - EAST, NORTH - y);
    let isometric = -(east.hypot(south) / C).ln() / N;
    let bearing = (east / south).atan();
    let mut latitude = 2.0 * isometric.exp().atan() - std::f64::consts::FRAC_PI_2;
    // Converges by a factor of more than a hundred with each round.
    for _ in 0..8 {
        let sine = ECCENTRICITY * latitude.sin();
        let stretched = ((1.0 + sine) / (1.0 - sine)).powf(ECCENTRICITY / 2.0) * isometric.exp();
        latitude = 2.0 * stretched.atan() - std::f64::consts::FRAC_PI_2;
    }
    [MERIDIAN_DEGREES + (bearing / N).to_degrees(), latitude.to_degrees()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_places_come_out_where_they_are() {
        // The origin, by definition; the east end of the conic's parallel 49° N (NTG 71).
        let known = [((700_000.0, 6_600_000.0), [3.0, 46.5])];
        for ((x, y), [lon, lat]) in known {
            let found = to_degrees(x, y);
            assert!((found[0] - lon).abs() < 1e-7 && (found[1] - lat).abs() < 1e-7, "{found:?}");
        }
    }

    #[test]
    fn the_projection_is_conformal_with_the_scale_of_its_parallels() {
        // True to scale on 44° N and 49° N, a metre east and a metre north are as long.
        let meters = |a: [f64; 2], b: [f64; 2]| {
            let place = |[lon, lat]: [f64; 2]| collective::geography::LonLat::try_new(lon, lat).unwrap();
            place(a).distance_to(place(b)).0
        };
        for (x, y) in [(650_000.0, 6_860_000.0), (300_000.0, 6_700_000.0), (1_000_000.0, 6_300_000.0)] {
            let here = to_degrees(x, y);
            let (east, north) = (meters(here, to_degrees(x + 1000.0, y)), meters(here, to_degrees(x, y + 1000.0)));
            assert!((east - north).abs() < 0.02, "{east} {north}");
            assert!((east / 1000.0 - 1.0).abs() < 0.002, "{east}");
        }
    }
}
