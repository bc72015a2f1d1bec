//! The tables of a web page: many programs save one under the name of an Excel file.

use super::grid::{Area, Grid, Link};
use super::outside::OfPage;
use super::sheet::SheetNotice;
use super::unseen::{Color, are_alike};

/// Every table with rows in it, in the order of their ends. A table within a cell is one of its own, unless it is only there to
/// set a text: one of a single line is read as the text of the cell.
pub(super) fn read(text: &str) -> Tables {
    let mut page = Page::default();
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
            ("table", false) => page.begin(),
            ("table", true) => page.end(),
            ("tr", false) => {
                // Some programs write the rows alone.
                if page.open.is_empty() {
                    page.begin();
                }
                page.inmost(|open| open.tag(&tag));
            }
            _ => page.inmost(|open| open.tag(&tag)),
        }
    }
    page.text(rest);
    while !page.open.is_empty() {
        page.end();
    }
    page.outside.end(page.tables.len());
    Tables { outside: page.outside.told(page.tables.len()), tables: page.tables }
}

/// The tables of a page, and what is told of the text outside them.
pub(super) struct Tables {
    pub(super) tables: Vec<Grid>,
    pub(super) outside: Option<SheetNotice>,
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
    tables: Vec<Grid>,
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
            Some(open) if open.cell.is_some() => open.text(text),
            Some(_) | None => self.outside.text(&unescaped(text)),
        }
    }

    fn inmost(&mut self, of: impl FnOnce(&mut Open)) {
        if let Some(open) = self.open.last_mut() {
            of(open);
        }
    }

    fn begin(&mut self) {
        if self.open.len() < DEEPEST {
            self.open.push(Open::default());
        } else {
            self.deeper += 1;
        }
    }

    fn end(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        let Some(grid) = self.open.pop().map(Open::close).filter(|grid| !grid.lines.is_empty()) else { return };
        let around = self.open.last_mut().and_then(|around| around.cell.as_mut());
        match (grid.lines.as_slice(), around) {
            ([line], Some(cell)) => {
                let texts = line.cells.iter().map(str::trim).filter(|text| !text.is_empty());
                texts.for_each(|text| *cell = format!("{} {text} ", cell.trim_end()).trim_start().to_owned());
            }
            _ => self.tables.push(grid),
        }
    }
}

/// A tag with what is of use here.
struct Tag {
    name: String,
    closes: bool,
    attributes: String,
    length: usize,
}

impl Tag {
    fn of(text: &str) -> Self {
        let mut quote = None;
        let end = text.char_indices().skip(1).find(|(_, letter)| match (quote, *letter) {
            (Some(open), letter) => {
                if letter == open {
                    quote = None;
                }
                false
            }
            (None, '"' | '\'') => {
                quote = Some(*letter);
                false
            }
            (None, letter) => letter == '>',
        });
        let end = end.map_or(text.len(), |(at, _)| at);
        let inner = text.get(1..end).unwrap_or_default();
        let closes = inner.starts_with('/');
        let inner = inner.trim_start_matches('/');
        let name_end = inner.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(name_end);
        Self {
            name: name.to_ascii_lowercase(),
            closes,
            attributes: attributes.to_owned(),
            length: (end + 1).min(text.len()),
        }
    }

    /// The value of an attribute.
    fn value(&self, name: &str) -> Option<String> {
        let at = find_plain(&self.attributes, name)?;
        let rest = self.attributes.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
        let value = match rest.chars().next()? {
            quote @ ('"' | '\'') => rest.get(1..)?.split(quote).next()?,
            _ => rest.split(|letter: char| letter.is_whitespace() || letter == '>').next()?,
        };
        Some(unescaped(value))
    }

    fn span(&self, name: &str) -> usize {
        self.value(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, 1000)
    }
}

fn find_plain(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes().windows(wanted.len()).position(|part| part.eq_ignore_ascii_case(wanted.as_bytes()))
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
    hidden: bool,
    /// What is behind the letters of the row, and of the cell.
    behind_row: Option<Color>,
    /// The choice of a form that is open: of its options only one is shown.
    select: Option<Select>,
    behind: Option<Color>,
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

/// Whether a tag draws a line through the text in it.
fn is_struck(tag: &Tag) -> bool {
    let styled = || tag.value("style").is_some_and(|style| style.to_ascii_lowercase().contains("line-through"));
    matches!(tag.name.as_str(), "s" | "strike" | "del") || styled()
}

fn is_hidden(tag: &Tag) -> bool {
    let styles = ["display:none", "visibility:hidden", "visibility:collapse"];
    let style = tag.value("style").map(|style| style.replace(' ', "").to_ascii_lowercase());
    let is_marked = || tag.attributes.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("hidden"));
    style.is_some_and(|style| styles.iter().any(|it| style.contains(it))) || is_marked()
}

