use super::*;
use crate::fixture::{MEMBER, POINT, VARIANT, collective, place, with_perimeter};
use crate::viewport::Viewport;
use collective::analysis::{MembershipReport, Side, Standing};

fn parsed(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn who_does_not_count_is_hollow_and_the_limit_shows() {
    let membership = MembershipReport {
        members: [(MEMBER, Standing { side: Side::Outside, counted: false, overridden: false })].into(),
        points: [(POINT, Standing { side: Side::OnLimit, counted: true, overridden: false })].into(),
    };
    let shown = parsed(&places(&collective(), &membership, None));
    assert_eq!(shown["features"][0]["properties"]["icon"], "member-out");
    assert_eq!(shown["features"][1]["properties"]["icon"], "canteen");
    assert_eq!(shown["features"][1]["properties"]["limit"], true);
}

#[test]
fn every_symbol_a_feature_asks_for_is_drawn() {
    let names: Vec<String> = crate::icons::icons().into_iter().map(|icon| icon.name).collect();
    let mut document = collective();
    for kind in crate::wording::names::POINT_KINDS {
        document.points.get_mut(&POINT).unwrap().kind = kind;
        for counted in [true, false] {
            let standing = Standing { side: Side::Inside, counted, overridden: false };
            let membership =
                MembershipReport { members: [(MEMBER, standing)].into(), points: [(POINT, standing)].into() };
            for shown in parsed(&places(&document, &membership, None))["features"].as_array().unwrap() {
                let icon = shown["properties"]["icon"].as_str().unwrap();
                assert!(names.iter().any(|name| name == icon), "{icon}");
            }
        }
    }
}

#[test]
fn four_corners_have_four_middles_until_they_are_too_close() {
    let editor = with_perimeter();
    let mut view = Viewport { center: place(14.4, 35.9), zoom: 11.0, width: 800.0, height: 600.0 };
    let count = |view: &Viewport| {
        let shown = parsed(&handles(&editor, editor.document(), view));
        shown["features"].as_array().unwrap().len()
    };
    assert_eq!(count(&view), 8);
    view.zoom = 4.0;
    assert_eq!(count(&view), 4);
    let area = parsed(&perimeter(editor.document(), VARIANT, &[]));
    assert_eq!(area["features"][0]["geometry"]["coordinates"][0][0].as_array().unwrap().len(), 5);
}
