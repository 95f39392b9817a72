//! The report of an import for people: the figures that say whether the territory is good. All of them are in the JSON one.

use osm_data::boundaries::BoundaryReport;
use osm_data::import::ImportReport;
use std::fmt::Display;
use std::path::Path;

/// The report, one subject a line.
pub(super) fn text(report: &ImportReport, output: &Path) -> String {
    let (roads, driving, read) = (&report.roads, &report.driving, &report.read);
    let restrictions = &roads.restrictions_dropped;
    let unused = restrictions.conditional
        + restrictions.unknown_kind
        + restrictions.incomplete
        + restrictions.off_network
        + restrictions.disconnected;
    let places = report.places.kept.iter().filter(|(_, count)| **count > 0);
    let places = places.map(|(function, count)| format!("{count} {}", function.key().replace('_', " ")));
    let lines = [
        format!("{} is ready: {}", report.name, output.display()),
        line(
            "read",
            format_args!("{} of {} in {:.1} s", megabytes(report.input_bytes), elements(read), report.duration_s),
        ),
        line("roads", format_args!("{} km in {} segments", kilometers(roads.length_m), roads.segments)),
        line(
            "driving",
            format_args!(
                "{} km for a {}, {} km of them cut off from the rest; {} turn restrictions kept, {unused} not usable",
                kilometers(driving.drivable_m),
                driving.profile.replace('_', " "),
                kilometers(driving.cut_off_m),
                roads.restrictions,
            ),
        ),
        line("places", format_args!("{}", places.collect::<Vec<_>>().join(", "))),
        line("boundaries", format_args!("{}", boundaries(&report.boundaries))),
        line(
            "map",
            format_args!(
                "{} areas, {} lines, {} names; {} rings closed by force",
                report.basemap.areas, report.basemap.lines, report.basemap.labels, report.basemap.open_rings
            ),
        ),
        line("written", format_args!("{}", megabytes(report.output_bytes))),
    ];
    lines.join("\n") + "\n"
}

fn line(subject: &str, said: impl Display) -> String {
    format!("  {subject:11}{said}")
}

fn elements(read: &osm_data::pbf::ReadCounts) -> String {
    format!("{} nodes, {} ways and {} relations kept", read.nodes.kept, read.ways.kept, read.relations.kept)
}

fn boundaries(report: &BoundaryReport) -> String {
    let mut said: Vec<String> = report
        .assembled
        .iter()
        .map(|(kind, count)| format!("{count} {}", format!("{kind:?}").to_lowercase()))
        .collect();
    let named = |what: &str, broken: &[osm_data::boundaries::BrokenBoundary]| {
        let names: Vec<String> =
            broken.iter().map(|boundary| format!("{} ({})", boundary.name, boundary.osm)).collect();
        (!names.is_empty()).then(|| format!("{what} {}", names.join(", ")))
    };
    said.extend(named("repaired:", &report.repaired));
    said.extend(named("left out:", &report.dropped));
    if said.is_empty() { "none".to_owned() } else { said.join(", ") }
}

fn kilometers(meters: f64) -> String {
    format!("{:.0}", meters / 1000.0)
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}
