//! The members of an example.

use super::Ids;
use super::content::{Content, CustomersRecipe, Product, Recipe};
use super::ground::{Site, between, distance};
use super::points::ROUND_KG;
use collective::document::{Customers, DeliveryPoint, Member, MemberId, PointId, Weekdays};
use collective::geography::LonLat;
use collective::quantity::{Euros, Kilograms};
use fastrand::Rng;

pub(super) fn members(
    site: &Site<'_>,
    places: &[LonLat],
    points: &[(PointId, DeliveryPoint)],
    content: &Content,
    recipe: &Recipe,
    ids: Ids<'_>,
    draw: &mut Rng,
) -> Vec<(MemberId, Member)> {
    let mut names = names(content);
    draw.shuffle(&mut names);
    let supply = supply(points, recipe, places.len(), draw);
    let mut members: Vec<(MemberId, Member)> = places
        .iter()
        .zip(names.into_iter().cycle())
        .zip(supply)
        .enumerate()
        .filter_map(|(number, ((place, name), kg))| {
            let product = product(content, draw)?;
            let member = Member {
                name,
                place: *place,
                kg_per_week: Kilograms(kg),
                days: Weekdays::spread(draw.choice(&recipe.member_days).copied().unwrap_or(4)),
                products: product.name.clone(),
                temperature: product.temperature,
                vehicle: product.vehicle.clone(),
                can_host_transfer: number < recipe.member_hosts,
                customers: customers(site, *place, number, points, recipe.customers, draw),
                turnover_per_week: Some(Euros((kg * product.euros_per_kg).round())),
            };
            Some((MemberId(ids.id("member", number)), member))
        })
        .collect();
    serve_everybody(&mut members, points, draw);
    members
}

/// Every name of a farm.
fn names(content: &Content) -> Vec<String> {
    let named = |kind: &String| content.farm_names.iter().map(|name| format!("{kind} {name}")).collect::<Vec<_>>();
    content.farm_kinds.iter().flat_map(named).collect()
}

fn product<'a>(content: &'a Content, draw: &mut Rng) -> Option<&'a Product> {
    let all: Vec<&Product> =
        content.products.iter().flat_map(|product| std::iter::repeat_n(product, product.weight)).collect();
    draw.choice(all)
}

/// What each member ships: drawn, then brought to what the points take in all, in round amounts within the limits.
fn supply(points: &[(PointId, DeliveryPoint)], recipe: &Recipe, count: usize, draw: &mut Rng) -> Vec<f64> {
    let demand: f64 = points.iter().map(|(_, point)| point.kg_per_week.0).sum();
    let drawn: Vec<f64> = (0..count).map(|_| between(draw, recipe.member_kg)).collect();
    let scale = demand / drawn.iter().sum::<f64>().max(1.0);
    let [least, most] = recipe.member_kg;
    drawn.iter().map(|kg| ((kg * scale).clamp(least, most) / ROUND_KG).round() * ROUND_KG).collect()
}

fn customers(
    site: &Site<'_>,
    place: LonLat,
    number: usize,
    points: &[(PointId, DeliveryPoint)],
    recipe: CustomersRecipe,
    draw: &mut Rng,
) -> Customers {
    match recipe {
        CustomersRecipe::All => Customers::All,
        CustomersRecipe::Chosen { from, to } => {
            let ids = points.iter().map(|(id, _)| *id);
            let count = draw.usize(from..=to);
            Customers::Chosen { points: draw.choose_multiple(ids, count).into_iter().collect() }
        }
        CustomersRecipe::Near { from, to } => {
            let count = draw.u8(from..=to);
            if number.is_multiple_of(2) {
                return Customers::Nearest { count };
            }
            let here = site.position(place);
            let mut near: Vec<_> =
                points.iter().map(|(id, point)| (distance(site.position(point.place), here), *id)).collect();
            near.sort_by(|a, b| a.0.total_cmp(&b.0));
            let near = near.into_iter().take(2 * usize::from(count)).map(|(_, id)| id);
            Customers::Chosen { points: draw.choose_multiple(near, count.into()).into_iter().collect() }
        }
    }
}

/// A point that nobody has chosen is given to a member that chooses.
fn serve_everybody(members: &mut [(MemberId, Member)], points: &[(PointId, DeliveryPoint)], draw: &mut Rng) {
    let everywhere = members.iter().any(|(_, member)| !matches!(member.customers, Customers::Chosen { .. }));
    if everywhere || members.is_empty() {
        return;
    }
    for (id, _) in points {
        let serves = |member: &Member| matches!(&member.customers, Customers::Chosen { points } if points.contains(id));
        if !members.iter().any(|(_, member)| serves(member)) {
            let chosen = draw.usize(..members.len());
            if let Customers::Chosen { points } = &mut members[chosen].1.customers {
                points.insert(*id);
            }
        }
    }
}
