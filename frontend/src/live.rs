//! What the browser itself knows while a gesture is going on: shape, and who counts. The same functions of `collective`
//! that the server uses, so that letting go changes nothing of it.

use collective::analysis::{MembershipReport, PerimeterFault, PerimeterReport};
use collective::document::{Collective, VariantId};
use collective::geography::Projection;
use collective::membership::membership;
use collective::perimeter::{Perimeter, ProjectedOutline};
use collective::quantity::Kilograms;

/// What is known at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Live {
    /// Area and shape, or faults.
    pub perimeter: PerimeterReport,
    /// Who counts.
    pub membership: MembershipReport,
    /// How many members count.
    pub members: usize,
    /// How many points of delivery count.
    pub points: usize,
    /// What the members that count ship in a usual week.
    pub goods: Kilograms,
}

impl Live {
    /// What is known of a variant; `None` when it is not there.
    #[must_use]
    pub fn of(document: &Collective, variant: VariantId, projection: Projection) -> Option<Self> {
        let variant = document.variants.get(&variant)?;
        let drawing = variant.perimeter.as_ref().map(|drawn| ProjectedOutline::new(&drawn.outline, projection));
        let (perimeter, sound) = Perimeter::report(drawing.as_ref());
        let membership = membership(document, variant, sound.as_ref(), projection);
        let counted = membership.members.iter().filter(|(_, standing)| standing.counted);
        let goods = counted.clone().filter_map(|(id, _)| Some(document.members.get(id)?.kg_per_week)).sum();
        Some(Self {
            perimeter,
            members: counted.count(),
            points: membership.points.values().filter(|standing| standing.counted).count(),
            goods,
            membership,
        })
    }

    /// The faults of the drawing.
    #[must_use]
    pub fn faults(&self) -> &[PerimeterFault] {
        match &self.perimeter {
            PerimeterReport::Faulty { faults } => faults,
            PerimeterReport::Absent | PerimeterReport::Valid { .. } => &[],
        }
    }
}
