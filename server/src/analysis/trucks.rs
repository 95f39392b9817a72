//! Which lorries get to the places where loads could be broken.

use super::{AnalysisFault, Roadbook};
use collective::analysis::{Survey, TruckAccess};
use collective::parameters::{VehicleEntry, VehicleKey, catalog};
use collective::quantity::{Kilograms, Meters};
use osm_data::territory::Territory;

/// A vehicle that carries less drives where vans do.
const LEAST_PAYLOAD: Kilograms = Kilograms(2_000.0);

/// The lorries of the catalog, the smallest first.
pub(crate) fn lorries() -> impl Iterator<Item = &'static VehicleKey> {
    let payload =
        |entry: &VehicleEntry| catalog().get(&format!("vehicle.{}.payload", entry.key.0)).map(|entry| entry.value);
    let is_lorry = move |entry: &&VehicleEntry| payload(entry).is_some_and(|payload| payload >= LEAST_PAYLOAD.0);
    catalog().vehicles().iter().filter(is_lorry).map(|entry| &entry.key)
}

/// For each lorry, the candidates and hubs of the survey that it gets to: where its nearest road, of the main network, is not
/// clearly farther off than a van's.
pub(super) fn access(
    territory: &Territory,
    roadbook: &Roadbook,
    survey: &Survey<'_>,
) -> Result<Vec<TruckAccess>, AnalysisFault> {
    let farther = Meters(survey.parameters.value("candidates.truck_distance"));
    let sites = survey.candidates.iter().map(|candidate| candidate.site).chain(survey.hubs.iter().map(|hub| hub.site));
    let sites: Vec<usize> = sites.map(|site| site.0).collect();
    let places: Vec<_> = sites.iter().map(|&site| survey.sites()[site]).collect();
    let by_van = roadbook.snaps(territory, territory.roads(), &places);
    let mut trucks = Vec::new();
    for vehicle in lorries() {
        let roads = roadbook.roads(territory, vehicle)?;
        let by_lorry = roadbook.snaps(territory, &roads, &places);
        let mut reaches = vec![None; survey.sites().len()];
        for ((&site, van), lorry) in sites.iter().zip(&by_van).zip(by_lorry) {
            reaches[site] = van.map(|van| lorry.is_some_and(|lorry| lorry.reaches(van.access + farther)));
        }
        trucks.push(TruckAccess { vehicle: vehicle.clone(), reaches });
    }
    Ok(trucks)
}
