//! Each block of a document on its pages.

use super::columns;
use super::face::Face;
use super::flow::{Cell, Flow, Goal, Head, Paper, ROOT, Role, What};
use super::lines::{Colour, Line, Style, broken};
use crate::handover::document::{self, Block, Document, Item, Mark, Section};
use std::borrow::Cow;
use std::collections::BTreeMap;

const fn style(face: Face, size: f32, colour: Colour) -> Style {
    Style { face, size, colour }
}

const TEXT: Style = style(Face::Regular, 9.5, Colour::Ink);
const NAME: Style = style(Face::Bold, 9.5, Colour::Ink);
const LINK: Style = style(Face::Regular, 9.5, Colour::Link);
const SMALL: Style = style(Face::Regular, 8.5, Colour::Dim);
const COLUMN: Style = style(Face::Bold, 8.5, Colour::Dim);
const TITLE: Style = style(Face::Bold, 18.0, Colour::Ink);
const SUBJECT: Style = style(Face::Regular, 11.0, Colour::Ink);
const PART: Style = style(Face::Bold, 13.0, Colour::Ink);
const PART_OF_PART: Style = style(Face::Bold, 10.5, Colour::Ink);
const WARNING: Style = style(Face::Regular, 9.5, Colour::Warning);
const DRAFT: Style = style(Face::Bold, 9.5, Colour::Warning);
const DONE: Style = style(Face::Bold, 9.0, Colour::Done);
const NOT_DONE: Style = style(Face::Bold, 9.0, Colour::Dim);
/// What stands at the foot of every page.
pub(super) const FOOT: Style = style(Face::Regular, 8.0, Colour::Dim);
const TABLE: Style = style(Face::Regular, 9.0, Colour::Ink);
const ANNEX: Style = style(Face::Regular, 7.5, Colour::Ink);
const ANNEX_COLUMN: Style = style(Face::Bold, 7.5, Colour::Dim);

/// What the names among facts take of the page.
const NAMES: f32 = 0.31;

/// Between names and values.
const GUTTER: f32 = 14.0;

/// What the state of a thing takes of the page, at its right.
const STATES: f32 = 0.28;

/// What the box of a thing takes of the page.
const BOX: f32 = 16.0;

/// How often pages are filled until every reference names the page on which its part has come to stand.
const TURNS: usize = 3;

/// The document on its pages. `codes` says that some characters are written as codes.
pub(super) fn set(document: &Document, codes: bool) -> Flow {
    let mut pages = Pages::new();
    // What is referred to stands before the annexes, which are long.
    for _ in 0..TURNS {
        let found = pages_of(&filled(document, codes, &pages, |section| !section.is_annex));
        if std::mem::replace(&mut pages, found.clone()) == found {
            break;
        }
    }
    filled(document, codes, &pages, |_| true)
}

fn filled(document: &Document, codes: bool, pages: &Pages, is_set: impl Fn(&&Section) -> bool) -> Flow {
    let (flow, word) = (Flow::new(Paper::UPRIGHT), document.labels.page.to_lowercase());
    let mut setter = Setter { flow, language: document.language, pages, page: &word };
    setter.beginning(document, codes);
    document.sections.iter().filter(is_set).for_each(|section| setter.section(section));
    setter.flow
}

/// The page on which each part begins, from one, by its heading.
type Pages = BTreeMap<String, usize>;

fn pages_of(flow: &Flow) -> Pages {
    flow.bookmarks.iter().chain(&flow.rows).rev().map(|mark| (mark.title.clone(), mark.page + 1)).collect()
}

struct Setter<'a> {
    flow: Flow,
    language: &'static str,
    pages: &'a Pages,
    /// “page”, before a number.
    page: &'a str,
}

/// A table before it is placed.
struct Table<'b> {
    columns: &'b [String],
    rows: &'b [Vec<document::Cell>],
    widths: Vec<f32>,
    text: Style,
    column: Style,
    /// Free around the text of a cell: at its sides, above and below.
    inset: [f32; 2],
}

