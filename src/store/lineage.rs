//! Which content of a case file was made from which: told by the lists of events of all who write, and needed wherever two
//! contents meet.

use super::content_hash::ContentHash;
use super::journals::Journals;
use super::trail::{Event, Trail};
use crate::case::Who;
use std::collections::{BTreeMap, BTreeSet};

/// Which content was made from which.
#[derive(Clone, Debug, Default)]
pub struct Lineage {
    /// What this writer's case stood at, oldest first: what was opened, saved, or taken in.
    own: Vec<ContentHash>,
    /// Those of them that the file held here.
    states: BTreeSet<ContentHash>,
    parents: BTreeMap<ContentHash, BTreeSet<ContentHash>>,
    saved: BTreeMap<ContentHash, Who>,
    /// When each was seen first, by the clocks of the machines.
    seen: BTreeMap<ContentHash, i64>,
}

/// How another content stands to ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It was made from ours, or is ours.
    Newer,
    /// Ours was made from it.
    Older,
    /// Neither was made from the other.
    Apart,
    /// No list of events knows it.
    Unknown,
}

impl Lineage {
    /// What the lists of events tell.
    #[must_use]
    pub fn of(journals: &Journals) -> Self {
        let mut lineage = Self::default();
        journals.all().for_each(|trail| lineage.read(trail));
        let own = journals.own.records.iter().filter_map(|record| match &record.event {
            Event::TookIn { from, .. } => Some(from),
            event => event.leaves(),
        });
        lineage.own = own.cloned().collect();
        lineage.states = journals.own.records.iter().filter_map(|record| record.event.leaves().cloned()).collect();
        lineage
    }

    fn read(&mut self, trail: &Trail) {
        let (mut now, mut taken, mut name) = (None, BTreeSet::new(), "");
        for record in &trail.records {
            if let Some(stamp) = record.event.leaves() {
                let first = self.seen.entry(stamp.clone()).or_insert(record.at);
                *first = record.at.min(*first);
            }
            match &record.event {
                Event::Opened { stamp, by, .. } => {
                    (now, name) = (Some(stamp), by.as_str());
                    taken.clear();
                }
                Event::TookIn { from, .. } => drop(taken.insert(from)),
                Event::Saved { stamp } => {
                    let parents = self.parents.entry(stamp.clone()).or_default();
                    parents.extend(now.into_iter().chain(taken.iter().copied()).filter(|it| *it != stamp).cloned());
                    let who = Who { by: name.to_owned(), at: Some(record.at) };
                    self.saved.entry(stamp.clone()).or_insert(who);
                    now = Some(stamp);
                    taken.clear();
                }
                Event::Discarded => taken.clear(),
                Event::Did(_) | Event::Continued(_) | Event::Undid | Event::Redid | Event::Covered { .. } => {}
            }
        }
    }

    /// Who has saved a content first, and when.
    #[must_use]
    pub fn saved(&self, stamp: &ContentHash) -> Who {
        self.saved.get(stamp).cloned().unwrap_or_default()
    }

    /// When a content was there first, as far as that is known, in seconds since 1970.
    #[must_use]
    pub fn seen(&self, stamp: &ContentHash) -> Option<i64> {
        self.seen.get(stamp).copied()
    }

    /// How another content stands to ours, which is `ours` now.
    #[must_use]
    pub fn relation(&self, ours: &ContentHash, other: &ContentHash) -> Relation {
        let is_newer = ours == other || self.is_ancestor(ours, other);
        let is_older = self.is_ancestor(other, ours);
        let place = |stamp| self.own.iter().rposition(|it| it == stamp);
        let is_known = || self.seen.contains_key(other) || self.parents.values().any(|of| of.contains(other));
        match (is_newer, is_older) {
            // A content that came again, as by undo and saving, is what it was last.
            (true, true) if place(other) < place(ours) => Relation::Older,
            (true, true | false) => Relation::Newer,
            (false, true) => Relation::Older,
            (false, false) if is_known() => Relation::Apart,
            (false, false) => Relation::Unknown,
        }
    }

    /// Whether everything in a content is in another one: that was made from it.
    #[must_use]
    pub fn is_ancestor(&self, earlier: &ContentHash, of: &ContentHash) -> bool {
        self.ancestors(of).contains(earlier)
    }

    /// The newest content that both ours and another one were made from, apart from those in `without`.
    #[must_use]
    pub fn common(
        &self,
        ours: &ContentHash,
        other: &ContentHash,
        without: &BTreeSet<ContentHash>,
    ) -> Option<ContentHash> {
        self.newest(ours, other, |stamp| !without.contains(stamp))
    }

    /// The same, of the contents that the file held here, without what was only taken in.
    #[must_use]
    pub fn common_state(&self, ours: &ContentHash, other: &ContentHash) -> Option<ContentHash> {
        self.newest(ours, other, |stamp| self.states.contains(stamp))
    }

    fn newest(
        &self,
        ours: &ContentHash,
        other: &ContentHash,
        counts: impl Fn(&ContentHash) -> bool,
    ) -> Option<ContentHash> {
        let ancestors = self.ancestors(ours);
        let is_shared = |stamp: &ContentHash| (stamp == ours || ancestors.contains(stamp)) && counts(stamp);
        let (mut seen, mut next, mut shared) = (BTreeSet::new(), vec![other], Vec::new());
        while let Some(stamp) = next.pop() {
            if !seen.insert(stamp) {
                continue;
            }
            if is_shared(stamp) {
                // What it was made from is older still.
                shared.push(stamp);
            } else {
                next.extend(self.parents.get(stamp).into_iter().flatten());
            }
        }
        // Of several, as where both have put the same two together, the one that was here last.
        let place =
            |stamp: &&ContentHash| (self.own.iter().rposition(|it| it == *stamp), self.seen.get(*stamp).copied());
        shared.into_iter().max_by_key(place).cloned()
    }

    fn ancestors<'l>(&'l self, of: &'l ContentHash) -> BTreeSet<&'l ContentHash> {
        let (mut found, mut next) = (BTreeSet::new(), vec![of]);
        while let Some(stamp) = next.pop() {
            next.extend(self.parents.get(stamp).into_iter().flatten().filter(|it| found.insert(*it)));
        }
        found
    }
}
