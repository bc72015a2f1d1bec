//! An answer as a reader sees it.

use super::{Speaker, address};
use crate::case::{Answer, RowId};
use crate::process::{Kind, OptionId, Question};

/// The answer in words: options by their labels, days as the language writes them.
#[must_use]
pub fn answer(speaker: Speaker<'_>, question: Option<&Question>, answer: &Answer) -> String {
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Date(date) => speaker.words.date(*date),
        Answer::Choice(option) => option_label(speaker, question, option),
        Answer::Choices(options) => {
            let labels: Vec<_> = options.iter().map(|option| option_label(speaker, question, option)).collect();
            labels.join(", ")
        }
        Answer::File(file) => speaker.words.with(
            "file-facts",
            [
                ("path", file.path.as_str().into()),
                ("size", file.size.to_string().into()),
                ("hash", file.sha256.as_str().into()),
            ],
        ),
    }
}

/// A proposed answer that nobody has edited or confirmed yet, marked as what it is.
#[must_use]
pub fn draft(speaker: Speaker<'_>, text: &str) -> String {
    speaker.words.with("draft-marked", [("text", text.into())])
}

/// The label of an option, or the name of the row it stands for.
#[must_use]
pub fn option_label(speaker: Speaker<'_>, question: Option<&Question>, option: &OptionId) -> String {
    match question.map(|question| &question.kind) {
        Some(Kind::Choice(choices) | Kind::Choices(choices)) => {
            let choice = choices.iter().find(|choice| &choice.id == option);
            choice.map_or_else(|| option.to_string(), |choice| choice.label.get(speaker.words.tag()).to_owned())
        }
        Some(Kind::RowOf(list) | Kind::RowsOf(list)) => match RowId::chosen(option) {
            Some(row) if speaker.case.row(list, row).is_some() => address::row_name(speaker, list, row),
            _ => speaker.words.text("row-gone"),
        },
        _ => option.to_string(),
    }
}
