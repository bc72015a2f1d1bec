//! What changed since the last handover. Each handover leaves a note in the case of how things stood; the next one
//! begins with the difference. The note is a line of words, one a thing: `done:read-service-page`. Of answers and rows it
//! keeps how many there were and a fingerprint, so that it stays short however long a list is.

use crate::assessment::{Assessment, Due, Stage, TaskStatus};
use crate::case::{Answer, AnswerKey, Case, Row, RowId, TaskRecord};
use crate::hash;
use crate::plan::plan;
use crate::process::{FilingId, ListId, Process, StateBinding, TaskId};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What changed since a handover.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangesSince {
    /// Its record.
    pub row: Option<RowId>,
    /// When it was.
    pub on: Option<Date>,
    /// To whom.
    pub to: String,
    /// Tasks that were done since.
    pub done: Vec<TaskId>,
    /// Tasks that are open and were not then.
    pub new: Vec<TaskId>,
    /// Filings that were decided since.
    pub decided: Vec<FilingId>,
    /// Certificates that were replaced since.
    pub replaced: Vec<RowId>,
    /// Days that have passed since.
    pub passed: Vec<Due>,
    /// Lists whose rows are others.
    pub lists: Vec<ListChange>,
    /// Tasks, and duties, of which other things are told.
    pub answers: Vec<TaskId>,
    /// The earliest day on which everything can be ready, then and now.
    pub ready: Option<Moved>,
    /// Whether something changed that none of the others names.
    pub has_more: bool,
    /// Whether that handover kept what answers and rows are compared with. One of an early version did not.
    pub is_compared: bool,
}

/// How the rows of a list changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListChange {
    /// The list.
    pub list: ListId,
    /// How many rows it had.
    pub before: usize,
    /// How many it has.
    pub now: usize,
    /// How many of them are new.
    pub added: usize,
    /// How many of the others are no more.
    pub removed: usize,
    /// Whether the rows that were there then say something else now. Not known where one of them was removed.
    pub is_changed: bool,
}

/// A day that has moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Which it was.
    pub from: Date,
    /// Which it is.
    pub to: Date,
}

impl ChangesSince {
    /// What changed since the newest handover but `but`, if there was one.
    #[must_use]
    pub fn last(case: &Case, process: &Process, assessment: &Assessment, but: Option<RowId>) -> Option<Self> {
        let kept = process.bindings.handovers.as_ref()?;
        let (id, row) = case.rows(&kept.list).filter(|(row, _)| Some(*row) != but).last()?;
        let before = Note::new(row.text(&kept.state));
        let tasks = || assessment.tasks.iter().filter(|(_, status)| status.counts);
        let named = |is_done: bool, word: &str| -> Vec<TaskId> {
            let are = tasks().filter(|(_, status)| status.done == is_done);
            are.map(|(task, _)| task.clone()).filter(|task| !before.has(&format!("{word}:{task}"))).collect()
        };
        let decided = assessment.filings.iter().filter(|filing| filing.stage == Stage::Decided);
        let on = row.answer(&kept.on).and_then(Answer::date);
        let since = Self {
            row: Some(id),
            on,
            to: row.text(&kept.to).to_owned(),
            done: named(true, "done"),
            new: named(false, "open"),
            decided: decided.map(|it| it.id.clone()).filter(|id| !before.has(&format!("decided:{id}"))).collect(),
            replaced: replaced(case, process).filter(|row| !before.has(&format!("replaced:{row}"))).collect(),
            passed: on.map(|on| passed(assessment, on)).unwrap_or_default(),
            ..Self::default()
        };
        let Some(whole) = before.of(WHOLE) else { return Some(since) };
        Some(since.compared(&before, case, process, assessment, whole))
    }

