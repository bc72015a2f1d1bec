//! Where in a trail the file was what: which record says what it held, and since when.

use super::super::content_hash::ContentHash;
use super::super::trail::{Event, Trail};
use super::acts::Act;

impl Trail {
    /// The last record that says what the file held, and what it says.
    pub(super) fn last_state(&self) -> Option<(usize, &ContentHash)> {
        let states = self.records.iter().enumerate().rev();
        states.filter_map(|(at, record)| Some((at, record.event.leaves()?))).next()
    }

    /// The first record that says that the file held this, of the last time it did so: what was done since is not in it,
    /// although the case may have been opened again with it.
    pub(super) fn first_of(&self, stamp: &ContentHash) -> Option<usize> {
        let is_it = |event: &Event| event.leaves() == Some(stamp);
        let last = self.records.iter().rposition(|record| is_it(&record.event))?;
        let earlier = self.records.get(..last)?.iter().enumerate().rev();
        let states = earlier.filter_map(|(at, record)| match &record.event {
            // Of the file or of a conflicted copy; that of the file comes before it is opened as that again.
            Event::TookIn { from, .. } => Some((at, from)),
            event => Some((at, event.leaves()?)),
        });
        let same = states.take_while(|(_, of)| *of == stamp).last();
        Some(same.map_or(last, |(at, _)| at))
    }

    /// Whether an act was thrown away: made after the content with which the case was opened the next time.
    pub(super) fn is_thrown_away(&self, act: &Act) -> bool {
        let thrown = self.records.iter().enumerate().filter(|(_, record)| record.event == Event::Discarded);
        thrown.filter(|(at, _)| act.record < *at).any(|(at, _)| {
            let next = self.records.get(at..).unwrap_or_default().iter().find_map(|record| record.event.leaves());
            let earlier = self.records.get(..at).unwrap_or_default();
            earlier.iter().rposition(|record| record.event.leaves() == next).is_none_or(|since| act.record > since)
        })
    }

    /// The record with which the file began to be this, if it was opened or taken in as this and not saved here.
    pub(super) fn opened_as(&self, stamp: &ContentHash) -> Option<usize> {
        let is_opening = |at: &usize| {
            matches!(self.records.get(*at).map(|it| &it.event), Some(Event::Opened { .. } | Event::TookIn { .. }))
        };
        self.first_of(stamp).filter(is_opening)
    }

    /// The record of the last opening that did not go on from what this trail had left.
    pub(super) fn last_beginning(&self) -> usize {
        let (mut beginning, mut left) = (0, Vec::new());
        for (at, record) in self.records.iter().enumerate() {
            match &record.event {
                Event::Opened { stamp, .. } => {
                    beginning = if left.contains(&stamp) { beginning } else { at };
                    left = vec![stamp];
                }
                Event::Saved { stamp } => left = vec![stamp],
                // From then on the file holds theirs.
                Event::TookIn { from, .. } => left.push(from),
                Event::Did(_)
                | Event::Continued(_)
                | Event::Undid
                | Event::Redid
                | Event::Discarded
                | Event::Covered { .. } => {}
            }
        }
        beginning
    }

    /// Whether there are edits after the last save.
    pub(super) fn has_unsaved(&self) -> bool {
        let last = self.records.iter().rposition(|it| matches!(it.event, Event::Saved { .. } | Event::Discarded));
        let after = self.records.get(last.map_or(0, |at| at + 1)..).unwrap_or_default();
        after.iter().any(|record| matches!(record.event, Event::Did(_)))
    }
}
