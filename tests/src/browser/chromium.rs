//! How Chromium is started.

use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};

/// What Chromium is started with.
pub(super) fn options(
    profile: &str,
    (width, height): (u32, u32),
    language: &str,
    besides: &[&str],
    fingers: bool,
) -> Value {
    let mut arguments = vec![
        "--headless".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--use-gl=angle".to_owned(),
        "--use-angle=swiftshader".to_owned(),
        "--enable-unsafe-swiftshader".to_owned(),
        format!("--lang={language}"),
        format!("--window-size={width},{height}"),
        format!("--user-data-dir={profile}"),
    ];
    arguments.extend(besides.iter().map(|&besides| besides.to_owned()));
    let mut options = json!({ "args": arguments, "prefs": { "intl.accept_languages": language } });
    if fingers {
        let screen = json!({ "width": width, "height": height, "pixelRatio": 1, "touch": true, "mobile": false });
        options["mobileEmulation"] = json!({ "deviceMetrics": screen });
    }
    options
}

/// A window of it, through its driver.
pub(super) async fn connect(port: u16, options: Value) -> Client {
    let capabilities = json!({ "goog:chromeOptions": options, "pageLoadStrategy": "normal" });
    ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
        .capabilities(serde_json::from_value(capabilities).unwrap())
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .expect("Chromium starts")
}
