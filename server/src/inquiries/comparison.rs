//! Two variants compared: how sure their figures are, and whether they differ by more than that.

use super::{Inquiries, Inquiry, Progress};
use crate::analysis::AnalysisFault;
use crate::store::Head;
use collective::analysis::Studied;
use collective::document::VariantId;
use collective::sensitivity::{Band, FigureComparison, Sensitivity, compare};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Of each variant, its cheapest organization.
const OF_EACH: Inquiry = Inquiry::Sensitivity { organization: None };

/// The figures that both have.
#[derive(Serialize)]
struct Found {
    comparison: Vec<FigureComparison>,
}

/// What a comparison reads of the answer for each variant.
#[derive(Deserialize)]
struct Banded {
    sensitivity: Option<Sensitivity>,
}

impl Inquiries {
    /// The figures of a variant against those of another, as JSON. Dropping the future gives the work up.
    ///
    /// # Errors
    /// When the collective has no such variants, or its territory is not served.
    pub async fn comparison(
        &self,
        head: &Head,
        variant: VariantId,
        with: VariantId,
    ) -> Result<Arc<str>, Arc<AnalysisFault>> {
        let (one, other) = tokio::try_join!(self.answer(head, variant, OF_EACH), self.answer(head, with, OF_EACH))?;
        let told = || {
            let comparison = compare(&bands(&one)?, &bands(&other)?);
            serde_json::to_string(&Studied { revision: head.revision, variant, report: Found { comparison } })
        };
        told().map(Arc::from).map_err(|cause| Arc::new(AnalysisFault::crashed(&cause)))
    }

    /// How far a comparison is that somebody waits for.
    ///
    /// # Errors
    /// When the document has no JSON form: a fault of this program.
    pub fn comparison_progress(
        &self,
        head: &Head,
        variant: VariantId,
        with: VariantId,
    ) -> Result<Progress, AnalysisFault> {
        let (one, other) = (self.progress(head, variant, OF_EACH)?, self.progress(head, with, OF_EACH)?);
        Ok(Progress { done: one.done + other.done, of: one.of + other.of })
    }
}

fn bands(json: &str) -> serde_json::Result<Vec<Band>> {
    let found: Banded = serde_json::from_str(json)?;
    Ok(found.sensitivity.map(|found| found.bands).unwrap_or_default())
}
