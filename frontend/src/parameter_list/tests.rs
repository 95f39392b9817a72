use super::*;
use crate::editor::Input;
use crate::fixture::{VARIANT, collective, editor};

fn find(collective: &Collective, key: &str) -> ParameterUse {
    let found = of_group(Group::of(key), collective, VARIANT).into_iter().find(|used| used.key.0 == key);
    found.unwrap_or_else(|| panic!("{key} is listed"))
}

#[test]
fn every_parameter_of_an_explanation_is_in_one_group() {
    let document = collective();
    let listed: Vec<String> =
        Group::ALL.into_iter().flat_map(|group| of_group(group, &document, VARIANT)).map(|used| used.key.0).collect();
    let once: BTreeSet<String> = listed.iter().cloned().collect();
    assert_eq!(once.len(), listed.len());
    assert_eq!(once, parameter_keys().collect());
}

#[test]
fn a_value_is_set_for_one_variant_or_all_and_reset_as_one_gesture() {
    let mut editor = editor();
    let key = ParameterKey("farm.hour".into());
    let catalog = find(editor.document(), "farm.hour").catalog_value;
    editor.handle(Input::Commit(set(&key, catalog + 1.0, None)));
    editor.handle(Input::Commit(set(&key, catalog + 2.0, Some(VARIANT))));
    let used = find(editor.document(), "farm.hour");
    assert_eq!((used.value, used.origin), (catalog + 2.0, ParameterOrigin::Variant));
    let edit = reset(&used, editor.document(), VARIANT);
    editor.handle(Input::Commit(edit));
    let used = find(editor.document(), "farm.hour");
    assert_eq!((used.value, used.origin), (catalog, ParameterOrigin::Catalog));
    editor.handle(Input::Undo);
    let used = find(editor.document(), "farm.hour");
    assert_eq!((used.value, used.origin), (catalog + 2.0, ParameterOrigin::Variant));
}

#[test]
fn a_value_out_of_range_is_told_with_its_ends_and_shares_are_typed_in_percent() {
    let used = find(&collective(), "transfer.loss_rate");
    assert_eq!(used.unit, Unit::Share);
    let two = typed(&used, 2.0);
    assert!((two - 0.02).abs() < 1e-12 && (shown(&used, two) - 2.0).abs() < 1e-12);
    assert_eq!(check(&used, two), Ok(()));
    let (low, high) = check(&used, -1.0).unwrap_err();
    assert!(low >= 0.0 && high <= 1.0);
    assert!(check(&find(&collective(), "farm.hour"), f64::NAN).is_err());
}
