//! The handover in every format: read back by other programs' libraries, it tells every fact, whatever stands in the
//! case, and the same case always gives the same bytes.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use calamine::Reader as _;
use icalendar::Component as _;
use icalendar::parser::{read_calendar, unfold};
use jiff::civil::{Date, date};
use lupapolku::assessment::assess;
use lupapolku::case::{Answer, AnswerKey, Case, Edit, Field, FileFacts, Row, RowId, TaskFact, TaskState};
use lupapolku::handover::handed::{self, HandoverRecord};
use lupapolku::handover::since::ChangesSince;
use lupapolku::handover::{
    AuditEvent, Block, Document, DocumentKind, ExportInputs, Format, LongLists, Scope, Value, build, bundle, preview,
    write,
};
use lupapolku::incoming::{self, UnpackError};
use lupapolku::language::{Language, Translations};
use lupapolku::outgoing::{self, Order, OutgoingError};
use lupapolku::process::{Audience, Kind, Process, vtjkysely_intermediary};
use lupapolku::store;
use lupapolku::wording::TextContext;
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization as _;

const TODAY: Date = date(2026, 11, 23);
const READERS: [Audience; 3] = [Audience::Successor, Audience::Technical, Audience::Auditor];

fn process() -> Arc<Process> {
    vtjkysely_intermediary().expect("sound")
}

fn sample() -> Case {
    lupapolku::sample::case().expect("readable")
}

fn document(case: &Case, language: Language, scope: Scope) -> Document {
    let (process, words) = (process(), Translations::new(language));
    let context = TextContext { words: &words, process: &process, case };
    let assessment = assess(case, &process, TODAY);
    let material = ExportInputs { sha256: "AB".repeat(32), ..ExportInputs::of(TODAY) };
    build(context, &assessment, scope, &material)
}

fn finnish(case: &Case) -> Document {
    document(case, Language::find("fi").expect("Finnish"), Scope::default())
}

/// Every document of the sample: three languages, three readers.
fn documents(case: &Case) -> Vec<Document> {
    let scopes = READERS.map(|audience| Scope { audience, ..Scope::default() });
    let of = |language: Language| scopes.map(|scope| document(case, language, scope));
    Language::all().into_iter().flat_map(of).collect()
}

fn bytes(document: &Document, format: Format) -> Vec<u8> {
    write(document, format).expect("written")
}

/// The texts of the blocks.
fn told(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    let mut blocks = Document { sheets: Vec::new(), calendar: Vec::new(), ..document.clone() };
    // A table of facts for readers has other columns in a workbook.
    for block in blocks.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Table { columns, rows } = block {
            columns.clear();
            // Where a cell leads stands in no text.
            rows.iter_mut().flatten().for_each(|cell| cell.part = None);
        }
    }
    blocks.for_each_text(&mut |text| texts.push(text.clone()));
    texts
}

/// What is left of a text when layout may do what it likes: its letters and digits in order.
fn plain(text: &str) -> String {
    text.nfc().filter(|it| it.is_alphanumeric()).collect()
}

/// The same on the web, where characters for private use stand as codes.
fn web(text: &str) -> String {
    let is_private = |it: char| matches!(it, '\u{e000}'..='\u{f8ff}');
    let shown = |it: char| if is_private(it) { format!("[U+{:04X}]", u32::from(it)) } else { it.to_string() };
    plain(&text.chars().map(shown).collect::<String>())
}

#[track_caller]
fn assert_told(texts: &[String], found: &str, by: fn(&str) -> String, format: &str) {
    let found = by(found);
    for text in texts {
        let wanted = by(text);
        assert!(found.contains(&wanted), "{format} lacks {text:?}");
    }
}

fn select(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).map(|it| it.text().collect()).collect()
}

/// Where the links inside a page lead.
fn select_links(html: &Html) -> Vec<String> {
    let selector = Selector::parse("a[href^='#']").expect("a selector");
    html.select(&selector)
        .filter_map(|link| Some(link.value().attr("href")?.trim_start_matches('#').to_owned()))
        .collect()
}

fn unescaped(markdown: &str) -> String {
    let text = markdown.replace("<br>", "\n").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    text.replace('\\', "")
}

fn csv_text(bytes: &[u8]) -> String {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).has_headers(false).from_reader(bytes);
    let rows = reader.records().map(|row| row.expect("a row").iter().collect::<Vec<_>>().join("\n"));
    rows.collect::<Vec<_>>().join("\n")
}

fn excel(bytes: Vec<u8>) -> calamine::Xlsx<Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook")
}

fn excel_text(bytes: Vec<u8>) -> String {
    let mut book = excel(bytes);
    let mut text = String::new();
    for name in book.sheet_names() {
        assert!(
            book.worksheet_formula(&name).expect("read").cells().all(|(_, _, formula)| formula.is_empty()),
            "{name}"
        );
        for (_, _, cell) in book.worksheet_range(&name).expect("read").cells() {
            text.push_str(&cell.to_string());
            text.push('\n');
        }
    }
    text
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn every_fact_is_in_every_format_for_every_reader_in_every_language() {
    for document in documents(&sample()) {
        let texts = told(&document);
        assert!(texts.len() > 100);
        let html = String::from_utf8(bytes(&document, Format::Html)).expect("text");
        assert_told(&texts, &select(&Html::parse_document(&html), "body").concat(), plain, "html");
        let markdown = String::from_utf8(bytes(&document, Format::Markdown)).expect("text");
        assert_told(&texts, &unescaped(&markdown), plain, "md");
        assert_told(&texts, &csv_text(&bytes(&document, Format::Csv)), plain, "csv");
        assert_told(&texts, &excel_text(bytes(&document, Format::Excel)), plain, "xlsx");
        let json: serde_json::Value = serde_json::from_slice(&bytes(&document, Format::Json)).expect("JSON");
        assert_told(&texts, &texts_of(&json), plain, "json");
    }
}

fn texts_of(json: &serde_json::Value) -> String {
    match json {
        serde_json::Value::String(text) => format!("{text}\n"),
        serde_json::Value::Array(values) => values.iter().map(texts_of).collect(),
        serde_json::Value::Object(values) => values.values().map(texts_of).collect(),
        _ => String::new(),
    }
}

#[test]
fn the_same_case_gives_the_same_bytes_in_every_format() {
    let (one, two) = (finnish(&sample()), finnish(&sample()));
    for format in Format::ALL.iter().filter(|format| **format != Format::Bundle) {
        assert!(bytes(&one, *format) == bytes(&two, *format), "{format:?}");
    }
}

#[test]
fn the_json_is_as_its_schema_says() {
    let schema = serde_json::from_str(include_str!("../assets/handover/schema.json")).expect("JSON");
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("handover.json", schema).expect("added");
    let mut schemas = boon::Schemas::new();
    let schema = compiler.compile("handover.json", &mut schemas).expect("a schema");
    for document in documents(&sample()) {
        let json = serde_json::from_slice(&bytes(&document, Format::Json)).expect("JSON");
        let checked = schemas.validate(&json, schema);
        assert!(checked.is_ok(), "{}", checked.expect_err("wrong"));
    }
}

#[test]
fn html_is_one_sound_file_that_can_be_skipped_through() {
    for document in documents(&sample()) {
        let text = String::from_utf8(bytes(&document, Format::Html)).expect("text");
        let html = Html::parse_document(&text);
        assert!(html.errors.is_empty(), "{:?}", html.errors);
        assert_eq!(select(&html, "h1").len(), 1);
        let ids = Selector::parse("[id]").expect("a selector");
        let ids: Vec<&str> = html.select(&ids).filter_map(|it| it.attr("id")).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "an id stands twice");
        let links = Selector::parse("a[href^='#']").expect("a selector");
        for link in html.select(&links).filter_map(|it| it.attr("href")) {
            assert!(ids.contains(&link.trim_start_matches('#')), "{link} leads nowhere");
        }
        for bare in ["th:not([scope])", "script", "img", "link", "iframe", "table:not(:has(thead))"] {
            assert!(select(&html, bare).is_empty(), "{bare}");
        }
        let root = Selector::parse("html").expect("a selector");
        assert_eq!(html.select(&root).next().and_then(|it| it.attr("lang")), Some(document.language));
    }
}

