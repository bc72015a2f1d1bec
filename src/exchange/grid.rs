//! A sheet as it stands in a file, before anybody has said where its table is.

use super::shown::{Look, Shown, Told};
use super::texts::Texts;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// The most lines that hold something.
pub(super) const MAX_LINES: usize = super::sheet::MAX_ROWS + 200;

/// The most lines that areas of cells are followed to.
const MOST_IN_AREAS: usize = 1 << 21;

/// One sheet: its lines that hold something, and what was seen around them.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    /// Lines with something in them, from above.
    pub(super) lines: Vec<Line>,
    /// Merged cells, by line and column.
    pub(super) merged: Vec<Area>,
    /// Columns that the program that wrote the sheet does not show, from nought.
    pub(super) hidden_columns: Vec<RangeInclusive<usize>>,
    /// Lines with notes on their cells.
    pub(super) notes: BTreeSet<usize>,
    /// Addresses behind cells.
    pub(super) links: Vec<Link>,
    /// Lines with a text that is struck through.
    pub(super) struck: BTreeSet<usize>,
    /// Lines with a value that cannot be seen.
    pub(super) unseen: BTreeSet<usize>,
    /// Lines with a value that a condition may hide.
    pub(super) perhaps_unseen: BTreeSet<usize>,
    /// Cells that show something else than they hold.
    pub(super) shown: Told,
    /// What stands at the top and the foot of the printed pages.
    pub(super) page_texts: Vec<String>,
    /// Where formulas without a value stand, as `B5`.
    pub(super) empty_formulas: Vec<String>,
    /// Where formulas stand whose value is nothing but a zero.
    pub(super) zero_formulas: Vec<String>,
    /// How many formulas have a value.
    pub(super) formulas: usize,
    /// Lines whose quotation mark stands alone.
    pub(super) stray_quotes: Vec<usize>,
    /// Lines whose cells were broken over several, and put together.
    pub(super) joined: Vec<usize>,
    /// Whether its cells were parted from lines of text, where one too many moves the others.
    pub(super) is_of_text: bool,
    /// Whether nothing but its cells can be read.
    pub(super) is_cells_only: bool,
    /// Whether all cells of a row stood in one, and were parted.
    pub(super) is_parted: bool,
    /// Whether letters were written as codes.
    pub(super) is_escaped: bool,
    /// How many bytes were put into its cells.
    pub(super) size: usize,
}

/// One line of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// As the user counts, from one.
    pub(super) number: usize,
    /// The cells, from the first column on.
    pub(super) cells: Texts,
    /// Whether the program that wrote it does not show it.
    pub(super) hidden: bool,
    /// Whether formulas without a value stand in it, where there should be something.
    pub(super) is_unvalued: bool,
}

/// An area of merged cells: lines from one, columns from nought, ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) top: usize,
    pub(super) bottom: usize,
    pub(super) left: usize,
    pub(super) right: usize,
}

impl Area {
    /// The area with a name such as `B2:C4`.
    pub(super) fn named(name: &str) -> Option<Self> {
        let (first, last) = name.split_once(':').unwrap_or((name, name));
        let ((left, top), (right, bottom)) = (place(first)?, place(last)?);
        Some(Self { top, bottom, left, right })
    }

    /// The area with a name such as `R2C1:R4C1`; `C1` is a whole column.
    pub(super) fn numbered(name: &str) -> Option<Self> {
        let (first, last) = name.split_once(':').unwrap_or((name, name));
        let ((top, left), (bottom, right)) = (numbers(first)?, numbers(last)?);
        let (first, last) = (|at: Option<usize>| at.unwrap_or(1), |at: Option<usize>| at.unwrap_or(usize::MAX));
        let (left, right) = (first(left).checked_sub(1)?, last(right).checked_sub(1)?);
        Some(Self { top: first(top), bottom: last(bottom), left, right })
    }
}

/// The row and the column of `R2C1`, from one; nothing where it names all of them.
fn numbers(name: &str) -> Option<(Option<usize>, Option<usize>)> {
    let (row, column) = name.trim().split_once('C').unwrap_or((name.trim(), ""));
    let number = |text: &str| if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) };
    Some((number(row.trim_start_matches('R'))?, number(column)?))
}

/// Where the cell with a name such as `$B$5` stands: its column from nought, its line from one.
pub(super) fn place(name: &str) -> Option<(usize, usize)> {
    let name = name.replace('$', "");
    let (letters, line) = name.split_at_checked(name.find(|letter: char| letter.is_ascii_digit())?)?;
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        let digit = letter.is_ascii_alphabetic().then(|| usize::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(digit)
    })?;
    Some((column.checked_sub(1)?, line.parse().ok()?))
}

