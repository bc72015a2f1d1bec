//! A walk through the tags of a table in XML: what each says of the sheet, the row and the cell it stands in.

use super::cell::Cell;
use super::columns::Columns;
use super::row::Row;
use crate::exchange::css::Declared;
use crate::exchange::grid::{Area, Grid};
use crate::exchange::kind::Dialect;
use crate::exchange::number_format::NumberFormat;
use crate::exchange::page_texts;
use crate::exchange::sheet::SheetError;
use crate::exchange::styles::Styles;
use crate::exchange::tags::attribute;
use crate::exchange::unseen::{Color, Unseen, are_alike};
use quick_xml::events::BytesStart;
use std::rc::Rc;

/// A sheet of a file with several.
pub(in crate::exchange) struct Named {
    pub(in crate::exchange) name: String,
    pub(in crate::exchange) hidden: bool,
    pub(in crate::exchange) grid: Grid,
}

/// Where the reader stands.
#[derive(Default)]
pub(super) struct Walk {
    dialect: Dialect,
    /// Whether only the named styles of a file are looked for.
    pub(super) only_styles: bool,
    /// Whether LibreOffice wrote it, told by the namespace of its own: it works out every formula, and writes no value
    /// where that is a text without a letter (7.4).
    is_calculated: bool,
    pub(super) sheets: Vec<Named>,
    pub(super) styles: Styles,
    columns: Columns,
    sheet: Option<Named>,
    line: usize,
    /// The column that is told next of what is around the rows.
    column: usize,
    row: Row,
    cell: Option<Cell>,
    /// Inside a note or a drawing of a cell.
    aside: usize,
    /// Inside what holds the text of a cell.
    in_text: usize,
    /// What is behind the letters of the cell, where that has to be known.
    behind: Option<Color>,
    /// The cells of the conditional format that is read.
    conditional: Vec<Area>,
    /// How XML Spreadsheet 2003 names them, while it is read.
    range: Option<String>,
}

impl Walk {
    /// Through a file that holds its styles itself.
    pub(super) fn of(dialect: Dialect) -> Self {
        Self { dialect, ..Self::default() }
    }

    /// Through a part of styles alone.
    pub(super) fn of_styles() -> Self {
        Self { only_styles: true, ..Self::default() }
    }

    /// Through an OpenDocument whose styles were read from another part.
    pub(super) fn with(styles: Styles) -> Self {
        Self { styles, ..Self::default() }
    }

