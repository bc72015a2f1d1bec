//! A file with one or several sheets, and which of them holds the table.

use super::encoding::{Alternative, Encoding, decode};
use super::excel::{Tab, Workbook};
use super::grid::Grid;
use super::heading::{Questions, Target};
use super::html::PageTable;
use super::kind::{self, Dialect, OtherKind, Readable};
use super::sheet::{Choices, Doubt, SheetError, SheetName, SheetNotice};
use super::xml::{self, Named};
use super::{delimited, folding, html, markdown, page_texts, place, text_kind};
use std::io::{BufReader, Cursor, Read as _};
use zip::ZipArchive;

/// How many lines of a sheet are looked at before it is chosen.
const LOOKED_AT: usize = 60;
/// The most that an OpenDocument file may unpack to.
const LARGEST: u64 = 1024 * 1024 * 1024;

/// A file that was opened.
pub(super) struct Book<'b> {
    content: Content<'b>,
    tabs: Vec<Tab>,
    /// The sheets that can never be read: they are named and not offered.
    charts: Vec<Tab>,
    /// The sheets that are shown and hold rows below a heading of the list, where one was looked for.
    lists: Vec<usize>,
    encoding: Option<Encoding>,
    alternatives: Vec<Alternative>,
    is_sure: bool,
    /// What is told of what is around the tables.
    around: Vec<SheetNotice>,
}

enum Content<'b> {
    Workbook(Workbook<'b>),
    Grids(Vec<Grid>),
}

impl<'b> Book<'b> {
    /// Opens a file, told apart by its content.
    pub(super) fn open(bytes: &'b [u8], encoding: Option<Encoding>) -> Result<Self, SheetError> {
        match kind::by_bytes(bytes).map_err(SheetError::OtherKind)? {
            Readable::Zip => Self::zipped(bytes),
            Readable::Compound => Workbook::compound(bytes).map(Self::workbook),
            Readable::Text | Readable::Html | Readable::Xml(_) => Self::text(bytes, encoding),
        }
    }

    fn workbook(book: Workbook<'b>) -> Self {
        let (tabs, charts) = (book.tabs(), book.charts());
        Self::of(Content::Workbook(book), tabs, charts)
    }

    fn grids(sheets: Vec<Named>) -> Self {
        let tabs = sheets.iter().map(|sheet| Tab { name: sheet.name.clone(), hidden: sheet.hidden }).collect();
        let grids = sheets.into_iter().map(|sheet| sheet.grid).collect();
        Self::of(Content::Grids(grids), tabs, Vec::new())
    }

    fn of(content: Content<'b>, tabs: Vec<Tab>, charts: Vec<Tab>) -> Self {
        let (lists, alternatives) = (Vec::new(), Vec::new());
        Self { content, tabs, charts, lists, encoding: None, alternatives, is_sure: true, around: Vec::new() }
    }

    fn zipped(bytes: &'b [u8]) -> Result<Self, SheetError> {
        let Ok(mut zip) = ZipArchive::new(Cursor::new(bytes)) else {
            return Workbook::zipped(bytes).map(Self::workbook);
        };
        let has = |name: &str| zip.file_names().flatten().any(|it| it.starts_with(name));
        match () {
            () if has("xl/workbook") => Workbook::zipped(bytes).map(Self::workbook),
            () if has("word/document.xml") => Err(SheetError::OtherKind(OtherKind::Document)),
            () if has("Index/") || has("Index.zip") => Err(SheetError::OtherKind(OtherKind::Numbers)),
            () if has("content.xml") => {
                let manifest = text_of(&mut zip, "META-INF/manifest.xml");
                if manifest.contains("encryption-data") {
                    return Err(SheetError::Encrypted);
                }
                let kind = text_of(&mut zip, "mimetype");
                if kind.contains("opendocument.text") || kind.contains("opendocument.presentation") {
                    return Err(SheetError::OtherKind(OtherKind::Document));
                }
                let unreadable = |error: zip::result::ZipError| SheetError::Unreadable { reason: error.to_string() };
                let styles = text_of(&mut zip, "styles.xml");
                let content = zip.by_name("content.xml").map_err(unreadable)?.take(LARGEST);
                let sheets = xml::read_with_styles(BufReader::new(content), styles.as_bytes())?;
                Ok(Self::grids(with_page_texts(sheets, styles.as_bytes())))
            }
            () if has("[Content_Types].xml") => Workbook::zipped(bytes).map(Self::workbook),
            () => Err(SheetError::OtherKind(OtherKind::Archive)),
        }
    }

