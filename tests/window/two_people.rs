//! Two people at one case: what each changed, conflicted copies, and whose the case is.

use super::label::en;
use super::*;

/// The two windows of a test with two people, both on step 1.
fn two_people(folder: &Path) -> (Window, Window) {
    let mut first = open_sample("en", folder);
    // As on a share where no locks are seen, or after one that went stale.
    std::fs::remove_file(folder.join(".case.ron.lock")).expect("locked");
    let mut second = window("en", folder, Some(folder.join("case.ron")));
    opened(&mut second);
    for window in [&mut first, &mut second] {
        press(window, Modifiers::ALT, Key::PageDown);
    }
    (first, second)
}

#[test]
fn what_two_people_changed_at_different_places_is_put_together() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut first, mut second) = two_people(folder.path());
    choose(&mut first, Role::CheckBox, "Read the service page");
    save_now(&mut first);
    choose(&mut second, Role::CheckBox, "Name the persons responsible");
    press(&mut second, Modifiers::COMMAND, Key::S);
    wait_for(&mut second, "Somebody else had saved the file meanwhile.");
    save_now(&mut second);
    let case = lupapolku::store::open(&folder.path().join("case.ron")).expect("readable");
    for task in ["read-service-page", "name-people"] {
        assert_eq!(case.state(&task.into()), lupapolku::case::TaskState::InProgress, "{task}");
    }
}

#[test]
fn a_conflicted_copy_is_offered_compared_put_together_and_put_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("case (conflicted copy 2026-11-23).ron");
    let theirs = lupapolku::sample::case().expect("readable");
    let field = lupapolku::case::Field::answer(&"applicant-address".into());
    let answer = lupapolku::case::Answer::Text("Toinen katu 2".into());
    let edit = lupapolku::case::Edit::answer(&theirs, field, Some(answer)).expect("a change");
    let mut changed = theirs.clone();
    changed.apply(&edit).expect("fits");
    lupapolku::store::save(&changed, &copy).expect("saved");
    let mut window = open_sample("en", folder.path());
    wait_for(&mut window, "The folder has another version of this case");
    choose(&mut window, Role::Link, en("copy-compare"));
    wait_for(&mut window, en("copy-title"));
    choose(&mut window, Role::RadioButton, "The other: Toinen katu 2");
    choose(&mut window, Role::Button, en("clash-accept"));
    for _ in 0..400 {
        window.run_steps(2);
        std::thread::sleep(Duration::from_millis(5));
        if !copy.exists() {
            break;
        }
    }
    save_now(&mut window);
    let saved = lupapolku::store::open(&folder.path().join("case.ron")).expect("readable");
    assert_eq!(saved.text(&"applicant-address".into()), "Toinen katu 2");
    assert!(!copy.exists());
    let kept = lupapolku::store::backup_folder(&folder.path().join("state"), &folder.path().join("case.ron"));
    let kept: Vec<_> =
        lupapolku::store::backups(&kept).into_iter().map(|it| lupapolku::store::open(&it.path)).collect();
    assert!(kept.iter().any(|case| case.as_ref().is_ok_and(|case| *case == changed)), "the copy is kept");
    assert!(window.query_by_label_contains("another version of this case").is_none());
}

/// Goes from page to page until there is the field for a justification, and puts the keyboard there.
fn go_to_justification(window: &mut Window) {
    let label = "Justification for the choice";
    for _ in 0..20 {
        if window.query_all_by_role_and_label(Role::MultilineTextInput, label).next().is_some() {
            break;
        }
        press(window, Modifiers::ALT, Key::PageDown);
    }
    window.get_by_role_and_label(Role::MultilineTextInput, label).focus();
    window.run();
}

#[test]
fn what_two_people_changed_at_the_same_place_is_kept_of_both_until_it_is_decided() {
    let folder = tempfile::tempdir().expect("a folder");
    // Both are at the field before either saves, so that neither has taken in what the other wrote. Each finds its own lock
    // whenever it renews it: its clock goes on with its steps, and how many it takes hangs on the machine.
    let lock = folder.path().join(".case.ron.lock");
    let mut first = open_sample("en", folder.path());
    go_to_justification(&mut first);
    let of_first = std::fs::read(&lock).expect("locked");
    std::fs::remove_file(&lock).expect("locked");
    let mut second = window("en", folder.path(), Some(folder.path().join("case.ron")));
    opened(&mut second);
    go_to_justification(&mut second);
    let of_second = std::fs::read(&lock).expect("locked");
    let path = folder.path().join("case.ron");
    for (window, own, text) in [(&mut first, of_first, "one "), (&mut second, of_second, "two ")] {
        std::fs::write(&lock, own).expect("written");
        type_text(window, text);
        save_now(window);
        common::wait_until(window, |_| std::fs::read_to_string(&path).is_ok_and(|it| it.contains(text)));
    }
    wait_for(&mut second, "You both changed the same thing");
    second.run();
    let beside = second.get_by_role_and_label(Role::Heading, "Still missing").rect().left();
    for link in ["Decide…", "Close"] {
        let right =
            second.query_all_by_role_and_label(Role::Link, link).map(|it| it.rect().right()).fold(0.0, f32::max);
        assert!(right > 0.0 && right < beside, "{link} ends at {right}, beside the strip at {beside}");
    }
    // Both are in the file at once, and nothing is decided.
    wait_until(&mut second, |_| {
        let text = std::fs::read_to_string(&path).expect("read");
        text.contains("one ") && text.contains("two ") && text.contains("undecided")
    });
    choose(&mut second, Role::Link, en("clash-decide"));
    wait_for(&mut second, en("clash-title"));
    choose(&mut second, Role::RadioButton, en("clash-both"));
    choose(&mut second, Role::Button, en("clash-decide-now"));
    save_now(&mut second);
    let saved = std::fs::read_to_string(&path).expect("read");
    assert!(!saved.contains("undecided"), "{saved}");
    assert!(saved.contains("one ") && saved.contains("two "), "{saved}");
}

#[test]
fn a_case_that_somebody_has_open_can_be_read_and_not_changed_until_it_is_given_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = open_sample("en", folder.path());
    let path = folder.path().join("case.ron");
    let before = std::fs::read_to_string(&path).expect("read");
    let mut second = window("en", folder.path(), Some(path.clone()));
    wait_for(&mut second, "This case is open in your other window.");
    press(&mut second, Modifiers::ALT, Key::PageDown);
    choose(&mut second, Role::CheckBox, "Read the service page");
    wait_for(&mut second, "Nothing was changed:");
    save_now(&mut second);
    assert_eq!(std::fs::read_to_string(&path).expect("read"), before);
    drop(first);
    choose(&mut second, Role::Link, en("hold-try-again"));
    for _ in 0..200 {
        second.run_steps(2);
        std::thread::sleep(Duration::from_millis(5));
        if second.query_by_label_contains("Nothing was changed:").is_none() {
            break;
        }
    }
    choose(&mut second, Role::CheckBox, "Read the service page");
    save_now(&mut second);
    assert_ne!(std::fs::read_to_string(&path).expect("read"), before);
}
