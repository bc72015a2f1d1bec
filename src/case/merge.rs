//! Two people's work on one case, put together by address against what both began with.

use super::address::{Address, Field, RowId};
use super::answer::Answer;
use super::draft::{Draft, Said};
use super::edit::{Change, Edit};
use super::record::{Case, Entered, Other, Value};
use super::undecided::{Who, both_texts, joined};
use super::unknown_fields::UnknownFields;
use crate::process::ListId;
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of two cases that began alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// What brings their work into ours, where only they changed something.
    pub edit: Option<Edit>,
    /// Where both changed the same thing, and nobody but the user can decide.
    pub conflicts: Vec<Conflict>,
    /// What the files held that this program does not know; nothing where both differ there.
    pub unknown: Option<UnknownFields>,
}

impl Merge {
    /// What brings their work into ours and keeps both where both changed the same thing: it is decided later. `who` says
    /// who made theirs of a place.
    #[must_use]
    pub fn keeping_both(&self, ours: &Case, who: impl Fn(&Address) -> Who) -> Option<Edit> {
        let taken = self.edit.iter().flat_map(Edit::changes);
        let mut changes: BTreeMap<Address, Change> = taken.map(|change| (change.address(), change.clone())).collect();
        for conflict in &self.conflicts {
            let place = conflict.address();
            let Some(other) = conflict.other(who(&place)) else { continue };
            let at = Address::Undecided(Box::new(place.clone()));
            let old = ours.others(&place).to_vec();
            let mut new = if let Some(Change::Undecided { new, .. }) = changes.remove(&at) { new } else { old.clone() };
            if new.iter().all(|it| it.theirs != other.theirs) {
                new.push(other);
            }
            if new != old {
                changes.insert(at, Change::Undecided { place, old, new });
            }
        }
        Edit::of(changes.into_values().collect())
    }
}

/// Something that both changed, each in another way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What both began with, where that is known.
    base: Option<Value>,
    /// What leads from our value to theirs.
    theirs: Change,
}

impl Conflict {
    /// Where.
    #[must_use]
    pub fn address(&self) -> Address {
        self.theirs.address()
    }

    /// What leads from our value to theirs.
    #[must_use]
    pub fn change(&self) -> &Change {
        &self.theirs
    }

    /// Whether nobody sees a difference between ours and theirs.
    #[must_use]
    pub fn reads_alike(&self) -> bool {
        let (ours, theirs) = (self.theirs.value_before(), self.theirs.value());
        ours.zip(theirs).is_some_and(|(ours, theirs)| ours.reads_as(&theirs))
    }

    /// The edit that takes theirs.
    #[must_use]
    pub fn take_theirs(&self) -> Edit {
        Edit::one(self.theirs.clone())
    }

    /// The edit that keeps both, where both are texts.
    #[must_use]
    pub fn take_both(&self) -> Option<Edit> {
        let Change::Answer { field, old, .. } = &self.theirs else { return None };
        let Value::Answer(both) = both_texts(&self.theirs.value_before()?, &self.theirs.value()?)? else { return None };
        Some(Edit::one(Change::Answer { field: field.clone(), old: old.clone(), new: both }))
    }

    /// The edit that keeps both until somebody decides.
    #[must_use]
    pub fn keep_both(&self, ours: &Case, who: Who) -> Option<Edit> {
        Edit::keep_both(ours, &self.address(), self.other(who)?)
    }

    /// What is kept of theirs until it is decided.
    fn other(&self, who: Who) -> Option<Other> {
        let base = self.base.clone().or_else(|| self.theirs.value_before())?;
        Some(Other { base, theirs: self.theirs.value()?, by: who.by, at: who.at })
    }
}

