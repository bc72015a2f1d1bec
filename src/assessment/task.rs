//! Where a task stands: whether it applies, what blocks it, what is missing in it.

use super::condition::{Blocker, blockers, is_so};
use super::eye::{About, Eye};
use super::field;
use super::finding::{Finding, Issue, Severity, is_closed};
use super::{rule, sense};
use crate::case::{Address, Answer, AnswerKey, Case, Field, Row, RowId, TaskFact, TaskState};
use crate::process::{Completion, Kind, List, ListUse, Process, Question, Step, StepId, Task, TaskId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Where a task stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskStatus {
    /// The state, derived where the user does not say it.
    pub state: TaskState,
    /// Whether it is on the branch that was chosen.
    pub applies: bool,
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

pub(super) fn applies(task: &Task, eye: Eye<'_>) -> bool {
    task.when.as_ref().is_none_or(|condition| is_so(condition, eye))
}

/// Whether it is done only when there is need for it.
fn is_optional(task: &Task, eye: Eye<'_>) -> bool {
    task.optional || task.optional_when.as_ref().is_some_and(|when| is_so(when, eye))
}

pub(super) fn is_done(task: &Task, eye: Eye<'_>) -> bool {
    let case = eye.case;
    match task.completion {
        Completion::Declared => is_closed(case.state(&task.id)),
        Completion::Derived => {
            let is_open = |(severity, _, _): &Flaw| *severity <= Severity::Missing;
            case.state(&task.id) == TaskState::NotApplicable || !flaws(task, eye).iter().any(is_open)
        }
    }
}

pub(super) fn status(
    eye: Eye<'_>,
    (step, task): (&Step, &Task),
    today: Date,
    findings: &mut Vec<Finding>,
) -> TaskStatus {
    let case = eye.case;
    if !applies(task, eye) {
        return TaskStatus { state: case.state(&task.id), ..TaskStatus::default() };
    }
    let said = case.state(&task.id);
    let flaws = flaws(task, eye);
    let count = |severity| flaws.iter().filter(|(found, _, _)| *found == severity).count();
    let (missing, errors) = (count(Severity::Missing), count(Severity::Error));
    let whole = missing + errors == 0;
    let excused = said == TaskState::NotApplicable;
    let state = match task.completion {
        Completion::Declared => said,
        Completion::Derived if excused => said,
        Completion::Derived if whole => TaskState::Done,
        Completion::Derived if said != TaskState::NotStarted => said,
        Completion::Derived if is_touched(task, case, eye.process) => TaskState::InProgress,
        Completion::Derived => TaskState::NotStarted,
    };
    let status = TaskStatus {
        state,
        applies: true,
        counts: !(excused || is_optional(task, eye) && state == TaskState::NotStarted),
        done: is_closed(state),
        blockers: task.needs.iter().flat_map(|need| blockers(need, eye)).collect(),
        missing,
        errors,
    };
    let mut found = flaws;
    if excused || !status.counts {
        found.retain(|(severity, _, _)| *severity != Severity::Missing);
    }
    found.extend(state_flaws(task, case, &status, today));
    sense::of_task(task, eye, today, &mut found);
    if !status.blockers.is_empty() {
        // What cannot be done yet is not missing yet; what was said of the task itself is still looked at.
        let of_task = |address: &Address| matches!(address, Address::Field(Field::Task(..)));
        found.retain(|(severity, address, _)| *severity != Severity::Missing || of_task(address));
    }
    findings.extend(found.into_iter().map(|(severity, address, issue)| Finding {
        issue,
        severity,
        address,
        step: step.id.clone(),
        task: Some(task.id.clone()),
    }));
    status
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

pub(super) type Flaw = (Severity, Address, Issue);

/// What is missing or wrong in the answers of a task.
fn flaws(task: &Task, eye: Eye<'_>) -> Vec<Flaw> {
    let Eye { case, process, .. } = eye;
    let mut found = Vec::new();
    for question in process.asked_in(task) {
        if question.when.as_ref().is_none_or(|condition| is_so(condition, eye)) {
            let field = Field::answer(&question.id);
            answer_flaws(case.get(&field), question, field, case, &mut found);
        }
    }
    for shown in &task.lists {
        list_flaws((&task.id, shown), eye, &mut found);
    }
    found
}

fn answer_flaws(answer: Option<&Answer>, question: &Question, field: Field, case: &Case, found: &mut Vec<Flaw>) {
    match answer.filter(|answer| !answer.is_blank()) {
        Some(answer) => {
            let issues = field::issues(answer, question, case);
            found.extend(issues.into_iter().map(|(severity, issue)| (severity, field.clone().into(), issue)));
        }
        None if question.required => {
            found.push((Severity::Missing, field.into(), Issue::Unanswered(question.id.clone())));
        }
        None => {}
    }
}

fn list_flaws((task, shown): (&TaskId, &ListUse), eye: Eye<'_>, found: &mut Vec<Flaw>) {
    let Eye { case, process, rows, .. } = eye;
    let Some(list) = process.list(&shown.list) else { return };
    if case.row_count(&list.id) < shown.at_least {
        // The list as a whole has no field of its own, so the finding stands at the row to be added.
        let address = Address::Row(list.id.clone(), case.next_row_id(&list.id, 0));
        found.push((Severity::Missing, address, Issue::TooFewRows { needed: shown.at_least }));
    }
    let asked: Vec<&Question> = list.questions.iter().filter(|question| shown.asks(&question.id)).collect();
    for (id, row) in case.rows(&list.id) {
        let find = |found: &mut Vec<Flaw>| row_flaws((list, shown), (id, row, &asked), eye, found);
        rows.flaws((task, &list.id, About::Answers), (id, row), (found, find));
    }
}

/// What is missing or wrong in a row.
fn row_flaws(
    (list, shown): (&List, &ListUse),
    (id, row, asked): (RowId, &Row, &[&Question]),
    eye: Eye<'_>,
    found: &mut Vec<Flaw>,
) {
    rule::row_flaws((list, id, row), eye, |question| shown.asks(question), found);
    for question in asked {
        let on = question.when.as_ref().is_none_or(|when| is_so(when, eye.on(row)));
        match question.kind {
            _ if !on => {}
            Kind::DataGroups => data_group_flaws((&list.id, id, row), (question, eye.process), found),
            _ => {
                let field = Field::cell(&list.id, id, &question.id);
                answer_flaws(row.answer(&question.id), question, field, eye.case, found);
            }
        }
    }
}

fn data_group_flaws(
    (list, id, row): (&crate::process::ListId, RowId, &Row),
    (question, process): (&Question, &Process),
    found: &mut Vec<Flaw>,
) {
    let mut any = false;
    for (key, answer) in row.answers.iter().filter(|(key, _)| key.question == question.id) {
        let Some(item) = &key.item else { continue };
        any = true;
        let address = Address::Field(Field::Cell(list.clone(), id, key.clone()));
        if process.data_group(item).is_none() {
            found.push((Severity::Error, address, Issue::UnknownOption));
        } else if answer.is_blank() {
            found.push((Severity::Missing, address, Issue::Unjustified(item.clone())));
        } else if let Some(text) = answer.text() {
            let mut issues = Vec::new();
            field::text_issues(text, &Kind::Lines(4000), &mut issues);
            found.extend(issues.into_iter().map(|(severity, issue)| (severity, address.clone(), issue)));
        } else {
            found.push((Severity::Error, address, Issue::OtherKind));
        }
    }
    if question.required && !any {
        let field = Field::Cell(list.clone(), id, AnswerKey::of(&question.id));
        found.push((Severity::Missing, field.into(), Issue::Unanswered(question.id.clone())));
    }
}

/// What the state of the task itself has against it.
fn state_flaws(task: &Task, case: &Case, status: &TaskStatus, today: Date) -> Vec<Flaw> {
    let mut found = Vec::new();
    let at_state = || Address::State(task.id.clone());
    let fact = |fact| Field::Task(task.id.clone(), fact);
    let has = |wanted| case.fact(&task.id, wanted).is_some_and(|answer| !answer.is_blank());
    let open = status.missing + status.errors;
    let declared = task.completion == Completion::Declared;
    match status.state {
        TaskState::Done if declared && open > 0 => {
            found.push((Severity::Warning, at_state(), Issue::DoneButIncomplete { open }));
        }
        TaskState::Waiting if !has(TaskFact::WaitingFor) => {
            let field = fact(TaskFact::WaitingFor);
            found.push((Severity::Missing, field.into(), Issue::WaitingForNobody));
        }
        TaskState::NotApplicable if !has(TaskFact::Reason) => {
            found.push((Severity::Missing, fact(TaskFact::Reason).into(), Issue::NoReason));
        }
        state if declared && !is_closed(state) && open == 0 && status.counts => {
            found.push((Severity::Missing, at_state(), Issue::NotDone));
        }
        _ => {}
    }
    let due = case.fact(&task.id, TaskFact::Due).and_then(Answer::date);
    if let Some(due) = due.filter(|due| *due < today && !status.done) {
        found.push((Severity::Warning, fact(TaskFact::Due).into(), Issue::Overdue { due }));
    }
    for known in TaskFact::ALL {
        let text = case.fact(&task.id, known).and_then(Answer::text).filter(|text| !text.trim().is_empty());
        let kind = if known.is_date() { Kind::Date } else { Kind::Lines(4000) };
        let mut issues = Vec::new();
        text.into_iter().for_each(|text| field::text_issues(text, &kind, &mut issues));
        found.extend(issues.into_iter().map(|(severity, issue)| (severity, fact(known).into(), issue)));
    }
    found
}

fn is_touched(task: &Task, case: &Case, process: &Process) -> bool {
    let answered = task.questions.iter().any(|it| case.answer(&it.id).is_some_and(|answer| !answer.is_blank()));
    let listed = task.lists.iter().any(|shown| {
        let asks = |key: &AnswerKey| process.list(&shown.list).is_some() && shown.asks(&key.question);
        case.rows(&shown.list).any(|(_, row)| row.answers.keys().any(asks))
    });
    answered || listed
}