#[test]
fn the_calendar_has_every_deadline_once_and_a_new_one_replaces_it() {
    let case = sample();
    let document = finnish(&case);
    let text = String::from_utf8(bytes(&document, Format::Ics)).expect("text");
    assert!(text.lines().all(|line| line.len() <= 75) && text.matches("\r\n").count() == text.matches('\n').count());
    let unfolded = unfold(&text);
    let calendar: icalendar::Calendar = read_calendar(&unfolded).expect("a calendar").into();
    let events: Vec<&icalendar::Event> = calendar.components.iter().filter_map(|it| it.as_event()).collect();
    assert_eq!(events.len(), document.calendar.len());
    let uids = |document: &Document| document.calendar.iter().map(|entry| entry.uid.clone()).collect::<BTreeSet<_>>();
    assert_eq!(uids(&document).len(), events.len(), "each has a name of its own");
    for (event, entry) in events.iter().zip(&document.calendar) {
        assert_eq!(event.property_value("UID"), Some(entry.uid.as_str()));
        assert_eq!(event.property_value("DTSTART"), Some(entry.date.strftime("%Y%m%d").to_string().as_str()));
        assert_eq!(event.property_value("DTSTAMP"), Some("20261123T000000Z"));
    }
    let standing = document.calendar.iter().filter(|entry| !entry.cancelled).count();
    assert!(standing > 0);
    assert_eq!(text.matches("BEGIN:VALARM").count(), 2 * standing);
    // A day that moves keeps its name; so does a language.
    let mut moved = case.clone();
    let due = Field::Task("name-people".into(), TaskFact::Due);
    for day in [date(2026, 12, 1), date(2026, 12, 2)] {
        let edit = Edit::answer(&moved, due.clone(), Some(Answer::Date(day))).expect("a change");
        let state = Edit::state(&moved, &"name-people".into(), TaskState::InProgress, TODAY, "").expect("a change");
        moved.apply(&edit).and_then(|()| moved.apply(&state)).ok();
        let state = Edit::state(&moved, &"name-people".into(), TaskState::NotStarted, TODAY, "");
        state.into_iter().for_each(|state| moved.apply(&state).expect("fits"));
    }
    assert!(uids(&finnish(&moved)).is_superset(&uids(&document)));
    let swedish = self::document(&case, Language::find("sv").expect("Swedish"), Scope::default());
    assert_eq!(uids(&swedish), uids(&document));
}

/// A case with so many end customers that have a name, a contact and a mail address, and no other answer.
fn with_customers(count: u32) -> Case {
    let mut case = Case::begun(&process(), TODAY);
    for at in 1..=count {
        let answer = |question: &str, text: String| (AnswerKey::of(&question.into()), Answer::Text(text));
        let answers = [
            answer("customer-name", format!("Asiakas {at} Oy")),
            answer("customer-contact-name", format!("Maija Malli {at}")),
            answer("customer-contact-email", format!("maija{at}@asiakas.example")),
            answer("customer-agreement-reference", format!("SOP-{at}")),
        ];
        let row = Row { answers: answers.into_iter().collect() };
        case.apply(&Edit::add_row(&"end-customers".into(), RowId::new(at, 1), row)).expect("fits");
    }
    case
}

#[test]
fn the_same_finding_of_many_customers_is_told_once_with_the_first_names() {
    let document = finnish(&with_customers(200));
    let texts = told(&document);
    let many: Vec<&String> = texts.iter().filter(|text| text.contains("200 riviä: Asiakas 1 Oy, ")).collect();
    assert!(!many.is_empty() && many.iter().all(|text| text.contains("ja 197 muuta")), "{many:?}");
    let findings = document.sections.iter().find(|section| section.heading == "Korjattavaa ja täydennettävää");
    let rows = findings.into_iter().flat_map(|section| &section.blocks).map(|block| match block {
        Block::Table { rows, .. } => rows.len(),
        _ => 0,
    });
    assert!(rows.sum::<usize>() < 30);
    assert!(!texts.iter().any(|text| text.contains("Täytä: Asiakas 7 Oy") || text.len() > 5_000));
    let place = |heading: &str| document.sections.iter().position(|section| section.heading == heading).expect("there");
    assert!(place("Määräajat") < place("Avoimet asiat") && place("Tee ensin") < place("Määräajat"));
    // What has no room in the first table stands in a second one, not in lines of its own.
    let facts = document.sections.iter().flat_map(|section| &section.blocks);
    let facts = facts
        .filter(|block| matches!(block, Block::Facts { facts } if facts.iter().any(|(_, it)| it.contains("SOP-7"))));
    assert_eq!(facts.count(), 0);
    assert!(texts.iter().any(|text| text == "SOP-200"));
}

/// The same thing before and after the business id is known is one thing in the calendar.
#[test]
fn an_entry_of_the_calendar_keeps_its_name_when_the_applicant_gets_one() {
    let uids = |case: &Case| finnish(case).calendar.into_iter().map(|entry| entry.uid).collect::<BTreeSet<_>>();
    let nameless = answered(&[
        ("applicant-business-id", Answer::Text(String::new())),
        ("applicant-name", Answer::Text("Toinen Oy".into())),
    ]);
    assert_eq!(uids(&sample()), uids(&nameless));
}

/// Two cases that were begun on the same day share no entry, and each keeps its own.
#[test]
fn entries_of_two_cases_are_never_taken_for_the_same() {
    let case = |mark: u64| {
        let mut case = Case::begun(&process(), TODAY).marked(mark);
        let due = Field::Task("name-people".into(), TaskFact::Due);
        let edit = Edit::answer(&case, due, Some(Answer::Date(date(2026, 12, 9)))).expect("a change");
        case.apply(&edit).expect("fits");
        case
    };
    let uids = |case: &Case| finnish(case).calendar.into_iter().map(|entry| entry.uid).collect::<BTreeSet<_>>();
    let read = |case: &Case| store::parse(&store::write(case).expect("text")).expect("readable");
    let (one, two) = (case(1), case(2));
    assert!(uids(&one).is_disjoint(&uids(&two)));
    assert_eq!(uids(&one), uids(&read(&one)));
}

#[test]
fn what_was_done_or_removed_is_cancelled_in_the_next_calendar() {
    let (task, due) = ("name-people".into(), Field::Task("name-people".into(), TaskFact::Due));
    let mut case = Case::begun(&process(), TODAY);
    let day = date(2026, 12, 9);
    let set = Edit::answer(&case, due.clone(), Some(Answer::Date(day))).expect("a change");
    case.apply(&set).expect("fits");
    let exported = |case: &Case, events: &[Edit]| {
        let (process, words) = (process(), Translations::new(Language::find("fi").expect("Finnish")));
        let context = TextContext { words: &words, process: &process, case };
        let happened = |edit: &Edit| AuditEvent { at: 0, by: String::new(), edit: edit.clone(), chain: String::new() };
        let material = ExportInputs { events: events.iter().map(happened).collect(), ..ExportInputs::of(TODAY) };
        build(context, &assess(case, &process, TODAY), Scope::default(), &material)
    };
    let before = exported(&case, &[]);
    let entry = before.calendar.iter().find(|entry| entry.date == day).expect("told");
    assert!(!entry.cancelled);
    let after = |case: &Case, events: &[Edit]| {
        let document = exported(case, events);
        let text = String::from_utf8(bytes(&document, Format::Ics)).expect("text");
        let event = text.split("BEGIN:VEVENT").find(|event| event.contains(&entry.uid)).expect("still told");
        assert!(event.contains("STATUS:CANCELLED") && !event.contains("VALARM"), "{event}");
        let number = |event: &str| {
            let line = event.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
            line.and_then(|it| it.parse::<i32>().ok()).expect("a number")
        };
        let first = String::from_utf8(bytes(&before, Format::Ics)).expect("text");
        assert!(number(event) > number(&first), "a calendar takes only what is newer");
    };
    let mut done = case.clone();
    done.apply(&Edit::state(&case, &task, TaskState::NotApplicable, TODAY, "").expect("a change")).expect("fits");
    after(&done, &[]);
    let mut removed = case.clone();
    let clear = Edit::answer(&case, due, None).expect("a change");
    removed.apply(&clear).expect("fits");
    after(&removed, &[set, clear]);
}

/// LibreOffice leaves rows as high as one line when the file does not say otherwise.
#[test]
fn rows_of_the_workbook_are_as_high_as_their_texts_and_no_column_is_empty() {
    let document = finnish(&sample());
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes(&document, Format::Excel))).expect("a zip");
    let mut first = String::new();
    zip.by_name("xl/worksheets/sheet1.xml").expect("there").read_to_string(&mut first).expect("text");
    let high = first.matches("customHeight=\"1\"").count();
    assert!(high > 50, "{high}");
    for sheet in document.sheets.iter().filter(|sheet| sheet.name != "Tietomatriisi" && !sheet.rows.is_empty()) {
        for (at, column) in sheet.columns.iter().enumerate().skip(1) {
            let is_filled = |row: &Vec<Value>| row.get(at).is_some_and(|value| !value.is_empty());
            assert!(sheet.rows.iter().any(is_filled), "{}: {column}", sheet.name);
        }
    }
}

/// As wide as a page on its side takes at 8 points, or on several pages at that size.
/// LibreOffice 7.4 broke “Slutkundens åtagande”, which is bold, in a column that was as wide as the same plain letters.
#[test]
fn a_heading_that_fills_its_column_has_room_for_a_second_line() {
    let swedish = document(&sample(), Language::find("sv").expect("Swedish"), Scope::default());
    let at = swedish.sheets.iter().position(|sheet| sheet.name == "Slutkunder").expect("a sheet") + 2;
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes(&swedish, Format::Excel))).expect("a zip");
    let mut text = String::new();
    let name = format!("xl/worksheets/sheet{at}.xml");
    zip.by_name(&name).expect("there").read_to_string(&mut text).expect("text");
    let heading = text.split("<row ").nth(1).and_then(|row| row.split('>').next()).expect("a row");
    assert!(heading.contains("ht=\"30\""), "{heading}");
}

