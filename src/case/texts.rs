//! Every text that somebody has typed, in a case or an edit: for covering what must not be kept.

use super::answer::Answer;
use super::answers::Answers;
use super::edit::{Change, Edit};
use super::record::{Case, Other, Row, Value};
use crate::identifiers::{contains_identity_code, mask_identity_codes};
use std::sync::Arc;

impl Case {
    /// The case with every identity code covered, and how many answers had one. What the file held beyond what is known
    /// here is covered too.
    #[must_use]
    pub fn covered(&self) -> (Self, usize) {
        let mut covered = self.clone();
        let of_tasks = covered.tasks.values_mut().flat_map(|task| task.facts.values_mut());
        let mut count = answers_of(&mut covered.answers).chain(of_tasks).map(cover_answer).filter(|had| *had).count();
        for other in covered.undecided.values_mut().flatten() {
            let before = other.clone();
            cover_other(other);
            count += usize::from(*other != before);
        }
        for row in covered.lists.values_mut().flat_map(|rows| rows.values_mut()) {
            if row.answers.values().any(has_code) {
                count += answers_of(&mut Arc::make_mut(row).answers).map(cover_answer).filter(|had| *had).count();
            }
        }
        for raw in covered.unknown.preserved.values_mut() {
            count += usize::from(contains_identity_code(raw));
            *raw = mask_identity_codes(raw);
        }
        (covered, count)
    }
}

impl Edit {
    /// The edit with every identity code covered, in what was there before as well.
    #[must_use]
    pub fn covered(&self) -> Self {
        let mut changes = self.changes().to_vec();
        changes.iter_mut().for_each(cover_change);
        Self::of(changes).unwrap_or_else(|| self.clone())
    }

    /// Whether [`Self::covered`] may be another.
    #[must_use]
    pub(crate) fn may_be_covered(&self) -> bool {
        let in_row = |row: &Arc<Row>| row.answers.values().any(has_code);
        self.changes().iter().any(|change| match change {
            Change::Answer { old, new, .. } => old.iter().chain(new).any(has_code),
            Change::Row { old, new, .. } => old.iter().chain(new).any(in_row),
            Change::Undecided { .. } => true,
            Change::State { .. }
            | Change::Opened { .. }
            | Change::Entered { .. }
            | Change::Draft { .. }
            | Change::Version { .. } => false,
        })
    }

    /// Whether it brings an identity code into a text that had none.
    #[must_use]
    pub fn brings_identity_code(&self) -> bool {
        self.changes().iter().any(|change| has(change.value().as_ref()) && !has(change.value_before().as_ref()))
    }
}

impl Change {
    /// The change with every identity code covered.
    #[must_use]
    pub(crate) fn covered(mut self) -> Self {
        cover_change(&mut self);
        self
    }
}

fn answers_of(answers: &mut Answers) -> impl Iterator<Item = &mut Answer> {
    answers.into_iter().map(|(_, answer)| answer)
}

fn has(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Answer(Some(answer))) => has_code(answer),
        Some(Value::Row(Some(row))) => row.answers.values().any(has_code),
        Some(Value::Answer(None) | Value::Row(None) | Value::State(_)) | None => false,
    }
}

fn has_code(answer: &Answer) -> bool {
    match answer {
        Answer::Text(text) => contains_identity_code(text),
        Answer::File(file) => contains_identity_code(&file.path),
        Answer::Date(_) | Answer::Choice(_) | Answer::Choices(_) => false,
    }
}

/// Says whether there was one.
fn cover_answer(answer: &mut Answer) -> bool {
    let has = has_code(answer);
    match answer {
        Answer::Text(text) if has => *text = mask_identity_codes(text),
        Answer::File(file) if has => file.path = mask_identity_codes(&file.path),
        Answer::Text(_) | Answer::File(_) | Answer::Date(_) | Answer::Choice(_) | Answer::Choices(_) => {}
    }
    has
}

fn cover_row(row: &mut Arc<Row>) {
    if row.answers.values().any(has_code) {
        answers_of(&mut Arc::make_mut(row).answers).for_each(|answer| _ = cover_answer(answer));
    }
}

fn cover_value(value: &mut Value) {
    match value {
        Value::Answer(Some(answer)) => _ = cover_answer(answer),
        Value::Row(Some(row)) => cover_row(row),
        Value::Answer(None) | Value::Row(None) | Value::State(_) => {}
    }
}

fn cover_other(other: &mut Other) {
    cover_value(&mut other.base);
    cover_value(&mut other.theirs);
    other.by = mask_identity_codes(&other.by);
}

fn cover_change(change: &mut Change) {
    match change {
        Change::Answer { old, new, .. } => {
            old.iter_mut().chain(new).for_each(|answer| _ = cover_answer(answer));
        }
        Change::Row { old, new, .. } => old.iter_mut().chain(new).for_each(cover_row),
        Change::Undecided { old, new, .. } => old.iter_mut().chain(new).for_each(cover_other),
        Change::State { .. }
        | Change::Opened { .. }
        | Change::Entered { .. }
        | Change::Draft { .. }
        | Change::Version { .. } => {}
    }
}
