//! Sets of places, on collectives where the answer is known or can be tried out.

use super::*;
use crate::analysis::{HubReport, TransferSite};
use crate::document::{Collective, Customers};
use crate::flows::Flows;
use crate::means::Means;
use crate::place::ExistingPlace;
use crate::quantity::Euros;
use crate::random::Random;
use crate::sample::{at, collective, existing, hub, roads, set, survey, variant};
use std::cell::Cell;

fn sets(
    collective: &Collective,
    around: &[ExistingPlace],
    read: impl Fn(&dyn Fn(&[usize]) -> Option<f64>, usize, &HubSets),
) {
    let survey = survey(collective, around);
    let matrix = roads(&survey);
    let never = || false;
    let ground = Ground {
        survey: &survey,
        matrix: &matrix,
        parameters: &survey.parameters,
        iterations: 200,
        means: Means::alone(&never),
    };
    let week = Flows::of(&survey, &matrix);
    let organizations = Organizations::new(ground, &week.flows, survey.variant.cooperation.participation);
    let found = hub_sets(ground, &organizations, &organizations, 3).unwrap();
    let access = Access::of(ground);
    let all = super::places(ground, &access, &organizations);
    let cost = |numbers: &[usize]| organizations.pooled(&hubs(&all, numbers)).map(|plan| plan.cost.per_week.0);
    read(&cost, all.len(), &found);
}

fn three_villages() -> Collective {
    let mut collective = collective(
        &[
            (-18.0, 0.0, 90.0),
            (-17.0, 1.0, 90.0),
            (0.0, 1.0, 90.0),
            (1.0, 0.0, 90.0),
            (18.0, 0.0, 90.0),
            (17.0, 1.0, 90.0),
        ],
        &[(-18.0, 1.0, 100.0), (0.0, -1.0, 100.0), (18.0, 1.0, 100.0)],
    );
    for member in collective.members.values_mut() {
        member.customers = Customers::Nearest { count: 1 };
        // Nobody else: only the existing places and this one.
        member.can_host_transfer = false;
    }
    collective.members.values_mut().next().unwrap().can_host_transfer = true;
    collective
}

#[test]
fn three_villages_have_three_places_without_a_trunk() {
    let mut collective = three_villages();
    for (key, value) in [("hub.rent_per_m2_year", 0.0), ("hub.energy_per_m2_week", 0.0), ("farm.hour", 15.0)] {
        set(&mut collective, key, value);
    }
    let around = [existing(1, -17.5, 0.5), existing(2, 0.5, 0.5), existing(3, 17.5, 0.5), existing(4, 9.0, 0.0)];
    sets(&collective, &around, |_, _, found| {
        let three = &found.sizes[2];
        assert_eq!((three.count, three.cheapest.trunk.tours, found.sizes.len()), (3, 0, 3));
        assert_eq!(
            found.cheapest,
            Some(3),
            "{:?}",
            found.sizes.iter().map(|one| one.cheapest.cost.per_week).collect::<Vec<_>>()
        );
        let users: usize = three.cheapest.hubs.iter().map(|hub| hub.members + hub.points).sum();
        assert_eq!(users, 9);
        assert!(three.cheapest.hubs.iter().all(|hub| hub.points == 1), "{:?}", three.cheapest.hubs);
        let worst = |count: usize| {
            let size = &found.sizes[count - 1];
            size.fairest.as_ref().unwrap_or(&size.cheapest).access.worst
        };
        assert!(worst(3) < worst(2) && worst(2) < worst(1));
    });
}

#[test]
fn dear_places_are_worth_only_one() {
    let mut collective = three_villages();
    set(&mut collective, "hub.rent_per_m2_year", 2000.0);
    let around = [existing(1, -17.5, 0.5), existing(2, 0.5, 0.5), existing(3, 17.5, 0.5)];
    sets(&collective, &around, |_, _, found| {
        assert_eq!(found.cheapest, Some(1));
        let one = &found.sizes[0].cheapest;
        assert!(matches!(one.hubs[0].place.site, TransferSite::Member { .. }), "the farm takes no rent");
        let rent = |hub: &HubReport| hub.cost;
        assert_eq!(one.hubs.iter().map(rent).sum::<Euros>(), one.cost.split.place);
        assert!(found.sizes[1].cheapest.cost.split.place > Euros(400.0), "a second one is rented");
    });
}

