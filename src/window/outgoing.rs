//! Handing over: what a handover tells besides the case is read, the file is written on a job, and to whom it went is
//! recorded. And the other way round: a bundle is opened, and a handover is taken over.

use super::action::Action;
use super::app::App;
use super::dialog::Purpose;
use super::job::Report;
use super::kit::Tone;
use super::underway::{Underway, Wanted};
use crate::case::{Row, RowId};
use crate::handover::since::{self, Handed};
use crate::handover::{Format, Material, Scope};
use crate::identifiers::contains_identity_code;
use crate::incoming::{self, UnpackError};
use crate::outgoing::{self, Order, OutgoingError};
use crate::process::Audience;
use crate::store::{self, SaveError, Stamp};
use crate::wording::{self, Speaker};
use std::path::{Path, PathBuf};

/// How writing a handover ended.
pub(super) struct Exported {
    wanted: Wanted,
    desk: u64,
    path: PathBuf,
    /// The SHA-256 of what was written; nothing when it was stopped before.
    written: Result<Option<String>, ExportError>,
    /// The record for the case, when it was handed to somebody.
    record: Option<(RowId, Row)>,
}

/// Why a handover could not be written.
enum ExportError {
    /// It could not be made.
    Make(OutgoingError),
    /// The file could not be written.
    Save(SaveError),
}

impl App {
    /// Reads what a handover tells besides the case, on a job.
    pub(super) fn gather(&mut self) {
        let Some(desk) = &self.desk else { return };
        let (id, case, path, today) = (desk.id, desk.case.clone(), desk.path.clone(), self.today());
        let (words, process) = (self.words.clone(), self.process.clone());
        self.start("handover", move || {
            let speaker = Speaker { words: &words, process: &process, case: &case };
            Report::Gathered(id, Box::new(outgoing::material(speaker, path.as_deref(), today)))
        });
    }