    /// The same with what answers and rows tell.
    fn compared(
        mut self,
        before: &Note<'_>,
        case: &Case,
        process: &Process,
        assessment: &Assessment,
        whole: &str,
    ) -> Self {
        self.is_compared = true;
        let now = ready(case, process, assessment);
        let then = before.of(READY).and_then(|day| day.parse().ok());
        self.ready = then.zip(now).map(|(from, to)| Moved { from, to }).filter(|moved| moved.from != moved.to);
        self.lists = lists(case, process).filter_map(|list| before.changed(case, list)).collect();
        let (then, now) = (before.all(ANSWERS), answers(case, process));
        let is_told = |task: &TaskId| self.done.contains(task) || self.new.contains(task);
        let ids: BTreeSet<TaskId> = then.keys().map(|id| TaskId::new(*id)).chain(now.keys().cloned()).collect();
        let is_other = |task: &TaskId| then.get(task.as_str()).copied() != now.get(task).map(String::as_str);
        self.answers = ids.into_iter().filter(|task| is_other(task) && !is_told(task)).collect();
        let is_named = [&self.done, &self.new, &self.answers].into_iter().any(|tasks| !tasks.is_empty())
            || !self.decided.is_empty()
            || !self.replaced.is_empty()
            || !self.lists.is_empty();
        self.has_more = !is_named && whole != fingerprint(&without_handovers(case, process));
        self
    }

    /// Whether nothing changed, as far as that can be known; never where not all could be compared.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self { row, on, to, is_compared, .. } = self;
        *is_compared && *self == Self { row: *row, on: *on, to: to.clone(), is_compared: true, ..Self::default() }
    }
}

/// What stands before the day, the fingerprints of tasks and of lists, and that of everything.
const READY: &str = "ready";
const ANSWERS: &str = "answers";
const ROWS: &str = "rows";
const WHOLE: &str = "case";

/// A note that an earlier handover left.
struct Note<'n> {
    words: BTreeSet<&'n str>,
}

impl<'n> Note<'n> {
    fn new(text: &'n str) -> Self {
        Self { words: text.split_whitespace().collect() }
    }

    fn has(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    fn named(&self, name: &str) -> impl Iterator<Item = &'n str> {
        self.words.iter().filter_map(move |word| word.strip_prefix(name)?.strip_prefix(':'))
    }

    fn of(&self, name: &str) -> Option<&'n str> {
        self.named(name).next()
    }

    /// The fingerprints under a name, each by what it is of.
    fn all(&self, name: &str) -> BTreeMap<&'n str, &'n str> {
        self.named(name).filter_map(|word| word.split_once(':')).collect()
    }

    /// How a list changed: rows get their numbers in the order in which they are added, so those past the last number of
    /// then are new.
    fn changed(&self, case: &Case, list: &ListId) -> Option<ListChange> {
        let then = self.all(ROWS).get(list.as_str()).and_then(|text| Rows::read(text)).unwrap_or_default();
        let now = case.row_count(list);
        let added = case.rows(list).filter(|(id, _)| id.order() > then.last).count();
        // A row that somebody else had added by then can come in later, under an earlier number.
        let added = added.max(now.saturating_sub(then.count));
        let removed = (then.count + added).saturating_sub(now);
        let is_changed = removed == 0 && Rows::of(case, list, then.last).print != then.print;
        let change = ListChange { list: list.clone(), before: then.count, now, added, removed, is_changed };
        (added + removed > 0 || is_changed).then_some(change)
    }
}

/// The rows of a list as they were: how many, the number of the last one, and a fingerprint of what they say.
#[derive(Default)]
struct Rows {
    count: usize,
    last: u32,
    print: String,
}

impl Rows {
    /// The rows of a list up to this number.
    fn of(case: &Case, list: &ListId, most: u32) -> Self {
        let rows: Vec<(RowId, &Arc<Row>)> = case.rows(list).filter(|(id, _)| id.order() <= most).collect();
        let last = rows.iter().map(|(id, _)| id.order()).max().unwrap_or_default();
        let print = if rows.is_empty() { String::new() } else { fingerprint(&rows) };
        Self { count: rows.len(), last, print }
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let [count, last, print] = [parts.next()?, parts.next()?, parts.next()?];
        Some(Self { count: count.parse().ok()?, last: last.parse().ok()?, print: print.to_owned() })
    }
}

/// The lists of a case, but that of the handovers themselves.
fn lists<'a>(case: &'a Case, process: &'a Process) -> impl Iterator<Item = &'a ListId> {
    let kept = process.bindings.handovers.as_ref().map(|kept| &kept.list);
    let ids: BTreeSet<&ListId> = process.lists.iter().map(|list| &list.id).chain(case.lists.keys()).collect();
    ids.into_iter().filter(move |list| Some(*list) != kept)
}

