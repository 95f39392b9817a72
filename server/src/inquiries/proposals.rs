//! Perimeters worth comparing.

use super::desk::Desk;
use crate::analysis::AnalysisFault;
use collective::analysis::Survey;
use collective::outline::Outline;
use collective::proposals::{Ground, Judge, ProposalOrigin, Proposals, Sketch, isochrones_wanted, propose};
use osm_data::roads::{Course, IsochronePolygon};
use serde::Serialize;

/// What is proposed.
#[derive(Serialize)]
pub(super) struct Found {
    proposals: Proposals,
}

pub(super) fn find(desk: &Desk<'_>) -> Result<Found, AnalysisFault> {
    // Everybody is looked at, whoever the perimeter of the variant leaves out.
    let mut everybody = (*desk.head.collective).clone();
    let variant = everybody.variants.get_mut(&desk.variant).ok_or(AnalysisFault::UnknownVariant(desk.variant))?;
    let drawn = variant.perimeter.take();
    let territory = desk.territory;
    let survey = Survey::of(&everybody, desk.variant, territory.places(), territory.projection())
        .ok_or(AnalysisFault::UnknownVariant(desk.variant))?;
    let travel = desk.roadbook.travel_of(territory, &survey, desk.means.cancelled)?;
    let candidates = desk.analysis.iter().flat_map(|analysis| &analysis.candidates);
    let places: Vec<_> = candidates.map(|candidate| candidate.place.clone()).collect();
    let mut sketches = Vec::new();
    for (from, within) in isochrones_wanted(&survey, &places) {
        if desk.is_cancelled() {
            return Err(AnalysisFault::GivenUp);
        }
        let polygons = territory
            .roads()
            .isochrone(from.location, within, Course::From)
            .map_err(|cause| AnalysisFault::crashed(&cause))?;
        let outline = Outline { parts: polygons.into_iter().map(rings).collect() };
        sketches.push(Sketch { origin: ProposalOrigin::Isochrone { from, within }, outline });
    }
    let ground = Ground {
        survey: &survey,
        matrix: &travel.matrix,
        boundaries: territory.boundaries(),
        places: territory.places(),
        means: desk.means,
    };
    let mut judge = Judge::new(ground, drawn.as_ref());
    let start = places.first().map(|place| place.location);
    let proposals = propose(&mut judge, territory.boundaries(), sketches, start).ok_or(AnalysisFault::GivenUp)?;
    desk.unless_given_up(Found { proposals })
}

fn rings(polygon: IsochronePolygon) -> Vec<Vec<collective::geography::LonLat>> {
    std::iter::once(polygon.exterior).chain(polygon.holes).collect()
}
