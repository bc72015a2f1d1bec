//! What can be asked about two people's changes.

use crate::case::Address;
use std::path::PathBuf;

/// What can be asked about two people's changes.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// Somebody else has saved the file: read it and put it together with the case.
    ReadFile,
    /// Look at the file and what lies beside it now.
    Watch,
    /// Show what is undecided, with the focus on a place.
    Look(Option<Address>),
    /// Leave the page without deciding.
    Later,
    /// Put a conflicted copy together with the case.
    Compare(PathBuf),
    /// Leave a conflicted copy as it is.
    LeaveCopy(PathBuf),
    /// Decide as was chosen, and save.
    Accept,
    /// The case is in this file now, which has another name.
    Follow(PathBuf),
}
