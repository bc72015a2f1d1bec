//! What is open in a case. Findings are told by their place in the assessment.

use super::line::NextLine;
use crate::process::TaskId;
use std::collections::BTreeMap;

/// What is open.
#[derive(Default)]
pub(in crate::window) struct OpenLines {
    /// The findings to fill in or correct.
    pub(super) all: Vec<usize>,
    /// Of these, what is only warned of, and how much of it there is in each task.
    pub(in crate::window) warned: Vec<usize>,
    pub(in crate::window) warnings: BTreeMap<TaskId, usize>,
    /// How many errors of each task are not told yet, because its page was not left yet.
    pub(in crate::window) untold: BTreeMap<TaskId, usize>,
    /// What is to be done first.
    pub(in crate::window) next: Vec<NextLine>,
}
