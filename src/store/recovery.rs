//! Recovery: what a trail knows beyond a case file that was opened. Changes that were never saved, and the list that undo
//! goes on with after a restart.

use super::format;
use super::lineage::{Lineage, Relation};
use super::stamp::Stamp;
use super::trail::{Event, Record, Trail};
use crate::case::{Address, Case, Change, Edit, History, Other, Who};
use std::collections::{BTreeMap, BTreeSet};

/// How many acts undo can take back after a restart.
const REMEMBERED: usize = 500;

/// What a trail knows beyond a case file.
#[derive(Clone, Debug, Default)]
pub struct Recovery {
    /// What undo can take back: up to the recovered case, when there is one.
    pub history: History,
    /// Changes that are not in the file.
    pub unsaved: Option<Unsaved>,
    /// Whether there are unsaved changes that belong to another content of the file.
    pub unknown: bool,
    /// Whether the file is an older version, after which others made changes and this writer none.
    pub older: Option<Version>,
}

/// Changes that were made here and are not in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// The case with them. What does not fit the file stands in it as undecided.
    pub case: Case,
    /// How many acts.
    pub count: usize,
    /// When the last was made, in seconds since 1970.
    pub at: i64,
    /// Why they are not in the file.
    pub why: NotInFile,
    /// Whether undo goes on step by step through them; otherwise they are one act.
    pub is_replayed: bool,
}

/// An older version of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    /// When it was there first, in seconds since 1970, where that is known.
    pub at: Option<i64>,
}

/// Why changes are not in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotInFile {
    /// The program or the machine stopped before they were saved.
    NeverSaved,
    /// They were saved, and the file is an older version: it was put back.
    Older {
        /// When that version was there first, in seconds since 1970, where that is known.
        version: Option<i64>,
    },
    /// They were saved, and the file is what somebody else has made without them: a sync tool has put it there.
    Elsewhere,
}

impl Trail {
    /// The edits as they were really made, taking back and making again included, each with the place of its record.
    #[must_use]
    pub fn edits(&self) -> Vec<(usize, Edit)> {
        acts(&self.records).into_iter().map(|act| (act.record, act.edit)).collect()
    }

    /// What the trail knows beyond a case file that was opened. `lineage` tells how the file stands to what was saved here.
    #[must_use]
    pub fn recover(&self, case: &Case, stamp: &Stamp, lineage: &Lineage) -> Recovery {
        // What was thrown away counts no more.
        let kept = self.records.iter().rposition(|record| record.event == Event::Discarded).map_or(0, |at| at + 1);
        let all = acts(&self.records);
        let (acts, before): (Vec<Act>, Vec<Act>) = all.into_iter().partition(|act| act.record >= kept);
        let unknown = || Recovery { unknown: self.has_unsaved(), ..Recovery::default() };
        let replayed = || self.recover_replayed(&acts, case, stamp);
        let Some((last, ours)) = self.last_state() else { return replayed().unwrap_or_else(unknown) };
        let relation = lineage.relation(ours, stamp);
        let common = match relation {
            _ if ours == stamp => return replayed().unwrap_or_else(unknown),
            // What was saved here is in it.
            Relation::Newer => Some(ours.clone()),
            Relation::Older | Relation::Apart => lineage.common_state(ours, stamp),
            // A save that was not told, or a change by hand of what nobody changed here.
            Relation::Unknown => match replayed() {
                Some(recovery) => return recovery,
                None => None,
            },
        };
        let is_saved = |act: &&Act| act.record < last;
        let why = match relation {
            Relation::Newer => NotInFile::NeverSaved,
            Relation::Older => NotInFile::Older { version: lineage.seen(stamp) },
            Relation::Unknown
                if !acts.iter().any(|act| is_saved(&act) && !is_shown(std::slice::from_ref(act), case)) =>
            {
                NotInFile::NeverSaved
            }
            Relation::Apart | Relation::Unknown => NotInFile::Elsewhere,
        };
        // What the file had when something was thrown away is not in one that is older than that.
        let is_lasting = common.is_some() && matches!(relation, Relation::Older | Relation::Apart);
        let acts: Vec<Act> = match is_lasting {
            true => before.into_iter().filter(|act| !self.is_thrown_away(act)).chain(acts).collect(),
            false => acts,
        };
        // Where the list of the others has not come yet, nothing that was done since the case was opened as something
        // else is known to be in the file.
        let before = common.as_ref().and_then(|common| self.first_of(common)).unwrap_or_else(|| self.last_beginning());
        let count = acts.iter().filter(|act| act.record < before).count();
        // A save may have been overtaken by edits; where the file is that content, it shows.
        let shown = if common.as_ref() == Some(stamp) { last_reflected(&acts, count, case) } else { None };
        let pending = acts.get(shown.unwrap_or(count)..).unwrap_or_default();
        // What was taken in from this very file, or from what it was made from, is in it.
        let is_in_file = |act: &Act| {
            let Some(Record { event: Event::TookIn { from, .. }, .. }) = self.records.get(act.record) else {
                return false;
            };
            from == stamp || lineage.is_ancestor(from, stamp)
        };
        let pending: Vec<&Act> = pending.iter().filter(|act| !is_in_file(act)).collect();
        let recovery = self.put_onto(&pending, case, why);
        let is_older = recovery.unsaved.is_none() && matches!(why, NotInFile::Older { .. });
        Recovery { older: is_older.then(|| Version { at: lineage.seen(stamp) }), ..recovery }
    }

