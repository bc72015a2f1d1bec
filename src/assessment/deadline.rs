//! What falls due: tasks, duties, and dates that the process says have a deadline.

use super::context::EvalContext;
use super::dated::DatedAnswer;
use super::evaluate::is_so;
use super::finding::{Finding, Issue, Severity, is_closed};
use super::task::TaskStatus;
use crate::case::{Address, Answer, Case, Field, TaskFact};
use crate::process::{Deadline, Passed, Process, StepId, TaskId, Text};
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
    /// The task, unless it is a duty after the permit.
    pub task: Option<TaskId>,
    /// Who takes care of it, if anybody is named.
    pub owner: Option<String>,
    /// What it is once the day has passed.
    pub passed: Passed,
    /// From how many days before the day it is warned of.
    pub near: u16,
}

/// How near something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// The day has passed, so many days ago.
    Passed(i32),
    /// Today is the last day.
    Today,
    /// So many days are left, and it is warned of.
    Near(i32),
    /// So many days are left.
    Ahead(i32),
}

impl Due {
    /// How near it is. The last day itself has not passed.
    #[must_use]
    pub fn nearness(&self, today: Date) -> Nearness {
        match (self.date - today).get_days() {
            days @ ..0 => Nearness::Passed(days.saturating_abs()),
            0 => Nearness::Today,
            days if days <= i32::from(self.near) => Nearness::Near(days),
            days => Nearness::Ahead(days),
        }
    }
}

/// What has passed or is near is found, wherever it was written; a task's own due date is told of with the task.
pub(super) fn findings(due: &[Due], tasks: &BTreeMap<TaskId, TaskStatus>, today: Date) -> Vec<Finding> {
    let found = due.iter().filter_map(|due| {
        let DeadlineWhat::Answer { title, .. } = &due.what else { return None };
        let (step, task) = (due.step.clone()?, due.task.clone()?);
        let status = tasks.get(&task)?;
        // What stands in a row is a fact by itself, whatever branch was chosen.
        let is_row = matches!(due.address, Address::Field(Field::Cell(..)));
        (status.applies || is_row).then_some(())?;
        // What need not be done was not left undone.
        let is_needed = status.counts || is_row;
        let (title, date) = (title.clone(), due.date);
        let (issue, severity) = match due.nearness(today) {
            Nearness::Passed(_) if is_needed => (Issue::Passed { title, date }, due.passed.into()),
            Nearness::Today => (Issue::Near { title, date, days: 0 }, Severity::Warning),
            Nearness::Near(days) => (Issue::Near { title, date, days }, Severity::Warning),
            Nearness::Passed(_) | Nearness::Ahead(_) => return None,
        };
        Some(Finding { issue, severity, address: due.address.clone(), step, task: Some(task) })
    });
    found.collect()
}

/// What had to be done by a day and was done after it.
pub(super) fn late(dates: &[DatedAnswer<'_>], tasks: &BTreeMap<TaskId, TaskStatus>) -> Vec<Finding> {
    let mut found = Vec::new();
    for dated in dates {
        let applies = |task: &&TaskId| dated.row.is_some() || tasks.get(*task).is_some_and(|status| status.applies);
        let (Some(step), Some(task)) = (dated.step, dated.task.filter(applies)) else { continue };
        let lawful = dated.question.deadlines.iter().filter(|deadline| deadline.passed == Passed::Error);
        let settled = lawful.filter_map(|deadline| Some((deadline, deadline.settled_by.as_ref()?)));
        for (deadline, by) in settled {
            let done = dated.answer(by).and_then(Answer::date).filter(|done| *done > dated.date);
            found.extend(done.map(|done| Finding {
                issue: Issue::Late { title: deadline.title.clone(), date: dated.date, done },
                severity: Severity::Warning,
                address: dated.address.clone(),
                step: step.clone(),
                task: Some(task.clone()),
            }));
        }
    }
    found
}

impl From<Passed> for Severity {
    fn from(passed: Passed) -> Self {
        match passed {
            Passed::Error => Self::Error,
            Passed::Warning => Self::Warning,
        }
    }
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

pub(super) fn all(
    context: EvalContext<'_>,
    tasks: &BTreeMap<TaskId, TaskStatus>,
    dates: &[DatedAnswer<'_>],
) -> Vec<Due> {
    let EvalContext { case, process, .. } = context;
    let mut due: Vec<Due> =
        of_tasks(case, process, tasks).chain(of_duties(context)).chain(of_dates(context, dates)).collect();
    due.sort_by(|a, b| a.date.cmp(&b.date).then_with(|| a.address.cmp(&b.address)));
    due
}

/// From how many days before its day the due date of a task or duty counts as near.
const NEAR: u16 = 7;

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
        let (step, task) = (Some(step.id.clone()), Some(task.id.clone()));
        let owner = task.as_ref().and_then(|task| owner(case, task));
        Some(Due { date, what, address, step, task, owner, passed: Passed::Warning, near: NEAR })
    })
}

fn of_duties(context: EvalContext<'_>) -> impl Iterator<Item = Due> {
    let EvalContext { case, process, .. } = context;
    process.duties.iter().filter_map(move |duty| {
        let applies = duty.when.as_ref().is_none_or(|when| is_so(when, context));
        (applies && !is_closed(case.state(&duty.id))).then_some(())?;
        let (date, address) = due_of(case, &duty.id)?;
        let what = DeadlineWhat::Duty(duty.id.clone());
        let owner = owner(case, &duty.id);
        Some(Due { date, what, address, step: None, task: None, owner, passed: Passed::Warning, near: NEAR })
    })
}

fn of_dates<'a>(context: EvalContext<'a>, dates: &'a [DatedAnswer<'a>]) -> impl Iterator<Item = Due> + 'a {
    dates.iter().flat_map(move |dated| {
        dated.standing(context).filter_map(move |deadline: &Deadline| {
            let (title, row) = (deadline.title.clone(), dated.row.clone());
            Some(Due {
                date: dated.date.checked_sub(i64::from(deadline.days_before).days()).ok()?,
                what: DeadlineWhat::Answer { title, row },
                address: dated.address.clone(),
                step: dated.step.cloned(),
                task: dated.task.cloned(),
                owner: dated.task.and_then(|task| owner(context.case, task)),
                passed: deadline.passed,
                near: deadline.near,
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
