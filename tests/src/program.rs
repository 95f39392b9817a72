//! The program `perimetre`, started as a user starts it.

use scripts::demo_data;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// Where the built program lies: in the folder of whoever asks, or above it where the tests have one of their own.
///
/// # Panics
/// When it was not built: `./scripts/build` does.
#[must_use]
pub fn executable() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let built = own.ancestors().skip(1).take(2).map(|folder| folder.join("perimetre")).find(|path| path.is_file());
    built.unwrap_or_else(|| panic!("perimetre is missing beside {}: run ./scripts/build first", own.display()))
}

/// Runs the program to its end.
///
/// # Panics
/// When it cannot be started.
#[must_use]
pub fn run(arguments: &[&str]) -> Output {
    Command::new(executable()).args(arguments).output().unwrap()
}

/// Runs the program to its end and gives what it printed.
///
/// # Panics
/// When it fails.
#[must_use]
pub fn run_well(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A folder of data with the territory of Malta and the three examples.
///
/// # Panics
/// When the territory cannot be prepared.
#[must_use]
pub fn malta_data() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    import_malta(&folder.path().join("territories/malta.territory"));
    let _ = run_well(&["examples", "--data", text(folder.path())]);
    folder
}

/// Imports the demonstration extract of Malta.
///
/// # Panics
/// When that fails.
pub fn import_malta(output: &Path) {
    std::fs::create_dir_all(output.parent().unwrap()).unwrap();
    let extract = demo_data::malta().unwrap();
    let clip = "14.1,35.7,14.7,36.2";
    let _ = run_well(&["import", text(&extract), "--clip", clip, "--name", "Malte", "--output", text(output)]);
}

/// A path as an argument.
///
/// # Panics
/// When it is not UTF-8.
#[must_use]
pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A server that is running; it is killed when dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    /// Its address, as `http://127.0.0.1:8080`.
    pub url: String,
}

impl Server {
    /// Starts a server over a folder of data, on a free port, and waits until it is ready.
    ///
    /// # Panics
    /// When it does not start within a minute.
    #[must_use]
    pub fn start(data: &Path) -> Self {
        Self::listening(data, "127.0.0.1:0")
    }

    /// Starts a server again where one was before.
    ///
    /// # Panics
    /// As [`Server::start`].
    #[must_use]
    pub fn start_at(data: &Path, url: &str) -> Self {
        Self::listening(data, url.trim_start_matches("http://"))
    }

    fn listening(data: &Path, address: &str) -> Self {
        let mut child = Command::new(executable())
            .args(["serve", "--data", text(data), "--listen", address])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let deadline = Instant::now() + Duration::from_mins(1);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let url = loop {
            assert!(Instant::now() < deadline, "the server did not say its address");
            let line = lines.next().expect("the server ended before it was ready").unwrap();
            if let Some(start) = line.find("http://") {
                break line[start..].split_whitespace().next().unwrap().trim_end_matches(['/', '.']).to_owned();
            }
        };
        // Whatever it prints later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, url }
    }

    /// Ends the server as a power cut would.
    ///
    /// # Panics
    /// When it had ended by itself.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// The body of an answer of the server.
///
/// # Panics
/// When the server does not answer 200.
#[must_use]
pub fn get(server: &Server, path: &str) -> String {
    ureq::get(format!("{}{path}", server.url)).call().unwrap().body_mut().read_to_string().unwrap()
}

/// The body of the answer to a JSON body.
///
/// # Panics
/// When the server does not answer 200.
#[must_use]
pub fn post(server: &Server, path: &str, body: &str) -> String {
    let request = ureq::post(format!("{}{path}", server.url)).header("content-type", "application/json");
    request.send(body).unwrap().body_mut().read_to_string().unwrap()
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
