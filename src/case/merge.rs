//! Two people's work on one case, put together by address against what both began with.

use super::address::{Address, Field, RowId};
use super::answer::Answer;
use super::beyond::Beyond;
use super::edit::{Change, Edit};
use super::record::Case;
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
    pub beyond: Option<Beyond>,
}

/// Something that both changed, each in another way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
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

    /// The edit that takes theirs.
    #[must_use]
    pub fn take_theirs(&self) -> Edit {
        Edit::one(self.theirs.clone())
    }

    /// The edit that keeps both, where both are texts.
    #[must_use]
    pub fn take_both(&self) -> Option<Edit> {
        let Change::Answer { field, old, new } = &self.theirs else { return None };
        let (ours, theirs) = (old.as_ref()?.text()?, new.as_ref()?.text()?);
        let both = Some(Answer::Text(format!("{ours}\n{theirs}")));
        Some(Edit::one(Change::Answer { field: field.clone(), old: old.clone(), new: both }))
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
    let (mut taken, mut conflicts) = (Vec::new(), BTreeMap::new());
    for (address, change) in &their.by_address {
        match mine.meets(address) {
            Meeting::Apart => taken.push(change.clone()),
            Meeting::At(address) => {
                // They may have come to the same, and then there is nothing to decide.
                let left = apart.inside(&address).map(|(at, theirs)| (at, Conflict { theirs }));
                conflicts.extend(left);
            }
        }
    }
    let beyond = Beyond::merge(&base.beyond, &ours.beyond, &theirs.beyond);
    Merge { edit: Edit::of(taken), conflicts: conflicts.into_values().collect(), beyond }
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
    let sided = |(address, theirs): (Address, Change)| (Conflict { theirs }, side(&address));
    apart.by_address.into_iter().map(sided).collect()
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
        _ => None,
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
