//! Travel times, routes and isochrones at the terminal.

use super::{run, run_well, text};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// A territory, and files that ask for travel on it.
struct Ground {
    folder: tempfile::TempDir,
    territory: PathBuf,
}

impl Ground {
    fn malta() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let territory = folder.path().join("malta.territory");
        let extract = scripts::demo_data::malta().unwrap();
        run_well(&["import", text(&extract), "--clip", "14.37,35.84,14.48,35.93", "--output", text(&territory)]);
        Self { folder, territory }
    }

    fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn run(&self, task: &str, more: &[&str]) -> String {
        run_well(&[&[task, "--territory", text(&self.territory)], more].concat())
    }

    /// What is said where it does not work: one sentence.
    fn fault(&self, task: &str, more: &[&str]) -> String {
        let output = run(&[&[task, "--territory", text(&self.territory)], more].concat());
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), said.lines().count()), (Some(1), 1), "{said}");
        said
    }
}

const PLACES: &str = "name,lon,lat\nRabat,14.398,35.883\nMosta,14.425,35.909\nSea,14.9,35.4\n";

fn rows(csv: &str) -> Vec<Vec<&str>> {
    csv.lines().map(|line| line.split(',').collect()).collect()
}

#[test]
fn matrix_route_and_isochrone_agree_with_each_other() {
    let ground = Ground::malta();
    let places = ground.file("places.csv", PLACES);
    let snaps = ground.folder.path().join("snaps.csv");
    let matrix = ground.run("matrix", &["--from", text(&places), "--snaps", text(&snaps)]);
    let cells = rows(&matrix);
    assert_eq!(cells[0], ["from", "to", "duration_s", "distance_m"]);
    assert_eq!(cells.len(), 10);
    assert_eq!(cells[1], ["Rabat", "Rabat", "0.000", "0.0"]);
    assert_eq!(
        (cells[3].as_slice(), cells[8].as_slice()),
        (&["Rabat", "Sea", "", ""][..], &["Sea", "Mosta", "", ""][..])
    );
    let seconds: f64 = cells[2][2].parse().unwrap();
    assert!((120.0..1500.0).contains(&seconds), "{seconds} s from Rabat to Mosta");
    let snaps = fs::read_to_string(&snaps).unwrap();
    let snaps = rows(&snaps);
    assert_eq!(snaps[3], ["Sea", "", "", "", "", "", "", ""]);
    assert!((0.0..=1.0).contains(&snaps[1][4].parse::<f64>().unwrap()) && snaps[1][6] == "no");

    let to = ground.file("to.csv", "lat;lon;nom\n35,909;14,425;Mosta\n");
    let one_way = ground.run("matrix", &["--from", text(&places), "--to", text(&to)]);
    assert_eq!(rows(&one_way)[1], cells[2]);
    assert_eq!(rows(&one_way).len(), 4);

    let route: Value = serde_json::from_str(&ground.run("route", &["--stops", text(&places)])).unwrap();
    let leg = &route["features"][0];
    assert_eq!(leg["geometry"]["type"], "LineString");
    assert!((leg["properties"]["duration_s"].as_f64().unwrap() - seconds).abs() < 1e-6);
    assert_eq!(
        (&route["features"][1]["geometry"], &route["features"][1]["properties"]["to"]),
        (&Value::Null, &"Sea".into())
    );

    // Half of the way away, and a fifth more than the whole of it.
    let minutes = format!("{},{}", seconds / 120.0, seconds / 50.0);
    for reverse in [&[][..], &["--reverse"][..]] {
        let asked = [&["--place", "14.398,35.883", "--minutes", &minutes], reverse].concat();
        let area: Value = serde_json::from_str(&ground.run("isochrone", &asked)).unwrap();
        let rings = |at: usize| area["features"][at]["geometry"]["coordinates"][0][0].as_array().unwrap().len();
        assert!(rings(0) > 10 && rings(1) > rings(0), "{} {}", rings(0), rings(1));
        assert_eq!(area["features"][1]["properties"]["course"], if reverse.is_empty() { "from" } else { "to" });
    }

    let tractor = ground.file(
        "tractor.toml",
        "id = \"tractor\"\nbased_on = \"small_van\"\n[speed]\nfastest_kmh = 25\n[access]\nkeys = [\"access\", \"vehicle\", \"motor_vehicle\", \"agricultural\"]\n",
    );
    let slow = ground.run("matrix", &["--from", text(&places), "--profile", text(&tractor)]);
    assert!(rows(&slow)[2][2].parse::<f64>().unwrap() > seconds * 1.1);
}

#[test]
fn what_cannot_be_answered_is_said_in_one_sentence() {
    let ground = Ground::malta();
    let wrong = ground.file("wrong.csv", "name,lon,lat\nRabat,14.398,35.883\nMosta,14.425,north\n");
    let said = ground.fault("matrix", &["--from", text(&wrong)]);
    assert!(said.contains("wrong.csv") && said.contains("row 3, column lat") && said.contains("“north”"), "{said}");
    let places = ground.file("places.csv", PLACES);
    let said = ground.fault("matrix", &["--from", text(&places), "--profile", "balloon"]);
    assert!(said.contains("balloon") && said.contains("cargo_bike"), "{said}");
    let profile = ground.file("mine.toml", "id = \"mine\"\nbased_on = \"small_van\"\n[vehicle]\nweigth_t = 3\n");
    let said = ground.fault("route", &["--stops", text(&places), "--profile", text(&profile)]);
    assert!(said.contains("mine.toml") && said.contains("vehicle.weigth_t") && said.contains("weight_t"), "{said}");
    let said = ground.fault("isochrone", &["--place", "35.883,14.398", "--minutes", "10"]);
    assert!(said.contains("no road") && said.contains("longitude, then latitude"), "{said}");
    let said = ground.fault("isochrone", &["--place", "14.398,35.883", "--minutes", "10,-5"]);
    assert!(said.contains("-5 minutes"), "{said}");
    let asked = ["isochrone", "--territory", text(&ground.territory), "--place", "here", "--minutes", "10"];
    assert_eq!(run(&asked).status.code(), Some(2));
}
