//! The checks at load: ids are unique and known, texts are complete, addresses are safe to open.

mod bindings;
mod documents;
mod duties;
mod ids;
mod interview;
mod planning;
mod rules;
mod steps;

use super::condition::Condition;
use super::ids::{LinkId, ListId, OptionId, QuestionId, TaskId};
use super::index::Process;
use super::problem::Problem;
use super::question::{Kind, Question};
use super::text::Text;

/// From this likeness on, an id is taken for another one that was misspelt.
const ALIKE: f64 = 0.9;

/// Everything that is wrong with a process.
pub(super) fn problems(process: &Process) -> Vec<Problem> {
    let mut check = Check { process, found: Vec::new() };
    check.unique_ids();
    check.circles();
    check.head();
    check.bindings();
    check.steps();
    check.lists();
    check.links_and_contacts();
    check.duties_and_filings();
    check.data_groups();
    check.rules();
    check.gates();
    check.documents();
    check.revisions();
    check.glossary();
    check.asking();
    check.planning();
    check.interview();
    check.found
}

struct Check<'a> {
    process: &'a Process,
    found: Vec<Problem>,
}

impl Check<'_> {
    fn head(&mut self) {
        let head = &self.process.head;
        self.text("process › title", &head.title);
        self.text("process › agency", &head.agency);
        self.text("process › agency_short", &head.agency_short);
    }

    fn condition(&mut self, at: &str, condition: &Condition) {
        for part in condition.parts() {
            match part {
                Condition::Is(question, options) => {
                    self.question_id(at, question);
                    for option in options {
                        if !self.has_option(question, option) {
                            self.unknown(&format!("{at} › option of {question}"), option);
                        }
                    }
                }
                Condition::Answered(question) => self.question_id(at, question),
                Condition::Done(task) => self.task_id(at, task),
                Condition::All(_) | Condition::Any(_) | Condition::Not(_) => {}
            }
        }
    }

    fn row_condition(&mut self, at: &str, condition: Option<&Condition>) {
        let mut parts = condition.into_iter().flat_map(Condition::parts);
        if parts.any(|part| matches!(part, Condition::Done(_))) {
            self.found.push(Problem::DoneInRow { at: at.to_owned() });
        }
    }

    fn has_option(&self, question: &QuestionId, option: &OptionId) -> bool {
        match self.process.question(question).map(|question| &question.kind) {
            Some(Kind::Choice(choices) | Kind::Choices(choices)) => choices.iter().any(|choice| &choice.id == option),
            _ => false,
        }
    }

    fn text(&mut self, at: &str, text: &Text) {
        for language in &self.process.head.languages {
            if text.get(language).trim().is_empty() {
                let (at, language) = (at.to_owned(), language.clone());
                self.found.push(Problem::MissingTranslation { at, language });
            }
        }
    }

    fn optional_text(&mut self, at: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(at, text);
        }
    }

    fn link_ids(&mut self, at: &str, ids: &[LinkId]) {
        for id in ids {
            if self.process.link(id).is_none() {
                self.unknown(at, id);
            }
        }
    }

    fn question_id(&mut self, at: &str, id: &QuestionId) {
        if self.process.question(id).is_none() {
            self.unknown(at, id);
        }
    }

    fn list_id(&mut self, at: &str, id: &ListId) {
        if self.process.list(id).is_none() {
            self.unknown(at, id);
        }
    }

    fn task_id(&mut self, at: &str, id: &TaskId) {
        if self.process.task(id).is_none() {
            self.unknown(at, id);
        }
    }

    fn unknown(&mut self, at: &str, id: &impl AsRef<str>) {
        let id = id.as_ref().to_owned();
        self.found.push(Problem::UnknownId { at: at.to_owned(), nearest: self.nearest(&id), id });
    }

    /// What was probably meant: of all ids the one that is written most like it.
    fn nearest(&self, id: &str) -> Option<String> {
        let process = self.process;
        let tasks = process.tasks().map(|(_, task)| task.id.as_str());
        let asked = process.tasks().flat_map(|(_, task)| &task.questions);
        let questions = asked.chain(process.lists.iter().flat_map(|list| &list.questions));
        let questions: Vec<&Question> = questions.collect();
        let options = questions.iter().flat_map(|question| match &question.kind {
            Kind::Choice(choices) | Kind::Choices(choices) => choices.as_slice(),
            _ => &[],
        });
        let others =
            process.links.iter().map(|it| it.id.as_str()).chain(process.contacts.iter().map(|it| it.id.as_str()));
        let known = tasks.chain(questions.iter().map(|it| it.id.as_str())).chain(options.map(|it| it.id.as_str()));
        let likeness = known.chain(others).map(|known| (strsim::jaro_winkler(id, known), known));
        let best = likeness.max_by(|(one, _), (other, _)| one.total_cmp(other));
        best.filter(|(likeness, _)| *likeness > ALIKE).map(|(_, known)| known.to_owned())
    }
}
