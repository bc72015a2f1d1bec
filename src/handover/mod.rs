//! The handover: case and assessment become one [`Document`] of blocks, and writers turn blocks into formats.
//! Writers know blocks, not cases, so every format tells the same facts.

mod annex;
mod answers;
mod audit;
mod build;
pub mod bundle;
mod calendar;
mod csv;
mod document;
mod excel;
mod export_inputs;
mod findings;
mod front;
pub mod handed;
mod html;
mod ics;
mod json;
mod markdown;
mod origin;
mod papers;
#[cfg(feature = "pdf")]
mod pdf;
mod people;
mod plan;
mod printed;
mod redact;
mod scope;
mod sheets;
pub mod since;
mod steps;

pub use answers::{AnswerLine, Entry, answers};
pub use build::{build, build_for, preview, since_last};
pub use document::{Block, Cell, Document, Entry as CalendarEntry, Item, Mark, Section, Sheet, Value};
pub use export_inputs::{Attachment, AuditEvent, ExportInputs, Found};
pub use origin::Origin;
pub use printed::{Printed, open_items, receipt};
pub use scope::{DocumentKind, LONG, LongLists, Scope, reader};

use std::str::FromStr;

/// A format a handover can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// To read, print and sign: PDF/UA-1 and PDF/A-2a.
    Pdf,
    /// One self-contained HTML file.
    Html,
    /// A workbook.
    Excel,
    /// Markdown.
    Markdown,
    /// What falls due, for a calendar.
    Ics,
    /// A table for a spreadsheet: UTF-8 with a byte order mark, semicolons, as Excel in Finland and Sweden reads it.
    Csv,
    /// For other programs.
    Json,
    /// The case, the checklist and the attachments in one file.
    Bundle,
}

impl Format {
    /// Every format this build writes, the most used first.
    pub const ALL: &'static [Self] = &[
        #[cfg(feature = "pdf")]
        Self::Pdf,
        Self::Html,
        Self::Excel,
        Self::Markdown,
        Self::Ics,
        Self::Csv,
        Self::Json,
        Self::Bundle,
    ];

    /// The ending of its files, which is also its name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Excel => "xlsx",
            Self::Markdown => "md",
            Self::Ics => "ics",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Bundle => "zip",
        }
    }
}

impl FromStr for Format {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name.to_ascii_lowercase().as_str() {
            "pdf" => Ok(Self::Pdf),
            "html" | "htm" => Ok(Self::Html),
            "xlsx" | "excel" => Ok(Self::Excel),
            "md" | "markdown" => Ok(Self::Markdown),
            "ics" => Ok(Self::Ics),
            "csv" => Ok(Self::Csv),
            "json" => Ok(Self::Json),
            "zip" => Ok(Self::Bundle),
            _ => Err(()),
        }
    }
}

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportFault {
    /// The HTML template failed.
    #[error(transparent)]
    Html(#[from] askama::Error),
    /// The table could not be written.
    #[error(transparent)]
    Csv(#[from] ::csv::Error),
    /// The table could not be finished.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The JSON could not be written.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// The workbook could not be written.
    #[error(transparent)]
    Excel(#[from] rust_xlsxwriter::XlsxError),
    /// The PDF could not be set.
    #[error("{0}")]
    Pdf(String),
    /// The bundle could not be made.
    #[error(transparent)]
    Bundle(#[from] bundle::BundleError),
    /// This build cannot write the format from a document alone.
    #[error("{}", .0.ending())]
    NotHere(Format),
}

/// Writes a document in a format.
///
/// # Errors
/// When the writer of the format fails, which no document is known to cause.
pub fn write(document: &Document, format: Format) -> Result<Vec<u8>, ExportFault> {
    match format {
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf::write(document),
        #[cfg(not(feature = "pdf"))]
        Format::Pdf => Err(ExportFault::NotHere(format)),
        // A bundle holds more than the document: see `bundle::pack`.
        Format::Bundle => Err(ExportFault::NotHere(format)),
        Format::Excel => excel::write(document),
        Format::Ics => Ok(ics::write(document).into_bytes()),
        Format::Markdown => Ok(markdown::write(document).into_bytes()),
        Format::Html => html::write(document),
        Format::Csv => csv::write(document),
        Format::Json => json::write(document),
    }
}
