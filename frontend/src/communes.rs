//! The communes that a perimeter touches, for the eye: on simplified outlines, so to the nearest percent or so.

use collective::boundary::{Boundary, BoundaryKind};
use collective::geography::Projection;
use collective::outline::Outline;
use collective::perimeter::Perimeter;
use geo::{Area, BooleanOps, BoundingRect, Intersects};

/// A commune that the perimeter touches.
#[derive(Debug, Clone, PartialEq)]
pub struct Commune {
    /// Its name.
    pub name: String,
    /// Share of its area inside the perimeter, 0 to 1.
    pub share: f64,
    /// Its inhabitants, where known.
    pub population: Option<u32>,
}

/// Shares below this are slivers of two outlines that follow the same border.
const SLIVER: f64 = 0.002;

/// The communes that a perimeter touches, the ones most inside first. None when the perimeter has faults.
#[must_use]
pub fn touched(boundaries: &[Boundary], perimeter: &Outline, projection: Projection) -> Vec<Commune> {
    let Ok(perimeter) = Perimeter::try_new(perimeter, projection) else { return Vec::new() };
    let bounds = perimeter.bounds();
    let mut communes: Vec<Commune> = boundaries
        .iter()
        .filter(|boundary| boundary.kind == BoundaryKind::Commune)
        .filter_map(|boundary| {
            let area = boundary.outline.to_plane(projection);
            if !area.bounding_rect()?.intersects(&bounds) {
                return None;
            }
            let whole = area.unsigned_area();
            let share = area.intersection(perimeter.area()).unsigned_area() / whole;
            (whole > 0.0 && share > SLIVER).then(|| Commune {
                name: boundary.name.clone(),
                share: share.min(1.0),
                population: boundary.population,
            })
        })
        .collect();
    communes.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.name.cmp(&b.name)));
    communes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::corners::closed;
    use crate::fixture::place;

    fn square(west: f64, south: f64, side: f64) -> Outline {
        let corner = |x: f64, y: f64| place(west + x * side, south + y * side);
        Outline::simple(closed(vec![corner(0.0, 0.0), corner(1.0, 0.0), corner(1.0, 1.0), corner(0.0, 1.0)]))
    }

    fn commune(name: &str, outline: Outline) -> Boundary {
        Boundary {
            osm: name.to_owned(),
            kind: BoundaryKind::Commune,
            name: name.to_owned(),
            insee: None,
            population: None,
            outline,
        }
    }

    #[test]
    fn the_share_inside_decides_the_order() {
        let boundaries = [
            commune("Half", square(14.35, 35.9, 0.1)),
            commune("Whole", square(14.32, 35.92, 0.02)),
            commune("Far", square(14.8, 35.9, 0.1)),
        ];
        let found = touched(&boundaries, &square(14.3, 35.9, 0.1), Projection::centered_on(place(14.4, 35.9)));
        assert_eq!(found.iter().map(|commune| commune.name.as_str()).collect::<Vec<_>>(), ["Whole", "Half"]);
        assert!((found[0].share - 1.0).abs() < 1e-9 && (found[1].share - 0.5).abs() < 0.001, "{found:?}");
    }
}
