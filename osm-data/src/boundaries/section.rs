//! The boundaries as a section of the territory's file.

use crate::section::{Section, SectionFault, decode_postcard, encode_postcard};
use collective::boundary::{Boundary, BoundaryKind};

/// The boundaries of a territory, in order of kind, name and element.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Boundaries(pub Vec<Boundary>);

impl Boundaries {
    /// Those of a kind.
    pub fn of_kind(&self, kind: BoundaryKind) -> impl Iterator<Item = &Boundary> {
        self.0.iter().filter(move |boundary| boundary.kind == kind)
    }

    /// Puts them in order.
    pub(super) fn sort(&mut self) {
        self.0.sort_by(|a, b| (a.kind, &a.name, &a.osm).cmp(&(b.kind, &b.name, &b.osm)));
    }
}

impl Section for Boundaries {
    const NAME: &'static str = "boundaries";

    fn encode(&self) -> Result<Vec<u8>, SectionFault> {
        encode_postcard::<Self, _>(&self.0)
    }

    fn decode(bytes: &[u8]) -> Result<Self, SectionFault> {
        decode_postcard::<Self, _>(bytes).map(Self)
    }
}
