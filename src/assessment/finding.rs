//! One thing that is wrong, missing or worth knowing, with the address of its field.

use super::blocker::Blocker;
use crate::calendar::{Count, Impossible, Rest};
use crate::case::{Address, RowId, TaskState};
use crate::identifiers::{BusinessIdError, ContactError, LayerNameError};
use crate::process::{Flag, OptionId, QuestionId, RuleId, StepId, TaskId, Text};
use jiff::civil::Date;
use strum::IntoStaticStr;

/// Something found in a case. The sentence is made of it at the edge, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub issue: Issue,
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub address: Address,
    /// The step it belongs to.
    pub step: StepId,
    /// The task it belongs to.
    pub task: Option<TaskId>,
}

/// What was found in a task or duty, before it is put under its step.
#[derive(Clone, Debug)]
pub(super) struct RawFinding {
    pub(super) severity: Severity,
    pub(super) address: Address,
    pub(super) issue: Issue,
}

impl RawFinding {
    pub(super) fn new(severity: Severity, address: impl Into<Address>, issue: Issue) -> Self {
        Self { severity, address: address.into(), issue }
    }

    /// The finding in this task or duty, under this step.
    pub(super) fn of(self, step: &StepId, task: &TaskId) -> Finding {
        let Self { severity, address, issue } = self;
        Finding { issue, severity, address, step: step.clone(), task: Some(task.clone()) }
    }
}

