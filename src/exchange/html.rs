//! The tables of a web page: many programs save one under the name of an Excel file.

use super::entities::unescaped;
use super::grid::{Area, Grid, Line, Link};
use super::outside::OfPage;
use super::page_look::{Look, Looks};
use super::page_tag::{Tag, find_plain};
use super::sheet::SheetNotice;
use std::collections::{BTreeMap, BTreeSet};

/// Every table with rows in it, in the order of their ends. A table within a cell is one of its own, unless it is only there to
/// set a text: one of a single line is read as the text of the cell.
pub(super) fn read(text: &str) -> Tables {
    let mut page = Page { looks: Looks::of_page(text), ..Page::default() };
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        page.text(before);
        if from.starts_with("<!--") {
            rest = from.find("-->").and_then(|end| from.get(end + 3..)).unwrap_or_default();
            continue;
        }
        let tag = Tag::of(from);
        rest = from.get(tag.length..).unwrap_or_default();
        let look = page.looks.take(&tag);
        if !INLINE.contains(&tag.name.as_str()) {
            page.outside.end(page.tables.len());
        }
        match (tag.name.as_str(), tag.closes) {
            // What Excel is told of the sheets.
            ("xml", false) => rest = find_plain(rest, "</xml").and_then(|at| rest.get(at..)).unwrap_or(rest),
            ("script" | "style" | "title", false) => {
                let end = format!("</{}", tag.name);
                rest = find_plain(rest, &end).and_then(|at| rest.get(at..)).unwrap_or_default();
            }
            // LibreOffice writes the note on a cell into it.
            ("comment", false) => {
                page.inmost(|open| open.grid.notes.extend([open.line]));
                rest = find_plain(rest, "</comment").and_then(|at| rest.get(at..)).unwrap_or_default();
            }
            ("table", false) => page.begin(look.is_hidden),
            ("table", true) => page.end(),
            ("tr", false) => {
                // Some programs write the rows alone.
                if page.open.is_empty() {
                    page.begin(false);
                }
                page.inmost(|open| open.tag(&tag, &look));
            }
            _ => page.inmost(|open| open.tag(&tag, &look)),
        }
    }
    page.text(rest);
    while !page.open.is_empty() {
        page.end();
    }
    page.outside.end(page.tables.len());
    let styles = page.looks.are_unjudged().then_some(SheetNotice::StylesOfPage);
    let notices = page.outside.told(page.tables.len()).into_iter().chain(styles).collect();
    Tables { notices, tables: page.tables }
}

/// The tables of a page, and what is told of what is around them.
pub(super) struct Tables {
    pub(super) tables: Vec<PageTable>,
    pub(super) notices: Vec<SheetNotice>,
}

/// A table of a page.
pub(super) struct PageTable {
    pub(super) grid: Grid,
    pub(super) is_hidden: bool,
}

/// Kinds of fields of a form whose value is no text that is shown.
const UNSHOWN: [&str; 6] = ["hidden", "checkbox", "radio", "password", "file", "image"];

/// Tags that begin no line of their own.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "big", "code", "comment", "del", "em", "font", "i", "img", "ins", "label", "mark", "s", "small",
    "span", "strike", "strong", "sub", "sup", "u",
];

/// How deep tables are told apart; what is deeper is text of the inmost.
const DEEPEST: usize = 32;

/// The tables of a page, as far as it was read.
#[derive(Default)]
struct Page {
    tables: Vec<PageTable>,
    looks: Looks,
    /// Those that have not ended, each in a cell of the one before it.
    open: Vec<Open>,
    /// How many more have begun than are told apart.
    deeper: usize,
    outside: OfPage,
}

impl Page {
    /// A text belongs to the cell that is open, and where none is to no table.
    fn text(&mut self, text: &str) {
        match self.open.last_mut() {
            Some(open) if open.cell.is_some() => {
                open.text(text);
                open.judge(text, &self.looks.here());
            }
            Some(_) | None => self.outside.text(&unescaped(text)),
        }
    }

