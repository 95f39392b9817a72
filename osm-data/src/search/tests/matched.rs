//! How much of a question its first answer has.

use super::{first, two_communes};
use crate::search::{Lacks, Match};

fn answer(question: &str) -> Match {
    two_communes().find_written(question, None, 5).into_iter().next().unwrap()
}

const HOUSE: Lacks = Lacks { house: true, code: false };
const CODE: Lacks = Lacks { house: false, code: true };

#[test]
fn numbers_that_nothing_has_leave_an_answer_whole_and_are_told() {
    let nothing = Lacks::default();
    for (question, expected, lacks) in [
        ("12 rue de la gare, maroilles", "Rue de la Gare, Maroilles", nothing),
        ("99 rue de la gare maroilles", "Rue de la Gare, Maroilles", HOUSE),
        ("99 bis rue de la gare maroilles", "Rue de la Gare, Maroilles", HOUSE),
        ("rue de la gare 99, maroilles", "Rue de la Gare, Maroilles", HOUSE),
        ("12 Le Petit Bois", "Le Petit Bois, Maroilles", HOUSE),
        ("École Jules Ferry, 59550 Maroilles", "École Jules-Ferry, Maroilles", nothing),
        ("École Jules Ferry, 62000", "École Jules-Ferry, Maroilles", CODE),
        ("12 Le Petit Bois, 62000", "Le Petit Bois, Maroilles", Lacks { house: true, code: true }),
    ] {
        let found = answer(question);
        assert!(found.is_whole, "{question}");
        assert_eq!(found.lacks, lacks, "{question}");
        assert_eq!(found.as_written.to_bits(), 1.0_f64.to_bits(), "{question}");
        assert!(first(&two_communes(), question).ends_with(expected), "{question}");
    }
}

#[test]
fn a_whole_name_among_other_words_is_told_however_its_words_are_shortened() {
    for (question, has_whole_name, is_whole) in [
        ("Ferme du Haut, av. Pasteur", true, false),
        ("AVENUE PASTEUR", true, true),
        ("avenue pasteure", false, true),
        ("avenue", false, true),
        ("Ferme du Haut, avenue", false, false),
    ] {
        let found = answer(question);
        assert_eq!(found.found.name, "Avenue Pasteur", "{question}");
        assert_eq!((found.has_whole_name, found.is_whole), (has_whole_name, is_whole), "{question}");
    }
}

#[test]
fn what_has_only_the_name_of_the_commune_it_lies_in_is_not_what_was_asked_for() {
    for (question, is_whole) in [("12 Avesnes", false), ("Avesnes", false), ("12 café d’Avesnes", true)] {
        let found = two_communes().find_written(question, None, 20);
        let cafe = found.iter().find(|it| it.found.name == "Café d’Avesnes").unwrap();
        assert!(cafe.is_whole == is_whole && cafe.names_commune, "{question}");
        let commune = found.iter().find(|it| it.found.name == "Avesnes-sur-Helpe");
        assert!(is_whole || commune.is_some_and(|it| it.is_whole), "{question}");
    }
}

#[test]
fn the_commune_after_a_comma_is_no_word_of_its_street() {
    let of = |question: &str| {
        let found = two_communes().find_written(question, None, 20);
        found.into_iter().find(|it| it.found.name == "Rue d’Avesnes").unwrap()
    };
    assert!(!of("3 rue Basse, Avesnes").has_whole_name);
    assert!(of("Ferme du Haut, 3 rue d’Avesnes").has_whole_name);
}

#[test]
fn a_number_beside_a_small_word_is_not_that_of_a_house() {
    let found = answer("Ferme de la 3 Fontaine, rue de la Gare, Maroilles");
    assert_eq!((found.found.name.as_str(), found.lacks), ("Rue de la Gare", Lacks::default()));
}