/// Puts `theirs` into `ours`, both of which were `base` once.
///
/// ```
/// use jiff::civil::date;
/// use lupapolku::case::{Answer, Case, Edit, Field, ProcessStamp, merge};
///
/// let base = Case::new(ProcessStamp { id: "x".into(), version: 1 }, date(2026, 11, 23));
/// let with = |question: &str| {
///     let mut case = base.clone();
///     let field = Field::answer(&question.into());
///     let edit = Edit::answer(&case, field, Some(Answer::Text("a".into())));
///     case.apply(&edit.unwrap()).unwrap();
///     case
/// };
/// let merged = merge(&base, &with("one"), &with("two"));
/// assert!(merged.conflicts.is_empty() && merged.edit.is_some());
/// ```
#[must_use]
pub fn merge(base: &Case, ours: &Case, theirs: &Case) -> Merge {
    let (mine, their) = (Changes::between(base, ours), Changes::between(base, theirs));
    let apart = Changes::between(ours, theirs);
    let (mut taken, mut conflicts, mut alike) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    for (address, change) in &their.by_address {
        match mine.meets(address) {
            // Their lists of what is undecided are put together with ours, below.
            _ if matches!(address, Address::Undecided(_)) => {}
            Meeting::Apart => taken.push(change.clone()),
            Meeting::At(address) if change.value().is_none() => {
                // What the program noted by itself nobody has to decide on.
                taken.extend(apart.by_address.get(&address).filter(|change| is_later(change)).cloned());
            }
            Meeting::At(address) => {
                // They may have come to the same, and then there is nothing to decide.
                let left = apart.inside(&address).map(|(at, theirs)| {
                    let base = base.value(&at);
                    (at, Conflict { base, theirs })
                });
                let (same, other): (Vec<_>, Vec<_>) = left.partition(|(_, conflict)| conflict.reads_alike());
                alike.extend(same);
                conflicts.extend(other);
            }
        }
    }
    // Of what reads alike the plainer is kept, whoever puts them together.
    taken.extend(alike.into_values().map(|it: Conflict| it.theirs).filter(is_plainer));
    let lists = lists(base, ours, theirs, &taken);
    taken.extend(lists);
    let unknown = UnknownFields::merge(&base.unknown, &ours.unknown, &theirs.unknown);
    Merge { edit: Edit::of(taken), conflicts: conflicts.into_values().collect(), unknown }
}

/// Everything in which `theirs` differs from `ours`, each with the side that alone has changed it since `base`, where
/// that can be told. For two files whose common beginning is only guessed: nothing here is decided.
#[must_use]
pub fn compare(base: Option<&Case>, ours: &Case, theirs: &Case) -> Vec<(Conflict, Option<Side>)> {
    let apart = Changes::between(ours, theirs);
    let changed = |case: &Case| base.map(|base| Changes::between(base, case));
    let (mine, their) = (changed(ours), changed(theirs));
    let has = |changes: &Option<Changes>, address: &Address| {
        changes.as_ref().map(|changes| !matches!(changes.meets(address), Meeting::Apart))
    };
    let side = |address: &Address| match (has(&mine, address)?, has(&their, address)?) {
        (true, false) => Some(Side::Ours),
        (false, true) => Some(Side::Theirs),
        _ => None,
    };
    let sided = |(address, theirs): (Address, Change)| {
        let side = side(&address);
        (Conflict { base: base.and_then(|base| base.value(&address)), theirs }, side)
    };
    let is_decided_on = |(address, _): &(Address, Change)| !matches!(address, Address::Undecided(_));
    apart.by_address.into_iter().filter(is_decided_on).map(sided).collect()
}

/// Whether a change leads from a text to a plainer one that reads alike.
fn is_plainer(change: &Change) -> bool {
    let Change::Answer { old, new, .. } = change else { return false };
    let key =
        |answer: &Option<Answer>| answer.as_ref().map(|answer| answer.text().map(|text| (text.len(), text.to_owned())));
    key(new) < key(old)
}

