//! The rows of a table: the texts of all their cells stand one after the other, because there may be a hundred thousand rows.

use std::fmt;

/// The rows of a table, each with the line it stood on.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Rows {
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<u32>,
    rows: Vec<Start>,
}

/// Where a row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Start {
    line: u32,
    /// Its first cell.
    cell: u32,
}

/// The cells of a row.
#[derive(Clone, Copy)]
pub struct RowCells<'a> {
    text: &'a str,
    /// Where the first of them begins.
    begins: usize,
    ends: &'a [u32],
}

impl Rows {
    /// Adds a row at the end. A table is no larger than can be counted here; what is larger is not read at all.
    pub fn push<T: AsRef<str>>(&mut self, line: usize, cells: impl IntoIterator<Item = T>) {
        let number = |size: usize| u32::try_from(size).unwrap_or(u32::MAX);
        self.rows.push(Start { line: number(line), cell: number(self.ends.len()) });
        for cell in cells {
            self.text.push_str(cell.as_ref());
            self.ends.push(number(self.text.len()));
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row at a place, with its line.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<(usize, RowCells<'_>)> {
        let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let start = self.rows.get(at)?;
        let first = size(start.cell);
        let end = self.rows.get(at + 1).map_or(self.ends.len(), |next| size(next.cell));
        let begins = first.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| size(*end));
        let cells = RowCells { text: &self.text, begins, ends: self.ends.get(first..end)? };
        Some((size(start.line), cells))
    }

    /// Every row with its line.
    pub fn iter(&self) -> impl Iterator<Item = (usize, RowCells<'_>)> + Clone {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// Gives back the room that was not needed.
    pub(super) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.rows.shrink_to_fit();
    }
}

impl<'a> RowCells<'a> {
    /// How many there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.ends.is_empty()
    }

    /// The cell in a column.
    #[must_use]
    pub fn get(self, column: usize) -> Option<&'a str> {
        let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let end = size(*self.ends.get(column)?);
        let begins = column.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(self.begins, |it| size(*it));
        self.text.get(begins..end)
    }

    /// Every cell, from the left.
    pub fn iter(self) -> impl Iterator<Item = &'a str> + Clone {
        (0..self.len()).filter_map(move |column| self.get(column))
    }
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl fmt::Debug for RowCells<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn what_is_put_in_comes_out(all in proptest::collection::vec(proptest::collection::vec("[a-ö]{0,3}", 0..4), 0..6)) {
            let mut rows = Rows::default();
            for (at, cells) in all.iter().enumerate() {
                rows.push(at + 2, cells);
            }
            rows.shrink();
            let out: Vec<Vec<&str>> = rows.iter().map(|(_, cells)| cells.iter().collect()).collect();
            proptest::prop_assert_eq!(&out, &all);
            for (at, (line, cells)) in rows.iter().enumerate() {
                proptest::prop_assert_eq!((line, cells.get(cells.len())), (at + 2, None));
            }
        }
    }
}
