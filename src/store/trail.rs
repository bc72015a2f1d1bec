//! The trail of a case: everything that was ever done to it, in a file beside it. It is at once the journal from which
//! changes are recovered after a crash, the audit trail, and the list that undo goes on with after a restart.
//!
//! One line an event: the chain, the time in seconds since 1970, and the event in RON. The chain is the beginning of
//! the SHA-256 of the line and of the chain before it, so a line that was changed, removed or cut is noticed.

use super::stamp::Stamp;
use crate::case::{Case, Edit, History};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// How many acts undo can take back after a restart.
const REMEMBERED: usize = 500;

/// Where the trail of a case file is.
#[must_use]
pub fn trail_path(case: &Path) -> PathBuf {
    let mut name = case.file_name().unwrap_or_default().to_owned();
    name.push(".trail");
    case.with_file_name(name)
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The case was opened or begun.
    Opened {
        /// By whom, as the settings say; may be empty.
        by: String,
        /// On which machine; may be empty.
        on: String,
        /// What the file held.
        stamp: Stamp,
    },
    /// An edit was made.
    Did(Edit),
    /// The last edit went on: a burst of typing is one act.
    WentOn(Edit),
    /// The last act was taken back.
    Undid,
    /// The act taken back last was made again.
    Redid,
    /// The case was saved.
    Saved {
        /// What the file holds since.
        stamp: Stamp,
    },
    /// Recovered changes were thrown away, as the user wished.
    Discarded,
}

/// An event with its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Seconds since 1970 by the clock of the machine.
    pub at: i64,
    /// What was done.
    pub event: Event,
    /// What ties its line to all lines before it, as it stands there.
    pub chain: String,
}

/// What is wrong with a trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The last line is not whole: the program or the machine stopped while it was written.
    Cut {
        /// The line, from 1.
        line: usize,
    },
    /// The line does not follow from the one before it: something was changed, removed or added by other means.
    Broken {
        /// The line, from 1.
        line: usize,
    },
}

/// A trail that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    /// What was done, in order.
    pub records: Vec<Record>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// The bytes up to the end of the last whole line.
    pub whole: u64,
    chain: Chain,
}

/// What ties each line to all lines before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain(String);

impl Default for Chain {
    fn default() -> Self {
        Self("0".repeat(16))
    }
}

impl Chain {
    /// The line of an event, which the chain goes on with.
    pub fn line(&mut self, at: i64, event: &Event) -> String {
        // Every event is plain data, so it can always be written.
        let body = format!("{at} {}", ron::to_string(event).unwrap_or_default());
        self.0 = self.next(&body);
        format!("{} {body}\n", self.0)
    }

    fn next(&self, body: &str) -> String {
        let hash = Sha256::new().chain_update(&self.0).chain_update(body).finalize();
        hash.iter().take(8).map(|octet| format!("{octet:02X}")).collect()
    }
}

