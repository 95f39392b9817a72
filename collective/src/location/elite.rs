//! The best and most different sets of places found so far.

use crate::random::Random;

/// So many are kept.
const SIZE: usize = 10;

/// Sets of places with their costs.
#[derive(Default)]
pub(super) struct Elite {
    kept: Vec<(f64, Vec<usize>)>,
}

impl Elite {
    /// Keeps a set when it is new and good enough; the most similar of those not better makes room.
    pub(super) fn offer(&mut self, cost: f64, open: &[usize]) {
        let mut open = open.to_vec();
        open.sort_unstable();
        if self.kept.iter().any(|(_, kept)| *kept == open) {
            return;
        }
        if self.kept.len() < SIZE {
            self.kept.push((cost, open));
            return;
        }
        let worse = (0..self.kept.len()).filter(|&number| self.kept[number].0 >= cost);
        if let Some(number) = worse.min_by_key(|&number| difference(&self.kept[number].1, &open)) {
            self.kept[number] = (cost, open);
        }
    }

    /// One of the sets, the likelier the more it differs.
    pub(super) fn partner(&self, open: &[usize], random: &mut Random) -> Option<&[usize]> {
        let mut sorted = open.to_vec();
        sorted.sort_unstable();
        let differences: Vec<usize> = self.kept.iter().map(|(_, kept)| difference(kept, &sorted)).collect();
        let mut draw = random.below(differences.iter().sum());
        for (&difference, (_, kept)) in differences.iter().zip(&self.kept) {
            if draw < difference {
                return Some(kept);
            }
            draw -= difference;
        }
        None
    }

    /// The cheapest.
    pub(super) fn best(self) -> Vec<usize> {
        self.kept.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, open)| open).unwrap_or_default()
    }
}

/// How many places of the one are not in the other, at most; both are sorted.
fn difference(a: &[usize], b: &[usize]) -> usize {
    let (mut i, mut j, mut both) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, both) = (i + 1, j + 1, both + 1),
        }
    }
    a.len().max(b.len()) - both
}
