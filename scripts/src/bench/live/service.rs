//! The service itself: from sending an edit to its complete first answer, while someone follows the collective.

use super::edits::{KINDS, edit};
use super::timing::Times;
use anyhow::{Context as _, Result, bail};
use collective::document::Collective;
use collective::edit::Edit;
use osm_data::territory::Territory;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// No answer after this: something is broken.
const LONGEST_WAIT: Duration = Duration::from_mins(1);
/// How long after an answer the next edit comes: people look at what they did.
const LOOKING: Duration = Duration::from_millis(400);

/// Starts the program, makes the collective, follows it, and sends edits one after the other. Each waits for the first answer
/// of the one before, as an editor does; its refinement is then under way, and is given up.
pub(super) fn measure(
    program: &Path,
    data: &Path,
    territory: &Territory,
    collective: &Collective,
    edits: usize,
) -> Result<()> {
    let (service, url) = Service::start(program, data)?;
    let new = json!({ "name": collective.name, "territory": collective.territory, "variant_name": "Aujourd’hui" });
    let made = post(&format!("{url}/api/collectives"), &new)?;
    let id = made["id"].as_str().context("a new collective has an id")?;
    let address = format!("{url}/api/collectives/{id}");
    let mut document: Collective = serde_json::from_value(made["collective"].clone())?;
    let begin = beginning(collective, &document);
    (document, _) = document.edited(&begin)?;
    let mut revision = send(&address, 0, &begin)?;
    let (_, places) = (territory.summary(), territory.places().len());

    let mut cold = Times::default();
    let asked = Instant::now();
    let answers = follow(&address)?;
    wait(&answers, revision)?;
    cold.push(asked.elapsed().as_secs_f64() * 1e3);
    cold.print("service, first answer of all");
    let (mut all, mut refined) = (Times::default(), 0);
    let mut by_kind: [Times; KINDS.len()] = std::array::from_fn(|_| Times::default());
    for number in 0..edits {
        std::thread::sleep(LOOKING);
        refined += answers.try_iter().filter(|answer| answer.refined).count();
        let edit = edit(&document, number).context("there are members and corners to edit")?;
        (document, _) = document.edited(&edit)?;
        let sent = Instant::now();
        revision = send(&address, revision, &edit)?;
        let answered = wait(&answers, revision)?;
        let time = answered.duration_since(sent).as_secs_f64() * 1e3;
        all.push(time);
        by_kind[number % KINDS.len()].push(time);
    }
    for (times, kind) in by_kind.into_iter().zip(KINDS) {
        times.print(&format!("service, first answer after {kind}"));
    }
    all.print("service, first answer after an edit");
    println!("{}", json!({ "measure": "service", "refined_before_the_next_edit": refined, "places": places }));
    drop(service);
    Ok(())
}

/// Everything of the collective as one edit of an empty one.
fn beginning(collective: &Collective, empty: &Collective) -> Edit {
    let variant = collective.variants[&collective.reference].clone();
    let parameters = collective.parameters.iter();
    let mut edits: Vec<Edit> =
        parameters.map(|(key, value)| Edit::SetParameter { key: key.clone(), value: Some(*value) }).collect();
    edits.push(Edit::PutVariant { id: empty.reference, variant: Box::new(variant) });
    let points = collective.points.iter();
    edits.extend(points.map(|(id, point)| Edit::PutPoint { id: *id, point: Box::new(point.clone()) }));
    let members = collective.members.iter();
    edits.extend(members.map(|(id, member)| Edit::PutMember { id: *id, member: Box::new(member.clone()) }));
    Edit::Together { edits }
}

/// The running program; ended when dropped.
struct Service(Child);

impl Service {
    fn start(program: &Path, data: &Path) -> Result<(Self, String)> {
        let mut command = Command::new(program);
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data).stdout(Stdio::piped());
        let mut child = command.spawn().with_context(|| format!("{} cannot be started", program.display()))?;
        let said = child.stdout.take().context("its output is piped")?;
        let service = Self(child);
        let mut line = String::new();
        BufReader::new(said).read_line(&mut line)?;
        let url = line.trim().to_owned();
        if url.is_empty() {
            bail!("{} did not say where it listens", program.display())
        }
        Ok((service, url))
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It is this measure's own child; that it is gone already is no fault.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn post(url: &str, body: &Value) -> Result<Value> {
    let answer = ureq::post(url).header("content-type", "application/json").send(body.to_string())?;
    Ok(serde_json::from_str(&answer.into_body().read_to_string()?)?)
}

/// Sends an edit; gives the revision it made.
fn send(address: &str, base: u64, edit: &Edit) -> Result<u64> {
    let gesture = Uuid::from_u128(1 + u128::from(base));
    let kept = post(&format!("{address}/edits"), &json!({ "gesture": gesture, "base": base, "edit": edit }))?;
    kept["revision"].as_u64().context("an edit that is kept has a revision")
}

/// An analysis that came over the stream, whole.
struct Answer {
    revision: u64,
    refined: bool,
    at: Instant,
}

/// Follows the collective on a thread of its own.
fn follow(address: &str) -> Result<Receiver<Answer>> {
    let stream = ureq::get(format!("{address}/events")).call()?.into_body().into_reader();
    let (outlet, answers) = channel();
    std::thread::spawn(move || {
        let mut is_analysis = false;
        for line in BufReader::with_capacity(1 << 20, stream).lines().map_while(Result::ok) {
            if let Some(event) = line.strip_prefix("event:") {
                is_analysis = event.trim() == "analysis";
            } else if let Some(data) = line.strip_prefix("data:").filter(|_| is_analysis) {
                let at = Instant::now();
                let Ok(analysis) = serde_json::from_str::<Value>(data) else { continue };
                let Some(revision) = analysis["revision"].as_u64() else { continue };
                if outlet.send(Answer { revision, refined: analysis["stage"] == "refined", at }).is_err() {
                    return;
                }
            }
        }
    });
    Ok(answers)
}

/// When the first answer for a revision was there.
fn wait(answers: &Receiver<Answer>, revision: u64) -> Result<Instant> {
    let deadline = Instant::now() + LONGEST_WAIT;
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        let answer = answers.recv_timeout(left).context("the service did not answer in time")?;
        if answer.revision == revision {
            return Ok(answer.at);
        }
    }
}
