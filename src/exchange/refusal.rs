//! What is wrong with the cells of a row, so that nothing of it is taken in.

use super::asked::Asked;
use super::proposal::{Cell, RefusalReason};
use super::rows::RowCells;
use super::value;
use crate::identifiers::contains_identity_code;

/// The longest cell that is taken in.
const CELL_LIMIT: usize = 4000;

/// What is wrong with each cell of a row.
pub(super) fn wrong_cells(cells: RowCells<'_>, heading: &[String], columns: &[Asked<'_>]) -> Vec<Cell> {
    let mut wrong = Vec::new();
    if cells.iter().skip(heading.len()).any(|cell| !cell.trim().is_empty()) {
        wrong.push(Cell { column: None, reason: RefusalReason::TooManyCells });
    }
    for (at, cell) in cells.iter().enumerate() {
        let column = || heading.get(at).cloned();
        // Refused in columns that are passed over too: the file should not be kept with them.
        if contains_identity_code(cell) {
            wrong.push(Cell { column: column(), reason: RefusalReason::IdentityCode });
            continue;
        }
        let asked = columns.iter().find(|asked| asked.at == at);
        if let Some(reason) = asked.and_then(|asked| wrong_answer(cell, asked)) {
            wrong.push(Cell { column: column(), reason });
        }
    }
    wrong
}

fn wrong_answer(cell: &str, asked: &Asked<'_>) -> Option<RefusalReason> {
    let cell = value::text(cell, &asked.question.kind);
    if cell.len() > CELL_LIMIT && cell.chars().count() > CELL_LIMIT {
        return Some(RefusalReason::TooLong { length: cell.chars().count() });
    }
    if cell.chars().any(is_unprintable) {
        return Some(RefusalReason::ControlCharacters);
    }
    let options = asked.options.as_ref()?;
    let unknown = !cell.is_empty() && !options.is_no_answer(&cell) && options.chosen(&cell).is_none();
    unknown.then(|| RefusalReason::UnknownOption { options: options.names() })
}

/// Characters that hide something: controls but line breaks and tabs, and marks that turn the direction of text.
fn is_unprintable(letter: char) -> bool {
    let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')
}
