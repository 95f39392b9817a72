//! From an `.osm.pbf` file to a `.territory` file, in named passes.

mod fault;
mod land;
mod progress;
mod report;

pub use fault::ImportFault;
pub use progress::{Pass, Progress};
pub use report::{ImportReport, PassReport};

use crate::basemap::Basemap;
use crate::boundaries::{self, Boundaries, BoundaryReport, CommuneRegister, Light, RegisterReport};
use crate::clip::Clip;
use crate::extract::Extract;
use crate::farmland::Farmland;
use crate::pbf;
use crate::places;
use crate::roads::{DrivingReport, Profile, RoadNetwork, RoadReport, Roads};
use crate::search::Search;
use crate::shipped::ShippedDataFault;
use crate::territory::About;
use crate::territory_file::Writer;
use collective::boundary::BoundaryKind;
use collective::geography::Projection;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What an import is asked for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportOptions {
    /// The rectangle to keep; all without.
    pub clip: Option<Clip>,
    /// The name of the territory for people; that of the file without.
    pub name: Option<String>,
    /// The `admin_level` of communes, where it is not 8.
    pub commune_level: Option<u8>,
    /// A register of communes (CSV) that adds population and names.
    pub communes: Option<PathBuf>,
}

/// Reads `input` and writes `output`, which appears whole or not at all; `progress` is told of each pass.
///
/// # Errors
/// When the input cannot be read, is no extract, damaged, or of no use; when the output cannot be written.
pub fn import(
    input: &Path,
    output: &Path,
    options: &ImportOptions,
    progress: &mut dyn FnMut(Progress),
) -> Result<ImportReport, ImportFault> {
    refuse_same_file(input, output)?;
    let register = options.communes.as_deref().map(CommuneRegister::read).transpose()?;
    let mut watch = Watch { start: Instant::now(), passes: Vec::new(), tell: progress };

    let reading = pbf::read(input, options.clip, &mut |it| watch.note(it))?;
    let extract = &reading.extract;
    let Some(bounds) = land::bounds(extract, options.clip) else {
        return Err(ImportFault::Nothing { path: input.to_owned(), clip: options.clip });
    };
    let projection = Projection::centered_on(bounds[0].halfway_to(bounds[1]));
    let mut territory = Writer::new(output);

    let (roads, road_report, driving_report) = watch.pass(Pass::Roads, || roads(extract))?;
    let (places, place_report) = watch.pass(Pass::Places, || places::find(extract))?;
    let (boundaries, light, boundary_report, register_report) = watch
        .pass(Pass::Boundaries, || boundaries_of(extract, options.commune_level, register.as_ref(), projection))?;
    let (farmland, farmland_report) = watch.pass(Pass::Farmland, || Farmland::build(extract, projection))?;
    let (search, search_report) = watch.pass(Pass::Search, || Search::build(extract, &boundaries))?;
    let (basemap, basemap_report) = watch.pass(Pass::Basemap, || Basemap::build(extract))?;

    let about = About {
        name: options.name.clone().unwrap_or_else(|| name_of(input)),
        bounds,
        road_length: land::road_length(extract),
        place_count: places.0.len(),
        commune_count: boundaries.of_kind(BoundaryKind::Commune).count(),
        osm_timestamp_s: reading.header.timestamp_s,
        attribution: ATTRIBUTION.to_owned(),
    };
    let output_bytes = watch.pass(Pass::Write, || {
        territory.encode(&about)?;
        territory.encode(&places)?;
        territory.encode(&boundaries)?;
        territory.encode(&light)?;
        territory.encode(&farmland)?;
        territory.encode(&search)?;
        territory.encode(&basemap)?;
        territory.encode(&**roads.network())?;
        territory.encode(&roads.driven())?;
        territory.finish()
    })?;
    Ok(ImportReport {
        name: about.name,
        input_bytes: reading.file_bytes,
        output_bytes,
        duration_s: watch.start.elapsed().as_secs_f64(),
        passes: watch.passes(),
        read: reading.counts,
        roads: road_report,
        driving: driving_report,
        places: place_report,
        boundaries: boundary_report,
        register: register_report,
        farmland: farmland_report,
        search: search_report,
        basemap: basemap_report,
    })
}

type AssembledBoundaries = (Boundaries, Light, BoundaryReport, Option<RegisterReport>);

/// The boundaries, with what a register knows of them, and their light outlines.
fn boundaries_of(
    extract: &Extract,
    commune_level: Option<u8>,
    register: Option<&CommuneRegister>,
    projection: Projection,
) -> Result<AssembledBoundaries, ShippedDataFault> {
    let (mut boundaries, report) = boundaries::assemble(extract, commune_level)?;
    let register_report = register.map(|register| register.apply(&mut boundaries));
    let light = Light::of(&boundaries, &boundaries::tolerances()?, projection);
    Ok((boundaries, light, report, register_report))
}

/// The road network, prepared for the default vehicle.
fn roads(extract: &Extract) -> Result<(Roads, RoadReport, DrivingReport), ImportFault> {
    let (network, road_report) = RoadNetwork::build(extract)?;
    let (roads, driving_report) = Roads::prepare(network, Profile::small_van()?)?;
    Ok((roads, road_report, driving_report))
}

/// What the licence of OpenStreetMap's data asks to show.
const ATTRIBUTION: &str = "© OpenStreetMap contributors";

fn refuse_same_file(input: &Path, output: &Path) -> Result<(), ImportFault> {
    match (input.canonicalize(), output.canonicalize()) {
        (Ok(a), Ok(b)) if a == b => Err(ImportFault::SameFile { path: input.to_owned() }),
        _ => Ok(()),
    }
}

/// The name of an extract as people say it: `malta-latest.osm.pbf` is Malta.
fn name_of(input: &Path) -> String {
    let file = input.file_name().unwrap_or_default().to_string_lossy();
    let stem = file.split('.').next().unwrap_or_default();
    let stem = stem.strip_suffix("-latest").unwrap_or(stem).replace(['-', '_'], " ");
    let mut letters = stem.trim().chars();
    letters.next().map_or_else(|| file.clone().into_owned(), |first| first.to_uppercase().chain(letters).collect())
}

/// Times each pass, and tells of it.
struct Watch<'a> {
    start: Instant,
    /// Each pass with the time it began.
    passes: Vec<(Pass, Instant)>,
    tell: &'a mut dyn FnMut(Progress),
}

impl Watch<'_> {
    fn note(&mut self, progress: Progress) {
        if self.passes.last().is_none_or(|(pass, _)| *pass != progress.pass) {
            self.passes.push((progress.pass, Instant::now()));
        }
        (self.tell)(progress);
    }

    fn pass<T>(&mut self, pass: Pass, work: impl FnOnce() -> T) -> T {
        self.note(Progress { pass, done: 0, total: 1 });
        let product = work();
        self.note(Progress { pass, done: 1, total: 1 });
        product
    }

    fn passes(&self) -> Vec<PassReport> {
        let ends = self.passes.iter().skip(1).map(|(_, begin)| *begin).chain([Instant::now()]);
        let report = |((pass, begin), end): (&(Pass, Instant), Instant)| PassReport {
            pass: *pass,
            duration_s: end.duration_since(*begin).as_secs_f64(),
        };
        self.passes.iter().zip(ends).map(report).collect()
    }
}

#[cfg(test)]
mod tests;
