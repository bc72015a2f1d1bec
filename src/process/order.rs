//! What waits for what: by the conditions of tasks, by days that follow each other, by what is filed, and by the plan.

use super::condition::Condition;
use super::ids::{QuestionId, TaskId};
use super::index::Process;
use super::model::Task;
use std::collections::BTreeSet;

impl Process {
    /// The tasks that a task waits for: by its own conditions and days, by what is filed, and by the order of the plan.
    #[must_use]
    pub fn waits_for(&self, task: &Task) -> BTreeSet<TaskId> {
        let conditions = task.needs.iter().chain(&task.when);
        let mut found: BTreeSet<TaskId> = conditions.flat_map(|condition| self.named_in(condition)).collect();
        let of_days = task.questions.iter().flat_map(|question| &question.not_before);
        found.extend(of_days.filter_map(|question| self.asked_by(question)));
        for filing in &self.filings {
            if self.asked_by(&filing.sent_on).as_ref() == Some(&task.id) {
                found.extend(self.named_in(&filing.prepared));
            }
            if self.asked_by(&filing.decided_on).as_ref() == Some(&task.id) {
                found.extend(self.asked_by(&filing.sent_on));
            }
        }
        let order = self.planning.order.iter().filter(|order| order.task == task.id);
        found.extend(order.flat_map(|order| order.waits_for.iter().cloned()));
        found.remove(&task.id);
        found
    }

    /// The tasks that must be done, or whose questions must be answered, for a condition to hold.
    fn named_in(&self, condition: &Condition) -> Vec<TaskId> {
        match condition {
            Condition::Done(task) => vec![task.clone()],
            Condition::Is(question, _) | Condition::Answered(question) => self.asked_by(question).into_iter().collect(),
            Condition::All(all) | Condition::Any(all) => all.iter().flat_map(|it| self.named_in(it)).collect(),
            Condition::Not(_) => Vec::new(),
        }
    }

    fn asked_by(&self, question: &QuestionId) -> Option<TaskId> {
        self.home(question).filter(|home| home.list.is_none()).map(|home| home.task.clone())
    }
}
