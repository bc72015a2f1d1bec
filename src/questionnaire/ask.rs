//! Who can be asked: the organisations of the list that answers for itself, all or those that a filter leaves, and a
//! colleague about a task.

use super::form::Subject;
use crate::case::{Answer, Case, Row, RowId};
use crate::exchange::tidied;
use crate::process::{Kind, ListId, Process, TaskId};

/// Whom to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipients {
    /// The organisations whose answers, groups or names hold this text; all when it is empty.
    Rows(String),
    /// A colleague, about a task.
    Task(TaskId, String),
}

/// Why nobody can be asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AskError {
    /// The process says nothing of asking others.
    #[error("nothing can be asked in this process")]
    NothingToAsk,
    /// No organisation is left by the filter.
    #[error("nobody fits {0}")]
    Nobody(String),
    /// There is no such task, or none of its questions can be asked of others.
    #[error("task {0} asks nothing of others")]
    Task(String),
}

/// A subject with the name of who is asked.
pub type Named = (Subject, String);

/// Whom to ask about what.
///
/// # Errors
/// When that is nobody.
pub fn subjects(process: &Process, case: &Case, recipients: &Recipients) -> Result<Vec<Named>, AskError> {
    let asking = process.asking.as_ref().ok_or(AskError::NothingToAsk)?;
    match recipients {
        Recipients::Task(task, name) if process.task(task).is_some() => {
            Ok(vec![(Subject::Task(task.clone()), name.clone())])
        }
        Recipients::Task(task, _) => Err(AskError::Task(task.to_string())),
        Recipients::Rows(filter) => {
            let list = process.list(&asking.rows.list).ok_or(AskError::NothingToAsk)?;
            let wanted = tidied(filter, false).to_lowercase();
            let rows = case.rows(&list.id).filter(|(id, row)| fits(process, case, &list.id, *id, row, &wanted));
            let named = |(id, row): (RowId, &std::sync::Arc<Row>)| {
                (Subject::Row(list.id.clone(), id), row.text(&list.named_by).trim().to_owned())
            };
            let named: Vec<Named> = rows.map(named).collect();
            if named.is_empty() { Err(AskError::Nobody(filter.clone())) } else { Ok(named) }
        }
    }
}

/// Whether something that a row says holds the wanted text.
fn fits(process: &Process, case: &Case, list: &ListId, id: RowId, row: &Row, wanted: &str) -> bool {
    let holds = |text: &str| tidied(text, false).to_lowercase().contains(wanted);
    let questions = process.list(list).map(|list| list.questions.as_slice()).unwrap_or_default();
    let says = |answer: &Answer, kind: Option<&Kind>| match answer {
        Answer::Text(text) => holds(text),
        Answer::Date(date) => holds(&date.to_string()),
        Answer::Choice(_) | Answer::Choices(_) => {
            kind.is_some_and(|kind| names(process, case, kind, answer).iter().any(|name| holds(name)))
        }
        Answer::File(_) => false,
    };
    let kind = |key: &crate::case::AnswerKey| questions.iter().find(|it| it.id == key.question).map(|it| &it.kind);
    wanted.is_empty() || id.to_string() == wanted || row.answers.iter().any(|(key, answer)| says(answer, kind(key)))
}

/// What the chosen options are called, in every language.
fn names(process: &Process, case: &Case, kind: &Kind, answer: &Answer) -> Vec<String> {
    match kind {
        Kind::Choice(choices) | Kind::Choices(choices) => {
            let chosen = choices.iter().filter(|choice| answer.has(&choice.id));
            let labels = |choice: &crate::process::Choice| {
                process.head.languages.iter().map(|tag| choice.label.get(tag).to_owned()).collect::<Vec<_>>()
            };
            chosen.flat_map(labels).collect()
        }
        Kind::RowOf(list) | Kind::RowsOf(list) => {
            let Some(list) = process.list(list) else { return Vec::new() };
            let rows = case.rows(&list.id).filter(|(id, _)| answer.has(&id.to_string().as_str().into()));
            rows.map(|(_, row)| row.text(&list.named_by).to_owned()).collect()
        }
        Kind::Line
        | Kind::Person
        | Kind::Lines(_)
        | Kind::Date
        | Kind::DataGroups
        | Kind::BusinessId
        | Kind::Email
        | Kind::Phone
        | Kind::Host
        | Kind::ServerName
        | Kind::Ipv4
        | Kind::Subsystem
        | Kind::File => Vec::new(),
    }
}
