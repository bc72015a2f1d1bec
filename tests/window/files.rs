//! What can happen to the file of a case while it is open or between two sittings: renamed, removed, put back, edited by hand;
//! and what must never be in it.

use super::common::{wait_for, wait_until};
use super::conflict::{OURS, address, go_to, saved};
use super::label::en;
use super::sample::{open_sample, window};
use super::{choose, press, save_now, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use lupapolku::store;
use std::path::Path;

#[test]
fn a_renamed_case_is_followed_with_its_events_and_a_removed_one_is_asked_about() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    address(&mut window, OURS);
    save_now(&mut window);
    let (old, new) = (folder.path().join("case.ron"), folder.path().join("uusi.ron"));
    std::fs::rename(&old, &new).expect("renamed");
    // Typed before anybody has noticed.
    address(&mut window, "OURS Tie 6");
    wait_for(&mut window, "The file was renamed: it is uusi.ron now.");
    choose(&mut window, Role::Button, "Continue in uusi.ron");
    let text = || store::open(&new).expect("readable").text(&"applicant-address".into()).to_owned();
    wait_until(&mut window, |_| text() == "OURS Tie 6");
    address(&mut window, "OURS Tie 7");
    save_now(&mut window);
    assert!(!old.exists() && store::trail_files(&old).is_empty());
    assert_eq!(store::open(&new).expect("readable").text(&"applicant-address".into()), "OURS Tie 7");
    assert_eq!(store::trail_files(&new).len(), 1);
    std::fs::remove_file(&new).expect("removed");
    address(&mut window, "OURS Tie 8");
    save_now(&mut window);
    wait_for(&mut window, "was moved or removed while the case was open");
    assert!(!new.exists(), "not before it is answered");
    choose(&mut window, Role::Button, en("gone-here"));
    wait_until(&mut window, |_| new.exists());
    assert_eq!(store::open(&new).expect("readable").text(&"applicant-address".into()), "OURS Tie 8");
}

/// Nothing was there before, so nothing is said to have stayed as it was.
#[test]
fn a_case_that_cannot_be_begun_says_that_nothing_was_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("en", folder.path(), None);
    wait_for(&mut window, "Open a file");
    press(&mut window, Modifiers::COMMAND, Key::N);
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, folder.path().join("none/case.ron").to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "The folder does not exist. Create it or choose another. Nothing was written: ");
}

#[test]
fn an_older_file_that_was_put_back_is_told_and_stays_unless_the_later_changes_are_wanted() {
    for (choice, kept) in [("Keep the file as it is", None), ("Bring the later changes back", Some(OURS))] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("case.ron");
        let mut window = open_sample("en", folder.path());
        let before = std::fs::read(&path).expect("read");
        address(&mut window, OURS);
        save_now(&mut window);
        drop(window);
        std::fs::write(&path, &before).expect("put back");
        let mut window = self::window("en", folder.path(), Some(path.clone()));
        wait_for(&mut window, "The file is an older version (");
        choose(&mut window, Role::Button, choice);
        save_now(&mut window);
        let first = store::parse(std::str::from_utf8(&before).expect("text")).expect("readable");
        let was = first.text(&"applicant-address".into()).to_owned();
        assert_eq!(saved(folder.path()).text(&"applicant-address".into()), kept.unwrap_or(&was));
        drop(window);
        // It is asked once.
        let mut window = self::window("en", folder.path(), Some(path));
        wait_for(&mut window, "Step 1 / 6");
        window.run();
        assert!(window.query_by_label_contains(en("older-title")).is_none());
    }
}

#[test]
fn an_identity_code_that_is_typed_goes_nowhere_and_one_that_came_in_is_removed_everywhere() {
    const CODE: &str = "131052-308T";
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    address(&mut window, &format!("Tie 5 {CODE}"));
    wait_for(&mut window, "There is a personal identity code in this text.");
    save_now(&mut window);
    press(&mut window, Modifiers::ALT, Key::Home);
    wait_for(&mut window, "One field has a personal identity code.");
    let holds_code = || {
        let of = |folder: &Path| {
            let entries = std::fs::read_dir(folder).expect("listed").filter_map(Result::ok);
            let files = entries.map(|entry| entry.path()).filter(|path| path.is_file());
            files.filter(|path| std::fs::read(path).is_ok_and(|it| String::from_utf8_lossy(&it).contains(CODE))).count()
        };
        of(folder.path()) + of(&store::backup_folder(&folder.path().join("state"), &folder.path().join("case.ron")))
    };
    save_now(&mut window);
    assert_eq!(holds_code(), 0);
    address(&mut window, "Tie 5");
    save_now(&mut window);
    assert_eq!(saved(folder.path()).text(&"applicant-address".into()), "Tie 5");
    drop(window);
    // As an early version left it.
    let path = folder.path().join("case.ron");
    let text = std::fs::read_to_string(&path).expect("read").replace("Tie 5", &format!("Tie 5 {CODE}"));
    std::fs::write(&path, text).expect("written");
    std::fs::write(folder.path().join("case.ron.trail"), format!("0 1 {CODE}\n")).expect("written");
    let mut window = self::window("en", folder.path(), Some(path));
    // Nobody knows this file, so what was typed here is asked about.
    wait_for(&mut window, en("elsewhere-title"));
    choose(&mut window, Role::Button, en("elsewhere-leave"));
    wait_for(&mut window, "Step 1 / 6");
    go_to(&mut window, "change history");
    wait_for(&mut window, en("codes-title"));
    choose(&mut window, Role::Button, en("codes-ask"));
    choose(&mut window, Role::Button, en("codes-remove"));
    wait_for(&mut window, "Personal identity codes were masked in: the case case.ron (1)");
    assert_eq!(holds_code(), 0);
}

