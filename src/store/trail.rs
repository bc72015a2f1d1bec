//! A trail of a case: everything that one writer ever did to it, in a file beside it. It is at once the journal from which
//! changes are recovered after a crash, the audit trail, and the list that undo goes on with after a restart.
//!
//! One line an event: the chain, the time in seconds since 1970, and the event in RON. The chain is the beginning of
//! the SHA-256 of the line and of the chain before it, so a line that was changed, removed or cut is noticed.

use super::stamp::Stamp;
use crate::case::{Answer, Change, Edit, Field};
use crate::hash;
use crate::identifiers::mask_identity_codes;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

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
    /// What somebody else had saved was put together with the case.
    TookIn {
        /// What that brought, if anything.
        edit: Option<Edit>,
        /// What their file held.
        from: Stamp,
        /// Who; may be empty.
        by: String,
    },
    /// Recovered changes were thrown away, as the user wished.
    Discarded,
    /// Identity codes were covered in so many lines above, which were written anew.
    Covered {
        /// How many.
        lines: usize,
    },
}

impl Event {
    /// What the file held after the event, where it says so.
    #[must_use]
    pub fn leaves(&self) -> Option<&Stamp> {
        match self {
            Self::Opened { stamp, .. } | Self::Saved { stamp } => Some(stamp),
            Self::Did(_)
            | Self::WentOn(_)
            | Self::Undid
            | Self::Redid
            | Self::Discarded
            | Self::Covered { .. }
            | Self::TookIn { .. } => None,
        }
    }

    /// The event with every identity code covered: none is ever written into a list of events.
    #[must_use]
    pub fn covered(&self) -> Cow<'_, Self> {
        let covered = match self {
            // Most say none, and a copy of what was taken in from a table would be large.
            Self::Did(edit) | Self::WentOn(edit) if !edit.may_be_covered() => return Cow::Borrowed(self),
            Self::Did(edit) => Self::Did(edit.covered()),
            Self::WentOn(edit) => Self::WentOn(edit.covered()),
            Self::TookIn { edit, from, by } => {
                Self::TookIn { edit: edit.as_ref().map(Edit::covered), from: from.clone(), by: mask_identity_codes(by) }
            }
            Self::Opened { by, on, stamp } => {
                Self::Opened { by: mask_identity_codes(by), on: mask_identity_codes(on), stamp: stamp.clone() }
            }
            Self::Undid | Self::Redid | Self::Saved { .. } | Self::Discarded | Self::Covered { .. } => {
                return Cow::Borrowed(self);
            }
        };
        Cow::Owned(covered)
    }
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
        let mut line = String::new();
        self.put(&mut line, at, event);
        line
    }

    /// Puts the line of an event behind others. In place, because what was taken in from a table may be large.
    pub fn put(&mut self, lines: &mut String, at: i64, event: &Event) {
        let begins = lines.len();
        // Every chain has as many letters.
        let Self(unknown) = Self::default();
        lines.push_str(&unknown);
        lines.push(' ');
        let body = lines.len();
        // A text takes everything, and every event is plain data, so it can always be written.
        write!(lines, "{at} ").ok();
        ron::Options::default().to_writer(&mut *lines, &*event.covered()).ok();
        self.0 = self.next(lines.get(body..).unwrap_or_default());
        lines.replace_range(begins..begins + unknown.len(), &self.0);
        lines.push('\n');
    }

    fn next(&self, body: &str) -> String {
        hash::short([self.0.as_bytes(), body.as_bytes()])
    }

    /// What the line after a record is tied to.
    fn at(record: &Record) -> Self {
        Self(record.chain.clone())
    }

    /// Whether the line of a record is tied to this.
    fn leads_to(&self, record: &Record) -> bool {
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

    /// The same events as in these lines, tied to this. Lines that are tied to it already are left as they are.
    #[must_use]
    pub fn tie<'l>(&self, lines: &'l str) -> Cow<'l, str> {
        let mut chain = self.clone();
        let is_next = |line: &str| {
            let Some((known, body)) = line.strip_suffix('\n').and_then(|line| line.split_once(' ')) else {
                return false;
            };
            chain.0 = chain.next(body);
            chain.0 == known
        };
        if lines.split_inclusive('\n').all(is_next) {
            return Cow::Borrowed(lines);
        }
        chain = self.clone();
        let mut tied = String::with_capacity(lines.len());
        for (_, body) in lines.lines().filter_map(|line| line.split_once(' ')) {
            chain.0 = chain.next(body);
            [&chain.0, " ", body, "\n"].into_iter().for_each(|part| tied.push_str(part));
        }
        Cow::Owned(tied)
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
        tell_apart(&mut trail);
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

/// The lines of a trail with every identity code covered, and how many had one; nothing where none has. What was tied to
/// the line before it is tied to it again, and a break stays one.
#[must_use]
pub(super) fn covered(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let (mut before, mut after, mut count) = (Chain::default(), Chain::default(), 0);
    let mut text = Vec::with_capacity(bytes.len());
    for raw in bytes.split_inclusive(|octet| *octet == b'\n') {
        let Some(line) = raw.strip_suffix(b"\n").and_then(parts) else {
            text.extend_from_slice(raw);
            continue;
        };
        let body = covered_body(line.body);
        count += usize::from(body != line.body);
        let is_tied = before.next(line.body) == line.chain;
        before = Chain(line.chain.to_owned());
        after = if is_tied { Chain(after.next(&body)) } else { before.clone() };
        text.extend_from_slice(format!("{} {body}\n", after.0).as_bytes());
    }
    (count > 0).then_some((text, count))
}

