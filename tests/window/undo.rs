//! Undo goes back through the case, one act a key, from wherever the keyboard is.

use super::label::fi;
use super::sample::open_sample;
use super::{Window, focused, press, settle, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn value(window: &Window, role: Role, name: &str) -> String {
    window.get_by_role_and_label(role, name).accesskit_node().value().unwrap_or_default()
}

/// Fields of the first form of the application, and what is typed in them.
const TYPED: &[(Role, &str, &str)] = &[
    (Role::TextInput, "Organisaation nimi", "Toinen Oy"),
    (Role::TextInput, "Y-tunnus", "2345678-1"),
    (Role::MultilineTextInput, "Postiosoite", "Toinen katu 2"),
];

fn at_the_applicant(window: &mut Window) {
    for _ in 0..4 {
        press(window, Modifiers::ALT, Key::PageDown);
    }
}

fn type_in(window: &mut Window, role: Role, name: &str, text: &str) {
    window.get_by_role_and_label(role, name).focus();
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
    type_text(window, text);
}

#[test]
fn one_key_after_another_undoes_what_was_typed_in_three_fields_and_redo_brings_it_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    at_the_applicant(&mut window);
    let before: Vec<String> = TYPED.iter().map(|(role, name, _)| value(&window, *role, name)).collect();
    TYPED.iter().for_each(|(role, name, text)| type_in(&mut window, *role, name, text));
    let here = focused(&window);
    for at in (0..TYPED.len()).rev() {
        press(&mut window, Modifiers::COMMAND, Key::Z);
        settle(&mut window);
        let (role, name, _) = TYPED[at];
        assert_eq!(value(&window, role, name), before[at], "{name}");
        assert_eq!(focused(&window), here, "the keyboard stays where it is");
    }
    for (role, name, text) in TYPED {
        press(&mut window, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
        settle(&mut window);
        assert_eq!(value(&window, *role, name), *text);
    }
}

#[test]
fn undo_on_another_page_shows_the_place_and_gives_no_field_the_keyboard() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    at_the_applicant(&mut window);
    let before: Vec<String> = TYPED.iter().map(|(role, name, _)| value(&window, *role, name)).collect();
    TYPED.iter().for_each(|(role, name, text)| type_in(&mut window, *role, name, text));
    press(&mut window, Modifiers::ALT, Key::Home);
    for _ in TYPED {
        press(&mut window, Modifiers::COMMAND, Key::Z);
        settle(&mut window);
        let role = focused(&window).map(|(role, _)| role);
        assert!(!matches!(role, Some(Role::TextInput | Role::MultilineTextInput)), "{role:?}");
    }
    let after: Vec<String> = TYPED.iter().map(|(role, name, _)| value(&window, *role, name)).collect();
    assert_eq!(after, before);
}

#[test]
fn the_menu_undoes_what_the_key_undoes_and_a_filter_undoes_for_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    at_the_applicant(&mut window);
    let before = value(&window, Role::TextInput, "Organisaation nimi");
    type_in(&mut window, Role::TextInput, "Organisaation nimi", "Toinen Oy");
    window.get_by_role_and_label(Role::Button, fi("menu-edit")).click();
    window.run();
    window.get_by_label_contains("Kumoa: ").click();
    settle(&mut window);
    assert_eq!(value(&window, Role::TextInput, "Organisaation nimi"), before);
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "kaksi");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    assert!(window.query_by_role(Role::Dialog).is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(value(&window, Role::TextInput, "Organisaation nimi"), before);
}

#[test]
fn what_offers_to_undo_a_removal_goes_with_the_next_change() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    at_the_applicant(&mut window);
    for _ in 0..2 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    window
        .query_all_by_role(Role::CheckBox)
        .find(|it| it.accesskit_node().label().is_some_and(|it| it.contains(": ")))
        .expect("a row")
        .click();
    window.run();
    window.get_by_role_and_label(Role::Button, fi("bulk-remove")).click();
    window.run();
    assert!(window.query_by_role_and_label(Role::Link, fi("menu-undo")).is_some());
    press(&mut window, Modifiers::ALT, Key::PageUp);
    type_in(&mut window, Role::TextInput, "Laskun viite", "uusi");
    settle(&mut window);
    assert!(window.query_by_role_and_label(Role::Link, fi("menu-undo")).is_none());
}
