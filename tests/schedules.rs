//! Two people, two machines and a sync tool between them: whatever happens in whatever order, no edit is lost and none is
//! overwritten in silence. Each schedule is a seed; a failure names it.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests stop at the first thing that is not as they say"
)]

use jiff::civil::date;
use lupapolku::case::{Answer, Case, Edit, Field, ProcessStamp, Value};
use lupapolku::store::{
    self, Chain, ContentHash, Event, Here, Journals, Known, Lineage, NotInFile, Past, Relation, SaveError, append,
};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

const STEPS: usize = 40;
const FIELDS: usize = 3;

fn empty() -> Case {
    Case::new(ProcessStamp { id: "test".into(), version: 1 }, date(2026, 11, 23))
}

fn field(at: usize) -> Field {
    Field::answer(&format!("question-{at}").as_str().into())
}

fn short(stamp: &ContentHash) -> String {
    stamp.sha256().chars().take(4).collect()
}

/// What was typed, of which each text is typed once.
fn texts(case: &Case) -> BTreeSet<String> {
    let text = |value: &Value| match value {
        Value::Answer(Some(answer)) => answer.text().map(str::to_owned),
        Value::Answer(None) | Value::State(_) | Value::Row(_) => None,
    };
    let answers = case.answers.values().filter_map(Answer::text).map(str::to_owned);
    let undecided = case.undecided.values().flatten().filter_map(|other| text(&other.theirs));
    answers.chain(undecided).collect()
}

/// What happened in all, for saying in the end where each text is.
#[derive(Default)]
struct World {
    clock: i64,
    typed: Vec<String>,
    /// Typed over by somebody who saw them.
    typed_over: BTreeSet<String>,
    /// Left behind with a file that was put back, which somebody was told.
    told: BTreeSet<String>,
    log: Vec<String>,
}

/// A person at a machine.
struct Person<'w> {
    name: &'static str,
    folder: PathBuf,
    state: PathBuf,
    writer: store::Writer,
    open: Option<Sitting>,
    /// The case as they saw it last.
    last: Case,
    world: &'w RefCell<World>,
}

/// What a window remembers while a case is open.
struct Sitting {
    case: Case,
    saved: Case,
    stamp: ContentHash,
    past: Past,
}

