//! Remarks below a table: when it was printed, who made it, what its signs mean.

use super::grid::Line;
use super::value::{business_id, is_company, is_data};

/// The most lines with one text each that are remarks whatever they say.
const LONE: usize = 5;
/// The most lines that are remarks.
const MOST: usize = 12;

/// How many lines at the end are remarks.
pub(super) fn at_the_end(rows: &[Line], ids: Option<usize>) -> usize {
    let lone = lone(rows);
    if lone > 0 { lone } else { ids.map_or(0, |ids| beside_ids(rows, ids)) }
}

/// One cell each, after a blank line, below rows that all have more.
fn lone(rows: &[Line]) -> usize {
    let short = rows.iter().rev().take_while(|line| line.filled() == 1 && !line.is_unvalued).count().min(LONE);
    let body = rows.len() - short;
    let is_wide = body > 0 && rows.iter().take(body).all(|line| line.filled() > 1);
    if is_wide && is_apart(rows, body) { short } else { 0 }
}

/// Two cells at most, where every row above has an id: after a blank line, or with a word in the place of an id and a day
/// beside it, as `Tulostettu 28.11.2026`, `Sivu 1`.
fn beside_ids(rows: &[Line], ids: usize) -> usize {
    let short = rows.iter().rev().take(MOST).take_while(|line| is_remark(line)).count();
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
