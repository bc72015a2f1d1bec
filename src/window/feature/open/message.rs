//! What can be asked about opening a case.

use crate::process::Tool;
use std::path::PathBuf;

/// What can be asked about opening a case.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// Begin a new case.
    New,
    /// Choose a file to open.
    Choose,
    /// Open this file.
    File(PathBuf),
    /// Write a new case with this applicant to this file.
    Begin {
        /// The applicant's name; may be empty.
        name: String,
        /// Where.
        path: PathBuf,
    },
    /// Write a new case with what of the open one holds for another to this file.
    BeginFromThis(PathBuf),
    /// Read this file; what is open has been asked about.
    Read(PathBuf),
    /// Open the sample.
    Sample,
    /// Show the sample; what is open has been asked about.
    OpenSample,
    /// Use a tool that needs no case.
    Tool(Tool),
    /// Begin the tour on the sample.
    Tour,
    /// Wait no longer for a case that is being read.
    Stop,
    /// Remove a file from the list of those opened before.
    Forget(PathBuf),
    /// Keep the changes that were recovered, or discard them.
    Recovered {
        /// Whether they are kept.
        keep: bool,
    },
    /// Files were dropped on the window.
    Dropped(Vec<PathBuf>),
}