    fn text(bytes: &[u8], told: Option<Encoding>) -> Result<Self, SheetError> {
        let decoded = decode(bytes, told);
        let text = decoded.text.trim_start_matches('\u{feff}');
        if text.trim().is_empty() {
            return Err(SheetError::Empty);
        }
        if text.chars().take(4000).any(|letter| letter == '\0') {
            return Err(SheetError::OtherKind(OtherKind::NoText));
        }
        let mut book = match kind::by_text(text).map_err(SheetError::OtherKind)? {
            Readable::Xml(Dialect::OpenDocument) => {
                Self::grids(with_page_texts(xml::read(text.as_bytes(), Dialect::OpenDocument)?, text.as_bytes()))
            }
            Readable::Xml(dialect) => Self::grids(xml::read(text.as_bytes(), dialect)?),
            Readable::Html => {
                let page = html::read(text);
                if page.tables.is_empty() {
                    return Err(SheetError::OtherKind(OtherKind::WebPage));
                }
                Self { around: page.notices, ..Self::grids(numbered(page.tables)) }
            }
            Readable::Text | Readable::Zip | Readable::Compound => Self::plain(text)?,
        };
        book.encoding = Some(decoded.encoding);
        (book.alternatives, book.is_sure) = (decoded.alternatives, decoded.is_sure);
        Ok(book)
    }

    /// The tables of a text: one, but of a document in Markdown several.
    fn plain(text: &str) -> Result<Self, SheetError> {
        if let Some((tables, outside)) = markdown::tables(text) {
            return Ok(Self { around: outside.into_iter().collect(), ..Self::grids(tables) });
        }
        if let Some(kind) = text_kind::of(text) {
            return Err(SheetError::OtherKind(kind));
        }
        let grid = Grid { is_of_text: true, ..delimited::read(text)? };
        Ok(Self::grids(vec![Named { name: String::new(), hidden: false, grid }]))
    }

    /// Which sheet is read: the chosen one; else the first that is shown and whose heading fits, one that bears the name of
    /// the list before the others; else the first that is shown and holds something.
    pub(super) fn choose(&mut self, known: Option<&Questions<'_>>, choices: &Choices) -> Result<usize, SheetError> {
        if let Some(wanted) = &choices.sheet {
            let alike = |tab: &Tab| folding::alike(&tab.name) == folding::alike(wanted);
            return self.tabs.iter().position(alike).ok_or_else(|| SheetError::NoSuchSheet {
                name: wanted.clone(),
                there: self.tabs.iter().map(|tab| tab.name.clone()).collect(),
            });
        }
        let mut best: Option<(u8, usize)> = None;
        for at in 0..self.tabs.len() {
            let Some(tab) = self.tabs.get(at).filter(|tab| !tab.hidden).cloned() else { continue };
            let grid = self.first_lines(at, LOOKED_AT)?;
            if grid.lines.is_empty() {
                continue;
            }
            let fit = known.map(|known| (place::fit(&grid, known), is_named(&tab, known.target)));
            let fits = fit.map_or(1, |(fit, is_named)| fit.score * 2 + u8::from(is_named) * 3);
            self.lists.extend(Some(at).filter(|_| fit.is_some_and(|(fit, _)| fit.is_list)));
            if best.is_none_or(|(other, _)| fits > other) {
                best = Some((fits, at));
            }
        }
        match best {
            Some((_, at)) => Ok(at),
            None => Err(self.nothing_shown()),
        }
    }

    /// Why no sheet is read: only hidden ones hold something, or none does.
    fn nothing_shown(&mut self) -> SheetError {
        let mut names = Vec::new();
        for at in 0..self.tabs.len() {
            let holds = self.first_lines(at, 1).is_ok_and(|grid| !grid.lines.is_empty());
            names.extend(self.tabs.get(at).filter(|tab| tab.hidden && holds).map(|tab| tab.name.clone()));
        }
        if names.is_empty() { SheetError::Empty } else { SheetError::OnlyHidden { names } }
    }

    /// The names of all sheets, in order.
    pub(super) fn sheet_names(&self) -> Vec<String> {
        self.tabs.iter().map(|tab| tab.name.clone()).collect()
    }

    /// The first lines of a sheet.
    pub(super) fn first_lines(&mut self, at: usize, most: usize) -> Result<Grid, SheetError> {
        self.first_as_they_stand(at, most).map(parted)
    }

