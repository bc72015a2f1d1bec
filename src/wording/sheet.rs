//! What is wrong with a table or a cell of it, and what was decided while it was read.

use super::{TextContext, answer};
use crate::case::Answer;
use crate::exchange::{
    Accounts, Alternative, Cell, CellRemark, Encoding, FieldChange, LeftOut, LeftOutWhy, MAX_BYTES, MAX_COLUMNS,
    MAX_ROWS, OptionName, OtherKind, RefusalReason, Remark, SheetError, SheetName, SheetNotice,
};
use crate::language::Translations;
use crate::process::{Question, QuestionId};
use fluent_bundle::FluentValue;

/// How many lines, cells or options are named one by one.
const NAMED: usize = 12;

/// Why a table could not be read.
#[must_use]
pub fn sheet_error(words: &Translations, error: &SheetError) -> String {
    match error {
        SheetError::Empty => words.text("sheet-empty"),
        SheetError::OnlyHidden { names } => words.with("table-only-hidden", [("names", names.join(", ").into())]),
        SheetError::TooLarge { .. } => words.with("sheet-too-large", [("limit", (MAX_BYTES / 1024 / 1024).into())]),
        SheetError::TooManyRows => words.with("sheet-too-many-rows", [("limit", MAX_ROWS.into())]),
        SheetError::TooManyColumns { count } => {
            words.with("sheet-too-many-columns", [("count", (*count).into()), ("limit", MAX_COLUMNS.into())])
        }
        SheetError::Encrypted => words.text("sheet-encrypted"),
        SheetError::Unreadable { reason } => words.with("sheet-unreadable", [("reason", reason.as_str().into())]),
        SheetError::OtherKind(kind) => words.text(other_kind_key(*kind)),
        SheetError::NoSuchSheet { name, there } => {
            words.with("table-no-such-sheet", [("name", name.as_str().into()), ("there", there.join(", ").into())])
        }
        SheetError::NoSuchLine { line } => words.with("table-no-such-line", [("line", line.to_string().into())]),
    }
}

fn other_kind_key(kind: OtherKind) -> &'static str {
    match kind {
        OtherKind::Gnumeric => "table-is-gnumeric",
        OtherKind::Numbers => "table-is-numbers",
        OtherKind::Pdf => "table-is-pdf",
        OtherKind::Document => "table-is-document",
        OtherKind::Json => "table-is-json",
        OtherKind::WebPage => "table-is-web-page",
        OtherKind::WebArchive => "table-is-web-archive",
        OtherKind::Xml => "table-is-xml",
        OtherKind::Picture => "table-is-picture",
        OtherKind::Database => "table-is-database",
        OtherKind::OldSpreadsheet => "table-is-old-spreadsheet",
        OtherKind::Archive => "table-is-archive",
        OtherKind::Mail => "table-is-mail",
        OtherKind::Case => "table-is-case",
        OtherKind::Contacts => "table-is-contacts",
        OtherKind::Certificates => "table-is-certificates",
        OtherKind::Yaml => "table-is-yaml",
        OtherKind::Settings => "table-is-settings",
        OtherKind::Sql => "table-is-sql",
        OtherKind::Directory => "table-is-directory",
        OtherKind::Edifact => "table-is-edifact",
        OtherKind::Code => "table-is-code",
        OtherKind::Labelled => "table-is-labelled",
        OtherKind::NoText => "table-is-no-text",
    }
}

