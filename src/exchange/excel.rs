//! Workbooks of Excel: xlsx, xlsb and xls. Days and numbers become text as people write them.

use super::grid::{Area, Grid, Link, MAX_LINES, cell_name};
use super::iso_day::iso_day;
use super::links;
use super::sheet::{MAX_COLUMNS, SheetError};
use super::value::date;
use super::{compound, drawings, hidden, notes, related};
use crate::jobs;
use calamine::{Data, DataRef, Dimensions, Reader as _, SheetType, SheetVisible, Xls, Xlsb, Xlsx, XlsxFormulaMetadata};
use std::borrow::Cow;
use std::io::Cursor;

/// The most that all cells of a sheet hold, in bytes.
const LARGEST: usize = 512 * 1024 * 1024;

type Bytes<'b> = Cursor<&'b [u8]>;

/// An open workbook.
pub(super) enum Workbook<'b> {
    Xlsx(Box<Xlsx<Bytes<'b>>>, &'b [u8]),
    Xlsb(Box<Xlsb<Bytes<'b>>>),
    Xls(Box<Xls<Cursor<Cow<'b, [u8]>>>>, &'b [u8]),
}

/// A sheet that can hold a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tab {
    pub(super) name: String,
    pub(super) hidden: bool,
}

impl<'b> Workbook<'b> {
    /// Opens a workbook in a zip.
    pub(super) fn zipped(bytes: &'b [u8]) -> Result<Self, SheetError> {
        match Xlsx::new(Cursor::new(bytes)) {
            Ok(book) => Ok(Self::Xlsx(Box::new(book), bytes)),
            Err(error) => match Xlsb::new(Cursor::new(bytes)) {
                Ok(_) if hidden::has_short_cells(bytes) => Err(SheetError::Unreadable { reason: "xlsb".to_owned() }),
                Ok(book) => Ok(Self::Xlsb(Box::new(book))),
                Err(_) => Err(unreadable(error.into())),
            },
        }
    }

    /// Opens a workbook in a compound document.
    pub(super) fn compound(bytes: &'b [u8]) -> Result<Self, SheetError> {
        compound::check(bytes)?;
        let book = Xls::new(Cursor::new(compound::with_code_page(bytes))).map_err(|error| unreadable(error.into()))?;
        Ok(Self::Xls(Box::new(book), bytes))
    }

    /// The sheets of cells, in order; charts are none.
    pub(super) fn tabs(&self) -> Vec<Tab> {
        self.sheets().iter().filter(|sheet| has_cells(sheet)).map(tab).collect()
    }

    /// The sheets without cells, such as charts.
    pub(super) fn charts(&self) -> Vec<Tab> {
        self.sheets().iter().filter(|sheet| !has_cells(sheet)).map(tab).collect()
    }

    fn sheets(&self) -> &[calamine::Sheet] {
        match self {
            Self::Xlsx(book, _) => book.sheets_metadata(),
            Self::Xlsb(book) => book.sheets_metadata(),
            Self::Xls(book, _) => book.sheets_metadata(),
        }
    }

