//! The mark of a line: what was known when it was sent, and which question stands beside it. So a line that was changed on
//! the way is told from one that was filled in, whatever the program calls its questions by then.

use crate::case::RowId;
use crate::exchange::tidied;
use crate::hash;
use std::fmt;

/// The mark of a line of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The fingerprint of the answer that was known.
    pub(super) known: String,
    /// The fingerprint of the form, the place and the text of the question.
    pub(super) question: String,
    /// The fingerprint of the help beside it; nothing where a program dropped it.
    pub(super) help: Option<String>,
}

impl Mark {
    /// The mark of a line with this question as it is printed.
    pub(super) fn of(form: RowId, name: &str, label: &str, known: &str, help: &str) -> Self {
        let pieces = [form.to_string(), name.to_owned(), tidied(label, false).to_lowercase()];
        let pieces = pieces.map(|piece| format!("{piece}\n"));
        let question = hash::short(pieces.iter().map(String::as_bytes));
        Self { known: known.to_owned(), question, help: Some(of_help(help)) }
    }

    /// The mark in a cell; nothing where a program dropped it.
    pub(super) fn read(cell: &str) -> Option<Self> {
        let mut parts = cell.trim().strip_prefix("k-")?.split('-').map(str::to_owned);
        Some(Self { known: parts.next()?, question: parts.next()?, help: parts.next() })
    }
}

/// The fingerprint of a help: of its letters alone, because programs change signs and line breaks.
pub(super) fn of_help(help: &str) -> String {
    let letters =
        tidied(help, false).to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    hash::short(std::iter::once(letters.as_bytes()))
}

impl fmt::Display for Mark {
    /// It begins with a letter, so that no program takes it for a number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "k-{}-{}", self.known, self.question)?;
        self.help.iter().try_for_each(|help| write!(f, "-{help}"))
    }
}
