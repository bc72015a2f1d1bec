//! Opening a case: it is read on a job, with its trail, its lock and what lies beside it.

use super::app::App;
use super::desk::Desk;
use super::dialog::{self, Purpose};
use super::digest::{Digest, Draft};
use super::hold::Hold;
use super::job::{Report, machine};
use super::kit::Tone;
use super::pen::Pen;
use super::place::Place;
use super::underway::{Underway, Wanted};
use crate::assessment::Assessor;
use crate::case::{Case, History};
use crate::files::FileError;
use crate::store::{self, Event, OpenError, Problem, Stamp, Trail, lock};
use crate::wording;
use std::path::{Path, PathBuf};

/// A case as it was read.
pub(super) struct Read {
    wanted: Wanted,
    path: PathBuf,
    opened: Result<(Case, Stamp), OpenError>,
    /// What follows from it.
    worked_out: Option<(Digest, Assessor)>,
    trail: Result<Trail, FileError>,
    hold: Hold,
    /// The conflicted copies beside it.
    copies: Vec<PathBuf>,
}

impl App {
    /// Opens a case, or the case in a bundle.
    pub(super) fn open_file(&mut self, path: PathBuf) {
        if is_bundle(&path) {
            return self.unpack(path);
        }
        let (me, state) = (self.me(), self.environment.state.clone());
        // A case that is open here already is given back first, so that it is not taken for somebody else's.
        if let Some(desk) = self.desk.as_mut().filter(|desk| desk.path.as_ref() == Some(&path)) {
            desk.hold = Hold::Free;
        }
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let (underway, wanted) = Underway::begin(name);
        self.opening = Some(underway);
        let (words, process, today) = (self.words.clone(), self.process.clone(), self.today());
        self.start("open", move || {
            let opened = store::open_stamped(&path);
            let case = std::path::absolute(&path).unwrap_or_else(|_| path.clone());
            let hold = match &opened {
                Ok((Case { beyond, .. }, _)) => match &beyond.seal {
                    Some(seal) => Hold::Sealed(seal.clone()),
                    None => Hold::of(lock::take(&case, &me, state.as_deref()), me, case.clone()),
                },
                Err(_) => Hold::Free,
            };
            let trail = store::read_trail(&store::trail_path(&path));
            let copies = copies(&case, trail.as_ref().ok());
            // Worked out here, so that the first frame with the case in it already has it.
            let case = opened.as_ref().ok().filter(|_| wanted.is_wanted()).map(|(case, _)| case.clone());
            let worked_out =
                case.map(|case| Draft::of_opened(case, &process, (words.tag(), today)).work_out(&words, &process));
            Report::Opened(Box::new(Read { wanted, path, opened, worked_out, trail, hold, copies }))
        });
    }

    /// Waits no longer for a case that is being read.
    pub(super) fn stop_opening(&mut self) {
        self.opening = None;
    }

    /// Takes in a case that was read, unless it is not wanted any more.
    pub(super) fn opened(&mut self, read: Read) {
        let Read { wanted, path, opened, worked_out, trail, hold, copies } = read;
        if !wanted.is_wanted() {
            return;
        }
        self.opening = None;
        let (case, stamp) = match opened {
            Ok(opened) => opened,
            Err(error) => {
                self.unpacked_at = None;
                let text = wording::open_error(&self.words, &path, &error);
                return self.tell_dialog(&Purpose::Open, text);
            }
        };
        if !case.follows(&self.process) {
            let text = wording::other_process(&self.words, &path, &case);
            return self.tell_dialog(&Purpose::Open, text);
        }
        if self.desk.as_ref().is_some_and(Desk::is_unsaved) {
            // Something was changed while the file was read.
            self.dialog = Some(dialog::Open::Unsaved(dialog::Then::Open(path)));
            return;
        }
        self.remember_place();
        self.dialog = None;
        self.notices.clear();
        let path = std::path::absolute(&path).unwrap_or(path);
        let place = self.settings.place(&path).and_then(|place| place.parse().ok()).unwrap_or(Place::Overview);
        let mut desk = Desk::new(case, Some(path), place.settled(&self.process));
        // What was left half done last time is shown as it is.
        desk.checked = self.process.tasks().map(|(_, task)| task.id.clone()).collect();
        desk.stamp = Some(stamp.clone());
        worked_out.into_iter().for_each(|worked_out| drop(desk.take_digest(worked_out)));
        // Whoever has the case open writes its trail; what is not saved yet is theirs.
        let is_ours = !hold.is_read_only();
        desk.hold = hold;
        self.desk = Some(desk);
        self.remember_place();
        if let Some(desk) = &mut self.desk {
            desk.copies = copies;
        }
        match trail {
            Ok(trail) if is_ours => self.go_on_with_trail(&trail, stamp),
            Ok(_) => {}
            // A trail that cannot be read is no reason to keep the case closed.
            Err(error) => {
                let why = wording::file_error(&self.words, &error);
                let text = self.words.with("trail-unreadable", [("why", why.into())]);
                self.say(Tone::Warning, text);
            }
        }
        if let Some(folder) = self.unpacked_at.take() {
            let text = self.words.with("bundle-unpacked", [("path", wording::path(&folder).into())]);
            self.say(Tone::Ok, text);
        }
        self.arrive();
    }

    /// Goes on with the trail of a case that was opened: with its undo, and with what was never saved.
    fn go_on_with_trail(&mut self, trail: &Trail, stamp: Stamp) {
        let (by, on) = (self.settings.user_or_system(), machine());
        let Some(desk) = &mut self.desk else { return };
        let Some(path) = desk.path.clone() else { return };
        let recovery = trail.recover(&desk.case, &stamp);
        desk.history = recovery.history;
        let mut pen = Pen::of(&path, trail, self.environment.clock.clone());
        if let Some(unsaved) = recovery.unsaved {
            self.dialog = Some(dialog::Open::Recovered(Box::new(unsaved), stamp));
        } else {
            pen.note(&Event::Opened { by, on, stamp });
        }
        desk.pen = Some(pen);
        let broken = trail.problems.iter().find_map(|problem| match problem {
            Problem::Broken { line } => Some(*line),
            Problem::Cut { .. } => None,
        });
        if let Some(line) = broken {
            let text = self.words.with("trail-broken", [("line", line.to_string().into())]);
            self.say(Tone::Warning, text);
        }
        if recovery.unknown {
            let text = self.words.text("trail-unknown");
            self.say(Tone::Warning, text);
        }
    }

    /// Keeps what was recovered, or throws it away.
    pub(super) fn settle_recovery(&mut self, keep: bool) {
        let Some(dialog::Open::Recovered(unsaved, stamp)) = self.dialog.take() else { return };
        let (by, on) = (self.settings.user_or_system(), machine());
        let Some(desk) = &mut self.desk else { return };
        if keep {
            desk.take_up(*unsaved);
        } else {
            desk.history = History::default();
            desk.note(&Event::Discarded);
        }
        desk.note(&Event::Opened { by, on, stamp });
    }
}

/// Whether a path is that of a bundle by its name.
pub(super) fn is_bundle(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

/// The conflicted copies beside a case.
fn copies(case: &Path, trail: Option<&Trail>) -> Vec<PathBuf> {
    let mut machines = trail.map(Trail::machines).unwrap_or_default();
    machines.push(machine());
    store::conflicted_copies(case, &machines)
}
