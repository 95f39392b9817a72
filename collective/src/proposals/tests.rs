use super::*;
use crate::analysis::Effort;
use crate::boundary::BoundaryKind;
use crate::document::{Collective, DrawnPerimeter, PerimeterOrigin};
use crate::place::{ExistingPlace, PlaceFunction};
use crate::quantity::Euros;
use crate::sample::{analyzed, at, collective, existing, roads, set, survey, variant};
use proptest::prelude::*;

fn square(west: f64, south: f64, size: f64) -> Outline {
    let (east, north) = (west + size, south + size);
    Outline::simple(vec![at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)])
}

/// Communes of 5 km in a row of six by two, named by column and row.
fn communes(population: Option<u32>) -> Vec<Boundary> {
    let commune = |number: u32| {
        let (column, row) = (number % 6, number / 6);
        Boundary {
            osm: format!("{column}{row}"),
            kind: BoundaryKind::Commune,
            name: String::new(),
            insee: None,
            population,
            outline: square(f64::from(column) * 5.0 - 15.0, f64::from(row) * 5.0 - 5.0, 5.0),
        }
    };
    (0..12).map(commune).collect()
}

/// A dense group in the west and one member far in the east.
fn stretched() -> Collective {
    let members = [(-14.0, -2.0, 90.0), (-12.0, 1.0, 90.0), (-8.0, 2.0, 90.0), (-9.0, -3.0, 90.0), (13.0, 1.0, 20.0)];
    collective(&members, &[(-13.0, 1.0, 200.0), (-8.0, -1.0, 100.0), (14.0, -1.0, 30.0)])
}

fn proposed(collective: &Collective, boundaries: &[Boundary], sketches: Vec<Sketch>) -> Proposals {
    let mut everybody = collective.clone();
    let drawn = variant(&mut everybody).perimeter.take();
    let places = [existing(1, -9.0, 0.5), existing(2, 4.0, -3.0)];
    let schools: Vec<ExistingPlace> = (0..30)
        .map(|number| ExistingPlace {
            osm: format!("n{number}"),
            name: None,
            location: at(f64::from(number) - 15.0, 0.0),
            function: PlaceFunction::School,
        })
        .collect();
    let survey = survey(&everybody, &places);
    let matrix = roads(&survey);
    let never = || false;
    let ground = Ground {
        survey: &survey,
        matrix: &matrix,
        boundaries,
        places: &schools,
        means: crate::means::Means::alone(&never),
    };
    let mut judge = Judge::new(ground, drawn.as_ref());
    propose(&mut judge, boundaries, sketches, Some(at(-9.0, 0.5))).unwrap()
}

#[test]
fn communes_grow_around_the_group_before_they_reach_who_is_far() {
    let found = proposed(&stretched(), &communes(Some(1000)), Vec::new());
    assert_eq!(found.territorial_axis, TerritorialAxis::Population);
    let grown = found.proposals.iter().filter_map(|proposal| match &proposal.origin {
        ProposalOrigin::Communes { osm } => Some((osm, proposal)),
        _ => None,
    });
    let grown: Vec<_> = grown.collect();
    assert!(grown.len() > 1);
    for (osm, proposal) in &grown {
        let area = proposal.figures.area.square_kilometers();
        assert!((area / (25.0 * osm.len() as f64) - 1.0).abs() < 0.01, "{area} {osm:?}");
        assert!((proposal.figures.population.unwrap() / (1000.0 * osm.len() as f64) - 1.0).abs() < 0.01);
        // The far member is only reached over the communes between.
        let far = osm.iter().any(|osm| osm.starts_with('5'));
        assert!(!far || (3..5).all(|column| osm.iter().any(|osm| osm.starts_with(&column.to_string()))), "{osm:?}");
        assert_eq!(far, proposal.figures.members == 5, "{osm:?}");
    }
    let per_kg = |proposal: &Proposal| proposal.figures.cost.unwrap().per_kg.unwrap();
    let all = grown.iter().find(|(_, proposal)| proposal.figures.members == 5).unwrap();
    assert!(per_kg(all.1) > per_kg(&found.proposals[0]), "the far member makes a kilogram dearer");
}

/// What is proposed costs what an analysis of the variant with that perimeter says, but for its search.
#[test]
fn a_proposal_costs_what_it_costs_when_it_is_taken() {
    let collective = stretched();
    let found = proposed(&collective, &communes(None), Vec::new());
    assert_eq!(found.territorial_axis, TerritorialAxis::Catering);
    for proposal in &found.proposals {
        let mut taken = collective.clone();
        let outline = proposal.outline.clone();
        variant(&mut taken).perimeter = Some(DrawnPerimeter { outline, origin: PerimeterOrigin::Drawn });
        let analysis = analyzed(&taken, Effort::LIVE);
        let members = analysis.membership.members.values().filter(|standing| standing.counted).count();
        assert_eq!(members, proposal.figures.members);
        let cost = analysis.logistics.organizations[analysis.logistics.cheapest.unwrap()].cost.per_week;
        let proposed = proposal.figures.cost.unwrap().per_week;
        assert!(cost.0 <= proposed.0 * 1.001 && cost.0 > proposed.0 * 0.9, "{cost:?} {proposed:?}");
    }
}

