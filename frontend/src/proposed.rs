//! What becomes of a proposed perimeter: a variant of its own.

use collective::document::{DrawnPerimeter, PerimeterOrigin, Variant};
use collective::outline::Outline;
use collective::parameters::VehicleKey;
use collective::proposals::{Proposal, ProposalOrigin};
use collective::travel::Course;

/// With what the server drives the isochrones it proposes: the vehicle that territories are prepared for.
const PREPARED_VEHICLE: &str = "small_van";

/// The longest name that a variant may have, in characters.
const LONGEST_NAME: usize = 200;

/// The variant that proposals were made for, with the proposed perimeter: everything else stays.
#[must_use]
pub fn variant_of(original: &Variant, proposal: &Proposal, name: &str) -> Variant {
    let drawn = original.perimeter.as_ref().filter(|_| proposal.origin == ProposalOrigin::Current);
    let origin = drawn.map_or_else(|| origin_of(&proposal.origin), |drawn| drawn.origin.clone());
    let perimeter = DrawnPerimeter { outline: proposal.outline.clone(), origin };
    let name = name.chars().take(LONGEST_NAME).collect();
    Variant { name, date: None, perimeter: Some(perimeter), ..original.clone() }
}

/// How people would have made it, as far as there is such a way.
fn origin_of(origin: &ProposalOrigin) -> PerimeterOrigin {
    match origin {
        ProposalOrigin::Isochrone { from, within } => PerimeterOrigin::Isochrone {
            place: from.location,
            duration: *within,
            vehicle: VehicleKey(PREPARED_VEHICLE.into()),
            course: Course::From,
            adjusted: false,
        },
        ProposalOrigin::Communes { osm } => {
            PerimeterOrigin::Boundaries { osm: osm.clone(), insee: Vec::new(), adjusted: false }
        }
        ProposalOrigin::Current | ProposalOrigin::ConvexHull { .. } | ProposalOrigin::ConcaveHull { .. } => {
            PerimeterOrigin::Drawn
        }
    }
}

/// The corners of an outline, for a map that is to show all of it.
#[must_use]
pub fn corners(outline: &Outline) -> Vec<collective::geography::LonLat> {
    outline.parts.iter().filter_map(|rings| rings.first()).flatten().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::corners::closed;
    use crate::fixture::{MEMBER, place};
    use collective::document::MembershipOverride;
    use collective::proposals::{ProposalFigures, ProposalReason};
    use collective::quantity::{Kilograms, Meters, SquareMeters};

    fn proposal(origin: ProposalOrigin) -> Proposal {
        let ring = closed(vec![place(14.3, 35.8), place(14.5, 35.8), place(14.4, 35.9)]);
        let figures = ProposalFigures {
            area: SquareMeters(1e8),
            members: 1,
            points: 1,
            kg_per_week: Kilograms(1.0),
            organization: None,
            cost: None,
            population: None,
            catering: 0,
            goods_share: 1.0,
        };
        Proposal { origin, outline: Outline::simple(ring), figures, dominated: false, reason: ProposalReason::Cheapest }
    }

    #[test]
    fn everything_but_the_perimeter_stays() {
        let mut original = Variant::named("Aujourd’hui".into());
        original.member_overrides.insert(MEMBER, MembershipOverride::Included);
        let proposal = proposal(ProposalOrigin::Communes { osm: vec!["r1".into()] });
        let made = variant_of(&original, &proposal, "Deux communes");
        assert_eq!((made.name.as_str(), &made.member_overrides), ("Deux communes", &original.member_overrides));
        let drawn = made.perimeter.unwrap();
        assert_eq!(drawn.outline, proposal.outline);
        assert!(matches!(drawn.origin, PerimeterOrigin::Boundaries { osm, .. } if osm == ["r1"]));
        assert_eq!(corners(&drawn.outline).len(), 4);
    }

    #[test]
    fn the_perimeter_there_was_keeps_how_it_was_made_and_a_hull_is_drawn() {
        let mut original = Variant::named("Aujourd’hui".into());
        let current = proposal(ProposalOrigin::Current);
        let origin = PerimeterOrigin::Imported { file: "epci.geojson".into(), adjusted: true };
        original.perimeter = Some(DrawnPerimeter { outline: current.outline.clone(), origin: origin.clone() });
        assert_eq!(variant_of(&original, &current, "x").perimeter.unwrap().origin, origin);
        let hull = proposal(ProposalOrigin::ConvexHull { margin: Meters(500.0) });
        assert_eq!(variant_of(&original, &hull, "x").perimeter.unwrap().origin, PerimeterOrigin::Drawn);
        assert_eq!(variant_of(&original, &hull, &"é".repeat(300)).name.chars().count(), 200);
    }
}
