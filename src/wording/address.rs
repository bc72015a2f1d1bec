//! What an address is called.

use super::TextContext;
use crate::case::{Address, AnswerKey, Field, Row, RowId, TaskFact};
use crate::identifiers::mask_identity_codes;
use crate::process::{ListId, TaskId};

/// The title of an address, such as “Y-tunnus” or “Koivurinne Oy: Y-tunnus”.
#[must_use]
pub fn title(context: TextContext<'_>, address: &Address) -> String {
    match address {
        Address::Field(Field::Answer(key)) => key_title(context, key),
        Address::Field(Field::Cell(list, row, key)) => {
            format!("{}: {}", row_name(context, list, *row), key_title(context, key))
        }
        Address::Field(Field::Task(task, fact)) => {
            format!("{}: {}", task_title(context, task), context.words.text(fact_key(*fact)))
        }
        Address::State(task) => task_title(context, task),
        Address::Row(list, row) if context.case.row(list, *row).is_some() => row_name(context, list, *row),
        Address::Row(list, _) => {
            context.process.list(list).map_or_else(String::new, |list| list.title.get(context.words.tag()).to_owned())
        }
        Address::Version => context.words.text("version-title"),
        Address::Entered(field) | Address::Draft(field) => title(context, &Address::Field(field.clone())),
        Address::Undecided(place) => title(context, place),
        Address::Opened(link) => {
            context.process.link(link).map_or_else(String::new, |link| link.title.get(context.words.tag()).to_owned())
        }
    }
}

/// The name of a row with any identity code covered, or “loppuasiakas 3” while it has none.
#[must_use]
pub fn row_name(context: TextContext<'_>, list: &ListId, row: RowId) -> String {
    match context.case.row(list, row) {
        Some(content) => row_named(context, list, row, content),
        None if context.process.list(list).is_some() => context.words.text("row-gone"),
        None => row.to_string(),
    }
}

/// The name of a row by what it holds, also of one that the case has not or has otherwise.
pub(super) fn row_named(context: TextContext<'_>, list: &ListId, row: RowId, content: &Row) -> String {
    let Some(list) = context.process.list(list) else { return row.to_string() };
    let name = content.text(&list.named_by).trim();
    if name.is_empty() {
        let place = context.case.rows(&list.id).take_while(|(id, _)| *id != row).count() + 1;
        format!("{} {place}", list.row.get(context.words.tag()))
    } else {
        mask_identity_codes(name)
    }
}

/// Where an address is: “Vaihe 4 · Loppuasiakkaat”.
#[must_use]
pub fn short_place(context: TextContext<'_>, step: &crate::process::StepId, task: Option<&TaskId>) -> String {
    let number = context.process.step_number(step);
    let step = context.words.with("step-number", [("number", number.into())]);
    if let Some(duty) = task.and_then(|task| context.process.duty(task)) {
        let title = duty.title.get(context.words.tag());
        return context.words.with("duty-place", [("duty", title.into())]);
    }
    task.map_or_else(|| step.clone(), |task| format!("{step} · {}", task_short(context, task)))
}

fn task_short(context: TextContext<'_>, task: &TaskId) -> String {
    let tag = context.words.tag();
    let short = context.process.task(task).map(|(_, task)| task.short.as_ref().unwrap_or(&task.title).get(tag));
    short.unwrap_or_default().to_owned()
}

fn task_title(context: TextContext<'_>, id: &TaskId) -> String {
    let tag = context.words.tag();
    let task = context.process.task(id).map(|(_, task)| task.title.get(tag));
    let duty = || context.process.duty(id).map(|duty| duty.title.get(tag));
    task.or_else(duty).unwrap_or_default().to_owned()
}

/// What a key asks: the question, or the data group that is justified under it.
#[must_use]
pub fn key_title(context: TextContext<'_>, key: &AnswerKey) -> String {
    let tag = context.words.tag();
    let label = context.process.question(&key.question).map(|question| question.label.get(tag)).unwrap_or_default();
    match &key.item {
        None => label.to_owned(),
        Some(item) => {
            let group = context.process.data_group(item);
            group.map_or_else(|| label.to_owned(), |group| group.title.get(tag).to_owned())
        }
    }
}

/// The key of a fact's label.
pub(super) fn fact_key(fact: TaskFact) -> &'static str {
    match fact {
        TaskFact::Owner => "fact-owner",
        TaskFact::Due => "fact-due",
        TaskFact::Note => "fact-note",
        TaskFact::WaitingFor => "fact-waiting-for",
        TaskFact::WaitingSince => "fact-waiting-since",
        TaskFact::CompletedOn => "fact-completed-on",
        TaskFact::CompletedBy => "fact-completed-by",
        TaskFact::Reason => "fact-reason",
        TaskFact::Duration => "fact-duration",
        TaskFact::DurationReason => "fact-duration-reason",
    }
}

/// The label of a fact of a task.
#[must_use]
pub fn fact(context: TextContext<'_>, fact: TaskFact) -> String {
    context.words.text(fact_key(fact))
}
