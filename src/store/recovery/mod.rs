//! Recovery: what a trail knows beyond a case file that was opened. Changes that were never saved, and the list that undo
//! goes on with after a restart.

mod acts;
mod content;
mod onto;
mod states;

pub use content::Known;

use super::content_hash::ContentHash;
use super::lineage::{Lineage, Relation};
use super::trail::{Event, Record, Trail};
use crate::case::{Address, Case, Change, Edit, Field, History, Who};
use acts::{Act, acts, is_shown, last_reflected, replay};
use onto::{Rows, put_onto};
use std::collections::BTreeSet;

/// How many acts undo can take back after a restart.
const REMEMBERED: usize = 500;

/// What a trail knows beyond a case file.
#[derive(Clone, Debug, Default)]
pub struct Recovery {
    /// What undo can take back: up to the recovered case, when there is one.
    pub history: History,
    /// Changes that are not in the file.
    pub unsaved: Option<Unsaved>,
    /// Whether there are unsaved changes that belong to another content of the file.
    pub unknown: bool,
    /// Whether the file is an older version, after which others made changes and this writer none.
    pub older: Option<Version>,
}

/// Changes that were made here and are not in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// The case with them. What does not fit the file stands in it as undecided.
    pub case: Case,
    /// How many acts.
    pub count: usize,
    /// When the last was made, in seconds since 1970.
    pub at: i64,
    /// Why they are not in the file.
    pub why: NotInFile,
    /// Whether undo goes on step by step through them; otherwise they are one act.
    pub is_replayed: bool,
}

/// An older version of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    /// When it was there first, in seconds since 1970, where that is known.
    pub at: Option<i64>,
}

/// Why changes are not in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotInFile {
    /// The program or the machine stopped before they were saved.
    NeverSaved,
    /// They were saved, and the file is an older version: it was put back.
    Older {
        /// When that version was there first, in seconds since 1970, where that is known.
        version: Option<i64>,
    },
    /// They were saved, and the file is what somebody else has made without them: a sync tool has put it there.
    Elsewhere,
}

impl Trail {
    /// The edits as they were really made, taking back and making again included, each with the place of its record.
    #[must_use]
    pub fn edits(&self) -> Vec<(usize, Edit)> {
        acts(&self.records).into_iter().map(|act| (act.record, act.edit)).collect()
    }

    /// What the trail knows beyond a case file that was opened. `lineage` tells how the file stands to what was saved here.
    #[must_use]
    pub fn recover(&self, case: &Case, stamp: &ContentHash, lineage: &Lineage) -> Recovery {
        // What was thrown away counts no more.
        let kept = self.records.iter().rposition(|record| record.event == Event::Discarded).map_or(0, |at| at + 1);
        let all = acts(&self.records);
        let (acts, before): (Vec<Act>, Vec<Act>) = all.into_iter().partition(|act| act.record >= kept);
        let unknown = || Recovery { unknown: self.has_unsaved(), ..Recovery::default() };
        let replayed = || self.recover_replayed(&acts, case, stamp);
        let Some((last, ours)) = self.last_state() else { return replayed().unwrap_or_else(unknown) };
        let relation = lineage.relation(ours, stamp);
        let common = match relation {
            _ if ours == stamp => return replayed().unwrap_or_else(unknown),
            // What was saved here is in it.
            Relation::Newer => Some(ours.clone()),
            Relation::Older | Relation::Apart => lineage.common_state(ours, stamp),
            // A save that was not told, or a change by hand of what nobody changed here.
            Relation::Unknown => match replayed() {
                Some(recovery) => return recovery,
                None => None,
            },
        };
        let is_saved = |act: &&Act| act.record < last;
        let why = match relation {
            Relation::Newer => NotInFile::NeverSaved,
            Relation::Older => NotInFile::Older { version: lineage.seen(stamp) },
            Relation::Unknown
                if !acts.iter().any(|act| is_saved(&act) && !is_shown(std::slice::from_ref(act), case)) =>
            {
                NotInFile::NeverSaved
            }
            Relation::Apart | Relation::Unknown => NotInFile::Elsewhere,
        };
        // What the file had when something was thrown away is not in one that is older than that.
        let is_lasting = common.is_some() && matches!(relation, Relation::Older | Relation::Apart);
        let acts: Vec<Act> = match is_lasting {
            true => before.into_iter().filter(|act| !self.is_thrown_away(act)).chain(acts).collect(),
            false => acts,
        };
        // Where the list of the others has not come yet, nothing that was done since the case was opened as something
        // else is known to be in the file.
        let before = common.as_ref().and_then(|common| self.first_of(common)).unwrap_or_else(|| self.last_beginning());
        let count = acts.iter().filter(|act| act.record < before).count();
        // A save may have been overtaken by edits; where the file is that content, it shows.
        let shown = if common.as_ref() == Some(stamp) { last_reflected(&acts, count, case) } else { None };
        let pending = acts.get(shown.unwrap_or(count)..).unwrap_or_default();
        // What was taken in from this very file, or from what it was made from, is in it.
        let is_in_file = |act: &Act| {
            let Some(Record { event: Event::TookIn { from, .. }, .. }) = self.records.get(act.record) else {
                return false;
            };
            from == stamp || lineage.is_ancestor(from, stamp)
        };
        let pending: Vec<&Act> = pending.iter().filter(|act| !is_in_file(act)).collect();
        let recovery = self.put_onto(&pending, case, why);
        let is_older = recovery.unsaved.is_none() && matches!(why, NotInFile::Older { .. });
        Recovery { older: is_older.then(|| Version { at: lineage.seen(stamp) }), ..recovery }
    }