impl Person<'_> {
    fn path(&self) -> PathBuf {
        self.folder.join("case.ron")
    }

    fn log(&self, what: &str) {
        self.world.borrow_mut().log.push(format!("{}: {what}", self.name));
    }

    fn note(&self, event: &Event) {
        let mut world = self.world.borrow_mut();
        world.clock += 1;
        let line = Chain::default().line(world.clock, event);
        append(&store::trail_path(&self.path(), &self.writer), None, &line).expect("written");
    }

    fn tell_of(&self, gone: &Case, there: &Case) {
        let there = texts(there);
        self.world.borrow_mut().told.extend(texts(gone).into_iter().filter(|text| !there.contains(text)));
    }

    /// Opens the case. `brings` says what is answered when an older file was put back.
    fn open(&mut self, brings: bool) {
        let (file, stamp) = store::open_stamped(&self.path()).expect("always whole");
        let journals = Journals::read(&self.path(), &self.writer).expect("readable");
        assert!(journals.all().all(|trail| trail.problems.is_empty()), "{:?}", journals.own.problems);
        let recovery = journals.own.recover(&file, &stamp, &Lineage::of(&journals));
        let opened = Event::Opened { by: self.name.to_owned(), on: String::new(), stamp: stamp.clone() };
        let mut past = Past::default();
        past.remember(stamp.clone(), file.clone());
        let mut case = file.clone();
        if recovery.older.is_some() {
            // Told that what others did after it is not in the file.
            let before = self.last.clone();
            self.tell_of(&before, &file);
        }
        match recovery.unsaved {
            None => self.note(&opened),
            Some(unsaved) => {
                self.log(&format!("is told of {} changes: {:?}", unsaved.count, unsaved.why));
                let keeps = brings || !matches!(unsaved.why, NotInFile::Older { .. });
                if !(keeps && unsaved.is_replayed) {
                    self.note(&Event::Discarded);
                }
                self.note(&opened);
                if keeps {
                    if let Some(edit) = Edit::between(&file, &unsaved.case).filter(|_| !unsaved.is_replayed) {
                        self.note(&Event::Did(edit));
                    }
                    case = unsaved.case;
                } else {
                    self.tell_of(&unsaved.case, &file);
                }
            }
        }
        self.log(&format!("opens {} {:?} and has {:?}", short(&stamp), texts(&file), texts(&case)));
        self.open = Some(Sitting { case, saved: file, stamp, past });
    }

    fn edit(&mut self, at: usize) {
        let Some(open) = &mut self.open else { return };
        let mut world = self.world.borrow_mut();
        let text = format!("{}-{}", self.name, world.typed.len());
        let edit = Edit::answer(&open.case, field(at), Some(Answer::Text(text.clone()))).expect("new");
        let before = open.case.get(&field(at)).and_then(Answer::text).map(str::to_owned);
        world.typed_over.extend(before);
        world.log.push(format!("{} types {text} in {at}", self.name));
        world.typed.push(text);
        drop(world);
        open.case.apply(&edit).expect("fits");
        self.note(&Event::Did(edit));
    }

    /// Puts what is undecided at a place back to one value, which somebody chose.
    fn decide(&mut self, theirs: bool) {
        let Some(open) = &mut self.open else { return };
        let Some((place, first)) = open.case.undecided().next().map(|(place, all)| (place.clone(), all[0].clone()))
        else {
            return;
        };
        let edit = if theirs {
            Edit::take_other(&open.case, &place, &first.theirs)
        } else {
            Edit::keep_ours(&open.case, &place)
        };
        let (edit, before) = (edit.expect("undecided"), open.case.clone());
        open.case.apply(&edit).expect("fits");
        let after = open.case.clone();
        self.log(&format!("decides on {place}"));
        self.note(&Event::Did(edit));
        self.tell_of(&before, &after);
    }

    /// The window goes, and with it all that is only in memory.
    fn stop(&mut self) {
        if let Some(open) = self.open.take() {
            self.log("stops");
            self.last = open.case;
        }
    }

    fn is_unsaved(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.case != open.saved)
    }

    fn save(&mut self, brings: bool) {
        for _ in 0..5 {
            let path = self.path();
            let Some(open) = &mut self.open else { return };
            if open.case == open.saved {
                return;
            }
            store::keep_backup(&store::backup_folder(&self.state, &path), &path, 0).expect("kept");
            match store::save_over(&open.case, &path, &open.stamp) {
                Ok(saved) => {
                    open.past.remember(saved.stamp.clone(), open.case.clone());
                    (open.saved, open.stamp) = (open.case.clone(), saved.stamp.clone());
                    self.log(&format!("saves {}", short(&saved.stamp)));
                    return self.note(&Event::Saved { stamp: saved.stamp });
                }
                Err(SaveError::ChangedElsewhere) => self.take_file(brings),
                Err(error) => panic!("{error:?}"),
            }
        }
    }

    fn meet(&self, file: &Path) -> store::Meeting {
        let open = self.open.as_ref().expect("open");
        let path = self.path();
        let here = Here { case: &path, writer: &self.writer, state: Some(&self.state) };
        store::meet(here, Known { stamp: &open.stamp, case: &open.saved }, &open.past, file).expect("readable")
    }

    fn take_in(&mut self, met: &store::Meeting) {
        let open = self.open.as_mut().expect("open");
        let edit = met.join(&open.case).expect("nothing unknown is in them").edit;
        if let Some(edit) = &edit {
            open.case.apply(edit).expect("fits");
        }
        let (theirs, after, base) = (texts(&met.theirs), texts(&open.case), met.base.as_ref().map(texts));
        let (short, relation) = (short(&met.stamp), met.relation);
        self.log(&format!("takes in {short} {theirs:?}, {relation:?}, of {base:?}, and has {after:?}"));
        self.note(&Event::TookIn { edit, from: met.stamp.clone(), by: met.who.by.clone() });
    }

    fn take_file(&mut self, brings: bool) {
        let met = self.meet(&self.path());
        let open = self.open.as_ref().expect("open");
        if met.stamp == open.stamp {
            return;
        }
        if met.relation == Relation::Older {
            self.log("finds an older file");
            self.stop();
            return self.open(brings);
        }
        self.take_in(&met);
        let open = self.open.as_mut().expect("open");
        open.past.remember(met.stamp.clone(), met.theirs.clone());
        (open.saved, open.stamp) = (met.theirs, met.stamp);
    }

    /// What a window looks at now and then.
    fn watch(&mut self, brings: bool) {
        if self.open.is_none() {
            return;
        }
        self.take_file(brings);
        let path = self.path();
        for copy in store::conflicted_copies(&path, &[]) {
            let journals = Journals::read(&path, &self.writer).expect("readable");
            let open = self.open.as_ref().expect("open");
            let is_known = store::is_known(&journals, &open.stamp, &copy);
            let met = self.meet(&copy);
            if !is_known && met.relation != Relation::Older {
                self.take_in(&met);
            }
            self.log("puts a copy away");
            store::put_away(&store::backup_folder(&self.state, &path), &copy, 0).expect("kept");
        }
        self.save(brings);
    }
}

