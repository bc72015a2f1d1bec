//! Remarks below a table: when it was printed, who made it, what its signs mean.

use super::folding::tokens;
use super::grid::Line;
use super::value::{business_id, is_company, is_data};
use super::words::words;

/// The most lines with one text each that are remarks whatever they say.
const LONE: usize = 5;
/// The most lines that are remarks.
const MOST: usize = 12;

/// The lines below a table that are none of its rows, or may be none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Below {
    /// How many at the end are remarks.
    pub(super) remarks: usize,
    /// How many above these stand apart and might be remarks or rows.
    pub(super) doubted: usize,
}

/// What stands below a table.
pub(super) fn below(rows: &[Line], ids: Option<usize>) -> Below {
    let lone = lone(rows);
    let rest = rows.get(..rows.len() - lone).unwrap_or_default();
    let beside = ids.filter(|_| lone == 0).map_or(0, |ids| beside_ids(rows, ids));
    if beside > 0 {
        return Below { remarks: beside, doubted: 0 };
    }
    let Below { remarks, doubted } = without_ids(rest);
    Below { remarks: remarks + lone, doubted }
}

/// Two cells at most, after the only blank line or saying themselves what they are.
fn without_ids(rows: &[Line]) -> Below {
    let short = rows.iter().rev().take(MOST).take_while(|line| is_remark(line)).count();
    let first = rows.len() - short;
    let apart = (first.max(1)..rows.len()).find(|at| is_apart(rows, *at));
    let begins = apart.unwrap_or(rows.len());
    let (body, end) = (rows.get(..begins).unwrap_or_default(), rows.get(begins..).unwrap_or_default());
    if end.is_empty() || body.len() < 2 || (1..begins).any(|at| is_apart(rows, at)) {
        let told = rows.iter().rev().take(short).take_while(|line| has_colon(line)).count();
        return Below { remarks: told, doubted: 0 };
    }
    let is_wide = body.iter().all(|line| line.filled() > 2);
    if is_wide || end.iter().all(|line| is_told(line, body)) {
        return Below { remarks: end.len(), doubted: 0 };
    }
    Below { remarks: 0, doubted: end.len() }
}

/// Whether a line says that it is a remark, or gives a day where the rows have none.
fn is_told(line: &Line, body: &[Line]) -> bool {
    let begins =
        line.cells.iter().find(|cell| !cell.trim().is_empty()).and_then(|cell| tokens(cell).into_iter().next());
    let is_word = begins.is_some_and(|word| words().remarks.contains(&word));
    let is_new_day = |at: usize| is_data(line.text(at)) && !body.iter().any(|row| is_data(row.text(at)));
    is_word || has_colon(line) || (0..line.cells.len()).any(is_new_day)
}

/// Whether the first of two texts leads to the other: `Laatija: | Maija`.
fn has_colon(line: &Line) -> bool {
    let first = line.cells.iter().map(str::trim).find(|cell| !cell.is_empty());
    first.is_some_and(|text| text.ends_with(':'))
}

/// One cell each, after a blank line, below rows that all have more.
fn lone(rows: &[Line]) -> usize {
    let short = rows.iter().rev().take_while(|line| line.filled() == 1 && !line.is_unvalued).count().min(LONE);
    // Nothing is looked at above where there is nothing to tell of.
    if short == 0 {
        return 0;
    }
    let body = rows.len() - short;
    let is_wide = body > 0 && rows.iter().take(body).all(|line| line.filled() > 1);
    if is_wide && is_apart(rows, body) { short } else { 0 }
}

/// Two cells at most, where every row above has an id: after a blank line, or with a word in the place of an id and a day
/// beside it, as `Tulostettu 28.11.2026`, `Sivu 1`.
fn beside_ids(rows: &[Line], ids: usize) -> usize {
    let short = rows.iter().rev().take(MOST).take_while(|line| is_remark(line)).count();
    if short == 0 {
        return 0;
    }
    let body = rows.len() - short;
    let has_id = |line: &Line| business_id::read(line.text(ids)).is_some();
    let is_sure = body > 0 && rows.iter().take(body).all(|line| has_id(line) && line.filled() > 1);
    let tells_day = |line: &Line| {
        let mut others = (0..line.cells.len()).filter(|at| *at != ids).flat_map(|at| line.text(at).split_whitespace());
        !line.text(ids).is_empty() && others.any(is_data)
    };
    let is_printed = || rows.iter().skip(body).all(tells_day);
    if is_sure && (is_apart(rows, body) || is_printed()) { short } else { 0 }
}

/// A line that names no company and holds no id and no address.
fn is_remark(line: &Line) -> bool {
    let is_answer = |cell: &str| is_company(cell) || cell.contains('@') || business_id::read(cell).is_some();
    line.filled() <= 2 && !line.is_unvalued && !line.cells.iter().any(is_answer)
}

/// Whether a blank line stands above a line.
fn is_apart(rows: &[Line], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| rows.get(at));
    before.zip(rows.get(at)).is_some_and(|(before, here)| here.number > before.number + 1)
}
