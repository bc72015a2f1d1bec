//! The tables of a handover for a spreadsheet: checklist, lists such as end customers, matrix of data, deadlines.

use super::build::Builder;
use super::document::{Sheet, Value, only};
use crate::case::{Answer, AnswerKey, Field, Row, RowId, TaskFact};
use crate::process::{DataGroup, Kind, List, ListUse, OptionId, Question, TaskId};
use crate::wording;
use std::sync::Arc;

impl Builder<'_> {
    /// Every table this reader gets.
    pub(super) fn sheets(&self) -> Vec<Sheet> {
        let mut sheets = vec![self.checklist_sheet()];
        for list in &self.context.process.lists {
            if self.list_home(&list.id).is_some() && self.context.case.row_count(&list.id) > 0 {
                sheets.push(self.list_sheet(list));
                sheets.extend(self.matrix_sheet(list));
            }
        }
        sheets.extend(self.plan_sheet());
        sheets.extend([self.finding_sheet(), self.deadline_sheet()]);
        sheets
    }

    fn finding_sheet(&self) -> Sheet {
        let rows = self.told_findings().map(|cells| cells.map(Value::from).to_vec()).collect();
        let columns = self.columns(&["column-severity", "column-place", "column-what"]);
        Sheet { name: self.word("handover-findings"), columns, rows }
    }

    fn checklist_sheet(&self) -> Sheet {
        let tasks = self.context.process.steps.iter().flat_map(|step| self.tasks(step).map(move |task| (step, task)));
        let rows = tasks.map(|(step, task)| {
            let fact = |fact| self.value(&task.id, fact);
            vec![
                wording::short_place(self.context, &step.id, None).into(),
                task.title.get(self.context.words.tag()).into(),
                self.state(&task.id).into(),
                fact(TaskFact::Owner),
                fact(TaskFact::Due),
                fact(TaskFact::CompletedOn),
                fact(TaskFact::CompletedBy),
                fact(TaskFact::Note),
                self.rests_on(&task.sources).into(),
            ]
        });
        let rows = rows.collect();
        let columns = self.columns(&[
            "column-place",
            "column-what",
            "column-state",
            "column-owner",
            "column-due",
            "column-completed",
            "column-completed-by",
            "column-note",
            "column-source",
        ]);
        filled(Sheet { name: self.word("sheet-checklist"), columns, rows })
    }

    fn value(&self, task: &TaskId, fact: TaskFact) -> Value {
        match self.context.case.fact(task, fact) {
            Some(Answer::Date(date)) => Value::Date(*date),
            _ => self.fact(task, fact).into(),
        }
    }

    fn list_sheet(&self, list: &List) -> Sheet {
        let tag = self.context.words.tag();
        let in_matrix = self.matrix_question(list).map(|question| &question.id);
        let asked: Vec<&Question> =
            list.questions.iter().filter(|it| Some(&it.id) != in_matrix && self.tells(list, it)).collect();
        let columns = asked.iter().map(|question| question.label.get(tag).to_owned()).collect();
        let cell = |id: RowId, row: &Arc<Row>, question: &Question| match row.answer(&question.id) {
            Some(Answer::Date(date)) => Value::Date(*date),
            Some(answer) => {
                let text = wording::answer(self.context, Some(question), answer);
                self.marked(&Field::cell(&list.id, id, &question.id), text).into()
            }
            None if question.kind == Kind::DataGroups => self.data_groups(row, question).into(),
            None => "".into(),
        };
        let rows = self.context.case.rows(&list.id);
        let rows = rows.map(|(id, row)| asked.iter().map(|question| cell(id, row, question)).collect()).collect();
        filled(Sheet { name: list.title.get(tag).to_owned(), columns, rows })
    }

    /// The data groups of a row, each with its reason, in one cell.
    fn data_groups(&self, row: &Row, question: &Question) -> String {
        let chosen = row.answers.iter().filter(|(key, _)| key.question == question.id && key.item.is_some());
        let line = |(key, answer): (&AnswerKey, &Answer)| {
            let title = wording::key_title(self.context, key);
            match answer.text().map(str::trim).filter(|reason| !reason.is_empty()) {
                Some(reason) => format!("{title}: {reason}"),
                None => title,
            }
        };
        chosen.map(line).collect::<Vec<_>>().join("\n")
    }

    /// The question for data groups that a task asks of a list in a matrix, apart from everything else.
    fn matrix_question<'l>(&self, list: &'l List) -> Option<&'l Question> {
        let question = list.questions.iter().find(|question| question.kind == Kind::DataGroups)?;
        let mut uses = self.context.process.tasks().flat_map(|(_, task)| &task.lists);
        let is_alone = |shown: &ListUse| shown.list == list.id && shown.questions == [question.id.clone()];
        uses.any(is_alone).then_some(question)
    }

    /// Data groups down, rows of the list across: why each is needed.
    fn matrix_sheet(&self, list: &List) -> Option<Sheet> {
        let question = self.matrix_question(list)?;
        let rows: Vec<_> = self.context.case.rows(&list.id).collect();
        let names = rows.iter().map(|(id, _)| wording::row_name(self.context, &list.id, *id));
        let columns = std::iter::once(self.word("sheet-data")).chain(names).collect();
        let yes = self.word("yes");
        let cell = |id: RowId, row: &Row, group: &DataGroup| {
            let key = AnswerKey::item(&question.id, &OptionId::new(group.id.as_str()));
            let answer = row.answers.get(&key);
            match answer.map(|answer| wording::answer(self.context, None, answer)) {
                Some(text) if text.trim().is_empty() => yes.clone().into(),
                Some(text) => self.marked(&Field::Cell(list.id.clone(), id, key), text).into(),
                None => "".into(),
            }
        };
        let groups = self.context.process.data_groups.iter().map(|group| {
            let cells = rows.iter().map(|(id, row)| cell(*id, row, group));
            std::iter::once(group.title.get(self.context.words.tag()).into()).chain(cells).collect()
        });
        Some(Sheet { name: self.word("sheet-matrix"), columns, rows: groups.collect() })
    }

    fn deadline_sheet(&self) -> Sheet {
        let rows = self.all_dues().into_iter().map(|due| {
            let owner = due.owner.clone().filter(|_| !self.scope.redact).unwrap_or_default();
            let place = due.step.as_ref().map(|step| wording::short_place(self.context, step, None));
            vec![
                Value::Date(due.date),
                wording::deadline(self.context, &due).into(),
                self.nearness(&due).into(),
                owner.into(),
                place.unwrap_or_default().into(),
            ]
        });
        let rows = rows.collect();
        let columns = self.columns(&["column-when", "column-what", "column-state", "column-owner", "column-place"]);
        filled(Sheet { name: self.word("handover-deadlines"), columns, rows })
    }
}

/// The table without the columns in which nothing stands. The first one, which names the rows, stays.
pub(super) fn filled(sheet: Sheet) -> Sheet {
    let holds = |at: usize| at == 0 || sheet.rows.iter().any(|row| row.get(at).is_some_and(|value| !value.is_empty()));
    let kept: Vec<bool> = (0..sheet.columns.len()).map(|at| sheet.rows.is_empty() || holds(at)).collect();
    let rows = sheet.rows.into_iter().map(|row| only(row, &kept)).collect();
    Sheet { columns: only(sheet.columns, &kept), rows, ..sheet }
}