/// What was decided while a table was read.
#[must_use]
pub fn sheet_notice(words: &Translations, notice: &SheetNotice) -> String {
    match notice {
        SheetNotice::ReadAs { encoding, alternatives } => read_as(words, *encoding, alternatives),
        SheetNotice::OtherSheets { read, others } => {
            let others = others.iter().map(|sheet| sheet_name(words, sheet)).collect::<Vec<_>>().join(", ");
            words.with("table-sheets", [("read", read.as_str().into()), ("others", others.into())])
        }
        SheetNotice::OtherLists { names } => {
            words.with("table-other-lists", [("count", names.len().into()), ("names", names.join(", ").into())])
        }
        SheetNotice::LinesAbove { lines, text } => {
            let [count, lines] = counted(lines);
            words.with("table-lines-above", [count, lines, ("text", text.as_str().into())])
        }
        SheetNotice::TextOutside { lines, text } => {
            let [count, lines] = counted(lines);
            words.with("table-text-outside", [count, lines, ("text", text.as_str().into())])
        }
        SheetNotice::TextOfPage { above, between, below, text } => {
            let [above, between, below] = [above, between, below].map(|count| (*count).into());
            let counts = [("above", above), ("between", between), ("below", below), ("text", text.as_str().into())];
            words.with("table-text-of-page", counts)
        }
        SheetNotice::HeadingOfLines { lines } => {
            words.with("table-heading-of-lines", [("lines", numbers(lines).into())])
        }
        SheetNotice::NoHeading => words.text("table-no-heading"),
        SheetNotice::Turned => words.text("table-turned"),
        SheetNotice::Formulas { count } => words.with("sheet-formulas", [("count", (*count).into())]),
        SheetNotice::EmptyFormulas { cells } => words.with("table-empty-formulas", named(cells)),
        SheetNotice::ZeroFormulas { cells } => words.with("table-zero-formulas", named(cells)),
        SheetNotice::IdentityCodeInHeading => words.text("sheet-heading-identity-code"),
        SheetNotice::MergedCells { count } => words.with("sheet-merged", [("count", (*count).into())]),
        SheetNotice::HiddenRows { lines } => words.with("table-hidden-rows", counted(lines)),
        SheetNotice::HiddenColumns { columns } => {
            let values = [("count", columns.len().into()), ("columns", columns.join(", ").into())];
            words.with("table-hidden-columns", values)
        }
        SheetNotice::Notes { lines } => words.with("table-notes", counted(lines)),
        SheetNotice::Links { cells, first } => {
            let first = crate::identifiers::mask_identity_codes(first);
            let values = [("count", cells.len().into()), ("cells", some(cells).into()), ("first", first.into())];
            words.with("table-links", values)
        }
        SheetNotice::PageTexts { texts } => words.with("table-page-texts", [("texts", texts.join("; ").into())]),
        SheetNotice::ShownOtherwise { cells, held, shown } => {
            let [count, cells] = named(cells);
            words.with(
                "table-shown-otherwise",
                [count, cells, ("held", held.as_str().into()), ("shown", shown.as_str().into())],
            )
        }
        SheetNotice::PartsOfDays { cells } => words.with("table-parts-of-days", named(cells)),
        SheetNotice::StylesOfPage => words.text("table-styles-of-page"),
        SheetNotice::OnlyCells => words.text("table-only-cells"),
        SheetNotice::StruckThrough { lines } => words.with("table-struck", counted(lines)),
        SheetNotice::Unseen { lines } => words.with("table-unseen", counted(lines)),
        SheetNotice::Conditional { lines } => words.with("table-conditional", counted(lines)),
        SheetNotice::Apart { lines } => words.with("table-apart", counted(lines)),
        SheetNotice::ExampleNames { lines } => words.with("table-example-names", counted(lines)),
        SheetNotice::JoinedLines { lines } => words.with("table-joined-lines", counted(lines)),
        SheetNotice::PartedCells => words.text("table-parted-cells"),
        SheetNotice::EscapedLetters => words.text("table-escaped-letters"),
        SheetNotice::OddLetters { lines } => words.with("table-odd-letters", counted(lines)),
        SheetNotice::StrayQuotes { lines } => words.with("table-stray-quotes", counted(lines)),
    }
}

/// The name of a sheet, and that it is hidden.
#[must_use]
pub fn sheet_name(words: &Translations, sheet: &SheetName) -> String {
    if sheet.hidden {
        words.with("table-hidden-sheet", [("name", sheet.name.as_str().into())])
    } else {
        sheet.name.clone()
    }
}

fn read_as(words: &Translations, encoding: Encoding, alternatives: &[Alternative]) -> String {
    let looks: Vec<String> = alternatives.iter().map(|it| reading(words, it)).collect();
    let looks = ("looks", looks.join("; ").into());
    match encoding {
        Encoding::Utf8Twice => words.with("table-read-twice", [looks]),
        encoding => words.with("table-read-as", [("name", encoding_name(words, encoding).into()), looks]),
    }
}

/// One way to read the letters, with what they become.
#[must_use]
pub fn reading(words: &Translations, reading: &Alternative) -> String {
    let sample: String = crate::identifiers::mask_identity_codes(&reading.sample).chars().take(160).collect();
    words.with("table-reading", [("name", encoding_name(words, reading.encoding).into()), ("sample", sample.into())])
}

/// What became of every row, as a sum that adds up.
#[must_use]
pub fn accounts(words: &Translations, accounts: Accounts) -> String {
    let parts = [
        ("new", accounts.new.into()),
        ("changed", accounts.changed.into()),
        ("unchanged", accounts.unchanged.into()),
        ("refused", accounts.refused.into()),
    ];
    let counts = words.with("import-counts", parts);
    let values = [("counts", counts.into()), ("left", accounts.left_out.into()), ("rows", accounts.rows.into())];
    words.with("table-accounts", values)
}

