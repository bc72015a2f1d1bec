//! Lines below a heading that are no rows of its table: sums, repeated headings, remarks, subtitles, examples and other tables.

use super::folding::{fold, plain, tokens};
use super::grid::Line;
use super::heading::{CERTAIN, Target, meanings};
use super::sheet::LeftOutWhy;
use super::value::{business_id, is_company, is_data};
use super::words::words;
use crate::process::Kind;
use std::collections::BTreeMap;

/// What is known of a table before its rows are taken.
pub(super) struct Around<'a> {
    heading: &'a [String],
    /// The list it is read into, with the column that names its rows as far as a heading tells.
    target: Option<(Target<'a>, Option<usize>)>,
    /// The first of the remarks at the end.
    remarks: usize,
    /// The first line of another table below.
    other: usize,
    /// Whether a line with one text alone stands out.
    has_wide_rows: bool,
    /// How many lines at the beginning say how to fill in.
    hints: usize,
}

impl<'a> Around<'a> {
    pub(super) fn of(rows: &[Line], target: Option<Target<'a>>, heading: &'a [String]) -> Self {
        let is_other =
            |line: &Line, target: Target<'_>| !is_heading_again(line, heading) && is_other_heading(line, target);
        // Another table stands apart, or below a title; to look at every row would take long.
        let mut apart = rows.windows(2).enumerate().filter_map(|(at, pair)| match pair {
            [before, line] if line.number > before.number + 1 || is_subtitle(before) => Some((at + 1, line)),
            _ => None,
        });
        let other = target.and_then(|target| apart.find(|(_, line)| is_other(line, target)));
        let wide = rows.iter().filter(|line| line.filled() > 1).count();
        let lone = rows.iter().filter(|line| is_subtitle(line)).count();
        Self {
            heading,
            target: target.map(|target| (target, column_of(heading, target))),
            remarks: rows.len() - target.map_or(0, |_| remarks(rows)),
            other: other.map_or(rows.len(), |(at, _)| at),
            has_wide_rows: wide >= lone,
            hints: rows.iter().take_while(|line| is_hint(line)).count(),
        }
    }

    /// Why a line is no row of the table, when it is none.
    pub(super) fn why(&self, at: usize, line: &Line) -> Option<LeftOutWhy> {
        let named = self.target.as_ref().map(|(_, named)| *named)?;
        match () {
            () if at < self.hints => Some(LeftOutWhy::Hint),
            () if at >= self.remarks => Some(LeftOutWhy::Remark),
            () if at >= self.other => Some(LeftOutWhy::OtherTable),
            () if !self.heading.is_empty() && is_heading_again(line, self.heading) => Some(LeftOutWhy::HeadingAgain),
            () if is_total(line, named) => Some(LeftOutWhy::Total),
            () if line.cells.iter().any(is_example) => Some(LeftOutWhy::Example),
            () if self.has_wide_rows && is_subtitle(line) => Some(LeftOutWhy::Subtitle),
            () => None,
        }
    }

    /// Whether a row bears the name of an example.
    pub(super) fn is_named_as_example(&self, line: &Line) -> bool {
        let named = self.target.as_ref().and_then(|(_, named)| *named);
        named.is_some_and(|at| is_name_of_example(line.text(at)))
    }
}

/// The column that names the rows, as far as its heading tells.
fn column_of(heading: &[String], target: Target<'_>) -> Option<usize> {
    let named = &target.list.named_by;
    let certain = |text: &String| {
        let found = meanings(text, target).into_iter().next().filter(|(score, id)| *score >= CERTAIN && *id == named);
        found.map_or(0, |(score, _)| score)
    };
    let scores: BTreeMap<u8, usize> = heading.iter().enumerate().rev().map(|(at, text)| (certain(text), at)).collect();
    scores.last_key_value().filter(|(score, _)| **score > 0).map(|(_, at)| *at)
}

/// A heading of other columns: it holds no answer, and the name of a question whose answers are never words.
fn is_other_heading(line: &Line, target: Target<'_>) -> bool {
    if line.filled() < 2 || line.cells.iter().any(|cell| is_data(cell) || business_id::read(cell).is_some()) {
        return false;
    }
    let asks_for_no_words = |text: &str| {
        let found = meanings(text, target).into_iter().next().filter(|(score, _)| *score >= CERTAIN);
        let question = found.and_then(|(_, id)| target.list.questions.iter().find(|question| question.id == *id));
        question.is_some_and(|question| matches!(question.kind, Kind::BusinessId | Kind::Email | Kind::Date))
    };
    line.cells.iter().any(asks_for_no_words)
}

