//! Everything that was done to the case, in words, and the copies of it that were kept.

use crate::case::{Address, Edit, Row, RowId};
use crate::process::ListId;
use crate::window::kit::{TableMemory, Tone};
use std::path::PathBuf;
use std::sync::Arc;

/// The page of events.
#[derive(Default)]
pub(in crate::window) struct HistoryState {
    pub(in crate::window) events: Vec<EventLine>,
    /// How many older events are not shown.
    pub(in crate::window) older: usize,
    pub(in crate::window) backups: Vec<BackupLine>,
    /// What is searched for, and which events have it.
    pub(in crate::window) filter: String,
    found: Option<Found>,
    pub(in crate::window) table: TableMemory,
}

/// The events that have a text.
struct Found {
    text: String,
    events: Vec<usize>,
}

/// What the page of events shows, in words.
#[derive(Default)]
pub(in crate::window) struct HistoryLines {
    pub(super) events: Vec<EventLine>,
    pub(super) older: usize,
    pub(super) backups: Vec<BackupLine>,
}

/// One event.
pub(in crate::window) struct EventLine {
    /// When, who, what, from what to what.
    pub(in crate::window) cells: Vec<String>,
    pub(in crate::window) chip: (Tone, String),
    pub(in crate::window) address: Option<Address>,
    /// What takes it back, where the case is still as it was after it.
    pub(in crate::window) back: Option<Edit>,
    /// The row that was removed.
    pub(in crate::window) removed: Option<(ListId, RowId, Arc<Row>)>,
    pub(super) haystack: String,
}

/// A copy that was kept, in words.
pub(in crate::window) struct BackupLine {
    pub(in crate::window) path: PathBuf,
    pub(in crate::window) title: String,
    pub(in crate::window) is_readable: bool,
}

impl HistoryState {
    /// Shows what was read.
    pub(in crate::window) fn set(&mut self, lines: HistoryLines) {
        (self.events, self.older, self.backups) = (lines.events, lines.older, lines.backups);
        self.found = None;
    }

    /// The events that have what is searched for, newest first.
    pub(in crate::window) fn found(&mut self) -> &[usize] {
        if self.found.as_ref().map(|found| &found.text) != Some(&self.filter) {
            let wanted = self.filter.trim().to_lowercase();
            let has = |at: &usize| self.events.get(*at).is_some_and(|event| event.haystack.contains(&wanted));
            let events = (0..self.events.len()).filter(has).collect();
            self.found = Some(Found { text: self.filter.clone(), events });
        }
        self.found.as_ref().map(|found| found.events.as_slice()).unwrap_or_default()
    }
}
