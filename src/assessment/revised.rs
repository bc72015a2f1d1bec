//! What is otherwise in the process than when a case was made.

use crate::case::Case;
use crate::process::{Process, QuestionId, TaskId, Text};

/// The version of the process a case was made with, beside the one it is looked at with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// The same.
    #[default]
    Same,
    /// An older one.
    Older(Revised),
    /// A newer one, which this program does not know.
    Newer {
        /// Which.
        version: u32,
    },
}

/// What changed since a case was made. Every answer is still there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revised {
    /// The version it was made with.
    pub from: u32,
    /// The present version.
    pub to: u32,
    /// Questions that were not asked then.
    pub new: Vec<QuestionId>,
    /// Tasks and duties that were not there then.
    pub new_tasks: Vec<TaskId>,
    /// Questions that are asked otherwise.
    pub changed: Vec<Otherwise<QuestionId>>,
    /// Tasks and duties that are otherwise.
    pub changed_tasks: Vec<Otherwise<TaskId>>,
    /// Questions that are no longer asked.
    pub gone: Vec<Otherwise<QuestionId>>,
}

/// Something that is otherwise now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Otherwise<Id> {
    /// What.
    pub id: Id,
    /// What is otherwise, and what to do.
    pub why: Text,
    /// How many answers of the case it concerns: those should be looked at.
    pub answers: usize,
}

/// Compares the versions.
pub(super) fn version(case: &Case, process: &Process) -> Version {
    let (from, to) = (case.process.version, process.head.version);
    if from > to {
        return Version::Newer { version: from };
    }
    let mut revised = Revised { from, to, ..Revised::default() };
    for revision in process.revisions_since(from) {
        revised.new.extend(revision.new.iter().cloned());
        revised.new_tasks.extend(revision.new_tasks.iter().cloned());
        let of_question = |changed: &crate::process::Changed<QuestionId>| Otherwise {
            id: changed.id.clone(),
            why: changed.why.clone(),
            answers: answers(case, &changed.id),
        };
        revised.changed.extend(revision.changed.iter().map(of_question));
        revised.gone.extend(revision.gone.iter().map(of_question));
        revised.changed_tasks.extend(revision.changed_tasks.iter().map(|changed| Otherwise {
            id: changed.id.clone(),
            why: changed.why.clone(),
            answers: usize::from(case.tasks.contains_key(&changed.id)),
        }));
    }
    if from == to { Version::Same } else { Version::Older(revised) }
}

/// How many answers a question has, in rows too.
fn answers(case: &Case, question: &QuestionId) -> usize {
    let rows = case.lists.values().flatten().flat_map(|(_, row)| row.answers.keys());
    case.answers.keys().chain(rows).filter(|key| key.question == *question).count()
}
