//! What is wrong with one answer.

use super::finding::{Issue, Severity};
use crate::calendar::impossible;
use crate::case::{Answer, Case, RowId};
use crate::identifiers::{
    BusinessId, LayerNameError, contains_identity_code, email, host, ipv4, phone, server_name, subsystem,
};
use crate::process::{Kind, OptionId, Question};

/// The longest one-line answer that is not remarked on.
const LINE_LIMIT: usize = 500;

/// What is wrong with an answer that is there.
pub(super) fn issues(answer: &Answer, question: &Question, case: &Case) -> Vec<(Severity, Issue)> {
    let mut found = Vec::new();
    if let Some(text) = answer.text() {
        text_issues(text, &question.kind, &mut found);
    }
    match &question.kind {
        Kind::Choice(choices) | Kind::Choices(choices) => choice_issues(answer, question, choices, &mut found),
        Kind::RowOf(list) | Kind::RowsOf(list) => {
            let exists = |row| RowId::chosen(row).is_some_and(|row| case.row(list, row).is_some());
            if !chosen(answer).is_some_and(|mut rows| rows.all(exists)) {
                found.push((Severity::Error, Issue::UnknownOption));
            }
        }
        Kind::File if matches!(answer, Answer::File(_)) => {}
        Kind::Date if answer.date().is_some() => {}
        _ if answer.text().is_none() => found.push((Severity::Error, Issue::OtherKind)),
        _ => {}
    }
    found
}

/// What was chosen, when something was.
fn chosen(answer: &Answer) -> Option<Box<dyn Iterator<Item = &OptionId> + '_>> {
    match answer {
        Answer::Choice(option) => Some(Box::new(std::iter::once(option))),
        Answer::Choices(options) => Some(Box::new(options.iter())),
        Answer::Text(_) | Answer::Date(_) | Answer::File(_) => None,
    }
}

/// What is wrong with a text of any kind.
pub(super) fn text_issues(text: &str, kind: &Kind, found: &mut Vec<(Severity, Issue)>) {
    if contains_identity_code(text) {
        found.push((Severity::Error, Issue::IdentityCode));
    }
    let limit = if let Kind::Lines(limit) = kind { *limit } else { LINE_LIMIT };
    let length = text.chars().count();
    if length > limit {
        found.push((Severity::Error, Issue::TooLong { length, limit }));
    }
    let trimmed = text.trim();
    let wrong = match kind {
        Kind::Date => Some(impossible(text).map_or(Issue::NotADate, Issue::NoSuchDay)),
        Kind::BusinessId => BusinessId::parse(trimmed).err().map(Issue::BusinessId),
        Kind::Email => email(trimmed).err().map(Issue::Contact),
        Kind::Phone => phone(trimmed).err().map(Issue::Contact),
        Kind::Host => host(trimmed).err().map(Issue::Contact),
        Kind::ServerName => server_name(trimmed).err().map(Issue::LayerName),
        Kind::Ipv4 => ipv4(trimmed).err().map(Issue::LayerName),
        Kind::Subsystem => subsystem(trimmed).err().map(Issue::LayerName),
        _ => None,
    };
    found.extend(wrong.map(|issue| (weight(&issue), issue)));
}

/// That a subsystem's name tells too little is no reason to stop.
fn weight(issue: &Issue) -> Severity {
    match issue {
        Issue::LayerName(LayerNameError::NotThreeParts) => Severity::Warning,
        _ => Severity::Error,
    }
}

fn choice_issues(
    answer: &Answer,
    question: &Question,
    choices: &[crate::process::Choice],
    found: &mut Vec<(Severity, Issue)>,
) {
    let Some(chosen) = chosen(answer) else {
        found.push((Severity::Error, Issue::UnknownOption));
        return;
    };
    for option in chosen {
        let Some(choice) = choices.iter().find(|choice| &choice.id == option) else {
            found.push((Severity::Error, Issue::UnknownOption));
            continue;
        };
        let advice = || Issue::Advice { question: question.id.clone(), option: option.clone() };
        found.extend(choice.flag.map(|flag| (flag.into(), advice())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::assess;
    use crate::case::{Edit, Field};
    use jiff::civil::date;

    /// The codes of what is said of an answer to a question outside lists.
    fn said(question: &str, answer: Answer) -> Vec<Issue> {
        let process = crate::process::vtjkysely_intermediary().expect("sound");
        let today = date(2026, 11, 23);
        let mut case = Case::begun(&process, today);
        let field = Field::answer(&question.into());
        case.apply(&Edit::answer(&case, field.clone(), Some(answer)).expect("a change")).expect("fits");
        let found = assess(&case, &process, today).findings;
        found.into_iter().filter(|found| found.address == field.clone().into()).map(|found| found.issue).collect()
    }

    #[test]
    fn an_answer_of_another_kind_than_is_asked_for_is_an_error() {
        let option = || Answer::Choice("nothing".into());
        assert_eq!(said("applicant-name", option()), [Issue::OtherKind]);
        assert_eq!(said("applicant-name", Answer::Date(date(2026, 11, 23))), [Issue::OtherKind]);
        assert_eq!(said("own-role", option()), [Issue::UnknownOption]);
        assert_eq!(said("own-role", Answer::Text("nothing".into())), [Issue::UnknownOption]);
    }
}
