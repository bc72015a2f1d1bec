//! Hostile case files and paths: each has a message that says what is wrong and that nothing was touched, at once and
//! without a panic, and harmless oddities are read.

#![expect(clippy::expect_used, clippy::panic, reason = "tests stop at the first thing that is not as they say")]

use assert_cmd::Command;
use lupapolku::store::{self, Encoding, OpenError, Reason, SaveError};
use std::path::{Path, PathBuf};

fn sample() -> String {
    store::write(&lupapolku::sample::case().expect("readable")).expect("text")
}

/// The sample with something in front of its answers.
fn before_answers(more: &str) -> String {
    sample().replacen("answers: {", &format!("{more} answers: {{"), 1)
}

/// Opens a file with these bytes, and says that it is as it was afterwards.
fn open(bytes: &[u8]) -> Result<lupapolku::case::Case, OpenError> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    std::fs::write(&path, bytes).expect("written");
    let opened = store::open(&path);
    assert!(std::fs::read(&path).expect("there") == bytes, "the file was touched");
    opened
}

fn reason(text: &str) -> Reason {
    match open(text.as_bytes()) {
        Err(OpenError::NotReadable { reason, line, column }) => {
            assert!(line > 0 && column > 0);
            reason
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_mark_at_the_beginning_and_line_ends_of_other_systems_change_nothing() {
    let text = format!("\u{feff}{}", sample().replace('\n', "\r\n"));
    assert_eq!(open(text.as_bytes()).expect("readable"), lupapolku::sample::case().expect("readable"));
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_place() {
    let nul = sample().replacen("Esimerkki", "Esi\0merkki", 1);
    assert!(matches!(open(nul.as_bytes()), Err(OpenError::NotText { offset }) if offset > 0));
    let latin: Vec<u8> = sample().chars().map(|it| u8::try_from(it).unwrap_or(b'?')).collect();
    let first = latin.iter().position(|it| !it.is_ascii()).expect("a letter");
    let its_line = latin.iter().take(first).filter(|it| **it == b'\n').count() + 1;
    let is_latin = |it: &_| matches!(it, Err(OpenError::OtherEncoding { encoding: Encoding::Windows1252, line }) if *line == its_line);
    assert!(is_latin(&open(&latin)));
    for mark in ["", "\u{feff}"] {
        let wide = |bytes: fn(u16) -> [u8; 2]| format!("{mark}{}", sample()).encode_utf16().flat_map(bytes).collect();
        let both: [Vec<u8>; 2] = [wide(u16::to_le_bytes), wide(u16::to_be_bytes)];
        for bytes in both {
            let opened = open(&bytes);
            assert!(matches!(opened, Err(OpenError::OtherEncoding { encoding: Encoding::Utf16, .. })), "{opened:?}");
        }
    }
    for order in [u32::to_le_bytes, u32::to_be_bytes] {
        let bytes: Vec<u8> = sample().chars().flat_map(|letter| order(letter.into())).collect();
        let opened = open(&bytes);
        assert!(matches!(opened, Err(OpenError::OtherEncoding { encoding: Encoding::Utf32, .. })), "{opened:?}");
    }
    assert!(matches!(open(b"\x89PNG\r\n\x1a\n\0\0"), Err(OpenError::NotText { offset: 0 })));
}

/// The sample with one piece of it written as a hand would, and where the mistake is.
fn by_hand(piece: &str, other: &str) -> (Reason, usize) {
    let text = sample();
    let line = text.get(..text.find(piece).expect("there")).expect("whole letters").matches('\n').count() + 1;
    match open(text.replacen(piece, other, 1).as_bytes()) {
        Err(OpenError::NotReadable { reason, line: told, .. }) => (reason, told.abs_diff(line)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_hand_does_wrong_is_named_at_its_own_line() {
    let date = |text: &str, right: Option<&str>| Reason::BadDate { text: text.into(), right: right.map(Into::into) };
    let text = sample();
    let quoted = |after: &str| {
        let from = text.find(after).expect("there") + after.len();
        text.get(from..).expect("a rest").split('"').next().expect("a text").to_owned()
    };
    let (started, day) = (quoted("started: \""), quoted("Date(\""));
    let name = quoted("\"applicant-name\": Text(\"");
    assert_eq!(
        by_hand(&format!("started: \"{started}\","), "started: \"3.11.2026\","),
        (date("3.11.2026", Some("2026-11-03")), 0)
    );
    for (written, right) in [
        ("4.11.2026", Some("2026-11-04")),
        ("04.11.2026", Some("2026-11-04")),
        ("4. 11. 2026", Some("2026-11-04")),
        ("11/4/2026", None),
        ("2026-02-30", None),
        ("2026-11-4", None),
    ] {
        assert_eq!(by_hand(&format!("Date(\"{day}\")"), &format!("Date(\"{written}\")")), (date(written, right), 0));
    }
    assert_eq!(
        by_hand(&format!("started: \"{started}\","), "started: \"2026-11-03\", started: \"2026-11-03\","),
        (Reason::Twice { name: "started".into() }, 0)
    );
    let line = format!("\"applicant-name\": Text(\"{name}\"),");
    let with = |value: &str| by_hand(&line, &format!("\"applicant-name\": {value}"));
    assert_eq!(with(&format!("Text(\"{name}\")")), (Reason::MissingComma, 0));
    assert_eq!(with(&format!("Text(\"{name}\") // a note, and more\n")), (Reason::MissingComma, 0));
    assert_eq!(with(&format!("Text(\"{name}),")), (Reason::MissingQuote, 0));
    assert_eq!(with("Text(Malli),"), (Reason::MissingQuote, 0));
    let marks = "<<<<<<< HEAD\n=======\n>>>>>>> theirs\n";
    assert_eq!(with(&format!("Text(\"a\"),\n{marks}")), (Reason::ConflictMarks, 1));
}

#[test]
fn each_sign_too_many_or_too_few_is_named() {
    let line = r#"      "applicant-name": Text("Esimerkki Välitys Oy"),"#;
    let at = sample().lines().position(|it| it == line).expect("there") + 1;
    // The reason and the column for this in place of the line.
    let with = |other: &str| match open(sample().replacen(line, other, 1).as_bytes()) {
        Err(OpenError::NotReadable { reason, line, column }) => (reason, if line == at { column } else { 1000 * line }),
        other => panic!("{other:?}"),
    };
    let mut wrong = Vec::new();
    for (other, reason, column) in [
        (r#"      applicant-name": Text("Oy"),"#, Reason::MissingQuote, 7),
        (r#"      "applicant-name: Text("Oy"),"#, Reason::MissingQuote, 7),
        (r#"      "applicant-name": Text(Oy"),"#, Reason::MissingQuote, 30),
        (r#"      "applicant-name": Text(Oy),"#, Reason::MissingQuote, 30),
        (r#"      "applicant-name": Text(”Oy”),"#, Reason::MissingQuote, 30),
        (r#"      "applicant-name": Text('Oy'),"#, Reason::MissingQuote, 30),
        (r#"      ”applicant-name”: Text("Oy"),"#, Reason::MissingQuote, 7),
        (r#"      "applicant-name": Date(2026-11-04),"#, Reason::MissingQuote, 30),
        (r#"      "applicant-name" Text("Oy"),"#, Reason::MissingColon, 23),
        (r#"      "applicant-name" = Text("Oy"),"#, Reason::MissingColon, 23),
        (r#"      "applicant-name": Text("Oy")"#, Reason::MissingComma, 35),
        (r#"      "applicant-name": Text("Oy"),,"#, Reason::ExtraComma, 36),
        (r#"      "applicant-name": Text("Oy","#, Reason::MissingBracket, 35),
        (r#"      "applicant-name": "Oy","#, Reason::MissingKind, 25),
        (r#"      "applicant-name": Text("Yksi "Kaksi" Oy"),"#, Reason::QuoteInText, 36),
        (r#"      "applicant-name": Text(""Yksi" Oy"),"#, Reason::QuoteInText, 31),
        (r#"      "applicant-name": Text("C:\Users"),"#, Reason::Backslash, 33),
        ("      \"applicant-name\":\u{a0}Text(\"Oy\"),", Reason::Unseen { code: 0xa0 }, 24),
        ("      \"applicant-name\"\u{200b}: Text(\"Oy\"),", Reason::Unseen { code: 0x200b }, 23),
        (r#"      /* later"#, Reason::OpenComment, 7),
    ] {
        let told = with(other);
        wrong.extend((told != (reason.clone(), column)).then(|| format!("{other}: {told:?}, not {reason:?} {column}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for date in ["4. marraskuuta 2026", "", "tomorrow", "2026-02-30"] {
        let wrong = Reason::BadDate { text: date.to_owned(), right: None };
        assert_eq!(with(&format!("      \"applicant-name\": Date(\"{date}\"),")), (wrong, 30), "{date}");
    }
    assert_eq!(reason(&format!("{})", sample())), Reason::GoesOn);
    assert_eq!(reason(&format!("{}hello", sample())), Reason::GoesOn);
}

#[test]
fn a_letter_that_was_cut_is_damage_and_no_other_encoding() {
    let cut = sample().into_bytes();
    let at = cut.iter().position(|it| !it.is_ascii()).expect("a letter");
    let cut = [cut.get(..=at).expect("there"), cut.get(at + 2..).expect("there")].concat();
    assert!(matches!(open(&cut), Err(OpenError::NotReadable { reason: Reason::Syntax, .. })));
}

#[test]
fn comments_that_would_be_lost_are_found_and_what_only_looks_like_one_is_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let first = |text: &str| {
        std::fs::write(&path, text).expect("written");
        store::open(&path).expect("readable");
        store::first_comment(&path)
    };
    assert_eq!(first(&sample()), None);
    let line = sample().lines().position(|line| line.contains("answers: {")).expect("there") + 1;
    assert_eq!(first(&before_answers("\n// Kysy DVV:ltä\n")), Some(line + 1));
    assert_eq!(first(&sample().replacen("answers: {", "answers: { /* done */", 1)), Some(line));
    assert_eq!(
        first(&sample().replacen("answers: {", "answers: { \"applicant-fax\": Text(\"http://x /* y */\"),", 1)),
        None
    );
}

#[test]
fn numbers_without_end_are_values_that_cannot_be_read() {
    assert_eq!(reason(&sample().replacen("format: 1", &format!("format: {}", "9".repeat(4_000)), 1)), Reason::BadValue);
    assert_eq!(reason(&sample().replacen("version: 2", "version: -1", 1)), Reason::BadValue);
    assert_eq!(reason(&sample().replacen("version: 2", "version: 1e999999999", 1)), Reason::Syntax);
}

#[test]
fn nesting_without_end_is_told_and_not_followed() {
    for (open, close) in [("[", "]"), ("Some(", ")"), ("{1: ", "}"), ("(a: ", ")")] {
        let bomb = format!("later: {}1{},", open.repeat(200_000), close.repeat(200_000));
        assert_eq!(reason(&before_answers(&bomb)), Reason::TooDeep, "{open}");
    }
    let comments = format!("{}{}", "/*".repeat(200_000), "*/".repeat(200_000));
    assert!(open(before_answers(&comments).as_bytes()).is_ok());
}

#[test]
fn a_text_of_fifty_megabytes_is_read_and_written_whole() {
    let huge = "ä".repeat(20_000_000);
    let text = sample().replacen("answers: {", &format!("answers: {{ \"applicant-fax\": Text(\"{huge}\"),"), 1);
    let case = open(text.as_bytes()).expect("readable");
    assert_eq!(case.text(&"applicant-fax".into()).len(), huge.len());
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn a_hundred_thousand_unknown_names_are_kept() {
    let names: String = (0..100_000).map(|at| format!("u{at}: {at}, ")).collect();
    let case = open(before_answers(&names).as_bytes()).expect("readable");
    assert_eq!((case.unknown.preserved.len(), &case.unknown.read_only), (100_000, &None));
}

#[test]
fn an_unknown_name_that_stands_twice_is_not_written_back_once() {
    let case = open(before_answers("later: 1, later: 2,").as_bytes()).expect("readable");
    assert!(case.unknown.read_only.is_some());
}

#[test]
fn a_folder_in_place_of_the_file_is_told_at_the_next_save_and_nothing_is_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let case = lupapolku::sample::case().expect("readable");
    let stamp = store::save_new(&case, &path).expect("saved").stamp;
    std::fs::remove_file(&path).and_then(|()| std::fs::create_dir(&path)).expect("replaced");
    assert!(matches!(store::save_over(&case, &path, &stamp), Err(SaveError::IsFolder)));
    assert!(matches!(store::open(&path), Err(OpenError::IsFolder)));
    assert_eq!(std::fs::read_dir(folder.path()).expect("listed").count(), 1, "nothing lies about");
}

/// Every command that takes a path, with a path of four thousand characters in one name and in many.
#[test]
fn paths_of_four_thousand_characters_are_told_shortly_by_every_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = folder.path().join("good.ron");
    std::fs::write(&good, sample()).expect("written");
    let good = good.to_str().expect("plain");
    for long in ["a".repeat(4_000), format!("{}/x.ron", "a/".repeat(2_000))] {
        let commands: [&[&str]; 6] = [
            &["check", &long],
            &["new", &long],
            &["export", good, "--to", &format!("{long}.md")],
            &["inspect", &long],
            &["import", good, &long],
            &["merge", good, good, good, "--to", &long],
        ];
        for arguments in commands {
            let mut command = Command::cargo_bin("lupapolku").expect("the program is built");
            let output =
                command.current_dir(&folder).args(arguments).args(["--language", "en"]).output().expect("runs");
            let said = String::from_utf8([output.stdout, output.stderr].concat()).expect("text");
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
            assert!(!said.contains("os error") && said.len() < 1_000, "{said}");
        }
    }
    assert_eq!(std::fs::read_dir(&folder).expect("listed").count(), 1, "nothing is left behind");
}

#[test]
fn a_name_with_line_ends_stays_on_one_line() {
    let shown = lupapolku::wording::path(Path::new("one\ntwo\u{7}.ron"));
    assert!(!shown.contains(['\n', '\u{7}']), "{shown}");
    let long = PathBuf::from("x".repeat(5_000)).join("end.ron");
    assert!(lupapolku::wording::path(&long).ends_with("end.ron"));
}
