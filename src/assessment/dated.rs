//! Every day that something hangs on, outside lists and in their rows: answered, or counted by statute.

use super::counted;
use super::evaluate::is_so;
use super::eye::Eye;
use super::task::TaskStatus;
use crate::case::{Address, Answer, Case, Field, Row, TaskState};
use crate::process::{Deadline, Question, QuestionId, StepId, TaskId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A day.
pub(super) struct Dated<'a> {
    pub(super) date: Date,
    pub(super) question: &'a Question,
    pub(super) address: Address,
    /// The name of the row it stands on, in a list.
    pub(super) row: Option<String>,
    pub(super) step: Option<&'a StepId>,
    pub(super) task: Option<&'a TaskId>,
    beside: Beside<'a>,
}

/// Where the questions stand that are asked beside a day.
#[derive(Clone, Copy)]
enum Beside<'a> {
    Case(&'a Case),
    Row(&'a Row),
}

impl<'a> Dated<'a> {
    /// The answer to a question that is asked beside the day: on the same row, or outside lists too.
    pub(super) fn answer(&self, question: &QuestionId) -> Option<&'a Answer> {
        let answer = match self.beside {
            Beside::Case(case) => case.answer(question),
            Beside::Row(row) => row.answer(question),
        };
        answer.filter(|answer| !answer.is_blank())
    }

    /// The deadlines of the day that still stand.
    pub(super) fn standing(&self, eye: Eye<'a>) -> impl Iterator<Item = &'a Deadline> {
        let eye = match self.beside {
            Beside::Case(_) => eye,
            Beside::Row(row) => eye.on(row),
        };
        let is_settled = |deadline: &Deadline| deadline.settled_by.as_ref().is_some_and(|by| self.answer(by).is_some());
        let stands = move |deadline: &Deadline| deadline.when.as_ref().is_none_or(|when| is_so(when, eye));
        let open: Vec<&'a Deadline> =
            self.question.deadlines.iter().filter(|it| !is_settled(it) && stands(it)).collect();
        open.into_iter()
    }
}

/// The days of the tasks that apply, and of all rows.
pub(super) fn all<'a>(eye: Eye<'a>, tasks: &BTreeMap<TaskId, TaskStatus>) -> Vec<Dated<'a>> {
    of_tasks(eye, tasks).chain(of_rows(eye)).collect()
}

/// Whether something hangs on the day.
fn matters(question: &&Question) -> bool {
    question.ends.is_some() || !question.deadlines.is_empty()
}

fn of_tasks<'a>(eye: Eye<'a>, tasks: &BTreeMap<TaskId, TaskStatus>) -> impl Iterator<Item = Dated<'a>> {
    let Eye { case, process, .. } = eye;
    let stands = |status: &TaskStatus| status.applies && status.state != TaskState::NotApplicable;
    let applying = process.tasks().filter(move |(_, task)| tasks.get(&task.id).is_some_and(stands));
    applying.flat_map(move |(step, task)| {
        task.questions.iter().filter(matters).filter_map(move |question| {
            Some(Dated {
                date: match counted::of(question, eye) {
                    Some(legal) => legal.last?,
                    None => case.answer(&question.id)?.date()?,
                },
                question,
                address: Field::answer(&question.id).into(),
                row: None,
                step: Some(&step.id),
                task: Some(&task.id),
                beside: Beside::Case(case),
            })
        })
    })
}

fn of_rows<'a>(eye: Eye<'a>) -> impl Iterator<Item = Dated<'a>> {
    let Eye { case, process, .. } = eye;
    let asked = process.lists.iter().flat_map(|list| list.questions.iter().map(move |question| (list, question)));
    asked.filter(|(_, question)| matters(question)).flat_map(move |(list, question)| {
        let home = process.home(&question.id);
        case.rows(&list.id).filter_map(move |(id, row)| {
            Some(Dated {
                date: row.answer(&question.id)?.date()?,
                question,
                address: Field::cell(&list.id, id, &question.id).into(),
                row: Some(row.text(&list.named_by).to_owned()),
                step: home.map(|home| &home.step),
                task: home.map(|home| &home.task),
                beside: Beside::Row(row),
            })
        })
    })
}
