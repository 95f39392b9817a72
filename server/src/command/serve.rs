//! `perimetre serve`.

use crate::analysis::lorries;
use crate::geocoder::{Geocoder, Patience};
use crate::http::{App, MapStyle, router};
use crate::sheets::Gazetteer;
use crate::store::{DatabaseUrl, Store};
use crate::territories::Territories;
use anyhow::Context as _;
use collective::parameters::Parameters;
use osm_data::roads::Profiles;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;
use tokio::net::TcpListener;

/// Serve the interface and its API.
#[derive(Debug, clap::Args)]
pub(super) struct Serve {
    /// The data folder: territories/*.territory, profiles/*.toml of your own vehicles, communes/*.csv with town halls by
    /// INSEE code for imports, and the database.
    #[arg(long, default_value = "data")]
    data: PathBuf,
    /// The address to listen on; only this machine can reach 127.0.0.1. Port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The database, `sqlite:FILE` or `postgres://USER@HOST/NAME`; perimetre.db in the data folder when not given.
    #[arg(long)]
    database: Option<String>,
    /// Another map under everything: the address of a MapLibre style (https://…), or a file. The program's own is shown where it
    /// cannot be had.
    #[arg(long)]
    style: Option<String>,
    /// A geocoder that may be asked for addresses the territory does not know, when people want it: the address of a service with
    /// the API of France's national one, for example `https://data.geopf.fr/geocodage`. Their addresses are sent to it then.
    #[arg(long)]
    geocoder: Option<String>,
}

impl Serve {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(self.serve())
    }

    async fn serve(self) -> anyhow::Result<()> {
        let geocoder =
            self.geocoder.as_deref().map(|address| Geocoder::at(address, Patience::default())).transpose()?;
        std::fs::create_dir_all(&self.data)
            .with_context(|| format!("the data folder {} cannot be made", self.data.display()))?;
        let listener = listen(self.listen).await?;
        let store = Store::open(&database(self.database.as_deref(), &self.data)?).await?;
        let style = self.style.as_deref().map(str::parse::<MapStyle>).transpose()?.unwrap_or_default();
        let gazetteer = Gazetteer::open(&self.data.join("communes"))?;
        let app = App::new(store, territories(&self.data)?, profiles(&self.data)?);
        let mut app = app.with_style(style).with_gazetteer(gazetteer);
        if let Some(geocoder) = geocoder {
            app = app.with_geocoder(geocoder);
        }
        let address = listener.local_addr()?;
        // Whoever started the program reads this line to know that it answers.
        writeln!(std::io::stdout(), "http://{address}")?;
        prepare_vehicle(&app);
        let live = app.live.clone();
        let store = app.store.clone();
        axum::serve(listener, router(app)).with_graceful_shutdown(stopped(live)).await?;
        store.close().await;
        Ok(())
    }
}

/// The territories of the data folder. One that cannot be used is named on standard error, and the others are served.
pub(super) fn territories(data: &std::path::Path) -> anyhow::Result<Territories> {
    let folder = data.join("territories");
    let opened = Territories::open(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for fault in &opened.faults {
        eprintln!("perimetre: {fault}");
    }
    if opened.territories.iter().next().is_none() {
        let example = folder.join("NAME.territory");
        eprintln!(
            "perimetre: no territory in {}: make one with perimetre import FILE.osm.pbf --output {}",
            folder.display(),
            example.display()
        );
    }
    Ok(opened.territories)
}

/// Prepares the territories' roads for the vehicle most collectives share and for lorries, so that nobody waits for it: beside the
/// service.
fn prepare_vehicle(app: &App) {
    let (territories, roadbook) = (app.territories.clone(), app.roadbook.clone());
    tokio::task::spawn_blocking(move || {
        let parameters = Parameters::of_catalog();
        for territory in territories.iter() {
            for vehicle in std::iter::once(parameters.pooled_vehicle().key.clone()).chain(lorries().cloned()) {
                if let Err(fault) = roadbook.roads(territory, &vehicle) {
                    tracing::error!("{fault}");
                }
            }
        }
    });
}

/// The vehicles' profiles: those of the program, and those of the data folder.
fn profiles(data: &std::path::Path) -> anyhow::Result<Profiles> {
    let mut profiles = Profiles::own()?;
    profiles.add_folder(&data.join("profiles"))?;
    Ok(profiles)
}

/// The database asked for, or the one of the data folder.
pub(super) fn database(url: Option<&str>, data: &std::path::Path) -> anyhow::Result<DatabaseUrl> {
    Ok(match url {
        Some(url) => DatabaseUrl::parse(url)?,
        None => DatabaseUrl::sqlite_file(&data.join("perimetre.db"))?,
    })
}

async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|cause| match cause.kind() {
        std::io::ErrorKind::AddrInUse => anyhow::anyhow!(
            "port {} is taken by another program: stop it, or choose another port with --listen {}:{}",
            address.port(),
            address.ip(),
            address.port().wrapping_add(1),
        ),
        std::io::ErrorKind::PermissionDenied => {
            anyhow::anyhow!("port {} is reserved: choose one above 1023 with --listen", address.port())
        }
        _ => anyhow::anyhow!("cannot listen on {address}: {cause}"),
    })
}

/// Waits for Ctrl-C or a request to end, then ends the streams of events, which would go on for ever.
async fn stopped(live: std::sync::Arc<crate::live::Live>) {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
    live.end();
}
