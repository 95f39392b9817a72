use super::*;
use crate::editor::Target;
use crate::fixture::{MEMBER, POINT, VARIANT, collective, place};
use collective::search::FoundKind;

fn found(name: &str, house_number: Option<&str>) -> Found {
    Found {
        kind: FoundKind::Street,
        name: name.into(),
        house_number: house_number.map(Into::into),
        commune: Some("Maroilles".into()),
        within: None,
        tag: None,
        osm: None,
        location: place(14.5, 35.9),
        distance: None,
        service: None,
    }
}

fn titles(search: &SearchBox) -> Vec<String> {
    search.shown().iter().map(Answer::title).collect()
}

fn first_target(search: &SearchBox) -> Option<Target> {
    search.shown()[0].place().and_then(Place::target)
}

fn elsewhere(turn: u64, question: &str) -> Chosen {
    Chosen::Elsewhere { turn, question: question.to_owned() }
}

#[test]
fn ones_own_come_first_and_at_once() {
    let mut search = SearchBox::default();
    let turn = search.ask("férme", &collective(), VARIANT).unwrap();
    assert_eq!(titles(&search), ["Ferme 1"]);
    assert_eq!(first_target(&search), Some(Target::Member(MEMBER)));
    search.hear(turn, Some(vec![found("Rue de la Ferme", Some("12"))]), None);
    assert_eq!(titles(&search), ["Ferme 1", "12 Rue de la Ferme"]);
    assert_eq!(search.said(), Some(Said::Count(2)));
    search.ask("1 cantine", &collective(), VARIANT);
    assert_eq!(first_target(&search), Some(Target::Point(POINT)));
}

#[test]
fn an_answer_to_an_older_question_is_never_shown() {
    let mut search = SearchBox::default();
    let older = search.ask("ru", &collective(), VARIANT).unwrap();
    let newer = search.ask("rue", &collective(), VARIANT).unwrap();
    search.hear(older, Some(vec![found("Rue du Bas", None)]), None);
    assert!(titles(&search).is_empty());
    search.hear(newer, Some(vec![found("Rue du Haut", None)]), None);
    assert_eq!(titles(&search), ["Rue du Haut"]);
    search.ask("", &collective(), VARIANT);
    assert!(!search.is_open() && search.said().is_none());
    search.hear(newer, Some(vec![found("Rue du Haut", None)]), None);
    assert!(!search.is_expanded());
}

#[test]
fn a_single_letter_asks_only_the_collective() {
    let mut search = SearchBox::default();
    assert_eq!(search.ask("f", &collective(), VARIANT), None);
    assert_eq!(titles(&search), ["Ferme 1"]);
}

#[test]
fn nothing_found_and_a_silent_server_are_told_apart() {
    let mut search = SearchBox::default();
    let turn = search.ask("Atlantide", &collective(), VARIANT).unwrap();
    assert_eq!(search.said(), None, "the answer is on its way");
    search.hear(turn, Some(Vec::new()), None);
    assert_eq!(search.said(), Some(Said::Nothing));
    let turn = search.ask("ferme", &collective(), VARIANT).unwrap();
    search.hear(turn, None, None);
    assert_eq!(search.said(), Some(Said::NoServer));
    assert_eq!(titles(&search), ["Ferme 1"], "what needs no server stays");
}

#[test]
fn arrows_go_round_and_enter_takes_the_active_or_the_first() {
    let mut search = SearchBox::default();
    let turn = search.ask("rue", &collective(), VARIANT).unwrap();
    search.hear(turn, Some(["A", "B", "C"].map(|name| found(name, None)).into()), None);
    assert_eq!(search.active(), None);
    search.step(Step::Previous);
    assert_eq!(search.active(), Some(2));
    search.step(Step::Next);
    assert_eq!(search.active(), Some(0));
    search.close();
    assert_eq!((search.active(), search.is_expanded()), (None, false));
    search.step(Step::Next);
    assert_eq!(search.active(), Some(0), "the arrow opens the list again");
    search.step(Step::Next);
    let Some(Chosen::Place(chosen)) = search.choose(None) else { panic!("a place was chosen") };
    assert_eq!((chosen.title().as_str(), search.question(), search.is_open()), ("B", "B", false));
    let turn = search.ask("rue", &collective(), VARIANT).unwrap();
    search.hear(turn, Some(vec![found("A", None)]), None);
    assert_eq!(search.choose(None), Some(Chosen::Place(Place::Found(found("A", None)))));
    assert_eq!(SearchBox::default().choose(None), None);
}