/// A sync tool as Syncthing is: what one side alone has changed is copied; of what both have changed one side's goes into a
/// conflicted copy.
#[derive(Default)]
struct Sync {
    last: BTreeMap<String, Vec<u8>>,
    copies: usize,
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).expect("listed").map(|entry| entry.expect("an entry").path());
    let files = entries.filter(|path| path.is_file());
    files.map(|path| (name(&path), std::fs::read(path).expect("readable"))).collect()
}

fn name(path: &Path) -> String {
    path.file_name().expect("a name").to_string_lossy().into_owned()
}

impl Sync {
    fn run(&mut self, one: &Path, two: &Path, random: &mut fastrand::Rng, all: bool) {
        let (here, there) = (files(one), files(two));
        let names: BTreeSet<String> = here.keys().chain(there.keys()).cloned().collect();
        for name in names {
            // A tool may come to some files later than to others.
            if !all && random.u8(0..10) < 3 {
                continue;
            }
            let (mine, theirs, last) = (here.get(&name), there.get(&name), self.last.get(&name));
            let now = match (mine, theirs) {
                _ if mine == theirs => mine,
                _ if mine == last || mine.is_none() => theirs,
                _ if theirs == last || theirs.is_none() => mine,
                _ => {
                    assert!(!name.ends_with(".trail"), "a conflict of a list of events: {name}");
                    let (loser, lost, won) = if random.bool() { (one, mine, theirs) } else { (two, theirs, mine) };
                    self.copies += 1;
                    let copy = loser.join(format!("case.sync-conflict-20261123-{:06}-AAAAAAA.ron", self.copies));
                    std::fs::write(copy, lost.expect("both have it")).expect("written");
                    won
                }
            };
            for folder in [one, two] {
                match now {
                    Some(bytes) if std::fs::read(folder.join(&name)).ok().as_ref() != Some(bytes) => {
                        std::fs::write(folder.join(&name), bytes).expect("written");
                    }
                    Some(_) => {}
                    None => drop(std::fs::remove_file(folder.join(&name))),
                }
            }
            match now {
                Some(bytes) => drop(self.last.insert(name, bytes.clone())),
                None => drop(self.last.remove(&name)),
            }
        }
    }
}

