//! The shape of the process: steps, tasks, lists and rules. Adding a task, a question, a link or a data group
//! is a change in `assets/process`, not here.

use super::audience::Audience;
use super::basis::Basis;
use super::condition::Condition;
use super::ids::{ContactId, DataGroupId, LinkId, ListId, QuestionId, RuleId, StepId, TaskId};
use super::question::{Flag, Question};
use super::text::Text;
use jiff::civil::Date;
use serde::Deserialize;
use strum::IntoStaticStr;

/// A step: what a person sees as one page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Name in addresses and in the file.
    pub id: StepId,
    /// Short title, for the rail and the heading.
    pub title: Text,
    /// The official title of the step on DVV's page, for the handover.
    pub official_title: Text,
    /// What the step is about, in a sentence or two.
    pub intro: Text,
    /// How the tasks are laid out.
    #[serde(default)]
    pub presentation: Presentation,
    /// The tasks, in order.
    pub tasks: Vec<Task>,
    /// Guidance beside the page.
    pub guidance: Vec<LinkId>,
    /// Whom to ask.
    #[serde(default)]
    pub contacts: Vec<ContactId>,
}

/// How the tasks of a step are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Presentation {
    /// One card, a task under a task.
    #[default]
    Checklist,
    /// A tab a task: the sections of a form.
    Sections,
}

/// Something to do, with its state, owner and due date.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Name in addresses and in the file.
    pub id: TaskId,
    /// What is to be done, as a short imperative.
    pub title: Text,
    /// The title on a tab, where the whole would not fit.
    #[serde(default)]
    pub short: Option<Text>,
    /// A sentence or two that help to do it.
    #[serde(default)]
    pub help: Option<Text>,
    /// Where the help's facts come from.
    #[serde(default)]
    pub sources: Vec<LinkId>,
    /// The link that the task is about: it is opened from the task.
    #[serde(default)]
    pub about: Option<LinkId>,
    /// Whom the task is written to: a message is opened from the task.
    #[serde(default)]
    pub writes_to: Option<ContactId>,
    /// The question for the day on which it was done. Marking the task answers it, as opening its link does.
    #[serde(default)]
    pub done_on: Option<QuestionId>,
    /// The question for who did it. Marking the task answers it.
    #[serde(default)]
    pub done_by: Option<QuestionId>,
    /// Questions of other tasks that are answered here too.
    #[serde(default)]
    pub also: Vec<QuestionId>,
    /// Questions that belong to this task.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Lists shown here.
    #[serde(default)]
    pub lists: Vec<ListUse>,
    /// The branch on which the task exists. Without one it always does.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What must be so before the task can be started.
    #[serde(default)]
    pub needs: Vec<Condition>,
    /// Who says that the task is done.
    #[serde(default)]
    pub completion: Completion,
    /// What the page of the task offers beside its questions.
    #[serde(default)]
    pub tool: Option<Tool>,
    /// Readers of a handover beside the successor, who gets everything.
    #[serde(default)]
    pub audiences: Vec<Audience>,
    /// A task that is done only when there is need for it does not count as open.
    #[serde(default)]
    pub optional: bool,
    /// Where it is optional only while this holds.
    #[serde(default)]
    pub optional_when: Option<Condition>,
    /// On what the task rests.
    #[serde(default)]
    pub basis: Basis,
}

/// What the page of a task offers beside its questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Tool {
    /// Everything answered so far, each with the way to change it.
    CheckAnswers,
    /// One answer after another to copy into a form elsewhere.
    Transfer,
    /// The inspection of certificates, requests and keys.
    Inspect,
    /// Making a key pair and a certificate request.
    MakeRequest,
    /// Why a first connection failed.
    Explain,
    /// The full identifiers of subsystems on the data exchange layer.
    LayerIdentifiers,
}

impl Tool {
    /// Every tool.
    pub const ALL: [Self; 6] =
        [Self::CheckAnswers, Self::Transfer, Self::Inspect, Self::MakeRequest, Self::Explain, Self::LayerIdentifiers];

    /// Whether it takes a page of its own; the others stand with their task.
    #[must_use]
    pub fn has_page(self) -> bool {
        matches!(self, Self::Inspect | Self::MakeRequest | Self::Explain)
    }

    /// Whether it can be used where there is no case.
    #[must_use]
    pub fn needs_no_case(self) -> bool {
        matches!(self, Self::Inspect | Self::Explain)
    }

    /// The name of its page.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Who says that a task is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Completion {
    /// The user marks it.
    #[default]
    Declared,
    /// It follows from its answers and cannot be ticked by hand.
    Derived,
}

/// A list shown in a task, with the questions that are asked there.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListUse {
    /// Which list.
    pub list: ListId,
    /// The questions of its rows that are asked in this place; all when empty.
    #[serde(default)]
    pub questions: Vec<QuestionId>,
    /// How many rows are needed before the task can be complete.
    #[serde(default)]
    pub at_least: usize,
}

/// What the law or DVV's pages say of an answer. It advises and never forbids.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The code of the finding.
    pub id: RuleId,
    /// The list whose rows it is about.
    pub list: ListId,
    /// The rows it is about; all when none.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What it looks at in a row.
    pub looks_at: LooksAt,
    /// How loudly it is said.
    pub severity: Flag,
    /// The program's own gist of the section.
    pub gist: Text,
    /// The act and section, or the page.
    pub section: String,
    /// The date of the text the gist was made of.
    pub read: Date,
    /// On what it rests.
    #[serde(default = "Rule::basis")]
    pub basis: Basis,
    /// Where the text in force is.
    pub link: LinkId,
}

impl Rule {
    fn basis() -> Basis {
        Basis::Statute
    }
}

/// What a rule looks at in a row.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum LooksAt {
    /// One of these data groups is chosen.
    Chosen(Vec<DataGroupId>),
    /// A data group outside these is chosen.
    Beyond(Vec<DataGroupId>),
    /// One of these answers says it: words of all families of one of these rows stand in what it does not deny.
    Says(Vec<QuestionId>, Vec<Vec<String>>),
    /// None of these answers says it, although one is there; it is said at the last question.
    Lacks(Vec<QuestionId>, Vec<Vec<String>>, QuestionId),
    /// The row itself; it is said at this question.
    Row(QuestionId),
}

/// A list whose rows answer the same questions.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Name in addresses and in the file.
    pub id: ListId,
    /// The title above the table.
    pub title: Text,
    /// What one row is called.
    pub row: Text,
    /// The button that adds a row.
    pub add: Text,
    /// What the table says when it is empty.
    pub empty: Text,
    /// The question whose answer names a row.
    pub named_by: QuestionId,
    /// The columns of the table.
    pub columns: Vec<QuestionId>,
    /// All questions of a row.
    pub questions: Vec<Question>,
    /// Whether the program keeps it by itself, so that no task asks for it.
    #[serde(default)]
    pub is_kept: bool,
}

/// A data group of the population information system.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataGroup {
    /// Name in the file.
    pub id: DataGroupId,
    /// The name of the group.
    pub title: Text,
    /// What is in it.
    pub items: Text,
    /// What the law says of it, when it is not open to everybody.
    #[serde(default)]
    pub gate: Option<Text>,
    /// Where that was read.
    #[serde(default)]
    pub source: Option<LinkId>,
}
