//! What can be asked about a handover.

use crate::case::RowId;
use crate::handover::Format;
use std::path::PathBuf;

/// The record of a handover in the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) struct Handing {
    pub(in crate::window) row: RowId,
    /// Whether it was made for the file that is just written, and goes if that fails.
    pub(in crate::window) is_new: bool,
}

/// What can be asked about a handover.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// The page is shown: offer what was chosen last time, and read what is told besides the case.
    Shown,
    /// The page for taking over is shown.
    TakeOverShown,
    /// Save the case, and write the checklist in this format to this file.
    Export(Format, PathBuf),
    /// Write it of the case as it is.
    Write {
        /// In this format.
        format: Format,
        /// To this file.
        path: PathBuf,
        /// As the handover that is recorded there.
        handing: Option<Handing>,
    },
    /// The case was saved, or could not be: the record of a handover is in its file, or not.
    Saved,
    /// Say whether a file is the one that was handed over.
    Verify(PathBuf),
    /// Stop writing it.
    Stop,
    /// Take the newest handover over.
    TakeOver,
}
