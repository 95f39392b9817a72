//! The stretches of road reached within a time.

use crate::roads::Roads;
use crate::roads::cost::Cost;
use crate::roads::metric::LocalMetric;
use crate::roads::network::Edge;
use collective::geography::LonLat;
use collective::quantity::Seconds;

/// A line of points × 10⁷.
pub(super) type Stretch = Vec<[f64; 2]>;

impl Roads {
    /// What is reached of each edge, as a line.
    pub(super) fn stretches_within(&self, from: LonLat, within: Seconds) -> Vec<Stretch> {
        let Some(snap) = self.snap(from) else { return Vec::new() };
        let Some((access_ms, _)) = self.access_leg(&snap).parts() else { return Vec::new() };
        let budget_ms = within.0 * 1e3 - f64::from(access_ms);
        if budget_ms < 0.0 {
            return Vec::new();
        }
        let at_end = self.hierarchy.one_to_all(&self.seeds(&snap));
        // A way for ends only has several vertices: the soonest counts.
        let mut soonest = vec![Cost::UNREACHABLE; self.edges.len()];
        for (edge, cost) in self.vertices.edge.iter().zip(at_end) {
            let soonest = &mut soonest[edge.index()];
            *soonest = soonest.or_better(cost);
        }
        let stretch = |(number, at_end): (u32, &Cost)| {
            let edge = Edge(number);
            let (end_ms, whole_ms) = (f64::from(at_end.parts()?.0), f64::from(self.edge(edge).cost.parts()?.0));
            // Negative where the trip begins on the edge itself.
            let entered_ms = end_ms - whole_ms;
            let start = (-entered_ms / whole_ms).max(0.0);
            let end = ((budget_ms - entered_ms) / whole_ms).min(1.0);
            (start < end).then(|| self.part(edge, start, end))
        };
        (0_u32..).zip(&soonest).filter_map(stretch).collect()
    }

    /// The line between two shares of an edge.
    fn part(&self, edge: Edge, start: f64, end: f64) -> Stretch {
        let mut line: Stretch = self.network.points(edge.segment()).iter().map(|point| point.map(f64::from)).collect();
        if edge.is_backward() {
            line.reverse();
        }
        if start <= 0.0 && end >= 1.0 {
            return line;
        }
        let metric = LocalMetric::at(line[0][1]);
        let length = |a: [f64; 2], b: [f64; 2]| {
            let (east, north) = metric.meters(b[0] - a[0], b[1] - a[1]);
            east.hypot(north)
        };
        let whole: f64 = line.windows(2).map(|pair| length(pair[0], pair[1])).sum();
        let (start_m, end_m) = (start * whole, end * whole);
        let (mut part, mut before_m) = (Vec::new(), 0.0);
        for pair in line.windows(2) {
            let piece_m = length(pair[0], pair[1]);
            let (low, high) = ((start_m - before_m).max(0.0), (end_m - before_m).min(piece_m));
            if low <= high && piece_m > 0.0 {
                let at = |m: f64| [0, 1].map(|axis| pair[0][axis] + (pair[1][axis] - pair[0][axis]) * m / piece_m);
                part.extend([at(low), at(high)]);
            }
            before_m += piece_m;
        }
        part.dedup();
        part
    }
}
