//! What a case means today: findings, progress, what to do next, deadlines and filings.
//!
//! Pure: the same case, process and day always give the same assessment, and nothing of it is stored.

mod before_use;
mod blocker;
mod condition;
mod context;
mod counted;
mod dated;
mod deadline;
mod evaluate;
mod field;
mod filing;
mod finding;
mod marking;
mod other;
mod period;
mod repeated;
mod revised;
mod rule;
mod said;
mod sense;
mod task;
mod warned;

pub use before_use::BeforeUse;
pub use blocker::Blocker;
pub use condition::{holds, holds_on_row};
pub use counted::{Legal, days};
pub use deadline::{DeadlineWhat, Due, Nearness};
pub use filing::{FilingStatus, Stage};
pub use finding::{Finding, Issue, Severity};
pub use marking::{LeftOut, Marking, WhyLeft, to_mark};
pub use period::ValidityPeriod;
pub use revised::{Otherwise, Revised, Version};
pub use task::{StepStatus, TaskStatus};
pub use warned::is_warned_of;

use context::EvalContext;

use crate::case::{Address, Case, TaskState};
use crate::process::{Process, StepId, TaskId};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Everything that follows from a case on a day.
#[derive(Clone, Debug, Default)]
pub struct Assessment {
    /// The day.
    pub today: Date,
    /// What is wrong or missing, in the order of the process.
    pub findings: Vec<Finding>,
    /// Where each step stands, in order.
    pub steps: Vec<StepStatus>,
    /// Where each task stands.
    pub tasks: BTreeMap<TaskId, TaskStatus>,
    /// Where each filing that applies stands.
    pub filings: Vec<FilingStatus>,
    /// What falls due, earliest first.
    pub deadlines: Vec<Due>,
    /// The days that statute counts, as far as the answers tell.
    pub counted: Vec<Legal>,
    /// The version of the process the case was made with.
    pub version: Version,
    /// What lasts until a day, the first to end first.
    pub lasting: Vec<ValidityPeriod>,
    /// How many tasks are done.
    pub done: usize,
    /// How many tasks count in the progress.
    pub total: usize,
    /// Whether more of them may come: on some tasks a question decides that nobody has answered yet.
    pub may_grow: bool,
    /// What to do next, most urgent first.
    pub next: Vec<Next>,
    /// What is still to be recorded before use may begin, once nothing is to be done next.
    pub before_use: Vec<BeforeUse>,
}

/// Something to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The task.
    pub task: TaskId,
    /// Its step.
    pub step: StepId,
    /// Where to begin.
    pub address: Address,
    /// Why now.
    pub urgency: Urgency,
}

/// How much is open. The two are never added up: a warning may stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenCount {
    /// What is to be corrected or filled in.
    pub blocking: usize,
    /// What is warned of.
    pub warnings: usize,
}

/// Why something is next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// A day of it has passed that should not have, one of its own or its due date, whoever has to act.
    Passed,
    /// It has errors.
    Errors,
    /// It is open and nothing is in the way.
    Open,
    /// Somebody else has to act.
    Waiting,
}

/// Assesses a case on a day.
///
/// ```
/// use jiff::civil::date;
/// use lupapolku::assessment::{Severity, assess};
/// use lupapolku::case::Case;
///
/// let process = lupapolku::process::vtjkysely_intermediary()?;
/// let today = date(2026, 11, 23);
/// let assessment = assess(&Case::begun(&process, today), &process, today);
///
/// // On the first day nothing is done and nothing is wrong: it is only missing.
/// assert_eq!(assessment.done, 0);
/// assert!(assessment.blocking().all(|finding| finding.severity == Severity::Missing));
/// // The first thing to do is in the first step.
/// assert_eq!(assessment.next.first().map(|next| next.step.to_string()).as_deref(), Some("service"));
/// # Ok::<(), lupapolku::process::LoadError>(())
/// ```
#[must_use]
pub fn assess(case: &Case, process: &Process, today: Date) -> Assessment {
    Assessor::default().assess(case, process, today)
}

/// Assesses a case again and again, and works out anew only the rows that have changed. What it says is always the
/// same as [`assess`] says.
#[derive(Default)]
pub struct Assessor {
    rows: context::RowCache,
}

impl Assessor {
    /// Assesses a case on a day. The process must be the same every time.
    #[must_use]
    pub fn assess(&mut self, case: &Case, process: &Process, today: Date) -> Assessment {
        self.rows.invalidate_if_changed(case, process, today);
        let context = EvalContext::new(case, process, &self.rows);
        let mut findings = Vec::new();
        let mut tasks = BTreeMap::new();
        for (step, task) in process.tasks() {
            let status = task::status(context, &step.id, task, today, &mut findings);
            tasks.insert(task.id.clone(), status);
        }
        say_once(&mut findings);
        let filings = filing::statuses(context, &tasks, &mut findings);
        let dates = dated::all(context, &tasks);
        let deadlines = deadline::all(context, &tasks, &dates);
        findings.extend(deadline::findings(&deadlines, &tasks, today));
        findings.extend(deadline::late(&dates, &tasks));
        let counted = other::counted(context, &tasks, &mut findings);
        other::findings(context, today, &mut findings);
        findings.shrink_to_fit();
        let steps = process.steps.iter().map(|step| task::step_status(step, &tasks, &findings)).collect();
        let next = next(process, &tasks, &findings);
        let counts = || tasks.values().filter(|status| status.counts);
        Assessment {
            steps,
            done: counts().filter(|status| status.done).count(),
            total: counts().count(),
            may_grow: task::may_come(context, process, &tasks),
            before_use: if next.is_empty() { before_use::all(context) } else { Vec::new() },
            next,
            today,
            lasting: period::all(context, &dates),
            deadlines,
            counted,
            version: revised::version(case, process),
            filings,
            findings,
            tasks,
        }
    }
}

