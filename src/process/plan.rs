//! The shape of what a plan is counted with: how long tasks usually take, by whom that was said, and what waits for what
//! besides what the tasks themselves say.

use super::basis::Basis;
use super::ids::{ContactId, LinkId, OptionId, QuestionId, TaskId};
use super::text::Text;
use serde::Deserialize;

/// What a plan is counted with.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Planning {
    /// The question for the day by which everything should be ready.
    pub wanted: Option<QuestionId>,
    /// The task that the plan names in its sentence: by when it must be done.
    pub milestone: Option<Milestone>,
    /// Branches that are counted with until they are chosen.
    pub presumed: Vec<Presumed>,
    /// What is known of how long tasks take.
    pub durations: Vec<Duration>,
    /// What waits for what, where the tasks themselves do not say it.
    pub order: Vec<TaskOrder>,
    /// Tasks that come only after everything is ready.
    pub later: Vec<TaskId>,
}

/// The task that the plan names in its sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// Which.
    pub task: TaskId,
    /// What must be done, such as “the application must be sent”. A day follows it.
    pub must: Text,
}

/// A branch that is counted with until it is chosen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Presumed {
    /// The question that decides.
    pub question: QuestionId,
    /// The option that is counted with.
    pub option: OptionId,
}

/// What is known of how long a task takes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duration {
    /// Which task.
    pub task: TaskId,
    /// Counted from the beginning of this task, where the time is that of several together.
    #[serde(default)]
    pub from: Option<TaskId>,
    /// How long it usually takes. Without it nobody has said, and the user is asked.
    #[serde(default)]
    pub takes: Option<Takes>,
    /// What the source says, and what the number leaves out; or that nothing was found.
    pub says: Text,
    /// Where that was read.
    #[serde(default)]
    pub source: Option<LinkId>,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
    /// Whom to ask.
    #[serde(default)]
    pub ask: Option<ContactId>,
    /// The day on which its time began to run.
    #[serde(default)]
    pub begun: Option<QuestionId>,
    /// The day on which it was over.
    #[serde(default)]
    pub ended: Option<QuestionId>,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Takes {
    /// Calendar months; an end on a day of rest moves to the next working day.
    Months(u16),
    /// Calendar weeks; likewise.
    Weeks(u16),
    /// Working days.
    WorkingDays(u16),
}

/// What waits for what.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskOrder {
    /// The task that waits.
    pub task: TaskId,
    /// For these.
    pub waits_for: Vec<TaskId>,
}

impl Planning {
    /// What is known of how long a task takes.
    #[must_use]
    pub fn duration(&self, task: &TaskId) -> Option<&Duration> {
        self.durations.iter().find(|duration| &duration.task == task)
    }
}
