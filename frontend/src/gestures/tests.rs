use super::*;
use collective::document::MemberId;
use collective::geography::LonLat;
use uuid::Uuid;

const MEMBER: Target = Target::Member(MemberId(Uuid::from_u128(1)));

fn view() -> Viewport {
    Viewport { center: LonLat::try_new(14.4, 35.9).unwrap(), zoom: 11.0, width: 800.0, height: 600.0 }
}

fn pixel(x: f64, y: f64) -> Pixel {
    Pixel { x, y }
}

#[test]
fn a_trembling_click_is_a_click_and_a_quick_second_one_a_double_click() {
    let (mut gestures, view) = (Gestures::default(), view());
    gestures.down(pixel(100.0, 100.0), 0.0, None, false, Reach::Fine);
    assert_eq!(gestures.moved(pixel(102.0, 101.0), &view), []);
    assert!(matches!(gestures.up(pixel(102.0, 101.0), 80.0, &view)[..], [PointerInput::Click { .. }]));
    gestures.down(pixel(101.0, 101.0), 200.0, None, false, Reach::Fine);
    assert!(matches!(gestures.up(pixel(101.0, 101.0), 260.0, &view)[..], [PointerInput::DoubleClick { .. }]));
    // A third press starts anew.
    gestures.down(pixel(101.0, 101.0), 400.0, None, false, Reach::Fine);
    assert!(matches!(gestures.up(pixel(101.0, 101.0), 450.0, &view)[..], [PointerInput::Click { .. }]));
}

#[test]
fn moving_on_a_target_drags_it_and_on_bare_ground_the_map() {
    let (mut gestures, view) = (Gestures::default(), view());
    gestures.down(pixel(100.0, 100.0), 0.0, Some(MEMBER), true, Reach::Fine);
    let [PointerInput::Grab { target: MEMBER, at }, PointerInput::Drag { at: to }] =
        gestures.moved(pixel(110.0, 100.0), &view)[..]
    else {
        panic!("it is taken and moved")
    };
    let there = [at, to].map(|place| view.project(place).x.round() as i64);
    assert_eq!(there, [100, 110], "taken where it was pressed");
    assert!(gestures.is_dragging());
    assert!(matches!(gestures.moved(pixel(120.0, 100.0), &view)[..], [PointerInput::Drag { .. }]));
    assert!(matches!(gestures.up(pixel(120.0, 100.0), 300.0, &view)[..], [PointerInput::Drop { .. }]));

    gestures.down(pixel(100.0, 100.0), 1000.0, None, false, Reach::Fine);
    assert_eq!(gestures.moved(pixel(150.0, 100.0), &view), []);
    assert_eq!(gestures.up(pixel(150.0, 100.0), 1300.0, &view), []);
}

#[test]
fn a_finger_may_tremble_more_and_rest_for_a_long_press() {
    let (mut gestures, view) = (Gestures::default(), view());
    gestures.down(pixel(100.0, 100.0), 0.0, Some(MEMBER), true, Reach::Coarse);
    assert_eq!(gestures.moved(pixel(107.0, 100.0), &view), []);
    assert!(matches!(gestures.up(pixel(107.0, 100.0), 700.0, &view)[..], [PointerInput::LongPress { .. }]));
}

#[test]
fn a_stroke_goes_through_all_places_between_two_frames_and_what_is_dragged_to_the_last() {
    let last = pixel(110.0, 120.0);
    let through = [pixel(100.0, 100.0), pixel(101.0, 100.0), pixel(110.0, 100.0), last, last];
    let counted = |target| {
        let mut gestures = Gestures::default();
        gestures.down(pixel(100.0, 100.0), 0.0, Some(target), true, Reach::Fine);
        assert_eq!(gestures.counted(&[]), []);
        gestures.counted(&through)
    };
    assert_eq!(counted(Target::Anywhere), [through[0], through[2], through[3]]);
    assert_eq!(counted(MEMBER), [through[3]]);
    assert_eq!(Gestures::default().counted(&through), [through[3]]);
}
