//! Columns that stand under each other in a text, parted by nothing but blanks.

use super::heading::is_heading;

/// How many lines are looked at.
const LOOKED_AT: usize = 200;
/// How many lines may be the heading below a title, and how many lines may stand below the table.
const HEADINGS: usize = 3;
const BELOW: usize = 5;

/// The lines of a text, however they end.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// A text with its columns parted by tabs; nothing when it has none.
pub(super) fn columns(text: &str) -> Option<String> {
    within(text).or_else(|| whole(text))
}

/// A table with a title above it or remarks below, each of which stays a line with one cell.
fn within(text: &str) -> Option<String> {
    let all: Vec<&str> = lines(text).collect();
    let filled: Vec<usize> =
        (0..all.len()).filter(|at| all.get(*at).is_some_and(|line| !line.trim().is_empty())).collect();
    let is_begin = |at: &usize| all.get(*at).is_some_and(|line| is_heading(line.split_whitespace()));
    let begins = filled.iter().copied().take(LOOKED_AT).filter(is_begin).take(HEADINGS);
    let ends = || filled.iter().rev().take(BELOW + 1).map(|last| last + 1);
    let mut places = begins.flat_map(|from| ends().filter(move |to| *to > from + 1).map(move |to| (from, to)));
    places.find_map(|(from, to)| {
        // What stands below may be short enough to hide where a column begins: two headings stay one.
        let is_parted = |table: &String| table.lines().next().is_some_and(|heading| !heading.contains("  "));
        let table = whole(&all.get(from..to)?.join("\n")).filter(is_parted)?;
        let above = all.iter().take(from).map(|line| one_cell(line));
        let below = all.iter().skip(to).map(|line| one_cell(line));
        Some(above.chain([table]).chain(below).collect::<Vec<_>>().join("\n"))
    })
}

fn one_cell(line: &str) -> String {
    quoted(&line.trim().replace('\t', " "))
}

fn quoted(cell: &str) -> String {
    if cell.contains('"') { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

fn whole(text: &str) -> Option<String> {
    // Where no blank fills up a column, names of one length stand under each other by chance.
    let is_filled_up = |line: &str| line.starts_with(' ') || line.trim_end().contains("  ");
    let is_set = lines(text).take(LOOKED_AT).any(is_filled_up);
    is_set.then(|| fixed_columns(text).or_else(|| parted_by_gaps(text)).or_else(|| right_columns(text))).flatten()
}

/// Columns that stand under each other, parted by blanks: every column begins where its heading begins.
fn fixed_columns(text: &str) -> Option<String> {
    let lines: Vec<Vec<char>> = lines(text).map(|line| line.chars().collect()).collect();
    let filled: Vec<&Vec<char>> = lines.iter().filter(|line| line.iter().any(|it| !it.is_whitespace())).collect();
    let heading = filled.first()?;
    let blank = |line: &[char], at: usize| line.get(at).is_none_or(|letter| *letter == ' ');
    let begins = |at: &usize| *at == 0 || (!blank(heading, *at) && blank(heading, at - 1));
    let is_apart = |at: &usize| *at == 0 || *at >= 2 && blank(heading, at - 2);
    let parts = |at: &usize| *at == 0 || filled.iter().take(LOOKED_AT).all(|line| blank(line, at - 1));
    let apart: Vec<usize> = (0..heading.len()).filter(|at| begins(at) && is_apart(at)).collect();
    let close: Vec<usize> = (0..heading.len()).filter(|at| begins(at) && parts(at)).collect();
    let starts = with_content(&close, &filled);
    // One blank between columns may be chance where there are few of them.
    let is_sure = apart.len() > 1 && apart.iter().all(parts) || starts.len() > 3;
    if starts.len() < 2 || !is_sure {
        return None;
    }
    let sentences = sentences_below(&filled, &starts);
    let cut = |line: &Vec<char>| {
        if sentences.contains(&line) {
            return one_cell(&line.iter().collect::<String>());
        }
        let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
        let cells = starts.iter().zip(ends).map(|(from, to)| {
            let cell: String = line.iter().take(to).skip(*from).collect();
            quoted(cell.trim())
        });
        cells.collect::<Vec<_>>().join("\t")
    };
    Some(lines.iter().map(cut).collect::<Vec<_>>().join("\n"))
}

/// The lines below columns that are two blanks apart in which no two stand anywhere: sentences whose words begin by chance
/// where the columns do.
fn sentences_below<'l>(filled: &[&'l Vec<char>], starts: &[usize]) -> Vec<&'l Vec<char>> {
    let is_blank = |line: &[char], at: usize| line.get(at).is_none_or(|letter| *letter == ' ');
    let gaps: Vec<usize> = starts.iter().filter_map(|at| at.checked_sub(2)).collect();
    let is_sentence = |line: &&&Vec<char>| {
        let mut reached = gaps.iter().filter(|at| **at + 2 < line.len()).peekable();
        reached.peek().is_some() && reached.all(|at| !is_blank(line, *at))
    };
    let count = filled.iter().rev().take(BELOW).take_while(is_sentence).count();
    let (table, below) = filled.split_at(filled.len() - count);
    let is_apart = table.len() > 1 && table.iter().all(|line| gaps.iter().all(|at| is_blank(line, *at)));
    if is_apart { below.to_vec() } else { Vec::new() }
}

