//! A form as a workbook: a cover, and a sheet of questions whose cells for answers are open and whose others are not.
//! There is no formula and no macro in it. What programs for workbooks keep is known by trying them: only plain cells. So
//! the marks stand in cells of hidden columns beside the answers, and on the cover once more.

use super::lines::{Known, Line, Printed, Takes};
use super::{FormTexts, MadeError};
use crate::questionnaire::returned::{COLUMNS, Column, SECTION};
use crate::wording::TextContext;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

/// The columns of the questions: where they are, and how wide in characters.
const WIDTHS: [(Column, u16, u16); 5] = [
    (Column::Name, 0, 24),
    (Column::Label, 1, 34),
    (Column::Answer, 2, 42),
    (Column::Reason, 3, 42),
    (Column::Help, 4, 56),
];

/// The width of the cover in characters: what A4 takes upright as it is, also in a wide font. Made smaller, LibreOffice cuts its lines.
const COVER: u16 = 66;

/// The column of the marks of what is known.
const KNOWN: u16 = 5;

/// The column of options that are too long to stand in a cell's own list.
const OPTIONS: u16 = 6;

/// The lines above the first question: the title, the mark, the marks of the columns, the headings.
const TOP: u32 = 4;

/// The most characters that a cell's own list of options holds. LibreOffice cuts a longer one in silence.
const LIST: usize = 200;

/// The height of a line, and of the empty row between questions, in points.
const LINE: f64 = 15.0;
const GAP: f64 = 5.0;

/// The highest a row may be, in points.
const HIGHEST: f64 = 409.0;

/// The number of the paper size A4.
const A4: u8 = 9;

struct Looks {
    title: Format,
    heading: Format,
    heading_help: Format,
    label: Format,
    help: Format,
    mark: Format,
    plain: Format,
    answer: Format,
    date: Format,
}

impl Looks {
    fn new() -> Self {
        let wrapped = || Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let help = || wrapped().set_font_size(10).set_font_color(0x0044_4F5A);
        let open = || wrapped().set_unlocked().set_border(FormatBorder::Thin).set_background_color(0x00FF_FBE6);
        Self {
            title: Format::new().set_bold().set_font_size(15),
            heading: wrapped().set_bold().set_background_color(0x00E8_EEF4),
            heading_help: help().set_background_color(0x00E8_EEF4),
            label: wrapped().set_bold(),
            help: help(),
            mark: Format::new().set_font_size(10).set_font_color(0x0044_4F5A),
            plain: wrapped(),
            answer: open().set_num_format("@"),
            date: open().set_num_format("d.m.yyyy").set_align(FormatAlign::Left),
        }
    }
}

pub(super) fn workbook(form: &FormTexts<'_>) -> Result<Vec<u8>, MadeError> {
    let words = form.context.words;
    let looks = Looks::new();
    let mut book = Workbook::new();
    let made = excel_date(form.on)?;
    let title = words.text("questionnaire-title");
    let properties = DocProperties::new().set_title(&title).set_subject(&form.stamp).set_creation_datetime(&made);
    book.set_properties(&properties);
    let mut said = form.sentences.clone();
    said.push(words.text("questionnaire-fill-workbook"));
    front(book.add_worksheet().set_name(words.text("questionnaire-sheet-cover"))?, &title, &said, &looks)?;
    let sheet = book.add_worksheet().set_name(words.text("questionnaire-sheet-answers"))?;
    questions(sheet, form.context, &form.lines, &looks)?;
    sheet.write_string_with_format(0, 1, &title, &looks.title)?;
    let marked = words.with("questionnaire-stamp", [("stamp", form.stamp.as_str().into())]);
    sheet.write_string_with_format(1, 1, marked, &looks.mark)?;
    Ok(book.save_to_buffer()?)
}

fn front(sheet: &mut Worksheet, title: &str, sentences: &[String], looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_column_width(0, COVER)?.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.write_string_with_format(0, 0, title, &looks.title)?.set_row_height(0, 24)?;
    for (row, sentence) in (2..).step_by(2).zip(sentences) {
        sheet.write_string_with_format(row, 0, sentence, &looks.plain)?;
        set_height(sheet, row, &[(sentence, usize::from(COVER))])?;
    }
    protect(sheet);
    Ok(())
}

