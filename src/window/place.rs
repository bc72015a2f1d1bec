//! Where in a case the user is, and where an address is shown.

use crate::case::{Address, Field, RowId};
use crate::process::{ListId, Presentation, Process, StepId, TaskId, Tool};
use std::fmt;
use std::str::FromStr;

/// A page of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// How the whole stands.
    Overview,
    /// A step, or a section of it.
    Step(StepId, Option<TaskId>),
    /// A row of a list, as shown in a task.
    Row(TaskId, ListId, RowId),
    /// What falls due.
    Deadlines,
    /// What to take care of after the permit.
    Duties,
    /// Everything that was done.
    Events,
    /// The checklist for handover.
    Handover,
    /// Where a handover is taken over.
    TakeOver,
    /// What a task offers that takes a page of its own.
    Tool(Tool),
}

/// A text that names no page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NoPlace;

impl Place {
    /// The page that shows an address.
    pub(super) fn of(address: &Address, process: &Process) -> Self {
        let found = match address {
            Address::Field(Field::Answer(key)) => process.home(&key.question).map(|home| task(process, &home.task)),
            // Data groups are answered in the matrix of their task, everything else in the row's own form.
            Address::Field(Field::Cell(_, _, key)) if key.item.is_some() => {
                process.home(&key.question).map(|home| task(process, &home.task))
            }
            Address::Field(Field::Cell(list, row, key)) => {
                process.home(&key.question).map(|home| Self::Row(home.task.clone(), list.clone(), *row))
            }
            Address::Field(Field::Task(id, _)) | Address::State(id) => Some(task(process, id)),
            Address::Row(list, _) => process.list_home(list).map(|(_, home)| task(process, &home.id)),
            Address::Entered(field) => Some(Self::of(&Address::Field(field.clone()), process)),
            Address::Opened(link) => {
                let step = process.steps.iter().find(|step| step.guidance.contains(link));
                step.map(|step| Self::Step(step.id.clone(), None))
            }
        };
        let is_kept = |list: &ListId| process.list(list).is_some_and(|list| list.is_kept);
        match address {
            // What the program keeps is seen where it is made.
            Address::Field(Field::Cell(list, ..)) | Address::Row(list, _) if is_kept(list) => Self::Handover,
            _ => found.unwrap_or(Self::Overview),
        }
    }

    /// The step this page belongs to.
    pub(super) fn step<'a>(&'a self, process: &'a Process) -> Option<&'a StepId> {
        match self {
            Self::Step(step, _) => Some(step),
            Self::Row(task, ..) => process.task(task).map(|(step, _)| &step.id),
            Self::Tool(tool) => process.tool_home(*tool).map(|(step, _)| &step.id),
            Self::Overview | Self::Deadlines | Self::Duties | Self::Events | Self::Handover | Self::TakeOver => None,
        }
    }

    /// The name of the page of the help that tells about it.
    pub(super) fn help(&self, process: &Process) -> String {
        match self {
            Self::Overview => "getting-started".to_owned(),
            Self::Handover | Self::TakeOver => "handover".to_owned(),
            Self::Events => "file-safety".to_owned(),
            Self::Tool(_) => "certificates".to_owned(),
            Self::Deadlines | Self::Duties => "step-terms".to_owned(),
            Self::Step(..) | Self::Row(..) => self.step(process).map(|step| format!("step-{step}")).unwrap_or_default(),
        }
    }

    /// The tasks whose fields are on this page.
    pub(super) fn tasks(&self, process: &Process) -> Vec<TaskId> {
        match self {
            Self::Step(step, section) => {
                let Some(step) = process.step(step) else { return Vec::new() };
                let on = |id: &TaskId| section.as_ref().is_none_or(|section| section == id);
                step.tasks.iter().map(|task| task.id.clone()).filter(on).collect()
            }
            Self::Row(task, ..) => vec![task.clone()],
            Self::Overview
            | Self::Deadlines
            | Self::Duties
            | Self::Events
            | Self::Handover
            | Self::TakeOver
            | Self::Tool(_) => Vec::new(),
        }
    }

