//! The answers of the application one by one, as they will be printed and entered: the copy assistant's list.

use crate::case::{Answer, Case, Field, RowId};
use crate::process::{Kind, List, ListUse, Question, Step, Task, TaskId};
use crate::wording::{self, TextContext};

/// From how many rows on a list is entered as a table and not row by row.
const ROW_BY_ROW: usize = 20;

/// One thing to check and to enter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerLine {
    /// The task it belongs to.
    pub task: TaskId,
    /// The section, and the row of a list.
    pub section: String,
    /// What is asked.
    pub label: String,
    /// The answer in words; empty when there is none.
    pub text: String,
    /// Where it is answered; a list that is entered as a table has none.
    pub field: Option<Field>,
    /// Whether it was entered, and whether the answer is still what was entered.
    pub entered: Entry,
}

/// Whether an answer was entered in the e-service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Not yet.
    No,
    /// As it is now.
    Yes,
    /// It was changed after it was entered.
    Changed,
}

/// The answers of a step, up to the task that checks them, in the order of the form.
#[must_use]
pub fn answers(context: TextContext<'_>, step: &Step) -> Vec<AnswerLine> {
    let form = step.tasks.iter().take_while(|task| task.tool.is_none());
    form.flat_map(|task| of_task(context, task)).collect()
}

fn of_task(context: TextContext<'_>, task: &Task) -> Vec<AnswerLine> {
    let section = task.short.as_ref().unwrap_or(&task.title).get(context.words.tag());
    let holds = |question: &&Question| {
        let when = question.when.as_ref();
        when.is_none_or(|when| crate::assessment::holds(when, context.case, context.process))
    };
    let questions = context.process.asked_in(task).filter(holds);
    let part = Part { task, section };
    let mut lines: Vec<AnswerLine> =
        questions.map(|question| line(context, part, question, Field::answer(&question.id))).collect();
    lines.extend(task.lists.iter().flat_map(|shown| of_list(context, part, shown)));
    lines
}

/// A part of the form.
#[derive(Clone, Copy)]
struct Part<'a> {
    task: &'a Task,
    section: &'a str,
}

fn line(context: TextContext<'_>, part: Part<'_>, question: &Question, field: Field) -> AnswerLine {
    let answer = context.case.get(&field);
    let text = answer.map(|answer| wording::answer(context, Some(question), answer)).unwrap_or_default();
    let text = if context.case.is_draft(&field) { wording::draft(context, &text) } else { text };
    AnswerLine {
        task: part.task.id.clone(),
        section: part.section.to_owned(),
        label: question.label.get(context.words.tag()).to_owned(),
        text: crate::identifiers::mask_identity_codes(&text),
        entered: entry(context.case, &field),
        field: Some(field),
    }
}

fn entry(case: &Case, field: &Field) -> Entry {
    match case.entered.get(field) {
        None => Entry::No,
        Some(entered) if entered.answer == Answer::fingerprint(case.get(field)) => Entry::Yes,
        Some(_) => Entry::Changed,
    }
}

fn of_list(context: TextContext<'_>, part: Part<'_>, shown: &ListUse) -> Vec<AnswerLine> {
    let Some(list) = context.process.list(&shown.list) else { return Vec::new() };
    let asked: Vec<&Question> = list.questions.iter().filter(|question| shown.asks(&question.id)).collect();
    if context.case.row_count(&list.id) > ROW_BY_ROW {
        return vec![AnswerLine {
            task: part.task.id.clone(),
            section: part.section.to_owned(),
            label: list.title.get(context.words.tag()).to_owned(),
            text: table(context, list, &asked),
            field: None,
            entered: Entry::No,
        }];
    }
    let rows = context.case.rows(&list.id);
    rows.flat_map(|(id, _)| of_row(context, part, list, id, &asked)).collect()
}

fn of_row(context: TextContext<'_>, part: Part<'_>, list: &List, id: RowId, asked: &[&Question]) -> Vec<AnswerLine> {
    let section = format!("{} · {}", part.section, wording::row_name(context, &list.id, id));
    let part = Part { section: &section, ..part };
    let mut lines = Vec::new();
    for question in asked {
        if question.kind != Kind::DataGroups {
            let field = Field::cell(&list.id, id, &question.id);
            lines.push(line(context, part, question, field));
            continue;
        }
        let Some(row) = context.case.row(&list.id, id) else { continue };
        for key in row.answers.keys().filter(|key| key.question == question.id && key.item.is_some()) {
            let field = Field::Cell(list.id.clone(), id, key.clone());
            let label = wording::key_title(context, key);
            lines.push(AnswerLine { label, ..line(context, part, question, field) });
        }
    }
    lines
}

/// A list as a table that can be pasted into a spreadsheet or a form.
fn table(context: TextContext<'_>, list: &List, asked: &[&Question]) -> String {
    let tag = context.words.tag();
    let columns: Vec<&&Question> = asked.iter().filter(|question| list.columns.contains(&question.id)).collect();
    let heading: Vec<&str> = columns.iter().map(|question| question.label.get(tag)).collect();
    let mut lines = vec![heading.join("\t")];
    for (_, row) in context.case.rows(&list.id) {
        let cell = |question: &&&Question| {
            let text = row.answer(&question.id).map(|answer| wording::answer(context, Some(question), answer));
            text.unwrap_or_default().replace(['\t', '\n', '\r'], " ")
        };
        lines.push(columns.iter().map(cell).collect::<Vec<_>>().join("\t"));
    }
    crate::identifiers::mask_identity_codes(&lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Edit;
    use crate::language::{Language, Translations};

    #[test]
    fn what_was_entered_is_known_until_the_answer_changes() {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let mut case = crate::sample::case().expect("readable");
        let words = Translations::new(Language::find("fi").expect("Finnish"));
        let field = Field::answer(&"applicant-name".into());
        let state = |case: &Case| {
            let step = process.step(&"application".into()).expect("there");
            let lines = answers(TextContext { words: &words, process: &process, case }, step);
            lines.into_iter().find(|line| line.field.as_ref() == Some(&field)).expect("asked").entered
        };
        assert_eq!(state(&case), Entry::No);
        let today = jiff::civil::date(2026, 11, 23);
        case.apply(&Edit::entered(&case, &field, Some(today)).expect("a change")).expect("fits");
        assert_eq!(state(&case), Entry::Yes);
        let other = Edit::answer(&case, field.clone(), Some(Answer::Text("Toinen Oy".into()))).expect("a change");
        case.apply(&other).expect("fits");
        assert_eq!(state(&case), Entry::Changed);
        case.apply(&Edit::entered(&case, &field, None).expect("a change")).expect("fits");
        assert_eq!(state(&case), Entry::No);
    }
}
