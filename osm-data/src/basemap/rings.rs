//! Closed rings from ways that share end nodes, as multipolygons and coastlines are mapped.

use std::collections::{HashMap, VecDeque};

/// What became of the ways: rings that close (the first node is repeated at the end) and chains that do not.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Assembled {
    pub(super) rings: Vec<Vec<i64>>,
    pub(super) chains: Vec<Vec<i64>>,
}

/// Joins ways at common end nodes. With `directed` a way is only ever followed forwards, as a coastline is.
///
/// At a node where more than two ways end, the ones not used yet are taken in the order given. Time and memory grow with the number
/// of ways, not with its square.
pub(super) fn assemble<'a>(ways: impl IntoIterator<Item = &'a [i64]>, directed: bool) -> Assembled {
    let ways: Vec<&[i64]> = ways.into_iter().filter(|way| way.len() > 1).collect();
    let mut starting: HashMap<i64, Vec<usize>> = HashMap::new();
    let mut ending: HashMap<i64, Vec<usize>> = HashMap::new();
    for (index, way) in ways.iter().enumerate().rev() {
        starting.entry(way[0]).or_default().push(index);
        ending.entry(way[way.len() - 1]).or_default().push(index);
    }
    let mut used = vec![false; ways.len()];
    let mut assembled = Assembled::default();
    for first in 0..ways.len() {
        if std::mem::replace(&mut used[first], true) {
            continue;
        }
        let mut chain: VecDeque<i64> = ways[first].iter().copied().collect();
        while chain.front() != chain.back() {
            let Some(&end) = chain.back() else { break };
            if let Some(next) = take(&mut starting, end, &mut used) {
                chain.extend(&ways[next][1..]);
            } else if let Some(next) = (!directed).then(|| take(&mut ending, end, &mut used)).flatten() {
                chain.extend(ways[next].iter().rev().skip(1));
            } else {
                break;
            }
        }
        while chain.front() != chain.back() {
            let Some(&start) = chain.front() else { break };
            if let Some(previous) = take(&mut ending, start, &mut used) {
                ways[previous].iter().rev().skip(1).for_each(|&node| chain.push_front(node));
            } else if let Some(previous) = (!directed).then(|| take(&mut starting, start, &mut used)).flatten() {
                ways[previous].iter().skip(1).for_each(|&node| chain.push_front(node));
            } else {
                break;
            }
        }
        let closed = chain.front() == chain.back() && chain.len() > 3;
        if closed { &mut assembled.rings } else { &mut assembled.chains }.push(chain.into());
    }
    assembled
}

/// Takes a way not used yet from those at a node.
fn take(at: &mut HashMap<i64, Vec<usize>>, node: i64, used: &mut [bool]) -> Option<usize> {
    let ways = at.get_mut(&node)?;
    while let Some(index) = ways.pop() {
        if !std::mem::replace(&mut used[index], true) {
            return Some(index);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closes_a_ring_of_ways_in_any_direction() {
        let ways: [&[i64]; 3] = [&[1, 2, 3], &[5, 4, 3], &[5, 6, 1]];
        assert_eq!(assemble(ways, false), Assembled { rings: vec![vec![1, 2, 3, 4, 5, 6, 1]], chains: Vec::new() });
    }

    #[test]
    fn a_coastline_is_followed_forwards_only() {
        let ways: [&[i64]; 3] = [&[3, 4, 5], &[1, 2, 3], &[7, 6, 5]];
        assert_eq!(
            assemble(ways, true),
            Assembled { rings: Vec::new(), chains: vec![vec![1, 2, 3, 4, 5], vec![7, 6, 5]] }
        );
    }

    #[test]
    fn a_closed_way_stays_apart_from_one_that_touches_it() {
        let ways: [&[i64]; 2] = [&[1, 2, 3, 1], &[1, 9]];
        assert_eq!(assemble(ways, false), Assembled { rings: vec![vec![1, 2, 3, 1]], chains: vec![vec![1, 9]] });
    }
}
