//! Text tables: which sign parts the cells, and the cells of every line.

use super::aligned::{self, lines};
use super::drawn;
use super::grid::{Grid, Line};
use super::heading::is_heading;
use super::letters;
use super::sheet::SheetError;
use super::texts::Texts;
use std::borrow::Cow;

/// How many lines are looked at to find the sign.
const LOOKED_AT: usize = 200;
/// How far a quoted cell may reach, in bytes; a mark that is not closed by then stands alone.
const FARTHEST: usize = 20_000;

/// How many lines are looked at to find a heading, which weighs more than everything else.
const HEADINGS_LOOKED_AT: usize = 60;
const HEADED: usize = 2000;

/// The lines of a text table.
pub(super) fn read(text: &str) -> Result<Grid, SheetError> {
    // Old programs end a file with this sign.
    let text = text.trim_end_matches('\u{1a}');
    let answered = without_marks_of_mail(text);
    let escaped = letters::unescaped(answered.as_deref().unwrap_or(text));
    let is_escaped = matches!(escaped, Cow::Owned(_));
    let parted = parted_by_control(&escaped);
    let (text, told, skipped) = told_separator(parted.as_deref().unwrap_or(&escaped));
    let undrawn = drawn::undrawn(text);
    let text = undrawn.as_ref().map_or(text, |undrawn| undrawn.text.as_str());
    let whole = unquoted_lines(text);
    let text = whole.as_deref().unwrap_or(text);
    let doubled = apostrophes(text).or_else(|| without_backslashes(text));
    let text = doubled.as_deref().unwrap_or(text);
    let fixed;
    let (text, shape) = match told {
        Some(separator) => (text, Shape { separator, width: width(text, separator) }),
        None => match shape(text) {
            Some(shape) => (text, shape),
            None => match aligned::columns(text) {
                Some(parted) => {
                    fixed = parted;
                    let width = width(&fixed, '\t');
                    (fixed.as_str(), Shape { separator: '\t', width })
                }
                None => (text, Shape { separator: ';', width: 1 }),
            },
        },
    };
    let mut reader = Reader { text, at: 0, line: 1 + skipped, shape, stray: Vec::new() };
    let mut grid = Grid::default();
    while let Some(line) = reader.record() {
        if line.filled() > 0 {
            grid.lines.push(line);
        }
        if grid.lines.len() > super::grid::MAX_LINES {
            return Err(SheetError::TooManyRows);
        }
    }
    grid.stray_quotes = reader.stray;
    grid.is_escaped = is_escaped;
    grid.joined = undrawn.map(|undrawn| undrawn.joined).unwrap_or_default();
    join_broken(&mut grid, shape.width);
    Ok(grid)
}

/// The lines of a sheet all of whose cells stand in one column, as a program leaves a text table that it took for a list:
/// parted, where a heading tells the sign.
pub(super) fn parted(lines: &[Line]) -> Option<Vec<Line>> {
    let column = lines.first()?.cells.iter().position(|cell| !cell.trim().is_empty())?;
    let is_alone = |line: &Line| line.filled() == 1 && !line.text(column).is_empty();
    (lines.len() > 1 && lines.iter().all(is_alone)).then_some(())?;
    let head = lines.iter().take(LOOKED_AT).map(|line| line.text(column)).collect::<Vec<_>>().join("\n");
    let shape = [';', '\t', ',', '|'].into_iter().find_map(|separator| {
        let width = width_below_heading(&records(&head, separator))?;
        Some(Shape { separator, width })
    })?;
    let cells = |line: &Line| {
        let text = line.text(column);
        let mut reader = Reader { text, at: 0, line: line.number, shape, stray: Vec::new() };
        let cells = reader.record().map(|line| line.cells).unwrap_or_default();
        // A line break within a cell is no end of a line.
        let is_whole = reader.rest().is_empty();
        Line { cells: if is_whole { cells } else { line.cells.clone() }, ..line.clone() }
    };
    Some(lines.iter().map(cells).collect())
}

