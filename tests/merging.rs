//! Merging: symmetric where nothing clashes, never dropping anybody's work, never deciding for the user.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests stop at the first thing that is not as they say"
)]

use jiff::civil::date;
use lupapolku::case::{
    Answer, Case, Change, Edit, Field, Other, ProcessStamp, Row, RowId, TaskState, Value, Who, merge,
};
use proptest::prelude::*;

fn empty() -> Case {
    let mut case = Case::new(ProcessStamp { id: "test".into(), version: 1 }, date(2026, 11, 23));
    let list = "list".into();
    for at in 1..4 {
        case.apply(&Edit::add_row(&list, RowId::new(at, at), Row::default())).expect("fits");
    }
    case
}

/// An act on a small case, chosen by numbers so that two people often meet.
fn act(case: &Case, what: u8, which: u8, text: &str) -> Option<Edit> {
    let question = format!("question-{}", which % 4).as_str().into();
    let task = format!("task-{}", which % 3).as_str().into();
    let list = "list".into();
    let row = case.rows(&list).nth(usize::from(which % 4)).map(|(id, _)| id);
    let answer = Some(Answer::Text(text.into()));
    match what % 6 {
        0 => Edit::answer(case, Field::answer(&question), answer),
        1 => Edit::state(case, &task, TaskState::ALL[usize::from(which % 5)], date(2026, 1, 1), text),
        2 => Some(Edit::add_row(&list, case.next_row_id(&list, u32::from(which) + 100), Row::default())),
        3 => Edit::remove_row(case, &list, row?),
        4 => Edit::opened(case, &"link".into(), date(2026, 1, 1 + i8::try_from(which % 3).ok()?)),
        _ => Edit::answer(case, Field::cell(&list, row?, &question), answer),
    }
}

fn after(base: &Case, acts: &[(u8, u8, String)]) -> Case {
    let mut case = base.clone();
    for (what, which, text) in acts {
        if let Some(edit) = act(&case, *what, *which, text) {
            case.apply(&edit).expect("fits");
        }
    }
    case
}

fn merged(base: &Case, ours: &Case, theirs: &Case) -> Case {
    let mut case = ours.clone();
    if let Some(edit) = merge(base, ours, theirs).edit {
        case.apply(&edit).expect("fits");
    }
    case
}

fn acts() -> impl Strategy<Value = Vec<(u8, u8, String)>> {
    proptest::collection::vec((any::<u8>(), any::<u8>(), "[ a-zä]{1,3}"), 0..12)
}

proptest! {
    #[test]
    fn the_difference_leads_from_one_to_the_other(one in acts(), two in acts()) {
        let base = empty();
        let (mut from, to) = (after(&base, &one), after(&base, &two));
        if let Some(edit) = Edit::between(&from, &to) {
            from.apply(&edit).expect("fits");
        }
        prop_assert_eq!(from, to);
    }

    #[test]
    fn without_conflicts_it_does_not_matter_who_merges(one in acts(), two in acts()) {
        let base = empty();
        let (ours, theirs) = (after(&base, &one), after(&base, &two));
        let (here, there) = (merge(&base, &ours, &theirs), merge(&base, &theirs, &ours));
        prop_assert_eq!(here.conflicts.is_empty(), there.conflicts.is_empty());
        if here.conflicts.is_empty() {
            prop_assert_eq!(merged(&base, &ours, &theirs), merged(&base, &theirs, &ours));
        }
    }

    #[test]
    fn nothing_is_dropped_and_taking_theirs_everywhere_loses_only_what_clashed(one in acts(), two in acts()) {
        let base = empty();
        let (ours, theirs) = (after(&base, &one), after(&base, &two));
        let result = merge(&base, &ours, &theirs);
        let mut case = merged(&base, &ours, &theirs);
        let clashes: Vec<_> = result.conflicts.iter().map(lupapolku::case::Conflict::address).collect();
        // Whatever they changed is there, unless it is to be decided on.
        for change in Edit::between(&case, &theirs).iter().flat_map(|edit| edit.changes().to_vec()) {
            let back = Edit::between(&base, &theirs).into_iter().flat_map(|edit| edit.changes().to_vec());
            let is_theirs = back.map(|it| it.address()).any(|address| address == change.address());
            // Of two days on which a link was opened the later one counts.
            let is_noted = matches!(change, Change::Opened { .. });
            // Of two texts that read alike the plainer one counts.
            let is_alike = change.value().zip(change.value_before()).is_some_and(|(one, other)| one.reads_as(&other));
            prop_assert!(!is_theirs || is_noted || is_alike || clashes.contains(&change.address()) || is_row_clash(&change, &clashes));
        }
        for conflict in &result.conflicts {
            case.apply(&conflict.take_theirs()).expect("fits");
        }
        prop_assert!(merge(&base, &case, &theirs).conflicts.is_empty());
    }

    #[test]
    fn nobody_changing_anything_changes_nothing(one in acts()) {
        let base = empty();
        let ours = after(&base, &one);
        let nothing = merge(&base, &ours, &base);
        prop_assert!(nothing.edit.is_none() && nothing.conflicts.is_empty());
        prop_assert_eq!(merged(&base, &base, &ours), ours);
    }
}

