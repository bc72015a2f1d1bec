//! The documents beside the checklist: what their plans name, of the same answers and in the same blocks.

use super::build::Builder;
use super::document::{Block, Cell, Item, Mark, Section};
use super::scope::DocumentKind;
use crate::assessment::Urgency;
use crate::case::{Address, AnswerKey, Field, TaskFact};
use crate::process::{Contact, Content, DocumentPlan, Kind, ListId, Part, Question, QuestionId, TaskId, Text};
use crate::wording;

/// How many days and tasks find room on one page beside the rest.
const FEW: usize = 6;

impl Builder<'_> {
    /// What is planned for the document that is asked for; a checklist has no plan.
    pub(super) fn plan(&self) -> Option<&DocumentPlan> {
        let kind = Some(self.scope.kind).filter(|kind| *kind != DocumentKind::Checklist)?;
        self.context.process.documents.iter().find(|plan| plan.id == kind.name())
    }

    /// Whether a text that the document is made for is not there yet.
    pub(super) fn lacks_a_text(&self, plan: &DocumentPlan) -> bool {
        let texts = plan.parts.iter().flat_map(|part| &part.holds).filter_map(|content| match content {
            Content::Texts(questions) => Some(questions),
            Content::Facts(_)
            | Content::Rows(..)
            | Content::Data(_)
            | Content::Tasks(_)
            | Content::Duties(_)
            | Content::Open(_)
            | Content::Contacts(_)
            | Content::Filings
            | Content::Deadlines
            | Content::First
            | Content::Waiting => None,
        });
        texts.flatten().any(|question| self.context.case.text(question).trim().is_empty())
    }

    /// The parts of a document with a plan.
    pub(super) fn planned(&self, plan: &DocumentPlan) -> Vec<Section> {
        let mut sections = vec![self.planned_head(plan)];
        for part in &plan.parts {
            sections.extend(self.part(part));
        }
        sections.extend(self.to_sign(plan));
        sections
    }

    fn planned_head(&self, plan: &DocumentPlan) -> Section {
        let tag = self.context.words.tag();
        let mut facts = vec![(self.word("handover-applicant"), self.subject())];
        facts.extend(self.handed());
        let own = Block::Callout { text: self.word("handover-own") };
        let mut blocks = vec![Block::Paragraph { text: plan.intro.get(tag).to_owned() }, Block::Facts { facts }, own];
        blocks.extend(self.drafts());
        Section { heading: self.word("handover-applicant"), level: 2, blocks, is_annex: false }
    }

    fn part(&self, part: &Part) -> Vec<Section> {
        let tag = self.context.words.tag();
        let heading = part.title.get(tag).to_owned();
        let text = part.text.as_ref().map(|text| Block::Paragraph { text: text.get(tag).to_owned() });
        let mut blocks: Vec<Block> = text.into_iter().collect();
        let mut below = Vec::new();
        for content in &part.holds {
            match content {
                Content::Texts(questions) => below.extend(questions.iter().filter_map(|it| self.as_text(it))),
                content => blocks.extend(self.content(content)),
            }
        }
        if blocks.is_empty() && below.is_empty() {
            blocks.push(Block::Paragraph { text: self.word("handover-none") });
        }
        std::iter::once(Section { heading, level: 2, blocks, is_annex: false }).chain(below).collect()
    }

    /// An answer under what was asked.
    fn as_text(&self, question: &QuestionId) -> Option<Section> {
        let asked = self.context.process.question(question)?;
        let text = self.answered(asked).unwrap_or_else(|| self.word("document-missing"));
        let heading = asked.label.get(self.context.words.tag()).to_owned();
        Some(Section { heading, level: 3, blocks: vec![Block::Paragraph { text }], is_annex: false })
    }

    fn answered(&self, question: &Question) -> Option<String> {
        let field = Field::answer(&question.id);
        let text = wording::answer(self.context, Some(question), self.context.case.get(&field)?);
        (!text.trim().is_empty()).then(|| self.marked(&field, text))
    }

    fn content(&self, content: &Content) -> Option<Block> {
        match content {
            Content::Texts(_) => None,
            Content::Facts(questions) => self.planned_facts(questions),
            Content::Rows(list, questions) => self.planned_rows(list, questions),
            Content::Data(list) => self.data(list),
            Content::Tasks(tasks) => Some(Block::Checklist { items: self.to_tick(tasks) }),
            Content::Duties(duties) => Some(Block::Facts { facts: self.asked_by(duties) }),
            Content::Open(tasks) => Some(self.still_open(tasks)),
            Content::Contacts(contacts) => {
                let wanted = self.context.process.contacts.iter().filter(|contact| contacts.contains(&contact.id));
                let fact = |contact: &Contact| {
                    (contact.purpose.get(self.context.words.tag()).to_owned(), contact.email.clone())
                };
                Some(Block::Facts { facts: wanted.map(fact).collect() })
            }
            Content::Filings => Some(self.filings()),
            Content::Deadlines => {
                let rows: Vec<Vec<Cell>> = self.dues().take(FEW).map(|due| self.due_row(due)).collect();
                Some(self.table(&["column-when", "column-what", "column-state", "column-owner"], rows))
            }
            Content::First => Some(self.next(|urgency| urgency != Urgency::Waiting)),
            Content::Waiting => {
                let is_any = self.assessment.next.iter().any(|next| next.urgency == Urgency::Waiting);
                is_any.then(|| self.next(|urgency| urgency == Urgency::Waiting))
            }
        }
    }

    /// Answers that are there; in a runbook also what is not there yet, because it is filled in by hand.
    fn planned_facts(&self, questions: &[QuestionId]) -> Option<Block> {
        let by_hand = self.scope.kind == DocumentKind::Runbook;
        let fact = |id: &QuestionId| {
            let question = self.context.process.question(id)?;
            let label = question.label.get(self.context.words.tag()).to_owned();
            let missing = by_hand.then(|| self.word("document-missing"));
            Some((label, self.answered(question).or(missing)?))
        };
        let facts: Vec<(String, String)> = questions.iter().filter_map(fact).collect();
        (!facts.is_empty()).then_some(Block::Facts { facts })
    }

    fn planned_rows(&self, list: &ListId, questions: &[QuestionId]) -> Option<Block> {
        let list = self.context.process.list(list)?;
        if self.context.case.row_count(&list.id) == 0 {
            return None;
        }
        let asked = |id: &QuestionId| list.questions.iter().find(|question| &question.id == id);
        let asked: Vec<&Question> = questions.iter().filter_map(asked).collect();
        Some(self.list_block(list, &asked))
    }

    /// Which data each row of a list needs, and why.
    fn data(&self, list: &ListId) -> Option<Block> {
        let list = self.context.process.list(list)?;
        let question = list.questions.iter().find(|question| question.kind == Kind::DataGroups)?;
        let mut rows = Vec::new();
        for (id, row) in self.context.case.rows(&list.id) {
            let name = wording::row_name(self.context, &list.id, id);
            for group in &self.context.process.data_groups {
                let key = AnswerKey::item(&question.id, &crate::process::OptionId::new(group.id.as_str()));
                let Some(answer) = row.answers.get(&key) else { continue };
                let why = wording::answer(self.context, None, answer);
                let why = self.marked(&Field::Cell(list.id.clone(), id, key), why);
                let title = group.title.get(self.context.words.tag());
                rows.push(vec![name.clone().into(), title.into(), why.into()]);
            }
        }
        let columns =
            vec![list.row.get(self.context.words.tag()).to_owned(), self.word("sheet-data"), self.word("column-why")];
        (!rows.is_empty()).then_some(Block::Table { columns, rows })
    }

    /// Tasks as a list to tick by hand, each with how it is done.
    fn to_tick(&self, tasks: &[TaskId]) -> Vec<Item> {
        let item = |id: &TaskId| {
            let (_, task) = self.context.process.task(id)?;
            let tag = self.context.words.tag();
            let help = task.help.as_ref().map(|help| help.get(tag).to_owned());
            let who = self.fact(id, TaskFact::Owner);
            let who = (!who.is_empty()).then(|| format!("{}: {who}", self.word("document-who")));
            let rests = self.rests_on(&task.sources);
            let rests = (!rests.is_empty()).then(|| format!("{}: {rests}", self.word("column-source")));
            let notes = [help, who, rests].into_iter().flatten().collect();
            Some(Item { mark: Mark::Open, text: task.title.get(tag).to_owned(), state: String::new(), notes })
        };
        tasks.iter().filter_map(item).collect()
    }

    /// What duties ask for, with what they rest on.
    fn asked_by(&self, duties: &[TaskId]) -> Vec<(String, String)> {
        let tag = self.context.words.tag();
        let fact = |id: &TaskId| {
            let duty = self.context.process.duty(id)?;
            let help = duty.to_customers.as_ref().unwrap_or(&duty.help).get(tag);
            Some((duty.title.get(tag).to_owned(), format!("{help}\n{}", self.rests_on(&duty.sources))))
        };
        duties.iter().filter_map(fact).collect()
    }

    fn still_open(&self, tasks: &[TaskId]) -> Block {
        let rows: Vec<Vec<Cell>> = tasks.iter().filter(|id| self.is_open(id)).map(|id| self.short_row(id)).collect();
        self.table(&["column-what", "column-state", "column-owner", "column-due"], rows)
    }

    fn next(&self, is_wanted: impl Fn(Urgency) -> bool) -> Block {
        let next = self.assessment.next.iter().filter(|next| is_wanted(next.urgency)).take(FEW);
        let rows = next.map(|next| self.short_row(&next.task)).collect();
        self.table(&["column-what", "column-state", "column-owner", "column-due"], rows)
    }

    fn short_row(&self, id: &TaskId) -> Vec<Cell> {
        let title = wording::title(self.context, &Address::State(id.clone()));
        let [owner, due] = [TaskFact::Owner, TaskFact::Due].map(|fact| self.fact(id, fact));
        vec![title.into(), self.state(id).into(), owner.into(), due.into()]
    }

    fn table(&self, columns: &[&str], rows: Vec<Vec<Cell>>) -> Block {
        if rows.is_empty() {
            return Block::Paragraph { text: self.word("handover-none") };
        }
        super::build::filled(self.columns(columns), rows)
    }

    fn to_sign(&self, plan: &DocumentPlan) -> Option<Section> {
        let line = |who: &Text| {
            vec![who.get(self.context.words.tag()).to_owned(), self.word("signature-name"), self.word("signature-date")]
        };
        let lines: Vec<Vec<String>> = plan.sign.iter().map(line).collect();
        let facts = vec![(self.word("handover-applicant"), self.subject())];
        let block = Block::Signature { facts, lines };
        (!plan.sign.is_empty()).then(|| Section {
            heading: self.word("handover-signature"),
            level: 2,
            blocks: vec![block],
            is_annex: false,
        })
    }
}
