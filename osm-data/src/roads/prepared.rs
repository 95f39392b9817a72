//! What one vehicle makes of a network, prepared: all that an answer needs beside the network itself.

use super::array::Array;
use super::cost::Cost;
use super::hierarchy::Hierarchy;
use super::profile::Profile;
use super::vertices::{Piece, Vertices};

/// What a vehicle makes of a network.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Prepared {
    pub(crate) profile: Profile,
    /// By edge; unreachable where it is closed.
    pub(crate) cost: Array<Cost>,
    /// By edge.
    pub(crate) flags: Array<EdgeFlags>,
    pub(crate) vertices: Vertices,
    pub(crate) hierarchy: Hierarchy,
}

/// The piece of the network an edge is part of, and whether places may be joined to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(transparent)]
pub(crate) struct EdgeFlags(u8);

const MAIN: u8 = 1;
const LARGE: u8 = 2;
const JOINS_PLACES: u8 = 4;

impl EdgeFlags {
    pub(crate) fn new(piece: Piece, joins_places: bool) -> Self {
        let piece = match piece {
            Piece::Main => MAIN,
            Piece::Large => LARGE,
            Piece::Small => 0,
        };
        Self(piece | if joins_places { JOINS_PLACES } else { 0 })
    }

    pub(crate) fn piece(self) -> Piece {
        match self.0 {
            flags if flags & MAIN != 0 => Piece::Main,
            flags if flags & LARGE != 0 => Piece::Large,
            _ => Piece::Small,
        }
    }

    pub(crate) fn joins_places(self) -> bool {
        self.0 & JOINS_PLACES != 0
    }
}
