//! Which tasks decide the earliest day.

use super::Days;
use super::forward::Earliest;
use super::work::{Item, Work};
use crate::process::TaskId;

/// From the task that ends last back to the first one: each waited for the one before it.
pub(super) fn deciding(work: &Work, days: &Days<Earliest>) -> Vec<TaskId> {
    let open = work.in_order().filter(|item| !item.is_over());
    let mut next = open.max_by_key(|item| days.get(&item.task).map(|days| days.end));
    let mut chain = Vec::new();
    while let Some(item) = next.filter(|item| !chain.contains(&item.task)) {
        chain.push(item.task.clone());
        next = held_up_by(item, work, days).filter(|before| !before.is_over());
    }
    chain.reverse();
    chain
}

/// What a task had to wait for longest.
fn held_up_by<'w>(item: &Item, work: &'w Work, days: &Days<Earliest>) -> Option<&'w Item> {
    let own = days.get(&item.task)?;
    if let Some(together) = &item.together {
        let first = days.get(&together.from)?;
        if together.span.after(first.begin).is_ok_and(|end| end == own.end) {
            return work.item(&together.from);
        }
    }
    // One whose time runs waits for nothing but its end.
    if item.begun.is_some() {
        return None;
    }
    let awaited = work.in_order().filter(|other| item.waits_for.contains(&other.task));
    let last = awaited.filter(|other| !other.is_over()).max_by_key(|other| days.get(&other.task).map(|days| days.end));
    last.filter(|other| days.get(&other.task).is_some_and(|days| days.end == own.begin))
}
