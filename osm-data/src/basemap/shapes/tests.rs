use super::*;

fn square(x: i32, y: i32, width: i32) -> Ring {
    Frame { min: IntPoint::new(x, y), max: IntPoint::new(x + width, y + width) }.ring()
}

fn area(shapes: &[Shape]) -> i64 {
    shapes.iter().flatten().map(|ring| doubled_area(ring)).sum::<i64>() / 2
}

#[test]
fn rings_in_any_direction_become_an_area_with_a_hole() {
    let mut hole = square(20, 20, 10);
    for _ in 0..2 {
        let shapes = from_rings(&[hole.clone(), square(0, 0, 100)]);
        assert_eq!((shapes.len(), shapes[0].len(), area(&shapes)), (1, 2, 10_000 - 100));
        assert!(doubled_area(&shapes[0][0]) > 0 && doubled_area(&shapes[0][1]) < 0);
        hole.reverse();
    }
}

#[test]
fn a_cut_through_a_hole_leaves_an_open_bay() {
    let shape = from_rings(&[square(0, 0, 100), square(40, 40, 20)]).remove(0);
    let left = clip(&shape, Frame { min: IntPoint::new(-10, -10), max: IntPoint::new(50, 110) });
    assert_eq!((left.len(), left[0].len(), area(&left)), (1, 1, 50 * 100 - 10 * 20));
}

#[test]
fn a_cut_across_a_horseshoe_is_two_areas() {
    let horseshoe = [(0, 0), (100, 0), (100, 100), (70, 100), (70, 30), (30, 30), (30, 100), (0, 100)];
    let horseshoe: Ring = horseshoe.iter().map(|&(x, y)| IntPoint::new(x, y)).collect();
    let top = clip(&vec![horseshoe], Frame { min: IntPoint::new(-10, 50), max: IntPoint::new(110, 110) });
    assert_eq!((top.len(), area(&top)), (2, 2 * 30 * 50));
}

#[test]
fn areas_that_touch_become_one() {
    let union = union(&[vec![square(0, 0, 10)], vec![square(10, 0, 10)]]);
    assert_eq!((union.len(), area(&union)), (1, 200));
}

#[test]
fn what_is_too_small_is_dropped_and_small_holes_are_filled() {
    let shape = vec![square(0, 0, 100), square(40, 40, 4).into_iter().rev().collect()];
    assert_eq!(area(&simplified(&shape, 1.0, 2 * 50)), 10_000);
    assert!(simplified(&shape, 1.0, 2 * 20_000).is_empty());
}

#[test]
fn a_label_lies_inside_even_of_a_horseshoe() {
    let shape = from_rings(&[square(0, 0, 100), square(0, 20, 60)]).remove(0);
    assert_eq!(label_point(&shape), Some(IntPoint::new(80, 50)));
}
