//! How long it takes to make the questionnaires of many recipients and to look at what they sent back, beside writing cells
//! alike with the library alone.
//!
//! `cargo bench --no-default-features --bench questionnaires` prints a table. The disk is left out.

#![expect(clippy::expect_used, reason = "a bench stops at the first thing that is not as it says")]

use calamine::{Data, Reader as _, Xlsx};
use divan::Bencher;
use lupapolku::asking::{self, Order};
use lupapolku::case::{Case, Edit, Row, RowId};
use lupapolku::hash;
use lupapolku::language::{Language, Translations};
use lupapolku::process::{Process, vtjkysely_intermediary};
use lupapolku::questionnaire::{Named, Recipients, Returned, examine, subjects};
use rust_xlsxwriter::{DataValidation, Format, FormatAlign, FormatBorder, Workbook};
use std::io::Cursor;
use std::sync::Arc;

const SIZES: &[u32] = &[10, 100, 1_000];

fn main() {
    divan::main();
}

/// The sample with so many end customers, and each of them as a recipient.
struct Desk {
    process: Arc<Process>,
    case: Case,
    recipients: Vec<Named>,
    words: Translations,
}

impl Desk {
    fn of(size: u32) -> Self {
        let process = vtjkysely_intermediary().expect("sound");
        let mut case = lupapolku::sample::case().expect("readable");
        let list = "end-customers".into();
        let rows: Vec<Arc<Row>> = case.rows(&list).map(|(_, row)| row.clone()).collect();
        let many = rows.iter().cycle().zip(1_000..1_000 + size);
        let adds = many.map(|(row, order)| Edit::add_row(&list, RowId::new(order, order), (**row).clone()));
        case.apply(&Edit::all(adds.collect()).expect("rows")).expect("fits");
        let mut recipients = subjects(&process, &case, &Recipients::Rows(String::new())).expect("recipients");
        recipients.truncate(usize::try_from(size).expect("few"));
        let words = Translations::new(Language::find("fi").expect("a language"));
        Self { process, case, recipients, words }
    }

    /// The forms of all, each recorded in the case that is given back.
    fn made(&self) -> (Case, Vec<Vec<u8>>) {
        let on = jiff::civil::date(2026, 11, 28);
        let order = Order { words: &self.words, process: &self.process, case: &self.case, on, answer_by: None };
        let ids = asking::ids(&self.process, &self.case, self.recipients.len());
        let made = self.recipients.iter().zip(ids);
        let made = made.map(|(recipient, id)| order.make(recipient, id, "").expect("made").expect("asked"));
        let (mut case, mut books) = (self.case.clone(), Vec::new());
        let edits = made.map(|made| {
            books.push(made.workbook);
            made.asked.record(&self.process).expect("kept")
        });
        case.apply(&Edit::all(edits.collect()).expect("forms")).expect("fits");
        (case, books)
    }
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn make(bencher: Bencher<'_, '_>, size: u32) {
    let desk = Desk::of(size);
    bencher.bench_local(|| desk.made());
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn take_back(bencher: Bencher<'_, '_>, size: u32) {
    let desk = Desk::of(size);
    let (case, books) = desk.made();
    bencher.bench_local(|| {
        let look = |bytes: &Vec<u8>| {
            let returned = Returned::read(bytes).expect("a form");
            examine(&desk.process, &case, &returned, &hash::sha256(bytes))
        };
        books.iter().map(look).collect::<Vec<_>>()
    });
}

/// A sheet of a form with its texts.
struct Sheet {
    name: String,
    cells: Vec<Cell>,
}

/// A text with its place.
struct Cell {
    row: u32,
    column: u16,
    text: String,
}

/// The texts of a form, sheet by sheet.
fn texts(book: &[u8]) -> Vec<Sheet> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(book)).expect("a workbook");
    let names = book.sheet_names();
    let sheet = |name: String| {
        let range = book.worksheet_range(&name).expect("a sheet");
        let (top, left) = range.start().expect("cells");
        let used = range.used_cells().filter(|(.., cell)| !matches!(cell, Data::Empty));
        let number = |at: usize| u32::try_from(at).expect("few");
        let cell = |(row, column, cell): (usize, usize, &Data)| Cell {
            row: top + number(row),
            column: u16::try_from(left + number(column)).expect("few"),
            text: cell.to_string(),
        };
        let cells = used.map(cell).collect();
        Sheet { name, cells }
    };
    names.into_iter().map(sheet).collect()
}

/// The same texts, formats, heights, lists and protection by the library alone.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn write_alike(bencher: Bencher<'_, '_>, size: u32) {
    let form = texts(Desk::of(1).made().1.first().expect("one"));
    bencher.bench_local(|| {
        let book = |_| {
            let mut book = Workbook::new();
            let plain = Format::new().set_align(FormatAlign::Top).set_text_wrap();
            let open = plain.clone().set_unlocked().set_border(FormatBorder::Thin).set_num_format("@");
            for Sheet { name, cells } in &form {
                let sheet = book.add_worksheet().set_name(name).expect("a name");
                for Cell { row, column, text } in cells {
                    let format = if *column == 2 { &open } else { &plain };
                    sheet.write_string_with_format(*row, *column, text, format).expect("written");
                    sheet.set_row_height(*row, 30.0).expect("a height");
                    if *column == 0 && text.starts_with("customer-data.") {
                        let list = DataValidation::new().allow_list_strings(&["Kyllä", "Ei"]).expect("a list");
                        sheet.add_data_validation(*row, 2, *row, 2, &list).expect("added");
                        sheet.write_blank(*row, 2, &open).expect("written");
                        sheet.write_blank(*row, 3, &open).expect("written");
                    }
                }
                sheet.protect();
            }
            book.save_to_buffer().expect("saved")
        };
        (0..size).map(book).collect::<Vec<_>>()
    });
}
