//! Which goods go together, and which keep their individual tours.

use super::Ground;
use crate::flows::Flow;
use crate::quantity::{Kilograms, Seconds};

/// Goods with the part of them that goes together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct SharedFlow {
    pub(super) flow: Flow,
    /// From 0 (individual) to 1 (together).
    pub(super) pooled: f64,
}

/// Shares the goods of every member: 1 − `participation` of its kilograms of the week stay individual, the rest goes
/// together. A member keeps for itself what is nearest to its farm, so that the deliveries it gives away are those that
/// cost it most; the last delivery it keeps may be split.
pub(super) fn shared(ground: Ground<'_>, flows: &[Flow], participation: f64) -> Vec<SharedFlow> {
    if participation <= 0.0 || participation >= 1.0 {
        let pooled = if participation >= 1.0 { 1.0 } else { 0.0 };
        return flows.iter().map(|flow| SharedFlow { flow: *flow, pooled }).collect();
    }
    let mut kept: Vec<Kilograms> = vec![Kilograms::ZERO; ground.survey.members.len()];
    for flow in flows {
        kept[flow.member] += flow.goods * (1.0 - participation);
    }
    let away = |flow: &Flow| {
        let (member, point) = (&ground.survey.members[flow.member], &ground.survey.points[flow.point]);
        let ways = ground.survey.ways_of(member, ground.matrix);
        ways.travel(member.site, point.site).map_or(Seconds(f64::INFINITY), |way| way.duration)
    };
    let mut nearest: Vec<usize> = (0..flows.len()).collect();
    nearest.sort_by(|a, b| away(&flows[*a]).total_cmp(&away(&flows[*b])).then(a.cmp(b)));
    let mut shared: Vec<SharedFlow> = flows.iter().map(|flow| SharedFlow { flow: *flow, pooled: 1.0 }).collect();
    for number in nearest {
        let SharedFlow { flow, pooled } = &mut shared[number];
        let taken = kept[flow.member].min(flow.goods);
        kept[flow.member] = kept[flow.member] - taken;
        *pooled = 1.0 - taken / flow.goods;
    }
    shared
}

/// The goods that stay individual.
pub(super) fn direct(flows: &[SharedFlow]) -> Vec<Flow> {
    parts(flows, |pooled| 1.0 - pooled)
}

/// The goods that go together.
pub(super) fn pooled(flows: &[SharedFlow]) -> Vec<Flow> {
    parts(flows, |pooled| pooled)
}

fn parts(flows: &[SharedFlow], part: impl Fn(f64) -> f64) -> Vec<Flow> {
    let parts = flows.iter().map(|shared| Flow { goods: shared.flow.goods * part(shared.pooled), ..shared.flow });
    parts.filter(|flow| flow.goods > SPECK).collect()
}

/// What is left of a delivery by rounding, and is none.
const SPECK: Kilograms = Kilograms(1e-6);