#[test]
fn comments_in_a_file_that_was_edited_by_hand_are_warned_of() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let text = store::write(&lupapolku::sample::case().expect("readable")).expect("text");
    std::fs::write(&path, text.replacen("    answers:", "    // ask Meri\n    answers:", 1)).expect("written");
    let mut window = self::window("en", folder.path(), Some(path));
    wait_for(&mut window, "The file has comments (line ");
}

#[test]
fn a_list_of_events_that_could_not_be_written_is_written_when_it_can_be_without_anybody_doing_anything() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let case = folder.path().join("case.ron");
    wait_until(&mut window, |_| store::trail_files(&case).len() == 1);
    let trail = store::trail_files(&case).remove(0);
    std::fs::remove_file(&trail).expect("removed");
    std::fs::create_dir(&trail).expect("made");
    address(&mut window, OURS);
    save_now(&mut window);
    let told = "cannot be recorded in the change history";
    wait_for(&mut window, told);
    std::fs::remove_dir(&trail).expect("removed");
    wait_until(&mut window, |window| window.query_all_by_label_contains(told).next().is_none());
    let read = store::read_trail(&trail).expect("readable");
    assert!(read.records.iter().any(|record| matches!(record.event, store::Event::Did(_))), "{:?}", read.records);
}

#[test]
fn what_was_typed_here_and_changed_with_a_command_is_taken_in_and_is_nothing_to_decide_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let (case, base) = (folder.path().join("case.ron"), folder.path().join("base.ron"));
    let mut window = open_sample("en", folder.path());
    address(&mut window, OURS);
    save_now(&mut window);
    wait_until(&mut window, |_| saved(folder.path()).text(&"applicant-address".into()) == OURS);
    std::fs::copy(&case, &base).expect("copied");
    let theirs = folder.path().join("theirs.ron");
    let text = std::fs::read_to_string(&case).expect("text").replace(OURS, "Komennon Tie 1");
    std::fs::write(&theirs, text).expect("written");
    let mut merge = assert_cmd::Command::cargo_bin("lupapolku").expect("built");
    merge.env("XDG_STATE_HOME", folder.path().join("state")).env("XDG_CONFIG_HOME", folder.path().join("config"));
    merge.arg("merge").args([&base, &case, &theirs]).arg("--to").arg(&case).assert().success();
    assert_eq!(saved(folder.path()).text(&"applicant-address".into()), "Komennon Tie 1");
    wait_for(&mut window, "Changes included: 1.");
    assert!(window.query_by_label_contains("undecided").is_none());
    assert_eq!(saved(folder.path()).text(&"applicant-address".into()), "Komennon Tie 1");
    // What was done here is still what undo takes back, and the command's list does not disturb it.
    drop(window);
    let mut again = self::window("en", folder.path(), Some(case));
    wait_for(&mut again, "Step 1 / 6");
    again.run();
    assert!(again.query_by_label_contains("The program stopped").is_none());
}

#[test]
fn a_handover_whose_record_cannot_be_saved_says_so_until_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let (share, away) = (folder.path().join("share"), folder.path().join("away"));
    std::fs::create_dir(&share).expect("made");
    let (case, document) = (share.join("case.ron"), folder.path().join("handed.md"));
    store::save(&lupapolku::sample::case().expect("readable"), &case).expect("saved");
    let mut window = window("en", folder.path(), Some(case.clone()));
    super::sample::opened(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::E);
    choose(&mut window, Role::Button, en("format-markdown"));
    window.get_by_role_and_label(Role::TextInput, en("handover-to")).focus();
    window.run();
    type_text(&mut window, "Sari Seuraaja");
    std::fs::rename(&share, &away).expect("moved");
    choose(&mut window, Role::Button, "Export Markdown…");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, document.to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    let told = "The handover is not in the case file yet";
    wait_for(&mut window, told);
    assert!(document.exists());
    std::fs::rename(&away, &share).expect("moved back");
    wait_until(&mut window, |window| window.query_all_by_label_contains(told).next().is_none());
    let process = lupapolku::process::vtjkysely_intermediary().expect("a process");
    assert!(lupapolku::handover::handed::last(&process, &store::open(&case).expect("readable")).is_some());
}

#[test]
fn what_was_never_saved_before_each_writer_had_a_list_is_offered_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let case = lupapolku::sample::case().expect("readable");
    let stamp = store::save(&case, &path).expect("saved").stamp;
    let answer = Some(lupapolku::case::Answer::Text(OURS.into()));
    let edit = lupapolku::case::Edit::answer(&case, super::conflict::field("applicant-address"), answer);
    let opened = store::Event::Opened { by: "Meri".into(), on: String::new(), stamp };
    let mut chain = store::Chain::default();
    let lines = [opened, store::Event::Did(edit.expect("a change"))].map(|event| chain.line(1, &event));
    std::fs::write(store::common_trail_path(&path), lines.concat()).expect("written");
    let mut first = window("en", folder.path(), Some(path.clone()));
    wait_for(&mut first, "The program stopped before one change was saved.");
    choose(&mut first, Role::Button, en("recovered-keep"));
    save_now(&mut first);
    assert_eq!(saved(folder.path()).text(&"applicant-address".into()), OURS);
    drop(first);
    let mut second = window("en", folder.path(), Some(path));
    wait_for(&mut second, "Step 1 / 6");
    second.run();
    assert!(second.query_by_label_contains("The program stopped").is_none());
}
