//! Documents, earlier versions of the process, its words, and what others may be asked.

use super::Check;
use crate::process::document::Content;

impl Check<'_> {
    pub(super) fn documents(&mut self) {
        for plan in &self.process.documents {
            let at = format!("document {}", plan.id);
            [&plan.title, &plan.intro].into_iter().chain(&plan.sign).for_each(|text| self.text(&at, text));
            for part in &plan.parts {
                let at = format!("{at} › {}", part.title.get("en"));
                self.text(&at, &part.title);
                self.optional_text(&at, part.text.as_ref());
                part.holds.iter().for_each(|content| self.content(&at, content));
            }
        }
    }

    fn content(&mut self, at: &str, content: &Content) {
        match content {
            Content::Texts(questions) | Content::Facts(questions) => {
                questions.iter().for_each(|id| self.question_id(at, id));
            }
            Content::Rows(list, questions) | Content::Groups(list, questions) => {
                self.list_id(at, list);
                questions.iter().for_each(|id| self.question_id(at, id));
            }
            Content::Tasks(tasks) | Content::Open(tasks) | Content::Duties(tasks) => {
                for id in tasks {
                    if self.process.task(id).is_none() && self.process.duty(id).is_none() {
                        self.unknown(at, id);
                    }
                }
            }
            Content::Contacts(contacts) => {
                for id in contacts {
                    if !self.process.contacts.iter().any(|contact| &contact.id == id) {
                        self.unknown(at, id);
                    }
                }
            }
            Content::Progress | Content::Deadlines | Content::First => {}
        }
    }

    pub(super) fn revisions(&mut self) {
        for revision in &self.process.revisions {
            let at = format!("revision {}", revision.version);
            let changed = revision.changed.iter().map(|changed| &changed.id);
            revision.new.iter().chain(changed).for_each(|id| self.question_id(&format!("{at} › questions"), id));
            for changed in &revision.changed {
                for option in
                    changed.options.iter().filter(|option| !self.has_option(&changed.id, option)).collect::<Vec<_>>()
                {
                    self.unknown(&format!("{at} › option of {}", changed.id), option);
                }
            }
            let changed = revision.changed_tasks.iter().map(|changed| &changed.id);
            for id in revision.new_tasks.iter().chain(changed) {
                if self.process.task(id).is_none() && self.process.duty(id).is_none() {
                    self.unknown(&format!("{at} › tasks"), id);
                }
            }
            let of_questions = revision.changed.iter().chain(&revision.gone).map(|changed| &changed.why);
            let why = of_questions.chain(revision.changed_tasks.iter().map(|changed| &changed.why));
            why.for_each(|text| self.text(&format!("{at} › why"), text));
        }
    }

    pub(super) fn glossary(&mut self) {
        for term in &self.process.glossary {
            let at = format!("term {}", term.id);
            self.text(&format!("{at} › term"), &term.term);
            self.text(&format!("{at} › meaning"), &term.meaning);
            self.link_ids(&format!("{at} › source"), std::slice::from_ref(&term.source));
        }
    }

    pub(super) fn asking(&mut self) {
        let Some(asking) = &self.process.asking else { return };
        self.list_id("asking › rows", &asking.rows.list);
        let questions = &asking.rows.questions;
        for question in [&asking.rows.person, &asking.rows.email].into_iter().chain(questions).chain(&asking.never) {
            self.question_id("asking", question);
        }
    }
}