fn is_row_clash(change: &Change, clashes: &[lupapolku::case::Address]) -> bool {
    use lupapolku::case::Address;
    match change.address() {
        Address::Field(Field::Cell(list, row, _)) => clashes.contains(&Address::Row(list, row)),
        _ => false,
    }
}

#[test]
fn two_texts_can_both_be_kept() {
    let base = empty();
    let field = Field::answer(&"question-0".into());
    let with = |text: &str| {
        let mut case = base.clone();
        let edit = Edit::answer(&case, field.clone(), Some(Answer::Text(text.into())));
        case.apply(&edit.expect("a change")).expect("fits");
        case
    };
    let (mut ours, theirs) = (with("meidän"), with("heidän"));
    let result = merge(&base, &ours, &theirs);
    let both = result.conflicts.first().and_then(lupapolku::case::Conflict::take_both).expect("texts");
    ours.apply(&both).expect("fits");
    assert_eq!(ours.get(&field), Some(&Answer::Text("meidän\nheidän".into())));
}

#[test]
fn a_row_that_one_removed_and_the_other_filled_in_is_to_be_decided_on() {
    let base = empty();
    let (list, row) = ("list".into(), RowId::new(1, 1));
    let mut removed = base.clone();
    removed.apply(&Edit::remove_row(&base, &list, row).expect("there")).expect("fits");
    let mut filled = base.clone();
    let field = Field::cell(&list, row, &"question-0".into());
    let edit = Edit::answer(&base, field, Some(Answer::Text("x".into()))).expect("a change");
    filled.apply(&edit).expect("fits");
    for (ours, theirs) in [(&removed, &filled), (&filled, &removed)] {
        let result = merge(&base, ours, theirs);
        assert_eq!((result.edit, result.conflicts.len()), (None, 1));
    }
}

/// What both changed is kept of both, whoever merges, and goes on being merged until somebody decides.
#[test]
fn what_reads_alike_is_no_conflict_whoever_puts_it_together() {
    let with = |text: Option<&str>| {
        let mut case = empty();
        let answer = text.map(|text| Answer::Text(text.to_owned()));
        let edit = Edit::answer(&case, Field::answer(&"question".into()), answer);
        edit.iter().for_each(|edit| case.apply(edit).expect("fits"));
        case
    };
    let base = with(Some("before"));
    for (one, other) in [
        (Some("Katu 1"), Some("Katu 1 ")),
        (Some("a\nb"), Some("a\r\nb")),
        (Some("\u{e4}"), Some("a\u{308}")),
        (None, Some("  ")),
    ] {
        let (one, other) = (with(one), with(other));
        assert!(merge(&base, &one, &other).conflicts.is_empty());
        assert_eq!(merged(&base, &one, &other), merged(&base, &other, &one));
    }
    assert_eq!(merge(&base, &with(Some("Katu 1")), &with(Some("Katu 2"))).conflicts.len(), 1);
}

#[test]
fn an_undecided_place_where_by_now_the_same_stands_is_none() {
    let mut case = empty();
    let field = Field::answer(&"question".into());
    let place = field.clone().into();
    let text = |text: &str| Value::Answer(Some(Answer::Text(text.into())));
    let other = |theirs: Value| Other { base: Value::Answer(None), theirs, by: String::new(), at: None };
    assert!(Edit::keep_both(&case, &place, other(Value::Answer(None))).is_none(), "the same stands there");
    case.apply(&Edit::keep_both(&case, &place, other(text("theirs"))).expect("new")).expect("fits");
    assert_eq!(case.undecided().count(), 1);
    for typed in ["theirs", "theirs "] {
        let edit = Edit::answer(&case, field.clone(), Some(Answer::Text(typed.into()))).expect("a change");
        case.apply(&edit).expect("fits");
        assert_eq!(case.undecided().count(), 0, "{typed}");
    }
}

