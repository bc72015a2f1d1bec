//! The shape of what falls due: deadlines, duties after the permit, and what is filed and decided.

use super::ids::{DutyId, FilingId, LinkId, QuestionId, StepId};
use super::model::{Audience, Condition, Text};
use super::question::Basis;
use serde::Deserialize;

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