    /// The same page with its section spelled out, or the overview when it is not there.
    pub(super) fn settled(self, process: &Process) -> Self {
        match self {
            Self::Step(id, section) => {
                let Some(step) = process.step(&id) else { return Self::Overview };
                let known = section.filter(|section| step.tasks.iter().any(|task| &task.id == section));
                match step.presentation {
                    Presentation::Checklist => Self::Step(id, None),
                    Presentation::Sections => {
                        Self::Step(id, known.or_else(|| step.tasks.first().map(|task| task.id.clone())))
                    }
                }
            }
            // What has no page of its own stands with its task.
            Self::Tool(tool) if !tool.has_page() => {
                process.tool_home(tool).map_or(Self::Overview, |(_, home)| task(process, &home.id))
            }
            other => other,
        }
    }
}

/// The page of a task or duty.
fn task(process: &Process, id: &TaskId) -> Place {
    match process.task(id) {
        Some((step, task)) if step.presentation == Presentation::Sections => {
            Place::Step(step.id.clone(), Some(task.id.clone()))
        }
        Some((step, _)) => Place::Step(step.id.clone(), None),
        None => Place::Duties,
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => f.write_str("overview"),
            Self::Step(step, None) => write!(f, "step/{step}"),
            Self::Step(step, Some(task)) => write!(f, "step/{step}/{task}"),
            Self::Row(task, list, row) => write!(f, "row/{task}/{list}/{row}"),
            Self::Deadlines => f.write_str("deadlines"),
            Self::Duties => f.write_str("duties"),
            Self::Events => f.write_str("events"),
            Self::Handover => f.write_str("handover"),
            Self::TakeOver => f.write_str("take-over"),
            Self::Tool(tool) => write!(f, "tool/{}", tool.name()),
        }
    }
}

impl FromStr for Place {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts: Vec<&str> = text.split('/').collect();
        match parts.as_slice() {
            ["overview"] => Ok(Self::Overview),
            ["deadlines"] => Ok(Self::Deadlines),
            ["duties"] => Ok(Self::Duties),
            ["events"] => Ok(Self::Events),
            ["handover"] => Ok(Self::Handover),
            ["take-over"] => Ok(Self::TakeOver),
            ["tool", name] => Tool::ALL.into_iter().find(|it| it.name() == *name).map(Self::Tool).ok_or(NoPlace),
            ["step", step] => Ok(Self::Step((*step).into(), None)),
            ["step", step, task] => Ok(Self::Step((*step).into(), Some((*task).into()))),
            ["row", task, list, row] => {
                let row = row.parse().map_err(|_| NoPlace)?;
                Ok(Self::Row((*task).into(), (*list).into(), row))
            }
            _ => Err(NoPlace),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_survives_being_written() {
        let row = Place::Row("end-customers".into(), "end-customers".into(), RowId::new(3, 7));
        let step = Place::Step("application".into(), Some("applicant".into()));
        for place in
            [row, step, Place::Step("account".into(), None), Place::Overview, Place::Duties, Place::Tool(Tool::Inspect)]
        {
            assert_eq!(place.to_string().parse(), Ok(place));
        }
        assert_eq!("step".parse::<Place>(), Err(NoPlace));
    }

    #[test]
    fn every_page_has_help() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let steps = process.steps.iter().map(|step| Place::Step(step.id.clone(), None));
        let others =
            [Place::Overview, Place::Deadlines, Place::Duties, Place::Events, Place::Handover, Place::TakeOver];
        for place in steps.chain(others).chain([Place::Tool(Tool::Inspect)]) {
            let name = place.help(&process);
            assert!(crate::help::HelpPage::named(&name).is_some(), "{name}");
        }
    }

    #[test]
    fn every_finding_of_the_sample_has_a_page_that_shows_its_task() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let case = crate::sample::case().expect("readable");
        let assessment = crate::assessment::assess(&case, &process, jiff::civil::date(2026, 11, 23));
        for finding in assessment.findings {
            let place = Place::of(&finding.address, &process).settled(&process);
            assert!(place.step(&process).is_some(), "{:?}", finding.address);
        }
    }

    #[test]
    fn a_tool_without_a_page_stands_with_its_task() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        for tool in Tool::ALL {
            let settled = Place::Tool(tool).settled(&process);
            assert_eq!(settled == Place::Tool(tool), tool.has_page(), "{settled}");
            assert_ne!(settled, Place::Overview, "{settled}");
        }
    }
}