/// What a line says, without identity codes.
fn covered_body(body: &str) -> String {
    let event = body.split_once(' ').and_then(|(at, event)| Some((at, ron::from_str::<Event>(event).ok()?)));
    match event {
        Some((at, event)) => match event.covered() {
            covered if *covered == event => body.to_owned(),
            covered => format!("{at} {}", ron::to_string(&*covered).unwrap_or_default()),
        },
        None => mask_identity_codes(body),
    }
}

// A line that is not tied to the one before it may have been changed, or it may come from another copy of the list: a sync
// tool put the other's file there while this program wrote on, or git joined two branches line by line. Of the latter there
// are signs, and where there is one, nobody is suspected.

/// Turns breaks into joins where there is a sign of it.
fn tell_apart(trail: &mut Trail) {
    let lines: Vec<usize> = trail.problems.iter().map(line).collect();
    let has_breaks = trail.problems.iter().any(|problem| matches!(problem, Problem::Broken { .. }));
    if !has_breaks {
        return;
    }
    let joined: Vec<Problem> = trail
        .problems
        .iter()
        .map(|problem| match problem {
            Problem::Broken { line } => {
                let next = lines.iter().copied().filter(|it| it > line).min().unwrap_or(usize::MAX);
                if is_joined(&trail.records, *line, next) { Problem::Joined { line: *line } } else { *problem }
            }
            Problem::Cut { .. } | Problem::Hole { .. } | Problem::Joined { .. } => *problem,
        })
        .collect();
    trail.problems = joined;
}

fn line(problem: &Problem) -> usize {
    match problem {
        Problem::Cut { line } | Problem::Hole { line } | Problem::Joined { line } | Problem::Broken { line } => *line,
    }
}

/// Whether the lines from `line` up to `next` come from another copy of the list.
fn is_joined(records: &[Record], line: usize, next: usize) -> bool {
    let at = records.partition_point(|record| record.line < line);
    let end = records.partition_point(|record| record.line < next);
    let (before, part) = (records.get(..at).unwrap_or_default(), records.get(at..end).unwrap_or_default());
    // A line that is no event at all comes from no list.
    let Some(first) = part.first().filter(|first| first.line == line) else { return false };
    matches!(first.event, Event::Opened { .. }) || goes_on_from(before, first) || has_another_past(before, part)
}

/// Whether a line is tied to an earlier one than the last, or to none: there the copies went apart.
fn goes_on_from(before: &[Record], first: &Record) -> bool {
    Chain::default().leads_to(first) || before.iter().any(|record| Chain::at(record).leads_to(first))
}

/// Whether an answer is changed from something else than what the list had made of it before.
fn has_another_past(before: &[Record], part: &[Record]) -> bool {
    let mut known: BTreeMap<&Field, &Option<Answer>> = BTreeMap::new();
    for record in before {
        // What is taken back, and what it was then, is not followed.
        if matches!(record.event, Event::Undid | Event::Redid | Event::Discarded) {
            known.clear();
        }
        known.extend(answers(record).map(|(field, _, new)| (field, new)));
    }
    for record in part {
        for (field, old, _) in answers(record) {
            // Only the first change of each field tells of what was before.
            if known.remove(field).is_some_and(|last| last != old) {
                return true;
            }
        }
    }
    false
}

/// The answers that were changed: where, from what and to what.
fn answers(record: &Record) -> impl Iterator<Item = (&Field, &Option<Answer>, &Option<Answer>)> {
    let changes = match &record.event {
        Event::Did(edit) | Event::WentOn(edit) | Event::TookIn { edit: Some(edit), .. } => edit.changes(),
        Event::TookIn { edit: None, .. } => &[],
        Event::Opened { .. }
        | Event::Undid
        | Event::Redid
        | Event::Saved { .. }
        | Event::Discarded
        | Event::Covered { .. } => &[],
    };
    changes.iter().filter_map(|change| match change {
        Change::Answer { field, old, new } => Some((field, old, new)),
        Change::State { .. }
        | Change::Row { .. }
        | Change::Opened { .. }
        | Change::Entered { .. }
        | Change::Undecided { .. }
        | Change::Draft { .. }
        | Change::Version { .. } => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Case, ProcessStamp};
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
    fn an_identity_code_is_never_written_and_one_that_is_there_is_covered_without_a_break() {
        let mut case = empty();
        let edit = typed(&mut case, "a", "131052-308T");
        let line = Chain::default().line(1, &Event::Did(edit));
        assert!(!line.contains("131052-308T") && line.contains("******-****"));
        // As an early version wrote it.
        let mut chain = Chain::default();
        let old: String = (1..4)
            .map(|at| {
                let body =
                    format!(r#"{at} Did([Answer(field:"answer/a",old:None,new:Some(Text("x\u{{a0}}131052-308T")))])"#);
                chain.0 = chain.next(&body);
                format!("{} {body}\n", chain.0)
            })
            .collect();
        assert_eq!(Trail::read(old.as_bytes()).problems, []);
        let broken = old.replacen(" 2 ", " 9 ", 1);
        for (text, problems) in
            [(old, vec![]), (broken, vec![Problem::Broken { line: 2 }, Problem::Broken { line: 3 }])]
        {
            let problems_before = Trail::read(text.as_bytes()).problems;
            let (covered, lines) = super::covered(text.as_bytes()).expect("codes");
            assert_eq!(lines, 3);
            assert!(!String::from_utf8_lossy(&covered).contains("308T"));
            let after = Trail::read(&covered);
            assert_eq!((after.records.len(), after.problems.len()), (3, problems_before.len()), "{problems:?}");
        }
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
