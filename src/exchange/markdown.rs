//! Documents in Markdown with several tables, as this program hands them over: each table is a sheet with the title above it.

use super::entities::entity;
use super::grid::{Grid, Link};
use super::outside;
use super::sheet::SheetNotice;
use super::xml::Named;

/// The longest code of a letter, such as `&amp;`, in bytes.
const LONGEST_CODE: usize = 10;

/// The tables of a document that has several, or one with signs that only Markdown writes before others; and what is told of
/// the text outside them.
pub(super) fn tables(text: &str) -> Option<(Vec<Named>, Option<SheetNotice>)> {
    // Of one table alone everything around it is looked at elsewhere.
    let rules = text.lines().filter(|line| is_rule(line)).count();
    (rules > 1 || rules == 1 && text.lines().any(has_masked)).then_some(())?;
    let mut document = Document::default();
    let mut lines = text.lines().enumerate().peekable();
    while let Some((at, line)) = lines.next() {
        let is_heading = !document.is_open && cells(line).is_some() && lines.peek().is_some_and(|(_, it)| is_rule(it));
        match cells(line) {
            Some(heading) if is_heading => {
                document.begin();
                document.put(at + 1, &heading);
                lines.next();
            }
            Some(row) if document.is_open => document.put(at + 1, &row),
            Some(_) => document.outside.push((at + 1, line)),
            None => document.text(at + 1, line),
        }
    }
    document.outside.extend(document.unused.take());
    document.outside.sort_unstable();
    (!document.tables.is_empty()).then(|| (document.tables, outside::of_lines(document.outside)))
}

