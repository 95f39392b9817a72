//! What changed since the symbols of the map were written.

use crate::record::Record;
use collective::analysis::{MembershipReport, Standing};
use collective::document::{Collective, DeliveryPoint, Member, VariantId};
use collective::geography::LonLat;
use std::sync::Arc;

/// What the symbols of the map are made from.
#[derive(Debug, Clone)]
pub struct Written {
    /// The document.
    pub document: Arc<Collective>,
    /// Who counts in it.
    pub membership: Arc<MembershipReport>,
}

/// A change that the map does not show yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Counts now.
    Joins,
    /// Does not count any more.
    Leaves,
    /// Is here now.
    Moved,
}

/// The changes of one variant from what the map shows to what is.
pub(super) fn marks(written: &Written, now: &Written, variant: VariantId) -> Vec<(LonLat, Mark)> {
    let mut marks = of_records::<Member>(written, now);
    marks.extend(of_records::<DeliveryPoint>(written, now));
    let hubs = |written: &Written| written.document.variants.get(&variant).map(|variant| variant.hubs.clone());
    let before = hubs(written).unwrap_or_default();
    for (id, hub) in hubs(now).unwrap_or_default() {
        if before.get(&id).is_some_and(|before| before.place != hub.place) {
            marks.push((hub.place, Mark::Moved));
        }
    }
    marks
}

fn of_records<R: Record>(written: &Written, now: &Written) -> Vec<(LonLat, Mark)> {
    let (before, standings) = (R::all(&written.document), R::standings(&now.membership));
    let counted = |standing: Option<&Standing>| standing.map(|standing| standing.counted);
    let mark = |(id, record): (&R::Id, &R)| {
        let moved = before.get(id).is_some_and(|before| before.place() != record.place());
        let (was, is) = (counted(R::standings(&written.membership).get(id)), counted(standings.get(id)));
        match (was, is) {
            (Some(false), Some(true)) => Some((record.place(), Mark::Joins)),
            (Some(true), Some(false)) => Some((record.place(), Mark::Leaves)),
            _ => moved.then(|| (record.place(), Mark::Moved)),
        }
    };
    R::all(&now.document).iter().filter_map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{MEMBER, POINT, VARIANT, collective, place};
    use collective::analysis::Side;

    fn written(document: Collective, counted: bool) -> Written {
        let standing = |counted| Standing { side: Side::Inside, counted, overridden: false };
        let membership = MembershipReport {
            members: [(MEMBER, standing(counted))].into(),
            points: [(POINT, standing(true))].into(),
        };
        Written { document: Arc::new(document), membership: Arc::new(membership) }
    }

    #[test]
    fn what_is_the_same_has_no_mark() {
        assert!(marks(&written(collective(), true), &written(collective(), true), VARIANT).is_empty());
    }

    #[test]
    fn who_joins_leaves_or_moves_is_marked_where_it_is_now() {
        let at = collective().members[&MEMBER].place;
        let (out, inside) = (written(collective(), false), written(collective(), true));
        assert_eq!(marks(&out, &inside, VARIANT), [(at, Mark::Joins)]);
        assert_eq!(marks(&inside, &out, VARIANT), [(at, Mark::Leaves)]);
        let mut moved = collective();
        moved.points.get_mut(&POINT).unwrap().place = place(14.0, 35.8);
        assert_eq!(marks(&inside, &written(moved, true), VARIANT), [(place(14.0, 35.8), Mark::Moved)]);
    }
}
