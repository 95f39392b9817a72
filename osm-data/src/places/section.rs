//! The places as a section of the territory's file.

use crate::section::{Section, SectionFault, decode_postcard, encode_postcard};
use collective::place::ExistingPlace;

/// The existing places of a territory, in order of function, then element.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Places(pub Vec<ExistingPlace>);

impl Section for Places {
    const NAME: &'static str = "places";

    fn encode(&self) -> Result<Vec<u8>, SectionFault> {
        encode_postcard::<Self, _>(&self.0)
    }

    fn decode(bytes: &[u8]) -> Result<Self, SectionFault> {
        decode_postcard::<Self, _>(bytes).map(Self)
    }
}
