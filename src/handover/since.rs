//! What changed since the last handover. Each handover leaves a note in the case of how things stood; the next one
//! begins with the difference. The note is a line of words, one a thing: `done:read-service-page`.

use crate::assessment::{Assessment, Stage, TaskStatus};
use crate::case::{Answer, Case, Row, RowId};
use crate::process::{FilingId, Process, StateBinding, TaskId};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What changed since a handover.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangesSince {
    /// When it was.
    pub on: Option<Date>,
    /// To whom.
    pub to: String,
    /// Tasks that were done since.
    pub done: Vec<TaskId>,
    /// Tasks that are open and were not then.
    pub new: Vec<TaskId>,
    /// Filings that were decided since.
    pub decided: Vec<FilingId>,
    /// Certificates that were replaced since.
    pub replaced: Vec<RowId>,
}

impl ChangesSince {
    /// What changed since the newest handover but `but`, if there was one.
    #[must_use]
    pub fn last(case: &Case, process: &Process, assessment: &Assessment, but: Option<RowId>) -> Option<Self> {
        let kept = process.bindings.handovers.as_ref()?;
        let (_, row) = case.rows(&kept.list).filter(|(row, _)| Some(*row) != but).last()?;
        let before: BTreeSet<&str> = row.text(&kept.state).split_whitespace().collect();
        let was = |word: String| before.contains(word.as_str());
        let tasks = || assessment.tasks.iter().filter(|(_, status)| status.counts);
        let decided = assessment.filings.iter().filter(|filing| filing.stage == Stage::Decided);
        Some(Self {
            on: row.answer(&kept.on).and_then(Answer::date),
            to: row.text(&kept.to).to_owned(),
            done: tasks()
                .filter(|(task, status)| status.done && !was(format!("done:{task}")))
                .map(|(task, _)| task.clone())
                .collect(),
            new: tasks()
                .filter(|(task, status)| !status.done && !was(format!("open:{task}")))
                .map(|(task, _)| task.clone())
                .collect(),
            decided: decided.map(|it| it.id.clone()).filter(|id| !was(format!("decided:{id}"))).collect(),
            replaced: replaced(case, process).filter(|row| !was(format!("replaced:{row}"))).collect(),
        })
    }

    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.done.is_empty() && self.new.is_empty() && self.decided.is_empty() && self.replaced.is_empty()
    }
}

/// The service's certificates that were replaced.
fn replaced<'a>(case: &'a Case, process: &'a Process) -> impl Iterator<Item = RowId> + 'a {
    let kept = process.bindings.service_certificates.as_ref();
    let rows = kept.into_iter().flat_map(|kept| case.rows(&kept.list).map(move |row| (kept, row)));
    let is_replaced =
        |row: &Row, state: &StateBinding| row.answer(&state.question) == Some(&Answer::Choice(state.replaced.clone()));
    rows.filter(move |(kept, (_, row))| is_replaced(row, &kept.state)).map(|(_, (id, _))| id)
}

/// How things stand, as the next handover will compare it.
pub(super) fn standing(case: &Case, process: &Process, assessment: &Assessment) -> String {
    let of_task = |(task, status): (&TaskId, &TaskStatus)| match status.done {
        true => format!("done:{task}"),
        false => format!("open:{task}"),
    };
    let tasks = assessment.tasks.iter().filter(|(_, status)| status.counts).map(of_task);
    let decided = assessment.filings.iter().filter(|filing| filing.stage == Stage::Decided);
    let decided = decided.map(|filing| format!("decided:{}", filing.id));
    let replaced = replaced(case, process).map(|row| format!("replaced:{row}"));
    tasks.chain(decided).chain(replaced).collect::<Vec<_>>().join(" ")
}
