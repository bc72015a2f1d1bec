//! What is done off the window's thread: opening and saving files, choosers, hashes, links.

use super::app::App;
use super::desk::Desk;
use super::dialog::{self, Purpose};
use super::hold::Hold;
use super::kit::Tone;
use super::pen::Pen;
use super::place::Place;
use crate::case::{Answer, Case, Edit, Field, FileFacts, History};
use crate::exchange::{self, Sheet, SheetError};
use crate::handover::{self, Document, Format};
use crate::process::{LinkId, ListId};
use crate::store::{self, Event, OpenError, Problem, Renewed, SaveError, Stamp, Trail, lock};
use crate::wording;
use sha2::{Digest as _, Sha256};
use std::fs::File;
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
    /// A file was opened, or not.
    Opened(PathBuf, Result<(Case, Stamp), OpenError>, Trail, Hold),
    /// The lock of a case was renewed, or could not be.
    Renewed(u64, Result<Renewed, SaveError>),
    /// What was done was written down, or not: then with what is to be tried again.
    Trailed(u64, Result<(), (SaveError, Option<u64>, String)>),
    /// The case was written as it was, or not. New files are never replaced.
    Saved(Save, Result<Stamp, SaveError>),
    /// The checklist was written, or not.
    Exported(PathBuf, Result<(), ExportError>),
    /// A table was read, or not.
    Table(TableRead),
    /// The system's chooser was closed.
    Chosen(Vec<PathBuf>, Duration),
    /// A file was read for its facts.
    Attached(Field, PathBuf, Result<FileFacts, std::io::Error>),
    /// Files were read for inspection, or reading was stopped.
    Inspected(u64, Option<super::bench::Read>),
    /// A key and a request were made and written, or not.
    Made(u64, Result<[PathBuf; 2], super::inspect::MakeFailure>),
    /// What somebody else has saved was read, or not.
    Theirs(u64, PathBuf, Result<(Case, Stamp), OpenError>),
    /// The events and the kept copies of a case were read.
    Ledger(u64, Trail, Vec<store::Backup>),
    /// A kept copy was read, or not.
    Restored(u64, PathBuf, Result<Case, OpenError>),
    /// An address was opened, or not.
    Went(String, Option<LinkId>, bool),
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
    pub(super) sheet: Result<Sheet, SheetError>,
}

/// Why the checklist could not be written.
pub(super) enum ExportError {
    /// The format's writer failed.
    Write(handover::WriteError),
    /// The file could not be written.
    Save(SaveError),
}

