//! A row of a table in XML, and how it comes into the grid.

use super::cell::Cell;
use crate::exchange::grid::{Area, Grid, Link, MAX_LINES, cell_name};
use crate::exchange::kind::Dialect;
use crate::exchange::number_format::NumberFormat;
use crate::exchange::sheet::{MAX_COLUMNS, SheetError};
use crate::exchange::shown::Shown;
use crate::exchange::unseen::Unseen;
use std::rc::Rc;

/// A row as it is read.
#[derive(Default)]
pub(super) struct Row {
    pub(super) repeated: usize,
    pub(super) hidden: bool,
    /// Whether its cells are struck through where they have no style of their own, and what of them cannot be seen.
    pub(super) is_struck: bool,
    pub(super) unseen: Unseen,
    /// The format of its cells where they have no style of their own and may show something else than they hold.
    pub(super) other: Option<Rc<NumberFormat>>,
    pub(super) column: usize,
    pub(super) cells: Vec<Cell>,
}

impl Row {
    /// Puts the row into a grid, as often as it is repeated, from this line on.
    pub(super) fn put_into(self, grid: &mut Grid, first: usize, dialect: Dialect) -> Result<(), SheetError> {
        self.cells.iter().for_each(|cell| note(cell, grid, first, dialect));
        if !self.cells.iter().any(|cell| is_filled(cell, dialect)) {
            return Ok(());
        }
        if self.repeated > MAX_LINES || grid.lines.len() + self.repeated > MAX_LINES {
            return Err(SheetError::TooManyRows);
        }
        (first..first + self.repeated).try_for_each(|line| self.put_line(grid, line, dialect))
    }

    fn put_line(&self, grid: &mut Grid, line: usize, dialect: Dialect) -> Result<(), SheetError> {
        let mut shown = Vec::new();
        for cell in self.cells.iter().filter(|cell| is_filled(cell, dialect)) {
            put_cell(cell, grid, line, dialect, &mut shown)?;
        }
        grid.take_shown(&shown);
        if let Some(put) = grid.lines.last_mut().filter(|it| it.number == line) {
            put.hidden = self.hidden;
        }
        Ok(())
    }
}

/// Whether a cell says anything.
fn is_filled(cell: &Cell, dialect: Dialect) -> bool {
    !cell.shown(dialect).trim().is_empty()
}

/// Notes what is told of a cell whatever it says: its formula, and the cells that are joined in it.
fn note(cell: &Cell, grid: &mut Grid, line: usize, dialect: Dialect) {
    let text = cell.shown(dialect);
    let place = || cell_name(cell.column, line);
    match (cell.has_formula, text.trim()) {
        (true, "") if !cell.is_valued => grid.empty_formulas.push(place()),
        (true, "0") => grid.zero_formulas.push(place()),
        (true, _) => grid.formulas += 1,
        (false, _) => {}
    }
    if cell.down + cell.across > 0 {
        let (right, bottom) = (cell.column + cell.across, line + cell.down);
        grid.merged.push(Area { top: line, bottom, left: cell.column, right });
    }
}

/// Puts a cell into a line of the grid, as often as it is repeated, and adds how it looks to `shown`.
fn put_cell(
    cell: &Cell,
    grid: &mut Grid,
    line: usize,
    dialect: Dialect,
    shown: &mut Vec<Shown>,
) -> Result<(), SheetError> {
    let repeated = if dialect == Dialect::OpenDocument { cell.repeated } else { 1 };
    let end = cell.column + repeated;
    if end > MAX_COLUMNS {
        return Err(SheetError::TooManyColumns { count: end });
    }
    let text = cell.shown(dialect);
    (cell.column..end).for_each(|column| grid.put(line, column, &text));
    if let Some(look) = &cell.look {
        shown.extend((cell.column..end).map(|column| Shown { line, column, look: look.clone() }));
    }
    if cell.is_struck {
        grid.struck.insert(line);
    }
    if cell.unseen.hides(cell.is_text(dialect)) {
        grid.unseen.insert(line);
    }
    if cell.may_hide {
        grid.perhaps_unseen.insert(line);
    }
    let link = |address: &String| Link::of_cell(cell.column, line, address.clone());
    grid.links.extend(cell.links.iter().map(link));
    Ok(())
}
