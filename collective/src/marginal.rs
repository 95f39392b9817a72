//! What each member adds: the exact difference of two costs, with it and without it; the same for members that could be
//! invited, and for points that could be dropped.

use crate::analysis::{LogisticsCost, Organization};
use crate::coalitions::{Amount, Coalitions};
use crate::document::{MemberId, PointId};
use crate::quantity::{Euros, Kilograms};
use serde::{Deserialize, Serialize};

/// What everybody adds to one organization.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MarginalReport {
    /// Which.
    pub organization: Organization,
    /// What it costs as it is.
    pub cost: LogisticsCost,
    /// The members in it: those that add most per week first.
    pub members: Vec<MemberEffect>,
    /// The members that do not count, if they did: the one that does most for the others first.
    pub invitations: Vec<MemberEffect>,
    /// The points, if they were dropped: the one that then saves most first.
    pub points: Vec<PointEffect>,
}

/// What one member does to the organization.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MemberEffect {
    /// The member.
    pub member: MemberId,
    /// What the organization costs more with it than without it.
    pub adds: Amount,
    /// What it costs when it delivers by itself.
    pub alone: Amount,
    /// What all of them save by having it: what it costs alone less what it adds. Below 0 they lose by it.
    pub saves_per_week: Euros,
    /// What it pays when each pays by kilogram.
    pub pays_per_week: Euros,
    /// What the others then pay more, by having it; less when below 0.
    pub others_pay_per_week: Euros,
    /// Whether it then pays more than alone.
    pub loses: bool,
    /// Whether loads are broken at its place. Without it the place would have to be found elsewhere, which is not counted.
    pub hosts: bool,
}

/// What dropping a point does.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PointEffect {
    /// The point.
    pub point: PointId,
    /// What the organization costs less without it; its goods go to the other customers of each member.
    pub saves: Amount,
    /// Goods of a week that then find no customer.
    #[serde(rename = "unsold_kg_per_week")]
    pub unsold: Kilograms,
}

/// What everybody adds. `None` when nobody waits any more.
#[must_use]
pub fn marginal(coalitions: &Coalitions<'_>, organization: Organization) -> Option<MarginalReport> {
    let means = coalitions.means();
    let whole =
        Whole { coalitions, goods: coalitions.shipping().into_iter().map(|member| coalitions.goods(member)).sum() };
    let each = |numbers: Vec<usize>| -> Option<Vec<MemberEffect>> {
        means.each(numbers.len(), |piece| whole.effect(numbers[piece])).into_iter().collect()
    };
    let mut members = each(coalitions.shipping())?;
    members.sort_by(|a, b| b.adds.per_week.total_cmp(&a.adds.per_week));
    let mut invitations = each(coalitions.outside())?;
    invitations.sort_by(|a, b| a.others_pay_per_week.total_cmp(&b.others_pay_per_week));
    let ids: Vec<PointId> = coalitions.points().collect();
    let dropped = means.each(ids.len(), |point| whole.without_point(point, ids[point]));
    let mut points: Vec<PointEffect> = dropped.into_iter().collect::<Option<_>>()?;
    points.sort_by(|a, b| b.saves.per_week.total_cmp(&a.saves.per_week));
    Some(MarginalReport { organization, cost: coalitions.together(), members, invitations, points })
}

struct Whole<'a> {
    coalitions: &'a Coalitions<'a>,
    goods: Kilograms,
}

impl Whole<'_> {
    fn effect(&self, member: usize) -> Option<MemberEffect> {
        let coalitions = self.coalitions;
        if (coalitions.means().cancelled)() {
            return None;
        }
        let (counts, goods) = (coalitions.counts(member), coalitions.goods(member));
        let changed = |other: usize| if other == member { !counts } else { coalitions.counts(other) };
        let other = coalitions.of_members(changed)?;
        let together = coalitions.together();
        let (with, without, all) =
            if counts { (together, other, self.goods) } else { (other, together, self.goods + goods) };
        let (adds, alone) = (Amount::from(with) - without.into(), Amount::from(coalitions.alone(member)));
        let pays = with.per_week * (goods / all);
        Some(MemberEffect {
            member: coalitions.id(member),
            adds,
            alone,
            saves_per_week: alone.per_week - adds.per_week,
            pays_per_week: pays,
            others_pay_per_week: adds.per_week - pays,
            loses: pays > alone.per_week,
            hosts: coalitions.hosts(member),
        })
    }

    fn without_point(&self, number: usize, point: PointId) -> Option<PointEffect> {
        if (self.coalitions.means().cancelled)() {
            return None;
        }
        let (without, unsold) = self.coalitions.without_point(number)?;
        Some(PointEffect { point, saves: Amount::from(self.coalitions.together()) - without.into(), unsold })
    }
}

#[cfg(test)]
mod tests;
