//! What comes back of what was done, by whatever the file holds.

use super::super::journals::Journals;
use super::super::trail::tests::{empty, typed};
use super::super::trail::{Chain, Event, Trail};
use super::*;
use crate::case::{Answer, AnswerKey, Other, Row, RowId, Value};
use proptest::prelude::*;

/// A trail of a case that was opened, changed twice, saved, changed, undone and changed again.
fn lived() -> (String, Case, Case, ContentHash) {
    let mut chain = Chain::default();
    let mut case = empty();
    let stamp = |text: &str| ContentHash::of(text.as_bytes());
    let opened = Event::Opened { by: "Meri".into(), on: "kone".into(), stamp: stamp("1") };
    let mut text = chain.line(1, &opened);
    text += &chain.line(2, &Event::Did(typed(&mut case, "a", "one")));
    text += &chain.line(3, &Event::Continued(typed(&mut case, "a", "one two")));
    text += &chain.line(4, &Event::Saved { stamp: stamp("2") });
    let saved = case.clone();
    text += &chain.line(5, &Event::Did(typed(&mut case, "b", "three")));
    let edit = typed(&mut case, "c", "gone");
    text += &chain.line(6, &Event::Did(edit.clone()));
    case.apply(&edit.inverse()).expect("fits");
    text += &chain.line(7, &Event::Undid);
    text += &chain.line(8, &Event::Did(typed(&mut case, "d", "line\nbreak")));
    (text, saved, case, stamp("2"))
}

#[test]
fn what_was_never_saved_is_recovered_with_its_undo() {
    let (text, saved, last, stamp) = lived();
    let trail = Trail::read(text.as_bytes());
    assert!(trail.problems.is_empty());
    let recovery = trail.recover(&saved, &stamp, &Lineage::default());
    let unsaved = recovery.unsaved.expect("unsaved changes");
    assert_eq!((unsaved.case.clone(), unsaved.at), (last, 8));
    let (mut history, mut case) = (recovery.history, unsaved.case);
    while history.undo(&mut case).is_some() {}
    assert_eq!(case, empty());
}

#[test]
fn a_trail_cut_at_any_byte_is_read_up_to_its_last_whole_edit() {
    let (text, saved, _, stamp) = lived();
    for cut in 0..text.len() {
        let bytes = text.as_bytes().get(..cut).expect("within");
        let trail = Trail::read(bytes);
        let lines = bytes.iter().filter(|octet| **octet == b'\n').count();
        assert_eq!(trail.records.len(), lines);
        assert_eq!(trail.problems.len(), usize::from(!bytes.is_empty() && !bytes.ends_with(b"\n")), "{cut}");
        // Nothing made of a part of a line ever reaches the case.
        if let Some(unsaved) = trail.recover(&saved, &stamp, &Lineage::default()).unsaved {
            let known = ["one", "one two", "three", "line\nbreak", "gone"];
            let is_whole = |answer: &Answer| answer.text().is_some_and(|text| known.contains(&text));
            assert!(unsaved.count >= 1 && unsaved.case.answers.values().all(is_whole), "{cut}");
        }
    }
}

#[test]
fn what_was_done_here_goes_onto_a_file_that_nobody_knows_and_both_are_kept_where_it_does_not_fit() {
    let (text, ..) = lived();
    let mut other = empty();
    let theirs = typed(&mut other, "b", "theirs");
    let recovery = Trail::read(text.as_bytes()).recover(&other, &ContentHash::of(b"other"), &Lineage::default());
    let unsaved = recovery.unsaved.expect("unsaved changes");
    assert_eq!((unsaved.count, unsaved.why), (3, NotInFile::Elsewhere));
    assert_eq!(unsaved.case.text(&"d".into()), "line\nbreak");
    assert_eq!(unsaved.case.text(&"b".into()), "theirs");
    let place = theirs.subject().expect("a place");
    let kept = unsaved.case.others(&place).first().expect("undecided");
    assert_eq!((&kept.by, kept.at), (&"Meri".to_owned(), Some(8)));
    // What was saved here is not in it either.
    assert_eq!(unsaved.case.text(&"a".into()), "one two");
}

