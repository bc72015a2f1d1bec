//! Tables in XML: OpenDocument (packed in a zip or flat), and Excel's XML Spreadsheet 2003.

use super::css::Declared;
use super::grid::{Area, Grid, Link, MAX_LINES, cell_name};
use super::kind::Dialect;
use super::links;
use super::number_format::NumberFormat;
use super::page_texts;
use super::sheet::{MAX_COLUMNS, SheetError};
use super::shown::{Look, Shown, is_other_text, is_other_than_number, is_part_of_day};
use super::styles::Styles;
use super::tags::{attribute, letter_of};
use super::unseen::{Color, Unseen, are_alike};
use super::value::{date, is_no_answer};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;
use std::ops::RangeInclusive;
use std::rc::Rc;

/// A sheet of a file with several.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) hidden: bool,
    pub(super) grid: Grid,
}

/// Every sheet.
pub(super) fn read(source: impl BufRead, dialect: Dialect) -> Result<Vec<Named>, SheetError> {
    walked(source, Walk { dialect, ..Walk::default() }).map(|walk| walk.sheets)
}

/// Every sheet of an OpenDocument whose named styles stand in a part of their own.
pub(super) fn read_with_styles(source: impl BufRead, styles: impl BufRead) -> Result<Vec<Named>, SheetError> {
    let walk = Walk { only_styles: true, ..Walk::default() };
    // Without them the table is still read.
    let styles = walked(styles, walk).map(|walk| walk.styles).unwrap_or_default();
    walked(source, Walk { styles, ..Walk::default() }).map(|walk| walk.sheets)
}

fn walked(source: impl BufRead, mut walk: Walk) -> Result<Walk, SheetError> {
    let mut reader = Reader::from_reader(source);
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag)) => walk.open(&tag)?,
            // What follows in a part of styles is named as other styles of the sheets are.
            Ok(Event::End(tag)) if walk.only_styles && tag.local_name().as_ref() == "styles" => return Ok(walk),
            Ok(Event::End(tag)) => walk.close(tag.local_name().as_ref())?,
            Ok(Event::Text(text)) => walk.text(&text.xml10_content()),
            Ok(Event::CData(text)) => walk.text(&text.xml10_content()),
            Ok(Event::GeneralRef(name)) => walk.text(&letter_of(&name)),
            Ok(Event::Eof) => return Ok(walk),
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Empty(_)) => {}
            Err(error) => return Err(SheetError::Unreadable { reason: error.to_string() }),
        }
    }
}

/// Where the reader stands.
#[derive(Default)]
struct Walk {
    dialect: Dialect,
    /// Whether only the named styles of a file are looked for.
    only_styles: bool,
    /// Whether LibreOffice wrote it, told by the namespace of its own: it works out every formula, and writes no value
    /// where that is a text without a letter (7.4).
    is_calculated: bool,
    sheets: Vec<Named>,
    styles: Styles,
    /// Columns whose cells are struck through where they have no style of their own.
    struck_columns: Vec<RangeInclusive<usize>>,
    /// Columns whose cells cannot be seen where they have no style of their own.
    unseen_columns: Vec<(RangeInclusive<usize>, Unseen)>,
    /// Columns whose cells may show something else than they hold where they have no style of their own.
    other_columns: Vec<(RangeInclusive<usize>, Rc<NumberFormat>)>,
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

#[derive(Default)]
struct Row {
    repeated: usize,
    hidden: bool,
    /// Whether its cells are struck through where they have no style of their own, and what of them cannot be seen.
    is_struck: bool,
    unseen: Unseen,
    /// The format of its cells where they have no style of their own and may show something else than they hold.
    other: Option<Rc<NumberFormat>>,
    column: usize,
    cells: Vec<Cell>,
}

/// What a cell of an OpenDocument holds.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Holds {
    #[default]
    Text,
    Number,
    Day,
    Truth,
}

/// A cell with its text as it will be read.
#[derive(Clone, Default)]
struct Cell {
    column: usize,
    repeated: usize,
    text: String,
    value: Option<String>,
    /// What OpenDocument says that it holds.
    holds: Holds,
    /// Its format, where it may show something else than it holds.
    other: Option<Rc<NumberFormat>>,
    /// How it looks, where that is something else.
    look: Option<Look>,
    has_formula: bool,
    /// Whether the file gives it a value, be that a text without a letter.
    is_valued: bool,
    down: usize,
    across: usize,
    paragraphs: usize,
    is_struck: bool,
    unseen: Unseen,
    /// Whether a condition may let nobody see it.
    may_hide: bool,
    /// What OpenDocument says that its value is, where that has to be known.
    kind: Option<String>,
    /// The addresses behind its text.
    links: Vec<String>,
}

