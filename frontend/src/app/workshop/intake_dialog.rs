//! The import of members or points: a file or pasted cells, what the columns hold, rows to be mended, and taking it all in.

mod elsewhere;
mod leaving;
mod row;
mod source;
mod table;

use super::shop::Shop;
use crate::app::client::{self, ClientFault};
use crate::app::home::fault_card;
use crate::app::tr::{say, tr};
use crate::editor::usual;
use crate::intake::{Intake, Tally};
use crate::record::Record;
use crate::wording::sheets;
use collective::sheet::{GuessedSheet, Listed, RowReading};
use elsewhere::reading;
use leaving::{Leave, Leaving};
use leptos::html::Dialog;
use leptos::prelude::*;

/// An import that is going on, with what it waits for.
#[derive(Clone, Copy)]
struct Import {
    /// Behind a number, so that copies of all this stay small.
    shop: StoredValue<Shop>,
    listed: Listed,
    intake: RwSignal<Option<Intake>>,
    /// The rows in the order of the table, which stays while one mends.
    order: RwSignal<Vec<usize>>,
    busy: RwSignal<bool>,
    fault: RwSignal<Option<ClientFault>>,
}

/// The button that opens the import of a list. Cells that are pasted into the list open it too.
pub(super) fn button<R: Record>(shop: Shop, pasted: RwSignal<Option<String>>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if pasted.with(Option::is_some) {
            open.set(true);
        }
    });
    view! {
        <button type="button" class="small" data-testid=format!("import-{}s", R::WORD) on:click=move |_| open.set(true)>
            {tr("import")}
        </button>
        {move || open.get().then(|| dialog(shop, R::LISTED, open, pasted))}
    }
}

fn dialog(shop: Shop, listed: Listed, open: RwSignal<bool>, pasted: RwSignal<Option<String>>) -> impl IntoView {
    let import = Import {
        shop: StoredValue::new(shop),
        listed,
        intake: RwSignal::new(None),
        order: RwSignal::new(Vec::new()),
        busy: RwSignal::new(false),
        fault: RwSignal::new(None),
    };
    let element = NodeRef::<Dialog>::new();
    element.on_load(|dialog| {
        let _ = dialog.show_modal();
    });
    if let Some(cells) = pasted.try_update_untracked(Option::take).flatten() {
        import.open(String::new(), cells.into());
    }
    let leaving = Leaving::new(import, open);
    let title = if listed == Listed::Members { "import-members-title" } else { "import-points-title" };
    let has_table = Memo::new(move |_| import.intake.with(Option::is_some));
    // A field for a file says so too when people choose none.
    let is_of = |event: &leptos::ev::Event| event.target() == event.current_target();
    view! {
        <dialog class="intake" node_ref=element aria-labelledby="intake-title" data-testid="intake"
            // Held back here, Escape never becomes the browser's own way of closing, which it lets nobody hold back twice.
            on:keydown=move |event| if event.key() == "Escape" {
                event.prevent_default();
                leaving.leave_or_stay();
            }
            on:cancel=move |event| if is_of(&event) {
                event.prevent_default();
                leaving.leave_or_stay();
            }
            on:close=move |event| if is_of(&event) {
                leaving.closed(element.get_untracked());
            }>
            <div class="section-head">
                <h2 id="intake-title">{tr(title)}</h2>
                <button type="button" class="icon" data-testid="intake-close" aria-label=tr("close") title=tr("close")
                    on:click=move |_| leaving.leave(Leave::Close)>
                    <span aria-hidden="true">"×"</span>
                </button>
            </div>
            {leaving.question()}
            {fault(import, has_table)}
            {move || if has_table.get() {
                view! {
                    {elsewhere::elsewhere(import)}
                    {table::table(import)}
                    {actions(import, open, &leaving)}
                }
                .into_any()
            } else {
                source::source(import).into_any()
            }}
        </dialog>
    }
}

/// What went wrong last. Rows that the server did not read stay, and are asked for again on demand.
fn fault(import: Import, has_table: Memo<bool>) -> impl IntoView {
    move || {
        import.fault.get().map(|fault| {
            let told = match fault {
                ClientFault::Unreachable if has_table.get() => view! { <span>{tr("import-unread")}</span> }.into_any(),
                fault => fault_card(fault).into_any(),
            };
            view! {
                <div class="note" role="alert" data-testid="import-fault">
                    {told}
                    {has_table.get().then(|| view! {
                        <button type="button" class="small" data-testid="import-try-again" on:click=move |_| import.read(false)>
                            {tr("try-again")}
                        </button>
                    })}
                </div>
            }
        })
    }
}

