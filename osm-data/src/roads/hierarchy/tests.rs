use super::*;
use proptest::prelude::*;

/// Random directed graphs with parallel arcs, loops, and vertices no arc reaches.
fn graphs() -> impl Strategy<Value = (usize, Vec<Arc>)> {
    (1_usize..40).prop_flat_map(|size| {
        let vertex = 0..size as u32;
        let arc = (vertex.clone(), vertex, 1_u32..50, 1_u32..50).prop_map(|(tail, head, ms, dm)| Arc {
            tail,
            head,
            cost: Cost::new(ms, dm),
        });
        (Just(size), prop::collection::vec(arc, 0..120))
    })
}

/// All pairs by Floyd and Warshall.
fn all_pairs(size: usize, arcs: &[Arc]) -> Vec<Vec<Cost>> {
    let mut least = vec![vec![Cost::UNREACHABLE; size]; size];
    for arc in arcs {
        let cell = &mut least[arc.tail as usize][arc.head as usize];
        *cell = cell.or_better(arc.cost);
    }
    for (vertex, row) in least.iter_mut().enumerate() {
        row[vertex] = Cost::ZERO;
    }
    for via in 0..size {
        for tail in 0..size {
            for head in 0..size {
                least[tail][head] = least[tail][head].or_better(least[tail][via] + least[via][head]);
            }
        }
    }
    least
}

fn hierarchy(size: usize, arcs: &[Arc]) -> Hierarchy {
    Hierarchy::build(dissect(size, arcs.iter().map(|arc| (arc.tail, arc.head))), arcs)
}

fn at(vertex: u32) -> [Seed; 1] {
    [Seed { vertex, cost: Cost::ZERO }]
}

proptest! {
    #[test]
    fn every_pair_costs_what_floyd_and_warshall_say((size, arcs) in graphs()) {
        let expected = all_pairs(size, &arcs);
        let hierarchy = hierarchy(size, &arcs);
        let targets = Targets::gather(&hierarchy, 0..size as u32);
        let readouts: Vec<_> = (0..size as u32).map(|vertex| targets.readout(vertex, Cost::ZERO)).collect();
        let mut sweep = Sweep::new(&targets);
        let seeds: Vec<_> = (0..size as u32).map(at).collect();
        for (batch, sources) in seeds.chunks(LANES).enumerate() {
            sweep.run(sources.iter().map(<[Seed; 1]>::as_slice));
            for lane in 0..sources.len() {
                for (head, readout) in readouts.iter().enumerate() {
                    prop_assert_eq!(sweep.read(lane, *readout), expected[batch * LANES + lane][head]);
                }
            }
        }
    }

    #[test]
    fn a_path_follows_arcs_that_sum_to_its_cost((size, arcs) in graphs(), tail in 0_u32..40, head in 0_u32..40) {
        let (tail, head) = (tail % size as u32, head % size as u32);
        let expected = all_pairs(size, &arcs)[tail as usize][head as usize];
        let hierarchy = hierarchy(size, &arcs);
        let Some(path) = hierarchy.path(&at(tail), &at(head)) else {
            prop_assert!(!expected.is_reachable());
            return Ok(());
        };
        prop_assert_eq!(path.cost, expected);
        prop_assert_eq!((path.vertices.first(), path.vertices.last()), (Some(&tail), Some(&head)));
        let mut sum = Cost::ZERO;
        for pair in path.vertices.windows(2) {
            let joins = arcs.iter().filter(|arc| arc.tail == pair[0] && arc.head == pair[1]);
            sum = sum + joins.fold(Cost::UNREACHABLE, |least, arc| least.or_better(arc.cost));
        }
        prop_assert_eq!(sum, expected);
    }

    #[test]
    fn several_seeds_give_the_best_of_them((size, arcs) in graphs(), first in 0_u32..40, second in 0_u32..40, lead in 0_u32..30) {
        let (first, second) = (first % size as u32, second % size as u32);
        let expected = all_pairs(size, &arcs);
        let hierarchy = hierarchy(size, &arcs);
        let lead = Cost::new(lead, 0);
        let seeds = [Seed { vertex: first, cost: lead }, Seed { vertex: second, cost: Cost::ZERO }];
        let targets = Targets::gather(&hierarchy, 0..size as u32);
        let mut sweep = Sweep::new(&targets);
        sweep.run(std::iter::once(seeds.as_slice()));
        let (to_all, all_to_one) = (hierarchy.one_to_all(&seeds), hierarchy.all_to_one(&seeds));
        let rows = expected[first as usize].iter().zip(&expected[second as usize]);
        for (head, (from_first, from_second)) in rows.enumerate() {
            let best = (lead + *from_first).or_better(*from_second);
            prop_assert_eq!(sweep.read(0, targets.readout(head as u32, Cost::ZERO)), best);
            let path = hierarchy.path(&seeds, &at(head as u32)).map_or(Cost::UNREACHABLE, |path| path.cost);
            prop_assert_eq!(path, best);
            prop_assert_eq!(to_all[head], best);
            let back = (lead + expected[head][first as usize]).or_better(expected[head][second as usize]);
            prop_assert_eq!(all_to_one[head], back);
        }
    }
}
