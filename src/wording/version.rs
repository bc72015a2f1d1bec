//! What is otherwise in the process than when a case was made, and on what its statements rest.

use super::{TextContext, address};
use crate::assessment::{Otherwise, Revised, Version};
use crate::case::{Address, AnswerKey};
use crate::language::Translations;
use crate::process::{Link, List, Mark, QuestionId, Statement, TaskId};

/// What is said of the version a case was made with, a line a thing; nothing when it is the present one.
#[must_use]
pub fn version(context: TextContext<'_>, version: &Version) -> Vec<String> {
    match version {
        Version::Same => Vec::new(),
        Version::Newer { version } => vec![context.words.with("version-newer", [("version", (*version).into())])],
        Version::Older(revised) => older(context, revised),
    }
}

fn older(context: TextContext<'_>, revised: &Revised) -> Vec<String> {
    let words = context.words;
    let what = |key, what: String| words.with(key, [("what", what.into())]);
    let task = |task: &TaskId| address::title(context, &Address::State(task.clone()));
    let mut lines = vec![words.with("version-older", [("from", revised.from.into()), ("to", revised.to.into())])];
    lines.extend(revised.changed.iter().map(|it| changed(context, "version-changed", question(context, &it.id), it)));
    lines.extend(revised.changed_tasks.iter().map(|it| changed(context, "version-changed", task(&it.id), it)));
    lines.extend(revised.gone.iter().map(|it| changed(context, "version-gone", question(context, &it.id), it)));
    lines.extend(revised.new_tasks.iter().map(|it| what("version-new-task", task(it))));
    lines.extend(new_questions(context, revised));
    lines
}

/// The new questions of tasks that are not new themselves, a line for each task or list.
fn new_questions(context: TextContext<'_>, revised: &Revised) -> Vec<String> {
    let mut places: Vec<(String, Vec<String>)> = Vec::new();
    for id in &revised.new {
        let home = context.process.home(id);
        if home.is_some_and(|home| revised.new_tasks.contains(&home.task)) {
            continue;
        }
        let (place, label) = (place(context, id), address::key_title(context, &AnswerKey::of(id)));
        match places.iter_mut().find(|(known, _)| *known == place) {
            Some((_, labels)) => labels.push(label),
            None => places.push((place, vec![label])),
        }
    }
    let line = |(place, labels): (String, Vec<String>)| {
        context.words.with("version-new", [("place", place.into()), ("what", labels.join("; ").into())])
    };
    places.into_iter().map(line).collect()
}

fn changed<Id>(context: TextContext<'_>, key: &str, what: String, otherwise: &Otherwise<Id>) -> String {
    let why = otherwise.why.get(context.words.tag());
    let values = [("what", what.into()), ("why", why.into()), ("answers", otherwise.answers.into())];
    context.words.with(key, values)
}

/// The list or task in which a question is asked.
fn place(context: TextContext<'_>, id: &QuestionId) -> String {
    let asks = |list: &&List| list.questions.iter().any(|question| &question.id == id);
    match (context.process.lists.iter().find(asks), context.process.home(id)) {
        (Some(list), _) => list.title.get(context.words.tag()).to_owned(),
        (None, Some(home)) => address::title(context, &Address::State(home.task.clone())),
        (None, None) => String::new(),
    }
}

/// A question with the task or list in which it is asked; one that is gone by its id.
fn question(context: TextContext<'_>, id: &QuestionId) -> String {
    match (place(context, id), address::key_title(context, &AnswerKey::of(id))) {
        (_, label) if label.is_empty() => id.to_string(),
        (place, label) if place.is_empty() => label,
        (place, label) => format!("{place}: {label}"),
    }
}

/// The key of the name of what something rests on.
#[must_use]
pub fn basis_key(statement: &Statement<'_>) -> &'static str {
    match statement.mark {
        Mark::Page => "basis-process",
        Mark::Statute => "basis-statute",
        Mark::Experience => "basis-experience",
        Mark::Advice => "basis-practice",
        Mark::Guide => "basis-guide",
        Mark::Own => "basis-own",
    }
}

/// A source with the day on which it was read.
#[must_use]
pub fn source(context: TextContext<'_>, link: &Link) -> String {
    let words = context.words;
    let values = [("source", link.title.get(words.tag()).into()), ("date", words.date(link.read).into())];
    words.with("source-read", values)
}

/// The language of the page behind a link, such as “in Finnish”, where it is not the reader's.
#[must_use]
pub fn other_language(words: &Translations, link: &Link) -> Option<String> {
    let (_, language) = link.address(words.tag());
    let key = match language {
        "fi" => "link-in-finnish",
        "sv" => "link-in-swedish",
        _ => "link-in-english",
    };
    (language != words.tag()).then(|| words.text(key))
}
