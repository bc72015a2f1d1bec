//! Whether a condition of the process holds in a case, and if not, what is in the way.

use super::eye::{Eye, RowMemory};
use super::task;
use crate::case::{Address, Answer, Case, Field};
use crate::process::{Condition, Process, QuestionId, TaskId};

/// What keeps a task from being started, and where to go to change that.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// Whether the condition holds.
#[must_use]
pub fn holds(condition: &Condition, case: &Case, process: &Process) -> bool {
    is_so(condition, Eye { case, process, rows: &RowMemory::default() })
}

/// Whether the condition holds.
pub(super) fn is_so(condition: &Condition, eye: Eye<'_>) -> bool {
    let Eye { case, process, .. } = eye;
    match condition {
        Condition::Is(question, options) => {
            let answer = case.answer(question);
            answer.is_some_and(|answer| options.iter().any(|option| answer.has(option)))
        }
        Condition::Answered(question) => case.answer(question).is_some_and(|answer| !answer.is_blank()),
        Condition::Done(id) => {
            process.task(id).is_none_or(|(_, task)| !task::applies(task, eye) || task::is_done(task, eye))
        }
        Condition::All(all) => all.iter().all(|condition| is_so(condition, eye)),
        Condition::Any(any) => any.iter().any(|condition| is_so(condition, eye)),
        Condition::Not(condition) => !is_so(condition, eye),
    }
}

/// Whether the condition holds on the answers of a row. Questions outside the row are looked up in the case.
#[must_use]
pub fn holds_on_row(condition: &Condition, row: &crate::case::Row, case: &Case, process: &Process) -> bool {
    is_so_on_row(condition, row, Eye { case, process, rows: &RowMemory::default() })
}

/// Whether the condition holds on the answers of a row.
pub(super) fn is_so_on_row(condition: &Condition, row: &crate::case::Row, eye: Eye<'_>) -> bool {
    let case = eye.case;
    let of_row = |question: &QuestionId| row.answer(question).or_else(|| case.answer(question));
    match condition {
        Condition::Is(question, options) => {
            of_row(question).is_some_and(|answer| options.iter().any(|option| answer.has(option)))
        }
        Condition::Answered(question) => of_row(question).is_some_and(|answer: &Answer| !answer.is_blank()),
        Condition::Done(_) => is_so(condition, eye),
        Condition::All(all) => all.iter().all(|condition| is_so_on_row(condition, row, eye)),
        Condition::Any(any) => any.iter().any(|condition| is_so_on_row(condition, row, eye)),
        Condition::Not(condition) => !is_so_on_row(condition, row, eye),
    }
}

/// What is in the way of the condition.
pub(super) fn blockers(condition: &Condition, eye: Eye<'_>) -> Vec<Blocker> {
    if is_so(condition, eye) {
        return Vec::new();
    }
    match condition {
        Condition::Is(question, _) | Condition::Answered(question) => vec![Blocker::Question(question.clone())],
        Condition::Done(task) => vec![Blocker::Task(task.clone())],
        // What must not be so is undone where it was said.
        Condition::Not(condition) => said_in(condition),
        Condition::All(all) | Condition::Any(all) => {
            all.iter().flat_map(|condition| blockers(condition, eye)).collect()
        }
    }
}

/// Where the parts of a condition are said.
fn said_in(condition: &Condition) -> Vec<Blocker> {
    match condition {
        Condition::Is(question, _) | Condition::Answered(question) => vec![Blocker::Question(question.clone())],
        Condition::Done(task) => vec![Blocker::Task(task.clone())],
        Condition::Not(condition) => said_in(condition),
        Condition::All(all) | Condition::Any(all) => all.iter().flat_map(said_in).collect(),
    }
}
