//! Recovery: what a trail knows beyond a case file that was opened. Changes that were never saved, and the list that undo
//! goes on with after a restart.

use super::stamp::Stamp;
use super::trail::{Event, Record, Trail};
use crate::case::{Case, Edit, History};
use std::collections::BTreeSet;

/// How many acts undo can take back after a restart.
const REMEMBERED: usize = 500;

/// What a trail knows beyond a case file.
#[derive(Clone, Debug)]
pub struct Recovery {
    /// What undo can take back: up to the recovered case, when there is one.
    pub history: History,
    /// Changes that were made and never saved.
    pub unsaved: Option<Unsaved>,
    /// Whether there are unsaved changes that belong to another content of the file.
    pub unknown: bool,
}

/// Changes that were made and never saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// The case with them.
    pub case: Case,
    /// How many acts.
    pub count: usize,
    /// When the last was made, in seconds since 1970.
    pub at: i64,
}

impl Trail {
    /// The edits as they were really made, taking back and making again included, each with the place of its record.
    #[must_use]
    pub fn edits(&self) -> Vec<(usize, Edit)> {
        acts(&self.records).into_iter().map(|act| (act.record, act.edit)).collect()
    }

    /// What the trail knows beyond a case file that was opened.
    #[must_use]
    pub fn recover(&self, case: &Case, stamp: &Stamp) -> Recovery {
        let saved = self.records.iter().rposition(|record| record.event.leaves(stamp));
        // What was thrown away counts no more.
        let kept = self.records.iter().rposition(|record| record.event == Event::Discarded).map_or(0, |at| at + 1);
        let acts: Vec<Act> = acts(&self.records).into_iter().filter(|act| act.record >= kept).collect();
        let upto = saved.map_or(acts.len(), |saved| acts.iter().filter(|act| act.record <= saved).count());
        // A save may have been overtaken by edits, and a crash may have hidden that it had worked: what the file holds
        // shows in the file.
        let Some(from) = last_reflected(&acts, upto, case).filter(|from| saved.is_some() || *from > 0) else {
            return Recovery { history: History::default(), unsaved: None, unknown: self.has_unsaved() };
        };
        let mut recovered = case.clone();
        let (mut count, mut last, mut end) = (0, None, acts.get(from).map_or(self.records.len(), |act| act.record));
        for act in acts.get(from..).unwrap_or_default() {
            if recovered.apply(&act.edit).is_err() {
                break;
            }
            let record = self.records.get(act.record);
            count += usize::from(!matches!(record.map(|it| &it.event), Some(Event::WentOn(_))));
            last = record.map(|record| record.at);
            end = act.record + 1;
        }
        let mut history = History::default();
        let lived = self.records.get(..end).unwrap_or_default();
        lived.iter().for_each(|record| drop(replay(&mut history, &record.event)));
        history.keep_last(REMEMBERED);
        let unsaved = last.filter(|_| recovered != *case).map(|at| Unsaved { case: recovered, count, at });
        Recovery { history, unsaved, unknown: false }
    }

    /// Whether there are edits after the last save.
    fn has_unsaved(&self) -> bool {
        let last = self.records.iter().rposition(|it| matches!(it.event, Event::Saved { .. } | Event::Discarded));
        let after = self.records.get(last.map_or(0, |at| at + 1)..).unwrap_or_default();
        after.iter().any(|record| matches!(record.event, Event::Did(_)))
    }
}

/// How many acts back a file can be from what its trail says.
const OVERTAKEN: usize = 200;

/// An edit as it was really made, taking back and making again included.
struct Act {
    /// The place of its record.
    record: usize,
    edit: Edit,
}

fn acts(records: &[Record]) -> Vec<Act> {
    let mut history = History::default();
    let made = records.iter().enumerate().map(|(at, record)| (at, replay(&mut history, &record.event)));
    made.filter_map(|(record, edit)| edit.map(|edit| Act { record, edit })).collect()
}

