//! What a variant means for its territory: who lives inside, which communes it passes over, how far people and canteens are
//! from what it offers, and how near its members are to each other.
//!
//! A question is put together first ([`AccessQuestion::of`]), so that whoever knows the roads can say how long the ways are;
//! then [`AccessQuestion::answer`] makes the report. Relational proximity is never presented as measured trust: it counts
//! pairs that could meet.

mod communes;
mod diversity;
mod extent;
mod inequality;
mod inhabited;
mod nearness;
mod report;
mod rules;

pub use report::{
    AccessBasis, AccessInequality, AccessWeight, ActorDiversity, ActorKind, BoundaryOverlap, CateringReach,
    CommuneShare, CommunesReport, Farmland, MemberNearness, TerritorialAccess,
};
pub use rules::AccessRules;

use crate::analysis::Survey;
use crate::boundary::Boundary;
use crate::geography::LonLat;
use crate::outline::Outline;
use crate::place::{ExistingPlace, PlaceFunction};
use crate::quantity::{Seconds, SquareMeters};
use crate::travel::TravelMatrix;
use communes::Communes;
use extent::Extent;
use geo::Point;
use inhabited::Inhabited;

/// Where canteens are, or cook for others.
const CATERING: [PlaceFunction; 3] = [PlaceFunction::School, PlaceFunction::Care, PlaceFunction::CentralKitchen];

/// What has to be known of the roads before access can be reported.
#[derive(Debug)]
pub struct AccessQuestion<'a> {
    survey: &'a Survey<'a>,
    rules: AccessRules,
    extent: Extent,
    communes: Communes<'a>,
    overlaps: Vec<BoundaryOverlap>,
    inhabited: Vec<Inhabited>,
    catering: Vec<&'a ExistingPlace>,
}

/// How long the ways of a question are; `None` where no road leads.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AccessTimes {
    /// From each of [`AccessQuestion::homes`] to the service it reaches first.
    pub from_homes: Vec<Option<Seconds>>,
    /// To each of [`AccessQuestion::catering`] from the service that reaches it first.
    pub to_catering: Vec<Option<Seconds>>,
}

impl<'a> AccessQuestion<'a> {
    /// The question for a variant among the boundaries and places of its territory. Without a sound perimeter the hull of
    /// those who count stands for it; `None` when there is no such hull either.
    #[must_use]
    pub fn of(survey: &'a Survey<'a>, boundaries: &'a [Boundary], places: &'a [ExistingPlace]) -> Option<Self> {
        let rules = AccessRules::of(&survey.parameters);
        let extent = Extent::of(survey)?;
        let communes = Communes::within(&extent, survey, boundaries, &rules);
        let overlaps = communes::overlaps(&extent, boundaries, &rules);
        let inhabited = inhabited::inhabited(&extent, &communes, &rules);
        let catering = places.iter().filter(|place| CATERING.contains(&place.function) && extent.holds(place.location));
        let catering = catering.collect();
        Some(Self { survey, rules, extent, communes, overlaps, inhabited, catering })
    }

    /// The outline within which everything is counted.
    #[must_use]
    pub fn outline(&self) -> Outline {
        self.extent.outline()
    }

    /// What people and canteens come to, or are reached from: points and hubs that count.
    #[must_use]
    pub fn services(&self) -> Vec<LonLat> {
        let points = self.survey.points.iter().map(|point| point.point.place);
        points.chain(self.survey.hubs.iter().map(|hub| hub.hub.place)).collect()
    }

    /// Where people live, as far as it is known: the middles of cells.
    #[must_use]
    pub fn homes(&self) -> Vec<LonLat> {
        self.inhabited.iter().map(|home| home.place).collect()
    }

    /// Schools, homes and hospitals, central kitchens.
    #[must_use]
    pub fn catering(&self) -> Vec<LonLat> {
        self.catering.iter().map(|place| place.location).collect()
    }

    /// The area within which everything is counted.
    #[must_use]
    pub fn area(&self) -> SquareMeters {
        self.extent.area()
    }

    /// How many people live inside; `None` when that of some commune is not known.
    #[must_use]
    pub fn whole_population(&self) -> Option<f64> {
        let communes = self.communes.report(&self.rules);
        communes.population.filter(|_| communes.without_population == 0)
    }

    /// The report; `matrix` is that of the survey, `farmland` what of the outline is farmed, when it is known.
    #[must_use]
    pub fn answer(
        &self,
        times: &AccessTimes,
        matrix: &TravelMatrix,
        farmland: Option<SquareMeters>,
    ) -> TerritorialAccess {
        let area = self.extent.area();
        TerritorialAccess {
            basis: self.extent.basis(),
            area,
            communes: self.communes.report(&self.rules),
            overlaps: self.overlaps.clone(),
            catering: self.reach(&times.to_catering),
            inequality: inequality::inequality(&self.inhabited, &times.from_homes),
            farmland: farmland.map(|farmed| Farmland { area: farmed, share: farmed / area }),
            diversity: diversity::diversity(self.survey),
            nearness: nearness::nearness(self.survey, matrix, self.rules.pair_time),
        }
    }

    fn reach(&self, times: &[Option<Seconds>]) -> Vec<CateringReach> {
        let of = |function: PlaceFunction| {
            let of_function = |place: &&ExistingPlace| place.function == function;
            let within = self.catering.iter().zip(times).filter(|(place, time)| {
                of_function(place) && time.is_some_and(|time| time <= self.rules.catering_time)
            });
            let (time, total) = (self.rules.catering_time, self.catering.iter().filter(|place| of_function(place)));
            CateringReach { function, total: total.count(), within: within.count(), time }
        };
        CATERING.into_iter().map(of).filter(|reach| reach.total > 0).collect()
    }
}

/// Where a boundary's outline is in degrees: most boundaries of a territory are elsewhere, and projecting all would take long.
fn reaches(outline: &Outline, south_west: LonLat, north_east: LonLat) -> bool {
    let (mut west, mut south, mut east, mut north) = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
    for place in outline.parts.iter().filter_map(|rings| rings.first()).flatten() {
        (west, south) = (west.min(place.lon()), south.min(place.lat()));
        (east, north) = (east.max(place.lon()), north.max(place.lat()));
    }
    west <= north_east.lon() && east >= south_west.lon() && south <= north_east.lat() && north >= south_west.lat()
}

/// The position of a place, for geometry.
fn position(survey: &Survey<'_>, place: LonLat) -> Point<f64> {
    survey.projection.to_plane(place)
}

#[cfg(test)]
mod tests;
