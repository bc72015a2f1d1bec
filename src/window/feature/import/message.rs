//! What can be asked about importing a table.

use crate::exchange::{Encoding, Mode};
use crate::process::{ListId, QuestionId};
use std::path::PathBuf;

/// What can be asked about importing a table.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// Read this table for a list.
    Read(ListId, PathBuf),
    /// Look at pasted rows before they are taken in.
    Paste(ListId, String),
    /// Read this sheet of the workbook.
    Sheet(String),
    /// The headings of the columns stand on this line.
    Heading(usize),
    /// Read the letters in this encoding.
    Encoding(Encoding),
    /// A column of the table answers this question, or none.
    Match(usize, Option<QuestionId>),
    /// What becomes of answers to this question that are there already; nothing for what is usual.
    Mode(QuestionId, Option<Mode>),
    /// Use no choices of an earlier table.
    Forget,
    /// Show all of a row of the preview.
    Open(usize),
    /// Take the accepted rows in.
    Accept,
    /// Write the refused rows to this file.
    WriteRefused(PathBuf),
    /// Leave the table.
    Cancel,
}
