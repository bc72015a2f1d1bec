//! What is promised of a case file: stopped or failing anywhere, the next start has the old or the new state in full,
//! plus every change that was written down.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use lupapolku::case::{Answer, Case, Edit, Field};
use lupapolku::store::{
    self, Batch, Chain, ContentHash, Disk, Event, Existing, Local, NotKept, Place, Reach, Rights, SaveError, Tail,
    Trail, WriteMethod, append, append_on, open_stamped, read_trail, trail_path, write_whole,
};
use std::io::{BufRead as _, ErrorKind, Result, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// What happens at the chosen step.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    /// The step fails, as on a full disk, and the program goes on.
    Fails,
    /// The program is stopped in the middle of the step.
    Stops,
}

/// A disk on which one step does not work.
struct Faulty {
    left: usize,
    fate: Fate,
    stopped: bool,
}

impl Faulty {
    /// Whether this step works. Half of a write that does not has happened all the same.
    fn step(&mut self, half: impl FnOnce() -> Result<()>) -> Result<()> {
        if self.stopped {
            return Err(ErrorKind::Interrupted.into());
        }
        self.left = match self.left.checked_sub(1) {
            Some(left) => left,
            None => {
                half().ok();
                self.stopped = self.fate == Fate::Stops;
                self.left = usize::MAX;
                return Err(ErrorKind::StorageFull.into());
            }
        };
        Ok(())
    }
}

impl Disk for Faulty {
    fn create(&mut self, path: &Path, reach: Reach, bytes: &[u8]) -> Result<()> {
        self.step(|| Ok(()))?;
        self.step(|| Local.create(path, reach, &[]))?;
        self.step(|| Local.create(path, reach, bytes.get(..bytes.len() / 2).unwrap_or_default()))?;
        Local.create(path, reach, bytes)?;
        // All of it is there, and waiting for the disk fails.
        self.step(|| Ok(()))
    }

    fn append(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.step(|| Local.append(path, bytes.get(..bytes.len() / 2).unwrap_or_default()))?;
        Local.append(path, bytes)?;
        // All of it is there, and waiting for the disk fails.
        self.step(|| Ok(()))
    }

    fn cut(&mut self, path: &Path, length: u64) -> Result<()> {
        self.step(|| Ok(()))?;
        Local.cut(path, length)
    }

    fn read(&mut self, path: &Path) -> Result<Vec<u8>> {
        self.step(|| Ok(()))?;
        Local.read(path)
    }

    fn tail(&mut self, path: &Path, most: u64) -> Result<Tail> {
        self.step(|| Ok(()))?;
        Local.tail(path, most)
    }

    fn keep_rights(&mut self, path: &Path, of: &Path) -> Vec<NotKept> {
        self.step(|| Ok(())).map_or_else(|_| vec![NotKept::Mode], |()| Local.keep_rights(path, of))
    }

    fn keep_attributes(&mut self, path: &Path, of: &Path) -> Vec<NotKept> {
        self.step(|| Ok(())).map_or_else(|_| vec![NotKept::Attributes], |()| Local.keep_attributes(path, of))
    }

    fn rename(&mut self, from: &Path, to: &Path) -> Result<()> {
        self.step(|| Ok(()))?;
        Local.rename(from, to)
    }

    fn rename_new(&mut self, from: &Path, to: &Path) -> Result<()> {
        self.step(|| Ok(()))?;
        Local.rename_new(from, to)
    }

    fn overwrite(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.step(|| Local.overwrite(path, bytes.get(..bytes.len() / 2).unwrap_or_default()))?;
        Local.overwrite(path, bytes)?;
        self.step(|| Ok(()))
    }

    fn remove(&mut self, path: &Path) -> Result<()> {
        self.step(|| Ok(()))?;
        Local.remove(path)
    }

    fn sync_folder(&mut self, folder: &Path) {
        if self.step(|| Ok(())).is_ok() {
            Local.sync_folder(folder);
        }
    }
}

/// More than the steps of any operation here.
const STEPS: usize = 20;

/// Replaces a file on such a disk.
fn replace_on(disk: &mut impl Disk, path: &Path, bytes: &[u8]) -> std::result::Result<WriteMethod, SaveError> {
    let place = Place { path, existing: Existing::Replace, rights: Rights::Folder };
    write_whole(disk, place, bytes).map(|written| written.placed)
}

fn case(text: &str) -> Case {
    let mut case = lupapolku::sample::case().expect("readable");
    let field = Field::answer(&"applicant-address".into());
    if let Some(edit) = Edit::answer(&case, field, Some(Answer::Text(text.into()))) {
        case.apply(&edit).expect("fits");
    }
    case
}