/// How to fill in: every text stands in brackets, or is one of the words for that, such as `pakollinen` or `pp.kk.vvvv`.
fn is_hint(line: &Line) -> bool {
    let is_word = |text: &str| tokens(text).iter().all(|word| words().hints.contains(word));
    let is_in_brackets = |text: &str| text.starts_with(['(', '[', '<']) && text.ends_with([')', ']', '>']);
    let mut filled = line.cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    line.filled() > 1 && filled.all(|text| is_in_brackets(text) || is_word(text) && !tokens(text).is_empty())
}

/// One text alone, where other rows have more, that is no company's name: the title of what stands below it.
fn is_subtitle(line: &Line) -> bool {
    let mut filled = line.cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    match (filled.next(), filled.next()) {
        // Where formulas have no value, other texts are missing.
        (Some(text), None) => !line.is_unvalued && !is_data(text) && !is_company(text),
        _ => false,
    }
}

/// A cell that says of its row that it is an example of how to fill in: the word stands alone.
fn is_example(cell: &str) -> bool {
    let bare = cell.trim_matches(|letter: char| !letter.is_alphanumeric());
    words().examples.contains_in_any_case(bare)
}

/// A name that templates give: a word for an example, and nothing else but the form of a company or a number.
fn is_name_of_example(name: &str) -> bool {
    let words = words();
    let begins = |word: &String| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    if !words.example_names.iter().any(begins) {
        return false;
    }
    let parts = tokens(name);
    let mut rest = parts.iter().skip(1);
    parts.first().is_some_and(|first| words.example_names.contains(first))
        && rest.all(|it| words.company_forms.contains(it) || it.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_heading_again(line: &Line, heading: &[String]) -> bool {
    let is_same = |(at, cell): (usize, &str)| {
        cell.trim().is_empty() || heading.get(at).is_some_and(|text| !text.is_empty() && plain(cell) == plain(text))
    };
    line.cells.iter().enumerate().all(is_same) && line.filled() > 1
}

/// A row that sums up: a word for a sum names it, with nothing after it but a number, and it has no business id.
fn is_total(line: &Line, named: Option<usize>) -> bool {
    let first = line.cells.iter().map(str::trim).find(|cell| !cell.is_empty()).unwrap_or_default();
    let name = named.map_or("", |at| line.text(at));
    let sums = is_sum(first) || name != first && is_sum(name);
    sums && !line.cells.iter().any(|cell| business_id::read(cell).is_some())
}

fn is_sum(text: &str) -> bool {
    let words = words();
    let Some(first) = text.chars().next().map(|letter| letter.to_ascii_lowercase()) else { return false };
    let mut alike = words.totals.iter().filter(|total| total.starts_with(first)).peekable();
    if alike.peek().is_none() {
        return false;
    }
    let folded = fold(text);
    let folded = folded.trim().trim_end_matches([':', '=']).trim();
    alike.any(|total| {
        let rest = folded.strip_prefix(total.as_str()).filter(|rest| !rest.starts_with(char::is_alphanumeric));
        rest.is_some_and(|rest| {
            let mut words_after = rest.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty());
            words_after.all(|it| it.chars().all(|letter| letter.is_ascii_digit()) || words.total_tails.contains(it))
        })
    })
}

/// How many lines at the end are remarks: one cell each, after a blank line, below rows that all have more.
fn remarks(rows: &[Line]) -> usize {
    let Some(last) = rows.last() else { return 0 };
    let short = rows.iter().rev().take_while(|line| line.filled() == 1 && !line.is_unvalued).count().min(5);
    let body = rows.len() - short;
    if short == 0 || body == 0 || last.filled() != 1 {
        return 0;
    }
    let gap = |at: usize| {
        let (before, here) = (at.checked_sub(1).and_then(|at| rows.get(at)), rows.get(at));
        before.zip(here).is_some_and(|(before, here)| here.number > before.number + 1)
    };
    let is_wide = rows.iter().take(body).all(|line| line.filled() > 1);
    if is_wide && gap(body) { short } else { 0 }
}