impl Setter<'_> {
    fn lines(&self, text: &str, style: Style, room: f32) -> Vec<Line> {
        broken(text, style, room, self.language)
    }

    fn room(&self) -> f32 {
        self.flow.paper().room()
    }

    fn paragraph(&mut self, text: &str, style: Style) {
        let node = self.flow.node(ROOT, Role::Paragraph);
        let lines = self.lines(text, style, self.room());
        self.flow.text(node, 0.0, lines);
    }

    fn beginning(&mut self, document: &Document, codes: bool) {
        self.paragraph(&document.made, SMALL);
        self.flow.skip(3.0);
        let node = self.flow.node(ROOT, Role::Title);
        let lines = self.lines(&document.title, TITLE, self.room());
        self.flow.text(node, 0.0, lines);
        self.flow.skip(3.0);
        let node = self.flow.node(ROOT, Role::Paragraph);
        let mut lines = self.lines(&document.subject, SUBJECT, self.room());
        if let Some(draft) = &document.draft {
            lines.extend(self.lines(draft, DRAFT, self.room()));
        }
        self.flow.text(node, 0.0, lines);
        if codes {
            self.paragraph(&document.labels.codes, SMALL);
        }
    }

    fn section(&mut self, section: &Section) {
        let paper = if section.is_annex { Paper::ON_ITS_SIDE } else { Paper::UPRIGHT };
        if section.is_annex || self.flow.paper() != paper {
            self.flow.turn(paper);
        }
        let mut blocks = section.blocks.iter();
        let first = blocks.next();
        let table = first.and_then(|block| self.table_of(block, section.is_annex));
        // A heading never stands alone at the foot of a page.
        let lead = match (&table, first) {
            (Some(table), _) => self.lead(table),
            (None, Some(Block::Signature { facts, lines })) => signature_height(facts.len(), lines.len()),
            (None, Some(Block::Checklist { items })) => items.first().map_or(0.0, |item| self.item_height(item)),
            (None, Some(Block::Callout { .. })) => 4.0 * TEXT.pitch(),
            // The heading of a part without blocks stands with that of its first part.
            (None, None) => 6.0 * TEXT.pitch() + COLUMN.pitch(),
            (None, _) => 3.0 * TEXT.pitch(),
        };
        self.heading(section, lead);
        match (table, first) {
            (Some(table), _) => self.table(&table),
            (None, Some(block)) => self.block(block, section.is_annex),
            (None, None) => {}
        }
        blocks.for_each(|block| self.block(block, section.is_annex));
    }

    fn heading(&mut self, section: &Section, lead: f32) {
        let (style, above) = if section.level <= 2 { (PART, 14.0) } else { (PART_OF_PART, 10.0) };
        let lines = self.lines(&section.heading, style, self.room());
        let height: f32 = lines.iter().map(|line| line.style.pitch()).sum();
        self.flow.need(above + height + 4.0 + lead);
        self.flow.skip(above);
        let level = section.level.saturating_sub(1);
        self.flow.bookmark(level, &section.heading);
        let node = self.flow.node(ROOT, Role::Heading { level, title: section.heading.clone() });
        self.flow.text(node, 0.0, lines);
        self.flow.skip(4.0);
    }

    fn block(&mut self, block: &Block, is_annex: bool) {
        match block {
            Block::Paragraph { text } => {
                self.paragraph(text, TEXT);
                self.flow.skip(5.0);
            }
            Block::Callout { text } => self.callout(text),
            Block::Facts { facts } => self.facts(facts),
            Block::Lead { name, to } => self.lead_to(name, to),
            Block::Table { .. } => {
                if let Some(table) = self.table_of(block, is_annex) {
                    self.table(&table);
                }
            }
            Block::Checklist { items } => self.checklist(items),
            Block::Signature { facts, lines } => self.signature(facts, lines),
        }
    }

    fn callout(&mut self, text: &str) {
        const INSET: f32 = 7.0;
        let lines = self.lines(text, WARNING, self.room() - 2.0 * INSET);
        let height = lines.iter().map(|line| line.style.pitch()).sum::<f32>() + 2.0 * INSET;
        self.flow.need(height);
        let (paper, y) = (self.flow.paper(), self.flow.y());
        if y + height <= paper.height - paper.end {
            self.flow.draw(None, What::Ground { x: paper.side, y, width: paper.room(), height });
        }
        let node = self.flow.node(ROOT, Role::Paragraph);
        self.flow.row(vec![cell(node, INSET, lines)], INSET, None);
        self.flow.skip(5.0);
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let room = self.room();
        let names = room * NAMES;
        let list = self.flow.node(ROOT, Role::List);
        for (name, value) in facts {
            let item = self.flow.node(list, Role::Item);
            let (label, body) = (self.flow.node(item, Role::Label), self.flow.node(item, Role::Body));
            let name = self.lines(name, NAME, names - GUTTER);
            let value = self.lines(value, TEXT, room - names);
            self.flow.row(vec![cell(label, 0.0, name), cell(body, names, value)], 1.4, None);
        }
        self.flow.skip(4.0);
    }

    /// A fact that leads to another part.
    fn lead_to(&mut self, name: &str, to: &document::Cell) {
        let room = self.room();
        let names = room * NAMES;
        let node = self.flow.node(ROOT, Role::Paragraph);
        let name = self.lines(&format!("{name} "), NAME, names - GUTTER);
        let told = self.shown(to).replacen(",\n", ", ", 1);
        let told = Cell { link: leads(to), ..cell(node, names, self.lines(&told, LINK, room - names)) };
        self.flow.row(vec![cell(node, 0.0, name), told], 1.4, None);
        self.flow.skip(4.0);
    }

    /// The lines of a thing, of its state, and of what is known besides, which has the whole page below.
    fn item_lines(&self, item: &Item) -> [Vec<Line>; 3] {
        let room = self.room();
        let states = room * STATES;
        let text = self.lines(&item.text, TEXT, room - BOX - states - GUTTER);
        let state = self.lines(&item.state, if item.mark == Mark::Done { DONE } else { NOT_DONE }, states);
        let notes = item.notes.join(" · ");
        let notes = if notes.is_empty() { Vec::new() } else { self.lines(&notes, SMALL, room - BOX) };
        [text, state, notes]
    }

    /// How much of a page a thing asks for in one piece.
    fn item_height(&self, item: &Item) -> f32 {
        let [text, state, notes] = self.item_lines(item);
        let high = |lines: &[Line]| -> f32 { lines.iter().map(|line| line.style.pitch()).sum() };
        (high(&text).max(high(&state)) + high(&notes) + 4.0).min(200.0)
    }

    fn checklist(&mut self, items: &[Item]) {
        let room = self.room();
        let states = room * STATES;
        let list = self.flow.node(ROOT, Role::List);
        for item in items {
            self.flow.need(self.item_height(item));
            let [mut text, state, notes] = self.item_lines(item);
            let part = self.flow.node(list, Role::Item);
            let body = self.flow.node(part, Role::Body);
            if item.mark != Mark::NotNeeded {
                let (x, y) = (self.flow.paper().side, self.flow.y() + 4.0);
                self.flow.draw(None, What::Tick { x, y, is_done: item.mark == Mark::Done });
            }
            if let Some(last) = text.last_mut() {
                last.text.push(' ');
            }
            let beside = vec![cell(body, BOX, text), cell(body, room - states, state)];
            self.flow.row(beside, 2.0, None);
            if !notes.is_empty() {
                self.flow.text(body, BOX, notes);
            }
            self.flow.skip(3.0);
        }
        self.flow.skip(3.0);
    }

    fn signature(&mut self, facts: &[(String, String)], lines: &[Vec<String>]) {
        const TO_SIGN: f32 = 36.0;
        // Nobody signs on a page that does not say what is signed.
        self.flow.need(signature_height(facts.len(), lines.len()));
        self.facts(facts);
        let (room, side) = (self.room(), self.flow.paper().side);
        let width = (room - 2.0 * GUTTER) / 2.0;
        for line in lines {
            self.flow.skip(14.0);
            let mut names = line.iter();
            names.next().into_iter().for_each(|who| self.paragraph(who, NAME));
            self.flow.skip(TO_SIGN);
            let mut cells = Vec::new();
            for (at, name) in (0_u8..).zip(names) {
                let x = f32::from(at) * (width + 2.0 * GUTTER);
                let y = self.flow.y();
                self.flow.draw(None, What::Rule { x: side + x, y, width, is_strong: true });
                let node = self.flow.node(ROOT, Role::Paragraph);
                cells.push(cell(node, x, self.lines(name, SMALL, width)));
            }
            self.flow.row(cells, 2.0, None);
        }
    }

    fn table_of<'b>(&self, block: &'b Block, is_annex: bool) -> Option<Table<'b>> {
        let Block::Table { columns, rows } = block else { return None };
        let (text, column, inset) =
            if is_annex { (ANNEX, ANNEX_COLUMN, [2.5, 1.8]) } else { (TABLE, COLUMN, [3.5, 3.0]) };
        let widths = columns::widths(columns, rows, |cell| self.shown(cell), text.size, self.room(), 2.0 * inset[0]);
        Some(Table { columns, rows, widths, text, column, inset })
    }

    /// Where the columns of a table begin, each with the room for its text.
    fn places(table: &Table<'_>) -> Vec<(f32, f32)> {
        let [side, _] = table.inset;
        let mut left = 0.0;
        let place = |width: &f32| {
            let x = left + side;
            left += width;
            (x, width - 2.0 * side)
        };
        table.widths.iter().map(place).collect()
    }

    fn head(&self, table: &Table<'_>) -> Head {
        let places = Self::places(table);
        let cell = |(name, (x, room)): (&String, &(f32, f32))| (*x, self.lines(name, table.column, *room));
        let [_, inset] = table.inset;
        Head { cells: table.columns.iter().zip(&places).map(cell).collect(), inset }
    }

    /// The height of the headings and the first row of a table.
    fn lead(&self, table: &Table<'_>) -> f32 {
        let places = Self::places(table);
        let highest = |texts: Vec<&String>, style: Style| {
            let lines = texts.into_iter().zip(&places).map(|(text, (_, room))| self.lines(text, style, *room).len());
            let lines = u16::try_from(lines.max().unwrap_or(1)).unwrap_or(u16::MAX);
            f32::from(lines) * style.pitch() + 2.0 * table.inset[1]
        };
        let first = table.rows.first().map(|row| row.iter().map(|cell| &cell.text).collect()).unwrap_or_default();
        (highest(table.columns.iter().collect(), table.column) + highest(first, table.text)).min(300.0)
    }

    fn table(&mut self, table: &Table<'_>) {
        let places = Self::places(table);
        let head = self.head(table);
        // Headings never stand without a row.
        self.flow.need(self.lead(table));
        let node = self.flow.node(ROOT, Role::Table);
        self.headings(node, &head);
        let body = self.flow.node(node, Role::TableBody);
        let linked = Style { colour: LINK.colour, ..table.text };
        for row in table.rows {
            let part = self.flow.node(body, Role::Row);
            let mut cells = Vec::with_capacity(row.len());
            for (at, (told, (x, room))) in row.iter().zip(&places).enumerate() {
                let node = self.flow.node(part, if at == 0 { Role::RowHeading } else { Role::Cell });
                let link = leads(told);
                let style = if link.is_some() { linked } else { table.text };
                let lines = self.lines(&self.shown(told), style, *room);
                cells.push(Cell { node: Some(node), x: *x, lines: lines.into(), link });
            }
            if let Some(id) = row.iter().find_map(|cell| cell.id.as_ref()) {
                self.flow.make_room(&cells, table.inset[1], Some(&head));
                self.flow.name_row(id);
            }
            self.flow.row(cells, table.inset[1], Some(&head));
            self.flow.rule();
        }
        self.flow.skip(7.0);
    }

    /// What stands in a cell. On paper a part is found by the number of its page.
    fn shown<'c>(&self, cell: &'c document::Cell) -> Cow<'c, str> {
        match cell.part.as_ref().and_then(|heading| self.pages.get(heading)) {
            Some(page) => Cow::Owned(format!("{},\n{} {page}", cell.text, self.page)),
            None => Cow::Borrowed(&cell.text),
        }
    }

    /// The headings where the table begins, as content.
    fn headings(&mut self, table: usize, head: &Head) {
        let part = self.flow.node(table, Role::TableHead);
        let row = self.flow.node(part, Role::Row);
        let mut cells = Vec::with_capacity(head.cells.len());
        for (x, lines) in &head.cells {
            let node = self.flow.node(row, Role::ColumnHeading);
            cells.push(cell(node, *x, lines.clone()));
        }
        self.flow.row(cells, head.inset, None);
        self.flow.rule();
    }
}

/// About the height that signatures take: some facts have several lines.
fn signature_height(facts: usize, lines: usize) -> f32 {
    let count = |count: usize| f32::from(u8::try_from(count).unwrap_or(u8::MAX));
    30.0 + 28.0 * count(facts) + 85.0 * count(lines)
}

/// Where a cell leads.
fn leads(cell: &document::Cell) -> Option<Goal> {
    let address = cell.link.clone().map(Goal::Address);
    address.or_else(|| cell.part.clone().map(Goal::Part))
}

fn cell(node: usize, x: f32, lines: Vec<Line>) -> Cell {
    Cell { node: Some(node), x, lines: lines.into(), link: None }
}
