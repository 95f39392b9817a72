//! What lies around a candidate: lorries that can get there, and tours that pass by.

use crate::analysis::{Reason, RoadAccess, Survey, TourReport, TourRole};
use crate::document::MemberId;
use crate::organizations::Ground;
use crate::parameters::VehicleKey;
use crate::quantity::Seconds;
use crate::travel::{Site, TravelMatrix};
use std::collections::BTreeMap;

/// The tours that members drive by themselves, and what is known of the roads beside travel.
pub struct Surroundings<'a> {
    ground: Ground<'a>,
    access: &'a RoadAccess,
    /// The ways from stop to stop of each member's own tours.
    legs: BTreeMap<MemberId, Vec<(Site, Site)>>,
    /// The ways that each member drives.
    ways: BTreeMap<MemberId, &'a TravelMatrix>,
}

impl<'a> Surroundings<'a> {
    /// The surroundings made of these tours, of which only those that members drive by themselves are looked at.
    #[must_use]
    pub fn new(ground: Ground<'a>, access: &'a RoadAccess, tours: &[TourReport]) -> Self {
        let sites = sites(ground.survey);
        let mut legs: BTreeMap<MemberId, Vec<(Site, Site)>> = BTreeMap::new();
        for tour in tours {
            let TourRole::Direct { member } = tour.role else { continue };
            let stops: Vec<Site> = tour.stops.iter().filter_map(|stop| sites(stop.subject)).collect();
            let own = legs.entry(member).or_default();
            for leg in stops.windows(2).map(|pair| (pair[0], pair[1])) {
                if !own.contains(&leg) {
                    own.push(leg);
                }
            }
        }
        let ways = ground.survey.members.iter().map(|it| (it.id, ground.survey.ways_of(it, ground.matrix))).collect();
        Self { ground, access, legs, ways }
    }

    /// What speaks for a place at this site, or against it.
    pub(super) fn reasons(&self, site: Site) -> Vec<Reason> {
        self.trucks(site).into_iter().chain(self.on_the_way(site)).collect()
    }

    fn trucks(&self, site: Site) -> Option<Reason> {
        let known = self.access.trucks.iter().filter_map(|truck| {
            let reached = (*truck.reaches.get(site.0)?)?;
            Some((truck.vehicle.clone(), reached))
        });
        let (reached, refused): (Vec<_>, Vec<_>) = known.partition(|(_, reached)| *reached);
        let keys = |trucks: Vec<(VehicleKey, bool)>| trucks.into_iter().map(|(key, _)| key).collect::<Vec<_>>();
        let (reached, refused) = (keys(reached), keys(refused));
        (!reached.is_empty() || !refused.is_empty()).then_some(Reason::TruckAccess { reached, refused })
    }

    /// The members whose own tours pass near, the nearest first.
    fn on_the_way(&self, site: Site) -> Option<Reason> {
        let most = Seconds::from_minutes(self.ground.parameters.value("candidates.on_the_way"));
        let detour = |legs: &Vec<(Site, Site)>, ways: &TravelMatrix| {
            // Whoever begins or ends there makes no detour, and is not on the way.
            let detours = legs.iter().filter(|(from, to)| *from != site && *to != site);
            detours.filter_map(|(from, to)| detour(ways, *from, *to, site)).min_by(Seconds::total_cmp)
        };
        let passing =
            self.legs.iter().filter_map(|(member, legs)| Some((detour(legs, self.ways.get(member)?)?, *member)));
        let mut passing: Vec<(Seconds, MemberId)> = passing.filter(|(detour, _)| *detour <= most).collect();
        passing.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let count = passing.len();
        (count > 0).then(|| Reason::OnTheWay {
            detour: passing.iter().map(|(detour, _)| *detour).sum::<Seconds>() / count as f64,
            members: passing.into_iter().map(|(_, member)| member).collect(),
        })
    }
}

fn detour(ways: &TravelMatrix, from: Site, to: Site, by: Site) -> Option<Seconds> {
    let time = |from: Site, to: Site| Some(ways.travel(from, to)?.duration);
    Some((time(from, by)? + time(by, to)? - time(from, to)?).max(Seconds::ZERO))
}

/// Where members and points stand in the matrix.
fn sites<'a>(survey: &'a Survey<'_>) -> impl Fn(crate::analysis::StopSubject) -> Option<Site> + use<'a> {
    use crate::analysis::StopSubject;
    let members: BTreeMap<_, _> = survey.members.iter().map(|member| (member.id, member.site)).collect();
    let points: BTreeMap<_, _> = survey.points.iter().map(|point| (point.id, point.site)).collect();
    move |subject| match subject {
        StopSubject::Member { id } => members.get(&id).copied(),
        StopSubject::Point { id } => points.get(&id).copied(),
        StopSubject::Transfer => None,
    }
}
