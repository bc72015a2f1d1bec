//! Makes the lines of a view model from a case and its assessment.

use super::choices::Choices;
use super::line::{DeadlineLine, NextLine, StepLine, TaskLine, urgency};
use super::open_lines::OpenLines;
use crate::assessment::{
    self, Assessment, Blocker, Due, Finding, Nearness, Next, Severity, StepStatus, TaskStatus, Urgency,
};
use crate::case::{Address, Answer, Field, TaskFact, TaskState};
use crate::process::{Completion, Step, StepId, Task, TaskId};
use crate::window::kit::{Mark, Tone};
use crate::wording::{self, TextContext};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What the lines are made from.
pub(super) struct ModelBuilder<'a> {
    pub(super) context: TextContext<'a>,
    pub(super) assessment: &'a Assessment,
    pub(super) today: Date,
    pub(super) choices: &'a Choices,
    /// How many errors each task has, with those between its answers and others, such as days in the wrong order.
    pub(super) errors: BTreeMap<&'a TaskId, usize>,
}

/// How many errors the findings of each task have.
pub(super) fn errors_of_tasks(assessment: &Assessment) -> BTreeMap<&TaskId, usize> {
    let mut errors = BTreeMap::new();
    let wrong = assessment.findings.iter().filter(|finding| finding.severity == Severity::Error);
    wrong.filter_map(|finding| finding.task.as_ref()).for_each(|task| *errors.entry(task).or_default() += 1);
    errors
}

