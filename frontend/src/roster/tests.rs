use super::*;
use crate::fixture::{collective, place};
use collective::analysis::{Side, Standing};
use collective::document::{DeliveryPoint, Member, MemberId, PointId, PointKind};
use collective::quantity::Kilograms;
use uuid::Uuid;

fn named(names: &[(&str, f64)]) -> Collective {
    let mut document = collective();
    let model = document.members.pop_first().unwrap().1;
    for (number, (name, kilograms)) in (0_u128..).zip(names) {
        let member = Member { name: (*name).into(), kg_per_week: Kilograms(*kilograms), ..model.clone() };
        document.members.insert(MemberId(Uuid::from_u128(number)), member);
    }
    document
}

fn shown(document: &Collective, listing: &Listing, membership: Option<&MembershipReport>) -> Vec<String> {
    let rows = listing.rows::<Member>(document, membership, |_| String::new());
    rows.iter().map(|id| document.members[id].name.clone()).collect()
}

#[test]
fn names_are_ordered_without_regard_to_accents_and_case() {
    let document = named(&[("Zénith", 1.0), ("étable", 2.0), ("Eau vive", 3.0), ("Ferme", 4.0)]);
    let mut listing = Listing::default();
    assert_eq!(shown(&document, &listing, None), ["Eau vive", "étable", "Ferme", "Zénith"]);
    listing.order_by(Column::Name);
    assert_eq!(shown(&document, &listing, None), ["Zénith", "Ferme", "étable", "Eau vive"]);
    listing.order_by(Column::Goods);
    assert_eq!(shown(&document, &listing, None), ["Zénith", "étable", "Eau vive", "Ferme"]);
}

#[test]
fn a_filter_finds_every_word_in_any_order() {
    let document = named(&[("Ferme du Chêne", 1.0), ("Les Chênes verts", 2.0), ("Ferme de l’Orme", 3.0)]);
    let filter = |text: &str| Listing { filter: text.into(), ..Listing::default() };
    assert_eq!(shown(&document, &filter("chene"), None), ["Ferme du Chêne", "Les Chênes verts"]);
    assert_eq!(shown(&document, &filter("CHÊNE ferme"), None), ["Ferme du Chêne"]);
    assert_eq!(shown(&document, &filter("l'orme"), None), ["Ferme de l’Orme"]);
    assert!(shown(&document, &filter("tilleul"), None).is_empty());
}

#[test]
fn those_who_count_come_first() {
    let document = named(&[("A", 1.0), ("B", 1.0), ("C", 1.0)]);
    let stand = |side, counted| Standing { side, counted, overridden: false };
    let members = document.members.keys().copied().zip([
        stand(Side::Outside, false),
        stand(Side::OnLimit, true),
        stand(Side::Inside, true),
    ]);
    let membership = MembershipReport { members: members.collect(), ..MembershipReport::default() };
    let listing = Listing { by: Column::Standing, ..Listing::default() };
    assert_eq!(shown(&document, &listing, Some(&membership)), ["C", "B", "A"]);
}

#[test]
fn points_are_ordered_by_the_name_of_their_kind() {
    let mut document = collective();
    let model = document.points.pop_first().unwrap().1;
    for (number, kind) in [(1, PointKind::Shop), (2, PointKind::Canteen)] {
        let point = DeliveryPoint { kind, place: place(14.4, 35.9), ..model.clone() };
        document.points.insert(PointId(Uuid::from_u128(number)), point);
    }
    let listing = Listing { by: Column::Kind, ..Listing::default() };
    let name = |point: &DeliveryPoint| if point.kind == PointKind::Shop { "magasin" } else { "cantine" }.to_owned();
    let rows = listing.rows::<DeliveryPoint>(&document, None, name);
    assert_eq!(rows, [PointId(Uuid::from_u128(2)), PointId(Uuid::from_u128(1))]);
}
