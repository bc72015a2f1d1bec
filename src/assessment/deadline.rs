//! What falls due: tasks, duties, and dates that the process says have a deadline.

use super::condition::is_so;
use super::eye::Eye;
use super::finding::is_closed;
use super::task::TaskStatus;
use crate::case::{Address, Answer, Case, Field, TaskFact};
use crate::process::{Process, Question, QuestionId, StepId, TaskId, Text};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Something that falls due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub date: Date,
    /// What.
    pub what: DeadlineWhat,
    /// Where it was written.
    pub address: Address,
    /// The step, unless it is a duty after the permit.
    pub step: Option<StepId>,
    /// Who takes care of it, if anybody is named.
    pub owner: Option<String>,
}

/// What falls due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeadlineWhat {
    /// A task is to be done.
    Task(TaskId),
    /// A duty comes up.
    Duty(TaskId),
    /// What the process says of a date, with the row's name when it stands in a list.
    Answer {
        /// What is to be done by then.
        title: Text,
        /// The name of the row.
        row: Option<String>,
    },
}

pub(super) fn all(eye: Eye<'_>, tasks: &BTreeMap<TaskId, TaskStatus>) -> Vec<Due> {
    let Eye { case, process, .. } = eye;
    let mut due: Vec<Due> = of_tasks(case, process, tasks)
        .chain(of_duties(eye))
        .chain(of_answers(case, process, tasks))
        .chain(of_rows(case, process))
        .collect();
    due.sort_by(|a, b| a.date.cmp(&b.date).then_with(|| a.address.cmp(&b.address)));
    due
}

fn owner(case: &Case, task: &TaskId) -> Option<String> {
    let owner = case.fact(task, TaskFact::Owner).and_then(Answer::text)?.trim();
    (!owner.is_empty()).then(|| owner.to_owned())
}

fn due_of(case: &Case, task: &TaskId) -> Option<(Date, Address)> {
    let date = case.fact(task, TaskFact::Due).and_then(Answer::date)?;
    Some((date, Field::Task(task.clone(), TaskFact::Due).into()))
}

fn of_tasks(case: &Case, process: &Process, tasks: &BTreeMap<TaskId, TaskStatus>) -> impl Iterator<Item = Due> {
    process.tasks().filter_map(move |(step, task)| {
        let status = tasks.get(&task.id)?;
        (status.applies && !status.done).then_some(())?;
        let (date, address) = due_of(case, &task.id)?;
        let what = DeadlineWhat::Task(task.id.clone());
        Some(Due { date, what, address, step: Some(step.id.clone()), owner: owner(case, &task.id) })
    })
}

fn of_duties(eye: Eye<'_>) -> impl Iterator<Item = Due> {
    let Eye { case, process, .. } = eye;
    process.duties.iter().filter_map(move |duty| {
        let applies = duty.when.as_ref().is_none_or(|when| is_so(when, eye));
        (applies && !is_closed(case.state(&duty.id))).then_some(())?;
        let (date, address) = due_of(case, &duty.id)?;
        let what = DeadlineWhat::Duty(duty.id.clone());
        Some(Due { date, what, address, step: None, owner: owner(case, &duty.id) })
    })
}

fn of_answers(case: &Case, process: &Process, tasks: &BTreeMap<TaskId, TaskStatus>) -> Vec<Due> {
    let mut due = Vec::new();
    for (step, task) in process.tasks() {
        if !tasks.get(&task.id).is_some_and(|status| status.applies) {
            continue;
        }
        for question in task.questions.iter().filter(|question| !question.deadlines.is_empty()) {
            let date = case.answer(&question.id).and_then(Answer::date);
            let found = standing(question, date, |settled| case.answer(settled).is_some());
            due.extend(found.into_iter().map(|(date, title)| Due {
                date,
                what: DeadlineWhat::Answer { title, row: None },
                address: Field::answer(&question.id).into(),
                step: Some(step.id.clone()),
                owner: owner(case, &task.id),
            }));
        }
    }
    due
}

fn of_rows(case: &Case, process: &Process) -> Vec<Due> {
    let mut due = Vec::new();
    for list in &process.lists {
        for question in list.questions.iter().filter(|question| !question.deadlines.is_empty()) {
            let home = process.home(&question.id);
            for (id, row) in case.rows(&list.id) {
                let date = row.answer(&question.id).and_then(Answer::date);
                let found = standing(question, date, |settled| row.answer(settled).is_some());
                due.extend(found.into_iter().map(|(date, title)| Due {
                    date,
                    what: DeadlineWhat::Answer { title, row: Some(row.text(&list.named_by).to_owned()) },
                    address: Field::cell(&list.id, id, &question.id).into(),
                    step: home.map(|home| home.step.clone()),
                    owner: home.and_then(|home| owner(case, &home.task)),
                }));
            }
        }
    }
    due
}

fn standing(question: &Question, date: Option<Date>, settled: impl Fn(&QuestionId) -> bool) -> Vec<(Date, Text)> {
    let Some(date) = date else { return Vec::new() };
    question
        .deadlines
        .iter()
        .filter(|deadline| !deadline.settled_by.as_ref().is_some_and(&settled))
        .filter_map(|deadline| {
            let day = date.checked_sub(i64::from(deadline.days_before).days()).ok()?;
            Some((day, deadline.title.clone()))
        })
        .collect()
}