#[test]
fn every_sheet_of_the_workbook_is_printed_large_enough_to_be_read() {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes(&finnish(&sample()), Format::Excel))).expect("a zip");
    let names = zip.file_names().map(|name| name.expect("text").into_owned());
    let names: Vec<String> = names.filter(|name| name.contains("worksheets/sheet")).collect();
    assert!(names.len() > 5);
    for name in names {
        let mut text = String::new();
        zip.by_name(&name).expect("there").read_to_string(&mut text).expect("text");
        assert!(text.contains("orientation=\"landscape\""), "{name}");
        let number = |column: &str, key: &str| -> f64 {
            let value = column.split(&format!("{key}=\"")).nth(1).and_then(|rest| rest.split('"').next());
            value.and_then(|it| it.parse().ok()).expect("a number")
        };
        let columns = text.split("<col ").skip(1);
        let width: f64 = columns.map(|it| number(it, "width") * (number(it, "max") - number(it, "min") + 1.0)).sum();
        assert!(width <= 150.0 || text.contains("scale=\"73\""), "{name}: {width}");
    }
}

#[test]
fn the_workbook_has_a_sheet_for_each_table_with_real_days() {
    let document = finnish(&sample());
    let mut book = excel(bytes(&document, Format::Excel));
    assert_eq!(book.sheet_names().len(), document.sheets.len() + 1);
    let named = |part: &str| document.sheets.iter().any(|sheet| sheet.name == part);
    assert!(["Tarkistuslista", "Loppuasiakkaat", "Tietomatriisi", "Määräajat"].into_iter().all(named));
    for (sheet, name) in document.sheets.iter().zip(book.sheet_names().into_iter().skip(1)) {
        let range = book.worksheet_range(&name).expect("read");
        for (row, cells) in sheet.rows.iter().enumerate() {
            for (column, value) in cells.iter().enumerate() {
                let cell = range.get((row + 1, column)).cloned().unwrap_or_default();
                match value {
                    Value::Date(_) => assert!(matches!(cell, calamine::Data::DateTime(_)), "{name}: {cell:?}"),
                    Value::Text(text) => assert_eq!(cell.to_string(), *text, "{name}"),
                }
            }
        }
    }
}

/// The naughty strings, with `\u{…}`, `\n` and `\\` standing for what they name.
fn naughty() -> Vec<String> {
    let file = include_str!("naughty.txt");
    file.lines().filter(|line| !line.starts_with("# Texts")).map(spelled_out).collect()
}

fn spelled_out(line: &str) -> String {
    let (mut out, mut rest) = (String::new(), line);
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let code = after.strip_prefix("u{").and_then(|it| it.split_once('}'));
        let named = code.and_then(|(code, rest)| Some((char::from_u32(u32::from_str_radix(code, 16).ok()?)?, rest)));
        rest = match (named, after.chars().next()) {
            (Some((c, rest)), _) => {
                out.push(c);
                rest
            }
            (None, Some('n')) => {
                out.push('\n');
                &after[1..]
            }
            (None, Some('\\')) => {
                out.push('\\');
                &after[1..]
            }
            _ => after,
        };
    }
    out + rest
}

/// A case in which every text is this.
fn filled_with(text: &str) -> Case {
    let process = process();
    let mut case = sample();
    let answer = || Some(Answer::Text(text.to_owned()));
    let is_text = |kind: &Kind| matches!(kind, Kind::Line | Kind::Lines(_) | Kind::Person);
    let mut fields: Vec<Field> = Vec::new();
    for (_, task) in process.tasks() {
        fields.extend(process.asked_in(task).filter(|it| is_text(&it.kind)).map(|it| Field::answer(&it.id)));
        fields.push(Field::Task(task.id.clone(), TaskFact::Note));
        fields.push(Field::Task(task.id.clone(), TaskFact::Owner));
    }
    for list in process.lists.iter().filter(|list| !list.is_kept) {
        let row = RowId::new(99, 99);
        case.apply(&Edit::add_row(&list.id, row, Row::default())).expect("fits");
        let asked = list.questions.iter().filter(|it| is_text(&it.kind));
        fields.extend(asked.map(|it| Field::cell(&list.id, row, &it.id)));
    }
    for field in fields {
        if let Some(edit) = Edit::answer(&case, field, answer()) {
            case.apply(&edit).expect("fits");
        }
    }
    case
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn every_naughty_text_in_every_field_comes_through_every_format() {
    let strings = naughty();
    assert!(strings.len() > 50);
    let document = finnish(&filled_with(&strings.join("\n")));
    let html = String::from_utf8(bytes(&document, Format::Html)).expect("text");
    let parsed = Html::parse_document(&html);
    assert!(parsed.errors.is_empty(), "{:?}", parsed.errors);
    assert!(select(&parsed, "script, b, img:not(svg)").is_empty());
    assert_told(&strings, &select(&parsed, "body").concat(), web, "html");
    let markdown = String::from_utf8(bytes(&document, Format::Markdown)).expect("text");
    assert_told(&strings, &unescaped(&markdown), plain, "md");
    assert!(markdown.lines().filter(|line| line.starts_with('#')).count() == document.sections.len() + 1);
    assert_told(&strings, &csv_text(&bytes(&document, Format::Csv)), plain, "csv");
    assert_told(&strings, &excel_text(bytes(&document, Format::Excel)), plain, "xlsx");
    let ics = String::from_utf8(bytes(&document, Format::Ics)).expect("text");
    assert!(!ics.contains("\r\nX-INJECTED") && ics.lines().all(|line| line.len() <= 75));
    assert!(!ics.contains("METHOD:"), "a method asks for an organiser (RFC 5546)");
    assert_eq!(ics.matches("\r\nBEGIN:VEVENT").count(), document.calendar.len());
}

#[test]
fn a_handover_is_recorded_and_the_next_one_begins_with_what_changed() {
    let process = process();
    let mut case = sample();
    let assessed = |case: &Case| assess(case, &process, TODAY);
    assert_eq!(ChangesSince::last(&case, &process, &assessed(&case), None), None);
    let (by, to, file) = (String::new(), "Sari Seuraaja".into(), "x.pdf".into());
    let handed = HandoverRecord { by, to, on: TODAY, scope: Scope::default(), file };
    let recorded = lupapolku::outgoing::record(&process, &case, &handed).expect("the process keeps handovers");
    let row = recorded.row;
    case.apply(&recorded.edit.expect("new")).expect("fits");
    assert!(ChangesSince::last(&case, &process, &assessed(&case), None).is_some_and(|since| since.is_empty()));
    assert_eq!(
        ChangesSince::last(&case, &process, &assessed(&case), Some(row)),
        None,
        "a handover is not compared with itself"
    );
    let done = assessed(&case).tasks.iter().find(|(_, status)| status.done).map(|(task, _)| task.clone());
    let reopened = done.expect("the sample has done tasks");
    let edit = Edit::state(&case, &reopened, TaskState::InProgress, TODAY, "").expect("a change");
    case.apply(&edit).expect("fits");
    let since = ChangesSince::last(&case, &process, &assessed(&case), None).expect("handed over");
    assert_eq!((since.to.as_str(), since.on, since.new.as_slice()), ("Sari Seuraaja", Some(TODAY), &[reopened][..]));
    let titles: Vec<String> = finnish(&case).sections.iter().map(|section| section.heading.clone()).collect();
    assert!(titles.contains(&"Edellisen luovutuksen jälkeen".to_owned()), "{titles:?}");
    assert!(handed::last(&process, &case).is_some_and(|newest| !newest.is_taken));
    case.apply(&handed::take_over(&process, &case, row, "Sari", TODAY).expect("a change")).expect("fits");
    assert!(handed::last(&process, &case).is_some_and(|newest| newest.is_taken));
    // The state in the record is for the program and stands in no document.
    let all = told(&finnish(&case)).join("\n");
    assert!(!all.contains("open:") && !all.contains("done:"), "{all}");
}

/// A case with a record of a handover on this day, and the row of the record.
fn handed_over(mut case: Case, on: Date) -> (Case, RowId) {
    let (by, to, file) = (String::new(), "Sari Seuraaja".into(), "x.pdf".into());
    let handed = HandoverRecord { by, to, on, scope: Scope::default(), file };
    let recorded = outgoing::record(&process(), &case, &handed).expect("the process keeps handovers");
    case.apply(&recorded.edit.expect("new")).expect("fits");
    (case, recorded.row)
}

/// What stands under “since the last handover” on a day.
fn since_on(case: &Case, tag: &str, today: Date, scope: Scope) -> String {
    let (process, words) = (process(), Translations::new(Language::find(tag).expect("known")));
    let context = TextContext { words: &words, process: &process, case };
    let document = build(context, &assess(case, &process, today), scope, &ExportInputs::of(today));
    let heading = words.text("since-title");
    let sections = document.sections.into_iter().filter(|section| section.heading == heading);
    told(&Document { sections: sections.collect(), sheets: vec![], calendar: vec![], ..finnish(case) }).join("\n")
}

/// Each kind of change by itself: nothing that changes is passed over.
#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn whatever_changes_after_a_handover_is_told_and_only_then_nothing_has_changed() {
    let (case, _) = handed_over(sample(), TODAY);
    let nothing = Translations::new(Language::find("en").expect("known")).text("since-nothing");
    let said = |case: &Case| since_on(case, "en", TODAY, Scope::default());
    assert!(said(&case).contains(&nothing), "{}", said(&case));
    let redacted = since_on(&case, "en", TODAY, Scope { redact: true, ..Scope::default() });
    assert!(redacted.contains(&nothing) && !redacted.contains("Sari"), "{redacted}");
    let (list, groups) = (&"end-customers".into(), &"purpose-groups".into());
    let row = case.rows(list).next().map(|(row, _)| row).expect("customers");
    let cell = Field::cell(list, row, &"customer-name".into());
    let text = |text: &str| Some(Answer::Text(text.into()));
    let link = process().links.first().map(|link| link.id.clone()).expect("links");
    let protection = Field::answer(&"protection-personnel".into());
    let due = Field::Task("protection".into(), TaskFact::Due);
    let edits = [
        (Edit::answer(&case, protection, text("Lyhyt")), "Describe handling and protection"),
        (Edit::answer(&case, due, Some(Answer::Date(date(2027, 2, 1)))), "Describe handling and protection"),
        (Edit::answer(&case, cell, text("Uusi Nimi Oy")), "End customers: earlier rows changed (rows: 25 → 25)"),
        (Edit::remove_row(&case, list, row), "End customers: 1 removed (rows: 25 → 24)"),
        (
            Some(Edit::add_row(list, case.next_row_id(list, 7), Row::default())),
            "End customers: 1 added (rows: 25 → 26)",
        ),
        (Some(Edit::add_row(groups, case.next_row_id(groups, 7), Row::default())), "1 added"),
        (Edit::opened(&case, &link, date(2026, 11, 24)), "Something else in the case has changed"),
    ];
    for (edit, wanted) in edits {
        let mut case = case.clone();
        case.apply(&edit.expect("a change")).expect("fits");
        let said = said(&case);
        assert!(said.contains(wanted) && !said.contains(&nothing), "{wanted}: {said}");
    }
    let later = since_on(&case, "en", date(2026, 12, 8), Scope::default());
    assert!(later.contains("Ask a user of the customer account for an invitation (28 Nov 2026)"), "{later}");
    assert!(later.contains(" → ") && !later.contains(&nothing), "the earliest day: {later}");
}

