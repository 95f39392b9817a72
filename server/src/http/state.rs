//! What every handler has at hand.

use crate::live::Live;
use crate::store::Store;
use std::sync::Arc;

/// The parts of the running service. Cloning shares them.
#[derive(Clone)]
pub struct App {
    /// The collectives.
    pub store: Arc<Store>,
    /// Who follows which collective.
    pub live: Arc<Live>,
}

impl App {
    /// A service on a store.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store: Arc::new(store), live: Arc::default() }
    }
}
