//! From a case and its assessment to the blocks of a handover: the parts that stand once in it.

use super::document::{Block, Cell, Document, Labels, Section, only};
use super::export_inputs::ExportInputs;
use super::findings::{self, FindingText};
use super::since::{ChangesSince, ListChange};
use super::{DocumentKind, Format, Origin, Scope, redact};
use crate::assessment::{Assessment, Due, Finding};
use crate::calendar::OutsideCalendar;
use crate::case::{Address, Case, Field, RowId, TaskFact};
use crate::identifiers::mask_identity_codes;
use crate::plan::Plan;
use crate::process::{Audience, Contact, LinkId, Step, Task, TaskId};
use crate::wording::{self, TextContext};
use std::cell::OnceCell;

/// Builds the handover of a case, with everything that any format tells. Identity codes that a text holds are covered.
#[must_use]
pub fn build(context: TextContext<'_>, assessment: &Assessment, scope: Scope, material: &ExportInputs) -> Document {
    build_for(context, assessment, scope, material, Format::Json)
}

/// Builds of the handover what a format tells: tables for spreadsheets and the calendar only where they are written.
#[must_use]
pub fn build_for(
    context: TextContext<'_>,
    assessment: &Assessment,
    scope: Scope,
    material: &ExportInputs,
    format: Format,
) -> Document {
    let (redacted, whole) = (redacted(context, scope), context.case);
    let context = TextContext { case: redacted.as_ref().unwrap_or(context.case), ..context };
    let builder = Builder { whole, ..Builder::new(context, assessment, scope, material) };
    if scope.kind != DocumentKind::Checklist {
        // Tables and calendar are of the whole case: whoever gets another document is not to have them.
        return mask(builder.document());
    }
    let (sheets, calendar) = match format {
        Format::Json => (builder.sheets(), builder.calendar()),
        Format::Excel => (builder.sheets(), Vec::new()),
        Format::Ics => (Vec::new(), builder.calendar()),
        Format::Pdf | Format::Html | Format::Markdown | Format::Csv | Format::Bundle => (Vec::new(), Vec::new()),
    };
    mask(Document { sheets, calendar, ..builder.document() })
}

/// The document as it is looked at before it is written: the first rows of every list, and no sheets or calendar. Its
/// cost does not grow with the lists.
#[must_use]
pub fn preview(context: TextContext<'_>, assessment: &Assessment, scope: Scope, material: &ExportInputs) -> Document {
    let (redacted, whole) = (redacted(context, scope), context.case);
    let context = TextContext { case: redacted.as_ref().unwrap_or(context.case), ..context };
    mask(Builder { most: PREVIEWED, whole, ..Builder::new(context, assessment, scope, material) }.document())
}

/// The case without what a redacted handover leaves out, when that is asked for.
fn redacted(context: TextContext<'_>, scope: Scope) -> Option<Case> {
    let word = context.words.text("handover-redacted");
    scope.redact.then(|| redact::redacted(context.case, context.process, &word))
}

fn mask(mut document: Document) -> Document {
    document.for_each_text(&mut |text| *text = mask_identity_codes(text));
    document
}

/// What changed since the newest handover but `but`, in words.
#[must_use]
pub fn since_last(context: TextContext<'_>, assessment: &Assessment, but: Option<RowId>) -> Option<Vec<Block>> {
    // Nothing here depends on what comes in from outside.
    let material = ExportInputs::of(assessment.today);
    Builder::new(context, assessment, Scope::default(), &material).since_blocks(but)
}

/// How many digits of a sum stand together for the eye.
const GROUP: usize = 8;

/// How many findings stand in a document; nobody reads more, and all of them are in the workbook.
const FINDINGS: usize = 500;

/// How many rows of a list a preview shows.
const PREVIEWED: usize = 12;

pub(super) struct Builder<'a> {
    pub(super) context: TextContext<'a>,
    /// The case with what a redacted document leaves out: with it is compared what an earlier handover kept.
    whole: &'a Case,
    pub(super) assessment: &'a Assessment,
    pub(super) scope: Scope,
    pub(super) material: &'a ExportInputs,
    /// The most rows of a list that are written.
    pub(super) most: usize,
    /// The plan of the case, once it was asked for: several parts tell of it.
    pub(super) timed: OnceCell<Result<Plan, OutsideCalendar>>,
}

