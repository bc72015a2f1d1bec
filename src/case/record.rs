//! The data of a case, as it stands in the file. What the file has beyond it is told by the reader, never dropped
//! silently: see [`UnknownFields`].

use super::address::{Address, Field, RowId, TaskFact};
use super::answer::Answer;
use super::answers::Answers;
use super::draft::Draft;
use super::names::Names;
use super::unique::{ByName, unique};
use super::unknown_fields::UnknownFields;
use crate::process::{LinkId, ListId, TaskId};
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The rows of lists.
type Lists = BTreeMap<ListId, BTreeMap<RowId, Arc<Row>>>;

/// Everything an organisation has answered. Maps are sorted, so the same case is always written alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The process it follows.
    pub process: ProcessStamp,
    /// The day it was started.
    pub started: Date,
    /// A random name, by which calendars know it from others; empty in a case from before there was one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mark: String,
    /// Answers outside lists.
    #[serde(default)]
    pub answers: Answers,
    /// Tasks and duties that somebody has touched.
    #[serde(default, deserialize_with = "unique")]
    pub tasks: BTreeMap<TaskId, TaskRecord>,
    /// Rows of lists. Shared, so that a snapshot of ten thousand is cheap.
    #[serde(default, deserialize_with = "unique_lists")]
    pub lists: BTreeMap<ListId, BTreeMap<RowId, Arc<Row>>>,
    /// When guidance links were last opened.
    #[serde(default, deserialize_with = "unique")]
    pub opened: BTreeMap<LinkId, Date>,
    /// Answers that were entered in the e-service.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique")]
    pub entered: BTreeMap<Field, Entered>,
    /// What others made of things that were changed here too, while nobody has decided.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique")]
    pub undecided: BTreeMap<Address, Vec<Other>>,
    /// Answers that were proposed, and what was said of them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "unique")]
    pub drafts: BTreeMap<Field, Draft>,
    /// What the file held that this program does not know.
    #[serde(skip)]
    pub unknown: UnknownFields,
}

/// That an answer was entered in the e-service, and which answer it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// When.
    pub on: Date,
    /// The fingerprint of the answer as it was then.
    pub answer: String,
}

/// What somebody else made of something that was changed here too. Ours is what stands at its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Other {
    /// What both began with.
    pub base: Value,
    /// What they made of it.
    pub theirs: Value,
    /// Who; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When, in seconds since 1970, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<i64>,
}

/// What stands at a place that people decide on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// An answer or a fact of a task, if any.
    Answer(Option<Answer>),
    /// The state of a task or duty.
    State(TaskState),
    /// A row, if it is there.
    Row(Option<Arc<Row>>),
}

/// Which process, in which version, a case was made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessStamp {
    /// The process.
    pub id: String,
    /// Its version.
    pub version: u32,
}

/// The answers of one row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Row {
    /// By question.
    pub answers: Answers,
}

/// What is known of a task or duty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskRecord {
    /// Where it stands.
    #[serde(default)]
    pub state: TaskState,
    /// Owner, due date, note and the like.
    #[serde(default, deserialize_with = "unique")]
    pub facts: BTreeMap<TaskFact, Answer>,
}

/// Where a task stands, as the user says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TaskState {
    /// Nobody has begun.
    #[default]
    NotStarted,
    /// Somebody works on it.
    InProgress,
    /// Somebody else has to act first.
    Waiting,
    /// Done.
    Done,
    /// Not needed here.
    NotApplicable,
}

impl TaskState {
    /// Every state, in the order of a menu.
    pub const ALL: [Self; 5] = [Self::NotStarted, Self::InProgress, Self::Waiting, Self::Done, Self::NotApplicable];
}

impl Case {
    /// The case with a name that should be random.
    #[must_use]
    pub fn marked(mut self, mark: u64) -> Self {
        self.mark = format!("{mark:016x}");
        self
    }

    /// A case with nothing in it.
    #[must_use]
    pub fn new(process: ProcessStamp, started: Date) -> Self {
        Self {
            process,
            started,
            mark: String::new(),
            answers: Answers::default(),
            tasks: BTreeMap::new(),
            lists: BTreeMap::new(),
            opened: BTreeMap::new(),
            entered: BTreeMap::new(),
            undecided: BTreeMap::new(),
            drafts: BTreeMap::new(),
            unknown: UnknownFields::default(),
        }
    }
}

/// The rows of one list as they are read.
#[derive(Default)]
struct Rows {
    rows: BTreeMap<RowId, Arc<Row>>,
    names: Names,
}

impl ByName for Rows {
    type Name = RowId;
    type Value = Row;

    fn has(&self, name: &RowId) -> bool {
        self.rows.contains_key(name)
    }

    fn put(&mut self, name: RowId, value: Row) {
        let answers = self.names.shared(value.answers);
        self.rows.insert(name, Arc::new(Row { answers }));
    }
}

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        unique(deserializer)
    }
}

/// Lists of which none stands twice, and no row in one of them.
fn unique_lists<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Lists, D::Error> {
    let lists: BTreeMap<ListId, Rows> = unique(deserializer)?;
    Ok(lists.into_iter().map(|(list, rows)| (list, rows.rows)).collect())
}
