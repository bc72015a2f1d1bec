//! What can be asked about who has the case open.

use std::path::PathBuf;

/// What can be asked about who has the case open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::window) enum Message {
    /// Try again to get a case that somebody else had open.
    TryAgain,
    /// Ask whoever has the case open to hand it over.
    Request,
    /// Save, and give the case to whoever asked for it.
    GiveAway,
    /// Keep the case, although somebody asked for it.
    Decline,
    /// The case is in this file from now on.
    Take(PathBuf),
    /// A case was opened.
    Opened,
    /// The case was saved: whoever asked for it may have it.
    Saved,
}
