//! The tasks of a step that can be marked as done together, and what is left.

use super::blocker::Blocker;
use super::task::TaskStatus;
use crate::process::{Completion, Step, Task, TaskId};
use std::collections::BTreeMap;

/// The tasks of a step that can be marked as done together, and what is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marking {
    /// What can be marked, in the order of the step.
    pub tasks: Vec<TaskId>,
    /// What would come between or after, and why it is left.
    pub left: Vec<LeftOut>,
}

/// A task that is not marked with the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The task.
    pub task: TaskId,
    /// Why.
    pub why: WhyLeft,
}

/// Why a task is not marked with the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyLeft {
    /// It asks for rows alone, and there are none.
    EmptyList,
    /// Something in it is open that marking does not fill in. What follows is left with it.
    Open,
}

/// What can be marked as done together: from the first open task on, up to one in which something is open that marking does
/// not fill in. What is in the way of a task may be another of them.
#[must_use]
pub fn to_mark(step: &Step, tasks: &BTreeMap<TaskId, TaskStatus>) -> Marking {
    let (mut marked, mut left): (Vec<&Task>, Vec<LeftOut>) = (Vec::new(), Vec::new());
    for task in step.tasks.iter().filter(|task| task.completion == Completion::Declared) {
        let Some(status) = tasks.get(&task.id).filter(|it| it.applies && it.counts && !it.done) else { continue };
        let is_met = |blocker: &Blocker| match blocker {
            Blocker::Task(id) => marked.iter().any(|it| &it.id == id),
            Blocker::Question(id) => marked.iter().any(|it| [&it.done_on, &it.done_by].contains(&&Some(id.clone()))),
        };
        if !status.is_markable || !status.blockers.iter().all(is_met) {
            left.push(LeftOut { task: task.id.clone(), why: WhyLeft::Open });
            break;
        }
        if status.is_empty {
            left.push(LeftOut { task: task.id.clone(), why: WhyLeft::EmptyList });
        } else {
            marked.push(task);
        }
    }
    Marking { tasks: marked.into_iter().map(|task| task.id.clone()).collect(), left }
}