#[test]
fn a_save_that_fails_or_is_stopped_at_any_step_leaves_the_old_or_the_new_state() {
    let new = store::write(&case("new")).expect("text");
    for fate in [Fate::Fails, Fate::Stops] {
        let mut worked = 0;
        for left in 0..STEPS {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("case.ron");
            store::save(&case("old"), &path).expect("saved");
            let saved = replace_on(&mut Faulty { left, fate, stopped: false }, &path, new.as_bytes());
            let (found, _) = open_stamped(&path).expect("always readable");
            let expected = if saved.is_ok() { "new" } else { "old" };
            // Between the move and the news of it, the new state may stand although nobody heard of it.
            assert!([case("new"), case("old")].contains(&found), "{left}");
            assert!(found == case(expected) || saved.is_err(), "{left}");
            worked += usize::from(saved.is_ok());
            if fate == Fate::Fails {
                let rest = std::fs::read_dir(folder.path()).expect("listed").count();
                assert!(rest == 1 || left == 0, "step {left} leaves something behind");
            }
        }
        assert!((1..STEPS).contains(&worked), "every step was tried, and beyond the last one it works");
    }
}

#[test]
fn of_many_files_each_is_whole_or_not_there_and_all_are_once_they_are_waited_for() {
    for fate in [Fate::Fails, Fate::Stops] {
        for left in 0..5 * STEPS {
            let folder = tempfile::tempdir().expect("a folder");
            let paths = ["a", "b", "c"].map(|name| folder.path().join(name));
            let mut batch = Batch::on(Faulty { left, fate, stopped: false });
            let written = paths.iter().try_for_each(|path| {
                let place = Place { path, existing: Existing::Refuse, rights: Rights::Folder };
                batch.write(place, b"all of it").map(drop)
            });
            let is_settled = written.and_then(|()| batch.settle()).is_ok();
            let found = paths.map(|path| std::fs::read(path).ok());
            assert!(found.iter().flatten().all(|bytes| bytes == b"all of it"), "{left}");
            assert!(!is_settled || found.iter().all(Option::is_some), "{left}");
        }
    }
}

/// A disk that lets no file be moved over another, as some shares and containers do.
struct Unmovable {
    disk: Faulty,
    /// Whether a file that is there may be written to.
    takes_writing: bool,
}

impl Disk for Unmovable {
    fn create(&mut self, path: &Path, reach: Reach, bytes: &[u8]) -> Result<()> {
        self.disk.create(path, reach, bytes)
    }

    fn append(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.disk.append(path, bytes)
    }

    fn cut(&mut self, path: &Path, length: u64) -> Result<()> {
        self.disk.cut(path, length)
    }

    fn read(&mut self, path: &Path) -> Result<Vec<u8>> {
        self.disk.read(path)
    }

    fn tail(&mut self, path: &Path, most: u64) -> Result<Tail> {
        self.disk.tail(path, most)
    }

    fn keep_rights(&mut self, path: &Path, of: &Path) -> Vec<NotKept> {
        self.disk.keep_rights(path, of)
    }

    fn keep_attributes(&mut self, path: &Path, of: &Path) -> Vec<NotKept> {
        self.disk.keep_attributes(path, of)
    }

    fn rename(&mut self, _: &Path, _: &Path) -> Result<()> {
        Err(ErrorKind::ResourceBusy.into())
    }

    fn rename_new(&mut self, _: &Path, _: &Path) -> Result<()> {
        Err(ErrorKind::PermissionDenied.into())
    }

    fn overwrite(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        if self.takes_writing { self.disk.overwrite(path, bytes) } else { Err(ErrorKind::PermissionDenied.into()) }
    }

    fn remove(&mut self, path: &Path) -> Result<()> {
        self.disk.remove(path)
    }

    fn sync_folder(&mut self, folder: &Path) {
        self.disk.sync_folder(folder);
    }
}

