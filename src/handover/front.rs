//! What stands first in a handover: whose case it is, how things stand, what is late, what to do, and who is waited for.
//! Whoever reads this page alone knows what to do next.

use super::build::{Builder, filled};
use super::document::{Block, Cell, Section};
use crate::assessment::{Assessment, Blocker, Due, Finding, Issue, Nearness, Next, Urgency};
use crate::case::{Address, TaskFact};
use crate::process::{Condition, TaskId};
use crate::wording;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many things to do first are named.
const FIRST: usize = 5;

/// How many tasks, people or days are named in a line of the situation.
const NAMED: usize = 3;

impl Builder<'_> {
    /// How many answers are drafts, when any is.
    pub(super) fn drafts(&self) -> Option<Block> {
        let count = self.context.case.open_drafts().count();
        (count > 0)
            .then(|| Block::Callout { text: self.context.words.with("handover-drafts", [("count", count.into())]) })
    }

    /// For whom this handover is, who hands it over to whom, and what kind of document it is. Whose case it is stands above,
    /// under the title.
    pub(super) fn about(&self) -> Section {
        let mut facts = vec![(self.word("handover-audience"), self.word(wording::audience_key(self.scope.audience)))];
        facts.extend(self.handed());
        let sum = (!self.material.sha256.is_empty()).then(|| {
            let part = [("part", self.word("handover-signature").into())];
            (self.word("handover-sum"), self.context.words.with("handover-sum-where", part))
        });
        facts.extend(sum);
        let draft = self.word(if self.is_draft() { "handover-draft" } else { "handover-own" });
        let draft = Block::Callout { text: draft };
        let covered = self.scope.redact.then(|| Block::Callout { text: self.word("handover-redact-limits") });
        let blocks = [Block::Facts { facts }, draft].into_iter().chain(self.drafts()).chain(covered).collect();
        self.section("handover-about", blocks)
    }

    /// How things stand, in a few lines: what is done, when all can be ready, what is late, who is waited for and what
    /// keeps the next thing from being sent.
    pub(super) fn situation(&self) -> Section {
        let Assessment { done, total, .. } = self.assessment;
        let progress = [("done", (*done).into()), ("total", (*total).into())];
        let progress = self.context.words.with("handover-progress", progress);
        let started = self.context.words.date(self.context.case.started);
        let progress = format!("{progress} · {} {started}", self.word("handover-started"));
        let mut facts = vec![(self.word("handover-progress-label"), progress)];
        let lines = [
            ("plan-title", wording::plan(self.context, self.time_plan()).into_iter().next()),
            ("handover-overdue", Some(self.late())),
            ("handover-waiting", self.waited_for()),
            ("handover-blocks", self.keeps_from_sending()),
        ];
        facts.extend(lines.into_iter().filter_map(|(key, said)| Some((self.word(key), said?))));
        self.section("handover-situation", vec![Block::Facts { facts }])
    }

    /// What should have been done by today: the first of it, and how many there are.
    fn late(&self) -> String {
        let late = self.some_of(self.overdue_dues().map(|due| {
            let values = [
                ("what", wording::deadline(self.context, due).into()),
                ("date", self.context.words.date(due.date).into()),
            ];
            self.context.words.with("handover-late", values)
        }));
        late.unwrap_or_else(|| self.word("handover-nothing-late"))
    }

    fn overdue_dues(&self) -> impl Iterator<Item = &Due> {
        self.dues().filter(|due| matches!(due.nearness(self.assessment.today), Nearness::Passed(_)))
    }

    /// Who is waited for, each with what for.
    fn waited_for(&self) -> Option<String> {
        let mut people: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for next in self.waits() {
            let who = self.fact(&next.task, TaskFact::WaitingFor);
            people.entry(who).or_default().push(self.task_title(&next.task));
        }
        self.some_of(people.into_iter().map(|(who, tasks)| match who.is_empty() {
            true => tasks.join(", "),
            false => format!("{who}: {}", tasks.join(", ")),
        }))
    }

    /// The next thing that can be sent, with the open tasks that keep it from being sent.
    fn keeps_from_sending(&self) -> Option<String> {
        let filing = self.assessment.filings.iter().find(|filing| filing.sent_on.is_none() && !filing.prepared)?;
        let shape = self.context.process.filing(&filing.id)?;
        let parts = shape.prepared.parts();
        let last = parts.iter().filter_map(|part| if let Condition::Done(task) = part { Some(task) } else { None });
        let open = last.filter(|task| self.is_open(task)).flat_map(|task| self.before(task));
        let tasks = self.some_of(open.map(|task| self.task_title(task)))?;
        let values = [("filing", shape.title.get(self.context.words.tag()).into()), ("tasks", tasks.into())];
        Some(self.context.words.with("handover-blocks-what", values))
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

    /// The first of some texts, and how many more there are.
    fn some_of(&self, texts: impl Iterator<Item = String>) -> Option<String> {
        let texts: Vec<String> = texts.collect();
        let shown = texts.iter().take(NAMED).cloned().collect::<Vec<_>>().join("; ");
        match texts.len().checked_sub(NAMED) {
            Some(more) if more > 0 => {
                let values = [("shown", shown.into()), ("more", more.into())];
                Some(self.context.words.with("handover-and-more", values))
            }
            _ => (!texts.is_empty()).then_some(shown),
        }
    }

    fn task_title(&self, task: &TaskId) -> String {
        wording::title(self.context, &Address::State(task.clone()))
    }

    /// The tasks that wait for somebody, of those this reader gets.
    fn waits(&self) -> impl Iterator<Item = &Next> {
        let waits = self.assessment.next.iter().filter(|next| next.urgency == Urgency::Waiting);
        waits.filter(|next| self.is_task_for(&next.task))
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

    /// Who hands over, to whom and when, of what is known and may be told.
    pub(super) fn handed(&self) -> Vec<(String, String)> {
        if self.material.handing.is_none() {
            return Vec::new();
        }
        let day = self.context.words.date(self.material.today);
        let facts = [
            ("signature-hands-over", self.giver().to_owned()),
            ("signature-takes-over", self.recipient().to_owned()),
            ("handover-day", day),
        ];
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
        let rows: Vec<Vec<Cell>> = self.overdue_dues().map(|due| self.due_row(due)).collect();
        let columns = self.columns(&["column-when", "column-what", "column-state", "column-owner"]);
        (!rows.is_empty()).then(|| self.section("handover-overdue", vec![Block::Table { columns, rows }]))
    }

    /// What to do first: why, how, who and by when.
    pub(super) fn first(&self) -> Section {
        let next = self.assessment.next.iter().filter(|next| next.urgency != Urgency::Waiting);
        let rows = next.filter(|next| self.is_task_for(&next.task)).take(FIRST).map(|next| {
            let place = wording::short_place(self.context, &next.step, None);
            let part = self.context.process.step(&next.step).map(|step| self.step_heading(step)).unwrap_or_default();
            let state = match next.urgency {
                Urgency::Passed => self.passed(&next.task),
                Urgency::Errors | Urgency::Open | Urgency::Waiting => self.lacking(&next.task),
            };
            // Who is asked for here even where nobody has answered it, and by when the plan says where no day was set.
            let due = Some(self.fact(&next.task, TaskFact::Due)).filter(|due| !due.is_empty());
            let due = due.or_else(|| self.latest(&next.task));
            let who = Some(self.fact(&next.task, TaskFact::Owner)).filter(|who| !who.is_empty());
            let asked = [("handover-who", "handover-nobody", who), ("handover-by-when", "handover-no-day", due)];
            let asked = asked.map(|(key, unknown, value)| match value {
                Some(value) => self.context.words.with(key, [("value", value.into())]),
                None => self.word(unknown),
            });
            let why: Vec<String> = std::iter::once(state).chain(asked).collect();
            let title = self.task_title(&next.task);
            vec![title.into(), Cell::leading(place, part), why.join("\n").into(), self.how(&next.task).into()]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let columns = self.columns(&["column-what", "column-place", "column-why", "column-how"]);
        self.section("handover-first", vec![Block::Table { columns, rows }])
    }

    /// The state of a task, with how much is missing or wrong in it.
    fn lacking(&self, task: &TaskId) -> String {
        let state = self.state(task);
        let count = self.assessment.tasks.get(task).map_or(0, |status| status.missing + status.errors);
        let values = [("state", state.as_str().into()), ("count", count.into())];
        if count == 0 { state } else { self.context.words.with("handover-state-lacking", values) }
    }

    /// How a task is done, and where it is told.
    fn how(&self, id: &TaskId) -> String {
        let tag = self.context.words.tag();
        let Some((_, task)) = self.context.process.task(id) else { return String::new() };
        let help = task.help.as_ref().map(|help| help.get(tag).to_owned());
        let link = task.sources.first().and_then(|link| self.context.process.link(link));
        let link = link.map(|link| link.address(tag).0.to_owned());
        help.into_iter().chain(link).collect::<Vec<_>>().join("\n")
    }

    /// The days of a task that have passed, in words.
    fn passed(&self, task: &TaskId) -> String {
        let is_passed = |finding: &&Finding| matches!(finding.issue, Issue::Passed { .. });
        let passed = self.assessment.of_task(task).filter(is_passed);
        passed.map(|finding| wording::finding_at(self.context, finding)).collect::<Vec<_>>().join("; ")
    }

    /// What waits for somebody, for whom and since when.
    pub(super) fn waiting(&self) -> Option<Section> {
        let rows: Vec<Vec<Cell>> = self
            .waits()
            .map(|next| {
                let facts =
                    [TaskFact::WaitingFor, TaskFact::WaitingSince].map(|fact| self.fact(&next.task, fact).into());
                std::iter::once(self.task_title(&next.task).into()).chain(facts).collect()
            })
            .collect();
        let columns = self.columns(&["column-what", "column-waiting-for", "column-waiting-since"]);
        (!rows.is_empty()).then(|| self.section("handover-waiting", vec![Block::Table { columns, rows }]))
    }
}