impl<'a> Builder<'a> {
    fn new(context: TextContext<'a>, assessment: &'a Assessment, scope: Scope, material: &'a ExportInputs) -> Self {
        let whole = context.case;
        Self { context, whole, assessment, scope, material, most: usize::MAX, timed: OnceCell::new() }
    }
}

impl Builder<'_> {
    /// Everything but the tables and the calendar.
    fn document(&self) -> Document {
        let words = self.context.words;
        let made = [("date", words.date(self.material.today).into()), ("version", env!("CARGO_PKG_VERSION").into())];
        Document {
            language: words.tag(),
            title: self.title(),
            subject: self.subject(),
            made: match self.plan() {
                Some(_) => words.with("handover-made", made),
                None => format!("{} · {}", words.text("handover-title"), words.with("handover-made", made)),
            },
            on: self.material.today,
            origin: self.origin(),
            draft: self.is_draft().then(|| words.text("handover-draft-mark")),
            sections: self.sections(),
            sheets: Vec::new(),
            calendar: Vec::new(),
            labels: Labels::new(words),
        }
    }

    fn title(&self) -> String {
        let title = self.plan().map_or(&self.context.process.head.title, |plan| &plan.title);
        title.get(self.context.words.tag()).to_owned()
    }

    /// Of what the document is made. Nothing when the case has no hash, as in a preview.
    fn origin(&self) -> String {
        let origin = Origin::of(self.context.words.tag(), self.scope, self.material);
        if self.material.sha256.is_empty() { String::new() } else { origin.to_string() }
    }

    /// What has to be known first stands first: how things stand, what is late, what to do, who is waited for.
    pub(super) fn sections(&self) -> Vec<Section> {
        if let Some(plan) = self.plan() {
            return self.planned(plan);
        }
        let mut sections = vec![self.about(), self.situation()];
        sections.push(self.first());
        sections.extend(self.overdue());
        sections.push(self.filed());
        sections.extend(self.waiting());
        sections.push(self.deadlines());
        sections.extend(self.plan_section());
        sections.extend(self.since());
        sections.extend([self.open(), self.findings()]);
        sections.extend(self.context.process.steps.iter().flat_map(|step| self.step(step)));
        sections.extend(self.layer());
        sections.push(self.duties());
        sections.extend(self.audit());
        sections.extend([self.guidance(), self.glossary(), self.signature()]);
        sections.extend(self.annexes());
        sections
    }

    /// Whether something is still open.
    pub(super) fn is_draft(&self) -> bool {
        if let Some(plan) = self.plan() {
            return self.lacks_a_text(plan);
        }
        self.assessment.done < self.assessment.total || self.assessment.blocking().next().is_some()
    }

    pub(super) fn subject(&self) -> String {
        let TextContext { case, process, .. } = self.context;
        let parts = [case.applicant_name(process), case.applicant_business_id(process)];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { self.word("handover-unnamed") } else { parts.join(" · ") }
    }

    pub(super) fn is_for(&self, audiences: &[Audience]) -> bool {
        self.scope.audience == Audience::Successor || audiences.contains(&self.scope.audience)
    }

    pub(super) fn is_task_for(&self, id: &TaskId) -> bool {
        let process = self.context.process;
        let of_task = process.task(id).map(|(_, task)| task.audiences.as_slice());
        let of_duty = || process.duty(id).map(|duty| duty.audiences.as_slice());
        of_task.or_else(of_duty).is_none_or(|audiences| self.is_for(audiences))
    }

    /// The tasks of a step that this reader gets.
    pub(super) fn tasks<'s>(&'s self, step: &'s Step) -> impl Iterator<Item = &'s Task> {
        step.tasks.iter().filter(|task| self.is_for(&task.audiences))
    }

    /// The task an address belongs to.
    pub(super) fn task_of(&self, address: &Address) -> Option<TaskId> {
        let process = self.context.process;
        match address {
            Address::Field(Field::Task(task, _)) | Address::State(task) => Some(task.clone()),
            Address::Field(Field::Answer(key) | Field::Cell(_, _, key)) => {
                process.home(&key.question).map(|home| home.task.clone())
            }
            Address::Row(list, _) => process.list_home(list).map(|(_, task)| task.id.clone()),
            Address::Entered(field) | Address::Draft(field) => self.task_of(&Address::Field(field.clone())),
            Address::Undecided(place) => self.task_of(place),
            Address::Opened(_) | Address::Version => None,
        }
    }

    pub(super) fn word(&self, key: &str) -> String {
        self.context.words.text(key)
    }

    pub(super) fn section(&self, key: &str, mut blocks: Vec<Block>) -> Section {
        for block in &mut blocks {
            let Block::Table { columns, rows } = block else { continue };
            *block = match rows.is_empty() {
                true => Block::Paragraph { text: self.word("handover-none") },
                false => filled(std::mem::take(columns), std::mem::take(rows)),
            };
        }
        Section { heading: self.word(key), level: 2, blocks, is_annex: false }
    }

    pub(super) fn columns(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.word(key)).collect()
    }

    fn since(&self) -> Option<Section> {
        Some(self.section("since-title", self.since_blocks(self.material.handing)?))
    }

    /// What changed since the newest handover but one that is just being made.
    fn since_blocks(&self, but: Option<RowId>) -> Option<Vec<Block>> {
        let since = ChangesSince::last(self.whole, self.context.process, self.assessment, but)?;
        let words = self.context.words;
        let on = since.on.map(|on| words.date(on)).unwrap_or_default();
        let intro = words.with("since-intro", [("date", on.into()), ("to", self.handed_to(&since).into())]);
        let mut blocks = vec![Block::Paragraph { text: intro }];
        let facts = self.changes(&since);
        let is_told = !facts.is_empty();
        blocks.extend(is_told.then_some(Block::Facts { facts }));
        let key = match () {
            () if !since.is_compared => Some("since-not-compared"),
            () if since.has_more => Some("since-more"),
            () if since.is_empty() => Some("since-nothing"),
            () if !is_told => Some("since-nothing-here"),
            () => None,
        };
        blocks.extend(key.map(|key| Block::Paragraph { text: self.word(key) }));
        Some(blocks)
    }

    /// To whom an earlier handover was given, as far as it may be told.
    fn handed_to<'s>(&'s self, since: &'s ChangesSince) -> &'s str {
        let kept = self.context.process.bindings.handovers.as_ref();
        let told = || {
            kept.zip(since.row)
                .and_then(|(kept, row)| self.context.case.row(&kept.list, row).map(|row| row.text(&kept.to)))
        };
        told().unwrap_or(&since.to)
    }

    /// What changed, of what this reader is told.
    fn changes(&self, since: &ChangesSince) -> Vec<(String, String)> {
        let words = self.context.words;
        let task = |id: &TaskId| wording::title(self.context, &Address::State(id.clone()));
        let tasks = |ids: &[TaskId]| ids.iter().filter(|id| self.is_task_for(id)).map(task).collect::<Vec<_>>();
        let filing = |id| self.context.process.filing(id).map(|it| it.title.get(words.tag()).to_owned());
        let certificates = self.context.process.bindings.service_certificates.as_ref();
        let certificate = |row: &RowId| Some(wording::row_name(self.context, &certificates?.list, *row));
        let is_told = |due: &&Due| self.task_of(&due.address).is_none_or(|task| self.is_task_for(&task));
        let passed = |due: &Due| {
            let values = [("what", wording::deadline(self.context, due).into()), ("date", words.date(due.date).into())];
            words.with("handover-late", values)
        };
        let ready = since.ready.map(|moved| {
            words.with("since-moved", [("from", words.date(moved.from).into()), ("to", words.date(moved.to).into())])
        });
        let parts = [
            ("since-done", tasks(&since.done)),
            ("since-new", tasks(&since.new)),
            ("since-decided", since.decided.iter().filter_map(filing).collect()),
            ("since-replaced", since.replaced.iter().filter_map(certificate).collect()),
            ("since-passed", since.passed.iter().filter(is_told).map(passed).collect()),
            ("since-ready", ready.into_iter().collect()),
            ("since-lists", since.lists.iter().filter_map(|list| self.list_change(list)).collect()),
            ("since-answers", tasks(&since.answers)),
        ];
        let told = parts.into_iter().filter(|(_, what)| !what.is_empty());
        told.map(|(key, what)| (self.word(key), what.join("\n"))).collect()
    }

    /// How a list changed, if this reader is told of it.
    fn list_change(&self, change: &ListChange) -> Option<String> {
        let words = self.context.words;
        let list = self.context.process.list(&change.list)?;
        let is_told = self.scope.audience == Audience::Successor || self.list_home(&list.id).is_some();
        let counted = |key, count: usize| (count > 0).then(|| words.with(key, [("count", count.into())]));
        let others = change.is_changed.then(|| words.text("since-rows-changed"));
        let how = [counted("since-rows-added", change.added), counted("since-rows-removed", change.removed), others];
        let values = [
            ("list", list.title.get(words.tag()).into()),
            ("how", how.into_iter().flatten().collect::<Vec<_>>().join(", ").into()),
            ("before", change.before.into()),
            ("now", change.now.into()),
        ];
        is_told.then(|| words.with("since-list", values))
    }

    /// On what a task or duty rests, with the day each source was read.
    pub(super) fn rests_on(&self, sources: &[LinkId]) -> String {
        let links = sources.iter().filter_map(|id| self.context.process.link(id));
        links.map(|link| wording::source(self.context, link)).collect::<Vec<_>>().join("; ")
    }

    /// The identifiers on the data exchange layer, for whoever sets it up.
    fn layer(&self) -> Option<Section> {
        let facts = wording::layer_identifiers(self.context);
        let is_wanted = self.scope.audience != Audience::Auditor && !facts.is_empty();
        is_wanted.then(|| self.section("handover-layer", vec![Block::Facts { facts }]))
    }

    fn signature(&self) -> Section {
        let mut facts = vec![(self.word("handover-applicant"), self.subject())];
        facts.extend(self.sum());
        let line = |key: &str, name: &str| {
            let who = if name.is_empty() { self.word(key) } else { format!("{}: {name}", self.word(key)) };
            vec![who, self.word("signature-name"), self.word("signature-date")]
        };
        let lines = vec![line("signature-hands-over", self.giver()), line("signature-takes-over", self.recipient())];
        self.section("handover-signature", vec![Block::Signature { facts, lines }])
    }

    /// The sum of the case file, and how it is checked.
    fn sum(&self) -> Vec<(String, String)> {
        let sum = &self.material.sha256;
        if sum.is_empty() {
            return Vec::new();
        }
        let file = match &self.material.file {
            name if name.is_empty() || self.scope.redact => self.word("signature-case-file"),
            name => name.clone(),
        };
        let groups: Vec<&str> = (0..sum.len()).step_by(GROUP).filter_map(|at| sum.get(at..at + GROUP)).collect();
        let how = self.context.words.with("signature-check-how", [("file", file.as_str().into())]);
        vec![
            (self.word("signature-file"), file),
            (self.word("signature-sha256"), sum.clone()),
            (self.word("signature-groups"), groups.join(" ")),
            (self.word("signature-check"), how),
        ]
    }

    /// Whether a task is among the open things.
    pub(super) fn is_open(&self, id: &TaskId) -> bool {
        self.assessment.tasks.get(id).is_some_and(|status| status.counts && !status.done)
    }

    /// The open tasks, each with what is wrong or missing in it.
    fn open(&self) -> Section {
        let tasks = self.context.process.tasks();
        let open = tasks.filter(|(_, task)| self.is_open(&task.id) && self.is_for(&task.audiences));
        let mut told = self.grouped(|finding| finding.task.as_ref().is_some_and(|task| self.is_open(task)));
        let rows: Vec<Vec<Cell>> = open
            .map(|(step, task)| {
                let title = task.title.get(self.context.words.tag());
                let place = wording::short_place(self.context, &step.id, None);
                let found = told.extract_if(.., |found| found.task.as_ref() == Some(&task.id)).map(|found| found.text);
                let found = findings::joined(found);
                let state: Vec<String> = std::iter::once(self.state(&task.id)).chain(found).collect();
                vec![
                    Cell::of_row(title.to_owned(), Self::row_id(&task.id)),
                    place.into(),
                    state.join("\n").into(),
                    self.fact(&task.id, TaskFact::Owner).into(),
                    self.fact(&task.id, TaskFact::Due).into(),
                ]
            })
            .collect();
        if rows.is_empty() {
            let nothing = Block::Paragraph { text: self.word("handover-nothing-open") };
            return self.section("handover-open", vec![nothing]);
        }
        let columns = self.columns(&["column-what", "column-place", "column-state", "column-owner", "column-due"]);
        self.section("handover-open", vec![Block::Table { columns, rows }])
    }

    /// Whether this reader is told of a finding.
    fn is_told(&self, finding: &Finding) -> bool {
        finding.task.as_ref().is_none_or(|task| self.is_task_for(task))
    }

    /// What is wrong or missing, of what this reader is told: how bad, where, and in words.
    pub(super) fn told_findings(&self) -> impl Iterator<Item = [String; 3]> {
        self.assessment.findings.iter().filter(|finding| self.is_told(finding)).map(|finding| {
            let place = wording::short_place(self.context, &finding.step, finding.task.as_ref());
            let severity = self.word(wording::severity_key(finding.severity));
            [severity, place, wording::finding_at(self.context, finding)]
        })
    }

    /// The findings, the same one of many rows once.
    fn grouped(&self, is_wanted: impl Fn(&Finding) -> bool) -> Vec<FindingText> {
        let wanted = self.assessment.findings.iter().filter(|it| self.is_told(it) && is_wanted(it));
        let most = if self.most == usize::MAX { usize::MAX } else { FINDINGS };
        findings::grouped(self.context, wanted.take(most))
    }

    /// What is wrong or missing elsewhere than in an open task, where it is told with the task.
    fn findings(&self) -> Section {
        let mut findings = self.grouped(|it| !it.task.as_ref().is_some_and(|task| self.is_open(task)));
        let more = findings.len().saturating_sub(FINDINGS);
        findings.truncate(FINDINGS);
        let row = |found: FindingText| {
            let severity = self.word(wording::severity_key(found.severity));
            vec![severity.into(), found.place.into(), found.text.into()]
        };
        let rows = findings.into_iter().map(row).collect();
        let columns = self.columns(&["column-severity", "column-place", "column-what"]);
        let mut blocks = vec![Block::Table { columns, rows }];
        if more > 0 {
            let text = self.context.words.with("handover-findings-more", [("count", more.into())]);
            blocks.push(Block::Callout { text });
        }
        self.section("handover-findings", blocks)
    }

    /// What falls due, of what this reader is told.
    pub(super) fn dues(&self) -> impl Iterator<Item = &Due> {
        let is_told = |due: &&Due| self.task_of(&due.address).is_none_or(|task| self.is_task_for(&task));
        self.assessment.deadlines.iter().filter(is_told)
    }

    /// The same with the day that the plan binds, in the order of their days.
    pub(super) fn all_dues(&self) -> Vec<Due> {
        let mut dues: Vec<Due> = self.dues().cloned().chain(self.milestone_due()).collect();
        dues.sort_by_key(|due| due.date);
        dues
    }

    /// How near something that falls due is, and who countersigned its day.
    pub(super) fn nearness(&self, due: &Due) -> String {
        wording::nearness(self.context, self.assessment, due)
    }

    pub(super) fn due_row(&self, due: &Due) -> Vec<Cell> {
        let date = self.context.words.date(due.date);
        let owner = due.owner.clone().filter(|_| !self.scope.redact).unwrap_or_default();
        let state = self.nearness(due);
        vec![date.into(), wording::deadline(self.context, due).into(), state.into(), owner.into()]
    }

    fn deadlines(&self) -> Section {
        let rows = self.all_dues().iter().map(|due| self.due_row(due)).collect();
        let columns = self.columns(&["column-when", "column-what", "column-state", "column-owner"]);
        self.section("handover-deadlines", vec![Block::Table { columns, rows }])
    }

    fn duties(&self) -> Section {
        let tag = self.context.words.tag();
        let rows: Vec<Vec<Cell>> = self
            .context
            .process
            .duties
            .iter()
            .filter(|duty| self.is_for(&duty.audiences))
            .map(|duty| {
                // Columns for who and when would be nearly empty, and the others narrow.
                let known = [
                    Some(self.state(&duty.id)),
                    self.labelled("column-owner", self.fact(&duty.id, TaskFact::Owner)),
                    self.labelled("column-due", self.fact(&duty.id, TaskFact::Due)),
                    self.labelled("column-completed", self.completed(&duty.id)),
                ];
                vec![
                    duty.title.get(tag).into(),
                    duty.rhythm.get(tag).into(),
                    self.rests_on(&duty.sources).into(),
                    known.into_iter().flatten().collect::<Vec<_>>().join("\n").into(),
                    self.fact(&duty.id, TaskFact::Note).into(),
                ]
            })
            .collect();
        let columns = self.columns(&["column-what", "column-rhythm", "column-source", "column-state", "column-note"]);
        self.section("handover-duties", vec![Block::Table { columns, rows }])
    }

    /// The steps of which this reader gets something.
    fn steps(&self) -> impl Iterator<Item = &Step> {
        self.context.process.steps.iter().filter(|step| self.tasks(step).next().is_some())
    }

    /// Whether this reader gets anything that names the link.
    fn leads_somewhere(&self, link: &LinkId) -> bool {
        let of_step =
            |step: &Step| step.guidance.contains(link) || self.tasks(step).any(|task| task.sources.contains(link));
        let duties = &self.context.process.duties;
        self.scope.audience == Audience::Successor
            || self.steps().any(of_step)
            || duties.iter().any(|duty| self.is_for(&duty.audiences) && duty.sources.contains(link))
    }

    fn glossary(&self) -> Section {
        let tag = self.context.words.tag();
        let rows = self.context.process.glossary.iter();
        let rows = rows.map(|term| vec![term.term.get(tag).into(), term.meaning.get(tag).into()]).collect();
        let columns = self.columns(&["column-term", "column-meaning"]);
        self.section("handover-glossary", vec![Block::Table { columns, rows }])
    }

    fn guidance(&self) -> Section {
        let TextContext { case, process, words } = self.context;
        let tag = words.tag();
        let links = process.links.iter().filter(|link| self.leads_somewhere(&link.id)).map(|link| {
            let (address, _) = link.address(tag);
            let opened = case.opened.get(&link.id).map(|date| words.date(*date)).unwrap_or_default();
            let note = link.nearest.as_ref().map(|note| note.get(tag)).unwrap_or_default();
            let title = match wording::other_language(words, link) {
                Some(language) => format!("{} ({language})", link.title.get(tag)),
                None => link.title.get(tag).to_owned(),
            };
            let address = Cell::linked(address.to_owned(), address.to_owned());
            vec![title.into(), address, words.date(link.read).into(), opened.into(), note.into()]
        });
        let asked = |contact: &&Contact| self.steps().any(|step| step.contacts.contains(&contact.id));
        let contacts = process.contacts.iter().filter(asked).map(|contact| {
            let address = Cell::linked(contact.email.clone(), format!("mailto:{}", contact.email));
            let read = process.link(&contact.source).map(|link| words.date(link.read)).unwrap_or_default();
            vec![contact.purpose.get(tag).into(), address, read.into(), "".into(), "".into()]
        });
        let rows = links.chain(contacts).collect();
        let columns = self.columns(&["column-what", "column-address", "column-read", "column-opened", "column-note"]);
        self.section("handover-guidance", vec![Block::Table { columns, rows }])
    }
}

/// A table without the columns in which nothing stands, so that the others have their room.
pub(super) fn filled(columns: Vec<String>, rows: Vec<Vec<Cell>>) -> Block {
    let holds = |at: usize| rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.text.is_empty()));
    let kept: Vec<bool> = (0..columns.len()).map(|at| at == 0 || holds(at)).collect();
    let rows = rows.into_iter().map(|row| only(row, &kept)).collect();
    Block::Table { columns: only(columns, &kept), rows }
}