/// The sign between cells, and how many cells most lines have.
#[derive(Clone, Copy, Debug)]
struct Shape {
    separator: char,
    width: usize,
}

/// `sep=;` on the first line, as Excel writes and reads it; with the text after it and the lines it took.
fn told_separator(text: &str) -> (&str, Option<char>, usize) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    let plain = first.trim().trim_matches('"').to_ascii_lowercase();
    let mut sign = match plain.strip_prefix("sep=") {
        Some(sign) => sign.chars(),
        None => return (text, None, 0),
    };
    let told = match (sign.next(), sign.next()) {
        (Some(sign), None) => Some(sign),
        (None, _) if first.contains('\t') => Some('\t'),
        _ => None,
    };
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
    (rest, told, 1)
}

/// A table in a message that was answered or sent on: half of the lines, two or more, begin with the mark for that.
fn without_marks_of_mail(text: &str) -> Option<String> {
    let filled = || lines(text).filter(|line| !line.trim().is_empty());
    let marked = filled().filter(|line| line.starts_with('>')).count();
    if marked < 2 || marked * 2 < filled().count() {
        return None;
    }
    let bare = |line| {
        let mut line: &str = line;
        while let Some(inner) = line.strip_prefix('>') {
            line = inner.strip_prefix(' ').unwrap_or(inner);
        }
        line
    };
    Some(lines(text).map(bare).collect::<Vec<_>>().join("\n"))
}

/// Cells and lines that are parted by the control signs ASCII has for that, as tabs and line ends.
fn parted_by_control(text: &str) -> Option<String> {
    text.contains('\u{1f}').then(|| text.replace('\u{1f}', "\t").replace('\u{1e}', "\n"))
}

/// Cells that are quoted by apostrophes all over, with quotation marks instead.
fn apostrophes(text: &str) -> Option<String> {
    for sign in [',', ';', '\t', '|'] {
        let between = format!("'{sign}'");
        let mut sample = lines(text).filter(|line| !line.trim().is_empty()).take(LOOKED_AT).peekable();
        let is_quoted = |line: &str| {
            let line = line.trim();
            line.len() > 1 && line.starts_with('\'') && line.ends_with('\'') && line.contains(&between)
        };
        if sample.peek().is_some() && sample.all(is_quoted) {
            let line = |line: &str| {
                let inner = line.trim().strip_prefix('\'').and_then(|line| line.strip_suffix('\'')).unwrap_or(line);
                let cells = inner.split(between.as_str()).map(|cell| cell.replace("''", "'").replace('"', "\"\""));
                let cells: Vec<String> = cells.map(|cell| format!("\"{cell}\"")).collect();
                if line.trim().is_empty() { String::new() } else { cells.join(&sign.to_string()) }
            };
            return Some(lines(text).map(line).collect::<Vec<_>>().join("\n"));
        }
    }
    None
}

/// Marks within a cell that were written with a backslash before them, as R and databases do, doubled instead. One before the
/// end of a cell is a letter: `"C:\temp\"`.
fn without_backslashes(text: &str) -> Option<String> {
    text.contains("\\\"").then_some(())?;
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut is_quoted) = (text, false);
    while let Some(at) = rest.find(['"', '\n', '\\']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let escaped = from.strip_prefix("\\\"");
        let escaped =
            escaped.filter(|after| !after.is_empty() && !after.starts_with([';', ',', '\t', '|', '\r', '\n']));
        if let Some(after) = escaped {
            out.push_str(if is_quoted { "\"\"" } else { "\"" });
            rest = after;
            continue;
        }
        is_quoted ^= from.starts_with('"');
        let (sign, after) = from.split_at(1);
        out.push_str(sign);
        rest = after;
    }
    out.push_str(rest);
    (out != text).then_some(out)
}

