//! Questions out, answers back: forms are made, filled in by real programs or by hand, and taken back in.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests stop at the first thing that is not as they say"
)]

use calamine::{Data, Reader as _, Xlsx};
use jiff::civil::date;
use lupapolku::asking::{self, Collected, Order};
use lupapolku::case::{Answer, AnswerKey, Case, Edit, Field, RowId};
use lupapolku::language::{Language, Translations};
use lupapolku::process::{Process, vtjkysely_intermediary};
use lupapolku::questionnaire::{
    Asked, Caution, Examined, Fault, Named, Recipients, Returned, State, Subject, examine, subjects,
};
use rust_xlsxwriter::Workbook;
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

const ON: jiff::civil::Date = date(2026, 11, 28);

fn process() -> Arc<Process> {
    vtjkysely_intermediary().expect("sound")
}

fn words(tag: &str) -> Translations {
    Translations::new(Language::find(tag).expect("a language"))
}

fn sample() -> Case {
    lupapolku::sample::case().expect("readable")
}

/// A form of a recipient, recorded in the case.
struct Sent {
    case: Case,
    asked: Asked,
    workbook: Vec<u8>,
    text: String,
}

fn send(process: &Process, mut case: Case, tag: &str, recipient: &Named) -> Sent {
    let id = asking::ids(process, &case, 1).into_iter().next().expect("one");
    let words = words(tag);
    let order = Order { words: &words, process, case: &case, on: ON, answer_by: None };
    let made = order.make(recipient, id, "").expect("made").expect("something to ask");
    let edit = made.asked.record(process).expect("kept");
    let (asked, workbook, text) = (made.asked, made.workbook, made.text);
    case.apply(&edit).expect("fits");
    Sent { case, asked, workbook, text }
}

fn first_customer(process: &Process, case: &Case) -> Named {
    subjects(process, case, &Recipients::Rows(String::new())).expect("some").into_iter().next().expect("one")
}

fn of_customer(recipient: &Named, question: &str) -> Field {
    let Subject::Row(list, row) = &recipient.0 else { panic!("a row") };
    match question.split_once('.') {
        Some((question, item)) => Field::Cell(list.clone(), *row, AnswerKey::item(&question.into(), &item.into())),
        None => Field::cell(list, *row, &question.into()),
    }
}

fn look(process: &Process, case: &Case, bytes: &[u8]) -> Examined {
    let returned = Returned::read(bytes).expect("a form");
    examine(process, case, &returned, &lupapolku::hash::sha256(bytes))
}

/// A text put behind the arrow of a question.
fn filled(text: &str, name: &str, answer: &str) -> String {
    let (before, rest) = text.split_once(&format!("[{name}]")).expect("asked");
    let (question, after) = rest.split_once("=>").expect("an arrow");
    let (_, after) = after.split_once("\r\n").expect("a line end");
    format!("{before}[{name}]{question}=> {answer}\r\n{after}")
}

/// The cells of a workbook written anew by another program, each as `change` makes it; sheets in the given order.
fn rewritten(bytes: &[u8], order: &[usize], change: impl Fn(usize, &mut Vec<Vec<String>>)) -> Vec<u8> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let names = book.sheet_names();
    let mut out = Workbook::new();
    for at in order {
        let range = book.worksheet_range(&names[*at]).expect("a sheet");
        let (rows, columns) = range.end().map_or((0, 0), |(row, column)| (row + 1, column + 1));
        let cell = |row, column| range.get_value((row, column)).map(Data::to_string).unwrap_or_default();
        let mut cells: Vec<Vec<String>> = (0..rows).map(|row| (0..columns).map(|it| cell(row, it)).collect()).collect();
        change(*at, &mut cells);
        let sheet = out.add_worksheet().set_name(&names[*at]).expect("a name");
        for (row, line) in (0_u32..).zip(&cells) {
            for (column, text) in (0_u16..).zip(line) {
                sheet.write_string(row, column, text).expect("written");
            }
        }
    }
    out.save_to_buffer().expect("saved")
}

/// Something done to the cells of a sheet.
type Change<'c> = &'c dyn Fn(&mut Vec<Vec<String>>);

/// The line with this name in the first column.
fn line<'c>(cells: &'c mut [Vec<String>], name: &str) -> Option<&'c mut Vec<String>> {
    cells.iter_mut().find(|line| line[0] == name)
}

