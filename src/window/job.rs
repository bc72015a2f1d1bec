//! What is done off the window's thread: opening and saving files, choosers, hashes, links.

use super::action::Action;
use super::app::App;
use super::copies::CopyRead;
use super::desk::Desk;
use super::dialog::{self, Purpose};
use super::digest::Digest;
use super::kit::Tone;
use super::ledger::KeptCopy;
use super::open::Read;
use super::outgoing::Exported;
use super::pen::Pen;
use crate::assessment::Assessor;
use crate::case::{Answer, Case, Edit, Field, FileFacts};
use crate::exchange::Sheet;
use crate::files::{self, FileError};
use crate::handover::Material;
use crate::incoming::{self, TableError, UnpackError};
use crate::process::{LinkId, ListId};
use crate::store::{self, Event, OpenError, Placed, Renewed, SaveError, Saved, Stamp, Trail};
use crate::wording;
use sha2::{Digest as _, Sha256};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A chooser that is gone sooner than this was never on the screen: the system has none.
const NO_CHOOSER: Duration = Duration::from_millis(250);

/// What a save may be in place of.
pub(super) enum Over {
    /// Of nothing: no file may be there yet.
    Nothing,
    /// Of whatever is there, as the user has agreed.
    Anything,
    /// Of the file as it was left here.
    Own(Stamp),
}

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
    Made(u64, Result<[PathBuf; 2], super::inspect::MakeFailure>),
    /// What somebody else has saved was read, or not.
    Theirs(u64, PathBuf, Result<(Case, Stamp), OpenError>),
    /// The events and the kept copies of a case were read.
    Ledger(u64, Trail, Vec<KeptCopy>),
    /// A kept copy was read, or not.
    Restored(u64, PathBuf, Result<Case, OpenError>),
    /// An address was opened, or not.
    Went(String, Option<(u64, LinkId)>, bool),
}

/// What was saved, and of which open case.
pub(super) struct Save {
    pub(super) desk: u64,
    pub(super) path: PathBuf,
    pub(super) case: Box<Case>,
}

/// A table that was read for a list.
pub(super) struct TableRead {
    pub(super) list: ListId,
    pub(super) path: PathBuf,
    pub(super) sheet: Result<Sheet, TableError>,
}

/// A chooser of the system that is to be opened.
pub(super) struct Chooser {
    pub(super) purpose: Purpose,
    pub(super) title: String,
    pub(super) filter: Option<(String, Vec<&'static str>)>,
    pub(super) saves: bool,
    /// Whether several files can be chosen.
    pub(super) many: bool,
    pub(super) beside: PathBuf,
}

impl App {
    pub(super) fn start(&mut self, name: &str, job: impl FnOnce() -> Report + Send + 'static) {
        if let Err(error) = self.jobs.start(name, job) {
            let text = self.words.with("job-failed", [("reason", error.to_string().into())]);
            self.say(Tone::Error, text);
        }
    }

    /// Saves the case to its file, or asks for one.
    pub(super) fn save(&mut self) {
        if let Some(desk) = self.desk.as_mut().filter(|desk| desk.hold.is_read_only()) {
            desk.refused = true;
            self.after_save = None;
            return;
        }
        match self.desk.as_ref().map(|desk| desk.path.clone()) {
            Some(Some(path)) => {
                let stamp = self.desk.as_ref().and_then(|desk| desk.stamp.clone());
                self.save_to(path, stamp.map_or(Over::Anything, Over::Own));
            }
            Some(None) => self.ask_path(Purpose::SaveAs),
            None => {}
        }
    }

