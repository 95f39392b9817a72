//! Who ships how much to whom on which day: the goods of the week, before anybody says how they travel.

mod connected;

use crate::analysis::{Survey, SurveyedMember, SurveyedPoint, Warning};
use crate::document::{Customers, Weekday, Weekdays};
use crate::quantity::Kilograms;
use crate::travel::TravelMatrix;
use connected::Connected;

/// The goods of one member for one point on one day of the week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flow {
    /// When.
    pub day: Weekday,
    /// The member, by its number in [`Survey::members`].
    pub member: usize,
    /// The point, by its number in [`Survey::points`].
    pub point: usize,
    /// How much.
    pub goods: Kilograms,
}

/// All goods of a week.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Flows {
    /// By day, then member, then point; each triple once, none of them empty.
    pub flows: Vec<Flow>,
    /// What could not be taken as people said it.
    pub warnings: Vec<Warning>,
}

impl Flows {
    /// The goods of a week in one variant.
    ///
    /// A member's kilograms are shared among its customers in proportion to what these take in a week (equally when none takes
    /// anything), then equally among the days that both have; the point's days when they have none in common, and the
    /// member's when the point has none at all. Members and points that no road joins to the others, to and fro, ship and
    /// receive nothing.
    #[must_use]
    pub fn of(survey: &Survey<'_>, matrix: &TravelMatrix) -> Self {
        Self::but_for(survey, matrix, None)
    }

    /// The same when one point, by its number, receives nothing: what each member would have shipped there goes to its other
    /// customers.
    #[must_use]
    pub(crate) fn but_for(survey: &Survey<'_>, matrix: &TravelMatrix, dropped: Option<usize>) -> Self {
        let mut connected = Connected::of(survey, matrix);
        let mut week = Self { flows: Vec::new(), warnings: connected.warnings(survey) };
        if let Some(point) = dropped {
            connected.points[point] = false;
        }
        for (number, member) in survey.members.iter().enumerate() {
            if connected.members[number] && member.member.kg_per_week > Kilograms::ZERO {
                week.ship(number, member, survey, &customers(member, survey, matrix, &connected));
            }
        }
        week.flows.sort_by_key(|flow| (flow.day, flow.member, flow.point));
        week
    }

    /// Everything that is shipped in the week.
    #[must_use]
    pub fn goods(&self) -> Kilograms {
        self.flows.iter().map(|flow| flow.goods).sum()
    }

    fn ship(&mut self, number: usize, member: &SurveyedMember<'_>, survey: &Survey<'_>, customers: &[usize]) {
        if customers.is_empty() {
            self.warnings.push(Warning::NoCustomer { member: member.id });
        }
        let demand: Kilograms = customers.iter().map(|point| survey.points[*point].point.kg_per_week).sum();
        for &point in customers {
            let customer = &survey.points[point];
            let share = if demand > Kilograms::ZERO {
                customer.point.kg_per_week / demand
            } else {
                1.0 / customers.len() as f64
            };
            let goods = member.member.kg_per_week * share;
            if goods <= Kilograms::ZERO {
                continue;
            }
            let days = self.days(member, customer);
            let goods = goods / f64::from(days.count());
            self.flows.extend(days.iter().map(|day| Flow { day, member: number, point, goods }));
        }
    }

    fn days(&mut self, member: &SurveyedMember<'_>, point: &SurveyedPoint<'_>) -> Weekdays {
        let (ships, receives) = (member.member.days, point.point.days);
        let common = ships.intersection(receives);
        if !common.is_empty() {
            return common;
        }
        self.warnings.push(Warning::NoCommonDay { member: member.id, point: point.id });
        let said = if receives.is_empty() { ships } else { receives };
        if said.is_empty() { Weekdays::spread(1) } else { said }
    }
}

/// The points a member ships to, as far as they count and roads lead there, by their numbers.
fn customers(
    member: &SurveyedMember<'_>,
    survey: &Survey<'_>,
    matrix: &TravelMatrix,
    connected: &Connected,
) -> Vec<usize> {
    let reached = (0..survey.points.len()).filter(|point| connected.points[*point]);
    match &member.member.customers {
        Customers::All => reached.collect(),
        Customers::Chosen { points } => reached.filter(|point| points.contains(&survey.points[*point].id)).collect(),
        Customers::Nearest { count } => {
            // Who is near does not depend on what drives the common tours.
            let ways = survey.ways_of(member, matrix);
            let time = |point: usize| ways.travel(member.site, survey.points[point].site).map(|way| way.duration);
            let mut nearest: Vec<_> = reached.filter_map(|point| time(point).map(|time| (point, time))).collect();
            // The sort is stable: of two at the same time, the first id.
            nearest.sort_by(|a, b| a.1.total_cmp(&b.1));
            nearest.into_iter().take(usize::from(*count)).map(|(point, _)| point).collect()
        }
    }
}

#[cfg(test)]
mod tests;
