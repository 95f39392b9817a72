use crate::editor::corners::{CornerAt, closed};
use crate::editor::{AreaInput, BrushUnit, Editor, Input, Key, PointerInput, Selection, Target, Tool};
use crate::fixture::{communes, drawn, place, projection, stroke, with_brush};
use collective::boundary::{Boundary, BoundaryKind};
use collective::document::PerimeterOrigin;
use collective::outline::{Combination, Outline};

/// The codes of the communes that the perimeter is made of, and whether it was adjusted since.
fn made_of(editor: &Editor) -> (Vec<String>, bool) {
    match drawn(editor).origin {
        PerimeterOrigin::Boundaries { insee, adjusted, .. } => (insee, adjusted),
        other => panic!("{other:?}"),
    }
}

/// The brush in hand, and three communes beside each other painted.
fn with_three_communes() -> Editor {
    let mut editor = with_brush();
    stroke(&mut editor, &[(14.35, 35.85), (14.55, 35.85)]);
    assert_eq!(made_of(&editor), (vec!["62000".into(), "62001".into(), "62002".into()], false));
    editor
}

#[test]
fn whatever_adjusts_a_union_of_communes_keeps_their_list_and_says_so() {
    let corner = CornerAt { part: 0, ring: 0, corner: 0 };
    let adjust = |change: &dyn Fn(&mut Editor)| {
        let mut editor = with_three_communes();
        let before = drawn(&editor);
        editor.handle(Input::Take(Tool::Select));
        change(&mut editor);
        assert_eq!((made_of(&editor).0.len(), made_of(&editor).1), (3, true));
        assert_ne!(drawn(&editor).outline, before.outline);
        editor.handle(Input::Undo);
        assert_eq!(drawn(&editor), before, "one step back");
    };
    let drag = |editor: &mut Editor, target: Target| {
        editor.handle(Input::Pointer(PointerInput::Grab { target, at: place(14.2, 35.7) }));
        editor.handle(Input::Pointer(PointerInput::Drag { at: place(14.21, 35.71) }));
        editor.handle(Input::Pointer(PointerInput::Drop { at: place(14.22, 35.72) }));
    };
    adjust(&|editor| drag(editor, Target::Corner(corner)));
    adjust(&|editor| drag(editor, Target::Side(CornerAt { corner: 1, ..corner })));
    adjust(&|editor| {
        editor.handle(Input::Pick(Some(Selection::Corner(corner))));
        editor.handle(Input::Press(Key::Delete));
    });
    adjust(&|editor| {
        editor.handle(Input::Take(Tool::Split));
        stroke(editor, &[(14.35, 35.7), (14.35, 36.0)]);
        editor.handle(Input::Pointer(PointerInput::Click { at: place(14.3, 35.8), target: None }));
        editor.handle(Input::Press(Key::Enter));
    });
    for how in [Combination::Add, Combination::Subtract, Combination::Intersect] {
        adjust(&|editor| {
            editor.handle(Input::Take(Tool::Lasso));
            editor.handle(Input::Combine(how));
            stroke(editor, &[(14.3, 35.75), (14.4, 35.75), (14.4, 35.85), (14.3, 35.85)]);
        });
    }
    adjust(&|editor| {
        let land = Outline::simple(closed(vec![place(14.3, 35.7), place(14.4, 35.7), place(14.35, 35.85)]));
        editor.handle(Input::Area(AreaInput::File("zone.kml".into(), land)));
        editor.handle(Input::Combine(Combination::Add));
        editor.handle(Input::Press(Key::Enter));
    });
    adjust(&|editor| {
        editor.handle(Input::Take(Tool::Brush));
        editor.handle(Input::Area(AreaInput::Unit(BrushUnit::Cells(None))));
        stroke(editor, &[(14.3, 35.7), (14.31, 35.7)]);
    });
}

#[test]
fn what_replaces_a_union_of_communes_is_made_otherwise() {
    let mut editor = with_three_communes();
    editor.handle(Input::Take(Tool::Lasso));
    stroke(&mut editor, &[(14.3, 35.75), (14.4, 35.75), (14.4, 35.85), (14.3, 35.85)]);
    assert_eq!(drawn(&editor).origin, PerimeterOrigin::Drawn);
}

