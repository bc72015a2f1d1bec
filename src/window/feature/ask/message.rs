//! What can be asked about questionnaires.

use crate::case::{Field, RowId};
use std::path::PathBuf;

/// What can be asked about questionnaires.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// See whom the choices fit, and then name the folder for the forms.
    Prepare,
    /// Make the forms in this folder.
    Make(PathBuf),
    /// Make the form of a reminder in this folder, and write the message.
    Remind(RowId, PathBuf),
    /// Stop making or reading.
    Stop,
    /// Write to a recipient.
    Mail(RowId),
    /// Look at files that came back.
    Read(Vec<PathBuf>),
    /// Take this answer of a file, or leave it.
    Choose(usize, Field, bool),
    /// Take every answer of a file, or leave all.
    ChooseAll(usize, bool),
    /// Take what was chosen.
    Accept,
    /// Leave the files.
    Close,
}
