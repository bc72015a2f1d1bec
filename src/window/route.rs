//! Where in a case the user is, and where an address is shown.

use crate::case::{Address, Field, RowId};
use crate::process::{Ask, ListId, Presentation, Process, QuestionId, StepId, TaskId, Tool};
use std::fmt;
use std::str::FromStr;

/// A page of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// How the whole stands.
    Overview,
    /// A step, or a section of it.
    Step(StepId, Option<TaskId>),
    /// A row of a list, as shown in a task.
    Row(TaskId, ListId, RowId),
    /// A page of the interview; after the last one, what it proposes.
    Interview(usize),
    /// What falls due.
    Deadlines,
    /// What to take care of after the permit.
    Duties,
    /// Everything that was done.
    Events,
    /// Questions to others, and their answers.
    Ask,
    /// The checklist for handover.
    Handover,
    /// Where a handover is taken over.
    TakeOver,
    /// Everything that is open.
    Check,
    /// What a task offers that takes a page of its own.
    Tool(Tool),
}

/// A text that names no page.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NoRoute;

impl Route {
    /// The page that shows an address.
    pub(super) fn of(address: &Address, process: &Process) -> Self {
        let found = match address {
            Address::Field(Field::Answer(key)) => {
                let home = process.home(&key.question).map(|home| task(process, &home.task));
                home.or_else(|| Self::of_interview(&key.question, process))
            }
            // Data groups are answered in the matrix of their task, everything else in the row's own form.
            Address::Field(Field::Cell(_, _, key)) if key.item.is_some() => {
                process.home(&key.question).map(|home| task(process, &home.task))
            }
            Address::Field(Field::Cell(list, row, key)) => {
                process.home(&key.question).map(|home| Self::Row(home.task.clone(), list.clone(), *row))
            }
            Address::Field(Field::Task(id, _)) | Address::State(id) => Some(task(process, id)),
            Address::Row(list, _) => process.list_home(list).map(|(_, home)| task(process, &home.id)),
            Address::Version => None,
            Address::Entered(field) | Address::Draft(field) => Some(Self::of(&Address::Field(field.clone()), process)),
            Address::Undecided(place) => Some(Self::of(place, process)),
            Address::Opened(link) => {
                let step = process.steps.iter().find(|step| step.guidance.contains(link));
                step.map(|step| Self::Step(step.id.clone(), None))
            }
        };
        let is_kept = |list: &ListId| process.list(list).is_some_and(|list| list.is_kept);
        let is_asked = |list: &ListId| process.bindings.questionnaires.as_ref().is_some_and(|kept| kept.list == *list);
        match address {
            Address::Field(Field::Cell(list, ..)) | Address::Row(list, _) if is_asked(list) => Self::Ask,
            // What the program keeps is seen where it is made.
            Address::Field(Field::Cell(list, ..)) | Address::Row(list, _) if is_kept(list) => Self::Handover,
            _ => found.unwrap_or(Self::Overview),
        }
    }

    /// The page of the interview that asks a question.
    fn of_interview(question: &QuestionId, process: &Process) -> Option<Self> {
        let asks = |ask: &Ask| matches!(ask, Ask::Once(id) | Ask::Each(id) if id == question);
        process.interview.pages.iter().position(|page| page.asks.iter().any(asks)).map(Self::Interview)
    }

    /// Within the interview, its page where something is asked that stands on a step too.
    pub(super) fn asked_again(&self, address: &Address, process: &Process) -> Option<Self> {
        match (self, address) {
            (Self::Interview(_), Address::Field(Field::Answer(key))) => Self::of_interview(&key.question, process),
            _ => None,
        }
    }

    /// Whether this is the page of the transfer, where answers are marked as entered.
    pub(super) fn marks_entered(&self, address: &Address, process: &Process) -> bool {
        let transfers = |task: &TaskId| process.task(task).is_some_and(|(_, task)| task.tool == Some(Tool::Transfer));
        matches!((self, address), (Self::Step(_, Some(task)), Address::Entered(_)) if transfers(task))
    }

