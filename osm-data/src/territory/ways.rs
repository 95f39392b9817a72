//! The ways between places, each vehicle on its own.

use super::Territory;
use crate::roads::{Profiles, Roads, SnappedMatrix};
use crate::shipped::ShippedDataFault;
use collective::parameters::VehicleKey;
use std::collections::BTreeMap;
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
        let mut by_profile = BTreeMap::from([(roads.profile().id.clone(), Arc::clone(&common))]);
        let mut own: BTreeMap<&VehicleKey, String> = BTreeMap::new();
        for vehicle in others {
            if own.contains_key(vehicle) {
                continue;
            }
            let roads = self.roads_of(profiles, vehicle)?;
            let profile = &roads.profile().id;
            if !by_profile.contains_key(profile) {
                by_profile.insert(profile.clone(), travel(&roads)?);
            }
            own.insert(vehicle, profile.clone());
        }
        if by_profile.len() == 1 {
            return Ok(common);
        }
        let mut matrix = common.matrix.clone();
        for (vehicle, profile) in own {
            let ways = by_profile.get(&profile).filter(|ways| !Arc::ptr_eq(ways, &common));
            if let Some(ways) = ways {
                matrix = matrix.with_own(vehicle.clone(), ways.matrix.clone());
            }
        }
        Ok(Arc::new(SnappedMatrix { matrix, snaps: common.snaps.clone() }))
    }
}
