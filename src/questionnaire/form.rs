//! A form: the questions a recipient gets, each with what is known already. Which questions these are follows from the
//! process and the case alone.

use super::stamp::Stamp;
use crate::assessment::{holds, holds_on_row};
use crate::case::{Address, AddressError, Answer, AnswerKey, Case, Field, Row, RowId};
use crate::hash;
use crate::identifiers::contains_identity_code;
use crate::process::{Asking, Condition, Kind, ListId, ListUse, OptionId, Process, Question, QuestionId, Task, TaskId};
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// What a form is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A row of the list whose organisations answer for themselves.
    Row(ListId, RowId),
    /// A task, which a colleague answers.
    Task(TaskId),
}

/// The questions of a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The row of the kept list that remembers it; the name of the form.
    pub id: RowId,
    /// The version of the process.
    pub version: u32,
    /// What it is about.
    pub subject: Subject,
    /// The questions, in parts.
    pub sections: Vec<Section>,
}

/// Questions that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The row they are about, where a task asks about several.
    pub row: Option<(ListId, RowId)>,
    /// The questions.
    pub entries: Vec<Entry>,
}

/// One line of a form: a question, or an option of one that takes several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The place of the answer; with an item where each option stands on a line of its own.
    pub at: Field,
    /// The answer that the case has. For an option: itself, when it is chosen.
    pub known: Option<Answer>,
}

impl Form {
    /// The form about a subject. Nothing when there is nothing to ask, or no such thing in the case.
    #[must_use]
    pub fn of(process: &Process, case: &Case, subject: &Subject, id: RowId) -> Option<Self> {
        Self::with(
            Source { process, case, asking: process.asking.as_ref()?, branches: Branches::Followed },
            subject,
            id,
        )
    }

    /// The form with every question it may ever have held, whatever the case has answered since.
    #[must_use]
    pub fn every(process: &Process, case: &Case, subject: &Subject, id: RowId) -> Option<Self> {
        Self::with(Source { process, case, asking: process.asking.as_ref()?, branches: Branches::All }, subject, id)
    }

    fn with(source: Source<'_>, subject: &Subject, id: RowId) -> Option<Self> {
        let process = source.process;
        let sections = match subject {
            Subject::Row(list, row) => vec![source.of_row(list, *row)?],
            Subject::Task(task) => source.of_task(process.task(task)?.1),
        };
        let mut sections = sections;
        if source.branches == Branches::Followed {
            sections.iter_mut().for_each(|section| section.entries.retain(can_go_out));
        }
        sections.retain(|section| !section.entries.is_empty());
        let (version, subject) = (process.head.version, subject.clone());
        (!sections.is_empty()).then_some(Self { id, version, subject, sections })
    }

    /// The form with only the questions that satisfy a test.
    #[must_use]
    pub fn only(mut self, test: impl Fn(&Entry) -> bool) -> Self {
        self.sections.iter_mut().for_each(|section| section.entries.retain(|entry| test(entry)));
        self.sections.retain(|section| !section.entries.is_empty());
        self
    }

    /// The form with only the questions that have no answer in the case.
    #[must_use]
    pub fn unanswered(self, process: &Process, case: &Case) -> Self {
        let missing = self.missing(process, case);
        self.only(|entry| entry.at.question().is_some_and(|id| missing.contains(id)))
    }

    /// The place of the answer that a line belongs to: its own, or that of the whole question whose option it is.
    #[must_use]
    pub fn answered_at(&self, process: &Process, entry: &Entry) -> Field {
        let is_option = |id: &QuestionId| matches!(process.question(id).map(|it| &it.kind), Some(Kind::Choices(_)));
        let whole = |key: &AnswerKey| AnswerKey::of(&key.question);
        match &entry.at {
            Field::Answer(key) if is_option(&key.question) => Field::Answer(whole(key)),
            Field::Cell(list, row, key) if is_option(&key.question) => Field::Cell(list.clone(), *row, whole(key)),
            Field::Answer(_) | Field::Cell(..) | Field::Task(..) => entry.at.clone(),
        }
    }