/// A chooser of the system that is to be opened.
pub(super) struct Chooser {
    pub(super) title: String,
    pub(super) filter: Option<(String, &'static str)>,
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

    pub(super) fn open_file(&mut self, path: PathBuf) {
        let (me, state) = (self.me(), self.environment.state.clone());
        // A case that is open here already is given back first, so that it is not taken for somebody else's.
        if let Some(desk) = self.desk.as_mut().filter(|desk| desk.path.as_ref() == Some(&path)) {
            desk.hold = Hold::Free;
        }
        self.start("open", move || {
            let opened = store::open_stamped(&path);
            let case = std::path::absolute(&path).unwrap_or_else(|_| path.clone());
            let take = || Hold::of(lock::take(&case, &me, state.as_deref()), me, case.clone());
            let hold = if opened.is_ok() { take() } else { Hold::Free };
            // A trail that cannot be read is no reason to keep the case closed.
            let trail = store::read_trail(&store::trail_path(&path)).unwrap_or_default();
            Report::Opened(path, opened, trail, hold)
        });
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
        let (state, now) = (self.environment.state.clone(), jiff::Timestamp::now().as_second());
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

    pub(super) fn export_to(&mut self, path: PathBuf, document: Document, format: Format) {
        self.start("export", move || {
            let written = handover::write(&document, format).map_err(ExportError::Write);
            let saved = written.and_then(|bytes| store::replace(&path, &bytes).map_err(ExportError::Save));
            Report::Exported(path, saved)
        });
    }

    pub(super) fn write_to(&mut self, path: PathBuf, bytes: Vec<u8>) {
        self.start("export", move || {
            let saved = store::replace(&path, &bytes).map_err(ExportError::Save);
            Report::Exported(path, saved)
        });
    }

    pub(super) fn read_table(&mut self, list: ListId, path: PathBuf) {
        self.start("table", move || {
            let sheet = read_sheet(&path);
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
        self.start("browser", move || {
            let went = open(&address);
            Report::Went(address, link, went)
        });
    }

    /// Opens the chooser that was asked for. Called on the window's thread, as some systems demand.
    pub(super) fn open_chooser(&mut self, parent: &eframe::Frame) {
        let Some(wanted) = self.chooser.take() else { return };
        let mut chooser = rfd::AsyncFileDialog::new().set_title(wanted.title).set_parent(parent);
        if let Some((name, ending)) = wanted.filter {
            chooser = chooser.add_filter(name, &[ending]);
        }
        if let Some(folder) = wanted.beside.parent().filter(|folder| folder.is_dir()) {
            chooser = chooser.set_directory(folder);
        }
        if let Some(name) = wanted.beside.file_name().filter(|_| wanted.saves) {
            chooser = chooser.set_file_name(name.to_string_lossy());
        }
        let opened = Instant::now();
        let done = move |picked: Vec<rfd::FileHandle>| {
            Report::Chosen(picked.iter().map(|file| file.path().to_path_buf()).collect(), opened.elapsed())
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
            Report::Opened(path, Ok(opened), trail, hold) => {
                self.opened(path, opened, (&trail, hold));
            }
            Report::Renewed(desk, Ok(renewed)) => self.renewed(desk, renewed),
            // A lock that cannot be renewed goes stale; saving overwrites nobody all the same.
            Report::Renewed(_, Err(_)) => {}
            Report::Trailed(desk, written) => self.trailed(desk, written),
            Report::Opened(path, Err(error), ..) => {
                let text = wording::open_error(&self.words, &path, &error);
                self.tell_dialog(&Purpose::Open, text);
            }
            // A case that was closed meanwhile has nothing to learn from its last save.
            Report::Saved(save, _) if self.desk.as_ref().map(|desk| desk.id) != Some(save.desk) => {}
            Report::Saved(save, Ok(stamp)) => self.saved(save.path, *save.case, stamp),
            Report::Saved(save, Err(error)) => self.not_saved(&save.path, &error),
            Report::Exported(path, Ok(())) => {
                self.dialog = None;
                let text = self.words.with("export-done", [("path", path.display().to_string().into())]);
                self.say(Tone::Ok, text);
            }
            Report::Exported(path, Err(error)) => {
                let text = match error {
                    ExportError::Save(error) => wording::save_error(&self.words, &path, &error),
                    ExportError::Write(error) => self.words.with("job-failed", [("reason", error.to_string().into())]),
                };
                self.tell_form(text);
            }
            Report::Table(read) => self.table_read(read),
            Report::Chosen(path, took) => self.chosen(path, took),
            Report::Theirs(desk, path, opened) => self.theirs(desk, path, opened),
            Report::Ledger(desk, trail, copies) => self.ledger_read(desk, &trail, copies),
            Report::Restored(desk, path, opened) => self.restored(desk, path, opened),
            Report::Inspected(desk, read) => self.inspected(desk, read),
            Report::Made(desk, made) => self.made(desk, made),
            Report::Attached(field, path, facts) => self.attached(field, &path, facts),
            Report::Went(address, link, went) => self.went(address, link, went),
        }
    }

    fn opened(&mut self, path: PathBuf, (case, stamp): (Case, Stamp), (trail, hold): (&Trail, Hold)) {
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
        // Whoever has the case open writes its trail; what is not saved yet is theirs.
        let is_ours = !hold.is_read_only();
        desk.hold = hold;
        self.desk = Some(desk);
        self.remember_place();
        if is_ours {
            self.go_on_with_trail(trail, stamp);
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
        let mut pen = Pen::of(&path, trail);
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

    fn saved(&mut self, path: PathBuf, case: Case, stamp: Stamp) {
        let now = jiff::Zoned::now();
        let clock = [("hour", format!("{:02}", now.hour()).into()), ("minute", format!("{:02}", now.minute()).into())];
        let at = self.words.with("clock", clock);
        if let Some(desk) = &mut self.desk {
            desk.saving = false;
            desk.saved_at = Some(at);
            desk.save_failed = None;
            let saved_as = stamp.clone();
            desk.stamp = Some(stamp);
            let path = std::path::absolute(&path).unwrap_or(path);
            if !desk.pen.as_ref().is_some_and(|pen| pen.is_of(&path)) {
                desk.pen = Some(Pen::begun(&path));
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
        if matches!(&self.dialog, Some(dialog::Open::Path(form)) if form.purpose.writes()) {
            self.dialog = None;
        }
        if let Some(path) = self.desk.as_ref().and_then(|desk| desk.path.clone()) {
            self.hold(&path);
        }
        self.finish_handing_over();
        self.remember_place();
        let again = self.desk.as_mut().is_some_and(|desk| std::mem::take(&mut desk.save_again) && desk.is_unsaved());
        if again {
            return self.save();
        }
        if let Some(then) = self.after_save.take() {
            self.go_on(then);
        }
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

    fn chosen(&mut self, paths: Vec<PathBuf>, took: Duration) {
        let missing = self.words.text("path-no-chooser");
        let Some(dialog::Open::Path(form)) = &mut self.dialog else { return };
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

    fn attached(&mut self, field: Field, path: &Path, facts: Result<FileFacts, std::io::Error>) {
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
                let values = [("reason", error.to_string().into()), ("path", path.display().to_string().into())];
                let text = self.words.with("attach-failed", values);
                self.tell_form(text);
            }
        }
    }

    fn went(&mut self, address: String, link: Option<LinkId>, went: bool) {
        if !went {
            let key = if address.starts_with("mailto:") { "mail-failed" } else { "link-failed" };
            let shown = address.split('?').next().unwrap_or(&address).trim_start_matches("mailto:").to_owned();
            let text = self.words.with(key, [("address", shown.as_str().into())]);
            self.notices.push(super::app::Notice { tone: Tone::Warning, text, copy: Some(shown) });
            return;
        }
        let today = self.today();
        if let (Some(desk), Some(link)) = (&mut self.desk, link) {
            desk.make(Edit::opened(&desk.case, &link, today));
        }
    }

    /// Says something in the open form, or above the page when there is none.
    pub(super) fn tell_form(&mut self, text: String) {
        match &mut self.dialog {
            Some(dialog::Open::Path(form)) => {
                form.notice = Some((Tone::Error, text));
                form.focus = true;
            }
            _ => self.say(Tone::Error, text),
        }
    }

    /// Whether the form for this is still open; what a job found for a form that was closed is not wanted any more.
    pub(super) fn is_asking(&self, purpose: &Purpose) -> bool {
        matches!(&self.dialog, Some(dialog::Open::Path(form)) if form.purpose == *purpose)
    }

    fn tell_dialog(&mut self, purpose: &Purpose, text: String) {
        match &self.dialog {
            Some(dialog::Open::Path(form)) if form.purpose == *purpose => self.tell_form(text),
            _ => self.say(Tone::Error, text),
        }
    }
}

/// The name of this machine, for whoever reads the trail later; nothing where the system does not say.
pub(super) fn machine() -> String {
    let named = ["HOSTNAME", "COMPUTERNAME"].iter().find_map(|name| std::env::var(name).ok());
    let file = || std::fs::read_to_string("/etc/hostname").ok();
    named.or_else(file).map(|name| name.trim().to_owned()).unwrap_or_default()
}

/// Reads a table, unless it is larger than is read at all.
fn read_sheet(path: &Path) -> Result<Sheet, SheetError> {
    let unreadable = |error: std::io::Error| SheetError::Unreadable { reason: error.to_string() };
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    if size > exchange::MAX_BYTES {
        return Err(SheetError::TooLarge { size });
    }
    exchange::read(&std::fs::read(path).map_err(unreadable)?)
}

/// Size and SHA-256 of a file, read piece by piece.
fn facts(path: &Path) -> Result<FileFacts, std::io::Error> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory));
    }
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0_u8; 64 * 1024];
    let mut size = 0_u64;
    loop {
        let read = file.read(&mut piece)?;
        let Some(part) = piece.get(..read).filter(|part| !part.is_empty()) else { break };
        hash.update(part);
        size += u64::try_from(read).unwrap_or_default();
    }
    let sha256 = hash.finalize().iter().map(|byte| format!("{byte:02X}")).collect();
    Ok(FileFacts { path: path.to_string_lossy().into_owned(), size, sha256 })
}
