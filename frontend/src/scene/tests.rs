use super::*;
use crate::candidate_signs::signs;
use crate::editor::corners::CornerAt;
use crate::editor::{Editor, Input, PointerInput, Selection, Target, Tool};
use crate::fixture::{MEMBER, POINT, VARIANT, collective, place, proposal, with_perimeter};
use crate::map_style::Theme;
use crate::viewport::{Pixel, Viewport};
use collective::analysis::{MembershipReport, Side, Standing};
use std::rc::Rc;
use std::sync::Arc;

fn parsed(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn who_does_not_count_is_hollow_and_the_limit_shows() {
    let membership = MembershipReport {
        members: [(MEMBER, Standing { side: Side::Outside, counted: false, overridden: false })].into(),
        points: [(POINT, Standing { side: Side::OnLimit, counted: true, overridden: false })].into(),
    };
    let shown = parsed(&places(&collective(), &membership));
    assert_eq!(shown["features"][0]["properties"]["icon"], "member-out");
    assert_eq!(shown["features"][1]["properties"]["icon"], "canteen");
    assert_eq!(shown["features"][1]["properties"]["limit"], true);
}

#[test]
fn every_symbol_a_feature_asks_for_is_drawn() {
    let names: Vec<String> = crate::icons::icons(Theme::Light).into_iter().map(|icon| icon.name).collect();
    let mut document = collective();
    for kind in crate::wording::names::POINT_KINDS {
        document.points.get_mut(&POINT).unwrap().kind = kind;
        for counted in [true, false] {
            let standing = Standing { side: Side::Inside, counted, overridden: false };
            let membership =
                MembershipReport { members: [(MEMBER, standing)].into(), points: [(POINT, standing)].into() };
            for shown in parsed(&places(&document, &membership))["features"].as_array().unwrap() {
                let icon = shown["properties"]["icon"].as_str().unwrap();
                assert!(names.iter().any(|name| name == icon), "{icon}");
            }
        }
    }
}

#[test]
fn what_the_map_has_not_drawn_yet_has_the_same_signs_above_it_below_everything_else() {
    let mut editor = with_perimeter();
    editor.handle(Input::Take(Tool::AddHub));
    editor
        .handle(Input::Pointer(PointerInput::Click { at: place(14.42, 35.88), target: Some(Target::Member(MEMBER)) }));
    let view = Viewport { center: place(14.4, 35.9), zoom: 11.0, width: 800.0, height: 600.0 };
    let membership = MembershipReport {
        members: [(MEMBER, Standing { side: Side::Outside, counted: false, overridden: false })].into(),
        points: [(POINT, Standing { side: Side::OnLimit, counted: true, overridden: false })].into(),
    };
    let signs = super::signs(editor.document(), &membership, VARIANT);
    let features = [parsed(&places(editor.document(), &membership)), parsed(&hubs(editor.document(), VARIANT))];
    let features = features.iter().flat_map(|shown| shown["features"].as_array().unwrap());
    for (feature, (place, sign)) in features.clone().zip(&signs) {
        assert_eq!(feature["geometry"]["coordinates"], serde_json::json!(place));
        assert_eq!(feature["properties"]["icon"], sign.icon());
        assert_eq!(feature["properties"]["limit"].as_bool().unwrap_or(false), sign.on_limit);
    }
    assert!(signs.len() > 2 && features.count() == signs.len());
    let above = Overlay { signs: signs.clone(), ..overlay(&editor) };
    let dots = dots(&above, &view);
    let shown: Vec<_> = signs.iter().map(|(place, sign)| (view.project(*place), Dot::Sign(*sign))).collect();
    assert_eq!(dots[..signs.len()], shown);
    assert!(dots[signs.len()..].iter().all(|(_, dot)| !matches!(dot, Dot::Sign(_))) && dots.len() > signs.len());
}

/// What the editor shows above a map that is up to date.
fn overlay(editor: &Editor) -> Overlay {
    let now = Written { document: Arc::clone(editor.document()), membership: Arc::default() };
    Overlay::of(editor, &now, &[], &now)
}

fn dots(overlay: &Overlay, view: &Viewport) -> Vec<(Pixel, Dot)> {
    Picture::of(Rc::new(overlay.clone()), *view, None).dots().to_vec()
}

fn count(overlay: &Overlay, view: &Viewport, wanted: Dot) -> usize {
    dots(overlay, view).iter().filter(|(_, dot)| *dot == wanted).count()
}

#[test]
fn four_corners_have_four_middles_until_they_are_too_close() {
    let editor = with_perimeter();
    let overlay = overlay(&editor);
    let mut view = Viewport { center: place(14.4, 35.9), zoom: 11.0, width: 800.0, height: 600.0 };
    assert_eq!((count(&overlay, &view, Dot::Corner), count(&overlay, &view, Dot::Side)), (4, 4));
    view.zoom = 6.5;
    assert_eq!((count(&overlay, &view, Dot::Corner), count(&overlay, &view, Dot::Side)), (4, 0));
    // Corners that would lie upon each other show one handle.
    view.zoom = 2.0;
    assert_eq!(count(&overlay, &view, Dot::Corner), 1);
    assert_eq!(overlay.rings[0].len(), 4);
}

#[test]
fn what_is_picked_stands_out_in_its_own_ring() {
    let mut editor = with_perimeter();
    let at = CornerAt { part: 0, ring: 0, corner: 2 };
    editor.handle(Input::Pick(Some(Selection::Corner(at))));
    let overlay = overlay(&editor);
    let view = Viewport { center: place(14.4, 35.9), zoom: 11.0, width: 800.0, height: 600.0 };
    let picked: Vec<_> = dots(&overlay, &view).into_iter().filter(|(_, dot)| *dot == Dot::PickedCorner).collect();
    assert_eq!(picked, [(view.project(place(14.5, 35.95)), Dot::PickedCorner)]);
    assert_eq!(count(&overlay, &view, Dot::Corner), 3);
}

#[test]
fn what_is_being_drawn_hides_the_handles_and_can_be_ended_at_both_ends() {
    let mut editor = with_perimeter();
    editor.handle(Input::Take(Tool::DrawPerimeter));
    for corner in [(14.3, 35.8), (14.5, 35.8), (14.5, 35.9)] {
        editor.handle(Input::Pointer(PointerInput::Click { at: place(corner.0, corner.1), target: None }));
    }
    let overlay = overlay(&editor);
    let view = Viewport { center: place(14.4, 35.9), zoom: 11.0, width: 800.0, height: 600.0 };
    let counts = [Dot::Corner, Dot::Side, Dot::SketchCorner, Dot::SketchEnd].map(|dot| count(&overlay, &view, dot));
    assert_eq!(counts, [0, 0, 1, 2]);
}

#[test]
fn a_place_that_was_found_has_a_mark_above_the_others() {
    let mut overlay = overlay(&with_perimeter());
    overlay.found = Some(place(14.4, 35.9));
    let view = Viewport { center: place(14.4, 35.9), zoom: 11.0, width: 800.0, height: 600.0 };
    assert_eq!(dots(&overlay, &view).last(), Some(&(view.project(place(14.4, 35.9)), Dot::Found)));
}

#[test]
fn a_member_that_is_picked_has_its_ring_where_it_is() {
    let mut editor = with_perimeter();
    editor.handle(Input::Pick(Some(Selection::Member(MEMBER))));
    assert_eq!(overlay(&editor).picked_place, Some(place(14.4, 35.9)));
    editor.handle(Input::Pick(None));
    assert_eq!(overlay(&editor).picked_place, None);
}

#[test]
fn the_proposed_place_that_is_picked_stays_the_same_when_the_ranks_change() {
    let (first, second) = (proposal(1, place(14.3, 35.8)), proposal(2, place(14.4, 35.8)));
    let picked = second.place.site.clone();
    for order in [[first.clone(), second.clone()], [second.clone(), first]] {
        let shown = parsed(&candidates(&signs(&order, &[&picked])));
        let features = shown["features"].as_array().unwrap();
        let standing_out: Vec<_> = features.iter().filter(|one| one["properties"]["stands_out"] == true).collect();
        assert_eq!(standing_out.len(), 1);
        assert_eq!(standing_out[0]["geometry"]["coordinates"][0], 14.4);
    }
}
