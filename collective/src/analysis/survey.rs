//! What an analysis starts from: who counts, and the sites between which the roads are asked.

mod rules;
mod screening;

pub use rules::ScreeningRules;

use super::{MembershipReport, PerimeterReport, TransferPlace, TransferSite};
use crate::document::{Collective, DeliveryPoint, Hub, HubId, Member, MemberId, PointId, Variant, VariantId};
use crate::geography::{LonLat, Projection};
use crate::membership::membership;
use crate::parameters::{Parameters, VehicleKey};
use crate::perimeter::{Perimeter, ProjectedOutline};
use crate::place::ExistingPlace;
use crate::travel::{Site, TravelMatrix};
use geo::Point;
use screening::Load;
use std::collections::BTreeMap;

/// A member that counts, with its site.
#[derive(Debug, Clone, Copy)]
pub struct SurveyedMember<'a> {
    /// Which.
    pub id: MemberId,
    /// What people said of it.
    pub member: &'a Member,
    /// Its number in the travel matrix.
    pub site: Site,
}

/// A point that counts, with its site.
#[derive(Debug, Clone, Copy)]
pub struct SurveyedPoint<'a> {
    /// Which.
    pub id: PointId,
    /// What people said of it.
    pub point: &'a DeliveryPoint,
    /// Its number in the travel matrix.
    pub site: Site,
}

/// A hub of the variant, with its site.
#[derive(Debug, Clone, Copy)]
pub struct SurveyedHub<'a> {
    /// Which.
    pub id: HubId,
    /// What people said of it.
    pub hub: &'a Hub,
    /// Its number in the travel matrix.
    pub site: Site,
}

/// A place where loads could be broken, with its site: that of the member or point when it is one.
#[derive(Debug, Clone)]
pub struct SurveyedCandidate {
    /// The place.
    pub place: TransferPlace,
    /// Its number in the travel matrix.
    pub site: Site,
}

/// One variant of a collective on its ground, before any road is known.
#[derive(Debug, Clone)]
pub struct Survey<'a> {
    /// The document.
    pub collective: &'a Collective,
    /// The variant that is analyzed.
    pub variant_id: VariantId,
    /// What people said of it.
    pub variant: &'a Variant,
    /// The values of the parameters in it.
    pub parameters: Parameters,
    /// The plane of every position.
    pub projection: Projection,
    /// The perimeter as it is reported.
    pub perimeter_report: PerimeterReport,
    /// The perimeter, when there is a sound one.
    pub perimeter: Option<Perimeter>,
    /// Who counts.
    pub membership: MembershipReport,
    /// The members that count, in the order of their ids.
    pub members: Vec<SurveyedMember<'a>>,
    /// The points that count, in the order of their ids.
    pub points: Vec<SurveyedPoint<'a>>,
    /// The hubs of the variant, in the order of their ids.
    pub hubs: Vec<SurveyedHub<'a>>,
    /// Where loads could be broken: members and points that can host, then the existing places kept, nearest first. The
    /// hubs of the variant are not among them, nor existing places where a member, a point or a hub is.
    pub candidates: Vec<SurveyedCandidate>,
    sites: Vec<LonLat>,
    positions: Vec<Point<f64>>,
    known: BTreeMap<[u64; 2], Site>,
}

impl<'a> Survey<'a> {
    /// The survey of a variant among the existing places of its territory; `None` when the collective has no such variant.
    #[must_use]
    pub fn of(
        collective: &'a Collective,
        variant_id: VariantId,
        places: &[ExistingPlace],
        projection: Projection,
    ) -> Option<Self> {
        let variant = collective.variants.get(&variant_id)?;
        let parameters = Parameters::resolve(collective, variant);
        let drawing = variant.perimeter.as_ref().map(|drawn| ProjectedOutline::new(&drawn.outline, projection));
        let (perimeter_report, perimeter) = Perimeter::report(drawing.as_ref());
        let membership = membership(collective, variant, perimeter.as_ref(), projection);
        let mut survey = Self {
            collective,
            variant_id,
            variant,
            parameters,
            projection,
            perimeter_report,
            perimeter,
            membership,
            members: Vec::new(),
            points: Vec::new(),
            hubs: Vec::new(),
            candidates: Vec::new(),
            sites: Vec::new(),
            positions: Vec::new(),
            known: BTreeMap::new(),
        };
        survey.visit_those_who_count();
        survey.visit_candidates(places);
        Some(survey)
    }

    /// The existing places among the candidates: another survey of the same ground keeps no others.
    #[must_use]
    pub fn existing_places(&self) -> Vec<ExistingPlace> {
        let existing = self.candidates.iter().filter_map(|candidate| match &candidate.place.site {
            TransferSite::Existing { osm, function } => Some(ExistingPlace {
                osm: osm.clone(),
                name: candidate.place.name.clone(),
                location: candidate.place.location,
                function: *function,
            }),
            TransferSite::Member { .. } | TransferSite::Point { .. } | TransferSite::Hub { .. } => None,
        });
        existing.collect()
    }

