//! How people are reached, of what a case tells, and who is waited for since when.

use super::build::Builder;
use super::document::{Block, Cell, Section};
use crate::assessment::{Blocker, Next};
use crate::case::{Answer, AnswerKey, Field, TaskFact, TaskState};
use crate::process::{Kind, Question, TaskId};

impl Builder<'_> {
    /// The mail addresses and numbers of somebody who is named: those that are asked after the name. None where names are
    /// left out, because then every name is the same word.
    pub(super) fn reached_at(&self, name: &str) -> Vec<String> {
        if self.scope.redact || name.trim().is_empty() {
            return Vec::new();
        }
        let case = self.context.case;
        let process = self.context.process;
        let alone = process
            .tasks()
            .map(|(_, task)| told_of(name, &task.questions, |question| case.answers.get(&AnswerKey::of(&question.id))));
        let rows = process.lists.iter().flat_map(|list| {
            let of_row = |question: &Question, at| case.get(&Field::cell(&list.id, at, &question.id));
            case.rows(&list.id).map(move |(id, _)| told_of(name, &list.questions, |question| of_row(question, id)))
        });
        alone.chain(rows).find(|told| !told.is_empty()).unwrap_or_default()
    }

    /// The open tasks that wait for somebody, of those this reader gets, the late ones too.
    pub(super) fn waits(&self) -> impl Iterator<Item = &Next> {
        let waits = self.assessment.next.iter().filter(|next| self.is_waiting(&next.task));
        waits.filter(|next| self.is_task_for(&next.task))
    }

    /// Whether a task waits for somebody.
    pub(super) fn is_waiting(&self, task: &TaskId) -> bool {
        self.assessment.tasks.get(task).is_some_and(|status| status.state == TaskState::Waiting)
    }

    /// Those who are waited for, each with what for.
    pub(super) fn waited_for(&self) -> Option<String> {
        self.some_of(self.waits().map(|next| self.waiting_for(&next.task)), "handover-waiting")
    }

    /// What waits for somebody, with what is known: for whom, since when, until when, and how to reach that person.
    pub(super) fn waiting_for(&self, task: &TaskId) -> String {
        let who = self.fact(task, TaskFact::WaitingFor);
        let reached = self.reached_at(&who).join(", ");
        let since = self.wording_of("handover-since", TaskFact::WaitingSince, task);
        let due = self.wording_of("handover-due", TaskFact::Due, task);
        let known: Vec<String> = [who, reached, since, due].into_iter().filter(|it| !it.is_empty()).collect();
        let title = self.task_title(task);
        if known.is_empty() { title } else { format!("{title} ({})", known.join(", ")) }
    }

    /// A fact of a task in a few words, or nothing.
    fn wording_of(&self, key: &str, fact: TaskFact, task: &TaskId) -> String {
        let value = self.fact(task, fact);
        if value.is_empty() { value } else { self.context.words.with(key, [("value", value.into())]) }
    }

    /// What waits for somebody: for whom and how to reach that person, since when, until when, and what it keeps back.
    pub(super) fn waiting(&self) -> Option<Section> {
        let rows = self.waiting_rows();
        let columns = self.columns(&WAITING);
        (!rows.is_empty()).then(|| self.section("handover-waiting", vec![Block::Table { columns, rows }]))
    }

    /// The same as rows with the columns [`WAITING`].
    fn waiting_rows(&self) -> Vec<Vec<Cell>> {
        let row = |next: &Next| {
            let who = self.fact(&next.task, TaskFact::WaitingFor);
            let reached = self.reached_at(&who).join("\n");
            let who = [who, reached].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n");
            let title = self.task_title(&next.task);
            let [since, due] = [TaskFact::WaitingSince, TaskFact::Due].map(|fact| self.fact(&next.task, fact));
            vec![title.into(), who.into(), since.into(), due.into(), self.kept_back_by(&next.task).join("; ").into()]
        };
        self.waits().map(row).collect()
    }

    /// The open tasks that cannot be started before this one is done.
    pub(super) fn kept_back_by(&self, task: &TaskId) -> Vec<String> {
        let waits = |id: &TaskId| {
            let blockers = self.assessment.tasks.get(id).map(|status| status.blockers.as_slice()).unwrap_or_default();
            blockers.iter().any(|blocker| match blocker {
                Blocker::Task(other) => other == task,
                Blocker::Question(_) => false,
            })
        };
        let tasks = self.context.process.tasks().map(|(_, task)| &task.id);
        let kept = tasks.filter(|id| self.is_open(id) && self.is_task_for(id) && waits(id));
        kept.map(|id| self.task_title(id)).collect()
    }
}

/// What is told of those who are waited for.
const WAITING: [&str; 5] =
    ["column-what", "column-waiting-for", "column-waiting-since", "column-due", "column-keeps-back"];

/// What is asked after the first answer that is this name, up to the next name.
fn told_of<'q, 'a>(
    name: &str,
    questions: &'q [Question],
    answer: impl Fn(&'q Question) -> Option<&'a Answer>,
) -> Vec<String> {
    let text = |question: &'q Question| answer(question).and_then(Answer::text).map(str::trim).unwrap_or_default();
    let mut named = questions.iter().enumerate().filter(|(_, question)| question.kind == Kind::Person);
    let Some((at, _)) = named.find(|(_, question)| text_is(text(question), name)) else { return Vec::new() };
    let after = questions.iter().skip(at + 1).take_while(|it| matches!(it.kind, Kind::Email | Kind::Phone));
    after.map(text).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

fn text_is(text: &str, name: &str) -> bool {
    text.to_lowercase() == name.trim().to_lowercase()
}
