//! A list as a CSV file that reads in again as it was.

use super::grid::column_name;
use super::proposal::{Proposal, RowOutcome};
use super::sheet::Sheet;
use crate::case::{Answer, Case};
use crate::process::{Kind, List};
use crate::spreadsheet::{csv_writer, not_a_formula};
use crate::wording::{self, TextContext};

/// The rows of a list as CSV: semicolons and a byte order mark, as Excel in Finland and Sweden opens it. Headings and
/// options are in the reader's language, which reads in again like every other.
///
/// # Errors
/// When the writer fails, which no list is known to cause.
pub fn write_csv(context: TextContext<'_>, list: &List) -> Result<Vec<u8>, ::csv::Error> {
    let questions: Vec<_> =
        list.questions.iter().filter(|it| !matches!(it.kind, Kind::DataGroups | Kind::File)).collect();
    let mut writer = csv_writer();
    writer.write_record(questions.iter().map(|question| question.label.get(context.words.tag())))?;
    let case: &Case = context.case;
    for (_, row) in case.rows(&list.id) {
        let cell = |question: &&crate::process::Question| match row.answer(&question.id) {
            None => String::new(),
            Some(Answer::Date(date)) => format!("{}.{}.{}", date.day(), date.month(), date.year()),
            Some(answer) => plain(&wording::answer(context, Some(question), answer)),
        };
        writer.write_record(questions.iter().map(cell))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// The refused rows of a table as CSV in its own layout, with the reasons in a last column: to be corrected and read in
/// again. Identity codes are covered.
///
/// # Errors
/// When the writer fails, which no table is known to cause.
pub fn write_refused(
    words: &crate::language::Translations,
    sheet: &Sheet,
    proposal: &Proposal,
) -> Result<Vec<u8>, ::csv::Error> {
    let mut writer = csv_writer();
    let refused =
        sheet.rows.iter().zip(&proposal.rows).filter(|(_, row)| matches!(row.verdict, RowOutcome::Refused(_)));
    // A row may have been refused for cells beyond the heading: they are written under the letters of their columns.
    let widest = refused.map(|((_, cells), _)| cells.len()).max().unwrap_or_default();
    let width = sheet.heading.len().max(widest);
    let heading = sheet.heading.iter().map(|text| plain(text));
    let beyond = (sheet.heading.len()..width).map(column_name);
    writer.write_record(heading.chain(beyond).chain([words.text("table-reason")]))?;
    for ((_, cells), row) in sheet.rows.iter().zip(&proposal.rows) {
        if let RowOutcome::Refused(wrong) = &row.verdict {
            let reasons: Vec<String> = wrong.iter().map(|cell| wording::refused_cell(words, row.line, cell)).collect();
            let cells = (0..width).map(|at| cells.get(at).map(plain).unwrap_or_default());
            writer.write_record(cells.chain([reasons.join("; ")]))?;
        }
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// No cell starts a formula, and no identity code leaves the case.
fn plain(text: &str) -> String {
    let text = crate::identifiers::mask_identity_codes(text);
    if is_phone(&text) { text } else { not_a_formula(&text) }
}

/// A telephone number begins with a plus and is no formula.
fn is_phone(text: &str) -> bool {
    text.starts_with('+') && text.chars().skip(1).all(|letter| letter.is_ascii_digit() || letter == ' ')
}

/// The name of a list's file.
#[must_use]
pub fn file_name(list: &List) -> String {
    format!("{}.csv", list.id.as_str())
}
