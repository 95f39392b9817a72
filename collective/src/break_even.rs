//! From which volume a platform pays: the organization with it beside the cheapest without one, as all goods grow and shrink
//! together.
//!
//! Both are planned and costed at each volume as the analysis does it. They need not cross once only: vehicles and days come
//! whole, and with much goods each member fills a vehicle of its own. So every turn between the volumes looked at is told; of
//! two turns between neighbouring ones nothing is seen.

use crate::analysis::{HubReport, Organization, OrganizationReport, TransferPlace};
use crate::explanation::{Explanation, break_even_explanation};
use crate::flows::{Flow, Flows};
use crate::organizations::{Ground, PlaceCost, hub_amortization};
use crate::quantity::{Euros, Kilograms};
use crate::replanning::{hubs_of, replanned};
use serde::{Deserialize, Serialize};

/// From which volume the platform of an analysis pays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BreakEven {
    /// The organization with the platform.
    pub organization: Organization,
    /// Goods of a usual week.
    #[serde(rename = "kg_per_week")]
    pub goods: Kilograms,
    /// What pays the investment back in a week, of all its platforms.
    pub amortized_per_week: Euros,
    /// The volumes looked at, rising; today's is among them, with the costs that the analysis has.
    pub steps: Vec<VolumeStep>,
    /// Where the platform begins or ceases to pay, rising.
    pub turns: Vec<Turn>,
    /// The goods of a week from which it pays, and goes on to at all larger volumes looked at; absent when it pays at all of
    /// them, or not at the largest.
    #[serde(rename = "break_even_kg_per_week")]
    pub break_even: Option<Kilograms>,
    /// How that came about.
    pub explanation: Option<Explanation>,
}

/// The costs at one volume.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct VolumeStep {
    /// How many times today's goods.
    pub factor: f64,
    /// Goods of a week.
    #[serde(rename = "kg_per_week")]
    pub goods: Kilograms,
    /// What a week costs with the platform.
    pub with_platform: Euros,
    /// What it costs in the cheapest organization without one.
    pub without: Euros,
    /// Whether a platform would have to take more in a day than people say it can: the costs are those without that limit.
    pub over_capacity: bool,
}

/// A volume at which the platform begins, or ceases, to pay.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Turn {
    /// The costs there.
    #[serde(flatten)]
    pub at: VolumeStep,
    /// Whether it pays from there on.
    pub pays: bool,
}

impl VolumeStep {
    /// Whether the platform costs less than to go without.
    #[must_use]
    pub fn pays(&self) -> bool {
        self.with_platform < self.without
    }
}

/// From one volume to the next; a turn is then looked for until it is known within [`PRECISION`].
const STEP: f64 = std::f64::consts::SQRT_2;
const PRECISION: f64 = 1.01;