/// The address behind a cell, or behind several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) area: Area,
    pub(super) address: String,
}

impl Link {
    /// A link behind one cell; the column from nought, the line from one.
    pub(super) fn of_cell(column: usize, line: usize, address: String) -> Self {
        Self { area: Area { top: line, bottom: line, left: column, right: column }, address }
    }
}

impl Line {
    /// How many cells hold something.
    pub(super) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }

    /// The text in a column.
    pub(super) fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", str::trim)
    }
}

impl Grid {
    /// Puts a text where it stands; lines have to come in order.
    pub(super) fn put(&mut self, number: usize, column: usize, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if self.lines.last().is_none_or(|line| line.number < number) {
            let cells = self.lines.last_mut().map(|before| {
                before.cells.shrink();
                Texts::with_room_of(&before.cells)
            });
            self.lines.push(Line { number, cells: cells.unwrap_or_default(), ..Line::default() });
        }
        self.size = self.size.saturating_add(text.len());
        if let Some(line) = self.lines.last_mut() {
            line.cells.set(column, text);
        }
    }

    /// Reads cells as they are shown.
    pub(super) fn take_shown(&mut self, cells: &[Shown]) {
        for Shown { line: number, column, look } in cells {
            let found = self.lines.binary_search_by_key(number, |line| line.number);
            let Some(line) = found.ok().and_then(|at| self.lines.get_mut(at)) else { continue };
            let held = line.text(*column).to_owned();
            let shown = match look {
                Look::PartOfDay => {
                    self.shown.days.push(cell_name(*column, *number));
                    continue;
                }
                Look::Text(shown) => shown.clone(),
                Look::Around(wrapped) => wrapped.shown(&held),
            };
            if held.is_empty() || shown == held {
                continue;
            }
            line.cells.set(*column, &shown);
            self.shown.otherwise.push(cell_name(*column, *number));
            self.shown.first.get_or_insert((held, shown));
        }
    }

    /// Marks the lines in which formulas have no value.
    pub(super) fn mark_unvalued(&mut self) {
        let lines: BTreeSet<usize> = self.empty_formulas.iter().filter_map(|name| Some(place(name)?.1)).collect();
        self.lines.iter_mut().for_each(|line| line.is_unvalued = lines.contains(&line.number));
    }

    /// The lines with values that merged cells cover: of each area only the first cell is shown.
    pub(super) fn covered(&self) -> BTreeSet<usize> {
        let (mut found, mut left) = (BTreeSet::new(), MOST_IN_AREAS);
        for area in &self.merged {
            let first = self.lines.partition_point(|line| line.number < area.top);
            let lines = self.lines.iter().skip(first).take_while(|line| line.number <= area.bottom).take(left);
            for line in lines {
                left = left.saturating_sub(1);
                let is_shown = |column: usize| line.number == area.top && column == area.left;
                let mut columns = area.left..=area.right.min(line.cells.len());
                if columns.any(|column| !is_shown(column) && !line.text(column).is_empty()) {
                    found.insert(line.number);
                }
            }
        }
        found
    }

    /// The value of merged cells stands in the first of them; here it is put into every line below it too.
    pub(super) fn fill_down(&mut self, after: usize) -> usize {
        if self.merged.is_empty() {
            return 0;
        }
        let at: BTreeMap<usize, usize> = self.lines.iter().enumerate().map(|(at, line)| (line.number, at)).collect();
        let mut filled = 0;
        for area in self.merged.iter().filter(|area| area.top > after && area.bottom > area.top) {
            let value =
                at.get(&area.top).and_then(|at| self.lines.get(*at)).map(|line| line.text(area.left).to_owned());
            let Some(value) = value.filter(|value| !value.is_empty()) else { continue };
            filled += 1;
            for (_, at) in at.range(area.top + 1..=area.bottom) {
                let Some(line) = self.lines.get_mut(*at) else { continue };
                if line.text(area.left).is_empty() {
                    line.cells.set(area.left, &value);
                }
            }
        }
        filled
    }

    /// The sheet turned on its side: what was a column is a line.
    pub(super) fn turned(&self) -> Self {
        let columns = self.lines.iter().map(|line| line.cells.len()).max().unwrap_or_default();
        let line = |column: usize| Line {
            number: column + 1,
            cells: self.lines.iter().map(|line| line.text(column)).collect(),
            hidden: self.is_hidden(column),
            is_unvalued: false,
        };
        let lines = (0..columns).map(line).filter(|line| line.filled() > 0).collect();
        let hidden = self.lines.iter().enumerate().filter(|(_, line)| line.hidden).map(|(at, _)| at..=at);
        Self { lines, merged: Vec::new(), hidden_columns: hidden.collect(), ..self.clone() }
    }

