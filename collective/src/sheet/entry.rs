//! A member or a point, as one entry of a list.

use super::Listed;
use crate::document::{DeliveryPoint, Member};
use crate::geography::LonLat;
use crate::quantity::Kilograms;
use serde::{Deserialize, Serialize};

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// Of the list of members.
    Member(Box<Member>),
    /// Of the list of points of delivery.
    Point(Box<DeliveryPoint>),
}

impl Entry {
    /// Of which list.
    #[must_use]
    pub fn listed(&self) -> Listed {
        match self {
            Self::Member(_) => Listed::Members,
            Self::Point(_) => Listed::Points,
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Member(member) => &member.name,
            Self::Point(point) => &point.name,
        }
    }

    /// What it ships or takes in a week.
    #[must_use]
    pub fn kilograms(&self) -> Kilograms {
        match self {
            Self::Member(member) => member.kg_per_week,
            Self::Point(point) => point.kg_per_week,
        }
    }

    /// Where it is.
    #[must_use]
    pub fn place(&self) -> LonLat {
        match self {
            Self::Member(member) => member.place,
            Self::Point(point) => point.place,
        }
    }

    /// The same somewhere else.
    #[must_use]
    pub fn at(mut self, place: LonLat) -> Self {
        match &mut self {
            Self::Member(member) => member.place = place,
            Self::Point(point) => point.place = place,
        }
        self
    }
}