#[test]
fn every_answer_comes_back_from_every_program_as_it_was_typed() {
    let process = process();
    let folder = Path::new("tests/data/questionnaires");
    let case = lupapolku::store::open(&folder.join("case.ron")).expect("readable");
    let expected = [
        ("customer-basis", "Perimme saatavia toimeksiannosta.\nSopimus 12/2026, kohta 3 – ”osoitteet”."),
        ("customer-business-id", "0245437-2"),
        ("customer-contact-email", "maija@elovirta.example"),
        ("customer-contact-name", "Maija Mäkelä-Åberg"),
        ("customer-data.addresses", "Maksuvaatimus\nlähetetään postitse."),
        ("customer-data.names", "Velallinen yksilöidään nimellä."),
        ("customer-sector", ""),
        ("customer-wanted-from", "2027-03-01"),
    ];
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("there") {
        let path = entry.expect("readable").path();
        if path.extension().is_none_or(|it| it == "ron" || it == "md") {
            continue;
        }
        count += 1;
        let collected = asking::look(&process, &case, &path);
        let form = collected.form.as_ref().unwrap_or_else(|why| panic!("{}: {why:?}", path.display()));
        let mut said: Vec<(String, String)> = form
            .proposed
            .iter()
            .map(|it| {
                let name = it.field.to_string().rsplit('/').next().unwrap_or_default().to_owned();
                let new = match &it.new {
                    Some(Answer::Text(text)) => text.clone(),
                    Some(Answer::Date(date)) => date.to_string(),
                    Some(other) => format!("{other:?}"),
                    None => String::new(),
                };
                (name, new)
            })
            .collect();
        said.sort();
        let expected: Vec<(String, String)> = expected.map(|(a, b)| (a.to_owned(), b.to_owned())).to_vec();
        assert_eq!(said, expected, "{}", path.display());
        assert!(form.unread.is_empty() && form.lost == 0, "{}: {:?}", path.display(), form.unread);
        // Another business id is asked about.
        let asked = form.proposed.iter().filter(|it| it.caution.is_some() || it.conflict);
        let asked: Vec<String> = asked.map(|it| it.field.to_string()).collect();
        assert!(asked.len() == 1 && asked[0].ends_with("customer-business-id"), "{}: {asked:?}", path.display());
    }
    assert_eq!(count, 10);
}

#[test]
fn a_form_that_was_not_touched_changes_nothing_whatever_it_asks() {
    let process = process();
    let case = sample();
    let tasks = process.tasks().map(|(_, task)| (Subject::Task(task.id.clone()), "Tekla".to_owned()));
    let recipients: Vec<Named> = tasks.chain([first_customer(&process, &case)]).collect();
    for tag in ["fi", "sv", "en"] {
        let words = words(tag);
        let order =
            Order { words: &words, process: &process, case: &case, on: ON, answer_by: Some(date(2026, 12, 24)) };
        for recipient in &recipients {
            let id = RowId::new(9, 9);
            let Some(made) = order.make(recipient, id, "").expect("made") else { continue };
            let mut case = case.clone();
            case.apply(&made.asked.record(&process).expect("kept")).expect("fits");
            for bytes in [&made.workbook, made.text.as_bytes()] {
                let form = look(&process, &case, bytes);
                assert_eq!(form.state, State::Unchanged, "{tag} {}: {form:#?}", recipient.0);
                assert!(form.unread.is_empty() && form.lost == 0, "{tag} {}: {:#?}", recipient.0, form.unread);
            }
        }
    }
}

#[test]
fn what_was_taken_once_is_not_taken_again_and_undo_takes_all_back() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "fi", &recipient);
    let text = filled(&sent.text, "customer-contact-name", "Maija Mäkelä");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answer.txt");
    std::fs::write(&path, &text).expect("written");
    let mut case = sent.case.clone();
    let collected = asking::look(&process, &case, &path);
    let edit = collected.taken(&process, &case, ON, |_| true).expect("fits").expect("something");
    case.apply(&edit).expect("fits");
    let name = of_customer(&recipient, "customer-contact-name");
    assert_eq!(case.get(&name), Some(&Answer::Text("Maija Mäkelä".to_owned())));
    assert_eq!(look(&process, &case, text.as_bytes()).state, State::TakenBefore);
    // Saved anew by a mail program, with the same answers.
    let quoted: String = text.lines().map(|line| format!("> {line}\n")).collect();
    assert_eq!(look(&process, &case, quoted.as_bytes()).state, State::TakenBefore);
    let given = lupapolku::questionnaire::find(&process, &case, sent.asked.id).expect("kept").given(&process, &case);
    assert_eq!(given, vec![name]);
    case.apply(&edit.inverse()).expect("fits");
    assert_eq!(case, sent.case);
}

#[test]
fn what_the_case_has_changed_since_is_a_conflict_and_what_it_has_not_is_none() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let mut sent = send(&process, sample(), "fi", &recipient);
    let sector = of_customer(&recipient, "customer-sector");
    let edit = Edit::answer(&sent.case, sector.clone(), Some(Answer::Text("Kiinteistöt".to_owned())));
    sent.case.apply(&edit.expect("a change")).expect("fits");
    let text = filled(&sent.text, "customer-sector", "Isännöinti ja huolto");
    let text = filled(&text, "customer-contact-name", "Maija Mäkelä");
    let form = look(&process, &sent.case, text.as_bytes());
    let conflicts: Vec<_> = form.proposed.iter().map(|it| (it.field.clone(), it.conflict)).collect();
    assert_eq!(conflicts, [(sector, true), (of_customer(&recipient, "customer-contact-name"), false)]);
    assert_eq!(form.certain().count(), 1);
    // The recipient who has come to the same says nothing new.
    let text = filled(&sent.text, "customer-sector", "Kiinteistöt");
    assert_eq!(look(&process, &sent.case, text.as_bytes()).state, State::Unchanged);
}

