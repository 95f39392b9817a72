//! What the components of the workshop share: state as signals, and the one way to change it.

mod aim;
mod line;
mod looked_at;
mod same;
mod trouble;
mod unsent;

pub(super) use line::LineState;
pub(super) use same::Same;
pub(super) use trouble::{Refused, Trouble};

use crate::app::page;
use crate::app::tr::Say;
use crate::connection::Connection;
use crate::crosshair::{Crosshair, CrosshairKey};
use crate::editor::{Editor, Input, NewNames, Notice, PointerInput, SaveState, Selection, Target};
use crate::figures::{Headline, Trend};
use crate::live;
use crate::pointing::Pointing;
use crate::scene::{Measure, TourPath};
use crate::view_move::ViewMove;
use crate::wire::StoredCollective;
use collective::address_service::AddressService;
use collective::analysis::{Analysis, Stage, TransferSite};
use collective::document::{Collective, DrawnPerimeter, VariantId};
use collective::edit::{Edit, VariantChange};
use collective::geography::{LonLat, Projection};
use collective::instant::InstantFigures;
use collective::search::Found;
use collective::surface::Surface;
use collective::territory::TerritorySummary;
use leptos::prelude::*;
use std::sync::Arc;

use super::panels::Panel;
use super::studies::Studies;

/// How far the figures on screen are those of what is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Freshness {
    /// They are.
    Settled,
    /// They are, and a better answer is on its way.
    Refining,
    /// The server is computing; the figures are those of before.
    Computing,
    /// A gesture is going on: some figures follow it, the others wait.
    Gesture,
}

/// The state of the workshop. Copies share it.
#[derive(Clone, Copy)]
pub(super) struct Shop {
    pub(super) editor: RwSignal<Editor>,
    pub(super) territory: StoredValue<TerritorySummary>,
    pub(super) panel: RwSignal<Panel>,
    /// Whether the help sheet is open.
    pub(super) help: RwSignal<bool>,
    /// The organization people look at, by its message; none for what [`Shop::organization_number`] says.
    pub(super) choice: RwSignal<Option<&'static str>>,
    pub(super) tours: RwSignal<Vec<TourPath>>,
    pub(super) notice: RwSignal<Option<Notice>>,
    /// What the server would not do.
    pub(super) trouble: RwSignal<Option<Trouble>>,
    /// How the map is to move, until it has.
    pub(super) view_move: RwSignal<Option<ViewMove>>,
    /// The crosshair in the middle of the map, for keys.
    pub(super) crosshair: RwSignal<Crosshair>,
    /// What a key asks for there, until it is done.
    pub(super) crosshair_key: RwSignal<Option<CrosshairKey>>,
    /// What lies under it while it is shown.
    pub(super) under: RwSignal<Option<Target>>,
    pub(super) trend: RwSignal<Trend>,
    /// What a new member would cost, where the map is to show it.
    pub(super) surface: Memo<Option<Same<Surface>>>,
    studies: StoredValue<Studies>,
    /// The place that was looked for and found.
    pub(super) found: RwSignal<Option<Found>>,
    /// Another service that the server can ask for addresses, when people want it.
    pub(super) geocoder: RwSignal<Option<AddressService>>,
    /// The middle of the map: places are looked for near it.
    pub(super) center: StoredValue<Option<LonLat>>,
    /// The figure of dispersion that is pointed at.
    pub(super) measure: RwSignal<Pointing<Measure>>,
    /// The tour that is pointed at, by its number in the organization people look at.
    pub(super) tour: RwSignal<Pointing<usize>>,
    /// The proposed transfer place that is pointed at in the list.
    pub(super) candidate: RwSignal<Pointing<TransferSite>>,
    /// What goes on between here and the server; shared as one, so that copies of all this stay small.
    pub(super) line: StoredValue<LineState>,
    analysis: RwSignal<Option<Same<Analysis>>>,
    document: Memo<Same<Collective>>,
    provisional: Memo<Same<Collective>>,
    instant: Memo<Option<InstantFigures>>,
    freshness: Memo<Freshness>,
    variant: Memo<VariantId>,
    selection: Memo<Option<Selection>>,
    save_state: Memo<SaveState>,
}

