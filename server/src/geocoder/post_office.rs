//! Asking another machine: not too long, not for too much, once more when that may help.

use collective::address_service::Silence;
use reqwest::header::RETRY_AFTER;
use reqwest::redirect::{Attempt, Policy};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use std::time::Duration;
use tokio::time::{Instant, sleep_until, timeout_at};

/// The largest answer that is read: a list of a hundred addresses has some 30 kB.
const LARGEST_ANSWER_BYTES: usize = 1 << 20;

/// How long one waits for another machine.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// For a connection.
    pub connection: Duration,
    /// For an answer.
    pub answer: Duration,
    /// Before asking once more, where the service does not say how long.
    pub pause: Duration,
    /// At most before asking once more: the public service keeps out for five seconds who asks too much.
    pub longest_pause: Duration,
    /// For all that one person asks at once. Less than the minute after which nobody waits for this server any more.
    pub whole: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connection: Duration::from_secs(5),
            answer: Duration::from_secs(20),
            pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(5),
            whole: Duration::from_secs(45),
        }
    }
}

/// Where questions leave.
pub(super) struct PostOffice {
    client: Client,
    patience: Patience,
}

impl PostOffice {
    pub(super) fn open(patience: Patience) -> Result<Self, reqwest::Error> {
        // Another part of the program may have chosen the same before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .user_agent(concat!("perimetre/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(patience.connection)
            .timeout(patience.answer)
            .redirect(Policy::custom(stay_there))
            .build()?;
        Ok(Self { client, patience })
    }

    /// Asks, and once more when the service was only not ready. Which address was asked for is not logged: it is somebody's.
    pub(super) async fn ask(
        &self,
        until: Instant,
        request: impl Fn(&Client) -> RequestBuilder,
    ) -> Result<Vec<u8>, Silence> {
        let mut answer = self.ask_once(until, &request).await;
        if let Err(Again { silence, after: Some(after) }) = &answer {
            let then = Instant::now() + self.patience.longest_pause.min(*after);
            // After a pause that takes all the time that is left nobody waits for the answer.
            if then < until {
                tracing::info!(?silence, "the geocoder is asked once more");
                sleep_until(then).await;
                answer = self.ask_once(until, &request).await;
            }
        }
        answer.map_err(|again| {
            tracing::warn!(silence = ?again.silence, "the geocoder said nothing");
            again.silence
        })
    }

    async fn ask_once(&self, until: Instant, request: &impl Fn(&Client) -> RequestBuilder) -> Result<Vec<u8>, Again> {
        let answer = async {
            let response = request(&self.client).send().await.map_err(|fault| self.not_heard(&fault))?;
            match response.status() {
                status if status.is_success() => read(response).await,
                status => Err(self.not_answered(status, &response)),
            }
        };
        timeout_at(until, answer).await.unwrap_or(Err(Again::never(Silence::Unreachable)))
    }

    /// Who is slow is not asked once more.
    fn not_heard(&self, fault: &reqwest::Error) -> Again {
        let after = (!fault.is_timeout() && !fault.is_redirect()).then_some(self.patience.pause);
        Again { silence: Silence::Unreachable, after }
    }

    fn not_answered(&self, status: StatusCode, response: &Response) -> Again {
        let told = response.headers().get(RETRY_AFTER).and_then(|seconds| seconds.to_str().ok()?.parse().ok());
        let after = Some(told.map_or(self.patience.pause, Duration::from_secs));
        match status {
            StatusCode::TOO_MANY_REQUESTS => Again { silence: Silence::Busy, after },
            status if status.is_server_error() => Again { silence: Silence::Unreachable, after },
            _ => Again::never(Silence::Refused),
        }
    }
}

/// Nothing was said; it may help to ask again after a while.
#[derive(Debug)]
struct Again {
    silence: Silence,
    after: Option<Duration>,
}

impl Again {
    fn never(silence: Silence) -> Self {
        Self { silence, after: None }
    }
}

async fn read(mut response: Response) -> Result<Vec<u8>, Again> {
    let mut content = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(|_| Again::never(Silence::Unreachable))? {
        if content.len() + piece.len() > LARGEST_ANSWER_BYTES {
            return Err(Again::never(Silence::Unreadable));
        }
        content.extend_from_slice(&piece);
    }
    Ok(content)
}

/// People agreed that addresses go to one host, and go there as they were told: in secret or not.
fn stay_there(attempt: Attempt<'_>) -> reqwest::redirect::Action {
    let stays = attempt
        .previous()
        .first()
        .is_some_and(|first| first.host() == attempt.url().host() && first.scheme() == attempt.url().scheme());
    if stays && attempt.previous().len() < 4 { attempt.follow() } else { attempt.stop() }
}
