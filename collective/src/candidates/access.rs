//! How long members and points are away from a place.

use super::{Kilograms, Seconds};
use crate::analysis::AccessSummary;
use crate::organizations::Ground;
use crate::travel::{Site, TravelMatrix};

/// Who uses a place: members on their way there, points on the way from there, with their goods of a week.
pub(super) struct Access<'a> {
    matrix: &'a TravelMatrix,
    members: Vec<(Site, f64)>,
    points: Vec<(Site, f64)>,
}

impl<'a> Access<'a> {
    /// All who count, weighted by their kilograms; all the same where nobody has any.
    pub(super) fn of(ground: Ground<'a>) -> Self {
        let weight = |(site, goods): (Site, Kilograms)| (site, goods.0);
        let members = ground.survey.members.iter().map(|member| (member.site, member.member.kg_per_week)).map(weight);
        let points = ground.survey.points.iter().map(|point| (point.site, point.point.kg_per_week)).map(weight);
        let mut access = Self { matrix: ground.matrix, members: members.collect(), points: points.collect() };
        let users = || access.members.iter().chain(&access.points);
        if users().map(|(_, weight)| weight).sum::<f64>() <= 0.0 {
            access.members.iter_mut().chain(&mut access.points).for_each(|(_, weight)| *weight = 1.0);
        }
        access
    }

    /// The access of a place. Times are of those whom a road joins to it, to and fro.
    pub(super) fn to(&self, place: Site) -> AccessSummary {
        self.to_nearest(&[place])
    }

    /// The access of several places, each user to the nearest of them.
    pub(super) fn to_nearest(&self, places: &[Site]) -> AccessSummary {
        let (mut sum, mut weights, mut worst, mut unreachable) = (0.0, 0.0, Seconds::ZERO, 0);
        let mut enter = |user: Site, weight: f64, up: bool| {
            let time = |place: &Site| {
                let (up_way, down_way) = (self.matrix.travel(user, *place)?, self.matrix.travel(*place, user)?);
                Some(if up { up_way.duration } else { down_way.duration })
            };
            let Some(time) = places.iter().filter_map(time).min_by(Seconds::total_cmp) else {
                unreachable += 1;
                return;
            };
            sum += weight * time.0;
            weights += weight;
            worst = worst.max(time);
        };
        self.members.iter().for_each(|(site, weight)| enter(*site, *weight, true));
        self.points.iter().for_each(|(site, weight)| enter(*site, *weight, false));
        let mean = if weights > 0.0 { Seconds(sum / weights) } else { Seconds::ZERO };
        AccessSummary { mean, worst, unreachable }
    }
}
