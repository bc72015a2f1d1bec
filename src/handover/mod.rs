//! The handover: case and assessment become one [`Document`] of blocks, and writers turn blocks into formats.
//! Writers know blocks, not cases, so every format tells the same facts.

mod answers;
mod build;
mod csv;
mod document;
mod html;
mod json;
mod markdown;
mod redact;

pub use answers::{AnswerLine, Entry, answers};
pub use build::build;
pub use document::{Block, Cell, Document, Section};

use crate::process::Audience;
use std::str::FromStr;

/// Who the handover is for, and what is left out of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// The reader.
    pub audience: Audience,
    /// Whether people's names, how to reach them, and where files are, are left out. Free texts are not searched
    /// for names.
    pub redact: bool,
}

/// A format a handover can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// One self-contained HTML file.
    Html,
    /// A table for a spreadsheet: UTF-8 with a byte order mark, semicolons, as Excel in Finland and Sweden reads it.
    Csv,
    /// For other programs.
    Json,
}

impl FromStr for Format {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Ok(Self::Markdown),
            "html" | "htm" => Ok(Self::Html),
            "csv" => Ok(Self::Csv),
            "json" => Ok(Self::Json),
            _ => Err(()),
        }
    }
}

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
#[non_exhaustive]
pub enum WriteError {
    /// The HTML template failed.
    Html(#[from] askama::Error),
    /// The table could not be written.
    Csv(#[from] ::csv::Error),
    /// The table could not be finished.
    Io(#[from] std::io::Error),
    /// The JSON could not be written.
    Json(#[from] serde_json::Error),
}

/// Writes a document in a format.
///
/// # Errors
/// When the writer of the format fails, which no document is known to cause.
pub fn write(document: &Document, format: Format) -> Result<Vec<u8>, WriteError> {
    match format {
        Format::Markdown => Ok(markdown::write(document).into_bytes()),
        Format::Html => html::write(document),
        Format::Csv => csv::write(document),
        Format::Json => json::write(document),
    }
}
