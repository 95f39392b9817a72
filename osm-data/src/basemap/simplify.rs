//! Fewer points for the same look: Douglas and Peucker, *The Canadian Cartographer* 10 (1973), on integer coordinates.

use super::grid::IntPoint;

/// A line with only the points that lie farther than `tolerance` from what remains. Ends are kept.
pub(super) fn simplify_line(line: &[IntPoint], tolerance: f64) -> Vec<IntPoint> {
    if line.len() < 3 {
        return line.to_vec();
    }
    let mut kept = vec![false; line.len()];
    kept[0] = true;
    kept[line.len() - 1] = true;
    let mut pending = vec![(0, line.len() - 1)];
    while let Some((from, to)) = pending.pop() {
        let farthest = (from + 1..to)
            .map(|at| (squared_distance(line[at], line[from], line[to]), at))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((distance, at)) = farthest
            && distance > tolerance * tolerance
        {
            kept[at] = true;
            pending.push((from, at));
            pending.push((at, to));
        }
    }
    line.iter().zip(kept).filter(|(_, kept)| *kept).map(|(point, _)| *point).collect()
}

/// A ring (its first point not repeated) simplified likewise, held at its first point and the one farthest from it.
pub(super) fn simplify_ring(ring: &[IntPoint], tolerance: f64) -> Vec<IntPoint> {
    if ring.len() < 5 {
        return ring.to_vec();
    }
    let away = |point: &IntPoint| (f64::from(point.x - ring[0].x)).hypot(f64::from(point.y - ring[0].y));
    let farthest = (1..ring.len()).max_by(|&a, &b| away(&ring[a]).total_cmp(&away(&ring[b]))).unwrap_or(ring.len() / 2);
    let mut simplified = simplify_line(&ring[..=farthest], tolerance);
    let back: Vec<IntPoint> = ring[farthest..].iter().chain(ring.first()).copied().collect();
    let back = simplify_line(&back, tolerance);
    simplified.extend(&back[1..back.len() - 1]);
    simplified
}

/// The squared distance of a point from a segment.
fn squared_distance(point: IntPoint, from: IntPoint, to: IntPoint) -> f64 {
    let (dx, dy) = (f64::from(to.x - from.x), f64::from(to.y - from.y));
    let (px, py) = (f64::from(point.x - from.x), f64::from(point.y - from.y));
    let length = dx * dx + dy * dy;
    let along = if length == 0.0 { 0.0 } else { ((px * dx + py * dy) / length).clamp(0.0, 1.0) };
    (px - along * dx).powi(2) + (py - along * dy).powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points(coordinates: &[(i32, i32)]) -> Vec<IntPoint> {
        coordinates.iter().map(|&(x, y)| IntPoint::new(x, y)).collect()
    }

    #[test]
    fn drops_what_is_nearly_straight_and_keeps_the_corner() {
        let line = points(&[(0, 0), (50, 1), (100, 0), (100, 50), (100, 100)]);
        assert_eq!(simplify_line(&line, 2.0), points(&[(0, 0), (100, 0), (100, 100)]));
    }

    #[test]
    fn a_spike_back_over_itself_is_kept() {
        let line = points(&[(0, 0), (100, 0), (10, 0)]);
        assert_eq!(simplify_line(&line, 2.0), line);
    }

    #[test]
    fn a_square_with_points_on_its_sides_becomes_a_square() {
        let ring = points(&[(0, 0), (50, 0), (100, 0), (100, 50), (100, 100), (50, 100), (0, 100), (0, 50)]);
        assert_eq!(simplify_ring(&ring, 1.0), points(&[(0, 0), (100, 0), (100, 100), (0, 100)]));
    }

    proptest! {
        #[test]
        fn every_dropped_point_is_within_tolerance_of_the_rest(
            line in prop::collection::vec((0..1000, 0..1000), 2..60), tolerance in 0.5..50.0
        ) {
            let line = points(&line);
            let simplified = simplify_line(&line, tolerance);
            prop_assert_eq!(simplified.first(), line.first());
            prop_assert_eq!(simplified.last(), line.last());
            for &point in &line {
                let nearest = simplified
                    .windows(2)
                    .map(|pair| squared_distance(point, pair[0], pair[1]))
                    .fold(f64::INFINITY, f64::min);
                prop_assert!(nearest.sqrt() <= tolerance + 1e-9);
            }
        }
    }
}
