use super::*;
use crate::candidate_signs::signs;
use crate::editor::{AreaInput, Input, PointerInput};
use crate::fixture::{MEMBER, editor, place, proposal, with_perimeter};

fn view() -> Viewport {
    Viewport { center: place(14.4, 35.9), zoom: 11.0, width: 800.0, height: 600.0 }
}

#[test]
fn a_finger_reaches_farther_than_a_mouse() {
    let (editor, view) = (editor(), view());
    let at = view.project(editor.document().members[&MEMBER].place);
    let beside = Pixel { x: at.x + 18.0, y: at.y };
    assert_eq!(target(&editor, &[], &view, beside, Reach::Fine), None);
    assert_eq!(target(&editor, &[], &view, beside, Reach::Coarse), Some(Target::Member(MEMBER)));
}

#[test]
fn the_nearest_wins_and_a_corner_needs_no_click_before() {
    let (editor, view) = (with_perimeter(), view());
    let outline = &editor.variant().unwrap().perimeter.as_ref().unwrap().outline;
    let (corner, corner_place) = corners::all(outline).next().unwrap();
    let pixel = view.project(corner_place);
    let found = target(&editor, &[], &view, Pixel { x: pixel.x + 5.0, y: pixel.y + 5.0 }, Reach::Fine);
    assert_eq!(found, Some(Target::Corner(corner)));
    assert!(editor.can_grab(&found.unwrap()));
}

#[test]
fn a_sign_stands_for_those_who_would_cover_each_other() {
    let (editor, view) = (editor(), Viewport { zoom: 7.5, ..view() });
    let document = editor.document();
    let members = document.members.values().map(|member| member.place);
    let all: Vec<LonLat> = members.chain(document.points.values().map(|point| point.place)).collect();
    let sign = document.members[&MEMBER].place;
    assert_eq!(together(&editor, &view, sign), all, "kilometres apart, and a dozen pixels");
    let there = view.project(sign);
    let beyond = view.unproject(Pixel { x: there.x + 60.0, y: there.y }).unwrap();
    assert!(together(&editor, &view, beyond).is_empty());
    assert!(!editor.can_grab(&Target::Together(sign)), "none of them is dragged unseen");
}

#[test]
fn sides_too_short_on_the_screen_have_no_middle() {
    let (editor, mut view) = (with_perimeter(), view());
    let outline = &editor.variant().unwrap().perimeter.as_ref().unwrap().outline;
    let (side, start, end) = corners::sides(outline).next().unwrap();
    let middle = corners::middle(start, end);
    assert_eq!(target(&editor, &[], &view, view.project(middle), Reach::Fine), Some(Target::Side(side)));
    view.zoom = 5.0;
    let found = target(&editor, &[], &view, view.project(middle), Reach::Fine);
    assert!(!matches!(found, Some(Target::Side(_))), "{found:?}");
}

#[test]
fn while_drawing_only_the_ends_of_the_line_are_there() {
    let (mut editor, view) = (editor(), view());
    editor.handle(Input::Take(Tool::DrawPerimeter));
    let member = editor.document().members[&MEMBER].place;
    assert_eq!(target(&editor, &[], &view, view.project(member), Reach::Fine), None);
    editor.handle(Input::Pointer(PointerInput::Click { at: place(14.3, 35.8), target: None }));
    let found = target(&editor, &[], &view, view.project(place(14.3, 35.8)), Reach::Fine);
    assert_eq!(found, Some(Target::DraftCorner(0)));
}

#[test]
fn what_a_file_offers_is_not_lost_to_what_lies_under_it() {
    let (mut editor, view) = (with_perimeter(), view());
    let member = view.project(editor.document().members[&MEMBER].place);
    assert_eq!(target(&editor, &[], &view, member, Reach::Fine), Some(Target::Member(MEMBER)));
    let outline = editor.variant().unwrap().perimeter.as_ref().unwrap().outline.clone();
    editor.handle(Input::Area(AreaInput::File("pays.geojson".into(), outline)));
    assert_eq!(target(&editor, &[], &view, member, Reach::Fine), None);
}

#[test]
fn a_proposed_place_is_known_by_what_it_is() {
    let (editor, view) = (editor(), view());
    let [first, second] = [(1, 14.3), (2, 14.31)].map(|(number, lon)| proposal(number, place(lon, 35.8)));
    let at = view.project(second.place.location);
    let found = |candidates: &[CandidateReport]| target(&editor, &signs(candidates, &[]), &view, at, Reach::Fine);
    let wanted = Some(Target::Candidate(second.place.site.clone()));
    assert_eq!(found(&[first.clone(), second.clone()]), wanted);
    assert_eq!(found(&[second, first]), wanted);
}

#[test]
fn what_is_pressed_is_the_sign_that_is_seen_and_beside_it_the_dots() {
    let (editor, view) = (editor(), view());
    let member = editor.document().members[&MEMBER].place;
    let middle = view.project(member);
    let right = |pixels: f64| Pixel { x: middle.x + pixels, y: middle.y };
    // The best one is proposed at the member, the others are dots beneath its sign and beside it.
    let places = [0.0, 6.0, 16.0].map(|pixels| view.unproject(right(pixels)).unwrap());
    let candidates = [(1, places[0]), (2, places[1]), (3, places[2])].map(|(number, at)| proposal(number, at));
    let found = |pixels: f64| target(&editor, &signs(&candidates, &[]), &view, right(pixels), Reach::Fine);
    let candidate = |number: usize| Some(Target::Candidate(candidates[number].place.site.clone()));
    assert_eq!([found(0.0), found(8.0)], [candidate(0), candidate(0)]);
    assert_eq!(found(14.0), candidate(2));
    // One that is picked has its sign, and the others are dots.
    let picked = signs(&candidates, &[&candidates[1].place.site]);
    assert_eq!(target(&editor, &picked, &view, right(6.0), Reach::Fine), candidate(1));
    assert_eq!(target(&editor, &picked, &view, right(-8.0), Reach::Fine), Some(Target::Member(MEMBER)));
}

#[test]
fn a_platform_is_put_down_on_the_nearest_member_point_or_existing_place() {
    let (editor, view) = (editor(), view());
    let member = editor.document().members[&MEMBER].place;
    let at = view.project(member);
    let right = |pixels: f64| Pixel { x: at.x + pixels, y: at.y };
    let market = proposal(1, view.unproject(right(14.0)).unwrap());
    let site = |pixel: Pixel| host(&editor, std::slice::from_ref(&market), &view, pixel).map(|place| place.site);
    assert_eq!(site(right(3.0)), Some(TransferSite::Member { id: MEMBER }));
    assert_eq!(site(right(11.0)), Some(market.place.site.clone()));
    assert_eq!(site(right(60.0)), None);
}
