//! Ids are unique and well formed, and no task waits for itself.

use super::Check;
use crate::process::condition::Condition;
use crate::process::ids::{TaskId, is_id};
use crate::process::index::Process;
use crate::process::model::Task;
use crate::process::problem::Problem;
use std::collections::BTreeSet;

impl Check<'_> {
    pub(super) fn unique_ids(&mut self) {
        let process = self.process;
        self.unique("step", process.steps.iter().map(|step| &step.id));
        let tasks = process.tasks().map(|(_, task)| &task.id);
        self.unique("task", tasks.chain(process.duties.iter().map(|duty| &duty.id)));
        let asked = process.tasks().flat_map(|(_, task)| &task.questions);
        let in_lists = process.lists.iter().flat_map(|list| &list.questions);
        let of_interview = &process.interview.questions;
        self.unique("question", asked.chain(in_lists).chain(of_interview).map(|question| &question.id));
        self.unique("page", process.interview.pages.iter().map(|page| &page.id));
        self.unique("draft", process.interview.rules.iter().map(|rule| &rule.id));
        self.unique("list", process.lists.iter().map(|list| &list.id));
        self.unique("link", process.links.iter().map(|link| &link.id));
        self.unique("contact", process.contacts.iter().map(|contact| &contact.id));
        self.unique("filing", process.filings.iter().map(|filing| &filing.id));
        self.unique("term", process.glossary.iter().map(|term| &term.id));
        let gates = process.gates.iter().map(|gate| &gate.id);
        self.unique("rule", process.rules.iter().map(|rule| &rule.id).chain(gates));
        self.unique("data group", process.data_groups.iter().map(|group| &group.id));
    }

    pub(super) fn unique<'b, T: AsRef<str> + 'b>(&mut self, what: &str, ids: impl Iterator<Item = &'b T>) {
        let mut seen = BTreeSet::new();
        for id in ids.map(AsRef::as_ref) {
            let at = || format!("{what} {id}");
            if !seen.insert(id) {
                self.found.push(Problem::DuplicateId { at: at() });
            }
            if !is_id(id) {
                self.found.push(Problem::BadId { at: at() });
            }
        }
    }

    pub(super) fn circles(&mut self) {
        let process = self.process;
        self.circles_of(|task| awaited_by(process, task));
        self.circles_of(|task| process.waits_for(task).into_iter().collect());
    }

    fn circles_of(&mut self, awaited: impl Fn(&Task) -> Vec<TaskId>) {
        for (_, task) in self.process.tasks() {
            let (mut seen, mut open) = (BTreeSet::new(), awaited(task));
            while let Some(id) = open.pop() {
                let next = self.process.task(&id).filter(|_| seen.insert(id.clone()));
                open.extend(next.iter().flat_map(|(_, task)| awaited(task)));
            }
            if seen.contains(&task.id) {
                let circle = Problem::Circle { at: format!("task {}", task.id) };
                if !self.found.contains(&circle) {
                    self.found.push(circle);
                }
            }
        }
    }
}

/// The tasks on which it depends whether a task exists, can be started or is done.
fn awaited_by(process: &Process, task: &Task) -> Vec<TaskId> {
    let asked = process.asked_in(task).filter_map(|question| question.when.as_ref());
    let parts = task.when.iter().chain(&task.needs).chain(asked).flat_map(Condition::parts);
    parts.filter_map(|part| if let Condition::Done(task) = part { Some(task.clone()) } else { None }).collect()
}
