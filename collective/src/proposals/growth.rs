//! Unions of communes, grown from the best place: each step adds the commune with members or points, and those on the way to
//! it, with which a kilogram costs least.

use super::evaluation::Judge;
use super::{ProposalFigures, ProposalOrigin, Sketch, simpler};
use crate::analysis::Survey;
use crate::boundary::{Boundary, BoundaryKind};
use crate::geography::LonLat;
use crate::outline::Outline;
use geo::{BoundingRect, Intersects, MultiPolygon, Point, Rect, unary_union};
use std::collections::{BTreeSet, VecDeque};

/// A commune on the way of growth.
struct Commune<'a> {
    boundary: &'a Boundary,
    area: MultiPolygon<f64>,
    bounds: Rect<f64>,
    /// Whether a member or a point is in it.
    has_actors: bool,
}

/// The communes around those who count, and which of them touch.
struct Map<'a> {
    communes: Vec<Commune<'a>>,
    touching: Vec<Vec<usize>>,
}

/// Every step of growth in which somebody ships something; `None` when nobody waits any more.
pub(super) fn grown(
    judge: &mut Judge<'_>,
    boundaries: &[Boundary],
    start: Option<LonLat>,
) -> Option<Vec<(Sketch, ProposalFigures)>> {
    let survey = judge.survey();
    let map = Map::around(survey, boundaries);
    let Some(first) = map.start(survey, start) else { return Some(Vec::new()) };
    let tried = survey.parameters.value("proposals.neighbors") as usize;
    let (mut inside, mut order) = (BTreeSet::from([first]), vec![first]);
    let mut steps = vec![order.clone()];
    while judge.may_go_on() {
        if judge.is_cancelled() {
            return None;
        }
        let mut best: Option<(f64, Vec<usize>)> = None;
        for way in map.ways_on(&inside).into_iter().take(tried) {
            let with: Vec<usize> = order.iter().chain(&way).copied().collect();
            let Some(figures) = judge.costed(&map.union(&with, survey)) else { continue };
            let per_kg = figures.cost.and_then(|cost| cost.per_kg).map_or(f64::INFINITY, |euros| euros.0);
            if best.as_ref().is_none_or(|(least, _)| per_kg < *least) {
                best = Some((per_kg, way));
            }
        }
        // Where nothing can be told apart yet, the nearest is taken: one member alone has nobody to ship to.
        let next = best.map(|(_, way)| way).or_else(|| map.ways_on(&inside).into_iter().next());
        let Some(way) = next else { break };
        inside.extend(&way);
        order.extend(way);
        steps.push(order.clone());
    }
    let sketch = |communes: &Vec<usize>| Sketch {
        origin: ProposalOrigin::Communes {
            osm: communes.iter().map(|number| map.communes[*number].boundary.osm.clone()).collect(),
        },
        outline: map.union(communes, survey),
    };
    let sketches = steps.iter().map(sketch).filter_map(|sketch| simpler(sketch, survey));
    Some(sketches.filter_map(|sketch| judge.judge(&sketch).map(|figures| (sketch, figures))).collect())
}

impl<'a> Map<'a> {
    /// Communes that touch the rectangle around those who count: a way between two of them may lead over others.
    fn around(survey: &Survey<'_>, boundaries: &'a [Boundary]) -> Self {
        let members = survey.members.iter().map(|member| member.site);
        let sites = members.chain(survey.points.iter().map(|point| point.site));
        let actors: Vec<Point<f64>> = sites.map(|site| survey.position(site)).collect();
        let around = geo::MultiPoint::new(actors.clone()).bounding_rect();
        let commune = |boundary: &'a Boundary| {
            let area = boundary.outline.to_plane(survey.projection);
            let bounds = area.bounding_rect()?;
            let has_actors = actors.iter().any(|actor| bounds.intersects(actor) && area.intersects(actor));
            around.is_some_and(|around| around.intersects(&bounds)).then_some(Commune {
                boundary,
                area,
                bounds,
                has_actors,
            })
        };
        let kind = boundaries.iter().filter(|boundary| boundary.kind == BoundaryKind::Commune);
        let communes: Vec<Commune<'_>> = kind.filter_map(commune).collect();
        let touch = |a: &Commune<'_>, b: &Commune<'_>| a.bounds.intersects(&b.bounds) && a.area.intersects(&b.area);
        let mut touching = vec![Vec::new(); communes.len()];
        for one in 0..communes.len() {
            for other in one + 1..communes.len() {
                if touch(&communes[one], &communes[other]) {
                    touching[one].push(other);
                    touching[other].push(one);
                }
            }
        }
        Self { communes, touching }
    }

    /// The commune of the place to start from, or the first one with somebody in it.
    fn start(&self, survey: &Survey<'_>, place: Option<LonLat>) -> Option<usize> {
        let position = place.map(|place| survey.projection.to_plane(place));
        let holds = |commune: &Commune<'_>| position.is_some_and(|position| commune.area.intersects(&position));
        let at = self.communes.iter().position(holds);
        at.or_else(|| self.communes.iter().position(|commune| commune.has_actors))
    }

    /// The ways to communes with somebody in them that are not inside yet, the shortest first; each way holds the communes
    /// between, and ends with that one.
    fn ways_on(&self, inside: &BTreeSet<usize>) -> Vec<Vec<usize>> {
        let mut before: Vec<Option<usize>> = vec![None; self.communes.len()];
        let mut seen: BTreeSet<usize> = inside.clone();
        let mut queue: VecDeque<usize> = inside.iter().copied().collect();
        let mut ways = Vec::new();
        while let Some(here) = queue.pop_front() {
            for &next in self.touching[here].iter().filter(|next| seen.insert(**next)) {
                before[next] = (!inside.contains(&here)).then_some(here);
                queue.push_back(next);
                if self.communes[next].has_actors {
                    let mut way: Vec<usize> = std::iter::successors(Some(next), |commune| before[*commune]).collect();
                    way.reverse();
                    ways.push(way);
                }
            }
        }
        ways
    }

    fn union(&self, communes: &[usize], survey: &Survey<'_>) -> Outline {
        let areas = communes.iter().map(|number| &self.communes[*number].area);
        Outline::from_plane(&unary_union(areas), survey.projection)
    }
}
