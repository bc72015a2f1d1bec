//! What the program itself reads and writes stands in questions that are there.

use super::Check;
use crate::process::ids::{ListId, QuestionId};

impl Check<'_> {
    pub(super) fn bindings(&mut self) {
        let bindings = &self.process.bindings;
        for bound in bindings.bound() {
            let at = format!("bindings › {}", bound.at);
            match bound.list {
                Some(list) => self.bound_in_list(&at, list, &bound.questions),
                None => bound.questions.iter().for_each(|id| self.question_id(&at, id)),
            }
            for (question, option) in bound.options {
                if !self.has_option(question, option) {
                    self.unknown(&format!("{at} › option of {question}"), option);
                }
            }
        }
        if let Some(connection) = &bindings.connection
            && self.process.task(&connection.task).is_none()
        {
            self.unknown("bindings › connection › task", &connection.task);
        }
        self.link_ids("bindings › e_services", bindings.e_services.as_slice());
    }

    fn bound_in_list(&mut self, at: &str, list: &ListId, questions: &[&QuestionId]) {
        let Some(list) = self.process.list(list) else { return self.unknown(at, list) };
        for id in questions {
            if !list.questions.iter().any(|question| &question.id == *id) {
                self.unknown(at, id);
            }
        }
    }
}
