//! The workshop in the browser: shows a collective and edits it; decides nothing of the domain.
//!
//! What decides here is plain Rust, compiled and tested natively: the editor's state, what is under the pointer, what the
//! map shows, the wording. The modules for `wasm32` only show it.

pub mod candidate_signs;
pub mod chart;
pub mod communes;
pub mod connection;
pub mod crosshair;
pub mod drawing_faults;
pub mod editor;
pub mod figures;
pub mod gestures;
pub mod hit;
pub mod hours;
pub mod icons;
pub mod intake;
pub mod keyboard;
pub mod language;
pub mod live;
pub mod map_style;
pub mod number;
pub mod parameter_list;
pub mod pointing;
pub mod proposed;
pub mod record;
pub mod roster;
pub mod scene;
pub mod screen;
pub mod search_box;
pub mod snap;
pub mod studied;
pub mod tour_paths;
pub mod tour_stops;
pub mod typed;
pub mod view_move;
pub mod viewport;
pub mod wire;
pub mod wording;

#[cfg(target_arch = "wasm32")]
mod app;

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod fixture;
