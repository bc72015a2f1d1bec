//! What comes faster than the window is drawn goes where it was meant.

use super::filling::{open_with, pages_on, value};
use super::label::fi;
use super::{focused, press, settle, tab_to};
use crate::common::Window;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// Gives all of it to one frame, as a busy machine does.
fn at_once(window: &mut Window, events: Vec<Event>) {
    window.input_mut().events.extend(events);
    window.run();
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

fn text(text: &str) -> Event {
    Event::Text(text.to_owned())
}

#[test]
fn a_text_that_comes_with_a_tab_goes_into_the_next_field() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[]);
    pages_on(&mut window, 1);
    tab_to(&mut window, Role::TextInput, "Milloin sivu luettiin");
    let tab = || key(Key::Tab, Modifiers::NONE);
    at_once(&mut window, vec![text("22.11.2026"), tab(), text("Meri Malli"), tab(), text("x")]);
    settle(&mut window);
    assert_eq!(value(&window, "Milloin sivu luettiin"), "22.11.2026");
    assert_eq!(value(&window, "Kuka sivun luki"), "Meri Malli");
}

#[test]
fn two_tabs_that_come_together_are_two() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[]);
    pages_on(&mut window, 1);
    let places = (0..3).map(|_| {
        press(&mut window, Modifiers::NONE, Key::Tab);
        focused(&window)
    });
    let third = places.last().flatten();
    press(&mut window, Modifiers::ALT, Key::PageUp);
    press(&mut window, Modifiers::ALT, Key::PageDown);
    at_once(&mut window, vec![key(Key::Tab, Modifiers::NONE); 3]);
    assert_eq!(focused(&window), third);
}

#[test]
fn a_text_that_comes_with_the_key_to_the_next_open_item_is_written_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[("service-page-read-by", "Meri Malli")]);
    pages_on(&mut window, 4);
    at_once(&mut window, vec![key(Key::F8, Modifiers::NONE), text("22.11.2026")]);
    settle(&mut window);
    assert_eq!(value(&window, "Milloin sivu luettiin"), "22.11.2026");
}

#[test]
fn a_text_that_comes_with_the_key_to_a_dialog_is_written_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = super::window("fi", folder.path(), None);
    window.run();
    at_once(&mut window, vec![key(Key::N, Modifiers::COMMAND), text("Koe Oy")]);
    window.get_by_role_and_label(Role::Dialog, fi("path-new-title"));
    let typed =
        window.query_all_by_role(Role::TextInput).filter_map(|it| it.accesskit_node().value()).collect::<Vec<_>>();
    assert!(typed.contains(&"Koe Oy".to_owned()), "{typed:?}");
}

#[test]
fn after_the_letter_for_today_the_caret_stands_at_the_end_and_tab_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[]);
    pages_on(&mut window, 1);
    tab_to(&mut window, Role::TextInput, "Milloin sivu luettiin");
    at_once(&mut window, vec![text("t")]);
    assert_eq!(value(&window, "Milloin sivu luettiin"), "23.11.2026");
    press(&mut window, Modifiers::NONE, Key::Backspace);
    settle(&mut window);
    assert_eq!(value(&window, "Milloin sivu luettiin"), "23.11.202");
    at_once(&mut window, vec![text("6"), key(Key::Tab, Modifiers::NONE), text("Meri Malli")]);
    settle(&mut window);
    assert_eq!(value(&window, "Kuka sivun luki"), "Meri Malli");
}