    fn inmost(&mut self, of: impl FnOnce(&mut Open)) {
        if let Some(open) = self.open.last_mut() {
            of(open);
        }
    }

    fn begin(&mut self, is_hidden: bool) {
        if self.open.len() < DEEPEST {
            self.open.push(Open { is_hidden, ..Open::default() });
        } else {
            self.deeper += 1;
        }
    }

    fn end(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        let Some(open) = self.open.pop() else { return };
        let is_hidden = open.is_hidden;
        let grid = open.close();
        if grid.lines.is_empty() {
            return;
        }
        match (grid.lines.as_slice(), self.open.last_mut().filter(|around| around.cell.is_some())) {
            ([line], Some(around)) => around.take_inner(line, &grid),
            _ => self.tables.push(PageTable { grid, is_hidden }),
        }
    }
}

/// A table that is being read.
#[derive(Default)]
struct Open {
    grid: Grid,
    line: usize,
    column: usize,
    cell: Option<String>,
    /// Columns that a cell of an earlier line still covers, with the last line it covers.
    covered: Vec<usize>,
    /// Whether the table, the row and the cell are hidden.
    is_hidden: bool,
    hidden: bool,
    is_cell_hidden: bool,
    /// Lines with hidden cells, by their columns, and the columns of cells that are shown.
    hidden_cells: BTreeMap<usize, Vec<usize>>,
    shown_columns: BTreeSet<usize>,
    /// The choice of a form that is open: of its options only one is shown.
    select: Option<Select>,
    /// How many columns were told of before the first line.
    told: usize,
}

/// A choice of a form as far as it was read.
#[derive(Clone, Copy, Default)]
struct Select {
    /// How long the text of the cell was before it.
    from: usize,
    /// How many options there were.
    count: usize,
    /// Whether the option that is read is shown: the chosen one, and the first where none is.
    is_shown: bool,
}

impl Select {
    fn option(&mut self, is_chosen: bool) {
        self.count += 1;
        self.is_shown = is_chosen || self.count == 1;
    }
}

impl Open {
    fn text(&mut self, text: &str) {
        if self.select.is_some_and(|select| !select.is_shown) {
            return;
        }
        if let Some(cell) = &mut self.cell {
            let unescaped = unescaped(text);
            let words: Vec<&str> =
                unescaped.split(|it: char| it.is_ascii_whitespace()).filter(|it| !it.is_empty()).collect();
            let begins = unescaped.starts_with(|it: char| it.is_ascii_whitespace());
            if begins && !cell.is_empty() && !cell.ends_with(['\n', ' ']) {
                cell.push(' ');
            }
            cell.push_str(&words.join(" "));
            if unescaped.ends_with(|it: char| it.is_ascii_whitespace()) && !words.is_empty() {
                cell.push(' ');
            }
        }
    }

    /// Takes a table within the cell that is only there to set a text.
    fn take_inner(&mut self, line: &Line, inner: &Grid) {
        let Some(cell) = &mut self.cell else { return };
        let texts = line.cells.iter().map(str::trim).filter(|text| !text.is_empty());
        texts.for_each(|text| *cell = format!("{} {text} ", cell.trim_end()).trim_start().to_owned());
        let is_seen = inner.unseen.is_empty() && inner.hidden_columns.is_empty() && !line.hidden;
        self.grid.unseen.extend(Some(self.line).filter(|_| !is_seen && !self.hidden && !self.is_cell_hidden));
        self.grid.struck.extend(inner.struck.iter().map(|_| self.line));
        self.grid.notes.extend(inner.notes.iter().map(|_| self.line));
        let link = |link: &Link| Link::of_cell(self.column, self.line, link.address.clone());
        self.grid.links.extend(inner.links.iter().map(link));
    }

    /// Marks the line of a text that is struck through or not seen.
    fn judge(&mut self, text: &str, look: &Look) {
        if text.trim().is_empty() {
            return;
        }
        if look.is_struck {
            self.grid.struck.insert(self.line);
        }
        let is_part_hidden = look.is_hidden && !self.hidden && !self.is_cell_hidden;
        if is_part_hidden || look.is_unseen() {
            self.grid.unseen.insert(self.line);
        }
    }

