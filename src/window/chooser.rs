//! The system's chooser for files: opened on the window's thread, waited for on a job.

use super::app::App;
use super::dialog::{self, Purpose};
use super::job::Report;
use super::kit::Tone;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A chooser that is gone sooner than this was never on the screen: the system has none.
const NO_CHOOSER: Duration = Duration::from_millis(250);

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

    pub(super) fn chosen(&mut self, purpose: &Purpose, paths: Vec<PathBuf>, took: Duration) {
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
}
