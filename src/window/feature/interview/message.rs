//! What can be asked of the interview.

use crate::case::Field;
use crate::process::{OptionId, TaskId};

/// What can be asked of the interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::window) enum Message {
    /// A page has come up.
    Shown,
    /// Take everything that is proposed as drafts, in one act.
    AcceptAll,
    /// Take one proposal as a draft.
    Accept(Field),
    /// Take it, and go to where it is edited.
    Change(Field),
    /// Do not propose it again.
    Reject(Field),
    /// Confirm the draft that is there, in whose place another one is proposed.
    Keep(Field),
    /// Propose again what was not to be proposed again.
    ProposeAgain(Field),
    /// Let a draft stand as it is.
    Confirm(Field),
    /// Let all drafts of a task stand as they are, in one act.
    ConfirmAll(TaskId),
    /// Let these drafts stand as they are, in one act.
    ConfirmThese(Vec<Field>),
    /// Answer this page and the following ones for the other options as for this one, or let them differ from now on. What
    /// is answered already stays.
    Same(usize, OptionId, bool),
}
