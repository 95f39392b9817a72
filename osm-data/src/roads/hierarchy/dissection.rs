//! The order of contraction: nested dissection by METIS.

use metis_sys::idx_t;
use std::sync::Mutex;

/// METIS draws from the C library's one random sequence: two dissections at once would each get a part of it, and
/// the order, though right, would differ from run to run.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// The rank of each of `size` vertices, 0 contracted first, from the pairs that are joined. Any permutation is right; a good
/// one makes few shortcuts.
pub(crate) fn dissect(size: usize, joined: impl Iterator<Item = (u32, u32)>) -> Vec<u32> {
    let (first, neighbors) = undirected(size, joined);
    if neighbors.is_empty() {
        return (0..size as u32).collect();
    }
    let poor = by_degree(&first);
    nested(size, first, neighbors).unwrap_or(poor)
}

/// The neighbors of each vertex, without repetition and loops.
fn undirected(size: usize, joined: impl Iterator<Item = (u32, u32)>) -> (Vec<idx_t>, Vec<idx_t>) {
    let mut pairs: Vec<(u32, u32)> = joined.filter(|(a, b)| a != b).flat_map(|(a, b)| [(a, b), (b, a)]).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut first = vec![0 as idx_t; size + 1];
    for (tail, _) in &pairs {
        first[*tail as usize + 1] += 1;
    }
    for at in 0..size {
        first[at + 1] += first[at];
    }
    (first, pairs.into_iter().map(|(_, head)| head.cast_signed()).collect())
}

/// Nested dissection; `None` when METIS refuses (memory, more vertices than its integers hold).
#[expect(unsafe_code, reason = "METIS is a C library; this is its one call, on arrays whose lengths are checked here")]
fn nested(size: usize, mut first: Vec<idx_t>, mut neighbors: Vec<idx_t>) -> Option<Vec<u32>> {
    let mut count = idx_t::try_from(size).ok()?;
    idx_t::try_from(neighbors.len()).ok()?;
    debug_assert!(first.len() == size + 1 && first[size] as usize == neighbors.len());
    let (mut order, mut rank) = (vec![0 as idx_t; size], vec![0 as idx_t; size]);
    let answer = {
        let _guard = ONE_AT_A_TIME.lock();
        // SAFETY: `first` has size + 1 ascending offsets into `neighbors`, whose values are below `size`; the two outputs
        // have room for `size` numbers; null weights and options are documented as "none" and "default".
        unsafe {
            metis_sys::METIS_NodeND(
                &raw mut count,
                first.as_mut_ptr(),
                neighbors.as_mut_ptr(),
                std::ptr::null_mut(),
                std::ptr::null_mut(),
                order.as_mut_ptr(),
                rank.as_mut_ptr(),
            )
        }
    };
    (answer == metis_sys::rstatus_et_METIS_OK).then(|| rank.into_iter().map(|rank| rank as u32).collect())
}

/// Vertices with few neighbors first: a poor order, but an order.
fn by_degree(first: &[idx_t]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..first.len() as u32 - 1).collect();
    order.sort_by_key(|vertex| (first[*vertex as usize + 1] - first[*vertex as usize], *vertex));
    let mut rank = vec![0; order.len()];
    for (at, vertex) in order.into_iter().enumerate() {
        rank[vertex as usize] = at as u32;
    }
    rank
}
