//! The trail of the open case as it is written: what was done waits here for the job that writes it down.

use super::app::App;
use super::clock::Clock;
use super::job::Report;
use super::kit::Tone;
use crate::store::{self, Chain, Event, SaveError, Trail, trail_path};
use crate::wording;
use std::path::{Path, PathBuf};

/// Writes the trail of a case.
pub(super) struct Pen {
    path: PathBuf,
    clock: Clock,
    chain: Chain,
    waiting: String,
    /// Where the trail is to be cut before anything is written, when its end is not whole.
    cut: Option<u64>,
    writing: bool,
    /// Whether the last try failed; then nothing is tried before the next event.
    failed: bool,
}

impl Pen {
    /// Goes on with the trail of a case that was opened.
    pub(super) fn of(case: &Path, trail: &Trail, clock: Clock) -> Self {
        Self::new(case, (trail.chain(), Some(trail.whole)), clock)
    }

    /// Begins a trail for a case that is in a new file.
    pub(super) fn begun(case: &Path, clock: Clock) -> Self {
        Self::new(case, (Chain::default(), Some(0)), clock)
    }

    fn new(case: &Path, (chain, cut): (Chain, Option<u64>), clock: Clock) -> Self {
        Self { path: trail_path(case), clock, chain, waiting: String::new(), cut, writing: false, failed: false }
    }

    /// Whether this is the trail of the case in that file.
    pub(super) fn is_of(&self, case: &Path) -> bool {
        self.path == trail_path(case)
    }

    /// Takes an event in.
    pub(super) fn note(&mut self, event: &Event) {
        let now = self.clock.now();
        self.waiting.push_str(&self.chain.line(now, event));
        self.failed = false;
    }

    /// What is to be written now, if anything.
    fn take(&mut self) -> Option<(PathBuf, Option<u64>, String)> {
        let ready = !self.writing && !self.failed && !self.waiting.is_empty();
        ready.then(|| {
            self.writing = true;
            (self.path.clone(), self.cut.take(), std::mem::take(&mut self.waiting))
        })
    }
}

impl App {
    /// Starts the job that writes down what was done.
    pub(super) fn write_trail(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        let Some((path, cut, lines)) = desk.pen.as_mut().and_then(Pen::take) else { return };
        let id = desk.id;
        self.start("trail", move || {
            let written = store::append(&path, cut, &lines);
            Report::Trailed(id, written.map_err(|error| (error, cut, lines)))
        });
    }

    pub(super) fn trailed(&mut self, id: u64, written: Result<(), (SaveError, Option<u64>, String)>) {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id) else { return };
        let Some(pen) = &mut desk.pen else { return };
        pen.writing = false;
        if let Err((error, cut, lines)) = written {
            // What could not be written waits for the next try, in its place.
            pen.waiting.insert_str(0, &lines);
            (pen.cut, pen.failed) = (cut, true);
            if !std::mem::replace(&mut desk.pen_failed, true) {
                let why = wording::save_failure(&self.words, &error);
                let text = self.words.with("trail-failed", [("why", why.into())]);
                self.say(Tone::Warning, text);
            }
        }
    }
}
