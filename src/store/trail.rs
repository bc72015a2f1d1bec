//! The trail of a case: everything that was ever done to it, in a file beside it. It is at once the journal from which
//! changes are recovered after a crash, the audit trail, and the list that undo goes on with after a restart.
//!
//! One line an event: the chain, the time in seconds since 1970, and the event in RON. The chain is the beginning of
//! the SHA-256 of the line and of the chain before it, so a line that was changed, removed or cut is noticed.

use super::joined;
use super::stamp::Stamp;
use crate::case::Edit;
use crate::hash;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

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
    /// Its line, from 1.
    pub line: usize,
}

/// What is wrong with a trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The last line is not whole: the program or the machine stopped while it was written.
    Cut {
        /// The line, from 1.
        line: usize,
    },
    /// Before the line there are octets of nothing, as a file has them that was made longer without being written to:
    /// what stood there is not here.
    Hole {
        /// The line, from 1.
        line: usize,
    },
    /// From this line on another copy of the list goes on, as git or a sync tool puts it there; or lines are missing.
    Joined {
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
        hash::short([self.0.as_bytes(), body.as_bytes()])
    }

    /// What the line after a record is tied to.
    pub(super) fn at(record: &Record) -> Self {
        Self(record.chain.clone())
    }

    /// Whether the line of a record is tied to this.
    pub(super) fn leads_to(&self, record: &Record) -> bool {
        // As it is written here; a line that says the same in another way is not recognised.
        let body = format!("{} {}", record.at, ron::to_string(&record.event).unwrap_or_default());
        self.next(&body) == record.chain
    }

    /// What a line is tied to that comes after these.
    #[must_use]
    pub fn after(lines: &[u8]) -> Self {
        let last = lines.split(|octet| *octet == b'\n').rev().find_map(parts);
        last.map_or_else(Self::default, |line| Self(line.chain.to_owned()))
    }

    /// The same events as in these lines, tied to this.
    #[must_use]
    pub fn tie(&self, lines: &str) -> String {
        let mut chain = self.clone();
        let tied = lines.lines().filter_map(|line| line.split_once(' ')).map(|(_, body)| {
            chain.0 = chain.next(body);
            format!("{} {body}\n", chain.0)
        });
        tied.collect()
    }
}

/// A line of a trail.
struct Line<'a> {
    chain: &'a str,
    body: &'a str,
    /// Whether there are octets of nothing before it.
    has_hole: bool,
}

fn parts(line: &[u8]) -> Option<Line<'_>> {
    // A tool that shares files may have written the lines anew as its system ends them.
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let nothing = line.iter().take_while(|octet| **octet == 0).count();
    let (chain, body) = std::str::from_utf8(line.get(nothing..)?).ok()?.split_once(' ')?;
    Some(Line { chain, body, has_hole: nothing > 0 })
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
        joined::tell_apart(&mut trail);
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
        let Some(Line { chain, body, has_hole }) = parts(text) else {
            return self.problems.push(Problem::Broken { line });
        };
        let is_tied = self.chain.next(body) == chain;
        if has_hole {
            self.problems.push(Problem::Hole { line });
        } else if !is_tied {
            self.problems.push(Problem::Broken { line });
        }
        // After a break the chain goes on from what stands there, so that one break is told once.
        self.chain = Chain(chain.to_owned());
        let record = body
            .split_once(' ')
            .and_then(|(at, event)| Some((at.parse().ok()?, ron::from_str(event).ok()?)))
            .map(|(at, event)| Record { at, event, chain: chain.to_owned(), line });
        match record {
            Some(record) => self.records.push(record),
            None if self.problems.last() != Some(&Problem::Broken { line }) => {
                self.problems.push(Problem::Broken { line });
            }
            None => {}
        }
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Answer, Case, Field, ProcessStamp};
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

    /// A trail of five lines, with "three" in the last.
    fn lived() -> String {
        let (mut chain, mut case) = (Chain::default(), empty());
        let opened = Event::Opened { by: "Meri".into(), on: "kone".into(), stamp: Stamp::of(b"1") };
        let edits = [typed(&mut case, "a", "one"), typed(&mut case, "a", "one two")].map(Event::Did);
        let last = Event::Did(typed(&mut case, "b", "three"));
        let events = [[opened].as_slice(), &edits, &[Event::Saved { stamp: Stamp::of(b"2") }, last]].concat();
        events.iter().map(|event| chain.line(1, event)).collect()
    }

    #[test]
    fn a_line_that_was_changed_removed_or_added_is_noticed() {
        let text = lived();
        let changed = text.replace("three", "thrEe");
        assert_eq!(Trail::read(changed.as_bytes()).problems, [Problem::Broken { line: 5 }]);
        let removed: String =
            text.lines().enumerate().filter(|(at, _)| *at != 2).map(|(_, line)| format!("{line}\n")).collect();
        assert_eq!(Trail::read(removed.as_bytes()).problems, [Problem::Broken { line: 3 }]);
    }

    #[test]
    fn lists_that_a_tool_put_together_are_not_told_as_changed_by_other_means() {
        let synced = Trail::read(include_bytes!("../../tests/data/journals/after-syncthing.trail"));
        assert_eq!((synced.records.len(), synced.problems), (7, vec![Problem::Joined { line: 4 }]));
        let holed = Trail::read(include_bytes!("../../tests/data/journals/with-hole.trail"));
        assert_eq!((holed.records.len(), holed.problems), (3, vec![Problem::Hole { line: 1 }]));
        // Two branches of git, put together line by line.
        let text = lived();
        let (chain, mut case) = (Chain::after(text.as_bytes()), empty());
        let (mine, theirs) = (typed(&mut case, "x", "mine"), typed(&mut case, "y", "theirs"));
        let branch = |edit: &Edit| chain.clone().line(9, &Event::Did(edit.clone()));
        let union = format!("{text}{}{}", branch(&mine), branch(&theirs));
        assert_eq!(Trail::read(union.as_bytes()).problems, [Problem::Joined { line: 7 }]);
    }

    #[test]
    fn lines_ended_as_on_another_system_are_the_same_lines() {
        let text = lived();
        let trail = Trail::read(text.replace('\n', "\r\n").as_bytes());
        assert_eq!((trail.records, trail.problems), (Trail::read(text.as_bytes()).records, vec![]));
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
