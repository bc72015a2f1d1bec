//! The trail of the open case as it is written: what was done waits here for the job that writes it down.

use crate::store::{self, Chain, Event, SaveError, Trail, Writer, trail_path};
use crate::window::clock::Clock;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Seconds after which lines that could not be written are tried again.
const AGAIN: f64 = 30.0;

/// Writes the trail of a case.
pub(in crate::window) struct TrailWriter {
    path: PathBuf,
    clock: Clock,
    chain: Chain,
    waiting: String,
    /// How many bytes of the trail are known to be whole on the disk.
    length: u64,
    /// Whether there may be more in the file, such as a line that was cut: it goes before anything is written.
    torn: bool,
    writing: bool,
    /// Whether the file is getting another name: nothing is written meanwhile.
    moving: bool,
    /// Whether the last try failed; then nothing is tried for a while, or before the next event.
    failed: bool,
    /// When it was tried last, in the seconds of the window.
    tried_at: f64,
    /// Who writes to the file: one job after another.
    turn: Arc<Mutex<()>>,
}

/// Lines that are to be appended to a trail.
pub(in crate::window) struct TrailLines {
    pub(in crate::window) path: PathBuf,
    /// Where the file is cut before they are written, because what follows may be half a line.
    pub(in crate::window) cut: Option<u64>,
    pub(in crate::window) text: String,
    turn: Arc<Mutex<()>>,
}

impl TrailLines {
    /// Writes the lines, after those that are being written. Touches files.
    pub(in crate::window) fn write(&self) -> Result<(), SaveError> {
        // Nothing is guarded but the order, so a thread that has panicked leaves nothing half done.
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        store::append(&self.path, self.cut, &self.text)
    }
}

impl TrailWriter {
    /// Goes on with this writer's trail of a case that was opened.
    pub(in crate::window) fn of(case: &Path, writer: &Writer, trail: &Trail, clock: Clock) -> Self {
        // What all writers had in common is read and not written.
        let chain = if trail.whole == 0 { Chain::default() } else { trail.chain() };
        Self::new(trail_path(case, writer), chain, trail.whole, clock)
    }

    /// Begins a trail for a case that is in a new file.
    pub(in crate::window) fn begun(case: &Path, writer: &Writer, clock: Clock) -> Self {
        Self::new(trail_path(case, writer), Chain::default(), 0, clock)
    }

    fn new(path: PathBuf, chain: Chain, length: u64, clock: Clock) -> Self {
        let (waiting, turn) = (String::new(), Arc::default());
        Self {
            path,
            clock,
            chain,
            waiting,
            length,
            torn: true,
            writing: false,
            moving: false,
            failed: false,
            tried_at: 0.0,
            turn,
        }
    }

    /// Nothing is written while the trail is moved.
    pub(in crate::window) fn hold(&mut self) {
        self.moving = true;
    }

    /// The trail was moved to this file, or stayed where it was.
    pub(in crate::window) fn moved(&mut self, path: PathBuf) {
        (self.path, self.moving, self.torn) = (path, false, true);
    }

    /// Whether it is the trail in this file.
    pub(in crate::window) fn is_at(&self, path: &Path) -> bool {
        self.path == path
    }

    /// Takes an event in.
    pub(in crate::window) fn note(&mut self, event: &Event) {
        let now = self.clock.now();
        self.waiting.push_str(&self.chain.line(now, event));
        self.failed = false;
    }

    /// Seconds until what could not be written is tried again.
    pub(in crate::window) fn rests(&self, now: f64) -> Option<f64> {
        let is_resting = self.failed && !self.writing && !self.waiting.is_empty();
        Some(self.tried_at + AGAIN - now).filter(|left| is_resting && *left > 0.0)
    }

    /// What is to be written now, if anything.
    pub(in crate::window) fn due(&mut self, now: f64) -> Option<TrailLines> {
        if self.rests(now).is_some() {
            return None;
        }
        let lines = if self.writing || self.moving { None } else { self.take_last() }?;
        (self.tried_at, self.writing) = (now, true);
        Some(lines)
    }

