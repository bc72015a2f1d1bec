//! What is promised of a case file: stopped or failing anywhere, the next start has the old or the new state in full,
//! plus every change that was written down.

#![expect(clippy::expect_used, reason = "tests stop at the first thing that is not as they say")]

use lupapolku::case::{Answer, Case, Edit, Field};
use lupapolku::store::{
    self, Chain, Disk, Event, Local, Placed, Stamp, Trail, append, append_on, open_stamped, read_trail, replace_on,
    trail_path,
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
    fn create(&mut self, path: &Path) -> Result<()> {
        self.step(|| Local.create(path))?;
        Local.create(path)
    }

    fn append(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.step(|| Local.append(path, bytes.get(..bytes.len() / 2).unwrap_or_default()))?;
        Local.append(path, bytes)
    }

    fn cut(&mut self, path: &Path, length: u64) -> Result<()> {
        self.step(|| Ok(()))?;
        Local.cut(path, length)
    }

    fn sync(&mut self, path: &Path) -> Result<()> {
        self.step(|| Ok(()))?;
        Local.sync(path)
    }

    fn read(&mut self, path: &Path) -> Result<Vec<u8>> {
        self.step(|| Ok(()))?;
        Local.read(path)
    }

    fn permit_as(&mut self, path: &Path, other: &Path) -> Result<()> {
        self.step(|| Ok(()))?;
        Local.permit_as(path, other)
    }

    fn rename(&mut self, from: &Path, to: &Path) -> Result<()> {
        self.step(|| Ok(()))?;
        Local.rename(from, to)
    }

    fn overwrite(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.step(|| Local.overwrite(path, bytes.get(..bytes.len() / 2).unwrap_or_default()))?;
        Local.overwrite(path, bytes)
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
const STEPS: usize = 12;

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

/// A disk that lets no file be moved over another, as some shares and containers do.
struct Unmovable(Faulty);

impl Disk for Unmovable {
    fn create(&mut self, path: &Path) -> Result<()> {
        self.0.create(path)
    }

    fn append(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.0.append(path, bytes)
    }

    fn cut(&mut self, path: &Path, length: u64) -> Result<()> {
        self.0.cut(path, length)
    }

    fn sync(&mut self, path: &Path) -> Result<()> {
        self.0.sync(path)
    }

    fn read(&mut self, path: &Path) -> Result<Vec<u8>> {
        self.0.read(path)
    }

    fn permit_as(&mut self, path: &Path, other: &Path) -> Result<()> {
        self.0.permit_as(path, other)
    }

    fn rename(&mut self, _: &Path, _: &Path) -> Result<()> {
        Err(ErrorKind::ResourceBusy.into())
    }

    fn overwrite(&mut self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.0.overwrite(path, bytes)
    }

    fn remove(&mut self, path: &Path) -> Result<()> {
        self.0.remove(path)
    }

    fn sync_folder(&mut self, folder: &Path) {
        self.0.sync_folder(folder);
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
            let saved = replace_on(&mut Unmovable(disk), &path, new.as_bytes());
            if let Ok(placed) = saved {
                assert_eq!(placed, Placed::InPlace);
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

#[test]
fn a_trail_that_fails_or_is_stopped_at_any_step_keeps_every_earlier_line() {
    let mut chain = Chain::default();
    let opened = Event::Opened { by: "Meri".into(), on: String::new(), stamp: Stamp::of(b"x") };
    let (first, second) = (chain.line(1, &opened), chain.line(2, &Event::Undid));
    for fate in [Fate::Fails, Fate::Stops] {
        for left in 0..STEPS {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("case.ron.trail");
            append(&path, None, &first).expect("written");
            let whole = Some(u64::try_from(first.len()).expect("short"));
            let written = append_on(&mut Faulty { left, fate, stopped: false }, &path, (whole, &second));
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

/// The file that a child process edits.
const CHILD: &str = "LUPAPOLKU_TEST_CHILD";

/// Not a test of its own: what the killed process does. It edits, writes down, now and then saves, and says how far
/// it has come.
#[test]
fn child_that_is_killed() {
    let Some(path) = std::env::var_os(CHILD) else { return };
    let path = Path::new(&path);
    let (mut case, stamp) = open_stamped(path).expect("readable");
    let trail = read_trail(&trail_path(path)).expect("readable");
    if let Some(unsaved) = trail.recover(&case, &stamp).unsaved {
        case = unsaved.case;
    }
    let mut chain = trail.chain();
    let opened = Event::Opened { by: String::new(), on: String::new(), stamp };
    append(&trail_path(path), Some(trail.whole), &chain.line(1, &opened)).expect("written");
    let field = Field::answer(&"applicant-address".into());
    let start: u64 = case.text(&"applicant-address".into()).parse().unwrap_or_default();
    for count in start + 1.. {
        let edit = Edit::answer(&case, field.clone(), Some(Answer::Text(count.to_string()))).expect("a change");
        case.apply(&edit).expect("fits");
        append(&trail_path(path), None, &chain.line(1, &Event::Did(edit))).expect("written");
        let mut out = std::io::stdout();
        writeln!(out, "{count}").and_then(|()| out.flush()).expect("said");
        if count % 7 == 0 {
            let stamp = store::save(&case, path).expect("saved").stamp;
            append(&trail_path(path), None, &chain.line(1, &Event::Saved { stamp })).expect("written");
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
            .args(["child_that_is_killed", "--exact", "--nocapture"])
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
        let trail = read_trail(&trail_path(&path)).expect("readable");
        let found = trail.recover(&case, &stamp).unsaved.map_or(case, |unsaved| unsaved.case);
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
    kill(25);
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