/// A document as far as it was read.
#[derive(Default)]
struct Document<'t> {
    tables: Vec<Named>,
    /// The last title.
    title: String,
    /// Its line, where it is no table's yet.
    unused: Option<(usize, &'t str)>,
    /// The lines outside the tables that say something and are no table's title.
    outside: Vec<(usize, &'t str)>,
    /// Whether the last line was of a table.
    is_open: bool,
}

impl<'t> Document<'t> {
    fn begin(&mut self) {
        self.unused = None;
        let count = (self.tables.len() + 1).to_string();
        let is_new = !self.title.is_empty() && self.tables.iter().all(|table| table.name != self.title);
        let name = match () {
            () if is_new => self.title.clone(),
            () if self.title.is_empty() => count,
            () => format!("{} ({count})", self.title),
        };
        let grid = Grid { is_of_text: true, ..Grid::default() };
        self.tables.push(Named { name, hidden: false, grid });
        self.is_open = true;
    }

    fn put(&mut self, line: usize, row: &[&str]) {
        let Some(table) = self.tables.last_mut() else { return };
        for (column, cell) in row.iter().enumerate() {
            let said = plain(cell);
            table.grid.put(line, column, &said.text);
            table.grid.links.extend(said.link.map(|address| Link::of_cell(column, line, address)));
        }
    }

    fn text(&mut self, number: usize, line: &'t str) {
        self.is_open = false;
        if !line.chars().any(char::is_alphanumeric) {
            return;
        }
        if line.starts_with('#') {
            self.title = plain(line.trim_start_matches('#').trim()).text;
            self.outside.extend(self.unused.replace((number, line)));
        } else {
            self.outside.push((number, line));
        }
    }
}

/// The cells of a line that begins with a border.
fn cells(line: &str) -> Option<Vec<&str>> {
    let inner = line.trim().strip_prefix('|')?;
    let mut cells = Vec::new();
    let (mut from, mut is_masked) = (0, false);
    for (at, sign) in inner.char_indices() {
        if sign == '|' && !is_masked {
            cells.push(inner.get(from..at).unwrap_or_default());
            from = at + 1;
        }
        is_masked = sign == '\\' && !is_masked;
    }
    cells.extend(inner.get(from..).filter(|rest| !rest.trim().is_empty()));
    Some(cells)
}

/// The line below a heading: `| --- | :-: |`.
fn is_rule(line: &str) -> bool {
    let is_sign = |sign: char| matches!(sign, '|' | '-' | ':' | ' ');
    line.trim_start().starts_with('|') && line.contains("---") && line.trim().chars().all(is_sign)
}

/// Whether a row has a sign that is masked so that Markdown takes it for a letter.
fn has_masked(line: &str) -> bool {
    let mut signs = line.chars().zip(line.chars().skip(1));
    line.trim_start().starts_with('|') && signs.any(|(sign, next)| sign == '\\' && next.is_ascii_punctuation())
}

/// What a cell says.
struct Said {
    text: String,
    /// The address behind it.
    link: Option<String>,
}

/// A text without the signs of Markdown.
fn plain(cell: &str) -> Said {
    let (text, link) = without_link(cell.trim());
    let mut out = String::with_capacity(text.len());
    let broken = text.replace("<br>", "\n").replace("<br/>", "\n").replace("<br />", "\n");
    let mut rest = broken.as_str();
    while let Some(at) = rest.find(['\\', '&', '<']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (letter, length) = masked(from).or_else(|| coded(from)).unwrap_or_else(|| sign(from));
        out.extend(letter);
        rest = from.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    let is_address = link.is_none() && text.starts_with('<');
    let out = if is_address { out.trim_end_matches('>').to_owned() } else { out };
    Said { text: out, link }
}

/// `\@`: the sign, and how long it is as written.
fn masked(text: &str) -> Option<(Option<char>, usize)> {
    let letter = text.strip_prefix('\\')?.chars().next().filter(char::is_ascii_punctuation)?;
    Some((Some(letter), 1 + letter.len_utf8()))
}

/// `&amp;`
fn coded(text: &str) -> Option<(Option<char>, usize)> {
    let end = text.find(';').filter(|end| *end <= LONGEST_CODE && text.starts_with('&'))?;
    Some((Some(entity(text.get(1..end)?)?), end + 1))
}

/// A sign that stands for itself; what opens an address is left out.
fn sign(text: &str) -> (Option<char>, usize) {
    let letter = text.chars().next();
    let is_opening = ["<http", "<mailto:"].iter().any(|start| text.starts_with(start));
    (letter.filter(|_| !is_opening), letter.map_or(1, char::len_utf8))
}

/// The text of `[text](<address>)`, and the address.
fn without_link(cell: &str) -> (&str, Option<String>) {
    let parts = || {
        let (text, address) = cell.strip_prefix('[')?.strip_suffix(')')?.rsplit_once("](")?;
        Some((text, address.trim_start_matches('<').trim_end_matches('>').to_owned()))
    };
    parts().map_or((cell, None), |(text, address)| (text, Some(address)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_a_sheet_of_its_own_and_its_signs_are_letters() {
        let text = "# Otsikko\n\n| A | B |\n| --- | --- |\n| x | y |\n\nTeksti | muu\n\n## Asiakkaat \\#2\n\n\
            | Nimi | Posti |\n|:---|---:|\n| A \\| B &amp; C\\_D | liisa\\@a.example |\n\
            | [Koivu](<https://k.example>) | <https://a.example> |\n| E<br>F | &lt;x&gt; |\n";
        let (found, outside) = tables(text).expect("tables");
        let names: Vec<&str> = found.iter().map(|table| table.name.as_str()).collect();
        assert_eq!(names, ["Otsikko", "Asiakkaat #2"]);
        assert_eq!(outside, Some(SheetNotice::TextOutside { lines: vec![7], text: "Teksti | muu".to_owned() }));
        let grid = &found[1].grid;
        let rows: Vec<(usize, Vec<&str>)> =
            grid.lines.iter().map(|line| (line.number, line.cells.iter().collect())).collect();
        assert_eq!(rows[0], (11, vec!["Nimi", "Posti"]));
        assert_eq!(rows[1], (13, vec!["A | B & C_D", "liisa@a.example"]));
        assert_eq!(rows[2], (14, vec!["Koivu", "https://a.example"]));
        assert_eq!(rows[3], (15, vec!["E\nF", "<x>"]));
        assert_eq!(grid.links, [Link::of_cell(0, 14, "https://k.example".to_owned())]);
    }

    #[test]
    fn one_plain_table_is_left_as_it_is() {
        assert!(tables("# A\n\n| Nimi | B |\n| --- | --- |\n| x | y |\n").is_none());
        assert!(tables("Nimi;B\nx;y\n").is_none());
        assert!(tables("| Nimi |\n| --- |\n| a\\@b.example |\n").is_some());
    }
}