/// Without a password: what a program locks by itself can be unlocked again. Rows may be made higher, and not sorted.
fn protect(sheet: &mut Worksheet) {
    let options = ProtectionOptions { format_rows: true, format_columns: true, ..ProtectionOptions::default() };
    sheet.protect_with_options(&options);
}

fn questions(sheet: &mut Worksheet, context: TextContext<'_>, lines: &[Line], looks: &Looks) -> Result<(), XlsxError> {
    let words = context.words;
    let has_reasons =
        lines.iter().any(|line| matches!(line, Line::Question(it) if matches!(it.takes, Takes::Reasoned)));
    for (column, at, width) in WIDTHS {
        sheet.set_column_width(at, width)?;
        if column == Column::Name || column == Column::Reason && !has_reasons {
            sheet.set_column_hidden(at)?;
        }
    }
    sheet.set_column_hidden(KNOWN)?.set_column_hidden(OPTIONS)?;
    for ((_, mark), at) in COLUMNS.iter().zip(0_u16..) {
        sheet.write_string(TOP - 2, at, *mark)?;
    }
    sheet.set_row_hidden(TOP - 2)?;
    let headings = [
        "questionnaire-column-question",
        "questionnaire-column-answer",
        "questionnaire-column-reason",
        "questionnaire-column-help",
    ];
    for (at, key) in (1..).zip(headings) {
        sheet.write_string_with_format(TOP - 1, at, words.text(key), &looks.heading)?;
    }
    // The heading of a column is no question; its mark says so.
    sheet.write_string(TOP - 1, 0, SECTION)?;
    let mut at = Cursor { row: TOP, options: TOP };
    for line in lines {
        match line {
            Line::Heading { text, help } => {
                sheet.write_string(at.row, 0, SECTION)?;
                for (column, said) in [(1, text.as_str()), (2, ""), (3, "")] {
                    sheet.write_string_with_format(at.row, column, said, &looks.heading)?;
                }
                sheet.write_string_with_format(at.row, 4, help, &looks.heading_help)?;
                set_height(sheet, at.row, &[(text, 34), (help, 62)])?;
                at.row += 1;
            }
            Line::Question(printed) => question(sheet, context, printed, looks, &mut at)?,
        }
    }
    protect(sheet);
    sheet.set_freeze_panes(TOP, 2)?.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(TOP - 1, TOP - 1)?.set_print_area(0, 0, at.row, 4)?;
    Ok(())
}

/// Where the next question and the next options are written.
struct Cursor {
    row: u32,
    options: u32,
}

fn question(
    sheet: &mut Worksheet,
    context: TextContext<'_>,
    printed: &Printed,
    looks: &Looks,
    at: &mut Cursor,
) -> Result<(), XlsxError> {
    let row = at.row;
    let yes = context.words.text("questionnaire-yes");
    sheet.write_string(row, 0, &printed.name)?.write_string(row, KNOWN, &printed.mark)?;
    sheet.write_string_with_format(row, 1, &printed.label, &looks.label)?;
    sheet.write_string_with_format(row, 4, &printed.help, &looks.help)?;
    let answer = if matches!(printed.takes, Takes::Date) { &looks.date } else { &looks.answer };
    let (said, reason) = match &printed.known {
        Known::Nothing => (String::new(), String::new()),
        Known::Text(text) => (text.clone(), String::new()),
        Known::Date(_) => (String::new(), String::new()),
        Known::Yes(reason) => (yes, reason.clone()),
    };
    match &printed.known {
        Known::Date(date) => sheet.write_date_with_format(row, 2, excel_date(*date)?, answer)?,
        Known::Nothing | Known::Text(_) | Known::Yes(_) => cell(sheet, (row, 2), &said, answer)?,
    };
    if matches!(printed.takes, Takes::Reasoned) {
        cell(sheet, (row, 3), &reason, &looks.answer)?;
    }
    validate(sheet, context, printed, at)?;
    set_height(sheet, row, &[(&printed.label, 36), (&said, 42), (&reason, 42), (&printed.help, 62)])?;
    at.row += 1;
    if !matches!(printed.takes, Takes::Reasoned | Takes::YesNo) {
        // LibreOffice completes what is typed from the answers that stand right above it.
        sheet.set_row_height(at.row, GAP)?.write_string(at.row, 0, SECTION)?;
        at.row += 1;
    }
    Ok(())
}

