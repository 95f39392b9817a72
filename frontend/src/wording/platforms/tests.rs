use super::*;
use crate::fixture::{MEMBER, VARIANT, collective};
use crate::language::Language;
use crate::wording::names;
use collective::analysis::{Alternative, Organization};
use collective::break_even::VolumeStep;
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
        variant.hubs.insert(HubId(Uuid::from_u128(number)), Hub::new("Quai".into(), place));
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
         Mutualisation avec plateforme (la Halle)."
    );
    assert!(said(&two, 420.4).starts_with("Avec vos plateformes, ") && said(&two, 420.4).contains("à leur place"));
    assert!(said(&one, 290.0).contains("10\u{202f}€ de moins"));
    assert!(said(&one, 300.3).contains("coûte autant"), "less than a euro is no difference");
    let nothing = HubComparison { with_hubs: cost(1.0), instead: Vec::new() };
    assert_eq!(hub_verdict(Words::of(Language::French), &document, &one, &nothing), None);
}

#[test]
fn a_platform_is_where_its_place_is_and_bears_its_name() {
    let document = collective();
    let host = |name: Option<&str>, site: TransferSite| {
        let place = TransferPlace { site, name: name.map(str::to_owned), location: crate::fixture::place(14.5, 35.8) };
        let host = host_of(Words::of(Language::French), &document, document.variants.get(&VARIANT), &place);
        (host.name, host.at, host.osm)
    };
    let member = &document.members[&MEMBER];
    assert_eq!(host(None, TransferSite::Member { id: MEMBER }), (member.name.clone(), member.place, None));
    let hall = TransferSite::Existing { osm: "w1".into(), function: PlaceFunction::Marketplace };
    let there = crate::fixture::place(14.5, 35.8);
    assert_eq!(host(Some("la Halle"), hall.clone()), ("la Halle".into(), there, Some("w1".into())));
    let what = Words::of(Language::French).text(names::place_function(PlaceFunction::Marketplace));
    assert_eq!(host(None, hall), (what, there, Some("w1".into())));
}

#[test]
fn a_cost_per_kilogram_is_said_where_there_is_one() {
    let words = Words::of(Language::French);
    let per_kg = LogisticsCost { per_kg: Some(Euros(0.42)), ..cost(300.0) };
    let told = place_cost(words, &per_kg);
    assert_eq!(told.as_deref(), Some("300\u{202f}€ par semaine, 0,42\u{202f}€ par kg"));
    assert_eq!(place_cost(words, &cost(300.0)), None);
}

fn step(factor: f64, with: f64) -> VolumeStep {
    VolumeStep {
        factor,
        goods: Kilograms(400.0 * factor),
        with_platform: Euros(with),
        without: Euros(200.0),
        over_capacity: factor > 4.0,
    }
}

fn found(turns: Vec<Turn>, with: f64, amortized: f64) -> BreakEven {
    BreakEven {
        organization: hall(),
        goods: Kilograms(400.0),
        amortized_per_week: Euros(amortized),
        break_even: turns.last().filter(|turn| turn.pays).map(|turn| turn.at.goods),
        steps: [0.25, 1.0, 8.0].map(|factor| step(factor, with)).to_vec(),
        turns,
        explanation: None,
    }
}

#[test]
fn the_volume_is_said_with_what_it_is_of_today() {
    let words = Words::of(Language::French);
    let turn = |factor: f64, pays: bool| Turn { at: step(factor, 200.0), pays };
    let told = break_even(words, &found(vec![turn(1.6, true)], 230.0, 20.0));
    let expected = [
        "À partir de 640\u{202f}kg par semaine (1,60 fois le volume d’aujourd’hui), la plateforme coûte moins que de s’en passer.",
        "À 3\u{202f}200\u{202f}kg par semaine, la capacité que vous avez indiquée pour une plateforme est dépassée\u{202f}; les coûts n’en \
         tiennent pas compte.",
        "Aujourd’hui (400\u{202f}kg par semaine), elle coûte 30\u{202f}€ de plus par semaine.",
        "Amortir l’investissement prend 20\u{202f}€ par semaine, comptés ici.",
    ];
    assert_eq!(told, expected);
    let both = break_even(words, &found(vec![turn(0.5, true), turn(5.0, false)], 150.0, 0.0));
    assert!(both[0].contains("200\u{202f}kg") && both[0].contains("moins que de s’en passer"));
    assert!(both[1].contains("2\u{202f}000\u{202f}kg") && both[1].contains("ou plus que de s’en passer"));
    assert!(both[3].contains("50\u{202f}€ de moins") && both[4].contains("Aucun investissement"));
    for with in [199.6, 200.0, 200.5] {
        let same = break_even(words, &found(Vec::new(), with, 0.0));
        let expected = "Aujourd’hui (400\u{202f}kg par semaine), elle coûte autant que de s’en passer.";
        assert_eq!(same[2], expected, "less than a euro is no difference");
    }
}

#[test]
fn when_it_never_turns_the_volumes_looked_at_are_said() {
    let words = Words::of(Language::English);
    let told = |with: f64| break_even(words, &found(Vec::new(), with, 0.0)).remove(0);
    assert!(told(230.0).starts_with("From 100\u{a0}kg to 3,200\u{a0}kg a week") && told(230.0).contains("never"));
    assert!(told(150.0).contains("always"));
}
