//! What the rules of the process would warn of on a row, before it is in the case.

use super::condition::holds_on_row;
use super::finding::Severity;
use super::rule::spoken_of;
use crate::case::{AnswerKey, Case, Row};
use crate::process::{List, Process, Rule};

/// Whether a rule warns of what is at this key on a row with these answers, whether it is in the case or not.
#[must_use]
pub fn is_warned_of(case: &Case, process: &Process, list: &List, row: &Row, key: &AnswerKey) -> bool {
    let warns = |rule: &&Rule| rule.list == list.id && Severity::from(rule.severity) == Severity::Warning;
    process.rules.iter().filter(warns).any(|rule| {
        let holds = rule.when.as_ref().is_none_or(|when| holds_on_row(when, row, case, process));
        holds && spoken_of(rule, &process.speech, list, row).contains(key)
    })
}
