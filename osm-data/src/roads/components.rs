//! Strongly connected components (Tarjan 1972), without recursion: a country's roads are deeper than any stack.

/// The component of each vertex, numbered from 0; `arcs(v)` lists where one may go from a vertex.
pub(crate) fn components<I: Iterator<Item = u32>>(size: u32, arcs: impl Fn(u32) -> I) -> Vec<u32> {
    let mut tarjan = Tarjan {
        visited: vec![UNSEEN; size as usize],
        lowest: vec![0; size as usize],
        component: vec![UNSEEN; size as usize],
        open: Vec::new(),
        visits: 0,
        components: 0,
    };
    let mut calls: Vec<(u32, I)> = Vec::new();
    for root in 0..size {
        if tarjan.visited[root as usize] != UNSEEN {
            continue;
        }
        tarjan.enter(root);
        calls.push((root, arcs(root)));
        while let Some((vertex, next)) = calls.last_mut() {
            let vertex = *vertex;
            match next.next() {
                Some(head) if tarjan.visited[head as usize] == UNSEEN => {
                    tarjan.enter(head);
                    calls.push((head, arcs(head)));
                }
                Some(head) => tarjan.meet(vertex, head),
                None => {
                    tarjan.leave(vertex);
                    calls.pop();
                    if let Some((parent, _)) = calls.last() {
                        let lowest = tarjan.lowest[vertex as usize];
                        let parent = &mut tarjan.lowest[*parent as usize];
                        *parent = (*parent).min(lowest);
                    }
                }
            }
        }
    }
    tarjan.component
}

/// Of components, the one with the most vertices that count; of equal ones the first. `None` when none counts.
pub(crate) fn largest(component: &[u32], counts: impl Fn(u32) -> bool) -> Option<u32> {
    let mut sizes = vec![0_u32; component.iter().max().map_or(0, |most| *most as usize + 1)];
    for (vertex, component) in (0_u32..).zip(component) {
        sizes[*component as usize] += u32::from(counts(vertex));
    }
    let best = (0_u32..).zip(&sizes).reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    (*best.1 > 0).then_some(best.0)
}

const UNSEEN: u32 = u32::MAX;

struct Tarjan {
    visited: Vec<u32>,
    lowest: Vec<u32>,
    component: Vec<u32>,
    open: Vec<u32>,
    visits: u32,
    components: u32,
}

impl Tarjan {
    fn enter(&mut self, vertex: u32) {
        self.visited[vertex as usize] = self.visits;
        self.lowest[vertex as usize] = self.visits;
        self.visits += 1;
        self.open.push(vertex);
    }

    fn meet(&mut self, vertex: u32, head: u32) {
        if self.component[head as usize] == UNSEEN {
            let visited = self.visited[head as usize];
            let lowest = &mut self.lowest[vertex as usize];
            *lowest = (*lowest).min(visited);
        }
    }

    fn leave(&mut self, vertex: u32) {
        if self.lowest[vertex as usize] != self.visited[vertex as usize] {
            return;
        }
        while let Some(member) = self.open.pop() {
            self.component[member as usize] = self.components;
            if member == vertex {
                break;
            }
        }
        self.components += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn two_vertices_share_a_component_when_each_reaches_the_other(
            arcs in prop::collection::vec((0_u32..20, 0_u32..20), 0..60),
        ) {
            let mut reaches = vec![[false; 20]; 20];
            for (vertex, row) in reaches.iter_mut().enumerate() {
                row[vertex] = true;
            }
            for (tail, head) in &arcs {
                reaches[*tail as usize][*head as usize] = true;
            }
            for via in 0..20 {
                for tail in 0..20 {
                    for head in 0..20 {
                        reaches[tail][head] |= reaches[tail][via] && reaches[via][head];
                    }
                }
            }
            let heads = |vertex: u32| {
                let heads: Vec<u32> = arcs.iter().filter(|(tail, _)| *tail == vertex).map(|(_, head)| *head).collect();
                heads.into_iter()
            };
            let component = components(20, heads);
            for a in 0..20 {
                for b in 0..20 {
                    prop_assert_eq!(component[a] == component[b], reaches[a][b] && reaches[b][a]);
                }
            }
        }
    }
}
