//! What was never saved, after a crash and after a restart.

use super::label::en;
use super::*;

/// A window whose program was stopped after a change that was not saved.
fn stopped_before_saving(folder: &Path) {
    let mut window = open_sample("en", folder);
    press(&mut window, Modifiers::ALT, Key::PageDown);
    choose(&mut window, Role::CheckBox, "Read the service page");
    // The change is written down at once, and saved only two seconds later.
    wait_for_trail(&mut window, folder, 1);
}

/// Steps until so many changes are written down.
fn wait_for_trail(window: &mut Window, folder: &Path, changes: usize) {
    for _ in 0..2_000 {
        window.step();
        std::thread::sleep(Duration::from_millis(5));
        let trails = lupapolku::store::trail_files(&folder.join("case.ron"));
        let read = trails.iter().map(|trail| std::fs::read_to_string(trail).unwrap_or_default());
        if read.map(|trail| trail.matches("Did(").count()).sum::<usize>() >= changes {
            return;
        }
    }
    panic!("nothing was written down");
}

#[test]
fn changes_that_were_never_saved_are_offered_after_a_crash_and_can_be_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    stopped_before_saving(folder.path());
    let path = folder.path().join("case.ron");
    let read = || lupapolku::store::open(&path).expect("readable").state(&"read-service-page".into());
    assert_eq!(read(), lupapolku::case::TaskState::Done, "not saved yet");
    let mut second = window("en", folder.path(), Some(path.clone()));
    wait_for(&mut second, "The program stopped before one change was saved.");
    choose(&mut second, Role::Button, en("recovered-keep"));
    save_now(&mut second);
    assert_eq!(read(), lupapolku::case::TaskState::InProgress);
    press(&mut second, Modifiers::COMMAND, Key::Z);
    save_now(&mut second);
    assert_eq!(read(), lupapolku::case::TaskState::Done);
}

#[test]
fn recovered_changes_that_are_thrown_away_do_not_come_back() {
    let folder = tempfile::tempdir().expect("a folder");
    stopped_before_saving(folder.path());
    let path = folder.path().join("case.ron");
    let mut second = window("en", folder.path(), Some(path.clone()));
    wait_for(&mut second, "The program stopped before one change was saved.");
    choose(&mut second, Role::Button, "Discard the changes");
    settle(&mut second);
    // Given back, or the next one could only read it and would ask nothing.
    drop(second);
    let mut third = window("en", folder.path(), Some(path.clone()));
    wait_for(&mut third, "Step 1 / 6");
    third.run();
    assert!(third.query_by_label_contains("The program stopped").is_none());
    // What is done from then on is offered after the next crash.
    choose(&mut third, Role::CheckBox, "Read the service page");
    wait_for_trail(&mut third, folder.path(), 2);
    drop(third);
    let mut fourth = window("en", folder.path(), Some(path));
    wait_for(&mut fourth, "The program stopped before one change was saved.");
}

#[test]
fn changes_that_were_not_to_be_saved_are_not_offered_as_those_of_a_crash() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = open_sample("en", folder.path());
    press(&mut first, Modifiers::ALT, Key::PageDown);
    choose(&mut first, Role::CheckBox, "Read the service page");
    wait_for_trail(&mut first, folder.path(), 1);
    press(&mut first, Modifiers::COMMAND, Key::W);
    choose(&mut first, Role::Button, "Discard the changes");
    drop(first);
    let mut second = window("en", folder.path(), Some(folder.path().join("case.ron")));
    wait_for(&mut second, "Step 1 / 6");
    second.run();
    assert!(second.query_by_label_contains("The program stopped").is_none());
}

#[test]
fn undo_goes_on_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = open_sample("en", folder.path());
    press(&mut first, Modifiers::ALT, Key::PageDown);
    choose(&mut first, Role::CheckBox, "Read the service page");
    save_now(&mut first);
    drop(first);
    let path = folder.path().join("case.ron");
    let mut second = window("en", folder.path(), Some(path.clone()));
    // The start page shows the name too; the steps come with the case.
    wait_for(&mut second, "Step 1 / 6");
    second.run();
    press(&mut second, Modifiers::COMMAND, Key::Z);
    save_now(&mut second);
    let state = lupapolku::store::open(&path).expect("readable").state(&"read-service-page".into());
    assert_eq!(state, lupapolku::case::TaskState::Done);
}
