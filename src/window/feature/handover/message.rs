//! What can be asked about a handover.

use crate::handover::Format;
use std::path::PathBuf;

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
    Write(Format, PathBuf),
    /// Stop writing it.
    Stop,
    /// Take the newest handover over.
    TakeOver,
}
