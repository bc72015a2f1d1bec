//! The plan of a case: when each task can begin and end, by when it must, and which of them decide the day.
//!
//! Pure: the same case, process and assessment always give the same plan, and nothing of it is stored. Counting goes two
//! ways, in Finnish working days: from today forwards, and from the wanted day backwards. Where no day is wanted nothing must
//! be done by any day, and only the time to spare is counted, from the earliest day. A task of whose length nothing is known is
//! counted as no time at all, so the earliest day is never later than it can be.

mod backward;
mod chain;
mod forward;
mod span;
mod work;

pub use span::Span;

use crate::assessment::Assessment;
use crate::calendar::{OutsideCalendar, moved_back, working_days_between};
use crate::case::{Answer, Case};
use crate::process::{OptionId, Process, QuestionId, StepId, TaskId};
use jiff::civil::Date;
use std::collections::BTreeMap;
use work::Work;

/// When everything can be ready, and what that hangs on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The day from which it is counted forwards.
    pub today: Date,
    /// The day by which everything should be ready, when one was named.
    pub wanted: Option<Date>,
    /// The earliest day on which everything can be ready; when all is done, the day on which it was.
    pub ready: Date,
    /// Whether everything that counts is done.
    pub is_ready: bool,
    /// How many working days the earliest day lies after the wanted one.
    pub late_by: i32,
    /// The tasks that count, in the order of the process.
    pub tasks: Vec<PlannedTask>,
    /// The steps in which something is open, in order.
    pub steps: Vec<PlannedStep>,
    /// The tasks that decide the earliest day, the first one first.
    pub chain: Vec<TaskId>,
    /// Until when the task that the process names must be done, where a day is wanted and unless it is.
    pub milestone: Option<Date>,
    /// Branches that were counted with although they have not been chosen.
    pub presumed: Vec<Branch>,
}

/// A task in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedTask {
    /// Which.
    pub task: TaskId,
    /// Its step.
    pub step: StepId,
    /// How long it takes, and by whom that is known.
    pub length: Length,
    /// What it waits for, of what is planned.
    pub waits_for: Vec<TaskId>,
    /// When it can begin, or began.
    pub begin: Date,
    /// When it can be done, or was.
    pub end: Date,
    /// Until when it must begin for the wanted day to be kept; nothing where none is wanted.
    pub must_begin: Option<Date>,
    /// Until when it must be done.
    pub must_end: Option<Date>,
    /// How many working days it can take longer or begin later without moving the wanted day, or the earliest one where
    /// none is wanted; negative when it is late.
    pub slack: i32,
    /// Where it stands.
    pub standing: Standing,
    /// Whether it decides the earliest day.
    pub is_deciding: bool,
}

/// Where a task stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is done, and its days are those on which that was.
    Done,
    /// Its time runs: it was begun on a known day.
    Running,
    /// Its time runs, and it should have been over by now.
    Overdue,
    /// It has not begun on a known day, and there is time.
    Ahead,
    /// It should have begun for the wanted day to be kept.
    Late,
}

/// How long a task takes, and by whom that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// As the process says, with its source.
    Usual(Span),
    /// As the user says, with the reason in the case: so many working days.
    Own(Span),
    /// Nobody has said.
    Unknown,
}

/// What is open in a step, in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStep {
    /// Which.
    pub step: StepId,
    /// When the first open task can begin.
    pub begin: Date,
    /// When the last one can be done.
    pub end: Date,
    /// Until when the first one must begin, where a day is wanted.
    pub must_begin: Option<Date>,
    /// Whether a task in it decides the earliest day.
    pub is_deciding: bool,
    /// Whether a task in it is late.
    pub is_late: bool,
}

/// A branch that was counted with although it has not been chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The question that decides.
    pub question: QuestionId,
    /// The option that was counted with.
    pub option: OptionId,
}

/// Plans a case.
///
/// # Errors
/// When a day of the plan is outside the years whose days of rest were checked.
pub fn plan(case: &Case, process: &Process, assessment: &Assessment) -> Result<Plan, OutsideCalendar> {
    let today = assessment.today;
    let work = Work::new(case, process, assessment);
    let forward = forward::count(&work, today)?;
    let ready = forward.values().map(|days| days.end).max().unwrap_or(today);
    let is_ready = work.items.iter().all(|item| item.is_over());
    let wanted = process.planning.wanted.as_ref().and_then(|id| case.answer(id)).and_then(Answer::date);
    let goal = wanted.map(moved_back).transpose()?.unwrap_or(ready);
    let backward = backward::count(&work, goal)?;
    let chain = if is_ready { Vec::new() } else { chain::deciding(&work, &forward) };
    let mut tasks = Vec::new();
    for item in &work.items {
        let (Some(days), Some(must)) = (forward.get(&item.task), backward.get(&item.task)) else { continue };
        let standing = match item.begun {
            _ if item.is_over() => Standing::Done,
            Some(_) if days.is_overdue => Standing::Overdue,
            Some(_) => Standing::Running,
            None if must.begin < today && wanted.is_some() => Standing::Late,
            None => Standing::Ahead,
        };
        tasks.push(PlannedTask {
            task: item.task.clone(),
            step: item.step.clone(),
            length: item.length,
            waits_for: item.waits_for.clone(),
            begin: days.begin,
            end: days.end,
            must_begin: wanted.map(|_| must.begin),
            must_end: wanted.map(|_| must.end),
            slack: working_days_between(days.end, must.end),
            standing,
            is_deciding: chain.contains(&item.task),
        });
    }
    let milestone = process.planning.milestone.as_ref().map(|milestone| &milestone.task);
    let open = |id: &&TaskId| tasks.iter().find(|task| &task.task == *id && task.standing != Standing::Done);
    Ok(Plan {
        today,
        wanted,
        ready,
        is_ready,
        late_by: if is_ready { 0 } else { wanted.map_or(0, |_| working_days_between(goal, ready).max(0)) },
        steps: process.steps.iter().filter_map(|step| planned_step(&step.id, &tasks)).collect(),
        milestone: milestone.as_ref().and_then(open).and_then(|task| task.must_end),
        presumed: work.presumed,
        chain,
        tasks,
    })
}

fn planned_step(step: &StepId, tasks: &[PlannedTask]) -> Option<PlannedStep> {
    let open = || tasks.iter().filter(|task| &task.step == step && task.standing != Standing::Done);
    Some(PlannedStep {
        step: step.clone(),
        begin: open().map(|task| task.begin).min()?,
        end: open().map(|task| task.end).max()?,
        must_begin: open().filter_map(|task| task.must_begin).min(),
        is_deciding: open().any(|task| task.is_deciding),
        is_late: open().any(|task| matches!(task.standing, Standing::Late | Standing::Overdue)),
    })
}

impl Plan {
    /// The task in time, when it counts.
    #[must_use]
    pub fn task(&self, id: &TaskId) -> Option<&PlannedTask> {
        self.tasks.iter().find(|task| &task.task == id)
    }

    /// The open tasks, in order.
    pub fn open(&self) -> impl Iterator<Item = &PlannedTask> {
        self.tasks.iter().filter(|task| task.standing != Standing::Done)
    }

    /// How many open tasks there are of whose length nothing is known.
    #[must_use]
    pub fn unknown(&self) -> usize {
        self.open().filter(|task| task.length == Length::Unknown).count()
    }
}

/// The days of each task, counted in one direction.
type Days<T> = BTreeMap<TaskId, T>;
