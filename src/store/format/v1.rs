//! Format 1, the first and still the newest: its shape is that of [`Case`].

use crate::case::Case;
use ron::error::SpannedError;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    format: u32,
    #[serde(rename = "program")]
    _program: String,
    case: Case,
}

/// A case as it was read.
pub(super) struct Read {
    /// The format that its file names.
    pub(super) format: u32,
    pub(super) case: Case,
    /// Where the names are that are not known here.
    pub(super) ignored: Vec<String>,
}

/// Reads a case in one go, whatever format its file names.
pub(super) fn read(text: &str) -> Result<Read, SpannedError> {
    let mut ron = ron::Deserializer::from_str(text)?;
    let mut ignored = Vec::new();
    let file: Result<File, _> = serde_ignored::deserialize(&mut ron, |path| ignored.push(path.to_string()));
    let File { format, case, .. } = file.map_err(|error| ron.span_error(error))?;
    ron.end().map_err(|error| ron.span_error(error))?;
    Ok(Read { format, case, ignored })
}
