//! The stretches of road reached within a time, or from which a place is reached within it.

use super::Course;
use crate::roads::Roads;
use crate::roads::cost::Cost;
use crate::roads::hierarchy::NONE;
use crate::roads::metric::LocalMetric;
use crate::roads::network::Edge;
use crate::roads::snapping::Snap;
use collective::geography::LonLat;
use collective::quantity::Seconds;

/// A spot × 10⁷.
pub(super) type Spot = [f64; 2];

/// A part of a segment: shares of its length in the order of the way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stretch {
    pub(super) segment: u32,
    start: f64,
    end: f64,
}

impl Roads {
    /// What is reached of each segment; both directions are one where one of them is reached as a whole.
    pub(super) fn stretches_within(&self, place: LonLat, within: Seconds, course: Course) -> Vec<Stretch> {
        let Some(snap) = self.snap(place) else { return Vec::new() };
        let Some((access_ms, _)) = self.access_leg(&snap).parts() else { return Vec::new() };
        let budget_ms = within.0 * 1e3 - f64::from(access_ms);
        if budget_ms < 0.0 {
            return Vec::new();
        }
        let shares = match course {
            Course::From => self.shares_from(&snap, budget_ms),
            Course::To => self.shares_to(&snap, budget_ms),
        };
        let mut stretches = Vec::new();
        for (segment, both) in (0_u32..).zip(shares.chunks(2)) {
            let [forward, backward] = [both[0], both[1].map(|(start, end)| (1.0 - end, 1.0 - start))];
            let is_whole = |shares: Option<(f64, f64)>| shares.is_some_and(|(start, end)| start <= 0.0 && end >= 1.0);
            if is_whole(forward) || is_whole(backward) {
                stretches.push(Stretch { segment, start: 0.0, end: 1.0 });
            } else {
                let parts = [forward, backward].into_iter().flatten();
                stretches.extend(parts.map(|(start, end)| Stretch { segment, start, end }));
            }
        }
        stretches
    }

    /// By edge, the share of it at which the place's traffic enters, and the share it comes to in time.
    fn shares_from(&self, snap: &Snap, budget_ms: f64) -> Vec<Option<(f64, f64)>> {
        let at_end = self.prepared.hierarchy.one_to_all(&self.seeds(snap));
        // A way for ends only has several vertices: the soonest counts.
        let mut soonest = vec![Cost::UNREACHABLE; self.network.edge_count()];
        for (edge, cost) in self.prepared.vertices.edge.iter().zip(at_end) {
            let soonest = &mut soonest[edge.index()];
            *soonest = soonest.or_better(cost);
        }
        let shares = |(edge, at_end): (u32, Cost)| {
            let (end_ms, whole_ms) = (f64::from(at_end.parts()?.0), self.whole_ms(Edge(edge))?);
            // Negative where the trip begins on the edge itself.
            let entered_ms = end_ms - whole_ms;
            let (start, end) = ((-entered_ms / whole_ms).max(0.0), ((budget_ms - entered_ms) / whole_ms).min(1.0));
            (start < end).then_some((start, end))
        };
        (0_u32..).zip(soonest).map(shares).collect()
    }

    /// By edge, the share of it from which on one comes to the place in time, and the share at which one is there or leaves it.
    fn shares_to(&self, snap: &Snap, budget_ms: f64) -> Vec<Option<(f64, f64)>> {
        let (seeds, beyond) = self.arrivals(snap);
        let Some((beyond_ms, _)) = beyond.parts() else { return Vec::new() };
        let from_end = self.prepared.hierarchy.all_to_one(&seeds);
        let shares = |(edge, vertex): (u32, &u32)| {
            let from_end = if *vertex == NONE { Cost::UNREACHABLE } else { from_end[*vertex as usize] };
            let whole_ms = self.whole_ms(Edge(edge))?;
            // Negative where the place is on the edge itself.
            let rest_ms = f64::from(from_end.parts()?.0) - f64::from(beyond_ms);
            let (start, end) = ((1.0 - (budget_ms - rest_ms) / whole_ms).max(0.0), (1.0 + rest_ms / whole_ms).min(1.0));
            (start < end).then_some((start, end))
        };
        (0_u32..).zip(self.prepared.vertices.start.iter()).map(shares).collect()
    }

    fn whole_ms(&self, edge: Edge) -> Option<f64> {
        self.cost(edge).parts().map(|(ms, _)| f64::from(ms))
    }

    /// Calls with each straight piece of a stretch.
    pub(super) fn for_each_piece(&self, stretch: Stretch, mut visit: impl FnMut(Spot, Spot)) {
        let points = self.network.points(stretch.segment);
        let pieces = points.windows(2).map(|pair| (pair[0].map(f64::from), pair[1].map(f64::from)));
        if stretch.start <= 0.0 && stretch.end >= 1.0 {
            return pieces.for_each(|(a, b)| visit(a, b));
        }
        let metric = LocalMetric::at(f64::from(points[0][1]));
        let length = |(a, b): (Spot, Spot)| {
            let (east, north) = metric.meters(b[0] - a[0], b[1] - a[1]);
            east.hypot(north)
        };
        let whole: f64 = pieces.clone().map(length).sum();
        let (start_m, end_m) = (stretch.start * whole, stretch.end * whole);
        let mut before_m = 0.0;
        for (a, b) in pieces {
            let piece_m = length((a, b));
            let (low, high) = ((start_m - before_m).max(0.0), (end_m - before_m).min(piece_m));
            if low <= high && piece_m > 0.0 {
                let at = |m: f64| [0, 1].map(|axis| a[axis] + (b[axis] - a[axis]) * m / piece_m);
                visit(at(low), at(high));
            }
            before_m += piece_m;
        }
    }

    /// The corners of a box around the segments of stretches; `None` without any.
    pub(super) fn corners_around(&self, stretches: &[Stretch]) -> Option<[Spot; 2]> {
        let mut points = stretches.iter().flat_map(|stretch| self.network.points(stretch.segment));
        let first = *points.next()?;
        let [low, high] = points.fold([first, first], |[low, high], point| {
            [[low[0].min(point[0]), low[1].min(point[1])], [high[0].max(point[0]), high[1].max(point[1])]]
        });
        Some([low.map(f64::from), high.map(f64::from)])
    }
}
