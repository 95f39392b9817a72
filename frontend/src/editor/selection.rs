//! What can lie under the pointer, and what can be picked.

use super::Editor;
use super::corners::{self, CornerAt};
use collective::analysis::TransferSite;
use collective::document::{HubId, MemberId, PointId};
use collective::geography::LonLat;

/// What lies under the pointer.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// A corner of the perimeter.
    Corner(CornerAt),
    /// The middle of a side; the number is the one its corner would have.
    Side(CornerAt),
    /// A corner of the perimeter that is being drawn.
    DraftCorner(usize),
    /// A member.
    Member(MemberId),
    /// A point of delivery.
    Point(PointId),
    /// A hub of the variant.
    Hub(HubId),
    /// A transfer place the analysis proposes, by what it is: its number in the list changes with every analysis.
    Candidate(TransferSite),
    /// Members and points that the map shows as one sign, there.
    Together(LonLat),
    /// Wherever it is: the tool in hand draws from there.
    Anywhere,
}

/// What is picked: shown in the panel, removed by Delete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// A corner of the perimeter.
    Corner(CornerAt),
    /// A member.
    Member(MemberId),
    /// A point of delivery.
    Point(PointId),
    /// A hub of the variant.
    Hub(HubId),
    /// A proposed transfer place, by what it is.
    Candidate(TransferSite),
}

impl Target {
    /// What a click on it picks.
    pub(super) fn selection(&self) -> Option<Selection> {
        Some(match self {
            Self::Corner(at) => Selection::Corner(*at),
            Self::Member(id) => Selection::Member(*id),
            Self::Point(id) => Selection::Point(*id),
            Self::Hub(id) => Selection::Hub(*id),
            Self::Candidate(site) => Selection::Candidate(site.clone()),
            Self::Side(_) | Self::DraftCorner(_) | Self::Together(_) | Self::Anywhere => return None,
        })
    }

    /// It as a place where loads could be broken; `None` for what is none.
    pub(super) fn site(&self) -> Option<TransferSite> {
        Some(match self {
            Self::Member(id) => TransferSite::Member { id: *id },
            Self::Point(id) => TransferSite::Point { id: *id },
            Self::Hub(id) => TransferSite::Hub { id: *id },
            Self::Candidate(site) => site.clone(),
            Self::Corner(_) | Self::Side(_) | Self::DraftCorner(_) | Self::Together(_) | Self::Anywhere => return None,
        })
    }
}

impl Selection {
    /// It as something to take hold of; `None` for what stays where it is.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        Some(match self {
            Self::Corner(at) => Target::Corner(*at),
            Self::Member(id) => Target::Member(*id),
            Self::Point(id) => Target::Point(*id),
            Self::Hub(id) => Target::Hub(*id),
            Self::Candidate(_) => return None,
        })
    }
}

impl Editor {
    /// Where something is that can be taken hold of; `None` for the rest, and for what is gone.
    #[must_use]
    pub fn place_of(&self, target: &Target) -> Option<LonLat> {
        let variant = self.variant()?;
        let outline = variant.perimeter.as_ref().map(|drawn| &drawn.outline);
        match target {
            Target::Corner(at) => corners::all(outline?).find(|(corner, _)| corner == at).map(|(_, place)| place),
            Target::Side(at) => {
                let (_, start, end) = corners::sides(outline?).find(|(side, ..)| side == at)?;
                Some(corners::middle(start, end))
            }
            Target::Member(id) => self.document.members.get(id).map(|member| member.place),
            Target::Point(id) => self.document.points.get(id).map(|point| point.place),
            Target::Hub(id) => variant.hubs.get(id).map(|hub| hub.place),
            Target::DraftCorner(_) | Target::Candidate(_) | Target::Together(_) | Target::Anywhere => None,
        }
    }

    /// Drops a selection whose object is no longer there.
    pub(super) fn forget_what_is_gone(&mut self) {
        let variant = self.document.variants.get(&self.variant);
        let there = match &self.selection {
            Some(Selection::Member(id)) => self.document.members.contains_key(id),
            Some(Selection::Point(id)) => self.document.points.contains_key(id),
            Some(Selection::Hub(id)) => variant.is_some_and(|variant| variant.hubs.contains_key(id)),
            Some(Selection::Corner(at)) => variant
                .and_then(|variant| variant.perimeter.as_ref())
                .is_some_and(|perimeter| corners::all(&perimeter.outline).any(|(corner, _)| corner == *at)),
            Some(Selection::Candidate(_)) | None => true,
        };
        if !there {
            self.selection = None;
        }
    }
}