    /// Everything that waits, before the case is closed.
    pub(in crate::window) fn take_last(&mut self) -> Option<TrailLines> {
        if self.moving || self.waiting.is_empty() {
            return None;
        }
        // What is being written may be in the file by then, or not.
        let cut = Some(self.length).filter(|_| self.torn && !self.writing);
        let (path, turn) = (self.path.clone(), self.turn.clone());
        let text = std::mem::take(&mut self.waiting);
        Some(TrailLines { path, cut, text, turn })
    }

    /// Takes in whether lines were written. What could not be waits for the next try, in its place.
    pub(in crate::window) fn wrote(&mut self, lines: &str, well: bool) {
        (self.writing, self.failed, self.torn) = (false, !well, !well);
        if well {
            self.length += u64::try_from(lines.len()).unwrap_or_default();
        } else {
            self.waiting.insert_str(0, lines);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::append;

    #[test]
    fn what_could_not_be_written_is_tried_again_after_a_while_with_the_next_event_and_when_the_case_is_closed() {
        let (me, clock) = (Writer::of(None, "kone"), Clock::of_system(None));
        let mut writer = TrailWriter::begun(Path::new("case.ron"), &me, clock);
        let fail = |writer: &mut TrailWriter, now: f64| {
            let lines = writer.due(now).expect("due");
            assert!(writer.due(now).is_none(), "it is being written");
            writer.wrote(&lines.text, false);
            lines.text.lines().count()
        };
        writer.note(&Event::Undid);
        assert_eq!(fail(&mut writer, 1.0), 1);
        assert!(writer.due(1.0 + AGAIN / 2.0).is_none());
        assert_eq!(writer.rests(1.0), Some(AGAIN));
        assert_eq!(fail(&mut writer, 1.0 + AGAIN), 1);
        writer.note(&Event::Redid);
        assert_eq!(fail(&mut writer, 2.0 + AGAIN), 2);
        assert_eq!(writer.take_last().expect("before the case is closed").text.lines().count(), 2);
    }

    #[test]
    fn what_was_done_while_lines_are_being_written_comes_after_them_also_when_the_case_is_closed() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        let (me, clock) = (Writer::of(None, "kone"), Clock::of_system(None));
        let mut writer = TrailWriter::begun(&case, &me, clock);
        writer.note(&Event::Undid);
        let first = writer.due(0.0).expect("due");
        writer.note(&Event::Redid);
        let last = writer.take_last().expect("the rest");
        first.write().expect("written");
        last.write().expect("written");
        let trail = Trail::read(&std::fs::read(trail_path(&case, &me)).expect("there"));
        let events: Vec<&Event> = trail.records.iter().map(|record| &record.event).collect();
        assert_eq!((events, trail.problems.len()), (vec![&Event::Undid, &Event::Redid], 0));
    }

    #[test]
    fn after_a_write_that_broke_off_in_the_middle_of_a_line_the_trail_is_whole_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let case = folder.path().join("case.ron");
        let (me, clock) = (Writer::of(None, "kone"), Clock::of_system(None));
        let mut writer = TrailWriter::begun(&case, &me, clock);
        for (at, breaks) in [(0.0, false), (100.0, true), (200.0, false)] {
            writer.note(&Event::Discarded);
            let lines = writer.due(at).expect("something to write");
            let part = if breaks { lines.text.get(..9).expect("longer") } else { &lines.text };
            append(&lines.path, lines.cut, part).expect("written");
            writer.wrote(&lines.text, !breaks);
            assert_eq!(writer.waiting.is_empty(), !breaks, "{at}");
        }
        let trail = Trail::read(&std::fs::read(trail_path(&case, &me)).expect("there"));
        assert_eq!((trail.records.len(), trail.problems.len()), (3, 0));
    }
}
