//! Tables from all kinds of programs, read in by the command line: what is taken is right, and what is not is said.
//!
//! The inputs are in `tests/data/tables`; its README tells what each is and which program made it.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]
#![expect(clippy::print_stdout, reason = "a test that fails shows what was said")]

use crate::program::{Outcome, folder, run};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

#[path = "tables/misread.rs"]
mod misread;
#[path = "tables/shown.rs"]
mod shown;
#[path = "tables/unsaid.rs"]
mod unsaid;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/tables").join(name)
}

/// A case in a folder of its own.
struct Desk {
    folder: tempfile::TempDir,
}

/// A new case and the sample, as the command makes them. Each test begins with a copy.
static NEW: LazyLock<Vec<u8>> = LazyLock::new(|| made(&[]));
static SAMPLE: LazyLock<Vec<u8>> = LazyLock::new(|| made(&["--sample"]));

fn made(more: &[&str]) -> Vec<u8> {
    let desk = Desk { folder: folder() };
    assert_eq!(desk.run(&[&["new", &desk.case()], more].concat()).code, 0);
    std::fs::read(desk.case()).expect("written")
}

impl Desk {
    /// A new case, or the sample.
    fn new(sample: bool) -> Self {
        let desk = Self { folder: folder() };
        std::fs::write(desk.case(), if sample { &*SAMPLE } else { &*NEW }).expect("written");
        desk
    }

    fn case(&self) -> String {
        self.folder.path().join("case.ron").to_string_lossy().into_owned()
    }

    fn run(&self, arguments: &[&str]) -> Outcome {
        run(&[arguments, &["--language", "en", "--today", "2027-06-01"]].concat())
    }

    /// Writes a document of the case in a language.
    fn export(&self, to: &Path, language: &str, more: &[&str]) {
        let arguments = ["export", &self.case(), "--to", &to.to_string_lossy(), "--language", language];
        assert_eq!(run(&[&arguments, more].concat()).code, 0);
    }

    fn import(&self, table: &Path, more: &[&str]) -> Outcome {
        let table = table.to_string_lossy();
        self.run(&[&["import", self.case().as_str(), &table], more].concat())
    }

    /// Writes a table and imports it.
    fn import_text(&self, text: &str, more: &[&str]) -> Outcome {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let path = self.folder.path().join(format!("{}.csv", COUNT.fetch_add(1, Ordering::Relaxed)));
        std::fs::write(&path, text).expect("written");
        self.import(&path, more)
    }

    /// The answers of every end customer, by the names of their questions without `customer-`.
    fn customers(&self) -> Vec<Vec<(String, String)>> {
        let text = std::fs::read_to_string(self.case()).expect("there");
        let case = lupapolku::store::parse(&text).expect("readable");
        let list = "end-customers".into();
        let rows = case.rows(&list);
        let answer = |answer: &lupapolku::case::Answer| match answer {
            lupapolku::case::Answer::Text(text) => text.clone(),
            lupapolku::case::Answer::Date(date) => date.to_string(),
            lupapolku::case::Answer::Choice(option) => option.to_string(),
            lupapolku::case::Answer::Choices(options) => format!("{} options", options.len()),
            lupapolku::case::Answer::File(_) => String::new(),
        };
        let row = |row: &lupapolku::case::Row| {
            let answers = row.answers.iter();
            answers
                .map(|(key, value)| (key.question.as_str().trim_start_matches("customer-").to_owned(), answer(value)))
                .collect()
        };
        rows.map(|(_, it)| row(it)).collect()
    }

    /// The answers to one question, in the order of the rows; a dash where there is none.
    fn all(&self, question: &str) -> Vec<String> {
        let of = |row: &Vec<(String, String)>| {
            row.iter().find(|(name, _)| name == question).map_or("-".to_owned(), |(_, it)| it.clone())
        };
        self.customers().iter().map(of).collect()
    }
}

/// Reads an input into a new case and says what was taken.
fn taken(name: &str) -> (Desk, Outcome) {
    let desk = Desk::new(false);
    let outcome = desk.import(&data(name), &[]);
    println!("{name}: {}\n{}{}", outcome.code, outcome.text, outcome.errors);
    (desk, outcome)
}

