//! The page as a whole: its address, the way back, and paper.

use super::Browser;
use fantoccini::wd::PrintConfiguration;

impl Browser {
    /// The address of the page.
    ///
    /// # Panics
    /// When the driver has ended.
    pub async fn address(&self) -> String {
        self.client.current_url().await.unwrap().to_string()
    }

    /// Goes back to the page before.
    ///
    /// # Panics
    /// When the browser refuses.
    pub async fn back(&self) {
        self.client.back().await.unwrap();
    }

    /// Prints the page; gives the bytes of the PDF.
    ///
    /// # Panics
    /// When the browser refuses.
    pub async fn print(&self) -> Vec<u8> {
        self.client.print(PrintConfiguration::default()).await.unwrap()
    }
}