/// Cells that are parted by two blanks or more, equally many on every line; the heading of R and pandas has one less.
fn parted_by_gaps(text: &str) -> Option<String> {
    let cells = |line| -> Vec<String> { gaps(line).map(quoted).collect() };
    let rows: Vec<Vec<String>> = lines(text).map(cells).collect();
    let mut filled = rows.iter().filter(|row| !row.is_empty()).map(Vec::len);
    let heading = filled.next()?;
    let width = filled.clone().next().filter(|width| *width > 1 && (heading == *width || heading + 1 == *width))?;
    let is_even = filled.all(|other| other == width);
    is_even.then(|| rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n"))
}

fn gaps(line: &str) -> impl Iterator<Item = &str> {
    line.trim().split("  ").map(str::trim).filter(|cell| !cell.is_empty())
}

/// Columns that are set to the right, as R prints them: everything in one ends where its heading ends, and one blank may be
/// all that parts two. Names of rows stand to the left, without a heading.
fn right_columns(text: &str) -> Option<String> {
    let lines: Vec<Vec<char>> = lines(text).map(|line| line.trim_end().chars().collect()).collect();
    let filled: Vec<&Vec<char>> = lines.iter().filter(|line| !line.is_empty()).collect();
    let (heading, rows) = filled.split_first().filter(|(_, rows)| !rows.is_empty())?;
    let blank = |line: &[char], at: usize| line.get(at).is_none_or(|letter| *letter == ' ');
    let ends_word = |at: &usize| !blank(heading, at - 1) && blank(heading, *at);
    let mut ends: Vec<usize> = (1..=heading.len()).filter(ends_word).collect();
    // Of a heading of several words only the last ends with the column.
    ends.retain(|at| rows.iter().all(|line| blank(line, *at)) && rows.iter().any(|line| !blank(line, at - 1)));
    let names_rows = blank(heading, 0) && rows.iter().all(|line| !blank(line, 0));
    let after_names = (0..heading.len()).find(|at| filled.iter().all(|line| blank(line, *at))).filter(|_| names_rows);
    let starts: Vec<usize> = after_names.into_iter().chain(ends.iter().copied()).collect();
    let cells = |line: &[char]| -> Vec<(String, bool)> {
        let froms = std::iter::once(0).chain(starts.iter().copied());
        froms
            .zip(&starts)
            .map(|(from, to)| {
                let cell: String = line.iter().take(*to).skip(from).collect();
                let is_set = cell.trim().is_empty() || after_names == Some(*to) || !blank(line, to - 1);
                (cell.trim().to_owned(), is_set)
            })
            .collect()
    };
    let reaches_all = |line: &&Vec<char>| line.len() <= *starts.last().unwrap_or(&0);
    let is_set = rows.iter().all(|line| reaches_all(line) && cells(line).iter().all(|(_, is_set)| *is_set));
    let row = |line: &Vec<char>| cells(line).iter().map(|(cell, _)| quoted(cell)).collect::<Vec<_>>().join("\t");
    (ends.len() > 1 && is_set).then(|| lines.iter().map(row).collect::<Vec<_>>().join("\n"))
}

/// The places where columns begin that hold something below the heading; a word of a heading alone is none.
fn with_content(starts: &[usize], filled: &[&Vec<char>]) -> Vec<usize> {
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    let holds = |from: usize, to: usize| {
        let mut rows = filled.iter().skip(1).take(LOOKED_AT);
        rows.any(|line| line.iter().take(to).skip(from).any(|letter| !letter.is_whitespace()))
    };
    starts
        .iter()
        .copied()
        .zip(ends)
        .filter(|(from, to)| *from == 0 || holds(*from, *to))
        .map(|(from, _)| from)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_above_and_remarks_below_leave_the_columns_as_they_are() {
        let left = "Yritys    Y-tunnus   Yhteyshenkilö\n\nTammi Oy  2100002-6  Liisa Koskela\nMänty Oy  2100004-2  Anna Niemi\n";
        let right =
            "  Yritys  Y-tunnus Yhteyshenkilö\nTammi Oy 2100002-6 Liisa Koskela\nMänty Oy 2100004-2    Anna Niemi\n";
        for table in [left, right] {
            let cells = columns(table).expect("columns");
            for (above, below) in [
                ("Asiakkaat 28.11.2026\n", ""),
                ("Asiakkaat\n\n", "\nYhteensä 2\n"),
                ("Hei Maija,\n\ntässä \"kaikki\" asiakkaat:\n\n", "\nTerveisin\nPekka\n"),
                ("> print(d)\n", "(2 rows)\n"),
            ] {
                let found = columns(&format!("{above}{table}{below}")).expect("columns");
                assert!(found.contains(cells.trim_end()), "{above}{table}{below}: {found}");
            }
        }
    }

    #[test]
    fn a_sentence_whose_words_begin_where_columns_do_is_one_cell() {
        let table = "Yritys    Ala      Henkilö\nTammi     Perintä  Liisa\nKoivu     Energia  Anna\n";
        let sentence = "Lista ona tehty on uudelleen";
        let cells = columns(&format!("{table}\n{sentence}\n")).expect("columns");
        assert!(cells.lines().any(|line| line == sentence), "{cells}");
        assert!(cells.starts_with("Yritys\tAla\tHenkilö\nTammi\tPerintä\tLiisa\n"), "{cells}");
    }

    #[test]
    fn words_of_one_length_are_no_columns() {
        assert_eq!(columns("Tammi Oy (2100002-6)\nKoivu Oy (2100003-4)\nMänty Oy (2100004-2)\n"), None);
        assert_eq!(columns("Tammi Oy\nKoivu Oy\nMänty Oy\n"), None);
    }
}
