//! What is in the way of something, and where to go to change that.

use crate::case::{Address, Field};
use crate::process::{QuestionId, TaskId};

/// What is in the way of a task or a filing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Blocker {
    /// This task must be done first.
    Task(TaskId),
    /// This question must be answered (otherwise) first.
    Question(QuestionId),
}

impl Blocker {
    /// Where to go.
    #[must_use]
    pub fn address(&self) -> Address {
        match self {
            Self::Task(task) => Address::State(task.clone()),
            Self::Question(question) => Field::answer(question).into(),
        }
    }
}