/// Puts lines together that a line break within a cell without quotation marks has broken: two after each other that have as
/// many cells together as a whole one. Where other lines are short too, it is the way of the file.
fn join_broken(grid: &mut Grid, width: usize) {
    let is_short = |line: &Line| line.cells.len() < width;
    let are_one = |first: &Line, next: &Line| {
        is_short(first)
            && is_short(next)
            && first.cells.len() + next.cells.len() == width + 1
            && next.number == first.number + 1
    };
    let pairs = grid.lines.iter().zip(grid.lines.iter().skip(1)).enumerate().skip(1);
    let firsts: Vec<usize> = pairs.filter(|(_, (first, next))| are_one(first, next)).map(|(at, _)| at).collect();
    let short = grid.lines.iter().skip(1).filter(|line| is_short(line)).count();
    let is_whole = |line: &Line| line.cells.len() == width;
    let is_sure = grid.lines.first().is_some_and(is_whole) && grid.lines.iter().skip(1).any(is_whole);
    if width < 3 || !is_sure || firsts.is_empty() || short != firsts.len() * 2 {
        return;
    }
    for at in firsts.into_iter().rev() {
        let next = grid.lines.remove(at + 1);
        let Some(line) = grid.lines.get_mut(at) else { continue };
        let (kept, last) = (line.cells.len() - 1, line.cells.len() - 1);
        let broken = format!("{}\n{}", line.cells.get(last).unwrap_or_default(), next.cells.get(0).unwrap_or_default());
        let cells = line.cells.iter().take(kept).chain([broken.as_str()]).chain(next.cells.iter().skip(1));
        line.cells = cells.collect();
        grid.joined.push(line.number);
    }
    grid.joined.sort_unstable();
}

/// Lines that were quoted whole, as happens when a table is written into one column: without those quotes.
fn unquoted_lines(text: &str) -> Option<String> {
    let (mut all, mut quoted) = (0, 0);
    for line in lines(text).map(str::trim).filter(|line| !line.is_empty()).take(LOOKED_AT) {
        all += 1;
        let inner = line.strip_prefix('"').and_then(|line| line.strip_suffix('"'));
        // One cell that reaches over the whole line, with a sign in it that parts cells.
        let is_one = inner
            .is_some_and(|inner| !inner.replace("\"\"", "").contains('"') && inner.contains([';', ',', '\t', '|']));
        quoted += usize::from(is_one);
    }
    (all > 1 && quoted * 10 >= all * 8).then(|| {
        let bare = |line: &str| {
            let trimmed = line.trim();
            let inner = trimmed.strip_prefix('"').and_then(|line| line.strip_suffix('"'));
            inner.map_or_else(|| line.to_owned(), |inner| inner.replace("\"\"", "\""))
        };
        lines(text).map(bare).collect::<Vec<_>>().join("\n")
    })
}

/// The sign that parts most lines into equally many cells.
fn shape(text: &str) -> Option<Shape> {
    let mut best: Option<(usize, Shape)> = None;
    for separator in [';', '\t', ',', '|', '^', '~', ' '] {
        let records = records(text, separator);
        let counts: Vec<usize> = records.iter().map(|line| line.cells.len()).collect();
        let headed = width_below_heading(&records);
        let common = most_common(&counts).filter(|(width, _)| *width > 1);
        let Some((width, lines)) = common.or(headed.map(|width| (width, times(&counts, width)))) else { continue };
        let all = counts.len();
        let is_headed = headed.is_some();
        // A blank parts cells only when the words are quoted and every line agrees.
        // The heading of R has one word less.
        if separator == ' ' && (!is_quoted(text) || (lines + 1) * 10 < all * 9) {
            continue;
        }
        // A comma is often a letter of a text: half of the lines have to agree.
        if lines * 2 < all && all > 3 && separator != ';' && !is_headed {
            continue;
        }
        let weight =
            lines * 100 / all.max(1) * 10 + width.min(9) + usize::from(separator != ',' && separator != ' ') * 20;
        let weight = weight + usize::from(is_headed) * HEADED;
        if best.is_none_or(|(other, _)| weight > other) {
            best = Some((weight, Shape { separator, width }));
        }
    }
    best.map(|(_, shape)| shape)
}

fn is_quoted(text: &str) -> bool {
    lines(text).take(LOOKED_AT).filter(|line| !line.is_empty()).all(|line| line.contains('"'))
}