fn cell<'s>(
    sheet: &'s mut Worksheet,
    place: (u32, u16),
    text: &str,
    look: &Format,
) -> Result<&'s mut Worksheet, XlsxError> {
    let (row, column) = place;
    if text.is_empty() {
        sheet.write_blank(row, column, look)
    } else {
        sheet.write_string_with_format(row, column, text, look)
    }
}

/// What a program for workbooks checks while somebody types. All of it is checked again when the form is back: what is
/// pasted passes by every check.
fn validate(
    sheet: &mut Worksheet,
    context: TextContext<'_>,
    printed: &Printed,
    at: &mut Cursor,
) -> Result<(), XlsxError> {
    let words = context.words;
    let new = || DataValidation::new().set_error_style(DataValidationErrorStyle::Warning);
    let said = |it: DataValidation, key: &str| it.set_error_message(words.text(key));
    let validation = match &printed.takes {
        Takes::Text => return Ok(()),
        Takes::BusinessId => {
            let length = DataValidationRule::Between(7, 20);
            said(new().allow_text_length(length), "questionnaire-check-business-id")?
        }
        Takes::Date => {
            let from = ExcelDateTime::from_ymd(1950, 1, 1)?;
            let until = ExcelDateTime::from_ymd(2199, 12, 31)?;
            said(new().allow_date(DataValidationRule::Between(from, until)), "questionnaire-check-date")?
        }
        Takes::YesNo | Takes::Reasoned => {
            let choices = [words.text("questionnaire-yes"), words.text("questionnaire-no")];
            said(new().allow_list_strings(&choices)?, "questionnaire-check-choice")?
        }
        Takes::Choice(choices) => said(list(sheet, choices, at, new())?, "questionnaire-check-choice")?,
    };
    sheet.add_data_validation(at.row, 2, at.row, 2, &validation)?;
    Ok(())
}

/// A list in the cell itself, or, where it would be cut or parted, in a hidden column of the same sheet.
fn list(
    sheet: &mut Worksheet,
    choices: &[String],
    at: &mut Cursor,
    new: DataValidation,
) -> Result<DataValidation, XlsxError> {
    let length: usize = choices.iter().map(|choice| choice.encode_utf16().count() + 1).sum();
    if length <= LIST && choices.iter().all(|choice| !choice.contains([',', '"'])) {
        return new.allow_list_strings(choices);
    }
    let first = at.options;
    for choice in choices {
        sheet.write_string(at.options, OPTIONS, choice)?;
        at.options += 1;
    }
    Ok(new.allow_list_formula(Formula::new(format!("=$G${}:$G${}", first + 1, at.options))))
}

/// Makes a row as high as its highest cell: LibreOffice does not do it by itself.
fn set_height(sheet: &mut Worksheet, row: u32, cells: &[(&str, usize)]) -> Result<(), XlsxError> {
    let of_line = |line: &str, width: usize| line.chars().count().div_ceil(width * 9 / 10).max(1);
    let of_cell = |text: &str, width: usize| text.split('\n').map(|line| of_line(line, width)).sum::<usize>();
    let lines = cells.iter().map(|(text, width)| of_cell(text, *width)).max().unwrap_or(1).max(1);
    let height = f64::from(u32::try_from(lines).unwrap_or(u32::MAX)) * LINE;
    sheet.set_row_height(row, height.min(HIGHEST)).map(|_| ())
}

fn excel_date(date: jiff::civil::Date) -> Result<ExcelDateTime, XlsxError> {
    let number = |it: i8| u8::try_from(it).unwrap_or(1);
    // Excel's calendar begins in 1900.
    let year = u16::try_from(date.year()).unwrap_or(1900).max(1900);
    ExcelDateTime::from_ymd(year, number(date.month()), number(date.day()))
}
