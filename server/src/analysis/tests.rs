use super::*;
use crate::examples::{Ground, examples};
use crate::fixture;
use collective::analysis::Survey;
use collective::document::TerritoryId;
use collective::parameters::ParameterKey;
use std::time::Duration;

fn analyses() -> (Analyses, Head) {
    let territory = fixture::malta();
    let ground = Ground {
        territory: TerritoryId::try_new("malta").unwrap(),
        places: territory.places(),
        projection: territory.projection(),
        is_on_the_way: &|place| territory.roads().snap(place).is_some(),
    };
    let large = examples(&ground).unwrap().pop().unwrap().collective;
    let mut territories = Territories::default();
    territories.add(territory);
    let roadbook = Arc::new(Roadbook::with(osm_data::roads::Profiles::own().unwrap()));
    (Analyses::of(Arc::new(territories), roadbook), Head { revision: Revision(0), collective: Arc::new(large) })
}

/// Waits until the work has ended, which gives its place free.
async fn all_free(limit: &Semaphore, places: usize) -> bool {
    for _ in 0..300 {
        if limit.available_permits() == places {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    false
}

#[tokio::test(flavor = "multi_thread")]
async fn an_analysis_that_nobody_waits_for_is_given_up() {
    let (analyses, head) = analyses();
    let places = analyses.refining.available_permits();
    let variant = head.collective.reference;
    let waited = tokio::time::timeout(Duration::from_millis(300), analyses.refined(&head, variant)).await;
    // The large example takes many times as long; were it faster, the rest would prove nothing.
    assert!(waited.is_err());
    assert!(all_free(&analyses.refining, places).await, "the work went on");
    assert!(analyses.live(&head, variant).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_ask_for_the_same_share_one_answer() {
    let (analyses, head) = analyses();
    let variant = head.collective.reference;
    let (one, two) = tokio::join!(analyses.live(&head, variant), analyses.live(&head, variant));
    assert!(Arc::ptr_eq(&one.unwrap(), &two.unwrap()));
    let later = Head { revision: Revision(1), ..head.clone() };
    assert!(analyses.live(&later, variant).await.unwrap().contains("\"revision\":1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn cores_and_memory_change_no_figure() {
    let (analyses, head) = analyses();
    let variant = head.collective.reference;
    analyses.live(&head, variant).await.unwrap();
    let moved = {
        let mut collective = (*head.collective).clone();
        let there = collective.members.values().next().unwrap().place;
        collective.members.values_mut().last().unwrap().place = there;
        Head { revision: Revision(1), collective: Arc::new(collective) }
    };
    let remembered = analyses.live(&moved, variant).await.unwrap();
    let territory = analyses.territories.get(&moved.collective.territory).unwrap();
    let (roadbook, means) = (Roadbook::with(osm_data::roads::Profiles::own().unwrap()), Means::alone(&|| false));
    let afresh = compute(territory, &roadbook, &moved.collective, variant, Revision(1), Effort::LIVE, means).unwrap();
    assert_eq!(*remembered, serde_json::to_string(&afresh).unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn which_lorries_get_to_a_place_does_not_depend_on_who_drives_the_tours() {
    let (analyses, head) = analyses();
    let variant = head.collective.reference;
    let territory = analyses.territories.get(&head.collective.territory).unwrap();
    let reached = |pooled: f64| {
        let mut collective = (*head.collective).clone();
        collective.parameters.insert(ParameterKey("pooled.vehicle".into()), pooled);
        let survey = Survey::of(&collective, variant, territory.places(), territory.projection()).unwrap();
        trucks::access(territory, &analyses.roadbook, &survey).unwrap()
    };
    let by_van = reached(1.0);
    assert_eq!(
        by_van.iter().map(|lorry| lorry.vehicle.0.as_str()).collect::<Vec<_>>(),
        ["rigid_12t", "rigid_19t_refrigerated"]
    );
    assert!(by_van.iter().all(|lorry| lorry.reaches.contains(&Some(true))));
    assert_eq!(reached(4.0), by_van);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_alone_costs_the_same_whatever_drives_the_common_tours() {
    let (analyses, head) = analyses();
    let variant = head.collective.reference;
    let territory = analyses.territories.get(&head.collective.territory).unwrap();
    let costs = |pooled: f64| {
        let mut collective = (*head.collective).clone();
        collective.parameters.insert(ParameterKey("pooled.vehicle".into()), pooled);
        let roadbook = Roadbook::with(osm_data::roads::Profiles::own().unwrap());
        let means = Means::alone(&|| false);
        let found = compute(territory, &roadbook, &collective, variant, Revision(0), Effort::LIVE, means).unwrap();
        found.logistics.organizations.into_iter().map(|report| report.cost).collect::<Vec<_>>()
    };
    let (van, lorry) = (costs(0.0), costs(3.0));
    assert_eq!(van[0], lorry[0]);
    assert_ne!(van[1], lorry[1]);
}
