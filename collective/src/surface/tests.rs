use super::*;
use crate::analysis::{Effort, TourRole};
use crate::document::{Collective, Customers, MemberId, Upstream};
use crate::means::Means;
use crate::quantity::{Kilograms, Meters, Seconds};
use crate::sample::{analyzed, at, collective, existing, set, survey, variant};
use crate::travel::{Travel, TravelMatrix};
use uuid::Uuid;

fn spread(count: u32, kg: f64) -> Vec<(f64, f64, f64)> {
    let part = |number: u32, step: f64| (f64::from(number) * step).fract() * 20.0 - 10.0;
    (1..=count).map(|number| (part(number, 0.754_877_666), part(number, 0.569_840_291), kg)).collect()
}

/// Straight roads between all sites of a question.
fn straight(question: &SurfaceQuestion<'_>) -> TravelMatrix {
    let positions: Vec<_> =
        question.sites().into_iter().map(|place| crate::sample::projection().to_plane(place)).collect();
    TravelMatrix::from_fn(positions.len(), |from, to| {
        let line = positions[to.0] - positions[from.0];
        let distance = Meters(line.x().hypot(line.y()) * 1.3);
        Some(Travel { duration: Seconds(distance.kilometers() * 72.0), distance })
    })
}

/// The map of the pooled organization without platform; `cells` instead of its own when given.
fn surface(
    collective: &Collective,
    cells: Option<&[LonLat]>,
    cut: impl Fn(&SurfaceQuestion<'_>) -> Option<usize>,
) -> Surface {
    let analysis = analyzed(collective, Effort::LIVE);
    let survey = survey(collective, &[existing(1, 0.5, 0.5), existing(2, 4.0, -3.0)]);
    let mut question = SurfaceQuestion::of(&survey, None).unwrap();
    if let Some(cells) = cells {
        let cell = |place: &LonLat| (Cell::of(*place, question.resolution).unwrap(), *place);
        question.cells = cells.iter().map(cell).collect();
    }
    let whole = straight(&question);
    let cut = cut(&question);
    let matrix = TravelMatrix::from_fn(whole.size(), |from, to| {
        whole.travel(from, to).filter(|_| Some(from.0) != cut && Some(to.0) != cut)
    });
    let never = || false;
    let ground = Ground {
        survey: &survey,
        matrix: &matrix,
        parameters: &survey.parameters,
        iterations: 2_000,
        means: Means::alone(&never),
    };
    let week = Flows::of(&survey, &matrix);
    question.answer(ground, &week, &analysis.logistics.organizations[1]).unwrap()
}

/// A member is put where one stands already, and the whole is planned anew by the analysis itself: what the others pay more
/// must be what the map says there, within the error that the map states.
#[test]
fn a_clone_costs_what_the_map_says_where_it_stands() {
    for upstream in [Upstream::Brought, Upstream::Collected, Upstream::Cheaper] {
        let mut collective = collective(&spread(7, 80.0), &[(2.0, 3.0, 200.0), (-6.0, 5.0, 200.0), (4.0, -7.0, 200.0)]);
        variant(&mut collective).cooperation.upstream = upstream;
        collective.members.values_mut().next().unwrap().can_host_transfer = true;
        let places: Vec<LonLat> = collective.members.values().map(|member| member.place).collect();
        // Every order takes its quarter of an hour, whatever it weighs.
        set(&mut collective, "preparation.per_pick_up_order", 60.0);
        set(&mut collective, "surface.exact", 0.0);
        let estimated = surface(&collective, Some(&places), |_| None);
        assert!(estimated.error.is_none() && estimated.cells.iter().all(|cell| !cell.exact));
        set(&mut collective, "surface.exact", 99.0);
        let exact = surface(&collective, Some(&places), |_| None);
        let error = exact.error.unwrap();
        assert_eq!(error.cells, places.len());
        for (number, place) in places.iter().enumerate().skip(1) {
            let expected = independent(&collective, *place);
            let (estimate, planned) =
                (estimated.cells[number].per_week.unwrap(), exact.cells[number].per_week.unwrap());
            assert!((planned.0 - expected).abs() < 0.05, "{upstream:?} {number}: {planned:?} {expected}");
            assert!(
                (estimate.0 - expected).abs() <= error.largest.0 + 0.05,
                "{upstream:?}: {estimate:?} {expected} {error:?}"
            );
        }
        // An estimate that is off by as much as what it estimates would say nothing.
        let mean = exact.cells.iter().filter_map(|cell| cell.per_week).sum::<Euros>().0 / places.len() as f64;
        assert!(error.mean.0 < 0.35 * mean.abs().max(5.0), "{upstream:?}: {error:?} of {mean}");
    }
}

/// By two analyses, reading nothing of the code under test: cost of all but the clone's own tours and hours.
fn independent(collective: &Collective, place: LonLat) -> f64 {
    let with_clone = {
        let mut with = collective.clone();
        let mut clone = with.members.values().nth(1).unwrap().clone();
        clone.place = place;
        with.members.insert(MemberId(Uuid::from_u128(499)), clone);
        with
    };
    let id = MemberId(Uuid::from_u128(499));
    let effort = Effort { planning: 2_000, ..Effort::LIVE };
    let cost = |collective: &Collective| {
        let report = analyzed(collective, effort).logistics.organizations.remove(1);
        let own = report.tours.iter().filter(|tour| match tour.role {
            TourRole::Direct { member } | TourRole::Bringing { member } => member == id,
            _ => false,
        });
        report.cost.per_week.0 - own.map(|tour| tour.cost.0).sum::<f64>()
    };
    // Three canteens on two days, a quarter of an hour each, and half an hour of administration, at 15 €.
    cost(&with_clone) - cost(collective) - (6.0 * 0.25 + 0.5) * 15.0
}

#[test]
fn who_is_far_costs_more_and_who_has_no_road_nothing_that_is_known() {
    let mut collective = collective(&spread(6, 80.0), &[(2.0, 3.0, 200.0), (-6.0, 5.0, 200.0)]);
    variant(&mut collective).cooperation.upstream = Upstream::Collected;
    set(&mut collective, "surface.exact", 6.0);
    let map = surface(&collective, None, |question| Some(question.sites().len() - 1));
    assert_eq!(map.newcomer.kg_per_week, Kilograms(80.0));
    assert_eq!((map.newcomer.customers.clone(), map.resolutions.is_empty()), (Customers::All, false));
    assert_eq!(map.cells.last().unwrap().per_week, None);
    assert_eq!(map.cells.iter().filter(|cell| cell.exact).count(), map.error.unwrap().cells);
    let away = |cell: &&SurfaceCell| cell.center.distance_to(at(0.0, 0.0));
    let known = || map.cells.iter().filter(|cell| cell.per_week.is_some());
    let (near, far) =
        (known().min_by(|a, b| away(a).total_cmp(&away(b))), known().max_by(|a, b| away(a).total_cmp(&away(b))));
    assert!(near.unwrap().per_week < far.unwrap().per_week, "{near:?} {far:?}");
    assert!(near.unwrap().per_kg.unwrap() > Euros::ZERO);
}

#[test]
fn finer_maps_have_more_cells_of_the_same_land() {
    let collective = collective(&spread(6, 80.0), &[(2.0, 3.0, 200.0)]);
    let survey = survey(&collective, &[]);
    let coarse = SurfaceQuestion::of(&survey, None).unwrap();
    let counts: Vec<usize> = coarse
        .resolutions
        .iter()
        .map(|one| SurfaceQuestion::of(&survey, Some(u8::from(*one))).unwrap().cells.len())
        .collect();
    assert!(counts.windows(2).all(|pair| pair[1] > pair[0] * 4 && pair[1] < pair[0] * 11), "{counts:?}");
    assert!(*counts.last().unwrap() <= 700);
    assert!(SurfaceQuestion::of(&crate::sample::survey(&crate::sample::collective(&[], &[]), &[]), None).is_none());
}
