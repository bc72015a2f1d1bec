//! Everything a process states, with where it was read and when: what a lawyer goes through.

use super::basis::Basis;
use super::guidance::Link;
use super::ids::{ContactId, DataGroupId, DutyId, LinkId, OptionId, QuestionId, RuleId, StepId, TaskId, TermId};
use super::index::Process;
use super::question::{Kind, Question};
use super::text::Text;
use jiff::civil::Date;

/// One statement.
#[derive(Clone, Debug)]
pub struct Statement<'a> {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub text: &'a Text,
    /// On what it rests.
    pub mark: Mark,
    /// The act and section, where one is named.
    pub section: Option<&'a str>,
    /// Where it was read; empty when it is the program's own.
    pub sources: Vec<&'a Link>,
    /// When the text was read that it was made of, when that is not the day of the source.
    pub read: Option<Date>,
}

/// On what a statement rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The authority's own pages.
    Page,
    /// Statute.
    Statute,
    /// What those tell who have done it.
    Experience,
    /// Our advice.
    Advice,
    /// The program's own words about a question, beside the sources of its task.
    Guide,
    /// The program's own words, with no source.
    Own,
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
    /// How long a task takes.
    Plan(TaskId),
    /// Why the interview proposes something.
    Draft(RuleId),
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
            Self::Plan(id) => format!("plan/{id}"),
            Self::Draft(id) => format!("draft/{id}"),
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
            for text in [&duty.help, &duty.rhythm].into_iter().chain(&duty.to_customers) {
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
        for duration in &self.planning.durations {
            let place = Place::Plan(duration.task.clone());
            found.push(self.stated(place, &duration.says, duration.basis, duration.source.as_slice()));
        }
        for rule in &self.interview.rules {
            let stated = self.stated(Place::Draft(rule.id.clone()), &rule.because, rule.basis, rule.source.as_slice());
            found.push(Statement { section: rule.section.as_deref(), ..stated });
        }
        found
    }

    fn of_question<'a>(&'a self, question: &'a Question, found: &mut Vec<Statement<'a>>) {
        let home = self.home(&question.id).and_then(|home| self.task(&home.task));
        let of_home = home.map(|(_, task)| task.sources.as_slice()).unwrap_or_default();
        let place = || Place::Question(question.id.clone());
        for text in question.help.iter().chain(&question.why) {
            found.push(self.guided(place(), text, question.basis, of_home));
        }
        if let Some(counted) = &question.counted {
            let source = std::slice::from_ref(&counted.source);
            let stated = self.stated(place(), &question.label, Basis::Statute, source);
            found.push(Statement { section: Some(&counted.section), ..stated });
        }
        let (Kind::Choice(choices) | Kind::Choices(choices)) = &question.kind else { return };
        for choice in choices {
            let place = || Place::Option(question.id.clone(), choice.id.clone());
            found.extend(choice.note.iter().map(|note| match &choice.source {
                Some(source) => self.stated(place(), note, Basis::Process, std::slice::from_ref(source)),
                None => self.guided(place(), note, question.basis, of_home),
            }));
        }
    }

    /// What is said beside a question. The sources of its task speak of the task; an act is its source where it names it.
    fn guided<'a>(&'a self, place: Place, text: &'a Text, basis: Basis, of_home: &[LinkId]) -> Statement<'a> {
        let named = self.acts_in(text);
        let inherited = || of_home.iter().filter_map(|link| self.link(link)).collect::<Vec<_>>();
        let (mark, sources) = match basis {
            _ if !named.is_empty() => (Mark::Statute, named),
            Basis::Statute => (Mark::Statute, inherited()),
            Basis::Experience => (Mark::Experience, inherited()),
            Basis::Practice => (Mark::Advice, Vec::new()),
            Basis::Process if of_home.is_empty() => (Mark::Own, Vec::new()),
            Basis::Process => (Mark::Guide, inherited()),
        };
        Statement { place, text, mark, section: None, sources, read: None }
    }

    fn stated<'a>(&'a self, place: Place, text: &'a Text, basis: Basis, sources: &[LinkId]) -> Statement<'a> {
        let mut sources: Vec<&Link> = sources.iter().filter_map(|link| self.link(link)).collect();
        let more: Vec<&Link> =
            self.acts_in(text).into_iter().filter(|act| !sources.iter().any(|it| it.id == act.id)).collect();
        sources.extend(more);
        let mark = match basis {
            Basis::Statute => Mark::Statute,
            Basis::Experience => Mark::Experience,
            Basis::Practice => Mark::Advice,
            Basis::Process if sources.is_empty() => Mark::Own,
            Basis::Process if sources.iter().all(|link| number(link).is_some()) => Mark::Statute,
            Basis::Process => Mark::Page,
        };
        Statement { place, text, mark, section: None, sources, read: None }
    }

    /// The acts whose numbers a text names.
    fn acts_in(&self, text: &Text) -> Vec<&Link> {
        let language = self.head.languages.first().map(String::as_str).unwrap_or_default();
        let text = text.get(language);
        self.links.iter().filter(|link| number(link).is_some_and(|number| text.contains(number))).collect()
    }
}

/// The number of an act, such as 661/2009, from the title of its link.
fn number(link: &Link) -> Option<&str> {
    let title = link.title.get("fi");
    let words = title.split([' ', '(', ')', ':']);
    let is_number = |word: &&str| {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        word.split_once('/').is_some_and(|(one, other)| digits(one) && digits(other))
    };
    words.into_iter().find(is_number)
}
