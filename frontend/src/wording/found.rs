//! What was found: what it is and where, and what a place is called after where it is.

use super::{Words, names};
use crate::editor::Selection;
use crate::search_box::Answer;
use collective::search::{Found, Whereabouts};

/// A house number this far, in metres, is that of the place.
const AT_THE_DOOR: f64 = 60.0;

/// What an answer of the search box is, and the commune it is in.
#[must_use]
pub fn detail(words: &Words, answer: &Answer) -> String {
    match answer {
        Answer::Own { selection, .. } => words.text(match selection {
            Selection::Point(_) => "found-own-point",
            Selection::Hub(_) => "found-own-hub",
            Selection::Member(_) | Selection::Corner(_) | Selection::Candidate(_) => "found-own-member",
        }),
        Answer::Found(found) => found_detail(words, found),
    }
}

/// What a place of the territory is, and the commune it is in.
#[must_use]
pub fn found_detail(words: &Words, found: &Found) -> String {
    let kind = words.text(names::found_kind(found.kind));
    match found.commune.as_deref().filter(|commune| !commune.is_empty()) {
        Some(commune) => format!("{kind} · {commune}"),
        None => kind,
    }
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
    use collective::quantity::Meters;
    use collective::search::{CommuneName, NearAddress, NearStreet};

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
}
