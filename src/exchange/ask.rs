//! What has to be said before anything of a table is taken.

use super::heading::Target;
use super::matching::Columns;
use super::proposal::Proposal;
use super::sheet::{Choices, Doubt, Sheet};
use crate::process::{Kind, QuestionId};

/// Something that has to be said before anything is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Which column answers this question.
    Column(QuestionId),
    /// What the letters are.
    Encoding,
}

/// What has to be said: the column that names new rows, and letters that are in doubt.
#[must_use]
pub fn asks(target: Target<'_>, sheet: &Sheet, columns: &Columns, proposal: &Proposal, choices: &Choices) -> Vec<Ask> {
    let mut asks = Vec::new();
    if sheet.in_doubt.contains(&Doubt::Encoding) && choices.encoding.is_none() {
        asks.push(Ask::Encoding);
    }
    let named_by = &target.list.named_by;
    let id = target.list.questions.iter().find(|question| question.kind == Kind::BusinessId);
    let has_id = id.is_some_and(|question| columns.has(&question.id));
    let all_known = has_id && proposal.rows.iter().all(|row| row.row.is_some());
    if !columns.has(named_by) && !all_known {
        asks.push(Ask::Column(named_by.clone()));
    }
    asks
}
