//! Reads the events and the kept copies of a case, and puts them into words. Done on a job.

use super::state::{BackupLine, EventLine, HistoryLines};
use crate::case::{Case, Change, Edit};
use crate::store::{self, Backup, Event, Trail, backup_folder, trail_path};
use crate::window::clock::Clock;
use crate::window::kit::Tone;
use crate::wording::{self, Speaker};
use std::path::Path;

/// How many copies are listed, newest first.
const LISTED: usize = 12;

/// How many of the newest events are put into words.
const SHOWN: usize = 5_000;

/// A copy that was kept, as it was read.
struct KeptCopy {
    copy: Backup,
    /// What it holds; nothing when it cannot be read.
    case: Option<Case>,
}

/// Reads what was done to the case in a file, and the copies of it in the state folder.
pub(super) fn read(speaker: Speaker<'_>, clock: &Clock, path: &Path, state: Option<&Path>) -> HistoryLines {
    let trail = store::read_trail(&trail_path(path)).unwrap_or_default();
    let copies = state.map(|state| store::backups(&backup_folder(state, path))).unwrap_or_default();
    let kept = copies.into_iter().take(LISTED).map(|copy| KeptCopy { case: store::open(&copy.path).ok(), copy });
    let backups = kept.map(|kept| backup_line(speaker, clock, &kept)).collect();
    let edits = trail.edits();
    let newest = edits.iter().rev().take(SHOWN);
    let events = newest.map(|(record, edit)| line(speaker, clock, &trail, *record, edit)).collect();
    HistoryLines { events, older: edits.len().saturating_sub(SHOWN), backups }
}

/// When a copy was made, and what it holds beside what the case holds now.
fn backup_line(speaker: Speaker<'_>, clock: &Clock, kept: &KeptCopy) -> BackupLine {
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

fn line(speaker: Speaker<'_>, clock: &Clock, trail: &Trail, record: usize, edit: &Edit) -> EventLine {
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
