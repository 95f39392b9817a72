//! Which places are looked at, and which of them are worth costing with tours.

use super::access::Access;
use super::{Candidate, HubSite, PlaceCost, Standing, compare_access};
use crate::analysis::{Survey, SurveyedHub, TransferPlace, TransferSite};
use crate::travel::Site;

/// The hub as a transfer place: at the site of the member or point that it is at, if it is at one's. There it takes no rent
/// unless people said one, as when the analysis looks at the place by itself.
pub(crate) fn hub_site(survey: &Survey<'_>, hub: &SurveyedHub<'_>) -> HubSite {
    let members = survey.members.iter().map(|member| (member.member.place, member.site));
    let points = survey.points.iter().map(|point| (point.point.place, point.site));
    let same = members.chain(points).find(|(place, _)| *place == hub.hub.place);
    let by_itself = if same.is_some() { PlaceCost::Free } else { PlaceCost::ByGoods };
    HubSite {
        place: TransferPlace {
            site: TransferSite::Hub { id: hub.id },
            name: Some(hub.hub.name.clone()),
            location: hub.hub.place,
        },
        site: same.map_or(hub.site, |(_, site)| site),
        cost: hub.hub.cost_per_week.map_or(by_itself, PlaceCost::Known),
        capacity: hub.hub.capacity_per_day,
    }
}

/// The hubs of the variant, the places that members and points offer (all of them when nobody offers) and the existing places,
/// each with its access.
pub(super) fn candidates(survey: &Survey<'_>, access: &Access<'_>) -> Vec<Candidate> {
    let chosen = survey.hubs.iter().map(|hub| (hub_site(survey, hub), Standing::Chosen));
    let surveyed = survey.candidates.iter().map(|candidate| {
        let existing = matches!(candidate.place.site, TransferSite::Existing { .. });
        let (cost, standing) =
            if existing { (PlaceCost::ByGoods, Standing::Existing) } else { (PlaceCost::Free, Standing::Offered) };
        (HubSite::new(candidate.place.clone(), candidate.site, cost), standing)
    });
    let mut places: Vec<_> = chosen.chain(surveyed).collect();
    if !places.iter().any(|(_, standing)| *standing == Standing::Offered) {
        places.extend(anybody(survey).map(|hub| (hub, Standing::Any)));
    }
    let seen = |(hub, standing): (HubSite, Standing)| {
        let access = access.to(hub.site);
        Candidate { hub, standing, access, planned: None }
    };
    places.into_iter().map(seen).collect()
}

fn anybody(survey: &Survey<'_>) -> impl Iterator<Item = HubSite> {
    let at = |site: TransferSite, name: &str, location, at: Site| {
        HubSite::new(TransferPlace { site, name: Some(name.to_owned()), location }, at, PlaceCost::Free)
    };
    let members = survey.members.iter().map(move |member| {
        at(TransferSite::Member { id: member.id }, &member.member.name, member.member.place, member.site)
    });
    let points = survey
        .points
        .iter()
        .map(move |point| at(TransferSite::Point { id: point.id }, &point.point.name, point.point.place, point.site));
    members.chain(points)
}

/// The numbers of the candidates to cost: those chosen; of those offered and of those that exist, the `costed` with the best
/// mean access and the one with the best worst access.
pub(super) fn to_cost(candidates: &[Candidate], costed: usize) -> Vec<usize> {
    let of = |kinds: &[Standing]| -> Vec<usize> {
        (0..candidates.len()).filter(|number| kinds.contains(&candidates[*number].standing)).collect()
    };
    let mut numbers = of(&[Standing::Chosen]);
    for kinds in [&[Standing::Offered, Standing::Any][..], &[Standing::Existing]] {
        let mut best = of(kinds);
        let worst = |a: &usize, b: &usize| compare_access(&candidates[*a], &candidates[*b], |access| access.worst);
        let fairest = best.iter().copied().min_by(worst);
        best.sort_by(|a, b| compare_access(&candidates[*a], &candidates[*b], |access| access.mean));
        best.truncate(costed);
        best.extend(fairest.filter(|fairest| !best.contains(fairest)));
        numbers.extend(best);
    }
    numbers
}