/// How much a finding matters, gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Severity {
    /// Must be corrected.
    Error,
    /// Must be filled in.
    Missing,
    /// Probably needs a change.
    Warning,
    /// Good to know.
    Note,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum Issue {
    /// A required answer is not there.
    Unanswered(QuestionId),
    /// A list needs more rows.
    TooFewRows {
        /// How many are needed.
        needed: usize,
    },
    /// All answers are there but the task is not marked done.
    NotDone,
    /// Marked done although answers are missing or wrong.
    DoneButIncomplete {
        /// How many answers.
        open: usize,
    },
    /// A personal identity code in a text. The code itself is not repeated anywhere.
    IdentityCode,
    /// Not a business id.
    BusinessId(BusinessIdError),
    /// A Business ID that a row above has already.
    SameBusinessId {
        /// That row.
        other: RowId,
    },
    /// Not a contact detail of its kind.
    Contact(ContactError),
    /// Not a name as the data exchange layer wants it.
    LayerName(LayerNameError),
    /// Not a day.
    NotADate,
    /// Written as a day, but there is none such.
    NoSuchDay(Impossible),
    /// Not a number of days.
    NotDays,
    /// Longer than it may be.
    TooLong {
        /// Characters in the answer.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// The chosen option or row does not exist (any more).
    UnknownOption,
    /// An answer of another kind than is asked for, such as an option where a text is asked for.
    OtherKind,
    /// A chosen option has something to say.
    Advice {
        /// The question.
        question: QuestionId,
        /// The option.
        option: OptionId,
    },
    /// A data group was chosen without a justification.
    Unjustified(OptionId),
    /// The due date has passed.
    Overdue {
        /// When it was due.
        due: Date,
    },
    /// Said to wait, but not for whom.
    WaitingForNobody,
    /// Said not to apply, but not why.
    NoReason,
    /// The answer was proposed, and nobody has edited or confirmed it yet.
    Draft,
    /// A length of its own was given to a task, but not how that is known.
    NoDurationReason,
    /// Marked as sent although our part is not ready.
    SentUnprepared {
        /// What is to be filled in or answered otherwise first.
        open: Vec<Blocker>,
        /// The tasks that lack nothing but the mark that they are done.
        unmarked: Vec<TaskId>,
    },
    /// Marked as decided although it was not sent.
    DecidedUnsent {
        /// The question for when it was sent.
        sent_on: QuestionId,
    },
    /// A rule from statute or from DVV's pages has something to say.
    Rule(RuleId),
    /// What was to be done by a day was not, or what lasted until it has ended.
    Passed {
        /// What.
        title: Text,
        /// The day.
        date: Date,
    },
    /// A day is near.
    Near {
        /// What is to be done or ends by then.
        title: Text,
        /// The day.
        date: Date,
        /// How many days are left; none on the day itself.
        days: i32,
    },
    /// Done, but only after the day by which it had to be.
    Late {
        /// What.
        title: Text,
        /// The day by which it had to be done.
        date: Date,
        /// The day on which it was.
        done: Date,
    },
    /// A day that tells of the past lies in the future.
    InFuture {
        /// The day.
        date: Date,
    },
    /// A day of another century.
    OddYear {
        /// The day.
        date: Date,
    },
    /// A day before one that it follows.
    BeforeOther {
        /// The day.
        date: Date,
        /// The question whose answer it follows.
        question: QuestionId,
        /// That answer.
        other: Date,
    },
    /// A day that usually follows another, which is not answered.
    BeforeAnswered {
        /// The question for the other day.
        question: QuestionId,
    },
    /// A day before the case was begun.
    BeforeCase {
        /// The day.
        date: Date,
        /// When the case was begun.
        started: Date,
    },
    /// The clock, or the day that was asked for, is before the case was begun.
    ClockBehind {
        /// When the case was begun.
        started: Date,
    },
    /// A row begins although it may not yet.
    GateClosed {
        /// What is not so.
        gate: RuleId,
        /// When it begins.
        begins: Date,
    },
    /// A row begins before it may.
    GateLater {
        /// What is so only later.
        gate: RuleId,
        /// When it begins.
        begins: Date,
        /// Since when it may.
        since: Date,
    },
    /// A row begins when it may no longer.
    GateEnded {
        /// What has ended.
        gate: RuleId,
        /// When it begins.
        begins: Date,
        /// Until when it might.
        until: Date,
    },
    /// How a day is counted by statute.
    Counted {
        /// The count.
        count: Count,
    },
    /// The confirmed end of a period of statute is a day on which none ends.
    OnRestDay {
        /// The confirmed day.
        day: Date,
        /// The day to which it moves.
        to: Date,
        /// Why.
        why: Vec<Rest>,
    },
    /// The confirmed day is after the counted one.
    LaterThanCounted {
        /// The confirmed day.
        day: Date,
        /// The counted one.
        counted: Date,
    },
    /// The confirmed day is before the counted one.
    EarlierThanCounted {
        /// The confirmed day.
        day: Date,
        /// The counted one.
        counted: Date,
    },
    /// A day outside the years whose days of rest were checked.
    BeyondCalendar {
        /// The day.
        day: Date,
    },
    /// A text names a day that is asked for elsewhere and not answered there.
    DayInText {
        /// The day.
        date: Date,
        /// Where it is asked for.
        question: QuestionId,
    },
    /// An answer to a question that this process does not ask.
    NotAsked(QuestionId),
    /// Two people made different things of it, and nobody has decided.
    Undecided {
        /// How many things others made of it.
        others: usize,
    },
}

impl Issue {
    /// The stable code of the finding, part of the command line's contract.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::BusinessId(BusinessIdError::CheckDigit { .. }) => "business-id-check-digit",
            Self::BusinessId(BusinessIdError::NeverIssued) => "business-id-never-issued",
            Self::BusinessId(_) => "business-id-shape",
            Self::Contact(ContactError::Email) => "email",
            Self::Contact(ContactError::Phone) => "phone",
            Self::Contact(ContactError::Host) => "host-name",
            Self::LayerName(LayerNameError::OfTheService) => "layer-name-of-service",
            Self::LayerName(LayerNameError::Character(_)) => "layer-name-character",
            Self::LayerName(LayerNameError::NotThreeParts) => "layer-name-parts",
            Self::LayerName(LayerNameError::TooLong) => "layer-name-too-long",
            Self::LayerName(LayerNameError::NotLowercase) => "layer-name-lowercase",
            Self::LayerName(LayerNameError::NotAHost) => "host-name",
            Self::LayerName(LayerNameError::NotIpv4) => "ipv4",
            Self::Rule(rule) => rule.as_str(),
            Self::GateClosed { gate, .. } | Self::GateLater { gate, .. } | Self::GateEnded { gate, .. } => {
                gate.as_str()
            }
            named => named.into(),
        }
    }

    /// What is missing elsewhere, and where to go to fill it in.
    #[must_use]
    pub fn elsewhere(&self) -> Vec<Blocker> {
        if let Self::SentUnprepared { open, unmarked } = self {
            return open.iter().cloned().chain(unmarked.iter().cloned().map(Blocker::Task)).collect();
        }
        let (Self::DecidedUnsent { sent_on: question }
        | Self::BeforeAnswered { question }
        | Self::DayInText { question, .. }) = self
        else {
            return Vec::new();
        };
        vec![Blocker::Question(question.clone())]
    }
}

impl From<Flag> for Severity {
    fn from(flag: Flag) -> Self {
        match flag {
            Flag::Warning => Self::Warning,
            Flag::Note => Self::Note,
        }
    }
}

impl Severity {
    /// The name in the command line's contract.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Whether a state says that nothing more is to be done.
pub(super) fn is_closed(state: TaskState) -> bool {
    matches!(state, TaskState::Done | TaskState::NotApplicable)
}
