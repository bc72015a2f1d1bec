//! Findings as a handover tells them: the same finding of many rows is told once, with how many there are and the first of
//! their names.

use crate::assessment::{Finding, Severity};
use crate::case::{Address, AnswerKey, Field, RowId};
use crate::process::{ListId, StepId, TaskId};
use crate::wording::{self, TextContext};
use std::collections::BTreeMap;

/// How many rows are named.
const NAMED: usize = 3;

/// How long their names may be together, in characters; the first is named whatever its length.
const ROOM: usize = 60;

/// A finding in words, of one place or of many rows.
pub(super) struct FindingText {
    pub(super) severity: Severity,
    pub(super) task: Option<TaskId>,
    /// The step and the task.
    pub(super) place: String,
    pub(super) text: String,
}

/// What findings of rows have in common when they are told together: all but the row.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Same<'f> {
    severity: Severity,
    step: &'f StepId,
    task: Option<&'f TaskId>,
    list: &'f ListId,
    key: Option<&'f AnswerKey>,
    sentence: String,
}

/// Findings that are told together.
struct Group<'f> {
    first: &'f Finding,
    sentence: String,
    list: Option<&'f ListId>,
    rows: Vec<RowId>,
}

/// The findings in their order, those of many rows where the first of them stands.
pub(super) fn grouped<'f>(context: TextContext<'_>, findings: impl Iterator<Item = &'f Finding>) -> Vec<FindingText> {
    let mut groups: Vec<Group<'f>> = Vec::new();
    let mut known: BTreeMap<Same<'f>, usize> = BTreeMap::new();
    for finding in findings {
        let Some((list, row, key)) = row_of(&finding.address) else {
            groups.push(Group { first: finding, sentence: String::new(), list: None, rows: Vec::new() });
            continue;
        };
        // Some sentences begin with whose field it is.
        let name = format!("{}: ", wording::row_name(context, list, row));
        let sentence = wording::finding(context, finding).replacen(&name, "", 1);
        let task = finding.task.as_ref();
        let said = sentence.clone();
        let same = Same { severity: finding.severity, step: &finding.step, task, list, key, sentence: said };
        let at = *known.entry(same).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { first: finding, sentence, list: Some(list), rows: vec![row] }),
        }
    }
    groups.into_iter().map(|group| told(context, group)).collect()
}

/// Sentences one a line; those that follow each other and begin alike, such as “Fill in: ”, on one.
pub(super) fn joined(sentences: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for sentence in sentences {
        let beginning = sentence.split_once(": ").map(|(beginning, rest)| (format!("{beginning}: "), rest));
        match (lines.last_mut(), beginning) {
            (Some(line), Some((beginning, rest))) if line.starts_with(&beginning) => {
                line.push_str("; ");
                line.push_str(rest);
            }
            _ => lines.push(sentence),
        }
    }
    lines
}

fn row_of(address: &Address) -> Option<(&ListId, RowId, Option<&AnswerKey>)> {
    match address {
        Address::Field(Field::Cell(list, row, key)) => Some((list, *row, Some(key))),
        Address::Row(list, row) => Some((list, *row, None)),
        Address::Field(Field::Answer(_) | Field::Task(..))
        | Address::State(_)
        | Address::Opened(_)
        | Address::Entered(_)
        | Address::Undecided(_)
        | Address::Draft(_)
        | Address::Version => None,
    }
}

/// As many of the names as a sentence has room for.
fn first_names(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut room = ROOM;
    let mut first = Vec::new();
    for name in names.take(NAMED) {
        let length = name.chars().count();
        if !first.is_empty() && length > room {
            break;
        }
        room = room.saturating_sub(length);
        first.push(name);
    }
    first
}

fn told(context: TextContext<'_>, group: Group<'_>) -> FindingText {
    let Group { first, sentence, list, rows } = group;
    let text = match list.filter(|_| rows.len() > 1) {
        None => wording::finding_at(context, first),
        Some(list) => {
            let title = match &first.address {
                Address::Field(Field::Cell(_, _, key)) => wording::key_title(context, key),
                _ => String::new(),
            };
            let what =
                if title.is_empty() || sentence.contains(&title) { sentence } else { format!("{title}: {sentence}") };
            let names = first_names(rows.iter().map(|row| wording::row_name(context, list, *row)));
            let more = rows.len().saturating_sub(names.len());
            let key = if more == 0 { "finding-of-rows" } else { "finding-of-many" };
            let values = [
                ("what", what.trim_end_matches('.').to_owned().into()),
                ("count", rows.len().into()),
                ("names", names.join(", ").into()),
                ("more", more.into()),
            ];
            context.words.with(key, values)
        }
    };
    let place = wording::short_place(context, &first.step, first.task.as_ref());
    FindingText { severity: first.severity, task: first.task.clone(), place, text }
}