#[test]
fn where_files_cannot_be_moved_a_save_writes_over_and_the_old_or_the_new_state_is_still_somewhere_in_full() {
    let new = store::write(&case("new")).expect("text");
    for fate in [Fate::Fails, Fate::Stops] {
        let mut worked = 0;
        for left in 0..STEPS {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("case.ron");
            store::save(&case("old"), &path).expect("saved");
            let disk = Faulty { left, fate, stopped: false };
            let mut disk = Unmovable { disk, takes_writing: true };
            let saved = replace_on(&mut disk, &path, new.as_bytes());
            if let Ok(placed) = saved {
                assert_eq!(placed, WriteMethod::InPlace);
                assert_eq!(open_stamped(&path).expect("readable").0, case("new"));
                worked += 1;
                continue;
            }
            let files = std::fs::read_dir(folder.path()).expect("listed");
            let whole = files.filter_map(|it| open_stamped(&it.expect("listed").path()).ok().map(|(case, _)| case));
            let whole: Vec<Case> = whole.collect();
            assert!(!whole.is_empty(), "step {left}");
            assert!(whole.iter().all(|it| [case("new"), case("old")].contains(it)), "step {left}");
            if fate == Fate::Fails {
                assert_eq!(open_stamped(&path).expect("put back").0, case("old"), "step {left}");
            }
        }
        assert!((1..STEPS).contains(&worked), "every step was tried, and beyond the last one it works");
    }
}

/// The files in a folder, but for one.
fn others(folder: &Path, but: &Path) -> Vec<std::path::PathBuf> {
    let files = std::fs::read_dir(folder).expect("listed").map(|it| it.expect("listed").path());
    files.filter(|path| path != but).collect()
}

#[test]
fn a_new_file_is_there_whole_or_not_at_all_also_where_files_cannot_be_moved() {
    let new = store::write(&case("new")).expect("text");
    fn place(path: &Path) -> Place<'_> {
        Place { path, existing: Existing::Refuse, rights: Rights::Folder }
    }
    for (fate, moves) in [(Fate::Fails, true), (Fate::Stops, true), (Fate::Fails, false), (Fate::Stops, false)] {
        let mut worked = 0;
        for left in 0..STEPS {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("case.ron");
            let mut disk = Faulty { left, fate, stopped: false };
            let written = if moves {
                write_whole(&mut disk, place(&path), new.as_bytes())
            } else {
                write_whole(&mut Unmovable { disk, takes_writing: true }, place(&path), new.as_bytes())
            };
            worked += usize::from(written.is_ok());
            let found = open_stamped(&path).ok().map(|(case, _)| case);
            let is_whole = found == Some(case("new"));
            match written {
                Ok(written) => {
                    assert!(is_whole && written.not_kept.is_empty(), "{left}");
                    assert_eq!(written.placed, if moves { WriteMethod::InOneMove } else { WriteMethod::UnderItsName });
                }
                Err(SaveError::Half { kept }) => assert_eq!(open_stamped(&kept).expect("whole").0, case("new")),
                // An empty file is left only where making it failed and had happened all the same.
                Err(_) if fate == Fate::Fails => {
                    assert!(std::fs::read(&path).is_ok_and(|it| it.is_empty()) || !path.exists(), "{left}");
                }
                // Stopped in the middle, with the whole file beside it.
                Err(_) if path.exists() && !is_whole => {
                    let beside = others(folder.path(), &path);
                    assert!(beside.iter().any(|it| open_stamped(it).is_ok_and(|(found, _)| found == case("new"))));
                }
                Err(_) => {}
            }
        }
        assert!((1..STEPS).contains(&worked), "every step was tried, and beyond the last one it works");
    }
}

#[test]
fn a_file_that_is_there_is_never_replaced_by_a_new_one_or_by_somebodys_who_did_not_see_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    std::fs::write(&path, "theirs").expect("written");
    let stamp = ContentHash::of(b"as it was");
    for existing in [Existing::Refuse, Existing::Own(&stamp)] {
        let place = Place { path: &path, existing, rights: Rights::Folder };
        let written = write_whole(&mut Local, place, b"ours");
        assert!(matches!(written, Err(SaveError::Exists | SaveError::ChangedElsewhere)), "{written:?}");
        assert_eq!(std::fs::read(&path).expect("there"), b"theirs");
    }
    assert_eq!(others(folder.path(), &path), Vec::<std::path::PathBuf>::new());
}

#[test]
fn a_file_that_can_neither_be_replaced_nor_written_to_is_not_said_to_be_damaged() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    std::fs::write(&path, "whole").expect("written");
    for _ in 0..3 {
        let disk = Faulty { left: usize::MAX, fate: Fate::Fails, stopped: false };
        let saved = replace_on(&mut Unmovable { disk, takes_writing: false }, &path, b"new");
        assert!(matches!(saved, Err(SaveError::NoPermission)), "{saved:?}");
        assert_eq!(std::fs::read(&path).expect("there"), b"whole");
        assert_eq!(others(folder.path(), &path), Vec::<std::path::PathBuf>::new());
    }
}

