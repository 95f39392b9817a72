//! The embedded frontend: its files under their names, and its page for every address that is the frontend's own.

use super::{Code, Problem};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse as _, Response};
use rust_embed::{EmbeddedFile, RustEmbed};

/// The built frontend. A build without one still serves the API.
#[derive(RustEmbed)]
#[folder = "$PERIMETRE_FRONTEND"]
#[allow_missing = true]
struct Frontend;

const PAGE: &str = "index.html";

/// What is shown when the program was built without its frontend.
const WITHOUT_FRONTEND: &str = "<!doctype html><html lang=fr><meta charset=utf-8><title>Périmètre</title>\
    <body style='font:1.1rem/1.5 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem'><h1>Périmètre</h1>\
    <p>Ce programme a été construit sans son interface. Pour l’inclure : <code>./scripts/build</code>.</p>\
    <p lang=en>This program was built without its interface. To include it: <code>./scripts/build</code>.</p>\
    <p><a href=/api/openapi.json>/api/openapi.json</a></p>";

/// Answers everything that is not the API.
pub(super) async fn serve(request: Request) -> Response {
    let (uri, headers) = (request.uri(), request.headers());
    let path = uri.path().trim_start_matches('/');
    if path == "api" || path.starts_with("api/") {
        return unknown(uri);
    }
    if *request.method() != Method::GET && *request.method() != Method::HEAD {
        return super::guard::method_not_allowed(request).await.into_response();
    }
    if path != PAGE
        && !is_brotli(path)
        && let Some(answer) = file(path, headers)
    {
        return answer;
    }
    // An address without a dot is the frontend's own; one with a dot is a file that is not there.
    if path != PAGE && path.rsplit('/').next().is_some_and(|name| name.contains('.')) {
        return unknown(uri);
    }
    file(PAGE, headers).unwrap_or_else(|| (StatusCode::NOT_FOUND, Html(WITHOUT_FRONTEND)).into_response())
}

fn unknown(uri: &Uri) -> Response {
    Problem::new(Code::UnknownAddress, format!("there is nothing at {}", uri.path())).into_response()
}

/// A file, compressed when it was and the asker reads it.
fn file(path: &str, headers: &HeaderMap) -> Option<Response> {
    let plain = Frontend::get(path)?;
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let kind = if kind.type_() == mime_guess::mime::TEXT { format!("{kind}; charset=utf-8") } else { kind.to_string() };
    let tag = etag(&plain);
    let cache = if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let common = [
        (header::CONTENT_TYPE, kind.as_str()),
        (header::CACHE_CONTROL, cache),
        (header::ETAG, &tag),
        (header::VARY, "accept-encoding"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return Some((StatusCode::NOT_MODIFIED, common).into_response());
    }
    let compressed = accepts_brotli(headers).then(|| Frontend::get(&format!("{path}.br"))).flatten();
    Some(match compressed {
        Some(file) => (common, [(header::CONTENT_ENCODING, "br")], file.data).into_response(),
        None => (common, plain.data).into_response(),
    })
}

fn is_brotli(path: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|extension| extension == "br")
}

/// Of the plain content: also that of its compressed form, which the asker unpacks.
fn etag(file: &EmbeddedFile) -> String {
    use std::fmt::Write as _;
    let hash = file.metadata.sha256_hash();
    hash[..12].iter().fold(String::from("W/\""), |mut tag, byte| {
        // Writing to a string cannot fail.
        let _ = write!(tag, "{byte:02x}");
        tag
    }) + "\""
}

/// Whether the name bears a hash of the content: a `-` or `.` before 8 or more hexadecimal digits, before the extension.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split(['-', '.', '_']).rev().skip(1).any(|part| part.len() >= 8 && part.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT_ENCODING);
    accepted.iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        parts.next() == Some("br") && !parts.any(|quality| matches!(quality, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_long() {
        assert!(is_hashed("assets/app-0123abcd45ef.js") && is_hashed("frontend-1234567890abcdef_bg.wasm"));
        assert!(!is_hashed("index.html") && !is_hashed("maplibre-gl.mjs") && !is_hashed("app.js"));
    }

    #[test]
    fn brotli_is_given_to_those_who_read_it() {
        let asked = |value: &'static str| {
            accepts_brotli(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, value.parse().unwrap())]))
        };
        assert!(asked("gzip, deflate, br, zstd") && asked("br;q=0.5"));
        assert!(!asked("gzip") && !asked("br;q=0, gzip") && !accepts_brotli(&HeaderMap::new()));
    }
}