#[test]
fn an_older_file_is_told_from_one_that_was_never_saved() {
    let stamp = |text: &str| ContentHash::of(text.as_bytes());
    let mut case = empty();
    let first = Event::Did(typed(&mut case, "a", "one"));
    let older = case.clone();
    let second = Event::Did(typed(&mut case, "a", "two"));
    let opened = Event::Opened { by: "Meri".into(), on: String::new(), stamp: stamp("0") };
    let events = [opened, first, Event::Saved { stamp: stamp("1") }, second, Event::Saved { stamp: stamp("2") }];
    let journals = Journals { own: trail(&events), ..Journals::default() };
    let recovery = journals.own.recover(&older, &stamp("1"), &Lineage::of(&journals));
    let unsaved = recovery.unsaved.expect("what came after it");
    assert_eq!((unsaved.why, unsaved.count, unsaved.at), (NotInFile::Older { version: Some(3) }, 1, 4));
    assert_eq!(unsaved.case, case);
    assert!(journals.own.recover(&case, &stamp("2"), &Lineage::of(&journals)).unsaved.is_none());
}

#[test]
fn what_was_saved_before_something_was_thrown_away_is_told_when_a_still_older_file_is_put_back() {
    let stamp = |text: &str| ContentHash::of(text.as_bytes());
    let opened = |text: &str| Event::Opened { by: String::new(), on: String::new(), stamp: stamp(text) };
    let saved = |text: &str| Event::Saved { stamp: stamp(text) };
    let mut case = empty();
    let first = Event::Did(typed(&mut case, "a", "stays"));
    let thrown = Event::Did(typed(&mut case.clone(), "b", "thrown away"));
    let last = Event::Did(typed(&mut case, "c", "later"));
    let before = [opened("0"), first, saved("1"), thrown, saved("2"), Event::Discarded];
    let own = [before.to_vec(), vec![opened("1"), last, saved("3")]].concat();
    let journals = Journals { own: trail(&own), ..Journals::default() };
    let unsaved = journals.own.recover(&empty(), &stamp("0"), &Lineage::of(&journals)).unsaved.expect("older");
    assert_eq!((unsaved.count, unsaved.case), (2, case));
}

#[test]
fn what_was_done_after_theirs_was_taken_in_and_never_saved_is_told_when_they_have_gone_on() {
    let stamp = |text: &str| ContentHash::of(text.as_bytes());
    let opened = |by: &str, text: &str| Event::Opened { by: by.into(), on: String::new(), stamp: stamp(text) };
    let mut case = empty();
    let taken = typed(&mut case, "a", "theirs");
    let (mut ours, mut file) = (case.clone(), case.clone());
    let mine = Event::Did(typed(&mut ours, "b", "mine"));
    let next = Event::Did(typed(&mut file, "c", "theirs again"));
    let took = Event::TookIn { edit: Some(taken.clone()), from: stamp("1"), by: "Antti".into() };
    // Stopped before it was saved, kept, and stopped again.
    let own = [opened("Meri", "0"), took, mine, opened("Meri", "1")];
    let saved = |text: &str| Event::Saved { stamp: stamp(text) };
    let other = [opened("Antti", "0"), Event::Did(taken), saved("1"), next, saved("2")];
    let journals = Journals { own: trail(&own), others: vec![trail(&other)], unread: None };
    let unsaved = journals.own.recover(&file, &stamp("2"), &Lineage::of(&journals)).unsaved.expect("never saved");
    assert_eq!((unsaved.count, unsaved.case.text(&"b".into())), (1, "mine"));
}

#[test]
fn a_file_that_somebody_else_made_without_ours_gets_what_was_saved_here() {
    let stamp = |text: &str| ContentHash::of(text.as_bytes());
    let (mut ours, mut theirs) = (empty(), empty());
    let opened = |by: &str| Event::Opened { by: by.into(), on: String::new(), stamp: stamp("0") };
    let (mine, their) = (typed(&mut ours, "a", "mine"), typed(&mut theirs, "a", "theirs"));
    let also = typed(&mut ours, "b", "also mine");
    let own = [opened("Meri"), Event::Did(mine), Event::Did(also), Event::Saved { stamp: stamp("1") }];
    let other = [opened("Antti"), Event::Did(their), Event::Saved { stamp: stamp("2") }];
    let journals = Journals { own: trail(&own), others: vec![trail(&other)], unread: None };
    let unsaved = journals.own.recover(&theirs, &stamp("2"), &Lineage::of(&journals)).unsaved.expect("not in it");
    assert_eq!((unsaved.why, unsaved.count), (NotInFile::Elsewhere, 2));
    assert_eq!((unsaved.case.text(&"a".into()), unsaved.case.text(&"b".into())), ("theirs", "also mine"));
    assert_eq!(unsaved.case.undecided().count(), 1);
}