/// What an encoding is called.
#[must_use]
pub fn encoding_name(words: &Translations, encoding: Encoding) -> String {
    match encoding {
        Encoding::Mixed => words.text("table-encoding-mixed"),
        Encoding::Utf8Twice => words.text("table-encoding-twice"),
        Encoding::Utf8 => "UTF-8".to_owned(),
        Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16".to_owned(),
        Encoding::Utf32Le | Encoding::Utf32Be => "UTF-32".to_owned(),
        Encoding::Windows1252 => "Windows-1252".to_owned(),
        Encoding::MacRoman => "MacRoman".to_owned(),
        Encoding::Cp850 => "CP850".to_owned(),
    }
}

/// How many lines there are, and which.
fn counted(lines: &[usize]) -> [(&'static str, FluentValue<'static>); 2] {
    [("count", lines.len().into()), ("lines", numbers(lines).into())]
}

/// How many cells there are, and which.
fn named(cells: &[String]) -> [(&'static str, FluentValue<'static>); 2] {
    [("count", cells.len().into()), ("cells", some(cells).into())]
}

/// Lines with the runs among them put together.
#[must_use]
pub fn numbers(lines: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *line => *last = *line,
            _ => runs.push((*line, *line)),
        }
    }
    let text =
        |(first, last): &(usize, usize)| if first == last { first.to_string() } else { format!("{first}–{last}") };
    some(&runs.iter().map(text).collect::<Vec<_>>())
}

/// The first of many, and dots for the rest.
fn some(texts: &[String]) -> String {
    let shown = texts.iter().take(NAMED).map(String::as_str);
    let more = (texts.len() > NAMED).then_some("…");
    shown.chain(more).collect::<Vec<_>>().join(", ")
}

/// Every row that is none of the table; those that are only prepared, of which there are often many, in one sentence.
#[must_use]
pub fn all_left_out(words: &Translations, rows: &[LeftOut]) -> Vec<String> {
    let (marks, others): (Vec<&LeftOut>, Vec<&LeftOut>) = rows.iter().partition(|it| it.why == LeftOutWhy::OnlyMarks);
    let mut sentences: Vec<String> = others.into_iter().map(|row| left_out(words, row)).collect();
    if !marks.is_empty() {
        let lines: Vec<usize> = marks.iter().map(|row| row.line).collect();
        sentences.push(words.with("table-left-marks", counted(&lines)));
    }
    sentences
}

/// A row that is none of the table.
#[must_use]
pub fn left_out(words: &Translations, row: &LeftOut) -> String {
    let key = match row.why {
        LeftOutWhy::Total => "table-left-total",
        LeftOutWhy::HeadingAgain => "table-left-heading",
        LeftOutWhy::Remark => "table-left-remark",
        LeftOutWhy::Subtitle => "table-left-subtitle",
        LeftOutWhy::OtherTable => "table-left-other-table",
        LeftOutWhy::Hint => "table-left-hint",
        LeftOutWhy::Commented => "table-left-commented",
        LeftOutWhy::Example => "table-left-example",
        LeftOutWhy::OnlyMarks => return words.with("table-left-marks", counted(&[row.line])),
    };
    words.with(key, [("line", row.line.to_string().into()), ("text", row.text.as_str().into())])
}

/// Why a row is not taken in, with its line and column.
#[must_use]
pub fn refused_cell(words: &Translations, line: usize, cell: &Cell) -> String {
    let (why, line) = (refusal(words, &cell.reason), line.to_string());
    match &cell.column {
        Some(column) => {
            words.with("refused-cell", [("line", line.into()), ("column", column.as_str().into()), ("why", why.into())])
        }
        None => words.with("refused-row", [("line", line.into()), ("why", why.into())]),
    }
}

/// Why a row is not taken in, with its column, where its line is told beside it.
#[must_use]
pub fn refused_cell_alone(words: &Translations, cell: &Cell) -> String {
    let why = refusal(words, &cell.reason);
    match &cell.column {
        Some(column) => words.with("table-refused-alone", [("column", column.as_str().into()), ("why", why.into())]),
        None => why,
    }
}

fn refusal(words: &Translations, reason: &RefusalReason) -> String {
    match reason {
        RefusalReason::IdentityCode => words.text("refused-identity-code"),
        RefusalReason::NoName => words.text("refused-no-name"),
        RefusalReason::Nameless => words.text("table-refused-nameless"),
        RefusalReason::Duplicate { line } => words.with("refused-duplicate", [("line", line.to_string().into())]),
        RefusalReason::SameName { line } => words.with("table-refused-same-name", [("line", line.to_string().into())]),
        RefusalReason::SeveralOfName { count } => words.with("table-refused-several", [("count", (*count).into())]),
        RefusalReason::OtherId { known } => words.with("table-refused-other-id", [("known", known.as_str().into())]),
        RefusalReason::OtherName { known } => {
            words.with("table-refused-other-name", [("known", known.as_str().into())])
        }
        RefusalReason::NotCorrected => words.text("table-refused-not-corrected"),
        RefusalReason::UnknownOption { options } => {
            let names: Vec<String> = options.iter().map(|name| option_name(words, name)).collect();
            match names.is_empty() {
                true => words.text("table-refused-no-options"),
                false => words.with("table-refused-unknown-option", [("options", some(&names).into())]),
            }
        }
        RefusalReason::TooLong { length } => words.with("refused-too-long", [("length", (*length).into())]),
        RefusalReason::ControlCharacters => words.text("refused-control-characters"),
        RefusalReason::TooManyCells => words.text("refused-too-many-cells"),
    }
}

