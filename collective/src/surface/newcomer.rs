//! The typical new member: what most members are like.

use crate::analysis::Survey;
use crate::document::{Customers, Member, TemperatureClass, Weekdays};
use crate::geography::LonLat;
use crate::parameters::VehicleKey;
use crate::quantity::Kilograms;
use serde::{Deserialize, Serialize};

/// A typical new member, wherever it may be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Newcomer {
    /// The median of what members ship in a week.
    pub kg_per_week: Kilograms,
    /// To whom: as most members do. Members with chosen points stand for as many of the nearest.
    pub customers: Customers,
    /// On the days of most members.
    pub days: Weekdays,
    /// With the vehicle of most members.
    pub vehicle: VehicleKey,
}

impl Newcomer {
    /// The typical member of those who count; `None` without any.
    pub(super) fn typical_of(survey: &Survey<'_>) -> Option<Self> {
        let members: Vec<&Member> = survey.members.iter().map(|surveyed| surveyed.member).collect();
        let mut kilograms: Vec<Kilograms> = members.iter().map(|member| member.kg_per_week).collect();
        kilograms.sort_by(Kilograms::total_cmp);
        let count = kilograms.len().checked_sub(1)?;
        let median = (kilograms[count / 2] + kilograms[count.div_ceil(2)]) * 0.5;
        let rule = |member: &Member| match &member.customers {
            Customers::Chosen { points } => Customers::Nearest { count: u8::try_from(points.len()).unwrap_or(u8::MAX) },
            other => other.clone(),
        };
        Some(Self {
            kg_per_week: median,
            customers: most_frequent(members.iter().map(|member| rule(member)))?,
            days: most_frequent(members.iter().map(|member| member.days))?,
            vehicle: most_frequent(members.iter().map(|member| member.vehicle.clone()))?,
        })
    }

    /// It as a member at a place.
    pub(super) fn at(&self, place: LonLat) -> Member {
        Member {
            name: String::new(),
            place,
            kg_per_week: self.kg_per_week,
            days: self.days,
            products: String::new(),
            temperature: TemperatureClass::default(),
            vehicle: self.vehicle.clone(),
            can_host_transfer: false,
            customers: self.customers.clone(),
            turnover_per_week: None,
        }
    }
}

/// The most frequent value; of two as frequent, the one that comes first.
fn most_frequent<T: PartialEq>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: Vec<(T, usize)> = Vec::new();
    for value in values {
        match counts.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count += 1,
            None => counts.push((value, 1)),
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(value, _)| value)
}
