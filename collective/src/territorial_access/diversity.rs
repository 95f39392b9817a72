//! How many kinds of actors work together, and how evenly.

use super::{ActorDiversity, ActorKind};
use crate::analysis::Survey;
use crate::document::PointKind;
use std::collections::BTreeMap;

/// The kinds of those who count; the effective number of kinds is e to Shannon's entropy (Hill 1973): as many as there are
/// when all are as frequent, near 1 when one kind is nearly everybody.
pub(super) fn diversity(survey: &Survey<'_>) -> ActorDiversity {
    let mut counts: BTreeMap<ActorKind, usize> = BTreeMap::new();
    if !survey.members.is_empty() {
        counts.insert(ActorKind::Producer, survey.members.len());
    }
    for point in &survey.points {
        *counts.entry(kind_of(point.point.kind)).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    let entropy = |count: &usize| {
        let share = *count as f64 / all as f64;
        -share * share.ln()
    };
    let effective_kinds = (all > 0).then(|| counts.values().map(entropy).sum::<f64>().exp());
    ActorDiversity { counts, effective_kinds }
}

fn kind_of(point: PointKind) -> ActorKind {
    match point {
        PointKind::Canteen => ActorKind::Canteen,
        PointKind::CentralKitchen => ActorKind::CentralKitchen,
        PointKind::PickUpPoint => ActorKind::PickUpPoint,
        PointKind::Shop => ActorKind::Shop,
        PointKind::Market => ActorKind::Market,
    }
}