#[test]
fn what_comes_after_the_choice_does_not_open_the_list() {
    let mut search = SearchBox::default();
    let turn = search.ask("ferme", &collective(), VARIANT).unwrap();
    search.choose(Some(0));
    search.hear(turn, Some(vec![found("Rue de la Ferme", None)]), None);
    assert!(!search.is_open());
    search.clear();
    assert_eq!((search.question(), search.is_open()), ("", false));
}

fn service() -> AddressService {
    AddressService("data.geopf.fr".into())
}

/// The territory answered, and the service is offered.
fn offered(question: &str, found: Vec<Found>) -> (SearchBox, u64) {
    let mut search = SearchBox::default();
    let turn = search.ask(question, &collective(), VARIANT).unwrap();
    search.hear(turn, Some(found), Some(service()));
    (search, turn)
}

#[test]
fn another_service_is_offered_last_and_asked_only_when_it_is_chosen() {
    let (mut search, turn) = offered(" 12 rue", vec![found("Rue du Bas", None)]);
    assert_eq!(titles(&search), ["Rue du Bas", "data.geopf.fr"]);
    assert_eq!(search.said(), Some(Said::Count(1)), "an offer is no answer");
    assert_eq!(search.choose(Some(1)), Some(elsewhere(turn, "12 rue")));
    assert_eq!((search.question(), search.is_open()), (" 12 rue", true));
    assert_eq!((titles(&search), search.said()), (vec!["Rue du Bas".into()], Some(Said::Asking(service()))));
    search.hear_elsewhere(turn, Some((vec![found("Rue Perdue", Some("12"))], 1)));
    assert_eq!(
        (titles(&search).as_slice(), search.said()),
        (["Rue du Bas".to_owned(), "12 Rue Perdue".to_owned()].as_slice(), Some(Said::Count(2)))
    );
    // Said twice, it is heard once.
    search.hear_elsewhere(turn, Some((vec![found("Rue Perdue", Some("12"))], 0)));
    assert_eq!(titles(&search).len(), 2);
}

#[test]
fn enter_sends_nothing_away_unless_arrows_went_there() {
    let (mut search, turn) = offered("Atlantide", Vec::new());
    assert_eq!((search.said(), titles(&search)), (Some(Said::Nothing), vec!["data.geopf.fr".to_owned()]));
    assert_eq!(search.choose(None), None);
    search.step(Step::Next);
    assert_eq!(search.choose(None), Some(elsewhere(turn, "Atlantide")));
    // Two letters are too few, and a server that is gone asks nobody.
    assert!(titles(&offered("at", Vec::new()).0).is_empty());
    let mut search = SearchBox::default();
    let turn = search.ask("Atlantide", &collective(), VARIANT).unwrap();
    search.hear(turn, None, Some(service()));
    assert!(titles(&search).is_empty());
}

#[test]
fn another_service_that_knows_nothing_or_is_silent_says_so_and_can_be_asked_again() {
    let asked = || {
        let (mut search, turn) = offered("Atlantide", Vec::new());
        search.choose(Some(0));
        (search, turn)
    };
    for outside in [0, 3] {
        let (mut search, turn) = asked();
        search.hear_elsewhere(turn, Some((Vec::new(), outside)));
        assert_eq!(search.said(), Some(Said::NothingElsewhere(service(), outside)));
    }
    let (mut search, turn) = asked();
    search.hear_elsewhere(turn, None);
    assert_eq!(search.said(), Some(Said::NoAnswerElsewhere(service())));
    assert_eq!(search.choose(Some(0)), Some(elsewhere(turn, "Atlantide")));
    // Something else is asked before it answers.
    search.ask("rue", &collective(), VARIANT);
    search.hear_elsewhere(turn, Some((vec![found("Atlantide", None)], 0)));
    assert!(titles(&search).is_empty());
}
