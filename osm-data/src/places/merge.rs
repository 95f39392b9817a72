//! Several elements that are one place: a farm's yard and its barns, a shop's building and its node.

use super::Rule;
use collective::geography::{LonLat, Projection};
use collective::place::ExistingPlace;
use geo::Point;
use rstar::RTree;
use rstar::primitives::GeomWithData;

/// A kept place in the plane, with its number.
type Kept = GeomWithData<[f64; 2], usize>;

/// The places of a rule, each once, and how many elements were part of another.
///
/// Named elements come first, then in the order given (areas before points): the first stands for the others.
pub(super) fn merge(rule: &Rule, found: &[ExistingPlace]) -> (Vec<ExistingPlace>, usize) {
    let mut candidates: Vec<&ExistingPlace> = found.iter().filter(|place| place.function == rule.function).collect();
    candidates.sort_by_key(|place| place.name.is_none());
    let Some(anchor) = candidates.first().map(|place| place.location) else {
        return (Vec::new(), 0);
    };
    let projection = Projection::centered_on(anchor);
    let mut kept: Vec<ExistingPlace> = Vec::new();
    let mut tree: RTree<Kept> = RTree::new();
    for place in &candidates {
        let at = in_plane(projection, place.location);
        let same = |other: &ExistingPlace| match &place.name {
            None => rule.absorb_unnamed || other.name.is_none(),
            Some(name) => other.name.as_ref().is_some_and(|it| it.eq_ignore_ascii_case(name)),
        };
        let again = tree
            .locate_within_distance(at, rule.merge_within_m * rule.merge_within_m)
            .any(|other| same(&kept[other.data]));
        if !again {
            tree.insert(Kept::new(at, kept.len()));
            kept.push((*place).clone());
        }
    }
    let merged = candidates.len() - kept.len();
    (kept, merged)
}

fn in_plane(projection: Projection, place: LonLat) -> [f64; 2] {
    let point: Point<f64> = projection.to_plane(place);
    [point.x(), point.y()]
}
