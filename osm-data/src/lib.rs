//! OpenStreetMap to a territory: roads, places, boundaries, basemap; and what a territory answers: travel times,
//! nearest road, search, tiles.
//!
//! An import reads the `.osm.pbf` file into an [`extract::Extract`] (only what some part needs), from which each part
//! (roads, places, boundaries, search, basemap) is built by a pure function, and all are written as sections of one file.

pub mod area;
pub mod basemap;
pub mod boundaries;
pub mod clip;
pub mod extract;
pub mod farmland;
pub mod import;
pub mod interest;
pub mod pbf;
pub mod places;
pub mod roads;
pub mod search;
pub mod section;
pub mod shipped;
pub mod tag_rule;
pub mod territory;
pub mod territory_file;