    /// Changes that go onto a file which has gone on without them: as far as they fit; otherwise both are kept.
    fn put_onto(&self, pending: &[&Act], case: &Case, why: NotInFile) -> Recovery {
        let at = |act: &Act| self.records.get(act.record).map(|record| record.at);
        let by = pending.last().map(|act| self.by(act.record).to_owned()).unwrap_or_default();
        let last = pending.iter().filter_map(|act| at(act)).next_back();
        let edits: Vec<&Edit> = pending.iter().map(|act| &act.edit).collect();
        let all = acts(&self.records);
        let rows = Rows::after(all.iter().map(|act| &act.edit));
        let put = put_onto(case, &edits, &rows, &Who { by, at: last });
        // What the file has already is no change that is not in it.
        let open = places(case, &put);
        let is_open = |act: &&&Act| act.edit.changes().iter().any(|change| is_at(&open, &change.address()));
        let count = pending.iter().filter(is_open).filter(|act| !self.went_on(act.record)).count().max(1);
        let unsaved = last.filter(|_| put != *case);
        let unsaved = unsaved.map(|at| Unsaved { case: put, count, at, why, is_replayed: false });
        Recovery { unsaved, ..Recovery::default() }
    }

    fn went_on(&self, record: usize) -> bool {
        matches!(self.records.get(record).map(|it| &it.event), Some(Event::Continued(_)))
    }

    /// The acts that a file does not show, made again one by one; nothing where none of them shows.
    fn recover_replayed(&self, acts: &[Act], case: &Case, stamp: &ContentHash) -> Option<Recovery> {
        let saved = self.records.iter().rposition(|record| record.event.leaves() == Some(stamp));
        let upto = saved.map_or(acts.len(), |saved| acts.iter().filter(|act| act.record <= saved).count());
        // What was saved here once is not looked for behind what shows.
        let last = self.last_state().map_or(0, |(last, _)| acts.iter().filter(|act| act.record <= last).count());
        let is_known = |from: &usize| saved.is_some() || *from > last || *from > 0 && *from == acts.len();
        // A save may have been overtaken by edits, and a crash may have hidden that it had worked: what the file holds
        // shows in the file.
        let from = last_reflected(acts, upto, case).filter(is_known)?;
        // What was done before the file was opened as this is in it, was told then, or others have changed it since; where
        // nothing shows, it is none of what was never saved.
        let opened = self.opened_as(stamp).unwrap_or_default();
        let known = acts.iter().filter(|act| act.record < opened).count();
        let (from, since) = if from == 0 { (known, opened) } else { (from, 0) };
        let mut recovered = case.clone();
        let (mut count, mut last, mut end) = (0, None, acts.get(from).map_or(self.records.len(), |act| act.record));
        for act in acts.get(from..).unwrap_or_default() {
            if recovered.apply(&act.edit).is_err() {
                let pending: Vec<&Act> = acts.iter().skip(from.max(known)).collect();
                return Some(self.put_onto(&pending, case, NotInFile::NeverSaved));
            }
            count += usize::from(!self.went_on(act.record));
            last = self.records.get(act.record).map(|record| record.at);
            end = act.record + 1;
        }
        let mut history = History::default();
        let lived = self.records.get(since..end).unwrap_or_default();
        lived.iter().for_each(|record| drop(replay(&mut history, &record.event)));
        history.keep_last(REMEMBERED);
        let (why, is_replayed) = (NotInFile::NeverSaved, true);
        let unsaved = last.filter(|_| recovered != *case);
        let unsaved = unsaved.map(|at| Unsaved { case: recovered, count, at, why, is_replayed });
        Some(Recovery { history, unsaved, ..Recovery::default() })
    }
}

/// Where two cases differ, or are undecided otherwise.
fn places(from: &Case, to: &Case) -> BTreeSet<Address> {
    let place = |change: &Change| match change.address() {
        Address::Undecided(place) => *place,
        place => place,
    };
    Edit::between(from, to).iter().flat_map(Edit::changes).map(place).collect()
}

/// Whether a place is one of these, or in a row that is.
fn is_at(places: &BTreeSet<Address>, place: &Address) -> bool {
    if places.contains(place) {
        return true;
    }
    let Address::Field(Field::Cell(list, row, _)) = place else { return false };
    places.contains(&Address::Row(list.clone(), *row))
}

#[cfg(test)]
mod tests;
