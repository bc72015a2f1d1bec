//! Tools that need no case: from the start page one comes to them, and nothing is begun or written for it.

use super::dropped::drop_files;
use super::sample::window;
use super::{Window, en, focused, press, tab_to, type_text, wait_for, wait_until};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use std::path::Path;

/// Types as a keyboard does: each letter is a key too, and a space presses what has the keyboard.
fn type_keys(window: &mut Window, text: &str) {
    for letter in text.chars() {
        let key = if letter == ' ' { Some(Key::Space) } else { Key::from_name(&letter.to_uppercase().to_string()) };
        let turned = |pressed| {
            key.map(|key| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE })
        };
        turned(true).into_iter().for_each(|event| window.event(event));
        window.event(Event::Text(letter.to_string()));
        turned(false).into_iter().for_each(|event| window.event(event));
        window.run();
    }
}

/// What stands in a folder beside what the program keeps for itself.
fn files(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry").file_name());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    names.filter(|name| !name.starts_with("settings.ron") && name != "state").collect()
}

#[test]
fn what_is_typed_after_the_key_of_the_search_begins_no_case() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("en", folder.path(), None);
    window.run();
    // A space would press this.
    tab_to(&mut window, Role::Button, en("start-new"));
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_keys(&mut window, "qqxx zz qq");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(window.query_by_label_contains(en("palette-nothing")).is_some(), "the search is open and finds nothing");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_role(Role::Dialog).is_none(), "no file is asked for");
    window.get_by_role_and_label(Role::Button, en("start-new"));
    assert_eq!(files(folder.path()), Vec::<String>::new());
}

#[test]
fn keys_for_a_case_do_nothing_where_none_is_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("en", folder.path(), None);
    window.run();
    let both = Modifiers::COMMAND.plus(Modifiers::SHIFT);
    let keys = [(Modifiers::COMMAND, Key::S), (both, Key::S), (Modifiers::COMMAND, Key::E), (Modifiers::NONE, Key::F7)];
    for page in [en("start-new"), en("tool-back-start")] {
        for (modifiers, key) in keys {
            press(&mut window, modifiers, key);
            assert!(window.query_by_role(Role::Dialog).is_none(), "{key:?}");
            assert!(window.query_by_label(page).is_some(), "{key:?}");
        }
        if page == en("start-new") {
            window.get_by_label(en("start-explain")).click();
            window.run();
        }
    }
}

/// Presses Tab until it stops at a text that holds this.
fn tab_to_text(window: &mut Window, part: &str) {
    let is_there =
        |window: &Window| focused(window).is_some_and(|(role, label)| role == Role::Paragraph && label.contains(part));
    for _ in 0..40 {
        if is_there(window) {
            return;
        }
        press(window, Modifiers::NONE, Key::Tab);
    }
    panic!("Tab does not stop at {part}; the focus is at {:?}", focused(window));
}

const LOG: &str = "2026-11-29 10:00:00 curl: (6) Could not resolve host: palvelin.example\n";

#[test]
fn an_output_is_read_without_a_case_and_nothing_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = tempfile::tempdir().expect("a folder");
    let path = log.path().join("call.log");
    std::fs::write(&path, LOG).expect("written");
    let mut window = window("en", folder.path(), None);
    window.run();
    window.get_by_label(en("start-explain")).click();
    window.run();
    window.get_by_role_and_label(Role::Heading, en("explain-title"));
    drop_files(&mut window, &[path]);
    wait_for(&mut window, "Client: curl");
    // With a case the way to note a cause tells it; without one the keyboard stops at the texts.
    for part in ["Client: curl", "Could not resolve host: palvelin.example", "1. "] {
        tab_to_text(&mut window, part);
    }
    assert!(
        window.query_all_by_label_contains(en("explain-record")).next().is_none(),
        "there is no case to note it in"
    );
    assert!(window.query_by_role(Role::Navigation).is_none());
    window.get_by_label(en("tool-back-start")).click();
    window.run();
    window.get_by_role_and_label(Role::Button, en("start-new"));
    assert_eq!(files(folder.path()), Vec::<String>::new());
}

#[test]
fn the_search_of_the_start_page_leads_to_the_tools() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("en", folder.path(), None);
    window.run();
    for title in [en("explain-title"), en("inspect-title")] {
        press(&mut window, Modifiers::COMMAND, Key::K);
        type_text(&mut window, title);
        press(&mut window, Modifiers::NONE, Key::Enter);
        wait_until(&mut window, |window| window.query_by_role_and_label(Role::Heading, title).is_some());
    }
    press(&mut window, Modifiers::COMMAND, Key::W);
    wait_for(&mut window, en("start-new"));
}

#[test]
fn a_certificate_that_is_dropped_on_the_start_page_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("en", folder.path(), None);
    window.run();
    drop_files(&mut window, &[std::path::absolute("tests/certificate/service.pem").expect("a path")]);
    wait_for(&mut window, "service.pem");
    window.get_by_role_and_label(Role::Heading, en("inspect-title"));
    assert!(window.query_by_label_contains(en("inspect-keep")).is_none(), "there is no case to enter it in");
}
