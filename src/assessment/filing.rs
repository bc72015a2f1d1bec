//! Prepared, sent, decided: three different things, kept apart for everything that goes to DVV.

use super::blocker::Blocker;
use super::condition::blockers;
use super::context::EvalContext;
use super::evaluate::is_so;
use super::finding::{Finding, Issue, Severity};
use super::task::TaskStatus;
use crate::case::{Answer, Field};
use crate::process::{Filing, FilingId, StepId, TaskId};
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
    let applies = |filing: &&Filing| filing.when.as_ref().is_none_or(|when| is_so(when, context));
    let all = &context.process.filings;
    all.iter()
        .filter(applies)
        .map(|filing| {
            let status = status(filing, context);
            findings.extend(contradiction(filing, &status, context, tasks));
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
    context: EvalContext<'_>,
    tasks: &BTreeMap<TaskId, TaskStatus>,
) -> Option<Finding> {
    let (issue, question) = match status {
        FilingStatus { decided_on: Some(_), sent_on: None, .. } => {
            (Issue::DecidedUnsent { sent_on: filing.sent_on.clone() }, &filing.decided_on)
        }
        FilingStatus { sent_on: Some(_), prepared: false, .. } => (unprepared(filing, context, tasks), &filing.sent_on),
        _ => return None,
    };
    let home = context.process.home(question)?;
    tasks.get(&home.task).filter(|task| task.applies)?;
    Some(Finding {
        issue,
        severity: Severity::Warning,
        address: Field::answer(question).into(),
        step: home.step.clone(),
        task: Some(home.task.clone()),
    })
}

/// What our part lacks: what is open in it, and the tasks that are only to be marked as done.
fn unprepared(filing: &Filing, context: EvalContext<'_>, tasks: &BTreeMap<TaskId, TaskStatus>) -> Issue {
    let is_whole = |task: &TaskId| tasks.get(task).is_some_and(|it| it.is_markable && !it.is_empty);
    let (mut open, mut unmarked) = (Vec::new(), Vec::new());
    for blocker in missing(filing, context) {
        match blocker {
            Blocker::Task(task) if is_whole(&task) => unmarked.push(task),
            blocker => open.push(blocker),
        }
    }
    Issue::SentUnprepared { open, unmarked }
}

/// What our part lacks. A question that is answered is named only where there is nothing else: it is one of several ways,
/// and another one is to fill in what is open.
fn missing(filing: &Filing, context: EvalContext<'_>) -> Vec<Blocker> {
    let is_open = |blocker: &Blocker| match blocker {
        Blocker::Task(_) => true,
        Blocker::Question(question) => context.case.answer(question).is_none_or(Answer::is_blank),
    };
    let (open, answered): (Vec<_>, Vec<_>) = blockers(&filing.prepared, context).into_iter().partition(is_open);
    if open.is_empty() { answered } else { open }
}

#[cfg(test)]
mod tests {
    use crate::assessment::{Blocker, Issue, assess};
    use crate::case::{Answer, Case, Edit, Field, FileFacts};
    use crate::process::Condition;
    use jiff::civil::date;

    /// What is said to be open, and what to be only marked, in a case with these answers.
    fn unprepared(answers: &[(&str, Answer)]) -> (Vec<Blocker>, Vec<String>) {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let mut case = Case::begun(&process, date(2026, 11, 2));
        for (question, answer) in answers {
            let edit = Edit::answer(&case, Field::answer(&(*question).into()), Some(answer.clone()));
            case.apply(&edit.expect("a change")).expect("fits");
        }
        let found = assess(&case, &process, date(2026, 11, 23)).findings;
        let said = found.into_iter().find_map(|it| match it.issue {
            Issue::SentUnprepared { open, unmarked } => Some((open, unmarked)),
            _ => None,
        });
        let (open, unmarked) = said.expect("warned of");
        (open, unmarked.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_task_that_is_only_to_be_marked_is_not_said_to_be_incomplete() {
        let choice = ("connection-choice", Answer::Choice("certificate".into()));
        let ordered = ("certificate-ordered-on", Answer::Date(date(2026, 11, 20)));
        let task = "inspect-request";
        let expected = (vec![Blocker::Task(task.into())], Vec::new());
        assert_eq!(unprepared(&[choice.clone(), ordered.clone()]), expected, "the request is to be filled in");
        let file = FileFacts { path: "/srv/vtj.csr".into(), size: 1, sha256: "AB".repeat(32) };
        let answers = [choice, ordered, ("request-file", Answer::File(file.into()))];
        assert_eq!(unprepared(&answers), (Vec::new(), vec![task.to_owned()]), "only the mark is missing");
    }

    #[test]
    fn nobody_is_told_to_be_unprepared_for_want_of_what_was_called_optional() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        for filing in &process.filings {
            for part in filing.prepared.parts() {
                if let Condition::Answered(id) = part {
                    assert!(process.question(id).is_some_and(|question| question.required), "{}: {id}", filing.id);
                }
            }
        }
    }
}
