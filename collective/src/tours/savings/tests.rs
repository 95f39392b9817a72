use super::Saving;
use proptest::prelude::*;

proptest! {
    #[test]
    fn savings_are_in_the_order_of_what_they_save_then_of_their_nodes(
        mut all in prop::collection::vec((prop::sample::select(vec![1.0, 2.0, 3.0, 1e6, 16_777_216.0]), 1..900usize, 1..900usize), 0..40),
    ) {
        let mut savings: Vec<Saving> = all.iter().map(|(saved, from, to)| Saving::new(*saved, *from, *to)).collect();
        savings.sort_unstable();
        all.sort_by(|a: &(f64, usize, usize), b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        let nodes: Vec<_> = savings.iter().map(|saving| saving.nodes()).collect();
        prop_assert_eq!(nodes, all.iter().map(|(_, from, to)| (*from, *to)).collect::<Vec<_>>());
    }
}
