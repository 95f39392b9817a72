//! Thousands of files that are almost right: each is refused with a sentence, or gives a territory that answers; none
//! panics. Seeded, so that what fails fails again.

use super::*;
use crate::pbf::tests::handmade::file_of;
use crate::territory_file::{Reader, Writer};
use collective::outline::Outline;
use collective::perimeter::Perimeter;
use std::path::PathBuf;

/// A small generator (Steele, Lea and Flood 2014, `SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ mixed >> 31) % sides.max(1) as u64) as usize
    }

    /// Changes a bit or a byte, so that most of the structure still stands.
    fn nudge(&mut self, bytes: &mut [u8]) {
        let at = self.roll(bytes.len());
        match self.roll(3) {
            0 => bytes[at] ^= 1 << self.roll(8),
            1 => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][self.roll(5)],
            _ => bytes[at] = bytes[at].wrapping_add(1),
        }
    }

    /// Changes some bytes: a bit, a byte, a number, a piece left out, put twice or put elsewhere.
    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.roll(4) {
            if bytes.is_empty() {
                return;
            }
            let at = self.roll(bytes.len());
            let end = (at + 1 + self.roll(24)).min(bytes.len());
            match self.roll(7) {
                0 => bytes[at] ^= 1 << self.roll(8),
                1 => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][self.roll(5)],
                2 => bytes[at..end].fill(0xff),
                3 => drop(bytes.drain(at..end)),
                4 => bytes.extend_from_within(at..end),
                5 => bytes.truncate(at),
                _ => {
                    let piece = bytes[at..end].to_vec();
                    let to = self.roll(bytes.len());
                    bytes.splice(to..to, piece);
                }
            }
        }
    }
}

fn village(folder: &Path) -> PathBuf {
    let extract = folder.join("village.osm.pbf");
    let blocks: Vec<Vec<u8>> = village::blocks().iter().map(crate::pbf::tests::handmade::Block::bytes).collect();
    fs::write(&extract, file_of(&blocks)).unwrap();
    extract
}

/// Asks a territory everything.
fn ask(territory: &Territory) {
    let at = |lon: f64, lat: f64| LonLat::try_new(lon, lat).unwrap();
    let (here, there) = (at(3.001, 50.001), at(3.006, 50.004));
    let _ = territory.search("12 bis rue de la gar maroiles", Some(here), 10);
    let _ = territory.whereabouts(here);
    for zoom in [0, 5, 10, 14, 16] {
        let cell = |fraction: f64| (fraction * f64::from(1_u32 << zoom)) as u32;
        let (x, y) = (cell(0.508_34), cell(0.339_6));
        let _ = territory.basemap().tile(zoom, x, y);
    }
    let ring = vec![at(3.0, 50.0), at(3.005, 50.0), at(3.005, 50.004), at(3.0, 50.004), at(3.0, 50.0)];
    if let Ok(perimeter) = Perimeter::try_new(&Outline::simple(ring), territory.projection()) {
        let _ = territory.farmland_in(&perimeter);
    }
    let _ = territory.light_boundaries(collective::quantity::Meters(60.0)).count();
    let _ = territory.roads().travel_matrix(&[here, there], &|| false);
    let _ = territory.roads().route(&[here, there], &|| false);
}

#[test]
fn a_village_becomes_a_territory_that_answers() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("village.territory");
    let report = import(&village(folder.path()), &output, &ImportOptions::default(), &mut |_| ()).unwrap();
    assert_eq!((report.boundaries.assembled[&BoundaryKind::Commune], report.search.house_numbers), (1, 1));
    assert!(report.farmland.area.0 > 1000.0);
    let territory = Territory::open(&output).unwrap();
    ask(&territory);
    let found = territory.search("12bis rue de la gare", None, 1);
    assert_eq!(found[0].house_number.as_deref(), Some("12 bis"));
    let here = territory.whereabouts(LonLat::try_new(3.0028, 50.0018).unwrap());
    assert_eq!(here.commune.unwrap().insee.as_deref(), Some("59384"));
    assert!(here.street.is_some_and(|street| street.distance.0 < 50.0));
}

#[test]
fn an_extract_that_is_almost_right_is_refused_or_imported() {
    let blocks: Vec<Vec<u8>> = village::blocks().iter().map(crate::pbf::tests::handmade::Block::bytes).collect();
    let folder = tempfile::tempdir().unwrap();
    let (input, output) = (folder.path().join("a.osm.pbf"), folder.path().join("a.territory"));
    let (mut imported, mut refused) = (0, 0);
    for seed in 0..300 {
        let mut dice = Dice(seed);
        let mut blocks = blocks.clone();
        let block = dice.roll(blocks.len());
        if seed % 4 == 0 {
            dice.mutate(&mut blocks[block]);
        } else {
            dice.nudge(&mut blocks[block]);
        }
        let mut content = file_of(&blocks);
        if seed % 10 == 0 {
            dice.mutate(&mut content);
        }
        fs::write(&input, &content).unwrap();
        match import(&input, &output, &ImportOptions::default(), &mut |_| ()) {
            Ok(_) => {
                ask(&Territory::open(&output).unwrap());
                imported += 1;
            }
            Err(fault) => {
                assert!(!fault.to_string().contains('\n'), "seed {seed}: {fault}");
                refused += 1;
            }
        }
    }
    assert!(imported > 30 && refused > 30, "{imported} imported, {refused} refused");
}

#[test]
fn a_territory_that_is_almost_right_is_refused_or_answers() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("village.territory");
    import(&village(folder.path()), &whole, &ImportOptions::default(), &mut |_| ()).unwrap();
    let reader = Reader::open(&whole).unwrap();
    let sections: Vec<(String, Vec<u8>)> =
        reader.names().map(|name| (name.to_owned(), reader.section(name).unwrap().to_vec())).collect();
    let path = folder.path().join("a.territory");
    let (mut opened, mut refused) = (0, 0);
    for seed in 0..600 {
        let mut dice = Dice(seed);
        let changed = seed as usize % sections.len();
        // The checksums are right, so that what is read is the section itself.
        let mut writer = Writer::new(&path);
        for (at, (name, bytes)) in sections.iter().enumerate() {
            let mut bytes = bytes.clone();
            if at == changed {
                dice.mutate(&mut bytes);
            }
            writer.section(name, bytes).unwrap();
        }
        writer.finish().unwrap();
        match Territory::open(&path) {
            Ok(territory) => {
                ask(&territory);
                opened += 1;
            }
            Err(_) => refused += 1,
        }
    }
    assert!(opened > 20 && refused > 20, "{opened} opened, {refused} refused");
}