    /// The travel matrix of another survey of the same ground, as far as its places are among those of this one, whose matrix
    /// is `matrix`; `own` gives the others. `None` when a place is neither.
    #[must_use]
    pub(crate) fn matrix_of(
        &self,
        matrix: &TravelMatrix,
        other: &Survey<'_>,
        own: impl Fn(Site) -> Option<Site>,
    ) -> Option<TravelMatrix> {
        let known = |wanted: &LonLat| self.sites.iter().position(|known| known == wanted).map(Site);
        let sites = other.sites.iter().enumerate().map(|(number, wanted)| own(Site(number)).or_else(|| known(wanted)));
        Some(matrix.among(&sites.collect::<Option<Vec<Site>>>()?))
    }

    /// The ways that a member's own vehicle drives.
    #[must_use]
    pub fn ways_of<'m>(&self, member: &SurveyedMember<'_>, matrix: &'m TravelMatrix) -> &'m TravelMatrix {
        matrix.of(&self.parameters.vehicle(&member.member.vehicle).key)
    }

    /// The vehicles of the members that count, one for each of them.
    pub fn vehicles_of_members(&self) -> impl Iterator<Item = &VehicleKey> {
        self.members.iter().map(|member| &self.parameters.vehicle(&member.member.vehicle).key)
    }

    /// The places of the travel matrix, in its order.
    #[must_use]
    pub fn sites(&self) -> &[LonLat] {
        &self.sites
    }

    /// Their positions in the plane, in the same order.
    #[must_use]
    pub fn positions(&self) -> &[Point<f64>] {
        &self.positions
    }

    /// The position of a site in the plane.
    ///
    /// # Panics
    /// When the site is not of this survey.
    #[must_use]
    pub fn position(&self, site: Site) -> Point<f64> {
        self.positions[site.0]
    }

    /// The site of a place. Whoever is at the same place has the same one: between them there is no way to drive.
    fn site_of(&mut self, place: LonLat) -> Site {
        let next = Site(self.sites.len());
        let site = *self.known.entry(bits(place)).or_insert(next);
        if site == next {
            self.sites.push(place);
            self.positions.push(self.projection.to_plane(place));
        }
        site
    }

    fn visit_those_who_count(&mut self) {
        let (collective, variant) = (self.collective, self.variant);
        for (id, member) in &collective.members {
            if self.membership.members[id].counted {
                let site = self.site_of(member.place);
                self.members.push(SurveyedMember { id: *id, member, site });
            }
        }
        for (id, point) in &collective.points {
            if self.membership.points[id].counted {
                let site = self.site_of(point.place);
                self.points.push(SurveyedPoint { id: *id, point, site });
            }
        }
        for (id, hub) in &variant.hubs {
            let site = self.site_of(hub.place);
            self.hubs.push(SurveyedHub { id: *id, hub, site });
        }
    }

    fn visit_candidates(&mut self, places: &[ExistingPlace]) {
        let rules = ScreeningRules::of(&self.parameters);
        let own = |site, name: &str, location, at| SurveyedCandidate {
            place: TransferPlace { site, name: Some(name.to_owned()), location },
            site: at,
        };
        let hosts = self.members.iter().filter(|surveyed| surveyed.member.can_host_transfer).map(|surveyed| {
            own(TransferSite::Member { id: surveyed.id }, &surveyed.member.name, surveyed.member.place, surveyed.site)
        });
        let hosting_points = self.points.iter().filter(|surveyed| surveyed.point.can_host_transfer).map(|surveyed| {
            own(TransferSite::Point { id: surveyed.id }, &surveyed.point.name, surveyed.point.place, surveyed.site)
        });
        self.candidates = hosts.chain(hosting_points).collect();
        // Whoever is there already says whether loads may be broken there, and is among those above; so is a hub.
        let free = |place: &&ExistingPlace| !self.known.contains_key(&bits(place.location));
        let free = places.iter().filter(free);
        for place in screening::screened(free, &self.loads(), self.perimeter.as_ref(), self.projection, &rules) {
            let site = self.site_of(place.location);
            let existing = TransferSite::Existing { osm: place.osm.clone(), function: place.function };
            let place = TransferPlace { site: existing, name: place.name.clone(), location: place.location };
            self.candidates.push(SurveyedCandidate { place, site });
        }
    }

    fn loads(&self) -> Vec<Load> {
        let members = self.members.iter().map(|surveyed| (surveyed.site, surveyed.member.kg_per_week));
        let points = self.points.iter().map(|surveyed| (surveyed.site, surveyed.point.kg_per_week));
        let load = |(site, kilograms): (Site, crate::quantity::Kilograms)| Load {
            position: self.position(site),
            kilograms: kilograms.0,
        };
        members.chain(points).map(load).collect()
    }
}

fn bits(place: LonLat) -> [u64; 2] {
    [place.lon().to_bits(), place.lat().to_bits()]
}

#[cfg(test)]
mod tests;
