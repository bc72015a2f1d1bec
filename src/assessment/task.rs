//! Where a task stands: whether it applies, what blocks it, what is missing in it.

use super::blocker::Blocker;
use super::condition::blockers;
use super::context::EvalContext;
use super::evaluate::{self, applies, is_so};
use super::finding::{Finding, Issue, RawFinding, Severity, is_closed};
use super::{counted, field, repeated, sense};
use crate::case::{Address, Answer, AnswerKey, Case, Field, TaskFact, TaskState};
use crate::process::{Completion, Condition, Kind, Process, Step, StepId, Task, TaskId, Tool};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Where a task stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskStatus {
    /// The state, derived where the user does not say it.
    pub state: TaskState,
    /// Whether it is on the branch that was chosen.
    pub applies: bool,
    /// Whether it is done only when there is need for it.
    pub is_optional: bool,
    /// Whether it counts in the progress.
    pub counts: bool,
    /// Whether it is done.
    pub done: bool,
    /// What keeps it from being started.
    pub blockers: Vec<Blocker>,
    /// How many required answers are missing.
    pub missing: usize,
    /// How many answers are wrong.
    pub errors: usize,
    /// How much is wrong or is still to be answered or said, also where it cannot be begun yet.
    pub open: usize,
    /// Whether nothing is open in it but what marking it as done fills in.
    pub is_markable: bool,
    /// Whether it asks for rows alone, and there are none. Only somebody who looks at it can say that there need be none.
    pub is_empty: bool,
}

/// Where a step stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepStatus {
    /// The step.
    pub id: StepId,
    /// Tasks done.
    pub done: usize,
    /// Tasks that apply.
    pub total: usize,
    /// Errors in it.
    pub errors: usize,
    /// Warnings in it.
    pub warnings: usize,
    /// Whether somebody else has to act.
    pub waiting: bool,
    /// Whether anything has been done in it.
    pub begun: bool,
}

impl StepStatus {
    /// Whether every task is done.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done == self.total
    }
}

/// Whether it is done only when there is need for it.
fn is_optional(task: &Task, context: EvalContext<'_>) -> bool {
    task.optional || task.optional_when.as_ref().is_some_and(|when| is_so(when, context))
}

