//! What the tests of this crate start from: a small collective and edits of it.

use collective::document::{
    Collective, Customers, DeliveryPoint, Member, MemberId, MembershipOverride, PointId, PointKind, TemperatureClass,
    TerritoryId, VariantId, Weekdays,
};
use collective::edit::{Edit, VariantChange};
use collective::geography::LonLat;
use collective::parameters::VehicleKey;
use collective::quantity::Kilograms;
use osm_data::import::{ImportOptions, import};
use osm_data::territory::Territory;
use proptest::prelude::*;
use std::sync::OnceLock;
use uuid::Uuid;

pub(crate) fn variant_id() -> VariantId {
    VariantId(Uuid::from_u128(1))
}

pub(crate) fn member_id(number: u128) -> MemberId {
    MemberId(Uuid::from_u128(number))
}

pub(crate) fn point_id(number: u128) -> PointId {
    PointId(Uuid::from_u128(number))
}

pub(crate) fn collective() -> Collective {
    let territory = TerritoryId::try_new("malta").unwrap();
    Collective::new("Essai".into(), territory, variant_id(), "Aujourd’hui".into())
}

pub(crate) fn put_member(number: u128, kg: f64) -> Edit {
    let member = Member {
        name: format!("Ferme {number}"),
        place: LonLat::try_new(14.4 + number as f64 / 1000.0, 35.9).unwrap(),
        kg_per_week: Kilograms(kg),
        days: Weekdays::spread(2),
        products: "légumes".into(),
        temperature: TemperatureClass::Ambient,
        vehicle: VehicleKey("small_van".into()),
        can_host_transfer: true,
        customers: Customers::All,
        turnover_per_week: None,
    };
    Edit::PutMember { id: member_id(number), member: Box::new(member) }
}

pub(crate) fn put_point(number: u128, kg: f64) -> Edit {
    let point = DeliveryPoint {
        name: format!("Cantine {number}"),
        kind: PointKind::Canteen,
        place: LonLat::try_new(14.45, 35.85 + number as f64 / 1000.0).unwrap(),
        kg_per_week: Kilograms(kg),
        days: Weekdays::spread(2),
        can_host_transfer: false,
        service_time: None,
        window: None,
    };
    Edit::PutPoint { id: point_id(number), point: Box::new(point) }
}

/// The middle of Malta, with the members and points of this fixture on it: imported once.
pub(crate) fn malta() -> Territory {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let options = ImportOptions {
            clip: Some("14.37,35.84,14.48,35.93".parse().unwrap()),
            name: Some("Malte".into()),
            ..ImportOptions::default()
        };
        let extract = scripts::demo_data::malta().unwrap();
        import(&extract, &folder.path().join("malta.territory"), &options, &mut |_| ()).unwrap();
        folder
    });
    Territory::open(&folder.path().join("malta.territory")).unwrap()
}

/// Ids are drawn from a few, so that edits often meet what is there, and often what is not.
pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let to = (14.1..14.7, 35.7..36.2).prop_map(|(lon, lat)| LonLat::try_new(lon, lat).unwrap());
    let single = prop_oneof![
        (0..5_u128, 0.0..500.0).prop_map(|(number, kg)| put_member(number, kg)),
        (0..5_u128, 0.0..500.0).prop_map(|(number, kg)| put_point(number, kg)),
        (0..5_u128, to).prop_map(|(number, to)| Edit::MoveMember { id: member_id(number), to }),
        (0..5_u128).prop_map(|number| Edit::RemoveMember { id: member_id(number) }),
        (0..5_u128).prop_map(|number| Edit::RemovePoint { id: point_id(number) }),
        (0..5_u128, any::<bool>()).prop_map(|(number, excluded)| Edit::ChangeVariant {
            id: variant_id(),
            change: VariantChange::OverrideMember {
                member: member_id(number),
                decision: excluded.then_some(MembershipOverride::Excluded),
            },
        }),
        "[a-zé ]{0,3}".prop_map(|name| Edit::RenameCollective { name }),
    ];
    prop_oneof![6 => single.clone(), 1 => prop::collection::vec(single, 0..4).prop_map(|edits| Edit::Together { edits })]
}
