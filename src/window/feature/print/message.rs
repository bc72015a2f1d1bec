//! What can be written as a page to print.

use crate::handover::Printed;
use std::path::PathBuf;

/// What can be asked of printing.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum Message {
    /// Write a page to this file.
    Write(Printed, PathBuf),
}
