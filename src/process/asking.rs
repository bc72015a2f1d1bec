//! The shape of what can be asked of others: which list says of whom, and which of its questions they can answer.

use super::ids::{ListId, QuestionId};
use serde::Deserialize;

/// What can be asked outside the program, and where it is kept that it was asked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asking {
    /// The list in which it is kept what was asked of whom, by when, and what came back.
    pub kept_in: ListId,
    /// The organisations that answer for themselves.
    pub rows: AskedRows,
    /// Questions of tasks that are never asked of others: what the user decides, approves or does.
    pub never: Vec<QuestionId>,
}

/// A list whose rows are organisations that can be asked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedRows {
    /// The list.
    pub list: ListId,
    /// Who is written to.
    pub person: QuestionId,
    /// To which address.
    pub email: QuestionId,
    /// What only they know, in the order it is asked.
    pub questions: Vec<QuestionId>,
}