#[test]
fn what_both_changed_is_kept_of_both_until_somebody_decides() {
    let base = empty();
    let place: lupapolku::case::Address = Field::answer(&"question-0".into()).into();
    let with = |case: &Case, text: &str| {
        let mut case = case.clone();
        let edit = Edit::answer(&case, Field::answer(&"question-0".into()), Some(Answer::Text(text.into())));
        case.apply(&edit.expect("a change")).expect("fits");
        case
    };
    let put = |base: &Case, ours: &Case, theirs: &Case| {
        let mut case = ours.clone();
        let who = |_: &_| Who { by: "Antti".into(), at: Some(5) };
        if let Some(edit) = merge(base, ours, theirs).keeping_both(ours, who) {
            case.apply(&edit).expect("fits");
        }
        case
    };
    let (meri, antti) = (with(&base, "meri"), with(&base, "antti"));
    let one = put(&base, &meri, &antti);
    let other = put(&base, &antti, &meri);
    assert_eq!((one.text(&"question-0".into()), one.others(&place).len()), ("meri", 1));
    assert_eq!(one.others(&place)[0].theirs, antti.value(&place).expect("a value"));
    assert_eq!((&one.others(&place)[0].by, one.others(&place)[0].at), (&"Antti".to_owned(), Some(5)));
    // Both have merged at once: still both are there, once each.
    let again = put(&meri, &one, &other);
    let texts = |case: &Case| {
        let own = case.text(&"question-0".into()).to_owned();
        let others = case.others(&place).iter().filter_map(|it| match &it.theirs {
            Value::Answer(Some(answer)) => answer.text().map(str::to_owned),
            _ => None,
        });
        let mut all: Vec<String> = others.chain([own]).collect();
        all.sort();
        all
    };
    assert_eq!(texts(&again), ["antti", "meri"]);
    // A third person adds to it; who decides meanwhile decides for what they saw.
    let third = put(&base, &again, &with(&base, "third"));
    assert_eq!(texts(&third), ["antti", "meri", "third"]);
    let mut decided = again.clone();
    let edit = Edit::take_other(&again, &place, &again.others(&place)[0].theirs).expect("undecided");
    decided.apply(&edit).expect("fits");
    assert!(decided.undecided.is_empty());
    let after = put(&again, &third, &decided);
    assert!(
        texts(&after).contains(&"third".to_owned())
            && texts(&after).contains(&decided.text(&"question-0".into()).to_owned())
    );
    // It is in the file, and comes back from it.
    let text = lupapolku::store::write(&third).expect("text");
    assert_eq!(lupapolku::store::parse(&text).expect("readable"), third);
    // One undo takes a decision back.
    decided.apply(&edit.inverse()).expect("fits");
    assert_eq!(decided, again);
}

/// A file that was edited by hand tells nobody what it was made of. What was typed just before saving is not in the list of
/// events yet, and is kept all the same.
#[test]
fn what_was_done_here_and_is_not_written_anywhere_yet_is_not_replaced_by_a_file_edited_by_hand() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let with = |base: &Case, text: &str| after(base, &[(0, 0, text.to_owned())]);
    let saved = with(&empty(), "begun");
    let stamp = lupapolku::store::save(&saved, &path).expect("saved").stamp;
    let text = std::fs::read_to_string(&path).expect("read").replace("begun", "theirs");
    std::fs::write(&path, text).expect("written");
    let writer = lupapolku::store::Writer::of(None, "meri");
    let here = lupapolku::store::Here { case: &path, writer: &writer, state: None };
    let known = lupapolku::store::Known { stamp: &stamp, case: &saved };
    let mut met = lupapolku::store::meet(here, known, &lupapolku::store::Past::default(), &path).expect("readable");
    let mut ours = with(&saved, "ours");
    met.count_unsaved(&saved, &ours);
    let edit = met.join(&ours).expect("nothing unknown is in them").edit.expect("something to decide");
    ours.apply(&edit).expect("fits");
    assert_eq!(ours.text(&"question-0".into()), "ours");
    assert_eq!(ours.undecided().count(), 1);
}
