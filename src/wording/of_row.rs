//! What findings say of the rows of a list where the row is named beside them: the same of many rows, so it is said once.

use super::TextContext;
use super::finding::finding;
use crate::assessment::{Finding, Issue};
use crate::case::{Address, AnswerKey, Field};
use std::collections::HashMap;

/// The sentences that were made so far.
#[derive(Default)]
pub struct RowFindings {
    known: HashMap<(Issue, Option<AnswerKey>), String>,
}

impl RowFindings {
    /// The sentence of a finding without the name of its row.
    pub fn sentence(&mut self, context: TextContext<'_>, found: &Finding, name: &str) -> &str {
        let key = match &found.address {
            Address::Field(Field::Cell(_, _, key)) => Some(key.clone()),
            Address::Field(Field::Answer(_) | Field::Task(..))
            | Address::State(_)
            | Address::Row(..)
            | Address::Opened(_)
            | Address::Entered(_)
            | Address::Undecided(_)
            | Address::Draft(_)
            | Address::Version => None,
        };
        let make = || finding(context, found).replace(&format!("{name}: "), "");
        self.known.entry((found.issue.clone(), key)).or_insert_with(make)
    }
}
