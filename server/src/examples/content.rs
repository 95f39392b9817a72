//! What examples are made of, from `data/examples.toml`.

use collective::document::{PointKind, TemperatureClass};
use collective::parameters::VehicleKey;
use collective::place::PlaceFunction;
use serde::Deserialize;

/// The data file of examples, part of this program, is not well-formed.
#[derive(Debug, thiserror::Error)]
#[error("the data of the examples, part of this program, is not well-formed: {0}")]
pub struct ContentFault(#[from] toml::de::Error);

/// The data file. What each field means is said there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Content {
    pub(super) farm_kinds: Vec<String>,
    pub(super) farm_names: Vec<String>,
    pub(super) unnamed_canteen: String,
    pub(super) unnamed_pick_up: String,
    pub(super) unnamed_hub: String,
    pub(super) variant: String,
    #[serde(rename = "product")]
    pub(super) products: Vec<Product>,
    #[serde(rename = "example")]
    pub(super) recipes: Vec<Recipe>,
}

/// What a farm ships.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Product {
    pub(super) name: String,
    pub(super) temperature: TemperatureClass,
    pub(super) vehicle: VehicleKey,
    pub(super) euros_per_kg: f64,
    pub(super) weight: usize,
}

/// How an example is made.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Recipe {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) members: usize,
    pub(super) points: usize,
    pub(super) reach_km: f64,
    pub(super) point_functions: Vec<PlaceFunction>,
    pub(super) point_kind: PointKind,
    pub(super) point_kg: [f64; 2],
    pub(super) point_days: Vec<u8>,
    pub(super) member_days: Vec<u8>,
    pub(super) member_kg: [f64; 2],
    pub(super) customers: CustomersRecipe,
    pub(super) member_hosts: usize,
    pub(super) point_hosts: usize,
    pub(super) hubs: usize,
    pub(super) share_inside: f64,
}

/// To whom members ship.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum CustomersRecipe {
    /// To every point.
    All,
    /// To so many points, drawn.
    Chosen { from: usize, to: usize },
    /// To so many points: every second member to the nearest ones, the others to some drawn among those near.
    Near { from: u8, to: u8 },
}

impl Content {
    pub(super) fn shipped() -> Result<Self, ContentFault> {
        Ok(toml::from_str(include_str!("../../data/examples.toml"))?)
    }
}
