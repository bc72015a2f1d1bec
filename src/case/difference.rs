//! What leads from one case to another, change by change and as an edit.

use super::address::{AnswerKey, Field, RowId};
use super::answers::Answers;
use super::edit::{Change, Edit};
use super::record::{Case, Row, TaskRecord};
use crate::process::{ListId, TaskId};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What leads from one case to another. Each change is made when it is asked for, because all changes of a large table at
/// once take much room.
#[derive(Clone, Copy)]
pub struct Changes<'c> {
    from: &'c Case,
    to: &'c Case,
}

impl<'c> Changes<'c> {
    /// What turns `from` into `to`.
    #[must_use]
    pub fn between(from: &'c Case, to: &'c Case) -> Self {
        Self { from, to }
    }

    /// Every change, in the order in which they are made.
    pub fn iter(self) -> impl Iterator<Item = Change> + 'c {
        let Self { from, to } = self;
        let of_answers = answers(&from.answers, &to.answers, |key| Field::Answer(key.clone()));
        let of_tasks = both(&from.tasks, &to.tasks).flat_map(|(task, old, new)| tasks(task, old, new));
        let of_rows = both(&from.lists, &to.lists).flat_map(|(list, old, new)| rows(list, old, new));
        let of_links = both(&from.opened, &to.opened).filter(|(_, old, new)| old != new);
        let of_links = of_links.map(|(link, old, new)| Change::Opened {
            link: link.clone(),
            old: old.copied(),
            new: new.copied(),
        });
        let of_entered = both(&from.entered, &to.entered)
            .filter(|(_, old, new)| old != new)
            .map(|(field, old, new)| Change::Entered { field: field.clone(), old: old.cloned(), new: new.cloned() });
        let of_undecided = both(&from.undecided, &to.undecided).filter_map(|(place, old, new)| {
            let (old, new) = (old.cloned().unwrap_or_default(), new.cloned().unwrap_or_default());
            (old != new).then(|| Change::Undecided { place: place.clone(), old, new })
        });
        let (old, new) = (from.process.version, to.process.version);
        let of_version = (old != new).then_some(Change::Version { old, new });
        let of_drafts = both(&from.drafts, &to.drafts)
            .filter(|(_, old, new)| old != new)
            .map(|(field, old, new)| Change::Draft { field: field.clone(), old: old.cloned(), new: new.cloned() });
        of_answers
            .into_iter()
            .chain(of_tasks)
            .chain(of_rows)
            .chain(of_links)
            .chain(of_entered)
            .chain(of_undecided)
            .chain(of_version)
            .chain(of_drafts)
    }
}

impl Edit {
    /// The edit that turns `from` into `to`. Nothing when they answer alike.
    #[must_use]
    pub fn between(from: &Case, to: &Case) -> Option<Self> {
        Self::of(Changes::between(from, to).iter().collect())
    }
}

/// Every key of two maps in order, with what each map has there.
fn both<'a, K: Ord, V>(
    from: &'a BTreeMap<K, V>,
    to: &'a BTreeMap<K, V>,
) -> impl Iterator<Item = (&'a K, Option<&'a V>, Option<&'a V>)> {
    let (mut before, mut after) = (from.iter().peekable(), to.iter().peekable());
    std::iter::from_fn(move || {
        let order = match (before.peek(), after.peek()) {
            (Some((one, _)), Some((other, _))) => one.cmp(other),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        let old = if order.is_le() { before.next() } else { None };
        let new = if order.is_ge() { after.next() } else { None };
        let (key, _) = old.or(new)?;
        Some((key, old.map(|(_, value)| value), new.map(|(_, value)| value)))
    })
}

fn answers(from: &Answers, to: &Answers, field: impl Fn(&AnswerKey) -> Field) -> Vec<Change> {
    let keys: BTreeSet<&AnswerKey> = from.keys().chain(to.keys()).collect();
    let change = |key: &AnswerKey| {
        let (old, new) = (from.get(key).cloned(), to.get(key).cloned());
        (old != new).then(|| Change::Answer { field: field(key), old, new })
    };
    keys.into_iter().filter_map(change).collect()
}

fn tasks(task: &TaskId, before: Option<&TaskRecord>, after: Option<&TaskRecord>) -> Vec<Change> {
    let untouched = TaskRecord::default();
    let (before, after) = (before.unwrap_or(&untouched), after.unwrap_or(&untouched));
    let (old, new) = (before.state, after.state);
    let of_state = (old != new).then(|| Change::State { task: task.clone(), old, new });
    let of_facts = both(&before.facts, &after.facts).filter(|(_, old, new)| old != new).map(|(fact, old, new)| {
        Change::Answer { field: Field::Task(task.clone(), *fact), old: old.cloned(), new: new.cloned() }
    });
    of_state.into_iter().chain(of_facts).collect()
}

type Rows = BTreeMap<RowId, Arc<Row>>;

fn rows<'c>(
    list: &'c ListId,
    before: Option<&'c Rows>,
    after: Option<&'c Rows>,
) -> impl Iterator<Item = Change> + use<'c> {
    static NONE: Rows = BTreeMap::new();
    both(before.unwrap_or(&NONE), after.unwrap_or(&NONE)).flat_map(move |(row, old, new)| match (old, new) {
        (Some(old), Some(new)) => cells(list, *row, old, new),
        (old, new) => vec![Change::Row { list: list.clone(), row: *row, old: old.cloned(), new: new.cloned() }],
    })
}

fn cells(list: &ListId, row: RowId, old: &Arc<Row>, new: &Arc<Row>) -> Vec<Change> {
    // Rows are shared between snapshots, so most need no look inside.
    if Arc::ptr_eq(old, new) {
        return Vec::new();
    }
    answers(&old.answers, &new.answers, |key| Field::Cell(list.clone(), row, key.clone()))
}