/// Whether a change leads to what was noted later.
fn is_later(change: &Change) -> bool {
    match change {
        Change::Opened { old, new, .. } => new > old,
        Change::Entered { old, new, .. } => {
            let key = |entered: &Option<Entered>| entered.as_ref().map(|it| (it.on, it.answer.clone()));
            key(new) > key(old)
        }
        Change::Version { old, new } => new > old,
        // What somebody has said of a proposal stands before the proposal itself.
        Change::Draft { old, new, .. } => {
            let key = |draft: &Option<Draft>| draft.as_ref().map(|it| (it.said != Said::Taken, it.value.clone()));
            key(new) > key(old)
        }
        Change::Answer { .. } | Change::State { .. } | Change::Row { .. } | Change::Undecided { .. } => false,
    }
}

/// What is undecided in either file, put together. What stands at its place by now needs no decision.
fn lists(base: &Case, ours: &Case, theirs: &Case, taken: &[Change]) -> Vec<Change> {
    let places: BTreeSet<&Address> = [base, ours, theirs].into_iter().flat_map(|case| case.undecided.keys()).collect();
    if places.is_empty() {
        return Vec::new();
    }
    let mut after = ours.clone();
    if let Some(taken) = Edit::of(taken.to_vec()) {
        // Made of what we did not touch, so it fits.
        after.apply(&taken).ok();
    }
    let list = |place: &Address| {
        let old = ours.others(place).to_vec();
        let mut new = joined(base.others(place), &old, theirs.others(place));
        let value = after.value(place);
        new.retain(|other| value.as_ref() != Some(&other.theirs));
        (new != old).then(|| Change::Undecided { place: place.clone(), old, new })
    };
    places.into_iter().filter_map(list).collect()
}

/// One of two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// We.
    Ours,
    /// They.
    Theirs,
}

/// The row an address is a cell of.
fn row_of(address: &Address) -> Option<(&ListId, RowId)> {
    match address {
        Address::Field(Field::Cell(list, row, _)) => Some((list, *row)),
        Address::Field(Field::Answer(_) | Field::Task(..))
        | Address::State(_)
        | Address::Row(..)
        | Address::Opened(_)
        | Address::Entered(_)
        | Address::Draft(_)
        | Address::Version
        | Address::Undecided(_) => None,
    }
}

/// What somebody changed.
struct Changes {
    by_address: BTreeMap<Address, Change>,
    /// The rows in which a cell was changed.
    rows: BTreeSet<(ListId, RowId)>,
}

/// How a change of theirs meets ours.
enum Meeting {
    /// We did not touch it.
    Apart,
    /// We did, and this is what is to be decided on.
    At(Address),
}

impl Changes {
    fn between(from: &Case, to: &Case) -> Self {
        let changes = Edit::between(from, to).map(|edit| edit.changes().to_vec()).unwrap_or_default();
        let by_address: BTreeMap<_, _> = changes.into_iter().map(|change| (change.address(), change)).collect();
        let rows = by_address.keys().filter_map(row_of).map(|(list, row)| (list.clone(), row)).collect();
        Self { by_address, rows }
    }

    /// The changes at an address, and in the row it may be.
    fn inside(&self, outer: &Address) -> impl Iterator<Item = (Address, Change)> {
        let own = self.by_address.get_key_value(outer);
        let cells = match outer {
            Address::Row(list, row) => Some((list.clone(), *row)),
            _ => None,
        };
        let cells = cells.into_iter().flat_map(|(list, row)| {
            let is_cell = move |(address, _): &(&Address, &Change)| row_of(address) == Some((&list, row));
            self.by_address.iter().filter(is_cell)
        });
        own.into_iter().chain(cells).map(|(address, change)| (address.clone(), change.clone()))
    }

    fn meets(&self, address: &Address) -> Meeting {
        if self.by_address.contains_key(address) {
            return Meeting::At(address.clone());
        }
        if let Some((list, row)) = row_of(address) {
            let row = Address::Row(list.clone(), row);
            if self.by_address.contains_key(&row) {
                return Meeting::At(row);
            }
        }
        if let Address::Row(list, row) = address
            && self.rows.contains(&(list.clone(), *row))
        {
            return Meeting::At(address.clone());
        }
        Meeting::Apart
    }
}
