//! Somebody else has saved the file meanwhile: their work and ours are put together, and what both changed is asked.

use super::app::App;
use super::desk::Arrival;
use super::job::Report;
use super::kit::Tone;
use super::saving::Over;
use crate::case::{Case, Conflict, Edit, merge};
use crate::store::{self, OpenError, Stamp};
use crate::wording::{self, Speaker};
use std::path::PathBuf;

/// What both changed, each in another way, and what the user has decided so far.
pub(super) struct Clash {
    pub(super) source: Source,
    pub(super) rows: Vec<ClashRow>,
    /// How many of their changes clash with nothing.
    pub(super) taken: usize,
    edit: Option<Edit>,
}

/// Where their work is.
pub(super) enum Source {
    /// In the file of the case, which holds this now.
    File { theirs: Box<Case>, stamp: Stamp },
    /// In a conflicted copy beside it.
    Copy {
        path: PathBuf,
        /// Whether it is put away once both are put together.
        remove: bool,
    },
}

/// One thing to decide on.
pub(super) struct ClashRow {
    conflict: Conflict,
    pub(super) place: String,
    pub(super) ours: String,
    pub(super) theirs: String,
    /// Whether both are texts and can both be kept.
    pub(super) can_both: bool,
    pub(super) choice: Option<Choice>,
}

/// What is kept of something both changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    Ours,
    Theirs,
    Both,
}

impl Clash {
    /// What a conflicted copy has otherwise, with what is chosen already.
    pub(super) fn of_copy(speaker: Speaker<'_>, path: PathBuf, rows: Vec<(Conflict, Option<Choice>)>) -> Self {
        let row = |(conflict, choice)| ClashRow { choice, ..row(speaker, conflict) };
        let rows = rows.into_iter().map(row).collect();
        Self { source: Source::Copy { path, remove: true }, rows, taken: 0, edit: None }
    }

    /// Whether everything is decided.
    pub(super) fn is_decided(&self) -> bool {
        self.rows.iter().all(|row| row.choice.is_some())
    }
}

impl App {
    /// Reads what somebody else has saved, to put it together with ours.
    pub(super) fn read_theirs(&mut self) {
        let Some((id, path)) = self.desk.as_ref().and_then(|desk| Some((desk.id, desk.path.clone()?))) else { return };
        self.start("merge", move || {
            let opened = store::open_stamped(&path);
            Report::Theirs(id, path, opened)
        });
    }

    pub(super) fn theirs(&mut self, id: u64, path: PathBuf, opened: Result<(Case, Stamp), OpenError>) {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id) else { return };
        let (theirs, stamp) = match opened {
            Ok(opened) => opened,
            Err(error) => {
                let text = wording::open_error(&self.words, &path, &error);
                return self.say(Tone::Error, text);
            }
        };
        desk.leave(&self.process);
        let base = desk.saved_case().cloned().unwrap_or_else(|| theirs.clone());
        let merged = merge(&base, &desk.case, &theirs);
        let Some(beyond) = merged.beyond else {
            let text = self.words.text("clash-beyond");
            return self.say(Tone::Error, text);
        };
        desk.case.beyond = beyond;
        let speaker = Speaker { words: &self.words, process: &self.process, case: &desk.case };
        let rows: Vec<ClashRow> = merged.conflicts.into_iter().map(|conflict| row(speaker, conflict)).collect();
        let taken =
            merged.edit.as_ref().map_or(0, |edit| edit.changes().iter().filter(|it| wording::is_written(it)).count());
        let source = Source::File { theirs: Box::new(theirs), stamp };
        let clash = Clash { source, rows, taken, edit: merged.edit };
        if clash.is_decided() {
            self.settle_clash(clash);
        } else {
            desk.clash = Some(clash);
            desk.turned.set(true);
            desk.arrival.set(Arrival::Coming);
        }
    }

    /// Puts the rows into words anew, when the language has changed.
    pub(super) fn reword_clash(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        let speaker = Speaker { words: &self.words, process: &self.process, case: &desk.case };
        for known in desk.clash.iter_mut().flat_map(|clash| &mut clash.rows) {
            let choice = known.choice;
            *known = ClashRow { choice, ..row(speaker, known.conflict.clone()) };
        }
    }

    /// Says what is kept of something both changed.
    pub(super) fn choose(&mut self, at: usize, choice: Choice) {
        let clash = self.desk.as_mut().and_then(|desk| desk.clash.as_mut());
        if let Some(row) = clash.and_then(|clash| clash.rows.get_mut(at)) {
            row.choice = Some(choice);
        }
    }

    /// Says whether the conflicted copy is put away afterwards.
    pub(super) fn remove_copy(&mut self, wanted: bool) {
        let clash = self.desk.as_mut().and_then(|desk| desk.clash.as_mut());
        if let Some(Source::Copy { remove, .. }) = clash.map(|clash| &mut clash.source) {
            *remove = wanted;
        }
    }

    /// Puts both together as was decided, and saves.
    pub(super) fn accept_clash(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        if let Some(clash) = desk.clash.take() {
            match clash.is_decided() {
                true => self.settle_clash(clash),
                false => desk.clash = Some(clash),
            }
        }
    }

    fn settle_clash(&mut self, clash: Clash) {
        let Some(desk) = &mut self.desk else { return };
        desk.leave(&self.process);
        desk.make(clash.edit);
        for row in &clash.rows {
            let edit = match row.choice {
                Some(Choice::Theirs) => Some(row.conflict.take_theirs()),
                Some(Choice::Both) => row.conflict.take_both(),
                Some(Choice::Ours) | None => None,
            };
            desk.make(edit);
        }
        match clash.source {
            Source::File { theirs, stamp } => self.settled_with_file(*theirs, stamp, clash.taken),
            Source::Copy { path, remove } => {
                let text = self.words.text("copy-merged");
                self.say(Tone::Ok, text);
                self.leave_copy(&path);
                self.save();
                if remove {
                    self.put_copy_away(path);
                }
            }
        }
    }

    fn settled_with_file(&mut self, theirs: Case, stamp: Stamp, taken: usize) {
        let Some(desk) = &mut self.desk else { return };
        desk.mark_saved(theirs);
        desk.stamp = Some(stamp.clone());
        desk.save_failed = None;
        let (path, unsaved) = (desk.path.clone(), desk.is_unsaved());
        let text = self.words.with("clash-merged", [("count", taken.into())]);
        self.say(Tone::Ok, text);
        if let Some(path) = path.filter(|_| unsaved) {
            self.save_to(path, Over::Own(stamp));
        }
    }
}

fn row(speaker: Speaker<'_>, conflict: Conflict) -> ClashRow {
    let (ours, theirs) = wording::change(speaker, conflict.change());
    let place = wording::title(speaker, &conflict.address());
    let can_both = conflict.take_both().is_some();
    ClashRow { conflict, place, ours, theirs, can_both, choice: None }
}
