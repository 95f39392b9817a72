use super::*;
use crate::document::{
    Collective, Cooperation, Customers, DrawnPerimeter, MembershipOverride, PerimeterOrigin, PointKind,
    TemperatureClass, TerritoryId, Weekdays,
};
use crate::outline::Outline;
use crate::parameters::VehicleKey;
use crate::quantity::{Kilograms, Seconds};
use crate::tours::Window;
use proptest::prelude::*;
use uuid::Uuid;

fn place(lon: f64, lat: f64) -> LonLat {
    LonLat::try_new(lon, lat).unwrap()
}

fn member(number: u8, customers: Customers) -> Member {
    Member {
        name: format!("Ferme {number}"),
        place: place(f64::from(number) / 100.0, 45.0),
        kg_per_week: Kilograms(f64::from(number)),
        days: Weekdays::spread(2),
        products: String::new(),
        temperature: TemperatureClass::Ambient,
        vehicle: VehicleKey("small_van".into()),
        can_host_transfer: false,
        customers,
        turnover_per_week: None,
    }
}

fn point(number: u8) -> DeliveryPoint {
    DeliveryPoint {
        name: format!("Cantine {number}"),
        kind: PointKind::Canteen,
        place: place(1.0, f64::from(number) / 10.0),
        kg_per_week: Kilograms(10.0),
        days: Weekdays::spread(3),
        can_host_transfer: false,
        service_time: None,
        window: None,
    }
}

fn variant_id() -> VariantId {
    VariantId(Uuid::from_u128(1))
}

fn empty() -> Collective {
    let territory = TerritoryId::try_new("malta").unwrap();
    Collective::new("Essai".into(), territory, variant_id(), "Aujourd’hui".into())
}

/// Ids are drawn from a few, so that edits often meet what is there.
fn edit() -> impl Strategy<Value = Edit> {
    let member_id = (0..4u128).prop_map(|id| MemberId(Uuid::from_u128(id)));
    let point_id = (0..3u128).prop_map(|id| PointId(Uuid::from_u128(id)));
    let decision = prop::option::of(Just(MembershipOverride::Excluded));
    let change = |change| Edit::ChangeVariant { id: variant_id(), change };
    let outline = Outline::simple(vec![place(0.0, 0.0), place(1.0, 0.0), place(0.0, 1.0), place(0.0, 0.0)]);
    let perimeter = DrawnPerimeter { outline, origin: PerimeterOrigin::Drawn };
    let single = prop_oneof![
        (member_id.clone(), any::<u8>(), prop::collection::btree_set(point_id.clone(), 0..3)).prop_map(
            |(id, n, points)| { Edit::PutMember { id, member: Box::new(member(n, Customers::Chosen { points })) } }
        ),
        (member_id.clone(), 0.0..10.0).prop_map(|(id, lon)| Edit::MoveMember { id, to: place(lon, 1.0) }),
        member_id.clone().prop_map(|id| Edit::RemoveMember { id }),
        (point_id.clone(), any::<u8>(), prop::option::of((0.0..80_000.0, 60.0..90_000.0))).prop_map(
            |(id, n, window)| {
                let window = window.map(|(opens, closes)| Window { opens: Seconds(opens), closes: Seconds(closes) });
                Edit::PutPoint { id, point: Box::new(DeliveryPoint { window, ..point(n) }) }
            }
        ),
        point_id.clone().prop_map(|id| Edit::RemovePoint { id }),
        (member_id, decision.clone())
            .prop_map(move |(member, decision)| change(VariantChange::OverrideMember { member, decision })),
        (point_id, decision)
            .prop_map(move |(point, decision)| change(VariantChange::OverridePoint { point, decision })),
        prop::option::of(Just(perimeter)).prop_map(move |perimeter| change(VariantChange::DrawPerimeter { perimeter })),
        prop::option::of(0.0..9.0)
            .prop_map(|value| Edit::SetParameter { key: ParameterKey("farm.hour".into()), value }),
    ];
    prop_oneof![4 => single.clone(), 1 => prop::collection::vec(single, 0..4).prop_map(|edits| Edit::Together { edits })]
}

