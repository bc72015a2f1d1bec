//! Every day that something hangs on, outside lists and in their rows: answered, or counted by statute.

use super::context::EvalContext;
use super::counted;
use super::evaluate::is_so;
use super::task::TaskStatus;
use crate::case::{Address, Answer, Case, Field, Row, TaskState};
use crate::process::{Deadline, Question, QuestionId, StepId, TaskId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A day.
pub(super) struct DatedAnswer<'a> {
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

impl<'a> DatedAnswer<'a> {
    /// The answer to a question that is asked beside the day: on the same row, or outside lists too.
    pub(super) fn answer(&self, question: &QuestionId) -> Option<&'a Answer> {
        let answer = match self.beside {
            Beside::Case(case) => case.answer(question),
            Beside::Row(row) => row.answer(question),
        };
        answer.filter(|answer| !answer.is_blank())
    }

    /// The deadlines of the day that still stand.
    pub(super) fn standing(&self, context: EvalContext<'a>) -> impl Iterator<Item = &'a Deadline> {
        let context = match self.beside {
            Beside::Case(_) => context,
            Beside::Row(row) => context.on(row),
        };
        let is_settled = |deadline: &Deadline| deadline.settled_by.as_ref().is_some_and(|by| self.answer(by).is_some());
        let stands = move |deadline: &Deadline| deadline.when.as_ref().is_none_or(|when| is_so(when, context));
        let open: Vec<&'a Deadline> =
            self.question.deadlines.iter().filter(|it| !is_settled(it) && stands(it)).collect();
        open.into_iter()
    }
}

/// The days of the tasks that apply, and of all rows.
pub(super) fn all<'a>(context: EvalContext<'a>, tasks: &BTreeMap<TaskId, TaskStatus>) -> Vec<DatedAnswer<'a>> {
    of_tasks(context, tasks).chain(of_rows(context)).collect()
}

/// Whether something hangs on the day.
fn matters(question: &&Question) -> bool {
    question.ends.is_some() || !question.deadlines.is_empty()
}

fn of_tasks<'a>(
    context: EvalContext<'a>,
    tasks: &BTreeMap<TaskId, TaskStatus>,
) -> impl Iterator<Item = DatedAnswer<'a>> {
    let EvalContext { case, process, .. } = context;
    let stands = |status: &TaskStatus| status.applies && status.state != TaskState::NotApplicable;
    let applying = process.tasks().filter(move |(_, task)| tasks.get(&task.id).is_some_and(stands));
    applying.flat_map(move |(step, task)| {
        task.questions.iter().filter(matters).filter_map(move |question| {
            Some(DatedAnswer {
                date: match counted::of(question, context) {
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

fn of_rows<'a>(context: EvalContext<'a>) -> impl Iterator<Item = DatedAnswer<'a>> {
    let EvalContext { case, process, .. } = context;
    let asked = process.lists.iter().flat_map(|list| list.questions.iter().map(move |question| (list, question)));
    asked.filter(|(_, question)| matters(question)).flat_map(move |(list, question)| {
        let home = process.home(&question.id);
        case.rows(&list.id).filter_map(move |(id, row)| {
            Some(DatedAnswer {
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
