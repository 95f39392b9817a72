//! Places that already exist on the ground and could serve: for breaking bulk, as farms, or as points of delivery.

use crate::geography::LonLat;
use serde::{Deserialize, Serialize};

/// What an existing place is, as far as logistics is concerned. The tags that make each are in the territory's data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceFunction {
    /// A covered or open market.
    Marketplace,
    /// A warehouse, depot or logistics building.
    Warehouse,
    /// A wholesale market or wholesaler.
    Wholesale,
    /// A cold store.
    ColdStorage,
    /// A supermarket.
    Supermarket,
    /// A food shop: greengrocer, grocery, bakery, butcher, organic shop.
    FoodShop,
    /// A shop on a farm.
    FarmShop,
    /// A farm.
    Farm,
    /// A village hall or community center.
    CommunityCenter,
    /// A town hall.
    TownHall,
    /// A kitchen that cooks for several canteens.
    CentralKitchen,
    /// A school, college or kindergarten, where a canteen can be.
    School,
    /// A hospital, clinic or home for the elderly, where a canteen can be.
    Care,
    /// A railway or bus station.
    Station,
    /// A car park.
    Parking,
}

impl PlaceFunction {
    /// Every function.
    pub const ALL: [Self; 15] = [
        Self::Marketplace,
        Self::Warehouse,
        Self::Wholesale,
        Self::ColdStorage,
        Self::Supermarket,
        Self::FoodShop,
        Self::FarmShop,
        Self::Farm,
        Self::CommunityCenter,
        Self::TownHall,
        Self::CentralKitchen,
        Self::School,
        Self::Care,
        Self::Station,
        Self::Parking,
    ];

    /// Its name on the wire and in data files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Marketplace => "marketplace",
            Self::Warehouse => "warehouse",
            Self::Wholesale => "wholesale",
            Self::ColdStorage => "cold_storage",
            Self::Supermarket => "supermarket",
            Self::FoodShop => "food_shop",
            Self::FarmShop => "farm_shop",
            Self::Farm => "farm",
            Self::CommunityCenter => "community_center",
            Self::TownHall => "town_hall",
            Self::CentralKitchen => "central_kitchen",
            Self::School => "school",
            Self::Care => "care",
            Self::Station => "station",
            Self::Parking => "parking",
        }
    }
}

/// A place of the territory that already exists, as OpenStreetMap has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExistingPlace {
    /// The OpenStreetMap element: `n`, `w` or `r` and its number, as in `w123456`.
    pub osm: String,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// A point of it that stands for it.
    pub location: LonLat,
    /// What it is.
    pub function: PlaceFunction,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_of_a_function_is_its_name_on_the_wire() {
        for function in PlaceFunction::ALL {
            assert_eq!(serde_json::to_value(function).unwrap(), function.key());
        }
    }
}