/// The files of a folder of the data.
fn files_in(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(data(folder)).expect("a folder");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

/// The three customers that most inputs hold.
const NAMES: [&str; 3] = ["Koivu Perintä Oy", "Äyräs & Öljy Ab", "Järvi Rahoitus Oyj"];
const IDS: [&str; 3] = ["2100001-8", "0245437-2", "2100015-7"];

fn is_the_three(name: &str) -> Outcome {
    let (desk, outcome) = taken(name);
    assert_eq!(desk.all("name"), NAMES, "{name}: {outcome:?}");
    assert_eq!(desk.all("business-id"), IDS, "{name}");
    outcome
}

#[test]
fn the_columns_of_an_officers_table_are_understood_and_what_is_not_taken_is_named() {
    let (desk, outcome) = taken("officer-import/organisaation-nimi.csv");
    assert_eq!(outcome.code, 0, "all was taken");
    assert_eq!(desk.all("name"), ["Asiakas 1 Oy", "Asiakas 2 Oy", "Asiakas 3 Oy"]);
    assert_eq!(desk.all("business-id"), ["1000137-3", "1000274-7", "1000548-9"]);
    assert_eq!(desk.all("sector"), ["Terveydenhuolto", "Isännöinti", "Perintä"]);
    for (name, phone) in [("headings/head-en.csv", "Phone"), ("headings/head-fi2.csv", "Puhelinnumero")] {
        let outcome = is_the_three(name);
        assert_eq!(outcome.code, 1, "a column was passed over");
        assert!(outcome.text.contains(&format!("Column “{phone}” was not imported")), "{outcome:?}");
    }
    let (desk, outcome) = taken("headings/comma-title-semi.csv");
    assert_eq!(
        (outcome.code, desk.all("name"), desk.all("business-id")),
        (0, vec!["Koivu Oy".to_owned()], vec!["2100001-8".to_owned()])
    );
}

#[test]
fn the_surest_column_is_taken_and_not_the_first() {
    let desk = Desk::new(false);
    let outcome = desk.import_text("Yhteyshenkilö;Nimi;Yritys;Y-tunnus\nMaija;Maija Koivu;Koivu Oy;2100001-8\n", &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy"]);
    assert_eq!(desk.all("contact-name"), ["Maija"]);
    assert!(outcome.text.contains("Column “Nimi” was not imported"), "{outcome:?}");
}

#[test]
fn nothing_is_taken_before_the_column_that_names_new_customers_is_told() {
    let desk = Desk::new(false);
    let table = "Asia;Y-tunnus\nKoivu;2100001-8\nLeppä;2100008-5\n";
    let outcome = desk.import_text(table, &["--json"]);
    let report = outcome.json();
    assert_eq!((outcome.code, desk.customers().len()), (1, 0));
    assert_eq!(
        (&report["asked"][0]["question"], &report["left_out"]),
        (&Value::from("customer-name"), &Value::from(2))
    );
    let outcome = desk.import_text(table, &["--column", "customer-name=Asia"]);
    assert_eq!((outcome.code, desk.all("name")), (0, vec!["Koivu".to_owned(), "Leppä".to_owned()]));
    assert_eq!(desk.import_text(table, &["--column", "Nimi=Asia"]).code, 2, "no such question");
    let outcome = desk.import_text(table, &["--column", "Organisaatio=Tyhjä"]);
    assert!(outcome.code == 2 && outcome.errors.contains("Asia, Y-tunnus"), "{outcome:?}");
    // Rows that are known by their business id need no name.
    let outcome = desk.import_text("Y-tunnus;Toimiala\n2100001-8;Perintä\n", &[]);
    assert_eq!((outcome.code, desk.all("sector")), (0, vec!["Perintä".to_owned(), "-".to_owned()]));
}

#[test]
fn a_column_of_valid_ids_is_the_business_id_whatever_it_is_called() {
    let desk = Desk::new(false);
    let outcome = desk.import_text("Yritys;Koodi 7\nKoivu Oy;2100001-8\nLeppä Oy;2100008-5\n", &[]);
    assert_eq!((outcome.code, desk.all("business-id")), (0, vec!["2100001-8".to_owned(), "2100008-5".to_owned()]));
    assert!(outcome.text.contains("(recognised by its content)"), "{outcome:?}");
    // And a column that is called so and holds something else is not.
    let outcome = Desk::new(false).import_text("Yritys;ALV\nKoivu Oy;kyllä\nLeppä Oy;ei\n", &["--json"]);
    assert_eq!(outcome.json()["columns"][1]["question"], Value::Null);
}

#[test]
fn of_two_columns_that_only_their_content_tells_neither_is_taken_before_it_is_asked() {
    for (first, second) in [("Eka", "Toka"), ("Toka", "Eka")] {
        let desk = Desk::new(false);
        let rows = "Koivu Oy;Leppä Oy;2100001-8\nPaju Oy;Kuusi Oy;2100008-5\n";
        let outcome = desk.import_text(&format!("{first};{second};Y-tunnus\n{rows}"), &["--json"]);
        let report = outcome.json();
        assert_eq!((outcome.code, desk.customers().len()), (1, 0), "{outcome:?}");
        assert_eq!(report["asked"][0]["question"], "customer-name");
        for at in 0..2 {
            assert_eq!(report["columns"][at]["perhaps"][0], "customer-name", "{outcome:?}");
        }
    }
    let ids = "Koivu Oy;2100001-8;2100029-6\nPaju Oy;2100008-5;2100036-8\n";
    let desk = Desk::new(false);
    let outcome = desk.import_text(&format!("Yritys;Koodi 1;Koodi 2\n{ids}"), &[]);
    assert!(desk.all("business-id").iter().all(|it| it == "-"), "{outcome:?}");
    assert!(outcome.text.contains("Koodi 1") && outcome.text.contains("Koodi 2"), "{outcome:?}");
    // The same id in two forms is one.
    let desk = Desk::new(false);
    let outcome = desk.import_text("Yritys;Koodi 1;Koodi 2\nKoivu Oy;FI21000018;2100001-8\n", &[]);
    assert_eq!(desk.all("business-id"), ["2100001-8"], "{outcome:?}");
}

#[test]
fn the_headings_people_use_are_understood() {
    use lupapolku::exchange::{Choices, Sheet, Target, columns};
    let process = lupapolku::process::vtjkysely_intermediary().expect("sound");
    let list = process.list(&"end-customers".into()).expect("there");
    let means = |heading: &str| {
        let sheet = Sheet { heading: vec![heading.to_owned()], ..Sheet::default() };
        let columns = columns(&sheet, Target { process: &process, list }, &Choices::default());
        let column = &columns.columns[0];
        // Where a word may mean something else, the question is proposed and asked about.
        let asked = column.perhaps.first().map(|question| format!("?{question}"));
        let taken = column.question.as_ref().map(ToString::to_string);
        taken.or(asked).unwrap_or_else(|| "-".to_owned())
    };
    let is_understood = |wanted: &str, found: &str| match wanted {
        "-" => found == "-" || found.starts_with('?'),
        wanted => found == wanted,
    };
    for file in ["headings/headings.tsv", "headings/own.tsv", "headings/exports.tsv", "headings/of-others.tsv"] {
        let text = std::fs::read_to_string(data(file)).expect("there");
        let pairs: Vec<(&str, &str)> =
            text.lines().filter_map(|line| line.split_once('\t')).filter(|(id, _)| *id != "question").collect();
        let wrong: Vec<String> = pairs
            .iter()
            .filter(|(question, heading)| !is_understood(question, &means(heading)))
            .map(|(question, heading)| format!("{heading}: {} for {question}", means(heading)))
            .collect();
        let share = (pairs.len() - wrong.len()) * 1000 / pairs.len();
        println!(
            "{file}: {} of {} understood ({}.{} %)",
            pairs.len() - wrong.len(),
            pairs.len(),
            share / 10,
            share % 10
        );
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn the_sheet_that_is_shown_and_holds_the_table_is_read_and_the_others_are_named() {
    for ending in ["xlsx", "xls"] {
        let outcome = is_the_three(&format!("hidden-first-sheet/hidden-sheet-first.{ending}"));
        assert!(outcome.text.contains("The sheet “Asiakkaat” was read. Not read: Vanhat (hidden)."), "{outcome:?}");
    }
    assert!(is_the_three("hidden-first-sheet/cover-sheet.xlsx").text.contains("Not read: Ohje."));
    // A chart can never be read, and is named all the same.
    let chart = is_the_three("hidden-first-sheet/chart-first.xlsx").text;
    assert!(chart.contains("Not read: Kaavio."), "{chart}");
    let desk = Desk::new(false);
    let path = data("hidden-first-sheet/hidden-sheet-first.xlsx");
    assert_eq!(desk.import(&path, &["--sheet", "vanhat"]).code, 0);
    assert_eq!(desk.all("name"), ["Vanha Asiakas Oy"]);
    let outcome = desk.import(&path, &["--sheet", "Muu"]);
    assert!(outcome.code == 2 && outcome.errors.contains("Vanhat, Asiakkaat"), "{outcome:?}");
}

#[test]
fn formulas_without_a_value_are_told_with_their_cells() {
    let (desk, outcome) = taken("formulas/formula-nocache.xlsx");
    assert!(outcome.text.contains("These cells have a formula without a value: A5, B5, C6, D6."), "{outcome:?}");
    assert!(!outcome.text.contains("last calculated value"), "there are none");
    assert!(outcome.text.contains("cannot be imported 1 · left out 0 · rows in all 5"), "{outcome:?}");
    assert!(!outcome.text.contains("title"), "a text beside formulas without a value is no title: {outcome:?}");
    assert_eq!((outcome.code, desk.customers().len()), (1, 4));
    let (_, outcome) = taken("lo-xls-formula/a.xls");
    assert!(outcome.text.contains("B1, B2") && outcome.code == 2, "{outcome:?}");
    assert_eq!(taken("lo-xls-formula/a.xlsx").1.code, 2);
    let outcome = Desk::new(false).import_text("Yritys;Y-tunnus\n0;2100001-8\n", &[]);
    assert!(outcome.text.contains("Organisation: “0” is only a number"), "{outcome:?}");
}

#[test]
fn errors_of_a_sheet_are_no_answers_and_no_keys() {
    let (desk, outcome) = taken("formulas/formula-err.xlsx");
    assert_eq!(desk.all("name"), ["Koivu Perintä Oy", "Haku Oy", "Kaava Oy"]);
    assert_eq!(desk.all("business-id"), ["2100001-8", "-", "2100029-6"]);
    for (line, cell) in [(3, "#N/A"), (3, "#DIV/0!"), (4, "#NAME?"), (5, "true")] {
        let told = outcome
            .text
            .lines()
            .any(|it| it.starts_with(&format!("Line {line}")) && it.contains(&format!("“{cell}” is not an answer")));
        assert!(told, "{line} {cell}: {outcome:?}");
    }
    let (desk, outcome) = taken("formulas/two-na.csv");
    assert_eq!((desk.customers().len(), outcome.code), (7, 1));
    assert!(desk.all("business-id").iter().all(|it| it == "-"));
    assert_eq!(outcome.text.matches("is not an answer").count(), 7);
    let (desk, outcome) = taken("csv-kinds/pandas-nan.csv");
    assert_eq!(desk.all("sector"), ["Perintä", "-", "Rahoitus"]);
    assert!(outcome.text.contains("Line 3, Äyräs & Öljy Ab: Sector: “nan” is not an answer"));
}

#[test]
fn business_ids_are_read_in_the_form_they_can_only_mean_and_that_is_said() {
    let (desk, outcome) = taken("business-ids/numbers.xlsx");
    let ids = desk.all("business-id");
    let (ids, swedish) = ids.split_at(ids.len() - 2);
    assert_eq!(swedish, ["SE556677889901", "556677-8899"], "not read as what they are not");
    let is_plain = |id: &String| lupapolku::identifiers::BusinessId::parse(id).is_ok_and(|it| it.to_string() == *id);
    assert!(ids.iter().all(is_plain), "{ids:?}");
    assert_eq!(outcome.text.matches("read as").count(), 18, "{outcome:?}");
    assert!(outcome.text.contains("“2454372” read as 0245437-2"));
    assert!(outcome.text.contains("Cell B6 shows “0245437-2” and holds “2454372”"), "{outcome:?}");
    assert!(outcome.text.contains("“2100099[U+00AD]0” read as 2100099-0"));
    let (desk, outcome) = taken("business-ids/eqquote.csv");
    assert_eq!(desk.all("business-id"), ["2100001-8"]);
    assert!(outcome.text.contains("“=\"2100001-8\"” read as 2100001-8"), "{outcome:?}");
    let (desk, outcome) = taken("business-ids/gnumeric-format.xls");
    assert_eq!(desk.all("business-id"), ["2100001-8", "2100008-5", "0245437-2"], "{outcome:?}");
    let (desk, outcome) = taken("business-ids/sci.csv");
    assert!(
        outcome.text.contains("“2,454372E+06” is a number that a spreadsheet has rounded, and digits may be lost"),
        "{outcome:?}"
    );
    assert_eq!(desk.all("business-id"), ["0245437-2", "21000015.0", "2100022-9"]);
    let desk = Desk::new(false);
    let outcome = desk.import_text("Yritys;Y-tunnus\nKoivu Oy;2,45E+06\n", &[]);
    assert!(outcome.text.contains("digits are lost") && desk.all("business-id") == ["2,45E+06"], "{outcome:?}");
}

#[test]
fn a_stray_quotation_mark_costs_nothing() {
    let (desk, outcome) = taken("csv-kinds/inch.csv");
    assert_eq!((outcome.code, desk.all("name")), (0, vec!["Putki 5\" Oy".to_owned(), "Koivu Oy".to_owned()]));
    let desk = Desk::new(false);
    let outcome = desk.import_text("Yritys;Y-tunnus\n\"Koivu Oy;2100001-8\nLeppä Oy\";2100008-5\n", &[]);
    assert_eq!(desk.all("name"), ["\"Koivu Oy", "Leppä Oy\""]);
    assert!(outcome.text.contains("line 2"), "{outcome:?}");
}

#[test]
fn every_way_to_part_cells_and_lines_is_read() {
    for name in ["sep.csv", "pipe.csv", "cr.csv"] {
        is_the_three(&format!("csv-kinds/{name}"));
    }
    let (desk, outcome) = taken("csv-kinds/r-table.txt");
    assert_eq!(
        (desk.all("name"), desk.all("business-id")),
        (NAMES.map(str::to_owned).to_vec(), IDS.map(str::to_owned).to_vec())
    );
    assert_eq!(outcome.text.matches("“NA” is not an answer").count(), 3);
    let table = std::fs::read_to_string(data("csv-kinds/cr.csv")).expect("there").replace("2100015-7", "2100001-8");
    let outcome = Desk::new(false).import_text(&table, &[]);
    assert!(outcome.text.contains("Line 4: the same Business ID is already on line 2"), "{outcome:?}");
}

#[test]
fn letters_are_found_by_what_they_become_and_every_reading_is_shown() {
    for (name, encoding) in [("macroman", "macroman"), ("mojibake", "utf-8-twice")] {
        let outcome = is_the_three(&format!("csv-kinds/{name}.csv"));
        assert!(outcome.text.contains("Read in different ways"), "{outcome:?}");
        let report = Desk::new(false).import(&data(&format!("csv-kinds/{name}.csv")), &["--json"]).json();
        assert_eq!(report["encoding"], encoding);
    }
    let (desk, outcome) = taken("csv-kinds/mixed.csv");
    assert_eq!(desk.all("name"), NAMES[..2]);
    assert!(outcome.text.contains("UTF-8 and another mixed"), "{outcome:?}");
    let desk = Desk::new(false);
    let outcome = desk.import(&data("csv-kinds/macroman.csv"), &["--encoding", "Windows-1252"]);
    assert_eq!(desk.all("name")[0], "Koivu PerintŠ Oy", "{outcome:?}");
    assert_eq!(desk.import(&data("csv-kinds/macroman.csv"), &["--encoding", "koi8"]).code, 2);
}

#[test]
fn days_with_one_meaning_are_days_and_the_others_are_asked() {
    let (desk, outcome) = taken("dates-as-written/dates.xlsx");
    let days = desk.all("agreement-date");
    assert_eq!(days[..6], ["2027-03-01"; 6]);
    assert_eq!(days[6..8], ["3/1/2027", "2027-03-01"]);
    assert_eq!(days[9], "2027-03-01", "a serial number");
    for doubted in ["1/3/2027", "3/1/2027"] {
        assert!(outcome.text.contains(&format!("“{doubted}” may be two different dates")), "{outcome:?}");
    }
    assert_eq!(taken("dates-as-written/xlwt1904.xls").0.all("agreement-date"), ["2027-03-01"]);
}

#[test]
fn what_is_no_table_is_read_or_named_with_what_to_do() {
    is_the_three("not-a-table/html-as.xls");
    is_the_three("not-a-table/xmlss.xml");
    for (content, said) in [
        (&b"{\"a\": 1}"[..], "JSON"),
        (b"%PDF-1.7\n", "PDF"),
        (include_bytes!("data/tables/not-a-table/one.gnumeric"), "Gnumeric"),
        (b"\x1f\x8b\x08\x00", "packed folder"),
        (b"BZh9", "packed folder"),
        (b"\x03\x7c\x0b\x1d\x01\x00\x00\x00\x41\x00\x20\x00\x00\x00", "database"),
        (b"\x00\x00\x1a\x00\x00\x10", "old spreadsheet format"),
        (b"socialcalc:version:1.0\nMIME-Version: 1.0\n", "old spreadsheet format"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<table>", "MHT"),
        (
            b"Content-Type: multipart/alternative\nMIME-Version: 1.0\nTo: a@b.example\n\nContent-Type: text/html\n",
            "email",
        ),
        (b"Yritys;Y-tunnus\nKoivu Oy\0\0;2100001-8\n", "null characters"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0\0\0\0\0", "null characters"),
        (b"<html><frameset></frameset></html>", "web page without a table"),
        (b"<?xml version=\"1.0\"?><orders/>", "XML"),
        (b"ID;PWXL;N;E\nB;Y2\n", "old spreadsheet format"),
        (b"{\\rtf1 x}", "text document"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"// Lupapolku 1\n(\n  format: 1,\n", "case"),
        (b"0123456789abcdef 1795350000 Undid\n", "change history"),
        (b"BEGIN:VCARD\nFN:Koivu Oy\nEND:VCARD\n", "contacts"),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n", "certificates"),
    ] {
        let desk = Desk::new(false);
        let path = desk.folder.path().join("table.xls");
        std::fs::write(&path, content).expect("written");
        let outcome = desk.import(&path, &[]);
        assert!(outcome.code == 2 && outcome.errors.contains(said), "{said}: {outcome:?}");
    }
}

#[test]
fn what_stands_beside_a_value_is_told_and_is_no_part_of_it() {
    for file in ["tb.ods", "note.html", "note.xls"] {
        let (desk, outcome) = taken(&format!("beside/{file}"));
        assert_eq!(desk.all("name"), ["A Oy", "B Oy"], "{file}");
        assert!(outcome.text.contains("Cells have notes that were not read"), "{file}: {outcome:?}");
    }
}

#[test]
fn a_formula_whose_value_has_no_letters_has_a_value() {
    for file in ["emptyf.ods", "emptyf.xlsx"] {
        let (desk, outcome) = taken(&format!("beside/{file}"));
        assert_eq!((outcome.code, desk.all("name").len()), (0, 3), "{file}");
        assert!(!outcome.text.contains("formula without a value"), "{file}: {outcome:?}");
    }
}

#[test]
fn formatting_without_content_costs_nothing() {
    is_the_three("stray-format/styled-far.xlsx");
    is_the_three("stray-format/styled-100500.xlsx");
}

#[test]
fn the_heading_is_found_below_titles_over_two_lines_and_on_the_side() {
    for ending in ["csv", "xlsx"] {
        let outcome = is_the_three(&format!("title-rows/title.{ending}"));
        assert!(outcome.text.contains("Skipped above the heading"), "{outcome:?}");
    }
    let outcome = is_the_three("other-shapes/merged-head.xlsx");
    assert!(outcome.text.contains("lines 1–2; they were combined"), "{outcome:?}");
    let desk = Desk::new(false);
    let outcome =
        desk.import_text("Yritys;Koivu Oy;Leppä Oy\nY-tunnus;2100001-8;2100008-5\nToimiala;Perintä;Muu\n", &[]);
    assert_eq!((desk.all("name"), outcome.code), (vec!["Koivu Oy".to_owned(), "Leppä Oy".to_owned()], 0));
    assert!(outcome.text.contains("is on its side"), "{outcome:?}");
    let desk = Desk::new(false);
    let outcome = desk.import_text("Koivu Oy;2100001-8\nLeppä Oy;2100008-5\n", &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"]);
    assert!(outcome.text.contains("has no heading"), "{outcome:?}");
    let desk = Desk::new(false);
    let outcome =
        desk.import_text("A;B\nKoivu Oy;2100001-8\nYritys;Y-tunnus\nLeppä Oy;2100008-5\n", &["--heading", "3"]);
    assert_eq!(desk.all("name"), ["Leppä Oy"], "{outcome:?}");
    assert_eq!(desk.import_text("A;B\n", &["--heading", "7"]).code, 2);
    let desk = Desk::new(false);
    desk.import_text(";;\n;Yritys;Y-tunnus\n;Koivu Oy;2100001-8\n", &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy"], "blank leading columns");
}

#[test]
fn merged_cells_are_filled_down_and_that_is_said() {
    let outcome = is_the_three("other-shapes/merged-rows.xlsx");
    assert!(outcome.text.contains("The value of one merged area"), "{outcome:?}");
    assert_eq!(taken("other-shapes/merged-rows.xlsx").0.all("sector"), ["Perintä"; 3]);
}

#[test]
fn sums_repeated_headings_and_remarks_are_left_out_by_name() {
    let desk = Desk::new(false);
    let table = "Yritys;Y-tunnus;Toimiala\nKoivu Oy;2100001-8;a\nYritys;Y-tunnus;Toimiala\nLeppä Oy;2100008-5;b\nYhteensä;2;\n\nLähde: CRM\n";
    let outcome = desk.import_text(table, &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"]);
    for told in [
        "Line 3 was left out",
        "Line 5 was left out because it is a total: Yhteensä · 2",
        "Line 7 was left out",
        "left out 3 · rows in all 5",
    ] {
        assert!(outcome.text.contains(told), "{told}: {outcome:?}");
    }
    for name in ["Yhteensä 3 kpl", "Total", "SUMMA", "Totalt: 12"] {
        let desk = Desk::new(false);
        desk.import_text(&format!("Yritys;Toimiala\nKoivu Oy;a\n{name};\n"), &[]);
        assert_eq!(desk.all("name"), ["Koivu Oy"], "{name}");
    }
    let desk = Desk::new(false);
    desk.import_text("Yritys;Y-tunnus\nTotal Finland Oy;2100001-8\nSumma Summarum Oy;\n", &[]);
    assert_eq!(desk.customers().len(), 2, "names that begin like a sum");
}

#[test]
fn a_heading_in_another_language_is_no_customer() {
    let rows = "Koivu Oy;2100001-8;x@koivu.example\nLeppä Oy;2100008-5;z@leppa.example\n";
    for again in [
        "Organisationens namn;FO-nummer;E-post",
        "company_name;business_id;contact_email",
        "Organisationens namn;FO-nummer;E-post\nCompany name;Business ID;Email",
        "Organization;Business ID;\n(Pakollinen);;(Pakollinen)",
        "\"{\"\"ImportId\"\":\"\"QID1\"\"}\";\"{\"\"ImportId\"\":\"\"QID2\"\"}\";\"{\"\"ImportId\"\":\"\"QID3\"\"}\"",
    ] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(&format!("Yrityksen nimi;Y-tunnus;Sähköposti\n{again}\n{rows}"), &[]);
        assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"], "{again}: {outcome:?}");
        assert!(outcome.text.contains("Line 2 was left out"), "{again}: {outcome:?}");
    }
    // Also where two tables were put one below the other.
    let desk = Desk::new(false);
    let outcome = desk.import_text("Yritys;Y-tunnus\nKoivu Oy;2100001-8\nFöretag;FO-nummer\nLeppä Oy;2100008-5\n", &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"], "{outcome:?}");
    // Words that are headings elsewhere are answers in a row.
    let desk = Desk::new(false);
    desk.import_text("Yritys;Y-tunnus;Toimiala\nAsiakas;2100001-8;Rahoitus\nKela;Y-tunnus puuttuu;Toimiala\n", &[]);
    assert_eq!(desk.all("name"), ["Asiakas", "Kela"]);
}

#[test]
fn a_row_that_says_that_something_is_missing_begins_no_other_table() {
    for row in ["Kela;Y-tunnus puuttuu;?", "Tampereen kaupunki;haettava;Sähköposti", "Kela;Y-tunnus;"] {
        let desk = Desk::new(false);
        let table = format!("Yritys;Y-tunnus;Toimiala\nKoivu Oy;2100001-8;x\n\n{row}\nLeppä Oy;2100008-5;b\n");
        let outcome = desk.import_text(&table, &[]);
        assert!(desk.all("name").contains(&"Leppä Oy".to_owned()), "{row}: {outcome:?}");
        assert!(!outcome.text.contains("another table"), "{row}: {outcome:?}");
    }
    for heading in ["Toimittaja;Y-tunnus;Summa", "Nimi;Y-tunnus;Hinta", "Yhteyshenkilö;Sähköposti;Puhelin"] {
        let desk = Desk::new(false);
        let table = format!("Yritys;Y-tunnus;Toimiala\nKoivu Oy;2100001-8;x\n\n{heading}\nLeppä Oy;2100008-5;b\n");
        let outcome = desk.import_text(&table, &[]);
        assert!(outcome.text.contains("another table"), "{heading}: {outcome:?}");
    }
}

#[test]
fn lines_that_count_or_end_a_table_are_no_customers() {
    for line in [
        "Asiakkaita yhteensä;2;",
        "Antal;2;",
        "Summa summarum;2;",
        "Asiakkaiden lukumäärä;2;",
        "Kunder totalt;2;",
        "Totalt antal;2;",
        "Total number of customers;2;",
        "Number of customers;2;",
        "Number of records: 2;;x",
        "Rivejä yhteensä: 2;;x",
        "Rivien määrä;;2",
        "Yhteensä / Totalt;2;",
        "Keskiarvo;1;",
        "Average;1;",
        "2 riviä;;x",
        "Rivejä: 2;;x",
        "Kaikki;;30",
        "Loppu;;x",
        "*** Loppu ***;;x",
        "End of report;;x",
        "Raportin loppu;;x",
        "Sivu 1/2;;x",
        "Sida 1 av 2;;x",
    ] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(&format!("Yritys;Y-tunnus;Toimiala\nKoivu Oy;2100001-8;a\n{line}\n"), &[]);
        assert_eq!(desk.all("name"), ["Koivu Oy"], "{line}: {outcome:?}");
        assert!(outcome.text.contains("Line 3 was left out because it is a total"), "{line}: {outcome:?}");
    }
    let names = ["Kaikki", "Yhteensä Oy", "Total Finland", "Sivu", "5 kpl Oy", "Kunder Ab", "Rivi 2"];
    let ids = ["2100001-8", "-", "-", "2100008-5", "-", "-", "-"];
    let row = |(name, id): (&&str, &&str)| format!("{name};{id};a\n");
    let rows: String = names.iter().zip(&ids).map(row).collect();
    let desk = Desk::new(false);
    let outcome = desk.import_text(&format!("Yritys;Y-tunnus;Toimiala\n{rows}"), &[]);
    assert_eq!(desk.all("name"), names, "{outcome:?}");
    let desk = Desk::new(false);
    desk.import_text("Määrä;Yritys;Toimiala\n5 kpl;Koivu Oy;a\nSivu 1;Leppä Oy;b\n", &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"], "counts in another column");
}

/// An HTML page of tables, each of lines of cells.
fn page(tables: &[&str]) -> String {
    let row = |line: &str| format!("<tr><td>{}</td></tr>", line.replace(';', "</td><td>"));
    let table = |lines: &&str| format!("<table>{}</table>", lines.lines().map(row).collect::<String>());
    format!("<html><body>{}</body></html>", tables.iter().map(table).collect::<String>())
}

#[test]
fn a_document_is_no_table_of_customers_but_the_table_in_it_is() {
    let todo = "Tee ensin;Luettele loppuasiakkaat;Vaihe 4;Kirjaa jokainen organisaatio, jolle aiot välittää tietoja.\n\
        Tee ensin;Kuvaa käyttötarkoitukset;Vaihe 4;Kuvaa jokaisen loppuasiakasryhmän käyttö erikseen.\n";
    let (before, after) =
        ("Tilanne;Eteneminen;14 / 39;\n".repeat(3) + todo, "Vastaukset: Valitse;Perusteet;Henkilötunnus;\n");
    let outcome = Desk::new(false).import_text(&before, &["--json"]);
    let report = outcome.json();
    assert_eq!(report["asked"][0]["question"], "customer-name", "{report}");
    assert_eq!(report["new"], Value::from(0), "{report}");
    let table = "Vastaukset: Luettele;Organisaatio;Y-tunnus;Toimiala\nVastaukset: Luettele;Koivu Oy;2100001-8;a\n\
        Vastaukset: Luettele;Leppä Oy;2100008-5;b\n";
    for count in [1, 40] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(&format!("{}{table}{after}", before.repeat(count)), &[]);
        assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"], "{outcome:?}");
        assert!(outcome.text.contains("another table begins"), "{outcome:?}");
    }
    // The same as a page of several tables, and as one that is a list of texts.
    let list = "Organisaatio;Y-tunnus\nKoivu Oy;2100001-8\n";
    let desk = Desk::new(false);
    let outcome = desk.import_text(&page(&[todo, "Nimi;Rooli\nMaija Koivu;johtaja", list]), &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy"], "{outcome:?}");
    for texts in [
        "Situation;\nNext;\nList the end customers;Person responsible: Nobody named yet\nCheck the answers;Earliest: today\n",
        "Instructions for the end customer;\nVersion;29 Nov 2026\nNames;Why\n",
        "Personnel security;Not answered yet.\nQuery log;Kept\nTracing the end user;Not answered yet.\nSignatures;\nDraft;yes\nScope;all\n",
    ] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(texts, &[]);
        assert!(outcome.code > 0 && desk.customers().is_empty(), "{texts}: {outcome:?}");
    }
}

#[test]
fn a_sheet_that_explains_the_columns_or_counts_rows_is_not_the_list() {
    let list = "Organisaatio;Y-tunnus;Yhteyshenkilö\nKoivu Oy;2100001-8;X\nLeppä Oy;2100008-5;Y";
    for other in [
        "Näin täytät taulukon;;\nSarake;Selitys;Pakollinen\nOrganisaatio;Yrityksen virallinen nimi;Kyllä\n\
            Y-tunnus;Muodossa 1234567-8;Kyllä\nYhteyshenkilö;Etunimi Sukunimi;Ei",
        "Organisaatio;virallinen nimi\nY-tunnus;muodossa 1234567-8\nYhteyshenkilö;nimi",
        "Toimiala;Lkm, Yritys;Summa\nPerintä;3;100\nRahoitus;2;50\nKaikki yhteensä;5;150",
    ] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(&page(&[other, list]), &[]);
        assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"], "{outcome:?}");
        // Alone it gives no customer either; what it says of its columns is left out, and said.
        let desk = Desk::new(false);
        let outcome = desk.import_text(other, &[]);
        assert!(outcome.code > 0 && desk.customers().is_empty(), "{outcome:?}");
    }
    // Numbers are no names where a column has names.
    let desk = Desk::new(false);
    desk.import_text("Asiakas;Nimi;Y-tunnus\n1001;Koivu Oy;2100001-8\n1002;Leppä Oy;2100008-5\n", &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"]);
    // A heading of two lines may have other words above the first column.
    let desk = Desk::new(false);
    desk.import_text(
        "Yritys;;Yhteystiedot;\nY-tunnus;Nimi;Nimi;Sähköposti\n2100001-8;Koivu Oy;X Y;x@koivu.example\n",
        &[],
    );
    assert_eq!((desk.all("name"), desk.all("contact-name")), (vec!["Koivu Oy".to_owned()], vec!["X Y".to_owned()]));
}

#[test]
fn a_list_of_people_products_or_events_is_asked_about() {
    for table in [
        "Nimi;Sähköposti;Puhelin\nMaija Koivu;m@x.example;040\nÅke Öhman;a@x.example;050\n",
        "Start date;End date;Name;Location\n1.3.2026;2.3.2026;Kickoff;Turku\n5.3.2026;5.3.2026;Retro;Oulu\n",
        "Tuote;Nimi;Hinta;Alkaen\n1;Kysely;10;1.1.2026\n2;Paketti;20;1.2.2026\n",
    ] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(table, &["--json"]);
        let report = outcome.json();
        assert_eq!((&report["asked"][0]["question"], desk.customers().len()), (&Value::from("customer-name"), 0));
    }
    for table in [
        "Nimi;Sähköposti\nKoivu Oy;m@x.example\nLeppä Ab;a@x.example\nKela;k@x.example\n",
        "Asiakas;Sähköposti\nKoivu;m@x.example\nLeppä;a@x.example\nKela;k@x.example\n",
        "Nimi;Y-tunnus\nKoivu;2100001-8\nLeppä;2100008-5\nKela;0246246-0\n",
    ] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(table, &[]);
        assert_eq!(desk.customers().len(), 3, "{outcome:?}");
    }
}

#[test]
fn a_name_that_elsewhere_stands_for_nothing_is_kept_where_a_name_belongs() {
    let desk = Desk::new(false);
    let table = "Yritys;Y-tunnus;Etunimi;Sukunimi\nKoivu Oy;2100001-8;Tom;Öhman\nLeppä Oy;2100008-5;Liisa;-\n\
        Mänty Oy;2100015-7;n/a;Järvi\nTom;2100022-9;NaN;puuttuu\nBlank;2100029-6;Maija;Sant\n";
    let outcome = desk.import_text(table, &[]);
    assert_eq!(desk.all("contact-name"), ["Tom Öhman", "Liisa", "Järvi", "-", "Maija Sant"], "{outcome:?}");
    assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy", "Mänty Oy", "Tom", "Blank"]);
    for told in ["“-” is not an answer", "“n/a” is not an answer", "“NaN” is not an answer"] {
        assert!(outcome.text.contains(told), "{told}: {outcome:?}");
    }
    let desk = Desk::new(false);
    desk.import_text("Yritys;Y-tunnus;Yhteyshenkilö;Toimiala\nKoivu Oy;2100001-8;Nat;Tom\nLeppä Oy;2100008-5;NaT;tom\nMänty Oy;2100015-7;tom;SANT\n", &[]);
    assert_eq!(
        (desk.all("contact-name"), desk.all("sector")),
        (["Nat", "-", "-"].map(str::to_owned).to_vec(), vec!["-".to_owned(); 3])
    );
}

#[test]
fn an_id_in_the_name_is_kept_for_the_row_that_has_no_other() {
    let desk = Desk::new(false);
    let table = "Asiakas;Y-tunnus;Yhteyshenkilö\nKoivu Oy (2100001-8);;X\nLeppä Oy, Y-tunnus 2100008-5;2100008-5;Y\n\
        Mänty Oy (2100015-7);2100022-9;Z\nKuusi Oy;;\nHaapa Oy 2100029-6;-;\n";
    let outcome = desk.import_text(table, &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy", "Mänty Oy (2100015-7)", "Kuusi Oy", "Haapa Oy"]);
    assert_eq!(desk.all("business-id"), ["2100001-8", "2100008-5", "2100022-9", "-", "2100029-6"], "{outcome:?}");
    for told in [
        "Business ID: “Koivu Oy (2100001-8)” read as 2100001-8",
        "the cell “Mänty Oy (2100015-7)” has a different Business ID from the row",
    ] {
        assert!(outcome.text.contains(told), "{told}: {outcome:?}");
    }
}

#[test]
fn a_note_beside_the_table_of_a_sheet_refuses_no_customer_and_a_title_over_contacts_is_understood() {
    let desk = Desk::new(false);
    let table = page(&["Yritys;Y-tunnus\nKoivu Oy;2100001-8;;;muista!\nLeppä Oy;2100008-5"]);
    let outcome = desk.import_text(&table, &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"], "{outcome:?}");
    assert!(outcome.code == 1 && outcome.text.contains("Column “E” was not imported"), "{outcome:?}");
    // In lines of text a cell too many moves the others.
    let desk = Desk::new(false);
    let outcome = desk.import_text("Yritys;Y-tunnus\nKoivu; Oy;2100001-8\nLeppä Oy;2100008-5\n", &[]);
    assert!(outcome.text.contains("more cells than the heading") && desk.customers().len() == 1, "{outcome:?}");
    let desk = Desk::new(false);
    desk.import_text(
        "Asiakas;;Yhteystiedot;\nNimi;Y-tunnus;Nimi;Sähköposti\nKoivu Oy;2100001-8;X Y;x@koivu.example\n",
        &[],
    );
    assert_eq!((desk.all("name"), desk.all("contact-name")), (vec!["Koivu Oy".to_owned()], vec!["X Y".to_owned()]));
}

#[test]
fn a_sales_systems_own_groups_are_asked_about_and_refuse_no_customer() {
    let table =
        "Asiakasnumero;Nimi;Y-tunnus;Asiakasryhmä\n1001;Koivu Oy;2100001-8;Avainasiakas\n1002;Leppä Oy;2100008-5;\n";
    for sample in [false, true] {
        let desk = Desk::new(sample);
        let outcome = desk.import_text(table, &[]);
        assert!(desk.all("name").contains(&"Koivu Oy".to_owned()), "{outcome:?}");
        assert!(outcome.code == 1 && outcome.text.contains("Column “Asiakasryhmä” may be Groups"), "{outcome:?}");
        // The list's own heading, and one that was chosen, is meant so: the options are named.
        let outcome = desk.import_text(table, &["--column", "customer-group=Asiakasryhmä"]);
        assert!(outcome.text.contains("cannot be imported 1"), "{outcome:?}");
        let outcome = desk.import_text(&table.replace("Asiakasryhmä", "Ryhmät"), &[]);
        assert!(outcome.text.contains("cannot be imported 1"), "{outcome:?}");
    }
    let desk = Desk::new(true);
    let outcome =
        desk.import_text("Nimi;Y-tunnus;Asiakasryhmä\nKoivu Oy;2100001-8;Perintä\nLeppä Oy;2100008-5;Muu\n", &[]);
    assert!(outcome.text.contains("cannot be imported 1") && outcome.text.contains("Line 3"), "{outcome:?}");
}

#[test]
fn rows_on_hidden_sheets_alone_are_told() {
    let sheet = |name: &str, style: &str, rows: &str| {
        format!("<table:table table:name=\"{name}\" table:style-name=\"{style}\">{rows}</table:table>")
    };
    let row = |cells: [&str; 2]| {
        let cell = |text: &str| {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
        };
        format!("<table:table-row>{}</table:table-row>", cells.map(cell).concat())
    };
    let rows = row(["Organisaatio", "Y-tunnus"]) + &row(["Koivu Oy", "2100001-8"]);
    let book = format!(
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
        xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
        xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
        office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:automatic-styles>\
        <style:style style:name=\"off\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>\
        <style:style style:name=\"on\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>\
        </office:automatic-styles><office:body><office:spreadsheet>{}{}</office:spreadsheet></office:body></office:document>",
        sheet("Tyhjä", "on", ""),
        sheet("Asiakkaat", "off", &rows)
    );
    let desk = Desk::new(false);
    let outcome = desk.import_text(&book, &[]);
    assert!(outcome.code == 2 && outcome.errors.contains("Hidden sheets with rows: Asiakkaat"), "{outcome:?}");
    assert_eq!(desk.import_text(&book, &["--sheet", "Asiakkaat"]).code, 0);
    assert_eq!(desk.all("name"), ["Koivu Oy"]);
}

#[test]
fn an_example_of_how_to_fill_in_is_left_out_or_said() {
    let desk = Desk::new(false);
    let table = "Yritys;Y-tunnus;Huom\nEsimerkki Oy;;\nKoivu Oy;2100001-8;\nEsimerkki Finland Oy;2100008-5;\nLeppä Oy;;ESIMERKKI:\n\
        Exempel Ab 1;;\nMeri Malli Oy;;\nExample;0245437-2;\n";
    let outcome = desk.import_text(table, &[]);
    assert_eq!(desk.all("name"), ["Esimerkki Oy", "Koivu Oy", "Esimerkki Finland Oy", "Exempel Ab 1", "Meri Malli Oy"]);
    for told in [
        "These rows seem to be examples from a template: 2, 6.",
        "Line 5 was left out, because it says that it is an example: Leppä Oy · ESIMERKKI:",
        "Line 8 was left out, because it says that it is an example: Example · 0245437-2",
        "left out 2 · rows in all 7",
    ] {
        assert!(outcome.text.contains(told), "{told}: {outcome:?}");
    }
}

#[test]
fn what_is_struck_through_is_said_whatever_program_wrote_it() {
    for name in files_in("struck") {
        let (desk, outcome) = taken(&format!("struck/{name}"));
        assert!(outcome.text.contains("Text is crossed out on lines 3, 5."), "{name}: {outcome:?}");
        assert_eq!(desk.customers().len(), 4, "{name}: they are read all the same");
    }
    assert!(!taken("formulas/formula-nocache.xlsx").1.text.contains("crossed out"), "nothing is struck there");
}

#[test]
fn an_address_behind_a_text_is_told_whatever_program_wrote_it() {
    for name in files_in("links") {
        let (desk, outcome) = taken(&format!("links/{name}"));
        assert_eq!(desk.all("contact-name")[..2], ["Tom Öhman", "Aino Leppä"], "{name}");
        let told = "Addresses behind the texts of these cells were not read: C2, C3. The first of them is mailto:tom.ohman@koivu.example.";
        assert!(outcome.text.contains(told), "{name}: {outcome:?}");
    }
}

#[test]
fn a_first_and_a_last_name_are_one_person_and_that_is_said() {
    for (first, last) in [
        ("Etunimi", "Sukunimi"),
        ("Yhteyshenkilön etunimi", "Yhteyshenkilön sukunimi"),
        ("First name", "Surname"),
        ("Förnamn", "Efternamn"),
    ] {
        let desk = Desk::new(false);
        let table =
            format!("Yritys;{last};{first}\nKoivu Oy;Koivu;Maija\nLeppä Oy;Virtanen;\nMänty Oy;-;Liisa\nKuusi Oy;;\n");
        let outcome = desk.import_text(&table, &[]);
        assert_eq!(desk.all("contact-name"), ["Maija Koivu", "Virtanen", "Liisa", "-"], "{outcome:?}");
        assert!(
            outcome.text.contains(&format!("Column “{first}” → Contact person, together with “{last}”")),
            "{outcome:?}"
        );
        assert_eq!(desk.import_text(&table, &["--json"]).json()["unchanged"], 4);
    }
    let one = Desk::new(false).import_text("Yritys;Etunimi\nKoivu Oy;Maija\nLeppä Oy;Liisa\n", &["--json"]).json();
    assert_eq!(one["columns"][1]["question"], Value::Null, "half a name is asked about");
    assert_eq!(one["columns"][1]["perhaps"][0], "customer-contact-name");
    let two =
        "Yritys;Etunimi;Sukunimi;Vastuuhenkilön etunimi;Vastuuhenkilön sukunimi\nKoivu Oy;a;b;c;d\nLeppä Oy;a;b;c;d\n";
    let two = Desk::new(false).import_text(two, &["--json"]).json();
    assert_eq!(two["columns"][1]["question"], Value::Null, "of two persons nobody knows which is meant");
}

#[test]
fn a_general_word_for_a_group_is_asked_about() {
    for heading in ["Luokka", "Klass", "Category", "Segmentti"] {
        let desk = Desk::new(true);
        let outcome =
            desk.import_text(&format!("Yritys;Y-tunnus;{heading}\nKoivu Oy;2100001-8;A\n"), &["--json"]).json();
        assert_eq!((&outcome["new"], &outcome["columns"][2]["question"]), (&1.into(), &Value::Null), "{heading}");
        assert_eq!(outcome["columns"][2]["perhaps"][0], "customer-group", "{heading}");
    }
}

#[test]
fn a_change_is_told_with_its_field_and_both_values_and_another_name_is_asked() {
    let desk = Desk::new(true);
    let before = std::fs::read(desk.case()).expect("there");
    let path = data("other-shapes/changed.csv");
    let outcome = desk.import(&path, &["--dry-run"]);
    assert!(
        outcome
            .text
            .contains("Line 2, Organisaatio: another name already has this Business ID: Aurinkolahden Isännöinti Oy"),
        "{outcome:?}"
    );
    assert_eq!((outcome.code, std::fs::read(desk.case()).expect("there")), (1, before));
    let report = desk.import(&path, &["--json", "--replace", "customer-name"]).json();
    let change = &report["rows"][0]["changes"][0];
    assert_eq!(
        (&change["field"], &change["old"], &change["new"]),
        (&"Organisation".into(), &"Aurinkolahden Isännöinti Oy".into(), &"Aurinkolahden Is. Oy".into())
    );
    assert_eq!(desk.all("name")[0], "Aurinkolahden Is. Oy");
    assert_eq!(report["rows"][1]["verdict"], "unchanged");
    assert_eq!(report["rows"][1]["name"], "Elovirran Perintä Oy", "a row without a name bears that of the case");
    // A change of case is no other firm.
    let outcome = desk.import_text("Organisaatio;Y-tunnus\nAURINKOLAHDEN IS. OY;9100001-3\n", &["--dry-run"]);
    assert!(outcome.text.contains("Organisation: Aurinkolahden Is. Oy → AURINKOLAHDEN IS. OY"), "{outcome:?}");
}

#[test]
fn answers_are_replaced_filled_or_left_as_chosen() {
    let table = "Organisaatio;Y-tunnus;Toimiala;Yhteyshenkilö\nx;9100001-3;Uusi ala;Uusi Henkilö\n";
    let after = |more: &[&str]| {
        let desk = Desk::new(true);
        let outcome = desk.import_text(table, &[&["--leave", "customer-name"], more].concat());
        println!("{more:?}: {outcome:?}");
        (desk.all("name")[0].clone(), desk.all("sector")[0].clone(), desk.all("contact-name")[0].clone())
    };
    let kept = ("Aurinkolahden Isännöinti Oy", "Isännöinti");
    assert_eq!(after(&[]), (kept.0.into(), "Uusi ala".into(), "Uusi Henkilö".into()));
    let filled = after(&["--fill", "Toimiala", "--leave", "customer-contact-name"]);
    assert_eq!((filled.0.as_str(), filled.1.as_str()), kept);
    assert_ne!(filled.2, "Uusi Henkilö");
}

#[test]
fn an_unknown_option_is_told_with_the_options_there_are() {
    let desk = Desk::new(true);
    let outcome = desk.import(&data("other-shapes/groups.csv"), &["--dry-run"]);
    assert!(
        outcome.text.contains("Options: Not yet begun, Prepared by us, Sent to DVV, Approved by DVV"),
        "{outcome:?}"
    );
    assert!(outcome.text.contains("Line 3, Toinen Oy: Groups: “perintä / vakuutus” read as"), "{outcome:?}");
    assert!(outcome.text.contains("Line 6, Viides Oy: Groups: “Perinta” read as"), "{outcome:?}");
    let outcome = desk.import_text("Organisaatio;Ryhmät\nA Oy;Olematon\n", &[]);
    assert!(outcome.text.contains("Options: Isännöinti, Perintä"), "{outcome:?}");
    let outcome = Desk::new(false).import_text("Organisaatio;Ryhmät\nA Oy;Olematon\n", &[]);
    assert!(outcome.text.contains("there are no options yet"), "{outcome:?}");
}

#[test]
fn a_name_is_the_same_however_its_letters_are_put_together() {
    let desk = Desk::new(true);
    let outcome = desk.import(&data("other-shapes/nfd.csv"), &[]);
    assert!(outcome.text.contains("New 0"), "{outcome:?}");
    let outcome = desk.import_text("Organisaatio\nÖljymäen\u{a0} Energia\u{200b} Oy\n\"Öljymäen\nEnergia Oy\"\n", &[]);
    assert!(outcome.text.contains("New 0 · changed 0 · unchanged 1 · cannot be imported 1"), "{outcome:?}");
}

#[test]
fn protected_and_empty_cells_are_told_and_read_as_they_are() {
    let (_, outcome) = taken("other-shapes/encrypted.xlsx");
    assert!(outcome.code == 2 && outcome.errors.contains("password"), "{outcome:?}");
    let (desk, outcome) = taken("other-shapes/empty-v.xlsx");
    assert_eq!((outcome.code, desk.all("sector")), (0, vec!["Perintä".to_owned(), "-".to_owned()]));
}

#[test]
fn gnumerics_open_document_is_read() {
    is_the_three("gnumeric-ods/gn-pandas.ods");
}

#[test]
fn refused_rows_come_back_in_the_senders_layout_with_the_reason() {
    let desk = Desk::new(false);
    let out = desk.folder.path().join("refused.csv");
    let to = out.to_string_lossy().into_owned();
    let table = "Puh.;Yritys;Y-tunnus\n1;Koivu Oy;2100001-8\n2;Toinen Oy;2100001-8\n3;010594Y9032;\n";
    let outcome = desk.import_text(table, &["--refused-to", &to]);
    let text = std::fs::read_to_string(&out).expect("written");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Puh.;Yritys;Y-tunnus;Reason");
    assert_eq!(lines[1], "2;Toinen Oy;2100001-8;Line 3: the same Business ID is already on line 2");
    assert!(lines[2].starts_with("3;******-****;;Line 4") && !text.contains("010594Y9032"), "{outcome:?} {text}");
    let outcome = desk.import(&out, &["--refused-to", &to]);
    assert_eq!(outcome.code, 2, "never over the table itself");
    let again = Desk::new(false).import_text(table, &["--dry-run", "--refused-to", &to]);
    assert!(again.code != 2, "the same file is there already: {again:?}");
    let other = table.replace("Toinen", "Kolmas");
    let outcome = desk.import_text(&other, &["--refused-to", &to]);
    assert_eq!(outcome.code, 2, "a file with something else is not lost: {outcome:?}");
    assert!(!std::fs::read_to_string(&out).expect("there").contains("Kolmas"));
}

#[test]
fn the_programs_own_reasons_answer_no_question_when_they_come_back() {
    let table = "Yritys;Y-tunnus;Käyttö päättyi;Syy\nToinen Oy;2100001-8;;Rivi 3: sama Y-tunnus on jo rivillä 2\n";
    let outcome = Desk::new(false).import_text(table, &["--dry-run", "--json"]);
    let columns = outcome.json()["columns"].clone();
    let reasons = columns.as_array().expect("listed").last().expect("there").clone();
    assert_eq!(
        (reasons["question"].as_str(), reasons["perhaps"].as_array().map(Vec::len)),
        (None, Some(0)),
        "{reasons}"
    );
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn the_parts_add_up_to_the_rows_and_the_same_file_twice_changes_nothing() {
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(data("")).expect("there").map(|it| it.expect("there").path()).collect();
    folders.retain(|it| it.is_dir());
    folders.sort();
    for folder in folders {
        for file in std::fs::read_dir(&folder).expect("there") {
            let path = file.expect("there").path();
            let desk = Desk::new(true);
            let first = desk.import(&path, &["--json"]);
            if first.text.is_empty() {
                assert_eq!(first.code, 2, "{}", path.display());
                continue;
            }
            let counted = |report: &Value| {
                let part = |key: &str| report[key].as_u64().expect("a number");
                let parts = part("new") + part("changed") + part("unchanged") + part("refused") + part("left_out");
                assert_eq!(parts, part("rows_in_all"), "{}", path.display());
            };
            counted(&first.json());
            let saved = std::fs::read(desk.case()).expect("there");
            let again = desk.import(&path, &["--json"]).json();
            counted(&again);
            assert_eq!((&again["new"], &again["changed"]), (&0.into(), &0.into()), "{}", path.display());
            assert_eq!(std::fs::read(desk.case()).expect("there"), saved, "{}", path.display());
            let questions: Vec<&Value> = again["columns"]
                .as_array()
                .expect("columns")
                .iter()
                .map(|it| &it["question"])
                .filter(|it| !it.is_null())
                .collect();
            let mut once = questions.clone();
            once.sort_by_key(|it| it.to_string());
            once.dedup();
            assert_eq!(once.len(), questions.len(), "{}", path.display());
        }
    }
}

#[test]
fn the_handovers_own_workbook_comes_back_as_it_is() {
    for language in ["fi", "sv", "en"] {
        let desk = Desk::new(true);
        let out = desk.folder.path().join("handover.xlsx");
        desk.export(&out, language, &[]);
        let outcome = desk.import(&out, &["--json"]);
        let report = outcome.json();
        assert_eq!((&report["unchanged"], &report["rows_in_all"]), (&25.into(), &25.into()), "{language}: {report:#}");
        assert_eq!(outcome.code, 0, "{language}: {}", report["passed_over"]);
    }
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn the_same_table_by_many_programs_comes_in_the_same_and_hidden_rows_are_told() {
    let expected = ["Koivu Perintä Oy", "Äyräs & Öljy Ab", "Järvi \"5\" Rahoitus; Oyj"];
    let (mut read, mut named) = (Vec::new(), Vec::new());
    for file in std::fs::read_dir(data("programs")).expect("there") {
        let path = file.expect("there").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name == "versions.txt" {
            continue;
        }
        let (desk, outcome) = taken(&format!("programs/{name}"));
        if outcome.code == 2 {
            assert!(outcome.errors.contains("xlsx"), "{name}: what to do is said: {outcome:?}");
            named.push(name);
            continue;
        }
        assert_eq!(desk.all("name"), expected, "{name}");
        assert_eq!(desk.all("business-id"), IDS, "{name}");
        assert_eq!(desk.all("contact-name"), ["Maija Koivu", "Åke Öhman", "Liisa Järvi"], "{name}");
        let days = desk.all("agreement-date");
        assert!(days == ["2027-03-01"; 3] || outcome.text.contains("two different dates"), "{name}: {days:?}");
        let has_hidden = ["hidden-row", "libreoffice-ods", "libreoffice-xls.", "libreoffice-xlsx", "libreoffice-fods"];
        let is_told = outcome.text.contains("A hidden row was read too: 3.");
        assert_eq!(is_told, has_hidden.iter().any(|part| name.contains(part)), "{name}: {outcome:?}");
        read.push(name);
    }
    named.sort();
    assert!(read.len() >= 35, "{read:?}");
    assert_eq!(named.len(), 7, "{named:?}");
}

/// What programs made that are not made for spreadsheets, and what they draw: see `by_hand/tables/more.py`.
#[test]
fn tables_drawn_in_text_and_parted_in_rarer_ways_come_in_the_same() {
    let expected = ["Koivu Perintä Oy", "Äyräs & Öljy Ab", "Järvi \"5\" Rahoitus; Oyj"];
    let mut read = 0;
    for file in std::fs::read_dir(data("more-programs")).expect("there") {
        let name = file.expect("there").path().file_name().expect("a name").to_string_lossy().into_owned();
        if name == "versions.txt" {
            continue;
        }
        let (desk, outcome) = taken(&format!("more-programs/{name}"));
        assert_eq!(desk.all("name"), expected, "{name}: {outcome:?}");
        assert_eq!(desk.all("business-id"), IDS, "{name}: {outcome:?}");
        assert_eq!(desk.all("contact-email").len(), 3, "{name}: {outcome:?}");
        assert_eq!(desk.all("agreement-date"), ["2027-03-01"; 3], "{name}");
        assert_eq!(outcome.text.contains("broken over several lines"), name.contains("rst"), "{name}: {outcome:?}");
        read += 1;
    }
    assert!(read >= 20, "{read}");
}

#[test]
fn a_row_that_may_be_several_customers_is_refused_with_the_reason_and_the_same_table_twice_changes_nothing() {
    let table = "Yritys;Y-tunnus\nKoivu Oy;-\nKoivu Oy;2100001-8\nLeppä Oy;2100008-5\nMänty Oy;\nmänty  oy;\n";
    let desk = Desk::new(false);
    let codes = |report: &Value| -> Vec<String> {
        let rows = report["rows"].as_array().expect("rows").iter();
        rows.map(|row| row["reasons"][0]["code"].as_str().or(row["verdict"].as_str()).unwrap_or_default().to_owned())
            .collect()
    };
    let first = desk.import_text(table, &["--json"]).json();
    assert_eq!(codes(&first), ["same-name", "new", "new", "new", "same-name"], "{first:#}");
    let second = desk.import_text(table, &["--json"]).json();
    assert_eq!(codes(&second), ["same-name", "unchanged", "unchanged", "unchanged", "same-name"], "{second:#}");
    let other = desk.import_text("Yritys;Y-tunnus\nKoivu Oy;2100001-7\n", &["--json"]).json();
    assert_eq!(codes(&other), ["other-id"], "{other:#}");
}

#[test]
fn a_dry_run_tells_what_a_check_will_say() {
    let desk = Desk::new(false);
    let table = "Yritys;Y-tunnus;Sähköposti\nKoivu Oy;2100001-7;maija\n";
    let outcome = desk.import_text(table, &["--dry-run"]);
    assert!(
        outcome.text.contains("Check this row (2): Check the Business ID: the check digit should be 8"),
        "{outcome:?}"
    );
    let report = desk.import_text(table, &["--dry-run", "--json"]).json();
    let codes: Vec<&str> =
        report["rows"][0]["check"].as_array().expect("findings").iter().filter_map(|it| it["code"].as_str()).collect();
    assert!(
        codes.contains(&"email") || codes.iter().any(|it| it.contains("contact") || it.contains("mail")),
        "{codes:?}"
    );
    assert_eq!(desk.customers().len(), 0);
}

#[test]
fn a_title_between_rows_and_another_table_below_are_left_out_and_named() {
    let desk = Desk::new(false);
    let table = "Yritys;Y-tunnus;Toimiala\nPerintäyhtiöt;;\nKoivu Oy;2100001-8;Perintä\nMänty Oy;2100015-7;Muu\nLähde: CRM;;\nHelsingin kaupunki;;\n\nToimittajat;;\n\
                 Toimittaja;Y-tunnus;Puhelin\nPaju Oy;2100008-5;040\n";
    let outcome = desk.import_text(table, &["--json"]);
    let report = outcome.json();
    assert_eq!(desk.all("name"), ["Koivu Oy", "Mänty Oy", "Helsingin kaupunki"], "{outcome:?}");
    assert_eq!((outcome.code, &report["rows_in_all"], &report["left_out"]), (1, &Value::from(8), &Value::from(5)));
    let lines = report["rows_left_out"].as_array().expect("a list").iter().map(|row| row["line"].clone());
    assert_eq!(lines.collect::<Vec<_>>(), [2, 5, 8, 9, 10].map(Value::from));
    // A list of names alone has no titles.
    let desk = Desk::new(false);
    assert_eq!(desk.import_text("Yritys\nKoivu\nLeppä\n", &[]).code, 0);
    assert_eq!(desk.all("name"), ["Koivu", "Leppä"]);
}

#[test]
fn what_is_said_of_somebody_else_is_asked_and_not_taken() {
    let table = |heading: &str, value: &str| format!("Yritys;{heading}\nKoivu Oy;{value}\nLeppä Oy;{value}\n");
    let ids = ["Toimittajan Y-tunnus", "Emoyhtiön Y-tunnus", "Supplier business ID", "Moderbolagets FO-nummer"];
    let addresses = ["Laskutussähköposti", "Myyjän sähköposti", "Invoice email", "Account manager e-mail"];
    for (heading, value, question) in ids
        .map(|heading| (heading, "2100001-8", "customer-business-id"))
        .into_iter()
        .chain(addresses.map(|heading| (heading, "a@koivu.example", "customer-contact-email")))
    {
        let outcome = Desk::new(false).import_text(&table(heading, value), &["--json"]);
        let column = &outcome.json()["columns"][1];
        assert_eq!((outcome.code, &column["question"]), (1, &Value::Null), "{heading}");
        assert_eq!(column["perhaps"][0], question, "{heading}");
    }
    // Headings that stand over each other's columns.
    let desk = Desk::new(false);
    desk.import_text("Y-tunnus;Yritys\nKoivu Oy;2100001-8\nLeppä Oy;2100008-5\n", &[]);
    assert_eq!(
        (desk.all("name"), desk.all("business-id")),
        (vec!["Koivu Oy".into(), "Leppä Oy".into()], vec!["2100001-8".into(), "2100008-5".into()])
    );
}

#[test]
fn letters_written_as_codes_are_read_and_lost_letters_are_told() {
    let desk = Desk::new(false);
    let outcome =
        desk.import_text("Yritys;Y-tunnus\nJ&auml;rvi &amp; &#214;ljy Oy;2100001-8\nM\\u00e4nty Oy;2100008-5\n", &[]);
    assert_eq!(desk.all("name"), ["Järvi & Öljy Oy", "Mänty Oy"], "{outcome:?}");
    assert!(outcome.text.contains("Letters were written as codes"), "{outcome:?}");
    for name in ["J?rvi Oy", "J\u{fffd}rvi Oy", "J‰rvi Oy", "PerintŠ Oy"] {
        let outcome = Desk::new(false).import_text(&format!("Yritys;Y-tunnus\n{name};2100001-8\n"), &[]);
        assert!(outcome.text.contains("Letters seem to be lost or wrong, line 2"), "{name}: {outcome:?}");
    }
}

#[test]
fn a_table_without_rows_is_not_imported_with_success() {
    for table in [
        "Yritys;Y-tunnus\n",
        "[asiakas]\nnimi=Koivu Oy\nytunnus=2100001-8\n",
        "- yritys: Koivu Oy\n  y-tunnus: 2100001-8\n",
    ] {
        assert_eq!(Desk::new(false).import_text(table, &[]).code, 2, "{table}");
    }
}

#[test]
fn cells_parted_by_gaps_and_rarer_signs_are_read() {
    for table in [
        "           Yritys   Y-tunnus\n0        Koivu Oy  2100001-8\n1  Leppä & Muut Oy  2100008-5\n",
        "Yritys  Y-tunnus\nKoivu Oy  2100001-8\nLeppä & Muut Oy  2100008-5\n",
        "Yritys^Y-tunnus\nKoivu Oy^2100001-8\nLeppä & Muut Oy^2100008-5\n",
        "Yritys~Y-tunnus\nKoivu Oy~2100001-8\nLeppä & Muut Oy~2100008-5\n",
        "Yritys;Y-tunnus\r\nKoivu Oy;2100001-8\r\nLeppä & Muut Oy;2100008-5\r\n\u{1a}",
    ] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(table, &[]);
        assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä & Muut Oy"], "{table}{outcome:?}");
        assert_eq!(desk.all("business-id"), ["2100001-8", "2100008-5"], "{table}");
    }
}

#[test]
fn columns_that_are_set_to_the_right_are_read() {
    for name in files_in("printed") {
        let (desk, outcome) = taken(&format!("printed/{name}"));
        assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy Ab", "Mänty \"Iso\" Oy"], "{name} {outcome:?}");
        assert_eq!(desk.all("business-id"), ["2100001-8", "2100002-6", "2100003-4"], "{name}");
        assert_eq!(desk.all("contact-name"), ["Tom Öhman", "Aino Leppä", "-"], "{name}");
    }
    let note = "Hei\nTässä lista asiakkaista jonka lupasin\nKoivu Oy 2100001-8\n";
    assert_eq!(Desk::new(false).import_text(note, &[]).code, 2, "a letter is no table");
}

#[test]
fn hidden_columns_are_read_and_named() {
    let openpyxl = ["openpyxl.xlsx", "xlsxwriter.xlsx", "xlwt.xls"];
    for name in openpyxl.into_iter().chain(["libreoffice.ods", "libreoffice.fods", "gnumeric.xls", "gnumeric.xlsx"]) {
        let outcome = is_the_three(&format!("hidden-columns/{name}"));
        let is_told = outcome.text.contains("Hidden columns: 2. They were read too: Yhteyshenkilö, Sähköposti.");
        assert!(is_told, "{name}: {outcome:?}");
    }
    let cells = "<tr><td>Yritys</td><td>Y-tunnus</td><td>Toimiala</td></tr>\
        <tr><td>Koivu Oy</td><td>2100001-8</td><td>Perintä</td></tr>";
    let row = |number: u8| {
        format!("<Row>{}</Row>", format!("<Cell><Data ss:Type=\"String\">{number}</Data></Cell>").repeat(3))
    };
    let sheet = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
        xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"A\"><Table>\
        <Column ss:Span=\"1\"/><Column ss:Hidden=\"1\"/>";
    for (text, told) in [
        (format!("<table><col span=2><col style='display:none'>{cells}</table>"), "Toimiala"),
        (format!("<table>{}</table>", cells.replace("<td>P", "<td style=\"display: none\">P")), "Toimiala"),
        (format!("{sheet}{}{}</Table></Worksheet></Workbook>", row(1), row(2)), "C"),
    ] {
        let outcome = Desk::new(false).import_text(&text, &["--dry-run"]);
        let is_told = outcome.text.contains(&format!("A hidden column was read too: {told}."));
        assert!(is_told || told == "C" && outcome.text.contains("A hidden column"), "{text}: {outcome:?}");
    }
}

#[test]
fn a_person_and_an_address_in_one_cell_are_parted_and_that_is_said() {
    for (heading, cell) in [
        ("Yhteyshenkilö", "Maija Koivu <maija@koivu.example>"),
        ("Yhteyshenkilö", "Maija Koivu, maija@koivu.example"),
        ("Kontakti", "Maija Koivu (maija@koivu.example)"),
        ("Sähköposti", "maija@koivu.example (Maija Koivu)"),
    ] {
        let desk = Desk::new(false);
        let table = format!("Yritys\tY-tunnus\t{heading}\nKoivu Oy\t2100001-8\t{cell}\nMänty Oy\t2100015-7\tPekka\n");
        let outcome = desk.import_text(&table, &[]);
        assert_eq!(desk.all("contact-name").first().map(String::as_str), Some("Maija Koivu"), "{heading}: {outcome:?}");
        assert_eq!(desk.all("contact-email").first().map(String::as_str), Some("maija@koivu.example"), "{heading}");
        assert!(outcome.text.contains("read as maija@koivu.example"), "{outcome:?}");
        assert!(outcome.text.contains("read as Maija Koivu"), "{outcome:?}");
        let again = desk.import_text(&table, &[]);
        assert!(again.text.contains("New 0 · changed 0 · unchanged 2"), "{again:?}");
    }
    // Where both have a column, each cell stays what it is.
    let desk = Desk::new(false);
    desk.import_text("Yritys\tYhteyshenkilö\tSähköposti\nKoivu Oy\tMaija <m@koivu.example>\tinfo@koivu.example\n", &[]);
    assert_eq!(desk.all("contact-name"), ["Maija <m@koivu.example>"]);
    assert_eq!(desk.all("contact-email"), ["info@koivu.example"]);
}

#[test]
fn an_organisation_and_its_id_in_one_cell_are_parted_and_that_is_said() {
    let desk = Desk::new(false);
    let table = "Asiakas (nimi ja Y-tunnus)\tYhteyshenkilö\nKoivu Oy (2100001-8)\tMaija\nMänty Oy, 2100015-7\tPekka\nHonka Oy\tAino\n";
    let outcome = desk.import_text(table, &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy", "Mänty Oy", "Honka Oy"], "{outcome:?}");
    assert_eq!(desk.all("business-id"), ["2100001-8", "2100015-7", "-"]);
    assert!(outcome.text.contains("read as Koivu Oy") && outcome.text.contains("read as 2100001-8"), "{outcome:?}");
    let again = desk.import_text(table, &[]);
    assert!(again.text.contains("New 0 · changed 0 · unchanged 3"), "{again:?}");
}

#[test]
fn the_heading_that_says_nothing_else_is_the_surer_and_a_resellers_id_is_not_the_customers() {
    for other in ["Jälleenmyyjän Y-tunnus", "Återförsäljarens FO-nummer", "Reseller business ID", "Haltijan Y-tunnus"]
    {
        let desk = Desk::new(false);
        let table = format!(
            "{other};Loppuasiakas;Loppuasiakkaan Y-tunnus\n2100015-7;Koivu Oy;2100001-8\n2100015-7;Mänty Oy;2100022-9\n"
        );
        let outcome = desk.import_text(&table, &[]);
        assert_eq!(desk.all("business-id"), ["2100001-8", "2100022-9"], "{other}: {outcome:?}");
        assert!(outcome.code == 1 && outcome.text.contains(other), "{outcome:?}");
    }
}

#[test]
fn a_line_that_says_how_to_fill_in_is_no_customer_and_notes_on_cells_are_told() {
    for hint in [
        "(pakollinen);(pakollinen);",
        "Pakollinen;;valinnainen",
        "text;text;date",
        "[Namn];[FO];<pvm>",
        "teksti;1234567-8;pp.kk.vvvv",
        "Yrityksen virallinen nimi;1234567-8;1.1.2026",
        "Esim. Yritys Oy;1234567-1;1.1.2026",
        "pakollinen;pakollinen, muodossa 1234567-8;vapaaehtoinen",
        "max 100 merkkiä;9 merkkiä;päivämäärä",
        "text (max 100 tecken);FI12345678;valfri",
        "t.ex. Företaget Ab;1234567-8;åååå-mm-dd",
    ] {
        let desk = Desk::new(false);
        let table = format!("Yritys;Y-tunnus;Sopimuspvm\n{hint}\nKoivu Oy;2100001-8;1.3.2027\n");
        let outcome = desk.import_text(&table, &[]);
        assert!(outcome.text.contains("Line 2 was left out: it says how to fill in"), "{hint}: {outcome:?}");
        assert_eq!(desk.all("name"), ["Koivu Oy"]);
    }
    let desk = Desk::new(false);
    desk.import_text(
        "Yritys;Y-tunnus\nEsimies Oy;1234567-1\nMax Pakollinen;2100001-8\nEsim. Lepää Oy;2100008-5\n",
        &[],
    );
    assert_eq!(desk.all("name"), ["Esimies Oy", "Max Pakollinen"], "the last one says that it is an example");
    for name in ["notes/openpyxl.xlsx", "notes/libreoffice.ods"] {
        let outcome = is_the_three(name);
        assert!(outcome.text.contains("Cells have notes that were not read, on lines 2, 4."), "{name}: {outcome:?}");
    }
}

const FOUR: &str = "Yritys;Y-tunnus;Yhteyshenkilö;Sähköposti\nKoivu Oy;2100001-8;Olli Mäki;olli@koivu.example\n\
    Leppä Oy;2100008-5;Anna Niemi;anna@leppa.example\n";

#[test]
fn remarks_below_a_table_are_left_out_and_told() {
    for (below, left) in [
        ("\nRaportti luotu:;28.11.2026;;\nLaatija;Maija Salo;;\nRivejä;2;;\n", 3),
        ("\nSelitteet;;;\nP = perintä;L = luotto;;\nLisätietoja: Maija Salo, 040 1234567;;;\n", 3),
        ("Tulostettu 28.11.2026;Sivu 1;;\n", 1),
        ("\n\nMuistiinpano: tarkista tammikuussa;;;\nPäivitetty;1.11.2026;;\n", 2),
    ] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(&format!("{FOUR}{below}"), &[]);
        assert_eq!(
            (outcome.code, desk.all("name")),
            (1, vec!["Koivu Oy".to_owned(), "Leppä Oy".to_owned()]),
            "{below}"
        );
        assert!(outcome.text.contains(&format!("left out {left}")), "{below}: {outcome:?}");
    }
    for (below, name) in [
        ("\nMänty Oy;;;\nKuusi Oy;;Tiina Aho;\n", "Kuusi Oy"),
        ("Tampereen kaupunki;;Tiina Aho;\n", "Tampereen kaupunki"),
        ("\nTampereen kaupunki;;;info@tampere.example\n", "Tampereen kaupunki"),
        ("Tampereen kaupunki;haettu 1.11.2026;;\n", "Tampereen kaupunki"),
    ] {
        let desk = Desk::new(false);
        desk.import_text(&format!("{FOUR}{below}"), &[]);
        assert_eq!(desk.all("name").last().map(String::as_str), Some(name), "{below}");
    }
}

#[test]
fn a_small_table_does_not_lose_to_the_lines_around_it() {
    let table = "\"Account Name\",\"Business ID\"\n\"Koivu Oy\",\"2100001-8\"\n\"Leppä Oy\",\"2100008-5\"\n";
    for below in [
        "\n\n\"Active customers\"\n\"Copyright (c) 2026 example, inc. All rights reserved.\"\n\"Confidential Information\"\n\
            \"Generated By: Maija Salo 11/28/2026 9:15 AM\"\n\"Example Sales Oy\"\n",
        "\n\n\"Customers\"\n\"x\"\n\"y\"\n\"z\"\n",
    ] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(&format!("{table}{below}"), &[]);
        assert_eq!(desk.all("business-id"), ["2100001-8", "2100008-5"], "{outcome:?}");
        assert!(outcome.code == 1 && outcome.text.contains("a remark below the table"), "{outcome:?}");
    }
}

#[test]
fn rows_that_were_broken_into_cells_or_put_into_one_are_asked_about() {
    let one_a_line = FOUR.replace(';', "\n\n");
    let in_one_cell = "Asiakas\n\"Koivu Oy, 2100001-8, Olli Mäki, olli@koivu.example\"\n\
        \"Leppä Oy, 2100008-5, Anna Niemi, anna@leppa.example\"\n";
    for text in [one_a_line.as_str(), in_one_cell, "Koivu Oy (2100001-8)\nTammi Oy (2100008-5)\n"] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(text, &[]);
        assert_eq!((outcome.code, desk.all("name").len()), (2, 0), "{text}: {outcome:?}");
        assert!(outcome.text.contains("has only one column"), "{text}: {outcome:?}");
    }
    let quoted: String = FOUR.replace(';', "\t").lines().map(|line| format!("> {line}\n")).collect();
    let desk = Desk::new(false);
    let outcome = desk.import_text(&format!("> Hei Maija, tässä asiakkaat:\n>\n{quoted}>\n> t. Pekka\n"), &[]);
    assert_eq!(desk.all("business-id"), ["2100001-8", "2100008-5"], "{outcome:?}");
}

#[test]
fn a_text_table_in_one_column_of_a_workbook_is_parted_and_that_is_said() {
    let (desk, outcome) = taken("one-column/csv.xlsx");
    assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä; Pojat Oy"], "{outcome:?}");
    assert_eq!(desk.all("business-id"), ["2100001-8", "2100008-5"]);
    assert!(outcome.text.contains("All values of a row were in one cell"), "{outcome:?}");
    let desk = Desk::new(false);
    desk.import_text("<table><tr><td>Yritys,Y-tunnus</td></tr><tr><td>Koivu Oy,2100001-8</td></tr></table>", &[]);
    assert_eq!(desk.all("name"), ["Koivu Oy"]);
}

#[test]
fn rows_and_columns_too_small_to_be_seen_are_told_as_hidden() {
    let (desk, outcome) = taken("flat-rows/openpyxl.xlsx");
    assert_eq!(desk.all("name").len(), 3);
    for said in ["A hidden row was read too: 3", "A hidden column was read too: Sähköposti"] {
        assert!(outcome.text.contains(said), "{outcome:?}");
    }
    for name in ["xlwt.xls", "libreoffice.xls", "libreoffice.ods"] {
        let outcome = is_the_three(&format!("flat-rows/{name}"));
        for said in ["A hidden row was read too: 3", "A hidden column was read too: Toimiala"] {
            assert!(outcome.text.contains(said), "{name}: {outcome:?}");
        }
    }
}

#[test]
fn values_that_nobody_sees_are_read_and_told() {
    for name in files_in("unseen") {
        let outcome = is_the_three(&format!("unseen/{name}"));
        assert!(outcome.text.contains("On lines 3–4 values cannot be seen"), "{name}: {outcome:?}");
    }
    let sheet = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
        xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>\
        <Style ss:ID=\"a\"><Font ss:Color=\"#FFFFFF\"/></Style>\
        <Style ss:ID=\"b\" ss:Parent=\"a\"><Interior ss:Color=\"#1F4E78\" ss:Pattern=\"Solid\"/></Style>\
        <Style ss:ID=\"c\"><NumberFormat ss:Format=\";;;\"/></Style></Styles><Worksheet ss:Name=\"A\"><Table>";
    let row = |style: &str, name: &str, id: &str| {
        let data = |text: &str| format!("<Data ss:Type=\"String\">{text}</Data></Cell>");
        format!("<Row><Cell ss:StyleID=\"{style}\">{}<Cell>{}</Row>", data(name), data(id))
    };
    let rows = [row("a", "Yritys", "Y-tunnus"), row("a", "Tammi Oy", "2100001-8")];
    let more = [row("b", "Koivu Oy", "2100008-5"), row("c", "Paju Oy", "2100015-7")];
    let table = [rows.concat(), more.concat()].concat();
    let desk = Desk::new(false);
    let outcome = desk.import_text(&format!("{sheet}{table}</Table></Worksheet></Workbook>"), &[]);
    assert_eq!(desk.all("name"), ["Tammi Oy", "Koivu Oy", "Paju Oy"]);
    assert!(outcome.text.contains("On lines 2, 4 values cannot be seen"), "{outcome:?}");
}

#[test]
fn a_title_above_a_drawn_table_changes_nothing_in_it() {
    let line = "+----------+-----------+\n";
    let boxed =
        format!("{line}| Yritys   | Y-tunnus  |\n{line}| Koivu Oy | 2100001-8 |\n| Leppä Oy | 2100008-5 |\n{line}");
    let blanks = "Yritys    Y-tunnus\n--------  ---------\nKoivu Oy  2100001-8\nLeppä Oy  2100008-5\n";
    for table in [boxed.as_str(), blanks] {
        for (above, below) in [("Asiakkaat 28.11.2026\n\n", ""), ("Raportti\n", "Yhteensä 2\n"), ("", "(2 rows)\n")] {
            let desk = Desk::new(false);
            let outcome = desk.import_text(&format!("{above}{table}{below}"), &[]);
            assert_eq!(desk.all("name"), ["Koivu Oy", "Leppä Oy"], "{above}{table}{below}: {outcome:?}");
            assert_eq!(desk.all("business-id"), ["2100001-8", "2100008-5"]);
        }
    }
}

#[test]
fn a_quotation_mark_before_a_letter_leaves_the_letter_as_it_is() {
    for start in ["\u{feff}", ""] {
        let desk = Desk::new(false);
        let outcome = desk.import_text(
            &format!("{start}Yritys;Y-tunnus\nRavintola ”Ängeln” Oy;2100001-8\n”Öljy” Oy;2100008-5\n"),
            &[],
        );
        assert_eq!(
            (outcome.code, desk.all("name")),
            (0, vec!["Ravintola ”Ängeln” Oy".to_owned(), "”Öljy” Oy".to_owned()])
        );
        assert!(!outcome.text.contains("lost"), "{outcome:?}");
    }
}