#[test]
fn what_a_stopped_save_left_behind_goes_with_a_later_one_and_nothing_else_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    store::save(&case("old"), &path).expect("saved");
    let mut disk = Faulty { left: 2, fate: Fate::Stops, stopped: false };
    replace_on(&mut disk, &path, b"never finished").expect_err("stopped");
    let [left] = others(folder.path(), &path).try_into().expect("one is left");
    let other = folder.path().join(".lupapolku-0000000000000000-0000000000000000.tmp");
    std::fs::write(&other, "another file's").expect("written");
    store::save(&case("new"), &path).expect("saved");
    assert!(left.exists(), "somebody may still be writing it");
    for path in [&left, &other] {
        let file = std::fs::OpenOptions::new().write(true).open(path).expect("there");
        let long_ago = std::time::SystemTime::now() - Duration::from_secs(3600);
        file.set_modified(long_ago).expect("set");
    }
    store::save(&case("newer"), &path).expect("saved");
    assert_eq!(others(folder.path(), &path), [other]);
}

#[cfg(unix)]
#[test]
fn a_save_keeps_the_mode_and_a_new_file_is_the_teams_only_in_the_folder_of_a_team() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
    let set = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("set");
    };
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    store::save_new(&case("new"), &path).expect("saved");
    assert_eq!(mode(&path), 0o600);
    for wanted in [0o600, 0o640, 0o660, 0o664] {
        set(&path, wanted);
        let saved = store::save(&case("newer"), &path).expect("saved");
        assert_eq!((mode(&path), saved.not_kept), (wanted, vec![]));
        // What stands beside it is for the same people.
        let (me, trail) = (holder(), trail_path(&path, &writer()));
        assert_eq!(store::lock::take(&path, &me, None), store::Acquired::Ours);
        append(&trail, None, &Chain::default().line(1, &Event::Undid)).expect("written");
        assert_eq!((mode(&store::lock::lock_path(&path)), mode(&trail)), (wanted, wanted));
        store::lock::release(&path, me.token);
        std::fs::remove_file(trail).expect("removed");
    }
    for (of_folder, of_file) in [(0o2770, 0o660), (0o2777, 0o660), (0o2750, 0o640), (0o2700, 0o600), (0o777, 0o600)] {
        std::fs::remove_file(&path).expect("removed");
        set(folder.path(), of_folder);
        store::save_new(&case("new"), &path).expect("saved");
        assert_eq!(mode(&path), of_file, "{of_folder:o}");
        let key = folder.path().join("a.key");
        store::create(&key, b"key").expect("written");
        assert_eq!(mode(&key), 0o600, "a key is nobody else's anywhere");
        std::fs::remove_file(key).expect("removed");
    }
}

#[cfg(unix)]
fn holder() -> store::Holder {
    store::Holder { by: "Meri".into(), on: "kone".into(), token: 1, window: 1, since: 0, heartbeat: 0 }
}

#[test]
fn a_trail_that_fails_or_is_stopped_at_any_step_keeps_every_earlier_line() {
    let mut chain = Chain::default();
    let opened = Event::Opened { by: "Meri".into(), on: String::new(), stamp: ContentHash::of(b"x") };
    let (first, second) = (chain.line(1, &opened), chain.line(2, &Event::Undid));
    for fate in [Fate::Fails, Fate::Stops] {
        for left in 0..STEPS {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("case.ron.trail");
            append(&path, None, &first).expect("written");
            let whole = Some(u64::try_from(first.len()).expect("short"));
            let written = append_on(&mut Faulty { left, fate, stopped: false }, &path, whole, &second);
            let trail = read_trail(&path).expect("readable");
            assert!((1..=2).contains(&trail.records.len()));
            assert!(written.is_err() || trail.records.len() == 2);
            // The next start writes on where the last whole line ends.
            append(&path, Some(trail.whole), &trail.chain().line(3, &Event::Redid)).expect("written");
            let after = read_trail(&path).expect("readable");
            assert!(after.problems.is_empty() && after.records.len() == trail.records.len() + 1);
        }
    }
}

#[test]
fn a_case_cut_at_any_byte_is_refused_and_never_half_read() {
    let text = store::write(&case("x")).expect("text");
    for cut in (0..text.len() - 2).step_by(97).chain([text.len() - 3]) {
        let part = text.get(..cut).unwrap_or_default();
        assert!(store::parse(part).is_err(), "{cut}");
    }
}

fn writer() -> store::Writer {
    store::Writer::of(None, "kone")
}

fn lineage(case: &Path) -> store::Lineage {
    store::Lineage::of(&store::Journals::read(case, &writer()).expect("readable"))
}

