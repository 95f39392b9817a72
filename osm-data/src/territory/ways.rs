//! The ways between places, each vehicle on its own.

use super::Territory;
use crate::roads::{Profiles, Roads, SnappedMatrix};
use crate::shipped::ShippedDataFault;
use collective::parameters::VehicleKey;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

impl Territory {
    /// The roads for a vehicle of the catalog of parameters; those of the default where no profile claims it.
    ///
    /// # Errors
    /// When a table of the program is damaged.
    pub fn roads_of(&self, profiles: &Profiles, vehicle: &VehicleKey) -> Result<Arc<Roads>, ShippedDataFault> {
        match profiles.of_vehicle(&vehicle.0) {
            Some(profile) => self.roads_for(profile),
            None => Ok(Arc::clone(self.roads())),
        }
    }

    /// Travel on the ways of one vehicle, with those of others beside it where they drive by another profile. `travel` gives that
    /// on the roads of one, always between the same places.
    ///
    /// # Errors
    /// When a table of the program is damaged, and those of `travel`.
    pub fn ways<'a, E: From<ShippedDataFault>>(
        &self,
        profiles: &Profiles,
        common: &VehicleKey,
        others: impl Iterator<Item = &'a VehicleKey>,
        travel: impl Fn(&Roads) -> Result<Arc<SnappedMatrix>, E>,
    ) -> Result<Arc<SnappedMatrix>, E> {
        let roads = self.roads_of(profiles, common)?;
        let common = travel(&roads)?;
        let mut by_profile: BTreeMap<String, Arc<SnappedMatrix>> = BTreeMap::new();
        let mut with_own = None;
        for vehicle in others.collect::<BTreeSet<_>>() {
            let own = self.roads_of(profiles, vehicle)?;
            let profile = &own.profile().id;
            if *profile == roads.profile().id {
                continue;
            }
            let ways = match by_profile.entry(profile.clone()) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(free) => free.insert(travel(&own)?),
            };
            let before = with_own.unwrap_or_else(|| common.matrix.clone());
            with_own = Some(before.with_own(vehicle.clone(), ways.matrix.clone()));
        }
        Ok(match with_own {
            Some(matrix) => Arc::new(SnappedMatrix { matrix, snaps: common.snaps.clone() }),
            None => common,
        })
    }
}