impl Walk {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), SheetError> {
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
            (Dialect::OpenDocument, "table-column") | (Dialect::Spreadsheet2003, "Column") => self.columns(tag),
            (_, "table-row" | "Row") => self.begin_row(tag),
            (_, "table-cell" | "covered-table-cell" | "Cell") => {
                self.begin_cell(tag);
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

    fn close(&mut self, name: &str) -> Result<(), SheetError> {
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

    fn text(&mut self, text: &str) {
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
        self.struck_columns.clear();
        self.unseen_columns.clear();
        self.other_columns.clear();
        self.sheet = Some(Named { name: name.unwrap_or_default(), hidden, grid: Grid::default() });
    }

    /// Columns are told before the rows, several alike together.
    fn columns(&mut self, tag: &BytesStart<'_>) {
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
            self.struck_columns.push(first..=self.column - 1);
        }
        if let Some(unseen) = self.styles.unseen(tag, self.inner_style_name()).filter(|it| count > 0 && it.is_any()) {
            self.unseen_columns.push((first..=self.column - 1, unseen));
        }
        if let Some(other) = self.styles.other(tag, self.inner_style_name()).flatten().filter(|_| count > 0) {
            self.other_columns.push((first..=self.column - 1, other));
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
        self.row.is_struck || self.struck_columns.iter().any(|columns| columns.contains(&column))
    }

    /// What the row or the column of the cell lets nobody see of it.
    fn unseen_around(&self) -> Unseen {
        let column = self.cell.as_ref().map_or(self.row.column, |cell| cell.column);
        let of_column = self.unseen_columns.iter().find(|(columns, _)| columns.contains(&column));
        self.row.unseen.or(of_column.map(|(_, unseen)| *unseen).unwrap_or_default())
    }

    /// The format that the row or the column of the cell gives it.
    fn other_around(&self) -> Option<Rc<NumberFormat>> {
        let column = self.cell.as_ref().map_or(self.row.column, |cell| cell.column);
        let of_column = || self.other_columns.iter().find(|(columns, _)| columns.contains(&column));
        self.row.other.clone().or_else(|| of_column().map(|(_, other)| Rc::clone(other)))
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

    fn begin_cell(&mut self, tag: &BytesStart<'_>) {
        let number = |name: &str| attribute(tag, name).and_then(|it| it.parse::<usize>().ok());
        let column = self.row.column;
        let (holds, value) = open_document_value(tag);
        let cell = match self.dialect {
            Dialect::OpenDocument => Cell {
                column,
                holds,
                repeated: number("number-columns-repeated").unwrap_or(1),
                value,
                has_formula: attribute(tag, "formula").is_some(),
                links: attribute(tag, "formula").iter().filter_map(|it| links::of_formula(it)).collect(),
                is_valued: self.is_calculated || attribute(tag, "value-type").is_some(),
                down: number("number-rows-spanned").unwrap_or(1).saturating_sub(1),
                across: number("number-columns-spanned").unwrap_or(1).saturating_sub(1),
                ..Cell::default()
            },
            Dialect::Spreadsheet2003 => {
                let across = number("MergeAcross").unwrap_or_default();
                let of_formula = || attribute(tag, "Formula").and_then(|it| links::of_formula(&it));
                Cell {
                    column: number("Index").map_or(column, |it| it.saturating_sub(1)),
                    repeated: 1 + across,
                    has_formula: attribute(tag, "Formula").is_some(),
                    links: attribute(tag, "HRef").into_iter().chain(of_formula()).collect(),
                    down: number("MergeDown").unwrap_or_default(),
                    across,
                    ..Cell::default()
                }
            }
        };
        self.cell = Some(cell);
        self.in_text = 0;
    }

    fn end_row(&mut self) -> Result<(), SheetError> {
        let row = std::mem::take(&mut self.row);
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        let grid = &mut sheet.grid;
        let first = self.line;
        self.line += row.repeated.saturating_sub(1);
        for cell in &row.cells {
            let text = cell.shown(self.dialect);
            let place = || cell_name(cell.column, first);
            match (cell.has_formula, text.trim()) {
                (true, "") if !cell.is_valued => grid.empty_formulas.push(place()),
                (true, "0") => grid.zero_formulas.push(place()),
                (true, _) => grid.formulas += 1,
                (false, _) => {}
            }
            if cell.down + cell.across > 0 {
                let (right, bottom) = (cell.column + cell.across, first + cell.down);
                grid.merged.push(Area { top: first, bottom, left: cell.column, right });
            }
        }
        let is_filled = row.cells.iter().any(|cell| !cell.shown(self.dialect).trim().is_empty());
        if !is_filled {
            return Ok(());
        }
        if row.repeated > MAX_LINES || grid.lines.len() + row.repeated > MAX_LINES {
            return Err(SheetError::TooManyRows);
        }
        for number in first..first + row.repeated {
            let mut shown = Vec::new();
            for cell in &row.cells {
                let repeated = if self.dialect == Dialect::OpenDocument { cell.repeated } else { 1 };
                let text = cell.shown(self.dialect);
                if text.trim().is_empty() {
                    continue;
                }
                if cell.column + repeated > MAX_COLUMNS {
                    return Err(SheetError::TooManyColumns { count: cell.column + repeated });
                }
                (cell.column..cell.column + repeated).for_each(|column| grid.put(number, column, &text));
                if let Some(look) = &cell.look {
                    let one = |column: usize| Shown { line: number, column, look: look.clone() };
                    shown.extend((cell.column..cell.column + repeated).map(one));
                }
                if cell.is_struck {
                    grid.struck.insert(number);
                }
                if cell.unseen.hides(cell.is_text(self.dialect)) {
                    grid.unseen.insert(number);
                }
                if cell.may_hide {
                    grid.perhaps_unseen.insert(number);
                }
                let link = |address: &String| Link::of_cell(cell.column, number, address.clone());
                grid.links.extend(cell.links.iter().map(link));
            }
            grid.take_shown(&shown);
            if let Some(line) = grid.lines.last_mut().filter(|line| line.number == number) {
                line.hidden = row.hidden;
            }
        }
        Ok(())
    }
}

impl Cell {
    /// Whether it holds a text, and no number or day.
    fn is_text(&self, dialect: Dialect) -> bool {
        match dialect {
            Dialect::OpenDocument => self.kind.as_deref().is_none_or(|kind| kind == "string"),
            Dialect::Spreadsheet2003 => self.value.as_deref().is_none_or(|kind| kind == "String"),
        }
    }

    /// How the cell looks, where that is something else than it holds. OpenDocument tells it beside numbers and days.
    fn look(&self, dialect: Dialect) -> Option<Look> {
        let (shown, held) = (self.text.trim(), self.value.as_deref().unwrap_or_default());
        let of_texts = || self.other.as_ref().and_then(|format| format.look_of_texts());
        let as_shown = |is_other: bool| is_other.then(|| Look::Text(shown.to_owned()));
        match (dialect, self.holds) {
            (Dialect::OpenDocument, Holds::Text) if self.value.is_some() => as_shown(is_other_text(held, shown)),
            // Gnumeric writes what is shown for what is held.
            (Dialect::OpenDocument, Holds::Text) => of_texts().filter(|look| !look.is_around(shown)),
            (Dialect::OpenDocument, Holds::Number) => as_shown(is_other_than_number(shown)),
            (Dialect::OpenDocument, Holds::Truth) => as_shown(!shown.is_empty() && !is_no_answer(shown)),
            (Dialect::OpenDocument, Holds::Day) => is_part_of_day(held, shown).then_some(Look::PartOfDay),
            (Dialect::Spreadsheet2003, _) => match held {
                "Number" => shown.parse().ok().and_then(|number| self.other.as_ref()?.look(number)),
                "String" => of_texts(),
                // A time of day stands on the day before the first.
                "DateTime" if !shown.starts_with("1899") => self.other.as_ref().and_then(|format| format.look_of_day()),
                _ => None,
            },
        }
    }

    /// What the cell says: days as people write them, numbers as they are, everything else as shown.
    fn shown(&self, dialect: Dialect) -> String {
        match (dialect, &self.value) {
            (Dialect::OpenDocument, Some(value)) => value.clone(),
            (Dialect::Spreadsheet2003, Some(kind)) if kind == "DateTime" => {
                iso_day(&self.text).unwrap_or_else(|| self.text.clone())
            }
            (Dialect::Spreadsheet2003, Some(kind)) if kind == "Boolean" => truth(self.text.trim() == "1"),
            _ => self.text.clone(),
        }
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

fn truth(value: bool) -> String {
    value.to_string()
}

/// What a cell of OpenDocument holds, and its value where it is not what is shown: a number or a day is kept apart from its
/// look.
fn open_document_value(tag: &BytesStart<'_>) -> (Holds, Option<String>) {
    match attribute(tag, "value-type").as_deref() {
        Some("float" | "currency" | "percentage") => {
            let value = attribute(tag, "value");
            // A number as a person writes it, without an exponent or needless decimals.
            let plain = |value: String| value.parse::<f64>().map_or(value, |number| number.to_string());
            (Holds::Number, value.map(plain))
        }
        Some("date") => (Holds::Day, attribute(tag, "date-value").and_then(|value| iso_day(&value))),
        Some("boolean") => (Holds::Truth, attribute(tag, "boolean-value")),
        // LibreOffice 7.4 writes an error as an empty text beside what is shown: `#N/A`.
        Some("string") => (Holds::Text, attribute(tag, "string-value").filter(|text| !text.is_empty())),
        _ => (Holds::Text, None),
    }
}

/// The day of an ISO date, as people write it.
pub(super) fn iso_day(text: &str) -> Option<String> {
    let date: jiff::civil::Date = text.trim().get(..10)?.parse().ok()?;
    let day = format!("{}.{}.{}", date.day(), date.month(), date.year());
    let time = text.trim().get(11..).unwrap_or_default();
    let mut parts = time.split([':', '.']).map(|part| part.parse().unwrap_or(0_u8));
    let (hour, minute, second) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    Some(if date::may_be_of_next_day(hour, minute, second) { format!("{day} {hour}:{minute:02}") } else { day })
}