    fn first_as_they_stand(&mut self, at: usize, most: usize) -> Result<Grid, SheetError> {
        match (&mut self.content, self.tabs.get(at)) {
            (Content::Workbook(book), Some(tab)) => book.grid(&tab.name, Some(most)),
            (Content::Grids(grids), _) => {
                let grid = grids.get(at).ok_or(SheetError::Empty)?;
                let lines = grid.lines.iter().take(most).cloned().collect();
                let empty_formulas = grid.empty_formulas.clone();
                Ok(Grid { lines, merged: grid.merged.clone(), empty_formulas, ..Grid::default() })
            }
            (Content::Workbook(_), None) => Err(SheetError::Empty),
        }
    }

    /// All of a sheet.
    pub(super) fn grid(&mut self, at: usize) -> Result<Grid, SheetError> {
        let grid = match (&mut self.content, self.tabs.get(at)) {
            (Content::Workbook(book), Some(tab)) => book.grid(&tab.name, None),
            (Content::Grids(grids), _) => grids.get_mut(at).map(std::mem::take).ok_or(SheetError::Empty),
            (Content::Workbook(_), None) => Err(SheetError::Empty),
        };
        grid.map(parted)
    }

    /// The sheets, with the one that is read.
    pub(super) fn names(&self, read: usize) -> Vec<SheetName> {
        let name =
            |(at, tab): (usize, &Tab)| SheetName { name: tab.name.clone(), hidden: tab.hidden, is_read: at == read };
        self.tabs.iter().enumerate().filter(|(_, tab)| !tab.name.is_empty()).map(name).collect()
    }

    /// What the reader should know of the file around the table.
    pub(super) fn notice(&self, read: usize) -> Vec<SheetNotice> {
        let names = self.names(read);
        let (of, mut others): (Vec<SheetName>, Vec<SheetName>) = names.into_iter().partition(|it| it.is_read);
        let chart = |tab: &Tab| SheetName { name: tab.name.clone(), hidden: tab.hidden, is_read: false };
        others.extend(self.charts.iter().map(chart));
        let sheets = of
            .into_iter()
            .next()
            .filter(|_| !others.is_empty())
            .map(|it| SheetNotice::OtherSheets { read: it.name, others });
        let lists = self.lists.iter().filter(|at| **at != read).filter_map(|at| self.tabs.get(*at));
        let names: Vec<String> = lists.map(|tab| tab.name.clone()).collect();
        let lists = (!names.is_empty()).then_some(SheetNotice::OtherLists { names });
        let letters = self.encoding.filter(|_| !self.alternatives.is_empty());
        let letters = letters.map(|encoding| SheetNotice::ReadAs { encoding, alternatives: self.alternatives.clone() });
        letters.into_iter().chain(sheets).chain(lists).chain(self.around.clone()).collect()
    }

    /// How the letters were read, when it is text.
    pub(super) fn encoding(&self) -> Option<Encoding> {
        self.encoding
    }

    /// What has to be told before anything is taken.
    pub(super) fn doubt(&self) -> Vec<Doubt> {
        if self.is_sure { Vec::new() } else { vec![Doubt::Encoding] }
    }
}

/// A sheet whose cells all stood in one column, parted.
fn parted(grid: Grid) -> Grid {
    match delimited::parted(&grid.lines) {
        Some(lines) => Grid { lines, is_parted: true, ..grid },
        None => grid,
    }
}

/// Tables of a web page have no names. One that is hidden is known as such by its rows where it is the only one.
fn numbered(tables: Vec<PageTable>) -> Vec<Named> {
    let count = tables.len();
    let name = |at: usize| if count == 1 { String::new() } else { (at + 1).to_string() };
    let named = |(at, table): (usize, PageTable)| Named {
        name: name(at),
        hidden: table.is_hidden && count > 1,
        grid: table.grid,
    };
    tables.into_iter().enumerate().map(named).collect()
}

fn is_named(tab: &Tab, target: Target<'_>) -> bool {
    let name = folding::alike(&tab.name);
    let mut titles = target.process.head.languages.iter().map(|tag| folding::alike(target.list.title.get(tag)));
    titles.any(|title| title == name)
}

/// The sheets with what their printed pages say. Which kind of pages a sheet has is not looked for.
fn with_page_texts(mut sheets: Vec<Named>, styles: &[u8]) -> Vec<Named> {
    let texts = page_texts::of_open_document(styles);
    sheets.iter_mut().for_each(|sheet| sheet.grid.page_texts.clone_from(&texts));
    sheets
}

fn text_of(zip: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> String {
    let mut text = String::new();
    if let Ok(file) = zip.by_name(name) {
        file.take(1 << 20).read_to_string(&mut text).ok();
    }
    text
}
