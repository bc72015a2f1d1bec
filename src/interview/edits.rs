//! What becomes of proposals: taken as drafts in one act, or never proposed again.

use super::Proposal;
use crate::case::{Answer, Case, Draft, Edit, Field, Row, RowId, Said, TaskFact, TaskState};
use crate::process::{ListId, Process};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The edit that takes these proposals as drafts, as one act; nothing when there are none.
#[must_use]
pub fn accept(case: &Case, process: &Process, proposals: &[&Proposal], today: Date) -> Option<Edit> {
    let mut edits = Vec::new();
    let mut new_rows: BTreeSet<(ListId, RowId)> = BTreeSet::new();
    for proposal in proposals {
        let field = &proposal.field;
        if let Field::Cell(list, row, _) = field
            && case.row(list, *row).is_none()
            && new_rows.insert((list.clone(), *row))
        {
            edits.push(Edit::add_row(list, *row, Row::default()));
        }
        edits.extend(Edit::answer(case, field.clone(), proposal.value.clone()));
        edits.extend(set_aside(case, process, proposal, today));
        let draft = proposal.value.as_ref().map(|value| Draft {
            rule: proposal.rule.clone(),
            rests_on: proposal.rests_on.clone(),
            value: Answer::fingerprint(Some(value)),
            said: Said::Taken,
        });
        edits.extend(Edit::draft(case, field, draft));
    }
    Edit::all(edits)
}

/// The edit that notes that these are not to be proposed again. A draft that is there stays one: whoever wants to keep it
/// confirms it.
#[must_use]
pub fn reject(case: &Case, proposals: &[&Proposal], by: &str, on: Date) -> Option<Edit> {
    let rejected = |proposal: &&Proposal| {
        let value = proposal.value.as_ref()?;
        let draft = Draft {
            rule: proposal.rule.clone(),
            rests_on: proposal.rests_on.clone(),
            value: Answer::fingerprint(Some(value)),
            said: Said::Rejected { by: by.to_owned(), on },
        };
        Edit::draft(case, &proposal.field, Some(draft))
    };
    Edit::all(proposals.iter().filter(|it| it.now.is_none()).filter_map(rejected).collect())
}

/// A reason for a task says that it does not apply; without the reason it is open again.
fn set_aside(case: &Case, process: &Process, proposal: &Proposal, today: Date) -> Option<Edit> {
    let Field::Task(task, TaskFact::Reason) = &proposal.field else { return None };
    process.task(task)?;
    let state = if proposal.value.is_some() { TaskState::NotApplicable } else { TaskState::NotStarted };
    Edit::state(case, task, state, today, "")
}
