//! Ordered crossover of giant tours (OX).

use crate::random::Random;

/// A piece of the first parent, then what is missing in the order of the second, from where the piece ends.
pub(super) fn ordered_crossover(first: &[u32], second: &[u32], nodes: usize, random: &mut Random) -> Vec<u32> {
    let count = first.len();
    let begin = random.below(count);
    let mut end = random.below(count);
    while end == begin && count > 1 {
        end = random.below(count);
    }
    let length = (end + count - begin) % count + 1;
    let mut child = vec![0; count];
    let mut taken = vec![false; nodes];
    for step in 0..length {
        let at = (begin + step) % count;
        child[at] = first[at];
        taken[first[at] as usize] = true;
    }
    let mut at = (end + 1) % count;
    for step in 1..=count {
        let node = second[(end + step) % count];
        if !taken[node as usize] {
            child[at] = node;
            at = (at + 1) % count;
        }
    }
    child
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_visits_everybody_once() {
        let mut random = Random::new(4);
        let mut tours: [Vec<u32>; 2] = [(1..30).collect(), (1..30).collect()];
        for _ in 0..50 {
            random.shuffle(&mut tours[0]);
            random.shuffle(&mut tours[1]);
            let mut child = ordered_crossover(&tours[0], &tours[1], 30, &mut random);
            child.sort_unstable();
            assert_eq!(child, (1..30).collect::<Vec<u32>>());
        }
        assert_eq!(ordered_crossover(&[1], &[1], 2, &mut random), [1]);
    }
}
