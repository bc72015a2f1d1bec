//! What can be asked about the rows of a list.

use crate::case::RowId;
use crate::process::{ListId, QuestionId, TaskId};
use std::path::PathBuf;

/// What can be asked about the rows of a list.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// Add a row and show its form.
    Add(TaskId, ListId),
    /// Add a row with the name of the user, and stay.
    AddOneself(ListId),
    /// Remove a row, and go back to its table.
    Remove(TaskId, ListId, RowId),
    /// Remove rows.
    RemoveAll(ListId, Vec<RowId>),
    /// Copy rows.
    Duplicate(ListId, Vec<RowId>),
    /// Show a question as a column, or no more.
    Column(ListId, QuestionId, bool),
    /// Write the list as a table to this file.
    Export(ListId, PathBuf),
}