/// Whether an unanswered question decides on a task that does not apply so far.
pub(super) fn may_come(context: EvalContext<'_>, process: &Process, tasks: &BTreeMap<TaskId, TaskStatus>) -> bool {
    let is_open = |condition: &Condition| match condition {
        Condition::Is(question, _) | Condition::Answered(question) => context.case.answer(question).is_none(),
        Condition::Done(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => false,
    };
    let out = process.tasks().filter(|(_, task)| tasks.get(&task.id).is_some_and(|status| !status.applies));
    out.filter_map(|(_, task)| task.when.as_ref()).any(|when| when.parts().into_iter().any(is_open))
}

pub(super) fn status(
    context: EvalContext<'_>,
    step: &StepId,
    task: &Task,
    today: Date,
    findings: &mut Vec<Finding>,
) -> TaskStatus {
    let case = context.case;
    if !applies(task, context) {
        return TaskStatus { state: case.state(&task.id), ..TaskStatus::default() };
    }
    let said = case.state(&task.id);
    let mut found = evaluate::findings(task, context);
    let count = |severity| found.iter().filter(|it| it.severity == severity).count();
    let (missing, errors) = (count(Severity::Missing), count(Severity::Error));
    let whole = missing + errors == 0;
    let excused = said == TaskState::NotApplicable;
    let state = match task.completion {
        // What has been begun is never said not to be.
        Completion::Declared if said == TaskState::NotStarted && is_touched(task, case, context.process) => {
            TaskState::InProgress
        }
        Completion::Declared => said,
        Completion::Derived if excused => said,
        Completion::Derived if whole => TaskState::Done,
        Completion::Derived if said != TaskState::NotStarted => said,
        Completion::Derived if is_touched(task, case, context.process) => TaskState::InProgress,
        Completion::Derived => TaskState::NotStarted,
    };
    let untouched = match task.completion {
        Completion::Declared => said == TaskState::NotStarted,
        Completion::Derived => state == TaskState::NotStarted,
    };
    let is_optional = is_optional(task, context);
    let mut status = TaskStatus {
        state,
        applies: true,
        is_optional,
        counts: !(excused || is_optional && untouched),
        done: is_closed(state),
        blockers: task.needs.iter().flat_map(|need| blockers(need, context)).collect(),
        missing,
        errors,
        open: 0,
        is_markable: false,
        is_empty: is_empty(task, context),
    };
    let is_whole_once_marked = found.iter().all(|it| it.severity > Severity::Missing || is_filled_by_marking(task, it));
    if excused || !status.counts {
        found.retain(|it| it.severity != Severity::Missing);
    }
    found.extend(state_findings(task, case, &status, today));
    sense::of_task(task, context, today, &mut found);
    task.lists.iter().for_each(|shown| repeated::of_list(shown, context, &mut found));
    let is_open = matches!(state, TaskState::NotStarted | TaskState::InProgress);
    let is_wrong = found.iter().any(|it| it.severity == Severity::Error);
    status.is_markable =
        task.completion == Completion::Declared && is_open && status.counts && is_whole_once_marked && !is_wrong;
    status.open = found.iter().filter(|it| it.severity <= Severity::Missing).count();
    if !status.blockers.is_empty() {
        // What cannot be done yet is not missing yet; what was said of the task itself is still looked at.
        let of_task = |address: &Address| matches!(address, Address::Field(Field::Task(..)));
        found.retain(|it| it.severity != Severity::Missing || of_task(&it.address));
    }
    findings.extend(found.into_iter().map(|it| it.of(step, &task.id)));
    status
}

/// Whether a task asks for rows alone, and there are none.
fn is_empty(task: &Task, context: EvalContext<'_>) -> bool {
    let asks_for_rows_alone = context.process.asked_in(task).next().is_none() && !task.lists.is_empty();
    asks_for_rows_alone && task.lists.iter().all(|shown| context.case.row_count(&shown.list) == 0)
}

/// Whether it is only the unanswered question for who did the task, or when.
fn is_filled_by_marking(task: &Task, found: &RawFinding) -> bool {
    let Address::Field(Field::Answer(key)) = &found.address else { return false };
    let signed = [&task.done_on, &task.done_by];
    matches!(found.issue, Issue::Unanswered(_)) && signed.contains(&&Some(key.question.clone()))
}

pub(super) fn step_status(step: &Step, tasks: &BTreeMap<TaskId, TaskStatus>, findings: &[Finding]) -> StepStatus {
    let all = || step.tasks.iter().filter_map(|task| tasks.get(&task.id)).filter(|status| status.applies);
    let count = |severity| findings.iter().filter(|found| found.step == step.id && found.severity == severity).count();
    StepStatus {
        id: step.id.clone(),
        done: all().filter(|status| status.counts && status.done).count(),
        total: all().filter(|status| status.counts).count(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        waiting: all().any(|status| status.state == TaskState::Waiting),
        begun: all().any(|status| status.state != TaskState::NotStarted),
    }
}

/// What the state of the task itself has against it.
fn state_findings(task: &Task, case: &Case, status: &TaskStatus, today: Date) -> Vec<RawFinding> {
    let mut found = Vec::new();
    let at_state = || Address::State(task.id.clone());
    let fact = |fact| Field::Task(task.id.clone(), fact);
    let has = |wanted| case.fact(&task.id, wanted).is_some_and(|answer| !answer.is_blank());
    let open = status.missing + status.errors;
    let declared = task.completion == Completion::Declared;
    match status.state {
        TaskState::Done if declared && open > 0 => {
            found.push(RawFinding::new(Severity::Warning, at_state(), Issue::DoneButIncomplete { open }));
        }
        TaskState::Waiting if !has(TaskFact::WaitingFor) => {
            let field = fact(TaskFact::WaitingFor);
            found.push(RawFinding::new(Severity::Missing, field, Issue::WaitingForNobody));
        }
        TaskState::NotApplicable if case.is_draft(&fact(TaskFact::Reason)) => {
            found.push(RawFinding::new(Severity::Missing, fact(TaskFact::Reason), Issue::Draft));
        }
        TaskState::NotApplicable if !has(TaskFact::Reason) => {
            found.push(RawFinding::new(Severity::Missing, fact(TaskFact::Reason), Issue::NoReason));
        }
        state if declared && !is_closed(state) && open == 0 && status.counts => {
            found.push(RawFinding::new(Severity::Missing, at_state(), Issue::NotDone));
        }
        _ => {}
    }
    let due = case.fact(&task.id, TaskFact::Due).and_then(Answer::date);
    if let Some(due) = due.filter(|due| *due < today && !status.done) {
        found.push(RawFinding::new(Severity::Warning, fact(TaskFact::Due), Issue::Overdue { due }));
    }
    if let Some(text) =
        case.fact(&task.id, TaskFact::Duration).and_then(Answer::text).filter(|it| !it.trim().is_empty())
    {
        if counted::days(text).is_none() {
            found.push(RawFinding::new(Severity::Error, fact(TaskFact::Duration), Issue::NotDays));
        } else if !has(TaskFact::DurationReason) && !status.done {
            found.push(RawFinding::new(Severity::Missing, fact(TaskFact::DurationReason), Issue::NoDurationReason));
        }
    }
    for known in TaskFact::ALL {
        let text = case.fact(&task.id, known).and_then(Answer::text).filter(|text| !text.trim().is_empty());
        let kind = if known.is_date() { Kind::Date } else { Kind::Lines(4000) };
        let mut issues = Vec::new();
        text.into_iter().for_each(|text| field::text_issues(text, &kind, &mut issues));
        found.extend(issues.into_iter().map(|(severity, issue)| RawFinding::new(severity, fact(known), issue)));
    }
    found
}

fn is_touched(task: &Task, case: &Case, process: &Process) -> bool {
    let answered = process.asked_in(task).any(|it| case.answer(&it.id).is_some_and(|answer| !answer.is_blank()));
    let listed = task.lists.iter().any(|shown| {
        let asks = |key: &AnswerKey| process.list(&shown.list).is_some() && shown.asks(&key.question);
        case.rows(&shown.list).any(|(_, row)| row.answers.keys().any(asks))
    });
    let entered = task.tool == Some(Tool::Transfer) && !case.entered.is_empty();
    answered || listed || entered
}
