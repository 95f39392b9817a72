//! How far the figures of an organization move when what they rest on does: fuel, hours, volume, participation.
//!
//! Where only what things cost changes, the same plan is costed again; where goods change, it is planned again. A band holds
//! a figure eight times out of ten when all four vary at once, each as its range in the parameter files says.

mod bands;
mod comparison;
mod levers;
mod nodes;

pub use comparison::{FigureComparison, Verdict, compare};
pub use levers::Lever;

use crate::analysis::{LogisticsCost, OrganizationReport};
use crate::bill_of_quantities::BillOfQuantities;
use crate::flows::Flows;
use crate::organizations::Ground;
use crate::parameters::Status;
use crate::quantity::Euros;
use levers::Setting;
use nodes::Nodes;
use serde::{Deserialize, Serialize};

/// How far the figures of an organization move.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sensitivity {
    /// What each lever does by itself, the strongest first.
    pub levers: Vec<LeverEffect>,
    /// The band of each figure when all levers move.
    pub bands: Vec<Band>,
}

/// What one lever does by itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LeverEffect {
    /// Which.
    pub lever: Lever,
    /// At the low end of its range.
    pub low: LeverEnd,
    /// At the high end.
    pub high: LeverEnd,
    /// By how many percent the cost of a week changes when the lever changes by one; absent when it cannot move.
    pub elasticity_per_week: Option<f64>,
    /// The same for the cost of a kilogram.
    pub elasticity_per_kg: Option<f64>,
    /// Where its ranges come from, each once.
    pub sources: Vec<String>,
    /// How far the least known of them can be trusted.
    pub status: Status,
}

/// An organization with one lever at an end of its range.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LeverEnd {
    /// How many times what it was.
    pub factor: f64,
    /// Cost of a week.
    pub per_week: Euros,
    /// Cost of a kilogram.
    pub per_kg: Option<Euros>,
}

/// A figure with where it lies eight times out of ten. The figure itself is always in the band.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// Which.
    pub figure: BandedFigure,
    /// A tenth of the cases lies below.
    pub p10: f64,
    /// The figure as the analysis has it.
    pub central: f64,
    /// A tenth of the cases lies above.
    pub p90: f64,
}

/// The figures that have a band, each in the unit of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are those of the figures in the analysis")]
pub enum BandedFigure {
    #[serde(rename = "cost_eur_per_week")]
    CostPerWeek,
    #[serde(rename = "cost_eur_per_kg")]
    CostPerKg,
    #[serde(rename = "hours_per_week")]
    HoursPerWeek,
    #[serde(rename = "distance_m_per_week")]
    DistancePerWeek,
    #[serde(rename = "co2e_kg_per_week")]
    Co2ePerWeek,
}

impl BandedFigure {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::CostPerWeek, Self::CostPerKg, Self::HoursPerWeek, Self::DistancePerWeek, Self::Co2ePerWeek];

    /// Its value in a cost.
    fn of(self, cost: &LogisticsCost) -> Option<f64> {
        Some(match self {
            Self::CostPerWeek => cost.per_week.0,
            Self::CostPerKg => cost.per_kg?.0,
            Self::HoursPerWeek => cost.hours_per_week,
            Self::DistancePerWeek => cost.distance_per_week.0,
            Self::Co2ePerWeek => cost.co2e_per_week.0,
        })
    }
}

/// The sensitivity of an organization of an analysis of this ground, whose iterations are those of planning it again; the same
/// seed gives the same bands. `None` when it cannot be planned, or the work was given up.
#[must_use]
pub fn sensitivity(ground: Ground<'_>, week: &Flows, report: &OrganizationReport, seed: u64) -> Option<Sensitivity> {
    let nodes = Nodes::around(ground, week, report)?;
    let costed = |setting: &Setting| nodes.bill(setting).priced(&setting.prices(ground));
    let usual = (nodes.bill(&Setting::default()), &report.cost);
    let mut levers: Vec<LeverEffect> =
        Lever::ALL.into_iter().map(|lever| effect(ground, lever, &usual, &costed)).collect();
    let swing = |effect: &LeverEffect| (effect.high.per_week - effect.low.per_week).0.abs();
    levers.sort_by(|a, b| swing(b).total_cmp(&swing(a)));
    Some(Sensitivity { levers, bands: bands::bands(ground, &report.cost, seed, &costed) })
}

fn effect(
    ground: Ground<'_>,
    lever: Lever,
    (bill, central): &(BillOfQuantities, &LogisticsCost),
    costed: &dyn Fn(&Setting) -> LogisticsCost,
) -> LeverEffect {
    let end = |setting: Setting| {
        let cost = costed(&setting);
        (LeverEnd { factor: lever.factor(ground, bill, &setting), per_week: cost.per_week, per_kg: cost.per_kg }, cost)
    };
    let ((low, cheap), (high, dear)) = (end(Setting::low(lever)), end(Setting::high(lever)));
    let span = high.factor - low.factor;
    let elasticity = |figure: BandedFigure| {
        let (low, high, central) = (figure.of(&cheap)?, figure.of(&dear)?, figure.of(central)?);
        (span > 0.0 && central != 0.0).then(|| (high - low) / central / span)
    };
    let (sources, status) = lever.sources(ground);
    LeverEffect {
        lever,
        low,
        high,
        elasticity_per_week: elasticity(BandedFigure::CostPerWeek),
        elasticity_per_kg: elasticity(BandedFigure::CostPerKg),
        sources,
        status,
    }
}

#[cfg(test)]
mod tests;
