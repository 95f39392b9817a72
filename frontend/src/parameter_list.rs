//! The parameters that people may change, in groups, each with the value it has here; and the edits that change them.

use collective::document::{Collective, VariantId};
use collective::edit::{Edit, VariantChange};
use collective::explanation::{ParameterOrigin, ParameterUse, parameter_keys};
use collective::parameters::{ParameterKey, Parameters, Unit, catalog};
use std::collections::BTreeSet;

/// A group of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What people's work is worth and takes.
    Work,
    /// Goods and their transfer.
    Goods,
    /// Platforms.
    Hubs,
    /// Vehicles.
    Vehicles,
    /// Everything else.
    Others,
}

impl Group {
    /// All of them, in the order of the panel.
    pub const ALL: [Self; 5] = [Self::Work, Self::Goods, Self::Hubs, Self::Vehicles, Self::Others];

    /// The message that names it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Work => "parameters-work",
            Self::Goods => "parameters-goods",
            Self::Hubs => "parameters-hubs",
            Self::Vehicles => "parameters-vehicles",
            Self::Others => "parameters-others",
        }
    }

    /// The group of a parameter, by the first word of its name.
    #[must_use]
    pub fn of(key: &str) -> Self {
        match key.split('.').next().unwrap_or_default() {
            "farm" | "administration" | "preparation" | "tour" => Self::Work,
            "goods" | "transfer" => Self::Goods,
            "hub" => Self::Hubs,
            "vehicle" | "pooled" => Self::Vehicles,
            _ => Self::Others,
        }
    }
}

/// The parameters of a group with their values in a variant, in the order of the catalog. They are those that explanations of
/// figures name: what only steers the search for tours is not there.
#[must_use]
pub fn of_group(group: Group, collective: &Collective, variant: VariantId) -> Vec<ParameterUse> {
    let Some(found) = collective.variants.get(&variant) else { return Vec::new() };
    let values = Parameters::resolve(collective, found);
    let named: BTreeSet<String> = parameter_keys().collect();
    let wanted = catalog().entries().filter(|entry| Group::of(&entry.key.0) == group && named.contains(&entry.key.0));
    wanted.filter_map(|entry| ParameterUse::of(&entry.key.0, collective, variant, &values)).collect()
}

/// What can be chosen for a parameter; nothing where a number is typed.
#[must_use]
pub fn choices_of(key: &ParameterKey) -> &'static [String] {
    catalog().get(&key.0).map_or(&[], |entry| &entry.choices)
}

/// A typed value: parts of one are typed as percentages.
#[must_use]
pub fn typed(used: &ParameterUse, number: f64) -> f64 {
    if used.unit == Unit::Share { number / 100.0 } else { number }
}

/// What a field shows of a value.
#[must_use]
pub fn shown(used: &ParameterUse, value: f64) -> f64 {
    if used.unit == Unit::Share { value * 100.0 } else { value }
}

/// Whether the catalog allows a value, and between which ends it does.
///
/// # Errors
/// The smallest and the largest value allowed, when it does not.
pub fn check(used: &ParameterUse, value: f64) -> Result<(), (f64, f64)> {
    let Some(entry) = catalog().get(&used.key.0) else { return Ok(()) };
    entry.allows(value).then_some(()).ok_or((entry.minimum, entry.maximum))
}

/// Gives a parameter a value: in this variant, or in all of them.
#[must_use]
pub fn set(key: &ParameterKey, value: f64, variant: Option<VariantId>) -> Edit {
    change(key, Some(value), variant)
}

/// Gives a parameter the value of the catalog again, wherever people had changed it for this variant.
#[must_use]
pub fn reset(used: &ParameterUse, collective: &Collective, variant: VariantId) -> Edit {
    let everywhere = collective.parameters.contains_key(&used.key).then(|| change(&used.key, None, None));
    let here = (used.origin == ParameterOrigin::Variant).then(|| change(&used.key, None, Some(variant)));
    Edit::Together { edits: everywhere.into_iter().chain(here).collect() }
}

fn change(key: &ParameterKey, value: Option<f64>, variant: Option<VariantId>) -> Edit {
    match variant {
        Some(id) => Edit::ChangeVariant { id, change: VariantChange::SetParameter { key: key.clone(), value } },
        None => Edit::SetParameter { key: key.clone(), value },
    }
}

#[cfg(test)]
mod tests;
