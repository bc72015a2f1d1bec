//! What the tables of lists remember between frames: filters, selections, the order of rows, and where the matrix is.

use crate::case::RowId;
use crate::process::{OptionId, QuestionId};
use crate::window::kit::TableMemory;
use crate::window::model::view_model::ModelVersion;
use std::collections::{BTreeMap, BTreeSet};

/// What the tables of lists remember between frames.
#[derive(Default)]
pub(in crate::window) struct ListsState {
    /// By the key of the table.
    pub(in crate::window) tables: BTreeMap<String, TableState>,
    /// Where the matrix of data is.
    pub(in crate::window) matrix: MatrixCell,
}

/// A cell of the matrix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::window) struct MatrixCell {
    pub(in crate::window) row: usize,
    pub(in crate::window) column: usize,
}

/// What a table shows of its rows.
#[derive(Default)]
pub(in crate::window) struct TableState {
    pub(in crate::window) text: String,
    pub(in crate::window) only: Only,
    /// The rows that are selected.
    pub(in crate::window) selected: BTreeSet<RowId>,
    /// What is to be set for all of them.
    pub(in crate::window) bulk: Bulk,
    /// Cursor, scrolling and sorting.
    pub(in crate::window) table: TableMemory,
    /// The rows that are shown, in order, and what they were put in order for.
    order: Option<(OrderVersion, Vec<usize>)>,
}

/// An answer that is to be given to many rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::window) struct Bulk {
    pub(in crate::window) question: Option<QuestionId>,
    pub(in crate::window) text: String,
    pub(in crate::window) options: BTreeSet<OptionId>,
}

/// Which rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::window) enum Only {
    #[default]
    All,
    Errors,
    Missing,
    /// Rows whose state is this option of the list's state column.
    State(OptionId),
}

/// What rows were put in order for.
#[derive(Clone, Debug, PartialEq)]
struct OrderVersion {
    model: Option<ModelVersion>,
    text: String,
    only: Only,
    sort: Option<(usize, bool)>,
}

impl TableState {
    /// The rows that are shown, in order, as places in the table of the model.
    pub(in crate::window) fn shown(&self) -> &[usize] {
        self.order.as_ref().map_or(&[], |(_, shown)| shown)
    }

    /// Puts the rows in order, when what decides it has changed.
    pub(in crate::window) fn put_in_order(
        &mut self,
        model: Option<ModelVersion>,
        order: impl FnOnce(&Self) -> Vec<usize>,
    ) {
        let version = OrderVersion { model, text: self.text.clone(), only: self.only.clone(), sort: self.table.sort };
        if self.order.as_ref().is_none_or(|(known, _)| *known != version) {
            let shown = order(self);
            self.order = Some((version, shown));
        }
    }
}