#[test]
fn hulls_hold_everybody_and_the_perimeter_there_is_is_judged_too() {
    let mut collective = stretched();
    let drawn = DrawnPerimeter { outline: square(-15.0, -5.0, 10.0), origin: PerimeterOrigin::Drawn };
    variant(&mut collective).perimeter = Some(drawn.clone());
    let bow_tie = Outline::simple(vec![at(0.0, 0.0), at(5.0, 5.0), at(5.0, 0.0), at(0.0, 5.0), at(0.0, 0.0)]);
    let within = Seconds::from_minutes(20.0);
    let from = analyzed(&collective, Effort::LIVE).candidates[0].place.clone();
    let origin = ProposalOrigin::Isochrone { from, within };
    let sketches = vec![
        Sketch { origin: origin.clone(), outline: bow_tie },
        Sketch { origin: origin.clone(), outline: square(-15.0, -5.0, 9.0) },
    ];
    let found = proposed(&collective, &[], sketches);
    let of = |wanted: fn(&ProposalOrigin) -> bool| {
        found.proposals.iter().filter(|proposal| wanted(&proposal.origin)).collect::<Vec<_>>()
    };
    let hulls = of(|origin| matches!(origin, ProposalOrigin::ConvexHull { .. } | ProposalOrigin::ConcaveHull { .. }));
    assert!(!hulls.is_empty() && hulls.iter().all(|hull| hull.figures.members == 5 && hull.figures.points == 3));
    let current = of(|origin| *origin == ProposalOrigin::Current);
    assert_eq!(current[0].outline, drawn.outline);
    assert!(
        of(|origin| matches!(origin, ProposalOrigin::Isochrone { .. })).len() <= 1,
        "the faulty one is not offered"
    );
}

#[test]
fn effort_is_bounded_and_the_same_question_has_the_same_answer() {
    let mut collective = stretched();
    let all = proposed(&collective, &communes(Some(10)), Vec::new());
    assert_eq!(all, proposed(&collective, &communes(Some(10)), Vec::new()));
    set(&mut collective, "proposals.evaluations", 3.0);
    let few = proposed(&collective, &communes(Some(10)), Vec::new());
    let memberships = |found: &Proposals| {
        let mut counts: Vec<_> = found.proposals.iter().map(|one| (one.figures.members, one.figures.points)).collect();
        counts.sort_unstable();
        counts.dedup();
        counts.len()
    };
    assert!(
        memberships(&few) <= 3 && memberships(&few) < memberships(&all),
        "{} {}",
        memberships(&few),
        memberships(&all)
    );
}

#[test]
fn isochrones_are_wanted_around_different_places() {
    let mut collective = stretched();
    set(&mut collective, "proposals.times", 2.0);
    let places: Vec<TransferPlace> =
        analyzed(&collective, Effort::LIVE).candidates.into_iter().map(|one| one.place).collect();
    let repeated: Vec<_> = std::iter::once(places[0].clone()).chain(places.clone()).collect();
    let survey = survey(&collective, &[]);
    let wanted = isochrones_wanted(&survey, &repeated);
    let minutes: Vec<f64> = wanted.iter().map(|(_, time)| time.minutes()).collect();
    assert_eq!(minutes, [10.0, 20.0, 10.0, 20.0]);
    assert_ne!(wanted[0].0.location, wanted[2].0.location);
}

fn placed(axes: &[(f64, f64)]) -> Proposals {
    let sketch = |(per_kg, share): &(f64, f64)| {
        let cost = LogisticsCost { per_kg: Some(Euros(*per_kg)), ..LogisticsCost::default() };
        let figures = ProposalFigures {
            area: SquareMeters::ZERO,
            members: 1,
            points: 1,
            kg_per_week: Kilograms(1.0),
            organization: None,
            cost: Some(cost),
            population: None,
            catering: 0,
            goods_share: *share,
        };
        (Sketch { origin: ProposalOrigin::Current, outline: Outline::default() }, figures)
    };
    judged(axes.iter().map(sketch).collect())
}

proptest! {
    #[test]
    fn the_front_has_no_member_that_another_beats(
        axes in prop::collection::vec((0..20_u8, 0..20_u8), 1..30)
    ) {
        let axes: Vec<(f64, f64)> = axes.into_iter().map(|(a, b)| (f64::from(a), f64::from(b))).collect();
        let beats = |a: (f64, f64), b: (f64, f64)| a.0 <= b.0 && a.1 >= b.1 && a != b;
        let found = placed(&axes).proposals;
        let at = |proposal: &Proposal| (proposal.figures.cost.unwrap().per_kg.unwrap().0, proposal.figures.goods_share);
        for proposal in &found {
            let beaten = axes.iter().any(|other| beats(*other, at(proposal)));
            prop_assert_eq!(proposal.dominated, beaten);
            if let ProposalReason::Dominated { by, .. } = proposal.reason {
                prop_assert!(beats(at(&found[by]), at(proposal)) && !found[by].dominated);
            }
        }
        // Nothing that is best is lost.
        for one in &axes {
            let listed = found.iter().any(|proposal| at(proposal) == *one);
            prop_assert!(listed);
        }
        prop_assert!(matches!(found[0].reason, ProposalReason::Cheapest));
    }
}