/// How many acts must all show in a file before it is believed to hold them.
const EVIDENCE: usize = 20;

/// How many of the acts up to some point the file holds: all up to the last that shows in it with those before it.
fn last_reflected(acts: &[Act], upto: usize, case: &Case) -> Option<usize> {
    let earliest = upto.saturating_sub(OVERTAKEN);
    (earliest..=upto).rev().find(|count| {
        let recent = acts.get(count.saturating_sub(EVIDENCE)..*count).unwrap_or_default();
        is_shown(recent, case)
    })
}

/// Whether a case is as it is after these acts, as far as they touch it.
fn is_shown(acts: &[Act], case: &Case) -> bool {
    let mut later = BTreeSet::new();
    let changes = acts.iter().rev().flat_map(|act| act.edit.changes().iter().rev());
    for change in changes {
        let is_last = later.insert(change.address());
        if is_last && change.is_within(case) && !change.shows_in(case) {
            return false;
        }
    }
    true
}

/// Takes an event into the list of undo as the window did, and says which edit it made.
fn replay(history: &mut History, event: &Event) -> Option<Edit> {
    match event {
        Event::Did(edit) | Event::WentOn(edit) => {
            history.remember(edit.clone(), matches!(event, Event::WentOn(_)));
            Some(edit.clone())
        }
        Event::Undid => history.step_back().map(|edit| edit.inverse()),
        Event::Redid => history.step_on(),
        Event::Discarded => {
            *history = History::default();
            None
        }
        Event::Opened { .. } | Event::Saved { .. } => None,
    }
}

impl Event {
    /// Whether the file held this after the event.
    fn leaves(&self, stamp: &Stamp) -> bool {
        matches!(self, Self::Saved { stamp: left } | Self::Opened { stamp: left, .. } if left == stamp)
    }
}

#[cfg(test)]
mod tests {
    use super::super::trail::Chain;
    use super::*;
    use crate::case::{Answer, Field, ProcessStamp};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn empty() -> Case {
        Case::new(ProcessStamp { id: "test".into(), version: 1 }, date(2026, 11, 23))
    }

    fn typed(case: &mut Case, question: &str, text: &str) -> Edit {
        let field = Field::answer(&question.into());
        let edit = Edit::answer(case, field, Some(Answer::Text(text.into()))).expect("a change");
        case.apply(&edit).expect("fits");
        edit
    }

