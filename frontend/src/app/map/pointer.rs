//! Pointer events of the page to gestures on the map. Moves are taken once per frame, however many come; a stroke goes through all
//! of them.

use super::MapView;
use crate::editor::{PointerInput, Target};
use crate::gestures::Gestures;
use crate::hit::Reach;
use crate::viewport::{Pixel, Viewport};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::PointerEvent;

/// Finds what lies at a pixel.
pub(crate) type Finder = Box<dyn Fn(&Viewport, Pixel, Reach) -> Option<Target>>;

/// What the listener needs to know, and whom it tells.
pub(crate) struct Pointers {
    /// What lies at a pixel.
    pub(crate) target: Finder,
    /// Whether it can be dragged.
    pub(crate) can_grab: Box<dyn Fn(&Target) -> bool>,
    /// What the pointer did, and whether a key is held that lets it go freely.
    pub(crate) input: Box<dyn Fn(PointerInput, bool)>,
}

struct Listener {
    view: MapView,
    pointers: Pointers,
    gestures: RefCell<Gestures>,
    /// The pointer that is down; a second finger is the map's.
    down: Cell<Option<Down>>,
    /// Where the pointer went through that no frame has taken yet.
    waiting: RefCell<Vec<Pixel>>,
    /// Whether Alt was held at the last event.
    free: Cell<bool>,
}

/// A pointer that is down.
#[derive(Clone, Copy)]
struct Down {
    pointer: i32,
    /// Where the map began when it went down: asking in every move makes the browser lay the page out at once.
    origin: Pixel,
}

/// Listens to the pointer on the map for as long as the page lives.
pub(crate) fn listen(view: &MapView, pointers: Pointers) {
    let container = view.map.get_canvas_container();
    let listener = Rc::new(Listener {
        view: view.clone(),
        pointers,
        gestures: RefCell::default(),
        down: Cell::new(None),
        waiting: RefCell::default(),
        free: Cell::default(),
    });
    let on = |event: &str, handle: fn(&Rc<Listener>, &PointerEvent)| {
        let listener = Rc::clone(&listener);
        let closure = Closure::<dyn FnMut(PointerEvent)>::new(move |event: PointerEvent| {
            listener.free.set(event.alt_key());
            handle(&listener, &event);
        });
        let _ = container.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        closure.forget();
    };
    on("pointerdown", Listener::down);
    on("pointermove", Listener::moved);
    on("pointerup", Listener::up);
    on("pointercancel", |listener, _| listener.cancel());
}

impl Listener {
    fn down(self: &Rc<Self>, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if self.down.get().is_some() {
            // Another finger came, or a mouse was let go beside the map and nobody heard of it.
            self.cancel();
        }
        if !event.is_primary() {
            // Beside another finger, which may have come first or stayed: the two of them are the map's.
            return;
        }
        // Where it went before it was pressed is no part of what it does now.
        self.take_move();
        let Some(view) = self.view.viewport() else { return };
        self.down.set(Some(Down { pointer: event.pointer_id(), origin: self.origin() }));
        let (at, reach) = (self.pixel(event), reach(event));
        let target = (self.pointers.target)(&view, at, reach);
        let grabs = target.as_ref().is_some_and(|target| (self.pointers.can_grab)(target));
        self.view.let_pan(!grabs);
        if grabs {
            let _ = self.view.map.get_canvas_container().set_pointer_capture(event.pointer_id());
        }
        self.gestures.borrow_mut().down(at, event.time_stamp(), target, grabs, reach);
    }

    fn moved(self: &Rc<Self>, event: &PointerEvent) {
        let down = self.down.get();
        if down.is_some_and(|down| down.pointer != event.pointer_id()) {
            return;
        }
        let at = self.pixel(event);
        if down.is_none() {
            self.show_cursor(at, reach(event));
        }
        let mut waiting = self.waiting.borrow_mut();
        let is_asked = !waiting.is_empty();
        if down.is_some() {
            waiting.extend(coalesced(event).iter().map(|it| self.pixel(it.unchecked_ref())));
        }
        waiting.push(at);
        if !is_asked {
            let listener = Rc::clone(self);
            let frame = Closure::once_into_js(move || listener.take_move());
            if let Some(window) = web_sys::window() {
                let _ = window.request_animation_frame(frame.unchecked_ref());
            }
        }
    }

    fn take_move(&self) {
        let through = self.waiting.take();
        let Some(view) = self.view.viewport() else { return };
        let mut gestures = self.gestures.borrow_mut();
        let counted = gestures.counted(&through);
        let inputs = counted.into_iter().flat_map(|at| gestures.moved(at, &view)).collect();
        drop(gestures);
        self.tell(inputs);
    }

    fn up(self: &Rc<Self>, event: &PointerEvent) {
        if self.down.get().is_none_or(|down| down.pointer != event.pointer_id()) {
            return;
        }
        let at = self.pixel(event);
        self.take_move();
        self.down.set(None);
        self.view.let_pan(true);
        if let Some(view) = self.view.viewport() {
            let inputs = self.gestures.borrow_mut().up(at, event.time_stamp(), &view);
            self.tell(inputs);
        }
    }

    fn cancel(&self) {
        self.down.set(None);
        self.waiting.take();
        self.view.let_pan(true);
        let inputs = self.gestures.borrow_mut().cancel();
        self.tell(inputs);
    }

    fn tell(&self, inputs: Vec<PointerInput>) {
        for input in inputs {
            (self.pointers.input)(input, self.free.get());
        }
    }

    /// A hand over what can be dragged or picked.
    fn show_cursor(&self, at: Pixel, reach: Reach) {
        let Some(view) = self.view.viewport() else { return };
        let over = match (self.pointers.target)(&view, at, reach) {
            Some(Target::Candidate(_) | Target::DraftCorner(_) | Target::Together(_)) => "pick",
            None if self.view.picks_tour(at) => "pick",
            Some(Target::Anywhere) | None => "ground",
            Some(_) => "grab",
        };
        let _ = self.view.element.set_attribute("data-over", over);
    }

    fn pixel(&self, event: &PointerEvent) -> Pixel {
        let origin = self.origin();
        Pixel { x: f64::from(event.client_x()) - origin.x, y: f64::from(event.client_y()) - origin.y }
    }

    fn origin(&self) -> Pixel {
        let measured = || {
            let bounds = self.view.element.get_bounding_client_rect();
            Pixel { x: bounds.left(), y: bounds.top() }
        };
        self.down.get().map_or_else(measured, |down| down.origin)
    }
}

/// The moves of which an event is the last: a browser tells of several at once when a hand is faster than it is. Older ones do not
/// say which.
fn coalesced(event: &PointerEvent) -> js_sys::Array {
    let is_known = js_sys::Reflect::has(event, &"getCoalescedEvents".into()).unwrap_or(false);
    if is_known { event.get_coalesced_events() } else { js_sys::Array::new() }
}

fn reach(event: &PointerEvent) -> Reach {
    if event.pointer_type() == "touch" { Reach::Coarse } else { Reach::Fine }
}