    pub(super) fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), SheetError> {
        let name = tag.local_name();
        if self.sheet.is_none() {
            self.styles.open(self.dialect, name.as_ref(), tag);
        }
        match (self.dialect, name.as_ref()) {
            (dialect, name) if is_aside(dialect, name) => self.aside += 1,
            (Dialect::OpenDocument, "document-content" | "document") => {
                self.is_calculated = attribute(tag, "calcext").is_some();
            }
            (Dialect::OpenDocument, "span") => {
                let is_struck = self.styles.strikes(tag, self.style_name());
                self.strike(is_struck.unwrap_or_default());
                self.color(self.styles.letters(tag, self.style_name()));
            }
            (Dialect::Spreadsheet2003, "Font") => self.color(attribute(tag, "Color").and_then(|it| Color::hex(&it))),
            (Dialect::OpenDocument, "conditional-format") => {
                self.conditional = attribute(tag, "target-range-address").map(|it| areas(&it)).unwrap_or_default();
            }
            (Dialect::OpenDocument, "condition") => self.condition(tag),
            // A bar or an icon in place of the number.
            (Dialect::OpenDocument, "data-bar" | "icon-set")
                if attribute(tag, "show-value").as_deref() == Some("false") =>
            {
                self.may_hide();
            }
            // A part of a text is marked in the way of a web page (XML Spreadsheet Reference, Microsoft 2001).
            (Dialect::Spreadsheet2003, "S") => self.strike(true),
            (Dialect::OpenDocument, "table") if self.sheet.is_none() => {
                self.begin_sheet(attribute(tag, "name"), self.styles.hides(tag));
            }
            (Dialect::Spreadsheet2003, "Worksheet") => self.begin_sheet(attribute(tag, "Name"), false),
            (Dialect::Spreadsheet2003, "Visible") => self.in_text = 1,
            // Conditions; their formats are written as in a web page.
            (Dialect::Spreadsheet2003, "Range") => self.range = Some(String::new()),
            (Dialect::Spreadsheet2003, "Format")
                if attribute(tag, "Style").is_some_and(|style| Declared::of(&style).is_unseen()) =>
            {
                self.may_hide();
            }
            (Dialect::Spreadsheet2003, "Header" | "Footer") => {
                let said = attribute(tag, "Data").and_then(|it| page_texts::said(&it));
                self.sheet.iter_mut().for_each(|sheet| sheet.grid.page_texts.extend(said.clone()));
            }
            (Dialect::OpenDocument, "table-column") | (Dialect::Spreadsheet2003, "Column") => self.take_columns(tag),
            (_, "table-row" | "Row") => self.begin_row(tag),
            (_, "table-cell" | "covered-table-cell" | "Cell") => {
                self.cell = Some(Cell::begin(tag, self.dialect, self.row.column, self.is_calculated));
                self.in_text = 0;
                let is_struck = self.styles.strikes(tag, self.style_name()).unwrap_or_else(|| self.is_struck_around());
                self.strike(is_struck);
                let unseen = self.styles.unseen(tag, self.style_name()).unwrap_or_else(|| self.unseen_around());
                if let Some(cell) = self.cell.as_mut().filter(|_| unseen.is_any()) {
                    (cell.unseen, cell.kind) = (unseen, attribute(tag, "value-type"));
                }
                let (behind, may_hide) =
                    (self.styles.behind(tag, self.style_name()), self.styles.may_hide(tag, self.style_name()));
                self.behind = behind;
                let other = self.styles.other(tag, self.style_name()).unwrap_or_else(|| self.other_around());
                self.cell.iter_mut().for_each(|cell| {
                    cell.may_hide = may_hide;
                    cell.other.clone_from(&other);
                });
            }
            (Dialect::OpenDocument, "p") if self.aside == 0 => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                    self.in_text += 1;
                }
            }
            (Dialect::OpenDocument, "a") if self.aside == 0 => {
                self.cell.iter_mut().for_each(|cell| cell.links.extend(attribute(tag, "href")));
            }
            (Dialect::OpenDocument, "s") => {
                let count = attribute(tag, "c").and_then(|it| it.parse().ok()).unwrap_or(1_usize);
                self.text(&" ".repeat(count.min(1000)));
            }
            (Dialect::OpenDocument, "tab") => self.text("\t"),
            (Dialect::OpenDocument, "line-break") => self.text("\n"),
            (Dialect::Spreadsheet2003, "Data") => {
                self.in_text += 1;
                if let Some(cell) = &mut self.cell {
                    (cell.value, cell.is_valued) = (attribute(tag, "Type"), true);
                }
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) fn close(&mut self, name: &str) -> Result<(), SheetError> {
        if self.sheet.is_none() {
            self.styles.close(name);
        }
        match (self.dialect, name) {
            (dialect, name) if is_aside(dialect, name) => self.aside = self.aside.saturating_sub(1),
            (Dialect::OpenDocument, "p") | (Dialect::Spreadsheet2003, "Data") if self.aside == 0 => {
                self.in_text = self.in_text.saturating_sub(1);
            }
            (Dialect::Spreadsheet2003, "Visible") => self.in_text = 0,
            (Dialect::Spreadsheet2003, "Range") => {
                let range = self.range.take().unwrap_or_default();
                self.conditional = range.split(',').filter_map(Area::numbered).collect();
            }
            (_, "table-cell" | "covered-table-cell" | "Cell") => {
                if let Some(mut cell) = self.cell.take() {
                    cell.look = cell.look(self.dialect);
                    self.row.column = cell.column + cell.repeated;
                    if !cell.shown(self.dialect).trim().is_empty() || cell.has_formula || cell.down + cell.across > 0 {
                        self.row.cells.push(cell);
                    }
                }
            }
            (_, "table-row" | "Row") => self.end_row()?,
            (Dialect::OpenDocument, "table") | (Dialect::Spreadsheet2003, "Worksheet") => {
                self.sheets.extend(self.sheet.take())
            }
            _ => {}
        }
        Ok(())
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.sheet.is_none() {
            self.styles.text(text);
        }
        if self.aside > 0 {
            // Of a drawing that says nothing there is nothing to tell.
            let sheet = self.sheet.as_mut().filter(|_| self.cell.is_some() && !text.trim().is_empty());
            sheet.into_iter().for_each(|sheet| sheet.grid.notes.extend([self.line]));
            return;
        }
        self.range.iter_mut().for_each(|range| range.push_str(text));
        if self.in_text == 0 {
            return;
        }
        match (&mut self.cell, &mut self.sheet) {
            (Some(cell), _) => cell.text.push_str(text),
            // The only other text that is looked at: whether an XML spreadsheet's sheet is shown.
            (None, Some(sheet)) => sheet.hidden |= text.trim().starts_with("Sheet"),
            (None, None) => {}
        }
    }

    fn begin_sheet(&mut self, name: Option<String>, hidden: bool) {
        (self.line, self.column) = (0, 0);
        self.columns = Columns::default();
        self.sheet = Some(Named { name: name.unwrap_or_default(), hidden, grid: Grid::default() });
    }

    /// Columns are told before the rows, several alike together.
    fn take_columns(&mut self, tag: &BytesStart<'_>) {
        let number = |name: &str| attribute(tag, name).and_then(|it| it.parse::<usize>().ok());
        let (first, count, is_hidden) = match self.dialect {
            Dialect::OpenDocument => {
                let count = number("number-columns-repeated").unwrap_or(1);
                let is_hidden = attribute(tag, "visibility").is_some_and(|it| it != "visible");
                (self.column, count, is_hidden || self.styles.hides(tag))
            }
            Dialect::Spreadsheet2003 => {
                let first = number("Index").and_then(|it| it.checked_sub(1)).unwrap_or(self.column);
                let is_hidden = attribute(tag, "Hidden").is_some_and(|it| it == "1") || is_flat(tag, "Width");
                (first, number("Span").unwrap_or_default() + 1, is_hidden)
            }
        };
        self.column = first.saturating_add(count);
        if count > 0 && self.styles.strikes(tag, self.inner_style_name()) == Some(true) {
            self.columns.struck.push(first..=self.column - 1);
        }
        if let Some(unseen) = self.styles.unseen(tag, self.inner_style_name()).filter(|it| count > 0 && it.is_any()) {
            self.columns.unseen.push((first..=self.column - 1, unseen));
        }
        if let Some(other) = self.styles.other(tag, self.inner_style_name()).flatten().filter(|_| count > 0) {
            self.columns.other.push((first..=self.column - 1, other));
        }
        if let Some(sheet) = self.sheet.as_mut().filter(|_| is_hidden && count > 0) {
            sheet.grid.hidden_columns.push(first..=self.column - 1);
        }
    }

    /// How the style of a cell, or of a part of it, is named.
    fn style_name(&self) -> &'static str {
        if self.dialect == Dialect::OpenDocument { "style-name" } else { "StyleID" }
    }

    /// How the style is named that a row or a column gives its cells.
    fn inner_style_name(&self) -> &'static str {
        if self.dialect == Dialect::OpenDocument { "default-cell-style-name" } else { "StyleID" }
    }

    /// Whether the row or the column of the cell strikes it through.
    fn is_struck_around(&self) -> bool {
        let column = self.cell.as_ref().map_or(self.row.column, |cell| cell.column);
        self.row.is_struck || self.columns.strike(column)
    }

    /// What the row or the column of the cell lets nobody see of it.
    fn unseen_around(&self) -> Unseen {
        let column = self.cell.as_ref().map_or(self.row.column, |cell| cell.column);
        self.row.unseen.or(self.columns.unseen(column))
    }

    /// The format that the row or the column of the cell gives it.
    fn other_around(&self) -> Option<Rc<NumberFormat>> {
        let column = self.cell.as_ref().map_or(self.row.column, |cell| cell.column);
        self.row.other.clone().or_else(|| self.columns.other(column))
    }

    /// Marks the cell when its text, or a part of it, is struck through.
    fn strike(&mut self, is_struck: bool) {
        if self.aside == 0 {
            self.cell.iter_mut().for_each(|cell| cell.is_struck |= is_struck);
        }
    }

    /// Marks the cell when a part of its text has the colour of what is behind it.
    fn color(&mut self, letters: Option<Color>) {
        let is_unseen = letters.is_some_and(|letters| are_alike(Some(&letters), self.behind.as_ref()));
        if self.aside == 0 && is_unseen {
            self.cell.iter_mut().for_each(|cell| cell.unseen = Unseen::ALL);
        }
    }

    /// Takes a condition: one that always holds hides what its style hides, every other one may.
    fn condition(&mut self, tag: &BytesStart<'_>) {
        if !attribute(tag, "apply-style-name").is_some_and(|name| self.styles.hides_values(&name)) {
            return;
        }
        let rule = attribute(tag, "value").unwrap_or_default().to_ascii_lowercase();
        let always = ["formula-is(true())", "formula-is(1)", "formula-is(true)"].contains(&rule.as_str());
        // Whatever is not empty.
        let always = always || rule.starts_with("formula-is(len(trim([.") && rule.ends_with("]))>0)");
        let Some(sheet) = self.sheet.as_mut().filter(|_| always) else { return self.may_hide() };
        let lines = sheet.grid.filled_in(&self.conditional);
        sheet.grid.unseen.extend(lines);
    }

    fn may_hide(&mut self) {
        let Some(sheet) = &mut self.sheet else { return };
        let lines = sheet.grid.filled_in(&self.conditional);
        sheet.grid.perhaps_unseen.extend(lines);
    }

    fn begin_row(&mut self, tag: &BytesStart<'_>) {
        let number = |name: &str| attribute(tag, name).and_then(|it| it.parse::<usize>().ok());
        let is_struck = self.styles.strikes(tag, self.inner_style_name()).unwrap_or_default();
        let unseen = self.styles.unseen(tag, self.inner_style_name()).unwrap_or_default();
        let other = self.styles.other(tag, self.inner_style_name()).flatten();
        match self.dialect {
            Dialect::OpenDocument => {
                let hidden = attribute(tag, "visibility").is_some_and(|it| it != "visible") || self.styles.hides(tag);
                let repeated = number("number-rows-repeated").unwrap_or(1);
                self.row = Row { repeated, hidden, is_struck, unseen, other, ..Row::default() };
                self.line += 1;
            }
            Dialect::Spreadsheet2003 => {
                let hidden = attribute(tag, "Hidden").is_some_and(|it| it == "1") || is_flat(tag, "Height");
                self.row = Row { repeated: 1, hidden, is_struck, unseen, other, ..Row::default() };
                self.line = number("Index").unwrap_or(self.line + 1);
            }
        }
    }

    fn end_row(&mut self) -> Result<(), SheetError> {
        let row = std::mem::take(&mut self.row);
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        let first = self.line;
        self.line += row.repeated.saturating_sub(1);
        row.put_into(&mut sheet.grid, first, self.dialect)
    }
}

