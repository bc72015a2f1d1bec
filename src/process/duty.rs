//! The shape of what falls due: deadlines, duties after the permit, and what is filed and decided.

use super::audience::Audience;
use super::basis::Basis;
use super::condition::Condition;
use super::ids::{DutyId, FilingId, LinkId, ListId, OptionId, QuestionId, RuleId, StepId};
use super::text::Text;
use crate::calendar::Way;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Something that falls due because of a date.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// What is to be done by then.
    pub title: Text,
    /// So many days before the answered date.
    #[serde(default)]
    pub days_before: u16,
    /// It no longer stands when this has been answered; in a list, on the same row.
    #[serde(default)]
    pub settled_by: Option<QuestionId>,
    /// It stands only while this holds; in a list, on the answers of the row.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What it is once the day has passed.
    #[serde(default)]
    pub passed: Passed,
    /// From how many days before the day it is warned of.
    #[serde(default = "Deadline::near")]
    pub near: u16,
}

impl Deadline {
    fn near() -> u16 {
        7
    }
}

/// What a deadline is once its day has passed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Passed {
    /// Something lawful has ended: an error.
    Error,
    /// Something should have been done: a warning.
    #[default]
    Warning,
}

/// A day that statute counts from the service of a decision.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// The choice that says how the decision was served.
    pub way: QuestionId,
    /// What each of its options is in statute. Of one that is not here nothing is counted.
    pub ways: BTreeMap<OptionId, Way>,
    /// The day that belongs to the way.
    pub day: QuestionId,
    /// The day on which the decision is known to have come.
    #[serde(default)]
    pub known: Option<QuestionId>,
    /// How many days the period has by statute.
    pub days: u16,
    /// The number that the decision itself gives, when it gives another.
    #[serde(default)]
    pub length: Option<QuestionId>,
    /// Who countersigned the confirmed day.
    #[serde(default)]
    pub countersigned_by: Option<QuestionId>,
    /// The act and section that lay the period down.
    pub section: String,
    /// Where that was read.
    pub source: LinkId,
}

/// Something that must be so before a row of a list may begin, such as the agreement before an end customer's use.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// The code of the finding.
    pub id: RuleId,
    /// The list.
    pub list: ListId,
    /// The day on which a row begins.
    pub begins: QuestionId,
    /// The branch on which it must be so.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What must be so, as a name.
    pub title: Text,
    /// When it is so, on the answers of the row and of the case.
    pub open: Condition,
    /// Since when it is so.
    pub since: QuestionId,
    /// Until when it is so, when it ends.
    #[serde(default)]
    pub until: Option<QuestionId>,
    /// The act and section, or the page.
    pub section: String,
    /// Where that was read.
    pub link: LinkId,
}

/// Something that lasts from one answered day to another, such as a certificate.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// What lasts.
    pub title: Text,
    /// The question with its first day; in a list, on the same row.
    #[serde(default)]
    pub since: Option<QuestionId>,
}

/// Something to take care of after the permit.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Name in addresses and in the file.
    pub id: DutyId,
    /// What is to be done.
    pub title: Text,
    /// What starts it, or how often it comes.
    pub rhythm: Text,
    /// Why, and what to know.
    pub help: Text,
    /// The same as it is said to end customers, where that differs.
    #[serde(default)]
    pub to_customers: Option<Text>,
    /// Where it was read.
    pub sources: Vec<LinkId>,
    /// The branch on which it exists.
    #[serde(default)]
    pub when: Option<Condition>,
    /// On what the duty rests.
    #[serde(default)]
    pub basis: Basis,
    /// Readers of a handover beside the successor, who gets everything.
    #[serde(default)]
    pub audiences: Vec<Audience>,
}

/// Something that is prepared by us, sent to DVV and decided by DVV.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filing {
    /// Name in the file.
    pub id: FilingId,
    /// What is filed.
    pub title: Text,
    /// The step where it belongs.
    pub step: StepId,
    /// The branch on which it exists.
    #[serde(default)]
    pub when: Option<Condition>,
    /// What makes our part ready.
    pub prepared: Condition,
    /// The date question that says when it was sent.
    pub sent_on: QuestionId,
    /// The reference of what was sent.
    #[serde(default)]
    pub sent_reference: Option<QuestionId>,
    /// The date question that says when it was decided.
    pub decided_on: QuestionId,
    /// The reference of the decision.
    #[serde(default)]
    pub decided_reference: Option<QuestionId>,
    /// The choice that says what was decided.
    #[serde(default)]
    pub outcome: Option<QuestionId>,
}
