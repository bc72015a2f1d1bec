//! Every change of a case is a value with an inverse: that one list gives undo, and later the trail and the journal.

use super::address::{Address, AnswerKey, Field, RowId, TaskFact};
use super::answer::Answer;
use super::answers::Answers;
use super::draft::Draft;
use super::record::{Case, Entered, Other, Row, TaskState, Value};
use crate::process::{LinkId, ListId, TaskId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One act of the user: one or more changes that are done and undone together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Edit {
    changes: Vec<Change>,
}

/// One change at one address, with what was there before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// An answer is set, changed or cleared.
    Answer {
        /// Where.
        field: Field,
        /// Before.
        old: Option<Answer>,
        /// After.
        new: Option<Answer>,
    },
    /// A task or duty moves to another state.
    State {
        /// Which.
        task: TaskId,
        /// Before.
        old: TaskState,
        /// After.
        new: TaskState,
    },
    /// A row is added or removed with all its answers.
    Row {
        /// In which list.
        list: ListId,
        /// Which row.
        row: RowId,
        /// Before.
        old: Option<Arc<Row>>,
        /// After.
        new: Option<Arc<Row>>,
    },
    /// A guidance link is opened.
    Opened {
        /// Which.
        link: LinkId,
        /// Before.
        old: Option<Date>,
        /// After.
        new: Option<Date>,
    },
    /// An answer is marked as entered in the e-service, or no more.
    Entered {
        /// Which.
        field: Field,
        /// Before.
        old: Option<Entered>,
        /// After.
        new: Option<Entered>,
    },
    /// What others made of something is to be decided on, or is decided.
    Undecided {
        /// Of what.
        place: Address,
        /// Before.
        old: Vec<Other>,
        /// After; empty once it is decided.
        new: Vec<Other>,
    },
    /// What is new in a later version of the process was looked through.
    Version {
        /// Before.
        old: u32,
        /// After.
        new: u32,
    },
    /// What is known of a proposed answer changes.
    Draft {
        /// Which.
        field: Field,
        /// Before.
        old: Option<Draft>,
        /// After.
        new: Option<Draft>,
    },
}

/// The case is not as the edit remembers it. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("the case has another value at {at}")]
pub struct Stale {
    /// Where it differs.
    pub at: String,
}

impl Edit {
    /// Sets or clears an answer. Nothing when it is so already; a blank text clears.
    #[must_use]
    pub fn answer(case: &Case, field: Field, new: Option<Answer>) -> Option<Self> {
        let is_item = matches!(&field, Field::Answer(key) | Field::Cell(_, _, key) if key.item.is_some());
        let new = new.filter(|answer| is_item || !answer.is_blank() || is_space(answer));
        let old = case.get(&field).cloned();
        (old != new).then(|| Self { changes: vec![Change::Answer { field, old, new }] })
    }

    /// Moves a task to another state. Completing fills in the day and the name unless they are there.
    #[must_use]
    pub fn state(case: &Case, task: &TaskId, new: TaskState, today: Date, by: &str) -> Option<Self> {
        let old = case.state(task);
        (old != new).then_some(())?;
        let mut changes = vec![Change::State { task: task.clone(), old, new }];
        let mut fill = |fact, answer: Answer| {
            let field = Field::Task(task.clone(), fact);
            if case.get(&field).is_none() && !answer.is_blank() {
                changes.push(Change::Answer { field, old: None, new: Some(answer) });
            }
        };
        match new {
            TaskState::Done => {
                fill(TaskFact::CompletedOn, Answer::Date(today));
                fill(TaskFact::CompletedBy, Answer::Text(by.to_owned()));
            }
            TaskState::Waiting => fill(TaskFact::WaitingSince, Answer::Date(today)),
            TaskState::NotStarted | TaskState::InProgress | TaskState::NotApplicable => {}
        }
        Some(Self { changes })
    }

    /// Adds a row.
    #[must_use]
    pub fn add_row(list: &ListId, row: RowId, content: impl Into<Arc<Row>>) -> Self {
        let (list, new) = (list.clone(), Some(content.into()));
        Self { changes: vec![Change::Row { list, row, old: None, new }] }
    }

    /// Removes a row with all its answers.
    #[must_use]
    pub fn remove_row(case: &Case, list: &ListId, row: RowId) -> Option<Self> {
        let old = Some(case.row(list, row)?.clone());
        Some(Self { changes: vec![Change::Row { list: list.clone(), row, old, new: None }] })
    }

    /// Changes of different addresses as one act; nothing when there are none.
    pub(crate) fn of(changes: Vec<Change>) -> Option<Self> {
        (!changes.is_empty()).then_some(Self { changes })
    }

    /// One change as an act.
    #[must_use]
    pub fn one(change: Change) -> Self {
        Self { changes: vec![change] }
    }

