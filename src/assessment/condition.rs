//! Whether a condition of the process holds in a case, and if not, what is in the way.

use super::blocker::Blocker;
use super::context::{EvalContext, RowCache};
use super::evaluate::is_so;
use crate::case::{Case, Row};
use crate::process::{Condition, Process};

/// Whether the condition holds.
#[must_use]
pub fn holds(condition: &Condition, case: &Case, process: &Process) -> bool {
    is_so(condition, EvalContext::new(case, process, &RowCache::default()))
}

/// Whether the condition holds on the answers of a row. Questions outside the row are looked up in the case.
#[must_use]
pub fn holds_on_row(condition: &Condition, row: &Row, case: &Case, process: &Process) -> bool {
    is_so(condition, EvalContext::new(case, process, &RowCache::default()).on(row))
}

/// What is in the way of the condition.
pub(super) fn blockers(condition: &Condition, context: EvalContext<'_>) -> Vec<Blocker> {
    match condition {
        _ if is_so(condition, context) => Vec::new(),
        Condition::All(all) | Condition::Any(all) => {
            all.iter().flat_map(|condition| blockers(condition, context)).collect()
        }
        // What must not be so is undone where it was said.
        _ => condition.parts().into_iter().filter_map(said_in).collect(),
    }
}

/// Where a condition that holds no others is said.
fn said_in(condition: &Condition) -> Option<Blocker> {
    match condition {
        Condition::Is(question, _) | Condition::Answered(question) => Some(Blocker::Question(question.clone())),
        Condition::Done(task) => Some(Blocker::Task(task.clone())),
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) => None,
    }
}
