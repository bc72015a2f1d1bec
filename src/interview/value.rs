//! What a rule proposes, made of the answers.

use super::answers::Asked;
use crate::case::Answer;
use crate::process::{Choice, DraftRule, Kind, QuestionId, Sentence, Value};

/// What a rule proposes in a language; nothing where the answers give nothing.
pub(super) fn of(rule: &DraftRule, asked: &Asked<'_>, language: &str) -> Option<Answer> {
    match &rule.value {
        Value::Option(option) => Some(Answer::Choice(option.clone())),
        Value::Options(options) => Some(Answer::Choices(options.iter().cloned().collect())),
        Value::Text(text) => Some(Answer::Text(text.get(language).to_owned())),
        Value::Copy(question) => asked.answer(question).cloned(),
        Value::Label => label(asked, language),
        Value::Sentences(sentences) => {
            let said: Vec<String> = sentences.iter().flat_map(|it| said(it, asked, language)).collect();
            (!said.is_empty()).then(|| Answer::Text(said.join(" ")))
        }
    }
}

fn said(sentence: &Sentence, asked: &Asked<'_>, language: &str) -> Vec<String> {
    let Some(answer) = asked.answer(sentence.question()) else { return Vec::new() };
    match sentence {
        Sentence::Chosen(question, texts) => {
            let options = choices(asked, question).iter().map(|choice| &choice.id);
            let chosen = options.filter(|option| answer.has(option));
            chosen.filter_map(|option| texts.get(option)).map(|text| text.get(language).to_owned()).collect()
        }
        Sentence::Written(_, text) => {
            let written = answer.text().map(str::trim);
            written.map(|written| text.get(language).replace("{answer}", written)).into_iter().collect()
        }
    }
}

/// The label of the option whose row it is.
fn label(asked: &Asked<'_>, language: &str) -> Option<Answer> {
    let (each, option) = (asked.process.interview.each.as_ref()?, asked.option.as_ref()?);
    let is_it = |choice: &&Choice| choice.id == *option;
    let label = choices(asked, &each.question).iter().find(is_it)?.label.get(language);
    Some(Answer::Text(label.to_owned()))
}

fn choices<'a>(asked: &Asked<'a>, question: &QuestionId) -> &'a [Choice] {
    match asked.process.question(question).map(|question| &question.kind) {
        Some(Kind::Choice(choices) | Kind::Choices(choices)) => choices,
        _ => &[],
    }
}
