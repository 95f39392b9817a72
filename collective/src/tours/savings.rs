//! A first plan: parallel savings (Clarke, Wright 1964) on directed costs.

use super::model::{DEPOT, Model};
use super::segment::Segment;

/// Savings are looked for between a node and so many of those cheapest to go on to.
const CONSIDERED: usize = 100;

struct Piece {
    visits: Vec<usize>,
    load: [f64; 2],
    times: Segment,
}

/// Routes that respect every limit. Takes O(n·k·log(n·k)) for n nodes and k successors considered each.
pub(super) fn savings(model: &Model) -> Vec<Vec<usize>> {
    let mut pieces: Vec<Option<Piece>> = (0..model.nodes)
        .map(|node| {
            let piece = Piece { visits: vec![node], load: model.load[node], times: model.segment(node) };
            (node != DEPOT).then_some(piece)
        })
        .collect();
    let mut piece_of: Vec<usize> = (0..model.nodes).collect();
    for saving in ranked_savings(model) {
        let (from, to) = saving.nodes();
        let (first, second) = (piece_of[from], piece_of[to]);
        if first == second {
            continue;
        }
        let (Some(head), Some(tail)) = (&pieces[first], &pieces[second]) else { continue };
        if head.visits.last() != Some(&from) || tail.visits.first() != Some(&to) {
            continue;
        }
        let load = [head.load[0] + tail.load[0], head.load[1] + tail.load[1]];
        let times = head.times.join(model.time(from, to), tail.times);
        if !model.fits(load) || !is_timely(model, head.visits[0], times, tail.visits.last().copied()) {
            continue;
        }
        if let (Some(mut head), Some(tail)) = (pieces[first].take(), pieces[second].take()) {
            for &node in &tail.visits {
                piece_of[node] = first;
            }
            head.visits.extend(tail.visits);
            pieces[first] = Some(Piece { visits: head.visits, load, times });
        }
    }
    pieces.into_iter().flatten().map(|piece| piece.visits).collect()
}

/// Whether the piece, with the ways from and to the depot, is in time and within the duty.
fn is_timely(model: &Model, first: usize, piece: Segment, last: Option<usize>) -> bool {
    if !model.has_windows && !model.has_duty() {
        return true;
    }
    let depot = model.segment(DEPOT);
    let out = model.time(DEPOT, first);
    let back = last.map_or(0.0, |last| model.time(last, DEPOT));
    let whole = depot.join(out, piece).join(back, depot);
    whole.late <= 0.0 && whole.duration <= model.max_duty
}

/// What it saves to go on from one node to another instead of by the depot, best first; only what saves anything.
fn ranked_savings(model: &Model) -> Vec<Saving> {
    let mut ranked = Vec::with_capacity(model.nodes * CONSIDERED.min(model.nodes));
    let mut row: Vec<Saving> = Vec::with_capacity(model.nodes);
    for from in 1..model.nodes {
        row.clear();
        let back = model.cost(from, DEPOT);
        for to in 1..model.nodes {
            let saved = back + model.cost(DEPOT, to) - model.cost(from, to);
            if to != from && saved > 0.0 {
                row.push(Saving::new(saved / model.step, from, to));
            }
        }
        if row.len() > CONSIDERED {
            row.select_nth_unstable(CONSIDERED);
            row.truncate(CONSIDERED);
        }
        ranked.extend_from_slice(&row);
    }
    ranked.sort_unstable();
    ranked
}

/// A saving in steps of the model's costs, and its two nodes, as one number, of which the largest saving has the smallest and equal
/// ones follow their nodes: the same order everywhere, and sorting, which is most of a first plan, compares whole numbers. The
/// matrices of more nodes than fit here would take tens of gigabytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Saving(u64);

impl Saving {
    /// `steps` is whole and at most twice the largest cost, but where the way home does not exist: that is more than all others.
    fn new(steps: f64, from: usize, to: usize) -> Self {
        Self(u64::from(!(steps as u32)) << 32 | (from as u64 & 0xFFFF) << 16 | to as u64 & 0xFFFF)
    }

    fn nodes(self) -> (usize, usize) {
        ((self.0 >> 16) as u16 as usize, self.0 as u16 as usize)
    }
}

#[cfg(test)]
mod tests;
