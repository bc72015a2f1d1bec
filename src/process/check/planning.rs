//! How long tasks take, and what waits for what.

use super::Check;
use crate::process::problem::Problem;

impl Check<'_> {
    pub(super) fn planning(&mut self) {
        let planning = &self.process.planning;
        planning.wanted.iter().for_each(|id| self.question_id("plan › wanted", id));
        if let Some(milestone) = &planning.milestone {
            self.task_id("plan › milestone", &milestone.task);
            self.text("plan › milestone › must", &milestone.must);
        }
        for presumed in &planning.presumed {
            self.question_id("plan › presumed", &presumed.question);
            if !self.has_option(&presumed.question, &presumed.option) {
                self.unknown(&format!("plan › presumed › option of {}", presumed.question), &presumed.option);
            }
        }
        self.unique("plan › duration", planning.durations.iter().map(|duration| &duration.task));
        for duration in &planning.durations {
            let at = format!("plan › duration of {}", duration.task);
            self.text(&format!("{at} › says"), &duration.says);
            self.link_ids(&format!("{at} › source"), duration.source.as_slice());
            duration.from.iter().chain([&duration.task]).for_each(|id| self.task_id(&at, id));
            duration.begun.iter().chain(&duration.ended).for_each(|id| self.question_id(&at, id));
            if let Some(contact) = duration.ask.as_ref().filter(|id| self.process.contact(id).is_none()) {
                self.unknown(&format!("{at} › ask"), contact);
            }
            if duration.takes.is_some() && duration.source.is_none() {
                self.found.push(Problem::NoSource { at });
            }
        }
        for order in &planning.order {
            order.waits_for.iter().chain([&order.task]).for_each(|id| self.task_id("plan › order", id));
        }
        planning.later.iter().for_each(|id| self.task_id("plan › later", id));
    }
}
