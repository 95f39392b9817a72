//! The roads in a territory's file: one section for the network, whatever the vehicle, and one for what the default vehicle
//! makes of it. Flat arrays as they are in memory, so that opening computes and copies nothing.

mod arrays;
mod network;
mod prepared;
mod soundness;

use super::prepared::Prepared;
use super::{RoadNetwork, Roads};
use crate::section::{Section, SectionFault};
use std::sync::Arc;

/// The vehicle's part of roads: a section of its own, that means something with its network only.
#[derive(Debug)]
pub struct Driven(Prepared);

impl Roads {
    /// The roads of a network and the vehicle's part of them, from a file.
    ///
    /// # Errors
    /// When one is not for the other.
    pub fn joined(network: Arc<RoadNetwork>, Driven(prepared): Driven) -> Result<Self, SectionFault> {
        let roads = Self { network, prepared };
        soundness::of_prepared(&roads).map_err(SectionFault::of::<Driven>)?;
        Ok(roads)
    }

    /// The vehicle's part, to be kept in a file. What is large in it is shared where it lies in a file already, else copied.
    #[must_use]
    pub fn driven(&self) -> Driven {
        Driven(self.prepared.clone())
    }
}

/// Bytes that end too early, or are no numbers of the kind.
fn cut_short<S: Section>() -> SectionFault {
    SectionFault::of::<S>("arrays cut short or not of this form")
}
