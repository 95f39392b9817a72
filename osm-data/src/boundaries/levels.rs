//! Which `admin_level` communes have, by country.

use crate::extract::Extract;
use std::collections::{BTreeMap, BTreeSet};

/// The level that the data file gives for the countries of an extract; `None` when it has none, or they do not agree.
pub(super) fn of_communes(extract: &Extract, levels: &BTreeMap<String, u8>) -> Option<u8> {
    let countries = extract.relations.iter().filter(|it| it.tags.is("boundary", "administrative"));
    let countries = countries.filter(|it| it.tags.is("admin_level", "2"));
    let code = |tags: &crate::extract::Tags| {
        ["ISO3166-1:alpha2", "ISO3166-1"].iter().find_map(|key| tags.get(key)).map(str::to_owned)
    };
    let found: BTreeSet<Option<u8>> =
        countries.filter_map(|it| code(&it.tags)).map(|country| levels.get(&country).copied()).collect();
    if found.len() == 1 { found.into_iter().next()? } else { None }
}
