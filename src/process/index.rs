//! A loaded process, with every question, link and list found by its id.

use super::asking::Asking;
use super::bindings::Bindings;
use super::document::DocumentPlan;
use super::duty::{Duty, Filing, Gate};
use super::guidance::{Contact, Link, Term};
use super::ids::{ContactId, FilingId, LinkId, ListId, OptionId, QuestionId, RuleId, StepId, TaskId};
use super::interview::Interview;
use super::model::{DataGroup, List, Rule, Step, Task, Tool};
use super::plan::Planning;
use super::question::Question;
use super::revision::Revision;
use super::speech::Speech;
use super::text::Text;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The head of a process: what is said of it as a whole.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Which process.
    pub id: String,
    /// Grows when a question, task or its meaning changes.
    pub version: u32,
    /// The languages every text is in.
    pub languages: Vec<String>,
    /// What the process is called.
    pub title: Text,
    /// The agency's name, kept in one place because it may change.
    pub agency: Text,
    /// The agency's short name.
    pub agency_short: Text,
}

/// Where a question is asked first: the page to go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// The step whose page it is on.
    pub step: StepId,
    /// The task it belongs to.
    pub task: TaskId,
    /// The list whose rows answer it.
    pub list: Option<ListId>,
}

/// A process that has been loaded and checked.
#[derive(Clone, Debug)]
pub struct Process {
    /// What is said of it as a whole.
    pub head: Head,
    /// Where a case keeps what the program itself reads and writes.
    pub bindings: Bindings,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The lists.
    pub lists: Vec<List>,
    /// The guidance links.
    pub links: Vec<Link>,
    /// The contact addresses.
    pub contacts: Vec<Contact>,
    /// The duties after the permit.
    pub duties: Vec<Duty>,
    /// What is prepared, sent and decided.
    pub filings: Vec<Filing>,
    /// The data catalogue.
    pub data_groups: Vec<DataGroup>,
    /// What statutes and DVV's pages say of answers.
    pub rules: Vec<Rule>,
    /// What must be so before a row of a list may begin.
    pub gates: Vec<Gate>,
    /// The documents beside the checklist.
    pub documents: Vec<DocumentPlan>,
    /// The words by which rules see what an answer says.
    pub speech: Speech,
    /// What each version changed, oldest first.
    pub revisions: Vec<Revision>,
    /// What can be asked of others, if anything.
    pub asking: Option<Asking>,
    /// Words a reader may not know.
    pub glossary: Vec<Term>,
    /// What a plan is counted with.
    pub planning: Planning,
    /// What is asked for a first draft, and what the answers propose.
    pub interview: Interview,
    pub(super) questions: Questions,
}

/// Every question, in lists too, with the place where it is asked first.
pub(super) type Questions = BTreeMap<QuestionId, (Question, Option<Home>)>;

impl Process {
    /// Every task with its step, in order.
    pub fn tasks(&self) -> impl Iterator<Item = (&Step, &Task)> {
        self.steps.iter().flat_map(|step| step.tasks.iter().map(move |task| (step, task)))
    }