    /// The last record that says what the file held, and what it says.
    fn last_state(&self) -> Option<(usize, &Stamp)> {
        let states = self.records.iter().enumerate().rev();
        states.filter_map(|(at, record)| Some((at, record.event.leaves()?))).next()
    }

    /// The first record that says that the file held this, of the last time it did so: what was done since is not in it,
    /// although the case may have been opened again with it.
    fn first_of(&self, stamp: &Stamp) -> Option<usize> {
        let is_it = |event: &Event| event.leaves() == Some(stamp);
        let last = self.records.iter().rposition(|record| is_it(&record.event))?;
        let earlier = self.records.get(..last)?.iter().enumerate().rev();
        let states = earlier.filter_map(|(at, record)| match &record.event {
            // Of the file or of a conflicted copy; that of the file comes before it is opened as that again.
            Event::TookIn { from, .. } => Some((at, from)),
            event => Some((at, event.leaves()?)),
        });
        let same = states.take_while(|(_, of)| *of == stamp).last();
        Some(same.map_or(last, |(at, _)| at))
    }

    /// Whether an act was thrown away: made after the content with which the case was opened the next time.
    fn is_thrown_away(&self, act: &Act) -> bool {
        let thrown = self.records.iter().enumerate().filter(|(_, record)| record.event == Event::Discarded);
        thrown.filter(|(at, _)| act.record < *at).any(|(at, _)| {
            let next = self.records.get(at..).unwrap_or_default().iter().find_map(|record| record.event.leaves());
            let earlier = self.records.get(..at).unwrap_or_default();
            earlier.iter().rposition(|record| record.event.leaves() == next).is_none_or(|since| act.record > since)
        })
    }

    /// The record with which the file began to be this, if it was opened or taken in as this and not saved here.
    fn opened_as(&self, stamp: &Stamp) -> Option<usize> {
        let is_opening = |at: &usize| {
            matches!(self.records.get(*at).map(|it| &it.event), Some(Event::Opened { .. } | Event::TookIn { .. }))
        };
        self.first_of(stamp).filter(is_opening)
    }

    /// The record of the last opening that did not go on from what this trail had left.
    fn last_beginning(&self) -> usize {
        let (mut beginning, mut left) = (0, Vec::new());
        for (at, record) in self.records.iter().enumerate() {
            match &record.event {
                Event::Opened { stamp, .. } => {
                    beginning = if left.contains(&stamp) { beginning } else { at };
                    left = vec![stamp];
                }
                Event::Saved { stamp } => left = vec![stamp],
                // From then on the file holds theirs.
                Event::TookIn { from, .. } => left.push(from),
                Event::Did(_)
                | Event::WentOn(_)
                | Event::Undid
                | Event::Redid
                | Event::Discarded
                | Event::Covered { .. } => {}
            }
        }
        beginning
    }

    /// Changes that go onto a file which has gone on without them: as far as they fit; otherwise both are kept.
    fn put_onto(&self, pending: &[&Act], case: &Case, why: NotInFile) -> Recovery {
        let at = |act: &Act| self.records.get(act.record).map(|record| record.at);
        let by = pending.last().map(|act| self.by(act.record).to_owned()).unwrap_or_default();
        let last = pending.iter().filter_map(|act| at(act)).next_back();
        let edits: Vec<&Edit> = pending.iter().map(|act| &act.edit).collect();
        let put = put_onto(case, &edits, &Who { by, at: last });
        // What the file has already is no change that is not in it.
        let nets = net(&edits);
        let open: BTreeSet<Address> =
            nets.iter().map(|(_, last)| last).filter(|last| !last.shows_in(case)).map(Change::address).collect();
        let is_open = |act: &&&Act| act.edit.changes().iter().any(|change| open.contains(&change.address()));
        let count = pending.iter().filter(is_open).filter(|act| !self.went_on(act.record)).count().max(1);
        let unsaved = last.filter(|_| put != *case);
        let unsaved = unsaved.map(|at| Unsaved { case: put, count, at, why, is_replayed: false });
        Recovery { unsaved, ..Recovery::default() }
    }

