//! `lupapolku ask`: questions go out, as a form a recipient.

use super::Context;
use super::change::Opened;
use super::output::Failure;
use crate::asking::{self, Folder, Order};
use crate::case::{Case, Edit};
use crate::identifiers::contains_identity_code;
use crate::process::TaskId;
use crate::questionnaire::{AskError, Named, Recipients, subjects};
use crate::wording;
use jiff::civil::Date;
use std::path::Path;

/// Who is to be asked, and where the forms go.
pub(super) struct Wanted<'a> {
    pub(super) file: &'a Path,
    pub(super) to: &'a Path,
    pub(super) customers: Option<String>,
    pub(super) task: Option<String>,
    pub(super) name: Option<String>,
    pub(super) by: Option<String>,
}

/// Exit 0 the forms were made and recorded, 2 nobody can be asked or something could not be written.
pub(super) fn run(context: &Context, wanted: Wanted<'_>) -> Result<u8, Failure> {
    let answer_by = wanted.by.as_deref().map(|text| day(context, text)).transpose()?;
    let recipients = recipients(context, wanted.customers, wanted.task, wanted.name)?;
    let opened = Opened::to_change(context, wanted.file)?;
    let mut case = opened.case.clone();
    let subjects = subjects(&context.process, &case, &recipients);
    let subjects = subjects.map_err(|error| nobody(context, &case, &error))?;
    let failed = |error| Failure::new(wording::save_error(&context.words, wanted.to, &error));
    let mut folder = Folder::at(wanted.to, &context.words).map_err(failed)?;
    let edits = forms(context, &case, &subjects, answer_by, &mut folder, wanted.to)?;
    folder.settle().map_err(failed)?;
    let count = edits.len();
    if let Some(edit) = Edit::all(edits) {
        case.apply(&edit).map_err(|error| Failure::new(error.to_string()))?;
        opened.save(context, case).map_err(|why| {
            // What was made is there, whether or not the case knows of it.
            let values = [("path", wording::path(wanted.to).into()), ("why", why.message.into())];
            Failure::new(context.words.with("export-not-recorded", values))
        })?;
    }
    let values = [("count", count.into()), ("folder", wording::path(wanted.to).into())];
    context.output.line(&context.words.with("ask-made", values));
    Ok(0)
}

/// Writes the form of every recipient, and gives the edits by which the case remembers them.
fn forms(
    context: &Context,
    case: &Case,
    subjects: &[Named],
    answer_by: Option<Date>,
    folder: &mut Folder,
    to: &Path,
) -> Result<Vec<Edit>, Failure> {
    let (words, process) = (&context.words, &context.process);
    let order = Order { words, process, case, on: context.today, answer_by };
    let ids = asking::ids(process, case, subjects.len());
    let digits = subjects.len().to_string().len();
    let mut edits = Vec::with_capacity(subjects.len());
    for ((subject, id), number) in subjects.iter().zip(ids).zip(1_usize..) {
        let number = if subjects.len() == 1 { String::new() } else { format!("{number:0digits$}") };
        let unmade = |reason: String| Failure::new(words.with("ask-unmade", [("reason", reason.into())]));
        let made = order.make(subject, id, &number).map_err(|error| unmade(error.to_string()))?;
        let task = || nobody(context, case, &AskError::Task(subject.0.to_string().replace("task/", "")));
        let made = made.ok_or_else(task)?;
        let file = folder.put(&made).map_err(|error| Failure::new(wording::save_error(words, to, &error)))?;
        let mail = made.email.as_ref().map(|email| format!(" <{email}>")).unwrap_or_default();
        let values = [("file", file.into()), ("name", made.asked.recipient.as_str().into()), ("mail", mail.into())];
        context.output.line(&words.with("ask-line", values));
        edits.extend(made.asked.record(process));
    }
    Ok(edits)
}

fn day(context: &Context, text: &str) -> Result<Date, Failure> {
    let wrong = |_: jiff::Error| Failure::new(context.words.with("ask-bad-day", [("text", text.into())]));
    let day: Date = text.parse().map_err(wrong)?;
    if day < context.today {
        let values = [("day", context.words.date(day).into())];
        return Err(Failure::new(context.words.with("ask-past-day", values)));
    }
    Ok(day)
}

fn recipients(
    context: &Context,
    customers: Option<String>,
    task: Option<String>,
    name: Option<String>,
) -> Result<Recipients, Failure> {
    let Some(task) = task else { return Ok(Recipients::Rows(customers.unwrap_or_default())) };
    let name = name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let name = name.ok_or_else(|| Failure::new(context.words.text("ask-needs-name")))?;
    if contains_identity_code(&name) {
        return Err(Failure::new(context.words.text("ask-identity-code")));
    }
    Ok(Recipients::Task(TaskId::new(task), name))
}

fn nobody(context: &Context, case: &Case, error: &AskError) -> Failure {
    let words = &context.words;
    let has_rows = context.process.asking.as_ref().is_some_and(|it| case.row_count(&it.rows.list) > 0);
    Failure::new(match error {
        AskError::NothingToAsk => words.text("ask-nothing"),
        AskError::Nobody(filter) if has_rows => words.with("ask-nobody", [("filter", filter.as_str().into())]),
        AskError::Nobody(_) => words.text("ask-nobody-yet"),
        AskError::Task(task) => words.with("ask-task", [("task", task.as_str().into())]),
    })
}
