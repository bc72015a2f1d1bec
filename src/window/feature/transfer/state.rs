//! Where the copy assistant is.

use crate::handover::{AnswerLine, Entry};

/// Where the copy assistant is.
#[derive(Default)]
pub(in crate::window) struct TransferState {
    /// The answer it is at, among those that have one; the first that is not entered when none was gone to.
    at: Option<usize>,
    /// Whether that answer was put on the clipboard from here.
    pub(super) is_copied: bool,
}

impl TransferState {
    /// Begins anew with the first that is not entered.
    pub(in crate::window) fn begin_anew(&mut self) {
        *self = Self::default();
    }

    /// The place of the answer it is at.
    pub(super) fn at(&self, lines: &[&AnswerLine]) -> usize {
        let first_open = || lines.iter().position(|line| line.entered != Entry::Yes).unwrap_or_default();
        self.at.unwrap_or_else(first_open).min(lines.len().saturating_sub(1))
    }

    /// Goes to an answer, which is not copied yet.
    pub(super) fn go(&mut self, to: usize) {
        *self = Self { at: Some(to), is_copied: false };
    }
}

/// The next answer after one that is not entered, from the beginning again; the one itself when there is none.
pub(super) fn next_open(lines: &[&AnswerLine], at: usize) -> usize {
    let open = |place: &usize| *place != at && lines.get(*place).is_some_and(|line| line.entered != Entry::Yes);
    (at + 1..lines.len()).chain(0..at).find(open).unwrap_or(at)
}
