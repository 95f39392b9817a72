//! Everything a territory is asked.

use collective::geography::LonLat;
use collective::outline::Outline;
use collective::perimeter::Perimeter;
use collective::quantity::Meters;
use osm_data::territory::Territory;

/// Asks a territory everything; the answers do not matter, only that they come.
pub fn ask(territory: &Territory) {
    let at = |lon: f64, lat: f64| LonLat::try_new(lon, lat);
    let (Ok(here), Ok(there), Ok(corner)) = (at(3.001, 50.001), at(3.006, 50.004), at(3.0, 50.004)) else { return };
    let _ = territory.search("12 bis rue de la gar maroiles", Some(here), 10);
    let _ = territory.whereabouts(here);
    for zoom in [0, 5, 10, 14, 16] {
        let cell = |fraction: f64| (fraction * f64::from(1_u32 << zoom)) as u32;
        let _ = territory.basemap().tile(zoom, cell(0.508_34), cell(0.339_6));
    }
    let ring = vec![here, there, corner, here];
    if let Ok(perimeter) = Perimeter::try_new(&Outline::simple(ring), territory.projection()) {
        let _ = territory.farmland_in(&perimeter);
    }
    let _ = territory.light_boundaries(Meters(60.0)).count();
    let _ = territory.roads().travel_matrix(&[here, there], &|| false);
    let _ = territory.roads().route(&[here, there], &|| false);
}
