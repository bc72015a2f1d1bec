//! What is done off the window's thread: opening and saving files, choosers, hashes, links.

use super::action::Action;
use super::app::App;
use super::copies::CopyRead;
use super::dialog::{self, Purpose};
use super::digest::Digest;
use super::kit::Tone;
use super::ledger::KeptCopy;
use super::open::Read;
use super::outgoing::Exported;
use super::saving::Save;
use crate::assessment::Assessor;
use crate::case::{Answer, Case, Edit, Field, FileFacts};
use crate::exchange::Sheet;
use crate::files::{self, FileError};
use crate::handover::Material;
use crate::incoming::{self, TableError, UnpackError};
use crate::process::{LinkId, ListId};
use crate::store::{self, OpenError, Renewed, SaveError, Saved, Stamp, Trail};
use crate::wording;
use sha2::{Digest as _, Sha256};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How a job ended.
pub(super) enum Report {
    /// What follows from a case was worked out.
    Digested(u64, Box<(Digest, Assessor)>),
    /// A file was opened, or not.
    Opened(Box<Read>),
    /// A job with this name broke off.
    Broken(String),
    /// A conflicted copy was read, or not.
    Copy(u64, Box<CopyRead>),
    /// A conflicted copy was put away, or not.
    CopyGone(u64, PathBuf, Result<(), SaveError>),
    /// The lock of a case was renewed, or could not be.
    Renewed(u64, Result<Renewed, SaveError>),
    /// These lines of what was done were written down, or not.
    Trailed(u64, String, Result<(), SaveError>),
    /// The case was written as it was, or not. New files are never replaced.
    Saved(Save, Result<Saved, SaveError>),
    /// The checklist was written, or not.
    Exported(Box<Exported>),
    /// A list was written as a table, or not.
    Listed(PathBuf, Result<(), SaveError>),
    /// What a handover tells besides the case was read.
    Gathered(u64, Box<Material>),
    /// A bundle was opened into a folder, or not.
    Unpacked(PathBuf, Result<PathBuf, UnpackError>),
    /// A file or folder was opened outside, or not.
    Shown(PathBuf, bool),
    /// A table was read, or not.
    Table(TableRead),
    /// The system's chooser was closed.
    Chosen(Purpose, Vec<PathBuf>, Duration),
    /// A file was read for its facts.
    Attached(Field, PathBuf, Result<FileFacts, FileError>),
    /// Files were read for inspection, or reading was stopped.
    Inspected(u64, Option<super::bench::Read>),
    /// A key and a request were made and written, or not.
    Made(u64, Result<[PathBuf; 2], super::request::MakeFailure>),
    /// What somebody else has saved was read, or not.
    Theirs(u64, PathBuf, Result<(Case, Stamp), OpenError>),
    /// The events and the kept copies of a case were read.
    Ledger(u64, Trail, Vec<KeptCopy>),
    /// A kept copy was read, or not.
    Restored(u64, PathBuf, Result<Case, OpenError>),
    /// An address was opened, or not.
    Went(String, Option<(u64, LinkId)>, bool),
}

/// A table that was read for a list.
pub(super) struct TableRead {
    pub(super) list: ListId,
    pub(super) path: PathBuf,
    pub(super) sheet: Result<Sheet, TableError>,
}

impl App {
    pub(super) fn start(&mut self, name: &str, job: impl FnOnce() -> Report + Send + 'static) {
        if let Err(error) = self.jobs.start(name, job) {
            let text = self.words.with("job-failed", [("reason", error.to_string().into())]);
            self.say(Tone::Error, text);
        }
    }

    pub(super) fn write_to(&mut self, path: PathBuf, bytes: Vec<u8>) {
        self.start("export", move || {
            let saved = store::replace(&path, &bytes);
            Report::Listed(path, saved)
        });
    }

    pub(super) fn read_table(&mut self, list: ListId, path: PathBuf) {
        self.start("table", move || {
            let sheet = incoming::read_table(&path);
            Report::Table(TableRead { list, path, sheet })
        });
    }

    pub(super) fn attach(&mut self, field: Field, path: PathBuf) {
        self.start("attach", move || {
            let facts = facts(&path);
            Report::Attached(field, path, facts)
        });
    }

    pub(super) fn open_address(&mut self, address: String, link: Option<LinkId>) {
        let open = self.environment.open_address;
        let link = self.desk.as_ref().map(|desk| desk.id).zip(link);
        self.start("browser", move || {
            let went = open(&address);
            Report::Went(address, link, went)
        });
    }

