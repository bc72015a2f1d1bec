//! What a table would change: every row with its verdict, and one edit of all that are accepted.

use crate::case::{Answer, RowId};
use crate::process::QuestionId;
use std::collections::BTreeMap;
use std::sync::Arc;

pub use super::options::OptionName;
use super::value::Remark;
use strum::IntoStaticStr;

/// What a table would change in a list.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// Every row of the table, in order.
    pub rows: Vec<ProposedRow>,
    /// How many rows are no rows of the table: sums, the heading once more, remarks below it.
    pub left_out: usize,
}

/// A row of the table with what would become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedRow {
    /// Its line in the table.
    pub line: usize,
    /// What names it.
    pub name: String,
    /// What would become of it.
    pub verdict: RowOutcome,
    /// The row of the case that it is about: the one that changes or would, or the one that is added.
    pub row: Option<RowId>,
    /// What would change, field by field; empty for a new row.
    pub changes: Vec<FieldChange>,
    /// What was made of its cells.
    pub remarks: Vec<CellRemark>,
}

/// A field with what it holds now and what it would hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Which.
    pub question: QuestionId,
    /// Now, blank or nothing when it is empty.
    pub old: Option<Answer>,
    /// Then.
    pub new: Answer,
}

/// What was made of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellRemark {
    /// The question of its column.
    pub question: QuestionId,
    /// What stands in it; never an identity code.
    pub typed: String,
    /// What was made of it.
    pub remark: Remark,
}

/// What would become of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowOutcome {
    /// It is added.
    New,
    /// Some of its answers change.
    Changed,
    /// Everything is so already.
    Unchanged,
    /// It is not taken in, and nothing of it.
    Refused(Vec<Cell>),
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The heading of its column; none when it is about the whole row.
    pub column: Option<String>,
    /// Why.
    pub reason: RefusalReason,
}

/// Why a row is not taken in.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum RefusalReason {
    /// A personal identity code stands in a cell. It is not repeated.
    IdentityCode,
    /// Nothing names the row.
    NoName,
    /// A new row has a business id and no name.
    Nameless,
    /// The same business id stands in an earlier row.
    Duplicate {
        /// The line of the earlier row.
        line: usize,
    },
    /// Another row is about the same, and no business id tells the two apart.
    SameName {
        /// The line of the other row.
        line: usize,
    },
    /// Several bear the name, and no business id tells which is meant.
    SeveralOfName {
        /// How many.
        count: usize,
    },
    /// The row of the case with this business id bears another name.
    OtherName {
        /// The name in the case.
        known: String,
    },
    /// The row of the case with this name has a business id, and the one in the table is wrong.
    OtherId {
        /// The business id in the case.
        known: String,
    },
    /// It was refused before, still bears the reason, and would change a row of the case.
    NotCorrected,
    /// The cell names no option or row that exists.
    UnknownOption {
        /// What there is.
        options: Arc<[OptionName]>,
    },
    /// The cell is longer than is taken in.
    TooLong {
        /// How many characters.
        length: usize,
    },
    /// Control characters or marks that turn the direction of text.
    ControlCharacters,
    /// More cells than there are headings.
    TooManyCells,
}

impl RefusalReason {
    /// The stable code of a reason, part of the command line's contract.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.into()
    }
}

/// What becomes of answers that are there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The table's answer takes their place. A name under a known business id only when this is chosen for it.
    #[default]
    Replace,
    /// They stay; only empty fields are filled.
    FillEmpty,
    /// They stay, and empty fields stay empty. New rows get the table's answers all the same.
    Leave,
}

/// The chosen mode of each question; the others replace, and the name of a known row is asked about.
pub type Modes = BTreeMap<QuestionId, Mode>;

/// What became of every row of a table: the parts add up to the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accounts {
    /// Rows below the heading that hold something.
    pub rows: usize,
    /// Rows that are added.
    pub new: usize,
    /// Rows that change.
    pub changed: usize,
    /// Rows that are so already.
    pub unchanged: usize,
    /// Rows that are refused.
    pub refused: usize,
    /// Rows that are no rows of the table.
    pub left_out: usize,
}

impl ProposedRow {
    /// Whether it is added or changed.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        matches!(self.verdict, RowOutcome::New | RowOutcome::Changed)
    }
}

impl Proposal {
    /// The rows that are added or changed.
    pub fn taken(&self) -> impl Iterator<Item = &ProposedRow> {
        self.rows.iter().filter(|row| row.is_taken())
    }

    /// How many rows are new, changed, unchanged and refused.
    #[must_use]
    pub fn counts(&self) -> [usize; 4] {
        let accounts = self.accounts();
        [accounts.new, accounts.changed, accounts.unchanged, accounts.refused]
    }

    /// What became of every row.
    #[must_use]
    pub fn accounts(&self) -> Accounts {
        let rows = self.rows.len() + self.left_out;
        let mut accounts = Accounts { rows, left_out: self.left_out, ..Accounts::default() };
        for row in &self.rows {
            match row.verdict {
                RowOutcome::New => accounts.new += 1,
                RowOutcome::Changed => accounts.changed += 1,
                RowOutcome::Unchanged => accounts.unchanged += 1,
                RowOutcome::Refused(_) => accounts.refused += 1,
            }
        }
        accounts
    }

    /// What becomes of every row now: while a column is asked about, none is taken.
    #[must_use]
    pub fn accounts_while(&self, is_asked: bool) -> Accounts {
        let accounts = self.accounts();
        match is_asked {
            true => Accounts { rows: accounts.rows, left_out: accounts.rows, ..Accounts::default() },
            false => accounts,
        }
    }
}
