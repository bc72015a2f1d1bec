//! The lines of a form in the recipient's language, for every kind of writer.

use crate::case::Answer;
use crate::identifiers::mask_identity_codes;
use crate::language::Translations;
use crate::process::{Choice, Kind, Question};
use crate::questionnaire::form::{Entry, Form, Section};
use crate::questionnaire::kept::fingerprint_at;
use crate::questionnaire::mark::Mark;
use crate::wording::{self, TextContext};
use jiff::civil::Date;

/// A line of a form.
pub(super) enum Line {
    /// What the lines below it have in common, with what to know of it.
    Heading { text: String, help: String },
    /// A question.
    Question(Printed),
}

/// A question as it is printed.
pub(super) struct Printed {
    /// What the form calls the place of the answer.
    pub(super) name: String,
    /// The question, or the option; a star says that the application is incomplete without it.
    pub(super) label: String,
    /// What kind of answer it takes.
    pub(super) takes: Takes,
    /// What is known already.
    pub(super) known: Known,
    /// What to know of it.
    pub(super) help: String,
    /// The mark of the line.
    pub(super) mark: String,
}

/// What is known already, as it stands in the cell of the answer.
pub(super) enum Known {
    Nothing,
    Text(String),
    Date(Date),
    /// A chosen option, and why.
    Yes(String),
}

/// What kind of answer a question takes.
pub(super) enum Takes {
    /// A line, or several.
    Text,
    /// A business id.
    BusinessId,
    /// A day.
    Date,
    /// Yes or no.
    YesNo,
    /// Yes or no, and why.
    Reasoned,
    /// One of these.
    Choice(Vec<String>),
}

/// The lines of a form.
pub(super) fn lines(context: TextContext<'_>, form: &Form) -> Vec<Line> {
    let mut lines = Vec::new();
    for section in &form.sections {
        lines.extend(heading(context, section));
        let mut before = None;
        for entry in &section.entries {
            let question = entry.at.question().and_then(|id| context.process.question(id));
            let Some(question) = question else { continue };
            if entry.item().is_some() && before != Some(&question.id) {
                let text = label(context.words, question);
                lines.push(Line::Heading { text, help: help(context.words, question) });
            }
            before = Some(&question.id);
            lines.push(Line::Question(printed(context, form, entry, question)));
        }
    }
    lines
}

fn heading(context: TextContext<'_>, section: &Section) -> Option<Line> {
    let (list, row) = section.row.as_ref()?;
    let kind = context.process.list(list)?.row.get(context.words.tag());
    let text = format!("{kind}: {}", mask_identity_codes(&wording::row_name(context, list, *row)));
    Some(Line::Heading { text, help: String::new() })
}

fn label(words: &Translations, question: &Question) -> String {
    question.label.get(words.tag()).to_owned()
}

fn printed(context: TextContext<'_>, form: &Form, entry: &Entry, question: &Question) -> Printed {
    let (words, tag) = (context.words, context.words.tag());
    let option = match (&question.kind, entry.item()) {
        (Kind::DataGroups, Some(item)) => {
            let group = context.process.data_group(item);
            group.map(|group| (group.title.get(tag).to_owned(), group.items.get(tag).to_owned()))
        }
        (Kind::Choices(choices), Some(item)) => {
            let choice = choices.iter().find(|choice| &choice.id == item);
            let note = |choice: &Choice| choice.note.as_ref().map(|it| it.get(tag).to_owned()).unwrap_or_default();
            choice.map(|choice| (choice.label.get(tag).to_owned(), note(choice)))
        }
        _ => None,
    };
    let is_option = option.is_some();
    let (label, help) = option.unwrap_or_else(|| (label(words, question), help(words, question)));
    let field = form.answered_at(context.process, entry);
    let label = if question.required && !is_option { format!("{label} *") } else { label };
    let name = form.name_of(&entry.at);
    let known_print = fingerprint_at(&field, context.case.get(&field));
    Printed {
        mark: Mark::of(form.id, &name, &label, &known_print, &help).to_string(),
        name,
        label,
        takes: takes(words, question, is_option),
        known: known(context, entry, question),
        help,
    }
}

fn takes(words: &Translations, question: &Question, is_option: bool) -> Takes {
    match &question.kind {
        Kind::DataGroups => Takes::Reasoned,
        Kind::Choices(_) if is_option => Takes::YesNo,
        Kind::Choice(choices) => Takes::Choice(names(words, choices)),
        Kind::Date => Takes::Date,
        Kind::BusinessId => Takes::BusinessId,
        Kind::Line
        | Kind::Person
        | Kind::Lines(_)
        | Kind::Choices(_)
        | Kind::RowOf(_)
        | Kind::RowsOf(_)
        | Kind::Email
        | Kind::Phone
        | Kind::Host
        | Kind::ServerName
        | Kind::Ipv4
        | Kind::Subsystem
        | Kind::File => Takes::Text,
    }
}

/// The options as they are offered. LibreOffice completes what is typed to a longer option that begins alike, and takes
/// what looks like a number for one: such options get a letter before them.
pub(super) fn names(words: &Translations, choices: &[Choice]) -> Vec<String> {
    let labels: Vec<&str> = choices.iter().map(|choice| choice.label.get(words.tag())).collect();
    let begins = |one: &str, other: &str| one != other && other.to_lowercase().starts_with(&one.to_lowercase());
    let is_prefix = labels.iter().any(|one| labels.iter().any(|other| begins(one, other)));
    let is_letter = |label: &&&str| label.chars().next().is_some_and(char::is_alphabetic);
    if !is_prefix && labels.iter().filter(is_letter).count() == labels.len() || labels.len() > 26 {
        return labels.into_iter().map(str::to_owned).collect();
    }
    ('a'..='z').zip(labels).map(|(letter, label)| format!("{letter}) {label}")).collect()
}

fn known(context: TextContext<'_>, entry: &Entry, question: &Question) -> Known {
    match (&entry.known, &question.kind) {
        (None, _) => Known::Nothing,
        (Some(Answer::Date(date)), _) => Known::Date(*date),
        (Some(Answer::Text(reason)), Kind::DataGroups) => Known::Yes(reason.clone()),
        (Some(Answer::Choice(_)), Kind::Choices(_)) => Known::Yes(String::new()),
        (Some(Answer::Choice(option)), Kind::Choice(choices)) => {
            let at = choices.iter().position(|choice| &choice.id == option);
            at.and_then(|at| names(context.words, choices).into_iter().nth(at)).map_or(Known::Nothing, Known::Text)
        }
        (Some(answer), _) => Known::Text(wording::answer(context, Some(question), answer)),
    }
}

/// What to know of a question: how to answer it, why it is asked, and an example.
fn help(words: &Translations, question: &Question) -> String {
    let tag = words.tag();
    let said = |key: &str, text: &crate::process::Text| words.with(key, [("text", text.get(tag).into())]);
    let mut parts: Vec<String> = question.help.iter().map(|it| it.get(tag).to_owned()).collect();
    if question.kind == Kind::Date {
        parts.push(words.text("questionnaire-date-form"));
    }
    parts.extend(question.why.iter().map(|it| said("questionnaire-asked-because", it)));
    parts.extend(question.example.iter().map(|it| said("questionnaire-example", it)));
    parts.join("\n")
}
