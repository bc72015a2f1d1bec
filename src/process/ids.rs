//! The names by which the parts of a process are known. Plain kebab-case words, never shown to a user.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// Whether a text can be an id: small letters of English, digits and hyphens.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(plain)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// An id as written in the process files.
            pub fn new(id: impl Into<String>) -> Self {
                Self(Arc::from(id.into()))
            }

            /// The id as written in the process files.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(Arc::from(id))
            }
        }
    )*};
}

ids! {
    /// One of the steps of the process.
    StepId;
    /// A task of a step, or a duty after the permit: both are tracked the same way.
    TaskId;
    /// A question; unique in the whole process, also inside lists.
    QuestionId;
    /// An option of a choice question.
    OptionId;
    /// A list of rows, such as the end customers.
    ListId;
    /// A guidance link.
    LinkId;
    /// A contact address.
    ContactId;
    /// A data group of the population information system.
    DataGroupId;
    /// Something that is prepared, sent and decided.
    FilingId;
    /// A rule from statute or from DVV's pages.
    RuleId;
    /// A term of the glossary.
    TermId;
}

/// A duty after the permit is tracked like a task: owner, date, note and state.
pub type DutyId = TaskId;
