use super::*;
use crate::language::Language;
use collective::explanation::parameter_keys;
use collective::parameters::catalog;

#[test]
fn every_parameter_of_an_explanation_has_a_name() {
    for language in [Language::French, Language::English] {
        let words = Words::of(language);
        for key in parameter_keys() {
            let message = parameter_message(&key);
            assert_ne!(words.text(&message), message, "{key}");
        }
    }
}

#[test]
fn a_value_is_written_with_its_unit_and_its_trust() {
    let entry = catalog().get("vehicle.small_van.per_km").unwrap();
    let used = ParameterUse {
        key: entry.key.clone(),
        value: 0.4,
        unit: entry.unit,
        origin: ParameterOrigin::Catalog,
        catalog_value: entry.value,
        source: entry.source.clone(),
        date: entry.date,
        status: entry.status,
    };
    let words = Words::of(Language::French);
    assert_eq!(parameter_value(words, &used), "0,4\u{202f}€/km");
    assert_eq!(parameter_name(words, &used.key.0), "Coût d’un kilomètre (Fourgonnette)");
    assert_eq!(trust(&used), "trust-verified");
    assert_eq!(trust(&ParameterUse { origin: ParameterOrigin::Variant, ..used }), "trust-own-value");
    let lost = Input { subject: InputSubject::GoodsLost, value: 3.456, unit: Measure::Eur };
    assert_eq!(input_value(words, &lost), "3,46\u{202f}€");
}