/// How many rows are how far, and what can be done.
fn actions(import: Import, open: RwSignal<bool>, leaving: &Leaving) -> impl IntoView + use<> {
    let leaving = *leaving;
    let say = say();
    let tally = Memo::new(move |_| import.intake.with(|intake| intake.as_ref().map(Intake::tally)).unwrap_or_default());
    let known = Memo::new(move |_| {
        let document = import.shop.get_value().document();
        import.intake.with(|intake| intake.as_ref().map(|intake| intake.known(&document)).unwrap_or_default())
    });
    let summary = move || {
        let Tally { ready, doubtful, stopped, waiting, left_out } = tally.get();
        let counted =
            [("ready", ready), ("doubtful", doubtful), ("stopped", stopped), ("waiting", waiting), ("out", left_out)];
        say.say("import-tally", &counted.map(|(name, count)| (name, count.into())))
    };
    let sentence = move |reading: &RowReading| {
        let problems = reading.problems.iter().map(|problem| sheets::problem(say.words(), &problem.kind));
        problems.collect::<Vec<_>>().join(" ")
    };
    let problems = move || {
        let headings = [say.text("import-line"), say.text("import-problem")];
        let csv =
            import.intake.with(|intake| intake.as_ref().map(|intake| intake.problems_as_csv(&headings, sentence)));
        format!("data:text/csv;charset=utf-8,{}", js_sys::encode_uri_component(&csv.unwrap_or_default()))
    };
    let has_problems = Memo::new(move |_| tally.get().stopped + tally.get().doubtful > 0);
    // What another service is asked for can be taken as it is.
    let can_take = Memo::new(move |_| tally.get().ready > 0 && !(import.busy.get() && tally.get().waiting > 0));
    let take = move |_| {
        let edit = import.intake.with_untracked(|intake| intake.as_ref().and_then(Intake::edit));
        if let Some(edit) = edit {
            import.shop.get_value().commit(edit);
        }
        match import.intake.with_untracked(|intake| intake.as_ref().and_then(Intake::rest)) {
            // What is stopped or not read yet stays here.
            Some(rest) => {
                import.order.set(rest.by_urgency());
                import.intake.set(Some(rest));
            }
            None => open.set(false),
        }
    };
    view! {
        <p role="status" data-testid="import-tally" data-ready=move || tally.get().ready data-stopped=move || tally.get().stopped>
            {move || if import.busy.get() { reading(import, say) } else { summary() }}
        </p>
        {move || (!known.with(Vec::is_empty)).then(|| view! {
            <p class="note">
                {move || say.say("import-known", &[("count", known.with(Vec::len).into())])}
                <button type="button" class="small" data-testid="import-leave-known" on:click=move |_| {
                    let rows = known.get_untracked();
                    import.change(|intake| rows.iter().for_each(|row| intake.leave_out(*row, true)));
                }>{tr("import-leave-known")}</button>
            </p>
        })}
        <div class="dialog-actions">
            {move || has_problems.get().then(|| view! {
                <a class="button" download=tr("import-problems-file") data-testid="import-problems" href=problems>{tr("import-problems")}</a>
            })}
            <button type="button" data-testid="import-again" on:click=move |_| leaving.leave(Leave::OtherFile)>
                {tr("import-again")}
            </button>
            <button type="button" class="primary" data-testid="import-take" on:click=take
                disabled=move || !can_take.get()>
                {move || say.say("import-take", &[("count", tally.get().ready.into())])}
            </button>
        </div>
    }
}

impl Import {
    /// Opens a file, or pasted cells.
    fn open(self, name: String, content: wasm_bindgen::JsValue) {
        self.busy.set(true);
        self.fault.set(None);
        leptos::task::spawn_local(async move {
            let opened = client::open_sheet(self.listed, &name, content).await;
            self.busy.set(false);
            match opened {
                Ok(guessed) => self.start(guessed),
                Err(fault) => self.fault.set(Some(fault)),
            }
        });
    }

    fn start(self, guessed: GuessedSheet) {
        self.order.set((0..guessed.sheet.rows.len()).collect());
        self.intake.set(Some(Intake::of(guessed, usual(self.listed))));
        self.read(true);
    }

    /// Changes the import; what has to be read anew is.
    fn change(self, change: impl FnOnce(&mut Intake)) {
        self.intake.update(|intake| {
            if let Some(intake) = intake {
                change(intake);
            }
        });
        self.read(false);
    }

    /// Has the server read what is to be read, until nothing is. With `anew` the rows are put in order afterwards.
    fn read(self, anew: bool) {
        if self.busy.get_untracked() {
            return;
        }
        // Nobody asks any more once the dialog is closed.
        let asked = |intake: &Option<Intake>| intake.as_ref().and_then(Intake::question);
        let next = move || self.intake.try_with_untracked(asked).flatten();
        let Some(first) = next() else { return };
        self.busy.set(true);
        self.fault.set(None);
        let territory = self.shop.get_value().territory.with_value(|territory| territory.id.clone());
        leptos::task::spawn_local(async move {
            let mut asked = Some(first);
            while let Some((rows, question)) = asked {
                match client::read_rows(&territory, &question).await {
                    Ok(readings) => self.intake.update(|intake| {
                        if let Some(intake) = intake {
                            intake.answer(&rows, &question, readings);
                        }
                    }),
                    Err(fault) => {
                        self.fault.set(Some(fault));
                        break;
                    }
                }
                asked = next();
            }
            self.busy.set(false);
            let by_urgency = |intake: &Option<Intake>| intake.as_ref().map(Intake::by_urgency);
            if anew && let Some(order) = self.intake.try_with_untracked(by_urgency).flatten() {
                self.order.set(order);
            }
        });
    }
}
