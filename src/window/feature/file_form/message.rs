//! What can be asked about naming a file.

use crate::case::{Field, RowId};
use crate::handover::{DocumentKind, Format, Printed};
use crate::process::ListId;
use std::path::PathBuf;

/// What the file is for.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Purpose {
    /// A new case.
    New,
    /// A new case from the one that is open.
    NewFromThis,
    /// A case to open.
    Open,
    /// Where to save the case.
    SaveAs,
    /// Where to write a document of the case, or the whole package.
    Export {
        /// How it is written.
        format: Format,
        /// Which document it is.
        document: DocumentKind,
    },
    /// A file whose facts are an answer.
    Attach(Field),
    /// Files to inspect.
    Inspect,
    /// A table to import.
    Import(ListId),
    /// The folder for questionnaires.
    AskTo,
    /// The folder for the form of a reminder.
    RemindTo(RowId),
    /// Questionnaires that came back.
    TakeBack,
    /// Where to write a list as a table.
    ExportList(ListId),
    /// Where to write the refused rows of a table; a path to begin with.
    RefusedRows(PathBuf),
    /// Where to write a page to print.
    Print(Printed),
}

/// What can be asked about naming a file.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// Open the form.
    Ask(Purpose),
    /// Use the path that was typed.
    Accept,
    /// Open the system's file chooser.
    Browse,
}