    /// Several edits of different addresses as one act; nothing when there are none.
    #[must_use]
    pub fn all(edits: Vec<Self>) -> Option<Self> {
        Self::of(edits.into_iter().flat_map(|edit| edit.changes).collect())
    }

    /// Marks an answer as entered on a day as it is now, or as not entered.
    #[must_use]
    pub fn entered(case: &Case, field: &Field, on: Option<Date>) -> Option<Self> {
        let new = on.map(|on| Entered { on, answer: Answer::fingerprint(case.get(field)) });
        let (field, old) = (field.clone(), case.entered.get(field).cloned());
        (old != new).then(|| Self { changes: vec![Change::Entered { field, old, new }] })
    }

    /// Remembers that a link was opened today.
    #[must_use]
    pub fn opened(case: &Case, link: &LinkId, today: Date) -> Option<Self> {
        let old = case.opened.get(link).copied();
        let (link, new) = (link.clone(), Some(today));
        (old != new).then(|| Self { changes: vec![Change::Opened { link, old, new }] })
    }

    /// Remembers that what is new up to a version of the process was looked through; nothing when it was already.
    #[must_use]
    pub fn looked_through(case: &Case, new: u32) -> Option<Self> {
        let old = case.process.version;
        (old < new).then(|| Self::one(Change::Version { old, new }))
    }

    /// The first address that changes: what the edit is about.
    #[must_use]
    pub fn subject(&self) -> Option<Address> {
        self.changes.first().map(Change::address)
    }

    /// How many places it changes, as a user counts them: a draft and its answer are one.
    #[must_use]
    pub fn places(&self) -> usize {
        let aside = self.changes.iter().filter(|change| matches!(change, Change::Draft { .. })).count();
        if aside == self.changes.len() { aside } else { self.changes.len() - aside }
    }

    /// The changes, in the order they are made.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether the user would expect undo to take it back. Opening a page is a fact, not a change of mind.
    #[must_use]
    pub fn is_undoable(&self) -> bool {
        !self.changes.iter().all(|change| matches!(change, Change::Opened { .. }))
    }

    /// The edit that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { changes: self.changes.iter().rev().map(Change::inverse).collect() }
    }

    /// Whether a case is after it as it was before.
    #[must_use]
    pub fn is_noop(&self) -> bool {
        self.changes.iter().all(|change| *change == change.inverse())
    }

    /// This edit and the next one as one, when both set the same single answer.
    #[must_use]
    pub fn joined(&self, next: &Self) -> Option<Self> {
        match (self.changes.as_slice(), next.changes.as_slice()) {
            ([Change::Answer { field, old, .. }], [Change::Answer { field: same, new, .. }]) if field == same => {
                let (field, old, new) = (field.clone(), old.clone(), new.clone());
                Some(Self { changes: vec![Change::Answer { field, old, new }] })
            }
            _ => None,
        }
    }
}

/// Spaces somebody has begun to type are kept until there is more.
fn is_space(answer: &Answer) -> bool {
    answer.text().is_some_and(|text| !text.is_empty())
}

impl Change {
    /// Where the change is.
    #[must_use]
    pub fn address(&self) -> Address {
        match self {
            Self::Answer { field, .. } => Address::Field(field.clone()),
            Self::State { task, .. } => Address::State(task.clone()),
            Self::Row { list, row, .. } => Address::Row(list.clone(), *row),
            Self::Opened { link, .. } => Address::Opened(link.clone()),
            Self::Entered { field, .. } => Address::Entered(field.clone()),
            Self::Undecided { place, .. } => Address::Undecided(Box::new(place.clone())),
            Self::Version { .. } => Address::Version,
            Self::Draft { field, .. } => Address::Draft(field.clone()),
        }
    }

    /// What leads from what a case holds at a place to another value. Nothing when the value is of another kind.
    #[must_use]
    pub fn to(case: &Case, place: &Address, value: &Value) -> Option<Self> {
        match value {
            Value::Answer(new) => {
                let Address::Field(field) = place else { return None };
                Some(Self::Answer { field: field.clone(), old: case.get(field).cloned(), new: new.clone() })
            }
            Value::State(new) => {
                let Address::State(task) = place else { return None };
                Some(Self::State { task: task.clone(), old: case.state(task), new: *new })
            }
            Value::Row(new) => {
                let Address::Row(list, row) = place else { return None };
                let old = case.row(list, *row).cloned();
                Some(Self::Row { list: list.clone(), row: *row, old, new: new.clone() })
            }
        }
    }

    /// What the place holds after the change, where that is something people decide on.
    #[must_use]
    pub fn value(&self) -> Option<Value> {
        match self {
            Self::Answer { new, .. } => Some(Value::Answer(new.clone())),
            Self::State { new, .. } => Some(Value::State(*new)),
            Self::Row { new, .. } => Some(Value::Row(new.clone())),
            Self::Opened { .. }
            | Self::Entered { .. }
            | Self::Undecided { .. }
            | Self::Draft { .. }
            | Self::Version { .. } => None,
        }
    }

