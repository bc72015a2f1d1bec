//! What falls due, for a calendar: what stands, and what stood once and is to be taken out of it again.

use super::build::Builder;
use super::document::Entry;
use crate::assessment::{DeadlineWhat, Due};
use crate::case::{Address, Answer, Change, Field, Row, RowId, TaskFact};
use crate::process::{Deadline, ListId};
use crate::{hash, wording};
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::BTreeSet;

impl Builder<'_> {
    /// Every deadline this reader is told of, then those that were done or removed.
    pub(super) fn calendar(&self) -> Vec<Entry> {
        let entry = |due: &Due| {
            let owner = due.owner.clone().filter(|_| !self.scope.redact);
            let place = due.step.as_ref().map(|step| wording::short_place(self.context, step, None));
            let note = [Some(self.subject()), place, owner];
            Entry {
                uid: self.uid(&due.address, self.what(due)),
                date: due.date,
                title: wording::deadline(self.context, due),
                note: note.into_iter().flatten().collect::<Vec<_>>().join(" · "),
                cancelled: false,
            }
        };
        let mut entries: Vec<Entry> = self.dues().map(entry).collect();
        let mut known: BTreeSet<String> = entries.iter().map(|entry| entry.uid.clone()).collect();
        for (address, date) in self.once() {
            for former in self.former(&address, date) {
                if known.insert(former.uid.clone()) {
                    entries.push(former);
                }
            }
        }
        entries.extend(self.plan_entries());
        entries
    }

    /// The name of an entry. It hangs on nothing that is still to be answered, so that it is the same from the first
    /// export on. A case from before there were random names is known by its process and its first day.
    fn uid(&self, address: &Address, what: &str) -> String {
        self.uid_of(&address.to_string(), what)
    }

    pub(super) fn uid_of(&self, place: &str, what: &str) -> String {
        let case = self.context.case;
        let case = match case.mark.as_str() {
            "" => mark(&format!("{} {}", case.process.id, case.started)),
            own => own.to_owned(),
        };
        format!("{}-{case}@lupapolku", mark(&format!("{place} {what}")))
    }

    /// One field can have several deadlines; the title in the first language of the process tells them apart.
    fn what<'d>(&self, due: &'d Due) -> &'d str {
        match &due.what {
            DeadlineWhat::Answer { title, .. } => title.get(self.first_language()),
            DeadlineWhat::Task(_) | DeadlineWhat::Duty(_) => "",
        }
    }

    fn first_language(&self) -> &str {
        self.context.process.head.languages.first().map(String::as_str).unwrap_or_default()
    }

    /// Every day that stands in the case or stood in it once, the newest of each place first.
    fn once(&self) -> Vec<(Address, Date)> {
        let mut days = Vec::new();
        let case = self.context.case;
        for (task, record) in &case.tasks {
            let due = record.facts.get(&TaskFact::Due).and_then(Answer::date);
            days.extend(due.map(|date| (Field::Task(task.clone(), TaskFact::Due).into(), date)));
        }
        for (key, answer) in &case.answers {
            days.extend(answer.date().map(|date| (Field::Answer(key.clone()).into(), date)));
        }
        for (list, rows) in &case.lists {
            rows.iter().for_each(|(id, row)| days_of_row(list, *id, row, &mut days));
        }
        for change in self.material.events.iter().rev().flat_map(|event| event.edit.changes()) {
            match change {
                Change::Answer { field, old: Some(Answer::Date(date)), .. } => days.push((field.clone().into(), *date)),
                Change::Row { list, row, old: Some(old), .. } => days_of_row(list, *row, old, &mut days),
                Change::Answer { .. }
                | Change::Row { .. }
                | Change::State { .. }
                | Change::Opened { .. }
                | Change::Entered { .. }
                | Change::Undecided { .. }
                | Change::Draft { .. }
                | Change::Version { .. } => {}
            }
        }
        days
    }

    /// What a day at a place is a deadline of, as entries that are no longer.
    fn former(&self, address: &Address, date: Date) -> Vec<Entry> {
        let is_told = self.task_of(address).is_none_or(|task| self.is_task_for(&task));
        let entry = |what: &str, date: Date, title: String| Entry {
            uid: self.uid(address, what),
            date,
            title,
            note: self.subject(),
            cancelled: true,
        };
        match address {
            _ if !is_told => Vec::new(),
            Address::Field(Field::Task(task, TaskFact::Due)) => {
                vec![entry("", date, wording::title(self.context, &Address::State(task.clone())))]
            }
            Address::Field(Field::Answer(key) | Field::Cell(_, _, key)) => {
                let deadlines = self.context.process.question(&key.question).map(|question| &question.deadlines);
                let of = |deadline: &Deadline| {
                    let date = date.checked_sub(i64::from(deadline.days_before).days()).ok()?;
                    let title = deadline.title.get(self.context.words.tag()).to_owned();
                    Some(entry(deadline.title.get(self.first_language()), date, title))
                };
                deadlines.into_iter().flatten().filter_map(of).collect()
            }
            Address::Field(Field::Task(..))
            | Address::State(_)
            | Address::Row(..)
            | Address::Opened(_)
            | Address::Entered(_)
            | Address::Undecided(_)
            | Address::Draft(_)
            | Address::Version => Vec::new(),
        }
    }
}

fn days_of_row(list: &ListId, id: RowId, row: &Row, days: &mut Vec<(Address, Date)>) {
    for (key, answer) in &row.answers {
        days.extend(answer.date().map(|date| (Field::Cell(list.clone(), id, key.clone()).into(), date)));
    }
}

fn mark(text: &str) -> String {
    hash::short([text.as_bytes()]).to_lowercase()
}