    /// The step with this id.
    #[must_use]
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps.iter().find(|step| &step.id == id)
    }

    /// The step's number, from one.
    #[must_use]
    pub fn step_number(&self, id: &StepId) -> usize {
        self.steps.iter().take_while(|step| &step.id != id).count() + 1
    }

    /// The first task that offers this tool, and its step.
    #[must_use]
    pub fn tool_home(&self, tool: Tool) -> Option<(&Step, &Task)> {
        self.tasks().find(|(_, task)| task.tool == Some(tool))
    }

    /// The task with this id, and its step.
    #[must_use]
    pub fn task(&self, id: &TaskId) -> Option<(&Step, &Task)> {
        self.tasks().find(|(_, task)| &task.id == id)
    }

    /// The duty with this id.
    #[must_use]
    pub fn duty(&self, id: &TaskId) -> Option<&Duty> {
        self.duties.iter().find(|duty| &duty.id == id)
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.get(id).map(|(question, _)| question)
    }

    /// Where the question is asked first.
    #[must_use]
    pub fn home(&self, id: &QuestionId) -> Option<&Home> {
        self.questions.get(id).and_then(|(_, home)| home.as_ref())
    }

    /// The list with this id.
    #[must_use]
    pub fn list(&self, id: &ListId) -> Option<&List> {
        self.lists.iter().find(|list| &list.id == id)
    }

    /// The first task that shows this list, and its step.
    #[must_use]
    pub fn list_home(&self, id: &ListId) -> Option<(&Step, &Task)> {
        self.tasks().find(|(_, task)| task.lists.iter().any(|shown| &shown.list == id))
    }

    /// The link with this id.
    #[must_use]
    pub fn link(&self, id: &LinkId) -> Option<&Link> {
        self.links.iter().find(|link| &link.id == id)
    }

    /// The contact with this id.
    #[must_use]
    pub fn contact(&self, id: &ContactId) -> Option<&Contact> {
        self.contacts.iter().find(|contact| &contact.id == id)
    }

    /// The gate with this id.
    #[must_use]
    pub fn gate(&self, id: &RuleId) -> Option<&Gate> {
        self.gates.iter().find(|gate| &gate.id == id)
    }

    /// The rule with this id.
    #[must_use]
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| &rule.id == id)
    }

    /// The data group that an option of a question for data groups stands for.
    #[must_use]
    pub fn data_group(&self, item: &OptionId) -> Option<&DataGroup> {
        self.data_groups.iter().find(|group| group.id.as_str() == item.as_str())
    }

    /// The terms that stand in the texts of a step, in the order of the glossary.
    #[must_use]
    pub fn terms_of<'a>(&'a self, step: &'a Step, language: &str) -> Vec<&'a Term> {
        let mut texts = format!("{} {}", step.title.get(language), step.intro.get(language));
        for task in &step.tasks {
            let questions =
                self.asked_in(task).flat_map(|it| std::iter::once(&it.label).chain(&it.help).chain(&it.why));
            for text in std::iter::once(&task.title).chain(&task.help).chain(questions) {
                texts.push(' ');
                texts.push_str(text.get(language));
            }
        }
        let texts = texts.to_lowercase();
        let stands = |term: &&Term| term.found_by.iter().any(|begin| texts.contains(begin.as_str()));
        self.glossary.iter().filter(stands).collect()
    }

    /// The filing with this id.
    #[must_use]
    pub fn filing(&self, id: &FilingId) -> Option<&Filing> {
        self.filings.iter().find(|filing| &filing.id == id)
    }

    /// The revisions after a version, oldest first.
    pub fn revisions_since(&self, version: u32) -> impl Iterator<Item = &Revision> {
        self.revisions.iter().filter(move |revision| revision.version > version)
    }

    /// The questions a task asks outside its lists: its own and those borrowed from other tasks.
    pub fn asked_in<'a>(&'a self, task: &'a Task) -> impl Iterator<Item = &'a Question> {
        let borrowed = task.also.iter().filter_map(|id| self.question(id));
        borrowed.chain(task.questions.iter())
    }
}

impl super::ListUse {
    /// Whether this question of the list is asked in this place.
    #[must_use]
    pub fn asks(&self, question: &QuestionId) -> bool {
        self.questions.is_empty() || self.questions.contains(question)
    }
}

/// The questions of these steps and lists, and those that only the interview asks.
pub(super) fn questions(steps: &[Step], lists: &[List], interview: &Interview) -> Questions {
    let mut index = BTreeMap::new();
    index.extend(interview.questions.iter().map(|question| (question.id.clone(), (question.clone(), None))));
    for list in lists {
        for question in &list.questions {
            let home = list_question_home(steps, list, &question.id);
            index.insert(question.id.clone(), (question.clone(), home));
        }
    }
    for step in steps {
        for task in &step.tasks {
            for question in &task.questions {
                let home = Home { step: step.id.clone(), task: task.id.clone(), list: None };
                index.insert(question.id.clone(), (question.clone(), Some(home)));
            }
        }
    }
    index
}

fn list_question_home(steps: &[Step], list: &List, question: &QuestionId) -> Option<Home> {
    let shows = |task: &&Task| task.lists.iter().any(|shown| shown.list == list.id && shown.asks(question));
    steps.iter().find_map(|step| {
        let task = step.tasks.iter().find(shows)?;
        Some(Home { step: step.id.clone(), task: task.id.clone(), list: Some(list.id.clone()) })
    })
}
