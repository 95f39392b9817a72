//! One first answer from nothing, phase by phase, on one core but for the roads.

use super::ground;
use super::timing::Times;
use anyhow::Context as _;
use collective::analysis::{Effort, RoadAccess, Survey, analyze};
use collective::candidates::rank;
use collective::document::{Collective, Revision};
use collective::flows::Flows;
use collective::means::Means;
use collective::organizations::{Ground, Organizations};
use osm_data::territory::Territory;
use serde_json::json;

/// Prints how large the survey is, and how long each phase takes.
pub(super) fn measure(territory: &Territory, collective: &Collective, repeat: usize) -> anyhow::Result<()> {
    let mut phases: [Times; 8] = std::array::from_fn(|_| Times::default());
    let [surveying, roads, goods, alone, ranking, platforms, whole, writing] = &mut phases;
    let variant = collective.reference;
    for turn in 0..repeat.max(1) {
        let survey = surveying
            .of(|| Survey::of(collective, variant, territory.places(), territory.projection()))
            .context("the collective has its reference variant")?;
        let travel = roads.of(|| ground::travel(territory, &survey))?;
        if turn == 0 {
            let (members, points) = (survey.members.len(), survey.points.len());
            let (hubs, candidates, sites) = (survey.hubs.len(), survey.candidates.len(), survey.sites().len());
            println!(
                "{}",
                json!({ "measure": "ground", "members": members, "points": points, "hubs": hubs,
                        "candidates": candidates, "sites": sites })
            );
            super::first_plan::measure(&travel.matrix, repeat)?;
        }
        let (matrix, parameters, means) = (&travel.matrix, &survey.parameters, Means::alone(&|| false));
        let effort = Effort::LIVE;
        let ground = Ground { survey: &survey, matrix, parameters, iterations: effort.planning, means };
        let week = goods.of(|| Flows::of(&survey, matrix));
        alone.of(|| Organizations::individual(ground, &week.flows));
        let planning = Organizations::new(ground, &week.flows, survey.variant.cooperation.participation);
        ranking.of(|| rank(ground, &planning.searching(effort.comparing), &planning, 2));
        let hubs = collective::candidates::reachable_hubs(ground, &week);
        platforms.of(|| planning.pooled(&hubs));
        let off_road = travel.snaps.iter().map(|snap| snap.map(|snap| snap.access)).collect();
        let access = RoadAccess { off_road, trucks: Vec::new() };
        let analysis = whole.of(|| analyze(&survey, matrix, &access, Revision(1), effort, means))?;
        writing.of(|| serde_json::to_string(&analysis))?;
    }
    let names = ["survey", "roads", "flows", "individual", "rank", "platforms", "analyze", "json"];
    for (times, name) in phases.into_iter().zip(names) {
        times.print(&format!("phase {name}"));
    }
    Ok(())
}
