//! What falls due: tasks, duties, and dates that the process says have a deadline.

use super::condition::is_so;
use super::dated::Dated;
use super::eye::Eye;
use super::finding::is_closed;
use super::task::TaskStatus;
use crate::case::{Address, Answer, Case, Field, TaskFact};
use crate::process::{Deadline, Process, StepId, TaskId, Text};
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

pub(super) fn all(eye: Eye<'_>, tasks: &BTreeMap<TaskId, TaskStatus>, dates: &[Dated<'_>]) -> Vec<Due> {
    let Eye { case, process, .. } = eye;
    let mut due: Vec<Due> = of_tasks(case, process, tasks).chain(of_duties(eye)).chain(of_dates(case, dates)).collect();
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

fn of_dates(case: &Case, dates: &[Dated<'_>]) -> impl Iterator<Item = Due> {
    dates.iter().flat_map(move |dated| {
        let standing = |deadline: &&Deadline| deadline.settled_by.as_ref().is_none_or(|by| dated.answer(by).is_none());
        dated.question.deadlines.iter().filter(standing).filter_map(move |deadline| {
            let (title, row) = (deadline.title.clone(), dated.row.clone());
            Some(Due {
                date: dated.date.checked_sub(i64::from(deadline.days_before).days()).ok()?,
                what: DeadlineWhat::Answer { title, row },
                address: dated.address.clone(),
                step: dated.step.cloned(),
                owner: dated.task.and_then(|task| owner(case, task)),
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::case::{Answer, Edit, Field, Row};
    use jiff::civil::date;

    #[test]
    fn spaces_do_not_settle_what_falls_due() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let mut case = crate::sample::case().expect("readable");
        let list = "service-certificates".into();
        let row = case.next_row_id(&list, 0);
        case.apply(&Edit::add_row(&list, row, Row::default())).expect("fits");
        let mut due = |question: &str, answer| {
            let field = Field::cell(&list, row, &question.into());
            case.apply(&Edit::answer(&case, field, Some(answer)).expect("a change")).expect("fits");
            let deadlines = crate::assessment::assess(&case, &process, date(2026, 11, 23)).deadlines;
            deadlines.iter().filter(|due| due.address.to_string().contains(&row.to_string())).count()
        };
        let some = due("certificate-not-after", Answer::Date(date(2027, 1, 3)));
        assert!(some > 0);
        assert_eq!(due("certificate-retired-on", Answer::Text(" ".into())), some);
        assert_eq!(due("certificate-retired-on", Answer::Date(date(2026, 11, 20))), 0);
    }
}