impl Trail {
    /// Reads a trail. Whatever stands in it, everything readable is read and everything wrong is said.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let mut trail = Self::default();
        let mut rest = bytes;
        let mut line = 0;
        while let Some(end) = rest.iter().position(|octet| *octet == b'\n') {
            line += 1;
            let (text, after) = rest.split_at(end);
            trail.take_in(text, line);
            rest = after.get(1..).unwrap_or_default();
        }
        if !rest.is_empty() {
            trail.problems.push(Problem::Cut { line: line + 1 });
        }
        trail.whole = u64::try_from(bytes.len() - rest.len()).unwrap_or_default();
        trail
    }

    /// The machines on which the case was opened.
    #[must_use]
    pub fn machines(&self) -> Vec<String> {
        let named = |record: &Record| match &record.event {
            Event::Opened { on, .. } if !on.is_empty() => Some(on.clone()),
            _ => None,
        };
        self.records.iter().filter_map(named).collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn take_in(&mut self, text: &[u8], line: usize) {
        let parts = std::str::from_utf8(text).ok().and_then(|text| text.split_once(' '));
        let Some((chain, body)) = parts else { return self.problems.push(Problem::Broken { line }) };
        if self.chain.next(body) != chain {
            self.problems.push(Problem::Broken { line });
        }
        // After a break the chain goes on from what stands there, so that one break is told once.
        self.chain = Chain(chain.to_owned());
        let record = body
            .split_once(' ')
            .and_then(|(at, event)| Some((at.parse().ok()?, ron::from_str(event).ok()?)))
            .map(|(at, event)| Record { at, event, chain: chain.to_owned() });
        match record {
            Some(record) => self.records.push(record),
            None if self.problems.last() != Some(&Problem::Broken { line }) => {
                self.problems.push(Problem::Broken { line });
            }
            None => {}
        }
    }

    /// The edits as they were really made, taking back and making again included, each with the place of its record.
    #[must_use]
    pub fn edits(&self) -> Vec<(usize, Edit)> {
        acts(&self.records).into_iter().map(|act| (act.record, act.edit)).collect()
    }

    /// Who had opened the case when a record was written.
    #[must_use]
    pub fn by(&self, record: usize) -> &str {
        let before = self.records.get(..=record).unwrap_or_default();
        let opened = before.iter().rev().find_map(|record| match &record.event {
            Event::Opened { by, .. } => Some(by.as_str()),
            _ => None,
        });
        opened.unwrap_or_default()
    }

    /// What the next line is tied to.
    #[must_use]
    pub fn chain(&self) -> Chain {
        self.chain.clone()
    }

    /// What the trail knows beyond a case file that was opened.
    #[must_use]
    pub fn recover(&self, case: &Case, stamp: &Stamp) -> Recovery {
        let saved = self.records.iter().rposition(|record| record.event.leaves(stamp));
        let acts = acts(&self.records);
        let upto = saved.map_or(acts.len(), |saved| acts.iter().filter(|act| act.record <= saved).count());
        // A save may have been overtaken by edits, and a crash may have hidden that it had worked: what the file holds
        // shows in the file.
        let Some(from) = last_reflected(&acts, upto, case).filter(|from| saved.is_some() || *from > 0) else {
            return Recovery { history: History::default(), unsaved: None, unknown: self.has_unsaved() };
        };
        let mut recovered = case.clone();
        let (mut count, mut last, mut end) = (0, None, acts.get(from).map_or(self.records.len(), |act| act.record));
        for act in acts.get(from..).unwrap_or_default() {
            let is_discarded = self.records.get(act.record..).unwrap_or_default();
            if is_discarded.iter().any(|record| record.event == Event::Discarded) || recovered.apply(&act.edit).is_err()
            {
                break;
            }
            let record = self.records.get(act.record);
            count += usize::from(!matches!(record.map(|it| &it.event), Some(Event::WentOn(_))));
            last = record.map(|record| record.at);
            end = act.record + 1;
        }
        let mut replay = Replay::default();
        let lived = self.records.get(..end).unwrap_or_default();
        lived.iter().for_each(|record| drop(replay.take_in(&record.event)));
        let unsaved = last.filter(|_| recovered != *case).map(|at| Unsaved { case: recovered, count, at });
        Recovery { history: replay.history(), unsaved, unknown: false }
    }

    /// Whether there are edits after the last save.
    fn has_unsaved(&self) -> bool {
        let last = self.records.iter().rposition(|it| matches!(it.event, Event::Saved { .. } | Event::Discarded));
        let after = self.records.get(last.map_or(0, |at| at + 1)..).unwrap_or_default();
        after.iter().any(|record| matches!(record.event, Event::Did(_)))
    }
}

/// How many acts back a file can be from what its trail says.
const OVERTAKEN: usize = 200;

/// An edit as it was really made, taking back and making again included.
struct Act {
    /// The place of its record.
    record: usize,
    edit: Edit,
}

fn acts(records: &[Record]) -> Vec<Act> {
    let mut replay = Replay::default();
    let made = records.iter().enumerate().map(|(at, record)| (at, replay.take_in(&record.event)));
    made.filter_map(|(record, edit)| edit.map(|edit| Act { record, edit })).collect()
}

/// How many acts must all show in a file before it is believed to hold them.
const EVIDENCE: usize = 20;

/// How many of the acts up to some point the file holds: all up to the last that shows in it with those before it.
fn last_reflected(acts: &[Act], upto: usize, case: &Case) -> Option<usize> {
    let earliest = upto.saturating_sub(OVERTAKEN);
    (earliest..=upto).rev().find(|count| {
        let recent = acts.get(count.saturating_sub(EVIDENCE)..*count).unwrap_or_default();
        is_shown(recent, case)
    })
}

