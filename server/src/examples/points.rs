//! The points of delivery of an example.

use super::Ids;
use super::content::{Content, Recipe};
use super::ground::{Site, between};
use collective::document::{DeliveryPoint, PointId, PointKind, Weekdays};
use collective::place::{ExistingPlace, PlaceFunction};
use collective::quantity::Kilograms;
use fastrand::Rng;

/// Amounts are round, as people say them, in kg.
pub(super) const ROUND_KG: f64 = 5.0;

pub(super) fn points(
    site: &Site<'_>,
    content: &Content,
    recipe: &Recipe,
    ids: Ids<'_>,
    draw: &mut Rng,
) -> Vec<(PointId, DeliveryPoint)> {
    let mut places = site.customers(recipe, draw);
    // Those that are made for goods host the transfer, when some do.
    places.sort_by_key(|place| !matches!(place.function, PlaceFunction::CentralKitchen | PlaceFunction::Marketplace));
    let mut unnamed = 0;
    let point = |(number, place): (usize, &ExistingPlace)| {
        let name = place.name.clone().unwrap_or_else(|| {
            unnamed += 1;
            let base = match recipe.point_kind {
                PointKind::Canteen | PointKind::CentralKitchen => &content.unnamed_canteen,
                _ => &content.unnamed_pick_up,
            };
            format!("{base} {unnamed}")
        });
        let point = DeliveryPoint {
            name,
            kind: kind(recipe.point_kind, place.function),
            place: place.location,
            kg_per_week: Kilograms((between(draw, recipe.point_kg) / ROUND_KG).round() * ROUND_KG),
            days: Weekdays::spread(draw.choice(&recipe.point_days).copied().unwrap_or(1)),
            can_host_transfer: number < recipe.point_hosts,
            service_time: None,
            window: None,
        };
        (PointId(ids.id("point", number)), point)
    };
    places.into_iter().enumerate().map(point).collect()
}

/// What the example says, unless the place itself says more.
fn kind(usual: PointKind, function: PlaceFunction) -> PointKind {
    match function {
        PlaceFunction::CentralKitchen => PointKind::CentralKitchen,
        PlaceFunction::FoodShop | PlaceFunction::Supermarket | PlaceFunction::FarmShop => PointKind::Shop,
        PlaceFunction::Marketplace => PointKind::Market,
        _ => usual,
    }
}
