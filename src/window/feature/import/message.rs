//! What can be asked about importing a table.

use crate::process::{ListId, QuestionId};
use std::path::PathBuf;

/// What can be asked about importing a table.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// Read this table for a list.
    Read(ListId, PathBuf),
    /// Look at pasted rows before they are taken in.
    Paste(ListId, String),
    /// A column of the table answers this question, or none.
    Match(usize, Option<QuestionId>),
    /// Take the accepted rows in.
    Accept,
    /// Leave the table.
    Cancel,
}
