//! What stands first in a handover: whose case it is, how things stand, what is late, what to do, and who is waited for.
//! Whoever reads this page alone knows what to do next.

use super::build::{Builder, filled};
use super::document::{Block, Cell, Section};
use crate::assessment::{Assessment, Blocker, Due, Finding, Issue, Nearness, Next, Severity, Urgency};
use crate::case::{Address, TaskFact};
use crate::process::{Condition, TaskId};
use crate::wording;
use jiff::civil::Date;

/// How many things to do first are named.
const FIRST: usize = 5;

/// How many people or days are named in a line of the situation.
const NAMED: usize = 3;

/// How many tasks are named that one keeps back.
const KEPT_BACK: usize = 1;

/// How long the first sentence of a help may be to stand among what is done first, in characters.
const SENTENCE: usize = 180;

/// The first sentence of a text, if it is short.
fn short(text: &str) -> Option<&str> {
    let end = text.find(". ").map_or(text.len(), |at| at + 1);
    text.get(..end).filter(|sentence| sentence.chars().count() <= SENTENCE)
}

impl Builder<'_> {
    /// How many answers are drafts, when any is.
    pub(super) fn drafts(&self) -> Option<Block> {
        let count = self.context.case.open_drafts().count();
        (count > 0)
            .then(|| Block::Callout { text: self.context.words.with("handover-drafts", [("count", count.into())]) })
    }

    /// What leaving out does not find, where anything is left out.
    pub(super) fn redact_limits(&self) -> Option<Block> {
        self.scope.redact.then(|| Block::Callout { text: self.word("handover-redact-limits") })
    }

    /// For whom this handover is, who hands it over to whom, and what kind of document it is. Whose case it is stands above,
    /// under the title.
    pub(super) fn about(&self) -> Section {
        let facts = self.handed(Some(self.word(wording::audience_key(self.scope.audience))));
        let sum = (!self.material.sha256.is_empty()).then(|| Block::Lead {
            name: self.word("handover-sum"),
            to: Cell::leading(self.word("handover-sum-how"), self.word("handover-signature")),
        });
        let own = Block::Paragraph { text: self.word("handover-own") };
        let blocks = std::iter::once(Block::Facts { facts }).chain(sum).chain([own]);
        let blocks = blocks.chain(self.drafts()).chain(self.redact_limits());
        self.section("handover-about", blocks.collect())
    }

    /// How things stand, in a few lines: what is done, when all can be ready, what is late, who is waited for and what
    /// keeps the next thing from being sent.
    pub(super) fn situation(&self) -> Section {
        let mut facts = vec![(self.word("handover-progress-label"), self.done_and_started())];
        let lines = [
            ("plan-title", wording::plan(self.context, self.time_plan()).into_iter().next()),
            ("handover-overdue", Some(self.late())),
            ("handover-waiting", self.waited_for()),
            ("handover-blocks", self.keeps_from_sending()),
        ];
        facts.extend(lines.into_iter().filter_map(|(key, said)| Some((self.word(key), said?))));
        self.section("handover-situation", vec![Block::Facts { facts }])
    }

    /// How much is done, and since when it is worked on.
    pub(super) fn done_and_started(&self) -> String {
        let Assessment { done, total, .. } = self.assessment;
        let progress = [("done", (*done).into()), ("total", (*total).into())];
        let progress = self.context.words.with("handover-progress", progress);
        let started = self.context.words.date(self.context.case.started);
        format!("{progress} · {} {started}", self.word("handover-started"))
    }

    /// What should have been done by today: the first of it, and how many there are.
    fn late(&self) -> String {
        let late = self.some_of(
            self.overdue_dues().map(|due| {
                let values = [
                    ("what", wording::deadline(self.context, &due).into()),
                    ("date", self.context.words.date(due.date).into()),
                ];
                self.context.words.with("handover-late", values)
            }),
            "handover-overdue",
        );
        late.unwrap_or_else(|| self.word("handover-nothing-late"))
    }

    pub(super) fn overdue_dues(&self) -> impl Iterator<Item = Due> {
        let today = self.assessment.today;
        self.all_dues().into_iter().filter(move |due| matches!(due.nearness(today), Nearness::Passed(_)))
    }

    /// The next thing that can be sent, with every open task that keeps it from being sent.
    pub(super) fn keeps_from_sending(&self) -> Option<String> {
        let filing = self.assessment.filings.iter().find(|filing| filing.sent_on.is_none() && !filing.prepared)?;
        let shape = self.context.process.filing(&filing.id)?;
        let parts = shape.prepared.parts();
        let last = parts.iter().filter_map(|part| if let Condition::Done(task) = part { Some(task) } else { None });
        let open = last.filter(|task| self.is_open(task)).flat_map(|task| self.before(task));
        let tasks: Vec<String> = open.map(|task| self.task_title(task)).collect();
        let values = [("filing", shape.title.get(self.context.words.tag()).into()), ("tasks", tasks.join("; ").into())];
        (!tasks.is_empty()).then(|| self.context.words.with("handover-blocks-what", values))
    }

    /// The tasks that an open task waits for, or the task itself when it waits for none.
    fn before<'t>(&'t self, task: &'t TaskId) -> Vec<&'t TaskId> {
        let blockers = self.assessment.tasks.get(task).map(|status| status.blockers.as_slice()).unwrap_or_default();
        let of_task = |blocker: &'t Blocker| match blocker {
            Blocker::Task(task) => Some(task),
            Blocker::Question(_) => None,
        };
        let before: Vec<&TaskId> = blockers.iter().filter_map(of_task).collect();
        if before.is_empty() { vec![task] } else { before }
    }

    /// The first of some texts, and how many more stand in the part with this heading.
    pub(super) fn some_of(&self, texts: impl Iterator<Item = String>, part: &str) -> Option<String> {
        let texts: Vec<String> = texts.collect();
        let shown = texts.iter().take(NAMED).cloned().collect::<Vec<_>>().join("; ");
        match texts.len().checked_sub(NAMED) {
            Some(more) if more > 0 => {
                let values = [("shown", shown.into()), ("more", more.into()), ("part", self.word(part).into())];
                Some(self.context.words.with("handover-more-in", values))
            }
            _ => (!texts.is_empty()).then_some(shown),
        }
    }

    pub(super) fn task_title(&self, task: &TaskId) -> String {
        wording::title(self.context, &Address::State(task.clone()))
    }

    /// What was prepared, sent and decided, as a part of its own.
    pub(super) fn filed(&self) -> Section {
        self.section("handover-filings", vec![self.filings()])
    }

    /// What was prepared, sent and decided.
    pub(super) fn filings(&self) -> Block {
        let day = |date: &Option<Date>| date.map(|date| self.context.words.date(date)).unwrap_or_default();
        let rows: Vec<Vec<Cell>> = self
            .assessment
            .filings
            .iter()
            .map(|filing| {
                let title = self.context.process.filing(&filing.id).map(|it| it.title.get(self.context.words.tag()));
                let prepared = self.word(if filing.prepared { "yes" } else { "no" });
                vec![
                    title.unwrap_or_default().into(),
                    prepared.into(),
                    day(&filing.sent_on).into(),
                    day(&filing.decided_on).into(),
                    wording::stage(self.context.words, filing.stage).into(),
                ]
            })
            .collect();
        let columns =
            self.columns(&["column-what", "column-prepared", "column-sent", "column-decided", "column-state"]);
        filled(columns, rows)
    }

    /// Who hands over, when and to whom, of what is known and may be told; and what the one who gets it is to the case.
    pub(super) fn handed(&self, reader: Option<String>) -> Vec<(String, String)> {
        let is_handed = self.material.handing.is_some();
        let day = is_handed.then(|| self.context.words.date(self.material.today));
        let by = Some(self.giver()).filter(|by| is_handed && !by.is_empty()).map(str::to_owned);
        let to = Some(self.recipient()).filter(|to| is_handed && !to.is_empty()).map(str::to_owned);
        let from = if by.is_some() { "handover-from-whom" } else { "handover-day" };
        let whom = if to.is_some() { "handover-to-whom" } else { "handover-audience" };
        let joined = |parts: [Option<String>; 2]| parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let facts = [(from, joined([by, day])), (whom, joined([to, reader]))];
        facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (self.word(key), value)).collect()
    }

    /// Who hands over, when that is known and may be told.
    pub(super) fn giver(&self) -> &str {
        if self.scope.redact { "" } else { &self.material.by }
    }

    /// Who gets the handover, when that is known and may be told.
    pub(super) fn recipient(&self) -> &str {
        if self.scope.redact { "" } else { &self.material.to }
    }

    /// What should have been done by today, if there is any.
    pub(super) fn overdue(&self) -> Option<Section> {
        let rows: Vec<Vec<Cell>> = self.overdue_dues().map(|due| self.due_row(&due)).collect();
        let columns = self.columns(&["column-when", "column-what", "column-state", "column-owner"]);
        (!rows.is_empty()).then(|| self.section("handover-overdue", vec![Block::Table { columns, rows }]))
    }

    /// What to do first, what is late before anything else: why, how, who and by when.
    pub(super) fn first(&self) -> Section {
        let rows = self.first_tasks().take(FIRST).map(|next| {
            let by = self.by_when(&next.task).filter(|_| next.urgency != Urgency::Passed);
            let asked = std::iter::once(self.who(&next.task)).chain(by).collect::<Vec<_>>().join(" · ");
            let why: Vec<String> = self.why(next).into_iter().chain([asked]).collect();
            vec![self.first_title(next).into(), self.where_told(next), why.join("\n").into(), self.how(&next.task)]
        });
        let rows: Vec<Vec<Cell>> = rows.chain(self.warned()).take(FIRST).collect();
        let columns = self.columns(&["column-what", "column-place", "column-why-who", "column-how"]);
        self.section("handover-first", vec![Block::Table { columns, rows }])
    }

    /// The tasks that are done and of which something is warned, with that.
    fn warned(&self) -> impl Iterator<Item = Vec<Cell>> {
        let is_done =
            |task: &TaskId| self.assessment.tasks.get(task).is_some_and(|status| status.applies && status.done);
        let is_next = |task: &TaskId| self.assessment.next.iter().any(|next| &next.task == task);
        let warnings = self.assessment.findings.iter().filter(|finding| finding.severity == Severity::Warning);
        let told = warnings.filter_map(|finding| Some((finding, finding.task.as_ref()?)));
        let told = told.filter(move |(_, task)| is_done(task) && !is_next(task) && self.is_task_for(task));
        told.map(|(finding, task)| {
            let place = wording::short_place(self.context, &finding.step, None);
            let step = self.context.process.step(&finding.step).map(|step| self.step_heading(step)).unwrap_or_default();
            let why = [wording::finding(self.context, finding), self.who(task)].join("\n");
            vec![self.task_title(task).into(), Cell::leading(place, step), why.into(), self.how(task)]
        })
    }

    /// What this reader can do, in its order: what waits for somebody only once it is late.
    pub(super) fn first_tasks(&self) -> impl Iterator<Item = &Next> {
        let next = self.assessment.next.iter().filter(|next| next.urgency != Urgency::Waiting);
        next.filter(|next| self.is_task_for(&next.task))
    }

    /// What is done: the task, or that somebody is reminded of it.
    pub(super) fn first_title(&self, next: &Next) -> String {
        let title = self.task_title(&next.task);
        let who = self.fact(&next.task, TaskFact::WaitingFor);
        match self.is_waiting(&next.task) {
            true if who.is_empty() => self.context.words.with("handover-remind", [("task", title.into())]),
            true => self.context.words.with("handover-remind-who", [("who", who.into()), ("task", title.into())]),
            false => title,
        }
    }

    /// The row that tells what is open in a task, or the step where no such row stands.
    fn where_told(&self, next: &Next) -> Cell {
        let place = wording::short_place(self.context, &next.step, None);
        let step = || self.context.process.step(&next.step).map(|step| self.step_heading(step)).unwrap_or_default();
        Cell::leading(place, if self.is_open(&next.task) { Self::row_id(&next.task) } else { step() })
    }

    /// By which others lead to the row of an open task.
    pub(super) fn row_id(task: &TaskId) -> String {
        format!("open-{task}")
    }

    /// Why a task is done now: what of it is late, what it keeps back or that it decides the day, and what is missing.
    pub(super) fn why(&self, next: &Next) -> Vec<String> {
        let kept = self.kept_back_by(&next.task);
        let named = kept.iter().take(KEPT_BACK).cloned().collect::<Vec<_>>().join("; ");
        let values = [("tasks", named.into()), ("more", kept.len().saturating_sub(KEPT_BACK).into())];
        let kept = (!kept.is_empty()).then(|| self.context.words.with("handover-keeps-back", values));
        let plan = self.time_plan().as_ref().ok().and_then(|plan| plan.task(&next.task));
        let decides = || plan.is_some_and(|task| task.is_deciding).then(|| self.word("handover-decides"));
        let late = Some(self.passed(&next.task)).filter(|late| !late.is_empty());
        let why: Vec<String> = late.into_iter().chain(kept.or_else(decides)).chain(self.lacking(&next.task)).collect();
        if why.is_empty() { vec![self.word("handover-first-open")] } else { why }
    }

    /// Who does a task. That nobody has been named is said too.
    pub(super) fn who(&self, task: &TaskId) -> String {
        let who = Some(self.fact(task, TaskFact::Owner)).filter(|who| !who.is_empty());
        let said = |who: String| self.context.words.with("handover-who", [("value", who.into())]);
        who.map_or_else(|| self.word("handover-unnamed-person"), said)
    }

    /// By when a task is done: its own day, or the one that the plan binds; nothing when there is neither.
    pub(super) fn by_when(&self, task: &TaskId) -> Option<String> {
        let due = Some(self.fact(task, TaskFact::Due)).filter(|due| !due.is_empty()).or_else(|| self.latest(task))?;
        Some(self.context.words.with("handover-by-when", [("value", due.into())]))
    }

    /// How much is missing or wrong in a task.
    fn lacking(&self, task: &TaskId) -> Option<String> {
        let count = self.assessment.tasks.get(task).map_or(0, |status| status.missing + status.errors);
        (count > 0).then(|| self.context.words.with("handover-lacking", [("count", count.into())]))
    }

    /// How a task is done, and where it is told, with the way there.
    fn how(&self, id: &TaskId) -> Cell {
        let tag = self.context.words.tag();
        let Some((_, task)) = self.context.process.task(id) else { return String::new().into() };
        let help = task.help.as_ref().and_then(|help| short(help.get(tag))).map(str::to_owned);
        let link = task.sources.first().and_then(|link| self.context.process.link(link));
        let address = link.map(|link| link.address(tag).0.to_owned());
        let named = link.zip(address.as_ref()).map(|(link, address)| {
            let other = wording::other_language(self.context.words, link).map(|language| format!(" ({language})"));
            format!("{address}{}", other.unwrap_or_default())
        });
        Cell { link: address, ..help.into_iter().chain(named).collect::<Vec<_>>().join("\n").into() }
    }

    /// The days of a task that have passed, in words.
    pub(super) fn passed(&self, task: &TaskId) -> String {
        let said = |finding: &Finding| {
            let passed = matches!(finding.issue, Issue::Passed { .. });
            let passed = passed.then(|| wording::finding_at(self.context, finding));
            // Which task it is has been said.
            let is_own = matches!(finding.issue, Issue::Overdue { .. });
            passed.or_else(|| is_own.then(|| wording::finding(self.context, finding)))
        };
        self.assessment.of_task(task).filter_map(said).collect::<Vec<_>>().join("; ")
    }
}
