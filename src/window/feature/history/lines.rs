//! Reads the events and the kept copies of a case, and puts them into words. Done on a job.

use super::state::{BackupLine, EventLine, HistoryLines};
use crate::case::{Case, Change, Edit};
use crate::identifiers::mask_identity_codes;
use crate::language::Translations;
use crate::process::Process;
use crate::store::{self, Backup, Event, Happening, Journals, backup_folder};
use crate::window::clock::Clock;
use crate::window::kit::Tone;
use crate::wording::{self, TextContext};
use std::path::PathBuf;

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

/// What is read of a case and put into words.
pub(in crate::window) struct HistoryInputs {
    pub(super) case: Case,
    /// Its file.
    pub(super) path: PathBuf,
    /// Where copies of it are kept.
    pub(super) state: Option<PathBuf>,
    pub(super) clock: Clock,
}

impl HistoryInputs {
    /// Reads what was done to the case in its file, and the copies of it in the state folder.
    pub(in crate::window) fn read(&self, words: &Translations, process: &Process) -> HistoryLines {
        let Self { case, path, state, clock } = self;
        let context = TextContext { words, process, case };
        let journals = Journals::of_all(path).unwrap_or_default();
        let copies = state.as_ref().map(|state| store::backups(&backup_folder(state, path))).unwrap_or_default();
        let kept = copies.into_iter().take(LISTED).map(|copy| KeptCopy { case: store::open(&copy.path).ok(), copy });
        let backups = kept.map(|kept| backup_line(context, clock, &kept)).collect();
        let happenings = journals.happenings();
        let newest = happenings.iter().rev().take(SHOWN);
        let events = newest.flat_map(|happening| lines(context, clock, happening)).collect();
        HistoryLines { events, older: happenings.len().saturating_sub(SHOWN), backups }
    }
}

/// When a copy was made, and what it holds beside what the case holds now.
fn backup_line(context: TextContext<'_>, clock: &Clock, kept: &KeptCopy) -> BackupLine {
    let when = ("when", context.words.moment(clock.local(kept.copy.at)).into());
    let title = match &kept.case {
        None => context.words.with("backup-unreadable", [when]),
        Some(case) => {
            let changes = Edit::between(case, context.case).map(|edit| edit.changes().to_vec()).unwrap_or_default();
            let differences = changes.iter().filter(|change| wording::is_written(change)).count();
            let rows: usize = context.process.lists.iter().map(|list| case.row_count(&list.id)).sum();
            let answers = case.answers.values().filter(|answer| !answer.is_blank()).count();
            let holds = [("answers", answers.into()), ("rows", rows.into()), ("differences", differences.into())];
            let [answers, rows, differences] = holds;
            context.words.with("backup-line", [when, answers, rows, differences])
        }
    };
    BackupLine { path: kept.copy.path.clone(), title, is_readable: kept.case.is_some() }
}

/// The lines of an act. What was taken in from somebody else stands change by change, so that each can be taken back.
fn lines(context: TextContext<'_>, clock: &Clock, happening: &Happening<'_>) -> Vec<EventLine> {
    if !matches!(happening.event, Event::TookIn { .. }) {
        return vec![line(context, clock, happening, &happening.edit)];
    }
    let written = happening.edit.changes().iter().filter(|change| wording::is_written(change));
    written.map(|change| line(context, clock, happening, &Edit::one(change.clone()))).collect()
}

fn line(context: TextContext<'_>, clock: &Clock, happening: &Happening<'_>, edit: &Edit) -> EventLine {
    let changes = edit.changes();
    let (what, change) = wording::happened(context, edit);
    let of_change = || match changes.first() {
        Some(Change::Row { new: None, .. }) => (Tone::Warning, context.words.text("trail-removed")),
        Some(Change::Row { .. }) => (Tone::Ok, context.words.text("trail-added")),
        Some(
            Change::Answer { .. }
            | Change::State { .. }
            | Change::Opened { .. }
            | Change::Entered { .. }
            | Change::Undecided { .. }
            | Change::Draft { .. }
            | Change::Version { .. },
        )
        | None => (Tone::Accent, context.words.text("trail-changed")),
    };
    let chip = match happening.event {
        Event::Undid => (Tone::Neutral, context.words.text("trail-undone")),
        Event::Redid => (Tone::Neutral, context.words.text("trail-redone")),
        Event::TookIn { .. } => (Tone::Accent, context.words.text("trail-taken-in")),
        Event::Did(_)
        | Event::Continued(_)
        | Event::Opened { .. }
        | Event::Saved { .. }
        | Event::Discarded
        | Event::Covered { .. } => of_change(),
    };
    let removed = changes.iter().find_map(|change| match change {
        Change::Row { list, row, old: Some(old), new: None } => Some((list.clone(), *row, old.clone())),
        _ => None,
    });
    let shows = |change: &Change| change.is_within(context.case) && change.shows_in(context.case);
    let back = changes.iter().all(shows).then(|| edit.inverse()).filter(|_| removed.is_none());
    let by = mask_identity_codes(happening.by);
    let cells = vec![context.words.moment(clock.local(happening.at)), by, what, change];
    let haystack = format!("{} {}", cells.join(" "), chip.1).to_lowercase();
    EventLine { cells, chip, address: edit.subject(), back, removed, haystack }
}
