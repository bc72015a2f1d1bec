//! The desktop around the window: what is copied, what is dropped, and another window of the same user.

use super::common::wait_for;
use super::label::en;
use super::sample::{open_sample, window};
use super::{closes, press, request_close, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

#[test]
fn what_was_copied_and_goes_with_the_program_is_said_before_it_ends_and_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    window.event(Event::Copy);
    request_close(&mut window);
    assert!(closes(&mut window), "nothing was copied");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "business id");
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::COMMAND, Key::A);
    window.event(Event::Copy);
    window.run();
    request_close(&mut window);
    window.run();
    window.get_by_role_and_label(Role::Dialog, en("leave-copied-title"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    request_close(&mut window);
    assert!(closes(&mut window), "it was said once");
}

#[test]
fn what_is_remembered_is_written_also_where_the_program_ends_while_older_settings_are_being_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    drop(open_sample("en", folder.path()));
    let remembered = || lupapolku::settings::Settings::load(&folder.path().join("settings.ron"));
    for steps in 1..6 {
        let mut window = window("en", folder.path(), Some(path.clone()));
        super::opened(&mut window);
        let before = remembered();
        // A write of the settings begins, and nobody hears of its end: the pages follow at once, and then the end of the program.
        window.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
        window.step();
        for _ in 0..steps {
            window.key_press_modifiers(Modifiers::ALT, Key::PageDown);
            window.step();
        }
        drop(window);
        let after = remembered();
        assert_ne!(after.place(&path), before.place(&path), "after {steps} steps");
        assert!(after.zoom > before.zoom, "after {steps} steps");
    }
}

#[test]
fn two_cases_that_are_dropped_together_are_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    let (one, other) = (folder.path().join("one a%41.ron"), folder.path().join("other.ron"));
    for path in [&one, &other] {
        lupapolku::store::save(&lupapolku::sample::case().expect("readable"), path).expect("saved");
    }
    let text = std::fs::read_to_string(&other).expect("read").replace("Esimerkki Välitys Oy", "Toinen Välitys Oy");
    std::fs::write(&other, text).expect("written");
    let mut window = window("en", folder.path(), None);
    window.run();
    super::dropped::drop_files(&mut window, &[one, other]);
    wait_for(&mut window, "Toinen Välitys Oy");
    assert!(window.query_all_by_role(Role::RadioButton).count() >= 2, "each place has a choice");
}

#[test]
fn a_second_window_of_the_same_user_is_named_as_such() {
    let folder = tempfile::tempdir().expect("a folder");
    let _first = open_sample("en", folder.path());
    let mut second = window("en", folder.path(), Some(folder.path().join("case.ron")));
    wait_for(&mut second, "This case is open in your other window.");
}