    /// The lines that hold something in one of several areas.
    pub(super) fn filled_in(&self, areas: &[Area]) -> BTreeSet<usize> {
        let (mut found, mut left) = (BTreeSet::new(), MOST_IN_AREAS);
        for area in areas {
            let first = self.lines.partition_point(|line| line.number < area.top);
            let lines = self.lines.iter().skip(first).take_while(|line| line.number <= area.bottom);
            for line in lines.filter(|line| !found.contains(&line.number)).take(left).collect::<Vec<_>>() {
                left = left.saturating_sub(1);
                let mut columns = area.left..=area.right.min(line.cells.len());
                if columns.any(|column| !line.text(column).is_empty()) {
                    found.insert(line.number);
                }
            }
        }
        found
    }

    /// Whether a column is not shown.
    pub(super) fn is_hidden(&self, column: usize) -> bool {
        self.hidden_columns.iter().any(|columns| columns.contains(&column))
    }

    /// The columns that are not shown and hold something.
    pub(super) fn filled_hidden_columns(&self) -> Vec<usize> {
        if self.hidden_columns.is_empty() {
            return Vec::new();
        }
        let width = self.lines.iter().map(|line| line.cells.len()).max().unwrap_or_default();
        let is_filled = |column: &usize| self.lines.iter().any(|line| !line.text(*column).is_empty());
        (0..width).filter(|column| self.is_hidden(*column)).filter(is_filled).collect()
    }
}

/// The letters of a column, from nought: `A`, `Z`, `AA`.
pub(super) fn column_name(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or_default()));
        if column < 26 {
            break;
        }
        column = column / 26 - 1;
    }
    letters.iter().rev().collect()
}

/// A cell as a spreadsheet program names it, such as `B5`; the column from nought, the line from one.
#[must_use]
pub fn cell_name(column: usize, line: usize) -> String {
    format!("{}{line}", column_name(column))
}

#[cfg(test)]
mod tests {
    use super::super::shown::Wrapped;
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        assert_eq!([0, 25, 26, 701, 702].map(column_name), ["A", "Z", "AA", "ZZ", "AAA"]);
        assert_eq!(cell_name(1, 5), "B5");
        for column in [0, 25, 26, 701, 702] {
            assert_eq!(place(&cell_name(column, 7)), Some((column, 7)));
        }
        assert_eq!(["", "7", "B", "B0:", "É5"].map(Area::named), [None; 5]);
        assert_eq!(Area::numbered("R2C1:R4C3"), Area::named("A2:C4"));
        assert_eq!(Area::numbered("R2C1"), Area::named("A2"));
        assert_eq!(Area::numbered("C2").map(|area| (area.top, area.left, area.right)), Some((1, 1, 1)));
        assert_eq!((Area::numbered("RxC1"), Area::numbered("C0")), (None, None));
    }

    #[test]
    fn merged_cells_are_filled_down_below_the_heading() {
        let mut grid = Grid::default();
        for (line, column, text) in [(1, 0, "Ala"), (1, 1, "Nimi"), (2, 0, "Perintä"), (2, 1, "A"), (3, 1, "B")] {
            grid.put(line, column, text);
        }
        grid.merged = vec![Area { top: 2, bottom: 3, left: 0, right: 0 }];
        assert_eq!(grid.fill_down(1), 1);
        assert_eq!(grid.lines.last().map(|line| line.cells.clone()), Some(["Perintä", "B"].into_iter().collect()));
    }

    #[test]
    fn cells_are_read_as_they_are_shown() {
        let mut grid = Grid::default();
        grid.put(2, 0, "Koivu");
        grid.put(2, 1, "21000018");
        let look = |column: usize, look: Look| Shown { line: 2, column, look };
        let wrapped = Wrapped { after: " Oy".to_owned(), keeps_text: true, ..Wrapped::default() };
        grid.take_shown(&[
            look(0, Look::Around(wrapped)),
            look(1, Look::Text("2100001-8".to_owned())),
            look(7, Look::Text("x".to_owned())),
        ]);
        assert_eq!(grid.lines[0].cells.iter().collect::<Vec<_>>(), ["Koivu Oy", "2100001-8"]);
        assert_eq!(grid.shown.otherwise, ["A2", "B2"]);
        assert_eq!(grid.shown.first, Some(("Koivu".to_owned(), "Koivu Oy".to_owned())));
    }
}
