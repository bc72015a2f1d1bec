//! What was done here is put onto a file that has gone on without it: where it fits it is taken, and otherwise both are kept.

use crate::case::{Address, Case, Change, Edit, Other, Who};
use std::collections::BTreeMap;

/// Puts edits that were made of another case onto this one: what the case has as it was before them is changed, and where
/// it has something else, theirs is kept beside as undecided.
pub(super) fn put_onto(case: &Case, edits: &[&Edit], who: &Who) -> Case {
    let mut put = case.clone();
    for (first, last) in net(edits) {
        if let (Change::Undecided { old, .. }, Change::Undecided { place, new, .. }) = (&first, &last) {
            Edit::join_others(&put, place, old, new).into_iter().for_each(|edit| drop(put.apply(&edit)));
            continue;
        }
        let (Some(base), Some(theirs)) = (first.value_before(), last.value()) else {
            // What the program noted by itself nobody has to decide on.
            Edit::all(vec![Edit::one(last)]).into_iter().for_each(|edit| drop(put.apply(&edit)));
            continue;
        };
        let place = last.address();
        let is_there = last.is_within(&put);
        let Some(now) = put.value(&place).filter(|now| is_there && *now != theirs && base != theirs) else { continue };
        let edit = if now == base {
            Change::to(&put, &place, &theirs).map(Edit::one)
        } else {
            let other = Other { base, theirs, by: who.by.clone(), at: who.at };
            Edit::keep_both(&put, &place, other)
        };
        edit.into_iter().for_each(|edit| drop(put.apply(&edit)));
    }
    put
}

/// What edits change in all: the first and the last change of each place, in the order of the first.
pub(super) fn net(edits: &[&Edit]) -> Vec<(Change, Change)> {
    let mut order: Vec<(Change, Change)> = Vec::new();
    let mut known: BTreeMap<Address, usize> = BTreeMap::new();
    for change in edits.iter().flat_map(|edit| edit.changes()) {
        match known.get(&change.address()).and_then(|at| order.get_mut(*at)) {
            Some((_, last)) => *last = change.clone(),
            None => {
                known.insert(change.address(), order.len());
                order.push((change.clone(), change.clone()));
            }
        }
    }
    order
}
