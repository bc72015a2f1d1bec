//! Somebody else has saved the file meanwhile, or a sync tool has left a copy: both people's work is put together, and what
//! both changed is asked. While it is asked, the case does not change; what is kept is worked out anew when it is accepted.

use super::app::App;
use super::desk::{Arrival, Desk, Edited};
use super::job::Report;
use super::kit::Tone;
use super::saving::Over;
use crate::case::{Address, Beyond, Case, Conflict, Edit, Side, compare, merge};
use crate::store::{self, OpenError, Stamp};
use crate::wording::{self, Speaker};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What both changed, each in another way, and what the user has decided so far.
pub(super) struct Clash {
    pub(super) source: Source,
    pub(super) rows: Vec<ClashRow>,
    /// How many of their changes clash with nothing.
    pub(super) taken: usize,
    /// Set when something was to be changed meanwhile.
    pub(super) refused: bool,
}

/// Where their work is.
pub(super) enum Source {
    /// In the file of the case, which holds `theirs` now and held `base` when both began.
    File { base: Box<Case>, theirs: Box<Case>, stamp: Stamp },
    /// In a conflicted copy beside it. What both began with is only guessed.
    Copy {
        path: PathBuf,
        base: Option<Box<Case>>,
        theirs: Box<Case>,
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

/// How our case stands to theirs now.
struct Compared {
    /// Brings in what only they changed.
    taken: Option<Edit>,
    /// What is to be decided on, with what is chosen before anybody was asked.
    conflicts: Vec<(Conflict, Option<Choice>)>,
    /// What the files hold that this program does not know; nothing where both differ there.
    beyond: Option<Beyond>,
}

impl Source {
    fn compare(&self, ours: &Case) -> Compared {
        match self {
            Self::File { base, theirs, .. } => {
                let merged = merge(base, ours, theirs);
                let conflicts = merged.conflicts.into_iter().map(|conflict| (conflict, None)).collect();
                Compared { taken: merged.edit, conflicts, beyond: merged.beyond }
            }
            Self::Copy { base, theirs, .. } => {
                let chosen = |side| if side == Side::Ours { Choice::Ours } else { Choice::Theirs };
                let rows = compare(base.as_deref(), ours, theirs).into_iter();
                let conflicts = rows.map(|(conflict, side)| (conflict, side.map(chosen))).collect();
                Compared { taken: None, conflicts, beyond: Some(ours.beyond.clone()) }
            }
        }
    }
}

impl Clash {
    /// What is to be decided between the case and theirs.
    fn new(speaker: Speaker<'_>, source: Source) -> Self {
        let compared = source.compare(speaker.case);
        let taken = compared.taken.iter().flat_map(Edit::changes).filter(|change| wording::is_written(change)).count();
        let rows = compared.conflicts.into_iter().map(|(conflict, choice)| row(speaker, conflict, choice)).collect();
        Self { source, rows, taken, refused: false }
    }

    /// Whether everything is decided.
    pub(super) fn is_decided(&self) -> bool {
        self.rows.iter().all(|row| row.choice.is_some())
    }

    /// Whether their work is in the file of the case.
    pub(super) fn is_with_file(&self) -> bool {
        matches!(self.source, Source::File { .. })
    }

    /// What brings their work into the case as it is now, as was decided; nothing when something is undecided, or does not
    /// fit. Worked out anew, so that nothing rests on how the case was when the question was put.
    fn decided(&self, ours: &Case) -> Option<Decided> {
        let known: BTreeMap<Address, Choice> =
            self.rows.iter().filter_map(|row| Some((row.conflict.address(), row.choice?))).collect();
        let Compared { taken, conflicts, beyond } = self.source.compare(ours);
        let mut edits: Vec<Edit> = taken.into_iter().collect();
        for (conflict, _) in conflicts {
            match known.get(&conflict.address())? {
                Choice::Ours => {}
                Choice::Theirs => edits.push(conflict.take_theirs()),
                Choice::Both => edits.push(conflict.take_both()?),
            }
        }
        let edit = Edit::all(edits);
        let mut tried = ours.clone();
        edit.iter().try_for_each(|edit| tried.apply(edit)).ok()?;
        Some(Decided { edit, beyond: beyond? })
    }
}

/// Both people's work, as it goes into the case.
struct Decided {
    edit: Option<Edit>,
    beyond: Beyond,
}

impl Desk {
    /// Puts both together in one edit, when everything is decided and fits. Otherwise nothing changes and it stays open.
    fn settle_clash(&mut self, clash: Clash) -> Result<Source, Edited> {
        let Some(decided) = clash.decided(&self.case) else {
            self.clash = Some(clash);
            return Err(Edited::Stale);
        };
        match self.make(decided.edit) {
            Edited::Done | Edited::Nothing => {
                self.case.beyond = decided.beyond;
                Ok(clash.source)
            }
            refused @ (Edited::ReadOnly | Edited::Stale | Edited::Blocked) => {
                self.clash = Some(clash);
                Err(refused)
            }
        }
    }

    /// Opens the question what is kept.
    fn ask_clash(&mut self, clash: Clash) {
        self.clash = Some(clash);
        self.turned.set(true);
        self.arrival.set(Arrival::Coming);
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
        let base = Box::new(desk.saved_case().cloned().unwrap_or_else(|| theirs.clone()));
        let source = Source::File { base, theirs: Box::new(theirs), stamp };
        if source.compare(&desk.case).beyond.is_none() {
            let text = self.words.text("clash-beyond");
            return self.say(Tone::Error, text);
        }
        let clash = Clash::new(Speaker { words: &self.words, process: &self.process, case: &desk.case }, source);
        if clash.is_decided() {
            self.settle_clash(clash);
        } else {
            desk.ask_clash(clash);
        }
    }

    /// Compares a conflicted copy with the case, unless something else is being decided.
    pub(super) fn ask_about_copy(&mut self, path: PathBuf, base: Option<Case>, theirs: Case) {
        let Some(desk) = self.desk.as_mut() else { return };
        if let Some(open) = &mut desk.clash {
            open.refused = true;
            return;
        }
        desk.leave(&self.process);
        let speaker = Speaker { words: &self.words, process: &self.process, case: &desk.case };
        let source = Source::Copy { path, base: base.map(Box::new), theirs: Box::new(theirs), remove: true };
        desk.ask_clash(Clash::new(speaker, source));
    }

    /// Puts the rows into words anew, when the language has changed.
    pub(super) fn reword_clash(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        let speaker = Speaker { words: &self.words, process: &self.process, case: &desk.case };
        for known in desk.clash.iter_mut().flat_map(|clash| &mut clash.rows) {
            *known = row(speaker, known.conflict.clone(), known.choice);
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
        if let Some(clash) = self.desk.as_mut().and_then(|desk| desk.clash.take()) {
            self.settle_clash(clash);
        }
    }

    fn settle_clash(&mut self, clash: Clash) {
        let (taken, Some(desk)) = (clash.taken, &mut self.desk) else { return };
        match desk.settle_clash(clash) {
            Ok(Source::File { theirs, stamp, .. }) => self.settled_with_file(*theirs, stamp, taken),
            Ok(Source::Copy { path, remove, .. }) => {
                let text = self.words.text("copy-merged");
                self.say(Tone::Ok, text);
                self.leave_copy(&path);
                self.save();
                if remove {
                    self.put_copy_away(path);
                }
            }
            Err(refused) => self.tell_refused(refused),
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

fn row(speaker: Speaker<'_>, conflict: Conflict, choice: Option<Choice>) -> ClashRow {
    let (ours, theirs) = wording::change(speaker, conflict.change());
    let place = wording::title(speaker, &conflict.address());
    let can_both = conflict.take_both().is_some();
    ClashRow { conflict, place, ours, theirs, can_both, choice }
}
