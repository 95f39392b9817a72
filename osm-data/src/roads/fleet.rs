//! One network, prepared for as many vehicles as are asked for.

use super::{Profile, RoadNetwork, Roads};
use crate::shipped::ShippedDataFault;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// More vehicles than these are prepared anew when they are asked for again: each takes about as much memory as the roads'
/// part of the territory's file.
const MOST_KEPT: usize = 8;

/// A network with the vehicles that were asked for.
#[derive(Debug)]
pub struct Fleet {
    default: Arc<Roads>,
    /// Those prepared since, the one asked for last at the end.
    others: Mutex<Vec<Arc<Berth>>>,
}

#[derive(Debug)]
struct Berth {
    profile: Profile,
    roads: OnceLock<Result<Arc<Roads>, ShippedDataFault>>,
}

impl Fleet {
    /// A fleet of one vehicle.
    #[must_use]
    pub fn new(default: Arc<Roads>) -> Self {
        Self { default, others: Mutex::default() }
    }

    /// The roads for the vehicle that was prepared by the import.
    #[must_use]
    pub fn default(&self) -> &Arc<Roads> {
        &self.default
    }

    /// The network they all share.
    #[must_use]
    pub fn network(&self) -> &Arc<RoadNetwork> {
        self.default.network()
    }

    /// The roads for a vehicle, prepared the first time it is asked for. Whoever asks meanwhile for the same waits; for another,
    /// does not.
    ///
    /// # Errors
    /// When the table of implicit speed limits, part of the program, is damaged.
    pub fn of(&self, profile: &Profile) -> Result<Arc<Roads>, ShippedDataFault> {
        if self.default.profile() == profile {
            return Ok(Arc::clone(&self.default));
        }
        let berth = self.berth(profile);
        let prepare = || Roads::prepare(Arc::clone(self.network()), profile.clone()).map(|(roads, _)| Arc::new(roads));
        berth.roads.get_or_init(prepare).clone()
    }

    fn berth(&self, profile: &Profile) -> Arc<Berth> {
        // A panic while the list is locked cannot leave it half-changed.
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        let known = others.iter().position(|berth| berth.profile == *profile);
        let berth = match known {
            Some(at) => others.remove(at),
            None => Arc::new(Berth { profile: profile.clone(), roads: OnceLock::new() }),
        };
        if others.len() >= MOST_KEPT {
            others.remove(0);
        }
        others.push(Arc::clone(&berth));
        berth
    }
}

#[cfg(test)]
mod tests;