#[test]
fn a_handover_of_an_early_version_is_not_said_to_be_unchanged_since() {
    let (mut case, row) = handed_over(sample(), TODAY);
    let kept = process().bindings.handovers.clone().expect("kept");
    let field = Field::cell(&kept.list, row, &kept.state);
    let state = case.row(&kept.list, row).expect("there").text(&kept.state).to_owned();
    let early = state.split(' ').filter(|word| word.starts_with("done:") || word.starts_with("open:"));
    let early = Answer::Text(early.collect::<Vec<_>>().join(" "));
    case.apply(&Edit::answer(&case, field, Some(early)).expect("a change")).expect("fits");
    for language in Language::all() {
        let (said, words) = (since_on(&case, language.tag(), TODAY, Scope::default()), Translations::new(language));
        assert!(said.contains(&words.text("since-not-compared")), "{said}");
        assert!(!said.contains(&words.text("since-nothing")), "{said}");
    }
}

fn order(case: &Case, path: &std::path::Path) -> Order {
    Order {
        case: case.clone(),
        path: Some(path.to_owned()),
        scope: Scope::default(),
        format: Format::Bundle,
        today: TODAY,
        handing: None,
        called: None,
    }
}

#[test]
fn a_bundle_holds_everything_and_opens_again_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let (process, words) = (process(), Translations::new(Language::find("fi").expect("Finnish")));
    let path = folder.path().join("case.ron");
    let mut case = sample();
    for (question, name, is_there) in [("one", "kuvaus: 1.pdf", true), ("two", "poissa.pdf", false)] {
        let file = folder.path().join(name);
        let sha256 = store::ContentHash::of(b"attached").sha256().to_owned();
        if is_there {
            std::fs::write(&file, b"attached").expect("written");
        }
        let facts = FileFacts { path: file.to_string_lossy().into_owned(), size: 8, sha256 };
        let edit =
            Edit::answer(&case, Field::answer(&question.into()), Some(Answer::File(facts.into()))).expect("a change");
        case.apply(&edit).expect("fits");
    }
    store::save(&case, &path).expect("saved");
    let order = order(&case, &path);
    let packed = outgoing::bytes(&words, &process, &order).expect("packed");
    assert!(packed == outgoing::bytes(&words, &process, &order).expect("packed"), "the same bytes again");
    let files = bundle::unpack(&packed).expect("whole");
    assert_eq!(files["case.ron"], std::fs::read(&path).expect("there"));
    assert_eq!(files["attachments/01-kuvaus_ 1.pdf"], b"attached");
    let readme = String::from_utf8(files["LUE-MINUT.txt"].clone()).expect("text");
    assert!(readme.contains("case.ron") && readme.contains("tarkistuslista.html") && readme.contains("SHA256SUMS"));
    let mut zip = zip::ZipArchive::new(Cursor::new(&packed)).expect("a zip");
    let made = zip.by_index(0).expect("there").last_modified().expect("dated");
    assert_eq!((made.year(), made.month(), made.day()), (2026, 11, 23));
    let html = String::from_utf8(files["tarkistuslista.html"].clone()).expect("text");
    assert!(html.contains("poissa.pdf") && html.contains("Tiedostoa ei löydy"), "a missing attachment is named");
    let zip = folder.path().join("nippu.zip");
    std::fs::write(&zip, &packed).expect("written");
    let to = folder.path().join("purettu");
    let opened = incoming::unpack(&zip, &to).expect("unpacked");
    assert_eq!(store::open(&opened).expect("readable"), case);
    // What came along is found again, though the file it was taken from is gone.
    std::fs::remove_file(folder.path().join("kuvaus: 1.pdf")).expect("removed");
    let again = outgoing::bytes(&words, &process, &self::order(&case, &opened)).expect("packed");
    assert!(bundle::unpack(&again).expect("whole").contains_key("attachments/01-kuvaus_ 1.pdf"));
    assert!(matches!(incoming::unpack(&zip, &to), Err(UnpackError::NotEmpty)));
    for scope in
        [Scope { audience: Audience::Technical, ..Scope::default() }, Scope { redact: true, ..Scope::default() }]
    {
        let kept_back = outgoing::bytes(&words, &process, &Order { scope, ..self::order(&case, &path) });
        assert!(matches!(kept_back, Err(OutgoingError::BundleForSuccessor)));
    }
}

/// A case from somebody else must not draw its reader's files or keys into a bundle.
#[test]
fn only_what_was_attached_goes_into_a_bundle_and_never_a_key() {
    let folder = tempfile::tempdir().expect("a folder");
    let (process, words) = (process(), Translations::new(Language::find("en").expect("English")));
    let key = include_bytes!("certificate/clear.p12");
    let mut case = sample();
    let broken = b"> -----BEGIN PRIVATE KEY-----\n> TUFN\n".as_slice();
    let ssh = b"-----BEGIN OPENSSH PRIVATE KEY-----\nTUFN\n-----END OPENSSH PRIVATE KEY-----\n".as_slice();
    let java = [0xFE, 0xED, 0xFE, 0xED, 0, 0, 0, 2].as_slice();
    let keys = [("two", &key[..]), ("three", broken), ("four", ssh), ("five", java)];
    let files = keys.map(|(question, key)| (question, key, key));
    for (question, content, attached) in files.into_iter().chain([("one", &b"secret"[..], &b"other"[..])]) {
        let file = folder.path().join(question);
        std::fs::write(&file, content).expect("written");
        let sha256 = store::ContentHash::of(attached).sha256().to_owned();
        let facts = FileFacts { path: file.to_string_lossy().into_owned(), size: 5, sha256 };
        let edit =
            Edit::answer(&case, Field::answer(&question.into()), Some(Answer::File(facts.into()))).expect("a change");
        case.apply(&edit).expect("fits");
    }
    let packed = outgoing::bytes(&words, &process, &order(&case, &folder.path().join("case.ron"))).expect("packed");
    let files = bundle::unpack(&packed).expect("whole");
    assert!(files.keys().all(|name| !name.starts_with("attachments/")), "{:?}", files.keys());
    let html = String::from_utf8(files["checklist.html"].clone()).expect("text");
    assert!(html.contains("has changed since it was added") && html.contains("A private key"));
}

