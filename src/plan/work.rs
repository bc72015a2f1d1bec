//! What is planned: the tasks that count in a case, how long each takes, and what it waits for.

use super::span::Span;
use super::{Branch, Length};
use crate::assessment::Assessment;
use crate::case::{Answer, Case, TaskFact, TaskState};
use crate::process::{Condition, Duration, OptionId, Process, QuestionId, StepId, Task, TaskId};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Everything that is planned.
pub(super) struct Work {
    /// The tasks, in the order of the process.
    pub(super) items: Vec<Item>,
    /// Their places, so that each stands after all it waits for.
    order: Vec<usize>,
    pub(super) presumed: Vec<Branch>,
}

/// A task to be planned.
pub(super) struct Item {
    pub(super) task: TaskId,
    pub(super) step: StepId,
    pub(super) length: Length,
    /// The time of several tasks together, from the beginning of the first.
    pub(super) together: Option<Together>,
    pub(super) waits_for: Vec<TaskId>,
    /// When its time began to run.
    pub(super) begun: Option<Date>,
    /// Whether it is over, and on which day if that is known.
    pub(super) over: Option<Option<Date>>,
}

/// The time of several tasks together.
pub(super) struct Together {
    pub(super) from: TaskId,
    pub(super) span: Span,
}

impl Item {
    pub(super) fn is_over(&self) -> bool {
        self.over.is_some()
    }

    /// How long the task takes by itself; no time where that is not known or is part of a longer one.
    pub(super) fn span(&self) -> Span {
        match self.length {
            Length::Own(span) => span,
            Length::Usual(span) if self.together.is_none() => span,
            Length::Usual(_) | Length::Unknown => Span::working_days(0),
        }
    }
}

/// What is looked at to see what counts.
struct View<'a> {
    case: &'a Case,
    process: &'a Process,
    assessment: &'a Assessment,
}

impl Work {
    pub(super) fn new(case: &Case, process: &Process, assessment: &Assessment) -> Self {
        let view = View { case, process, assessment };
        let counted: Vec<(&StepId, &Task)> =
            process.tasks().filter(|(_, task)| view.counts(task)).map(|(step, task)| (&step.id, task)).collect();
        let known: BTreeSet<&TaskId> = counted.iter().map(|(_, task)| &task.id).collect();
        let items: Vec<Item> = counted.iter().map(|(step, task)| view.item(step, task, &known)).collect();
        Self { order: order(&items), items, presumed: view.presumed(&counted) }
    }

    pub(super) fn item(&self, task: &TaskId) -> Option<&Item> {
        self.items.iter().find(|item| &item.task == task)
    }

    /// The tasks so that each stands after all it waits for, and after the one from whose beginning it is counted.
    pub(super) fn in_order(&self) -> impl DoubleEndedIterator<Item = &Item> {
        self.order.iter().filter_map(|at| self.items.get(*at))
    }
}

fn order(items: &[Item]) -> Vec<usize> {
    let planned: BTreeSet<&TaskId> = items.iter().map(|item| &item.task).collect();
    let mut seen: BTreeSet<&TaskId> = BTreeSet::new();
    let mut ordered = Vec::new();
    let mut left: Vec<(usize, &Item)> = items.iter().enumerate().collect();
    while !left.is_empty() {
        let is_there = |id: &TaskId| seen.contains(id) || !planned.contains(id);
        let (ready, wait): (Vec<_>, Vec<_>) = left.into_iter().partition(|(_, item)| item.awaited().all(is_there));
        // A process in which tasks wait for each other is not loaded.
        if ready.is_empty() {
            break;
        }
        seen.extend(ready.iter().map(|(_, item)| &item.task));
        ordered.extend(ready.iter().map(|(at, _)| *at));
        left = wait;
    }
    ordered
}

impl Item {
    fn awaited(&self) -> impl Iterator<Item = &TaskId> {
        self.waits_for.iter().chain(self.together.iter().map(|together| &together.from))
    }
}