    /// How a place is called on this form: short within the row that the form is about.
    #[must_use]
    pub fn name_of(&self, field: &Field) -> String {
        match (&self.subject, field) {
            (Subject::Row(list, row), Field::Cell(of, at, key)) if of == list && at == row => key.to_string(),
            _ => field.to_string(),
        }
    }

    /// The questions on the form that have no answer in the case.
    #[must_use]
    pub fn missing(&self, process: &Process, case: &Case) -> Vec<QuestionId> {
        let mut asked: Vec<(QuestionId, bool)> = Vec::new();
        for entry in self.entries() {
            let Some(id) = entry.at.question() else { continue };
            let is_there = case.get(&self.answered_at(process, entry)).is_some();
            match asked.last_mut().filter(|(last, _)| last == id && entry.item().is_some()) {
                Some((_, any)) => *any |= is_there,
                None => asked.push((id.clone(), is_there)),
            }
        }
        asked.into_iter().filter(|(_, is_there)| !is_there).map(|(id, _)| id).collect()
    }

    /// Every line, in order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.sections.iter().flat_map(|section| &section.entries)
    }

    /// What stands on the form and tells it from every other.
    #[must_use]
    pub fn stamp(&self, process: &Process) -> Stamp {
        let mut pieces = vec![self.id.to_string(), self.version.to_string(), self.subject.to_string()];
        for entry in self.entries() {
            let question = entry.at.question().and_then(|id| process.question(id));
            let languages = process.head.languages.first().map(String::as_str).unwrap_or_default();
            pieces.push(entry.at.to_string());
            pieces.push(question.map(|it| it.label.get(languages).to_owned()).unwrap_or_default());
        }
        let pieces: Vec<String> = pieces.into_iter().map(|piece| format!("{piece}\n")).collect();
        let hash = hash::short(pieces.iter().map(String::as_bytes));
        Stamp { form: self.id, version: self.version, hash }
    }
}

impl Entry {
    /// The item of the question on this line.
    #[must_use]
    pub fn item(&self) -> Option<&OptionId> {
        match &self.at {
            Field::Answer(key) | Field::Cell(_, _, key) => key.item.as_ref(),
            Field::Task(..) => None,
        }
    }
}

/// Whether what is known of it may leave the case, and fits into a cell of a workbook: cut, it would come back as a change.
fn can_go_out(entry: &Entry) -> bool {
    let is_fit = |text: &str| text.encode_utf16().count() <= LONGEST && !contains_identity_code(text);
    entry.known.as_ref().and_then(Answer::text).is_none_or(is_fit)
}

/// The most characters a cell of a workbook holds.
const LONGEST: usize = 32_767;

/// Whether this question can be asked on paper: a file, and rows that others must not see, cannot.
fn can_be_asked(kind: &Kind) -> bool {
    !matches!(kind, Kind::File | Kind::RowOf(_) | Kind::RowsOf(_))
}

/// What forms are made of.
#[derive(Clone, Copy)]
struct Source<'a> {
    process: &'a Process,
    case: &'a Case,
    asking: &'a Asking,
    branches: Branches,
}

/// Which questions that depend on others are on a form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Branches {
    /// Those that apply as the case stands.
    Followed,
    /// All.
    All,
}

