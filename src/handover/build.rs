//! From a case and its assessment to the blocks of a handover.

use super::document::{Block, Cell, Document, Section};
use super::{Scope, redact};
use crate::assessment::{Assessment, TaskStatus};
use crate::case::{Address, Answer, AnswerKey, Case, Field, RowId, TaskFact, TaskState};
use crate::identifiers::mask_identity_codes;
use crate::process::{Audience, Contact, Kind, LinkId, List, ListId, Step, Task, TaskId};
use crate::wording::{self, Speaker};
use jiff::civil::Date;

/// Builds the handover of a case on a day. Identity codes that a text holds are covered.
#[must_use]
pub fn build(speaker: Speaker<'_>, assessment: &Assessment, scope: Scope, today: Date) -> Document {
    let word = speaker.words.text("handover-redacted");
    let redacted = scope.redact.then(|| redact::redacted(speaker.case, speaker.process, &word));
    let speaker = Speaker { case: redacted.as_ref().unwrap_or(speaker.case), ..speaker };
    let builder = Builder { speaker, assessment, scope };
    let mut sections =
        vec![builder.applicant(), builder.situation(), builder.open(), builder.findings(), builder.deadlines()];
    sections.extend(speaker.process.steps.iter().flat_map(|step| builder.step(step)));
    sections.extend([builder.duties(), builder.guidance(), builder.glossary()]);
    let words = speaker.words;
    let title = speaker.process.head.title.get(words.tag()).to_owned();
    let made = [("date", words.date(today).into()), ("version", env!("CARGO_PKG_VERSION").into())];
    let mut document = Document {
        language: words.tag(),
        title: format!("{}: {title}", words.text("handover-title")),
        made: words.with("handover-made", made),
        sections,
    };
    cover_identity_codes(&mut document);
    document
}

struct Builder<'a> {
    speaker: Speaker<'a>,
    assessment: &'a Assessment,
    scope: Scope,
}

