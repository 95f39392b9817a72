//! The gesture that is going on, and the edit it would be if it ended now.

use super::canvas::Canvas;
use super::corners::{self, CornerAt};
use super::offer::Offer;
use super::painting::Painting;
use super::pieces::Pieces;
use collective::document::{DrawnPerimeter, Hub, HubId, MemberId, PointId, VariantId};
use collective::edit::{Edit, VariantChange};
use collective::geography::LonLat;
use collective::quantity::Meters;

/// The gesture that is going on.
#[derive(Debug, Clone, PartialEq)]
pub enum Draft {
    /// A perimeter is drawn, corner by corner.
    Ring {
        /// The corners so far.
        corners: Vec<LonLat>,
        /// Where the pointer is: the next corner, perhaps.
        pointer: Option<LonLat>,
        /// What becomes of it.
        canvas: Canvas,
    },
    /// A perimeter is drawn with one stroke.
    Stroke {
        /// Where the pointer has been.
        line: Vec<LonLat>,
        /// What becomes of it.
        canvas: Canvas,
    },
    /// A brush goes over the map.
    Brush(Box<Painting>),
    /// An outline is offered.
    Offer(Box<Offer>),
    /// A line is drawn that cuts the perimeter.
    Cut {
        /// Where the pointer has been.
        line: Vec<LonLat>,
    },
    /// The perimeter is cut: its pieces are kept or dropped.
    Pieces(Pieces),
    /// The perimeter loses corners.
    Simplified {
        /// How far the limit may move, in metres.
        tolerance: Meters,
        /// The perimeter with fewer corners.
        perimeter: DrawnPerimeter,
    },
    /// A corner is dragged, one that was there or one put into a side.
    Corner {
        /// Which.
        at: CornerAt,
        /// Whether it was put into a side: it is no corner of the document yet.
        is_new: bool,
        /// The perimeter as it is now.
        perimeter: DrawnPerimeter,
    },
    /// A member is dragged.
    Member {
        /// Which.
        id: MemberId,
        /// To where.
        to: LonLat,
    },
    /// A point of delivery is dragged.
    Point {
        /// Which.
        id: PointId,
        /// To where.
        to: LonLat,
    },
    /// A hub is dragged.
    Hub {
        /// Which.
        id: HubId,
        /// The hub where it is now.
        hub: Hub,
    },
}

impl Draft {
    /// The edit it would be if it ended now; none while a ring has fewer than three corners.
    #[must_use]
    pub fn edit(&self, variant: VariantId) -> Option<Edit> {
        let change = |change| Edit::ChangeVariant { id: variant, change };
        Some(match self {
            Self::Ring { corners, pointer, canvas } => {
                let mut ring = corners.clone();
                ring.extend(*pointer);
                change(give(canvas.with_ring(ring)?))
            }
            Self::Stroke { line, canvas } => change(give(canvas.with_ring(canvas.thinned(line))?)),
            Self::Brush(painting) => change(give(painting.whole()?.clone())),
            Self::Offer(offer) => change(give(offer.whole()?.clone())),
            Self::Cut { .. } => return None,
            Self::Pieces(pieces) => change(give(pieces.kept()?)),
            Self::Simplified { perimeter, .. } | Self::Corner { perimeter, .. } => change(give(perimeter.clone())),
            Self::Member { id, to } => Edit::MoveMember { id: *id, to: *to },
            Self::Point { id, to } => Edit::MovePoint { id: *id, to: *to },
            Self::Hub { id, hub } => change(VariantChange::SetHub { id: *id, hub: Some(hub.clone()) }),
        })
    }

    /// Whether it ends when the pointer is let go or taken away; the others wait for a yes or a no.
    #[must_use]
    pub fn ends_with_the_pointer(&self) -> bool {
        !matches!(self, Self::Ring { .. } | Self::Offer(_) | Self::Pieces(_) | Self::Simplified { .. })
    }

    /// The same gesture with the pointer elsewhere.
    pub(super) fn follow(&mut self, at: LonLat) {
        match self {
            Self::Ring { pointer, .. } => *pointer = Some(at),
            Self::Stroke { line, .. } | Self::Cut { line } => line.push(at),
            Self::Brush(painting) => painting.go_to(at),
            Self::Offer(_) | Self::Pieces(_) | Self::Simplified { .. } => {}
            Self::Corner { at: corner, perimeter, .. } => {
                perimeter.outline = corners::moved(&perimeter.outline, *corner, at);
            }
            Self::Member { to, .. } | Self::Point { to, .. } => *to = at,
            Self::Hub { hub, .. } => hub.place = at,
        }
    }
}

/// The change that gives a variant this perimeter.
pub(super) fn give(perimeter: DrawnPerimeter) -> VariantChange {
    VariantChange::DrawPerimeter { perimeter: Some(perimeter) }
}
