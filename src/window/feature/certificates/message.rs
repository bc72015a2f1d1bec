//! What can be asked about certificate files.

use crate::certificate::Use;
use std::path::PathBuf;

/// What can be asked about certificate files.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// Inspect these files beside those that are open.
    Read(Vec<PathBuf>),
    /// Try the password that was typed on everything that is locked.
    Unlock,
    /// Stop reading.
    Stop,
    /// Put the files away.
    Clear,
    /// Put away a file that could not be read.
    PutAway(PathBuf),
    /// A certificate, by its SHA-256, is used for this.
    Use(String, Use),
    /// Enter what is known of this object in the case.
    Enter(usize),
    /// Enter what is known of every certificate that was read in the case, as one act.
    EnterAll,
}
