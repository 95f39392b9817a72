use super::*;
use proptest::prelude::*;

fn points(coordinates: &[(i32, i32)]) -> Vec<IntPoint> {
    coordinates.iter().map(|&(x, y)| IntPoint::new(x, y)).collect()
}

const FRAME: Frame = Frame { min: IntPoint { x: 0, y: 0 }, max: IntPoint { x: 100, y: 100 } };

#[test]
fn a_line_that_leaves_and_comes_back_is_two() {
    let line = points(&[(50, 50), (150, 50), (150, 80), (50, 80)]);
    assert_eq!(clip(&line, FRAME), [points(&[(50, 50), (100, 50)]), points(&[(100, 80), (50, 80)])]);
}

#[test]
fn a_line_across_without_a_point_inside_is_found() {
    assert_eq!(clip(&points(&[(-50, 50), (150, 50)]), FRAME), [points(&[(0, 50), (100, 50)])]);
    assert!(clip(&points(&[(-50, 90), (10, 180)]), FRAME).is_empty());
}

#[test]
fn lines_are_joined_at_their_ends_but_not_through_a_crossing() {
    let lines = vec![
        points(&[(0, 0), (10, 0)]),
        points(&[(20, 0), (10, 0)]),
        points(&[(20, 0), (30, 0)]),
        points(&[(20, 0), (20, 10)]),
    ];
    let mut joined = join(lines, true);
    joined.sort_by_key(Vec::len);
    assert_eq!(joined.len(), 3);
    assert!(
        joined.contains(&points(&[(20, 0), (10, 0), (0, 0)])) || joined.contains(&points(&[(0, 0), (10, 0), (20, 0)]))
    );
}

#[test]
fn oneway_lines_keep_their_direction() {
    let lines = vec![points(&[(10, 0), (20, 0)]), points(&[(0, 0), (10, 0)]), points(&[(30, 0), (20, 0)])];
    let mut joined = join(lines, false);
    joined.sort_by_key(Vec::len);
    assert_eq!(joined, [points(&[(30, 0), (20, 0)]), points(&[(0, 0), (10, 0), (20, 0)])]);
}

#[test]
fn a_roundabout_in_pieces_is_joined_once() {
    let lines = vec![points(&[(0, 0), (10, 0)]), points(&[(10, 0), (5, 5)]), points(&[(5, 5), (0, 0)])];
    assert_eq!(join(lines, false).len(), 1);
}

proptest! {
    #[test]
    fn joining_keeps_every_segment(
        lines in prop::collection::vec(prop::collection::vec((0..6, 0..6), 2..5), 0..20), either_way: bool
    ) {
        let lines: Vec<_> = lines.iter().map(|line| points(line)).collect();
        let segments = |lines: &[Vec<IntPoint>]| {
            let mut segments: Vec<_> = lines
                .iter()
                .flat_map(|line| line.windows(2))
                .map(|pair| if either_way && pair[1] < pair[0] { (pair[1], pair[0]) } else { (pair[0], pair[1]) })
                .collect();
            segments.sort_unstable();
            segments
        };
        prop_assert_eq!(segments(&join(lines.clone(), either_way)), segments(&lines));
    }

    #[test]
    fn what_is_cut_lies_in_the_frame_and_what_lies_inside_is_kept(
        line in prop::collection::vec((-200..300, -200..300), 2..20)
    ) {
        let line = points(&line);
        let parts = clip(&line, FRAME);
        let inside = |point: &IntPoint| FRAME.holds(Frame { min: *point, max: *point });
        prop_assert!(parts.iter().flatten().all(inside));
        for point in line.iter().filter(|point| inside(point)) {
            prop_assert!(parts.iter().flatten().any(|other| other == point));
        }
    }
}