    pub(super) fn gathered(&mut self, id: u64, material: Material) {
        if let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id) {
            desk.set_material(material);
        }
    }

    /// Writes the handover on a job.
    pub(super) fn export(&mut self, path: PathBuf, format: Format) {
        let today = self.today();
        if let Some(desk) = &mut self.desk {
            desk.leave(&self.process);
        }
        if self.desk.as_ref().is_some_and(|desk| desk.is_unsaved() && desk.path.is_some()) {
            // The hash that is told is that of a file which is there.
            self.save();
        }
        let Some(desk) = &mut self.desk else { return };
        let to = desk.memory.borrow().recipient.trim().to_owned();
        if contains_identity_code(&to) {
            let text = self.words.text("handed-to-identity-code");
            return self.tell_form(text);
        }
        if let Err(error) = outgoing::guard(desk.path.as_deref(), &path) {
            let text = wording::outgoing_error(&self.words, &path, &error);
            return self.tell_form(text);
        }
        let scope = desk.scope;
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let handed = Handed { to, on: today, scope, file: file.clone() };
        let is_recorded = !handed.to.is_empty() && !desk.hold.is_read_only();
        let record = is_recorded.then(|| outgoing::record(&self.process, &desk.case, &handed));
        let order = Order { case: desk.case.clone(), path: desk.path.clone(), scope, format, today, handing: None };
        // A new row of a new number always fits.
        let Ok(order) = order.carrying(record.as_ref()) else { return };
        let id = desk.id;
        let (underway, wanted) = Underway::begin(file);
        self.exporting = Some(underway);
        self.remember_handover(scope, format);
        let (words, process) = (self.words.clone(), self.process.clone());
        self.start("export", move || {
            let made = outgoing::bytes((&words, &process), &order).map_err(ExportError::Make);
            let written = made.and_then(|bytes| match wanted.is_wanted() {
                true => store::replace(&path, &bytes)
                    .map(|()| Some(Stamp::of(&bytes).sha256().to_owned()))
                    .map_err(ExportError::Save),
                false => Ok(None),
            });
            Report::Exported(Box::new(Exported { wanted, desk: id, path, written, record }))
        });
    }

    pub(super) fn exported(&mut self, done: Exported) {
        let Exported { wanted, desk: id, path, written, record } = done;
        if wanted.is_wanted() {
            self.exporting = None;
        }
        let sha256 = match written {
            Ok(Some(sha256)) => sha256,
            // It was stopped, and can be begun again.
            Ok(None) => return self.close_form(|purpose| matches!(purpose, Purpose::Export(_))),
            Err(ExportError::Save(error)) => {
                let text = wording::save_error(&self.words, &path, &error);
                return self.tell_form(text);
            }
            Err(ExportError::Make(error)) => {
                let text = wording::outgoing_error(&self.words, &path, &error);
                return self.tell_form(text);
            }
        };
        self.close_form(|purpose| matches!(purpose, Purpose::Export(_)));
        if let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id)
            && let Some((row, content)) = record
        {
            desk.memory.borrow_mut().recipient.clear();
            let edited = desk.make(Some(since::record(row, content, &sha256)));
            if !edited.is_done() {
                let text = self.words.text("handover-not-recorded");
                self.say(Tone::Warning, text);
            }
        }
        let text = self.words.with("export-done", [("path", wording::path(&path).into())]);
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        self.say(Tone::Ok, text);
        self.offer("export-open", Action::Show(path));
        self.offer("export-folder", Action::Show(folder));
    }

    /// Stops writing a handover; nothing is written unless it was done already.
    pub(super) fn stop_export(&mut self) {
        self.exporting = None;
    }

    fn remember_handover(&mut self, scope: Scope, format: Format) {
        self.settings.handover = format.ending().to_owned();
        self.settings.audience = wording::audience_key(scope.audience).to_owned();
        self.settings.redact = scope.redact;
        self.save_settings();
    }

    /// Hands over as was done last time, unless something was chosen already.
    pub(super) fn recall_handover(&mut self) {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.material.is_none()) else { return };
        let known = self.settings.handover.parse().ok().filter(|format| Format::ALL.contains(format));
        desk.format = known.unwrap_or(desk.format);
        let readers = [Audience::Successor, Audience::Technical, Audience::Auditor];
        let reader = readers.into_iter().find(|it| wording::audience_key(*it) == self.settings.audience);
        desk.scope = Scope { audience: reader.unwrap_or_default(), redact: self.settings.redact };
    }

    /// Opens a file or folder outside the program.
    pub(super) fn show(&mut self, path: PathBuf) {
        let open = self.environment.open_path;
        self.start("show", move || {
            let went = open(&path);
            Report::Shown(path, went)
        });
    }

    pub(super) fn shown(&mut self, path: &Path, went: bool) {
        if !went {
            let text = self.words.with("show-failed", [("path", wording::path(path).into())]);
            self.say(Tone::Warning, text);
            self.offer("copy-address", Action::Copy(path.to_string_lossy().into_owned()));
        }
    }

    /// Opens a bundle into a new folder beside it, and then the case in it.
    pub(super) fn unpack(&mut self, bundle: PathBuf) {
        self.start("unpack", move || {
            let folder = free_folder(&bundle);
            let unpacked = incoming::unpack(&bundle, &folder);
            Report::Unpacked(bundle, unpacked)
        });
    }

    pub(super) fn unpacked(&mut self, bundle: &Path, unpacked: Result<PathBuf, UnpackError>) {
        match unpacked {
            Ok(case) => {
                self.close_form(|purpose| *purpose == Purpose::Open);
                self.unpacked_at = case.parent().map(Path::to_owned);
                self.open_file(case);
            }
            Err(error) => {
                let text = wording::unpack_error(&self.words, bundle, &error);
                self.tell_form(text);
            }
        }
    }

    /// Says that somebody has taken the newest handover over.
    pub(super) fn take_over(&mut self) {
        let today = self.today();
        let Some(desk) = &mut self.desk else { return };
        let by = desk.memory.borrow().taker.trim().to_owned();
        let Some((row, _, false)) = since::last(&desk.case).filter(|_| !by.is_empty()) else { return };
        let edit = since::take_over(&desk.case, row, &by, today);
        let edited = desk.make(edit);
        if !edited.is_done() {
            return self.tell_refused(edited);
        }
        self.settings.user = by;
        self.save_settings();
        let text = self.words.text("take-over-done");
        self.say(Tone::Ok, text);
    }
}

/// A folder beside a bundle that is not there yet.
fn free_folder(bundle: &Path) -> PathBuf {
    let stem = bundle.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = (2..1000).map(|number| bundle.with_file_name(format!("{stem}-{number}")));
    let first = bundle.with_file_name(&stem);
    std::iter::once(first.clone()).chain(numbered).find(|folder| !folder.exists()).unwrap_or(first)
}
