//! What somebody else has made of a case meets ours: how the two stand to each other, and what both began with.

use super::backup::{backup_folder, backups};
use super::content_hash::ContentHash;
use super::journals::{Journals, Writer};
use super::lineage::{Lineage, Relation};
use super::open::{MAX_BYTES, OpenError, open, open_stamped};
use super::recovery::Known;
use super::trail::Trail;
use crate::case::{Address, Case, Change, Edit, Field, UnknownFields, Who, compare, merge};
use crate::files;
use std::collections::BTreeSet;
use std::path::Path;

/// How many contents are remembered of a sitting. Rows are shared between them.
const MOST: usize = 100;

/// What the case file held in this sitting: opened, saved, or taken in, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Past {
    contents: Vec<(ContentHash, Case)>,
}

impl Past {
    /// Remembers what the file holds now.
    pub fn remember(&mut self, stamp: ContentHash, case: Case) {
        self.contents.retain(|(known, _)| *known != stamp);
        self.contents.push((stamp, case));
        // The first is what the sitting began with, and mostly what others began with.
        if self.contents.len() > MOST {
            self.contents.remove(1);
        }
    }

    fn of(&self, stamp: &ContentHash) -> Option<&Case> {
        self.contents.iter().find_map(|(known, case)| (known == stamp).then_some(case))
    }
}

/// Where a case is and who works on it here.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    /// The case file.
    pub case: &'a Path,
    /// Who writes.
    pub writer: &'a Writer,
    /// The user's state folder, with the kept copies.
    pub state: Option<&'a Path>,
}

/// Another content of the case, as it stands to ours.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// The case in it.
    pub theirs: Case,
    /// Its stamp.
    pub stamp: ContentHash,
    /// How it stands to ours.
    pub relation: Relation,
    /// What both began with, where that is known.
    pub base: Option<Case>,
    /// What anybody has ever changed, where it is not known what both began with; of cells, their rows.
    pub changed: BTreeSet<Address>,
    /// What both may have begun with, where it is not known: of what the case stood at, what differs least from theirs.
    pub guess: Option<Case>,
    /// Who saved it, and when.
    pub who: Who,
}

/// What brings another content into ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// As one edit. What both changed is kept of both.
    pub edit: Option<Edit>,
    /// What the files hold that this program does not know.
    pub unknown: UnknownFields,
}

impl Meeting {
    /// What brings theirs into ours. Where it is not known what both began with, what nobody is known to have changed is
    /// taken, and of everything else both are kept. Nothing where parts differ that this program does not know.
    #[must_use]
    pub fn join(&self, ours: &Case) -> Option<Joined> {
        let Some(base) = &self.base else { return self.join_without_base(ours) };
        let merged = merge(base, ours, &self.theirs);
        let edit = merged.keeping_both(ours, |_| self.who.clone());
        Some(Joined { edit, unknown: merged.unknown? })
    }

    /// Counts what was done here since it was saved as changed too: the list of events is written on a job, and may not hold
    /// it yet.
    pub fn count_unsaved(&mut self, saved: &Case, ours: &Case) {
        let edit = Edit::between(saved, ours);
        self.changed.extend(edit.iter().flat_map(|edit| edit.changes().iter().map(Change::address)).map(whole));
    }

    fn join_without_base(&self, ours: &Case) -> Option<Joined> {
        let mut joined = ours.clone();
        for (difference, _) in compare(None, ours, &self.theirs) {
            // Both are known and what they began with is not: somebody has changed it.
            let is_changed = self.relation == Relation::Apart || self.changed.contains(&whole(difference.address()));
            let edit = match is_changed && !difference.reads_alike() {
                true => difference.keep_both(&joined, self.who.clone()),
                false => Some(difference.take_theirs()),
            };
            edit.into_iter().for_each(|edit| drop(joined.apply(&edit)));
        }
        for (place, others) in self.theirs.undecided() {
            let value = joined.value(place);
            for other in others.into_iter().filter(|other| value.as_ref() != Some(&other.theirs)) {
                let edit = Edit::keep_both(&joined, place, other.clone());
                edit.into_iter().for_each(|edit| drop(joined.apply(&edit)));
            }
        }
        let is_alike = ours.unknown == self.theirs.unknown;
        is_alike.then(|| Joined { edit: Edit::between(ours, &joined), unknown: ours.unknown.clone() })
    }
}

