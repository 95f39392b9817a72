//! Roads, from tags to travel times: drawn cases a person can read.

#[cfg(test)]
#[path = "roads/cases.rs"]
mod cases;
#[cfg(test)]
#[path = "roads/drawing.rs"]
mod drawing;
#[cfg(test)]
#[path = "roads/lorries.rs"]
mod lorries;
