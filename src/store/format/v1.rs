//! Format 1, the first and still the newest: its shape is that of [`Case`].

use crate::case::Case;
use ron::error::SpannedError;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    #[serde(rename = "format")]
    _format: u32,
    #[serde(rename = "program")]
    _program: String,
    case: Case,
}

/// Reads a case, and tells where the names are that are not known here.
pub(super) fn read(text: &str) -> Result<(Case, Vec<String>), SpannedError> {
    let mut ron = ron::Deserializer::from_str(text)?;
    let mut ignored = Vec::new();
    let file: Result<File, _> = serde_ignored::deserialize(&mut ron, |path| ignored.push(path.to_string()));
    let file = file.map_err(|error| ron.span_error(error))?;
    ron.end().map_err(|error| ron.span_error(error))?;
    Ok((file.case, ignored))
}
