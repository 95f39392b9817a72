//! How goods get from the members to a hub: brought by each, or collected on a round.

use super::Ground;
use super::haul::{Call, Haul, Owner, Setting};
use super::round::{self, Stop};
use crate::analysis::{StopSubject, TourRole};
use crate::document::{MemberId, Upstream, Weekday};
use crate::quantity::{Euros, Kilograms, Seconds};
use crate::travel::Site;
use std::collections::BTreeSet;

/// The tours that bring the goods of these members, given by their numbers, to the hub; a member at the hub needs none.
/// `None` when no road leads there and back.
///
/// With [`Upstream::Cheaper`], the collection is planned first; then the members of each of its tours bring their goods
/// themselves where that costs less than the tour.
pub(super) fn hauls<'a>(
    ground: Ground<'a>,
    day: Weekday,
    hub: Site,
    goods: &[(usize, Kilograms)],
) -> Option<Vec<Haul<'a>>> {
    let away: Vec<_> = goods.iter().copied().filter(|(member, _)| ground.survey.members[*member].site != hub).collect();
    let brought =
        away.iter().map(|(member, goods)| bring(ground, day, hub, *member, *goods)).collect::<Option<Vec<_>>>()?;
    match ground.survey.variant.cooperation.upstream {
        Upstream::Brought => Some(brought.into_iter().flatten().collect()),
        Upstream::Collected => Some(collect(ground, day, hub, &away)),
        Upstream::Cheaper => Some(cheaper(ground, &away, brought, collect(ground, day, hub, &away))),
    }
}

/// A member goes out and back with its own vehicle, as often as it needs.
fn bring(ground: Ground<'_>, day: Weekday, hub: Site, member: usize, goods: Kilograms) -> Option<Vec<Haul<'_>>> {
    let surveyed = &ground.survey.members[member];
    let setting = Setting {
        day,
        role: TourRole::Bringing { member: surveyed.id },
        vehicle: ground.parameters.vehicle(&surveyed.member.vehicle),
        second: None,
        owner: Owner::Member(member),
        depot: Call { subject: StopSubject::Member { id: surveyed.id }, site: surveyed.site },
        outward: true,
    };
    let call = Call { subject: StopSubject::Transfer, site: hub };
    round::shuttle(ground, setting, Stop { call, goods, service: Seconds::ZERO, window: None })
}

/// Rounds from the hub fetch the goods with the vehicles that are shared.
fn collect<'a>(ground: Ground<'a>, day: Weekday, hub: Site, goods: &[(usize, Kilograms)]) -> Vec<Haul<'a>> {
    let stop = |(member, goods): &(usize, Kilograms)| {
        let surveyed = &ground.survey.members[*member];
        let call = Call { subject: StopSubject::Member { id: surveyed.id }, site: surveyed.site };
        Stop { call, goods: *goods, service: ground.parameters.service(), window: None }
    };
    let setting = Setting {
        day,
        role: TourRole::Collection,
        vehicle: ground.parameters.pooled_vehicle(),
        second: ground.parameters.second_pooled_vehicle(),
        owner: Owner::Hub(hub),
        depot: Call { subject: StopSubject::Transfer, site: hub },
        outward: false,
    };
    round::hauls(ground, setting, &goods.iter().map(stop).collect::<Vec<_>>())
}

/// Of each set of members that the same tours collect, whichever way costs less.
fn cheaper<'a>(
    ground: Ground<'_>,
    goods: &[(usize, Kilograms)],
    brought: Vec<Vec<Haul<'a>>>,
    collected: Vec<Haul<'a>>,
) -> Vec<Haul<'a>> {
    let id = |number: usize| ground.survey.members[number].id;
    let mut brought: Vec<_> = goods.iter().map(|(member, _)| id(*member)).zip(brought).collect();
    let arrival = ground.parameters.farm_hour() * ground.parameters.transfer_fixed().hours();
    let cost = |haul: &Haul<'a>| haul.estimate(ground.parameters) + arrival;
    let mut chosen = Vec::new();
    for (members, tours) in sets(collected) {
        let collecting: Euros = tours.iter().map(cost).sum();
        let own = brought.iter().filter(|(member, _)| members.contains(member));
        let bringing: Euros = own.flat_map(|(_, hauls)| hauls).map(cost).sum();
        if bringing <= collecting {
            let own = brought.iter_mut().filter(|(member, _)| members.contains(member));
            chosen.extend(own.flat_map(|(_, hauls)| std::mem::take(hauls)));
        } else {
            chosen.extend(tours);
        }
    }
    chosen
}

/// The tours in sets that have no member in common: usually each alone, but the goods of one member may need several.
fn sets(tours: Vec<Haul<'_>>) -> Vec<(BTreeSet<MemberId>, Vec<Haul<'_>>)> {
    let mut sets: Vec<(BTreeSet<MemberId>, Vec<Haul<'_>>)> = Vec::new();
    for tour in tours {
        let visited = tour.report.stops.iter().filter_map(|stop| match stop.subject {
            StopSubject::Member { id } => Some(id),
            StopSubject::Point { .. } | StopSubject::Transfer => None,
        });
        let mut set = (visited.collect::<BTreeSet<_>>(), vec![tour]);
        let (touched, apart): (Vec<_>, Vec<_>) =
            sets.into_iter().partition(|(members, _)| !members.is_disjoint(&set.0));
        for (members, hauls) in touched {
            set.0.extend(members);
            set.1.extend(hauls);
        }
        sets = apart;
        sets.push(set);
    }
    sets
}
