//! What is computed of a variant only when somebody asks.

use crate::document::{Revision, VariantId};
use serde::{Deserialize, Serialize};

/// An answer for one variant at one revision of the document; its own fields stand beside these two.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Studied<T> {
    /// The revision it is for.
    pub revision: Revision,
    /// The variant it is for.
    pub variant: VariantId,
    /// The answer.
    #[serde(flatten)]
    pub report: T,
}
