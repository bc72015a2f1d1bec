//! A form as plain text, which can be answered in an e-mail. What stands behind `=>` is an answer.

use super::FormTexts;
use super::lines::{Known, Line, Printed, Takes};
use crate::questionnaire::plain::{ARROW, HEADING};
use crate::wording::TextContext;

pub(super) fn text(form: &FormTexts<'_>) -> String {
    let words = form.context.words;
    let mut out = vec![words.text("questionnaire-title"), String::new()];
    out.extend(form.sentences.iter().cloned());
    out.push(words.with("questionnaire-fill-text", [("arrow", ARROW.into())]));
    for line in &form.lines {
        out.push(String::new());
        match line {
            Line::Heading { text, help } => {
                out.push(format!("{HEADING}{text}"));
                out.extend(help.lines().map(str::to_owned));
            }
            Line::Question(printed) => question(form.context, printed, &mut out),
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
