//! A server asked for the same tiles again and again, over connections that stay open.

use anyhow::Context as _;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// A server that is running; it is ended when dropped.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// How many requests a second a server answers, on the data of a folder.
pub(super) fn measure(data: &Path, paths: &[String], requests: usize, connections: usize) -> anyhow::Result<Value> {
    let program = std::env::current_exe()?.with_file_name("perimetre");
    anyhow::ensure!(program.is_file(), "{} is missing: run ./scripts/build first", program.display());
    let mut child = Command::new(&program)
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} cannot be started", program.display()))?;
    let out = child.stdout.take().context("the server has no output")?;
    let _server = Server(child);
    let mut said = String::new();
    BufReader::new(out).read_line(&mut said)?;
    let address = said.trim().strip_prefix("http://").context("the server did not say its address")?.to_owned();
    let first = Asker::of(&address)?.ask_all(paths.iter())?;
    let start = Instant::now();
    let share = requests / connections.max(1);
    let bytes: u64 = std::thread::scope(|scope| {
        let askers: Vec<_> = (0..connections.max(1))
            .map(|number| {
                let (address, paths) = (&address, paths);
                scope.spawn(move || Asker::of(address)?.ask_all(paths.iter().cycle().skip(number).take(share)))
            })
            .collect();
        let sum = askers.into_iter().map(|asker| asker.join().map_err(|_| anyhow::anyhow!("an asker ended")).flatten());
        sum.sum::<anyhow::Result<u64>>()
    })?;
    let seconds = start.elapsed().as_secs_f64();
    let asked = share * connections.max(1);
    Ok(json!({
        "measure": "cached tiles over the loopback", "tiles": paths.len(), "bytes_of_all": first, "requests": asked,
        "connections": connections, "bytes": bytes, "seconds": seconds, "requests_per_s": asked as f64 / seconds,
    }))
}

/// One connection.
struct Asker {
    from: BufReader<TcpStream>,
    to: TcpStream,
    host: String,
}

impl Asker {
    fn of(address: &str) -> anyhow::Result<Self> {
        let to = TcpStream::connect(address)?;
        to.set_nodelay(true)?;
        Ok(Self { from: BufReader::new(to.try_clone()?), to, host: address.to_owned() })
    }

    /// Asks for each path in turn; the bytes of the bodies.
    fn ask_all<'a>(&mut self, paths: impl Iterator<Item = &'a String>) -> anyhow::Result<u64> {
        let mut bytes = 0;
        for path in paths {
            let request = format!("GET {path} HTTP/1.1\r\nhost: {}\r\naccept-encoding: gzip\r\n\r\n", self.host);
            self.to.write_all(request.as_bytes())?;
            bytes += self.answer()?;
        }
        Ok(bytes)
    }

    fn answer(&mut self) -> anyhow::Result<u64> {
        let (mut line, mut length, mut status) = (String::new(), 0, String::new());
        loop {
            line.clear();
            anyhow::ensure!(self.from.read_line(&mut line)? > 0, "the server hung up");
            if status.is_empty() {
                status.clone_from(&line);
            }
            if line.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse()?;
            }
        }
        anyhow::ensure!(status.contains(" 200") || status.contains(" 204"), "the server said {status}");
        let mut body = vec![0; length];
        self.from.read_exact(&mut body)?;
        Ok(body.len() as u64)
    }
}
