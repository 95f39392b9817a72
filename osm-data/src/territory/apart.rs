//! Answers that read the same, told apart by what contains them.

use collective::boundary::BoundaryKind;
use collective::geography::LonLat;
use collective::search::Found;

/// What people know places by beside their commune, the best known first.
pub(super) const KINDS: [BoundaryKind; 4] =
    [BoundaryKind::Department, BoundaryKind::Region, BoundaryKind::Epci, BoundaryKind::Park];

/// Says of each answer that reads like others what it alone lies in. `container` gives the name of the boundary of a kind that
/// holds a place.
pub(super) fn tell(mut found: Vec<&mut Found>, container: impl Fn(BoundaryKind, LonLat) -> Option<String>) {
    let within: Vec<Option<String>> = (0..found.len())
        .map(|at| {
            let own = &found[at];
            let others = || found.iter().enumerate().filter(|(other, it)| *other != at && it.reads_like(own));
            others().next()?;
            KINDS.iter().find_map(|kind| {
                let name = container(*kind, own.location)?;
                let alone = others().all(|(_, it)| container(*kind, it.location).as_ref() != Some(&name));
                alone.then_some(name)
            })
        })
        .collect();
    for (found, within) in found.iter_mut().zip(within) {
        found.within = within;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use collective::search::FoundKind;

    fn at(lon: f64) -> LonLat {
        LonLat::try_new(lon, 36.0).unwrap()
    }

    fn found(kind: FoundKind, name: &str, lon: f64) -> Found {
        Found {
            kind,
            name: name.into(),
            house_number: None,
            commune: None,
            within: None,
            tag: None,
            osm: None,
            location: at(lon),
            distance: None,
            service: None,
        }
    }

    #[test]
    fn what_reads_the_same_says_what_it_lies_in_and_nothing_else_does() {
        let mut all = [
            found(FoundKind::Commune, "Rabat", 14.2),
            found(FoundKind::Commune, "Rabat", 14.4),
            found(FoundKind::PointOfInterest, "Rabat", 14.4),
            found(FoundKind::Commune, "Mosta", 14.4),
        ];
        // Two regions, in one département.
        let container = |kind, place: LonLat| match kind {
            BoundaryKind::Department => Some("Malte".to_owned()),
            BoundaryKind::Region => Some(if place.lon() < 14.3 { "Gozo" } else { "Nord" }.to_owned()),
            _ => None,
        };
        tell(all.iter_mut().collect(), container);
        assert_eq!(all.each_ref().map(|it| it.within.as_deref()), [Some("Gozo"), Some("Nord"), None, None]);
    }

    #[test]
    fn what_lies_in_the_same_everywhere_says_nothing() {
        let mut all = [14.1, 14.2].map(|lon| found(FoundKind::Commune, "Rabat", lon));
        tell(all.iter_mut().collect(), |_, _| Some("Malte".to_owned()));
        assert!(all.iter().all(|it| it.within.is_none()));
    }
}
