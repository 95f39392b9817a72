//! A small collective for tests.

use crate::editor::corners::closed;
use crate::editor::{AreaInput, Editor, Effect, Input, NewNames, PointerInput, Target, Tool};
use collective::analysis::{AccessSummary, CandidateReport, LogisticsCost, TransferPlace, TransferSite};
use collective::boundary::{Boundary, BoundaryKind};
use collective::document::{
    Collective, CollectiveId, Customers, DeliveryPoint, DrawnPerimeter, Member, MemberId, PerimeterOrigin, PointId,
    PointKind, Revision, TemperatureClass, TerritoryId, VariantId, Weekdays,
};
use collective::edit::{Edit, VariantChange};
use collective::geography::{LonLat, Projection};
use collective::outline::Outline;
use collective::parameters::VehicleKey;
use collective::place::PlaceFunction;
use collective::quantity::{Kilograms, Seconds};
use uuid::Uuid;

pub(crate) const MEMBER: MemberId = MemberId(Uuid::from_u128(10));
pub(crate) const POINT: PointId = PointId(Uuid::from_u128(20));
pub(crate) const VARIANT: VariantId = VariantId(Uuid::from_u128(1));

pub(crate) fn projection() -> Projection {
    Projection::centered_on(place(14.4, 35.9))
}

pub(crate) fn place(lon: f64, lat: f64) -> LonLat {
    LonLat::try_new(lon, lat).unwrap()
}

pub(crate) fn collective() -> Collective {
    let territory = TerritoryId::try_new("malta").unwrap();
    let mut collective = Collective::new("Essai".into(), territory, VARIANT, "Aujourd’hui".into());
    collective.members.insert(
        MEMBER,
        Member {
            name: "Ferme 1".into(),
            place: place(14.4, 35.9),
            kg_per_week: Kilograms(120.0),
            days: Weekdays::spread(2),
            products: String::new(),
            temperature: TemperatureClass::Ambient,
            vehicle: VehicleKey("small_van".into()),
            can_host_transfer: false,
            customers: Customers::All,
            turnover_per_week: None,
        },
    );
    collective.points.insert(
        POINT,
        DeliveryPoint {
            name: "Cantine 1".into(),
            kind: PointKind::Canteen,
            place: place(14.45, 35.92),
            kg_per_week: Kilograms(100.0),
            days: Weekdays::spread(3),
            can_host_transfer: false,
            service_time: None,
            window: None,
        },
    );
    collective
}

pub(crate) fn editor() -> Editor {
    let names = NewNames { member: "Membre".into(), point: "Point".into(), hub: "Plateforme".into() };
    Editor::new(CollectiveId(Uuid::from_u128(7)), Revision(3), collective(), names, projection())
}

/// The same with a four-cornered perimeter around the member, already at the server.
pub(crate) fn with_perimeter() -> Editor {
    let ring = closed(vec![place(14.3, 35.85), place(14.5, 35.85), place(14.5, 35.95), place(14.3, 35.95)]);
    let perimeter = DrawnPerimeter { outline: Outline::simple(ring), origin: PerimeterOrigin::Drawn };
    let change = VariantChange::DrawPerimeter { perimeter: Some(perimeter) };
    let mut editor = editor();
    editor.handle(Input::Commit(Edit::ChangeVariant { id: VARIANT, change }));
    editor
}

/// A place of the territory that the analysis proposes.
pub(crate) fn proposal(number: u32, location: LonLat) -> CandidateReport {
    let site = TransferSite::Existing { osm: format!("n{number}"), function: PlaceFunction::Warehouse };
    CandidateReport {
        place: TransferPlace { site, name: None, location },
        access: AccessSummary { mean: Seconds::ZERO, worst: Seconds::ZERO, unreachable: 0 },
        cost: Some(LogisticsCost::default()),
        reasons: Vec::new(),
    }
}

/// Nine squares of a tenth of a degree, three by three, from the south-west.
pub(crate) fn communes() -> Vec<Boundary> {
    let corner = |column: usize, row: usize| place(14.28 + 0.1 * column as f64, 35.78 + 0.1 * row as f64);
    let square = |number: usize| {
        let (x, y) = (number % 3, number / 3);
        let corners = vec![corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1)];
        Boundary {
            osm: format!("r{number}"),
            kind: BoundaryKind::Commune,
            name: format!("Commune {number}"),
            insee: Some(format!("6200{number}")),
            population: None,
            outline: Outline::simple(closed(corners)),
        }
    };
    (0..9).map(square).collect()
}

/// The brush in hand, one that paints with its tip.
pub(crate) fn with_brush() -> Editor {
    let mut editor = editor();
    assert_eq!(editor.handle(Input::Take(Tool::Brush)), [Effect::FetchBoundaries(BoundaryKind::Commune)]);
    editor.handle(Input::Area(AreaInput::Boundaries(BoundaryKind::Commune, communes())));
    editor.handle(Input::Area(AreaInput::Radius(0.0)));
    editor
}

/// The pointer pressed, moved along a way and let go.
pub(crate) fn stroke(editor: &mut Editor, way: &[(f64, f64)]) -> Vec<Effect> {
    let at = |number: usize| place(way[number].0, way[number].1);
    editor.handle(Input::Pointer(PointerInput::Grab { target: Target::Anywhere, at: at(0) }));
    for number in 1..way.len() {
        editor.handle(Input::Pointer(PointerInput::Drag { at: at(number) }));
    }
    editor.handle(Input::Pointer(PointerInput::Drop { at: at(way.len() - 1) }))
}

pub(crate) fn drawn(editor: &Editor) -> DrawnPerimeter {
    editor.variant().unwrap().perimeter.clone().unwrap()
}
