//! Rules, gates and data groups.

use super::Check;
use crate::process::model::LooksAt;

impl Check<'_> {
    pub(super) fn rules(&mut self) {
        for rule in &self.process.rules {
            let at = format!("rule {}", rule.id);
            self.text(&format!("{at} › gist"), &rule.gist);
            self.link_ids(&format!("{at} › link"), std::slice::from_ref(&rule.link));
            if self.process.list(&rule.list).is_none() {
                self.unknown(&at, &rule.list);
            }
            if let Some(condition) = &rule.when {
                self.condition(&format!("{at} › when"), condition);
            }
            self.row_condition(&at, rule.when.as_ref());
            match &rule.looks_at {
                LooksAt::Chosen(groups) | LooksAt::Beyond(groups) => {
                    for group in groups {
                        if !self.process.data_groups.iter().any(|known| &known.id == group) {
                            self.unknown(&at, group);
                        }
                    }
                }
                LooksAt::Says(questions, rows) => {
                    questions.iter().for_each(|question| self.question_id(&at, question));
                    self.families(&at, rows);
                }
                LooksAt::Lacks(questions, rows, place) => {
                    questions.iter().chain([place]).for_each(|question| self.question_id(&at, question));
                    self.families(&at, rows);
                }
                LooksAt::Row(question) => self.question_id(&at, question),
            }
        }
    }

    fn families(&mut self, at: &str, rows: &[Vec<String>]) {
        let known = &self.process.speech.families;
        for family in rows.iter().flatten().filter(|family| !known.contains_key(*family)) {
            self.unknown(at, family);
        }
    }

    pub(super) fn gates(&mut self) {
        for gate in &self.process.gates {
            let at = format!("gate {}", gate.id);
            self.text(&format!("{at} › title"), &gate.title);
            self.link_ids(&format!("{at} › link"), std::slice::from_ref(&gate.link));
            match self.process.list(&gate.list) {
                None => self.unknown(&at, &gate.list),
                Some(list) if !list.questions.iter().any(|question| question.id == gate.begins) => {
                    self.unknown(&at, &gate.begins);
                }
                Some(_) => {}
            }
            for id in gate.until.iter().chain([&gate.since]) {
                self.question_id(&at, id);
            }
            for condition in gate.when.iter().chain([&gate.open]) {
                self.condition(&at, condition);
                self.row_condition(&at, Some(condition));
            }
        }
    }

    pub(super) fn data_groups(&mut self) {
        for group in &self.process.data_groups {
            let at = format!("data group {}", group.id);
            self.text(&format!("{at} › title"), &group.title);
            self.text(&format!("{at} › items"), &group.items);
            self.optional_text(&format!("{at} › gate"), group.gate.as_ref());
            self.link_ids(&format!("{at} › source"), group.source.as_slice());
        }
    }
}
