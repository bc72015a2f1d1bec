//! How far each questionnaire is, in words.

use crate::case::{Field, RowId};
use crate::questionnaire::{self, Progress, Subject};
use crate::window::kit::Tone;
use crate::wording::{self, TextContext};
use jiff::civil::Date;

/// A questionnaire as it is shown.
pub(in crate::window) struct Followed {
    pub(in crate::window) id: RowId,
    pub(in crate::window) recipient: String,
    pub(in crate::window) cells: Vec<String>,
    pub(in crate::window) chip: (Tone, String),
    /// What is told of it below the table.
    pub(in crate::window) told: Vec<String>,
}

/// Every questionnaire of the case, the newest first.
pub(super) fn followed(context: TextContext<'_>, today: Date) -> Vec<Followed> {
    let all = questionnaire::all(context.process, context.case);
    all.iter().rev().map(|progress| one(context, progress, today)).collect()
}

fn one(context: TextContext<'_>, progress: &Progress, today: Date) -> Followed {
    let (words, asked) = (context.words, &progress.asked);
    let day = |date: Option<Date>| date.map(|date| words.date(date)).unwrap_or_default();
    let about = match &asked.subject {
        Subject::Row(..) => asked.recipient.clone(),
        Subject::Task(task) => {
            let title = context.process.task(task).map(|(_, task)| task.title.get(words.tag()));
            format!("{}: {}", asked.recipient, title.unwrap_or_default())
        }
    };
    let is_late = asked.answer_by.is_some_and(|by| by < today);
    let chip = match (asked.accepted_on, asked.returned_on, asked.reminded_on) {
        (Some(_), ..) => (Tone::Ok, words.text("ask-state-accepted")),
        (None, Some(_), _) => (Tone::Accent, words.text("ask-state-returned")),
        (None, None, _) if is_late => (Tone::Error, words.text("ask-state-late")),
        (None, None, Some(_)) => (Tone::Warning, words.text("ask-state-reminded")),
        (None, None, None) => (Tone::Neutral, words.text("ask-state-asked")),
    };
    let count = progress.missing.len();
    let missing = if count == 0 { String::new() } else { count.to_string() };
    Followed {
        id: asked.id,
        recipient: about.clone(),
        cells: vec![about, day(asked.on), day(asked.answer_by), day(asked.returned_on), missing],
        chip,
        told: told(context, progress),
    }
}

fn told(context: TextContext<'_>, progress: &Progress) -> Vec<String> {
    let (words, asked) = (context.words, &progress.asked);
    let label = |id: &crate::process::QuestionId| {
        context.process.question(id).map(|question| question.label.get(words.tag()).to_owned()).unwrap_or_default()
    };
    let day = |key: &str, date: Option<Date>| date.map(|date| words.with(key, [("day", words.date(date).into())]));
    let mut told: Vec<String> = day("ask-told-asked", asked.on).into_iter().collect();
    told.extend(day("ask-told-reminded", asked.reminded_on));
    told.extend(day("ask-told-returned", asked.returned_on));
    if !progress.missing.is_empty() {
        let labels: Vec<String> = progress.missing.iter().map(label).collect();
        told.push(words.with("ask-told-missing", [("questions", labels.join(", ").into())]));
    }
    let given = asked.given(context.process, context.case);
    if !given.is_empty() {
        let mut places: Vec<String> =
            given.iter().map(|field: &Field| wording::title(context, &field.clone().into())).collect();
        places.dedup();
        told.push(words.with("ask-told-given", [("places", places.join(", ").into())]));
    }
    told
}