#[test]
fn communes_are_brushed_onto_an_adjusted_union_and_off_it() {
    let mut editor = with_three_communes();
    editor.handle(Input::Take(Tool::Select));
    let target = Target::Corner(CornerAt { part: 0, ring: 0, corner: 0 });
    editor.handle(Input::Pointer(PointerInput::Grab { target, at: place(14.27, 35.77) }));
    editor.handle(Input::Pointer(PointerInput::Drop { at: place(14.27, 35.77) }));
    editor.handle(Input::Take(Tool::Brush));
    editor.handle(Input::Area(AreaInput::Radius(0.0)));
    let mut brush = |how: Combination, at: (f64, f64)| {
        editor.handle(Input::Combine(how));
        editor.handle(Input::Pointer(PointerInput::Click { at: place(at.0, at.1), target: Some(Target::Anywhere) }));
        made_of(&editor)
    };
    assert_eq!(
        brush(Combination::Add, (14.55, 35.95)),
        (["62000", "62001", "62002", "62005"].map(Into::into).into(), true)
    );
    assert_eq!(
        brush(Combination::Subtract, (14.45, 35.85)),
        (["62000", "62002", "62005"].map(Into::into).into(), true)
    );
}

#[test]
fn taking_a_piece_that_is_in_no_commune_of_the_list_adjusts_the_rest() {
    let mut editor = with_three_communes();
    let whole: Vec<_> = communes().into_iter().take(2).collect();
    let outline = whole[0].outline.combined(&whole[1].outline, Combination::Add, projection());
    let epci = Boundary { osm: "r100".into(), insee: None, outline, kind: BoundaryKind::Epci, ..whole[0].clone() };
    editor.handle(Input::Area(AreaInput::Boundaries(BoundaryKind::Epci, vec![epci])));
    editor.handle(Input::Area(AreaInput::Unit(BrushUnit::Boundaries(BoundaryKind::Epci))));
    editor.handle(Input::Combine(Combination::Subtract));
    editor.handle(Input::Pointer(PointerInput::Click { at: place(14.35, 35.85), target: Some(Target::Anywhere) }));
    assert_eq!((made_of(&editor).0.len(), made_of(&editor).1), (3, true));
}

#[test]
fn a_commune_taken_off_again_leaves_a_hole_in_the_epci_it_is_in() {
    let mut editor = with_three_communes();
    let whole = communes();
    let outline = whole[0].outline.combined(&whole[1].outline, Combination::Add, projection());
    let epci = Boundary { osm: "r100".into(), insee: None, outline, kind: BoundaryKind::Epci, ..whole[0].clone() };
    editor.handle(Input::Area(AreaInput::Boundaries(BoundaryKind::Epci, vec![epci])));
    let mut brush = |kind: BoundaryKind, how: Combination| {
        editor.handle(Input::Area(AreaInput::Unit(BrushUnit::Boundaries(kind))));
        editor.handle(Input::Combine(how));
        editor.handle(Input::Pointer(PointerInput::Click { at: place(14.35, 35.85), target: Some(Target::Anywhere) }));
        let PerimeterOrigin::Boundaries { osm, adjusted, .. } = drawn(&editor).origin else { panic!("of boundaries") };
        (osm, adjusted)
    };
    assert!(!brush(BoundaryKind::Epci, Combination::Add).1, "it is still their union");
    let expected = (["r1", "r100", "r2"].map(String::from).into(), true);
    assert_eq!(brush(BoundaryKind::Commune, Combination::Subtract), expected);
}

#[test]
fn cells_are_brushed_onto_an_adjusted_union_of_cells_and_off_it() {
    let mut editor = with_brush();
    editor.handle(Input::Area(AreaInput::Unit(BrushUnit::Cells(None))));
    stroke(&mut editor, &[(14.35, 35.85), (14.45, 35.85)]);
    let cells = |editor: &Editor| match drawn(editor).origin {
        PerimeterOrigin::Cells { cells, adjusted } => (cells.len(), adjusted),
        other => panic!("{other:?}"),
    };
    let (many, adjusted) = cells(&editor);
    assert!(many > 1 && !adjusted);
    let land = Outline::simple(closed(vec![place(14.3, 35.7), place(14.4, 35.7), place(14.35, 35.86)]));
    editor.handle(Input::Area(AreaInput::File("zone.kml".into(), land)));
    editor.handle(Input::Combine(Combination::Add));
    editor.handle(Input::Press(Key::Enter));
    assert_eq!(cells(&editor), (many, true), "with something else put to it");
    editor.handle(Input::Take(Tool::Brush));
    editor.handle(Input::Combine(Combination::Subtract));
    editor.handle(Input::Pointer(PointerInput::Click { at: place(14.45, 35.85), target: Some(Target::Anywhere) }));
    assert_eq!(cells(&editor), (many - 1, true));
}