#[test]
fn an_older_answer_that_comes_after_a_newer_one_is_asked_about() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "fi", &recipient);
    let mut case = sent.case.clone();
    let folder = tempfile::tempdir().expect("a folder");
    let mut last = None;
    for (at, name) in ["Uusi Nimi", "Vanha Nimi"].into_iter().enumerate() {
        let path = folder.path().join(format!("{at}.txt"));
        std::fs::write(&path, filled(&sent.text, "customer-contact-name", name)).expect("written");
        let collected: Collected = asking::look(&process, &case, &path);
        let form = collected.form.as_ref().expect("a form").clone();
        if let Some(edit) = collected.taken(&process, &case, ON, |it| !it.conflict).expect("fits") {
            case.apply(&edit).expect("fits");
        }
        last = Some(form);
    }
    assert!(last.expect("two").proposed.iter().all(|it| it.conflict));
    let name = case.get(&of_customer(&recipient, "customer-contact-name")).and_then(Answer::text).map(str::to_owned);
    assert_eq!(name.as_deref(), Some("Uusi Nimi"));
}

#[test]
fn sheets_and_columns_may_come_back_in_another_order() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "sv", &recipient);
    let turned = rewritten(&sent.workbook, &[1, 0], |at, cells| {
        if at == 1 {
            line(cells, "customer-contact-name").expect("asked")[2] = "Maija".to_owned();
            cells.iter_mut().for_each(|line| line.reverse());
        }
    });
    let form = look(&process, &sent.case, &turned);
    assert_eq!(form.proposed.len(), 1, "{form:#?}");
    assert!(form.is_settled());
}

#[test]
fn one_sheet_alone_is_enough_and_lines_may_be_sorted_or_lost() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "en", &recipient);
    let alone = rewritten(&sent.workbook, &[1], |_, cells| {
        line(cells, "customer-contact-name").expect("asked")[2] = "Maija".to_owned();
        cells.retain(|line| line[0] != "customer-basis");
        cells[4..].reverse();
    });
    let form = look(&process, &sent.case, &alone);
    assert_eq!((form.state, form.proposed.len(), form.lost), (State::Answered, 1, 1), "{form:#?}");
}

/// A form with two answers, whose cells were changed besides.
fn changed(sent: &Sent, change: impl Fn(&mut Vec<Vec<String>>)) -> Vec<u8> {
    rewritten(&sent.workbook, &[0, 1], |at, cells| {
        if at == 1 {
            line(cells, "customer-contact-name").expect("asked")[2] = "Maija".to_owned();
            line(cells, "customer-basis").expect("asked")[2] = "Laki".to_owned();
            change(cells);
        }
    })
}

#[test]
fn whatever_is_sorted_moved_or_taken_away_no_answer_is_lost_in_silence() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "fi", &recipient);
    let kept: [(&str, Change<'_>); 6] = [
        ("the whole sheet is sorted, the marks too", &|cells| cells.sort()),
        ("and the other way", &|cells| cells.sort_by(|one, other| other.cmp(one))),
        ("the names of the places are gone", &|cells| cells.iter_mut().for_each(|line| drop(line.remove(0)))),
        ("lines stand above", &|cells| cells.splice(0..0, [vec![], vec![]]).for_each(drop)),
        ("a column stands before", &|cells| cells.iter_mut().for_each(|line| line.insert(0, String::new()))),
        ("what was known is gone", &|cells| cells.iter_mut().for_each(|line| drop(line.remove(5)))),
    ];
    for (what, change) in kept {
        let form = look(&process, &sent.case, &changed(&sent, change));
        assert_eq!((form.state, form.proposed.len(), form.lost), (State::Answered, 2, 0), "{what}: {form:#?}");
        assert!(form.is_settled(), "{what}: {form:#?}");
    }
    // Where the marks of the columns are gone, nothing is taken by itself.
    let unmarked = changed(&sent, |cells| drop(cells.remove(2)));
    let form = look(&process, &sent.case, &unmarked);
    assert_eq!((form.proposed.len(), form.certain().count(), form.unread.len()), (2, 0, 0), "{form:#?}");
    assert!(form.proposed.iter().all(|it| it.caution == Some(Caution::ColumnsGuessed)));
}