    /// Takes in how a job ended.
    pub(super) fn receive(&mut self, report: Report) {
        match report {
            Report::Digested(id, worked_out) => {
                if let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id) {
                    self.jobs.let_go(desk.take_digest(*worked_out));
                }
            }
            Report::Opened(read) => self.opened(*read),
            Report::Broken(job) => self.broken(&job),
            Report::Copy(desk, read) => self.copy_read(desk, *read),
            Report::CopyGone(desk, path, gone) => self.copy_gone(desk, &path, gone),
            Report::Renewed(desk, Ok(renewed)) => self.renewed(desk, renewed),
            // A lock that cannot be renewed goes stale; saving overwrites nobody all the same.
            Report::Renewed(_, Err(_)) => {}
            Report::Trailed(desk, lines, written) => self.trailed(desk, &lines, written),
            // A case that was closed meanwhile has nothing to learn from its last save.
            Report::Saved(save, _) if self.desk.as_ref().map(|desk| desk.id) != Some(save.desk) => {}
            Report::Saved(save, Ok(saved)) => self.saved(save.path, *save.case, saved),
            Report::Saved(save, Err(error)) => self.not_saved(&save.path, &error),
            Report::Exported(exported) => self.exported(*exported),
            Report::Listed(path, Ok(())) => {
                self.close_form(|purpose| matches!(purpose, Purpose::ExportList(_)));
                let text = self.words.with("export-done", [("path", wording::path(&path).into())]);
                self.say(Tone::Ok, text);
            }
            Report::Listed(path, Err(error)) => {
                let text = wording::save_error(&self.words, &path, &error);
                self.tell_form(text);
            }
            Report::Gathered(desk, material) => self.gathered(desk, *material),
            Report::Unpacked(path, unpacked) => self.unpacked(&path, unpacked),
            Report::Shown(path, went) => self.shown(&path, went),
            Report::Table(read) => self.table_read(read),
            Report::Chosen(purpose, path, took) => self.chosen(&purpose, path, took),
            Report::Theirs(desk, path, opened) => self.theirs(desk, path, opened),
            Report::Ledger(desk, trail, copies) => self.ledger_read(desk, &trail, copies),
            Report::Restored(desk, path, opened) => self.restored(desk, path, opened),
            Report::Inspected(desk, read) => self.inspected(desk, read),
            Report::Made(desk, made) => self.made(desk, made),
            Report::Attached(field, path, facts) => self.attached(field, &path, facts),
            Report::Went(address, link, went) => self.went(address, link, went),
        }
    }

    /// A job broke off, which is a mistake in the program: nothing waits for it any more.
    fn broken(&mut self, job: &str) {
        (self.opening, self.exporting) = (None, None);
        if let Some(desk) = &mut self.desk {
            (desk.saving, desk.save_again) = (false, false);
            desk.bench.running = None;
            desk.assessor.get_or_insert_default();
        }
        self.after_save = None;
        self.may_close = false;
        let text = self.words.with("job-broken", [("job", job.into())]);
        self.tell_form(text);
    }

    fn attached(&mut self, field: Field, path: &Path, facts: Result<FileFacts, FileError>) {
        if !self.is_asking(&Purpose::Attach(field.clone())) {
            return;
        }
        match facts {
            Ok(facts) => {
                self.dialog = None;
                if let Some(desk) = &mut self.desk {
                    let edited = desk.make(Edit::answer(&desk.case, field, Some(Answer::File(facts))));
                    self.tell_refused(edited);
                }
            }
            Err(error) => {
                let values =
                    [("reason", wording::file_error(&self.words, &error).into()), ("path", wording::path(path).into())];
                let text = self.words.with("attach-failed", values);
                self.tell_form(text);
            }
        }
    }

    fn went(&mut self, address: String, link: Option<(u64, LinkId)>, went: bool) {
        if !went {
            let key = if address.starts_with("mailto:") { "mail-failed" } else { "link-failed" };
            let shown = address.split('?').next().unwrap_or(&address).trim_start_matches("mailto:").to_owned();
            let text = self.words.with(key, [("address", shown.as_str().into())]);
            self.say(Tone::Warning, text);
            self.offer("copy-address", Action::Copy(shown));
            return;
        }
        let today = self.today();
        let Some((id, link)) = link else { return };
        if let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id) {
            // That a link was opened is a convenience; where it cannot be kept, nothing is lost.
            let _ = desk.make(Edit::opened(&desk.case, &link, today));
        }
    }

    /// Says something in the open form, or above the page when there is none.
    pub(super) fn tell_form(&mut self, text: String) {
        match &mut self.dialog {
            Some(dialog::Open::Path(form)) => {
                form.notice = Some((Tone::Error, text));
                (form.focus, form.busy) = (true, false);
            }
            _ => self.say(Tone::Error, text),
        }
    }

    /// Closes the form, when it is for this.
    pub(super) fn close_form(&mut self, is_done: impl Fn(&Purpose) -> bool) {
        if matches!(&self.dialog, Some(dialog::Open::Path(form)) if is_done(&form.purpose)) {
            self.dialog = None;
        }
    }

    /// Whether the form for this is still open; what a job found for a form that was closed is not wanted any more.
    pub(super) fn is_asking(&self, purpose: &Purpose) -> bool {
        matches!(&self.dialog, Some(dialog::Open::Path(form)) if form.purpose == *purpose)
    }

    pub(super) fn tell_dialog(&mut self, purpose: &Purpose, text: String) {
        match &self.dialog {
            Some(dialog::Open::Path(form)) if form.purpose == *purpose => self.tell_form(text),
            _ => {
                self.say(Tone::Error, text);
                self.offer("start-open", Action::Open);
            }
        }
    }
}

/// The name of this machine, for whoever reads the trail later; nothing where the system does not say.
pub(super) fn machine() -> String {
    let named = ["HOSTNAME", "COMPUTERNAME"].iter().find_map(|name| std::env::var(name).ok());
    let file = || std::fs::read_to_string("/etc/hostname").ok();
    named.or_else(file).map(|name| name.trim().to_owned()).unwrap_or_default()
}

/// Size and SHA-256 of a file, read piece by piece.
fn facts(path: &Path) -> Result<FileFacts, FileError> {
    let mut file = files::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0_u8; 64 * 1024];
    let mut size = 0_u64;
    loop {
        let read = file.read(&mut piece).map_err(FileError::Io)?;
        let Some(part) = piece.get(..read).filter(|part| !part.is_empty()) else { break };
        hash.update(part);
        size += u64::try_from(read).unwrap_or_default();
    }
    let sha256 = crate::hash::hex(&hash.finalize());
    Ok(FileFacts { path: path.to_string_lossy().into_owned(), size, sha256 })
}
