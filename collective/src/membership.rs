//! Who counts in a variant: the perimeter says so, and explicit decisions overrule it.

use crate::analysis::{MembershipReport, Side, Standing};
use crate::document::{Collective, MembershipOverride, Variant};
use crate::geography::{LonLat, Projection};
use crate::parameters::Parameters;
use crate::perimeter::{Perimeter, PerimeterRules};
use crate::quantity::Meters;
use geo::Point;

/// The standing of every member and every point of the collective. Without a sound perimeter everybody counts who is not
/// excluded by a decision.
#[must_use]
pub fn membership(
    collective: &Collective,
    variant: &Variant,
    perimeter: Option<&Perimeter>,
    projection: Projection,
) -> MembershipReport {
    let tolerance = PerimeterRules::of(&Parameters::resolve(collective, variant)).limit_tolerance;
    // Without perimeter no position is needed, and projecting costs more than all the rest.
    let side_of = |place: LonLat| side(perimeter, tolerance, || projection.to_plane(place));
    let members = collective.members.iter().map(|(id, member)| {
        let decision = variant.member_overrides.get(id).copied();
        (*id, standing(side_of(member.place), decision))
    });
    let points = collective.points.iter().map(|(id, point)| {
        let decision = variant.point_overrides.get(id).copied();
        (*id, standing(side_of(point.place), decision))
    });
    MembershipReport { members: members.collect(), points: points.collect() }
}

/// Where a position lies.
pub(crate) fn side(perimeter: Option<&Perimeter>, tolerance: Meters, position: impl FnOnce() -> Point<f64>) -> Side {
    perimeter.map_or(Side::Unbounded, |perimeter| perimeter.side(position(), tolerance))
}

/// What follows from where a place lies and from what somebody decided.
pub(crate) fn standing(side: Side, decision: Option<MembershipOverride>) -> Standing {
    let counted = match decision {
        Some(MembershipOverride::Included) => true,
        Some(MembershipOverride::Excluded) => false,
        None => side != Side::Outside,
    };
    Standing { side, counted, overridden: decision.is_some() }
}

#[cfg(test)]
mod tests;
