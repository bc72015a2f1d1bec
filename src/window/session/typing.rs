//! What is being typed, until it becomes an edit of the case.

use crate::case::{Answer, Case, Field};
use crate::identifiers::{contains_identity_code, ends_in_part_of_identity_code};
use crate::process::{Kind, Process};

/// Seconds without a key after which what was typed becomes an edit.
const PAUSE: f64 = 0.7;

/// Seconds after which what is being typed becomes an edit even without a pause.
const LONGEST_BURST: f64 = 0.9;

/// Seconds without a key after which what is typed next is undone by itself.
const NEXT_ACT: f64 = 3.0;

/// When what was typed is to become an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::window) enum Pause {
    /// While the field has the focus.
    Within,
    /// The field was left.
    After,
}

/// What stands in the field that has the focus.
pub(in crate::window) struct Typing {
    field: Field,
    text: String,
    /// When the last key was pressed.
    at: f64,
    /// When the first key after the last edit was pressed.
    since: f64,
    pending: bool,
    /// Whether an edit of this burst has been made, so that the next one joins it.
    continues: bool,
    /// Whether the text has an identity code, which goes nowhere.
    has_code: bool,
}

impl Typing {
    /// The text of a field is now this. Goes on with what was being typed there before.
    pub(super) fn go_on(before: Option<&Self>, field: Field, text: String, now: f64) -> Self {
        let before = before.filter(|typing| typing.field == field);
        let continues = before.is_some_and(|typing| typing.continues && now - typing.at < NEXT_ACT);
        let since = before.filter(|typing| typing.pending).map_or(now, |typing| typing.since);
        let has_code = contains_identity_code(&text);
        Self { field, text, at: now, since, pending: true, continues, has_code }
    }

    /// Whether it is about this field.
    pub(super) fn is_in(&self, field: &Field) -> bool {
        self.field == *field
    }

    /// Whether something of it is no edit yet.
    pub(super) fn is_pending(&self) -> bool {
        self.pending
    }

    /// The seconds until it becomes an edit by itself: after a pause, and for who types on without one after a while too.
    pub(super) fn due_in(&self, now: f64) -> Option<f64> {
        self.pending.then(|| (self.at + PAUSE).min(self.since + LONGEST_BURST) - now)
    }

    /// The field that has the focus.
    pub(super) fn field(&self) -> &Field {
        &self.field
    }

    /// Whether the text has an identity code, which goes nowhere.
    pub(super) fn has_code(&self) -> bool {
        self.has_code
    }

    /// The field and what stands in it.
    pub(super) fn into_parts(self) -> (Field, String) {
        (self.field, self.text)
    }

    /// What is to become an edit: the field, its answer, and whether the edit joins the last one.
    pub(super) fn take(&mut self, process: &Process, at: Pause) -> Option<(Field, Answer, bool)> {
        if at == Pause::Within && ends_in_part_of_identity_code(&self.text) {
            // A code that is being typed is not written down piece by piece.
            return None;
        }
        if !std::mem::take(&mut self.pending) || self.has_code {
            return None;
        }
        let continues = std::mem::replace(&mut self.continues, true);
        let text = self.text.clone();
        let answer = if is_date(&self.field, process) { Answer::date_or_text(&text) } else { Answer::Text(text) };
        Some((self.field.clone(), answer, continues))
    }
}

/// The text to show in a field.
pub(super) fn shown(typing: Option<&Typing>, case: &Case, field: &Field) -> String {
    match typing {
        Some(typing) if typing.field == *field => typing.text.clone(),
        _ => case.get(field).map(answer).unwrap_or_default(),
    }
}

/// An answer as it stands in its field.
fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Text(text) => text.clone(),
        // In every language as it can be typed: 7.11.2026.
        Answer::Date(date) => format!("{}.{}.{}", date.day(), date.month(), date.year()),
        Answer::Choice(_) | Answer::Choices(_) => String::new(),
        Answer::File(file) => file.path.clone(),
    }
}

fn is_date(field: &Field, process: &Process) -> bool {
    match field {
        Field::Task(_, fact) => fact.is_date(),
        Field::Answer(key) | Field::Cell(_, _, key) => {
            process.question(&key.question).is_some_and(|question| question.kind == Kind::Date)
        }
    }
}