impl Builder<'_> {
    fn is_for(&self, audiences: &[Audience]) -> bool {
        self.scope.audience == Audience::Successor || audiences.contains(&self.scope.audience)
    }

    fn is_task_for(&self, id: &TaskId) -> bool {
        let process = self.speaker.process;
        let of_task = process.task(id).map(|(_, task)| task.audiences.as_slice());
        let of_duty = || process.duty(id).map(|duty| duty.audiences.as_slice());
        of_task.or_else(of_duty).is_none_or(|audiences| self.is_for(audiences))
    }

    /// The tasks of a step that this reader gets.
    fn tasks<'s>(&'s self, step: &'s Step) -> impl Iterator<Item = &'s Task> {
        step.tasks.iter().filter(|task| self.is_for(&task.audiences))
    }

    /// The task an address belongs to.
    fn task_of(&self, address: &Address) -> Option<TaskId> {
        let process = self.speaker.process;
        match address {
            Address::Field(Field::Task(task, _)) | Address::State(task) => Some(task.clone()),
            Address::Field(Field::Answer(key) | Field::Cell(_, _, key)) => {
                process.home(&key.question).map(|home| home.task.clone())
            }
            Address::Row(list, _) => process.list_home(list).map(|(_, task)| task.id.clone()),
            Address::Entered(field) => self.task_of(&Address::Field(field.clone())),
            Address::Opened(_) => None,
        }
    }

    fn word(&self, key: &str) -> String {
        self.speaker.words.text(key)
    }

    fn section(&self, key: &str, mut blocks: Vec<Block>) -> Section {
        for block in &mut blocks {
            if matches!(block, Block::Table { rows, .. } if rows.is_empty()) {
                *block = Block::Paragraph { text: self.word("handover-none") };
            }
        }
        Section { heading: self.word(key), level: 2, blocks }
    }

    fn columns(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.word(key)).collect()
    }

    fn applicant(&self) -> Section {
        let Speaker { case, process, words } = self.speaker;
        let name = Some(case.applicant_name(process)).filter(|name| !name.is_empty());
        let name = name.map_or_else(|| self.word("handover-unnamed"), str::to_owned);
        let facts = vec![
            (self.word("handover-applicant"), name),
            (self.word("handover-business-id"), case.applicant_business_id(process).to_owned()),
            (self.word("handover-started"), words.date(case.started)),
            (self.word("handover-audience"), self.word(wording::audience_key(self.scope.audience))),
        ];
        let draft = Block::Callout { text: self.word("handover-draft") };
        self.section("handover-applicant", vec![Block::Facts { facts }, draft])
    }

    fn situation(&self) -> Section {
        let Assessment { done, total, filings, .. } = self.assessment;
        let progress = [("done", (*done).into()), ("total", (*total).into())];
        let progress = self.speaker.words.with("handover-progress", progress);
        let facts = vec![(self.word("handover-progress-label"), progress)];
        let day = |date: &Option<Date>| date.map(|date| self.speaker.words.date(date)).unwrap_or_default();
        let rows = filings
            .iter()
            .map(|filing| {
                let title = self.speaker.process.filing(&filing.id).map(|it| it.title.get(self.speaker.words.tag()));
                let prepared = self.word(if filing.prepared { "yes" } else { "no" });
                vec![
                    title.unwrap_or_default().into(),
                    prepared.into(),
                    day(&filing.sent_on).into(),
                    day(&filing.decided_on).into(),
                    wording::stage(self.speaker.words, filing.stage).into(),
                ]
            })
            .collect();
        let columns =
            self.columns(&["handover-filings", "column-prepared", "column-sent", "column-decided", "column-state"]);
        self.section("handover-situation", vec![Block::Facts { facts }, Block::Table { columns, rows }])
    }

    fn open(&self) -> Section {
        let open = self.speaker.process.tasks().filter(|(_, task)| {
            let is_open = self.assessment.tasks.get(&task.id).is_some_and(|status| status.counts && !status.done);
            is_open && self.is_for(&task.audiences)
        });
        let rows: Vec<Vec<Cell>> = open
            .map(|(step, task)| {
                let title = task.title.get(self.speaker.words.tag());
                let state = self.state(&task.id);
                let place = wording::short_place(self.speaker, &step.id, None);
                vec![
                    title.into(),
                    place.into(),
                    state.into(),
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

    fn findings(&self) -> Section {
        let rows = self
            .assessment
            .findings
            .iter()
            .filter(|finding| finding.task.as_ref().is_none_or(|task| self.is_task_for(task)))
            .map(|finding| {
                let place = wording::short_place(self.speaker, &finding.step, finding.task.as_ref());
                let severity = self.word(wording::severity_key(finding.severity));
                vec![severity.into(), place.into(), wording::finding_at(self.speaker, finding).into()]
            })
            .collect();
        let columns = self.columns(&["column-severity", "column-place", "column-what"]);
        self.section("handover-findings", vec![Block::Table { columns, rows }])
    }

    fn deadlines(&self) -> Section {
        let rows = self
            .assessment
            .deadlines
            .iter()
            .filter(|due| self.task_of(&due.address).is_none_or(|task| self.is_task_for(&task)))
            .map(|due| {
                let date = self.speaker.words.date(due.date);
                let owner = due.owner.clone().unwrap_or_default();
                let owner = if self.scope.redact { String::new() } else { owner };
                vec![date.into(), wording::deadline(self.speaker, due).into(), owner.into()]
            })
            .collect();
        let columns = self.columns(&["column-when", "column-what", "column-owner"]);
        self.section("handover-deadlines", vec![Block::Table { columns, rows }])
    }

    fn step(&self, step: &Step) -> Vec<Section> {
        let tag = self.speaker.words.tag();
        let number = wording::short_place(self.speaker, &step.id, None);
        let rows: Vec<Vec<Cell>> = self.tasks(step).map(|task| self.task_row(task)).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = self.columns(&[
            "column-what",
            "column-state",
            "column-owner",
            "column-due",
            "column-completed",
            "column-note",
        ]);
        let mut sections = vec![Section {
            heading: format!("{number} · {}", step.official_title.get(tag)),
            level: 2,
            blocks: vec![Block::Table { columns, rows }],
        }];
        sections.extend(self.tasks(step).filter_map(|task| self.answers(task)));
        sections
    }

    fn task_row(&self, task: &Task) -> Vec<Cell> {
        let completed: Vec<String> = [TaskFact::CompletedOn, TaskFact::CompletedBy]
            .into_iter()
            .map(|fact| self.fact(&task.id, fact))
            .filter(|text| !text.is_empty())
            .collect();
        vec![
            task.title.get(self.speaker.words.tag()).into(),
            self.state(&task.id).into(),
            self.fact(&task.id, TaskFact::Owner).into(),
            self.fact(&task.id, TaskFact::Due).into(),
            completed.join(", ").into(),
            self.fact(&task.id, TaskFact::Note).into(),
        ]
    }

    /// The state in words, with what belongs to it: whom it waits for, why it does not apply, what contradicts it.
    fn state(&self, task: &TaskId) -> String {
        let state = match self.assessment.tasks.get(task) {
            Some(TaskStatus { applies: false, .. }) => return self.word("handover-off-branch"),
            Some(status) if status.state == TaskState::Done && status.missing + status.errors > 0 => {
                return self.word("handover-declared-done");
            }
            Some(status) => status.state,
            None => self.speaker.case.state(task),
        };
        let more = match state {
            TaskState::Waiting => vec![self.fact(task, TaskFact::WaitingFor), self.fact(task, TaskFact::WaitingSince)],
            TaskState::NotApplicable => vec![self.fact(task, TaskFact::Reason)],
            _ => Vec::new(),
        };
        let more: Vec<String> = more.into_iter().filter(|text| !text.is_empty()).collect();
        let state = wording::task_state(self.speaker.words, state);
        if more.is_empty() { state } else { format!("{state}: {}", more.join(", ")) }
    }

    fn fact(&self, task: &TaskId, fact: TaskFact) -> String {
        let answer = self.speaker.case.fact(task, fact);
        answer.map(|answer| wording::answer(self.speaker, None, answer)).unwrap_or_default()
    }

    fn answers(&self, task: &Task) -> Option<Section> {
        let Speaker { case, process, words } = self.speaker;
        let facts: Vec<(String, String)> = process
            .asked_in(task)
            .filter_map(|question| {
                let answer = case.get(&Field::answer(&question.id))?;
                let label = question.label.get(words.tag()).to_owned();
                Some((label, wording::answer(self.speaker, Some(question), answer)))
            })
            .collect();
        let mut blocks = Vec::new();
        if !facts.is_empty() {
            blocks.push(Block::Facts { facts });
        }
        for shown in &task.lists {
            let is_home = self.list_home(&shown.list).is_some_and(|home| home.id == task.id);
            let list = process.list(&shown.list).filter(|_| is_home);
            blocks.extend(list.into_iter().flat_map(|list| self.rows(list, case)));
        }
        let heading = format!("{}: {}", words.text("handover-answers"), task.title.get(words.tag()));
        (!blocks.is_empty()).then_some(Section { heading, level: 3, blocks })
    }

    /// The first task of this reader that shows a list.
    fn list_home(&self, list: &ListId) -> Option<&Task> {
        let mut tasks = self.speaker.process.steps.iter().flat_map(|step| self.tasks(step));
        tasks.find(|task| task.lists.iter().any(|shown| &shown.list == list))
    }

    fn rows(&self, list: &List, case: &Case) -> Vec<Block> {
        let tag = self.speaker.words.tag();
        let short: Vec<_> = list.questions.iter().filter(|question| list.columns.contains(&question.id)).collect();
        if case.row_count(&list.id) == 0 {
            return Vec::new();
        }
        let columns = short.iter().map(|question| question.label.get(tag).to_owned()).collect();
        let rows = case
            .rows(&list.id)
            .map(|(_, row)| {
                let cell = |question: &&&crate::process::Question| {
                    let answer = row.answer(&question.id);
                    let text = answer.map(|answer| wording::answer(self.speaker, Some(question), answer));
                    text.unwrap_or_default().into()
                };
                short.iter().map(|question| cell(&question)).collect()
            })
            .collect();
        let mut blocks = vec![Block::Table { columns, rows }];
        blocks.extend(case.rows(&list.id).filter_map(|(id, _)| self.row_rest(list, id)));
        blocks
    }

    /// The answers of a row that are not in the table.
    fn row_rest(&self, list: &List, id: RowId) -> Option<Block> {
        let row = self.speaker.case.row(&list.id, id)?;
        let is_rest = |key: &AnswerKey| !list.columns.contains(&key.question);
        let facts: Vec<(String, String)> = list
            .questions
            .iter()
            .flat_map(|question| {
                row.answers.iter().filter(move |(key, _)| key.question == question.id).map(move |it| (question, it))
            })
            .filter(|(_, (key, _))| is_rest(key))
            .map(|(question, (key, answer))| {
                let field = Field::Cell(list.id.clone(), id, key.clone());
                let chosen = matches!(question.kind, Kind::DataGroups) && answer == &Answer::Text(String::new());
                let value =
                    if chosen { self.word("yes") } else { wording::answer(self.speaker, Some(question), answer) };
                (wording::title(self.speaker, &field.into()), value)
            })
            .collect();
        (!facts.is_empty()).then_some(Block::Facts { facts })
    }

    fn duties(&self) -> Section {
        let tag = self.speaker.words.tag();
        let rows = self
            .speaker
            .process
            .duties
            .iter()
            .filter(|duty| self.is_for(&duty.audiences))
            .map(|duty| {
                vec![
                    duty.title.get(tag).into(),
                    duty.rhythm.get(tag).into(),
                    self.state(&duty.id).into(),
                    self.fact(&duty.id, TaskFact::Owner).into(),
                    self.fact(&duty.id, TaskFact::Due).into(),
                ]
            })
            .collect();
        let columns = self.columns(&["column-what", "column-rhythm", "column-state", "column-owner", "column-due"]);
        self.section("handover-duties", vec![Block::Table { columns, rows }])
    }

    /// The steps of which this reader gets something.
    fn steps(&self) -> impl Iterator<Item = &Step> {
        self.speaker.process.steps.iter().filter(|step| self.tasks(step).next().is_some())
    }

    /// Whether this reader gets anything that names the link.
    fn leads_somewhere(&self, link: &LinkId) -> bool {
        let of_step =
            |step: &Step| step.guidance.contains(link) || self.tasks(step).any(|task| task.sources.contains(link));
        let duties = &self.speaker.process.duties;
        self.scope.audience == Audience::Successor
            || self.steps().any(of_step)
            || duties.iter().any(|duty| self.is_for(&duty.audiences) && duty.sources.contains(link))
    }

    fn glossary(&self) -> Section {
        let tag = self.speaker.words.tag();
        let rows = self.speaker.process.glossary.iter();
        let rows = rows.map(|term| vec![term.term.get(tag).into(), term.meaning.get(tag).into()]).collect();
        let columns = self.columns(&["column-term", "column-meaning"]);
        self.section("handover-glossary", vec![Block::Table { columns, rows }])
    }

    fn guidance(&self) -> Section {
        let Speaker { case, process, words } = self.speaker;
        let tag = words.tag();
        let links = process.links.iter().filter(|link| self.leads_somewhere(&link.id)).map(|link| {
            let (address, _) = link.address(tag);
            let opened = case.opened.get(&link.id).map(|date| words.date(*date)).unwrap_or_default();
            let note = link.nearest.as_ref().map(|note| note.get(tag)).unwrap_or_default();
            let address = Cell { text: address.to_owned(), link: Some(address.to_owned()) };
            vec![link.title.get(tag).into(), address, opened.into(), note.into()]
        });
        let asked = |contact: &&Contact| self.steps().any(|step| step.contacts.contains(&contact.id));
        let contacts = process.contacts.iter().filter(asked).map(|contact| {
            let address = Cell { text: contact.email.clone(), link: Some(format!("mailto:{}", contact.email)) };
            vec![contact.purpose.get(tag).into(), address, "".into(), "".into()]
        });
        let rows = links.chain(contacts).collect();
        let columns = self.columns(&["column-what", "column-address", "column-opened", "column-note"]);
        self.section("handover-guidance", vec![Block::Table { columns, rows }])
    }
}

fn cover_identity_codes(document: &mut Document) {
    let cover = |text: &mut String| *text = mask_identity_codes(text);
    for block in document.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        match block {
            Block::Paragraph { text } | Block::Callout { text } => cover(text),
            Block::Facts { facts } => facts.iter_mut().for_each(|(name, value)| {
                cover(name);
                cover(value);
            }),
            Block::Table { rows, .. } => rows.iter_mut().flatten().for_each(|cell| cover(&mut cell.text)),
        }
    }
}
