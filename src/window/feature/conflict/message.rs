//! What can be asked about two people's changes.

use std::path::PathBuf;

/// What can be asked about two people's changes.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// Somebody else has saved the file: read it and merge.
    ReadFile,
    /// Compare a conflicted copy with the case.
    Compare(PathBuf),
    /// Leave a conflicted copy as it is.
    LeaveCopy(PathBuf),
    /// Merge as was decided, and save.
    Accept,
}