    fn went_on(&self, record: usize) -> bool {
        matches!(self.records.get(record).map(|it| &it.event), Some(Event::WentOn(_)))
    }

    /// The acts that a file does not show, made again one by one; nothing where none of them shows.
    fn recover_replayed(&self, acts: &[Act], case: &Case, stamp: &Stamp) -> Option<Recovery> {
        let saved = self.records.iter().rposition(|record| record.event.leaves() == Some(stamp));
        let upto = saved.map_or(acts.len(), |saved| acts.iter().filter(|act| act.record <= saved).count());
        // What was saved here once is not looked for behind what shows.
        let last = self.last_state().map_or(0, |(last, _)| acts.iter().filter(|act| act.record <= last).count());
        let is_known = |from: &usize| saved.is_some() || *from > last || *from > 0 && *from == acts.len();
        // A save may have been overtaken by edits, and a crash may have hidden that it had worked: what the file holds
        // shows in the file.
        let from = last_reflected(acts, upto, case).filter(is_known)?;
        // What was done before the file was opened as this is in it, was told then, or others have changed it since; where
        // nothing shows, it is none of what was never saved.
        let opened = self.opened_as(stamp).unwrap_or_default();
        let known = acts.iter().filter(|act| act.record < opened).count();
        let (from, since) = if from == 0 { (known, opened) } else { (from, 0) };
        let mut recovered = case.clone();
        let (mut count, mut last, mut end) = (0, None, acts.get(from).map_or(self.records.len(), |act| act.record));
        for act in acts.get(from..).unwrap_or_default() {
            if recovered.apply(&act.edit).is_err() {
                let pending: Vec<&Act> = acts.iter().skip(from.max(known)).collect();
                return Some(self.put_onto(&pending, case, NotInFile::NeverSaved));
            }
            count += usize::from(!self.went_on(act.record));
            last = self.records.get(act.record).map(|record| record.at);
            end = act.record + 1;
        }
        let mut history = History::default();
        let lived = self.records.get(since..end).unwrap_or_default();
        lived.iter().for_each(|record| drop(replay(&mut history, &record.event)));
        history.keep_last(REMEMBERED);
        let (why, is_replayed) = (NotInFile::NeverSaved, true);
        let unsaved = last.filter(|_| recovered != *case);
        let unsaved = unsaved.map(|at| Unsaved { case: recovered, count, at, why, is_replayed });
        Some(Recovery { history, unsaved, ..Recovery::default() })
    }

    /// Whether there are edits after the last save.
    fn has_unsaved(&self) -> bool {
        let last = self.records.iter().rposition(|it| matches!(it.event, Event::Saved { .. } | Event::Discarded));
        let after = self.records.get(last.map_or(0, |at| at + 1)..).unwrap_or_default();
        after.iter().any(|record| matches!(record.event, Event::Did(_)))
    }

    /// What the case was when the file held `wanted`, reckoned back from `known`, what it was at a later content. Nothing
    /// where the trail does not lead there: what is found has the very bytes of the file.
    #[must_use]
    pub fn content(&self, wanted: &Stamp, known: Known<'_>) -> Option<Case> {
        let acts = acts(&self.records);
        let place = |stamp: &Stamp| {
            let state = self.records.iter().rposition(|record| record.event.leaves() == Some(stamp))?;
            Some(acts.iter().filter(|act| act.record < state).count())
        };
        let upto = place(known.stamp)?;
        let earliest = place(wanted)?.saturating_sub(OVERTAKEN);
        let from = last_reflected(&acts, upto, known.case)?;
        let mut case = known.case.clone();
        let mut left = acts.get(earliest..from)?.iter().rev();
        loop {
            if is_content(&case, wanted) {
                return Some(case);
            }
            case.apply(&left.next()?.edit.inverse()).ok()?;
        }
    }
}

/// A case, and the stamp of the file that holds it.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// What the file holds.
    pub stamp: &'a Stamp,
    /// The case.
    pub case: &'a Case,
}

