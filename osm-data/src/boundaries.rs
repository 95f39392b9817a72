//! The boundaries of a territory: communes, what groups them, parks.

mod levels;
mod light;
mod locator;
mod register;
mod repair;
mod section;
mod topology;

pub use light::{Light, LightOutlines};
pub use locator::{Locator, location_of};
pub use register::{CommuneRegister, RegisterFault, RegisterReport, RowFault, RowFaultKind, UnmatchedRow};
pub use section::Boundaries;

use crate::area::{Area, AreaDefects};
use crate::extract::{Extract, MemberKind, Tags};
use crate::shipped::{ShippedDataFault, parse_shipped};
use crate::tag_rule::TagRule;
use collective::boundary::{Boundary, BoundaryKind};
use collective::quantity::Meters;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// How boundaries came out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BoundaryReport {
    /// How many of each kind.
    pub assembled: BTreeMap<BoundaryKind, usize>,
    /// Those with something wrong that could be mended, or left out without losing the area.
    pub repaired: Vec<BrokenBoundary>,
    /// Those that enclose nothing: most often the rest lies outside the file.
    pub dropped: Vec<BrokenBoundary>,
}

/// A boundary with something wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrokenBoundary {
    /// The OpenStreetMap element.
    pub osm: String,
    /// Its name; empty where it has none.
    pub name: String,
    /// Member ways that are not in the file.
    pub missing_ways: usize,
    /// Gaps closed by a straight line.
    pub closed_gaps: usize,
    /// Ends left open.
    pub open_ends: usize,
    /// Whether its rings crossed, and were made sound by the rule of odd and even.
    pub crossed: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    tolerances_m: Vec<f64>,
    commune_levels: BTreeMap<String, u8>,
    register: RegisterColumns,
    boundary: Vec<Rule>,
}

/// The names that columns of a register may have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RegisterColumns {
    code: Vec<String>,
    name: Vec<String>,
    population: Vec<String>,
}

impl Rules {
    fn shipped() -> Result<Self, ShippedDataFault> {
        parse_shipped("boundaries.toml", include_str!("../data/boundaries.toml"))
    }
}

/// How far light outlines may lie from the true ones, the finest first.
///
/// # Errors
/// When the data file compiled into the program is not well-formed.
pub fn tolerances() -> Result<Vec<Meters>, ShippedDataFault> {
    Ok(Rules::shipped()?.tolerances_m.into_iter().map(Meters).collect())
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    kind: BoundaryKind,
    any: Vec<TagRule>,
}

/// The boundaries of an extract, in order of kind, name and element. `commune_level` is the `admin_level` of what stands for
/// communes, when it is not the one that the data file gives.
///
/// # Errors
/// When the data file compiled into the program is not well-formed.
pub fn assemble(
    extract: &Extract,
    commune_level: Option<u8>,
) -> Result<(Boundaries, BoundaryReport), ShippedDataFault> {
    let rules = rules(extract, commune_level)?;
    let mut report = BoundaryReport::default();
    let relations = extract.relations.par_iter().filter_map(|relation| {
        let is_area = matches!(relation.tags.get("type"), Some("boundary" | "multipolygon"));
        let kind = kind_of(&rules, &relation.tags).filter(|_| is_area)?;
        let area = Area::of_relation(extract, relation);
        Some(Candidate::new(format!("r{}", relation.id), kind, &relation.tags, &area))
    });
    // A member of a relation often repeats its tags, and is only a piece of it.
    let members = member_ways(extract);
    let ways = extract.ways.par_iter().filter(|way| way.is_closed()).filter_map(|way| {
        let kind = kind_of(&rules, &way.tags).filter(|_| !members.contains(&way.id))?;
        Some(Candidate::new(format!("w{}", way.id), kind, &way.tags, &Area::of_way(extract, way)))
    });
    let candidates: Vec<Candidate> = relations.chain(ways).collect();
    let mut boundaries = Boundaries(candidates.into_iter().filter_map(|it| it.reported(&mut report)).collect());
    boundaries.sort();
    for boundary in &boundaries.0 {
        *report.assembled.entry(boundary.kind).or_default() += 1;
    }
    Ok((boundaries, report))
}

fn member_ways(extract: &Extract) -> HashSet<i64> {
    let boundaries = extract.relations.iter().filter(|relation| relation.tags.get("boundary").is_some());
    let members = boundaries.flat_map(|relation| &relation.members);
    members.filter(|member| member.kind == MemberKind::Way).map(|member| member.id).collect()
}

fn rules(extract: &Extract, commune_level: Option<u8>) -> Result<Vec<Rule>, ShippedDataFault> {
    let Rules { mut boundary, commune_levels, .. } = Rules::shipped()?;
    if let Some(level) = commune_level.or_else(|| levels::of_communes(extract, &commune_levels)) {
        let level = level.to_string();
        for rule in boundary.iter_mut().filter(|rule| rule.kind == BoundaryKind::Commune) {
            rule.any = std::mem::take(&mut rule.any).into_iter().map(|it| it.with("admin_level", &level)).collect();
        }
    }
    Ok(boundary)
}

fn kind_of(rules: &[Rule], tags: &Tags) -> Option<BoundaryKind> {
    rules.iter().find(|rule| rule.any.iter().any(|it| it.holds(tags))).map(|rule| rule.kind)
}

/// An element with the tags of a boundary, and what its ways gave.
struct Candidate {
    boundary: Boundary,
    defects: AreaDefects,
    crossed: bool,
}

impl Candidate {
    fn new(osm: String, kind: BoundaryKind, tags: &Tags, area: &Area) -> Self {
        let name = tags.get("name").unwrap_or_default().to_owned();
        let (outline, crossed) = repair::sound_outline(area);
        let population = tags.get("population").and_then(|text| text.replace([' ', ','], "").parse().ok());
        let insee = tags.get("ref:INSEE").map(str::to_owned);
        let boundary = Boundary { osm, kind, name, insee, population, outline };
        Self { boundary, defects: area.defects, crossed }
    }

    /// The boundary, reported when something was wrong; `None` when it encloses nothing.
    fn reported(self, report: &mut BoundaryReport) -> Option<Boundary> {
        let Self { boundary, defects, crossed } = self;
        let AreaDefects { missing_ways, closed_gaps, open_ends } = defects;
        let encloses = !boundary.outline.parts.is_empty();
        if !encloses || crossed || !defects.is_none() {
            let (osm, name) = (boundary.osm.clone(), boundary.name.clone());
            let broken = BrokenBoundary { osm, name, missing_ways, closed_gaps, open_ends, crossed };
            if encloses { &mut report.repaired } else { &mut report.dropped }.push(broken);
        }
        encloses.then_some(boundary)
    }
}

#[cfg(test)]
mod tests;
