//! The steps of a handover: what is done and what is not, and what was answered.

use super::build::{Builder, filled};
use super::document::{Block, Cell, Item, Mark, Section};
use crate::assessment::{TaskStatus, holds, holds_on_row};
use crate::case::{Answer, AnswerKey, Case, Field, Row, RowId, TaskFact, TaskState};
use crate::process::{Kind, List, ListId, Question, Step, Task, TaskId};
use crate::wording;
use crate::wording::TextContext;

impl Builder<'_> {
    pub(super) fn step(&self, step: &Step) -> Vec<Section> {
        let tag = self.context.words.tag();
        let (on, off): (Vec<&Task>, Vec<&Task>) = self.tasks(step).partition(|task| self.is_of_use(&task.id));
        let items: Vec<Item> = on.into_iter().map(|task| self.item(task)).collect();
        let mut blocks = Vec::new();
        if !items.is_empty() {
            blocks.push(Block::Checklist { items });
        }
        if !off.is_empty() {
            let titles: Vec<&str> = off.into_iter().map(|task| task.title.get(tag)).collect();
            let text = format!("{}: {}", self.word("handover-off-branch"), titles.join("; "));
            blocks.push(Block::Paragraph { text });
        }
        if blocks.is_empty() {
            return Vec::new();
        }
        let mut sections = vec![Section { heading: self.step_heading(step), level: 2, blocks, is_annex: false }];
        sections.extend(self.tasks(step).filter_map(|task| self.answers(task)));
        sections
    }

    /// The heading under which a step stands.
    pub(super) fn step_heading(&self, step: &Step) -> String {
        let number = wording::short_place(self.context, &step.id, None);
        format!("{number} · {}", step.official_title.get(self.context.words.tag()))
    }

    /// Whether there is more to tell of a task than that it does not belong here.
    fn is_of_use(&self, task: &TaskId) -> bool {
        let applies = self.assessment.tasks.get(task).is_none_or(|status| status.applies);
        applies || self.context.case.tasks.get(task).is_some_and(|record| !record.facts.is_empty())
    }

    fn item(&self, task: &Task) -> Item {
        let notes = [
            self.labelled("column-completed", self.completed(&task.id)),
            self.labelled("column-owner", self.fact(&task.id, TaskFact::Owner)),
            self.labelled("column-due", self.fact(&task.id, TaskFact::Due)),
            self.labelled("column-note", self.fact(&task.id, TaskFact::Note)),
            (!task.sources.is_empty())
                .then(|| format!("{}: {}", self.word("column-source"), self.rests_on(&task.sources))),
        ];
        Item {
            mark: self.mark(&task.id),
            text: task.title.get(self.context.words.tag()).to_owned(),
            state: self.state(&task.id),
            notes: notes.into_iter().flatten().collect(),
        }
    }

    /// Something known with its name before it, or nothing.
    pub(super) fn labelled(&self, key: &str, value: String) -> Option<String> {
        (!value.is_empty()).then(|| format!("{}: {value}", self.word(key)))
    }

    /// When something was completed and by whom.
    pub(super) fn completed(&self, task: &TaskId) -> String {
        let facts = [TaskFact::CompletedOn, TaskFact::CompletedBy].map(|fact| self.fact(task, fact));
        facts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn mark(&self, task: &TaskId) -> Mark {
        match self.assessment.tasks.get(task) {
            Some(status) if !status.applies || status.state == TaskState::NotApplicable => Mark::NotNeeded,
            Some(status) if status.done => Mark::Done,
            _ => Mark::Open,
        }
    }

    /// The state in words, with what belongs to it: whom it waits for, why it does not apply, what contradicts it.
    pub(super) fn state(&self, task: &TaskId) -> String {
        let state = match self.assessment.tasks.get(task) {
            Some(TaskStatus { applies: false, .. }) => return self.word("handover-off-branch"),
            Some(status) if status.state == TaskState::Done && status.missing + status.errors > 0 => {
                return self.word("handover-declared-done");
            }
            Some(status) => status.state,
            None => self.context.case.state(task),
        };
        let more = match state {
            TaskState::Waiting => vec![self.fact(task, TaskFact::WaitingFor), self.fact(task, TaskFact::WaitingSince)],
            TaskState::NotApplicable => vec![self.fact(task, TaskFact::Reason)],
            _ => Vec::new(),
        };
        let more: Vec<String> = more.into_iter().filter(|text| !text.is_empty()).collect();
        let state = wording::task_state(self.context.words, state);
        if more.is_empty() { state } else { format!("{state}: {}", more.join(", ")) }
    }

    pub(super) fn fact(&self, task: &TaskId, fact: TaskFact) -> String {
        let answer = self.context.case.fact(task, fact);
        answer.map(|answer| wording::answer(self.context, None, answer)).unwrap_or_default()
    }

    fn answers(&self, task: &Task) -> Option<Section> {
        let TextContext { case, process, words } = self.context;
        let facts: Vec<(String, String)> = process
            .asked_in(task)
            .filter(|question| self.is_told_in(task, question))
            .filter_map(|question| {
                let field = Field::answer(&question.id);
                let answer = case.get(&field)?;
                let label = question.label.get(words.tag()).to_owned();
                let is_asked = question.when.as_ref().is_none_or(|when| holds(when, case, process));
                Some((label, self.marked(&field, self.told(question, answer, is_asked))))
            })
            .collect();
        let mut blocks = Vec::new();
        if !facts.is_empty() {
            blocks.push(Block::Facts { facts });
        }
        for shown in &task.lists {
            let is_home = self.list_home(&shown.list).is_some_and(|home| home.id == task.id);
            let list = process.list(&shown.list).filter(|_| is_home);
            blocks.extend(list.into_iter().flat_map(|list| self.rows(list, case)));
        }
        let heading = format!("{}: {}", words.text("handover-answers"), task.title.get(words.tag()));
        (!blocks.is_empty()).then_some(Section { heading, level: 3, blocks, is_annex: false })
    }

    /// Whether an answer is told with this task: where its question is at home, or nowhere else.
    fn is_told_in(&self, task: &Task, question: &Question) -> bool {
        let home = self.context.process.home(&question.id).map(|home| &home.task);
        home.is_none_or(|home| home == &task.id || !self.is_task_for(home))
    }

    /// An answer in words. One to a question that other answers have made needless is kept, and marked so.
    fn told(&self, question: &Question, answer: &Answer, is_asked: bool) -> String {
        let chosen = matches!(question.kind, Kind::DataGroups) && answer == &Answer::Text(String::new());
        let text = if chosen { self.word("yes") } else { wording::answer(self.context, Some(question), answer) };
        if is_asked { text } else { format!("{text} · {}", self.word("handover-off-branch")) }
    }

    /// A draft is marked as one.
    pub(super) fn marked(&self, field: &Field, text: String) -> String {
        if self.context.case.is_draft(field) { wording::draft(self.context, &text) } else { text }
    }

    /// Whether a question of a list is asked in a task of this reader. What names a row is told to everybody.
    pub(super) fn tells(&self, list: &List, question: &Question) -> bool {
        let mut shown = self.context.process.steps.iter().flat_map(|step| self.tasks(step)).flat_map(|it| &it.lists);
        question.id == list.named_by || shown.any(|shown| shown.list == list.id && shown.asks(&question.id))
    }

    /// The first task of this reader that shows a list.
    pub(super) fn list_home(&self, list: &ListId) -> Option<&Task> {
        let mut tasks = self.context.process.steps.iter().flat_map(|step| self.tasks(step));
        tasks.find(|task| task.lists.iter().any(|shown| &shown.list == list))
    }

    /// The questions that are the columns of a list: the chosen ones, and every other that was answered where all of them
    /// find room.
    fn list_columns<'l>(&self, list: &'l List) -> Vec<&'l Question> {
        let case = self.context.case;
        let is_answered = |question: &Question| {
            question.kind != Kind::DataGroups && case.rows(&list.id).any(|(_, row)| row.answer(&question.id).is_some())
        };
        let is_chosen = |question: &&Question| list.columns.contains(&question.id);
        let told: Vec<&Question> = list.questions.iter().filter(|it| self.tells(list, it)).collect();
        let all: Vec<&Question> = told.iter().copied().filter(|it| is_chosen(it) || is_answered(it)).collect();
        if all.len() <= COLUMNS { all } else { told.into_iter().filter(is_chosen).collect() }
    }

    /// The questions that were answered on some row and have no column yet.
    fn other_columns<'l>(&self, list: &'l List, asked: &[&Question]) -> Vec<&'l Question> {
        let is_answered = |question: &Question| {
            let mut rows = self.context.case.rows(&list.id);
            question.kind != Kind::DataGroups && rows.any(|(_, row)| row.answer(&question.id).is_some())
        };
        let is_new = |question: &&Question| !asked.iter().any(|it| it.id == question.id);
        let told = list.questions.iter().filter(|question| self.tells(list, question));
        told.filter(is_new).filter(|question| is_answered(question)).collect()
    }

    fn rows(&self, list: &List, case: &Case) -> Vec<Block> {
        if case.row_count(&list.id) == 0 {
            return Vec::new();
        }
        if self.is_long(list) {
            return vec![self.elsewhere(list)];
        }
        let mut asked = self.list_columns(list);
        let mut blocks = vec![self.list_block(list, &asked)];
        if case.row_count(&list.id) > FEW {
            // The other columns in tables of their own, which again begin with the names.
            let others = self.other_columns(list, &asked);
            let tables = others.len().div_ceil(BESIDE_NAME).max(1);
            for more in others.chunks(others.len().div_ceil(tables).max(1)) {
                let named = list.questions.iter().filter(|question| question.id == list.named_by);
                let columns: Vec<&Question> = named.chain(more.iter().copied()).collect();
                blocks.push(self.list_block(list, &columns));
                asked.extend(more);
            }
        }
        let rows = case.rows(&list.id).take(self.most);
        blocks.extend(rows.filter_map(|(id, _)| self.row_rest(list, id, &asked)));
        let more = case.row_count(&list.id).saturating_sub(self.most);
        if more > 0 {
            let text = self.context.words.with("handover-rows-more", [("count", more.into())]);
            blocks.push(Block::Paragraph { text });
        }
        blocks
    }

    /// The rows of a list with these questions as columns, without the columns that nobody has answered.
    pub(super) fn list_block(&self, list: &List, asked: &[&Question]) -> Block {
        let (columns, rows) = self.list_table(list, asked);
        filled(columns, rows)
    }

    /// The names of these questions as columns, and their answers on the rows of a list.
    pub(super) fn list_table(&self, list: &List, asked: &[&Question]) -> (Vec<String>, Vec<Vec<Cell>>) {
        let tag = self.context.words.tag();
        let cell = |id: RowId, row: &Row, question: &Question| {
            let is_asked = self.is_asked_on(row, question);
            let text = row.answer(&question.id).map(|answer| self.told(question, answer, is_asked));
            let field = Field::cell(&list.id, id, &question.id);
            text.map(|text| self.marked(&field, text)).unwrap_or_default().into()
        };
        let rows = self.context.case.rows(&list.id).take(self.most);
        let rows = rows.map(|(id, row)| asked.iter().map(|question| cell(id, row, question)).collect()).collect();
        let columns = asked.iter().map(|question| question.label.get(tag).to_owned()).collect();
        (columns, rows)
    }

    /// Whether a question is asked on a row, as its other answers are.
    pub(super) fn is_asked_on(&self, row: &Row, question: &Question) -> bool {
        let when = question.when.as_ref();
        when.is_none_or(|when| holds_on_row(when, row, self.context.case, self.context.process))
    }

    /// The answers of a row that are not in the table.
    fn row_rest(&self, list: &List, id: RowId, asked: &[&Question]) -> Option<Block> {
        let row = self.context.case.row(&list.id, id)?;
        let is_rest = |key: &AnswerKey| !asked.iter().any(|question| question.id == key.question);
        let is_asked = |question: &Question| self.is_asked_on(row, question);
        let facts: Vec<(String, String)> = list
            .questions
            .iter()
            .filter(|question| self.tells(list, question))
            .flat_map(|question| {
                row.answers.iter().filter(move |(key, _)| key.question == question.id).map(move |it| (question, it))
            })
            .filter(|(_, (key, _))| is_rest(key))
            .map(|(question, (key, answer))| {
                let field = Field::Cell(list.id.clone(), id, key.clone());
                let told = self.marked(&field, self.told(question, answer, is_asked(question)));
                (wording::title(self.context, &field.into()), told)
            })
            .collect();
        (!facts.is_empty()).then_some(Block::Facts { facts })
    }
}

/// Of so many rows the answers without a column stand below the table, row by row.
const FEW: usize = 3;

/// The most columns beside the names in a further table, so that each has room for an address.
const BESIDE_NAME: usize = 4;

/// The most columns a page has room for.
const COLUMNS: usize = 7;
