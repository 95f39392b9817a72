use super::*;
use crate::fixture::place;
use proptest::prelude::*;

fn view() -> Viewport {
    Viewport { center: place(14.4, 35.9), zoom: 11.0, width: 800.0, height: 600.0 }
}

fn overlay(ring: &[(f64, f64)]) -> Overlay {
    let ring = ring.iter().map(|(lon, lat)| place(*lon, *lat)).collect();
    Overlay { rings: vec![ring], is_sound: true, has_handles: true, ..Overlay::default() }
}

fn many(count: usize) -> Vec<(f64, f64)> {
    let turn = |number: usize| std::f64::consts::TAU * number as f64 / count as f64;
    (0..count).map(|number| (14.4 + 0.1 * turn(number).cos(), 35.9 + 0.08 * turn(number).sin())).collect()
}

fn picture(overlay: Overlay, before: Option<&Picture>) -> Picture {
    Picture::of(Rc::new(overlay), view(), before)
}

#[test]
fn a_corner_that_moves_changes_the_screen_around_its_sides_only() {
    let mut ring = many(400);
    let before = picture(overlay(&ring), None);
    ring[0].0 += 0.002;
    let after = picture(overlay(&ring), Some(&before));
    let Difference::Within(extent) = after.difference(&before) else { panic!("{:?}", after.difference(&before)) };
    for number in [399, 0, 1] {
        assert!(extent.may_show(before.rings()[0][number]) && extent.may_show(after.rings()[0][number]));
    }
    assert!(extent.to.x - extent.from.x < 150.0 && extent.to.y - extent.from.y < 150.0, "{extent:?}");
    assert!(!extent.may_show(after.rings()[0][200]));
}

#[test]
fn what_stays_changes_nothing_and_what_is_no_corner_everything() {
    let ring = many(20);
    let before = picture(overlay(&ring), None);
    assert_eq!(picture(overlay(&ring), Some(&before)).difference(&before), Difference::Nothing);
    let mut faulty = overlay(&ring);
    faulty.is_sound = false;
    assert_eq!(picture(faulty, Some(&before)).difference(&before), Difference::Everything);
    let mut drawn = overlay(&ring);
    drawn.sketch.push(place(14.4, 35.9));
    assert_eq!(picture(drawn, Some(&before)).difference(&before), Difference::Everything);
    assert_eq!(picture(overlay(&ring[1..]), Some(&before)).difference(&before), Difference::Everything);
}

proptest! {
    #[test]
    fn every_dot_that_differs_lies_within_the_difference(
        number in 0..60usize, right in -0.02..0.02f64, up in -0.02..0.02f64, has_fault in any::<bool>(),
    ) {
        let mut ring = many(60);
        let before = picture(overlay(&ring), None);
        ring[number] = (ring[number].0 + right, ring[number].1 + up);
        let mut after = overlay(&ring);
        after.faults.extend(has_fault.then(|| place(14.45, 35.95)));
        let after = picture(after, Some(&before));
        // What was kept is what projecting everything again gives.
        let anew = picture((**after.overlay()).clone(), None);
        prop_assert_eq!(after.rings(), anew.rings());
        let Difference::Within(extent) = after.difference(&before) else { return Ok(()) };
        for (at, dot) in after.dots() {
            prop_assert!(before.dots().contains(&(*at, *dot)) || extent.may_show(*at));
        }
        for (at, dot) in before.dots() {
            prop_assert!(after.dots().contains(&(*at, *dot)) || extent.may_show(*at));
        }
    }
}
