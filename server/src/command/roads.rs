//! The roads a command asks, and what it says of places that are not on them.

use super::sites::Site;
use osm_data::roads::{Profiles, Roads, Snap};
use osm_data::territory::Territory;
use std::path::PathBuf;
use std::sync::Arc;

/// A territory, and the vehicle that drives on its roads.
#[derive(Debug, clap::Args)]
pub(super) struct RoadArguments {
    /// The territory.
    #[arg(long, value_name = "FILE.territory")]
    territory: PathBuf,
    /// The vehicle: `small_van`, `refrigerated_van`, `rigid_12t`, `rigid_19t`, `cargo_bike`, or the TOML file of your own, which
    /// may say no more than `id`, `based_on` and what differs.
    #[arg(long, value_name = "NAME_OR_FILE", default_value = "small_van")]
    profile: String,
}

impl RoadArguments {
    pub(super) fn open(&self) -> anyhow::Result<Arc<Roads>> {
        let profile = Profiles::own()?.find(&self.profile)?;
        let territory = Territory::open(&self.territory)?;
        Ok(territory.roads_for(&profile)?)
    }
}

/// Says on standard error which places no road is near to, and which are on roads cut off from the rest.
pub(super) fn warn_of(roads: &Roads, sites: &[Site], snaps: &[Option<Snap>]) {
    let named = |is_it: fn(&Option<Snap>) -> bool| {
        let found = sites.iter().zip(snaps).filter(|(_, snap)| is_it(snap)).map(|(site, _)| site.name.as_str());
        found.collect::<Vec<_>>()
    };
    let farthest_m = roads.profile().snapping.farthest_m;
    let tell = |names: &[&str], what: &str| {
        if !names.is_empty() {
            eprintln!("perimetre: {} of {} places {what}: {}", names.len(), sites.len(), names.join(", "));
        }
    };
    tell(&named(Option::is_none), &format!("have no road for this vehicle within {farthest_m:.0} m"));
    let is_cut_off = |snap: &Option<Snap>| snap.is_some_and(|snap| snap.is_cut_off);
    tell(&named(is_cut_off), "are on roads cut off from the others");
}