/// A row that is added empty and then filled, as people do in a list, and the edits of it.
fn filled(case: &mut Case, row: u32, name: &str) -> Vec<Edit> {
    let row = RowId::new(row, row);
    let list = crate::process::ListId::from("customers");
    let add = Edit::add_row(&list, row, Row::default());
    case.apply(&add).expect("fits");
    let cell = |question: &str| Field::Cell(list.clone(), row, AnswerKey::of(&question.into()));
    let mut edits = vec![add];
    for (question, text) in [("name", name), ("country", "FI"), ("country", "SE")] {
        let edit = Edit::answer(case, cell(question), Some(Answer::Text(text.into()))).expect("a change");
        case.apply(&edit).expect("fits");
        edits.push(edit);
    }
    edits
}

#[test]
fn of_a_case_that_was_edited_by_hand_only_what_differs_is_undecided_and_no_row_that_was_filled_here() {
    let stamp = |text: &str| ContentHash::of(text.as_bytes());
    let mut case = empty();
    let mut edits: Vec<Edit> = (1..8).flat_map(|row| filled(&mut case, row, "Yksi Oy")).collect();
    edits.push(typed(&mut case, "a", "here"));
    let opened = Event::Opened { by: "Meri".into(), on: String::new(), stamp: stamp("0") };
    let mut events = vec![opened];
    events.extend(edits.into_iter().map(Event::Did));
    events.push(Event::Saved { stamp: stamp("1") });
    let journals = Journals { own: trail(&events), ..Journals::default() };
    let mut file = case.clone();
    typed(&mut file, "a", "by hand");
    let recovery = journals.own.recover(&file, &stamp("by hand"), &Lineage::of(&journals));
    let unsaved = recovery.unsaved.expect("what was here");
    let places: Vec<String> = unsaved.case.undecided().map(|(place, _)| place.to_string()).collect();
    assert_eq!((places, unsaved.count), (vec![Address::from(Field::answer(&"a".into())).to_string()], 1));
    // Where a cell was changed by hand too, that cell is undecided and not its row.
    let row = RowId::new(3, 3);
    let cell = Field::Cell("customers".into(), row, AnswerKey::of(&"country".into()));
    let edit = Edit::answer(&file, cell.clone(), Some(Answer::Text("NO".into()))).expect("a change");
    file.apply(&edit).expect("fits");
    let unsaved = journals.own.recover(&file, &stamp("again"), &Lineage::of(&journals)).unsaved.expect("what was here");
    let place = Address::from(cell);
    assert_eq!(unsaved.case.undecided().count(), 2);
    assert_eq!(
        unsaved.case.others(&place).first().map(|other| &other.theirs),
        Some(&Value::Answer(Some(Answer::Text("SE".into()))))
    );
}

#[test]
fn what_was_changed_in_a_row_that_is_gone_from_the_file_is_kept_with_the_row() {
    let stamp = |text: &str| ContentHash::of(text.as_bytes());
    let opened = |by: &str, text: &str| Event::Opened { by: by.into(), on: String::new(), stamp: stamp(text) };
    let mut case = empty();
    let mut own = vec![opened("Meri", "0")];
    own.extend(filled(&mut case, 1, "Yksi Oy").into_iter().map(Event::Did));
    own.push(Event::Saved { stamp: stamp("1") });
    let (row, list) = (RowId::new(1, 1), crate::process::ListId::from("customers"));
    let cell = Field::Cell(list.clone(), row, AnswerKey::of(&"name".into()));
    let renamed = Edit::answer(&case, cell, Some(Answer::Text("Uusi Oy".into()))).expect("a change");
    own.push(Event::Did(renamed.clone()));
    let remove = Edit::remove_row(&case, &list, row).expect("there");
    let mut file = case.clone();
    file.apply(&remove).expect("fits");
    let others = [opened("Antti", "1"), Event::Did(remove), Event::Saved { stamp: stamp("2") }];
    let journals = Journals { own: trail(&own), others: vec![trail(&others)], unread: None };
    let unsaved = journals.own.recover(&file, &stamp("2"), &Lineage::of(&journals)).unsaved.expect("never saved");
    case.apply(&renamed).expect("fits");
    let place = Address::Row(list.clone(), row);
    let kept = unsaved.case.others(&place).first().expect("undecided");
    assert_eq!((&kept.theirs, unsaved.count), (&Value::Row(case.row(&list, row).cloned()), 1));
    assert_eq!(unsaved.case.row(&list, row), None, "it is not put back without a question");
}

