use super::*;

fn series() -> Series {
    Series { points: vec![(2.0, [1.0, 2.0, 4.0]), (12.0, [0.5, 1.0, 2.0])] }
}

#[test]
fn a_curve_goes_from_the_left_to_the_right_and_up_to_the_top() {
    let chart = Chart::of(&[series()]);
    assert_eq!(chart.line(&series()), "M64.0 101.0L408.0 145.5");
    assert_eq!(chart.band(&series()), "M64.0 145.5L408.0 167.8L408.0 101.0L64.0 12.0Z");
    assert!((chart.y(0.0) - Chart::BOTTOM).abs() < 1e-9);
}

#[test]
fn marks_are_round_and_inside() {
    let chart = Chart::of(&[series()]);
    let values = |ticks: Vec<(f64, f64)>| ticks.into_iter().map(|(_, value)| value).collect::<Vec<_>>();
    assert_eq!(values(chart.ticks_y()), [0.0, 1.0, 2.0, 3.0, 4.0]);
    assert_eq!(values(chart.ticks_x()), [2.0, 4.0, 6.0, 8.0, 10.0, 12.0]);
    let one = Chart::of(&[Series { points: vec![(3.0, [0.1, 0.2, 0.3])] }]);
    assert_eq!(values(one.ticks_x()), [3.0, 4.0]);
}

#[test]
fn nothing_is_drawn_of_nothing() {
    let nothing = Series { points: Vec::new() };
    let chart = Chart::of(std::slice::from_ref(&nothing));
    assert_eq!((chart.line(&nothing), chart.band(&nothing)), (String::new(), String::new()));
    assert!(chart.x(0.0).is_finite() && chart.y(1.0).is_finite());
}
