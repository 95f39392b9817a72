//! The perimeter from a file, and as one.

use super::fields;
use super::shop::Shop;
use crate::app::client::{self, ClientFault};
use crate::app::tr::{say, tr};
use crate::editor::{AreaInput, Draft, Editor, Input, Key, OfferSource, Tool};
use crate::wire::{FileAreas, Problem};
use crate::wording::problems;
use collective::geography::Projection;
use collective::outline::{Outline, Plotted};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The files that a perimeter is read from.
const READ: &str = ".geojson,.json,.kml,.gpkg,.csv,.tsv,.txt,.wkt";

/// The formats in which a perimeter is written.
const FORMATS: [(&str, &str); 4] =
    [("geojson", "GeoJSON"), ("kml", "KML"), ("gpkg", "GeoPackage"), ("csv", "CSV (WKT)")];

/// A file that was read, and which of its areas are taken.
#[derive(Clone)]
struct Opened {
    name: String,
    found: FileAreas,
    taken: BTreeSet<usize>,
}

/// What reading came to.
#[derive(Clone)]
enum Reading {
    Opened(Opened),
    Failed { file: String, problem: Problem },
    Unreachable,
}

/// Import and export.
pub(super) fn perimeter_file(shop: Shop) -> impl IntoView {
    let say = say();
    let reading = RwSignal::new(None::<Reading>);
    let offered = Memo::new(move |_| shop.editor.with(is_offered));
    let choose = move |file| leptos::task::spawn_local(read(shop, file, reading));
    let id = shop.editor.with_untracked(Editor::id);
    let link = move |(format, name): (&'static str, &'static str)| {
        let address = move || format!("/api/collectives/{id}/variants/{}/perimeter?format={format}", shop.variant());
        view! { <a class="small" href=address download="" data-testid=format!("export-{format}")>{name}</a> }
    };
    view! {
        <section data-testid="perimeter-file">
            <h2>{tr("perimeter-file")}</h2>
            {fields::file("perimeter-import", "import", READ, choose)}
            {move || match reading.get() {
                None => ().into_any(),
                Some(Reading::Unreachable) => view! { <p class="problem" role="alert">{tr("fault-unreachable")}</p> }.into_any(),
                Some(Reading::Failed { file, problem }) => view! {
                    <p class="problem" role="alert" data-testid="import-problem">
                        {move || problems::file_fault(say.words(), &file, &problem)}
                    </p>
                }.into_any(),
                Some(Reading::Opened(opened)) => offered.get().then(|| areas(shop, reading, &opened)).into_any(),
            }}
            {move || shop.perimeter().map(|_| view! {
                <p>{tr("perimeter-export")}</p>
                <div class="choices">{FORMATS.map(link).collect_view()}</div>
            })}
        </section>
    }
}

fn is_offered(editor: &Editor) -> bool {
    matches!(editor.draft(), Some(Draft::Offer(offer)) if matches!(offer.source, OfferSource::File(_)))
}

async fn read(shop: Shop, file: web_sys::File, reading: RwSignal<Option<Reading>>) {
    let name = file.name();
    match client::read_outlines(&name, &file).await {
        Ok(found) => {
            let taken = (0..found.areas.len()).collect();
            let opened = Opened { name, found, taken };
            shop.dispatch(Input::Take(Tool::Select));
            offer(shop, &opened);
            reading.set(Some(Reading::Opened(opened)));
        }
        Err(ClientFault::Unreachable) => reading.set(Some(Reading::Unreachable)),
        Err(ClientFault::Refused(problem)) => reading.set(Some(Reading::Failed { file: name, problem })),
    }
}

/// Offers the areas that are taken, together; without any there is nothing to offer.
fn offer(shop: Shop, opened: &Opened) {
    let taken: Vec<&Outline> =
        opened.taken.iter().filter_map(|area| opened.found.areas.get(*area)).map(|area| &area.outline).collect();
    let outline = match &taken[..] {
        [] => return shop.dispatch(Input::Press(Key::Escape)),
        // As it came, faults included.
        [one] => (*one).clone(),
        several => {
            let center = shop.territory.with_value(|territory| territory.center);
            Plotted::union(several.iter().copied(), Projection::centered_on(center)).outline()
        }
    };
    let places: Vec<_> = outline.parts.iter().flatten().flatten().copied().collect();
    shop.dispatch(Input::Area(AreaInput::File(opened.name.clone(), outline)));
    shop.view_move.set(Some(crate::view_move::ViewMove::ShowAll(places)));
}

/// The areas of a file, to choose from.
fn areas(shop: Shop, reading: RwSignal<Option<Reading>>, opened: &Opened) -> impl IntoView + use<> {
    let say = say();
    let (count, left_out, converted) = (opened.found.areas.len(), opened.found.left_out, opened.found.converted);
    let item = |(number, name): (usize, String)| {
        let taken = move || match reading.get() {
            Some(Reading::Opened(opened)) => opened.taken.contains(&number),
            _ => false,
        };
        let toggle = move |_| {
            let mut changed = None;
            reading.update(|reading| {
                if let Some(Reading::Opened(opened)) = reading {
                    if !opened.taken.remove(&number) {
                        opened.taken.insert(number);
                    }
                    changed = Some(opened.clone());
                }
            });
            if let Some(opened) = changed {
                offer(shop, &opened);
            }
        };
        let label = move || {
            if name.is_empty() { say.say("file-area", &[("number", (number + 1).into())]) } else { name.clone() }
        };
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=taken on:change=toggle />
                <span>{label}</span>
            </label>
        }
    };
    let names = opened.found.areas.iter().map(|area| area.name.clone()).enumerate();
    let items = (count > 1).then(|| names.map(item).collect_view());
    view! {
        <p data-testid="import-found">{move || say.say("file-found", &[("count", count.into()), ("others", left_out.into())])}</p>
        {converted.then(|| view! { <p class="quiet">{tr("file-converted")}</p> })}
        <div class="checks" data-testid="import-areas">{items}</div>
    }
}
