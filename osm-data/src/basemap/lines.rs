//! Lines on the grid: cut by a frame, joined where they continue each other.

use super::grid::{Frame, IntPoint};
use std::collections::HashMap;

/// The parts of a line inside a frame, in order.
pub(super) fn clip(line: &[IntPoint], frame: Frame) -> Vec<Vec<IntPoint>> {
    let mut parts: Vec<Vec<IntPoint>> = Vec::new();
    let mut open = false;
    for pair in line.windows(2) {
        let Some((from, to)) = clip_segment(pair[0], pair[1], frame) else {
            open = false;
            continue;
        };
        match parts.last_mut() {
            Some(part) if open => part.push(to),
            _ => parts.push(vec![from, to]),
        }
        open = to == pair[1];
    }
    parts
}

/// The part of a segment inside a frame: Liang and Barsky, *ACM Transactions on Graphics* 3 (1984).
fn clip_segment(from: IntPoint, to: IntPoint, frame: Frame) -> Option<(IntPoint, IntPoint)> {
    let (x, y) = (f64::from(from.x), f64::from(from.y));
    let (dx, dy) = (f64::from(to.x) - x, f64::from(to.y) - y);
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for (step, room) in [
        (-dx, x - f64::from(frame.min.x)),
        (dx, f64::from(frame.max.x) - x),
        (-dy, y - f64::from(frame.min.y)),
        (dy, f64::from(frame.max.y) - y),
    ] {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            start = start.max(room / step);
        } else {
            end = end.min(room / step);
        }
    }
    if start > end {
        return None;
    }
    let at = |t: f64| IntPoint::new((x + t * dx).round() as i32, (y + t * dy).round() as i32);
    Some((if start > 0.0 { at(start) } else { from }, if end < 1.0 { at(end) } else { to }))
}

/// Lines joined end to start where exactly two ends of them meet. Directions are reversed to fit only when `either_way`.
pub(super) fn join(lines: Vec<Vec<IntPoint>>, either_way: bool) -> Vec<Vec<IntPoint>> {
    let mut ends: HashMap<IntPoint, Vec<usize>> = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        if let [first, .., last] = line[..] {
            ends.entry(first).or_default().push(index);
            ends.entry(last).or_default().push(index);
        }
    }
    let mut pending: Vec<Option<Vec<IntPoint>>> = lines.into_iter().map(Some).collect();
    let mut joined = Vec::new();
    for start in 0..pending.len() {
        let Some(mut line) = pending[start].take() else { continue };
        extend(&mut line, &mut pending, &ends, either_way);
        if either_way {
            line.reverse();
            extend(&mut line, &mut pending, &ends, true);
        } else {
            extend_backwards(&mut line, &mut pending, &ends);
        }
        joined.push(line);
    }
    joined
}

type Pending = [Option<Vec<IntPoint>>];
type Ends = HashMap<IntPoint, Vec<usize>>;

/// Appends what continues the line at its last point, as long as something does.
fn extend(line: &mut Vec<IntPoint>, pending: &mut Pending, ends: &Ends, either_way: bool) {
    while let Some(&last) = line.last() {
        let Some(next) = other_at(last, pending, ends) else { return };
        let Some(mut addition) = pending[next].take() else { return };
        if addition.first() != Some(&last) {
            if !either_way {
                pending[next] = Some(addition);
                return;
            }
            addition.reverse();
        }
        line.extend(&addition[1..]);
    }
}

/// Puts before the line what leads to its first point, as long as something does.
fn extend_backwards(line: &mut Vec<IntPoint>, pending: &mut Pending, ends: &Ends) {
    while let Some(&first) = line.first() {
        let Some(previous) = other_at(first, pending, ends) else { return };
        if pending[previous].as_ref().and_then(|line| line.last()) != Some(&first) {
            return;
        }
        let Some(mut lead) = pending[previous].take() else { return };
        lead.extend(&line[1..]);
        *line = lead;
    }
}

/// The line still to be joined at a place where exactly two ends meet.
fn other_at(place: IntPoint, pending: &Pending, ends: &Ends) -> Option<usize> {
    let meeting = ends.get(&place).filter(|meeting| meeting.len() == 2)?;
    meeting.iter().copied().find(|&index| pending[index].is_some())
}

#[cfg(test)]
mod tests;
