//! The documents beside the checklist that are made of the same answers, such as the account of the protection.

use super::ids::{ContactId, ListId, QuestionId, TaskId};
use super::text::Text;
use serde::Deserialize;

/// What stands in a document.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentPlan {
    /// Its name on the command line.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What it is and on what it rests, before its parts.
    pub intro: Text,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// Who signs it, a line each.
    #[serde(default)]
    pub sign: Vec<Text>,
}

/// A part of a document under a heading.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The heading.
    pub title: Text,
    /// What to know before the rest.
    #[serde(default)]
    pub text: Option<Text>,
    /// What stands in it, in order.
    #[serde(default)]
    pub holds: Vec<Content>,
}

/// Something that stands in a document.
#[derive(Clone, Debug, Deserialize)]
pub enum Content {
    /// Answers as texts, each under what was asked. A document without one of them is a draft.
    Texts(Vec<QuestionId>),
    /// Answers as names and values. A document without a required one of them is a draft.
    Facts(Vec<QuestionId>),
    /// Rows of a list with these questions as columns. A document without any is a draft.
    Rows(ListId, Vec<QuestionId>),
    /// A part for each row of a list: answers to these questions, and which data it needs and why. A document in which one
    /// of them is missing is a draft.
    Groups(ListId, Vec<QuestionId>),
    /// How tasks are done, to be ticked by hand.
    Tasks(Vec<TaskId>),
    /// What duties ask for.
    Duties(Vec<TaskId>),
    /// Of these tasks those that are open.
    Open(Vec<TaskId>),
    /// Where to ask.
    Contacts(Vec<ContactId>),
    /// How far the work is, when all can be ready and should be, what is late, who is waited for, and what keeps the next
    /// thing from being sent.
    Progress,
    /// What falls due in the next months.
    Deadlines,
    /// What is done first.
    First,
}
