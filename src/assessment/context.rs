//! What an assessment looks at, and what it remembers of rows that have not changed since the last one.

use super::finding::RawFinding;
use crate::case::{Answer, Answers, Case, Draft, Field, Row, RowId};
use crate::process::{Kind, List, ListId, Process, QuestionId, TaskId};
use jiff::civil::Date;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What an assessment looks at: a case, or one row of it.
#[derive(Clone, Copy)]
pub(super) struct EvalContext<'a> {
    pub(super) case: &'a Case,
    pub(super) process: &'a Process,
    pub(super) rows: &'a RowCache,
    row: Option<&'a Row>,
}

impl<'a> EvalContext<'a> {
    pub(super) fn new(case: &'a Case, process: &'a Process, rows: &'a RowCache) -> Self {
        Self { case, process, rows, row: None }
    }

    /// The same, looking at a row first.
    pub(super) fn on(self, row: &'a Row) -> Self {
        Self { row: Some(row), ..self }
    }

    /// The answer to a question: on the row, or else outside lists.
    pub(super) fn answer(self, question: &QuestionId) -> Option<&'a Answer> {
        self.row.and_then(|row| row.answer(question)).or_else(|| self.case.answer(question))
    }
}

/// What was found in rows, kept while neither the row nor what rows refer to has changed.
#[derive(Default)]
pub(super) struct RowCache {
    tasks: RefCell<HashMap<LookedFor, Rows>>,
    outside: RefCell<Option<CacheKey>>,
}

/// What was looked for in the rows of a list, and in which task the list is shown.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct LookedFor {
    pub(super) task: TaskId,
    pub(super) list: ListId,
    pub(super) about: About,
}

/// What was looked for in rows.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum About {
    /// What is missing or wrong in their answers.
    Answers,
    /// What is wrong with their days on the day of the assessment.
    Days,
}

type Rows = HashMap<RowId, OfRow>;

/// What was found in a row, and the row as it was then.
struct OfRow {
    row: Arc<Row>,
    found: Box<[RawFinding]>,
}

/// What the conditions and choices of rows refer to outside the row.
#[derive(PartialEq)]
struct CacheKey {
    today: Date,
    answers: Answers,
    drafts: BTreeMap<Field, Draft>,
    referred: Vec<(ListId, Vec<RowId>)>,
}

impl RowCache {
    /// Forgets everything if what rows refer to has changed.
    pub(super) fn invalidate_if_changed(&self, case: &Case, process: &Process, today: Date) {
        let referred = process.lists.iter().filter(|list| is_referred(list, process));
        let referred =
            referred.map(|list| (list.id.clone(), case.rows(&list.id).map(|(id, _)| id).collect())).collect();
        let now = CacheKey { today, answers: case.answers.clone(), drafts: case.drafts.clone(), referred };
        let mut outside = self.outside.borrow_mut();
        if outside.as_ref() != Some(&now) {
            self.tasks.borrow_mut().clear();
            *outside = Some(now);
        }
    }

    /// Adds what is found in the rows of a list, each worked out with `find` unless it is the one of last time.
    pub(super) fn findings<'r>(
        &self,
        looked_for: LookedFor,
        rows: impl Iterator<Item = (RowId, &'r Arc<Row>)>,
        find: impl Fn(RowId, &Row) -> Vec<RawFinding>,
        found: &mut Vec<RawFinding>,
    ) {
        // Taken out meanwhile: what is found in one row can hang on what is found in others.
        let mut known = self.tasks.borrow_mut().remove(&looked_for).unwrap_or_default();
        for (id, row) in rows {
            let look = || OfRow { row: row.clone(), found: find(id, row).into() };
            let of_row = known.entry(id).or_insert_with(look);
            if !Arc::ptr_eq(&of_row.row, row) {
                *of_row = look();
            }
            found.extend(of_row.found.iter().cloned());
        }
        self.tasks.borrow_mut().insert(looked_for, known);
    }
}

fn is_referred(list: &List, process: &Process) -> bool {
    let questions = process.lists.iter().flat_map(|list| &list.questions);
    questions.into_iter().any(|it| matches!(&it.kind, Kind::RowOf(of) | Kind::RowsOf(of) if *of == list.id))
}
