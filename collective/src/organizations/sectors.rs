//! Which hub serves whom when there are several.

mod limits;

use super::Ground;
use super::pooled::HubSite;
use crate::flows::Flow;
use crate::quantity::{Kilograms, Seconds};
use crate::travel::Site;

/// The hub of every member and point, by its number in the list of hubs.
pub(super) struct Sectors {
    pub(super) of_member: Vec<usize>,
    pub(super) of_point: Vec<usize>,
}

impl Sectors {
    /// Each member belongs to the hub it reaches first, each point to the hub that reaches it first; of two at the same time,
    /// to the first of the list. Where that is more than a hub takes in a day, some belong to another one ([`limits`]).
    pub(super) fn of(ground: Ground<'_>, hubs: &[HubSite], flows: &[Flow]) -> Self {
        let nearest = Self::nearest(ground, hubs);
        if hubs.len() < 2 || hubs.iter().all(|hub| hub.capacity.is_none()) {
            return nearest;
        }
        limits::respected(ground, hubs, flows, nearest)
    }

    fn nearest(ground: Ground<'_>, hubs: &[HubSite]) -> Self {
        let nearest = |time: &dyn Fn(Site) -> Seconds| {
            let times = hubs.iter().enumerate().map(|(number, hub)| (number, time(hub.site)));
            times.min_by(|a, b| a.1.total_cmp(&b.1)).map_or(0, |(number, _)| number)
        };
        let members = ground.survey.members.iter();
        let points = ground.survey.points.iter();
        Self {
            of_member: members.map(|member| nearest(&|hub| time(ground, member.site, hub))).collect(),
            of_point: points.map(|point| nearest(&|hub| time(ground, hub, point.site))).collect(),
        }
    }

    /// The goods that enter or leave each hub, once where they do both.
    pub(super) fn goods(&self, hubs: usize, flows: &[Flow]) -> Vec<Kilograms> {
        let mut goods = vec![Kilograms::ZERO; hubs];
        for flow in flows {
            let (enters, leaves) = (self.of_member[flow.member], self.of_point[flow.point]);
            goods[enters] += flow.goods;
            if leaves != enters {
                goods[leaves] += flow.goods;
            }
        }
        goods
    }
}

/// The time from one place to another; infinite where no road leads.
fn time(ground: Ground<'_>, from: Site, to: Site) -> Seconds {
    ground.matrix.travel(from, to).map_or(Seconds(f64::INFINITY), |way| way.duration)
}

#[cfg(test)]
mod tests;
