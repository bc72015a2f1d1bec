//! What can be so or not in a case. Whether it is so, `assessment` says.

use super::ids::{OptionId, QuestionId, TaskId};
use serde::Deserialize;

/// Something that can be so or not in a case.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Condition {
    /// The answer to a choice is one of these.
    Is(QuestionId, Vec<OptionId>),
    /// The question has an answer.
    Answered(QuestionId),
    /// The task is done, or does not apply.
    Done(TaskId),
    /// All of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

impl Condition {
    /// What it is put together of: the conditions in it that hold no others.
    #[must_use]
    pub fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Is(..) | Self::Answered(_) | Self::Done(_) => vec![self],
            Self::Not(condition) => condition.parts(),
            Self::All(conditions) | Self::Any(conditions) => conditions.iter().flat_map(Self::parts).collect(),
        }
    }
}
