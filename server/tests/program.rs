//! The program `perimetre` as a process: what it keeps when it is killed, and what it says at the terminal.

#![expect(clippy::unwrap_used, reason = "a test fails by it; clippy knows only test functions")]

#[path = "program/roads.rs"]
mod roads;

use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use uuid::Uuid;

struct Server {
    child: Child,
    url: String,
}

impl Server {
    fn start(data: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_perimetre"))
            .args(["serve", "--listen", "127.0.0.1:0", "--data", text(data)])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.starts_with("http://127.0.0.1:"), "{line:?}");
        Self { child, url: line.trim().to_owned() }
    }

    fn get(&self, path: &str) -> Value {
        let answer = ureq::get(format!("{}{path}", self.url)).call().unwrap();
        serde_json::from_str(&answer.into_body().read_to_string().unwrap()).unwrap()
    }

    /// SIGKILL: no handler runs, nothing is flushed.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// The answer; `None` when there is none, or it is an error.
fn post(url: &str, body: &Value) -> Option<Value> {
    let answer = ureq::post(url).header("content-type", "application/json").send(body.to_string()).ok()?;
    serde_json::from_str(&answer.into_body().read_to_string().ok()?).ok()
}

fn put_point(id: Uuid) -> Value {
    let point = json!({
        "name": format!("Point {id}"), "kind": "shop", "place": [14.4, 35.9], "kg_per_week": 10.0, "days": ["friday"],
        "can_host_transfer": false,
    });
    json!({ "gesture": Uuid::new_v4(), "base": 0, "edit": { "kind": "put_point", "id": id, "point": point } })
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_perimetre")).args(arguments).output().unwrap()
}

fn run_well(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn every_edit_that_was_answered_survives_a_kill_at_any_moment() {
    let data = tempfile::tempdir().unwrap();
    let new = json!({ "name": "Essai", "territory": "malta", "variant_name": "Aujourd’hui" });
    let server = Server::start(data.path());
    let id = post(&format!("{}/api/collectives", server.url), &new).unwrap()["id"].as_str().unwrap().to_owned();
    server.kill();

    let mut answered = 0;
    for kill_after in [1, 7, 40] {
        let server = Server::start(data.path());
        let (kept, news) = mpsc::channel();
        let send = |kept: mpsc::Sender<Uuid>| {
            let edits = format!("{}/api/collectives/{id}/edits", server.url);
            // Each goes on until the server is gone.
            move || loop {
                let point = Uuid::new_v4();
                match post(&edits, &put_point(point)) {
                    Some(answer) if answer["revision"].is_u64() => kept.send(point).unwrap(),
                    _ => break,
                }
            }
        };
        let senders: Vec<_> = (0..3).map(|_| std::thread::spawn(send(kept.clone()))).collect();
        drop(kept);
        let next = |_| news.recv_timeout(Duration::from_secs(20)).unwrap();
        let mut sure: Vec<Uuid> = (0..kill_after).map(next).collect();
        server.kill();
        for sender in senders {
            sender.join().unwrap();
        }
        // What was answered until the very end counts too.
        sure.extend(news.iter());
        answered += sure.len();

        let server = Server::start(data.path());
        let found = server.get(&format!("/api/collectives/{id}"));
        let points = found["collective"]["points"].as_object().unwrap();
        for point in &sure {
            assert!(points.contains_key(&point.to_string()), "an edit was answered and is lost");
        }
        assert_eq!(found["revision"].as_u64(), Some(points.len() as u64), "one revision for each edit");
        assert!(points.len() >= answered);
        server.kill();
    }
}

#[test]
fn a_taken_port_is_said_with_what_to_do() {
    let data = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = run(&["serve", "--listen", &address, "--data", text(data.path())]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("taken") && said.contains("--listen") && said.lines().count() == 1, "{said}");
}

#[test]
fn a_geocoder_is_named_by_its_address_or_the_program_says_how() {
    let data = tempfile::tempdir().unwrap();
    let output = run(&["serve", "--listen", "127.0.0.1:0", "--data", text(data.path()), "--geocoder", "data.geopf.fr"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), said.lines().count()), (Some(1), 1), "{said}");
    assert!(said.contains("https://data.geopf.fr/geocodage"), "{said}");
}

#[test]
fn the_command_line_and_the_server_give_the_same_analysis() {
    let data = tempfile::tempdir().unwrap();
    let territory = data.path().join("territories/malta.territory");
    std::fs::create_dir_all(territory.parent().unwrap()).unwrap();
    let extract = scripts::demo_data::malta().unwrap();
    let clip = "14.37,35.84,14.48,35.93";
    let report = run_well(&["import", text(&extract), "--clip", clip, "--json", "--output", text(&territory)]);
    let report: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["output_bytes"].as_u64(), Some(std::fs::metadata(&territory).unwrap().len()));
    let made = run_well(&["examples", "--data", text(data.path())]);
    assert_eq!(made.lines().count(), 3, "{made}");
    let again = run_well(&["examples", "--data", text(data.path()), "--territory", "malta"]);
    assert_eq!(again.matches("already").count(), 3, "{again}");

    let server = Server::start(data.path());
    let listed = server.get("/api/collectives");
    let catering = listed.as_array().unwrap().iter().find(|listed| listed["members"] == 10).unwrap();
    let address = format!("/api/collectives/{}", catering["id"].as_str().unwrap());
    let answered = server.get(&address);
    let expected = server.get(&format!("{address}/analysis"));
    server.kill();
    for (name, document) in [("answered.json", &answered), ("alone.json", &answered["collective"])] {
        let file = data.path().join(name);
        std::fs::write(&file, document.to_string()).unwrap();
        let printed = run_well(&["analyze", text(&file), "--territory", text(&territory), "--variant", "Aujourd’hui"]);
        assert_eq!(serde_json::from_str::<Value>(&printed).unwrap(), expected);
    }
}

#[test]
fn a_wrong_file_is_said_in_one_sentence_and_a_wrong_command_is_a_usage_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("film.territory");
    std::fs::write(&file, "not a territory").unwrap();
    for arguments in [vec!["inspect", text(&file)], vec!["analyze", text(&file), "--territory", text(&file)]] {
        let output = run(&arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), said.lines().count()), (Some(1), 1), "{said}");
        assert!(said.contains("film.territory"), "{said}");
    }
    assert_eq!(run(&["dance"]).status.code(), Some(2));
}
