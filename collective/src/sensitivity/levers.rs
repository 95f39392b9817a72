//! What is varied, and how far: each lever moves its parameters together, between the ends of their ranges.

use crate::bill_of_quantities::BillOfQuantities;
use crate::organizations::Ground;
use crate::parameters::{ParameterEntry, ParameterKey, ParameterRange, Parameters, Status, catalog};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is varied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lever {
    /// What a kilometer costs, of all vehicles: fuel above all.
    Fuel,
    /// What an hour is worth or costs, of members and of hired drivers.
    Hours,
    /// How much is shipped.
    Volume,
    /// Which share of it goes together.
    Participation,
}

impl Lever {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Fuel, Self::Hours, Self::Volume, Self::Participation];

    /// Whether it moves a parameter.
    fn moves(self, key: &str) -> bool {
        let of_vehicle = |field: &str| key.starts_with("vehicle.") && key.ends_with(field);
        match self {
            Self::Fuel => of_vehicle(".per_km"),
            Self::Hours => key == "farm.hour" || of_vehicle(".per_hour") || of_vehicle(".driver_per_day"),
            Self::Volume => key == "uncertainty.volume",
            Self::Participation => key == "uncertainty.participation",
        }
    }

    fn entries(self) -> impl Iterator<Item = (&'static ParameterEntry, &'static ParameterRange)> {
        let moved = catalog().entries().filter(move |entry| self.moves(&entry.key.0));
        moved.filter_map(|entry| Some((entry, entry.range.as_ref()?)))
    }

    /// How many times its usual value the lever has in a setting: the mean over the parameters it moves, each as much as it
    /// costs in this bill. So the elasticity of a price is its share of the cost.
    pub(super) fn factor(self, ground: Ground<'_>, bill: &BillOfQuantities, setting: &Setting) -> f64 {
        if self == Self::Participation {
            let usual = ground.survey.variant.cooperation.participation;
            return if usual > 0.0 { setting.participation(ground) / usual } else { 1.0 };
        }
        let factors = self.entries().filter_map(|(entry, range)| {
            let usual = ground.parameters.value(&entry.key.0);
            let factor = (usual > 0.0).then(|| moved(entry, range, usual, setting.of(self)) / usual)?;
            let weight = if self == Self::Volume { 1.0 } else { cost_of(ground, bill, (entry, range), usual) };
            Some((factor, weight))
        });
        let factors: Vec<(f64, f64)> = factors.collect();
        let weights: f64 = factors.iter().map(|(_, weight)| weight).sum();
        let weighted: f64 = factors.iter().map(|(factor, weight)| factor * weight).sum();
        if weights > 0.0 { weighted / weights } else { 1.0 }
    }

    /// Where the ranges come from, and how far the least known can be trusted.
    pub(super) fn sources(self, ground: Ground<'_>) -> (Vec<String>, Status) {
        let counts = |entry: &ParameterEntry| ground.parameters.value(&entry.key.0) > 0.0;
        let (mut sources, mut status) = (Vec::new(), Status::Verified);
        for (_, range) in self.entries().filter(|(entry, _)| counts(entry)) {
            if !sources.contains(&range.source) {
                sources.push(range.source.clone());
            }
            status = match (status, range.status) {
                (Status::ToCheck, _) | (_, Status::ToCheck) => Status::ToCheck,
                (Status::Computed, _) | (_, Status::Computed) => Status::Computed,
                _ => Status::Verified,
            };
        }
        (sources, status)
    }
}

/// How many standard deviations from its usual value each lever is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Setting {
    pub(super) fuel: f64,
    pub(super) hours: f64,
    pub(super) volume: f64,
    pub(super) participation: f64,
}

/// The standard normal deviate above which a tenth of the cases lies.
pub(super) const TENTH: f64 = 1.281_551_565_545;

impl Setting {
    pub(super) fn low(lever: Lever) -> Self {
        Self::only(lever, -TENTH)
    }

    pub(super) fn high(lever: Lever) -> Self {
        Self::only(lever, TENTH)
    }

    fn only(lever: Lever, deviate: f64) -> Self {
        let mut setting = Self::default();
        match lever {
            Lever::Fuel => setting.fuel = deviate,
            Lever::Hours => setting.hours = deviate,
            Lever::Volume => setting.volume = deviate,
            Lever::Participation => setting.participation = deviate,
        }
        setting
    }

    fn of(&self, lever: Lever) -> f64 {
        match lever {
            Lever::Fuel => self.fuel,
            Lever::Hours => self.hours,
            Lever::Volume => self.volume,
            Lever::Participation => self.participation,
        }
    }

    /// What things cost in this setting; nothing else of the parameters is changed.
    pub(super) fn prices(&self, ground: Ground<'_>) -> Parameters {
        let moved = [Lever::Fuel, Lever::Hours].into_iter().flat_map(|lever| {
            lever.entries().map(move |(entry, range)| {
                let usual = ground.parameters.value(&entry.key.0);
                (entry.key.clone(), moved(entry, range, usual, self.of(lever)))
            })
        });
        repriced(ground, moved)
    }

    /// How many times the usual goods are shipped.
    pub(super) fn volume(&self, ground: Ground<'_>) -> f64 {
        self.moved_factor(Lever::Volume, ground)
    }

    /// Which share of them goes together.
    pub(super) fn participation(&self, ground: Ground<'_>) -> f64 {
        let usual = ground.survey.variant.cooperation.participation;
        (usual * self.moved_factor(Lever::Participation, ground)).clamp(0.0, 1.0)
    }

    fn moved_factor(&self, lever: Lever, ground: Ground<'_>) -> f64 {
        let factor = |(entry, range): (&ParameterEntry, &ParameterRange)| {
            moved(entry, range, ground.parameters.value(&entry.key.0), self.of(lever))
        };
        lever.entries().map(factor).product()
    }
}

/// The parameters of the ground, but for these.
fn repriced(ground: Ground<'_>, prices: impl IntoIterator<Item = (ParameterKey, f64)>) -> Parameters {
    let survey = ground.survey;
    let mut own: BTreeMap<ParameterKey, f64> = survey.collective.parameters.clone();
    own.extend(survey.variant.parameters.iter().map(|(key, value)| (key.clone(), *value)));
    own.extend(prices);
    Parameters::with(&own)
}

/// What a price makes of the cost of a week, by how that moves with it: prices enter linearly.
fn cost_of(
    ground: Ground<'_>,
    bill: &BillOfQuantities,
    (entry, range): (&ParameterEntry, &ParameterRange),
    usual: f64,
) -> f64 {
    let [low, high] = [-TENTH, TENTH].map(|deviate| moved(entry, range, usual, deviate));
    let cost = |price: f64| bill.priced(&repriced(ground, [(entry.key.clone(), price)])).per_week.0;
    if high > low { (cost(high) - cost(low)) / (high - low) * usual } else { 0.0 }
}

/// A parameter moved by so many standard deviations of a distribution that is normal on either side of its usual value, with
/// a tenth of the cases beyond each end of its range. The range goes with the value: of twice the catalog's it is twice as wide.
fn moved(entry: &ParameterEntry, range: &ParameterRange, usual: f64, deviate: f64) -> f64 {
    let scale = if entry.value == 0.0 { 1.0 } else { usual / entry.value };
    let end = if deviate < 0.0 { range.low * scale } else { range.high * scale };
    (usual + (end - usual) * deviate.abs() / TENTH).clamp(entry.minimum, entry.maximum)
}
