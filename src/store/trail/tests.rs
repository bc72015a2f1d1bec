//! What is read of a trail, whole or not.

use super::super::content_hash::ContentHash;
use super::*;
use crate::case::{Answer, AnswerKey, Case, Changes, Edit, Field, ProcessStamp};
use jiff::civil::date;
use proptest::prelude::*;

pub(in crate::store) fn empty() -> Case {
    Case::new(ProcessStamp { id: "test".into(), version: 1 }, date(2026, 11, 23))
}

pub(in crate::store) fn typed(case: &mut Case, question: &str, text: &str) -> Edit {
    let field = Field::answer(&question.into());
    let edit = Edit::answer(case, field, Some(Answer::Text(text.into()))).expect("a change");
    case.apply(&edit).expect("fits");
    edit
}

/// A trail of five lines, with "three" in the last.
fn lived() -> String {
    let (mut chain, mut case) = (Chain::default(), empty());
    let opened = Event::Opened { by: "Meri".into(), on: "kone".into(), stamp: ContentHash::of(b"1") };
    let edits = [typed(&mut case, "a", "one"), typed(&mut case, "a", "one two")].map(Event::Did);
    let last = Event::Did(typed(&mut case, "b", "three"));
    let events = [[opened].as_slice(), &edits, &[Event::Saved { stamp: ContentHash::of(b"2") }, last]].concat();
    events.iter().map(|event| chain.line(1, event)).collect()
}

#[test]
fn what_leads_from_one_case_to_another_is_written_like_the_edit_of_it() {
    let (before, mut after) = (empty(), empty());
    let written = |after: &Case| {
        let (mut chain, mut lines) = (Chain::default(), String::new());
        chain.put_changes(&mut lines, 1, Changes::between(&before, after));
        (lines, chain)
    };
    assert_eq!(written(&after), (String::new(), Chain::default()), "nothing changed");
    typed(&mut after, "a", "one \"two\"");
    let row = crate::case::Row { answers: [(AnswerKey::of(&"b".into()), Answer::Text("131052-308T".into()))].into() };
    after.apply(&Edit::add_row(&"rows".into(), crate::case::RowId::new(1, 2), row)).expect("fits");
    let (lines, chain) = written(&after);
    let mut other = Chain::default();
    let edit = Edit::between(&before, &after).expect("changes");
    assert_eq!((lines.as_str(), &chain), (other.line(1, &Event::Did(edit)).as_str(), &other));
    assert!(lines.contains("one") && !lines.contains("131052"), "{lines}");
}

#[test]
fn a_line_that_was_changed_removed_or_added_is_noticed() {
    let text = lived();
    let changed = text.replace("three", "thrEe");
    assert_eq!(Trail::read(changed.as_bytes()).problems, [Problem::Broken { line: 5 }]);
    let removed: String =
        text.lines().enumerate().filter(|(at, _)| *at != 2).map(|(_, line)| format!("{line}\n")).collect();
    assert_eq!(Trail::read(removed.as_bytes()).problems, [Problem::Broken { line: 3 }]);
}

#[test]
fn an_identity_code_is_never_written_and_one_that_is_there_is_covered_without_a_break() {
    let mut case = empty();
    let edit = typed(&mut case, "a", "131052-308T");
    let line = Chain::default().line(1, &Event::Did(edit));
    assert!(!line.contains("131052-308T") && line.contains("******-****"));
    // As an early version wrote it.
    let mut chain = Chain::default();
    let old: String = (1..4)
        .map(|at| {
            let body =
                format!(r#"{at} Did([Answer(field:"answer/a",old:None,new:Some(Text("x\u{{a0}}131052-308T")))])"#);
            chain.0 = chain.next(&body);
            format!("{} {body}\n", chain.0)
        })
        .collect();
    assert_eq!(Trail::read(old.as_bytes()).problems, []);
    let broken = old.replacen(" 2 ", " 9 ", 1);
    for (text, problems) in [(old, vec![]), (broken, vec![Problem::Broken { line: 2 }, Problem::Broken { line: 3 }])] {
        let problems_before = Trail::read(text.as_bytes()).problems;
        let (covered, lines) = covered(text.as_bytes()).expect("codes");
        assert_eq!(lines, 3);
        assert!(!String::from_utf8_lossy(&covered).contains("308T"));
        let after = Trail::read(&covered);
        assert_eq!((after.records.len(), after.problems.len()), (3, problems_before.len()), "{problems:?}");
    }
}

#[test]
fn lists_that_a_tool_put_together_are_not_told_as_changed_by_other_means() {
    let synced = Trail::read(include_bytes!("../../../tests/data/journals/after-syncthing.trail"));
    assert_eq!((synced.records.len(), synced.problems), (7, vec![Problem::Joined { line: 4 }]));
    let holed = Trail::read(include_bytes!("../../../tests/data/journals/with-hole.trail"));
    assert_eq!((holed.records.len(), holed.problems), (3, vec![Problem::Hole { line: 1 }]));
    // Two branches of git, put together line by line.
    let text = lived();
    let (chain, mut case) = (Chain::after(text.as_bytes()), empty());
    let (mine, theirs) = (typed(&mut case, "x", "mine"), typed(&mut case, "y", "theirs"));
    let branch = |edit: &Edit| chain.clone().line(9, &Event::Did(edit.clone()));
    let union = format!("{text}{}{}", branch(&mine), branch(&theirs));
    assert_eq!(Trail::read(union.as_bytes()).problems, [Problem::Joined { line: 7 }]);
}

#[test]
fn lines_ended_as_on_another_system_are_the_same_lines() {
    let text = lived();
    let trail = Trail::read(text.replace('\n', "\r\n").as_bytes());
    assert_eq!((trail.records, trail.problems), (Trail::read(text.as_bytes()).records, vec![]));
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..500)) {
        let trail = Trail::read(&bytes);
        prop_assert!(trail.whole <= u64::try_from(bytes.len()).unwrap_or(0));
    }

    #[test]
    fn any_text_survives(text in "\\PC{0,40}[\n\r\t]?") {
        let mut case = empty();
        prop_assume!(!text.trim().is_empty());
        let event = Event::Did(typed(&mut case, "a", &text));
        let line = Chain::default().line(1, &event);
        prop_assert_eq!(line.matches('\n').count(), 1);
        let trail = Trail::read(line.as_bytes());
        prop_assert_eq!(trail.records.first().map(|record| record.event.clone()), Some(event));
    }
}
