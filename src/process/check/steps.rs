//! Steps, tasks and the questions in them.

use super::Check;
use crate::process::Counted;
use crate::process::model::Task;
use crate::process::problem::Problem;
use crate::process::question::{Choice, Kind, Question};

impl Check<'_> {
    pub(super) fn steps(&mut self) {
        for step in &self.process.steps {
            let at = format!("step {}", step.id);
            self.text(&format!("{at} › title"), &step.title);
            self.text(&format!("{at} › official_title"), &step.official_title);
            self.text(&format!("{at} › intro"), &step.intro);
            self.link_ids(&format!("{at} › guidance"), &step.guidance);
            for contact in &step.contacts {
                if self.process.contact(contact).is_none() {
                    self.unknown(&format!("{at} › contacts"), contact);
                }
            }
            for task in &step.tasks {
                self.task(&format!("{at} › task {}", task.id), task);
            }
        }
    }

    pub(super) fn lists(&mut self) {
        for list in &self.process.lists {
            let at = format!("list {}", list.id);
            self.text(&format!("{at} › title"), &list.title);
            self.text(&format!("{at} › row"), &list.row);
            self.text(&format!("{at} › add"), &list.add);
            self.text(&format!("{at} › empty"), &list.empty);
            for id in list.columns.iter().chain([&list.named_by]) {
                if !list.questions.iter().any(|question| &question.id == id) {
                    self.unknown(&at, id);
                }
            }
            for question in &list.questions {
                let at = format!("{at} › question {}", question.id);
                self.question(&at, question);
                if question.counted.is_some() {
                    self.found.push(Problem::CountedInList { at: at.clone() });
                }
                self.row_condition(&at, question.when.as_ref());
                if !list.is_kept && self.process.home(&question.id).is_none() {
                    self.found.push(Problem::NeverAsked { at });
                }
            }
        }
    }

    pub(super) fn task(&mut self, at: &str, task: &Task) {
        self.text(&format!("{at} › title"), &task.title);
        self.optional_text(&format!("{at} › short"), task.short.as_ref());
        self.optional_text(&format!("{at} › help"), task.help.as_ref());
        self.link_ids(&format!("{at} › sources"), &task.sources);
        self.link_ids(&format!("{at} › about"), task.about.as_slice());
        if let Some(contact) = task.writes_to.as_ref().filter(|id| self.process.contact(id).is_none()) {
            self.unknown(&format!("{at} › writes_to"), contact);
        }
        for question in &task.also {
            self.question_id(&format!("{at} › also"), question);
        }
        for question in &task.questions {
            self.question(&format!("{at} › question {}", question.id), question);
        }
        self.unique(&format!("{at} › list"), task.lists.iter().map(|shown| &shown.list));
        for shown in &task.lists {
            match self.process.list(&shown.list) {
                None => self.unknown(&format!("{at} › lists"), &shown.list),
                Some(list) => {
                    for id in &shown.questions {
                        if !list.questions.iter().any(|question| &question.id == id) {
                            self.unknown(&format!("{at} › lists › {}", shown.list), id);
                        }
                    }
                }
            }
        }
        for condition in task.when.iter().chain(&task.optional_when) {
            self.condition(&format!("{at} › when"), condition);
        }
        task.needs.iter().for_each(|it| self.condition(&format!("{at} › needs"), it));
    }

    pub(super) fn question(&mut self, at: &str, question: &Question) {
        self.suggestions(at, question);
        self.text(&format!("{at} › label"), &question.label);
        self.optional_text(&format!("{at} › help"), question.help.as_ref());
        self.optional_text(&format!("{at} › why"), question.why.as_ref());
        self.optional_text(&format!("{at} › example"), question.example.as_ref());
        if let Some(condition) = &question.when {
            self.condition(&format!("{at} › when"), condition);
        }
        let hangs = !question.deadlines.is_empty() || question.ends.is_some() || question.counted.is_some();
        let others = [&question.not_before, &question.due_with, &question.usually_after];
        let is_of_day = hangs || question.ahead || others.iter().any(|others| !others.is_empty());
        if question.kind != Kind::Date && is_of_day {
            self.found.push(Problem::DeadlineWithoutDate { at: at.to_owned() });
        }
        for deadline in &question.deadlines {
            self.text(&format!("{at} › deadlines › title"), &deadline.title);
            if let Some(id) = &deadline.settled_by {
                self.question_id(&format!("{at} › deadlines › settled_by"), id);
            }
            deadline.when.iter().for_each(|it| self.condition(&format!("{at} › deadlines › when"), it));
        }
        for id in others.into_iter().flatten().chain(&question.day_in) {
            self.question_id(&format!("{at} › not_before"), id);
        }
        question.taken_from.iter().for_each(|id| self.question_id(&format!("{at} › taken_from"), id));
        if let Some(option) = question.starts_as.as_ref().filter(|option| !self.has_option(&question.id, option)) {
            self.unknown(&format!("{at} › starts_as"), option);
        }
        if let Some(counted) = &question.counted {
            self.counted(&format!("{at} › counted"), counted);
        }
        if let Some(period) = &question.ends {
            self.text(&format!("{at} › ends › title"), &period.title);
            if let Some(id) = &period.since {
                self.question_id(&format!("{at} › ends › since"), id);
            }
        }
        match &question.kind {
            Kind::Choice(choices) | Kind::Choices(choices) => self.choices(at, choices),
            Kind::RowOf(list) | Kind::RowsOf(list) if self.process.list(list).is_none() => {
                self.unknown(&format!("{at} › kind"), list);
            }
            _ => {}
        }
    }

    fn counted(&mut self, at: &str, counted: &Counted) {
        let optional = [&counted.known, &counted.length, &counted.countersigned_by].into_iter().flatten();
        optional.chain([&counted.way, &counted.day]).for_each(|id| self.question_id(at, id));
        for option in counted.ways.keys().filter(|option| !self.has_option(&counted.way, option)).collect::<Vec<_>>() {
            self.unknown(&format!("{at} › ways"), option);
        }
        self.link_ids(&format!("{at} › source"), std::slice::from_ref(&counted.source));
    }

    fn choices(&mut self, at: &str, choices: &[Choice]) {
        self.unique(&format!("{at} › option"), choices.iter().map(|choice| &choice.id));
        for choice in choices {
            let at = format!("{at} › option {}", choice.id);
            self.text(&format!("{at} › label"), &choice.label);
            self.optional_text(&format!("{at} › note"), choice.note.as_ref());
            self.link_ids(&format!("{at} › source"), choice.source.as_slice());
        }
    }

    fn suggestions(&mut self, at: &str, question: &Question) {
        for suggestion in &question.suggestions {
            self.text(&format!("{at} › {}", suggestion.value), &suggestion.note);
        }
    }
}