#[test]
fn what_is_written_where_nothing_is_asked_is_named() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "fi", &recipient);
    let at = |cells: &[Vec<String>], name: &str| cells.iter().position(|line| line[0] == name).expect("asked");
    let places: [(&str, Change<'_>); 6] = [
        ("beside a question without a reason", &|cells| {
            line(cells, "customer-sector").expect("asked")[3] = "Huom".into()
        }),
        ("over the help", &|cells| line(cells, "customer-basis").expect("asked")[4] = "Huom".into()),
        ("where no help was", &|cells| line(cells, "customer-contact-name").expect("asked")[4] = "Huom".into()),
        ("between two questions", &|cells| {
            let below = at(cells, "customer-sector") + 1;
            cells[below][2] = "Huom".into();
        }),
        ("above the questions", &|cells| cells[0][2] = "Huom".into()),
        ("far to the right", &|cells| {
            cells.iter_mut().take(1).for_each(|line| line.extend(["".into(), "Huom".into()]))
        }),
    ];
    for (what, change) in places {
        let form = look(&process, &sent.case, &changed(&sent, change));
        let unread: Vec<(&str, Fault)> = form.unread.iter().map(|it| (it.typed.as_str(), it.fault)).collect();
        assert_eq!((form.proposed.len(), unread.as_slice()), (2, &[("Huom", Fault::Stray)][..]), "{what}");
    }
    let cover = rewritten(&sent.workbook, &[0, 1], |at, cells| {
        if at == 0 {
            cells[4].push("Huom".to_owned());
        }
    });
    assert_eq!(look(&process, &sent.case, &cover).unread.iter().map(|it| it.fault).collect::<Vec<_>>(), [Fault::Stray]);
}

#[test]
fn an_answer_in_the_note_of_a_cell_is_named() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "fi", &recipient);
    let mut out = Workbook::new();
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(sent.workbook.as_slice())).expect("a workbook");
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).expect("a sheet");
        let sheet = out.add_worksheet().set_name(&name).expect("a name");
        for (row, column, cell) in range.cells() {
            let (top, left) = range.start().expect("cells");
            let place = (
                top + u32::try_from(row).expect("few"),
                u16::try_from(left).expect("few") + u16::try_from(column).expect("few"),
            );
            let text = cell.to_string();
            sheet.write_string(place.0, place.1, &text).expect("written");
            if text == "customer-sector" {
                let note = rust_xlsxwriter::Note::new("Ei enää: perintä & muu").add_author_prefix(false);
                sheet.insert_note(place.0, 2, &note).expect("a note");
            }
        }
    }
    let form = look(&process, &sent.case, &out.save_to_buffer().expect("saved"));
    let unread: Vec<(&str, Fault)> = form.unread.iter().map(|it| (it.typed.as_str(), it.fault)).collect();
    assert_eq!(unread, [("Ei enää: perintä & muu", Fault::Stray)], "{form:#?}");
    assert!(form.unread[0].place.line > 4 && !form.unread[0].place.sheet.is_empty());
}

#[test]
fn a_remark_in_a_form_whose_answers_were_taken_is_still_named() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let mut sent = send(&process, sample(), "fi", &recipient);
    let first = changed(&sent, |_| ());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("first.xlsx");
    std::fs::write(&path, &first).expect("written");
    let taken = asking::look(&process, &sent.case, &path).taken(&process, &sent.case, ON, |_| true);
    sent.case.apply(&taken.expect("fits").expect("something")).expect("fits");
    let copy = changed(&sent, |cells| cells.push(Vec::new()));
    assert_eq!(look(&process, &sent.case, &copy).state, State::TakenBefore);
    let remark = changed(&sent, |cells| line(cells, "customer-sector").expect("asked")[3] = "Huom".to_owned());
    let form = look(&process, &sent.case, &remark);
    assert_eq!((form.state, form.unread.len()), (State::Unchanged, 1), "{form:#?}");
}

#[test]
fn an_answer_as_long_as_some_programs_cut_it_is_asked_about() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "fi", &recipient);
    for (length, caution) in [(254, None), (255, Some(Caution::Cut)), (256, None)] {
        let long = changed(&sent, |cells| line(cells, "customer-basis").expect("asked")[2] = "ä".repeat(length));
        let form = look(&process, &sent.case, &long);
        let basis = form.proposed.iter().find(|it| it.field == of_customer(&recipient, "customer-basis"));
        assert_eq!(basis.expect("proposed").caution, caution, "{length}");
    }
}

#[test]
fn an_answer_that_names_another_organisation_is_asked_about() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "en", &recipient);
    for (question, typed) in
        [("customer-business-id", "0245437-2"), ("customer-name", "Aivan Toinen Oy"), ("customer-business-id", "")]
    {
        let other = changed(&sent, |cells| line(cells, question).expect("asked")[2] = typed.to_owned());
        let form = look(&process, &sent.case, &other);
        let asked: Vec<&Field> = form.proposed.iter().filter(|it| it.caution.is_some()).map(|it| &it.field).collect();
        assert_eq!(asked, [&of_customer(&recipient, question)], "{form:#?}");
        assert_eq!((form.certain().count(), form.proposed[0].caution), (2, Some(Caution::OtherSubject)));
    }
}

