//! Each member by itself: its own best tours from its farm to its points, with its own vehicle.

use super::Ground;
use super::haul::{Call, Haul, Owner, Setting};
use super::round::{self, Stop};
use super::week::{self, DayPlan};
use crate::analysis::{StopSubject, SurveyedPoint, TourRole};
use crate::flows::Flow;
use crate::quantity::{Kilograms, Seconds};
use crate::tours::FEW;

/// The tours of all members for these goods, which are in order of day.
pub(super) fn hauls<'a>(ground: Ground<'a>, flows: &[Flow]) -> Vec<Haul<'a>> {
    let mut of_members: Vec<Vec<Flow>> = vec![Vec::new(); ground.survey.members.len()];
    for flow in flows {
        of_members[flow.member].push(*flow);
    }
    let plans: Vec<_> = of_members.iter().map(|flows| week::days(flows)).collect();
    // Rounds of few stops are planned exactly: the search is for the others.
    let long = |plan: &&DayPlan| !plannable_exactly(ground, &plan.flows);
    let searched = ground.for_one_of(plans.iter().flatten().filter(long).count());
    let mut hauls = Vec::new();
    for (number, plans) in plans.into_iter().enumerate() {
        let member = &ground.survey.members[number];
        for plan in plans {
            if ground.is_cancelled() {
                return hauls;
            }
            let setting = Setting {
                day: plan.day(),
                role: TourRole::Direct { member: member.id },
                vehicle: ground.parameters.vehicle(&member.member.vehicle),
                second: None,
                owner: Owner::Member(number),
                depot: Call { subject: StopSubject::Member { id: member.id }, site: member.site },
                outward: true,
            };
            let stops: Vec<Stop> =
                plan.flows.iter().map(|flow| stop(ground, &ground.survey.points[flow.point], flow.goods)).collect();
            let ground = if long(&&plan) { searched } else { Ground { iterations: 0, ..ground } };
            hauls.extend(plan.repeated(&round::hauls(ground, setting, &stops)));
        }
    }
    hauls
}

fn plannable_exactly(ground: Ground<'_>, flows: &[Flow]) -> bool {
    flows.len() <= FEW && flows.iter().all(|flow| ground.survey.points[flow.point].point.window.is_none())
}

/// The stop at a point that gets so much.
pub(super) fn stop(ground: Ground<'_>, point: &SurveyedPoint<'_>, goods: Kilograms) -> Stop {
    let service: Seconds = point.point.service_time.unwrap_or_else(|| ground.parameters.service());
    Stop {
        call: Call { subject: StopSubject::Point { id: point.id }, site: point.site },
        goods,
        service,
        window: point.point.window,
    }
}