    fn tag(&mut self, tag: &Tag, look: &Look) {
        match (tag.name.as_str(), tag.closes) {
            ("tr", false) => {
                self.end_cell();
                (self.line, self.column) = (self.line + 1, 0);
                self.hidden = look.is_hidden;
            }
            ("col", false) => {
                let after = self.told + tag.span("span");
                if look.is_hidden && !self.is_hidden {
                    self.grid.hidden_columns.push(self.told..=after - 1);
                }
                self.told = after;
            }
            ("td" | "th", false) => {
                self.end_cell();
                if self.line == 0 {
                    self.line = 1;
                }
                self.begin_cell(tag, look);
            }
            // What a form shows is written in its tags.
            ("input", false)
                if !UNSHOWN.contains(&tag.value("type").unwrap_or_default().to_ascii_lowercase().as_str()) =>
            {
                tag.value("value").into_iter().for_each(|value| {
                    self.text(&value);
                    self.judge(&value, look);
                });
            }
            ("select", closes) => {
                let from = self.cell.as_ref().map_or(0, String::len);
                self.select = (!closes).then_some(Select { from, ..Select::default() });
            }
            ("option", false) => self.option(tag),
            ("img", false) => tag.value("alt").into_iter().for_each(|text| self.text(&text)),
            ("td" | "th" | "tr", true) => self.end_cell(),
            ("br" | "p" | "div" | "li" | "ul" | "ol" | "dd" | "dt", _) => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.trim().is_empty() && !cell.ends_with('\n')) {
                    cell.push('\n');
                }
            }
            _ => {}
        }
        if let Some(address) = tag.value("href").filter(|_| tag.name == "a" && self.cell.is_some()) {
            self.grid.links.push(Link::of_cell(self.column, self.line, address));
        }
    }

    fn option(&mut self, tag: &Tag) {
        let Some(select) = &mut self.select else { return };
        let is_chosen = tag.has("selected");
        select.option(is_chosen);
        // What the first one said is not shown either.
        if let Some(cell) = self.cell.as_mut().filter(|_| is_chosen) {
            *cell = cell.get(..select.from).unwrap_or_default().to_owned();
        }
    }

    fn begin_cell(&mut self, tag: &Tag, look: &Look) {
        while self.covered.get(self.column).is_some_and(|last| *last >= self.line) {
            self.column += 1;
        }
        let (right, bottom) = (self.column + tag.span("colspan") - 1, self.line + tag.span("rowspan") - 1);
        if right > self.column || bottom > self.line {
            self.grid.merged.push(Area { top: self.line, bottom, left: self.column, right });
            if self.covered.len() <= right {
                self.covered.resize(right + 1, 0);
            }
            self.covered.iter_mut().take(right + 1).skip(self.column).for_each(|last| *last = bottom);
        }
        self.is_cell_hidden = look.is_hidden;
        self.cell = Some(String::new());
    }

    fn end_cell(&mut self) {
        self.select = None;
        let Some(text) = self.cell.take() else { return };
        if !text.trim().is_empty() && !self.hidden {
            // The heading of a hidden column may be shown.
            let is_below = self.grid.lines.first().is_some_and(|first| first.number < self.line);
            match self.is_cell_hidden {
                true => self.hidden_cells.entry(self.column).or_default().push(self.line),
                false => self.shown_columns.extend(Some(self.column).filter(|_| is_below)),
            }
        }
        self.grid.put(self.line, self.column, text.trim());
        if let Some(line) = self.grid.lines.last_mut().filter(|line| line.number == self.line) {
            line.hidden = self.hidden;
        }
        let merged = self.grid.merged.last().filter(|area| area.top == self.line && area.left == self.column);
        self.column = merged.map_or(self.column, |area| area.right) + 1;
    }

    /// A column whose cells are all hidden is a hidden one; elsewhere hidden cells are values that are not seen.
    fn close(mut self) -> Grid {
        self.end_cell();
        for (column, lines) in &self.hidden_cells {
            match self.shown_columns.contains(column) {
                true => self.grid.unseen.extend(lines),
                false if self.grid.is_hidden(*column) => {}
                false => self.grid.hidden_columns.push(*column..=*column),
            }
        }
        self.grid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read_with_spans_entities_and_unclosed_cells() {
        let page = "<html><style>td{a:b}</style><table border=1><tr><th rowspan='2'>Yritys<th colspan=2>Yhteys</tr>\
            <tr><th>Nimi<th>S&auml;hk&ouml;posti</tr><!-- <td>x</td> --><tr><td>Koivu &amp;<br>Co\n  Oy<td>A&#228;<td><a href=\"mailto:a@b\">a@b.example</a></table>\
            <table></table>";
        let tables = read(page).tables;
        assert_eq!(tables.len(), 1);
        let lines: Vec<Vec<String>> = tables[0].grid.lines.iter().map(|line| line.cells.clone().into()).collect();
        assert_eq!(lines[0], ["Yritys", "Yhteys"]);
        assert_eq!(lines[1], ["", "Nimi", "Sähköposti"]);
        assert_eq!(lines[2], ["Koivu &\nCo Oy", "Aä", "a@b.example"]);
        assert_eq!(tables[0].grid.merged.len(), 2);
    }

    #[test]
    fn a_table_that_another_one_only_holds_is_one_of_its_own() {
        let rows = "<tr><th>Nimi<th>Ala</tr><tr><td>Koivu Oy<td><table><tr><td>Perint&auml;</table></tr>";
        let page = format!("<table><tr><td>Hei<tr><td><table>{rows}</table><td>Reuna</table>");
        let tables = read(&page).tables;
        let texts = |at: usize| -> Vec<Vec<String>> {
            tables[at].grid.lines.iter().map(|line| line.cells.clone().into()).collect()
        };
        assert_eq!(texts(0), [["Nimi", "Ala"], ["Koivu Oy", "Perintä"]]);
        assert_eq!(texts(1), [vec!["Hei"], vec!["", "Reuna"]]);
        assert_eq!(read(&"<table><tr><td>a".repeat(1000)).tables.len(), 2, "no deeper than can be told apart");
    }

    #[test]
    fn a_note_in_a_cell_is_no_part_of_it() {
        let page = "<table><tr><td>Nimi</td></tr><tr><td><comment>Maija<br>EI ENÄÄ</comment>A Oy</td></tr></table>";
        let tables = read(page).tables;
        assert_eq!(tables[0].grid.lines[1].cells.get(0), Some("A Oy"));
        assert!(tables[0].grid.notes.contains(&2));
    }

    #[test]
    fn text_outside_the_tables_is_told_and_scripts_are_not() {
        let page = "<title>x</title><xml><x:Name>y</x:Name></xml><h1>Asia&shy;kkaat <b>2027</b></h1><p> &nbsp;</p>\
            <table><caption>T1</caption><tr><td>a<tr><td>b</table>\
            <p>V&auml;li</p><script>z</script><table><tr><td>c<tr><td>d</table>Loppu<br>ja viimeinen";
        let told = SheetNotice::TextOfPage { above: 2, between: 1, below: 2, text: "Asiakkaat 2027".to_owned() };
        assert_eq!(read(page).notices, [told, SheetNotice::StylesOfPage]);
        assert_eq!(read("<table><tr><td>a<td>b").notices, []);
        assert_eq!(read("<xml><table><tr><td>a").tables.len(), 1, "what does not end");
        assert_eq!(read("<table><tr><td>a<td>b").tables[0].grid.lines[0].cells.get(1), Some("b"), "nor the last cell");
    }

    #[test]
    fn any_text_is_read_without_end() {
        for text in [
            "<",
            "<table",
            "<table><tr><td",
            "<table><td>&",
            "</table></table>",
            "<!--",
            "<table><tr><td colspan=99999>x",
        ] {
            let _read = read(text);
        }
    }
}
