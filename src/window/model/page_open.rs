//! How the page that is shown stands: worked out when the page or the model changes, so that drawing only reads it.

use super::view_model::ViewModel;
use crate::assessment::{Finding, Severity, TaskStatus};
use crate::case::{Address, Field};
use crate::process::{ListId, Process, QuestionId, Step, Task, TaskId, Tool};
use crate::window::route::Route;
use std::collections::BTreeSet;

/// How a page stands, so that what it says of itself is true. Findings are told by their place in the assessment.
#[derive(Default)]
pub(in crate::window) struct PageOpen {
    /// What is to be filled in or corrected on it.
    pub(in crate::window) findings: Vec<usize>,
    /// Of these, what is to be corrected.
    pub(in crate::window) errors: Vec<usize>,
    /// How much is open in the other tasks of its step, as their tabs say.
    pub(in crate::window) elsewhere: usize,
    /// How many errors on it are not told yet, because it was not left yet.
    pub(in crate::window) untold: usize,
    /// How much there is in its own tasks that cannot be begun yet.
    pub(in crate::window) later: usize,
    /// What is in the way of its tasks, and where.
    pub(in crate::window) blockers: Vec<(String, Address)>,
    /// What is still open in the answers that it lists to be checked or copied.
    pub(in crate::window) form: Vec<usize>,
    /// The same with what is warned of.
    pub(in crate::window) form_warned: Vec<usize>,
}

impl PageOpen {
    /// How this page stands.
    pub(super) fn of(view: &ViewModel, route: &Route, process: &Process) -> Self {
        let in_form = |least| of_form(view, least);
        let page =
            route.step(process).and_then(|step| process.step(step)).map(|step| Page::of(view, route, process, step));
        Self {
            form: in_form(Severity::Missing),
            form_warned: in_form(Severity::Warning),
            ..page.map(Page::open).unwrap_or_default()
        }
    }
}

/// What is said of the answers that are listed, down to this severity.
fn of_form(view: &ViewModel, least: Severity) -> Vec<usize> {
    let tasks: BTreeSet<&TaskId> = view.on_demand.answers.iter().map(|line| &line.task).collect();
    let is_of_form = |it: &Finding| it.severity <= least && it.task.as_ref().is_some_and(|task| tasks.contains(task));
    if tasks.is_empty() { Vec::new() } else { view.open_where(is_of_form) }
}

/// A page of a step.
struct Page<'a> {
    view: &'a ViewModel,
    step: &'a Step,
    /// The tasks that it is about.
    tasks: Vec<&'a Task>,
    /// The tasks whose fields are on it, and those of its step that have pages of their own.
    own: Vec<&'a Task>,
    others: Vec<&'a Task>,
    /// What is asked in the tasks that it is about.
    asked: BTreeSet<&'a QuestionId>,
}

impl<'a> Page<'a> {
    fn of(view: &'a ViewModel, route: &Route, process: &'a Process, step: &'a Step) -> Self {
        let here = route.tasks(process);
        let (own, others): (Vec<&Task>, Vec<&Task>) = step.tasks.iter().partition(|task| here.contains(&task.id));
        // What checks and transfers the answers of a step is about all of them.
        let is_of_all = |task: &&Task| matches!(task.tool, Some(Tool::CheckAnswers | Tool::Transfer));
        let all = here.len() == 1 && own.iter().any(is_of_all);
        let tasks = if all { step.tasks.iter().collect() } else { own.clone() };
        let asked = tasks.iter().flat_map(|task| process.asked_in(task)).map(|question| &question.id).collect();
        Self { view, step, tasks, own, others, asked }
    }

    fn open(self) -> PageOpen {
        let findings = self.view.open_where(|finding| self.is_on_page(finding));
        let is_error = |at: &usize| self.finding(*at).is_some_and(|it| it.severity == Severity::Error);
        PageOpen {
            errors: findings.iter().copied().filter(is_error).collect(),
            elsewhere: self.others.iter().map(|task| self.left(task, &findings)).sum(),
            untold: self.tasks.iter().filter_map(|task| self.view.open.untold.get(&task.id)).sum(),
            later: self.own.iter().filter(|task| self.is_blocked(task)).map(|task| self.left(task, &findings)).sum(),
            blockers: self.blockers(),
            findings,
            ..PageOpen::default()
        }
    }

    fn finding(&self, at: usize) -> Option<&'a Finding> {
        self.view.assessment.findings.get(at)
    }

    fn status(&self, task: &Task) -> Option<&'a TaskStatus> {
        self.view.assessment.tasks.get(&task.id)
    }

    fn is_on_page(&self, finding: &Finding) -> bool {
        let is_of_page = finding.step == self.step.id || finding.task.is_some();
        is_of_page && (self.is_of_tasks(finding.task.as_ref()) || self.is_asked(&finding.address))
    }

    fn is_of_tasks(&self, task: Option<&TaskId>) -> bool {
        task.is_none_or(|id| self.tasks.iter().any(|task| &task.id == id))
    }

    fn is_asked(&self, address: &Address) -> bool {
        match address {
            Address::Field(Field::Answer(key)) => self.asked.contains(&key.question),
            Address::Field(Field::Cell(list, _, key)) => self.shows(list, Some(&key.question)),
            Address::Row(list, _) => self.shows(list, None),
            Address::Field(Field::Task(..))
            | Address::State(_)
            | Address::Opened(_)
            | Address::Entered(_)
            | Address::Undecided(_)
            | Address::Draft(_)
            | Address::Version => false,
        }
    }

    fn shows(&self, list: &ListId, question: Option<&QuestionId>) -> bool {
        let mut lists = self.tasks.iter().flat_map(|task| &task.lists).filter(|shown| shown.list == *list);
        lists.any(|shown| question.is_none_or(|question| shown.asks(question)))
    }

    /// How much is open in a task that is not listed. What checks and transfers the answers lists what is open in other tasks
    /// too, but for what cannot be begun yet.
    fn left(&self, task: &Task, findings: &[usize]) -> usize {
        let is_of_task = |it: &Finding| it.task.as_ref() == Some(&task.id) && it.severity <= Severity::Missing;
        let is_about = self.tasks.iter().any(|it| it.id == task.id);
        let listed = findings.iter().filter(|at| is_about && self.finding(**at).is_some_and(is_of_task)).count();
        self.status(task).map_or(0, |status| status.open.saturating_sub(listed))
    }

    fn is_blocked(&self, task: &Task) -> bool {
        self.status(task).is_some_and(|status| !status.blockers.is_empty())
    }

    fn blockers(&self) -> Vec<(String, Address)> {
        let is_open = |task: &&&Task| self.status(task).is_some_and(|it| it.counts && !it.done);
        let lines = self.own.iter().filter(is_open).filter_map(|task| self.view.tasks.get(&task.id));
        let mut ways: Vec<(String, Address)> = Vec::new();
        for blocker in lines.flat_map(|line| &line.blockers) {
            if !ways.contains(blocker) {
                ways.push(blocker.clone());
            }
        }
        ways
    }
}
