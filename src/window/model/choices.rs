//! What the user has chosen to see of a case.

use crate::process::{List, ListId, QuestionId, TaskId};
use std::collections::{BTreeMap, BTreeSet};

/// What the user has chosen to see.
#[derive(Clone, Debug, Default)]
pub(in crate::window) struct Choices {
    /// The tasks whose errors are shown: their page was left, or a check was asked for.
    pub(super) checked: BTreeSet<TaskId>,
    /// The columns of lists where the user has chosen them.
    pub(super) columns: BTreeMap<ListId, Vec<QuestionId>>,
    /// Counts the choices.
    pub(super) revision: u64,
}

impl Choices {
    /// The columns of a list.
    pub(in crate::window) fn columns<'c>(&'c self, list: &'c List) -> &'c [QuestionId] {
        self.columns.get(&list.id).map_or(list.columns.as_slice(), Vec::as_slice)
    }

    /// Shows the errors of these tasks from now on.
    pub(super) fn check(&mut self, tasks: impl IntoIterator<Item = TaskId>) {
        let before = self.checked.len();
        self.checked.extend(tasks);
        if self.checked.len() != before {
            self.revision += 1;
        }
    }
}
