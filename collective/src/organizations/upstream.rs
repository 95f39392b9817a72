//! How goods get from the members to a hub: brought by each, or collected on a round.

mod choice;

use super::Ground;
use super::haul::{Call, Haul, Owner, Setting};
use super::round::{self, Stop};
use crate::analysis::{StopSubject, TourRole};
use crate::document::{Upstream, Weekday};
use crate::quantity::{Kilograms, Seconds};
use crate::travel::Site;

/// The tours that bring the goods of these members, given by their numbers, to the hub; a member at the hub needs none.
/// `None` when no road leads there and back.
///
/// With [`Upstream::Cheaper`], the collection is planned first; then the members of each of its tours bring their goods
/// themselves where that costs less than the tour. `beside` are the other hauls of the day, which may share vehicles' days with
/// these.
pub(super) fn hauls<'a>(
    ground: Ground<'a>,
    day: Weekday,
    hub: Site,
    goods: &[(usize, Kilograms)],
    beside: &[&Haul<'a>],
) -> Option<Vec<Haul<'a>>> {
    let away: Vec<_> = goods.iter().copied().filter(|(member, _)| ground.survey.members[*member].site != hub).collect();
    let brought =
        away.iter().map(|(member, goods)| bring(ground, day, hub, *member, *goods)).collect::<Option<Vec<_>>>()?;
    match ground.survey.variant.cooperation.upstream {
        Upstream::Brought => Some(brought.into_iter().flatten().collect()),
        Upstream::Collected => Some(collect(ground, day, hub, &away)),
        Upstream::Cheaper => {
            let sets = choice::sets(ground, &away, brought, collect(ground, day, hub, &away));
            Some(choice::cheapest(ground, &sets, beside))
        }
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