impl Shop {
    /// Opens the workshop and begins to listen to the server.
    pub(super) fn open(stored: StoredCollective, territory: TerritorySummary, say: Say) -> Self {
        let names =
            move || NewNames { member: say.text("new-member"), point: say.text("new-point"), hub: say.text("new-hub") };
        let projection = Projection::centered_on(territory.center);
        let editor = Editor::new(stored.id, stored.revision, stored.collective, untrack(names), projection);
        let editor = RwSignal::new(editor);
        let analysis = RwSignal::new(None::<Same<Analysis>>);
        let connection = RwSignal::new(Connection::default());
        let document = Memo::new(move |_| editor.with(|editor| Same(Arc::clone(editor.document()))));
        // Worked out once a frame, and only when the gesture changed: a pointer that hovers changes nothing.
        let gesture = Memo::new(move |_| editor.with(Editor::gesture));
        let provisional = Memo::new(move |_| {
            let document = document.get().0;
            Same(gesture.with(|gesture| match gesture.as_ref().map(|edit| document.edited(edit)) {
                Some(Ok((document, _))) => Arc::new(document),
                _ => document,
            }))
        });
        let variant = Memo::new(move |_| editor.with(Editor::variant_id));
        let freshness = Memo::new(move |_| {
            editor.with(|editor| match analysis.get() {
                _ if editor.draft().is_some() => Freshness::Gesture,
                Some(Same(known)) if known.revision == editor.revision() && known.variant == editor.variant_id() => {
                    match known.stage {
                        Stage::Refined => Freshness::Settled,
                        Stage::Live => Freshness::Refining,
                    }
                }
                _ => Freshness::Computing,
            })
        });
        let prepared = Memo::new(move |_| {
            // Costs are estimated from the analysis of this very document only.
            let fresh = matches!(freshness.get(), Freshness::Settled | Freshness::Refining | Freshness::Gesture);
            let known = analysis.get().filter(|known| {
                let revision = editor.with_untracked(Editor::revision);
                fresh && known.0.revision == revision
            });
            let known = known.as_ref().map(|known| &*known.0);
            live::prepare(&document.get().0, variant.get(), projection, known).map(|instant| Same(Arc::new(instant)))
        });
        let instant = Memo::new(move |before: Option<&Option<InstantFigures>>| {
            let prepared = prepared.get()?;
            let mut figures =
                gesture.with(|gesture| page::timed("figures", || live::figures(&prepared.0, gesture.as_ref())));
            if let (true, Some(Some(before))) = (figures.estimates.is_empty(), before) {
                // The estimate at the end of the gesture stays until the server has answered.
                figures.estimates.clone_from(&before.estimates);
            }
            Some(figures)
        });
        let studies = Studies::new();
        let shop = Self {
            editor,
            territory: StoredValue::new(territory),
            panel: RwSignal::new(Panel::default()),
            help: RwSignal::new(false),
            choice: RwSignal::new(None),
            tours: RwSignal::new(Vec::new()),
            notice: RwSignal::new(None),
            trouble: RwSignal::new(None),
            view_move: RwSignal::new(None),
            crosshair: RwSignal::new(Crosshair::default()),
            crosshair_key: RwSignal::new(None),
            under: RwSignal::new(None),
            trend: RwSignal::new(Trend::default()),
            surface: Memo::new(move |_| studies.surface_for(variant.get())),
            studies: StoredValue::new(studies),
            found: RwSignal::new(None),
            geocoder: RwSignal::new(None),
            center: StoredValue::new(None),
            measure: RwSignal::new(Pointing::default()),
            tour: RwSignal::new(Pointing::default()),
            candidate: RwSignal::new(Pointing::default()),
            line: StoredValue::new(LineState::new(connection)),
            analysis,
            document,
            provisional,
            instant,
            freshness,
            variant,
            selection: Memo::new(move |_| editor.with(|editor| editor.selection().cloned())),
            save_state: Memo::new(move |_| connection.get().told(editor.with(Editor::save_state))),
        };
        Effect::new(move |_| shop.dispatch(Input::Name(names())));
        unsent::keep(shop);
        shop.follow();
        shop.keep_trend();
        shop
    }