/// The sample with these answers outside lists.
fn answered(answers: &[(&str, Answer)]) -> Case {
    let mut case = sample();
    for (question, answer) in answers {
        let edit = Edit::answer(&case, Field::answer(&(*question).into()), Some(answer.clone())).expect("a change");
        case.apply(&edit).expect("fits");
    }
    case
}

#[test]
fn a_text_that_begins_with_a_mark_stays_inside_its_element() {
    let text = "\u{338} onfocus=alert(1) autofocus tabindex=0 x";
    let case = answered(&[("applicant-address", Answer::Text(text.into()))]);
    let html = String::from_utf8(bytes(&finnish(&case), Format::Html)).expect("text");
    let page = Html::parse_document(&html);
    assert_eq!(select(&page, "[onfocus]").len(), 0);
    assert!(select(&page, "dd").iter().any(|told| told.contains("onfocus=alert(1)")));
}

#[test]
fn an_answer_of_a_branch_that_is_not_chosen_is_told_with_that() {
    let chosen = |choice: &str| {
        let basis = Answer::Text("Vakiolausekkeet".into());
        answered(&[("outside-eea", Answer::Choice(choice.into())), ("outside-eea-basis", basis)])
    };
    let off = "Vakiolausekkeet · Ei kuulu valittuun vaihtoehtoon".to_owned();
    assert!(!told(&finnish(&chosen("yes"))).contains(&off));
    assert!(told(&finnish(&chosen("no"))).contains(&off));
}

#[test]
fn a_reader_is_told_of_rows_only_what_a_task_of_his_asks() {
    let scope = Scope { audience: Audience::Technical, ..Scope::default() };
    let technical = document(&sample(), Language::find("fi").expect("Finnish"), scope);
    let sheets: Vec<&str> = technical.sheets.iter().flat_map(|sheet| &sheet.columns).map(String::as_str).collect();
    let label = |question: &str| {
        let process = process();
        process.question(&question.into()).expect("asked").label.get("fi").to_owned()
    };
    assert!(!sheets.contains(&label("group-provision").as_str()), "{sheets:?}");
    let successor = finnish(&sample());
    let mut all = successor.sheets.iter().flat_map(|sheet| &sheet.columns);
    assert!(all.any(|column| *column == label("group-provision")));
}

#[test]
fn a_bundle_that_cannot_be_opened_whole_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let zip = folder.path().join("x.zip");
    let files = bundle::Files::from([("case.ron".to_owned(), b"no case".to_vec())]);
    std::fs::write(&zip, bundle::pack(&files, TODAY).expect("packed")).expect("written");
    assert!(matches!(incoming::unpack(&zip, &folder.path().join("out")), Err(UnpackError::Bundle(_))));
    assert_eq!(std::fs::read_dir(folder.path()).expect("listed").count(), 1);
}

/// The other documents are made of the same answers, say whose they are, and are found in every format.
#[test]
fn every_document_tells_whose_it_is_and_what_it_was_made_of() {
    let kinds = DocumentKind::ALL.into_iter().filter(|kind| *kind != DocumentKind::Checklist);
    for (kind, language) in kinds.flat_map(|kind| Language::all().into_iter().map(move |language| (kind, language))) {
        let document = document(&sample(), language, Scope { kind, ..Scope::default() });
        let own = |block: &Block| matches!(block, Block::Callout { .. });
        assert!(document.sections.iter().flat_map(|section| &section.blocks).any(own), "{kind:?}");
        let texts = told(&document);
        assert!(texts.iter().any(|text| text.contains("Esimerkki Välitys Oy")), "{kind:?}");
        assert!(document.sections.len() >= 3 && !texts.iter().any(|text| text.starts_with("document-")), "{texts:?}");
        let html = String::from_utf8(bytes(&document, Format::Html)).expect("text");
        assert_told(&texts, &select(&Html::parse_document(&html), "body").concat(), plain, "html");
    }
}

/// An end customer gets the instructions, and not the others' names and the whole case with them.
#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn only_a_checklist_brings_the_tables_and_the_calendar_of_the_case() {
    let other = "Elovirran Perintä Oy";
    let is_told = |document: &Document, format| match format {
        Format::Excel => excel_text(bytes(document, format)).contains(other),
        format => String::from_utf8(bytes(document, format)).expect("text").contains(other),
    };
    let formats = [Format::Excel, Format::Json, Format::Html, Format::Csv, Format::Markdown];
    assert!(formats.into_iter().all(|format| is_told(&finnish(&sample()), format)), "a customer of the sample");
    for kind in DocumentKind::ALL.into_iter().filter(|kind| *kind != DocumentKind::Checklist) {
        for language in Language::all() {
            let document = document(&sample(), language, Scope { kind, ..Scope::default() });
            assert!(document.sheets.is_empty() && document.calendar.is_empty(), "{kind:?}");
            assert!(!formats.into_iter().any(|format| is_told(&document, format)), "{kind:?}");
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    let scope = Scope { kind: DocumentKind::Customer, ..Scope::default() };
    let order = Order { scope, format: Format::Ics, ..order(&sample(), &folder.path().join("case.ron")) };
    let words = Translations::new(Language::find("en").expect("English"));
    let refused = outgoing::bytes(&words, &process(), &order);
    assert!(matches!(refused, Err(OutgoingError::CalendarOfChecklist)));
}

/// What leaving out does not find is said in every document that holds texts of the case.
#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn whatever_is_redacted_says_what_that_does_not_find() {
    for (kind, language) in
        DocumentKind::ALL.into_iter().flat_map(|it| Language::all().into_iter().map(move |language| (it, language)))
    {
        let limits = Translations::new(language).text("handover-redact-limits");
        for redact in [false, true] {
            let document = document(&sample(), language, Scope { kind, redact, ..Scope::default() });
            let wanted = redact && kind != DocumentKind::Management;
            assert_eq!(told(&document).contains(&limits), wanted, "{kind:?}");
            assert_eq!(excel_text(bytes(&document, Format::Excel)).contains(&limits), wanted, "{kind:?}");
        }
    }
}

#[test]
fn the_account_has_the_eight_areas_and_says_which_of_them_are_empty() {
    let scope = Scope { kind: DocumentKind::Account, ..Scope::default() };
    let finnish = |case: &Case| document(case, Language::find("fi").expect("Finnish"), scope);
    let areas = |document: &Document| document.sections.iter().filter(|section| section.level == 3).count();
    let empty = finnish(&Case::begun(&process(), TODAY));
    assert_eq!(areas(&empty), 8);
    assert!(empty.draft.is_some());
    let of_areas = |document: &Document| Document {
        sections: document.sections.iter().filter(|section| section.level == 3).cloned().collect(),
        ..document.clone()
    };
    assert_eq!(told(&of_areas(&empty)).iter().filter(|text| *text == "Ei vielä vastattu.").count(), 8);
    let areas_of = ["administrative", "physical", "personnel", "telecommunications"];
    let more = ["software", "data-set", "operations", "hardware"];
    let names: Vec<String> = areas_of.into_iter().chain(more).map(|area| format!("protection-{area}")).collect();
    let answers: Vec<(&str, Answer)> =
        names.iter().map(|name| (name.as_str(), Answer::Text(format!("Kuvaus: {name}")))).collect();
    let areas_alone = finnish(&answered(&answers));
    assert!(areas_alone.draft.is_some(), "what is required besides is missing");
    let required = ["protection-log", "protection-end-user", "data-protection-name"];
    let required = required.map(|name| (name, Answer::Text("Lokitus".to_owned())));
    let email = ("data-protection-email", Answer::Text("tiina@raamilupa.example".to_owned()));
    let answers: Vec<(&str, Answer)> = answers.into_iter().chain(required).chain([email]).collect();
    let whole = finnish(&answered(&answers));
    assert!(whole.draft.is_none());
    assert!(names.iter().all(|name| told(&whole).contains(&format!("Kuvaus: {name}"))));
}

/// A list that nobody reads through stands once: at the end, or only in the workbook, as the reader wants.
/// A document beside the checklist, on a day.
fn paper(case: &Case, kind: DocumentKind, tag: &str, today: Date) -> Document {
    let (process, words) = (process(), Translations::new(Language::find(tag).expect("known")));
    let context = TextContext { words: &words, process: &process, case };
    let scope = Scope { kind, ..Scope::default() };
    build(context, &assess(case, &process, today), scope, &ExportInputs::of(today))
}

