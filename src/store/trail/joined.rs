//! Breaks of a trail that are joins. A line that is not tied to the one before it may have been changed, or it may come from
//! another copy of the list: a sync tool put the other's file there while this program wrote on, or git joined two branches
//! line by line. Of the latter there are signs, and where there is one, nobody is suspected.

use super::chain::Chain;
use super::event::Event;
use super::{Problem, Record, Trail};
use crate::case::{Answer, Change, Field};
use std::collections::BTreeMap;

/// Turns breaks into joins where there is a sign of it.
pub(super) fn tell_apart(trail: &mut Trail) {
    let lines: Vec<usize> = trail.problems.iter().map(line).collect();
    let has_breaks = trail.problems.iter().any(|problem| matches!(problem, Problem::Broken { .. }));
    if !has_breaks {
        return;
    }
    let joined: Vec<Problem> = trail
        .problems
        .iter()
        .map(|problem| match problem {
            Problem::Broken { line } => {
                let next = lines.iter().copied().filter(|it| it > line).min().unwrap_or(usize::MAX);
                if is_joined(&trail.records, *line, next) { Problem::Joined { line: *line } } else { *problem }
            }
            Problem::Cut { .. } | Problem::Hole { .. } | Problem::Joined { .. } => *problem,
        })
        .collect();
    trail.problems = joined;
}

fn line(problem: &Problem) -> usize {
    match problem {
        Problem::Cut { line } | Problem::Hole { line } | Problem::Joined { line } | Problem::Broken { line } => *line,
    }
}

/// Whether the lines from `line` up to `next` come from another copy of the list.
fn is_joined(records: &[Record], line: usize, next: usize) -> bool {
    let at = records.partition_point(|record| record.line < line);
    let end = records.partition_point(|record| record.line < next);
    let (before, part) = (records.get(..at).unwrap_or_default(), records.get(at..end).unwrap_or_default());
    // A line that is no event at all comes from no list.
    let Some(first) = part.first().filter(|first| first.line == line) else { return false };
    matches!(first.event, Event::Opened { .. }) || goes_on_from(before, first) || has_another_past(before, part)
}

/// Whether a line is tied to an earlier one than the last, or to none: there the copies went apart.
fn goes_on_from(before: &[Record], first: &Record) -> bool {
    Chain::default().leads_to(first) || before.iter().any(|record| Chain::at(record).leads_to(first))
}

/// Whether an answer is changed from something else than what the list had made of it before.
fn has_another_past(before: &[Record], part: &[Record]) -> bool {
    let mut known: BTreeMap<&Field, &Option<Answer>> = BTreeMap::new();
    for record in before {
        // What is taken back, and what it was then, is not followed.
        if matches!(record.event, Event::Undid | Event::Redid | Event::Discarded) {
            known.clear();
        }
        known.extend(answers(record).map(|(field, _, new)| (field, new)));
    }
    for record in part {
        for (field, old, _) in answers(record) {
            // Only the first change of each field tells of what was before.
            if known.remove(field).is_some_and(|last| last != old) {
                return true;
            }
        }
    }
    false
}

/// The answers that were changed: where, from what and to what.
fn answers(record: &Record) -> impl Iterator<Item = (&Field, &Option<Answer>, &Option<Answer>)> {
    let changes = match &record.event {
        Event::Did(edit) | Event::Continued(edit) | Event::TookIn { edit: Some(edit), .. } => edit.changes(),
        Event::TookIn { edit: None, .. } => &[],
        Event::Opened { .. }
        | Event::Undid
        | Event::Redid
        | Event::Saved { .. }
        | Event::Discarded
        | Event::Covered { .. } => &[],
    };
    changes.iter().filter_map(|change| match change {
        Change::Answer { field, old, new } => Some((field, old, new)),
        Change::State { .. }
        | Change::Row { .. }
        | Change::Opened { .. }
        | Change::Entered { .. }
        | Change::Undecided { .. }
        | Change::Draft { .. }
        | Change::Version { .. } => None,
    })
}
