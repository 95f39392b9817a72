use super::*;
use crate::fixture::{VARIANT, collective};
use crate::language::Language;
use collective::analysis::{Alternative, LogisticsCost, Organization, TransferPlace, TransferSite};
use collective::document::{Hub, HubId};
use collective::place::PlaceFunction;
use uuid::Uuid;

fn cost(per_week: f64) -> LogisticsCost {
    LogisticsCost { per_week: Euros(per_week), ..LogisticsCost::default() }
}

fn hall() -> Organization {
    let site = TransferSite::Existing { osm: "w1".into(), function: PlaceFunction::Marketplace };
    let at = TransferPlace { site, name: Some("la Halle".into()), location: crate::fixture::place(14.4, 35.9) };
    Organization::PooledWithPlatform { at, others: Vec::new() }
}

#[test]
fn it_is_said_what_platforms_cost_more_than_which_place() {
    let mut document = collective();
    let place = document.members.values().next().unwrap().place;
    let variant = document.variants.get_mut(&VARIANT).unwrap();
    let mut add = |number: u128| {
        let hub = Hub { name: "Quai".into(), place, cost_per_week: None, capacity_per_day: None, osm: None };
        variant.hubs.insert(HubId(Uuid::from_u128(number)), hub);
        variant.clone()
    };
    let (one, two) = (add(1), add(2));
    let said = |variant: &Variant, with: f64| {
        let instead = vec![
            Alternative { organization: hall(), cost: cost(300.0) },
            Alternative { organization: Organization::Individual, cost: cost(450.0) },
        ];
        let comparison = HubComparison { with_hubs: cost(with), instead };
        hub_verdict(Words::of(Language::French), &document, variant, &comparison).unwrap()
    };
    assert_eq!(
        said(&one, 420.4),
        "Avec votre plateforme, la semaine coûte 120\u{202f}€ de plus qu’avec ce qui coûterait le moins à sa place\u{202f}: \
         Mutualisation, plateforme à la Halle."
    );
    assert!(said(&two, 420.4).starts_with("Avec vos plateformes, ") && said(&two, 420.4).contains("à leur place"));
    assert!(said(&one, 290.0).contains("10\u{202f}€ de moins"));
    assert!(said(&one, 300.3).contains("coûte autant"), "less than a euro is no difference");
    let nothing = HubComparison { with_hubs: cost(1.0), instead: Vec::new() };
    assert_eq!(hub_verdict(Words::of(Language::French), &document, &one, &nothing), None);
}
