//! A parameter as it was used: its value in the variant, and where that value comes from.

use crate::document::{Collective, Date, VariantId};
use crate::parameters::{ParameterKey, Parameters, Status, Unit, catalog};
use serde::{Deserialize, Serialize};

/// Who gave a parameter its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParameterOrigin {
    /// The catalog: its source is that of the value.
    Catalog,
    /// People, for the whole collective.
    Collective,
    /// People, for this variant.
    Variant,
}

/// A parameter as it was used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ParameterUse {
    /// Its name in the catalog.
    pub key: ParameterKey,
    /// Its value here.
    pub value: f64,
    /// The unit of the value.
    pub unit: Unit,
    /// Who gave it.
    pub origin: ParameterOrigin,
    /// Its value in the catalog.
    pub catalog_value: f64,
    /// Where the catalog's value comes from.
    pub source: String,
    /// The day that one was last looked at.
    pub date: Date,
    /// How far it can be trusted.
    pub status: Status,
}

impl ParameterUse {
    /// The use of a parameter in a variant; `None` for a key that the catalog does not have.
    #[must_use]
    pub fn of(key: &str, collective: &Collective, variant: VariantId, values: &Parameters) -> Option<Self> {
        let entry = catalog().get(key)?;
        let value = values.value(key);
        // A value that is not allowed has no effect, and nobody gave it.
        let gives = |own: Option<&f64>| own.is_some_and(|own| entry.allows(*own));
        let origin = if gives(collective.variants.get(&variant).and_then(|variant| variant.parameters.get(key))) {
            ParameterOrigin::Variant
        } else if gives(collective.parameters.get(key)) {
            ParameterOrigin::Collective
        } else {
            ParameterOrigin::Catalog
        };
        Some(Self {
            key: entry.key.clone(),
            value,
            unit: entry.unit,
            origin,
            catalog_value: entry.value,
            source: entry.source.clone(),
            date: entry.date,
            status: entry.status,
        })
    }
}
