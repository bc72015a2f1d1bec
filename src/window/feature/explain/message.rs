//! What can be asked about a failed connection.

use std::path::PathBuf;

/// What can be asked about a failed connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::window) enum Message {
    /// Read the text that was pasted.
    Explain,
    /// Read it once more with other files, if it was read.
    ExplainAgain,
    /// Take what stands in these files as the text, and certificate files as such.
    Read(Vec<PathBuf>),
    /// Clear the text and what was said of it.
    Clear,
    /// Note the cause at this place in the case.
    RecordFailed(usize),
    /// Note the success in the case.
    RecordSucceeded,
}