#[test]
fn the_page_for_the_management_tells_what_is_late_what_blocks_and_what_is_asked_in_this_order() {
    let late = date(2026, 12, 8);
    for language in Language::all() {
        let (tag, words) = (language.tag(), Translations::new(language));
        let document = paper(&sample(), DocumentKind::Management, tag, late);
        let texts = told(&document).join("\n");
        let titles = |ids: &[&str]| -> Vec<String> {
            let title = |id: &&str| process().task(&(*id).into()).map(|(_, task)| task.title.get(tag).to_owned());
            ids.iter().filter_map(title).collect()
        };
        let mut at = 0;
        let mut order = vec![words.text("handover-started"), words.text("document-no-target")];
        order.extend([words.date(date(2026, 11, 28)), "Antti Hallinto".to_owned()]);
        // All that blocks, and then what is asked in the order in which it can come up.
        order.extend(titles(&["end-customers", "data-needed", "purposes", "protection", "data-protection"]));
        order.push(words.text("document-nobody"));
        order.push(words.text("document-choose-target"));
        order.extend(titles(&["check-answers", "submission", "record-decision", "accept-terms"]));
        for wanted in order {
            let found = texts[at..].find(&wanted).unwrap_or_else(|| panic!("{tag}: {wanted} after {}", &texts[..at]));
            at += found;
        }
        assert!(!texts.contains(&words.date(date(2027, 9, 1))), "{tag}: more than half a year away: {texts}");
        assert_eq!(texts.matches("Esimerkki Välitys Oy").count(), 2, "{tag}: under the title, and who made it");
    }
}

/// The sample in which every task has a day.
fn with_days() -> Case {
    let mut case = sample();
    for (task, day) in process().tasks().map(|(_, task)| task.id.clone()).zip((1..29).cycle()) {
        let due = Some(Answer::Date(date(2027, 1, day)));
        case.apply(&Edit::answer(&case, Field::Task(task, TaskFact::Due), due).expect("a change")).expect("fits");
    }
    case
}

/// Somebody who has to decide is not told that something is not recorded or has no day, and nothing is cut in silence.
#[test]
fn the_page_for_the_management_says_what_is_so_or_leaves_it_out() {
    let many = with_days();
    for language in Language::all() {
        let (tag, words) = (language.tag(), Translations::new(language));
        let page = |case: &Case, today| told(&paper(case, DocumentKind::Management, tag, today));
        let begun = page(&Case::begun(&process(), TODAY), TODAY);
        assert!(!begun.contains(&words.text("column-due")), "{begun:?}");
        assert!(begun.contains(&words.text("handover-none")), "{begun:?}");
        let passed = page(&many, date(2027, 3, 1)).join("\n");
        let more = |count: i64| words.with("document-more", [("count", count.into())]);
        assert!((1..40).any(|count| passed.lines().any(|line| line == more(count))), "{tag}: {passed}");
    }
}

#[test]
fn instructions_of_which_something_is_missing_are_a_draft_and_each_group_stands_by_itself() {
    for language in Language::all() {
        let (tag, words) = (language.tag(), Translations::new(language));
        let document = paper(&sample(), DocumentKind::Customer, tag, TODAY);
        assert!(document.draft.is_some(), "{tag}");
        let texts = told(&document).join("\n");
        assert!(!texts.contains(&words.text("handover-applicant")), "{tag}: customers do not know that word");
        assert!(texts.contains(&words.text("document-missing")) && texts.contains(&words.date(TODAY)), "{tag}");
        let case = sample();
        let list = "purpose-groups".into();
        let groups = case.rows(&list).filter_map(|(_, row)| row.answer(&"group-name".into())?.text());
        for group in groups {
            let of_group = |heading: &&str| heading.ends_with(&format!(": {group}"));
            let headings = document.sections.iter().map(|section| section.heading.as_str());
            assert_eq!(headings.filter(of_group).count(), 1, "{tag}: {group}");
            let others = document.sections.iter().filter(|section| section.heading.ends_with(&format!(": {group}")));
            let told = told(&Document { sections: others.cloned().collect(), ..document.clone() }).join("\n");
            assert!(group == "Perintä" || !told.contains("Perintä"), "{tag}: {told}");
        }
    }
}

/// Whom a customer tells of a breach stands there, and where the case does not know it that is said.
#[test]
fn instructions_say_whom_to_tell_of_a_breach_or_that_it_is_missing() {
    let known = answered(&[
        ("data-protection-name", Answer::Text("Tiina Uusi".into())),
        ("data-protection-email", Answer::Text("tiina@raamilupa.example".into())),
    ]);
    let heading = "Report a suspected data breach at once";
    for (case, wanted) in [(known, "tiina@raamilupa.example"), (Case::begun(&process(), TODAY), "Not answered yet.")] {
        let document = paper(&case, DocumentKind::Customer, "en", TODAY);
        let section = document.sections.iter().find(|section| section.heading == heading).expect("there");
        let Some(Block::Facts { facts }) = section.blocks.first() else { panic!("facts") };
        assert!(facts.iter().any(|(_, value)| value == wanted), "{facts:?}");
    }
}

#[test]
fn a_runbook_numbers_its_steps_and_says_that_there_is_no_certificate_yet() {
    let document = paper(&Case::begun(&process(), TODAY), DocumentKind::Runbook, "en", TODAY);
    assert!(document.draft.is_some());
    let texts = told(&document).join("\n");
    let empty = process().list(&"service-certificates".into()).map(|list| list.empty.get("en").to_owned());
    assert!(texts.contains(&empty.expect("a list")), "{texts}");
    let items = document.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| match block {
        Block::Checklist { items } => items.iter().map(|item| item.text.clone()).collect(),
        _ => Vec::new(),
    });
    let numbers: Vec<String> = items.map(|text| text.split(' ').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(numbers, ["1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."]);
}

#[test]
fn an_account_names_its_company_once_and_has_a_line_for_its_version() {
    let document = paper(&sample(), DocumentKind::Account, "en", TODAY);
    let texts = told(&document).join("\n");
    assert!(document.sections.iter().all(|section| section.heading != "Applicant"), "{texts}");
    assert!(texts.contains("Version"), "{texts}");
    assert_eq!(texts.matches("Esimerkki Välitys Oy").count(), 2, "under the title, and who made it: {texts}");
}

#[test]
fn a_long_list_is_an_annex_or_only_in_the_workbook() {
    let case = with_customers(150);
    let holds = |document: &Document, name: &str| told(document).iter().filter(|text| *text == name).count();
    let annex = finnish(&case);
    assert_eq!(holds(&annex, "Asiakas 140 Oy"), 1);
    assert!(annex.sections.last().is_some_and(|section| section.is_annex));
    let html = String::from_utf8(bytes(&annex, Format::Html)).expect("text");
    assert_eq!(select(&Html::parse_document(&html), "section.annex").len(), 1);
    let scope = Scope { long_lists: LongLists::Workbook, ..Scope::default() };
    let without = document(&case, Language::find("fi").expect("Finnish"), scope);
    assert_eq!(holds(&without, "Asiakas 140 Oy"), 0);
    assert!(excel_text(bytes(&without, Format::Excel)).contains("Asiakas 140 Oy"));
    assert!(told(&without).iter().any(|text| text.starts_with("150 riviä")));
    assert!(!finnish(&with_customers(100)).sections.iter().any(|section| section.is_annex));
}

/// What many customers have in common is told once, and everything is told.
#[test]
fn an_annex_tells_once_what_is_the_same_on_many_rows() {
    let mut case = with_customers(120);
    let long = "Ei tarvita kuolintietoja, koska sopimukset päättyvät muutenkin vuoden lopussa.";
    for (row, _) in case.clone().rows(&"end-customers".into()).skip(1) {
        let cell = |question: &str| Field::cell(&"end-customers".into(), row, &question.into());
        for (question, text) in [("customer-data-exceptions", long), ("customer-sector", "Perintä")] {
            let edit = Edit::answer(&case, cell(question), Some(Answer::Text(text.into()))).expect("a change");
            case.apply(&edit).expect("fits");
        }
    }
    let texts = told(&finnish(&case));
    assert_eq!(texts.iter().filter(|text| text.contains(long)).count(), 1);
    assert_eq!(texts.iter().filter(|text| text.starts_with("Huomautus 1")).count(), 119);
    assert!(texts.contains(&"maija7@asiakas.example".to_owned()), "what has room side by side stands side by side");
}

/// Where the columns have no room side by side, a person stands in one cell, and so do short texts beside each other.
#[test]
fn a_wide_annex_puts_short_columns_under_each_other() {
    let mut case = with_customers(101);
    let name = "Pohjois-Karjalan Kiinteistönhuolto- ja Isännöintipalvelut Osakeyhtiö".repeat(2);
    for (row, _) in case.clone().rows(&"end-customers".into()).skip(1) {
        for (question, answer) in
            [("customer-name", Answer::Text(name.clone())), ("customer-starts-on", Answer::Date(date(2027, 4, 1)))]
        {
            let field = Field::cell(&"end-customers".into(), row, &question.into());
            let edit = Edit::answer(&case, field, Some(answer)).expect("a change");
            case.apply(&edit).expect("fits");
        }
    }
    let texts = told(&finnish(&case));
    assert!(texts.contains(&"Maija Malli 7\nmaija7@asiakas.example".to_owned()), "a person in one cell");
    assert!(texts.contains(&"SOP-7\n1.4.2027".to_owned()), "short texts in one cell");
    assert!(texts.contains(&"SOP-1\n–".to_owned()), "and what is missing is marked");
}

