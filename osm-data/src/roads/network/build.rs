//! From an extract to the network.

use super::junctions::Junctions;
use super::kept_tags::{Kept, Numbered, sorted};
use super::{RoadNetwork, Segment};
use crate::extract::{Extract, Location, Way};
use crate::roads::metric::length_m;
use crate::roads::report::RoadReport;
use crate::roads::{ferry, restriction};
use crate::shipped::ShippedDataFault;

/// A segment longer than this is a mistake in the data, metres. (The longest ferries of Europe are below.)
const LONGEST_M: f64 = 1_500_000.0;

/// Beyond this a straight line is measured as a geodesic, metres: the local metric is for short ones.
const LOCAL_BELOW_M: f64 = 2_000.0;

pub(super) fn build(extract: &Extract) -> Result<(RoadNetwork, RoadReport), ShippedDataFault> {
    let mut report = RoadReport::default();
    let kept = Kept::own()?;
    let roads: Vec<&Way> = extract.ways.iter().filter(|way| kept.is_road(way)).collect();
    let junctions = Junctions::find(extract, &roads, &kept);
    let mut builder = Builder::new(extract, &kept, &junctions);
    for way in &roads {
        builder.add(way, &mut report);
    }
    report.ways = roads.len();
    let mut network = builder.finish();
    network.index();
    restriction::collect(extract, &mut network, |id| junctions.number(id), &mut report);
    report.segments = network.segments.len();
    report.nodes = network.node_count();
    report.length_m = network.length_m();
    Ok((network, report))
}

struct Builder<'a> {
    extract: &'a Extract,
    kept: &'a Kept,
    junctions: &'a Junctions,
    nodes: u32,
    segments: Vec<Segment>,
    points: Vec<[i32; 2]>,
    tag_sets: Numbered<Vec<(Box<str>, Box<str>)>>,
    names: Numbered<Box<str>>,
}

impl<'a> Builder<'a> {
    fn new(extract: &'a Extract, kept: &'a Kept, junctions: &'a Junctions) -> Self {
        let (segments, points) = (Vec::new(), Vec::new());
        let (tag_sets, names) = (Numbered::default(), Numbered::default());
        Self { extract, kept, junctions, nodes: junctions.len() as u32, segments, points, tag_sets, names }
    }

    /// Cuts a way at junctions and at nodes without location.
    fn add(&mut self, way: &Way, report: &mut RoadReport) {
        let located: Vec<(i64, Option<Location>)> =
            way.nodes.iter().map(|id| (*id, self.extract.locations.get(*id))).collect();
        report.missing_nodes += located.iter().filter(|(_, location)| location.is_none()).count();
        let first_segment = self.segments.len();
        let mut points: Vec<Location> = Vec::new();
        let mut tail = None;
        for (id, location) in located {
            let Some(location) = location else {
                (tail, points) = (None, Vec::new());
                continue;
            };
            if points.last() != Some(&location) {
                points.push(location);
            }
            let Some(node) = self.junctions.number(id) else { continue };
            if let Some(tail) = tail {
                self.push(way, tail, node, &points, report);
            }
            tail = Some(node);
            points = vec![location];
        }
        self.share_duration(way, first_segment);
        if self.segments.len() == first_segment {
            report.ways_without_segment += 1;
        }
    }

    fn push(&mut self, way: &Way, tail: u32, head: u32, points: &[Location], report: &mut RoadReport) {
        let length_m: f64 = points.windows(2).map(|pair| line_m(pair[0], pair[1])).sum();
        if length_m > LONGEST_M {
            report.implausible_segments += 1;
            return;
        }
        if tail == head && points.len() < 3 {
            // A node repeated by mistake.
            report.implausible_segments += 1;
            return;
        }
        let name = way.tags.get("name").or_else(|| way.tags.get("ref")).unwrap_or_default();
        let segment = Segment {
            way: way.id,
            tail,
            head,
            first_point: self.points.len() as u32,
            // Never zero, so that no round trip is free.
            length_dm: ((length_m * 10.0).round() as u32).max(1),
            tags: self.tag_sets.number(sorted(&self.kept.of_way(&way.tags))),
            name: self.names.number(name.into()),
            tagged_ms: 0,
            padding: 0,
        };
        self.points.extend(points.iter().map(|point| [point.lon_e7, point.lat_e7]));
        if points.len() < 2 {
            // Two nodes at one spot: a segment has two points all the same.
            self.points.extend(points.last().map(|point| [point.lon_e7, point.lat_e7]));
        }
        self.segments.push(segment);
    }

    /// A ferry's duration is tagged for the whole way: each segment takes its share of it by length.
    fn share_duration(&mut self, way: &Way, first_segment: usize) {
        if !way.tags.is("route", "ferry") {
            return;
        }
        let Some(ms) = way.tags.get("duration").and_then(ferry::duration_ms) else { return };
        let segments = &mut self.segments[first_segment..];
        let whole: f64 = segments.iter().map(|segment| f64::from(segment.length_dm)).sum();
        for segment in segments {
            segment.tagged_ms = ((f64::from(ms) * f64::from(segment.length_dm) / whole).round() as u32).max(1);
        }
    }

    fn finish(mut self) -> RoadNetwork {
        let mut tagged_nodes = Vec::new();
        for node in &self.extract.nodes {
            let Some(number) = self.junctions.number(node.id) else { continue };
            if self.kept.is_node_of_interest(&node.tags) {
                let tags = self.tag_sets.number(sorted(&self.kept.of_node(&node.tags)));
                tagged_nodes.push([number, tags]);
            }
        }
        tagged_nodes.sort_unstable();
        RoadNetwork {
            nodes: self.nodes,
            segments: self.segments.into(),
            points: self.points.into(),
            tag_sets: self.tag_sets.into_values().into_iter().map(|set| set.into_iter().collect()).collect(),
            names: self.names.into_values(),
            tagged_nodes: tagged_nodes.into(),
            ..RoadNetwork::default()
        }
    }
}

fn line_m(a: Location, b: Location) -> f64 {
    let length = length_m(a, b);
    if length < LOCAL_BELOW_M {
        return length;
    }
    match (a.lon_lat(), b.lon_lat()) {
        (Ok(a), Ok(b)) => a.distance_to(b).0,
        _ => length,
    }
}