impl Source<'_> {
    fn of_row(self, list: &ListId, row: RowId) -> Option<Section> {
        let content = self.case.row(list, row)?;
        let of_list = self.process.list(list).filter(|list| list.id == self.asking.rows.list)?;
        let asked = self.asking.rows.questions.iter();
        let asked = asked.filter_map(|id| of_list.questions.iter().find(|it| it.id == *id));
        let entries = asked.filter(|it| can_be_asked(&it.kind) && self.applies(it, content));
        let field = |key| Field::Cell(list.clone(), row, key);
        Some(Section { row: None, entries: entries.flat_map(|it| self.lines(it, &field)).collect() })
    }

    fn of_task(self, task: &Task) -> Vec<Section> {
        let is_for_others = |it: &&Question| can_be_asked(&it.kind) && !self.asking.never.contains(&it.id);
        let asked: Vec<&Question> = self.process.asked_in(task).filter(is_for_others).collect();
        let applies = |question: &Question| {
            let holds = |when| holds(when, self.case, self.process) || is_answered_here(when, &asked);
            self.branches == Branches::All || question.when.as_ref().is_none_or(holds)
        };
        let entries = asked.iter().filter(|it| applies(it)).flat_map(|it| self.lines(it, &Field::Answer)).collect();
        let own = Section { row: None, entries };
        std::iter::once(own).chain(task.lists.iter().flat_map(|shown| self.of_list(shown))).collect()
    }

    /// The rows that a task shows; organisations that answer for themselves are asked themselves.
    fn of_list(self, shown: &ListUse) -> Vec<Section> {
        let list = self.process.list(&shown.list);
        let Some(list) = list.filter(|list| list.id != self.asking.rows.list && !list.is_kept) else {
            return Vec::new();
        };
        let section = |(row, content): (RowId, &Arc<Row>)| {
            let asked = list.questions.iter().filter(|it| shown.asks(&it.id) && can_be_asked(&it.kind));
            let field = |key| Field::Cell(list.id.clone(), row, key);
            let asked = asked.filter(|it| self.applies(it, content));
            Section {
                row: Some((list.id.clone(), row)),
                entries: asked.flat_map(|it| self.lines(it, &field)).collect(),
            }
        };
        self.case.rows(&list.id).map(section).collect()
    }

    fn applies(self, question: &Question, row: &Row) -> bool {
        let holds = |when| holds_on_row(when, row, self.case, self.process);
        self.branches == Branches::All || question.when.as_ref().is_none_or(holds)
    }

    /// The lines of a question: one, or one an option where it takes several.
    fn lines(self, question: &Question, field: &impl Fn(AnswerKey) -> Field) -> Vec<Entry> {
        let whole = field(AnswerKey::of(&question.id));
        let item = |id: &OptionId| field(AnswerKey::item(&question.id, id));
        match &question.kind {
            Kind::DataGroups => {
                let ids = self.process.data_groups.iter().map(|group| OptionId::new(group.id.as_str()));
                ids.map(|id| item(&id)).map(|at| Entry { known: self.case.get(&at).cloned(), at }).collect()
            }
            Kind::Choices(choices) => {
                let answer = self.case.get(&whole);
                let chosen = |id: &OptionId| answer.filter(|it| it.has(id)).map(|_| Answer::Choice(id.clone()));
                choices.iter().map(|choice| Entry { at: item(&choice.id), known: chosen(&choice.id) }).collect()
            }
            Kind::Line
            | Kind::Person
            | Kind::Lines(_)
            | Kind::Date
            | Kind::Choice(_)
            | Kind::RowOf(_)
            | Kind::RowsOf(_)
            | Kind::BusinessId
            | Kind::Email
            | Kind::Phone
            | Kind::Host
            | Kind::ServerName
            | Kind::Ipv4
            | Kind::Subsystem
            | Kind::File => vec![Entry { known: self.case.get(&whole).cloned(), at: whole }],
        }
    }
}

/// Whether a condition depends on a question that stands on the same form.
fn is_answered_here(when: &Condition, asked: &[&Question]) -> bool {
    let on_form = |id: &QuestionId| asked.iter().any(|question| question.id == *id);
    when.parts().iter().any(|part| match part {
        Condition::Is(question, _) | Condition::Answered(question) => on_form(question),
        Condition::Done(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => false,
    })
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(list, row) => Address::Row(list.clone(), *row).fmt(f),
            Self::Task(task) => write!(f, "task/{task}"),
        }
    }
}

impl FromStr for Subject {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // A task has no address of its own; its state has.
        let address = if text.starts_with("task/") { format!("{text}/state") } else { text.to_owned() };
        match address.parse()? {
            Address::Row(list, row) => Ok(Self::Row(list, row)),
            Address::State(task) => Ok(Self::Task(task)),
            Address::Field(field) | Address::Entered(field) | Address::Draft(field) => {
                Err(AddressError::of(&field.to_string()))
            }
            Address::Opened(link) => Err(AddressError::of(link.as_str())),
            Address::Undecided(place) => Err(AddressError::of(&place.to_string())),
            Address::Version => Err(AddressError::of(&address)),
        }
    }
}
