//! The documents beside the checklist: what their plans name, of the same answers and in the same blocks.

use super::build::Builder;
use super::document::{Block, Cell, Item, Mark, Section};
use super::scope::DocumentKind;
use crate::assessment::{Due, holds};
use crate::case::{Answer, AnswerKey, Field, Row, RowId, TaskFact};
use crate::process::{
    Contact, Content, DocumentPlan, Kind, List, ListId, OptionId, Part, Question, QuestionId, TaskId, Text,
};
use crate::wording;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// How many days and people find room on one page beside the rest.
const FEW: usize = 4;

/// How many things to do next are named.
const NEXT: usize = 3;

/// For so many months ahead days are told of on one page.
const SOON: i32 = 6;

impl Builder<'_> {
    /// What is planned for the document that is asked for; a checklist has no plan.
    pub(super) fn plan(&self) -> Option<&DocumentPlan> {
        let kind = Some(self.scope.kind).filter(|kind| *kind != DocumentKind::Checklist)?;
        self.context.process.documents.iter().find(|plan| plan.id == kind.name())
    }

    /// Whether something that the document is made for is not there yet.
    pub(super) fn lacks_a_text(&self, plan: &DocumentPlan) -> bool {
        plan.parts.iter().flat_map(|part| &part.holds).any(|content| match content {
            Content::Texts(questions) => {
                questions.iter().any(|question| self.context.case.text(question).trim().is_empty())
            }
            Content::Facts(questions) => {
                let asked = questions.iter().filter_map(|id| self.context.process.question(id));
                asked.filter(|it| it.required && self.is_asked(it)).any(|it| self.answered(it).is_none())
            }
            Content::Rows(list, questions) => self.lacks_rows(list, questions),
            Content::Groups(list, questions) => self.lacks_rows(list, questions) || self.lacks_data(list),
            Content::Tasks(_)
            | Content::Duties(_)
            | Content::Open(_)
            | Content::Contacts(_)
            | Content::Progress
            | Content::Deadlines
            | Content::First => false,
        })
    }

    /// Whether a list has no row, or one without an answer that is required of it here.
    fn lacks_rows(&self, list: &ListId, questions: &[QuestionId]) -> bool {
        let Some(list) = self.context.process.list(list) else { return true };
        let asked = list.questions.iter().filter(|question| question.required && questions.contains(&question.id));
        let asked: Vec<&Question> = asked.collect();
        let is_blank = |row: &Row, question: &Question| row.answer(&question.id).is_none_or(Answer::is_blank);
        let lacks = |row: &Row| asked.iter().any(|it| self.is_asked_on(row, it) && is_blank(row, it));
        let case = self.context.case;
        case.row_count(&list.id) == 0 || case.rows(&list.id).any(|(_, row)| lacks(row))
    }

    /// Whether a row of a list names no data, or names one without saying why it is needed.
    fn lacks_data(&self, list: &ListId) -> bool {
        let Some(list) = self.context.process.list(list) else { return true };
        self.context.case.rows(&list.id).any(|(id, _)| {
            let data = self.data(list, id);
            data.is_empty() || data.iter().any(|(_, why)| why.is_none())
        })
    }

    /// The parts of a document with a plan.
    pub(super) fn planned(&self, plan: &DocumentPlan) -> Vec<Section> {
        let head = self.planned_head(plan);
        let mut sections: Vec<Section> = plan.parts.iter().flat_map(|part| self.part(part)).collect();
        match sections.first_mut().filter(|_| self.is_one_page()) {
            // One page has no room for a heading of its own.
            Some(first) => drop(first.blocks.splice(0..0, head.blocks)),
            None => sections.insert(0, head),
        }
        sections.extend(self.to_sign(plan));
        sections
    }

    /// Whether the document is to find room on one page.
    fn is_one_page(&self) -> bool {
        self.scope.kind == DocumentKind::Management
    }

    /// What the document is, of whom, and its version. Whose case it is stands above, under the title.
    fn planned_head(&self, plan: &DocumentPlan) -> Section {
        let tag = self.context.words.tag();
        let version = self.context.words.date(self.material.today);
        let is_whole = !self.is_one_page();
        let version = is_whole.then(|| (self.word("document-version"), version));
        let facts: Vec<(String, String)> = version.into_iter().chain(self.handed(None)).collect();
        let own = self.context.words.with("document-own", [("name", self.name().into())]);
        // One page has no room for what its parts say anyway.
        let intro = is_whole.then(|| Block::Paragraph { text: plan.intro.get(tag).to_owned() });
        let mut blocks: Vec<Block> = intro.into_iter().collect();
        blocks.extend((!facts.is_empty()).then_some(Block::Facts { facts }));
        blocks.push(Block::Callout { text: own });
        // There the case's own texts do not stand, in which something could be left.
        blocks.extend(self.drafts().into_iter().chain(self.redact_limits().filter(|_| is_whole)));
        Section { heading: self.word("document-about"), level: 2, blocks, is_annex: false }
    }

    /// The name of the organisation whose document it is.
    fn name(&self) -> String {
        let name = self.context.case.applicant_name(self.context.process);
        if name.is_empty() { self.word("handover-unnamed") } else { name.to_owned() }
    }

    /// A part with what is below it; nothing when there is nothing in it.
    fn part(&self, part: &Part) -> Vec<Section> {
        let tag = self.context.words.tag();
        let heading = part.title.get(tag).to_owned();
        let text = part.text.as_ref().map(|text| Block::Paragraph { text: text.get(tag).to_owned() });
        let mut blocks: Vec<Block> = text.into_iter().collect();
        let mut below = Vec::new();
        for content in &part.holds {
            match content {
                Content::Texts(questions) => below.extend(questions.iter().filter_map(|it| self.as_text(it))),
                Content::Groups(list, questions) => below.extend(self.groups(list, questions)),
                content => blocks.extend(self.content(content)),
            }
        }
        if blocks.is_empty() && below.is_empty() {
            return Vec::new();
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

    /// Whether a question is asked, as the other answers are.
    fn is_asked(&self, question: &Question) -> bool {
        let when = question.when.as_ref();
        when.is_none_or(|when| holds(when, self.context.case, self.context.process))
    }

    fn content(&self, content: &Content) -> Option<Block> {
        match content {
            Content::Texts(_) | Content::Groups(..) => None,
            Content::Facts(questions) => self.planned_facts(questions),
            Content::Rows(list, questions) => self.planned_rows(list, questions),
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
            Content::Progress => Some(Block::Facts { facts: self.progress() }),
            Content::Deadlines => Some(self.soon()),
            Content::First => Some(self.next_few()),
        }
    }

    /// How far the work is, when all can be ready and should be, what is late, who is waited for and what blocks.
    fn progress(&self) -> Vec<(String, String)> {
        let plan = self.time_plan();
        let wanted = plan.as_ref().ok().and_then(|plan| plan.wanted).map(|day| self.context.words.date(day));
        let wanted = wanted.unwrap_or_else(|| self.word("document-no-target"));
        let said = wording::plan(self.context, plan);
        let late = self.few(self.overdue_dues().map(|due| self.late_and_delayed(&due)));
        let late = if late.is_empty() { self.word("handover-nothing-late") } else { late.join("\n") };
        let waits = self.few(self.waits().map(|next| self.waiting_and_delayed(&next.task)));
        let facts = [
            ("handover-progress-label", Some(self.done_and_started())),
            ("plan-title", Some(said.join(" "))),
            ("plan-wanted", Some(wanted)),
            ("handover-overdue", Some(late)),
            ("handover-waiting", Some(waits.join("\n"))),
            ("handover-blocks", self.keeps_from_sending()),
        ];
        let facts = facts.into_iter().filter_map(|(key, said)| Some((key, said.filter(|said| !said.is_empty())?)));
        facts.map(|(key, said)| (self.word(key), said)).collect()
    }

    /// The first of some texts, and how many more there are.
    fn few(&self, texts: impl Iterator<Item = String>) -> Vec<String> {
        let mut texts: Vec<String> = texts.collect();
        let more = self.more(texts.len());
        texts.truncate(FEW);
        texts.into_iter().chain(more).collect()
    }

    /// How many there are besides those for which there is room.
    fn more(&self, count: usize) -> Option<String> {
        let more = count.checked_sub(FEW).filter(|more| *more > 0)?;
        Some(self.context.words.with("document-more", [("count", more.into())]))
    }

    /// What falls due soon.
    fn soon(&self) -> Block {
        let dues: Vec<Due> = self.all_dues().into_iter().filter(|due| self.is_soon(due)).collect();
        let more = self.more(dues.len()).map(|more| vec!["".into(), more.into(), "".into(), "".into()]);
        let rows = dues.iter().take(FEW).map(|due| self.due_row(due)).chain(more).collect();
        self.table(&["column-when", "column-what", "column-state", "column-owner"], rows, "handover-none")
    }

    /// What is late, with what it delays.
    fn late_and_delayed(&self, due: &Due) -> String {
        let what =
            [("what", wording::deadline(self.context, due).into()), ("date", self.context.words.date(due.date).into())];
        let said = self.context.words.with("handover-late", what);
        due.task.as_ref().map_or(said.clone(), |task| self.delaying(said, task))
    }

    /// Who is waited for, with what that delays.
    fn waiting_and_delayed(&self, task: &TaskId) -> String {
        self.delaying(self.waiting_for(task), task)
    }

    fn delaying(&self, what: String, task: &TaskId) -> String {
        let kept = self.kept_back_by(task);
        if kept.is_empty() {
            return what;
        }
        self.context.words.with("document-delays", [("what", what.into()), ("tasks", kept.join("; ").into())])
    }

    /// Whether a day has not passed and is near enough to stand on one page.
    fn is_soon(&self, due: &Due) -> bool {
        let today = self.assessment.today;
        due.date >= today && today.checked_add(SOON.months()).is_ok_and(|last| due.date <= last)
    }

    /// What was answered, and what of the rest is asked and not answered yet.
    fn planned_facts(&self, questions: &[QuestionId]) -> Option<Block> {
        let fact = |id: &QuestionId| {
            let question = self.context.process.question(id)?;
            let label = question.label.get(self.context.words.tag()).to_owned();
            // What need not be told is not said to be missing, but in a runbook, where it is filled in by hand.
            let is_wanted = question.required || self.scope.kind == DocumentKind::Runbook;
            let missing = (is_wanted && self.is_asked(question)).then(|| self.word("document-missing"));
            Some((label, self.answered(question).or(missing)?))
        };
        let facts: Vec<(String, String)> = questions.iter().filter_map(fact).collect();
        (!facts.is_empty()).then_some(Block::Facts { facts })
    }

    fn planned_rows(&self, list: &ListId, questions: &[QuestionId]) -> Option<Block> {
        let list = self.context.process.list(list)?;
        if self.context.case.row_count(&list.id) == 0 {
            return Some(Block::Paragraph { text: list.empty.get(self.context.words.tag()).to_owned() });
        }
        let asked = |id: &QuestionId| list.questions.iter().find(|question| &question.id == id);
        let asked: Vec<&Question> = questions.iter().filter_map(asked).collect();
        Some(self.list_block(list, &asked))
    }

    /// A part for each row of a list: what was answered of it, and which data it needs and why. Whoever belongs to one of
    /// them need not be given the others.
    fn groups(&self, list: &ListId, questions: &[QuestionId]) -> Vec<Section> {
        let Some(list) = self.context.process.list(list) else { return Vec::new() };
        let rows = self.context.case.rows(&list.id);
        let sections: Vec<Section> = rows.map(|(id, row)| self.group(list, id, row, questions)).collect();
        let nothing = || Block::Paragraph { text: list.empty.get(self.context.words.tag()).to_owned() };
        match sections.is_empty() {
            true => vec![Section {
                blocks: vec![nothing()],
                ..self.part_of_part(list.row.get(self.context.words.tag()).to_owned())
            }],
            false => sections,
        }
    }

    fn group(&self, list: &List, id: RowId, row: &Row, questions: &[QuestionId]) -> Section {
        let tag = self.context.words.tag();
        let missing = self.word("document-missing");
        let asked = list.questions.iter().filter(|it| questions.contains(&it.id) && self.is_asked_on(row, it));
        let fact = |question: &Question| {
            let answer = row.answer(&question.id).map(|answer| wording::answer(self.context, Some(question), answer));
            let answer = answer.filter(|text| !text.trim().is_empty());
            let answer = answer.map(|text| self.marked(&Field::cell(&list.id, id, &question.id), text));
            (question.label.get(tag).to_owned(), answer.unwrap_or_else(|| missing.clone()))
        };
        let mut blocks = vec![Block::Facts { facts: asked.map(fact).collect() }];
        let data = self.data(list, id).into_iter();
        let rows = data.map(|(title, why)| vec![title.into(), why.unwrap_or_else(|| missing.clone()).into()]);
        let rows: Vec<Vec<Cell>> = rows.collect();
        let columns = vec![self.word("sheet-data"), self.word("column-why")];
        blocks.push(match rows.is_empty() {
            true => Block::Facts { facts: vec![(self.word("sheet-data"), missing.clone())] },
            false => Block::Table { columns, rows },
        });
        let heading = format!("{}: {}", list.row.get(tag), wording::row_name(self.context, &list.id, id));
        Section { blocks, ..self.part_of_part(heading) }
    }

    fn part_of_part(&self, heading: String) -> Section {
        Section { heading, level: 3, blocks: Vec::new(), is_annex: false }
    }

    /// Which data a row of a list needs, each with the reason if there is one.
    fn data(&self, list: &List, id: RowId) -> Vec<(String, Option<String>)> {
        let Some(question) = list.questions.iter().find(|question| question.kind == Kind::DataGroups) else {
            return Vec::new();
        };
        let Some(row) = self.context.case.row(&list.id, id) else { return Vec::new() };
        let data = self.context.process.data_groups.iter().filter_map(|group| {
            let key = AnswerKey::item(&question.id, &OptionId::new(group.id.as_str()));
            let why = wording::answer(self.context, None, row.answers.get(&key)?);
            let why = (!why.trim().is_empty()).then(|| self.marked(&Field::Cell(list.id.clone(), id, key), why));
            Some((group.title.get(self.context.words.tag()).to_owned(), why))
        });
        data.collect()
    }

    /// Tasks as a list to tick by hand, each with how it is done.
    fn to_tick(&self, tasks: &[TaskId]) -> Vec<Item> {
        let item = |(number, id): (usize, &TaskId)| {
            let (_, task) = self.context.process.task(id)?;
            let tag = self.context.words.tag();
            let help = task.help.as_ref().map(|help| help.get(tag).to_owned());
            let who = self.fact(id, TaskFact::Owner);
            let who = (!who.is_empty()).then(|| format!("{}: {who}", self.word("document-who")));
            let rests = self.rests_on(&task.sources);
            let rests = (!rests.is_empty()).then(|| format!("{}: {rests}", self.word("column-source")));
            let notes = [help, who, rests].into_iter().flatten().collect();
            let text = format!("{number}. {}", task.title.get(tag));
            Some(Item { mark: Mark::Open, text, state: String::new(), notes })
        };
        (1..).zip(tasks).filter_map(item).collect()
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

    /// Of these tasks those that are open, in the order in which they can come up, and first the day that nobody has chosen.
    fn still_open(&self, tasks: &[TaskId]) -> Block {
        let plan = self.time_plan().as_ref().ok();
        let begin = |task: &TaskId| plan.and_then(|plan| plan.task(task)).map(|task| task.begin);
        let mut open: Vec<&TaskId> = tasks.iter().filter(|id| self.is_open(id)).collect();
        open.sort_by_key(|task| (begin(task).is_none(), begin(task)));
        let day = |day: Option<Date>| day.map(|day| self.context.words.date(day)).unwrap_or_default();
        let rows = open.into_iter().map(|id| {
            let title = self.task_title(id);
            let due = self.by_when(id).unwrap_or_default();
            vec![title.into(), self.fact(id, TaskFact::Owner).into(), day(begin(id)).into(), due.into()]
        });
        let chooses = plan.is_some_and(|plan| plan.wanted.is_none() && !plan.is_ready);
        let today = Some(self.assessment.today);
        let choose =
            chooses.then(|| vec![self.word("document-choose-target").into(), "".into(), day(today).into(), "".into()]);
        let rows = choose.into_iter().chain(rows).collect();
        self.table(&["column-what", "column-owner", "column-earliest", "column-due"], rows, "document-nothing-asked")
    }

    /// What is done next, by whom and when.
    fn next_few(&self) -> Block {
        let rows = self.first_tasks().take(NEXT).map(|next| {
            let owner = Some(self.fact(&next.task, TaskFact::Owner)).filter(|owner| !owner.is_empty());
            let owner = owner.unwrap_or_else(|| self.word("document-nobody"));
            let late = Some(self.passed(&next.task)).filter(|late| !late.is_empty());
            let when = late.or_else(|| self.by_when(&next.task)).unwrap_or_default();
            vec![self.first_title(next).into(), owner.into(), when.into()]
        });
        let is_done = self.assessment.done == self.assessment.total;
        let nothing = if is_done { "document-all-done" } else { "document-all-waits" };
        self.table(&["column-what", "column-owner", "column-due"], rows.collect(), nothing)
    }

    /// A table, or what is said where it would have no rows.
    fn table(&self, columns: &[&str], rows: Vec<Vec<Cell>>, nothing: &str) -> Block {
        if rows.is_empty() {
            return Block::Paragraph { text: self.word(nothing) };
        }
        super::build::filled(self.columns(columns), rows)
    }

    fn to_sign(&self, plan: &DocumentPlan) -> Option<Section> {
        let line = |who: &Text| {
            vec![who.get(self.context.words.tag()).to_owned(), self.word("signature-name"), self.word("signature-date")]
        };
        let lines: Vec<Vec<String>> = plan.sign.iter().map(line).collect();
        let day = self.context.words.date(self.material.today);
        let title = plan.title.get(self.context.words.tag());
        let facts = vec![(self.word("document-signed"), format!("{title}, {day}"))];
        let block = Block::Signature { facts, lines };
        (!plan.sign.is_empty()).then(|| Section {
            heading: self.word("handover-signature"),
            level: 2,
            blocks: vec![block],
            is_annex: false,
        })
    }
}
