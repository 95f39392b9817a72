//! Data files compiled into the program: tag lists, speeds and other content that is not code.

use serde::de::DeserializeOwned;

/// A data file compiled into the program is not well-formed: an error of the program, that its tests catch.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the program's data file {file} is not well-formed ({cause}): report it, and use another version meanwhile")]
pub struct ShippedDataFault {
    /// Its name.
    pub file: &'static str,
    /// What is wrong, and where.
    pub cause: String,
}

/// The content of a TOML file compiled into the program.
///
/// # Errors
/// When it is not well-formed or lacks something.
pub fn parse_shipped<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, ShippedDataFault> {
    toml::from_str(text).map_err(|cause| ShippedDataFault { file, cause: cause.to_string() })
}
