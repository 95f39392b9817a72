//! The state of the editor and its transitions: plain Rust, tested without a browser. The map and the panels show it and
//! hand it what people do; what it answers, the shell carries out.
//!
//! One gesture makes one [`Edit`], one undo step and one revision on the server. The document here is always the server's
//! with the edits that are still under way on top.

mod area_tools;
mod areas;
mod brush;
mod canvas;
mod changes;
pub mod corners;
mod creation;
mod draft;
mod history;
mod input;
mod made_of;
mod offer;
mod outbox;
mod painting;
mod patience;
mod pieces;
mod placement;
mod pointer;
mod provenance;
mod questions;
mod selection;
mod server;
mod tool;
mod unsent;

pub use area_tools::{Aimed, AreaInput};
pub use areas::{AreaName, Areas};
pub use brush::{Brush, BrushUnit, WIDEST};
pub use canvas::Canvas;
pub use creation::{NewNames, free_name, names_of_others, usual};
pub use draft::Draft;
pub use input::{Effect, Input, Key, Notice, PointerInput, ServerInput};
pub use made_of::MadeOf;
pub use offer::{Drive, DriveSettings, LONGEST_DRIVE, Offer, OfferSource};
pub use outbox::{Delivery, SaveState};
pub use painting::Painting;
pub use pieces::Pieces;
pub use placement::{Host, Placed, Placement};
pub use questions::Question;
pub use selection::{Selection, Target};
pub use tool::Tool;
pub use unsent::{UnsentEdit, kept_name, kept_names, kept_text, read_kept};

use collective::document::{Collective, CollectiveId, Revision, Variant, VariantId};
use collective::edit::Edit;
use collective::geography::{LonLat, Projection};
use collective::outline::Combination;
use history::History;
use outbox::Outbox;
use questions::Silence;
use std::sync::Arc;

/// Everything the workshop knows that the server did not compute.
#[derive(Debug, Clone)]
pub struct Editor {
    id: CollectiveId,
    document: Arc<Collective>,
    /// The server's revision below the edits under way.
    confirmed: Revision,
    variant: VariantId,
    tool: Tool,
    draft: Option<Draft>,
    selection: Option<Selection>,
    history: History,
    outbox: Outbox,
    names: NewNames,
    projection: Projection,
    combination: Combination,
    brush: Brush,
    drive: DriveSettings,
    /// Where the pointer is while the tool in hand needs to know.
    aim: Option<LonLat>,
    /// How many metres of the ground a pixel of the map shows.
    meters_per_pixel: f64,
    silence: Silence,
}

impl Editor {
    /// The editor of a collective as the server gave it, showing its reference variant.
    #[must_use]
    pub fn new(
        id: CollectiveId,
        revision: Revision,
        document: Collective,
        names: NewNames,
        projection: Projection,
    ) -> Self {
        Self {
            id,
            variant: document.reference,
            document: Arc::new(document),
            confirmed: revision,
            tool: Tool::default(),
            draft: None,
            selection: None,
            history: History::default(),
            outbox: Outbox::default(),
            names,
            projection,
            combination: Combination::default(),
            brush: Brush::default(),
            drive: DriveSettings::default(),
            aim: None,
            meters_per_pixel: 100.0,
            silence: Silence::default(),
        }
    }

    /// Which collective it is.
    #[must_use]
    pub fn id(&self) -> CollectiveId {
        self.id
    }

    /// The document with every finished gesture.
    #[must_use]
    pub fn document(&self) -> &Arc<Collective> {
        &self.document
    }

    /// The edit that the gesture that is going on would be if it ended now.
    #[must_use]
    pub fn gesture(&self) -> Option<Edit> {
        self.draft.as_ref()?.edit(self.variant)
    }

    /// The document as it would be if the gesture that is going on ended now: what the map and the live figures show.
    #[must_use]
    pub fn provisional(&self) -> Arc<Collective> {
        match self.gesture().map(|edit| self.document.edited(&edit)) {
            Some(Ok((document, _))) => Arc::new(document),
            _ => Arc::clone(&self.document),
        }
    }

    /// The variant on screen.
    #[must_use]
    pub fn variant_id(&self) -> VariantId {
        self.variant
    }

    /// The same; `None` only while a reload is under way that lost it.
    #[must_use]
    pub fn variant(&self) -> Option<&Variant> {
        self.document.variants.get(&self.variant)
    }

    /// The revision the server will have once everything here has arrived: analyses of any other are stale.
    #[must_use]
    pub fn revision(&self) -> Revision {
        Revision(self.confirmed.0 + self.outbox.len())
    }

    /// The tool in hand.
    #[must_use]
    pub fn tool(&self) -> Tool {
        self.tool
    }

    /// How what is drawn is put together with the perimeter that is there.
    #[must_use]
    pub fn combination(&self) -> Combination {
        self.combination
    }

    /// The gesture that is going on.
    #[must_use]
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// What is picked.
    #[must_use]
    pub fn selection(&self) -> Option<&Selection> {
        self.selection.as_ref()
    }

    /// Whether everything is on the server.
    #[must_use]
    pub fn save_state(&self) -> SaveState {
        self.outbox.state()
    }

    /// How many edits are on their way.
    #[must_use]
    pub fn unsaved(&self) -> usize {
        self.outbox.len() as usize
    }

    /// Whether there is something to undo, or being drawn.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.draft.is_some() || self.history.can_undo()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.draft.is_none() && self.history.can_redo()
    }

    /// One thing people or the server did; what is to be done about it.
    pub fn handle(&mut self, input: Input) -> Vec<Effect> {
        match input {
            Input::Take(tool) => self.take(tool),
            Input::Show(variant) => self.show(variant),
            Input::Pick(selection) => {
                self.selection = selection;
                Vec::new()
            }
            Input::Name(names) => {
                self.names = names;
                Vec::new()
            }
            Input::Combine(how) => {
                self.combination = how;
                match &mut self.draft {
                    Some(Draft::Ring { canvas, .. } | Draft::Stroke { canvas, .. }) => canvas.how = how,
                    Some(Draft::Offer(offer)) => offer.combine(how),
                    _ => {}
                }
                Vec::new()
            }
            Input::Commit(edit) => self.commit(edit),
            Input::Put(placement) => self.put(placement),
            Input::PutDown(host) => self.put_down_at(host),
            Input::Undo => self.undo(),
            Input::Redo => self.redo(),
            Input::Press(key) => self.press(key),
            Input::Pointer(event) => self.point(event),
            Input::Area(input) => self.area(input),
            Input::Server(answer) => self.hear(answer),
            Input::Recall(kept) => self.recall(kept),
        }
    }

    fn take(&mut self, tool: Tool) -> Vec<Effect> {
        self.leave_draft();
        self.tool = tool;
        self.aim = None;
        self.brush.inverted = false;
        self.silence.forget();
        if tool.draws() {
            self.selection = None;
        }
        self.combination = tool.combinations().first().copied().unwrap_or_default();
        if tool == Tool::Brush { self.fetch_areas() } else { Vec::new() }
    }

    fn show(&mut self, variant: VariantId) -> Vec<Effect> {
        if variant == self.variant || !self.document.variants.contains_key(&variant) {
            return Vec::new();
        }
        self.draft = None;
        self.selection = None;
        self.variant = variant;
        vec![Effect::Follow(variant)]
    }
}

#[cfg(test)]
mod tests;
