//! Reads p-median instances of the OR-Library (Beasley 1985): graphs, and how many places to open.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::path::Path;

/// One instance.
pub(super) struct Graph {
    /// How many places to open.
    pub(super) count: usize,
    /// From each node, the neighbors with the length of the way.
    ways: Vec<Vec<(usize, u32)>>,
}

impl Graph {
    /// Reads a file.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        Self::parse(&text).with_context(|| format!("cannot understand {}", path.display()))
    }

    fn parse(text: &str) -> Result<Self> {
        let mut numbers = text.split_whitespace().map(str::parse::<usize>);
        let mut next = || numbers.next().context("a number is missing")?.context("not a number");
        let (nodes, edges, count) = (next()?, next()?, next()?);
        // Of an edge listed twice the last length counts.
        let mut lengths = BTreeMap::new();
        for _ in 0..edges {
            let (a, b, length) = (next()?, next()?, next()?);
            ensure!((1..=nodes).contains(&a) && (1..=nodes).contains(&b), "a node that does not exist");
            lengths.insert((a.min(b) - 1, a.max(b) - 1), u32::try_from(length)?);
        }
        let mut ways = vec![Vec::new(); nodes];
        for ((a, b), length) in lengths {
            ways[a].push((b, length));
            ways[b].push((a, length));
        }
        Ok(Self { count, ways })
    }

    /// How many nodes it has.
    pub(super) fn nodes(&self) -> usize {
        self.ways.len()
    }

    /// The lengths of the shortest ways from each node to each other; `None` where there is none.
    pub(super) fn shortest_ways(&self) -> Vec<Vec<Option<u32>>> {
        (0..self.nodes()).map(|from| self.shortest_ways_from(from)).collect()
    }

    /// Dial's algorithm (1969): as Dijkstra's, with a bucket for each length, for lengths are small whole numbers.
    fn shortest_ways_from(&self, from: usize) -> Vec<Option<u32>> {
        let mut lengths = vec![u32::MAX; self.nodes()];
        lengths[from] = 0;
        let mut buckets = vec![vec![from]];
        let mut reached = 0;
        while reached < buckets.len() {
            while let Some(node) = buckets[reached].pop() {
                if lengths[node] as usize != reached {
                    continue;
                }
                for &(to, length) in &self.ways[node] {
                    let length = reached as u32 + length;
                    if length < lengths[to] {
                        lengths[to] = length;
                        if buckets.len() <= length as usize {
                            buckets.resize(length as usize + 1, Vec::new());
                        }
                        buckets[length as usize].push(to);
                    }
                }
            }
            reached += 1;
        }
        lengths.into_iter().map(|length| (length != u32::MAX).then_some(length)).collect()
    }
}

/// The optimum of this name in `optima.txt` beside the instance.
pub(super) fn optimum(path: &Path, name: &str) -> Option<f64> {
    let optima = std::fs::read_to_string(path.with_file_name("optima.txt")).ok()?;
    optima.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')?.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_length_of_an_edge_counts_and_ways_are_shortest() {
        let graph = Graph::parse("4 4 2\n1 2 9\n2 3 5\n1 3 20\n2 1 4\n").unwrap();
        assert_eq!(graph.count, 2);
        let some = |lengths: [u32; 3]| lengths.map(Some).to_vec();
        assert_eq!(graph.shortest_ways()[0], [some([0, 4, 9]), vec![None]].concat());
        assert!(Graph::parse("2 1 1\n1 3 4\n").is_err());
    }
}
