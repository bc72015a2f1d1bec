//! What becomes of case files of other versions: every format ever written is read for ever, a newer file is read and
//! never written, and what is unknown survives or keeps the file from being written.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use jiff::civil::date;
use lupapolku::case::{
    Answer, Case, Edit, Field, FileFacts, ProcessStamp, ReadOnlyReason, Row, RowId, TaskState, merge,
};
use lupapolku::store::{self, Reason, SaveError, WriteError};
use std::collections::BTreeSet;

/// A case with one of everything a file can hold.
fn specimen() -> Case {
    let mut case = Case::new(ProcessStamp { id: "vtjkysely-intermediary".into(), version: 1 }, date(2026, 11, 23));
    let (list, row): (_, RowId) = ("end-customers".into(), "1-0000002a".parse().expect("an id"));
    let name = Field::answer(&"applicant-name".into());
    let file = FileFacts { path: "/srv/kuvaus.pdf".into(), size: 4096, sha256: "AB".repeat(32) };
    let answers = [
        (name.clone(), Answer::Text("Esimerkki \"Oy\"\n\\ 😀 (1)".into())),
        (Field::answer(&"service-page-read-on".into()), Answer::Date(date(2026, 2, 28))),
        (Field::answer(&"own-role".into()), Answer::Choice("intermediary".into())),
        (Field::answer(&"fits".into()), Answer::Choices(BTreeSet::from(["one".into(), "two".into()]))),
        (Field::answer(&"attachment".into()), Answer::File(file.into())),
    ];
    let mut make = |edit: fn(&Case, Field, Option<Answer>) -> Option<Edit>, field, answer| {
        if let Some(edit) = edit(&case, field, answer) {
            case.apply(&edit).expect("fits");
        }
    };
    for (field, answer) in answers {
        make(Edit::answer, field, Some(answer));
    }
    case.apply(&Edit::add_row(&list, row, Row::default())).expect("fits");
    let cell =
        Edit::answer(&case, Field::cell(&list, row, &"customer-name".into()), Some(Answer::Text("Asiakas".into())));
    case.apply(&cell.expect("a change")).expect("fits");
    let done = Edit::state(&case, &"read-service-page".into(), TaskState::Done, date(2026, 11, 23), "Meri");
    case.apply(&done.expect("a change")).expect("fits");
    let opened = Edit::opened(&case, &"service-page".into(), date(2026, 11, 22));
    case.apply(&opened.expect("a change")).expect("fits");
    let entered = Edit::entered(&case, &name, Some(date(2026, 11, 23)));
    case.apply(&entered.expect("a change")).expect("fits");
    case
}

/// A text without the version of the program that wrote it.
fn without_program(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("program:")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_format_ever_written_is_read_and_the_newest_is_written_as_its_specimen() {
    for format in 1..=store::FORMAT {
        let path = format!("{}/tests/formats/{format}.ron", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("each format has its specimen");
        assert_eq!(store::parse(&text).expect("readable"), specimen(), "format {format}");
        if format == store::FORMAT {
            assert_eq!(without_program(&store::write(&specimen()).expect("text")), without_program(&text).trim_end());
        }
    }
}

/// The specimen with something more in it.
fn with(before: &str, more: &str) -> String {
    let text = store::write(&specimen()).expect("text");
    assert!(text.contains(before), "{before}");
    text.replacen(before, &format!("{more}{before}"), 1)
}

#[test]
fn an_unknown_field_of_the_case_comes_through_a_round_trip_as_it_stood() {
    let raw = "Some({\"ä, )\": [1, 2.5, (x: 'c', y: Named(\"}\"))]})";
    let text = with("    answers:", &format!("    later: {raw}, // said by somebody\n"));
    let mut case = store::parse(&text).expect("readable");
    assert!(case.unknown.read_only.is_none());
    let edit = Edit::answer(&case, Field::answer(&"applicant-name".into()), None).expect("a change");
    case.apply(&edit).expect("fits");
    let written = store::write(&case).expect("nothing is lost");
    assert!(written.contains(&format!("    later: {raw},\n")), "{written}");
    assert_eq!(store::parse(&written).expect("readable"), case);
    assert_eq!(store::write(&case).expect("text"), written, "the same bytes again");
}

#[test]
fn unknown_fields_elsewhere_let_the_file_be_read_and_not_written() {
    let places = [("case: (", "checksum"), ("      ),\n    },\n    lists", "case.tasks.read-service-page.colour")];
    for (before, name) in places {
        let field = name.rsplit('.').next().unwrap_or_default();
        let mut case = store::parse(&with(before, &format!("{field}: 7, "))).expect("readable");
        assert_eq!(case.unknown.read_only, Some(ReadOnlyReason::Unknown { names: vec![name.to_owned()] }));
        assert!(matches!(store::write(&case), Err(WriteError::ReadOnly(_))));
        case.unknown = Default::default();
        assert_eq!(case, specimen(), "everything else was read");
    }
}

#[test]
fn a_newer_file_is_read_as_far_as_it_is_understood_and_never_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let newer = with("    answers:", "    later: 7,\n").replacen("format: 1", "format: 9", 1);
    std::fs::write(&path, &newer).expect("written");
    let case = store::open(&path).expect("readable");
    assert_eq!(case.unknown.read_only, Some(ReadOnlyReason::Newer { format: 9 }));
    assert_eq!(case.text(&"applicant-name".into()), specimen().text(&"applicant-name".into()));
    assert!(matches!(store::save(&case, &path), Err(SaveError::ReadOnly(ReadOnlyReason::Newer { format: 9 }))));
    assert_eq!(std::fs::read_to_string(&path).expect("there"), newer);
    let other = "(format: 9, program: \"9\", case: Nothing)";
    assert!(matches!(store::parse(other), Err((Reason::Newer { format: 9 }, 1, 1))));
}

#[test]
fn what_is_unknown_goes_through_a_merge_and_is_never_dropped() {
    let base = specimen();
    let theirs = store::parse(&with("    answers:", "    later: 7,\n")).expect("readable");
    let others = store::parse(&with("    answers:", "    later: 8,\n")).expect("readable");
    assert_eq!(merge(&base, &base, &theirs).unknown.as_ref(), Some(&theirs.unknown));
    assert_eq!(merge(&base, &theirs, &base).unknown.as_ref(), Some(&theirs.unknown));
    assert_eq!(merge(&base, &theirs, &others).unknown, None, "nobody here can tell which is right");
}