    /// Saves to a path, in one of the ways it may be there already.
    pub(super) fn save_to(&mut self, path: PathBuf, over: Over) {
        let Some(desk) = &mut self.desk else { return };
        desk.commit(&self.process);
        if desk.saving {
            // Two saves at once would each take the other's file for somebody else's.
            desk.save_again = true;
            return;
        }
        desk.saving = true;
        let (case, desk) = (desk.case.clone(), desk.id);
        let (state, now) = (self.environment.state.clone(), self.environment.clock.now());
        self.start("save", move || {
            if let Some(state) = state {
                // A copy is a second net; that there is none is no reason not to save.
                store::keep_backup(&store::backup_folder(&state, &path), &path, now).ok();
            }
            let saved = match over {
                Over::Nothing => store::save_new(&case, &path),
                Over::Anything => store::save(&case, &path),
                Over::Own(last) => store::save_over(&case, &path, &last),
            };
            Report::Saved(Save { desk, path, case: Box::new(case) }, saved)
        });
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

    /// Opens the chooser that was asked for. Called on the window's thread, as some systems demand.
    pub(super) fn open_chooser(&mut self, parent: &eframe::Frame) {
        let Some(wanted) = self.chooser.take() else { return };
        let mut chooser = rfd::AsyncFileDialog::new().set_title(wanted.title).set_parent(parent);
        if let Some((name, endings)) = wanted.filter {
            chooser = chooser.add_filter(name, &endings);
        }
        if let Some(folder) = wanted.beside.parent().filter(|folder| folder.is_dir()) {
            chooser = chooser.set_directory(folder);
        }
        if let Some(name) = wanted.beside.file_name().filter(|_| wanted.saves) {
            chooser = chooser.set_file_name(name.to_string_lossy());
        }
        let (opened, purpose) = (Instant::now(), wanted.purpose);
        let done = move |picked: Vec<rfd::FileHandle>| {
            Report::Chosen(purpose, picked.iter().map(|file| file.path().to_path_buf()).collect(), opened.elapsed())
        };
        if wanted.saves {
            let picked = chooser.save_file();
            self.start("chooser", move || done(pollster::block_on(picked).into_iter().collect()));
        } else if wanted.many {
            let picked = chooser.pick_files();
            self.start("chooser", move || done(pollster::block_on(picked).unwrap_or_default()));
        } else {
            let picked = chooser.pick_file();
            self.start("chooser", move || done(pollster::block_on(picked).into_iter().collect()));
        }
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

    fn saved(&mut self, path: PathBuf, case: Case, Saved { stamp, placed }: Saved) {
        self.say_how_placed(placed);
        let clock = &self.environment.clock;
        let at = self.words.time(clock.local(clock.now()));
        if let Some(desk) = &mut self.desk {
            desk.saving = false;
            desk.saved_at = Some(at);
            desk.save_failed = None;
            let saved_as = stamp.clone();
            desk.stamp = Some(stamp);
            let path = std::path::absolute(&path).unwrap_or(path);
            // Where the trail of a case that was opened cannot be read, it is left as it is.
            let is_new = desk.path.as_ref() != Some(&path);
            if is_new && !desk.pen.as_ref().is_some_and(|pen| pen.is_of(&path)) {
                desk.pen = Some(Pen::begun(&path, clock.clone()));
                desk.note(&Event::Opened {
                    by: self.settings.user_or_system(),
                    on: machine(),
                    stamp: saved_as.clone(),
                });
            }
            desk.note(&Event::Saved { stamp: saved_as });
            desk.path = Some(path);
            desk.mark_saved(case);
        }
        self.close_form(|purpose| matches!(purpose, Purpose::New | Purpose::SaveAs));
        if let Some(path) = self.desk.as_ref().and_then(|desk| desk.path.clone()) {
            self.hold(&path);
        }
        self.finish_handing_over();
        self.remember_place();
        // What was done while it was saved is saved too before anything is left.
        let wanted = self.after_save.is_some();
        let again = |desk: &mut Desk| (std::mem::take(&mut desk.save_again) || wanted) && desk.is_unsaved();
        let again = self.desk.as_mut().is_some_and(again);
        if again {
            return self.save();
        }
        if let Some(then) = self.after_save.take() {
            self.go_on(then);
        }
    }

    /// Says once that saving in this folder is less safe than elsewhere.
    fn say_how_placed(&mut self, placed: Placed) {
        let Some(desk) = &mut self.desk else { return };
        let is_new = placed == Placed::InPlace && !std::mem::replace(&mut desk.weaker, placed == Placed::InPlace);
        if is_new {
            let text = self.words.text("save-in-place");
            self.say(Tone::Warning, text);
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

    fn not_saved(&mut self, path: &Path, error: &SaveError) {
        if let Some(desk) = &mut self.desk {
            desk.saving = false;
            desk.save_again = false;
        }
        self.after_save = None;
        self.may_close = false;
        if let Some(desk) = &mut self.desk {
            desk.save_failed = Some(wording::save_failure(&self.words, error));
        }
        if matches!(error, SaveError::ChangedElsewhere) {
            return self.read_theirs();
        }
        let text = wording::save_error(&self.words, path, error);
        let is_new = matches!(&self.dialog, Some(dialog::Open::Path(form)) if form.purpose == Purpose::New);
        if is_new && self.desk.as_ref().is_some_and(|desk| desk.path.is_none()) {
            // The case that could not be begun is not left lying about.
            self.desk = None;
        }
        self.tell_form(text);
    }

    fn chosen(&mut self, purpose: &Purpose, paths: Vec<PathBuf>, took: Duration) {
        let missing = self.words.text("path-no-chooser");
        let Some(dialog::Open::Path(form)) = &mut self.dialog else { return };
        // What was chosen for a form that was closed is for no other one.
        if form.purpose != *purpose {
            return;
        }
        form.browsing = false;
        if form.purpose == Purpose::Inspect && !paths.is_empty() {
            return self.inspect_chosen(paths);
        }
        match paths.into_iter().next() {
            Some(path) => {
                form.path = path.to_string_lossy().into_owned();
                form.notice = None;
                // The chooser has asked about replacing already.
                form.replaces = path.exists().then_some(path);
                if form.purpose != Purpose::New {
                    self.accept();
                }
            }
            None if took < NO_CHOOSER => {
                form.notice = Some((Tone::Warning, missing));
                form.focus = true;
            }
            None => {}
        }
    }

    fn attached(&mut self, field: Field, path: &Path, facts: Result<FileFacts, FileError>) {
        if !self.is_asking(&Purpose::Attach(field.clone())) {
            return;
        }
        match facts {
            Ok(facts) => {
                self.dialog = None;
                if let Some(desk) = &mut self.desk {
                    desk.make(Edit::answer(&desk.case, field, Some(Answer::File(facts))));
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
            desk.make(Edit::opened(&desk.case, &link, today));
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
