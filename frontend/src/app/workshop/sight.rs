//! What is shown above the map beside what the editor says: the figure or the tour that is pointed at in a panel, and the place
//! that was found.

use super::panels::Panel;
use super::shop::{Freshness, Shop};
use crate::app::map::MapView;
use crate::pointing::Pointing;
use crate::scene::{self, MeasureShape, Measured, Overlay, ShownTour};
use crate::tour_stops;
use collective::analysis::{Analysis, DispersionReport, Warning};
use collective::document::MemberId;
use collective::geography::Projection;
use leptos::prelude::*;
use std::sync::Arc;

/// What is shown beside what the editor says.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    shop: Shop,
    measure: Memo<MeasureShape>,
    tour: Memo<Option<Arc<ShownTour>>>,
}

impl Sight {
    /// Follows what is pointed at.
    pub(super) fn of(shop: Shop, view: &MapView) -> Self {
        let sight = Self {
            shop,
            measure: Memo::new(move |_| measure(shop).unwrap_or_default()),
            tour: Memo::new(move |_| tour(shop).map(Arc::new)),
        };
        forget_other_tours(shop);
        let view = view.clone();
        Effect::new(move |_| {
            // For whoever drives the page from outside, too.
            let stops = sight.tour.with(|tour| tour.as_ref().map_or(0, |tour| tour.stops.len()));
            view.mark("data-shown-stops", &stops.to_string());
            let drawn = sight.measure.with(|shape| shape.rings.len() + shape.lines.len() + shape.dots.len());
            view.mark("data-measure", &drawn.to_string());
            if view.is_ready() {
                view.fade_tours(stops > 0);
            }
        });
        sight
    }

    /// Adds it to what is laid above the map; tracked.
    pub(super) fn add_to(self, overlay: &mut Overlay) {
        overlay.found = self.shop.found.with(|found| found.as_ref().map(|found| found.location));
        overlay.measure = self.measure.get();
        overlay.tour = self.tour.get();
    }
}

/// A tour was pressed on the map, by its number among those drawn, or the ground beside them.
pub(super) fn press_tour(shop: Shop, path: Option<usize>) {
    let tour = path.and_then(|path| shop.tours.with_untracked(|paths| paths.get(path)?.tours.first().copied()));
    match tour {
        Some(tour) => {
            shop.tour.update(|pointing| pointing.pin(tour));
            shop.panel.set(Panel::Costs);
        }
        None if shop.tour.with_untracked(|pointing| pointing.shown().is_some()) => shop.tour.update(Pointing::clear),
        None => {}
    }
}

/// The numbers of tours mean something else in another analysis or organization.
fn forget_other_tours(shop: Shop) {
    let of = Memo::new(move |_| {
        let analysis = shop.analysis()?;
        Some((analysis.revision, analysis.variant, analysis.stage, shop.organization_number(&analysis)))
    });
    Effect::new(move |before: Option<Option<_>>| {
        let now = of.get();
        if before.is_some_and(|before| before != now) {
            shop.tour.update(Pointing::clear);
        }
        now
    });
}

fn measure(shop: Shop) -> Option<MeasureShape> {
    let shown = shop.measure.with(Pointing::shown)?;
    let (instant, analysis, document) = (shop.instant()?, shop.analysis(), shop.provisional());
    let without = analysis.as_deref().map(without_road).unwrap_or_default();
    let by_road = analysis.as_ref().and_then(|analysis| analysis.dispersion.by_road.clone());
    let report = DispersionReport { members: instant.members.counted, by_line: instant.dispersion, by_road };
    let projection = shop.territory.with_value(|territory| Projection::centered_on(territory.center));
    let members = scene::counted(&document, &instant.membership, &[]);
    let joined = scene::counted(&document, &instant.membership, &without);
    let measured = Measured { report: &report, members: &members, joined: &joined, projection };
    Some(scene::measure(shown, measured))
}

fn without_road(analysis: &Analysis) -> Vec<MemberId> {
    let member = |warning: &Warning| match warning {
        Warning::MemberUnreachable { member } => Some(*member),
        _ => None,
    };
    analysis.warnings.iter().filter_map(member).collect()
}

fn tour(shop: Shop) -> Option<ShownTour> {
    let number = shop.tour.with(Pointing::shown)?;
    if !matches!(shop.freshness(), Freshness::Settled | Freshness::Refining) {
        return None;
    }
    let analysis = shop.analysis()?;
    let organization = analysis.logistics.organizations.get(shop.organization_number(&analysis)?)?;
    let stops = tour_stops::numbers(&tour_stops::listed(organization.tours.get(number)?));
    let drawn = shop.tours.with(|paths| {
        let at = paths.iter().position(|path| path.tours.contains(&number))?;
        Some((scene::color_of(at), paths[at].path.clone()))
    });
    // Its stops are there before its way has come.
    let (color, path) = drawn.unwrap_or((scene::color_of(0), Vec::new()));
    Some(ShownTour { color, path, stops })
}
