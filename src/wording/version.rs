//! What is otherwise in the process than when a case was made, and on what its statements rest.

use super::{Speaker, address};
use crate::assessment::{Otherwise, Revised, Version};
use crate::case::{Address, Field};
use crate::process::{Basis, Link, QuestionId, Statement, TaskId};

/// What is said of the version a case was made with, a line a thing; nothing when it is the present one.
#[must_use]
pub fn version(speaker: Speaker<'_>, version: &Version) -> Vec<String> {
    match version {
        Version::Same => Vec::new(),
        Version::Newer { version } => vec![speaker.words.with("version-newer", [("version", (*version).into())])],
        Version::Older(revised) => older(speaker, revised),
    }
}

fn older(speaker: Speaker<'_>, revised: &Revised) -> Vec<String> {
    let words = speaker.words;
    let what = |key, what: String| words.with(key, [("what", what.into())]);
    let task = |task: &TaskId| address::title(speaker, &Address::State(task.clone()));
    let mut lines = vec![words.with("version-older", [("from", revised.from.into()), ("to", revised.to.into())])];
    lines.extend(revised.changed.iter().map(|it| changed(speaker, "version-changed", question(speaker, &it.id), it)));
    lines.extend(revised.changed_tasks.iter().map(|it| changed(speaker, "version-changed", task(&it.id), it)));
    lines.extend(revised.gone.iter().map(|it| changed(speaker, "version-gone", question(speaker, &it.id), it)));
    lines.extend(revised.new_tasks.iter().map(|it| what("version-new-task", task(it))));
    lines.extend(revised.new.iter().map(|it| what("version-new", question(speaker, it))));
    lines
}

fn changed<Id>(speaker: Speaker<'_>, key: &str, what: String, otherwise: &Otherwise<Id>) -> String {
    let why = otherwise.why.get(speaker.words.tag());
    let values = [("what", what.into()), ("why", why.into()), ("answers", otherwise.answers.into())];
    speaker.words.with(key, values)
}

/// A question with the task or list in which it is asked.
fn question(speaker: Speaker<'_>, id: &QuestionId) -> String {
    let label = address::title(speaker, &Address::Field(Field::answer(id)));
    let home = speaker.process.home(id);
    let place = home.map(|home| match &home.list {
        Some(list) => speaker.process.list(list).map(|list| list.title.get(speaker.words.tag()).to_owned()),
        None => Some(address::title(speaker, &Address::State(home.task.clone()))),
    });
    match place.flatten() {
        Some(place) => format!("{place}: {label}"),
        None if label.is_empty() => id.to_string(),
        None => label,
    }
}

/// The key of the name of what something rests on.
#[must_use]
pub fn basis_key(statement: &Statement<'_>) -> &'static str {
    match statement.basis {
        Basis::Statute => "basis-statute",
        Basis::Experience => "basis-experience",
        Basis::Practice => "basis-practice",
        Basis::Process if statement.sources.is_empty() => "basis-own",
        Basis::Process => "basis-process",
    }
}

/// A source with the day on which it was read.
#[must_use]
pub fn source(speaker: Speaker<'_>, link: &Link) -> String {
    let words = speaker.words;
    let values = [("source", link.title.get(words.tag()).into()), ("date", words.date(link.read).into())];
    words.with("source-read", values)
}