#[test]
fn the_first_lines_tell_what_is_late_who_is_waited_for_and_what_keeps_the_application_back() {
    let mut case = sample();
    let open = assess(&case, &process(), TODAY).next.first().map(|next| next.task.clone()).expect("an open task");
    let late = Field::Task(open, TaskFact::Due);
    case.apply(&Edit::answer(&case, late, Some(Answer::Date(date(2026, 11, 2)))).expect("a change")).expect("fits");
    for language in Language::all() {
        let document = document(&case, language, Scope::default());
        let words = Translations::new(language);
        let heading = words.text("handover-situation");
        let situation = document.sections.iter().find(|section| section.heading == heading).expect("there");
        let Some(Block::Facts { facts }) = situation.blocks.first() else { panic!("facts stand first") };
        let said = |key: &str| facts.iter().find(|(name, _)| *name == words.text(key)).map(|(_, value)| value.clone());
        assert!(said("handover-overdue").expect("late").contains(&words.date(date(2026, 11, 2))), "{facts:?}");
        assert!(said("handover-waiting").expect("waits").contains("Antti Hallinto"), "{facts:?}");
        let application = process().filings.first().map(|filing| filing.title.get(language.tag()).to_owned());
        let blocks = said("handover-blocks").expect("blocks");
        assert!(blocks.contains(&application.expect("a filing")), "{facts:?}");
        let process = process();
        for task in ["end-customers", "data-needed", "purposes", "protection", "data-protection"] {
            let (_, task) = process.task(&task.into()).expect("a task");
            assert!(blocks.contains(task.title.get(language.tag())), "{blocks}");
        }
        assert!(said("plan-title").is_some(), "{facts:?}");
    }
}

/// Tasks whose own day has passed come first, one that waits for somebody among them.
#[test]
fn what_is_late_is_done_first_and_whoever_keeps_it_waiting_is_reminded() {
    let (process, case, late) = (process(), sample(), date(2026, 12, 8));
    let assessment = assess(&case, &process, late);
    let waiting = assessment.tasks.iter().find(|(_, status)| status.state == TaskState::Waiting).expect("one waits").0;
    let first: Vec<String> = assessment.next.iter().take(2).map(|next| next.task.to_string()).collect();
    assert_eq!(first, [waiting.to_string(), "make-request".to_owned()]);
    for (tag, remind) in
        [("fi", "Muistuta: Antti Hallinto"), ("sv", "Påminn Antti Hallinto"), ("en", "Remind Antti Hallinto")]
    {
        let words = Translations::new(Language::find(tag).expect("known"));
        let context = TextContext { words: &words, process: &process, case: &case };
        let document = build(context, &assessment, Scope::default(), &ExportInputs::of(late));
        let heading = words.text("handover-first");
        let section = document.sections.iter().find(|section| section.heading == heading).expect("there");
        let Some(Block::Table { rows, .. }) = section.blocks.first() else { panic!("a table") };
        assert_eq!(rows.len(), 5);
        assert!(rows[0][0].text.starts_with(remind), "{:?}", rows[0]);
        assert!(rows[0].iter().any(|cell| cell.text.contains(&words.date(date(2026, 11, 28)))), "{:?}", rows[0]);
    }
}

#[test]
fn what_to_do_first_leads_to_the_part_where_it_is_told() {
    for document in documents(&sample()) {
        let headings: Vec<&str> = document.sections.iter().map(|section| section.heading.as_str()).collect();
        let cells = document.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| match block {
            Block::Table { rows, .. } => rows.iter().flatten().collect::<Vec<_>>(),
            Block::Paragraph { .. }
            | Block::Callout { .. }
            | Block::Facts { .. }
            | Block::Checklist { .. }
            | Block::Signature { .. } => Vec::new(),
            Block::Lead { to, .. } => vec![to],
        });
        let cells: Vec<_> = cells.collect();
        let ids: Vec<&str> = cells.iter().filter_map(|cell| cell.id.as_deref()).collect();
        let parts: Vec<&str> = cells.iter().filter_map(|cell| cell.part.as_deref()).collect();
        assert!(!parts.is_empty());
        let is_there = |part: &str| headings.contains(&part) || ids.contains(&part);
        parts.iter().for_each(|part| assert!(is_there(part), "{part} is no part of {headings:?}"));
        let page = Html::parse_document(&String::from_utf8(bytes(&document, Format::Html)).expect("text"));
        for goal in select_links(&page) {
            assert_eq!(
                page.select(&Selector::parse(&format!("[id='{goal}']")).expect("a selector")).count(),
                1,
                "{goal}"
            );
        }
    }
}

#[cfg(feature = "pdf")]
mod pdf {
    use super::*;
    use pdf_extract::{Dictionary, Document as Pdf, Object};

    #[test]
    fn nothing_unseen_is_in_a_text_and_codes_are_found_as_they_stand() {
        for file in ["names-and-addresses", "din-91379"] {
            let path = format!("tests/data/handover/{file}.ron");
            let case = store::open(std::path::Path::new(&path)).expect("readable");
            for language in Language::all() {
                let document = document(&case, language, Scope::default());
                let found = text(&bytes(&document, Format::Pdf));
                let unseen = ['\u{200b}', '\u{200c}', '\u{2060}', '\u{feff}'];
                assert!(!found.contains(unseen), "{file}");
                let sum = "AB".repeat(32);
                assert!(found.contains(&sum), "{file}: the sum");
                for text in told(&document) {
                    for word in text.split_whitespace().filter(|it| it.contains('@') && it.len() < 60) {
                        assert!(found.contains(word), "{file} lacks {word}");
                    }
                }
            }
        }
    }

    /// What the typefaces of the PDF are sure to have.
    fn latin(text: &str) -> String {
        text.chars().filter(char::is_ascii_alphanumeric).collect()
    }

    fn text(bytes: &[u8]) -> String {
        pdf_extract::extract_text_from_mem(bytes).expect("text")
    }

    fn catalog(pdf: &Pdf) -> &Dictionary {
        pdf.catalog().expect("a catalog")
    }

    #[test]
    fn every_fact_is_in_the_pdf_for_every_reader_in_every_language() {
        for document in documents(&sample()) {
            let found = latin(&text(&bytes(&document, Format::Pdf)));
            for told in told(&document) {
                // The foot of a page may stand in the middle of a text, and never in the middle of a word.
                let words = told.split_whitespace().map(latin);
                words.for_each(|word| assert!(found.contains(&word), "{} lacks {told:?}", document.language));
            }
        }
    }

    #[test]
    fn what_to_do_first_names_the_page_on_which_its_row_stands() {
        for document in documents(&sample()) {
            let pages = pdf_extract::extract_text_from_mem_by_pages(&bytes(&document, Format::Pdf)).expect("pages");
            let tables = document.sections.iter().flat_map(|section| &section.blocks);
            let cells = tables.flat_map(|block| match block {
                Block::Table { rows, .. } => rows.iter().flatten().collect::<Vec<_>>(),
                _ => Vec::new(),
            });
            let cells: Vec<_> = cells.collect();
            let named: Vec<(&str, &str)> =
                cells.iter().filter_map(|cell| Some((cell.id.as_deref()?, cell.text.as_str()))).collect();
            let leading: Vec<(&str, &str)> =
                cells.iter().filter_map(|cell| Some((cell.text.as_str(), cell.part.as_deref()?))).collect();
            assert!(!leading.is_empty());
            let first = latin(pages.first().expect("a page"));
            for (place, goal) in leading {
                let title = named.iter().find(|(id, _)| *id == goal).map_or(goal, |(_, title)| title);
                let is_there =
                    |number: &usize| pages.get(number - 1).is_some_and(|page| latin(page).contains(&latin(title)));
                let mut told = (2..=pages.len()).filter(is_there);
                let word = document.labels.page.to_lowercase();
                let is_told = told.any(|number| first.contains(&latin(&format!("{place}, {word} {number}"))));
                assert!(is_told, "the page of {title} is not on the first page: {first}");
            }
        }
    }

    /// Also when it names its people, when some of its days have passed, and when a day is wanted.
    #[test]
    fn page_one_tells_who_hands_over_what_is_late_what_to_do_first_and_where_the_sum_is() {
        let (process, late) = (process(), date(2027, 10, 15));
        let wanted = answered(&[("ready-by", Answer::Date(date(2027, 6, 1)))]);
        for (case, today) in [(sample(), TODAY), (sample(), late), (wanted, TODAY), (with_customers(200), TODAY)] {
            let assessment = assess(&case, &process, today);
            let (by, to) = ("Meri-Marjatta Mallikas".to_owned(), "Sari Seuraaja-Virtanen".to_owned());
            let handing = case.rows(&"end-customers".into()).next().map(|(row, _)| row);
            let material = ExportInputs { sha256: "AB".repeat(32), by, to, handing, ..ExportInputs::of(today) };
            for language in Language::all() {
                let words = Translations::new(language);
                let context = TextContext { words: &words, process: &process, case: &case };
                let document = build(context, &assessment, Scope::default(), &material);
                let pages = pdf_extract::extract_text_from_mem_by_pages(&bytes(&document, Format::Pdf)).expect("pages");
                let first = latin(pages.first().expect("a page"));
                let mut wanted = vec![material.by.clone(), material.to.clone(), words.date(today)];
                wanted.extend(["handover-sum-how", "handover-sum"].map(|key| words.text(key)));
                wanted.extend((today == late).then(|| words.date(date(2026, 12, 4))));
                let heading = words.text("handover-first");
                let section = document.sections.iter().find(|section| section.heading == heading).expect("there");
                let Some(Block::Table { rows, .. }) = section.blocks.first() else { panic!("a table") };
                assert_eq!(rows.len(), 5);
                wanted.extend(rows.iter().flatten().map(|cell| cell.text.clone()));
                for told in wanted {
                    assert!(first.contains(&latin(&told)), "{} {today}: {told} is not on page one", language.tag());
                }
            }
        }
    }

