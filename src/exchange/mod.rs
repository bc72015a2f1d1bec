//! Spreadsheets in: a table becomes a proposal that can be looked at before anything changes, and then one edit.
//! And back out: a list becomes a CSV file that reads in again as it was.

mod csv;
mod excel;
mod matching;
mod out;
mod proposal;
mod sheet;

pub use matching::{Matching, guess};
pub(crate) use out::{csv_writer, not_a_formula};
pub use out::{file_name, write_csv};
pub use proposal::{Cell, Proposal, ProposedRow, Reason, Verdict, propose};
pub use sheet::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Notice, Sheet, SheetError, read};