    /// The cells of a sheet; no more than so many lines of it when `lines` says so.
    pub(super) fn grid(&mut self, sheet: &str, lines: Option<usize>) -> Result<Grid, SheetError> {
        let most = lines.unwrap_or(MAX_LINES);
        let is_whole = lines.is_none();
        match self {
            Self::Xlsx(book, bytes) => {
                if !is_whole {
                    return cells_of(book, sheet, most);
                }
                let (cells, around) = jobs::both(|| cells_of(book, sheet, most), || hidden::around(bytes, sheet));
                let mut grid = cells?;
                grid.lines.iter_mut().for_each(|line| line.hidden = around.rows.contains(&line.number));
                (grid.merged, grid.hidden_columns, grid.struck) = (around.merged, around.columns, around.struck);
                grid.unseen = around.unseen;
                grid.take_shown(&around.shown);
                let in_areas = grid.filled_in(&around.unseen_areas);
                grid.unseen.extend(in_areas);
                grid.perhaps_unseen = grid.filled_in(&around.perhaps_unseen);
                grid.links.extend(related::links(bytes, &around.path, &around.links));
                grid.notes = notes::of_sheet(bytes, sheet).into_iter().map(|(line, _)| line).collect();
                grid.page_texts = around.page_texts;
                grid.notes.extend(drawings::lines(bytes, &around.path));
                bounded(grid, most, is_whole)
            }
            Self::Xlsb(book) => {
                let mut grid = Grid { is_cells_only: true, ..Grid::default() };
                let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| unreadable(error.into()))?;
                while grid.lines.len() <= most {
                    let next = cells.next_cell().map_err(|error| unreadable(error.into()))?;
                    let Some(cell) = next else { break };
                    take(&mut grid, cell.get_position(), &shown(cell.get_value()), Made::Typed)?;
                }
                bounded(grid, most, is_whole)
            }
            Self::Xls(book, bytes) => {
                let cells = book.worksheet_range(sheet).map_err(|error| unreadable(error.into()))?;
                let formulas = book.worksheet_formula(sheet).map_err(|error| unreadable(error.into()))?;
                let mut grid = Grid::default();
                let (top, left) = cells.start().unwrap_or_default();
                for (row, column, value) in cells.cells() {
                    let at = (
                        top + u32::try_from(row).unwrap_or_default(),
                        left + u32::try_from(column).unwrap_or_default(),
                    );
                    let formula = formulas.get_value(at).filter(|formula| !formula.is_empty());
                    let is_formula = formula.is_some();
                    link_of(&mut grid, at.0, at.1, formula.map(String::as_str));
                    if *value != Data::Empty || is_formula {
                        take(&mut grid, at, &shown_data(value), Made::of(is_formula, *value == Data::Empty))?;
                    }
                    if grid.lines.len() > most {
                        break;
                    }
                }
                let merged = book.merge_cells_by_sheet_name(sheet).unwrap_or_default();
                grid.merged = merged.iter().map(area).collect();
                let place = book.sheets_metadata().iter().position(|it| it.name == sheet).filter(|_| is_whole);
                let hidden = place.map(|place| compound::hidden(bytes, place)).unwrap_or_default();
                grid.lines.iter_mut().for_each(|line| line.hidden = hidden.rows.contains(&line.number));
                (grid.hidden_columns, grid.struck, grid.notes) = (hidden.columns, hidden.struck, hidden.notes);
                grid.page_texts = hidden.page_texts;
                grid.unseen = hidden.unseen;
                grid.take_shown(&hidden.shown);
                grid.perhaps_unseen = grid.filled_in(&hidden.conditions);
                grid.links.extend(hidden.links);
                bounded(grid, most, is_whole)
            }
        }
    }
}

/// The cells of a sheet of an xlsx, until it has more than `most` lines.
fn has_cells(sheet: &calamine::Sheet) -> bool {
    matches!(sheet.typ, SheetType::WorkSheet | SheetType::MacroSheet)
}

fn tab(sheet: &calamine::Sheet) -> Tab {
    Tab { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible }
}

fn cells_of(book: &mut Xlsx<Bytes<'_>>, sheet: &str, most: usize) -> Result<Grid, SheetError> {
    let mut grid = Grid::default();
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| unreadable(error.into()))?;
    while grid.lines.len() <= most {
        let next = cells.next_cell_with_formula_metadata().map_err(|error| unreadable(error.into()))?;
        let Some(cell) = next else { break };
        let formula = cell.formula.as_ref().and_then(|formula| match formula {
            XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => Some(formula),
            XlsxFormulaMetadata::SharedDerived { .. } | _ => None,
        });
        link_of(&mut grid, cell.pos.0, cell.pos.1, formula.map(String::as_str));
        let made = Made::of(cell.formula.is_some(), matches!(cell.value, DataRef::Empty));
        take(&mut grid, cell.pos, &shown(&cell.value), made)?;
    }
    Ok(grid)
}

