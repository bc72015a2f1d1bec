//! What is being typed, until it becomes an edit of the case.

use super::desk::Desk;
use crate::case::{Answer, Edit, Field};
use crate::process::{Kind, Process};

/// Seconds without a key after which what was typed becomes an edit.
const PAUSE: f64 = 0.7;

/// Seconds after which what is being typed becomes an edit even without a pause.
const LONGEST_BURST: f64 = 0.9;

/// What stands in the field that has the focus.
pub(super) struct Typing {
    field: Field,
    text: String,
    /// When the last key was pressed.
    at: f64,
    /// When the first key after the last edit was pressed.
    since: f64,
    pending: bool,
    /// Whether an edit of this burst has been made, so that the next one joins it.
    continues: bool,
}

impl Typing {
    /// Whether something of it is not an edit yet.
    pub(super) fn is_pending(&self) -> bool {
        self.pending
    }
}

impl Desk {
    /// The text to show in a field: what is being typed, or the answer.
    pub(super) fn text(&self, field: &Field) -> String {
        match &self.typing {
            Some(typing) if typing.field == *field => typing.text.clone(),
            _ => self.case.get(field).map(shown).unwrap_or_default(),
        }
    }

    /// Whether somebody is typing in a field.
    pub(super) fn is_typing(&self, field: &Field) -> bool {
        self.typing.as_ref().is_some_and(|typing| typing.field == *field)
    }

    /// The text of a field is now this.
    pub(super) fn type_into(&mut self, process: &Process, (field, text): (Field, String), now: f64) {
        if self.refuse_change().is_some() {
            return;
        }
        if self.typing.as_ref().is_some_and(|typing| typing.field != field) {
            self.leave(process);
        }
        let continues = self.typing.as_ref().is_some_and(|typing| typing.continues);
        let since = self.typing.as_ref().filter(|typing| typing.pending).map_or(now, |typing| typing.since);
        self.typing = Some(Typing { field, text, at: now, since, pending: true, continues });
    }

    /// Makes an edit of what was typed when the keys have been still. Returns the seconds to wait otherwise.
    pub(super) fn settle(&mut self, process: &Process, now: f64) -> Option<f64> {
        let typing = self.typing.as_ref().filter(|typing| typing.pending)?;
        // Who types on without a pause does not lose it either.
        let left = (typing.at + PAUSE).min(typing.since + LONGEST_BURST) - now;
        if left > 0.0 {
            return Some(left);
        }
        self.commit(process);
        None
    }

    /// Makes an edit of what was typed, now.
    pub(super) fn commit(&mut self, process: &Process) {
        let Some(typing) = self.typing.as_mut().filter(|typing| typing.pending) else { return };
        typing.pending = false;
        let continues = std::mem::replace(&mut typing.continues, true);
        let (field, text) = (typing.field.clone(), typing.text.clone());
        let answer = if is_date(&field, process) { Answer::date_or_text(&text) } else { Answer::Text(text) };
        if let Some(edit) = Edit::answer(&self.case, field, Some(answer)) {
            // Made of the case as it is, so it fits; why it may be refused is on the page.
            let _ = self.make_as(edit, continues);
        }
    }

    /// The field has lost the focus: what was typed stands, and the answer is shown as it is kept.
    pub(super) fn leave(&mut self, process: &Process) {
        self.commit(process);
        self.stop_typing();
    }

    pub(super) fn stop_typing(&mut self) {
        self.typing = None;
    }
}

/// An answer as it stands in its field.
fn shown(answer: &Answer) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Case;
    use crate::window::place::Place;

    #[test]
    fn what_was_typed_stands_when_typing_goes_on_in_another_field() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let case = Case::begun(&process, jiff::civil::date(2026, 11, 23));
        let mut desk = Desk::new(case, None, Place::Overview);
        let field = |id: &str| Field::answer(&id.into());
        desk.type_into(&process, (field("applicant-name"), "Koe Oy".into()), 1.0);
        desk.type_into(&process, (field("applicant-address"), "Katu 1".into()), 1.1);
        assert_eq!(desk.case.text(&"applicant-name".into()), "Koe Oy");
    }
}
