//! The shape of an interview: pages of plain questions, and what their answers propose for the case.

use super::basis::Basis;
use super::condition::Condition;
use super::ids::{LinkId, ListId, OptionId, QuestionId, RuleId, TaskId, TermId};
use super::question::Question;
use super::text::Text;
use serde::Deserialize;
use std::collections::BTreeMap;

/// An interview; one without pages is none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Interview {
    /// Questions that only the interview asks. Their answers are kept in the case like others.
    pub questions: Vec<Question>,
    /// What is asked once for each chosen option, and the list in which each gets a row.
    pub each: Option<Each>,
    /// The pages, in order.
    pub pages: Vec<Page>,
    /// What answers propose.
    pub rules: Vec<DraftRule>,
}

/// What is asked once for each chosen option.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    /// The question whose chosen options they are.
    pub question: QuestionId,
    /// The list in which each of them gets a row.
    pub list: ListId,
}

/// A page of an interview: one thing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// Name of the page.
    pub id: TermId,
    /// What it is about, as a question.
    pub title: Text,
    /// What to know before answering.
    #[serde(default)]
    pub intro: Option<Text>,
    /// What it asks.
    pub asks: Vec<Ask>,
    /// Where what it says was read.
    #[serde(default)]
    pub sources: Vec<LinkId>,
}

/// What a page asks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Ask {
    /// A question, of the interview or of a task.
    Once(QuestionId),
    /// A question of the interview, for each chosen option.
    Each(QuestionId),
}

/// What answers propose.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftRule {
    /// Name of the rule.
    pub id: RuleId,
    /// When it proposes something. A question that is asked for each option is looked at for that option.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What it fills.
    pub fills: Fills,
    /// With what.
    pub value: Value,
    /// Why, in the program's own words.
    pub because: Text,
    /// The act and section, or the page.
    #[serde(default)]
    pub section: Option<String>,
    /// Where that was read.
    #[serde(default)]
    pub source: Option<LinkId>,
    /// On what it rests. Without a source it is our own advice.
    #[serde(default = "advice")]
    pub basis: Basis,
}

fn advice() -> Basis {
    Basis::Practice
}

/// What a rule fills.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Fills {
    /// The answer to a question of a task.
    Answer(QuestionId),
    /// The answer to a question on the row of each chosen option.
    Cell(QuestionId),
    /// The justification of a data group on the row of each chosen option.
    Item(QuestionId, OptionId),
    /// A task that does not concern this organisation; the value is the reason.
    SetAside(TaskId),
}

/// With what a rule fills it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Value {
    /// An option.
    Option(OptionId),
    /// Several options.
    Options(Vec<OptionId>),
    /// A text.
    Text(Text),
    /// What another question was answered.
    Copy(QuestionId),
    /// The label of the option whose row it is.
    Label,
    /// Sentences that follow from what was chosen and written, in this order.
    Sentences(Vec<Sentence>),
}

/// A sentence that follows from an answer.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Sentence {
    /// One for each chosen option.
    Chosen(QuestionId, BTreeMap<OptionId, Text>),
    /// What was written, put where `{answer}` stands.
    Written(QuestionId, Text),
}

impl Interview {
    /// The question of the interview with this id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| &question.id == id)
    }

    /// The rule with this id.
    #[must_use]
    pub fn rule(&self, id: &RuleId) -> Option<&DraftRule> {
        self.rules.iter().find(|rule| &rule.id == id)
    }

    /// Whether a question is asked once for each chosen option.
    #[must_use]
    pub fn is_for_each(&self, id: &QuestionId) -> bool {
        self.pages.iter().flat_map(|page| &page.asks).any(|ask| matches!(ask, Ask::Each(asked) if asked == id))
    }
}

impl Fills {
    /// Whether it fills something on the row of each chosen option.
    #[must_use]
    pub fn is_for_each(&self) -> bool {
        matches!(self, Self::Cell(_) | Self::Item(..))
    }
}

impl Value {
    /// The questions whose answers it uses.
    #[must_use]
    pub fn questions(&self) -> Vec<&QuestionId> {
        match self {
            Self::Copy(question) => vec![question],
            Self::Sentences(sentences) => sentences.iter().map(Sentence::question).collect(),
            Self::Option(_) | Self::Options(_) | Self::Text(_) | Self::Label => Vec::new(),
        }
    }
}

impl Sentence {
    /// The question whose answer it follows from.
    #[must_use]
    pub fn question(&self) -> &QuestionId {
        match self {
            Self::Chosen(question, _) | Self::Written(question, _) => question,
        }
    }
}
