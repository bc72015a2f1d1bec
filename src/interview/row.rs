//! The row of an option as it would be with everything that is proposed for it, and what the rules of the process exclude
//! on it.

use super::answers::Asked;
use super::{place, value};
use crate::assessment::is_warned_of;
use crate::case::{Answer, AnswerKey, Case, Field, Row, Said};
use crate::process::Fills;

/// Whether a rule warns of an item of a catalogue beside what stands on its row or is proposed for it, such as of a data
/// group that the provision does not name.
pub(super) fn excludes(asked: &Asked<'_>, field: &Field) -> bool {
    let Field::Cell(list, id, key) = field else { return false };
    let Some(list) = asked.process.list(list).filter(|_| key.item.is_some()) else { return false };
    let now = asked.case.row(&list.id, *id).map(|row| Row::clone(row)).unwrap_or_default();
    let mut row = with_proposed(asked, now);
    // What it says there makes no difference: a rule looks at which items are chosen.
    if row.answers.get(key).is_none() {
        row.answers.insert(key.clone(), Answer::Text(String::new()));
    }
    is_warned_of(asked.case, asked.process, list, &row, key)
}

/// The row with what is proposed for its questions, where nobody has answered or rejected it.
fn with_proposed(asked: &Asked<'_>, mut row: Row) -> Row {
    let Asked { case, process, option } = asked;
    let Some(language) = process.head.languages.first() else { return row };
    for rule in &process.interview.rules {
        let Fills::Cell(question) = &rule.fills else { continue };
        let Some(field) = place(case, process, &rule.fills, option.as_ref()) else { continue };
        let holds = rule.when.as_ref().is_none_or(|when| asked.holds(when));
        let is_free = holds && !is_somebodys(case, &field);
        if let Some(proposed) = is_free.then(|| value::of(rule, asked, language)).flatten() {
            row.answers.insert(AnswerKey::of(question), proposed);
        }
    }
    row
}

/// Whether somebody has answered this, or does not want it proposed.
fn is_somebodys(case: &Case, field: &Field) -> bool {
    let is_rejected = case.drafts.get(field).is_some_and(|draft| matches!(draft.said, Said::Rejected { .. }));
    let is_answered = case.get(field).is_some_and(|answer| !answer.is_blank()) && !case.is_draft(field);
    is_rejected || is_answered
}