    /// What the place held before the change, where that is something people decide on.
    #[must_use]
    pub fn value_before(&self) -> Option<Value> {
        self.inverse().value()
    }

    fn inverse(&self) -> Self {
        let mut inverse = self.clone();
        match &mut inverse {
            Self::Answer { old, new, .. } => std::mem::swap(old, new),
            Self::State { old, new, .. } => std::mem::swap(old, new),
            Self::Row { old, new, .. } => std::mem::swap(old, new),
            Self::Opened { old, new, .. } => std::mem::swap(old, new),
            Self::Entered { old, new, .. } => std::mem::swap(old, new),
            Self::Undecided { old, new, .. } => std::mem::swap(old, new),
            Self::Version { old, new } => std::mem::swap(old, new),
            Self::Draft { old, new, .. } => std::mem::swap(old, new),
        }
        inverse
    }

    /// Whether a case is as it is after this change.
    #[must_use]
    pub fn shows_in(&self, case: &Case) -> bool {
        self.inverse().fits(case)
    }

    /// Whether a case has the row that the change is about, when it is about a cell.
    #[must_use]
    pub fn is_within(&self, case: &Case) -> bool {
        match self {
            Self::Answer { field: Field::Cell(list, row, _), .. } => case.row(list, *row).is_some(),
            _ => true,
        }
    }

    fn fits(&self, case: &Case) -> bool {
        match self {
            Self::Answer { field, old, .. } => self.is_within(case) && case.get(field) == old.as_ref(),
            Self::State { task, old, .. } => case.state(task) == *old,
            Self::Row { list, row, old, .. } => case.row(list, *row) == old.as_ref(),
            Self::Opened { link, old, .. } => case.opened.get(link) == old.as_ref(),
            Self::Entered { field, old, .. } => case.entered.get(field) == old.as_ref(),
            Self::Undecided { place, old, .. } => case.others(place) == old.as_slice(),
            Self::Version { old, .. } => case.process.version == *old,
            Self::Draft { field, old, .. } => case.drafts.get(field) == old.as_ref(),
        }
    }

    fn make(&self, case: &mut Case) {
        match self {
            Self::Answer { field, new, .. } => case.put(field, new.clone()),
            Self::State { task, new, .. } => {
                case.tasks.entry(task.clone()).or_default().state = *new;
                case.forget_untouched(task);
            }
            Self::Row { list, row, new, .. } => {
                let rows = case.lists.entry(list.clone()).or_default();
                put(rows, *row, new.clone());
                if rows.is_empty() {
                    case.lists.remove(list);
                }
            }
            Self::Opened { link, new, .. } => put(&mut case.opened, link.clone(), *new),
            Self::Entered { field, new, .. } => put(&mut case.entered, field.clone(), new.clone()),
            Self::Undecided { place, new, .. } => {
                put(&mut case.undecided, place.clone(), Some(new.clone()).filter(|list| !list.is_empty()));
            }
            Self::Version { new, .. } => case.process.version = *new,
            Self::Draft { field, new, .. } => put(&mut case.drafts, field.clone(), new.clone()),
        }
    }
}

impl Case {
    /// Makes an edit.
    ///
    /// # Errors
    /// When the case is not as the edit remembers it; then nothing is changed.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Stale> {
        for (done, change) in edit.changes.iter().enumerate() {
            if !change.fits(self) {
                let made = edit.changes.iter().take(done).rev();
                made.for_each(|change| change.inverse().make(self));
                return Err(Stale { at: change.address().to_string() });
            }
            change.make(self);
        }
        Ok(())
    }

    fn put(&mut self, field: &Field, answer: Option<Answer>) {
        match field {
            Field::Answer(key) => put_answer(&mut self.answers, key, answer),
            Field::Cell(list, row, key) => {
                let row = self.lists.get_mut(list).and_then(|rows| rows.get_mut(row));
                if let Some(row) = row {
                    put_answer(&mut Arc::make_mut(row).answers, key, answer);
                }
            }
            Field::Task(task, fact) => {
                put(&mut self.tasks.entry(task.clone()).or_default().facts, *fact, answer);
                self.forget_untouched(task);
            }
        }
    }

    /// A task that is as if nobody had touched it is not in the file, so undo restores the very bytes.
    fn forget_untouched(&mut self, task: &TaskId) {
        if self.tasks.get(task).is_some_and(|record| *record == super::TaskRecord::default()) {
            self.tasks.remove(task);
        }
    }
}

fn put_answer(answers: &mut Answers, key: &AnswerKey, answer: Option<Answer>) {
    match answer {
        Some(answer) => answers.insert(key.clone(), answer),
        None => answers.remove(key),
    };
}

fn put<K: Ord, V>(map: &mut BTreeMap<K, V>, key: K, value: Option<V>) {
    match value {
        Some(value) => map.insert(key, value),
        None => map.remove(&key),
    };
}
