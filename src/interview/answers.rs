//! What was answered in the interview, looked at for one of the options where it is asked for each.

use crate::case::{Answer, AnswerKey, Case, Field};
use crate::process::{Ask, Condition, DraftRule, Kind, OptionId, Page, Process, QuestionId};
use std::collections::BTreeMap;

/// The options for each of which something is asked, in the order of the question.
#[must_use]
pub fn chosen(case: &Case, process: &Process) -> Vec<OptionId> {
    let Some(each) = &process.interview.each else { return Vec::new() };
    let Some(answer) = case.answer(&each.question) else { return Vec::new() };
    let (Some(Kind::Choices(choices)) | Some(Kind::Choice(choices))) =
        process.question(&each.question).map(|question| &question.kind)
    else {
        return Vec::new();
    };
    choices.iter().map(|choice| &choice.id).filter(|option| answer.has(option)).cloned().collect()
}

/// Where a question is answered, for one of the options where it is asked for each.
#[must_use]
pub fn field(ask: &Ask, option: Option<&OptionId>) -> Field {
    match (ask, option) {
        (Ask::Each(question), Some(option)) => Field::Answer(AnswerKey::item(question, option)),
        (Ask::Once(question) | Ask::Each(question), _) => Field::answer(question),
    }
}

/// The fields of the same question for the other options that are answered as the one of the first option is, or like it
/// not yet. None for any other field.
#[must_use]
pub fn alike(case: &Case, process: &Process, field: &Field) -> Vec<Field> {
    let Field::Answer(AnswerKey { question, item: Some(item) }) = field else { return Vec::new() };
    let is_choice = process.question(question).is_some_and(|it| matches!(it.kind, Kind::Choice(_) | Kind::Choices(_)));
    let options = chosen(case, process);
    if !is_choice || !process.interview.is_for_each(question) || options.first() != Some(item) {
        return Vec::new();
    }
    let others = options.iter().skip(1).map(|option| Field::Answer(AnswerKey::item(question, option)));
    others.filter(|other| case.get(other) == case.get(field)).collect()
}

/// The fields of a page, each with the option it is for.
#[must_use]
pub fn fields(case: &Case, process: &Process, page: &Page) -> Vec<(Field, Option<OptionId>)> {
    let mut fields = Vec::new();
    for ask in &page.asks {
        match ask {
            Ask::Once(_) => fields.push((field(ask, None), None)),
            Ask::Each(_) => {
                let options = chosen(case, process).into_iter();
                fields.extend(options.map(|option| (field(ask, Some(&option)), Some(option))));
            }
        }
    }
    fields
}

/// The answers of a case, looked at for an option.
pub(super) struct Asked<'a> {
    pub(super) case: &'a Case,
    pub(super) process: &'a Process,
    pub(super) option: Option<OptionId>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(case: &'a Case, process: &'a Process, option: Option<OptionId>) -> Self {
        Self { case, process, option }
    }

    /// Where a question is answered: for the option, or without one for every option.
    fn keys(&self, question: &QuestionId) -> Vec<AnswerKey> {
        match &self.option {
            _ if !self.process.interview.is_for_each(question) => vec![AnswerKey::of(question)],
            Some(option) => vec![AnswerKey::item(question, option)],
            None => {
                let options = chosen(self.case, self.process);
                options.iter().map(|option| AnswerKey::item(question, option)).collect()
            }
        }
    }

    /// The answers to a question: one, or without an option one for every option.
    fn answers(&self, question: &QuestionId) -> impl Iterator<Item = &'a Answer> {
        let answers = self.keys(question).into_iter().filter_map(|key| self.case.answers.get(&key));
        answers.filter(|answer| !answer.is_blank()).collect::<Vec<_>>().into_iter()
    }

    /// The answer to a question.
    pub(super) fn answer(&self, question: &QuestionId) -> Option<&'a Answer> {
        self.answers(question).next()
    }

    /// Whether a condition holds. The question that chooses the options is answered with the one that is looked at.
    pub(super) fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Is(question, options) => match &self.option {
                Some(option) if self.is_each(question) => options.contains(option),
                _ => self.answers(question).any(|answer| options.iter().any(|option| answer.has(option))),
            },
            Condition::Answered(question) => self.answer(question).is_some(),
            // The check at load lets no rule ask for a task.
            Condition::Done(_) => false,
            Condition::All(all) => all.iter().all(|condition| self.holds(condition)),
            Condition::Any(any) => any.iter().any(|condition| self.holds(condition)),
            Condition::Not(condition) => !self.holds(condition),
        }
    }

    fn is_each(&self, question: &QuestionId) -> bool {
        self.process.interview.each.as_ref().is_some_and(|each| &each.question == question)
    }

    /// The answers that a rule rests on, each as it is now.
    pub(super) fn rests_on(&self, rule: &DraftRule) -> BTreeMap<AnswerKey, String> {
        let parts = rule.when.iter().flat_map(Condition::parts);
        let named = parts.filter_map(|part| match part {
            Condition::Is(question, _) | Condition::Answered(question) => Some(question),
            Condition::Done(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => None,
        });
        let each = self.process.interview.each.as_ref().filter(|_| self.option.is_some()).map(|each| &each.question);
        let keys = named.chain(rule.value.questions()).chain(each).flat_map(|question| self.keys(question));
        keys.map(|key| (key.clone(), Answer::fingerprint(self.case.answers.get(&key)))).collect()
    }
}
