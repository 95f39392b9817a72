//! How sure it is that what was found is what a row means: by how much of what is written it has.

use collective::search::FoundKind;
use collective::sheet::has_words_of;
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
pub(super) fn of_address(it: &Match, address: &str) -> Option<Sureness> {
    if it.is_whole {
        return Some(match it.as_written {
            1.0.. => Sureness::Sure,
            MOST.. => Sureness::Likely,
            _ => Sureness::Weak,
        });
    }
    // What stands around an address, as the name of a farm, is not on the map. A street that is not there has no other for it.
    let is_street = matches!(it.found.kind, FoundKind::Street | FoundKind::Address);
    (is_street && has_words_of(address, &it.found.name)).then_some(match (it.names_commune, it.as_written >= MOST) {
        (true, true) => Sureness::Sure,
        (false, false) => Sureness::Weak,
        _ => Sureness::Likely,
    })
}

/// Of what the name of a commune was found by: a word alone, with a letter wrong, is still most likely it, and so is its whole name
/// among other words.
pub(super) fn of_commune(it: &Match, written: &str) -> Sureness {
    match it.as_written {
        1.0.. => Sureness::Sure,
        _ if it.is_whole => Sureness::Likely,
        MOST.. if has_words_of(written, &it.found.name) => Sureness::Likely,
        _ => Sureness::Weak,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use collective::geography::LonLat;
    use collective::search::Found;

    fn street(is_whole: bool, as_written: f64, names_commune: bool) -> Match {
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
        Match { found, is_whole, as_written, names_commune }
    }

    #[test]
    fn the_less_of_an_address_was_found_the_less_it_is_taken_for_it() {
        use Sureness::{Likely, Sure, Weak};
        let of = |is_whole, as_written, names_commune, address| {
            of_address(&street(is_whole, as_written, names_commune), address)
        };
        for (case, expected) in [
            ((true, 1.0, false, "Rue Haute"), Some(Sure)),
            ((true, 0.5, true, "Rue Hautte"), Some(Likely)),
            ((true, 0.0, true, "Hautte"), Some(Weak)),
            // The rest of the address is not on the map.
            ((false, 0.6, true, "Ferme du Bas, Rue Haute, Lille"), Some(Sure)),
            ((false, 0.6, false, "Ferme du Bas, Rue Haute"), Some(Likely)),
            ((false, 0.3, true, "Chez Paul et Marie Dupont, Rue Haute, Lille"), Some(Likely)),
            ((false, 0.3, false, "Chez Paul et Marie Dupont, Rue Haute"), Some(Weak)),
            ((false, 0.5, true, "Rue Basse, Lille"), None),
        ] {
            let (is_whole, as_written, names_commune, address) = case;
            assert_eq!(of(is_whole, as_written, names_commune, address), expected, "{case:?}");
        }
    }

    #[test]
    fn a_commune_is_not_another_one_that_shares_a_word_with_it() {
        use Sureness::{Likely, Sure, Weak};
        let of = |name: &str, is_whole, as_written, written| {
            let mut commune = street(is_whole, as_written, false);
            commune.found.kind = FoundKind::Commune;
            commune.found.name = name.into();
            of_commune(&commune, written)
        };
        assert_eq!(of("Saint-Omer", true, 1.0, "St Omer"), Sure);
        assert_eq!(of("Lille", true, 0.0, "Lile"), Likely);
        assert_eq!(of("Lille", false, 0.5, "Ville de Lille"), Likely);
        assert_eq!(of("Saint-Omer", false, 0.5, "Saint-Amand"), Weak);
    }
}
