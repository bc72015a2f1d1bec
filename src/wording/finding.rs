//! What is wrong, and what to do about it.

use super::{Speaker, address, answer};
use crate::assessment::{Finding, Issue};
use crate::case::Address;
use crate::identifiers::{BusinessIdError, ContactError, LayerNameError};

/// The sentence of a finding. The same words stand at the field, in the summary and in the file.
#[must_use]
pub fn finding(speaker: Speaker<'_>, finding: &Finding) -> String {
    let words = speaker.words;
    let title = || address::title(speaker, &finding.address);
    match &finding.issue {
        Issue::Unanswered(_) => words.with("issue-unanswered", [("field", title().into())]),
        Issue::TooFewRows { needed } => {
            words.with("issue-too-few-rows", [("list", title().into()), ("needed", (*needed).into())])
        }
        Issue::NotDone => words.with("issue-not-done", [("task", title().into())]),
        Issue::DoneButIncomplete { open } => words.with("issue-done-but-incomplete", [("open", (*open).into())]),
        Issue::IdentityCode => words.with("issue-identity-code", [("field", title().into())]),
        Issue::BusinessId(BusinessIdError::CheckDigit { expected }) => {
            words.with("issue-check-digit", [("expected", expected.to_string().into())])
        }
        Issue::BusinessId(BusinessIdError::NeverIssued) => words.text("issue-never-issued"),
        Issue::BusinessId(_) => words.text("issue-business-id"),
        Issue::Contact(ContactError::Email) => words.text("issue-email"),
        Issue::Contact(ContactError::Phone) => words.text("issue-phone"),
        Issue::Contact(ContactError::Host) | Issue::LayerName(LayerNameError::NotAHost) => words.text("issue-host"),
        Issue::LayerName(LayerNameError::OfTheService) => words.text("issue-layer-service"),
        Issue::LayerName(LayerNameError::Character(letter)) => {
            words.with("issue-layer-character", [("letter", letter.to_string().into())])
        }
        Issue::LayerName(LayerNameError::NotThreeParts) => words.text("issue-layer-parts"),
        Issue::LayerName(LayerNameError::TooLong) => words.text("issue-layer-too-long"),
        Issue::LayerName(LayerNameError::NotLowercase) => words.text("issue-layer-lowercase"),
        Issue::LayerName(LayerNameError::NotIpv4) => words.text("issue-ipv4"),
        Issue::NotADate => words.with("issue-not-a-date", [("field", title().into())]),
        Issue::TooLong { length, limit } => {
            words.with("issue-too-long", [("length", (*length).into()), ("limit", (*limit).into())])
        }
        Issue::UnknownOption => words.with("issue-unknown-option", [("field", title().into())]),
        Issue::OtherKind => words.with("issue-other-kind", [("field", title().into())]),
        Issue::Advice { question, option } => advice(speaker, question, option),
        Issue::Unjustified(_) => words.with("issue-unjustified", [("field", title().into())]),
        Issue::Overdue { due } => words.with("issue-overdue", [("date", words.date(*due).into())]),
        Issue::WaitingForNobody => words.text("issue-waiting-for-nobody"),
        Issue::NoReason => words.text("issue-no-reason"),
        Issue::SentUnprepared => words.text("issue-sent-unprepared"),
        Issue::DecidedUnsent => words.text("issue-decided-unsent"),
        Issue::Rule(rule) => self::rule(speaker, rule),
    }
}

/// The sentence of a finding with its field, for where it stands away from it.
#[must_use]
pub fn finding_at(speaker: Speaker<'_>, found: &Finding) -> String {
    let sentence = finding(speaker, found);
    let title = match (&found.issue, &found.task) {
        // The sentence names the field, but not whose it is.
        (Issue::Overdue { .. }, Some(task)) => address::title(speaker, &Address::State(task.clone())),
        _ => address::title(speaker, &found.address),
    };
    match title.ends_with('?') {
        _ if title.is_empty() || sentence.contains(&title) => sentence,
        true => format!("{title} {sentence}"),
        false => format!("{title}: {sentence}"),
    }
}

/// The gist of a rule with its section and the date of the text it was made of.
fn rule(speaker: Speaker<'_>, id: &crate::process::RuleId) -> String {
    let Some(rule) = speaker.process.rule(id) else { return String::new() };
    let gist = rule.gist.get(speaker.words.tag());
    let values = [("section", rule.section.as_str().into()), ("date", speaker.words.date(rule.read).into())];
    format!("{gist} {}", speaker.words.with("issue-rule", values))
}

fn advice(speaker: Speaker<'_>, question: &crate::process::QuestionId, option: &crate::process::OptionId) -> String {
    use crate::process::Kind;
    let question = speaker.process.question(question);
    let choices = match question.map(|question| &question.kind) {
        Some(Kind::Choice(choices) | Kind::Choices(choices)) => choices.as_slice(),
        _ => &[],
    };
    let choice = choices.iter().find(|choice| &choice.id == option);
    let note = choice.and_then(|choice| choice.note.as_ref()).map(|note| note.get(speaker.words.tag()).to_owned());
    note.unwrap_or_else(|| answer::option_label(speaker, question, option))
}
