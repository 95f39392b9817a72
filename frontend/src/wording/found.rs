//! What was found: what it is and where, and what a place is called after where it is.

use super::quantities::length;
use super::{Words, names};
use crate::editor::Selection;
use crate::search_box::{Answer, Place, Said};
use collective::address_service::AddressService;
use collective::geography::LonLat;
use collective::search::{Found, Whereabouts};
use collective::sheet::Choice;

/// A house number this far, in metres, is that of the place.
const AT_THE_DOOR: f64 = 60.0;

/// What an answer of the search box is called; of an offer to ask another service what it is asked.
#[must_use]
pub fn title(words: &Words, answer: &Answer, question: &str) -> String {
    match answer {
        Answer::Elsewhere(by) => {
            let values = [("question", question.trim().into()), ("service", service_at_host(words, by).into())];
            words.say("search-elsewhere", &values)
        }
        Answer::Place(place) => place.title(),
    }
}

/// What people are told about the answers.
#[must_use]
pub fn said(words: &Words, said: &Said) -> String {
    let of = |name: &str, by: &AddressService| words.say(name, &[("service", service(words, by).into())]);
    match said {
        Said::Count(count) => words.say("search-count", &[("count", (*count).into())]),
        Said::Nothing => words.text("search-nothing"),
        Said::NoServer => words.text("search-no-server"),
        Said::Asking(by) => of("search-asking", by),
        Said::NothingElsewhere(by, 0) => of("search-nothing-elsewhere", by),
        Said::NothingElsewhere(by, _) => of("search-outside-elsewhere", by),
        Said::NoAnswerElsewhere(by) => of("search-silent-elsewhere", by),
    }
}

/// What each answer of the search box is and where. Those that would still read the same say how far they are from the middle of the
/// map, and on which side.
#[must_use]
pub fn details(words: &Words, answers: &[Answer], center: Option<LonLat>) -> Vec<String> {
    let read = answers.iter().map(|answer| (answer.title(), detail(words, answer), answer.place().map(Place::at)));
    told_apart(words, &read.collect::<Vec<_>>(), center)
}

/// What places are called that can be chosen for a row; those that would read the same say how far they are from the middle of the
/// map, and on which side.
#[must_use]
pub fn choices(words: &Words, choices: &[Choice], center: Option<LonLat>) -> Vec<String> {
    let read = choices.iter().map(|choice| (String::new(), choice.label.clone(), Some(choice.place)));
    told_apart(words, &read.collect::<Vec<_>>(), center)
}

/// What is told of each: of those whose title and detail are alike, how far away they are too, where that is known.
fn told_apart(words: &Words, read: &[(String, String, Option<LonLat>)], center: Option<LonLat>) -> Vec<String> {
    let told = read.iter().map(|(title, detail, place)| {
        let alike = read.iter().filter(|other| (&other.0, &other.1) == (title, detail)).count() > 1;
        let away = place.zip(center).filter(|_| alike).map(|(place, center)| away(words, center, place));
        std::iter::once(detail.clone()).chain(away).collect::<Vec<_>>().join(" · ")
    });
    told.collect()
}

/// How far a place is from another one, and on which of its eight sides.
fn away(words: &Words, from: LonLat, place: LonLat) -> String {
    const SIDES: [&str; 8] = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];
    let middle = f64::midpoint(from.lat(), place.lat()).to_radians();
    let (east, north) = ((place.lon() - from.lon()) * middle.cos(), place.lat() - from.lat());
    let eighths = (east.atan2(north).to_degrees() / 45.0).round().rem_euclid(8.0);
    let distance = length(words.language(), from.distance_to(place));
    words.say("found-away", &[("distance", distance.into()), ("side", SIDES[eighths as usize % 8].into())])
}

/// What an answer of the search box is, and the commune it is in.
fn detail(words: &Words, answer: &Answer) -> String {
    match answer {
        Answer::Place(Place::Own { selection, .. }) => words.text(match selection {
            Selection::Point(_) => "found-own-point",
            Selection::Hub(_) => "found-own-hub",
            Selection::Member(_) | Selection::Corner(_) | Selection::Candidate(_) => "found-own-member",
        }),
        Answer::Place(Place::Found(found)) => found_detail(words, found),
        Answer::Elsewhere(_) => words.text("search-is-sent"),
    }
}

