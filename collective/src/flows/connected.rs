//! Which members and points the roads join to each other.

use crate::analysis::{Survey, Warning};
use crate::travel::{Site, TravelMatrix};

/// Which members and points can be reached from, and can reach, the largest part of all of them.
pub(super) struct Connected {
    pub(super) members: Vec<bool>,
    pub(super) points: Vec<bool>,
}

impl Connected {
    pub(super) fn of(survey: &Survey<'_>, matrix: &TravelMatrix) -> Self {
        let members = survey.members.iter().map(|member| member.site);
        let sites: Vec<Site> = members.chain(survey.points.iter().map(|point| point.site)).collect();
        let joined = |a: Site, b: Site| matrix.travel(a, b).is_some() && matrix.travel(b, a).is_some();
        let mut part: Vec<Option<usize>> = vec![None; sites.len()];
        let mut sizes = Vec::new();
        // To and fro by road is an equivalence: one look from any place of a part finds the whole part.
        for first in 0..sites.len() {
            if part[first].is_some() {
                continue;
            }
            let number = sizes.len();
            let mut size = 0;
            for other in first..sites.len() {
                if part[other].is_none() && joined(sites[first], sites[other]) {
                    part[other] = Some(number);
                    size += 1;
                }
            }
            sizes.push(size);
        }
        // Where nobody ships or nobody receives there is nothing to join. Of two parts of one size, the first.
        let (ships, receives) = part.split_at(survey.members.len());
        let has = |side: &[Option<usize>], number| side.contains(&Some(number));
        let moves = |number| has(ships, number) && has(receives, number);
        let largest = (0..sizes.len()).rev().max_by_key(|number| (moves(*number), sizes[*number]));
        let mut members: Vec<bool> = part.into_iter().map(|part| part == largest).collect();
        let points = members.split_off(survey.members.len());
        Self { members, points }
    }

    /// Those that are not in it.
    pub(super) fn warnings(&self, survey: &Survey<'_>) -> Vec<Warning> {
        let members = survey.members.iter().zip(&self.members).filter(|(_, connected)| !**connected);
        let points = survey.points.iter().zip(&self.points).filter(|(_, connected)| !**connected);
        let members = members.map(|(member, _)| Warning::MemberUnreachable { member: member.id });
        members.chain(points.map(|(point, _)| Warning::PointUnreachable { point: point.id })).collect()
    }
}
