//! Sectors with limits, against every assignment of small collectives.

use super::*;
use crate::document::{Collective, Customers, Variant};
use crate::flows::Flows;
use crate::means::Means;
use crate::random::Random;
use crate::sample::{at, collective, hub, roads, survey, variant};
use std::collections::BTreeMap;

/// Hubs, everybody's nearest of them, the chosen ones, and what each way of sharing costs: over the limits, then time.
struct Case {
    capacities: Vec<f64>,
    chosen: Vec<usize>,
    nearest: Vec<usize>,
    members: usize,
    /// By user, then hub.
    costs: Vec<Vec<f64>>,
    flows: Vec<Flow>,
}

impl Case {
    fn of(collective: &Collective) -> Self {
        let survey = survey(collective, &[]);
        let matrix = roads(&survey);
        let never = || false;
        let ground = Ground {
            survey: &survey,
            matrix: &matrix,
            parameters: &survey.parameters,
            iterations: 0,
            means: Means::alone(&never),
        };
        let week = Flows::of(&survey, &matrix);
        let hubs = crate::candidates::reachable_hubs(ground, &week);
        let joined = |sectors: Sectors| [sectors.of_member, sectors.of_point].concat();
        let kilograms = |is_users: &dyn Fn(&Flow) -> bool| -> f64 {
            week.flows.iter().filter(|flow| is_users(flow)).map(|flow| flow.goods.0).sum()
        };
        let cost = |from: Site, to: Site, weight: f64| matrix.travel(from, to).unwrap().duration.0 * weight;
        let up = survey.members.iter().enumerate().map(|(number, member)| {
            let weight = kilograms(&|flow| flow.member == number);
            hubs.iter().map(|hub| cost(member.site, hub.site, weight)).collect::<Vec<_>>()
        });
        let down = survey.points.iter().enumerate().map(|(number, point)| {
            let weight = kilograms(&|flow| flow.point == number);
            hubs.iter().map(|hub| cost(hub.site, point.site, weight)).collect()
        });
        Self {
            capacities: hubs.iter().map(|hub| hub.capacity.map_or(f64::INFINITY, |most| most.0)).collect(),
            chosen: joined(Sectors::of(ground, &hubs, &week.flows)),
            nearest: joined(Sectors::nearest(ground, &hubs)),
            members: survey.members.len(),
            costs: up.chain(down).collect(),
            flows: week.flows,
        }
    }

    fn value(&self, hub_of: &[usize]) -> (f64, f64) {
        let mut loads: BTreeMap<_, f64> = BTreeMap::new();
        for flow in &self.flows {
            let (enters, leaves) = (hub_of[flow.member], hub_of[self.members + flow.point]);
            *loads.entry((enters, flow.day)).or_default() += flow.goods.0;
            if enters != leaves {
                *loads.entry((leaves, flow.day)).or_default() += flow.goods.0;
            }
        }
        let over = loads.iter().map(|((hub, _), load)| (load - self.capacities[*hub]).max(0.0)).sum();
        (over, hub_of.iter().zip(&self.costs).map(|(hub, costs)| costs[*hub]).sum())
    }

    /// The least of all ways to share them.
    fn least(&self) -> (f64, f64) {
        let (users, hubs) = (self.costs.len(), self.capacities.len());
        let all = (0..hubs.pow(users as u32)).map(|mut number| {
            let hub_of: Vec<usize> = (0..users)
                .map(|_| {
                    let hub = number % hubs;
                    number /= hubs;
                    hub
                })
                .collect();
            self.value(&hub_of)
        });
        all.fold((f64::INFINITY, f64::INFINITY), |a, b| if limits::is_less(b, a) { b } else { a })
    }
}

fn limited(collective: &mut Collective, place: crate::geography::LonLat, most: Option<f64>) {
    let id = hub(collective, place, None);
    let variant: &mut Variant = variant(collective);
    variant.hubs.get_mut(&id).unwrap().capacity_per_day = most.map(Kilograms);
}

fn drawn(random: &mut Random, round: usize) -> Collective {
    let mut place = |kg: f64| (20.0 * random.unit() - 10.0, 20.0 * random.unit() - 10.0, 1.0 + kg * random.unit());
    let members: Vec<_> = (0..3 + round % 3).map(|_| place(300.0)).collect();
    let points: Vec<_> = (0..2 + round % 3).map(|_| place(300.0)).collect();
    let mut drawn = collective(&members, &points);
    if round.is_multiple_of(2) {
        drawn.members.values_mut().for_each(|member| member.customers = Customers::Nearest { count: 1 });
    }
    let total: f64 = members.iter().map(|member| member.2).sum();
    for _ in 0..2 + round % 2 {
        let here = at(20.0 * random.unit() - 10.0, 20.0 * random.unit() - 10.0);
        // Half the goods of a day or so: sometimes enough for all, sometimes for nobody.
        limited(&mut drawn, here, Some(total / 2.0 * (0.2 + 0.8 * random.unit())));
    }
    drawn
}

#[test]
fn limits_are_kept_or_passed_as_little_as_can_be_at_the_least_time() {
    let mut random = Random::new(11);
    let (mut least_time, mut moved, rounds) = (0, 0, 60);
    for round in 0..rounds {
        let case = Case::of(&drawn(&mut random, round));
        let (found, least) = (case.value(&case.chosen), case.least());
        assert!((found.0 - least.0).abs() < 1e-3, "round {round}: {found:?}, {least:?}");
        least_time += usize::from(found.1 <= least.1 * (1.0 + 1e-9));
        moved += usize::from(case.chosen != case.nearest);
    }
    // A heuristic: what is over the limits is least each time, the time nearly always.
    assert!(least_time * 100 >= rounds * 95, "only {least_time} of {rounds}");
    assert!(moved * 100 >= rounds * 30, "limits that bind nobody: {moved} of {rounds}");
}

#[test]
fn without_need_everybody_goes_to_the_nearest() {
    let mut random = Random::new(12);
    for round in 0..10 {
        let mut collective = drawn(&mut random, round);
        for hub in variant(&mut collective).hubs.values_mut() {
            hub.capacity_per_day = Some(Kilograms(1e6));
        }
        let case = Case::of(&collective);
        assert_eq!(case.chosen, case.nearest);
    }
}

/// Two villages, and a hub in each; the eastern one takes only what one of its two members ships.
#[test]
fn who_does_not_fit_goes_on_to_the_other_hub() {
    let members = [(-8.0, 0.0, 100.0), (8.0, 0.0, 100.0), (7.0, 1.0, 100.0)];
    let mut collective = collective(&members, &[(-8.0, 1.0, 100.0), (8.0, 1.0, 100.0), (6.0, 1.0, 100.0)]);
    for member in collective.members.values_mut() {
        member.customers = Customers::Nearest { count: 1 };
    }
    limited(&mut collective, at(-8.0, -1.0), None);
    limited(&mut collective, at(8.0, -1.0), Some(60.0));
    let case = Case::of(&collective);
    assert!(case.value(&case.chosen).0 < 1e-6);
    let in_the_east = case.chosen.iter().filter(|hub| **hub == 1).count();
    assert_eq!((in_the_east, case.nearest.iter().filter(|hub| **hub == 1).count()), (2, 4), "{:?}", case.chosen);
}