    /// The step this page belongs to.
    pub(super) fn step<'a>(&'a self, process: &'a Process) -> Option<&'a StepId> {
        match self {
            Self::Step(step, _) => Some(step),
            Self::Row(task, ..) => process.task(task).map(|(step, _)| &step.id),
            Self::Tool(tool) => process.tool_home(*tool).map(|(step, _)| &step.id),
            Self::Overview
            | Self::Interview(_)
            | Self::Deadlines
            | Self::Duties
            | Self::Events
            | Self::Ask
            | Self::Handover
            | Self::TakeOver
            | Self::Check => None,
        }
    }

    /// The name of the page of the help that tells about it.
    pub(super) fn help(&self, process: &Process) -> String {
        match self {
            Self::Overview | Self::Interview(_) | Self::Check => "getting-started".to_owned(),
            Self::Ask => "questionnaires".to_owned(),
            Self::Handover | Self::TakeOver => "handover".to_owned(),
            Self::Events => "file-safety".to_owned(),
            Self::Tool(Tool::Explain) => "first-connection".to_owned(),
            Self::Tool(_) => "certificates".to_owned(),
            Self::Deadlines | Self::Duties => "after-permit".to_owned(),
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
            Self::Interview(at) => {
                let asks = process.interview.pages.get(*at).map(|page| page.asks.as_slice()).unwrap_or_default();
                let home = |ask: &Ask| match ask {
                    Ask::Once(id) | Ask::Each(id) => process.home(id).map(|home| home.task.clone()),
                };
                asks.iter().filter_map(home).collect()
            }
            Self::Overview
            | Self::Deadlines
            | Self::Duties
            | Self::Events
            | Self::Ask
            | Self::Handover
            | Self::TakeOver
            | Self::Check
            | Self::Tool(_) => Vec::new(),
        }
    }

    /// The same page with its section spelled out, or the overview when it is not there.
    pub(super) fn normalised(self, process: &Process) -> Self {
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
            Self::Interview(_) if process.interview.pages.is_empty() => Self::Overview,
            Self::Interview(at) => Self::Interview(at.min(process.interview.pages.len())),
            // What has no page of its own stands with its task.
            Self::Tool(tool) if !tool.has_page() => {
                process.tool_home(tool).map_or(Self::Overview, |(_, home)| task(process, &home.id))
            }
            other => other,
        }
    }
}

/// The page of a task or duty.
fn task(process: &Process, id: &TaskId) -> Route {
    match process.task(id) {
        Some((step, task)) if step.presentation == Presentation::Sections => {
            Route::Step(step.id.clone(), Some(task.id.clone()))
        }
        Some((step, _)) => Route::Step(step.id.clone(), None),
        None => Route::Duties,
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => f.write_str("overview"),
            Self::Step(step, None) => write!(f, "step/{step}"),
            Self::Step(step, Some(task)) => write!(f, "step/{step}/{task}"),
            Self::Row(task, list, row) => write!(f, "row/{task}/{list}/{row}"),
            Self::Interview(at) => write!(f, "interview/{at}"),
            Self::Deadlines => f.write_str("deadlines"),
            Self::Duties => f.write_str("duties"),
            Self::Events => f.write_str("events"),
            Self::Ask => f.write_str("ask"),
            Self::Handover => f.write_str("handover"),
            Self::TakeOver => f.write_str("take-over"),
            Self::Check => f.write_str("check"),
            Self::Tool(tool) => write!(f, "tool/{}", tool.name()),
        }
    }
}

impl FromStr for Route {
    type Err = NoRoute;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts: Vec<&str> = text.split('/').collect();
        match parts.as_slice() {
            ["overview"] => Ok(Self::Overview),
            ["deadlines"] => Ok(Self::Deadlines),
            ["duties"] => Ok(Self::Duties),
            ["events"] => Ok(Self::Events),
            ["ask"] => Ok(Self::Ask),
            ["handover"] => Ok(Self::Handover),
            ["take-over"] => Ok(Self::TakeOver),
            ["check"] => Ok(Self::Check),
            ["tool", name] => Tool::ALL.into_iter().find(|it| it.name() == *name).map(Self::Tool).ok_or(NoRoute),
            ["interview", at] => at.parse().map(Self::Interview).map_err(|_| NoRoute),
            ["step", step] => Ok(Self::Step((*step).into(), None)),
            ["step", step, task] => Ok(Self::Step((*step).into(), Some((*task).into()))),
            ["row", task, list, row] => {
                let row = row.parse().map_err(|_| NoRoute)?;
                Ok(Self::Row((*task).into(), (*list).into(), row))
            }
            _ => Err(NoRoute),
        }
    }
}

