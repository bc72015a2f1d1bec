//! A form as plain text, which can be answered in an e-mail. What stands behind `=>` is an answer.

use super::lines::{Known, Line, Printed, Takes, lines};
use super::{Cover, sentences};
use crate::questionnaire::form::Form;
use crate::questionnaire::plain::{ARROW, HEADING};
use crate::wording::TextContext;

/// The form as text, with Windows line ends that every editor knows.
#[must_use]
pub fn text(context: TextContext<'_>, form: &Form, cover: &Cover<'_>) -> String {
    let words = context.words;
    let mut out = vec![words.text("questionnaire-title"), String::new()];
    out.extend(sentences(words, context.process, form, cover));
    out.push(words.with("questionnaire-fill-text", [("arrow", ARROW.into())]));
    for line in lines(context, form) {
        out.push(String::new());
        match line {
            Line::Heading { text, help } => {
                out.push(format!("{HEADING}{text}"));
                out.extend(help.lines().map(str::to_owned));
            }
            Line::Question(printed) => question(context, &printed, &mut out),
        }
    }
    out.push(String::new());
    out.join("\r\n")
}

fn question(context: TextContext<'_>, printed: &Printed, out: &mut Vec<String>) {
    let words = context.words;
    out.push(format!("[{}] {}", printed.name, printed.label));
    out.extend(printed.help.lines().map(str::to_owned));
    if let Takes::Choice(choices) = &printed.takes {
        out.extend(choices.iter().map(|choice| format!("- {choice}")));
    }
    let (answer, reason) = match &printed.known {
        Known::Nothing => (String::new(), String::new()),
        Known::Text(text) => (text.clone(), String::new()),
        Known::Date(date) => (words.date(*date), String::new()),
        Known::Yes(reason) => (words.text("questionnaire-yes"), reason.clone()),
    };
    let label = match printed.takes {
        Takes::YesNo | Takes::Reasoned => "questionnaire-answer-yes-no",
        Takes::Text | Takes::BusinessId | Takes::Date | Takes::Choice(_) => "questionnaire-column-answer",
    };
    out.push(format!("{} {ARROW} {}", words.text(label), answer.replace('\n', "\r\n")));
    if matches!(printed.takes, Takes::Reasoned) {
        let label = words.text("questionnaire-column-reason");
        out.push(format!("{label} {ARROW} {}", reason.replace('\n', "\r\n")));
    }
}
