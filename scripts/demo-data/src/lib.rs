//! Names the packages that carry the demo extracts; has no code and is never compiled.
