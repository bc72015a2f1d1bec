//! Everything a process states, with where it was read and when: what a lawyer goes through.

use super::guidance::Link;
use super::ids::{ContactId, DataGroupId, DutyId, LinkId, OptionId, QuestionId, RuleId, StepId, TaskId, TermId};
use super::index::Process;
use super::model::Text;
use super::question::{Basis, Kind, Question};
use jiff::civil::Date;

/// One statement.
#[derive(Clone, Debug)]
pub struct Statement<'a> {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub text: &'a Text,
    /// On what it rests.
    pub basis: Basis,
    /// The act and section, where one is named.
    pub section: Option<&'a str>,
    /// Where it was read; empty when it is the program's own.
    pub sources: Vec<&'a Link>,
    /// When the text was read that it was made of, when that is not the day of the source.
    pub read: Option<Date>,
}

impl Statement<'_> {
    /// The days on which its sources were read, the earliest first.
    #[must_use]
    pub fn days(&self) -> Vec<Date> {
        let mut days: Vec<Date> = match self.read {
            Some(read) => vec![read],
            None => self.sources.iter().map(|link| link.read).collect(),
        };
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// Where a statement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A step.
    Step(StepId),
    /// A task.
    Task(TaskId),
    /// A question.
    Question(QuestionId),
    /// An option of a question.
    Option(QuestionId, OptionId),
    /// A duty after the permit.
    Duty(DutyId),
    /// A rule.
    Rule(RuleId),
    /// Something that must be so before a row may begin.
    Gate(RuleId),
    /// A data group.
    DataGroup(DataGroupId),
    /// A term.
    Term(TermId),
    /// A contact.
    Contact(ContactId),
}

impl Place {
    /// The kind and id, such as `task/read-conditions`.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Step(id) => format!("step/{id}"),
            Self::Task(id) => format!("task/{id}"),
            Self::Question(id) => format!("question/{id}"),
            Self::Option(question, option) => format!("question/{question}/{option}"),
            Self::Duty(id) => format!("duty/{id}"),
            Self::Rule(id) => format!("rule/{id}"),
            Self::Gate(id) => format!("gate/{id}"),
            Self::DataGroup(id) => format!("data-group/{id}"),
            Self::Term(id) => format!("term/{id}"),
            Self::Contact(id) => format!("contact/{id}"),
        }
    }
}

impl Process {
    /// Every statement, in the order of the process.
    #[must_use]
    pub fn statements(&self) -> Vec<Statement<'_>> {
        let mut found = Vec::new();
        for step in &self.steps {
            let place = Place::Step(step.id.clone());
            found.push(self.stated(place, &step.intro, Basis::Process, &step.guidance));
            for task in &step.tasks {
                let help = task.help.iter();
                found.extend(
                    help.map(|help| self.stated(Place::Task(task.id.clone()), help, task.basis, &task.sources)),
                );
                task.questions.iter().for_each(|question| self.of_question(question, &mut found));
            }
        }
        for question in self.lists.iter().flat_map(|list| &list.questions) {
            self.of_question(question, &mut found);
        }
        for duty in &self.duties {
            for text in [&duty.help, &duty.rhythm] {
                found.push(self.stated(Place::Duty(duty.id.clone()), text, duty.basis, &duty.sources));
            }
        }
        for rule in &self.rules {
            let place = Place::Rule(rule.id.clone());
            let stated = self.stated(place, &rule.gist, rule.basis, std::slice::from_ref(&rule.link));
            found.push(Statement { section: Some(&rule.section), read: Some(rule.read), ..stated });
        }
        for gate in &self.gates {
            let place = Place::Gate(gate.id.clone());
            let stated = self.stated(place, &gate.title, Basis::Process, std::slice::from_ref(&gate.link));
            found.push(Statement { section: Some(&gate.section), ..stated });
        }
        for group in &self.data_groups {
            let place = || Place::DataGroup(group.id.clone());
            let gates = group.gate.iter();
            found.extend(gates.map(|gate| self.stated(place(), gate, Basis::Statute, group.source.as_slice())));
        }
        for term in &self.glossary {
            let place = Place::Term(term.id.clone());
            found.push(self.stated(place, &term.meaning, Basis::Process, std::slice::from_ref(&term.source)));
        }
        for contact in &self.contacts {
            let place = Place::Contact(contact.id.clone());
            found.push(self.stated(place, &contact.purpose, Basis::Process, std::slice::from_ref(&contact.source)));
        }
        found
    }

    fn of_question<'a>(&'a self, question: &'a Question, found: &mut Vec<Statement<'a>>) {
        let home = self.home(&question.id).and_then(|home| self.task(&home.task));
        let of_home = home.map(|(_, task)| task.sources.as_slice()).unwrap_or_default();
        let place = || Place::Question(question.id.clone());
        for text in question.help.iter().chain(&question.why) {
            found.push(self.stated(place(), text, question.basis, of_home));
        }
        if let Some(counted) = &question.counted {
            let source = std::slice::from_ref(&counted.source);
            let stated = self.stated(place(), &question.label, Basis::Statute, source);
            found.push(Statement { section: Some(&counted.section), ..stated });
        }
        let choices = match &question.kind {
            Kind::Choice(choices) | Kind::Choices(choices) => choices.as_slice(),
            Kind::Line
            | Kind::Person
            | Kind::Lines(_)
            | Kind::Date
            | Kind::RowOf(_)
            | Kind::RowsOf(_)
            | Kind::DataGroups
            | Kind::BusinessId
            | Kind::Email
            | Kind::Phone
            | Kind::Host
            | Kind::ServerName
            | Kind::Ipv4
            | Kind::Subsystem
            | Kind::File => &[],
        };
        for choice in choices {
            let place = || Place::Option(question.id.clone(), choice.id.clone());
            let sources = if choice.source.is_some() { choice.source.as_slice() } else { of_home };
            found.extend(choice.note.iter().map(|note| self.stated(place(), note, question.basis, sources)));
        }
    }

    fn stated<'a>(&'a self, place: Place, text: &'a Text, basis: Basis, sources: &[LinkId]) -> Statement<'a> {
        let sources = sources.iter().filter_map(|link| self.link(link)).collect();
        Statement { place, text, basis, section: None, sources, read: None }
    }
}
