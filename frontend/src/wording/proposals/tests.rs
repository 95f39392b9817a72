use super::*;
use crate::fixture::{VARIANT, collective, place};
use crate::language::Language::{English, French};
use collective::analysis::{TransferPlace, TransferSite};
use collective::outline::Outline;
use collective::place::PlaceFunction;
use collective::quantity::{Kilograms, Seconds, SquareMeters};

fn figures() -> ProposalFigures {
    ProposalFigures {
        area: SquareMeters(1e8),
        members: 4,
        points: 2,
        kg_per_week: Kilograms(400.0),
        organization: None,
        cost: None,
        population: Some(1200.0),
        catering: 3,
        goods_share: 0.5,
    }
}

fn proposals(axis: TerritorialAxis, reasons: &[ProposalReason]) -> Proposals {
    let proposal = |reason: &ProposalReason| Proposal {
        origin: ProposalOrigin::Current,
        outline: Outline::simple(Vec::new()),
        figures: figures(),
        dominated: matches!(reason, ProposalReason::Dominated { .. }),
        reason: *reason,
    };
    Proposals { territorial_axis: axis, proposals: reasons.iter().map(proposal).collect() }
}

fn said(axis: TerritorialAxis, reason: ProposalReason) -> [String; 2] {
    let found = proposals(axis, &[ProposalReason::Cheapest, reason]);
    [French, English].map(|language| {
        let words = Words::of(language);
        let document = collective();
        let name = |origin: &ProposalOrigin| name(words, &document, document.variants.get(&VARIANT), origin);
        super::reason(words, &found, &found.proposals[1], name)
    })
}

#[test]
fn each_reason_says_how_much_in_the_unit_of_the_axis() {
    let more = ProposalReason::ServesMost { costs_more: Euros(0.12), serves_more: 1234.0 };
    let [french, english] = said(TerritorialAxis::Population, more);
    assert!(french.contains("1\u{202f}234 habitants") && french.contains("0,12\u{202f}€"), "{french}");
    assert!(english.contains("1,234 inhabitants") && english.contains("€0.12"), "{english}");
    let some = ProposalReason::OnFront { costs_more: Euros(0.001), serves_more: 0.25 };
    let [french, _] = said(TerritorialAxis::Goods, some);
    assert!(french.contains("25\u{202f}% des marchandises") && french.contains("moins d’un centime"), "{french}");
}

#[test]
fn who_is_beaten_is_told_by_whom_and_on_which_axis() {
    let beaten = |costs: f64, serves_less| ProposalReason::Dominated { by: 0, costs_more: Euros(costs), serves_less };
    let told = |reason| said(TerritorialAxis::Catering, reason)[0].clone();
    let both = told(beaten(0.3, 2.0));
    assert!(both.contains("n°\u{202f}1") && both.contains("0,30\u{202f}€") && both.contains("2 lieux"), "{both}");
    let cost = told(beaten(0.3, 0.0));
    assert!(cost.contains("0,30\u{202f}€") && !cost.contains("lieu"), "{cost}");
    let serves = told(beaten(0.0, 1.0));
    assert!(!serves.contains('€') && serves.contains("1 lieu"), "{serves}");
}

#[test]
fn every_origin_has_a_name_that_can_be_that_of_a_variant() {
    let from = TransferPlace {
        site: TransferSite::Existing { osm: "n1".into(), function: PlaceFunction::Marketplace },
        name: Some("Marché couvert".into()),
        location: place(14.4, 35.9),
    };
    let document = collective();
    let origins = [
        ProposalOrigin::Current,
        ProposalOrigin::Isochrone { from, within: Seconds(1200.0) },
        ProposalOrigin::Communes { osm: vec!["r1".into(), "r2".into()] },
        ProposalOrigin::ConvexHull { margin: collective::quantity::Meters(500.0) },
        ProposalOrigin::ConcaveHull { margin: collective::quantity::Meters(500.0), reach: 2.0 },
    ];
    let names = origins.map(|origin| name(Words::of(French), &document, None, &origin));
    assert_eq!(names[1], "20\u{202f}min autour de Marché couvert");
    assert_eq!(names[2], "2 communes");
    assert!(names.iter().all(|name| !name.trim().is_empty() && name.chars().count() <= 200), "{names:?}");
}

#[test]
fn the_axis_reads_its_own_figure() {
    let of = |axis| served_by(axis, &figures());
    assert_eq!(of(TerritorialAxis::Population), Some(1200.0));
    assert_eq!(of(TerritorialAxis::Catering), Some(3.0));
    assert_eq!(of(TerritorialAxis::Goods), Some(0.5));
}