    /// A trail of a case that was opened, changed twice, saved, changed, undone and changed again.
    fn lived() -> (String, Case, Case, Stamp) {
        let mut chain = Chain::default();
        let mut case = empty();
        let stamp = |text: &str| Stamp::of(text.as_bytes());
        let opened = Event::Opened { by: "Meri".into(), on: "kone".into(), stamp: stamp("1") };
        let mut text = chain.line(1, &opened);
        text += &chain.line(2, &Event::Did(typed(&mut case, "a", "one")));
        text += &chain.line(3, &Event::WentOn(typed(&mut case, "a", "one two")));
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
        let recovery = trail.recover(&saved, &stamp);
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
            if let Some(unsaved) = trail.recover(&saved, &stamp).unsaved {
                assert!(lines > 4 && unsaved.count >= 1);
            }
        }
    }

    #[test]
    fn the_trail_of_another_content_recovers_nothing_and_says_so() {
        let (text, ..) = lived();
        let recovery = Trail::read(text.as_bytes()).recover(&empty(), &Stamp::of(b"other"));
        assert!(recovery.unsaved.is_none() && recovery.unknown);
    }

    #[test]
    fn edits_that_overtook_a_save_are_not_taken_for_saved() {
        let (mut chain, mut case) = (Chain::default(), empty());
        let first = typed(&mut case, "a", "one");
        let saved = case.clone();
        let second = typed(&mut case, "b", "two");
        let stamp = Stamp::of(b"file");
        // The second edit was made while the first was being written.
        let events = [Event::Did(first), Event::Did(second), Event::Saved { stamp: stamp.clone() }];
        let text: String = events.iter().map(|event| chain.line(1, event)).collect();
        let unsaved = Trail::read(text.as_bytes()).recover(&saved, &stamp).unsaved;
        assert_eq!(unsaved.map(|it| (it.count, it.case)), Some((1, case)));
    }

    #[test]
    fn a_save_that_worked_just_before_the_crash_is_recognised_by_what_the_file_holds() {
        let (mut chain, mut case) = (Chain::default(), empty());
        let opened = Event::Opened { by: String::new(), on: String::new(), stamp: Stamp::of(b"old") };
        let mut text = chain.line(1, &opened);
        text += &chain.line(2, &Event::Did(typed(&mut case, "a", "one")));
        let saved = case.clone();
        text += &chain.line(3, &Event::Did(typed(&mut case, "b", "two")));
        let recovery = Trail::read(text.as_bytes()).recover(&saved, &Stamp::of(b"new, and never said"));
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
        let (opened, stamp) = (empty(), Stamp::of(b"file"));
        let lost = Event::Did(typed(&mut empty(), "a", "lost"));
        let mut case = opened.clone();
        let made = Event::Did(typed(&mut case, "b", "made later"));
        let here = || Event::Opened { by: String::new(), on: String::new(), stamp: stamp.clone() };
        let recovery = trail(&[here(), lost, Event::Discarded, here(), made]).recover(&opened, &stamp);
        assert_eq!(recovery.unsaved.map(|it| (it.count, it.case)), Some((1, case.clone())));
        let mut history = recovery.history;
        assert!(history.undo(&mut case).is_some() && history.undo(&mut case).is_none());
    }

    #[test]
    fn what_was_typed_and_wiped_out_again_does_not_stand_before_what_undo_takes_back() {
        let (mut case, stamp) = (empty(), Stamp::of(b"file"));
        let first = typed(&mut case, "a", "one");
        let before = case.clone();
        let typing = [typed(&mut case, "b", "E"), typed(&mut case, "b", "")];
        assert_eq!(case.answer(&"b".into()).map(Answer::is_blank), before.answer(&"b".into()).map(Answer::is_blank));
        let [typed, wiped] = typing;
        let events = [
            Event::Did(first),
            Event::Did(typed),
            Event::WentOn(wiped),
            Event::Undid,
            Event::Saved { stamp: stamp.clone() },
        ];
        assert!(trail(&events).recover(&empty(), &stamp).unsaved.is_none());
    }

    proptest! {
        /// Whatever is done, and wherever the program stops, all of it comes back: the case, and what undo takes back.
        #[test]
        fn everything_done_comes_back(steps in proptest::collection::vec((0_u8..4, 0_u8..3, "[ab]{0,2}", any::<bool>()), 0..40)) {
            let (mut case, mut history, stamp) = (empty(), History::default(), Stamp::of(b"file"));
            let mut events = vec![Event::Opened { by: String::new(), on: String::new(), stamp: stamp.clone() }];
            for (what, which, text, continues) in steps {
                let field = Field::answer(&format!("question-{which}").as_str().into());
                match what {
                    0 | 1 => {
                        let Some(edit) = Edit::answer(&case, field, Some(Answer::Text(text))) else { continue };
                        history.make(&mut case, edit.clone(), continues).expect("fits");
                        events.push(if continues { Event::WentOn(edit) } else { Event::Did(edit) });
                    }
                    2 => events.extend(history.undo(&mut case).map(|_| Event::Undid)),
                    _ => events.extend(history.redo(&mut case).map(|_| Event::Redid)),
                }
            }
            let recovery = trail(&events).recover(&empty(), &stamp);
            prop_assert_eq!(recovery.unsaved.map_or_else(empty, |it| it.case), case.clone());
            let (mut again, mut last) = (recovery.history, case.clone());
            while history.undo(&mut case).is_some() {}
            while again.undo(&mut last).is_some() {}
            prop_assert_eq!(last, case);
        }
    }
}