proptest! {
    #[test]
    fn undoing_gives_the_document_back_and_a_refused_edit_changes_nothing(edits in prop::collection::vec(edit(), 1..40)) {
        let mut document = empty();
        let mut undo = Vec::new();
        for edit in &edits {
            if let Ok((after, inverse)) = document.edited(edit) {
                let redone = after.edited(&inverse).unwrap();
                prop_assert_eq!(&redone.0, &document);
                prop_assert_eq!(&redone.0.edited(&redone.1).unwrap().0, &after);
                undo.push(inverse);
                document = after;
            }
        }
        let written = serde_json::to_string(&document).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Collective>(&written).unwrap(), &document);
        for inverse in undo.iter().rev() {
            document = document.edited(inverse).unwrap().0;
        }
        prop_assert_eq!(document, empty());
    }

    #[test]
    fn an_edit_survives_the_wire(edit in edit()) {
        let written = serde_json::to_string(&edit).unwrap();
        prop_assert_eq!(serde_json::from_str::<Edit>(&written).unwrap(), edit);
    }
}

#[test]
fn values_out_of_range_are_refused() {
    let refused = |edit: Edit| empty().edited(&edit).unwrap_err();
    assert_eq!(refused(Edit::RenameCollective { name: "  ".into() }), EditFault::Name);
    let mut heavy = member(1, Customers::All);
    heavy.kg_per_week = Kilograms(f64::NAN);
    let id = MemberId(Uuid::from_u128(1));
    assert!(matches!(refused(Edit::PutMember { id, member: Box::new(heavy) }), EditFault::Quantity { .. }));
    let cooperation = Cooperation { participation: 1.5, ..Cooperation::default() };
    let change = VariantChange::SetCooperation { cooperation };
    assert_eq!(refused(Edit::ChangeVariant { id: variant_id(), change }), EditFault::Participation(1.5));
    assert_eq!(refused(Edit::RemoveVariant { id: variant_id() }), EditFault::ReferenceVariant);
    let set = |key: &str, value| Edit::SetParameter { key: ParameterKey(key.into()), value: Some(value) };
    assert!(matches!(refused(set("farm.horse", 1.0)), EditFault::NoSuchParameter(_)));
    assert!(matches!(refused(set("farm.hour", -1.0)), EditFault::Parameter { .. }));
    assert!(matches!(refused(set("pooled.vehicle", 0.5)), EditFault::Parameter { .. }));
    let mut on_foot = member(1, Customers::All);
    on_foot.vehicle = VehicleKey("wheelbarrow".into());
    assert!(matches!(refused(Edit::PutMember { id, member: Box::new(on_foot) }), EditFault::NoSuchVehicle(_)));
}

#[test]
fn a_window_opens_before_it_closes_within_a_day() {
    let id = PointId(Uuid::from_u128(1));
    let put = |opens: f64, closes: f64| {
        let window = Some(Window { opens: Seconds(opens * 3600.0), closes: Seconds(closes * 3600.0) });
        empty().edited(&Edit::PutPoint { id, point: Box::new(DeliveryPoint { window, ..point(1) }) })
    };
    assert!([(6.0, 8.0), (0.0, 24.0)].into_iter().all(|(opens, closes)| put(opens, closes).is_ok()));
    for (opens, closes) in [(8.0, 6.0), (6.0, 6.0), (-1.0, 6.0), (20.0, 24.5), (f64::NAN, 6.0), (6.0, f64::INFINITY)] {
        assert!(matches!(put(opens, closes), Err(EditFault::Window(_))), "{opens} {closes}");
    }
    let told = put(8.0, 6.5).unwrap_err().to_string();
    assert_eq!(told, "a window must open before it closes, from 0 to 24 h; 8.00 h to 6.50 h was given");
}

#[test]
fn a_point_of_an_older_document_has_no_window() {
    let mut written = serde_json::to_value(point(1)).unwrap();
    assert!(written.get("window").is_none(), "what nobody said is not written");
    assert_eq!(serde_json::from_value::<DeliveryPoint>(written.clone()).unwrap().window, None);
    written["window"] = serde_json::json!({ "opens_s": 21_600.0, "closes_s": 28_800.0 });
    let window = serde_json::from_value::<DeliveryPoint>(written).unwrap().window;
    assert_eq!(window, Some(Window { opens: Seconds(21_600.0), closes: Seconds(28_800.0) }));
}