fn person<'w>(name: &'static str, folder: &Path, world: &'w RefCell<World>) -> Person<'w> {
    let (own, state) = (folder.join(name), folder.join(format!("{name}-state")));
    std::fs::create_dir_all(&own).expect("made");
    let writer = store::Writer::of(Some(&state), name);
    Person { name, folder: own, state, writer, open: None, last: empty(), world }
}

fn schedule(seed: u64) {
    let mut random = fastrand::Rng::with_seed(seed);
    let folder = tempfile::tempdir().expect("a folder");
    let world = RefCell::new(World::default());
    let mut people = ["meri", "antti"].map(|name| person(name, folder.path(), &world));
    store::save_new(&empty(), &people[0].path()).expect("saved");
    let mut sync = Sync::default();
    let folders = [people[0].folder.clone(), people[1].folder.clone()];
    sync.run(&folders[0], &folders[1], &mut random, true);
    let mut held: Vec<Vec<u8>> = Vec::new();
    for _ in 0..STEPS {
        let (who, brings) = (random.usize(0..2), random.bool());
        let person = &mut people[who];
        held.extend(std::fs::read(person.path()).ok());
        match random.u8(0..20) {
            _ if person.open.is_none() => person.open(brings),
            0..=6 => person.edit(random.usize(0..FIELDS)),
            7..=10 => person.save(brings),
            11..=12 => person.watch(brings),
            // It stops in the middle: what was typed is in its list of events.
            13..=14 => person.stop(),
            15 => person.decide(random.bool()),
            16 if !held.is_empty() => {
                let older = &held[random.usize(0..held.len())];
                std::fs::write(person.path(), older).expect("put back");
                person.log(&format!("puts {} back", short(&ContentHash::of(older))));
            }
            _ => {
                world.borrow_mut().log.push("sync".to_owned());
                sync.run(&folders[0], &folders[1], &mut random, false);
            }
        }
    }
    settle(&mut people, &mut sync, &folders, &mut random, seed);
    let (case, _) = store::open_stamped(&people[0].path()).expect("whole");
    let (world, there) = (world.borrow(), texts(&case));
    let lost: Vec<&String> = world
        .typed
        .iter()
        .filter(|text| !there.contains(*text) && !world.typed_over.contains(*text) && !world.told.contains(*text))
        .collect();
    assert!(lost.is_empty(), "seed {seed}: {lost:?} of {there:?}\n{}", world.log.join("\n"));
}

/// Everybody comes home: all is synced, looked at and saved until nothing changes any more.
fn settle(
    people: &mut [Person<'_>; 2],
    sync: &mut Sync,
    folders: &[PathBuf; 2],
    random: &mut fastrand::Rng,
    seed: u64,
) {
    for _ in 0..20 {
        sync.run(&folders[0], &folders[1], random, true);
        let before = folders.each_ref().map(|folder| files(folder));
        for person in people.iter_mut() {
            if person.open.is_none() {
                person.open(true);
            }
            person.watch(true);
        }
        let after = folders.each_ref().map(|folder| files(folder));
        let is_same = after[0].get("case.ron") == after[1].get("case.ron");
        let has_copies = after.iter().any(|files| files.keys().any(|name| name.contains("conflict")));
        if before == after && is_same && !has_copies && !people.iter().any(Person::is_unsaved) {
            return;
        }
    }
    panic!("seed {seed} does not come to rest\n{}", people[0].world.borrow().log.join("\n"));
}

#[test]
#[cfg_attr(not(feature = "long-tests"), ignore = "--features long-tests")]
fn in_fifty_schedules_no_edit_is_lost_and_none_is_overwritten_in_silence() {
    (0..50).for_each(schedule);
}

#[test]
#[ignore = "takes minutes"]
fn in_a_thousand_schedules_no_edit_is_lost_and_none_is_overwritten_in_silence() {
    let fails = |seed: &u64| std::panic::catch_unwind(|| schedule(*seed)).is_err();
    let failed: Vec<u64> = (0..1000).filter(fails).collect();
    assert!(failed.is_empty(), "{failed:?} of a thousand");
}
