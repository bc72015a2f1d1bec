//! What pages show of the plan: its sentences, a line for each open task, and where each leads.

use super::line::PlanLine;
use crate::calendar::OutsideCalendar;
use crate::case::{Address, Field, TaskFact};
use crate::plan::{Length, Plan, PlannedTask, Span, Standing};
use crate::process::TaskId;
use crate::window::kit::{ColumnTexts, Tone};
use crate::wording::{self, TextContext};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The plan as it is shown.
#[derive(Default)]
pub(in crate::window) struct PlanLines {
    /// When everything can be ready, and then what the count leaves out.
    pub(in crate::window) said: Vec<String>,
    /// Whether the wanted day cannot be kept, or nothing can be counted.
    pub(in crate::window) is_late: bool,
    /// The earliest day on which everything can be ready, while it is not.
    pub(in crate::window) ready: Option<Date>,
    /// Whether a day was named by which everything should be ready.
    pub(in crate::window) has_wanted: bool,
    /// The lengths that somebody has named here.
    own: BTreeMap<TaskId, Span>,
    /// What decides the day.
    pub(in crate::window) chain: Option<String>,
    /// The open tasks.
    pub(in crate::window) lines: Vec<PlanLine>,
    /// How wide the columns of their table are.
    pub(in crate::window) columns: ColumnTexts,
    /// The lengths that are counted with, each with its source or reason.
    pub(in crate::window) sources: Vec<String>,
    /// Where the bars and days of the chart lead: the wanted day first, then the steps.
    pub(in crate::window) targets: Vec<Address>,
}

impl PlanLines {
    pub(super) fn new(context: TextContext<'_>, plan: &Result<Plan, OutsideCalendar>) -> Self {
        let said = wording::plan(context, plan);
        let Ok(plan) = plan else { return Self { said, is_late: true, ..Self::default() } };
        let lines: Vec<PlanLine> = plan.open().map(|task| line(context, task)).collect();
        let known = plan.open().filter(|task| task.length != Length::Unknown);
        Self {
            said,
            is_late: plan.late_by > 0,
            ready: Some(plan.ready).filter(|_| !plan.is_ready),
            has_wanted: plan.wanted.is_some(),
            own: plan.tasks.iter().filter_map(own).collect(),
            chain: wording::plan_chain(context, plan),
            columns: ColumnTexts::new(lines.iter().map(|line| (line.cells.as_slice(), line.chip.1.as_str()))),
            lines,
            sources: known.map(|task| source(context, task)).collect(),
            targets: targets(context, plan),
        }
    }

    /// Whether somebody has named other lengths since.
    pub(super) fn has_other_lengths(&self, later: &Self) -> bool {
        self.own != later.own
    }
}

fn own(task: &PlannedTask) -> Option<(TaskId, Span)> {
    match task.length {
        Length::Own(span) => Some((task.task.clone(), span)),
        Length::Usual(_) | Length::Unknown => None,
    }
}

fn line(context: TextContext<'_>, task: &PlannedTask) -> PlanLine {
    let tone = match task.standing {
        Standing::Late | Standing::Overdue => Tone::Error,
        _ if task.slack < 0 => Tone::Error,
        _ if task.is_deciding => Tone::Accent,
        Standing::Ahead | Standing::Running | Standing::Done => Tone::Neutral,
    };
    PlanLine {
        cells: [
            wording::title(context, &Address::State(task.task.clone())),
            wording::plan_length(context, task.length),
            wording::plan_days(context, task.begin, task.end),
            task.must_begin
                .zip(task.must_end)
                .map(|(from, to)| wording::plan_days(context, from, to))
                .unwrap_or_default(),
        ],
        chip: (tone, wording::plan_standing(context, task)),
        address: Field::Task(task.task.clone(), TaskFact::Duration).into(),
    }
}

fn source(context: TextContext<'_>, task: &PlannedTask) -> String {
    let title = wording::title(context, &Address::State(task.task.clone()));
    let length = wording::plan_length(context, task.length);
    format!("{title}: {length}. {}", wording::plan_rests_on(context, task))
}

fn targets(context: TextContext<'_>, plan: &Plan) -> Vec<Address> {
    let wanted = context.process.planning.wanted.as_ref().map(|question| Field::answer(question).into());
    let first = |step: &crate::plan::PlannedStep| plan.open().find(|task| task.step == step.step);
    let steps = plan.steps.iter().filter_map(first).map(|task| Address::State(task.task.clone()));
    wanted.into_iter().chain(steps).collect()
}
