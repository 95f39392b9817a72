//! The edits that are sent: a member moved, switched off and on, added; a corner of the perimeter moved.

use collective::document::{Collective, DrawnPerimeter, MemberId, MembershipOverride, PerimeterOrigin};
use collective::edit::{Edit, VariantChange};
use collective::geography::LonLat;
use collective::outline::Outline;
use uuid::Uuid;

/// The kinds, in the order in which they come.
pub(super) const KINDS: [&str; 4] = ["move", "toggle", "add", "corner"];

/// The edit of that number; its kind is `KINDS[number % KINDS.len()]`.
pub(super) fn edit(collective: &Collective, number: usize) -> Option<Edit> {
    let chosen = (number * 7919) % collective.members.len().max(1);
    let (id, member) = collective.members.iter().nth(chosen)?;
    let beside = nudged(member.place, number)?;
    let change = |change| Edit::ChangeVariant { id: collective.reference, change };
    Some(match number % KINDS.len() {
        0 => Edit::MoveMember { id: *id, to: beside },
        1 => {
            let variant = &collective.variants[&collective.reference];
            let decision =
                if variant.member_overrides.contains_key(id) { None } else { Some(MembershipOverride::Excluded) };
            change(VariantChange::OverrideMember { member: *id, decision })
        }
        2 => {
            let mut member = member.clone();
            member.place = beside;
            Edit::PutMember { id: MemberId(Uuid::from_u128(100_000 + number as u128)), member: Box::new(member) }
        }
        _ => {
            let mut outline = collective.variants[&collective.reference].perimeter.as_ref()?.outline.clone();
            let ring = outline.parts.first_mut()?.first_mut()?;
            let corner = 1 + number % (ring.len() - 2);
            ring[corner] = nudged(ring[corner], number)?;
            change(VariantChange::DrawPerimeter { perimeter: Some(drawn(outline)) })
        }
    })
}

fn drawn(outline: Outline) -> DrawnPerimeter {
    DrawnPerimeter { outline, origin: PerimeterOrigin::Drawn }
}

/// A few hundred metres away.
pub(super) fn nudged(place: LonLat, number: usize) -> Option<LonLat> {
    let angle = number as f64;
    LonLat::try_new(place.lon() + 0.003 * angle.cos(), place.lat() + 0.003 * angle.sin()).ok()
}
