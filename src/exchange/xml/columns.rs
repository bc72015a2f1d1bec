//! What columns of a table in XML give those of their cells that have no style of their own.

use crate::exchange::number_format::NumberFormat;
use crate::exchange::unseen::Unseen;
use std::ops::RangeInclusive;
use std::rc::Rc;

/// Columns that give their cells something, several alike together.
#[derive(Default)]
pub(super) struct Columns {
    /// Columns whose cells are struck through.
    pub(super) struck: Vec<RangeInclusive<usize>>,
    /// Columns whose cells cannot be seen.
    pub(super) unseen: Vec<(RangeInclusive<usize>, Unseen)>,
    /// Columns whose cells may show something else than they hold.
    pub(super) other: Vec<(RangeInclusive<usize>, Rc<NumberFormat>)>,
}

impl Columns {
    /// Whether a column strikes its cells through.
    pub(super) fn strike(&self, column: usize) -> bool {
        self.struck.iter().any(|columns| columns.contains(&column))
    }

    /// What a column lets nobody see of its cells.
    pub(super) fn unseen(&self, column: usize) -> Unseen {
        self.unseen.iter().find(|(columns, _)| columns.contains(&column)).map(|(_, unseen)| *unseen).unwrap_or_default()
    }

    /// The format that a column gives its cells.
    pub(super) fn other(&self, column: usize) -> Option<Rc<NumberFormat>> {
        self.other.iter().find(|(columns, _)| columns.contains(&column)).map(|(_, other)| Rc::clone(other))
    }
}
