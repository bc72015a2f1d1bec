//! The plan in a handover: the sentence, a table of what is open, a sheet, and days for a calendar.

use super::build::{Builder, filled};
use super::document::{Block, Cell, Entry, Section, Sheet, Value};
use super::sheets;
use crate::assessment::{DeadlineWhat, Due};
use crate::calendar::OutsideCalendar;
use crate::case::{Address, TaskFact};
use crate::plan::{Plan, PlannedTask, plan};
use crate::process::{Passed, TaskId};
use crate::wording;
use jiff::civil::Date;

/// From how many days before its day what the plan binds is near.
const NEAR: u16 = 7;

impl Builder<'_> {
    /// The plan, worked out once for all parts.
    pub(super) fn time_plan(&self) -> &Result<Plan, OutsideCalendar> {
        self.timed.get_or_init(|| plan(self.context.case, self.context.process, self.assessment))
    }

    /// By when a task must be done for the wanted day to be kept; nothing where none is wanted.
    pub(super) fn latest(&self, id: &TaskId) -> Option<String> {
        let plan = self.time_plan().as_ref().ok()?;
        let task = plan.open().find(|task| &task.task == id)?;
        task.must_end.map(|day| self.context.words.date(day))
    }

    /// When everything can be ready, and by when each open task must begin.
    pub(super) fn plan_section(&self) -> Option<Section> {
        let plan = self.time_plan();
        let said = wording::plan(self.context, plan).into_iter().map(|text| Block::Paragraph { text });
        let mut blocks: Vec<Block> = said.collect();
        if let Ok(plan) = plan {
            blocks.extend(wording::plan_chain(self.context, plan).map(|text| Block::Paragraph { text }));
            let rows: Vec<Vec<Cell>> = self.planned_tasks(plan).map(|task| self.plan_cells(task)).collect();
            let columns =
                self.columns(&["column-what", "column-length", "column-earliest", "column-latest", "column-slack"]);
            // Without a wanted day there are no latest days.
            blocks.extend((!rows.is_empty()).then(|| filled(columns, rows)));
        }
        (!blocks.is_empty()).then(|| self.section("plan-title", blocks))
    }

    /// The open tasks of the plan that this reader gets.
    fn planned_tasks<'p>(&'p self, plan: &'p Plan) -> impl Iterator<Item = &'p PlannedTask> {
        plan.open().filter(|task| self.is_task_for(&task.task))
    }

    fn plan_cells(&self, task: &PlannedTask) -> Vec<Cell> {
        let title = wording::title(self.context, &Address::State(task.task.clone()));
        let length = wording::plan_length(self.context, task.length);
        let rests_on = wording::plan_rests_on(self.context, task);
        let length = [length, rests_on].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
        // A column for two days side by side would take the room of the others.
        let days = |from, to| wording::plan_days(self.context, from, to).replacen('–', "–\n", 1);
        vec![
            format!("{title}\n{}", wording::short_place(self.context, &task.step, None)).into(),
            length.into(),
            days(task.begin, task.end).into(),
            task.must_begin.zip(task.must_end).map(|(from, to)| days(from, to)).unwrap_or_default().into(),
            wording::plan_standing(self.context, task).into(),
        ]
    }

    /// Every task of the plan with its days.
    pub(super) fn plan_sheet(&self) -> Option<Sheet> {
        let plan = self.time_plan().as_ref().ok()?;
        let tasks = plan.tasks.iter().filter(|task| self.is_task_for(&task.task));
        let day = |day: Option<Date>| day.map_or_else(|| "".into(), Value::Date);
        let rows: Vec<Vec<Value>> = tasks
            .map(|task| {
                vec![
                    wording::short_place(self.context, &task.step, None).into(),
                    wording::title(self.context, &Address::State(task.task.clone())).into(),
                    wording::plan_length(self.context, task.length).into(),
                    Value::Date(task.begin),
                    Value::Date(task.end),
                    day(task.must_begin),
                    day(task.must_end),
                    wording::plan_standing(self.context, task).into(),
                    wording::plan_rests_on(self.context, task).into(),
                ]
            })
            .collect();
        let columns = self.columns(&[
            "column-place",
            "column-what",
            "column-length",
            "column-earliest-begin",
            "column-earliest-end",
            "column-latest-begin",
            "column-latest-end",
            "column-slack",
            "column-length-source",
        ]);
        (!rows.is_empty()).then(|| sheets::filled(Sheet { name: self.word("plan-title"), columns, rows }))
    }

    /// For a calendar, once a day is wanted: by when each step must begin and the named task be done. What is no longer
    /// open is taken out of it again.
    pub(super) fn plan_entries(&self) -> Vec<Entry> {
        let Ok(plan) = self.time_plan() else { return Vec::new() };
        let Some(wanted) = plan.wanted else { return Vec::new() };
        let tag = self.context.words.tag();
        let steps = self.context.process.steps.iter().filter(|step| self.tasks(step).next().is_some());
        let entries = steps.map(|step| {
            let open = plan.steps.iter().find(|planned| planned.step == step.id);
            let date = open.and_then(|planned| planned.must_begin).unwrap_or(wanted);
            Entry {
                uid: self.uid_of("plan", step.id.as_str()),
                date,
                title: self.context.words.with("plan-must-begin", [("step", step.title.get(tag).into())]),
                note: self.subject(),
                cancelled: open.is_none(),
            }
        });
        entries.chain(self.milestone_entry(plan, wanted)).collect()
    }

    /// The day that the plan binds, as something that falls due.
    pub(super) fn milestone_due(&self) -> Option<Due> {
        let task = &self.context.process.planning.milestone.as_ref()?.task;
        let date = self.time_plan().as_ref().ok()?.milestone?;
        let (step, _) = self.context.process.task(task)?;
        let owner = Some(self.fact(task, TaskFact::Owner)).filter(|owner| !owner.is_empty());
        self.is_task_for(task).then(|| Due {
            date,
            what: DeadlineWhat::Task(task.clone()),
            address: Address::State(task.clone()),
            step: Some(step.id.clone()),
            task: Some(task.clone()),
            owner,
            passed: Passed::Warning,
            near: NEAR,
        })
    }

    fn milestone_entry(&self, plan: &Plan, wanted: Date) -> Option<Entry> {
        let milestone = self.context.process.planning.milestone.as_ref()?;
        let what = wording::title(self.context, &Address::State(milestone.task.clone()));
        self.is_task_for(&milestone.task).then(|| Entry {
            uid: self.uid_of("plan", "milestone"),
            date: plan.milestone.unwrap_or(wanted),
            title: self.context.words.with("plan-must-do", [("what", what.into())]),
            note: self.subject(),
            cancelled: plan.milestone.is_none(),
        })
    }
}