impl ModelBuilder<'_> {
    pub(super) fn word(&self, key: &str) -> String {
        self.context.words.text(key)
    }

    pub(super) fn count(&self, key: &str, count: usize) -> String {
        self.context.words.with(key, [("count", count.into())])
    }

    /// Errors are shown once their page was left or a check was asked for; what is missing always. So is what is worth
    /// knowing of a draft, which is read before it is confirmed, and of an item that was chosen.
    fn is_shown(&self, finding: &Finding) -> bool {
        let checked = finding.task.as_ref().is_none_or(|task| self.choices.checked.contains(task));
        match finding.severity {
            Severity::Missing | Severity::Note => true,
            Severity::Warning => checked || self.is_told_at_once(&finding.address),
            Severity::Error => checked,
        }
    }

    fn is_told_at_once(&self, address: &Address) -> bool {
        let Address::Field(field) = address else { return false };
        let is_item = matches!(field, Field::Cell(_, _, key) if key.item.is_some());
        is_item || self.context.case.is_draft(field)
    }

    /// Which findings are open: in the order of the process, the gravest of a task first.
    pub(super) fn open(&self) -> OpenLines {
        let all = self.to_do();
        let finding = |at: &&usize| self.assessment.findings.get(**at);
        let is_warned = |at: &&usize| finding(at).is_some_and(|it| it.severity == Severity::Warning);
        let warned: Vec<usize> = all.iter().filter(is_warned).copied().collect();
        let mut warnings = BTreeMap::new();
        for task in warned.iter().filter_map(|at| finding(&at)).filter_map(|it| it.task.as_ref()) {
            *warnings.entry(task.clone()).or_default() += 1;
        }
        OpenLines { all, warned, warnings, untold: self.untold(), next: self.next() }
    }

    fn to_do(&self) -> Vec<usize> {
        let order: BTreeMap<&TaskId, usize> =
            self.context.process.tasks().enumerate().map(|(at, (_, task))| (&task.id, at)).collect();
        let place = |finding: &Finding| finding.task.as_ref().and_then(|task| order.get(task)).copied();
        self.sorted(|finding| finding.severity != Severity::Note, |finding| (place(finding), finding.severity))
    }

    /// Which findings are shown, by where they are.
    pub(super) fn said(&self) -> Vec<usize> {
        self.sorted(|_| true, |finding| &finding.address)
    }

    /// The places among the findings of those that are shown and wanted, sorted.
    fn sorted<'f, K: Ord>(
        &'f self,
        is_wanted: impl Fn(&Finding) -> bool,
        key: impl Fn(&'f Finding) -> K,
    ) -> Vec<usize> {
        let shown = self.assessment.findings.iter().enumerate();
        let shown = shown.filter(|(_, finding)| self.is_shown(finding) && is_wanted(finding));
        let mut places: Vec<(usize, &Finding)> = shown.collect();
        places.sort_by_key(|(_, finding)| key(finding));
        places.into_iter().map(|(at, _)| at).collect()
    }

    pub(super) fn untold(&self) -> BTreeMap<TaskId, usize> {
        let mut untold = BTreeMap::new();
        let errors = self.assessment.findings.iter().filter(|finding| finding.severity == Severity::Error);
        for task in errors.filter(|finding| !self.is_shown(finding)).filter_map(|finding| finding.task.as_ref()) {
            *untold.entry(task.clone()).or_default() += 1;
        }
        untold
    }

    pub(super) fn steps(&self) -> Vec<StepLine> {
        let lines = self.context.process.steps.iter().zip(&self.assessment.steps).enumerate();
        lines.map(|(at, (step, status))| self.step(at + 1, step, status)).collect()
    }

    fn step(&self, number: usize, step: &Step, status: &StepStatus) -> StepLine {
        let found = |severity| {
            let of_step = |finding: &&Finding| finding.step == step.id && finding.severity == severity;
            self.assessment.findings.iter().filter(of_step).filter(|finding| self.is_shown(finding)).count()
        };
        let (errors, warnings) = (found(Severity::Error), found(Severity::Warning));
        let mut parts =
            vec![self.context.words.with("rail-done", [("done", status.done.into()), ("total", status.total.into())])];
        if errors > 0 {
            parts.push(self.count("count-errors", errors));
        } else if warnings > 0 {
            parts.push(self.count("count-warnings", warnings));
        } else if status.waiting {
            parts.push(self.word("rail-waiting"));
        }
        let mark = match status {
            _ if errors > 0 => Mark::Wrong,
            _ if warnings > 0 => Mark::Alert,
            status if status.is_done() && status.total > 0 => Mark::Done,
            status if status.begun => Mark::Begun(number),
            _ => Mark::Untouched(number),
        };
        let state = match status {
            status if status.is_done() && status.total > 0 && warnings > 0 => {
                let warned = self.count("count-warnings", warnings);
                (Tone::Warning, format!("{}, {warned}", self.word("state-done")))
            }
            status if status.is_done() && status.total > 0 => (Tone::Ok, self.word("state-done")),
            status if status.waiting => (Tone::Warning, self.word("state-waiting")),
            status if status.begun => (Tone::Accent, self.word("state-in-progress")),
            _ => (Tone::Neutral, self.word("state-not-started")),
        };
        let title = step.title.get(self.context.words.tag()).to_owned();
        let subtitle = parts.join(" · ");
        let place = self.step_place(number);
        let spoken = format!("{place}: {title}, {}, {subtitle}", state.1);
        let to_mark = assessment::to_mark(step, &self.assessment.tasks);
        StepLine {
            id: step.id.clone(),
            number,
            title,
            subtitle,
            mark,
            state,
            owners: self.owners(step),
            spoken,
            to_mark,
        }
    }

    fn step_place(&self, number: usize) -> String {
        let total = self.context.process.steps.len();
        self.context.words.with("step-place", [("number", number.into()), ("total", total.into())])
    }

    /// Who is responsible in a step, the first two by name.
    fn owners(&self, step: &Step) -> String {
        let owner = |task: &Task| self.fact(&task.id, TaskFact::Owner);
        let mut names: Vec<String> = Vec::new();
        for name in step.tasks.iter().filter_map(owner) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let more = names.len().saturating_sub(2);
        names.truncate(2);
        let mut text = names.join(", ");
        if more > 0 {
            text.push_str(&format!(" +{more}"));
        }
        text
    }

    fn fact(&self, task: &TaskId, fact: TaskFact) -> Option<String> {
        let answer = self.context.case.fact(task, fact).filter(|answer| !answer.is_blank())?;
        Some(wording::answer(self.context, None, answer))
    }

    pub(super) fn task(&self, task: &Task) -> TaskLine {
        let Some(status) = self.assessment.tasks.get(&task.id) else { return TaskLine::default() };
        let blockers = self.ways(&status.blockers);
        let (tone, state) = self.task_state(task, status);
        let contradiction = self.contradiction(task, status);
        let meta = self.meta(&task.id, status.state);
        TaskLine { state, tone: Some(tone), meta, blockers, contradiction }
    }

    /// What is in the way, in words, and where to go.
    fn ways(&self, blockers: &[Blocker]) -> Vec<(String, Address)> {
        blockers.iter().map(|it| (wording::blocker(self.context, it), it.address())).collect()
    }

    fn task_state(&self, task: &Task, status: &TaskStatus) -> (Tone, String) {
        let words = self.context.words;
        match status.state {
            TaskState::Done if self.open_in(&task.id, status) > 0 => (Tone::Warning, self.word("chip-done-with-gaps")),
            TaskState::Done => (Tone::Ok, wording::task_state(words, status.state)),
            TaskState::Waiting => (Tone::Warning, self.waiting(&task.id)),
            TaskState::NotApplicable => (Tone::Neutral, wording::task_state(words, status.state)),
            _ if !status.blockers.is_empty() => (Tone::Neutral, self.word("chip-blocked")),
            TaskState::InProgress if self.is_ready_to_mark(task, status) => (Tone::Accent, self.word("chip-mark-done")),
            TaskState::InProgress => (Tone::Accent, wording::task_state(words, status.state)),
            TaskState::NotStarted => (Tone::Neutral, wording::task_state(words, status.state)),
        }
    }

    fn errors_in(&self, task: &TaskId) -> usize {
        self.errors.get(task).copied().unwrap_or_default()
    }

    /// How much of a task is missing or wrong.
    fn open_in(&self, task: &TaskId, status: &TaskStatus) -> usize {
        status.missing + self.errors_in(task)
    }

    /// Whether nothing is missing in a task, and only the user can say that it is done.
    fn is_ready_to_mark(&self, task: &Task, status: &TaskStatus) -> bool {
        task.completion == Completion::Declared && self.open_in(&task.id, status) == 0
    }

    fn waiting(&self, task: &TaskId) -> String {
        let whom = self.fact(task, TaskFact::WaitingFor);
        let since = self.context.case.fact(task, TaskFact::WaitingSince).and_then(Answer::date);
        let mut text = whom.map_or_else(
            || self.word("state-waiting"),
            |whom| self.context.words.with("chip-waiting-for", [("whom", whom.into())]),
        );
        if let Some(since) = since {
            let days = (self.today - since).get_days();
            text = format!("{text}, {}", self.context.words.with("days", [("count", days.into())]));
        }
        text
    }

    fn meta(&self, task: &TaskId, state: TaskState) -> String {
        let mut parts = Vec::new();
        if state == TaskState::Done {
            let by = self.fact(task, TaskFact::CompletedBy);
            parts.extend(by.into_iter().chain(self.fact(task, TaskFact::CompletedOn)));
        } else {
            let labelled = |fact| {
                let value = self.fact(task, fact)?;
                Some(format!("{}: {value}", wording::fact(self.context, fact)))
            };
            parts.extend([TaskFact::Owner, TaskFact::Due].into_iter().filter_map(labelled));
        }
        parts.join(" · ")
    }

    fn contradiction(&self, task: &Task, status: &TaskStatus) -> Option<(String, Address)> {
        let open = self.open_in(&task.id, status);
        (status.state == TaskState::Done && open > 0).then_some(())?;
        let first = self.assessment.of_task(&task.id).find(|finding| {
            finding.severity <= Severity::Missing && finding.address != Address::State(task.id.clone())
        });
        let address = first.map_or_else(|| Address::State(task.id.clone()), |finding| finding.address.clone());
        Some((self.context.words.with("issue-done-but-incomplete", [("open", open.into())]), address))
    }

    pub(super) fn next(&self) -> Vec<NextLine> {
        let line = |next: &Next| {
            let status = self.assessment.tasks.get(&next.task)?;
            let chip = match next.urgency {
                Urgency::Passed => (Tone::Error, self.word("deadline-passed")),
                Urgency::Errors => (Tone::Error, self.count("count-errors", self.errors_in(&next.task))),
                Urgency::Waiting => (Tone::Warning, self.waiting(&next.task)),
                Urgency::Open if status.missing > 0 => (Tone::Neutral, self.count("count-missing", status.missing)),
                Urgency::Open => (Tone::Accent, self.word("chip-to-mark")),
            };
            let title = wording::title(self.context, &Address::State(next.task.clone()));
            let place = self.place(&next.step);
            Some(NextLine { title, place, chip, address: next.address.clone(), step: next.step.clone() })
        };
        self.assessment.next.iter().filter_map(line).collect()
    }

    fn place(&self, step: &StepId) -> String {
        let number = self.context.process.step_number(step);
        let place = self.context.words.with("step-number", [("number", number.into())]);
        let title = self.context.process.step(step).map(|step| step.title.get(self.context.words.tag()));
        format!("{place} · {}", title.unwrap_or_default())
    }

    pub(super) fn deadlines(&self) -> Vec<DeadlineLine> {
        let line = |due: &Due| {
            let (key, days) = match due.nearness(self.today) {
                Nearness::Passed(days) => ("deadline-late", days),
                Nearness::Today => ("deadline-today", 0),
                Nearness::Near(days) | Nearness::Ahead(days) => ("deadline-in", days),
            };
            DeadlineLine {
                cells: [
                    self.context.words.date(due.date),
                    wording::deadline(self.context, due),
                    due.owner.clone().unwrap_or_default(),
                ],
                chip: (urgency(due, self.today), self.context.words.with(key, [("count", days.into())])),
                address: due.address.clone(),
            }
        };
        self.assessment.deadlines.iter().map(line).collect()
    }
}
