//! What pages remember between frames: filters, selections, what is unfolded, what is typed and not of the case.

use super::kit::TableMemory;
use super::ledger::Ledger;
use super::request::RequestForm;
use crate::case::RowId;
use crate::process::{OptionId, QuestionId};
use std::collections::{BTreeMap, BTreeSet};
use zeroize::Zeroizing;

/// What pages remember between frames.
#[derive(Default)]
pub(super) struct PageMemory {
    pub(super) tables: BTreeMap<String, TableMemory>,
    pub(super) filters: BTreeMap<String, Filter>,
    /// Where the matrix of data is looked at.
    pub(super) matrix: MatrixMemory,
    /// The answer the copy assistant is at.
    pub(super) transfer: usize,
    /// Details that were opened by hand.
    pub(super) unfolded: BTreeSet<String>,
    /// Everything that was done, as the page of events shows it.
    pub(super) ledger: Ledger,
    /// The password that is being typed for locked files.
    pub(super) password: Zeroizing<String>,
    /// The key and request that are to be made.
    pub(super) request: RequestForm,
    /// To whom the case is handed over.
    pub(super) recipient: String,
    /// What narrows down the rows that are offered as an answer.
    pub(super) row_filter: String,
    /// Who takes it over.
    pub(super) taker: String,
}

impl PageMemory {
    /// Folds a detail out, or in again.
    pub(super) fn toggle(&mut self, key: &str) {
        if !self.unfolded.remove(key) {
            self.unfolded.insert(key.to_owned());
        }
    }
}

/// The cell of the matrix that is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct MatrixMemory {
    pub(super) row: usize,
    pub(super) column: usize,
}

/// What a table shows of its rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filter {
    pub(super) text: String,
    pub(super) only: Only,
    /// The rows that are selected.
    pub(super) selected: BTreeSet<RowId>,
    /// What is to be set for all of them.
    pub(super) bulk: Bulk,
    /// The rows that are shown, in order, and what they were worked out for.
    pub(super) order: Option<(OrderKey, Vec<usize>)>,
}

/// An answer that is to be given to many rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Bulk {
    pub(super) question: Option<QuestionId>,
    pub(super) text: String,
    pub(super) options: BTreeSet<OptionId>,
}

/// What an order of rows was worked out for.
pub(super) type OrderKey = (u64, String, Only, Option<(usize, bool)>);

/// Which rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Only {
    #[default]
    All,
    Errors,
    Missing,
    /// Rows whose state is this option of the list's state column.
    State(OptionId),
}
