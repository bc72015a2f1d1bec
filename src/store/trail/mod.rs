//! A trail of a case: everything that one writer ever did to it, in a file beside it. It is at once the journal from which
//! changes are recovered after a crash, the audit trail, and the list that undo goes on with after a restart.
//!
//! One line an event: the chain, the time in seconds since 1970, and the event in RON. The chain is the beginning of
//! the SHA-256 of the line and of the chain before it, so a line that was changed, removed or cut is noticed.

mod chain;
mod covered;
mod event;
mod joined;

pub use chain::Chain;
pub(super) use covered::covered;
pub use event::Event;

use chain::{Line, parts};
use joined::tell_apart;
use std::collections::BTreeSet;

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

#[cfg(test)]
pub(super) mod tests;