#[test]
fn what_was_undecided_here_and_is_not_in_the_file_stands_there_beside_what_is_undecided_in_it() {
    let stamp = |text: &str| ContentHash::of(text.as_bytes());
    let other = |text: &str| Other {
        base: Value::Answer(None),
        theirs: Value::Answer(Some(Answer::Text(text.into()))),
        by: String::new(),
        at: None,
    };
    let opened = |by: &str| Event::Opened { by: by.into(), on: String::new(), stamp: stamp("0") };
    let place: Address = Field::answer(&"a".into()).into();
    let mut file = empty();
    let text = typed(&mut file, "a", "in the file");
    let kept = Edit::keep_both(&file, &place, other("theirs")).expect("new");
    file.apply(&kept).expect("fits");
    let mine = Edit::keep_both(&empty(), &place, other("mine")).expect("new");
    let others = [opened("Antti"), Event::Did(text), Event::Did(kept), Event::Saved { stamp: stamp("1") }];
    let own = trail(&[opened("Meri"), Event::Did(mine)]);
    let journals = Journals { own, others: vec![trail(&others)], unread: None };
    let unsaved = journals.own.recover(&file, &stamp("1"), &Lineage::of(&journals)).unsaved.expect("not in it");
    assert_eq!(unsaved.case.others(&place), [other("theirs"), other("mine")]);
}

#[test]
fn what_was_never_saved_is_told_also_where_others_have_changed_what_was_saved_before() {
    let stamp = |text: &str| ContentHash::of(text.as_bytes());
    let opened = |by: &str, text: &str| Event::Opened { by: by.into(), on: String::new(), stamp: stamp(text) };
    let mut case = empty();
    let shown = Event::Did(typed(&mut case, "c", "stays"));
    let mine = Event::Did(typed(&mut case, "a", "mine"));
    let theirs = Event::Did(typed(&mut case, "a", "theirs"));
    let file = case.clone();
    let new = [Event::Did(typed(&mut case, "b", "new")), Event::Did(typed(&mut case, "a", "over theirs"))];
    for before in [vec![mine.clone()], vec![shown, mine]] {
        let saved = [Event::Saved { stamp: stamp("1") }, opened("Meri", "2")];
        let own = [vec![opened("Meri", "0")], before, saved.to_vec(), new.to_vec()].concat();
        let other = [opened("Antti", "1"), theirs.clone(), Event::Saved { stamp: stamp("2") }];
        let journals = Journals { own: trail(&own), others: vec![trail(&other)], unread: None };
        let unsaved = journals.own.recover(&file, &stamp("2"), &Lineage::of(&journals)).unsaved;
        let unsaved = unsaved.expect("never saved");
        assert_eq!((unsaved.why, unsaved.count, unsaved.case), (NotInFile::NeverSaved, 2, case.clone()));
    }
}

#[test]
fn edits_that_overtook_a_save_are_not_taken_for_saved() {
    let (mut chain, mut case) = (Chain::default(), empty());
    let first = typed(&mut case, "a", "one");
    let saved = case.clone();
    let second = typed(&mut case, "b", "two");
    let stamp = ContentHash::of(b"file");
    // The second edit was made while the first was being written.
    let events = [Event::Did(first), Event::Did(second), Event::Saved { stamp: stamp.clone() }];
    let text: String = events.iter().map(|event| chain.line(1, event)).collect();
    let unsaved = Trail::read(text.as_bytes()).recover(&saved, &stamp, &Lineage::default()).unsaved;
    assert_eq!(unsaved.map(|it| (it.count, it.case)), Some((1, case)));
}

