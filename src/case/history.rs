//! Undo and redo: the edits that were made, and those taken back.

use super::address::Field;
use super::answer::Answer;
use super::edit::{Change, Edit, Stale};
use super::record::Case;

/// The edits of a sitting, newest last.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl History {
    /// Makes an edit and remembers it. With `continues`, an edit of the same answer becomes one with
    /// the last: a burst of typing is undone at once.
    ///
    /// # Errors
    /// When the case is not as the edit remembers it; then neither changes.
    pub fn make(&mut self, case: &mut Case, edit: Edit, continues: bool) -> Result<(), Stale> {
        case.apply(&edit)?;
        self.remember(edit, continues);
        Ok(())
    }

    /// Remembers an edit that was made, as [`Self::make`] does.
    pub fn remember(&mut self, edit: Edit, continues: bool) {
        if !edit.is_undoable() {
            return;
        }
        self.undone.clear();
        let joined = self.done.last().filter(|_| continues).and_then(|last| last.joined(&edit));
        if joined.is_some() {
            self.done.pop();
        }
        // What was typed and wiped out again is no step that undo would be expected to take.
        self.done.extend(Some(joined.unwrap_or(edit)).filter(|edit| !edit.is_noop()));
    }

    /// Remembers that the last edit was taken back, and tells which it was.
    pub fn pop_undo(&mut self) -> Option<Edit> {
        let edit = self.done.pop()?;
        self.undone.push(edit.clone());
        Some(edit)
    }

    /// Remembers that the undone edit was made again, and tells which it was.
    pub fn pop_redo(&mut self) -> Option<Edit> {
        let edit = self.undone.pop()?;
        self.done.push(edit.clone());
        Some(edit)
    }

    /// Forgets all but the last so many edits that were made.
    pub fn keep_last(&mut self, count: usize) {
        let old = self.done.len().saturating_sub(count);
        self.done.drain(..old);
    }

    /// The edit that undo would take back.
    #[must_use]
    pub fn undoable(&self) -> Option<&Edit> {
        self.done.last()
    }

    /// The answer that stood at a field before it was cleared, unless it has been answered since.
    #[must_use]
    pub fn dropped(&self, field: &Field) -> Option<&Answer> {
        let changes = self.done.iter().rev().flat_map(|edit| edit.changes().iter().rev());
        let mut of_field = changes.filter_map(|change| match change {
            Change::Answer { field: at, old, new } if at == field => Some((old, new)),
            Change::Answer { .. }
            | Change::State { .. }
            | Change::Row { .. }
            | Change::Opened { .. }
            | Change::Entered { .. }
            | Change::Undecided { .. }
            | Change::Draft { .. }
            | Change::Version { .. } => None,
        });
        of_field.next().filter(|(_, new)| new.is_none()).and_then(|(old, _)| old.as_ref())
    }

    /// The edit that redo would make again.
    #[must_use]
    pub fn redoable(&self) -> Option<&Edit> {
        self.undone.last()
    }

    /// Takes the last edit back, and tells which it was.
    pub fn undo(&mut self, case: &mut Case) -> Option<Edit> {
        case.apply(&self.undoable()?.inverse()).ok()?;
        self.pop_undo()
    }

    /// Makes the last undone edit again, and tells which it was.
    pub fn redo(&mut self, case: &mut Case) -> Option<Edit> {
        case.apply(self.redoable()?).ok()?;
        self.pop_redo()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{ProcessStamp, Row, TaskState};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn empty() -> Case {
        Case::new(ProcessStamp { id: "test".into(), version: 1 }, date(2026, 11, 23))
    }

    /// An act on a small case, chosen by numbers so that acts often meet the same address.
    fn act(case: &Case, what: u8, which: u8, text: &str) -> Option<Edit> {
        let question = format!("question-{}", which % 3).as_str().into();
        let task = format!("task-{}", which % 3).as_str().into();
        let list = "list".into();
        let row = case.rows(&list).nth(usize::from(which % 4)).map(|(id, _)| id);
        match what % 5 {
            0 => Edit::answer(case, Field::answer(&question), Some(Answer::Text(text.into()))),
            1 => Edit::state(case, &task, TaskState::ALL[usize::from(which % 5)], date(2026, 1, 1), text),
            2 => Some(Edit::add_row(&list, case.next_row_id(&list, u32::from(which)), Row::default())),
            3 => Edit::remove_row(case, &list, row?),
            _ => Edit::answer(case, Field::cell(&list, row?, &question), Some(Answer::Text(text.into()))),
        }
    }

    proptest! {
        #[test]
        fn undoing_everything_gives_the_first_case_and_redoing_the_last(
            acts in proptest::collection::vec((any::<u8>(), any::<u8>(), "[ a-zä]{0,3}", any::<bool>()), 0..40)
        ) {
            let (mut case, mut history) = (empty(), History::default());
            for (what, which, text, continues) in acts {
                if let Some(edit) = act(&case, what, which, &text) {
                    prop_assert_eq!(history.make(&mut case, edit, continues), Ok(()));
                }
            }
            let last = case.clone();
            while history.undo(&mut case).is_some() {}
            prop_assert_eq!(&case, &empty());
            while history.redo(&mut case).is_some() {}
            prop_assert_eq!(case, last);
        }
    }

    #[test]
    fn what_was_cleared_last_is_known_until_it_is_answered_again() {
        let (mut case, mut history) = (empty(), History::default());
        let field = Field::answer(&"name".into());
        let mut set = |history: &mut History, text: Option<&str>| {
            let edit = Edit::answer(&case, field.clone(), text.map(|text| Answer::Text(text.into())));
            history.make(&mut case, edit.expect("a change"), false).expect("fits");
        };
        set(&mut history, Some("why"));
        assert_eq!(history.dropped(&field), None);
        set(&mut history, None);
        assert_eq!(history.dropped(&field), Some(&Answer::Text("why".into())));
        set(&mut history, Some("again"));
        assert_eq!(history.dropped(&field), None);
    }

    #[test]
    fn a_burst_of_typing_is_one_edit() {
        let (mut case, mut history) = (empty(), History::default());
        let field = Field::answer(&"name".into());
        for text in ["E", "Es", "Esi"] {
            let edit = Edit::answer(&case, field.clone(), Some(Answer::Text(text.into())));
            history.make(&mut case, edit.expect("a change"), true).expect("fits");
        }
        history.undo(&mut case);
        assert_eq!(case, empty());
        assert!(history.undoable().is_none());
    }

    #[test]
    fn what_was_typed_and_wiped_out_again_leaves_nothing_to_undo() {
        let (mut case, mut history) = (empty(), History::default());
        let field = Field::answer(&"name".into());
        for text in ["E", ""] {
            let edit = Edit::answer(&case, field.clone(), Some(Answer::Text(text.into())));
            history.make(&mut case, edit.expect("a change"), true).expect("fits");
        }
        assert!(history.undoable().is_none());
    }

    #[test]
    fn an_answer_on_a_row_that_is_not_there_is_refused() {
        let (mut case, mut history) = (empty(), History::default());
        let (list, question) = ("list".into(), "name".into());
        let row = case.next_row_id(&list, 1);
        let edit = Edit::answer(&case, Field::cell(&list, row, &question), Some(Answer::Text("a".into())));
        assert!(history.make(&mut case, edit.expect("a change"), false).is_err());
        assert!(history.undoable().is_none());
    }

    #[test]
    fn a_stale_edit_changes_nothing() {
        let mut case = empty();
        let field = Field::answer(&"name".into());
        let edit = Edit::answer(&case, field, Some(Answer::Text("a".into()))).expect("a change");
        case.apply(&edit).expect("fits");
        let before = case.clone();
        assert!(case.apply(&edit).is_err());
        assert_eq!(case, before);
    }
}