fn width(text: &str, separator: char) -> usize {
    most_common(&counts(text, separator)).map_or(1, |(width, _)| width)
}

/// How many cells a heading and the line below it have, whatever else stands above and below them.
fn width_below_heading(records: &[Line]) -> Option<usize> {
    let mut pairs = records.windows(2).take(HEADINGS_LOOKED_AT);
    pairs.find_map(|pair| match pair {
        [heading, row] if heading.cells.len() > 1 && heading.cells.len() == row.cells.len() => {
            is_heading(heading.cells.iter()).then_some(heading.cells.len())
        }
        _ => None,
    })
}

/// How many cells each of the first lines has.
fn counts(text: &str, separator: char) -> Vec<usize> {
    records(text, separator).iter().map(|line| line.cells.len()).collect()
}

fn records(text: &str, separator: char) -> Vec<Line> {
    let mut reader = Reader { text, at: 0, line: 1, shape: Shape { separator, width: 0 }, stray: Vec::new() };
    std::iter::from_fn(|| reader.record()).filter(|line| line.filled() > 0).take(LOOKED_AT).collect()
}

fn times(counts: &[usize], width: usize) -> usize {
    counts.iter().filter(|it| **it == width).count()
}

fn most_common(counts: &[usize]) -> Option<(usize, usize)> {
    counts.iter().copied().map(|width| (width, times(counts, width))).max_by_key(|(width, times)| (*times, *width))
}