/// A direction through the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// Forwards.
    Next,
    /// Backwards.
    Back,
}

/// The page after this one, or before it.
pub(super) fn turn_from(route: &Route, process: &Process, direction: Direction) -> Option<Route> {
    if let Route::Interview(at) = route {
        let turned = match direction {
            Direction::Next if *at >= process.interview.pages.len() => return Some(Route::Overview),
            Direction::Next => at.checked_add(1),
            Direction::Back => at.checked_sub(1),
        };
        return turned.map(Route::Interview);
    }
    let pages = pages(process);
    let here = match route {
        Route::Row(task, ..) => pages.iter().position(|page| matches!(page, Route::Step(_, Some(id)) if id == task)),
        route => pages.iter().position(|page| page == route),
    };
    match (here, direction) {
        (Some(at), Direction::Next) => pages.get(at + 1).cloned(),
        (Some(at), Direction::Back) => pages.get(at.checked_sub(1)?).cloned(),
        (None, _) => None,
    }
}

/// Every page on the way, in order.
fn pages(process: &Process) -> Vec<Route> {
    let mut pages = vec![Route::Overview];
    for step in &process.steps {
        match step.presentation {
            Presentation::Checklist => pages.push(Route::Step(step.id.clone(), None)),
            Presentation::Sections => {
                pages.extend(step.tasks.iter().map(|task| Route::Step(step.id.clone(), Some(task.id.clone()))));
            }
        }
    }
    pages.push(Route::Duties);
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_survives_being_written() {
        let row = Route::Row("end-customers".into(), "end-customers".into(), RowId::new(3, 7));
        let step = Route::Step("application".into(), Some("applicant".into()));
        for route in
            [row, step, Route::Step("account".into(), None), Route::Overview, Route::Check, Route::Tool(Tool::Inspect)]
        {
            assert_eq!(route.to_string().parse(), Ok(route));
        }
        assert_eq!("step".parse::<Route>(), Err(NoRoute));
    }

    #[test]
    fn every_page_has_help() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let steps = process.steps.iter().map(|step| Route::Step(step.id.clone(), None));
        let others =
            [Route::Overview, Route::Deadlines, Route::Duties, Route::Events, Route::Handover, Route::TakeOver];
        for route in steps.chain(others).chain([Route::Tool(Tool::Inspect)]) {
            let name = route.help(&process);
            assert!(crate::help::HelpPage::named(&name).is_some(), "{name}");
        }
    }

    #[test]
    fn every_finding_of_the_sample_has_a_page_that_shows_its_task() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let case = crate::sample::case().expect("readable");
        let assessment = crate::assessment::assess(&case, &process, jiff::civil::date(2026, 11, 23));
        for finding in assessment.findings {
            let place = Route::of(&finding.address, &process).normalised(&process);
            assert!(place.step(&process).is_some(), "{:?}", finding.address);
        }
    }

    #[test]
    fn a_tool_without_a_page_stands_with_its_task() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        for tool in Tool::ALL {
            let normalised = Route::Tool(tool).normalised(&process);
            assert_eq!(normalised == Route::Tool(tool), tool.has_page(), "{normalised}");
            assert_ne!(normalised, Route::Overview, "{normalised}");
        }
    }

    #[test]
    fn next_and_back_go_through_every_page_and_return() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let mut route = Route::Overview;
        let mut way = vec![route.clone()];
        while let Some(next) = turn_from(&route, &process, Direction::Next) {
            assert_eq!(turn_from(&next, &process, Direction::Back), Some(route));
            way.push(next.clone());
            route = next;
        }
        let sections = process.steps.iter().find(|step| step.presentation == Presentation::Sections);
        assert_eq!(way.len(), 2 + process.steps.len() - 1 + sections.map_or(0, |step| step.tasks.len()));
        assert_eq!(route, Route::Duties);
    }
}
