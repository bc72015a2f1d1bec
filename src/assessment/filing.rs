//! Prepared, sent, decided: three different things, kept apart for everything that goes to DVV.

use super::context::EvalContext;
use super::evaluate::is_so;
use super::finding::{Finding, Issue, Severity};
use super::task::TaskStatus;
use crate::case::{Answer, Field};
use crate::process::{Filing, FilingId, Process, StepId, TaskId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How far a filing has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Our part is not ready.
    Unprepared,
    /// Our part is ready; nothing has been sent.
    Prepared,
    /// Sent; no decision yet.
    Sent,
    /// Decided.
    Decided,
}

/// Where a filing stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilingStatus {
    /// The filing.
    pub id: FilingId,
    /// The step it belongs to.
    pub step: StepId,
    /// How far it has come.
    pub stage: Stage,
    /// Whether our part is ready, whatever was said to be sent.
    pub prepared: bool,
    /// When it was sent.
    pub sent_on: Option<Date>,
    /// When it was decided.
    pub decided_on: Option<Date>,
}

pub(super) fn statuses(
    context: EvalContext<'_>,
    tasks: &BTreeMap<TaskId, TaskStatus>,
    findings: &mut Vec<Finding>,
) -> Vec<FilingStatus> {
    let process = context.process;
    let applies = |filing: &&Filing| filing.when.as_ref().is_none_or(|when| is_so(when, context));
    process
        .filings
        .iter()
        .filter(applies)
        .map(|filing| {
            let status = status(filing, context);
            findings.extend(contradiction(filing, &status, process, tasks));
            status
        })
        .collect()
}

fn status(filing: &Filing, context: EvalContext<'_>) -> FilingStatus {
    let case = context.case;
    let sent_on = case.answer(&filing.sent_on).and_then(Answer::date);
    let decided_on = case.answer(&filing.decided_on).and_then(Answer::date);
    let prepared = is_so(&filing.prepared, context);
    let stage = match (prepared, sent_on, decided_on) {
        (_, _, Some(_)) => Stage::Decided,
        (_, Some(_), None) => Stage::Sent,
        (true, None, None) => Stage::Prepared,
        (false, None, None) => Stage::Unprepared,
    };
    FilingStatus { id: filing.id.clone(), step: filing.step.clone(), stage, prepared, sent_on, decided_on }
}

fn contradiction(
    filing: &Filing,
    status: &FilingStatus,
    process: &Process,
    tasks: &BTreeMap<TaskId, TaskStatus>,
) -> Option<Finding> {
    let (issue, question) = match status {
        FilingStatus { decided_on: Some(_), sent_on: None, .. } => (Issue::DecidedUnsent, &filing.decided_on),
        FilingStatus { sent_on: Some(_), prepared: false, .. } => (Issue::SentUnprepared, &filing.sent_on),
        _ => return None,
    };
    let home = process.home(question)?;
    tasks.get(&home.task).filter(|task| task.applies)?;
    Some(Finding {
        issue,
        severity: Severity::Warning,
        address: Field::answer(question).into(),
        step: home.step.clone(),
        task: Some(home.task.clone()),
    })
}