/// The colours that a tag gives to letters and to what is behind them, as far as it says so plainly.
fn colors(tag: &Tag) -> (Option<Color>, Option<Color>) {
    let style = tag.value("style").unwrap_or_default().to_ascii_lowercase();
    let of_style = |name: &str| {
        let mut parts = style.split(';').filter_map(|part| part.split_once(':'));
        parts.find(|(it, _)| it.trim() == name).and_then(|(_, color)| color_named(color))
    };
    let attribute = |name: &str| tag.value(name).and_then(|color| color_named(&color));
    // What a class says stands elsewhere.
    let of_class = || tag.value("class").map(|_| Color::Unknown);
    let letters = of_style("color").or_else(|| attribute("color").filter(|_| tag.name == "font"));
    let behind = of_style("background-color")
        .or_else(|| of_style("background"))
        .or_else(|| attribute("bgcolor"))
        .or_else(of_class);
    (letters, behind)
}

/// `#ffffff`, `white`
fn color_named(text: &str) -> Option<Color> {
    let text = text.trim();
    match text.to_ascii_lowercase().as_str() {
        "white" | "#fff" => Some(Color::WHITE),
        "black" | "#000" => Some(Color::BLACK),
        _ if text.starts_with('#') && text.len() == 7 => Color::hex(text),
        _ => Some(Color::Unknown).filter(|_| !text.is_empty()),
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

    fn tag(&mut self, tag: &Tag) {
        match (tag.name.as_str(), tag.closes) {
            ("tr", false) => {
                self.end_cell();
                (self.line, self.column) = (self.line + 1, 0);
                self.hidden = is_hidden(tag);
                self.behind_row = colors(tag).1;
            }
            ("col", false) => {
                let after = self.told + tag.span("span");
                if is_hidden(tag) {
                    self.grid.hidden_columns.push(self.told..=after - 1);
                }
                self.told = after;
            }
            ("td" | "th", false) => {
                self.end_cell();
                if self.line == 0 {
                    self.line = 1;
                }
                self.begin_cell(tag);
                self.behind = colors(tag).1.or_else(|| self.behind_row.clone());
            }
            // What a form shows is written in its tags.
            ("input", false)
                if !UNSHOWN.contains(&tag.value("type").unwrap_or_default().to_ascii_lowercase().as_str()) =>
            {
                tag.value("value").into_iter().for_each(|value| self.text(&value));
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
        let (letters, behind) = if tag.closes || self.cell.is_none() { (None, None) } else { colors(tag) };
        let behind = behind.or_else(|| self.behind.clone());
        if letters.is_some_and(|letters| are_alike(Some(&letters), behind.as_ref())) {
            self.grid.unseen.insert(self.line);
        }
        if !tag.closes && is_struck(tag) && (self.cell.is_some() || tag.name == "tr") {
            self.grid.struck.insert(self.line);
        }
    }

    fn option(&mut self, tag: &Tag) {
        let Some(select) = &mut self.select else { return };
        let is_chosen = tag.attributes.split_ascii_whitespace().any(|word| word.starts_with("selected"));
        select.option(is_chosen);
        // What the first one said is not shown either.
        if let Some(cell) = self.cell.as_mut().filter(|_| is_chosen) {
            *cell = cell.get(..select.from).unwrap_or_default().to_owned();
        }
    }

    fn begin_cell(&mut self, tag: &Tag) {
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
        if is_hidden(tag) && !self.grid.is_hidden(self.column) {
            self.grid.hidden_columns.push(self.column..=right);
        }
        self.cell = Some(String::new());
    }

    fn end_cell(&mut self) {
        self.select = None;
        let Some(text) = self.cell.take() else { return };
        self.grid.put(self.line, self.column, text.trim());
        if let Some(line) = self.grid.lines.last_mut().filter(|line| line.number == self.line) {
            line.hidden = self.hidden;
        }
        let merged = self.grid.merged.last().filter(|area| area.top == self.line && area.left == self.column);
        self.column = merged.map_or(self.column, |area| area.right) + 1;
    }

    fn close(mut self) -> Grid {
        self.end_cell();
        self.grid
    }
}

/// The letters that names and numbers stand for.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = from.find(';').filter(|end| *end <= 10);
        let letter = end.and_then(|end| from.get(1..end)).and_then(entity);
        match (letter, end) {
            (Some(letter), Some(end)) => {
                out.push(letter);
                rest = from.get(end + 1..).unwrap_or_default();
            }
            _ => {
                out.push('&');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

/// The letter that a name or a number stands for.
pub(super) fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    let latin = LATIN_1.split_ascii_whitespace().zip('\u{a0}'..='\u{ff}');
    let others = OTHERS.into_iter();
    latin.chain(others).find(|(known, _)| *known == name).map(|(_, letter)| letter)
}

/// The names of the letters from U+00A0 on, in order (HTML 4.01, 24.2.1).
const LATIN_1: &str = include_str!("../../assets/tables/entities.txt");

/// Other names that tables hold (HTML 4.01, 24.3 and 24.4), and XML's own.
const OTHERS: [(&str, char); 21] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("hellip", '…'),
    ("bull", '•'),
    ("trade", '™'),
    ("euro", '€'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("Zcaron", 'Ž'),
    ("zcaron", 'ž'),
    ("OElig", 'Œ'),
];

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
        let lines: Vec<Vec<String>> = tables[0].lines.iter().map(|line| line.cells.clone().into()).collect();
        assert_eq!(lines[0], ["Yritys", "Yhteys"]);
        assert_eq!(lines[1], ["", "Nimi", "Sähköposti"]);
        assert_eq!(lines[2], ["Koivu &\nCo Oy", "Aä", "a@b.example"]);
        assert_eq!(tables[0].merged.len(), 2);
    }

    #[test]
    fn a_table_that_another_one_only_holds_is_one_of_its_own() {
        let rows = "<tr><th>Nimi<th>Ala</tr><tr><td>Koivu Oy<td><table><tr><td>Perint&auml;</table></tr>";
        let page = format!("<table><tr><td>Hei<tr><td><table>{rows}</table><td>Reuna</table>");
        let tables = read(&page).tables;
        let texts =
            |at: usize| -> Vec<Vec<String>> { tables[at].lines.iter().map(|line| line.cells.clone().into()).collect() };
        assert_eq!(texts(0), [["Nimi", "Ala"], ["Koivu Oy", "Perintä"]]);
        assert_eq!(texts(1), [vec!["Hei"], vec!["", "Reuna"]]);
        assert_eq!(read(&"<table><tr><td>a".repeat(1000)).tables.len(), 2, "no deeper than can be told apart");
    }

    #[test]
    fn every_name_stands_for_its_letter() {
        for (name, letter) in [("nbsp", '\u{a0}'), ("reg", '®'), ("AElig", 'Æ'), ("oslash", 'ø'), ("egrave", 'è')] {
            assert_eq!(entity(name), Some(letter), "{name}");
        }
        assert_eq!((entity("yuml"), entity("Scaron"), entity("none")), (Some('ÿ'), Some('Š'), None));
        assert_eq!(LATIN_1.split_ascii_whitespace().count(), 96);
    }

    #[test]
    fn a_note_in_a_cell_is_no_part_of_it() {
        let page = "<table><tr><td>Nimi</td></tr><tr><td><comment>Maija<br>EI ENÄÄ</comment>A Oy</td></tr></table>";
        let tables = read(page).tables;
        assert_eq!(tables[0].lines[1].cells.get(0), Some("A Oy"));
        assert!(tables[0].notes.contains(&2));
    }

    #[test]
    fn text_outside_the_tables_is_told_and_scripts_are_not() {
        let page = "<title>x</title><xml><x:Name>y</x:Name></xml><h1>Asia&shy;kkaat <b>2027</b></h1><p> &nbsp;</p>\
            <table><caption>T1</caption><tr><td>a<tr><td>b</table>\
            <p>V&auml;li</p><script>z</script><table><tr><td>c<tr><td>d</table>Loppu<br>ja viimeinen";
        let told = SheetNotice::TextOfPage { above: 2, between: 1, below: 2, text: "Asiakkaat 2027".to_owned() };
        assert_eq!(read(page).outside, Some(told));
        assert_eq!(read("<table><tr><td>a<td>b").outside, None);
        assert_eq!(read("<xml><table><tr><td>a").tables.len(), 1, "what does not end");
        assert_eq!(read("<table><tr><td>a<td>b").tables[0].lines[0].cells.get(1), Some("b"), "nor the last cell");
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
