//! A service that knows addresses, asked beside the territory: opt-in, for what the territory does not know.
//!
//! It speaks the API of France's national geocoder, that of addok 1.x with its plugin addok-csv, as documented at
//! <https://github.com/addok/addok/blob/main/docs/api.md> (`/search/`) and <https://github.com/addok/addok-csv> (`/search/csv/`).
//! The public service is that of the Géoplateforme over the Base Adresse Nationale, `https://data.geopf.fr/geocodage`, documented at
//! <https://geoservices.ign.fr/documentation/services/services-geoplateforme/geocodage> and
//! <https://adresse.data.gouv.fr/api-doc/adresse>: 50 requests a second from one place, and one list at a time.

mod features;
mod list;
mod post_office;

pub use post_office::Patience;

use collective::address_service::{AddressQuestion, AddressService, Geocoded, Silence};
use collective::geography::LonLat;
use post_office::PostOffice;
use reqwest::Url;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, timeout_at};

/// Addresses that are sent at once. A list may have 50 MB at the public service and 1 MB at addok as it is delivered: this is far
/// below, so that an answer comes soon and one that is lost costs little.
const LIST: usize = 100;

/// Questions of search boxes that are on their way at once.
const SEARCHES: usize = 4;

/// The longest question the service takes, in characters.
const LONGEST_QUESTION: usize = 200;

/// A service that knows addresses.
pub struct Geocoder {
    service: AddressService,
    office: PostOffice,
    patience: Patience,
    search: Url,
    list: Url,
    lists: Semaphore,
    searches: Semaphore,
}

/// Why a service cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum GeocoderFault {
    /// Its address is none.
    #[error("{0} is no address of a geocoder: give one as https://data.geopf.fr/geocodage, without /search")]
    NoAddress(String),
    /// Nothing can be asked from here.
    #[error("no geocoder can be asked from here: {0}")]
    NoClient(#[from] reqwest::Error),
}

impl Geocoder {
    /// The service at an address, which is not asked yet.
    ///
    /// # Errors
    /// When that is no address of a service on the web, or this machine cannot ask any.
    pub fn at(address: &str, patience: Patience) -> Result<Self, GeocoderFault> {
        let no_address = || GeocoderFault::NoAddress(address.to_owned());
        let base = Url::parse(&format!("{}/", address.trim_end_matches('/'))).map_err(|_| no_address())?;
        let host = base.host_str().filter(|_| matches!(base.scheme(), "https" | "http")).ok_or_else(no_address)?;
        let below = |path: &str| base.join(path).map_err(|_| no_address());
        Ok(Self {
            service: AddressService(host.to_owned()),
            office: PostOffice::open(patience)?,
            search: below("search/")?,
            list: below("search/csv/")?,
            patience,
            // As many as the public service allows.
            lists: Semaphore::new(1),
            searches: Semaphore::new(SEARCHES),
        })
    }

    /// Which service it is.
    #[must_use]
    pub fn service(&self) -> &AddressService {
        &self.service
    }

    /// What answers a question, best first; among equals the nearest to `near`.
    ///
    /// # Errors
    /// Why the service said nothing.
    pub async fn search(&self, question: &str, near: Option<LonLat>, limit: usize) -> Result<Vec<Geocoded>, Silence> {
        let until = Instant::now() + self.patience.whole;
        let _turn = turn(&self.searches, until).await?;
        let question: String = question.trim().chars().take(LONGEST_QUESTION).collect();
        let mut asked = vec![("q", question), ("limit", limit.to_string())];
        asked.extend(near.into_iter().flat_map(|it| [("lat", it.lat().to_string()), ("lon", it.lon().to_string())]));
        let answer = self.office.ask(until, |client| client.get(self.search.clone()).query(&asked)).await?;
        features::read(&answer).ok_or(Silence::Unreadable)
    }

    /// The best that answers each question, in their order. What one list did not get answered the next one is not sent for.
    pub async fn locate(&self, questions: &[AddressQuestion]) -> Vec<Result<Option<Geocoded>, Silence>> {
        let until = Instant::now() + self.patience.whole;
        let mut answers = Vec::with_capacity(questions.len());
        for some in questions.chunks(LIST) {
            match self.locate_some(some, until).await {
                Ok(found) => answers.extend(found),
                Err(silence) => {
                    answers.resize(questions.len(), Err(silence));
                    break;
                }
            }
        }
        answers
    }

    async fn locate_some(
        &self,
        questions: &[AddressQuestion],
        until: Instant,
    ) -> Result<Vec<Result<Option<Geocoded>, Silence>>, Silence> {
        let _turn = turn(&self.lists, until).await?;
        let list = list::written(questions).ok_or(Silence::Unreadable)?;
        let answer =
            self.office.ask(until, |client| client.post(self.list.clone()).multipart(list::form(&list))).await?;
        list::read(&answer, questions.len()).ok_or(Silence::Unreadable)
    }
}

/// Waits for one's turn, not for ever.
async fn turn(turns: &Semaphore, until: Instant) -> Result<SemaphorePermit<'_>, Silence> {
    let turn = timeout_at(until, turns.acquire()).await.map_err(|_| Silence::Busy)?;
    turn.map_err(|_| Silence::Unreachable)
}

#[cfg(test)]
pub(crate) mod imitation;
#[cfg(test)]
mod tests;
