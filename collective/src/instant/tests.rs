mod ground;
mod properties;

use super::*;
use crate::analysis::{FaultKind, Organization, PerimeterReport, Side, Survey};
use crate::dispersion::dispersion;
use crate::document::{DrawnPerimeter, Hub, PerimeterOrigin};
use crate::quantity::Euros;
use ground::*;
use uuid::Uuid;

#[test]
fn before_anything_moves_the_estimate_is_the_analysis() {
    let collective = collective(1.0);
    let last = analysis(&collective);
    let figures = prepared(&collective, Some(&last)).figures();
    assert_eq!(figures.estimates.len(), 3);
    for (estimate, report) in figures.estimates.iter().zip(&last.logistics.organizations) {
        let estimate = estimate.unwrap();
        assert!(near(estimate.per_week.0, report.cost.per_week.0), "{estimate:?}");
        assert!(near(estimate.per_kg.unwrap().0, report.cost.per_kg.unwrap().0));
        assert!(near(estimate.distance_per_week.0, report.cost.distance_per_week.0));
    }
    assert_eq!(figures.estimated_cost(), figures.estimates[1]);
    assert_eq!(figures.membership, last.membership);
    assert_eq!(figures.perimeter, last.perimeter);
    let without = prepared(&collective, None).figures();
    assert!(without.estimates.is_empty() && without.estimated_cost().is_none());
}

#[test]
fn everything_three_times_as_far_is_three_times_the_road() {
    let (near_by, far) = (collective(1.0), collective(3.0));
    let last = analysis(&near_by);
    let mut instant = prepared(&near_by, Some(&last));
    instant.set_outline(None);
    for (id, member) in &far.members {
        assert!(instant.move_member(*id, member.place));
    }
    for (id, point) in &far.points {
        assert!(instant.move_point(*id, point.place));
    }
    for (estimate, report) in instant.figures().estimates.iter().zip(&last.logistics.organizations) {
        let (estimate, before) = (estimate.unwrap(), report.cost);
        assert!((estimate.distance_per_week / before.distance_per_week - 3.0).abs() < 1e-3, "{estimate:?}");
        let driving: f64 = report.tours.iter().map(|tour| tour.driving.hours()).sum();
        let expected = before.per_week + before.split.vehicle * 2.0 + Euros(15.0 * driving * 2.0);
        assert!((estimate.per_week.0 / expected.0 - 1.0).abs() < 1e-3, "{estimate:?} {expected:?}");
    }
}

#[test]
fn the_transfer_place_moves_with_its_member() {
    let collective = collective(1.0);
    let last = analysis(&collective);
    let mut instant = prepared(&collective, Some(&last));
    let before = instant.figures().estimates[1].unwrap();
    // The first member hosts the transfer: far from everybody else, everything has a longer way.
    assert!(instant.move_member(member_id(1), at(8e3, 8e3)));
    let after = instant.figures().estimates[1].unwrap();
    assert!(after.distance_per_week > before.distance_per_week && after.per_week > before.per_week);
}

#[test]
fn a_perimeter_that_leaves_members_out_drops_their_goods_and_their_road() {
    let collective = collective(1.0);
    let last = analysis(&collective);
    let mut instant = prepared(&collective, Some(&last));
    instant.set_outline(Some(&square(3.5e3).outline));
    let figures = instant.figures();
    assert_eq!(figures.members, Tally { all: 4, counted: 2, on_limit: 0, outside: 2 });
    assert_eq!(figures.points, Tally { all: 3, counted: 3, on_limit: 0, outside: 0 });
    assert_eq!(figures.kg_per_week, Kilograms(200.0));
    for (before, after) in last.logistics.organizations.iter().zip(&figures.estimates) {
        assert!(after.unwrap().per_week < before.cost.per_week);
    }
    // Nobody left: nothing is driven or paid.
    instant.set_outline(Some(&Outline::simple(vec![at(7e3, 7e3), at(8e3, 7e3), at(8e3, 8e3)])));
    let nobody = instant.figures();
    assert_eq!((nobody.members.counted, nobody.kg_per_week), (0, Kilograms::ZERO));
    assert_eq!(nobody.estimated_cost(), None);
}

#[test]
fn a_crossed_perimeter_counts_everybody_and_says_where() {
    let collective = collective(1.0);
    let mut instant = prepared(&collective, None);
    // Drags the first corner over the opposite side.
    instant.move_corner(0, 0, 0, at(10e3, 0.0));
    let figures = instant.figures();
    let PerimeterReport::Faulty { faults } = figures.perimeter else { panic!("{:?}", figures.perimeter) };
    assert!(faults.iter().all(|fault| fault.kind == FaultKind::SelfCrossing && fault.at.is_some()));
    assert!(figures.membership.members.values().all(|standing| standing.side == Side::Unbounded));
    assert_eq!(figures.members.counted, 4);
}

#[test]
fn edits_that_nothing_can_be_shown_of_are_left_to_the_server() {
    let collective = collective(1.0);
    let mut instant = prepared(&collective, None);
    assert!(!instant.preview(&Edit::RenameCollective { name: "Autre".into() }));
    assert!(!instant.preview(&Edit::MoveMember { id: member_id(99), to: at(0.0, 0.0) }));
    let elsewhere = VariantId(Uuid::from_u128(7));
    let change = VariantChange::DrawPerimeter { perimeter: None };
    assert!(!instant.preview(&Edit::ChangeVariant { id: elsewhere, change }));
    assert!(Instant::prepare(&collective, elsewhere, projection(), None).is_none());
}

#[test]
fn a_hub_that_is_dragged_takes_its_organization_along() {
    let mut collective = collective(1.0);
    let hub = Hub::new("Quai".into(), at(0.0, 0.0));
    let hub_id = HubId(Uuid::from_u128(5));
    collective.variants.get_mut(&collective.reference).unwrap().hubs.insert(hub_id, hub.clone());
    let mut last = analysis(&collective);
    let place = TransferPlace { site: TransferSite::Hub { id: hub_id }, name: None, location: hub.place };
    last.logistics.organizations[2].organization = Organization::PooledWithPlatform { at: place, others: Vec::new() };
    let mut instant = prepared(&collective, Some(&last));
    let before = instant.figures().estimates[2].unwrap();
    let moved = Hub { place: at(15e3, 0.0), ..hub };
    let change = VariantChange::SetHub { id: hub_id, hub: Some(moved) };
    assert!(instant.preview(&Edit::ChangeVariant { id: collective.reference, change }));
    assert!(instant.figures().estimates[2].unwrap().distance_per_week > before.distance_per_week);
}
