//! What can be asked about events and kept copies.

use crate::case::{Edit, Row, RowId};
use crate::process::ListId;
use std::path::PathBuf;
use std::sync::Arc;

/// What can be asked about events and kept copies.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// Read the events and the kept copies.
    Load,
    /// Show what was taken in from others.
    ShowTaken,
    /// Take this change back.
    TakeBack(Edit),
    /// Ask whether identity codes are to be removed.
    AskForCodes,
    /// Remove them from the case and from all that belongs to it.
    RemoveCodes,
    /// Bring a removed row back.
    RestoreRow(ListId, RowId, Arc<Row>),
    /// Make the case as it was in a kept copy.
    RestoreCopy(PathBuf),
}