#[test]
fn a_form_that_was_changed_and_not_only_filled_in_gives_nothing() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "fi", &recipient);
    let changes: [(&str, Change<'_>, Fault); 4] = [
        (
            "names swapped",
            &|cells| {
                line(cells, "customer-contact-name").expect("asked")[0] = "x-1".to_owned();
                line(cells, "customer-contact-email").expect("asked")[0] = "customer-contact-name".to_owned();
                line(cells, "x-1").expect("asked")[0] = "customer-contact-email".to_owned();
            },
            Fault::OtherQuestion,
        ),
        (
            "another question",
            &|cells| line(cells, "customer-sector").expect("asked")[1] = "Liikevaihto".to_owned(),
            Fault::OtherQuestion,
        ),
        (
            "another customer",
            &|cells| {
                line(cells, "customer-sector").expect("asked")[0] =
                    "list/end-customers/2-00000001/customer-sector".to_owned()
            },
            Fault::NotAsked,
        ),
        (
            "another form",
            &|cells| {
                cells.iter_mut().flatten().for_each(|cell| {
                    let hash = cell.split('/').nth(3).map(str::to_owned).filter(|_| cell.contains("LP1/"));
                    if let Some(hash) = hash {
                        *cell = cell.replace(&hash, "0123456789ABCDEF")
                    }
                })
            },
            Fault::OtherForm,
        ),
    ];
    for (what, change, fault) in changes {
        let changed = rewritten(&sent.workbook, &[0, 1], |_, cells| {
            if let Some(line) = line(cells, "customer-basis") {
                line[2] = "Laki".to_owned();
                change(cells);
            } else if fault == Fault::OtherForm {
                change(cells);
            }
        });
        let form = look(&process, &sent.case, &changed);
        assert_eq!(form.state, State::Tampered, "{what}: {form:#?}");
        assert!(
            form.proposed.is_empty() && form.unread.iter().any(|it| it.fault == fault),
            "{what}: {:#?}",
            form.unread
        );
    }
}

#[test]
fn a_form_of_another_case_and_a_file_that_is_no_form_are_told() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "fi", &recipient);
    assert_eq!(look(&process, &sample(), &sent.workbook).state, State::OtherCase);
    for bytes in [&b"nimi;tunnus\nKoivu Oy;1\n"[..], b"", b"hei", &[0xD0, 0xCF, 0x11], b"PK\x03\x04"] {
        assert!(Returned::read(bytes).is_err(), "{bytes:?}");
    }
}

#[test]
fn what_cannot_be_an_answer_is_named_with_its_place_and_its_reason() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    let sent = send(&process, sample(), "fi", &recipient);
    let answered = rewritten(&sent.workbook, &[0, 1], |at, cells| {
        if at == 0 {
            return;
        }
        let mut put = |name: &str, column: usize, text: &str| {
            line(cells, name).expect("asked")[column] = text.to_owned();
        };
        put("customer-contact-name", 2, "Maija 010594Y9032");
        put("customer-wanted-from", 2, "3/1/2027");
        put("customer-basis", 2, "#NAME?");
        put("customer-data.names", 2, "ehkä");
        put("customer-data.addresses", 3, "Maksuvaatimus");
        put("customer-business-id", 2, "0245437-3");
        cells.push(vec![String::new(), "Soittakaa minulle".to_owned()]);
    });
    let form = look(&process, &sent.case, &answered);
    assert_eq!(form.state, State::Answered);
    let faults: Vec<Fault> = form.unread.iter().map(|it| it.fault).collect();
    let expected = [
        Fault::Stray,
        Fault::IdentityCode,
        Fault::NoValue,
        Fault::NotADay,
        Fault::NotAnOption,
        Fault::ReasonWithoutChoice,
    ];
    assert_eq!(faults.len(), expected.len(), "{:#?}", form.unread);
    assert!(expected.iter().all(|it| faults.contains(it)), "{faults:?}");
    assert!(
        form.unread.iter().all(|it| it.place.line > 4 && !it.place.sheet.is_empty() && !it.typed.contains("Y9032"))
    );
    let business_id = form.proposed.iter().find(|it| it.field == of_customer(&recipient, "customer-business-id"));
    assert_eq!(business_id.and_then(|it| it.caution), Some(Caution::Invalid));
    assert!(form.certain().next().is_none());
}

#[test]
fn yes_and_no_in_any_language_and_an_emptied_cell_are_understood() {
    let process = process();
    let recipient = first_customer(&process, &sample());
    for (yes, is_yes) in
        [("Kyllä", true), ("ja", true), ("YES ", true), ("x", true), ("Ei", false), ("nej", false), ("", false)]
    {
        let sent = send(&process, sample(), "fi", &recipient);
        let text = filled(&sent.text, "customer-data.names", yes);
        let form = look(&process, &sent.case, text.as_bytes());
        assert_eq!(form.proposed.len(), usize::from(is_yes), "{yes}: {form:#?}");
        assert!(form.unread.is_empty(), "{yes}: {:#?}", form.unread);
    }
    let sent = send(&process, sample(), "fi", &recipient);
    let form = look(&process, &sent.case, filled(&sent.text, "customer-sector", "").as_bytes());
    assert_eq!(form.proposed.first().map(|it| (it.old.is_some(), it.new.clone())), Some((true, None)));
}