/// Where a change counts: of a cell, in its row.
fn whole(place: Address) -> Address {
    match place {
        Address::Field(Field::Cell(list, row, _)) => Address::Row(list, row),
        Address::Field(_)
        | Address::State(_)
        | Address::Row(..)
        | Address::Opened(_)
        | Address::Entered(_)
        | Address::Undecided(_)
        | Address::Draft(_)
        | Address::Version => place,
    }
}

/// Reads a file, that of the case or a conflicted copy, and finds out how it stands to what was saved here last.
///
/// # Errors
/// When it is no case that can be read.
pub fn meet(here: Here<'_>, ours: Known<'_>, past: &Past, file: &Path) -> Result<Meeting, OpenError> {
    let (theirs, stamp) = open_stamped(file)?;
    // Where a list of events cannot be read, less is known.
    let journals = Journals::read(here.case, here.writer).unwrap_or_default();
    let lineage = Lineage::of(&journals);
    let relation = lineage.relation(ours.stamp, &stamp);
    let base = match relation {
        // Made by hand, by git's merge driver or by an older program; or its list of events has not come yet.
        Relation::Unknown => None,
        Relation::Newer | Relation::Older | Relation::Apart => {
            common(here, ours, &Told { past, journals: &journals, lineage: &lineage }, &stamp)
        }
    };
    let changed = if base.is_none() { changed(&journals, ours.case, past) } else { BTreeSet::new() };
    let guess = if base.is_none() { nearest(here, past, &theirs) } else { None };
    let who = lineage.saved(&stamp);
    Ok(Meeting { theirs, stamp, relation, base, changed, guess, who })
}

/// What the lists of events say that anybody has changed, and what was changed in this sitting.
fn changed(journals: &Journals, ours: &Case, past: &Past) -> BTreeSet<Address> {
    let told = journals.all().flat_map(Trail::edits).map(|(_, edit)| edit);
    let lately = past.contents.first().and_then(|(_, case)| Edit::between(case, ours));
    let addresses = |edit: Edit| edit.changes().iter().map(Change::address).map(whole).collect::<Vec<_>>();
    told.chain(lately).flat_map(addresses).collect()
}

/// Whether all of a conflicted copy is in the case, which was `ours` last: it is what was saved or taken in here before.
#[must_use]
pub fn is_known(journals: &Journals, ours: &ContentHash, copy: &Path) -> bool {
    let Ok(bytes) = files::read(copy, MAX_BYTES) else { return false };
    let stamp = ContentHash::of(&bytes);
    stamp == *ours || Lineage::of(journals).is_ancestor(&stamp, ours)
}

/// What is told of the contents of a case.
struct Told<'a> {
    past: &'a Past,
    journals: &'a Journals,
    lineage: &'a Lineage,
}

/// The newest content that both were made from and that is still known.
fn common(here: Here<'_>, ours: Known<'_>, told: &Told<'_>, theirs: &ContentHash) -> Option<Case> {
    let Told { past, journals, lineage } = told;
    let mut unknown = BTreeSet::new();
    loop {
        let stamp = lineage.common(ours.stamp, theirs, &unknown)?;
        let kept = || {
            let kept = backups(&backup_folder(here.state?, here.case));
            kept.iter()
                .find_map(|copy| open_stamped(&copy.path).ok().filter(|(_, it)| *it == stamp))
                .map(|(case, _)| case)
        };
        let known = (stamp == *ours.stamp).then(|| ours.case.clone());
        let known = known.or_else(|| past.of(&stamp).cloned()).or_else(kept);
        if let Some(case) = known.or_else(|| journals.own.content(&stamp, ours)) {
            return Some(case);
        }
        unknown.insert(stamp);
    }
}

/// What differs least from theirs, of what the case stood at and of the kept copies; of equals the oldest.
fn nearest(here: Here<'_>, past: &Past, theirs: &Case) -> Option<Case> {
    let kept = here.state.map(|state| backups(&backup_folder(state, here.case))).unwrap_or_default();
    let kept = kept.iter().rev().filter_map(|copy| open(&copy.path).ok());
    let cases = kept.chain(past.contents.iter().map(|(_, case)| case.clone()));
    // What was kept lately may be just theirs.
    let distance = |case: Case| Edit::between(&case, theirs).map(|edit| (edit.changes().len(), case));
    cases.filter_map(distance).min_by_key(|(changes, _)| *changes).map(|(_, case)| case)
}