    #[test]
    fn it_is_tagged_titled_in_its_language_with_bookmarks_and_embedded_typefaces() {
        for document in documents(&sample()) {
            let bytes = bytes(&document, Format::Pdf);
            let pdf = Pdf::load_mem(&bytes).expect("a PDF");
            let catalog = catalog(&pdf);
            assert_eq!(
                catalog.get(b"Lang").and_then(Object::as_str).expect("a language"),
                document.language.as_bytes()
            );
            for part in ["MarkInfo", "StructTreeRoot", "Outlines", "Metadata", "OutputIntents"] {
                assert!(catalog.has(part.as_bytes()), "{part}");
            }
            let metadata = catalog.get_deref(b"Metadata", &pdf).and_then(Object::as_stream).expect("metadata");
            let metadata = metadata.get_plain_content().expect("text");
            let metadata = String::from_utf8_lossy(&metadata);
            assert!(metadata.contains("pdfuaid:part") && metadata.contains("pdfaid:part"), "{metadata}");
            let is_font = |object: &&Object| object.as_dict().is_ok_and(|it| it.has_type(b"FontDescriptor"));
            let fonts: Vec<&Object> = pdf.objects.values().filter(is_font).collect();
            assert!(!fonts.is_empty());
            for font in fonts.iter().filter_map(|it| it.as_dict().ok()) {
                assert!(font.has(b"FontFile2") || font.has(b"FontFile3"), "not embedded");
            }
            assert!(bytes.len() < 900_000, "typefaces are subset");
        }
    }

    /// How many parts there are of each kind in the tree of tags, and the rows of the table that has most.
    fn tree(bytes: &[u8]) -> (usize, usize) {
        let pdf = Pdf::load_mem(bytes).expect("a PDF");
        let named = |object: &Object, name: &[u8]| {
            object.as_dict().and_then(|it| it.get(b"S")).and_then(Object::as_name).is_ok_and(|it| it == name)
        };
        let tables = pdf.objects.values().filter(|object| named(object, b"Table")).count();
        let children = |object: &Object| match object.as_dict().and_then(|it| it.get_deref(b"K", &pdf)) {
            Ok(Object::Array(kids)) => kids.clone(),
            Ok(kid) => vec![kid.clone()],
            Err(_) => Vec::new(),
        };
        let is_row = |object: &Object| pdf.dereference(object).is_ok_and(|(_, object)| named(object, b"TR"));
        let bodies = pdf.objects.values().filter(|object| named(object, b"TBody"));
        let rows = bodies.map(|body| children(body).iter().filter(|kid| is_row(kid)).count()).max();
        (tables, rows.unwrap_or_default())
    }

    #[test]
    fn a_list_over_many_pages_is_one_table_with_all_its_rows() {
        let (few, many) = (finnish(&with_customers(101)), finnish(&with_customers(600)));
        let (few, many) = (tree(&bytes(&few, Format::Pdf)), tree(&bytes(&many, Format::Pdf)));
        assert_eq!((few.1, many.1), (101, 600));
        assert_eq!(few.0, many.0, "no page begins a table of its own");
    }

    #[test]
    fn the_page_for_the_management_is_one_page() {
        let begun = Case::begun(&process(), TODAY);
        let days = [TODAY, date(2026, 12, 8), date(2027, 10, 15)];
        for (case, today) in [begun, sample(), with_days()].iter().flat_map(|it| days.map(|day| (it, day))) {
            for (language, redact) in Language::all().into_iter().flat_map(|it| [(it, false), (it, true)]) {
                let (process, words) = (process(), Translations::new(language));
                let context = TextContext { words: &words, process: &process, case };
                let scope = Scope { kind: DocumentKind::Management, redact, ..Scope::default() };
                let document = build(context, &assess(case, &process, today), scope, &ExportInputs::of(today));
                let pages = Pdf::load_mem(&bytes(&document, Format::Pdf)).expect("a PDF").get_pages().len();
                assert_eq!(pages, 1, "{} {today} {redact}", language.tag());
            }
        }
    }

    /// Letters of names that have no composed form stand in the text layer as they were typed.
    #[test]
    fn letters_with_marks_that_stand_apart_are_read_as_they_were_written() {
        let document =
            finnish(&answered(&[("applicant-address", Answer::Text("N\u{302} M\u{302}at n\u{308}".into()))]));
        assert!(text(&bytes(&document, Format::Pdf)).contains("N\u{302} M\u{302}at n\u{308}"));
    }

    #[test]
    fn naughty_texts_are_set_whole_and_what_the_typeface_lacks_as_codes() {
        let strings = naughty();
        let document = finnish(&filled_with(&strings.join("\n")));
        let found = text(&bytes(&document, Format::Pdf));
        let plain = latin(&found);
        for string in &strings {
            // Codes stand between letters that belong together, so each run of plain letters is looked for.
            let runs = string.split(|it: char| !it.is_ascii_alphanumeric()).filter(|run| !run.is_empty());
            runs.for_each(|run| assert!(plain.contains(run), "{string:?} lacks {run:?}"));
        }
        for code in ["U+1F600", "U+4E2D", "U+202E", "U+0001"] {
            assert!(plain.contains(&latin(code)), "{code}");
        }
    }

    #[test]
    fn an_answer_of_ten_thousand_characters_breaks_over_pages_and_is_all_there() {
        let words: Vec<String> = (0..1_600).map(|at| format!("sana{at}")).collect();
        let long = words.join(" ");
        assert!(long.len() > 10_000);
        let mut case = sample();
        for field in [Field::answer(&"connection-reason".into()), Field::Task("name-people".into(), TaskFact::Note)] {
            let edit = Edit::answer(&case, field, Some(Answer::Text(long.clone()))).expect("a change");
            case.apply(&edit).expect("fits");
        }
        let found = latin(&text(&bytes(&finnish(&case), Format::Pdf)));
        assert!(found.contains("sana0") && found.contains("sana1599"));
        assert!(words.iter().all(|word| found.matches(word.as_str()).count() >= 2));
    }
}

#[test]
fn a_preview_shows_the_first_rows_and_says_how_many_there_are() {
    let process = vtjkysely_intermediary().expect("sound");
    let case = lupapolku::sample::case().expect("readable");
    let words = Translations::new(Language::find("en").expect("English"));
    let context = TextContext { words: &words, process: &process, case: &case };
    let today = date(2026, 11, 23);
    let assessment = assess(&case, &process, today);
    let material = ExportInputs::of(today);
    let document = preview(context, &assessment, Scope::default(), &material);
    let blocks = || document.sections.iter().flat_map(|section| &section.blocks);
    let names = |block: &&Block| matches!(block, Block::Table { rows, .. } if rows.iter().flatten().any(|it| it.text == "Aurinkolahden Isännöinti Oy"));
    let Some(Block::Table { rows, .. }) = blocks().find(names) else { panic!("no end customers") };
    assert_eq!(rows.len(), 12);
    assert!(blocks().any(|it| matches!(it, Block::Paragraph { text } if text == "and 13 more rows")));
    assert!(document.sheets.is_empty());
}

#[test]
fn where_nothing_is_open_what_is_warned_of_is_done_first() {
    let process = process();
    let mut case = Case::begun(&process, TODAY);
    for (_, task) in process.tasks() {
        let state = match task.completion {
            lupapolku::process::Completion::Declared => TaskState::Done,
            lupapolku::process::Completion::Derived => TaskState::NotApplicable,
        };
        let edit = Edit::state(&case, &task.id, state, TODAY, "Meri Malli").expect("a change");
        case.apply(&edit).expect("fits");
    }
    let document = finnish(&case);
    let title = Translations::new(Language::find("fi").expect("Finnish")).text("handover-first");
    let first = document.sections.iter().find(|section| section.heading == title).expect("there");
    let rows = first.blocks.iter().map(|block| if let Block::Table { rows, .. } = block { rows.len() } else { 0 });
    assert_eq!(rows.sum::<usize>(), 5);
    assert!(format!("{first:?}").contains("Merkitty valmiiksi, mutta"), "{first:?}");
}