/// Whether a file with this case has this stamp.
fn is_content(case: &Case, stamp: &Stamp) -> bool {
    format::write(case).is_ok_and(|text| Stamp::of(text.as_bytes()) == *stamp)
}

/// Puts edits that were made of another case onto this one: what the case has as it was before them is changed, and where
/// it has something else, theirs is kept beside as undecided.
fn put_onto(case: &Case, edits: &[&Edit], who: &Who) -> Case {
    let mut put = case.clone();
    for (first, last) in net(edits) {
        if let (Change::Undecided { old, .. }, Change::Undecided { place, new, .. }) = (&first, &last) {
            Edit::join_others(&put, place, old, new).into_iter().for_each(|edit| drop(put.apply(&edit)));
            continue;
        }
        let (Some(base), Some(theirs)) = (first.value_before(), last.value()) else {
            // What the program noted by itself nobody has to decide on.
            Edit::all(vec![Edit::one(last)]).into_iter().for_each(|edit| drop(put.apply(&edit)));
            continue;
        };
        let place = last.address();
        let is_there = last.is_within(&put);
        let Some(now) = put.value(&place).filter(|now| is_there && *now != theirs && base != theirs) else { continue };
        let edit = if now == base {
            Change::to(&put, &place, &theirs).map(Edit::one)
        } else {
            let other = Other { base, theirs, by: who.by.clone(), at: who.at };
            Edit::keep_both(&put, &place, other)
        };
        edit.into_iter().for_each(|edit| drop(put.apply(&edit)));
    }
    put
}

/// What edits change in all: the first and the last change of each place, in the order of the first.
fn net(edits: &[&Edit]) -> Vec<(Change, Change)> {
    let mut order: Vec<(Change, Change)> = Vec::new();
    let mut known: BTreeMap<Address, usize> = BTreeMap::new();
    for change in edits.iter().flat_map(|edit| edit.changes()) {
        match known.get(&change.address()).and_then(|at| order.get_mut(*at)) {
            Some((_, last)) => *last = change.clone(),
            None => {
                known.insert(change.address(), order.len());
                order.push((change.clone(), change.clone()));
            }
        }
    }
    order
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
        Event::TookIn { edit, .. } => {
            let edit = edit.clone()?;
            history.remember(edit.clone(), false);
            Some(edit)
        }
        Event::Undid => history.step_back().map(|edit| edit.inverse()),
        Event::Redid => history.step_on(),
        Event::Discarded => {
            *history = History::default();
            None
        }
        Event::Opened { .. } | Event::Saved { .. } | Event::Covered { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::journals::Journals;
    use super::super::trail::Chain;
    use super::*;
    use crate::case::{Answer, Field, ProcessStamp, Value};
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
        let recovery = Trail::read(text.as_bytes()).recover(&other, &Stamp::of(b"other"), &Lineage::default());
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
        let stamp = |text: &str| Stamp::of(text.as_bytes());
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
        let stamp = |text: &str| Stamp::of(text.as_bytes());
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
        let stamp = |text: &str| Stamp::of(text.as_bytes());
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
        let stamp = |text: &str| Stamp::of(text.as_bytes());
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

    #[test]
    fn what_was_undecided_here_and_is_not_in_the_file_stands_there_beside_what_is_undecided_in_it() {
        let stamp = |text: &str| Stamp::of(text.as_bytes());
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
        let stamp = |text: &str| Stamp::of(text.as_bytes());
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
        let stamp = Stamp::of(b"file");
        // The second edit was made while the first was being written.
        let events = [Event::Did(first), Event::Did(second), Event::Saved { stamp: stamp.clone() }];
        let text: String = events.iter().map(|event| chain.line(1, event)).collect();
        let unsaved = Trail::read(text.as_bytes()).recover(&saved, &stamp, &Lineage::default()).unsaved;
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
        let recovery =
            Trail::read(text.as_bytes()).recover(&saved, &Stamp::of(b"new, and never said"), &Lineage::default());
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
        let recovery =
            trail(&[here(), lost, Event::Discarded, here(), made]).recover(&opened, &stamp, &Lineage::default());
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
        assert!(trail(&events).recover(&empty(), &stamp, &Lineage::default()).unsaved.is_none());
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
            let recovery = trail(&events).recover(&empty(), &stamp, &Lineage::default());
            prop_assert_eq!(recovery.unsaved.map_or_else(empty, |it| it.case), case.clone());
            let (mut again, mut last) = (recovery.history, case.clone());
            while history.undo(&mut case).is_some() {}
            while again.undo(&mut last).is_some() {}
            prop_assert_eq!(last, case);
        }
    }
}