/// What a place that was found is, the commune it is in, and who found it when it was not the territory.
#[must_use]
pub fn found_detail(words: &Words, found: &Found) -> String {
    let kind = words.text(names::found_kind(found.kind));
    let commune = found.commune.clone().filter(|commune| !commune.is_empty());
    let by = found.service.as_ref().map(|by| service(words, by));
    [Some(kind), commune, found.within.clone(), by].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a service that knows addresses is called.
#[must_use]
pub fn service(words: &Words, service: &AddressService) -> String {
    if service.is_national() { words.text("service-national") } else { service.0.clone() }
}

/// The same with its host: where something is sent.
#[must_use]
pub fn service_at_host(words: &Words, service: &AddressService) -> String {
    let host = service.0.as_str();
    if service.is_national() { words.say("service-national-at", &[("host", host.into())]) } else { host.to_owned() }
}

/// What to call something after the place where it is: its address, else its street, with the commune; `None` where neither is
/// known.
#[must_use]
pub fn whereabouts(found: &Whereabouts) -> Option<String> {
    let door = found.address.as_ref().filter(|address| address.distance.0 <= AT_THE_DOOR);
    let door = door.map(|address| format!("{} {}", address.house_number, address.street));
    let street = door.or_else(|| found.street.as_ref().map(|street| street.name.clone()));
    let commune = found.commune.as_ref().map(|commune| commune.name.clone());
    let known = [street, commune].into_iter().flatten().filter(|name| !name.is_empty());
    let name = known.collect::<Vec<_>>().join(", ");
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::place;
    use crate::language::Language;
    use collective::quantity::Meters;
    use collective::search::{CommuneName, FoundKind, NearAddress, NearStreet};

    fn at(address_m: Option<f64>, street: Option<&str>, commune: Option<&str>) -> Option<String> {
        whereabouts(&Whereabouts {
            address: address_m.map(|distance| NearAddress {
                house_number: "12".into(),
                street: "Rue du Bas".into(),
                location: place(14.4, 35.9),
                distance: Meters(distance),
            }),
            street: street.map(|name| NearStreet { name: name.into(), distance: Meters(9.0) }),
            commune: commune.map(|name| CommuneName { osm: "r1".into(), name: name.into(), insee: None }),
        })
    }

    #[test]
    fn a_place_is_called_after_the_nearest_that_is_known() {
        assert_eq!(at(Some(20.0), Some("Rue"), Some("Mdina")).as_deref(), Some("12 Rue du Bas, Mdina"));
        assert_eq!(at(Some(200.0), Some("Rue du Moulin"), None).as_deref(), Some("Rue du Moulin"));
        assert_eq!(at(None, None, Some("Mdina")).as_deref(), Some("Mdina"));
        assert_eq!(at(None, None, Some("")), None);
        assert_eq!(at(None, None, None), None);
    }
    #[test]
    fn who_found_a_place_is_told_when_it_was_not_the_territory() {
        let words = Words::of(Language::French);
        let mut found = Found {
            kind: FoundKind::Address,
            name: "Rue du Bas".into(),
            house_number: Some("12".into()),
            commune: Some("Mdina".into()),
            within: None,
            tag: None,
            osm: None,
            location: place(14.4, 35.9),
            distance: None,
            service: None,
        };
        assert_eq!(found_detail(words, &found), "Adresse · Mdina");
        let national = AddressService("data.geopf.fr".into());
        found.service = Some(national.clone());
        assert_eq!(found_detail(words, &found), "Adresse · Mdina · Base Adresse Nationale");
        assert_eq!(service_at_host(words, &national), "data.geopf.fr (Base Adresse Nationale)");
        let offer = title(words, &Answer::Elsewhere(national.clone()), " 12 rue ");
        assert!(offer.contains("12 rue") && offer.contains("data.geopf.fr"), "{offer}");
        let told = [0, 3].map(|outside| said(words, &Said::NothingElsewhere(national.clone(), outside)));
        assert!(told[0] != told[1] && told[1].contains("hors du territoire"), "{told:?}");
        let other = AddressService("geo.exemple.fr".into());
        assert_eq!((service(words, &other), service_at_host(words, &other)), (other.0.clone(), other.0.clone()));
    }

    fn commune(name: &str, within: Option<&str>, lon: f64, lat: f64) -> Answer {
        Answer::Place(Place::Found(Found {
            kind: FoundKind::Commune,
            name: name.into(),
            house_number: None,
            commune: None,
            within: within.map(str::to_owned),
            tag: None,
            osm: None,
            location: place(lon, lat),
            distance: None,
            service: None,
        }))
    }

    #[test]
    fn answers_that_read_the_same_are_told_apart() {
        let words = Words::of(Language::French);
        let known = [commune("Rabat", Some("Gozo"), 14.24, 36.04), commune("Rabat", Some("Nord"), 14.4, 35.88)];
        assert_eq!(details(words, &known, Some(place(14.4, 35.9))), ["Commune · Gozo", "Commune · Nord"]);
        let unknown = [
            commune("Rabat", None, 14.4, 36.0),
            commune("Mosta", None, 14.4, 35.9),
            commune("Rabat", None, 14.3, 35.82),
        ];
        let told = details(words, &unknown, Some(place(14.4, 35.9)));
        assert_eq!(
            told,
            [
                "Commune · à 11,1\u{202f}km au nord du centre de la carte",
                "Commune",
                "Commune · à 12,7\u{202f}km au sud-ouest du centre de la carte",
            ]
        );
        assert_eq!(details(words, &unknown, None), ["Commune"; 3], "nothing is made up");
    }

    #[test]
    fn places_to_choose_from_are_told_apart() {
        let choice = |label: &str, lat: f64| Choice { label: label.into(), place: place(14.4, lat) };
        let several =
            [choice("Rue Haute, Lille", 35.8), choice("Rue Basse, Lille", 35.9), choice("Rue Haute, Lille", 36.0)];
        let told = choices(Words::of(Language::English), &several, Some(place(14.4, 35.9)));
        assert_eq!(told[1], "Rue Basse, Lille");
        assert!(told[0].ends_with("south of the middle of the map"), "{told:?}");
        assert!(told[2].ends_with("north of the middle of the map"), "{told:?}");
    }
}