    /// One thing people or the server did.
    pub(super) fn dispatch(self, input: Input) {
        let begins = matches!(input, Input::Pointer(PointerInput::Grab { .. } | PointerInput::Click { .. }));
        if begins && self.notice.get_untracked().is_some_and(Notice::is_of_stroke) {
            self.notice.set(None);
        }
        let asked = self.editor.try_update(|editor| editor.handle(input)).unwrap_or_default();
        for asked in asked {
            self.carry_out(asked);
        }
    }

    /// A finished change from a panel.
    pub(super) fn commit(self, edit: Edit) {
        self.dispatch(Input::Commit(edit));
    }

    /// A finished change of the variant on screen.
    pub(super) fn change_variant(self, change: VariantChange) {
        self.commit(Edit::ChangeVariant { id: self.editor.with_untracked(Editor::variant_id), change });
    }

    /// The document with every finished gesture; tracked.
    pub(super) fn document(self) -> Arc<Collective> {
        self.document.get().0
    }

    /// The perimeter of the variant on screen; tracked.
    pub(super) fn perimeter(self) -> Option<DrawnPerimeter> {
        self.document().variants.get(&self.variant())?.perimeter.clone()
    }

    /// The document with the gesture that is going on; tracked.
    pub(super) fn provisional(self) -> Arc<Collective> {
        self.provisional.get().0
    }

    /// The variant on screen; tracked.
    pub(super) fn variant(self) -> VariantId {
        self.variant.get()
    }

    /// What the browser knows by itself; tracked.
    pub(super) fn instant(self) -> Option<InstantFigures> {
        self.instant.get()
    }

    /// What is picked; tracked.
    pub(super) fn selection(self) -> Option<Selection> {
        self.selection.get()
    }

    /// Whether everything is on the server; tracked.
    pub(super) fn save_state(self) -> SaveState {
        self.save_state.get()
    }

    /// Whether the server cannot be reached, so that figures wait for it; tracked.
    pub(super) fn is_offline(self) -> bool {
        self.save_state() == SaveState::Offline
    }

    /// How far the figures are those of what is on screen; tracked.
    pub(super) fn freshness(self) -> Freshness {
        self.freshness.get()
    }

    /// Whether what only an analysis tells is still of before: during a gesture, and until the answer has come; tracked.
    pub(super) fn is_moving(self) -> bool {
        matches!(self.freshness(), Freshness::Gesture | Freshness::Computing)
    }

    /// The last analysis, whatever it is for; tracked.
    pub(super) fn analysis(self) -> Option<Arc<Analysis>> {
        self.analysis.get().map(|analysis| analysis.0)
    }

    /// What was asked more closely, and found.
    pub(super) fn studies(self) -> Studies {
        self.studies.get_value()
    }

    /// Picks something and brings it into view.
    pub(super) fn show(self, selection: Selection, place: LonLat) {
        self.dispatch(Input::Pick(Some(selection)));
        self.view_move.set(Some(ViewMove::LookAt(place)));
    }

    /// Remembers the figures of each revision, for the changes shown beside them.
    fn keep_trend(self) {
        Effect::new(move |last: Option<Option<&'static str>>| {
            let choice = self.choice.get();
            if let Some(analysis) = self.analysis() {
                let headline = Headline::of(&analysis, self.organization(&analysis).as_ref());
                self.trend.update(|trend| {
                    if last.is_some_and(|last| last != choice) {
                        trend.begin_anew();
                    }
                    trend.take(analysis.variant, analysis.revision, headline);
                });
            }
            choice
        });
    }
}