#[test]
fn a_question_with_several_options_comes_back_as_one_answer() {
    let process = process();
    let recipient = (Subject::Task("data-needed".into()), "Tekla".to_owned());
    let sent = send(&process, sample(), "fi", &recipient);
    let text = filled(&sent.text, "answer/search-keys.building-id", "kyllä");
    let form = look(&process, &sent.case, text.as_bytes());
    let [proposed] = form.proposed.as_slice() else { panic!("{form:#?}") };
    let (Some(Answer::Choices(old)), Some(Answer::Choices(new))) = (&proposed.old, &proposed.new) else {
        panic!("{proposed:?}")
    };
    assert_eq!(new.difference(old).count(), 1);
    assert!(old.is_subset(new));
}

#[test]
fn a_form_holds_nothing_of_other_customers() {
    let process = process();
    let case = sample();
    let all = subjects(&process, &case, &Recipients::Rows(String::new())).expect("some");
    let sent = send(&process, case, "fi", &all[0]);
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&sent.workbook)).expect("a workbook");
    let cells: Vec<String> = book
        .worksheets()
        .iter()
        .flat_map(|(_, range)| range.cells().map(|(_, _, cell)| cell.to_string()).collect::<Vec<_>>())
        .collect();
    for (_, name) in &all[1..] {
        assert!(!cells.iter().any(|cell| cell.contains(name.as_str())) && !sent.text.contains(name.as_str()), "{name}");
    }
}

#[test]
fn an_identity_code_that_is_in_the_case_goes_into_no_form() {
    let process = process();
    let mut case = sample();
    let recipient = first_customer(&process, &case);
    for (question, text) in [("customer-name", "Koivu 010594Y9032"), ("customer-sector", "hetu 010594Y9032")] {
        let edit = Edit::answer(&case, of_customer(&recipient, question), Some(Answer::Text(text.to_owned())));
        case.apply(&edit.expect("a change")).expect("fits");
    }
    let applicant =
        Edit::answer(&case, Field::answer(&"applicant-name".into()), Some(Answer::Text("O 010594Y9032".into())));
    case.apply(&applicant.expect("a change")).expect("fits");
    let sent = send(&process, case.clone(), "fi", &first_customer(&process, &case));
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&sent.workbook)).expect("a workbook");
    let cells = book
        .worksheets()
        .into_iter()
        .flat_map(|(_, range)| range.cells().map(|(_, _, cell)| cell.to_string()).collect::<Vec<_>>());
    assert!(cells.chain([sent.text.clone(), sent.asked.recipient.clone()]).all(|text| !text.contains("010594Y9032")));
    // What was not on the form is not missed, and a later code in the case makes no form a changed one.
    assert_eq!(look(&process, &sent.case, &sent.workbook).state, State::Unchanged);
    let before = send(&process, sample(), "fi", &recipient);
    let mut case = before.case.clone();
    let edit =
        Edit::answer(&case, of_customer(&recipient, "customer-sector"), Some(Answer::Text("010594Y9032".into())));
    case.apply(&edit.expect("a change")).expect("fits");
    assert_ne!(look(&process, &case, &before.workbook).state, State::Tampered);
}

