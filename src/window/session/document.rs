//! The case that is open, its undo history, and how it stands to what was saved. Only the session changes it.

use super::typing::{Pause, Typing};
use crate::case::{Case, Change, Edit, Field, History, Stale, UnknownFields};
use crate::process::Process;
use crate::store::Event;
use crate::window::model::inputs::FIRST_REVISION;
use std::collections::BTreeMap;

/// The case that is open.
pub(in crate::window) struct Document {
    case: Case,
    history: History,
    /// The case as its file holds it; nothing while it is in no file.
    saved: Option<Case>,
    is_changed: bool,
    pub(super) typing: Option<Typing>,
    /// What was typed with an identity code in it: it is shown, and goes nowhere until the code is gone.
    held: BTreeMap<Field, String>,
    revision: u64,
}

impl Document {
    /// A case that is in no file yet.
    pub(super) fn unsaved(case: Case) -> Self {
        let (history, saved, typing, held) = (History::default(), None, None, BTreeMap::new());
        Self { case, history, saved, is_changed: true, typing, held, revision: FIRST_REVISION }
    }

    /// A case as its file holds it.
    pub(super) fn opened(case: Case) -> Self {
        Self { saved: Some(case.clone()), is_changed: false, ..Self::unsaved(case) }
    }

    /// The case.
    pub(in crate::window) fn case(&self) -> &Case {
        &self.case
    }

    /// The edits that can be undone and redone.
    pub(in crate::window) fn history(&self) -> &History {
        &self.history
    }

    /// The case as its file held it when it was last read or saved.
    pub(in crate::window) fn saved(&self) -> Option<&Case> {
        self.saved.as_ref()
    }

    /// Counts the changes.
    pub(in crate::window) fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether the case, or what is being typed, is in no file yet.
    pub(in crate::window) fn is_unsaved(&self) -> bool {
        self.is_changed || self.is_typing_on()
    }

    /// Whether the case differs from its file, apart from what is being typed.
    pub(super) fn is_changed(&self) -> bool {
        self.is_changed
    }

    /// The text to show in a field: what is being typed, what is held back, or the answer.
    pub(in crate::window) fn text(&self, field: &Field) -> String {
        let held = self.held.get(field).filter(|_| !self.is_typing(field));
        held.cloned().unwrap_or_else(|| super::typing::shown(self.typing.as_ref(), &self.case, field))
    }

    /// The fields whose text is held back, because it has an identity code.
    pub(in crate::window) fn held(&self) -> impl Iterator<Item = &Field> {
        let typing = self.typing.as_ref().filter(|typing| typing.has_code()).map(Typing::field);
        let others = self.held.keys().filter(move |field| Some(*field) != typing);
        typing.into_iter().chain(others)
    }

    /// Whether the text of a field is held back.
    pub(in crate::window) fn is_held(&self, field: &Field) -> bool {
        self.held().any(|held| held == field)
    }

    /// Whether something is typed that is no edit yet.
    pub(super) fn is_typing_on(&self) -> bool {
        self.typing.as_ref().is_some_and(Typing::is_pending)
    }

    /// Somebody types in this field from now on.
    pub(super) fn begin_typing(&mut self, field: Field, text: String, now: f64) {
        self.held.remove(&field);
        self.typing = Some(Typing::go_on(self.typing.as_ref(), field, text, now));
    }

    /// Nobody types any more. What has an identity code stays in its field.
    pub(super) fn end_typing(&mut self) {
        if let Some(typing) = self.typing.take().filter(Typing::has_code) {
            let (field, text) = typing.into_parts();
            self.held.insert(field, text);
        }
    }

    /// Whether somebody is typing in a field.
    pub(in crate::window) fn is_typing(&self, field: &Field) -> bool {
        self.typing.as_ref().is_some_and(|typing| typing.is_in(field))
    }

    /// The undo history that goes on from an earlier sitting.
    pub(super) fn set_history(&mut self, history: History) {
        self.history = history;
    }

    /// The file holds `written` now.
    pub(super) fn mark_saved(&mut self, written: Case) {
        self.is_changed = written != self.case;
        self.saved = Some(written);
    }

    /// The case is this from now on: with changes that were made before a crash and never saved.
    pub(super) fn take_up(&mut self, case: Case) {
        self.case = case;
        self.changed();
    }

    /// What the file held that this program does not know, after a merge.
    pub(super) fn set_unknown(&mut self, unknown: UnknownFields) {
        self.case.unknown = unknown;
    }

    /// Makes an edit. With `continues`, it is one with the last when both set the same answer.
    pub(super) fn apply(&mut self, edit: Edit, continues: bool) -> Result<Event, Stale> {
        let event = if continues { Event::Continued(edit.clone()) } else { Event::Did(edit.clone()) };
        self.history.make(&mut self.case, edit.clone(), continues)?;
        for change in edit.changes() {
            if let Change::Answer { field, .. } = change {
                self.held.remove(field);
            }
        }
        self.changed();
        Ok(event)
    }

    /// Takes the last edit back, and tells which it was.
    pub(super) fn undo(&mut self) -> Option<Edit> {
        let edit = self.history.undo(&mut self.case);
        edit.inspect(|_| self.changed())
    }

    /// Makes the undone edit again, and tells which it was.
    pub(super) fn redo(&mut self) -> Option<Edit> {
        let edit = self.history.redo(&mut self.case);
        edit.inspect(|_| self.changed())
    }

    /// What was typed and is no edit yet, as an edit, and whether it continues the last one.
    pub(super) fn take_typed(&mut self, process: &Process, at: Pause) -> Option<(Edit, bool)> {
        let (field, answer, continues) = self.typing.as_mut()?.take(process, at)?;
        Some((Edit::answer(&self.case, field, Some(answer))?, continues))
    }

    fn changed(&mut self) {
        self.revision += 1;
        self.is_changed = self.saved.as_ref() != Some(&self.case);
    }
}