fn option_name(words: &Translations, name: &OptionName) -> String {
    match name {
        OptionName::Label(label) => label.get(words.tag()).to_owned(),
        OptionName::Row(name) => name.clone(),
    }
}

/// What was made of a cell: its field, what stands in it, and what was read.
#[must_use]
pub fn cell_remark(context: TextContext<'_>, remark: &CellRemark) -> String {
    let words = context.words;
    let question = context.process.question(&remark.question);
    let said = |read: &Answer| answer(context, question, read);
    let typed = crate::exchange::visible(&remark.typed);
    let field = label(context, &remark.question);
    let key = match &remark.remark {
        Remark::ReadAs(read) => {
            let values = [("field", field.into()), ("typed", typed.into()), ("read", said(read).into())];
            return words.with("table-cell-read-as", values);
        }
        Remark::DigitsLost(Some(read)) => {
            let values = [("field", field.into()), ("typed", typed.into()), ("read", said(read).into())];
            return words.with("table-cell-digits-lost-read", values);
        }
        Remark::DigitsLost(None) => "table-cell-digits-lost",
        Remark::NoAnswer => "table-cell-no-answer",
        Remark::DayInDoubt => "table-cell-day-in-doubt",
        Remark::SeveralAddresses => "table-cell-several-addresses",
        Remark::OnlyANumber => "table-cell-only-a-number",
        Remark::OtherId => "table-cell-other-id",
        Remark::Namesake { known } => {
            let values = [("field", field.into()), ("typed", typed.into()), ("known", known.as_str().into())];
            return words.with("table-cell-namesake", values);
        }
    };
    words.with(key, [("field", field.into()), ("typed", typed.into())])
}

/// A change with the field, what it holds now and what it would hold.
#[must_use]
pub fn field_change(context: TextContext<'_>, change: &FieldChange) -> String {
    let question: Option<&Question> = context.process.question(&change.question);
    let said = |it: &Answer| answer(context, question, it);
    let old = change.old.as_ref().filter(|old| !old.is_blank()).map_or_else(|| context.words.text("table-empty"), said);
    let values =
        [("field", label(context, &change.question).into()), ("old", old.into()), ("new", said(&change.new).into())];
    context.words.with("table-change", values)
}

fn label(context: TextContext<'_>, question: &QuestionId) -> String {
    let question = context.process.question(question);
    question.map(|question| question.label.get(context.words.tag()).to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn notices(lines: &[usize]) -> Vec<SheetNotice> {
        let lines = lines.to_vec();
        let cells: Vec<String> = lines.iter().map(usize::to_string).collect();
        vec![
            SheetNotice::LinesAbove { lines: lines.clone(), text: String::new() },
            SheetNotice::TextOutside { lines: lines.clone(), text: String::new() },
            SheetNotice::EmptyFormulas { cells: cells.clone() },
            SheetNotice::ZeroFormulas { cells: cells.clone() },
            SheetNotice::HiddenRows { lines: lines.clone() },
            SheetNotice::HiddenColumns { columns: cells.clone() },
            SheetNotice::Notes { lines: lines.clone() },
            SheetNotice::ShownOtherwise { cells: cells.clone(), held: String::new(), shown: String::new() },
            SheetNotice::PartsOfDays { cells: cells.clone() },
            SheetNotice::Links { cells: cells.clone(), first: String::new() },
            SheetNotice::StruckThrough { lines: lines.clone() },
            SheetNotice::Unseen { lines: lines.clone() },
            SheetNotice::Conditional { lines: lines.clone() },
            SheetNotice::Apart { lines: lines.clone() },
            SheetNotice::ExampleNames { lines: lines.clone() },
            SheetNotice::JoinedLines { lines: lines.clone() },
            SheetNotice::OddLetters { lines: lines.clone() },
            SheetNotice::StrayQuotes { lines },
        ]
    }

    #[test]
    fn of_one_line_or_cell_is_spoken_as_of_one() {
        for language in Language::all() {
            let words = Translations::new(language);
            for (one, two) in notices(&[7]).iter().zip(&notices(&[7, 9])) {
                let (one, two) = (sheet_notice(&words, one), sheet_notice(&words, two));
                assert!(one.contains('7') && two.contains("7, 9"), "{one} {two}");
                assert_ne!(one, two.replace("7, 9", "7"), "{}", language.tag());
            }
        }
    }
}