#[test]
fn a_save_that_worked_just_before_the_crash_is_recognised_by_what_the_file_holds() {
    let (mut chain, mut case) = (Chain::default(), empty());
    let opened = Event::Opened { by: String::new(), on: String::new(), stamp: ContentHash::of(b"old") };
    let mut text = chain.line(1, &opened);
    text += &chain.line(2, &Event::Did(typed(&mut case, "a", "one")));
    let saved = case.clone();
    text += &chain.line(3, &Event::Did(typed(&mut case, "b", "two")));
    let recovery =
        Trail::read(text.as_bytes()).recover(&saved, &ContentHash::of(b"new, and never said"), &Lineage::default());
    assert_eq!(recovery.unsaved.map(|it| it.case), Some(case));
}

/// The trail of these events, one a second.
fn trail(events: &[Event]) -> Trail {
    let mut chain = Chain::default();
    let text: String = events.iter().zip(1..).map(|(event, at)| chain.line(at, event)).collect();
    Trail::read(text.as_bytes())
}

#[test]
fn what_was_done_after_changes_were_thrown_away_is_recovered_without_them() {
    let (opened, stamp) = (empty(), ContentHash::of(b"file"));
    let lost = Event::Did(typed(&mut empty(), "a", "lost"));
    let mut case = opened.clone();
    let made = Event::Did(typed(&mut case, "b", "made later"));
    let here = || Event::Opened { by: String::new(), on: String::new(), stamp: stamp.clone() };
    let recovery = trail(&[here(), lost, Event::Discarded, here(), made]).recover(&opened, &stamp, &Lineage::default());
    assert_eq!(recovery.unsaved.map(|it| (it.count, it.case)), Some((1, case.clone())));
    let mut history = recovery.history;
    assert!(history.undo(&mut case).is_some() && history.undo(&mut case).is_none());
}

#[test]
fn what_was_typed_and_wiped_out_again_does_not_stand_before_what_undo_takes_back() {
    let (mut case, stamp) = (empty(), ContentHash::of(b"file"));
    let first = typed(&mut case, "a", "one");
    let before = case.clone();
    let typing = [typed(&mut case, "b", "E"), typed(&mut case, "b", "")];
    assert_eq!(case.answer(&"b".into()).map(Answer::is_blank), before.answer(&"b".into()).map(Answer::is_blank));
    let [typed, wiped] = typing;
    let events = [
        Event::Did(first),
        Event::Did(typed),
        Event::Continued(wiped),
        Event::Undid,
        Event::Saved { stamp: stamp.clone() },
    ];
    assert!(trail(&events).recover(&empty(), &stamp, &Lineage::default()).unsaved.is_none());
}

proptest! {
    /// Whatever is done, and wherever the program stops, all of it comes back: the case, and what undo takes back.
    #[test]
    fn everything_done_comes_back(steps in proptest::collection::vec((0_u8..4, 0_u8..3, "[ab]{0,2}", any::<bool>()), 0..40)) {
        let (mut case, mut history, stamp) = (empty(), History::default(), ContentHash::of(b"file"));
        let mut events = vec![Event::Opened { by: String::new(), on: String::new(), stamp: stamp.clone() }];
        for (what, which, text, continues) in steps {
            let field = Field::answer(&format!("question-{which}").as_str().into());
            match what {
                0 | 1 => {
                    let Some(edit) = Edit::answer(&case, field, Some(Answer::Text(text))) else { continue };
                    history.make(&mut case, edit.clone(), continues).expect("fits");
                    events.push(if continues { Event::Continued(edit) } else { Event::Did(edit) });
                }
                2 => events.extend(history.undo(&mut case).map(|_| Event::Undid)),
                _ => events.extend(history.redo(&mut case).map(|_| Event::Redid)),
            }
        }
        let recovery = trail(&events).recover(&empty(), &stamp, &Lineage::default());
        prop_assert_eq!(recovery.unsaved.map_or_else(empty, |it| it.case), case.clone());
        let (mut again, mut last) = (recovery.history, case.clone());
        while history.undo(&mut case).is_some() {}
        while again.undo(&mut last).is_some() {}
        prop_assert_eq!(last, case);
    }
}
