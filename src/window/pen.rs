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
    /// How many bytes of the trail are known to be whole on the disk.
    length: u64,
    /// Whether there may be more in the file, such as a line that was cut: it goes before anything is written.
    torn: bool,
    writing: bool,
    /// Whether the last try failed; then nothing is tried before the next event.
    failed: bool,
}

impl Pen {
    /// Goes on with the trail of a case that was opened.
    pub(super) fn of(case: &Path, trail: &Trail, clock: Clock) -> Self {
        Self::new(case, (trail.chain(), trail.whole), clock)
    }

    /// Begins a trail for a case that is in a new file.
    pub(super) fn begun(case: &Path, clock: Clock) -> Self {
        Self::new(case, (Chain::default(), 0), clock)
    }

    fn new(case: &Path, (chain, length): (Chain, u64), clock: Clock) -> Self {
        let (path, waiting) = (trail_path(case), String::new());
        Self { path, clock, chain, waiting, length, torn: true, writing: false, failed: false }
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
            (self.path.clone(), self.torn.then_some(self.length), std::mem::take(&mut self.waiting))
        })
    }

    /// Notes a last event and writes down at once what is still waiting. Where a job is at it already, that is left to it:
    /// what is told too little is only asked again.
    pub(super) fn finish(&mut self, event: &Event) {
        self.note(event);
        if let Some((path, cut, lines)) = self.take() {
            store::append(&path, cut, &lines).ok();
        }
    }

    /// Takes in whether lines were written. What could not be waits for the next try, in its place.
    fn wrote(&mut self, lines: &str, well: bool) {
        (self.writing, self.failed, self.torn) = (false, !well, !well);
        if well {
            self.length += u64::try_from(lines.len()).unwrap_or_default();
        } else {
            self.waiting.insert_str(0, lines);
        }
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
            Report::Trailed(id, lines, written)
        });
    }

    pub(super) fn trailed(&mut self, id: u64, lines: &str, written: Result<(), SaveError>) {
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id) else { return };
        let Some(pen) = &mut desk.pen else { return };
        pen.wrote(lines, written.is_ok());
        if let Err(error) = written
            && !std::mem::replace(&mut desk.pen_failed, true)
        {
            let why = wording::save_failure(&self.words, &error);
            let text = self.words.with("trail-failed", [("why", why.into())]);
            self.say(Tone::Warning, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::append;

    #[test]
    fn after_a_write_that_broke_off_in_the_middle_of_a_line_the_trail_is_whole_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        let mut pen = Pen::begun(&case, Clock::of_system(None));
        for (at, breaks) in [false, true, false].into_iter().enumerate() {
            pen.note(&Event::Discarded);
            let (path, cut, lines) = pen.take().expect("something to write");
            let part = if breaks { lines.get(..9).expect("longer") } else { &lines };
            append(&path, cut, part).expect("written");
            pen.wrote(&lines, !breaks);
            assert_eq!(pen.waiting.is_empty(), !breaks, "{at}");
        }
        let trail = Trail::read(&std::fs::read(trail_path(&case)).expect("there"));
        assert_eq!((trail.records.len(), trail.problems.len()), (3, 0));
    }
}
