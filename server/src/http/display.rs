//! Boundaries for display: administrative outlines are too detailed to draw and to edit.

use collective::boundary::Boundary;
use collective::geography::Projection;
use collective::outline::Outline;
use geo::{MultiPolygon, Polygon, Simplify as _};

/// How far a displayed outline may lie from the true one, in metres: less than a pixel at the zoom of a commune.
const TOLERANCE_M: f64 = 15.0;

/// A boundary with an outline of fewer corners (Douglas–Peucker); rings that would collapse are left as they are.
pub(super) fn simplified(boundary: &Boundary, projection: Projection) -> Boundary {
    let outline = boundary.outline.to_plane(projection);
    let part = |part: &Polygon<f64>| {
        let simple = part.simplify(TOLERANCE_M);
        if simple.exterior().0.len() < 4 || simple.interiors().iter().any(|ring| ring.0.len() < 4) {
            part.clone()
        } else {
            simple
        }
    };
    let outline = MultiPolygon::new(outline.iter().map(part).collect());
    Boundary { outline: Outline::from_plane(&outline, projection), ..boundary.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use collective::boundary::BoundaryKind;
    use collective::geography::LonLat;
    use geo::{Area as _, Coord, Distance as _, Euclidean, LineString, Point};

    #[test]
    fn corners_go_and_the_shape_stays() {
        let projection = Projection::centered_on(LonLat::try_new(14.4, 35.9).unwrap());
        let ripple = |angle: f64| 5000.0 + 4.0 * (angle * 40.0).sin();
        let ring: LineString<f64> = (0..=720)
            .map(|step| f64::from(step % 720).to_radians() / 2.0)
            .map(|angle| Coord { x: ripple(angle) * angle.cos(), y: ripple(angle) * angle.sin() })
            .collect();
        let sliver = Polygon::new(vec![(9000.0, 0.0), (9004.0, 0.0), (9004.0, 3.0), (9000.0, 0.0)].into(), vec![]);
        let area = MultiPolygon::new(vec![Polygon::new(ring, vec![]), sliver]);
        let outline = Outline::from_plane(&area, projection);
        let boundary = Boundary {
            osm: "r1".into(),
            kind: BoundaryKind::Commune,
            name: "Rabat".into(),
            insee: None,
            population: None,
            outline,
        };
        let simple = simplified(&boundary, projection);
        assert!(simple.outline.position_count() * 4 < boundary.outline.position_count());
        let plane = simple.outline.to_plane(projection);
        assert!((plane.unsigned_area() / area.unsigned_area() - 1.0).abs() < 0.005);
        let drawn = plane.0[0].exterior();
        let off = |corner: &Coord| Euclidean.distance(&Point::from(*corner), drawn);
        assert!(area.0[0].exterior().coords().all(|corner| off(corner) <= TOLERANCE_M + 0.01));
        assert_eq!(plane.0.len(), 2, "no part is lost");
    }
}
