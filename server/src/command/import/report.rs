//! The report of an import for people: the figures that say whether the territory is good. All of them are in the JSON one.

use osm_data::boundaries::{BoundaryReport, RegisterReport, RowFault, RowFaultKind};
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
            "farmland",
            format_args!("{:.1} km² in {} pieces", report.farmland.area.square_kilometers(), report.farmland.fields),
        ),
        line(
            "search",
            format_args!(
                "{} streets, {} house numbers, {} other names; {} house numbers of unknown streets",
                report.search.streets, report.search.house_numbers, report.search.named, report.search.without_street
            ),
        ),
        line(
            "map",
            format_args!(
                "{} areas, {} lines, {} names; {} rings closed by force",
                report.basemap.areas, report.basemap.lines, report.basemap.labels, report.basemap.open_rings
            ),
        ),
        line("written", format_args!("{}", megabytes(report.output_bytes))),
    ];
    let register = report.register.iter().map(|it| line("register", register(it)));
    lines.into_iter().chain(register).collect::<Vec<_>>().join("\n") + "\n"
}

/// The first of what did not fit; all of it is in the JSON report.
const SHOWN: usize = 5;

fn register(report: &RegisterReport) -> String {
    let mut said = vec![format!(
        "{} of {} rows are communes here; {} populations and {} names added",
        report.matched, report.rows, report.populations, report.names
    )];
    let mut some = |what: &str, all: Vec<String>| {
        if !all.is_empty() {
            let more = if all.len() > SHOWN { " …" } else { "" };
            let shown: Vec<&str> = all.iter().take(SHOWN).map(String::as_str).collect();
            said.push(format!("{} {what}: {}{more}", all.len(), shown.join(", ")));
        }
    };
    some("rows are elsewhere", report.unmatched.iter().map(|row| row.insee.clone()).collect());
    some("communes without row", report.without_row.clone());
    some("rows with a fault", report.faults.iter().map(row_fault).collect());
    said.join("; ")
}

fn row_fault(RowFault { line, kind }: &RowFault) -> String {
    match kind {
        RowFaultKind::Malformed { cause } => format!("line {line} ({cause})"),
        RowFaultKind::NoCode => format!("line {line} (no code)"),
        RowFaultKind::Repeated { insee } => format!("line {line} ({insee} came before)"),
        RowFaultKind::Population { text } => format!("line {line} (population {text:?})"),
    }
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