/// Whether a tag holds texts that are beside the cell and not in it: a note, or a drawing with a text (OpenDocument 1.3, part 3,
/// 10.3 and 14.1).
fn is_aside(dialect: Dialect, name: &str) -> bool {
    const DRAWINGS: [&str; 14] = [
        "rect",
        "line",
        "polyline",
        "polygon",
        "regular-polygon",
        "path",
        "circle",
        "ellipse",
        "connector",
        "caption",
        "measure",
        "custom-shape",
        "frame",
        "g",
    ];
    match dialect {
        Dialect::OpenDocument => name == "annotation" || DRAWINGS.contains(&name),
        Dialect::Spreadsheet2003 => name == "Comment",
    }
}

/// The cells of addresses such as `'My list'.A2:'My list'.A9 B.C2:B.C9`.
fn areas(addresses: &str) -> Vec<Area> {
    // A name may have any sign in it, and then stands in apostrophes.
    let bare: String = addresses.split('\'').step_by(2).collect();
    let cell = |address: &str| address.rsplit('.').next().unwrap_or_default().to_owned();
    let area = |address: &str| Area::named(&address.split(':').map(cell).collect::<Vec<_>>().join(":"));
    bare.split_whitespace().filter_map(area).collect()
}

/// Whether the height or the width of a tag, in points, is too small to be seen.
fn is_flat(tag: &BytesStart<'_>, size: &str) -> bool {
    attribute(tag, size).and_then(|it| it.parse::<f64>().ok()).is_some_and(|it| it < 1.0)
}
