//! Errors as people and programs read them (RFC 9457): one translation from the faults of this crate.

mod code;

pub use code::Code;

use crate::store::{AppendFault, StoreFault};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use collective::address_service::{AddressService, Silence};
use serde::Serialize;
use utoipa::openapi::schema::{Object, ObjectBuilder, Type};

/// An error of the HTTP contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// `/problems/` and the code.
    #[serde(rename = "type")]
    kind: String,
    /// The code in words.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// What happened this time.
    detail: String,
    /// Stable name of the kind of error.
    #[schema(schema_with = codes)]
    code: &'static str,
    /// What to do about it.
    remedy: &'static str,
}

/// Every code there is: who words them for people can see that none is missing.
fn codes() -> Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(Code::ALL.iter().map(|code| code.name())))
        .description(Some("Stable name of the kind of error."))
        .build()
}

impl Problem {
    /// A problem of a kind, with what happened this time.
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("/problems/{}", code.name()),
            title: code.title(),
            status: code.status().as_u16(),
            detail: detail.into(),
            code: code.name(),
            remedy: code.remedy(),
        }
    }

    /// A problem whose cause goes to the log only.
    pub fn internal(cause: &dyn std::fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        Self::new(Code::Internal, "Something in this program failed; its log says what.")
    }

    /// What happened this time.
    #[must_use]
    pub fn detail(&self) -> &str {
        &self.detail
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = axum::http::StatusCode::from_u16(self.status);
        let mut response = axum::Json(self).into_response();
        *response.status_mut() = status.unwrap_or(axum::http::StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

impl From<StoreFault> for Problem {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::NoSuchCollective(_) => Self::new(Code::UnknownCollective, fault.to_string()),
            StoreFault::Database(_) | StoreFault::Unreachable { .. } => {
                tracing::error!(%fault, "the store failed");
                Self::new(Code::StoreUnavailable, "The database did not answer as it should; the log says why.")
            }
            StoreFault::Exists(_)
            | StoreFault::UnknownDatabase { .. }
            | StoreFault::Tables(_)
            | StoreFault::Corrupt { .. } => Self::internal(&fault),
        }
    }
}

/// Why the service that knows addresses said nothing, in words.
pub(super) fn of_silence(silence: Silence, service: &AddressService) -> Problem {
    let why = match silence {
        Silence::Unreachable => "cannot be reached, or takes too long",
        Silence::Busy => "is asked too much",
        Silence::Refused => "refuses the question",
        Silence::Unreadable => "gives an answer that cannot be read",
    };
    Problem::new(Code::GeocoderSilent, format!("{} {why}", service.0))
}

/// A refused edit is a conflict when somebody else's edit came between.
pub(super) fn of_append(fault: AppendFault, base: collective::document::Revision) -> Problem {
    match fault {
        AppendFault::Refused { fault, head } if head == base => Problem::new(Code::EditRefused, fault.to_string()),
        AppendFault::Refused { fault, head } => Problem::new(
            Code::EditConflict,
            format!("{fault}; the edit was made on revision {}, the newest is {}", base.0, head.0),
        ),
        AppendFault::Ahead { .. } => Problem::new(Code::RevisionAhead, fault.to_string()),
        AppendFault::Contended => Problem::new(Code::StoreUnavailable, fault.to_string()),
        AppendFault::Store(fault) => fault.into(),
    }
}
