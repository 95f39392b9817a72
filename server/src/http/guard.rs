//! What stands around every handler: a limit of time, and an answer even when something panics.

use super::{Code, Problem};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use std::any::Any;
use std::time::Duration;

/// The longest wait for the head of an answer. A stream of events may go on after it.
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// Gives up an answer that takes too long.
pub(super) async fn limit_time(request: Request, next: Next) -> Response {
    let answer = tokio::time::timeout(LONGEST_WAIT, next.run(request)).await;
    answer.unwrap_or_else(|_| {
        Problem::new(Code::TooSlow, format!("no answer within {} seconds", LONGEST_WAIT.as_secs())).into_response()
    })
}

/// The answer when a handler panicked; the panic itself is in the log.
// The signature is tower-http's.
#[expect(clippy::needless_pass_by_value, reason = "the panic layer hands it over")]
pub(super) fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str).or_else(|| cause.downcast_ref::<&str>().copied());
    Problem::internal(&text.unwrap_or("a panic without words")).into_response()
}

/// The answer to a method that an address does not know.
pub(super) async fn method_not_allowed(request: Request) -> Problem {
    Problem::new(Code::MethodNotAllowed, format!("{} does not know {}", request.uri().path(), request.method()))
}
