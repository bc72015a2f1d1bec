//! Acts: the edits of a trail as they were really made, taking back and making again included, and how many of them a file
//! shows.

use super::super::trail::{Event, Record};
use crate::case::{Case, Edit, History};
use std::collections::BTreeSet;

/// How many acts back a file can be from what its trail says.
pub(super) const MAX_EDITS_BACK: usize = 200;

/// An edit as it was really made, taking back and making again included.
pub(super) struct Act {
    /// The place of its record.
    pub(super) record: usize,
    /// What it changed.
    pub(super) edit: Edit,
}

/// The acts of a trail, in order.
pub(super) fn acts(records: &[Record]) -> Vec<Act> {
    let mut history = History::default();
    let made = records.iter().enumerate().map(|(at, record)| (at, replay(&mut history, &record.event)));
    made.filter_map(|(record, edit)| edit.map(|edit| Act { record, edit })).collect()
}

/// How many acts must all show in a file before it is believed to hold them.
const EDITS_THAT_MUST_MATCH: usize = 20;

/// How many of the acts up to some point the file holds: all up to the last that shows in it with those before it.
pub(super) fn last_reflected(acts: &[Act], upto: usize, case: &Case) -> Option<usize> {
    let earliest = upto.saturating_sub(MAX_EDITS_BACK);
    (earliest..=upto).rev().find(|count| {
        let recent = acts.get(count.saturating_sub(EDITS_THAT_MUST_MATCH)..*count).unwrap_or_default();
        is_shown(recent, case)
    })
}

/// Whether a case is as it is after these acts, as far as they touch it.
pub(super) fn is_shown(acts: &[Act], case: &Case) -> bool {
    let mut later = BTreeSet::new();
    let changes = acts.iter().rev().flat_map(|act| act.edit.changes().iter().rev());
    for change in changes {
        let is_last = later.insert(change.address());
        if is_last && change.is_within(case) && !change.shows_in(case) {
            return false;
        }
    }
    true
}

/// Takes an event into the list of undo as the window did, and says which edit it made.
pub(super) fn replay(history: &mut History, event: &Event) -> Option<Edit> {
    match event {
        Event::Did(edit) | Event::Continued(edit) => {
            history.remember(edit.clone(), matches!(event, Event::Continued(_)));
            Some(edit.clone())
        }
        Event::TookIn { edit, .. } => {
            let edit = edit.clone()?;
            history.remember(edit.clone(), false);
            Some(edit)
        }
        Event::Undid => history.pop_undo().map(|edit| edit.inverse()),
        Event::Redid => history.pop_redo(),
        Event::Discarded => {
            *history = History::default();
            None
        }
        Event::Opened { .. } | Event::Saved { .. } | Event::Covered { .. } => None,
    }
}
