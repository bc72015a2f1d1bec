//! What can be wrong with the files of a process.

use std::fmt;

/// Something wrong with a process, and where. For whoever edits the process files.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The same id twice.
    DuplicateId {
        /// Where the second one stands.
        at: String,
    },
    /// An id that nothing has.
    UnknownId {
        /// Where it is used.
        at: String,
        /// The id.
        id: String,
        /// The id that was probably meant.
        nearest: Option<String>,
    },
    /// A text is not there in every language.
    MissingTranslation {
        /// Which text.
        at: String,
        /// In which language.
        language: String,
    },
    /// An address that is not `https:`, or not an address.
    UnsafeAddress {
        /// Which link.
        at: String,
        /// The address.
        address: String,
    },
    /// A contact whose e-mail address is not one.
    BadEmail {
        /// Which contact.
        at: String,
    },
    /// Deadlines on a question that is not a date.
    DeadlineWithoutDate {
        /// Which question.
        at: String,
    },
    /// A period of statute in a list: such days are counted outside lists only.
    CountedInList {
        /// Which question.
        at: String,
    },
    /// An id with other characters than small letters of English, digits and hyphens.
    BadId {
        /// Which.
        at: String,
    },
    /// A task that waits for itself, by way of others, and so can never be done.
    Circle {
        /// Which task.
        at: String,
    },
    /// A condition inside a list that asks whether a task is done. What is found in a row depends on answers alone.
    DoneInRow {
        /// Whose condition.
        at: String,
    },
    /// A length of time for which no source is named.
    NoSource {
        /// Which.
        at: String,
    },
    /// A question of a list that no task asks.
    NeverAsked {
        /// Which question.
        at: String,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateId { at } => write!(f, "{at}: the id is used twice"),
            Self::UnknownId { at, id, nearest: None } => write!(f, "{at}: nothing has the id “{id}”"),
            Self::UnknownId { at, id, nearest: Some(nearest) } => {
                write!(f, "{at}: nothing has the id “{id}”; did you mean “{nearest}”?")
            }
            Self::MissingTranslation { at, language } => {
                write!(f, "{at}: the text is missing in “{language}”")
            }
            Self::UnsafeAddress { at, address } => {
                write!(f, "{at}: “{address}” is not an https address")
            }
            Self::BadEmail { at } => write!(f, "{at}: not an e-mail address"),
            Self::DeadlineWithoutDate { at } => write!(f, "{at}: only a date (`kind: Date`) can have deadlines"),
            Self::CountedInList { at } => write!(f, "{at}: in a list no day is counted (`counted`)"),
            Self::BadId { at } => write!(f, "{at}: an id is made of small letters a to z, digits and hyphens"),
            Self::Circle { at } => write!(f, "{at}: the task waits for itself"),
            Self::DoneInRow { at } => write!(f, "{at}: inside a list no condition can ask for a task"),
            Self::NoSource { at } => write!(f, "{at}: a length of time needs a source"),
            Self::NeverAsked { at } => write!(f, "{at}: no task asks this question"),
        }
    }
}
