//! Where the land with roads is, and how much road there is.

use crate::clip::Clip;
use crate::extract::{Extract, Location, Way};
use collective::geography::LonLat;
use collective::quantity::Meters;

/// Ways for people on foot, on a horse or a bicycle, and ways that do not exist yet or any more.
const NOT_FOR_VEHICLES: [&str; 12] = [
    "footway",
    "path",
    "steps",
    "cycleway",
    "bridleway",
    "pedestrian",
    "corridor",
    "platform",
    "construction",
    "proposed",
    "abandoned",
    "razed",
];

/// South-west and north-east corners of the roads inside the clip; of everything there, where there is no road. Ferry
/// lines, which may lead far away, do not count.
pub(super) fn bounds(extract: &Extract, clip: Option<Clip>) -> Option<[LonLat; 2]> {
    let inside = |location: &Location| clip.is_none_or(|clip| clip.contains(*location));
    let of_ways = |wanted: fn(&Way) -> bool| {
        let ids = extract.ways.iter().filter(move |way| wanted(way)).flat_map(|way| &way.nodes);
        ids.filter_map(|id| extract.locations.get(*id)).filter(inside)
    };
    let of_nodes = extract.nodes.iter().map(|node| node.location).filter(inside);
    corners(of_ways(|way| way.tags.get("highway").is_some())).or_else(|| corners(of_ways(|_| true).chain(of_nodes)))
}

fn corners(locations: impl Iterator<Item = Location>) -> Option<[LonLat; 2]> {
    let grow = |(sw, ne): (Location, Location), it: (Location, Location)| {
        let south_west = Location { lon_e7: sw.lon_e7.min(it.0.lon_e7), lat_e7: sw.lat_e7.min(it.0.lat_e7) };
        let north_east = Location { lon_e7: ne.lon_e7.max(it.1.lon_e7), lat_e7: ne.lat_e7.max(it.1.lat_e7) };
        (south_west, north_east)
    };
    let (south_west, north_east) = locations.map(|it| (it, it)).reduce(grow)?;
    Some([south_west.lon_lat().ok()?, north_east.lon_lat().ok()?])
}

/// Length of the ways that vehicles use. The road network's own length takes its place when that joins the import.
pub(super) fn road_length(extract: &Extract) -> Meters {
    let is_road = |way: &&Way| way.tags.get("highway").is_some_and(|class| !NOT_FOR_VEHICLES.contains(&class));
    let segments = extract.ways.iter().filter(is_road).flat_map(|way| way.nodes.windows(2));
    let length = |pair: &[i64]| {
        let place = |id: i64| extract.locations.get(id).and_then(|it| it.lon_lat().ok());
        Some(place(pair[0])?.distance_to(place(pair[1])?))
    };
    segments.filter_map(length).sum()
}
