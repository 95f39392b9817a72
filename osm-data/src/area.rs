//! Areas from ways: closed ways, and relations whose member ways join into rings.
//!
//! Roles are not trusted: which ring is a hole follows from which lies in which, as in osmium. A segment that two members
//! share cancels out. Where rings touch, they are separated without crossing. Ends that do not meet are joined when they
//! are near, otherwise what cannot close is left out and reported.
//!
//! Only the topology is computed here, in the units of OpenStreetMap (10⁻⁷ degree), where it is exact; no length or area
//! in these units leaves the module.

mod crossing;
mod nesting;
mod rings;
mod segments;

use crate::extract::{Extract, Location, MemberKind, Relation, Way};
use collective::geography::LonLat;
use collective::outline::Outline;

/// An outer ring and its holes. Rings are closed (the first location is repeated); the outer one is counterclockwise, holes
/// clockwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaPart {
    /// The outer ring.
    pub outer: Vec<Location>,
    /// The holes.
    pub holes: Vec<Vec<Location>>,
}

/// What was wrong with the ways of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AreaDefects {
    /// Member ways that are not in the file.
    pub missing_ways: usize,
    /// Gaps closed by a straight line, because the two ends are near.
    pub closed_gaps: usize,
    /// Ends left open: what hangs on them is not part of the area.
    pub open_ends: usize,
}

impl AreaDefects {
    /// Whether there is none.
    #[must_use]
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// An area: parts that do not overlap, in decreasing size of their outer ring.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Area {
    /// The parts; none when nothing closes.
    pub parts: Vec<AreaPart>,
    /// What was wrong.
    pub defects: AreaDefects,
}

/// The roles of member ways that are not part of the outline.
const OTHER_ROLES: [&str; 4] = ["label", "admin_centre", "subarea", "entrance"];

impl Area {
    /// The area of a closed way; without part when it is not closed, or a node has no location.
    #[must_use]
    pub fn of_way(extract: &Extract, way: &Way) -> Self {
        if !way.is_closed() {
            return Self::default();
        }
        Self::of_ways(extract, std::iter::once(way), 0)
    }

    /// The area that the member ways of a relation enclose.
    #[must_use]
    pub fn of_relation(extract: &Extract, relation: &Relation) -> Self {
        let members =
            || relation.members.iter().filter(|it| it.kind == MemberKind::Way && !OTHER_ROLES.contains(&&*it.role));
        let missing = members().filter(|member| extract.way(member.id).is_none()).count();
        // A member listed twice is one: listed as outer of two touching parts it would else cancel itself out.
        let mut ids: Vec<i64> = members().map(|member| member.id).collect();
        ids.sort_unstable();
        ids.dedup();
        Self::of_ways(extract, ids.into_iter().filter_map(|id| extract.way(id)), missing)
    }

    fn of_ways<'a>(extract: &Extract, ways: impl Iterator<Item = &'a Way>, missing_ways: usize) -> Self {
        let mut segments = segments::of_ways(extract, ways);
        let closed_gaps = segments::close_gaps(&mut segments);
        let found = rings::rings(&segments);
        let parts = nesting::parts(found.rings);
        Self { parts, defects: AreaDefects { missing_ways, closed_gaps, open_ends: found.open_ends } }
    }

    /// Its outline, as it comes from outside.
    #[must_use]
    pub fn outline(&self) -> Outline {
        let ring = |ring: &Vec<Location>| -> Vec<LonLat> { ring.iter().filter_map(|it| it.lon_lat().ok()).collect() };
        let part = |part: &AreaPart| std::iter::once(&part.outer).chain(&part.holes).map(ring).collect();
        Outline { parts: self.parts.iter().map(part).collect() }
    }

    /// Whether its rings cross each other or themselves, other than by touching in a location they share.
    #[must_use]
    pub fn has_crossing(&self) -> bool {
        crossing::has_crossing(self)
    }

    /// A location inside its largest part; `None` when it has none.
    #[must_use]
    pub fn inner_location(&self) -> Option<Location> {
        self.parts.first().and_then(nesting::inner_location)
    }
}

#[cfg(test)]
mod tests;
