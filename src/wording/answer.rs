//! An answer as a reader sees it.

use super::{TextContext, address};
use crate::case::{Answer, RowId};
use crate::process::{Kind, OptionId, Question};

/// The answer in words: options by their labels, days as the language writes them.
#[must_use]
pub fn answer(context: TextContext<'_>, question: Option<&Question>, answer: &Answer) -> String {
    match answer {
        Answer::Text(text) => text.clone(),
        Answer::Date(date) => context.words.date(*date),
        Answer::Choice(option) => option_label(context, question, option),
        Answer::Choices(options) => {
            let labels: Vec<_> = options.iter().map(|option| option_label(context, question, option)).collect();
            labels.join(", ")
        }
        Answer::File(file) => context.words.with(
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
pub fn draft(context: TextContext<'_>, text: &str) -> String {
    context.words.with("draft-marked", [("text", text.into())])
}

/// The label of an option, or the name of the row it stands for.
#[must_use]
pub fn option_label(context: TextContext<'_>, question: Option<&Question>, option: &OptionId) -> String {
    match question.map(|question| &question.kind) {
        Some(Kind::Choice(choices) | Kind::Choices(choices)) => {
            let choice = choices.iter().find(|choice| &choice.id == option);
            choice.map_or_else(|| option.to_string(), |choice| choice.label.get(context.words.tag()).to_owned())
        }
        Some(Kind::RowOf(list) | Kind::RowsOf(list)) => match RowId::chosen(option) {
            Some(row) if context.case.row(list, row).is_some() => address::row_name(context, list, row),
            _ => context.words.text("row-gone"),
        },
        _ => option.to_string(),
    }
}
