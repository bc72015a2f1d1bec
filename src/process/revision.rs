//! What changed from one version of a process to the next, for cases that were made with an older one.

use super::ids::{OptionId, QuestionId, TaskId};
use super::text::Text;
use jiff::civil::Date;
use serde::Deserialize;

/// A version and what it changed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// The version.
    pub version: u32,
    /// The day on which it was made.
    pub made: Date,
    /// Questions that were not asked before.
    #[serde(default)]
    pub new: Vec<QuestionId>,
    /// Tasks and duties that were not there before.
    #[serde(default)]
    pub new_tasks: Vec<TaskId>,
    /// Questions whose answers should be looked at again.
    #[serde(default)]
    pub changed: Vec<Changed<QuestionId>>,
    /// Tasks and duties that should be looked at again.
    #[serde(default)]
    pub changed_tasks: Vec<Changed<TaskId>>,
    /// Questions that are no longer asked. Their answers stay in the file.
    #[serde(default)]
    pub gone: Vec<Changed<QuestionId>>,
}

/// Something that changed, and why.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed<Id> {
    /// What.
    pub id: Id,
    /// What is otherwise now, and what to do about an answer.
    pub why: Text,
    /// The options whose choice it concerns; every answer when none is named.
    #[serde(default)]
    pub options: Vec<OptionId>,
}
