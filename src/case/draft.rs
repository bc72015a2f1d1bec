//! What is kept of an answer that was proposed: what it rests on, and what somebody said of it.

use super::address::AnswerKey;
use crate::process::RuleId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is kept of a proposal. An answer is a draft while it is the one that was proposed and nobody has confirmed it;
/// once it is edited it is the user's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The rule of the interview by which it was proposed.
    pub rule: RuleId,
    /// The answers it rests on, each as it was then, by fingerprint.
    #[serde(default)]
    pub rests_on: BTreeMap<AnswerKey, String>,
    /// The fingerprint of what was proposed.
    pub value: String,
    /// What became of it.
    #[serde(default)]
    pub said: Said,
}

/// What somebody said of a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// It was taken as a draft.
    #[default]
    Taken,
    /// It stands as it is.
    Confirmed {
        /// Who said so.
        by: String,
        /// When.
        on: Date,
    },
    /// It is not to be proposed again.
    Rejected {
        /// Who said so.
        by: String,
        /// When.
        on: Date,
    },
}