impl View<'_> {
    /// Whether a task counts: it is on a branch that was chosen or is presumed, and is not for later or for need.
    fn counts(&self, task: &Task) -> bool {
        let is_later = self.process.planning.later.contains(&task.id);
        let status = self.assessment.tasks.get(&task.id).filter(|status| status.applies);
        let counts = match status {
            Some(status) => status.counts,
            None => !task.optional && self.case.state(&task.id) != TaskState::NotApplicable,
        };
        !is_later && counts && task.when.as_ref().is_none_or(|when| self.holds(when))
    }

    fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Is(question, options) => match self.answer(question) {
                Some(answer) => options.iter().any(|option| answer.has(option)),
                None => self.presumption(question).is_some_and(|option| options.contains(option)),
            },
            Condition::Answered(question) => self.answer(question).is_some(),
            Condition::Done(task) => {
                self.assessment.tasks.get(task).is_none_or(|status| !status.applies || status.done)
            }
            Condition::All(all) => all.iter().all(|condition| self.holds(condition)),
            Condition::Any(any) => any.iter().any(|condition| self.holds(condition)),
            Condition::Not(condition) => !self.holds(condition),
        }
    }

    fn answer(&self, question: &QuestionId) -> Option<&Answer> {
        self.case.answer(question).filter(|answer| !answer.is_blank())
    }

    fn presumption(&self, question: &QuestionId) -> Option<&OptionId> {
        let presumed = self.process.planning.presumed.iter().find(|presumed| &presumed.question == question);
        presumed.map(|presumed| &presumed.option)
    }

    /// The branches without an answer on which a planned task stands.
    fn presumed(&self, counted: &[(&StepId, &Task)]) -> Vec<Branch> {
        let asks = |condition: &Condition, wanted: &QuestionId| {
            condition.parts().into_iter().any(|part| matches!(part, Condition::Is(question, _) if question == wanted))
        };
        let presumed = self.process.planning.presumed.iter().filter(|presumed| {
            let stands = |task: &Task| task.when.as_ref().is_some_and(|when| asks(when, &presumed.question));
            self.answer(&presumed.question).is_none() && counted.iter().any(|(_, task)| stands(task))
        });
        presumed.map(|it| Branch { question: it.question.clone(), option: it.option.clone() }).collect()
    }

    fn item(&self, step: &StepId, task: &Task, known: &BTreeSet<&TaskId>) -> Item {
        let duration = self.process.planning.duration(&task.id);
        let usual = duration.and_then(|duration| duration.takes).map(Span);
        let own = self.own(&task.id);
        let together = duration.and_then(|duration| duration.from.as_ref()).filter(|from| known.contains(from));
        let together = together.zip(usual).filter(|_| own.is_none());
        Item {
            task: task.id.clone(),
            step: step.clone(),
            length: own.map(Length::Own).or(usual.map(Length::Usual)).unwrap_or(Length::Unknown),
            together: together.map(|(from, span)| Together { from: from.clone(), span }),
            waits_for: self.process.waits_for(task).into_iter().filter(|id| known.contains(id)).collect(),
            begun: self.day(duration, |duration| duration.begun.as_ref()),
            over: self.over(&task.id, duration),
        }
    }

    /// Whether a task is over, and on which day. What the process asks for that day is heard before the state.
    fn over(&self, task: &TaskId, duration: Option<&Duration>) -> Option<Option<Date>> {
        let ended = self.day(duration, |duration| duration.ended.as_ref());
        let is_done = self.assessment.tasks.get(task).is_some_and(|status| status.applies && status.done);
        let completed = || self.case.fact(task, TaskFact::CompletedOn).and_then(Answer::date);
        match ended {
            Some(day) => Some(Some(day)),
            None if is_done => Some(completed()),
            None => None,
        }
    }

    fn day(&self, duration: Option<&Duration>, of: impl Fn(&Duration) -> Option<&QuestionId>) -> Option<Date> {
        let question = duration.and_then(of)?;
        self.case.answer(question).and_then(Answer::date)
    }

    /// How many working days the user says that a task takes.
    fn own(&self, task: &TaskId) -> Option<Span> {
        let text = self.case.fact(task, TaskFact::Duration).and_then(Answer::text)?;
        crate::assessment::days(text).map(Span::working_days)
    }
}