#[test]
fn at_a_members_or_a_points_a_hub_is_no_extra_stop_and_takes_no_rent() {
    let mut collective = collective(&[(0.0, 0.0, 60.0), (6.0, 0.0, 60.0)], &[(6.0, 5.0, 60.0), (0.0, 5.0, 60.0)]);
    let farm = collective.members.values().next().unwrap().place;
    let canteen = collective.points.values().next().unwrap().place;
    for place in [farm, canteen] {
        variant(&mut collective).hubs.clear();
        hub(&mut collective, place, None);
        let survey = survey(&collective, &[]);
        let site = selection::hub_site(&survey, &survey.hubs[0]);
        assert_eq!(site.cost, crate::organizations::PlaceCost::Free);
        let matrix = roads(&survey);
        let never = || false;
        let (parameters, means) = (&survey.parameters, Means::alone(&never));
        let ground = Ground { survey: &survey, matrix: &matrix, parameters, iterations: 0, means };
        let week = Flows::of(&survey, &matrix);
        let plan = Organizations::new(ground, &week.flows, 1.0).pooled(&[site]).unwrap();
        let stops = plan.tours.iter().flat_map(|tour| &tour.stops[1..tour.stops.len() - 1]);
        let visits_itself = stops
            .filter(|stop| stop.place == place)
            .any(|stop| !matches!(stop.subject, crate::analysis::StopSubject::Transfer));
        assert!(!visits_itself, "{:?}", plan.tours);
        assert_eq!(plan.cost.split.place, Euros::ZERO);
    }
    // A rent that people said is taken.
    let id = *variant(&mut collective).hubs.keys().next().unwrap();
    variant(&mut collective).hubs.get_mut(&id).unwrap().cost_per_week = Some(Euros(30.0));
    let survey = survey(&collective, &[]);
    assert_eq!(selection::hub_site(&survey, &survey.hubs[0]).cost, crate::organizations::PlaceCost::Known(Euros(30.0)));
}

#[test]
fn of_few_places_the_cheapest_set_is_told() {
    let mut random = Random::new(5);
    let sizes = Cell::new(0);
    for round in 0..16 {
        let mut drawn = |count: usize| -> Vec<(f64, f64, f64)> {
            let mut unit = || 20.0 * random.unit() - 10.0;
            (0..count).map(|number| (unit(), unit(), 30.0 + 40.0 * number as f64)).collect()
        };
        let mut collective = collective(&drawn(2 + round % 4), &drawn(2 + round % 3));
        // Members who host, so that nobody else is tried.
        collective.members.values_mut().take(2).for_each(|member| member.can_host_transfer = true);
        let around = [existing(1, -5.0, -5.0), existing(2, 5.0, 5.0), existing(3, 0.0, 6.0)];
        sets(&collective, &around, |cost, places, found| {
            for size in &found.sizes {
                let all = (0..1_usize << places).filter(|set| set.count_ones() as usize == size.count);
                let least = all
                    .filter_map(|set| cost(&(0..places).filter(|place| set >> place & 1 == 1).collect::<Vec<_>>()))
                    .fold(f64::INFINITY, f64::min);
                let told = size.cheapest.cost.per_week.0;
                assert!(told >= least - 1e-6 && told <= least + 1e-6, "{round}, {}: {told} {least}", size.count);
                sizes.set(sizes.get() + 1);
                if let Some(fairest) = &size.fairest {
                    assert!(fairest.access.worst < size.cheapest.access.worst);
                    assert!(fairest.cost.per_week.0 >= told);
                }
            }
        });
    }
    assert_eq!(sizes.get(), 48);
}

#[test]
fn nobody_has_no_places() {
    sets(&collective(&[], &[]), &[existing(1, 0.0, 0.0)], |_, _, found| assert_eq!(found, &HubSets::default()));
}

#[test]
fn a_large_enough_variant_is_among_those_costed() {
    let mut collective = three_villages();
    hub(&mut collective, at(-17.5, 0.4), Some(Euros::ZERO));
    hub(&mut collective, at(17.5, 0.4), Some(Euros::ZERO));
    sets(&collective, &[existing(1, 0.0, 9.0)], |cost, _, found| {
        let of_variant = cost(&[0, 1]).unwrap();
        assert!(found.sizes[1].cheapest.cost.per_week.0 <= of_variant + 1e-6);
    });
}
