//! The shape of what can be asked of others: which list says of whom, and which of its questions they can answer.

use super::ids::{ListId, QuestionId};
use serde::Deserialize;

/// What can be asked outside the program.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asking {
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