/// The file that a child process edits.
const CHILD: &str = "LUPAPOLKU_TEST_CHILD";

/// Not a test of its own: what the killed process does. It edits, writes down, now and then saves, and says how far
/// it has come.
#[test]
fn child_that_is_killed() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let path = Path::new(&path);
    let (mut case, stamp) = open_stamped(path).expect("readable");
    let trail = read_trail(&trail_path(path, &writer())).expect("readable");
    if let Some(unsaved) = trail.recover(&case, &stamp, &lineage(path)).unsaved {
        case = unsaved.case;
    }
    let mut chain = trail.chain();
    let opened = Event::Opened { by: String::new(), on: String::new(), stamp };
    append(&trail_path(path, &writer()), Some(trail.whole), &chain.line(1, &opened)).expect("written");
    let field = Field::answer(&"applicant-address".into());
    let start: u64 = case.text(&"applicant-address".into()).parse().unwrap_or_default();
    for count in start + 1.. {
        let edit = Edit::answer(&case, field.clone(), Some(Answer::Text(count.to_string()))).expect("a change");
        case.apply(&edit).expect("fits");
        append(&trail_path(path, &writer()), None, &chain.line(1, &Event::Did(edit))).expect("written");
        let mut out = std::io::stdout();
        writeln!(out, "{count}").and_then(|()| out.flush()).expect("said");
        if count % 7 == 0 {
            let stamp = store::save(&case, path).expect("saved").stamp;
            append(&trail_path(path, &writer()), None, &chain.line(1, &Event::Saved { stamp })).expect("written");
        }
    }
}

/// Kills a process that edits so many times, at random moments, and says that nothing it had written down was lost.
fn kill(times: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    store::save(&case("0"), &path).expect("saved");
    let mut wrote = 0;
    for _ in 0..times {
        let program = std::env::current_exe().expect("this test");
        let mut child = Command::new(program)
            .args(["safety::child_that_is_killed", "--exact", "--nocapture"])
            .env(CHILD, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        std::thread::sleep(Duration::from_millis(fastrand::u64(5..60)));
        child.kill().expect("killed");
        let said = std::io::BufReader::new(child.stdout.take().expect("piped"));
        let counts = said.lines().map_while(Result::ok).filter_map(|line| line.trim().parse::<u64>().ok());
        let last = counts.max();
        child.wait().expect("ended");
        let (case, stamp) = open_stamped(&path).expect("always readable");
        let trail = read_trail(&trail_path(&path, &writer())).expect("readable");
        let found = trail.recover(&case, &stamp, &lineage(&path)).unsaved.map_or(case, |unsaved| unsaved.case);
        let found: u64 = found.text(&"applicant-address".into()).parse().expect("a number");
        if let Some(last) = last {
            assert!(found >= last, "{found} after {last} was written down");
            wrote += 1;
        }
    }
    assert!(wrote > 0, "every process was killed before it wrote anything");
}

#[test]
fn a_process_killed_at_random_moments_loses_nothing_it_had_written_down() {
    kill(if cfg!(feature = "long-tests") { 25 } else { 8 });
}

#[test]
#[ignore = "takes a minute"]
fn a_process_killed_two_hundred_times_loses_nothing_it_had_written_down() {
    kill(250);
}

/// A file system so small that it is soon full, where the system lets us have one.
#[test]
#[ignore = "needs the right to mount"]
fn a_full_disk_keeps_the_old_state() {
    let folder = tempfile::tempdir().expect("a folder");
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(folder.path()).status();
    if !mounted.is_ok_and(|status| status.success()) {
        panic!("cannot mount");
    }
    let path = folder.path().join("case.ron");
    store::save(&case("old"), &path).expect("saved");
    std::fs::write(folder.path().join("filler"), vec![0_u8; 30 * 1024]).ok();
    std::fs::write(folder.path().join("more"), vec![0_u8; 30 * 1024]).ok();
    let full = store::save(&case(&"x".repeat(40_000)), &path);
    let found = open_stamped(&path).map(|(case, _)| case);
    Command::new("umount").arg(folder.path()).status().expect("unmounted");
    assert!(matches!(full, Err(store::SaveError::DiskFull)), "{full:?}");
    assert_eq!(found.expect("readable"), case("old"));
}

#[test]
fn a_clock_set_back_changes_nothing() {
    let mut chain = Chain::default();
    let text: String = [5, 4, -1].iter().map(|at| chain.line(*at, &Event::Undid)).collect();
    assert!(Trail::read(text.as_bytes()).problems.is_empty());
}
