//! Who pays what: four rules that share the cost of an organization among its members, each against what they would pay alone.

mod shapley;

use crate::analysis::Organization;
use crate::coalitions::Coalitions;
use crate::document::MemberId;
use crate::quantity::Euros;
use serde::{Deserialize, Serialize};
use shapley::Game;

/// The cost of an organization shared by each rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SharingReport {
    /// Which organization.
    pub organization: Organization,
    /// What is shared, per week.
    pub total_per_week: Euros,
    /// What the members pay together when each delivers by itself.
    pub alone_per_week: Euros,
    /// Each rule.
    pub rules: Vec<RuleReport>,
}

/// How a cost is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SharingRule {
    /// In proportion to the goods.
    PerKilogram,
    /// In proportion to the deliveries.
    PerStop,
    /// In proportion to what each would pay alone.
    StandAlone,
    /// By what each adds to those who came before, on average over all orders of coming (Shapley 1953).
    Shapley,
}

/// The shares of one rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RuleReport {
    /// Which.
    pub rule: SharingRule,
    /// Each member that ships; they sum to the total.
    pub shares: Vec<Share>,
    /// How many members pay more than alone.
    pub losing: usize,
    /// How far the shares can be trusted.
    pub precision: Precision,
}

/// What one member pays.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// The member.
    pub member: MemberId,
    /// What it pays.
    pub pays_per_week: Euros,
    /// What it would pay alone.
    pub alone_per_week: Euros,
}

/// Whether shares are exact.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Precision {
    /// They are.
    Exact,
    /// They are means over some orders of coming.
    Sampled {
        /// How many.
        orders: usize,
        /// The largest standard error of a share.
        largest_error: Euros,
    },
}

/// Members pay more than alone only when it is more than rounding.
const ROUNDING: Euros = Euros(1e-6);

/// The cost shared by each rule. `None` when nobody waits any more.
#[must_use]
pub fn sharing(coalitions: &Coalitions<'_>, organization: Organization) -> Option<SharingReport> {
    let members = coalitions.shipping();
    let total = coalitions.together().per_week;
    let alone: Vec<Euros> = coalitions.means().each(members.len(), |piece| coalitions.alone(members[piece]).per_week);
    let goods: Vec<f64> = members.iter().map(|member| coalitions.goods(*member).0).collect();
    let stops: Vec<f64> = members.iter().map(|member| coalitions.deliveries(*member) as f64).collect();
    let report = |rule, pays: Vec<Euros>, precision| {
        let shares = members.iter().zip(pays).zip(&alone).map(|((member, pays), alone)| Share {
            member: coalitions.id(*member),
            pays_per_week: pays,
            alone_per_week: *alone,
        });
        let shares: Vec<Share> = shares.collect();
        let loses = |share: &&Share| share.pays_per_week > share.alone_per_week + ROUNDING;
        let losing = shares.iter().filter(loses).count();
        RuleReport { rule, shares, losing, precision }
    };
    let by_alone: Vec<f64> = alone.iter().map(|alone| alone.0).collect();
    let game = Game { coalitions, members: &members, alone: &alone, total };
    let (shapley, precision) = game.shares()?;
    Some(SharingReport {
        organization,
        total_per_week: total,
        alone_per_week: alone.iter().copied().sum(),
        rules: vec![
            report(SharingRule::PerKilogram, in_proportion(total, &goods), Precision::Exact),
            report(SharingRule::PerStop, in_proportion(total, &stops), Precision::Exact),
            report(SharingRule::StandAlone, in_proportion(total, &by_alone), Precision::Exact),
            report(SharingRule::Shapley, shapley, precision),
        ],
    })
}

/// The total in proportion to the weights; in equal parts when there is no weight.
fn in_proportion(total: Euros, weights: &[f64]) -> Vec<Euros> {
    let all: f64 = weights.iter().sum();
    let share = |weight: &f64| if all > 0.0 { weight / all } else { 1.0 / weights.len() as f64 };
    weights.iter().map(|weight| total * share(weight)).collect()
}

#[cfg(test)]
mod tests;