/// Where the platform of these organizations, which are those of an analysis of this ground, begins to pay. The iterations of the
/// ground are those of planning them again. `None` where there is no platform, nothing else or no goods, or when the work was
/// given up.
#[must_use]
pub fn break_even(ground: Ground<'_>, week: &Flows, reports: &[OrganizationReport]) -> Option<BreakEven> {
    let has_platform =
        |report: &&OrganizationReport| matches!(report.organization, Organization::PooledWithPlatform { .. });
    let (with, without): (Vec<_>, Vec<_>) = reports.iter().partition(has_platform);
    let with = *with.first()?;
    let goods = week.goods();
    if goods <= Kilograms::ZERO || without.is_empty() {
        return None;
    }
    let all: Vec<&OrganizationReport> = std::iter::once(with).chain(without).collect();
    // The reports were planned with more search than what is planned here: they move by as much as these do.
    let middle = planned(ground, week, &all, 1.0)?;
    let at = |factor: f64| -> Option<VolumeStep> {
        let again = if (factor - 1.0).abs() < f64::EPSILON { None } else { Some(planned(ground, week, &all, factor)?) };
        let again = again.as_ref().unwrap_or(&middle);
        let moved = again.iter().zip(&middle).zip(&all);
        let moved = moved.map(|((one, usual), said)| said.cost.per_week + (one.cost.per_week - usual.cost.per_week));
        let costs: Vec<Euros> = moved.collect();
        let without = costs[1..].iter().copied().reduce(Euros::min)?;
        let over_capacity = again[0].hubs.iter().any(HubReport::is_over_capacity);
        Some(VolumeStep { factor, goods: goods * factor, with_platform: costs[0], without, over_capacity })
    };
    let end = |key: &str| ground.parameters.value(key);
    let volumes = volumes(end("break_even.smallest"), end("break_even.largest"));
    let steps = volumes.into_iter().map(at).collect::<Option<Vec<VolumeStep>>>()?;
    let turns = turns(&steps, &at)?;
    let last = turns.last().filter(|turn| turn.pays);
    let amortized_per_week = amortized(ground, with)?;
    let explanation = last.map(|turn| break_even_explanation(ground.survey, goods, &turn.at, amortized_per_week));
    Some(BreakEven {
        organization: with.organization.clone(),
        goods,
        amortized_per_week,
        break_even: last.map(|turn| turn.at.goods),
        explanation,
        steps,
        turns,
    })
}

/// Each of these organizations with so many times the goods.
fn planned(
    ground: Ground<'_>,
    week: &Flows,
    reports: &[&OrganizationReport],
    factor: f64,
) -> Option<Vec<OrganizationReport>> {
    let flows: Vec<Flow> = week.flows.iter().map(|flow| Flow { goods: flow.goods * factor, ..*flow }).collect();
    let participation = ground.survey.variant.cooperation.participation;
    let planned = ground.means.each(reports.len(), |piece| {
        if (ground.means.cancelled)() {
            return None;
        }
        replanned(ground, &flows, participation, &reports[piece].organization)
    });
    planned.into_iter().collect()
}

/// The volumes looked at, in even ratios from today's, and both ends.
fn volumes(smallest: f64, largest: f64) -> Vec<f64> {
    let below = (1..).map(|step| STEP.powi(-step)).take_while(|factor| *factor > smallest * PRECISION);
    let above = (0..).map(|step| STEP.powi(step)).take_while(|factor| *factor < largest / PRECISION);
    let mut volumes: Vec<f64> = below.chain(above).chain([smallest, 1.0, largest]).collect();
    volumes.sort_by(f64::total_cmp);
    volumes.dedup();
    volumes
}

/// Each turn between neighbours: the volume nearest after it.
fn turns(steps: &[VolumeStep], at: &dyn Fn(f64) -> Option<VolumeStep>) -> Option<Vec<Turn>> {
    let mut turns = Vec::new();
    for pair in steps.windows(2).filter(|pair| pair[0].pays() != pair[1].pays()) {
        let (mut before, mut after) = (pair[0].factor, pair[1]);
        while after.factor > before * PRECISION {
            let middle = at((before * after.factor).sqrt())?;
            if middle.pays() == after.pays() {
                after = middle;
            } else {
                before = middle.factor;
            }
        }
        turns.push(Turn { at: after, pays: after.pays() });
    }
    Some(turns)
}

/// What pays the investments back that this organization needs: none at a member's or a point's unless people say a rent there, and
/// none for a platform that nothing goes through.
fn amortized(ground: Ground<'_>, report: &OrganizationReport) -> Option<Euros> {
    let is_used =
        |place: &TransferPlace| report.hubs.iter().any(|hub| hub.place == *place && hub.busiest_day > Kilograms::ZERO);
    let hubs = hubs_of(ground.survey, &report.organization)?;
    let paid = hubs.iter().filter(|hub| hub.cost != PlaceCost::Free && is_used(&hub.place));
    Some(hub_amortization(ground) * paid.count() as f64)
}

#[cfg(test)]
mod tests;
