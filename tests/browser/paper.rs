//! The workshop on paper.

use serde_json::json;
use whole_program::browser::Browser;
use whole_program::program::{Server, malta_data};
use whole_program::workshop::Workshop;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_printed_has_the_map_and_the_figures() {
    let data = malta_data();
    let server = Server::start(data.path());
    let browser = Browser::open(1440, 900, "fr").await;
    let workshop = Workshop::open_example(&browser, &server, "Restauration").await;
    workshop.panel("costs").await;

    browser.script("window.print = () => { window.asked = (window.asked || 0) + 1 }").await;
    browser.click("[data-testid=print]").await;
    assert_eq!(browser.script("return window.asked").await, 1);

    // The copy of the map is made for paper only, and has what the map shows.
    let copied = "window.dispatchEvent(new Event('beforeprint')); \
        const copy = document.querySelector('.paper'); \
        const shown = getComputedStyle(copy).display; \
        const pixels = copy.getContext('2d').getImageData(0, 0, copy.width, copy.height).data; \
        const colors = new Set(); \
        for (let at = 0; at < pixels.length; at += 4 * 101) colors.add(pixels.slice(at, at + 3).join()); \
        window.dispatchEvent(new Event('afterprint')); \
        return [shown, colors.size > 50, document.querySelectorAll('.paper').length]";
    assert_eq!(browser.script(copied).await, json!(["none", true, 0]));

    let printed = browser.print().await;
    let count = |part: &[u8]| printed.windows(part.len()).filter(|bytes| *bytes == part).count();
    assert!(count(b"/Subtype /Image") > 0, "the map is on paper");
    let pages = count(b"/Type /Page\n");
    assert!((1..=4).contains(&pages), "{pages} pages");
    assert_eq!(browser.count(".paper").await, 0);
    assert_eq!(browser.page_errors().await, Vec::<String>::new());
    browser.close().await;
}