impl Assessment {
    /// The findings that stand in the way: errors and what is missing.
    pub fn blocking(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.severity <= Severity::Missing)
    }

    /// How much is open.
    #[must_use]
    pub fn count_open(&self) -> OpenCount {
        let warnings = self.findings.iter().filter(|finding| finding.severity == Severity::Warning).count();
        OpenCount { blocking: self.blocking().count(), warnings }
    }

    /// The findings of a task.
    pub fn of_task<'a>(&'a self, task: &'a TaskId) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| finding.task.as_ref() == Some(task))
    }

    /// The findings at an address.
    pub fn at<'a>(&'a self, address: &'a Address) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| &finding.address == address)
    }
}

/// A question that is asked in two places is reported at the first.
fn say_once(findings: &mut Vec<Finding>) {
    let mut said: HashSet<(&Address, &Issue)> = HashSet::new();
    let is_first: Vec<bool> = findings.iter().map(|found| said.insert((&found.address, &found.issue))).collect();
    let mut is_first = is_first.into_iter();
    findings.retain(|_| is_first.next().unwrap_or(true));
}

fn next(process: &Process, tasks: &BTreeMap<TaskId, TaskStatus>, findings: &[Finding]) -> Vec<Next> {
    let mut passed: BTreeMap<&TaskId, &Finding> = BTreeMap::new();
    let mut wrong: BTreeSet<&TaskId> = BTreeSet::new();
    for finding in findings {
        let Some(task) = &finding.task else { continue };
        let is_error = finding.severity == Severity::Error;
        if is_error {
            wrong.insert(task);
        }
        // What statute or the process asks for comes before a day of the user's own.
        let is_own = matches!(finding.issue, Issue::Overdue { .. });
        if is_error && matches!(finding.issue, Issue::Passed { .. }) || is_own {
            passed.entry(task).and_modify(|told| *told = earlier(told, finding)).or_insert(finding);
        }
    }
    let mut next: Vec<Next> = process
        .tasks()
        .filter_map(|(step, task)| {
            let status = tasks.get(&task.id)?;
            let passed = passed.get(&task.id);
            let errors = status.errors > 0 || wrong.contains(&task.id);
            let open = status.counts && !status.done && status.blockers.is_empty();
            (status.applies && (passed.is_some() || errors) || open).then_some(())?;
            let urgency = match status.state {
                _ if passed.is_some() => Urgency::Passed,
                _ if errors => Urgency::Errors,
                TaskState::Waiting => Urgency::Waiting,
                _ => Urgency::Open,
            };
            let first = findings
                .iter()
                .filter(|found| found.task.as_ref() == Some(&task.id))
                .min_by_key(|found| found.severity);
            let first = passed.copied().or(first);
            let address = first.map_or_else(|| Address::State(task.id.clone()), |found| found.address.clone());
            Some(Next { task: task.id.clone(), step: step.id.clone(), address, urgency })
        })
        .collect();
    // What statute asks for comes before a day of the user's own.
    let is_own = |next: &Next| passed.get(&next.task).is_some_and(|told| matches!(told.issue, Issue::Overdue { .. }));
    next.sort_by_key(|next| (next.urgency, is_own(next)));
    next
}

/// Of two days of a task that have passed the one that statute or the process asks for, or the first.
fn earlier<'f>(told: &'f Finding, other: &'f Finding) -> &'f Finding {
    if matches!(told.issue, Issue::Overdue { .. }) { other } else { told }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Answer, Edit, Field, Row};
    use jiff::civil::date;

    proptest::proptest! {
        #[test]
        fn what_is_remembered_of_rows_never_shows(acts in proptest::collection::vec((0..5_u8, 0..30_u32, "[ab0-9]{0,4}"), 1..12)) {
            let process = crate::process::vtjkysely_intermediary().expect("sound");
            let mut case = crate::sample::case().expect("readable");
            let mut assessor = Assessor::default();
            for (what, which, text) in acts {
                let edit = act(&case, what, which, &text);
                if let Some(edit) = edit {
                    case.apply(&edit).expect("fits");
                }
                let remembered = assessor.assess(&case, &process, date(2026, 11, 23));
                let anew = assess(&case, &process, date(2026, 11, 23));
                proptest::prop_assert_eq!(remembered.findings, anew.findings);
                proptest::prop_assert_eq!(remembered.tasks, anew.tasks);
            }
        }
    }

    fn act(case: &Case, what: u8, which: u32, text: &str) -> Option<Edit> {
        let (customers, groups) = ("end-customers".into(), "purpose-groups".into());
        let row = |list| case.rows(list).nth(which as usize).map(|(id, _)| id);
        let text = Some(Answer::Text(text.to_owned()));
        match what {
            0 => Edit::answer(case, Field::cell(&customers, row(&customers)?, &"customer-business-id".into()), text),
            1 => Edit::remove_row(case, &customers, row(&customers)?),
            2 => Edit::remove_row(case, &groups, row(&groups)?),
            3 => Some(Edit::add_row(&customers, case.next_row_id(&customers, which), Row::default())),
            _ => Edit::answer(case, Field::answer(&"applicant-business-id".into()), text),
        }
    }

    #[test]
    fn what_is_asked_in_two_places_is_reported_once() {
        let case = crate::sample::case().expect("readable");
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let findings = assess(&case, &process, date(2026, 11, 23)).findings;
        let mut said: Vec<_> = findings.iter().map(|it| (it.address.to_string(), it.issue.code().to_owned())).collect();
        let all = said.len();
        said.sort();
        said.dedup();
        assert_eq!(said.len(), all);
    }
}