/// Keeps the address of a formula that shows a text in its place.
fn link_of(grid: &mut Grid, row: u32, column: u32, formula: Option<&str>) {
    let number = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    let address = formula.and_then(links::of_formula);
    grid.links.extend(address.map(|address| Link::of_cell(number(column), number(row).saturating_add(1), address)));
}

fn bounded(grid: Grid, most: usize, is_whole: bool) -> Result<Grid, SheetError> {
    if is_whole && grid.lines.len() > most { Err(SheetError::TooManyRows) } else { Ok(grid) }
}

/// How what a cell says came about.
#[derive(Clone, Copy)]
enum Made {
    /// Somebody or something wrote it.
    Typed,
    /// A formula has this value, be that a text without a letter.
    Reckoned,
    /// A formula whose value the file does not tell.
    Unvalued,
}

impl Made {
    fn of(is_formula: bool, is_empty: bool) -> Self {
        match (is_formula, is_empty) {
            (false, _) => Self::Typed,
            (true, false) => Self::Reckoned,
            (true, true) => Self::Unvalued,
        }
    }
}

/// Puts a cell where it stands. A cell that is only formatted holds nothing and costs nothing.
fn take(grid: &mut Grid, position: (u32, u32), text: &str, made: Made) -> Result<(), SheetError> {
    let number = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    let (row, column) = (number(position.0).saturating_add(1), number(position.1));
    let is_blank = text.trim().is_empty();
    match made {
        Made::Typed => {}
        Made::Unvalued => grid.empty_formulas.push(cell_name(column, row)),
        Made::Reckoned if text == "0" => grid.zero_formulas.push(cell_name(column, row)),
        Made::Reckoned => grid.formulas += 1,
    }
    if !is_blank && column >= MAX_COLUMNS {
        return Err(SheetError::TooManyColumns { count: column + 1 });
    }
    grid.put(row, column, text);
    // A few shared texts can be told a million times over.
    if grid.size > LARGEST { Err(SheetError::TooLarge { size: grid.size }) } else { Ok(()) }
}

fn area(merged: &Dimensions) -> Area {
    let number = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    Area {
        top: number(merged.start.0) + 1,
        bottom: number(merged.end.0) + 1,
        left: number(merged.start.1),
        right: number(merged.end.1),
    }
}

fn unreadable(error: calamine::Error) -> SheetError {
    use calamine::{Error, XlsError, XlsbError, XlsxError};
    match error {
        Error::Xlsx(XlsxError::Password) | Error::Xlsb(XlsbError::Password) | Error::Xls(XlsError::Password) => {
            SheetError::Encrypted
        }
        error => SheetError::Unreadable { reason: error.to_string() },
    }
}

/// The number of the last day that spreadsheet programs know, 31.12.9999.
const LAST_DAY: f64 = 2_958_466.0;

/// A cell as people write it: days as 7.11.2026, whole numbers without decimals.
fn shown<'c>(cell: &'c DataRef<'_>) -> Cow<'c, str> {
    match cell {
        DataRef::Empty => Cow::Borrowed(""),
        DataRef::SharedString(text) => Cow::Borrowed(text),
        DataRef::String(text) => Cow::Borrowed(text),
        DataRef::Float(number) => Cow::Owned(number.to_string()),
        cell => Cow::Owned(shown_data(&Data::from(cell.clone()))),
    }
}

fn shown_data(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        // A format such as 0000000-0 is taken for one of days in an xls.
        Data::DateTime(value) if value.as_f64() > LAST_DAY => value.as_f64().to_string(),
        // Less than a day is a time of day.
        Data::DateTime(value) if (0.0..1.0).contains(&value.as_f64()) => {
            let (_, _, _, hour, minute, _, _) = value.to_ymd_hms_milli();
            format!("{hour}:{minute:02}")
        }
        Data::DateTime(value) => {
            let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
            let day = format!("{day}.{month}.{year}");
            if date::may_be_of_next_day(hour, minute, second) { format!("{day} {hour}:{minute:02}") } else { day }
        }
        Data::DateTimeIso(text) => iso_day(text).unwrap_or_else(|| text.clone()),
        cell => cell.to_string(),
    }
}