/// Reads cell after cell. A quotation mark opens a cell only where it is closed before a sign or the end of a line;
/// every other one is a letter.
struct Reader<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    shape: Shape,
    stray: Vec<usize>,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn record(&mut self) -> Option<Line> {
        if self.rest().is_empty() {
            return None;
        }
        let (number, begins) = (self.line, self.at);
        let mut cells = Texts::default();
        loop {
            cells.push(&self.cell(begins));
            let rest = self.rest();
            if let Some(after) = rest.strip_prefix(self.shape.separator) {
                self.at = self.text.len() - after.len();
                continue;
            }
            self.at += match rest.as_bytes() {
                [b'\r', b'\n', ..] => 2,
                [_, ..] => 1,
                [] => 0,
            };
            self.line += usize::from(!rest.is_empty());
            cells.shrink();
            return Some(Line { number, cells, ..Line::default() });
        }
    }

    /// The next cell, up to its sign or the end of its line.
    fn cell(&mut self, record: usize) -> Cow<'t, str> {
        let rest = self.rest();
        // Where blanks part cells, none stands before a mark.
        let blanks = match self.shape.separator {
            ' ' => 0,
            _ => rest.len() - rest.trim_start_matches(' ').len(),
        };
        let is_marked = rest.get(blanks..).is_some_and(|rest| rest.starts_with('"'));
        if let Some(cell) = is_marked.then(|| self.quoted(record, blanks)).flatten() {
            return cell;
        }
        let end = rest.find([self.shape.separator, '\r', '\n']).unwrap_or(rest.len());
        let (cell, _) = rest.split_at(end);
        if cell.trim_start().starts_with('"') && self.stray.last() != Some(&self.line) {
            self.stray.push(self.line);
        }
        self.at += end;
        Cow::Borrowed(cell)
    }

    /// A cell within quotation marks; nothing when the mark at its beginning is a letter.
    fn quoted(&mut self, record: usize, blanks: usize) -> Option<Cow<'t, str>> {
        let begins = self.at + blanks + 1;
        let body = self.text.get(begins..)?;
        let mut from = 0;
        loop {
            let at = from + body.get(from..)?.find('"')?;
            if at > FARTHEST {
                return None;
            }
            let after = body.get(at + 1..)?;
            if after.starts_with('"') {
                from = at + 2;
                continue;
            }
            let spaces =
                if self.shape.separator == ' ' { 0 } else { after.len() - after.trim_start_matches(' ').len() };
            let next = after.get(spaces..)?;
            if !(next.is_empty() || next.starts_with(['\r', '\n', self.shape.separator])) {
                from = at + 1;
                continue;
            }
            let inner = body.get(..at)?;
            let breaks = inner.matches('\n').count() + inner.replace("\r\n", "").matches('\r').count();
            if breaks > 0 && self.is_stray(record, begins + at + 1) {
                return None;
            }
            self.at = begins + at + 1 + spaces;
            self.line += breaks;
            return Some(if inner.contains('"') { inner.replace("\"\"", "\"").into() } else { inner.into() });
        }
    }

    /// Whether two marks on different lines stand alone each: both lines have as many cells as most lines, when the marks
    /// are taken for letters.
    fn is_stray(&self, record: usize, end: usize) -> bool {
        let is_break = |letter: char| matches!(letter, '\r' | '\n');
        let first = self.text.get(record..).and_then(|text| text.split(is_break).next()).unwrap_or_default();
        let before = self.text.get(..end).and_then(|text| text.rsplit(is_break).next()).unwrap_or_default();
        let after = self.text.get(end..).and_then(|text| text.split(is_break).next()).unwrap_or_default();
        let cells = |line: &str| line.matches(self.shape.separator).count();
        let width = self.shape.width;
        width > 1 && cells(first) + 1 == width && cells(before) + cells(after) + 1 == width
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        read(text).expect("readable").lines.into_iter().map(|line| (line.number, line.cells.into())).collect()
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text).into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn every_sign_parts_cells() {
        for sign in [";", ",", "\t", "|"] {
            for end in ["\r\n", "\n", "\r"] {
                let text = format!("Nimi{sign}Y-tunnus{end}{end}Äänekosken Öljy{sign}1234567-1{end}");
                let expected = [
                    (1, vec!["Nimi".to_owned(), "Y-tunnus".to_owned()]),
                    (3, vec!["Äänekosken Öljy".to_owned(), "1234567-1".to_owned()]),
                ];
                assert_eq!(rows(&text), expected, "{sign:?} {end:?}");
            }
        }
        assert_eq!(cells("Yritys, virallinen nimi;Y-tunnus\nKoivu Oy;2100001-8\n")[0].len(), 2);
        assert_eq!(cells("Loppuasiakkaat, tilanne, nyt\n\nA;B;C\nd;e,f;g\nh;i;j\n")[1], ["A", "B", "C"]);
    }

    #[test]
    fn a_heading_tells_the_sign_whatever_stands_above_and_below() {
        let below = "\n\nActive customers\nCopyright\nGenerated By: Maija, 9:15\nExample Sales Oy\nEnd\n";
        let mail =
            "From: Pekka <p@a.example>\nSent: Friday, November 27, 2026\nTo: Maija, Liisa\nSubject: Asiakkaat\n\n";
        for sign in [";", ",", "\t", "|"] {
            let table = format!("Yritys{sign}Y-tunnus\nTammi Oy{sign}2100002-6\n");
            for text in [format!("{table}{below}"), format!("{mail}{table}")] {
                assert!(cells(&text).contains(&vec!["Tammi Oy".to_owned(), "2100002-6".to_owned()]), "{text}");
            }
        }
        let answered =
            "> Hei Maija,\n>\n> tässä asiakkaat:\n>\n> > Yritys\tY-tunnus\n> > Tammi Oy\t2100002-6\n>\n> t. Pekka\n";
        assert_eq!(rows(answered)[3], (6, vec!["Tammi Oy".to_owned(), "2100002-6".to_owned()]));
        assert_eq!(cells("Nimi;Y\n> 5 Oy;1\nKoivu Oy;2\nLeppä Oy;3\n")[1][0], "> 5 Oy");
    }

    #[test]
    fn excels_own_line_names_the_sign() {
        for first in ["sep=;", "SEP=;", "\"sep=;\""] {
            assert_eq!(
                rows(&format!("{first}\r\nA,x;B\r\nC,y;D\r\n")),
                [(2, vec!["A,x".to_owned(), "B".to_owned()]), (3, vec!["C,y".to_owned(), "D".to_owned()])]
            );
        }
        assert_eq!(cells("sep=\t\nA\tB\n"), [["A", "B"]]);
    }

    #[test]
    fn quotes_hold_signs_and_line_breaks_and_lines_are_counted() {
        let text = "Nimi;Huom\n\"A; B\";\"rivi 1\nrivi 2\"\n\nC;\"d \"\"e\"\"\"\n";
        let expected = [
            (1, vec!["Nimi".to_owned(), "Huom".to_owned()]),
            (2, vec!["A; B".to_owned(), "rivi 1\nrivi 2".to_owned()]),
            (5, vec!["C".to_owned(), "d \"e\"".to_owned()]),
        ];
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn a_stray_quote_costs_nothing_but_is_told() {
        for (text, line) in [
            ("Nimi;Y\nPutki 5\" Oy;1\nB;2\n", None),
            ("Nimi;Y\n\"auki;1\nB;2\n", Some(2)),
            ("Nimi;Y\n\"auki;1\nB\";2\n", Some(2)),
            ("Nimi;Y\n\"Koivu\" Oy;1\nB;2\n", Some(2)),
        ] {
            let grid = read(text).expect("readable");
            assert_eq!(grid.lines.len(), 3, "{text}");
            assert_eq!(grid.stray_quotes.first().copied(), line, "{text}");
        }
        assert_eq!(cells("Nimi;Y\n\"Koivu \"Perintä\" Oy\";1\n")[1][0], "Koivu \"Perintä\" Oy");
    }

    #[test]
    fn a_backslash_before_a_mark_is_no_letter() {
        assert_eq!(cells("Nimi;Y\n\"A \\\"Beta\\\" Oy\";1\n")[1], ["A \"Beta\" Oy", "1"]);
        assert_eq!(cells("Nimi;Y\nA \\\"Beta\\\" Oy;1\n")[1], ["A \"Beta\" Oy", "1"]);
        assert_eq!(
            cells("\"Nimi\" \"Y\"\n\"1\" \"A \\\"B\\\" Oy\" \"x\"\n\"2\" \"C\" \"y\"\n")[1],
            ["1", "A \"B\" Oy", "x"]
        );
        assert_eq!(cells("Nimi;Y\n\"C:\\temp\\\";1\n")[1], ["C:\\temp\\", "1"]);
    }

    #[test]
    fn a_line_break_within_a_cell_costs_no_row() {
        let grid = read("A;B;C;D\ne;f;raha\nja muu;g\nh;i;j;k\n").expect("readable");
        let second: Vec<String> = grid.lines[1].cells.clone().into();
        assert_eq!(second, ["e", "f", "raha\nja muu", "g"]);
        assert_eq!((grid.lines.len(), grid.joined), (3, vec![2]));
        for short in [
            "A;B;C;D\ne;f\ng;h;i\nj;k\nl;m;n;o\n",
            "A;B;C;D\ne;f\n\ng;h;i\nj;k;l;m\n",
            "A;B;C\nd;e\nf;g;h;i;j;k\nl;m\n",
        ] {
            assert!(read(short).expect("readable").joined.is_empty(), "{short}");
        }
    }

    #[test]
    fn lines_that_were_quoted_whole_and_columns_of_blanks_are_read() {
        assert_eq!(cells("\"A;B\"\n\"c;\"\"d\"\"\"\n"), [["A", "B"], ["c", "d"]]);
        assert_eq!(cells("\"A\" \"B c\"\n\"1\" \"d\" \"e f\"\n\"2\" \"g\" NA\n")[1], ["1", "d", "e f"]);
        let fixed = "Yritys       Y-tunnus   Ala\nKoivu Oy     2100001-8  Perintä\nLeppä Oy                Muu\n";
        assert_eq!(cells(fixed)[2], ["Leppä Oy", "", "Muu"]);
        assert_eq!(cells("Nimi\nKoivu Oy\nLeppä Oy\n"), [["Nimi"], ["Koivu Oy"], ["Leppä Oy"]]);
    }
}
