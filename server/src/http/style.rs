//! The style of the map under everything: the program's own in light and dark, or another one.

use super::extract::{Path, Query};
use super::territories::territory;
use super::{App, Problem};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use collective::document::TerritoryId;
use osm_data::basemap::Theme;
use serde::Deserialize;
use serde_json::Value;

/// Which style the map under everything has.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum MapStyle {
    /// That of the territory's own tiles.
    #[default]
    Own,
    /// One that browsers fetch from elsewhere.
    Elsewhere(String),
    /// One of a file, as JSON; `{territory}` in it stands for the territory's id.
    Given(String),
}

/// Why a style cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MapStyleFault {
    /// The file cannot be read.
    #[error("the map style {file} cannot be read ({cause}): give the address of a style (https://…) or a file")]
    Unreadable {
        /// Its path.
        file: String,
        /// Why.
        cause: std::io::Error,
    },
    /// It is something else.
    #[error(
        "{file} is no map style ({cause}): it must be JSON with version 8, sources and layers, as MapLibre reads it"
    )]
    NoStyle {
        /// Its path.
        file: String,
        /// What is missing.
        cause: String,
    },
}

impl std::str::FromStr for MapStyle {
    type Err = MapStyleFault;

    /// The address of a style, or the path of a file, which is read.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.starts_with("https://") || text.starts_with("http://") {
            return Ok(Self::Elsewhere(text.to_owned()));
        }
        let file = || text.to_owned();
        let content =
            std::fs::read_to_string(text).map_err(|cause| MapStyleFault::Unreadable { file: file(), cause })?;
        let no_style = |cause: String| MapStyleFault::NoStyle { file: file(), cause };
        let style: Value = serde_json::from_str(&content).map_err(|cause| no_style(cause.to_string()))?;
        match style {
            _ if style["version"] != 8 => Err(no_style("its version is not 8".to_owned())),
            _ if !style["sources"].is_object() => Err(no_style("it has no sources".to_owned())),
            _ if !style["layers"].is_array() => Err(no_style("it has no layers".to_owned())),
            _ => Ok(Self::Given(content)),
        }
    }
}

/// Which style is asked for.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    theme: Theme,
    #[serde(default)]
    own: bool,
}

/// The style of the map, as MapLibre reads it. Addresses of the territory's own tiles in it have no scheme and host.
#[utoipa::path(
    get, path = "/api/territories/{territory}/style",
    params(
        ("territory" = String, Path),
        ("theme" = Option<String>, Query, description = "light (the default) or dark; another style than the program's own may not know it"),
        ("own" = Option<bool>, Query, description = "true: the program's own, also where another was chosen when it was started")
    ),
    responses(
        (status = 200, description = "A MapLibre style", body = serde_json::Value),
        (status = 307, description = "It is elsewhere."),
        (status = "4XX", body = Problem)
    )
)]
pub(super) async fn read(
    State(app): State<App>,
    Path(id): Path<TerritoryId>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let id = &territory(&app, &id)?.summary().id;
    let text = match &*app.style {
        MapStyle::Elsewhere(address) if !wanted.own => return Ok(Redirect::temporary(address).into_response()),
        MapStyle::Given(style) if !wanted.own => style.replace("{territory}", id.as_str()),
        _ => wanted.theme.style(id.as_str()),
    };
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "max-age=300")];
    Ok((headers, text).into_response())
}