/// What is told of a task or duty.
#[derive(Default, Serialize)]
struct Told<'c> {
    record: Option<&'c TaskRecord>,
    answers: Vec<(&'c AnswerKey, &'c Answer)>,
}

/// The fingerprint of what is told of each task or duty: its answers, and what is known of it besides.
fn answers(case: &Case, process: &Process) -> BTreeMap<TaskId, String> {
    let mut told: BTreeMap<&TaskId, Told<'_>> = BTreeMap::new();
    for (task, record) in &case.tasks {
        told.entry(task).or_default().record = Some(record);
    }
    for (key, answer) in &case.answers {
        let home = process.home(&key.question).map(|home| &home.task);
        home.into_iter().for_each(|task| told.entry(task).or_default().answers.push((key, answer)));
    }
    told.into_iter().map(|(task, told)| (task.clone(), fingerprint(&told))).collect()
}

/// The case without the records of its handovers, which are not compared.
fn without_handovers(case: &Case, process: &Process) -> Case {
    let mut case = case.clone();
    process.bindings.handovers.iter().for_each(|kept| drop(case.lists.remove(&kept.list)));
    case
}

/// Enough of a hash to see that something is not the same any more.
fn fingerprint(what: &impl Serialize) -> String {
    let text = serde_json::to_vec(what).unwrap_or_default();
    let mut print = hash::short([text.as_slice()]);
    print.truncate(8);
    print
}

/// The earliest day on which everything can be ready, while something is open.
fn ready(case: &Case, process: &Process, assessment: &Assessment) -> Option<Date> {
    let plan = plan(case, process, assessment).ok()?;
    (!plan.is_ready && !plan.tasks.is_empty()).then_some(plan.ready)
}

/// What fell due on that day or later and is past today.
fn passed(assessment: &Assessment, on: Date) -> Vec<Due> {
    let is_passed = |due: &&Due| due.date >= on && due.date < assessment.today;
    assessment.deadlines.iter().filter(is_passed).cloned().collect()
}

/// The service's certificates that were replaced.
fn replaced<'a>(case: &'a Case, process: &'a Process) -> impl Iterator<Item = RowId> + 'a {
    let kept = process.bindings.service_certificates.as_ref();
    let rows = kept.into_iter().flat_map(|kept| case.rows(&kept.list).map(move |row| (kept, row)));
    let is_replaced =
        |row: &Row, state: &StateBinding| row.answer(&state.question) == Some(&Answer::Choice(state.replaced.clone()));
    rows.filter(move |(kept, (_, row))| is_replaced(row, &kept.state)).map(|(_, (id, _))| id)
}

/// How things stand, as the next handover will compare it.
pub(super) fn standing(case: &Case, process: &Process, assessment: &Assessment) -> String {
    let of_task = |(task, status): (&TaskId, &TaskStatus)| match status.done {
        true => format!("done:{task}"),
        false => format!("open:{task}"),
    };
    let tasks = assessment.tasks.iter().filter(|(_, status)| status.counts).map(of_task);
    let decided = assessment.filings.iter().filter(|filing| filing.stage == Stage::Decided);
    let decided = decided.map(|filing| format!("decided:{}", filing.id));
    let replaced = replaced(case, process).map(|row| format!("replaced:{row}"));
    let answers = answers(case, process).into_iter().map(|(task, print)| format!("{ANSWERS}:{task}:{print}"));
    let rows = lists(case, process).filter(|list| case.row_count(list) > 0).map(|list| {
        let Rows { count, last, print } = Rows::of(case, list, u32::MAX);
        format!("{ROWS}:{list}:{count}-{last}-{print}")
    });
    let ready = ready(case, process, assessment).map(|day| format!("{READY}:{day}"));
    let whole = format!("{WHOLE}:{}", fingerprint(&without_handovers(case, process)));
    let words = tasks.chain(decided).chain(replaced).chain(answers).chain(rows).chain(ready).chain([whole]);
    words.collect::<Vec<_>>().join(" ")
}
