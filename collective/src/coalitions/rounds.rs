//! The rounds of the whole, recorded while it is planned, and the planner that begins with them.

use crate::analysis::{Survey, TourRole};
use crate::document::Weekday;
use crate::organizations::{HubSite, Planner, RoundAsked};
use crate::tours::{Plan, TourProblem};
use crate::travel::Site;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What a round is for, as far as finding it again is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Direct,
    Collection,
    Delivery,
    /// Between two places: never searched.
    Shuttle,
}

impl Kind {
    fn of(role: TourRole) -> Self {
        match role {
            TourRole::Direct { .. } => Self::Direct,
            TourRole::Collection => Self::Collection,
            TourRole::Delivery => Self::Delivery,
            TourRole::Bringing { .. } | TourRole::Trunk => Self::Shuttle,
        }
    }
}

type Key = (Kind, Site, Weekday);

/// The rounds of an organization: at most one of a kind from one depot on one day. There is a slot for each that may come.
#[derive(Debug)]
pub(super) struct Rounds(BTreeMap<Key, OnceLock<(TourProblem, Plan)>>);

impl Rounds {
    /// Room for the direct rounds of all members, and for collections and deliveries of these places.
    pub(super) fn empty(survey: &Survey<'_>, hubs: &[HubSite]) -> Self {
        let direct = survey.members.iter().map(|member| (Kind::Direct, member.site));
        let common = hubs.iter().flat_map(|hub| [(Kind::Collection, hub.site), (Kind::Delivery, hub.site)]);
        let days = |(kind, site)| Weekday::ALL.map(|day| ((kind, site, day), OnceLock::new()));
        Self(direct.chain(common).flat_map(days).collect())
    }

    /// The round on that day or, when days were planned together, on the last one before it that was planned.
    fn find(&self, round: &RoundAsked<'_>) -> Option<&(TourProblem, Plan)> {
        let (kind, site) = (Kind::of(round.role), round.depot()?);
        self.0.range((kind, site, Weekday::Monday)..=(kind, site, round.day)).rev().find_map(|(_, known)| known.get())
    }
}

/// Plans as another planner does, and records.
pub(super) struct Recording<'a> {
    pub(super) planner: &'a dyn Planner,
    pub(super) rounds: &'a Rounds,
}

impl Planner for Recording<'_> {
    fn plan(&self, round: &RoundAsked<'_>) -> Plan {
        let plan = self.planner.plan(round);
        let key = round.depot().map(|depot| (Kind::of(round.role), depot, round.day));
        if let Some(slot) = key.and_then(|key| self.rounds.0.get(&key)) {
            slot.get_or_init(|| (round.problem.clone(), plan.clone()));
        }
        plan
    }
}

/// Begins with the rounds that are known, and searches only what changed.
pub(super) struct Warm<'a> {
    pub(super) planner: &'a dyn Planner,
    pub(super) rounds: &'a Rounds,
    pub(super) iterations: u64,
}

impl Planner for Warm<'_> {
    fn plan(&self, round: &RoundAsked<'_>) -> Plan {
        let Some((problem, plan)) = self.rounds.find(round) else { return self.planner.plan(round) };
        if problem == round.problem {
            return plan.clone();
        }
        let round = RoundAsked { iterations: self.iterations, ..*round };
        match goods(round.problem) / goods(problem) {
            // Of a small part the tours of the whole tell nothing.
            part if part < SMALL_PART => round.afresh(),
            part if part < NEARLY_ALL => {
                let (afresh, kept) = (round.afresh(), round.from(plan));
                if afresh.cost() < kept.cost() { afresh } else { kept }
            }
            _ => round.from(plan),
        }
    }
}

/// With less of the goods than this, a round is planned from nothing only.
const SMALL_PART: f64 = 0.5;
/// With less of the goods than this, a round is planned from nothing too, and the better plan is taken.
const NEARLY_ALL: f64 = 0.9;

fn goods(problem: &TourProblem) -> f64 {
    problem.stops.iter().map(|stop| stop.load.mass.0).sum()
}