#[test]
fn what_a_form_asked_about_may_be_gone_when_it_comes_back() {
    let process = process();
    let recipient = (Subject::Task("purposes".into()), "Tekla".to_owned());
    let sent = send(&process, sample(), "fi", &recipient);
    let mut case = sent.case.clone();
    let list = "purpose-groups".into();
    let (row, _) = case.rows(&list).next().expect("a group");
    let edit = Edit::remove_row(&case, &list, row).expect("there");
    case.apply(&edit).expect("fits");
    let form = look(&process, &case, &sent.workbook);
    assert_eq!(form.state, State::Unchanged, "{form:#?}");
    assert!(!form.unread.is_empty() && form.unread.iter().all(|it| it.fault == Fault::Gone), "{:#?}", form.unread);
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn of_five_hundred_forms_no_answer_is_lost_and_none_replaces_another_unasked() {
    let process = process();
    let mut case = sample();
    let customers = subjects(&process, &case, &Recipients::Rows(String::new())).expect("some");
    let words = words("fi");
    let mut texts = Vec::new();
    for (at, id) in asking::ids(&process, &case, 500).into_iter().enumerate() {
        let recipient = &customers[at % customers.len()];
        let order = Order { words: &words, process: &process, case: &case, on: ON, answer_by: None };
        let made = order.make(recipient, id, "").expect("made").expect("something");
        texts.push((recipient.clone(), filled(&made.text, "customer-basis", &format!("Laki {at}"))));
        case.apply(&made.asked.record(&process).expect("kept")).expect("fits");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answer.txt");
    let mut conflicts = 0;
    for (_, text) in &texts {
        std::fs::write(&path, text).expect("written");
        let collected = asking::look(&process, &case, &path);
        let form = collected.form.as_ref().expect("a form");
        assert_eq!(form.proposed.len(), 1, "{form:#?}");
        conflicts += usize::from(form.proposed[0].conflict);
        let edit = collected.taken(&process, &case, ON, |it| !it.conflict).expect("fits").expect("it came");
        case.apply(&edit).expect("fits");
    }
    // The first answer of each customer stands; every later one is asked about.
    assert_eq!(conflicts, 500 - customers.len());
    for (at, (recipient, _)) in texts.iter().enumerate().take(customers.len()) {
        let said = case.get(&of_customer(recipient, "customer-basis")).and_then(Answer::text);
        assert_eq!(said, Some(format!("Laki {at}").as_str()));
    }
}

/// What the program says, and how it ends.
fn run(folder: &Path, arguments: &[&str]) -> (String, Option<i32>) {
    let mut command = assert_cmd::Command::cargo_bin("lupapolku").expect("the program is built");
    let fixed = ["--today", "2026-11-28"];
    let output = command.current_dir(folder).args(arguments).args(fixed).output().expect("it runs");
    (String::from_utf8(output.stdout).expect("text"), output.status.code())
}

#[test]
fn a_text_is_read_whatever_a_mail_program_made_of_its_lines_and_signs() {
    let process = process();
    let case = sample();
    let sent = send(&process, case.clone(), "fi", &first_customer(&process, &case));
    let text = filled(&filled(&sent.text, "customer-sector", "Uusi ala"), "customer-contact-name", "Maija");
    let each = |change: &dyn Fn(&str) -> String| text.lines().map(change).collect::<Vec<_>>().join("\n");
    let filled_anew = text.replace("\r\n", "\n").split("\n\n").map(|part| part.replace('\n', " ")).collect::<Vec<_>>();
    for (what, changed) in [
        ("quoted", each(&|line| format!("> {line}"))),
        ("bullets", each(&|line| format!("\u{2022} {line}"))),
        ("an arrow", text.replace("=>", "\u{21d2}")),
        ("another arrow", text.replace("=>", "\u{2192}")),
        ("an entity", text.replace("=>", "=&gt;")),
        ("Markdown", text.replace('[', "\\[").replace(']', "\\]").replace("=>", "=\\>")),
        ("bold", text.replace("=>", "**=>**")),
        ("double spaced", text.replace("\r\n", "\n\n")),
        ("a message", format!("From: maija@a.example\r\nSubject: Re\r\n\r\n{text}")),
        ("lines filled anew", filled_anew.join("\n\n")),
    ] {
        let form = look(&process, &sent.case, changed.as_bytes());
        let said: Vec<(String, String)> = form
            .proposed
            .iter()
            .map(|it| (it.field.to_string(), it.new.as_ref().and_then(Answer::text).unwrap_or("-").to_owned()))
            .collect();
        let has = |name: &str, answer: &str| said.iter().any(|(field, new)| field.ends_with(name) && new == answer);
        assert!(has("customer-sector", "Uusi ala") && has("customer-contact-name", "Maija"), "{what}: {said:?}");
        assert!(said.iter().all(|(_, new)| new != "-"), "{what}: nothing is cleared: {said:?}");
    }
}

#[test]
fn what_is_written_above_a_text_or_beside_an_attachment_is_named() {
    let process = process();
    let case = sample();
    let sent = send(&process, case.clone(), "sv", &first_customer(&process, &case));
    let untouched = look(&process, &sent.case, sent.text.as_bytes());
    assert!(untouched.unread.is_empty() && untouched.proposed.is_empty(), "{:?}", untouched.unread);
    for above in ["Hei! Toimiala on perint\u{e4}.\r\n\r\n", "Hej,\r\n\r\nvi byter bransch\r\n\r\n"] {
        let form = look(&process, &sent.case, format!("{above}{}", sent.text).as_bytes());
        assert_eq!(form.unread.len(), above.matches("\r\n\r\n").count(), "{above}");
    }
    // Two forms in one file: the second is named by its mark, whatever its answers are.
    let other = subjects(&process, &sent.case, &Recipients::Rows(String::new())).expect("some").remove(1);
    let second = send(&process, sent.case.clone(), "sv", &other);
    let form = look(&process, &second.case, format!("{}{}", sent.text, second.text).as_bytes());
    let mark = second.asked.id.to_string();
    assert!(form.unread.iter().any(|it| it.typed.contains(&mark)), "{:?}", form.unread);
    let encoded = base64(&sent.workbook);
    let message = format!(
        "From: maija@a.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\
         Content-Type: text/plain\r\n\r\nBranschen byts.\r\n--x\r\n\
         Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet; name=f.xlsx\r\n\
         Content-Disposition: attachment; filename=f.xlsx\r\nContent-Transfer-Encoding: base64\r\n\r\n{encoded}\r\n--x--\r\n"
    );
    let form = look(&process, &sent.case, message.as_bytes());
    assert_eq!(form.unread.iter().map(|it| it.typed.as_str()).collect::<Vec<_>>(), ["Branschen byts."]);
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// The texts of all cells of a workbook.
fn cells_of(bytes: &[u8]) -> String {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    let sheets = book.worksheets();
    let cells = sheets.iter().flat_map(|(_, range)| range.cells().map(|(.., cell)| cell.to_string()));
    cells.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_commands_ask_everybody_and_take_every_answer_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    run(folder, &["new", "case.ron", "--sample", "--language", "fi"]);
    let (said, code) = run(folder, &["ask", "case.ron", "--to", "out", "--by", "2026-12-20", "--language", "sv"]);
    assert_eq!(code, Some(0), "{said}");
    let count = |folder: &Path| {
        std::fs::read_dir(folder).expect("there").filter(|it| it.as_ref().expect("read").path().is_file()).count()
    };
    assert_eq!((count(&folder.join("out")), count(&folder.join("out/som text"))), (25, 25));
    let (said, code) = run(folder, &["collect", "case.ron", "out", "--dry-run", "--json", "--language", "fi"]);
    let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(code, Some(0));
    assert!(said["files"].as_array().expect("files").iter().all(|file| file["state"] == "unchanged"));
    let name =
        std::fs::read_dir(folder.join("out/som text")).expect("there").next().expect("one").expect("read").path();
    let text = std::fs::read_to_string(&name).expect("readable");
    std::fs::write(&name, filled(&text, "customer-contact-name", "Maija Mäkelä")).expect("written");
    let path = name.to_string_lossy();
    for (code, state, taken) in [(0, "answered", 1), (0, "taken-before", 0)] {
        let (said, ended) = run(folder, &["collect", "case.ron", &path, "--json", "--language", "fi"]);
        let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        assert_eq!((ended, said["files"][0]["state"].as_str()), (Some(code), Some(state)), "{said}");
        assert_eq!(said["files"][0]["proposals"].as_array().map(Vec::len), Some(taken));
    }
    // Whose answer it is, from which file and of which day stands in the change history and in every export.
    let hash = lupapolku::hash::sha256(&std::fs::read(&name).expect("readable"));
    let file = name.file_name().expect("a name").to_string_lossy().into_owned();
    for ending in ["md", "html", "csv", "json", "xlsx"] {
        let to = folder.join(format!("handover.{ending}"));
        let (said, code) = run(folder, &["export", "case.ron", "--to", &to.to_string_lossy(), "--language", "fi"]);
        assert_ne!(code, Some(2), "{said}");
        let bytes = std::fs::read(&to).expect("written");
        let text = match ending {
            "xlsx" => cells_of(&bytes),
            _ => String::from_utf8(bytes).expect("text"),
        };
        for part in ["Muilta saadut vastaukset", &hash, &file, "28.11.2026", "Yhteyshenkilö"] {
            assert!(text.contains(part), "{ending}: {part}");
        }
    }
    let table = folder.join("table.csv");
    std::fs::write(&table, "Nimi;Y-tunnus\nKoivu Oy;0245437-2\n").expect("written");
    assert_eq!(run(folder, &["collect", "case.ron", "table.csv", "--language", "fi"]).1, Some(2));
    assert_eq!(run(folder, &["collect", "case.ron", "table.csv", &path, "--language", "fi"]).1, Some(1));
    let (said, _) = run(folder, &["collect", "case.ron", "table.csv", "gone.xlsx", "--language", "fi"]);
    assert!(said.contains("ei ole tietopyynnön lomake. Tiedostosta ei löydy"), "{said}");
    // A file that cannot be read is not said to be something else.
    assert!(said.contains("gone.xlsx: tiedostoa ei löydy"), "{said}");
}

#[test]
fn the_commands_say_why_nobody_can_be_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    run(folder, &["new", "empty.ron"]);
    run(folder, &["new", "case.ron", "--sample"]);
    for arguments in [
        &["ask", "empty.ron", "--to", "out"][..],
        &["ask", "case.ron", "--to", "out", "--customers", "Ei ketään"],
        &["ask", "case.ron", "--to", "out", "--task", "protection"],
        &["ask", "case.ron", "--to", "out", "--task", "no-such-task", "--name", "Tekla"],
        &["ask", "case.ron", "--to", "out", "--by", "1.12.2026"],
        &["ask", "case.ron", "--to", "out", "--by", "2026-11-01"],
        &["ask", "case.ron", "--to", "out", "--task", "protection", "--name", "Tekla 010594Y9032"],
    ] {
        let (said, code) = run(folder, arguments);
        assert_eq!((said.as_str(), code), ("", Some(2)), "{arguments:?}");
    }
    let (said, code) = run(folder, &["ask", "case.ron", "--to", "out", "--task", "protection", "--name", "Tekla"]);
    assert_eq!(code, Some(0), "{said}");
}
