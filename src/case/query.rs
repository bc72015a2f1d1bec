//! Reading a case by address.

use super::address::{Address, AnswerKey, Field, RowId, TaskFact};
use super::answer::Answer;
use super::record::{Case, Other, ProcessStamp, Row, TaskState};
use crate::process::{ListId, Process, QuestionId, TaskId};
use std::sync::Arc;

impl Case {
    /// What others made of a place, while nobody has decided.
    #[must_use]
    pub fn others(&self, place: &Address) -> &[Other] {
        self.undecided.get(place).map_or(&[], Vec::as_slice)
    }

    /// A case of this process with nothing in it.
    #[must_use]
    pub fn begun(process: &Process, started: jiff::civil::Date) -> Self {
        let stamp = ProcessStamp { id: process.head.id.clone(), version: process.head.version };
        Self::new(stamp, started)
    }

    /// A new case with what of this one holds for another: no people, no days of the process, no files, and nothing done.
    #[must_use]
    pub fn as_pattern(&self, process: &Process, started: jiff::civil::Date) -> Self {
        let keeps = |key: &AnswerKey, answer: &Answer| {
            let is_of_people = process.question(&key.question).is_none_or(|question| question.kind.is_contact());
            let is_of_then = matches!(answer, Answer::Date(_) | Answer::File(_));
            !is_of_people && !is_of_then
        };
        let mut pattern = Self::begun(process, started);
        pattern.answers =
            self.answers.iter().filter(|(key, it)| keeps(key, it)).map(|(key, it)| (key.clone(), it.clone())).collect();
        let is_of_case = |list: &ListId| process.list(list).is_some_and(|list| !list.is_kept);
        for (list, rows) in self.lists.iter().filter(|(list, _)| is_of_case(list)) {
            let row = |row: &Row| {
                let answers = row.answers.iter().filter(|(key, it)| keeps(key, it));
                Arc::new(Row { answers: answers.map(|(key, it)| (key.clone(), it.clone())).collect() })
            };
            pattern.lists.insert(list.clone(), rows.iter().map(|(id, it)| (*id, row(it))).collect());
        }
        pattern
    }

    /// Whether it was made of this process.
    #[must_use]
    pub fn follows(&self, process: &Process) -> bool {
        self.process.id == process.head.id
    }

    /// The answer at a field, if there is one.
    #[must_use]
    pub fn get(&self, field: &Field) -> Option<&Answer> {
        match field {
            Field::Answer(key) => self.answers.get(key),
            Field::Cell(list, row, key) => self.row(list, *row)?.answers.get(key),
            Field::Task(task, fact) => self.tasks.get(task)?.facts.get(fact),
        }
    }

    /// The answer to a question outside lists.
    #[must_use]
    pub fn answer(&self, question: &QuestionId) -> Option<&Answer> {
        self.answers.get(&AnswerKey::of(question))
    }

    /// The text answered to a question outside lists, or nothing.
    #[must_use]
    pub fn text(&self, question: &QuestionId) -> &str {
        self.answer(question).and_then(Answer::text).unwrap_or_default()
    }

    /// The applicant's name, or nothing.
    #[must_use]
    pub fn applicant_name(&self, process: &Process) -> &str {
        self.text(&process.bindings.applicant.name).trim()
    }

    /// The applicant's business id as typed, or nothing.
    #[must_use]
    pub fn applicant_business_id(&self, process: &Process) -> &str {
        self.text(&process.bindings.applicant.business_id).trim()
    }

    /// The domain name that a certificate is requested for, or nothing.
    #[must_use]
    pub fn request_host(&self, process: &Process) -> &str {
        process.bindings.request.as_ref().map_or("", |request| self.text(&request.host).trim())
    }

    /// A row of a list.
    #[must_use]
    pub fn row(&self, list: &ListId, row: RowId) -> Option<&Arc<Row>> {
        self.lists.get(list)?.get(&row)
    }

    /// The rows of a list in the order they were added.
    pub fn rows(&self, list: &ListId) -> impl Iterator<Item = (RowId, &Arc<Row>)> {
        self.lists.get(list).into_iter().flatten().map(|(id, row)| (*id, row))
    }

    /// How many rows a list has.
    #[must_use]
    pub fn row_count(&self, list: &ListId) -> usize {
        self.lists.get(list).map_or(0, std::collections::BTreeMap::len)
    }

    /// The id of a row to be added at the end of a list. The tag should be random.
    #[must_use]
    pub fn next_row_id(&self, list: &ListId, tag: u32) -> RowId {
        let last = self.lists.get(list).and_then(|rows| rows.keys().next_back());
        RowId::new(last.map_or(1, |id| id.order().saturating_add(1)), tag)
    }

    /// Where a task or duty stands.
    #[must_use]
    pub fn state(&self, task: &TaskId) -> TaskState {
        self.tasks.get(task).map_or(TaskState::NotStarted, |record| record.state)
    }

    /// A fact of a task or duty.
    #[must_use]
    pub fn fact(&self, task: &TaskId, fact: TaskFact) -> Option<&Answer> {
        self.tasks.get(task)?.facts.get(&fact)
    }
}

impl Row {
    /// The answer to a question.
    #[must_use]
    pub fn answer(&self, question: &QuestionId) -> Option<&Answer> {
        self.answers.get(&AnswerKey::of(question))
    }

    /// The text answered to a question, or nothing.
    #[must_use]
    pub fn text(&self, question: &QuestionId) -> &str {
        self.answer(question).and_then(Answer::text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_another_case_begins_with_names_nobody_and_no_day_and_nothing_in_it_is_done() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let case = crate::sample::case().expect("readable");
        let pattern = case.as_pattern(&process, jiff::civil::date(2027, 1, 4));
        assert!(pattern.tasks.is_empty() && pattern.entered.is_empty() && pattern.opened.is_empty());
        assert_eq!(pattern.row_count(&"end-customers".into()), case.row_count(&"end-customers".into()));
        let answers = pattern.answers.iter();
        let cells = pattern.lists.values().flat_map(|rows| rows.values()).flat_map(|row| row.answers.iter());
        for (key, answer) in answers.chain(cells) {
            let is_of_people = process.question(&key.question).is_some_and(|question| question.kind.is_contact());
            assert!(!is_of_people && answer.date().is_none(), "{key:?}");
        }
    }
}
