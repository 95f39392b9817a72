//! How sure it is that what was found is what a row means: by how much of what is written it has.

use collective::search::FoundKind;
use osm_data::search::Match;

/// How sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sureness {
    /// It resembles what is written: it is offered at most.
    Weak,
    /// It has most of it: it is taken, and people should look.
    Likely,
    /// It is what is written.
    Sure,
}

/// With fewer of its words as they are written a name only resembles what is written.
const MOST: f64 = 0.5;

/// Of what an address was found by; `None` when it is something else.
pub(super) fn of_address(it: &Match) -> Option<Sureness> {
    if it.is_whole {
        // A code that is not known there may be that of another commune.
        let is_elsewhere = it.lacks.code && !it.names_commune;
        return Some(match it.as_written {
            1.0.. if !is_elsewhere => Sureness::Sure,
            MOST.. => Sureness::Likely,
            _ => Sureness::Weak,
        });
    }
    // What stands around an address, as the name of a farm, is not on the map. A street that is not there has no other for it.
    let is_street = matches!(it.found.kind, FoundKind::Street | FoundKind::Address);
    (is_street && it.has_whole_name).then_some(match (it.names_commune, it.as_written >= MOST) {
        (true, true) => Sureness::Sure,
        (false, false) => Sureness::Weak,
        _ => Sureness::Likely,
    })
}

/// Of what the name of a commune was found by: a word alone, with a letter wrong, is still most likely it, and so is its whole name
/// among other words.
pub(super) fn of_commune(it: &Match) -> Sureness {
    match it.as_written {
        1.0.. => Sureness::Sure,
        _ if it.is_whole => Sureness::Likely,
        MOST.. if it.has_whole_name => Sureness::Likely,
        _ => Sureness::Weak,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use collective::geography::LonLat;
    use collective::search::Found;
    use osm_data::search::Lacks;

    /// Rue Haute in Lille, found by all of an address, by its name among other words, or by neither.
    fn street([is_whole, has_whole_name, names_commune]: [bool; 3], as_written: f64) -> Match {
        let found = Found {
            kind: FoundKind::Street,
            name: "Rue Haute".into(),
            house_number: None,
            commune: Some("Lille".into()),
            within: None,
            tag: None,
            osm: None,
            location: LonLat::try_new(3.0, 50.6).unwrap(),
            distance: None,
            service: None,
        };
        Match { found, is_whole, has_whole_name, as_written, names_commune, lacks: Lacks::default() }
    }

    #[test]
    fn the_less_of_an_address_was_found_the_less_it_is_taken_for_it() {
        use Sureness::{Likely, Sure, Weak};
        for (address, found, expected) in [
            ("Rue Haute", street([true, true, false], 1.0), Some(Sure)),
            ("Rue Hautte, Lille", street([true, false, true], 0.5), Some(Likely)),
            ("Hautte, Lille", street([true, false, true], 0.0), Some(Weak)),
            // The rest of the address is not on the map.
            ("Ferme du Bas, Rue Haute, Lille", street([false, true, true], 0.6), Some(Sure)),
            ("Ferme du Bas, Rue Haute", street([false, true, false], 0.6), Some(Likely)),
            ("Chez Paul et Marie Dupont, Rue Haute, Lille", street([false, true, true], 0.3), Some(Likely)),
            ("Chez Paul et Marie Dupont, Rue Haute", street([false, true, false], 0.3), Some(Weak)),
            ("Rue Basse, Lille", street([false, false, true], 0.5), None),
        ] {
            assert_eq!(of_address(&found), expected, "{address}");
        }
    }

    #[test]
    fn a_code_that_is_not_known_there_makes_an_address_less_sure_unless_its_commune_is_named() {
        for (names_commune, expected) in [(true, Sureness::Sure), (false, Sureness::Likely)] {
            let found = Match { lacks: Lacks { house: false, code: true }, ..street([true, true, names_commune], 1.0) };
            assert_eq!(of_address(&found), Some(expected), "{names_commune}");
        }
    }

    #[test]
    fn a_commune_is_not_another_one_that_shares_a_word_with_it() {
        use Sureness::{Likely, Sure, Weak};
        for (written, found, expected) in [
            ("Rue Haute", street([true, true, false], 1.0), Sure),
            ("Rue Hautte", street([true, false, false], 0.5), Likely),
            ("Ville de Rue Haute", street([false, true, false], 0.5), Likely),
            ("Rue Basse", street([false, false, false], 0.5), Weak),
        ] {
            assert_eq!(of_commune(&found), expected, "{written}");
        }
    }
}
