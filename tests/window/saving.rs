//! A case is saved: by itself, when it is closed, when the share comes back, and never over what is newer.

use super::label::{en, sv};
use super::*;

#[test]
fn closing_with_changes_asks_and_cancelling_keeps_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("sv", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    window.get_by_role_and_label(Role::CheckBox, "Läs tjänstens sida").click();
    window.run();
    request_close(&mut window);
    assert!(kept_open(&window));
    window.run();
    window.get_by_role_and_label(Role::Dialog, sv("unsaved-title"));
    window.get_by_label("Avbryt").click();
    window.run();
    assert!(window.query_by_role(Role::Dialog).is_none());
    let node = window.get_by_role_and_label(Role::CheckBox, "Läs tjänstens sida");
    assert_eq!(node.accesskit_node().toggled(), Some(eframe::egui::accesskit::Toggled::False));
}

#[test]
fn a_file_that_is_no_case_is_named_and_nothing_else_happens() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("picture.ron");
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n\0\0").expect("written");
    let mut window = window("fi", folder.path(), Some(path.clone()));
    wait_for(&mut window, "ei ole tekstiä");
    window.get_by_label("Uusi tapaus…");
    assert_eq!(std::fs::read(&path).expect("there"), b"\x89PNG\r\n\x1a\n\0\0");
}

#[test]
fn a_case_with_a_file_saves_itself_soon_after_the_last_change() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
    window.run();
    window.get_by_label(en("save-unsaved"));
    wait_for(&mut window, "Saved ");
    let saved = lupapolku::store::open(&folder.path().join("case.ron")).expect("readable");
    assert_eq!(saved.state(&"read-service-page".into()), lupapolku::case::TaskState::InProgress);
    request_close(&mut window);
    assert!(closes(&mut window));
}

#[test]
fn where_no_lock_can_be_written_it_is_said_that_nobody_sees_the_case_open() {
    let folder = tempfile::tempdir().expect("a folder");
    // The name of the lock is six bytes longer than that of the case, and no name may have more than 255.
    let path = folder.path().join(format!("{}.ron", "x".repeat(246)));
    std::fs::copy("tests/data/law/sample-of-process-1.ron", &path).expect("copied");
    let mut window = window("en", folder.path(), Some(path));
    wait_for(&mut window, "Others do not see that you have the case open");
}

#[test]
fn a_change_is_saved_after_a_dialog_that_was_open_when_its_time_came() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
    window.run();
    press(&mut window, Modifiers::SHIFT, Key::F1);
    // Five seconds of the window's own clock.
    window.run_steps(20);
    window.get_by_label(en("save-unsaved"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    wait_for(&mut window, "Saved ");
}

#[test]
fn what_could_not_be_saved_is_said_once_and_saved_when_the_share_is_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let (share, away) = (folder.path().join("share"), folder.path().join("away"));
    std::fs::create_dir(&share).expect("made");
    let case = share.join("case.ron");
    lupapolku::store::save(&lupapolku::sample::case().expect("readable"), &case).expect("saved");
    let mut window = window("en", folder.path(), Some(case));
    wait_for(&mut window, "Esimerkki Välitys Oy");
    press(&mut window, Modifiers::ALT, Key::PageDown);
    std::fs::rename(&share, &away).expect("moved");
    window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
    let refused = "The earlier file was not changed: ";
    wait_for(&mut window, refused);
    for _ in 0..40 {
        // A minute of the window's own clock, with time for what runs beside it.
        window.run_steps(6);
        std::thread::sleep(Duration::from_millis(1));
        let said = window.query_all_by_label_contains(refused);
        assert_eq!(said.filter(|it| it.accesskit_node().role() == Role::Status).count(), 1);
        window.get_by_label(en("save-did-not-work"));
    }
    std::fs::rename(&away, &share).expect("moved back");
    wait_for(&mut window, "Saved ");
    // What was said of the file, of its list of events and of its lock is not so any more.
    for said in [refused, "cannot be recorded in the change history", "The lock cannot be renewed"] {
        wait_until(&mut window, |window| window.query_by_label_contains(said).is_none());
    }
    let saved = lupapolku::store::open(&share.join("case.ron")).expect("readable");
    assert_eq!(saved.state(&"read-service-page".into()), lupapolku::case::TaskState::InProgress);
}

#[test]
fn closing_and_choosing_to_save_saves_and_closes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
    window.run();
    request_close(&mut window);
    window.run();
    window.get_by_role_and_label(Role::Button, "Save").click();
    assert!(closes(&mut window));
    let saved = lupapolku::store::open(&folder.path().join("case.ron")).expect("readable");
    assert_eq!(saved.state(&"read-service-page".into()), lupapolku::case::TaskState::InProgress);
}

#[test]
fn saves_in_quick_succession_do_not_take_each_other_for_strangers() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    for _ in 0..8 {
        window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
        window.step();
        window.key_press_modifiers(Modifiers::COMMAND, Key::S);
        window.step();
    }
    wait_for(&mut window, "Saved ");
    assert!(window.query_by_role(Role::Dialog).is_none());
}

#[test]
fn a_newer_file_can_be_read_and_is_never_changed_or_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let text = lupapolku::store::write(&lupapolku::sample::case().expect("readable")).expect("text");
    let newer = text.replacen("format: 1", "format: 2", 1).replacen("    answers:", "    later: 7,\n    answers:", 1);
    std::fs::write(&path, &newer).expect("written");
    let mut window = window("en", folder.path(), Some(path.clone()));
    wait_for(&mut window, "made by a newer program (format 2)");
    press(&mut window, Modifiers::ALT, Key::PageDown);
    choose(&mut window, Role::CheckBox, "Read the service page");
    wait_for(&mut window, "Nothing was changed. Update Lupapolku");
    save_now(&mut window);
    assert_eq!(std::fs::read_to_string(&path).expect("there"), newer);
    assert_eq!(
        std::fs::read_dir(folder.path())
            .expect("listed")
            .filter_map(Result::ok)
            .filter(|it| it.file_name().to_string_lossy().contains("case.ron."))
            .count(),
        0,
        "no trail and no lock"
    );
}
