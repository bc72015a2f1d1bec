//! The chain of a trail: what ties each line to all lines before it, and how a line is written and taken apart.

use super::super::ron_text::{self, Layout};
use super::Record;
use super::event::{DidAll, Event};
use crate::case::Changes;
use crate::hash;
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write as _;

/// What ties each line to all lines before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain(pub(super) String);

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
        self.put_written(lines, at, &*event.covered());
    }

    /// The same for everything that leads from one case to another: the line of one [`Event::Did`], or none where nothing does.
    pub fn put_changes(&mut self, lines: &mut String, at: i64, changes: Changes<'_>) {
        if changes.iter().next().is_some() {
            self.put_written(lines, at, &DidAll(changes));
        }
    }

    fn put_written(&mut self, lines: &mut String, at: i64, event: &impl Serialize) {
        let begins = lines.len();
        // Every chain has as many letters.
        let Self(unknown) = Self::default();
        lines.push_str(&unknown);
        lines.push(' ');
        let body = lines.len();
        // A text takes everything, and every event is plain data, so it can always be written.
        write!(lines, "{at} ").ok();
        ron_text::put(lines, event, Layout::OneLine).ok();
        self.0 = self.next(lines.get(body..).unwrap_or_default());
        lines.replace_range(begins..begins + unknown.len(), &self.0);
        lines.push('\n');
    }

    pub(super) fn next(&self, body: &str) -> String {
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

    /// The same events as in these lines, tied to this. Lines that are tied to it already are left as they are.
    #[must_use]
    pub fn tie<'l>(&self, lines: &'l str) -> Cow<'l, str> {
        // They were written one after the other, so all are tied when the first is.
        let first = lines.split_inclusive('\n').next().and_then(|line| line.strip_suffix('\n')?.split_once(' '));
        if lines.is_empty() || first.is_some_and(|(known, body)| self.next(body) == known) {
            return Cow::Borrowed(lines);
        }
        let mut chain = self.clone();
        let mut tied = String::with_capacity(lines.len());
        for (_, body) in lines.lines().filter_map(|line| line.split_once(' ')) {
            chain.0 = chain.next(body);
            [&chain.0, " ", body, "\n"].into_iter().for_each(|part| tied.push_str(part));
        }
        Cow::Owned(tied)
    }
}

/// A line of a trail.
pub(super) struct Line<'a> {
    pub(super) chain: &'a str,
    pub(super) body: &'a str,
    /// Whether there are octets of nothing before it.
    pub(super) has_hole: bool,
}

/// A line taken apart; nothing where it is none.
pub(super) fn parts(line: &[u8]) -> Option<Line<'_>> {
    // A tool that shares files may have written the lines anew as its system ends them.
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let nothing = line.iter().take_while(|octet| **octet == 0).count();
    let (chain, body) = std::str::from_utf8(line.get(nothing..)?).ok()?.split_once(' ')?;
    Some(Line { chain, body, has_hole: nothing > 0 })
}