/// Whether a case is as it is after these acts, as far as they touch it.
fn is_shown(acts: &[Act], case: &Case) -> bool {
    let mut later = BTreeSet::new();
    let changes = acts.iter().rev().flat_map(|act| act.edit.changes().iter().rev());
    for change in changes {
        let is_last = later.insert(change.address());
        if is_last && change.is_within(case) && !change.shows_in(case) {
            return false;
        }
    }
    true
}

impl Event {
    /// Whether the file held this after the event.
    fn leaves(&self, stamp: &Stamp) -> bool {
        matches!(self, Self::Saved { stamp: left } | Self::Opened { stamp: left, .. } if left == stamp)
    }
}

/// What a trail knows beyond a case file.
#[derive(Clone, Debug)]
pub struct Recovery {
    /// What undo can take back: up to the recovered case, when there is one.
    pub history: History,
    /// Changes that were made and never saved.
    pub unsaved: Option<Unsaved>,
    /// Whether there are unsaved changes that belong to another content of the file.
    pub unknown: bool,
}

/// Changes that were made and never saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// The case with them.
    pub case: Case,
    /// How many acts.
    pub count: usize,
    /// When the last was made, in seconds since 1970.
    pub at: i64,
}

/// The acts up to some point, as undo sees them.
#[derive(Default)]
struct Replay {
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl Replay {
    /// Takes an event in, and says which edit it made.
    fn take_in(&mut self, event: &Event) -> Option<Edit> {
        match event {
            Event::Did(edit) => {
                if edit.is_undoable() {
                    self.undone.clear();
                    self.done.push(edit.clone());
                }
                Some(edit.clone())
            }
            Event::WentOn(edit) => {
                let joined = self.done.last().and_then(|last| last.joined(edit));
                if joined.is_some() {
                    self.done.pop();
                }
                self.done.push(joined.unwrap_or_else(|| edit.clone()));
                Some(edit.clone())
            }
            Event::Undid => {
                let edit = self.done.pop()?;
                self.undone.push(edit.clone());
                Some(edit.inverse())
            }
            Event::Redid => {
                let edit = self.undone.pop()?;
                self.done.push(edit.clone());
                Some(edit)
            }
            Event::Opened { .. } | Event::Saved { .. } | Event::Discarded => None,
        }
    }

    fn history(mut self) -> History {
        let old = self.done.len().saturating_sub(REMEMBERED);
        self.done.drain(..old);
        History::of(self.done, self.undone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Answer, Field, ProcessStamp};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn empty() -> Case {
        Case::new(ProcessStamp { id: "test".into(), version: 1 }, date(2026, 11, 23))
    }

    fn typed(case: &mut Case, question: &str, text: &str) -> Edit {
        let field = Field::answer(&question.into());
        let edit = Edit::answer(case, field, Some(Answer::Text(text.into()))).expect("a change");
        case.apply(&edit).expect("fits");
        edit
    }

    /// A trail of a case that was opened, changed twice, saved, changed, undone and changed again.
    fn lived() -> (String, Case, Case, Stamp) {
        let mut chain = Chain::default();
        let mut case = empty();
        let stamp = |text: &str| Stamp::of(text.as_bytes());
        let opened = Event::Opened { by: "Meri".into(), on: "kone".into(), stamp: stamp("1") };
        let mut text = chain.line(1, &opened);
        text += &chain.line(2, &Event::Did(typed(&mut case, "a", "one")));
        text += &chain.line(3, &Event::WentOn(typed(&mut case, "a", "one two")));
        text += &chain.line(4, &Event::Saved { stamp: stamp("2") });
        let saved = case.clone();
        text += &chain.line(5, &Event::Did(typed(&mut case, "b", "three")));
        let edit = typed(&mut case, "c", "gone");
        text += &chain.line(6, &Event::Did(edit.clone()));
        case.apply(&edit.inverse()).expect("fits");
        text += &chain.line(7, &Event::Undid);
        text += &chain.line(8, &Event::Did(typed(&mut case, "d", "line\nbreak")));
        (text, saved, case, stamp("2"))
    }

    #[test]
    fn what_was_never_saved_is_recovered_with_its_undo() {
        let (text, saved, last, stamp) = lived();
        let trail = Trail::read(text.as_bytes());
        assert!(trail.problems.is_empty());
        let recovery = trail.recover(&saved, &stamp);
        let unsaved = recovery.unsaved.expect("unsaved changes");
        assert_eq!((unsaved.case.clone(), unsaved.at), (last, 8));
        let (mut history, mut case) = (recovery.history, unsaved.case);
        while history.undo(&mut case).is_some() {}
        assert_eq!(case, empty());
    }

    #[test]
    fn a_trail_cut_at_any_byte_is_read_up_to_its_last_whole_edit() {
        let (text, saved, _, stamp) = lived();
        for cut in 0..text.len() {
            let bytes = text.as_bytes().get(..cut).expect("within");
            let trail = Trail::read(bytes);
            let lines = bytes.iter().filter(|octet| **octet == b'\n').count();
            assert_eq!(trail.records.len(), lines);
            assert_eq!(trail.problems.len(), usize::from(!bytes.is_empty() && !bytes.ends_with(b"\n")), "{cut}");
            // Nothing made of a part of a line ever reaches the case.
            if let Some(unsaved) = trail.recover(&saved, &stamp).unsaved {
                assert!(lines > 4 && unsaved.count >= 1);
            }
        }
    }

    #[test]
    fn a_line_that_was_changed_removed_or_added_is_noticed() {
        let (text, ..) = lived();
        let changed = text.replace("three", "thrEe");
        assert_eq!(Trail::read(changed.as_bytes()).problems, [Problem::Broken { line: 5 }]);
        let removed: String =
            text.lines().enumerate().filter(|(at, _)| *at != 2).map(|(_, line)| format!("{line}\n")).collect();
        assert_eq!(Trail::read(removed.as_bytes()).problems, [Problem::Broken { line: 3 }]);
    }

    #[test]
    fn the_trail_of_another_content_recovers_nothing_and_says_so() {
        let (text, ..) = lived();
        let recovery = Trail::read(text.as_bytes()).recover(&empty(), &Stamp::of(b"other"));
        assert!(recovery.unsaved.is_none() && recovery.unknown);
    }

    #[test]
    fn edits_that_overtook_a_save_are_not_taken_for_saved() {
        let (mut chain, mut case) = (Chain::default(), empty());
        let first = typed(&mut case, "a", "one");
        let saved = case.clone();
        let second = typed(&mut case, "b", "two");
        let stamp = Stamp::of(b"file");
        // The second edit was made while the first was being written.
        let events = [Event::Did(first), Event::Did(second), Event::Saved { stamp: stamp.clone() }];
        let text: String = events.iter().map(|event| chain.line(1, event)).collect();
        let unsaved = Trail::read(text.as_bytes()).recover(&saved, &stamp).unsaved;
        assert_eq!(unsaved.map(|it| (it.count, it.case)), Some((1, case)));
    }

    #[test]
    fn a_save_that_worked_just_before_the_crash_is_recognised_by_what_the_file_holds() {
        let (mut chain, mut case) = (Chain::default(), empty());
        let opened = Event::Opened { by: String::new(), on: String::new(), stamp: Stamp::of(b"old") };
        let mut text = chain.line(1, &opened);
        text += &chain.line(2, &Event::Did(typed(&mut case, "a", "one")));
        let saved = case.clone();
        text += &chain.line(3, &Event::Did(typed(&mut case, "b", "two")));
        let recovery = Trail::read(text.as_bytes()).recover(&saved, &Stamp::of(b"new, and never said"));
        assert_eq!(recovery.unsaved.map(|it| it.case), Some(case));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..500)) {
            let trail = Trail::read(&bytes);
            prop_assert!(trail.whole <= u64::try_from(bytes.len()).unwrap_or(0));
        }

        #[test]
        fn any_text_survives(text in "\\PC{0,40}[\n\r\t]?") {
            let mut case = empty();
            prop_assume!(!text.trim().is_empty());
            let event = Event::Did(typed(&mut case, "a", &text));
            let line = Chain::default().line(1, &event);
            prop_assert_eq!(line.matches('\n').count(), 1);
            let trail = Trail::read(line.as_bytes());
            prop_assert_eq!(trail.records.first().map(|record| record.event.clone()), Some(event));
        }
    }
}
