//! Answers on demand about one organization of a variant: what each member adds, who pays what, how cost moves with size.

use super::{Analyses, AnalysisFault, BYTES_IN_MEMORY, Roadbook, Waiting};
use crate::store::Head;
use collective::analysis::{Analysis, Effort, Logistics, Organization, Studied};
use collective::coalitions::{Coalitions, Staged};
use collective::document::VariantId;
use collective::marginal::marginal;
use collective::means::{Means, OneByOne};
use collective::organizations::Ground;
use collective::sharing::sharing;
use collective::sizing::sizing;
use moka::future::Cache;
use osm_data::territory::Territory;
use serde::Serialize;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Study {
    /// What each member adds ([`collective::marginal`]).
    Marginal,
    /// Who pays what ([`collective::sharing`]).
    Sharing,
    /// How the cost moves with the number of members ([`collective::sizing`]).
    Sizing,
}

/// Which study of which organization, by its number in the analysis.
type Subject = (super::Asked, Study, Option<usize>);

/// The studies done before.
pub(super) struct Studies(Cache<Subject, Arc<str>>);

impl Default for Studies {
    fn default() -> Self {
        let weight = |_: &Subject, json: &Arc<str>| u32::try_from(json.len()).unwrap_or(u32::MAX);
        Self(Cache::builder().max_capacity(BYTES_IN_MEMORY).weigher(weight).build())
    }
}

impl Analyses {
    /// A study of an organization of the refined analysis, as JSON; of the cheapest common one when none is named. Dropping
    /// the future gives the work up.
    ///
    /// # Errors
    /// As [`Analyses::live`], and when the organization does not exist or has nothing in common.
    pub async fn study(
        &self,
        head: &Head,
        variant: VariantId,
        study: Study,
        organization: Option<usize>,
    ) -> Result<Arc<str>, Arc<AnalysisFault>> {
        let subject = (super::Asked::of(head, variant, Effort::REFINED)?, study, organization);
        self.studies.0.try_get_with(subject, self.studied(head.clone(), variant, study, organization)).await
    }

    async fn studied(
        &self,
        head: Head,
        variant: VariantId,
        study: Study,
        organization: Option<usize>,
    ) -> Result<Arc<str>, AnalysisFault> {
        let analysis = self.refined(&head, variant).await.map_err(|fault| AnalysisFault::clone(&fault))?;
        let analysis: Analysis = serde_json::from_str(&analysis).map_err(|cause| AnalysisFault::crashed(&cause))?;
        let organization = chosen(&analysis.logistics, organization).ok_or(AnalysisFault::NothingInCommon)?.clone();
        let territory = Arc::clone(self.territory(&head.collective.territory)?);
        let (roadbook, plans) = (Arc::clone(&self.roadbook), Arc::clone(&self.plans));
        let permit =
            Arc::clone(&self.refining).acquire_owned().await.map_err(|cause| AnalysisFault::crashed(&cause))?;
        let waiting = Waiting::default();
        let given_up = Arc::clone(&waiting.given_up);
        let work = move || {
            let _permit = permit;
            let cancelled = || given_up.load(Ordering::Relaxed);
            let planner = plans.on(&head.collective, variant);
            let means = Means { cancelled: &cancelled, executor: &OneByOne, planner: &planner };
            answer(&territory, &roadbook, &head, variant, study, organization, means)
        };
        tokio::task::spawn_blocking(work).await.map_err(|cause| AnalysisFault::crashed(&cause))?
    }
}

/// The organization of that number; without one, the cheapest that has something in common.
fn chosen(logistics: &Logistics, number: Option<usize>) -> Option<&Organization> {
    let common = |number: &usize| logistics.organizations[*number].organization != Organization::Individual;
    let cost = |number: &usize| logistics.organizations[*number].cost.per_week;
    let cheapest = (0..logistics.organizations.len()).filter(common).min_by(|a, b| cost(a).total_cmp(&cost(b)));
    logistics.organizations.get(number.or(cheapest)?).map(|report| &report.organization)
}

fn answer(
    territory: &Territory,
    roadbook: &Roadbook,
    head: &Head,
    variant: VariantId,
    study: Study,
    organization: Organization,
    means: Means<'_>,
) -> Result<Arc<str>, AnalysisFault> {
    let projection = territory.projection();
    let staged =
        Staged::of(&head.collective, variant, &organization, projection).ok_or(AnalysisFault::NothingInCommon)?;
    let survey = staged.survey(projection).ok_or(AnalysisFault::UnknownVariant(variant))?;
    let travel = roadbook.travel_of(territory, &survey, means.cancelled)?;
    let (matrix, parameters) = (&travel.matrix, &survey.parameters);
    let ground = Ground { survey: &survey, matrix, parameters, iterations: Effort::REFINED.planning, means };
    let iterations = match study {
        Study::Marginal => parameters.value("marginal.iterations") as u64,
        Study::Sharing | Study::Sizing => 0,
    };
    let unless_given_up = || if (means.cancelled)() { AnalysisFault::GivenUp } else { AnalysisFault::NothingInCommon };
    let coalitions = Coalitions::new(ground, &staged, iterations).ok_or_else(unless_given_up)?;
    match study {
        Study::Marginal => told(head, variant, marginal(&coalitions, organization)),
        Study::Sharing => told(head, variant, sharing(&coalitions, organization)),
        Study::Sizing => told(head, variant, sizing(&coalitions, organization)),
    }
}

fn told<T: Serialize>(head: &Head, variant: VariantId, report: Option<T>) -> Result<Arc<str>, AnalysisFault> {
    let report = report.ok_or(AnalysisFault::GivenUp)?;
    let json = serde_json::to_string(&Studied { revision: head.revision, variant, report });
    json.map(Arc::from).map_err(|cause| AnalysisFault::crashed(&cause))
}
