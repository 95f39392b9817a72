//! Roads, from tags to travel times: drawn cases a person can read.

#[path = "roads/cases.rs"]
mod cases;
#[path = "roads/drawing.rs"]
mod drawing;
