//! What was done here is put onto a file that has gone on without it: where it fits it is taken, and otherwise both are kept.

use crate::case::{Address, Answer, AnswerKey, Case, Change, Edit, Field, Other, Row, RowId, Value, Who};
use crate::process::ListId;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Puts edits that were made of another case onto this one: what the case has as it was before them is changed, and where
/// it has something else, theirs is kept beside as undecided. `rows` are the rows as their writer left them.
pub(super) fn put_onto(case: &Case, edits: &[&Edit], rows: &Rows, who: &Who) -> Case {
    let mut put = case.clone();
    let mut gone = Rows::default();
    for Net { first, last } in net(edits) {
        if let (Change::Undecided { old, .. }, Change::Undecided { place, new, .. }) = (&first, &last) {
            Edit::join_others(&put, place, old, new).into_iter().for_each(|edit| drop(put.apply(&edit)));
            continue;
        }
        let (Some(base), Some(theirs)) = (first.value_before(), last.value()) else {
            // What the program noted by itself nobody has to decide on.
            Edit::all(vec![Edit::one(last)]).into_iter().for_each(|edit| drop(put.apply(&edit)));
            continue;
        };
        match (last.address(), &base) {
            (Address::Field(Field::Cell(list, row, key)), Value::Answer(before)) if put.row(&list, row).is_none() => {
                // The row is not in the file. What it was before these edits is told when all of them are known.
                gone.set_in(rows, list, row, key, before.clone());
            }
            (place, _) => {
                for (place, made) in by_cell(&put, place, Made { base, theirs }) {
                    made.put_at(&mut put, &place, who);
                }
            }
        }
    }
    for ((list, row), before) in gone.0 {
        let theirs = rows.0.get(&(list.clone(), row)).cloned();
        let made = Made { base: Value::Row(Some(before)), theirs: Value::Row(theirs) };
        made.put_at(&mut put, &Address::Row(list, row), who);
    }
    put
}

/// Rows of lists, as far as they are known.
#[derive(Debug, Default)]
pub(super) struct Rows(BTreeMap<(ListId, RowId), Arc<Row>>);

impl Rows {
    /// The rows as these edits leave them, with what they tell of them.
    pub(super) fn after<'a>(edits: impl Iterator<Item = &'a Edit>) -> Self {
        let mut rows = Self::default();
        for change in edits.flat_map(Edit::changes) {
            match change {
                Change::Row { list, row, new: Some(new), .. } => {
                    rows.0.insert((list.clone(), *row), new.clone());
                }
                Change::Row { list, row, new: None, .. } => {
                    rows.0.remove(&(list.clone(), *row));
                }
                Change::Answer { field: Field::Cell(list, row, key), new, .. } => {
                    set(rows.0.entry((list.clone(), *row)).or_default(), key, new.clone());
                }
                Change::Answer { field: Field::Answer(_) | Field::Task(..), .. }
                | Change::State { .. }
                | Change::Opened { .. }
                | Change::Entered { .. }
                | Change::Undecided { .. }
                | Change::Draft { .. }
                | Change::Version { .. } => {}
            }
        }
        rows
    }

    /// Sets an answer in a row, which is taken from other rows where it is not here yet.
    fn set_in(&mut self, others: &Self, list: ListId, row: RowId, key: AnswerKey, answer: Option<Answer>) {
        let at = (list, row);
        let other = others.0.get(&at).cloned().unwrap_or_default();
        set(self.0.entry(at).or_insert(other), &key, answer);
    }
}

fn set(row: &mut Arc<Row>, key: &AnswerKey, answer: Option<Answer>) {
    let answers = &mut Arc::make_mut(row).answers;
    match answer {
        Some(answer) => answers.insert(key.clone(), answer),
        None => answers.remove(key),
    };
}

/// What was made of a place.
struct Made {
    base: Value,
    theirs: Value,
}

impl Made {
    fn put_at(self, put: &mut Case, place: &Address, who: &Who) {
        let Self { base, theirs } = self;
        let Some(now) = put.value(place).filter(|now| *now != theirs && base != theirs) else { return };
        let edit = if now == base {
            Change::to(put, place, &theirs).map(Edit::one)
        } else {
            Edit::keep_both(put, place, Other { base, theirs, by: who.by.clone(), at: who.at })
        };
        edit.into_iter().for_each(|edit| drop(put.apply(&edit)));
    }
}

/// Of a row that is there on both sides, what was made of each of its cells: nobody has to decide on the rest.
fn by_cell(case: &Case, place: Address, made: Made) -> Vec<(Address, Made)> {
    let (Address::Row(list, row), Value::Row(base), Value::Row(Some(theirs))) = (&place, &made.base, &made.theirs)
    else {
        return vec![(place, made)];
    };
    if case.row(list, *row).is_none() {
        return vec![(place, made)];
    }
    let answer = |row: &Row, key: &AnswerKey| Value::Answer(row.answers.get(key).cloned());
    let keys: BTreeSet<&AnswerKey> = base.iter().chain([theirs]).flat_map(|row| row.answers.keys()).collect();
    let cell = |key: &AnswerKey| {
        let base = base.as_ref().map_or(Value::Answer(None), |base| answer(base, key));
        (Field::Cell(list.clone(), *row, key.clone()).into(), Made { base, theirs: answer(theirs, key) })
    };
    keys.into_iter().map(cell).collect()
}

/// What edits change of one place in all.
struct Net {
    /// The first change.
    first: Change,
    /// The last change.
    last: Change,
}

/// What edits change in all, each place once, in the order of the first changes. What was changed in a row that was added
/// among them is a part of the row.
fn net(edits: &[&Edit]) -> Vec<Net> {
    let mut order: Vec<Net> = Vec::new();
    let mut known: BTreeMap<Address, usize> = BTreeMap::new();
    for change in edits.iter().flat_map(|edit| edit.changes()) {
        if let Change::Answer { field: Field::Cell(list, row, key), new, .. } = change {
            let at = known.get(&Address::Row(list.clone(), *row));
            if let Some(Change::Row { new: Some(row), .. }) =
                at.and_then(|at| order.get_mut(*at)).map(|it| &mut it.last)
            {
                set(row, key, new.clone());
                continue;
            }
        }
        match known.get(&change.address()).and_then(|at| order.get_mut(*at)) {
            Some(net) => net.last = change.clone(),
            None => {
                known.insert(change.address(), order.len());
                order.push(Net { first: change.clone(), last: change.clone() });
            }
        }
    }
    order
}
