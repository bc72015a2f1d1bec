//! What leads from one case to another, as an edit.

use super::address::{AnswerKey, Field, RowId};
use super::answers::Answers;
use super::edit::{Change, Edit};
use super::record::{Case, Row, TaskRecord};
use crate::process::{ListId, TaskId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

impl Edit {
    /// The edit that turns `from` into `to`. Nothing when they answer alike.
    #[must_use]
    pub fn between(from: &Case, to: &Case) -> Option<Self> {
        let mut changes = Vec::new();
        let field = |key: &AnswerKey| Field::Answer(key.clone());
        answers(&from.answers, &to.answers, field, &mut changes);
        for task in keys(&from.tasks, &to.tasks) {
            tasks(task, from, to, &mut changes);
        }
        for list in keys(&from.lists, &to.lists) {
            rows(list, from, to, &mut changes);
        }
        changes.extend(keys(&from.opened, &to.opened).into_iter().filter_map(|link| {
            let (old, new) = (from.opened.get(link).copied(), to.opened.get(link).copied());
            (old != new).then(|| Change::Opened { link: link.clone(), old, new })
        }));
        changes.extend(keys(&from.entered, &to.entered).into_iter().filter_map(|field| {
            let (old, new) = (from.entered.get(field).cloned(), to.entered.get(field).cloned());
            (old != new).then(|| Change::Entered { field: field.clone(), old, new })
        }));
        changes.extend(keys(&from.undecided, &to.undecided).into_iter().filter_map(|place| {
            let (old, new) = (from.others(place).to_vec(), to.others(place).to_vec());
            (old != new).then(|| Change::Undecided { place: place.clone(), old, new })
        }));
        let (old, new) = (from.process.version, to.process.version);
        changes.extend((old != new).then_some(Change::Version { old, new }));
        changes.extend(keys(&from.drafts, &to.drafts).into_iter().filter_map(|field| {
            let (old, new) = (from.drafts.get(field).cloned(), to.drafts.get(field).cloned());
            (old != new).then(|| Change::Draft { field: field.clone(), old, new })
        }));
        Self::of(changes)
    }
}

fn keys<'a, K: Ord, V>(from: &'a BTreeMap<K, V>, to: &'a BTreeMap<K, V>) -> BTreeSet<&'a K> {
    from.keys().chain(to.keys()).collect()
}

fn answers(from: &Answers, to: &Answers, field: impl Fn(&AnswerKey) -> Field, changes: &mut Vec<Change>) {
    let keys: BTreeSet<&AnswerKey> = from.keys().chain(to.keys()).collect();
    for key in keys {
        let (old, new) = (from.get(key).cloned(), to.get(key).cloned());
        if old != new {
            changes.push(Change::Answer { field: field(key), old, new });
        }
    }
}

fn tasks(task: &TaskId, from: &Case, to: &Case, changes: &mut Vec<Change>) {
    let untouched = TaskRecord::default();
    let (before, after) = (from.tasks.get(task).unwrap_or(&untouched), to.tasks.get(task).unwrap_or(&untouched));
    if before.state != after.state {
        changes.push(Change::State { task: task.clone(), old: before.state, new: after.state });
    }
    for fact in keys(&before.facts, &after.facts) {
        let (old, new) = (before.facts.get(fact).cloned(), after.facts.get(fact).cloned());
        if old != new {
            changes.push(Change::Answer { field: Field::Task(task.clone(), *fact), old, new });
        }
    }
}

fn rows(list: &ListId, from: &Case, to: &Case, changes: &mut Vec<Change>) {
    let none = BTreeMap::new();
    let (before, after) = (from.lists.get(list).unwrap_or(&none), to.lists.get(list).unwrap_or(&none));
    for row in keys(before, after) {
        match (before.get(row), after.get(row)) {
            (Some(old), Some(new)) => cells(list, *row, old, new, changes),
            (old, new) => {
                changes.push(Change::Row { list: list.clone(), row: *row, old: old.cloned(), new: new.cloned() })
            }
        }
    }
}

fn cells(list: &ListId, row: RowId, old: &Arc<Row>, new: &Arc<Row>, changes: &mut Vec<Change>) {
    // Rows are shared between snapshots, so most need no look inside.
    if !Arc::ptr_eq(old, new) {
        let field = |key: &AnswerKey| Field::Cell(list.clone(), row, key.clone());
        answers(&old.answers, &new.answers, field, changes);
    }
}
