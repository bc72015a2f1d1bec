//! The interview's pages, and the drafts that follow from what it was told.

use super::Check;
use crate::process::basis::Basis;
use crate::process::ids::QuestionId;
use crate::process::interview::{Ask, DraftRule, Fills, Sentence, Value};
use crate::process::problem::Problem;

impl Check<'_> {
    pub(super) fn interview(&mut self) {
        let interview = &self.process.interview;
        for question in &interview.questions {
            self.question(&format!("interview › question {}", question.id), question);
        }
        if let Some(each) = &interview.each {
            self.question_id("interview › each", &each.question);
            if self.process.list(&each.list).is_none() {
                self.unknown("interview › each", &each.list);
            }
        }
        for page in &interview.pages {
            let at = format!("interview › page {}", page.id);
            self.text(&format!("{at} › title"), &page.title);
            self.optional_text(&format!("{at} › intro"), page.intro.as_ref());
            self.link_ids(&format!("{at} › sources"), &page.sources);
            for ask in &page.asks {
                let (Ask::Once(id) | Ask::Each(id)) = ask;
                self.question_id(&at, id);
                if matches!(ask, Ask::Each(_)) && interview.question(id).is_none() {
                    self.unknown(&format!("{at} › each"), id);
                }
            }
        }
        for rule in &interview.rules {
            self.draft_rule(&format!("interview › draft {}", rule.id), rule);
        }
    }

    fn draft_rule(&mut self, at: &str, rule: &DraftRule) {
        self.text(&format!("{at} › because"), &rule.because);
        self.link_ids(&format!("{at} › source"), rule.source.as_slice());
        rule.when.iter().for_each(|it| self.condition(&format!("{at} › when"), it));
        self.row_condition(at, rule.when.as_ref());
        if matches!(rule.basis, Basis::Process | Basis::Statute) && rule.source.is_none() {
            self.found.push(Problem::NoSource { at: at.to_owned() });
        }
        let filled = match &rule.fills {
            Fills::Answer(question) => Some(question),
            Fills::Cell(question) | Fills::Item(question, _) => {
                if !self.is_in_list_of_each(question) {
                    self.unknown(&format!("{at} › fills"), question);
                }
                Some(question)
            }
            Fills::SetAside(task) => {
                self.task_id(&format!("{at} › fills"), task);
                None
            }
        };
        filled.into_iter().for_each(|question| self.question_id(&format!("{at} › fills"), question));
        if let Fills::Item(_, item) = &rule.fills
            && self.process.data_group(item).is_none()
        {
            self.unknown(&format!("{at} › fills"), item);
        }
        self.draft_value(&format!("{at} › value"), rule, filled);
    }

    fn draft_value(&mut self, at: &str, rule: &DraftRule, filled: Option<&QuestionId>) {
        rule.value.questions().into_iter().for_each(|question| self.question_id(at, question));
        match &rule.value {
            Value::Option(option) => {
                if filled.is_none_or(|question| !self.has_option(question, option)) {
                    self.unknown(at, option);
                }
            }
            Value::Options(options) => {
                for option in options {
                    if filled.is_none_or(|question| !self.has_option(question, option)) {
                        self.unknown(at, option);
                    }
                }
            }
            Value::Text(text) => self.text(at, text),
            Value::Copy(_) | Value::Label => {}
            Value::Sentences(sentences) => {
                for sentence in sentences {
                    match sentence {
                        Sentence::Written(_, text) => self.text(at, text),
                        Sentence::Chosen(question, texts) => {
                            for (option, text) in texts {
                                self.text(&format!("{at} › {option}"), text);
                                if !self.has_option(question, option) {
                                    self.unknown(&format!("{at} › option of {question}"), option);
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Whether a question is one of the list in which each chosen option gets a row.
    fn is_in_list_of_each(&self, question: &QuestionId) -> bool {
        let each = self.process.interview.each.as_ref();
        let list = each.and_then(|each| self.process.list(&each.list));
        list.is_some_and(|list| list.questions.iter().any(|asked| &asked.id == question))
    }
}
