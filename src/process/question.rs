//! The shape of what is asked: a question, the answers it takes, and what it suggests.

use super::basis::Basis;
use super::condition::Condition;
use super::duty::{Counted, Deadline, Period};
use super::ids::{LinkId, ListId, OptionId, QuestionId};
use super::text::Text;
use serde::Deserialize;

/// One question: one field.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Name in addresses and in the file.
    pub id: QuestionId,
    /// The label of the field.
    pub label: Text,
    /// What to write, under the label.
    #[serde(default)]
    pub help: Option<Text>,
    /// What kind of answer is expected.
    pub kind: Kind,
    /// Whether the task is incomplete without it.
    #[serde(default)]
    pub required: bool,
    /// The branch on which it is asked.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Whether the answer is kept for the organisation's own follow-up, and so is not copied into the form.
    #[serde(default)]
    pub is_own: bool,
    /// Whether its options are things to go through, so that all of them can be marked at once.
    #[serde(default)]
    pub is_checklist: bool,
    /// What is chosen in a row that is added by hand, until somebody says otherwise.
    #[serde(default)]
    pub starts_as: Option<OptionId>,
    /// Whether a row that is added by hand begins with what the row before it says.
    #[serde(default)]
    pub goes_on: bool,
    /// The question of the same row whose chosen rows give their names as the answer, where there is no other.
    #[serde(default)]
    pub taken_from: Option<QuestionId>,
    /// Why it is asked.
    #[serde(default)]
    pub why: Option<Text>,
    /// An example of a good answer.
    #[serde(default)]
    pub example: Option<Text>,
    /// On what the question rests.
    #[serde(default)]
    pub basis: Basis,
    /// Other headings for it in people's tables, in any language.
    #[serde(default)]
    pub also_called: Vec<String>,
    /// Answers others have given, with what to know of them.
    #[serde(default)]
    pub suggestions: Vec<Suggestion>,
    /// What falls due because of the answer; only on dates.
    #[serde(default)]
    pub deadlines: Vec<Deadline>,
    /// What ends on the answered day; only on dates.
    #[serde(default)]
    pub ends: Option<Period>,
    /// How statute counts the day; only on dates. The answer is then the day that somebody has confirmed.
    #[serde(default)]
    pub counted: Option<Counted>,
    /// Whether the day may lie ahead. One on which something falls due or ends always may.
    #[serde(default)]
    pub ahead: bool,
    /// The question for the day, where the text of this one may name one too.
    #[serde(default)]
    pub day_in: Option<QuestionId>,
    /// Days that are usually there before it: where one is not, that is remarked on; only on dates.
    #[serde(default)]
    pub usually_after: Vec<QuestionId>,
    /// Days of rows on which it hangs: the first deadline of any of them is offered as the answer; only on dates.
    #[serde(default)]
    pub due_with: Vec<QuestionId>,
    /// Days that it cannot be earlier than; in a list, on the same row first.
    #[serde(default)]
    pub not_before: Vec<QuestionId>,
}

impl Question {
    /// Whether the answer tells of something that has happened, so that it cannot lie ahead.
    #[must_use]
    pub fn tells_of_the_past(&self) -> bool {
        let may_lie_ahead = self.ahead || self.ends.is_some() || self.counted.is_some() || !self.deadlines.is_empty();
        self.kind == Kind::Date && !may_lie_ahead
    }
}

/// An answer others have given.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// The answer.
    pub value: String,
    /// What to know of it.
    pub note: Text,
}

/// What kind of answer a question expects.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Kind {
    /// One line.
    Line,
    /// The name of a person.
    Person,
    /// Several lines, with at most so many characters.
    Lines(usize),
    /// A day.
    Date,
    /// One of these.
    Choice(Vec<Choice>),
    /// Any number of these.
    Choices(Vec<Choice>),
    /// One row of another list.
    RowOf(ListId),
    /// Any number of rows of another list.
    RowsOf(ListId),
    /// Data groups of the catalogue, each with its justification.
    DataGroups,
    /// A Finnish business id (Y-tunnus).
    BusinessId,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A host name (FQDN).
    Host,
    /// The name of a server on the data exchange layer.
    ServerName,
    /// An IPv4 address.
    Ipv4,
    /// The name of a subsystem on the data exchange layer.
    Subsystem,
    /// A file on the user's disk: its name, size and SHA-256 are kept, never its content.
    File,
}

impl Kind {
    /// Whether an answer in one line can be wrong in its form, such as a Business ID or an address.
    #[must_use]
    pub fn has_form(&self) -> bool {
        let of_connection = matches!(self, Self::Host | Self::ServerName | Self::Ipv4 | Self::Subsystem);
        of_connection || matches!(self, Self::BusinessId | Self::Email | Self::Phone | Self::Date)
    }

    /// Whether an answer of this kind is about how to reach a person, or which one.
    #[must_use]
    pub fn is_contact(&self) -> bool {
        matches!(self, Self::Person | Self::Email | Self::Phone)
    }
}

/// An option of a choice.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Name in the file.
    pub id: OptionId,
    /// What the user reads.
    pub label: Text,
    /// What to know when it is chosen.
    #[serde(default)]
    pub note: Option<Text>,
    /// Whether choosing it is also reported as a finding.
    #[serde(default)]
    pub flag: Option<Flag>,
    /// Where to read more.
    #[serde(default)]
    pub source: Option<LinkId>,
}

/// How loudly the note of an option is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Flag {
    /// Worth a look.
    Note,
    /// Probably wrong.
    Warning,
}
