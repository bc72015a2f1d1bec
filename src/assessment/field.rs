//! What is wrong with one answer.

use super::finding::{Issue, Severity};
use crate::case::{Answer, Case};
use crate::identifiers::{
    BusinessId, LayerNameError, contains_identity_code, email, host, ipv4, phone, server_name, subsystem,
};
use crate::process::{Flag, Kind, OptionId, Question};

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
        Kind::RowOf(list) => {
            let exists = match answer {
                Answer::Choice(row) => row.to_string().parse().is_ok_and(|row| case.row(list, row).is_some()),
                _ => false,
            };
            if !exists {
                found.push((Severity::Error, Issue::UnknownOption));
            }
        }
        Kind::RowsOf(list) => {
            let exists = |row: &OptionId| row.to_string().parse().is_ok_and(|row| case.row(list, row).is_some());
            let all_exist = matches!(answer, Answer::Choices(rows) if rows.iter().all(exists));
            if !all_exist {
                found.push((Severity::Error, Issue::UnknownOption));
            }
        }
        _ => {}
    }
    found
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
        Kind::Date => Some(Issue::NotADate),
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
    let chosen: Vec<&OptionId> = match answer {
        Answer::Choice(option) => vec![option],
        Answer::Choices(options) => options.iter().collect(),
        _ => Vec::new(),
    };
    for option in chosen {
        let Some(choice) = choices.iter().find(|choice| &choice.id == option) else {
            found.push((Severity::Error, Issue::UnknownOption));
            continue;
        };
        let severity = match choice.flag {
            Some(Flag::Warning) => Severity::Warning,
            Some(Flag::Note) => Severity::Note,
            None => continue,
        };
        let issue = Issue::Advice { question: question.id.clone(), option: option.clone() };
        found.push((severity, issue));
    }
}
