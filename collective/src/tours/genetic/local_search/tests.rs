use super::*;
use crate::quantity::{Kilograms, Meters, Seconds};
use crate::tours::fleet::Fleet;
use crate::tours::genetic::individual::Individual;
use crate::tours::{Load, Round, StopDemand, StopKey, TourProblem, TourVehicle};
use crate::travel::{Site, Travel, TravelMatrix};

/// Directed ways between places on a plane, a duty when `rich`.
fn fleet(random: &mut Random, visits: usize, rich: bool) -> Fleet {
    let places: Vec<(f64, f64)> = (0..=visits).map(|_| (9_000.0 * random.unit(), 9_000.0 * random.unit())).collect();
    let matrix = TravelMatrix::from_fn(visits + 1, |from, to| {
        let (a, b) = (places[from.0], places[to.0]);
        let meters = (a.0 - b.0).hypot(a.1 - b.1) * (1.0 + 0.3 * random.unit());
        Some(Travel { duration: Seconds((meters / 9.0).round()), distance: Meters(meters.round()) })
    });
    let load = |mass: f64, volume_m3: f64| Load { mass: Kilograms(mass), volume_m3 };
    let stops = (1..=visits).map(|site| StopDemand {
        key: StopKey(site as u64),
        site: Site(site),
        load: load((1.0 + 9.0 * random.unit()).round(), if rich { random.unit() } else { 0.0 }),
        service: Seconds(300.0),
        window: None,
    });
    let vehicle = TourVehicle {
        payload: load(30.0, 4.0),
        per_km: 0.4,
        per_hour: 15.0,
        per_tour: 5.0,
        max_duty: Seconds(if rich { 5_000.0 } else { f64::INFINITY }),
    };
    let problem = TourProblem::with_one_type(Site(0), Round::Closed, stops.collect(), vehicle);
    Fleet::new(&problem, &matrix).unwrap()
}

/// Every move that is made lowers what the routes cost when that is counted anew, and nobody is lost.
fn every_move_saves<const RICH: bool>(seed: u64) -> usize {
    let mut random = Random::new(seed);
    let fleet = fleet(&mut random, 40, RICH);
    let model = fleet.only().unwrap();
    let proximity = Proximity::of(model);
    let penalty = Penalty { load: [0.7, 3.0], duty: 0.002 };
    let cost = |routes: &[Vec<u32>]| Individual::new(model, &proximity, routes.to_vec(), penalty, 1).cost;
    let mut search = LocalSearch::<RICH>::new(model, &proximity, 12);
    let mut tour: Vec<u32> = (1..=40).collect();
    random.shuffle(&mut tour);
    let mut routes: Vec<Vec<u32>> = tour.chunks(5).map(<[u32]>::to_vec).collect();
    search.penalty = penalty;
    search.load(&routes);
    let mut before = cost(&routes);
    let mut made = 0;
    let mut saved = |search: &LocalSearch<'_, RICH>, what: &str| {
        search.unload(&mut routes);
        let mut everybody = routes.concat();
        everybody.sort_unstable();
        assert_eq!(everybody, (1..=40).collect::<Vec<u32>>(), "{what}");
        let now = cost(&routes);
        assert!(now < before, "{what}: {now} after {before}");
        (before, made) = (now, made + 1);
    };
    let mut changed = true;
    while changed {
        changed = false;
        for u in 1..=40 {
            for v in (1..=40).filter(|&v| v != u) {
                let begin = search.nodes[v as usize].previous;
                let at_begin = search.nodes[begin as usize].city == DEPOT as u32;
                let around = search.around(u);
                if search.try_pair(&around, v) || (at_begin && search.try_after_depot(&around, begin)) {
                    saved(&search, "near another one");
                    changed = true;
                }
            }
            if let Some(empty) = search.routes.iter().position(|route| route.count == 0) {
                let around = search.around(u);
                if search.try_empty(&around, search.begin(empty)) {
                    saved(&search, "to an empty route");
                    changed = true;
                }
            }
        }
        let moves = search.moves;
        search.swap_star_everywhere(0);
        if search.moves > moves {
            saved(&search, "SWAP*");
            changed = true;
        }
    }
    made
}

#[test]
fn moves_save_what_they_say() {
    let (plain, rich): (usize, usize) = (1..=20)
        .map(|seed| (every_move_saves::<false>(seed), every_move_saves::<true>(seed)))
        .fold((0, 0), |sum, made| (sum.0 + made.0, sum.1 + made.1));
    assert!(plain > 400 && rich > 400, "{plain} and {rich} moves are too few to tell");
}
