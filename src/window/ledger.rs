//! Everything that was done to the case, in words, and the copies of it that were kept: read when the page is opened.

use super::app::App;
use super::clock::Clock;
use super::job::Report;
use super::kit::Tone;
use crate::case::{Address, Case, Change, Edit, Row, RowId};
use crate::process::ListId;
use crate::store::{self, Backup, Event, OpenError, Trail, backup_folder, trail_path};
use crate::wording::{self, Speaker};
use std::path::PathBuf;
use std::sync::Arc;

/// How many copies are listed, newest first.
const LISTED: usize = 12;

/// How many of the newest events are put into words.
const SHOWN: usize = 5_000;

/// The page of events.
#[derive(Default)]
pub(super) struct Ledger {
    pub(super) events: Vec<EventLine>,
    /// How many older events are not shown.
    pub(super) older: usize,
    pub(super) backups: Vec<BackupLine>,
    /// What is searched for, and which events have it.
    pub(super) filter: String,
    found: Option<(String, Vec<usize>)>,
}

/// One event.
pub(super) struct EventLine {
    /// When, who, what, from what to what.
    pub(super) cells: Vec<String>,
    pub(super) chip: (Tone, String),
    pub(super) address: Option<Address>,
    /// The row that was removed.
    pub(super) removed: Option<(ListId, RowId, Arc<Row>)>,
    haystack: String,
}

/// A copy that was kept, as it was read.
pub(super) struct KeptCopy {
    copy: Backup,
    /// What it holds; nothing when it cannot be read.
    case: Option<Case>,
}

/// A copy that was kept, in words.
pub(super) struct BackupLine {
    pub(super) path: PathBuf,
    pub(super) title: String,
    pub(super) is_readable: bool,
}

impl Ledger {
    /// The events that have what is searched for, newest first.
    pub(super) fn found(&mut self) -> &[usize] {
        if self.found.as_ref().map(|(text, _)| text) != Some(&self.filter) {
            let wanted = self.filter.trim().to_lowercase();
            let has = |at: &usize| self.events.get(*at).is_some_and(|event| event.haystack.contains(&wanted));
            let found = (0..self.events.len()).filter(has).collect();
            self.found = Some((self.filter.clone(), found));
        }
        self.found.as_ref().map(|(_, found)| found.as_slice()).unwrap_or_default()
    }
}

impl App {
    /// Reads the events and the copies of the open case.
    pub(super) fn read_ledger(&mut self) {
        let Some((id, path)) = self.desk.as_ref().and_then(|desk| Some((desk.id, desk.path.clone()?))) else { return };
        let state = self.environment.state.clone();
        self.start("events", move || {
            let trail = store::read_trail(&trail_path(&path)).unwrap_or_default();
            let copies = state.map(|state| store::backups(&backup_folder(&state, &path))).unwrap_or_default();
            let read = |copy: Backup| KeptCopy { case: store::open(&copy.path).ok(), copy };
            Report::Ledger(id, trail, copies.into_iter().take(LISTED).map(read).collect())
        });
    }

    pub(super) fn ledger_read(&mut self, id: u64, trail: &Trail, copies: Vec<KeptCopy>) {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id) else { return };
        let speaker = Speaker { words: &self.words, process: &self.process, case: &desk.case };
        let (clock, edits) = (&self.environment.clock, trail.edits());
        let older = edits.len().saturating_sub(SHOWN);
        let line = |(record, edit): &(usize, Edit)| line((speaker, clock), trail, *record, edit);
        let events = edits.iter().rev().take(SHOWN).map(line).collect();
        let backups = copies.iter().map(|kept| backup_line((speaker, clock), kept)).collect();
        let filter = std::mem::take(&mut desk.memory.get_mut().ledger.filter);
        desk.memory.get_mut().ledger = Ledger { events, older, backups, filter, found: None };
    }

    /// Brings a removed row back.
    pub(super) fn bring_back(&mut self, list: &ListId, row: RowId, content: &Arc<Row>) {
        let Some(desk) = &mut self.desk else { return };
        if desk.case.row(list, row).is_none() {
            desk.leave(&self.process);
            let edited = desk.make(Some(Edit::add_row(list, row, (**content).clone())));
            self.tell_refused(edited);
            self.jump(Address::Row(list.clone(), row));
        }
    }

    /// Reads a kept copy, to make the case as it was then.
    pub(super) fn restore(&mut self, path: PathBuf) {
        let Some(id) = self.desk.as_ref().map(|desk| desk.id) else { return };
        self.start("restore", move || {
            let opened = store::open(&path);
            Report::Restored(id, path, opened)
        });
    }

    pub(super) fn restored(&mut self, id: u64, path: PathBuf, opened: Result<Case, OpenError>) {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id) else { return };
        match opened {
            Ok(case) => {
                desk.leave(&self.process);
                // An edit like any other: it can be taken back, and nothing after the copy is lost from the trail.
                let edited = desk.make(Edit::between(&desk.case, &case));
                self.tell_refused(edited);
                if edited.is_done() {
                    let text = self.words.text("backup-restored");
                    self.say(Tone::Ok, text);
                }
            }
            Err(error) => {
                let text = wording::open_error(&self.words, &path, &error);
                self.say(Tone::Error, text);
            }
        }
    }
}

/// When a copy was made, and what it holds beside what the case holds now.
fn backup_line((speaker, clock): (Speaker<'_>, &Clock), kept: &KeptCopy) -> BackupLine {
    let when = ("when", speaker.words.moment(clock.local(kept.copy.at)).into());
    let title = match &kept.case {
        None => speaker.words.with("backup-unreadable", [when]),
        Some(case) => {
            let changes = Edit::between(case, speaker.case).map(|edit| edit.changes().to_vec()).unwrap_or_default();
            let differences = changes.iter().filter(|change| wording::is_written(change)).count();
            let rows: usize = speaker.process.lists.iter().map(|list| case.row_count(&list.id)).sum();
            let answers = case.answers.values().filter(|answer| !answer.is_blank()).count();
            let holds = [("answers", answers.into()), ("rows", rows.into()), ("differences", differences.into())];
            let [answers, rows, differences] = holds;
            speaker.words.with("backup-line", [when, answers, rows, differences])
        }
    };
    BackupLine { path: kept.copy.path.clone(), title, is_readable: kept.case.is_some() }
}

fn line((speaker, clock): (Speaker<'_>, &Clock), trail: &Trail, record: usize, edit: &Edit) -> EventLine {
    let at = trail.records.get(record).map_or(0, |record| record.at);
    let changes = edit.changes();
    let first = changes.first();
    let (what, change) = wording::happened(speaker, edit);
    let kind = match trail.records.get(record).map(|record| &record.event) {
        Some(Event::Undid) => (Tone::Neutral, speaker.words.text("trail-undone")),
        Some(Event::Redid) => (Tone::Neutral, speaker.words.text("trail-redone")),
        _ => match first {
            Some(Change::Row { new: None, .. }) => (Tone::Warning, speaker.words.text("trail-removed")),
            Some(Change::Row { .. }) => (Tone::Ok, speaker.words.text("trail-added")),
            _ => (Tone::Accent, speaker.words.text("trail-changed")),
        },
    };
    let removed = changes.iter().find_map(|change| match change {
        Change::Row { list, row, old: Some(old), new: None } => Some((list.clone(), *row, old.clone())),
        _ => None,
    });
    let cells = vec![speaker.words.moment(clock.local(at)), trail.by(record).to_owned(), what, change];
    let haystack = cells.join(" ").to_lowercase();
    EventLine { cells, chip: kind, address: edit.subject(), removed, haystack }
}
