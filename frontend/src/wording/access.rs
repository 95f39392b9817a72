//! What a variant means for its territory, in words: what is counted and what is not known, and the measures behind it.

use super::Words;
use super::quantities::percent;
use crate::number::{about, decimal};
use collective::territorial_access::{
    AccessBasis, AccessInequality, AccessWeight, ActorDiversity, ActorKind, CommunesReport,
};

/// How many people live inside, and in how many communes nobody knows.
#[must_use]
pub fn population(words: &Words, communes: &CommunesReport) -> String {
    let people = communes
        .population
        .map_or_else(|| words.text("access-population-unknown"), |people| decimal(words.language(), people, 0));
    match (communes.population, communes.without_population) {
        (None, _) | (_, 0) => people,
        (Some(_), without) => {
            words.say("access-population-without", &[("people", people.into()), ("count", without.into())])
        }
    }
}

/// The message that names the mean time: of people where their number is known, else of places.
#[must_use]
pub fn mean_time(weight: AccessWeight) -> &'static str {
    match weight {
        AccessWeight::Population => "access-mean",
        AccessWeight::Area => "access-mean-by-area",
    }
}

/// The message that names what no road leads from.
#[must_use]
pub fn out_of_reach(weight: AccessWeight) -> &'static str {
    match weight {
        AccessWeight::Population => "access-out-of-reach",
        AccessWeight::Area => "access-out-of-reach-by-area",
    }
}

/// The message that names the share of what is counted within.
#[must_use]
pub fn share_of_basis(basis: AccessBasis) -> &'static str {
    match basis {
        AccessBasis::Perimeter => "column-share-of-perimeter",
        AccessBasis::Hull => "column-share-of-hull",
    }
}

/// Theil's index with its two parts.
#[must_use]
pub fn theil(words: &Words, found: &AccessInequality) -> String {
    let language = words.language();
    let theil = ("theil", about(language, found.theil).into());
    if found.theil <= 0.0 {
        return words.say("access-theil-none", &[theil]);
    }
    let within = percent(language, found.theil_within / found.theil);
    let between = percent(language, found.theil_between / found.theil);
    words.say("access-theil", &[theil, ("within", within.into()), ("between", between.into())])
}

/// Who works together, and to how many kinds as frequent as each other that comes; nothing where nobody counts.
#[must_use]
pub fn diversity(words: &Words, found: &ActorDiversity) -> Option<String> {
    let kinds = about(words.language(), found.effective_kinds?);
    let counted = found.counts.iter().map(|(kind, count)| words.say(actors(*kind), &[("count", (*count).into())]));
    let counts = counted.collect::<Vec<_>>().join(", ");
    let values = [("counts", counts.into()), ("kinds", kinds.into()), ("all", found.counts.len().into())];
    Some(words.say("access-diversity", &values))
}

/// The message that counts actors of a kind.
fn actors(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Producer => "actors-producers",
        ActorKind::Canteen => "actors-canteens",
        ActorKind::CentralKitchen => "actors-central-kitchens",
        ActorKind::PickUpPoint => "actors-pick-up-points",
        ActorKind::Shop => "actors-shops",
        ActorKind::Market => "actors-markets",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language::{English, French};
    use collective::quantity::Seconds;

    fn communes(population: Option<f64>, without_population: usize) -> CommunesReport {
        CommunesReport { inside: 3, cut: 1, population, without_population, without_actor: Vec::new() }
    }

    #[test]
    fn what_is_not_known_of_the_people_is_said_beside_their_number() {
        let said = |population, without| population_of(&communes(population, without));
        assert_eq!(said(Some(12_345.4), 0), "12\u{202f}345");
        assert_eq!(said(Some(12_345.4), 1), "12\u{202f}345 (sans 1 commune dont la population n’est pas connue)");
        assert!(said(Some(12_345.4), 3).contains("sans 3 communes"));
        assert_eq!(said(None, 4), "inconnus");
    }

    fn population_of(communes: &CommunesReport) -> String {
        population(Words::of(French), communes)
    }

    #[test]
    fn nobody_is_called_an_inhabitant_where_area_is_weighed() {
        for language in [French, English] {
            let words = Words::of(language);
            for name in [mean_time(AccessWeight::Area), out_of_reach(AccessWeight::Area)] {
                let text = words.text(name).to_lowercase();
                assert!(!text.contains("habitant") && !text.contains("people"), "{text}");
            }
        }
    }

    #[test]
    fn inequality_is_split_within_and_between_communes() {
        let found = AccessInequality {
            weight: AccessWeight::Population,
            mean: Seconds(600.0),
            worst: Seconds(1200.0),
            gini: 0.2,
            theil: 0.1,
            theil_within: 0.025,
            theil_between: 0.075,
            share_out_of_reach: 0.0,
        };
        let said = theil(Words::of(French), &found);
        assert!(said.contains("0,10") && said.contains("75\u{202f}%") && said.contains("25\u{202f}%"), "{said}");
        let same = AccessInequality { theil: 0.0, theil_within: 0.0, theil_between: 0.0, ..found };
        assert!(!theil(Words::of(English), &same).contains("NaN"));
    }

    #[test]
    fn kinds_of_actors_are_counted_and_nobody_is_not_diverse() {
        let found = ActorDiversity {
            counts: [(ActorKind::Producer, 8), (ActorKind::Market, 1)].into(),
            effective_kinds: Some(1.42),
        };
        let said = diversity(Words::of(French), &found).unwrap();
        assert!(said.contains("8 producteurs, 1 marché") && said.contains("1,42"), "{said}");
        assert_eq!(diversity(Words::of(French), &ActorDiversity::default()), None);
    }
}
