use super::*;
use crate::fixture::{place, proposal};
use proptest::prelude::*;

/// Proposed places in a row from west to east, in the order of their ranks.
fn row(lons: &[f64]) -> Vec<CandidateReport> {
    let numbered = lons.iter().zip(1..);
    numbered.map(|(lon, number)| proposal(number, place(*lon, 35.9))).collect()
}

/// The ranks that have their sign at a zoom, in rising order.
fn shown(candidates: &[CandidateReport], standing_out: &[&TransferSite], zoom: f64) -> Vec<usize> {
    let signs = signs(candidates, standing_out);
    let mut ranks: Vec<usize> = signs.iter().filter(|sign| sign.has_room(zoom)).map(|sign| sign.rank).collect();
    ranks.sort_unstable();
    ranks
}

#[test]
fn the_better_one_keeps_its_sign_until_there_is_room_for_both() {
    // A hundredth of a degree: 29 pixels at zoom 11, 15 at zoom 10.
    let candidates = row(&[14.4, 14.41, 14.6]);
    assert_eq!(shown(&candidates, &[], 10.9), [1, 3]);
    assert_eq!(shown(&candidates, &[], 11.0), [1, 2, 3]);
}

#[test]
fn a_dot_takes_no_room_from_others() {
    let candidates = row(&[14.4, 14.41, 14.42]);
    assert_eq!(shown(&candidates, &[], 10.0), [1, 3], "the second is a dot, and 29 pixels are between the others");
}

#[test]
fn what_is_picked_or_pointed_at_always_has_its_sign() {
    let mut candidates = row(&[14.4, 14.41, 14.41]);
    candidates[2].cost = None;
    assert_eq!(shown(&candidates, &[], 20.0), [1, 2], "without a cost it is not on the map");
    let site = candidates[2].place.site.clone();
    assert_eq!(shown(&candidates, &[&site], 9.0), [3]);
    assert_eq!(shown(&candidates, &[&site], 20.0), [1, 3], "the second lies under it");
    let others = [&candidates[0].place.site, &site];
    assert_eq!(shown(&candidates, &others, 2.0), [1, 3]);
}

proptest! {
    #[test]
    fn signs_never_touch_and_stay_while_people_zoom_in(
        lons in prop::collection::vec(14.2..14.6, 1..30),
        zoom in 0.0..20.0,
    ) {
        let candidates = row(&lons);
        let signs = signs(&candidates, &[]);
        let view = Viewport { center: place(14.4, 35.9), zoom, width: 800.0, height: 600.0 };
        let seen: Vec<_> = signs.iter().filter(|sign| sign.has_room(zoom)).collect();
        prop_assert_eq!(seen[0].rank, 1);
        for (number, sign) in seen.iter().enumerate() {
            prop_assert!(sign.has_room(zoom + 1.0));
            for other in &seen[..number] {
                let apart = view.project(sign.location()).distance_to(view.project(other.location()));
                prop_assert!(apart >= sign.reach() + other.reach(), "{} and {}", sign.rank, other.rank);
            }
        }
    }
}
