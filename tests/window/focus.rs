//! Where the keyboard is after something was pressed, and what is told of it: never nowhere.

use super::common::{wait_for, wait_until};
use super::label::en;
use super::sample::{open_sample, window};
use super::{choose, focused, press, request_close, settle, tab_to, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

#[test]
fn a_menu_gives_the_focus_back_to_its_button() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    let chip = "Read the service page. Status";
    let state = |window: &super::Window| {
        window.query_all_by_role(Role::Button).filter_map(|it| it.accesskit_node().label()).find(|it| it.contains(chip))
    };
    let name = state(&window).unwrap_or_else(|| panic!("{:#?}", window.root()));
    choose(&mut window, Role::Button, &name);
    tab_to(&mut window, Role::RadioButton, en("state-in-progress"));
    press(&mut window, Modifiers::NONE, Key::Space);
    window.run();
    let (role, name) = focused(&window).expect("something has the focus");
    assert_eq!(role, Role::Button);
    assert!(name.contains("Read the service page"), "{name}");
}

#[test]
fn enter_and_escape_leave_the_focus_in_the_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "business id");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let here = focused(&window);
    assert_eq!(here.as_ref().map(|(role, _)| *role), Some(Role::TextInput));
    for key in [Key::Enter, Key::Escape] {
        press(&mut window, Modifiers::NONE, key);
        assert_eq!(focused(&window), here, "{key:?}");
    }
}

#[test]
fn what_was_to_follow_on_saving_is_forgotten_when_saving_is_given_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("en", folder.path(), None);
    window.run();
    choose(&mut window, Role::Link, en("start-sample"));
    wait_for(&mut window, "Step 1 / 6");
    press(&mut window, Modifiers::ALT, Key::PageDown);
    choose(&mut window, Role::CheckBox, "Read the service page");
    request_close(&mut window);
    window.run();
    choose(&mut window, Role::Button, "Save");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::S);
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, folder.path().join("later.ron").to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "Saved ");
    settle(&mut window);
    let output = window.output().viewport_output.values().flat_map(|it| &it.commands);
    assert!(output.into_iter().all(|it| !matches!(it, eframe::egui::ViewportCommand::Close)));
}

#[test]
fn a_page_of_help_is_read_to_its_end_with_the_keyboard() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::NONE, Key::F1);
    let top = |window: &super::Window| {
        let headings = window.query_all_by_role(Role::Heading);
        headings.filter(|it| it.accesskit_node().level() == Some(2)).map(|it| it.rect().top()).fold(f32::MAX, f32::min)
    };
    let before = top(&window);
    press(&mut window, Modifiers::NONE, Key::PageDown);
    window.run();
    assert!(top(&window) < before);
}

#[test]
fn the_palette_tells_what_the_arrows_have_come_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "step");
    let told = |window: &super::Window| {
        let field = window.get_by_role_and_label(Role::TextInput, en("palette-hint"));
        field.accesskit_node().description().unwrap_or_default()
    };
    let first = told(&window);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(!first.is_empty() && told(&window) != first);
}

#[test]
fn a_place_that_is_not_on_its_page_leaves_the_focus_at_the_heading_and_troubles_no_later_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "list the end customers");
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    assert!(focused(&window).is_some(), "the keyboard is somewhere");
    press(&mut window, Modifiers::ALT, Key::Home);
    settle(&mut window);
    assert_eq!(focused(&window), Some((Role::Heading, "Overview".to_owned())));
}

#[test]
fn a_page_of_help_is_read_heading_by_heading() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    press(&mut window, Modifiers::NONE, Key::F1);
    let (role, intro) = focused(&window).expect("something has the focus");
    assert_eq!(role, Role::Paragraph);
    let headings: Vec<String> =
        window.query_all_by_role(Role::Heading).filter_map(|it| it.accesskit_node().label()).collect();
    press(&mut window, Modifiers::NONE, Key::Tab);
    let (_, next) = focused(&window).expect("something has the focus");
    assert!(headings.iter().any(|heading| next.starts_with(&format!("{heading}. "))), "{next}");
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(focused(&window), Some((Role::Paragraph, intro)));
    // A dialog is read with all its labels; those that are there are names of headings.
    for label in window.query_all_by_role(Role::Label).filter_map(|it| it.accesskit_node().value()) {
        assert_eq!(label, "Get to know the service");
    }
}

#[test]
fn what_comes_into_a_group_does_not_bring_its_texts_along() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    for _ in 0..17 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
        let labels = window.query_all_by_role(Role::Label).filter_map(|it| it.accesskit_node().value());
        let heading = focused(&window).map(|(_, name)| name);
        // Orca reads every label of a group before what gets the focus in it; only the name of the heading is one.
        assert_eq!(labels.collect::<Vec<_>>(), heading.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn nothing_has_the_focus_of_the_whole_window_while_a_dialog_comes_and_goes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    for key in [Key::K, Key::O] {
        window.key_press_modifiers(Modifiers::COMMAND, key);
        window.step();
        assert!(focused(&window).is_some_and(|(role, _)| role == Role::TextInput), "{key:?}");
        window.key_press(Key::Escape);
        window.step();
        assert_eq!(focused(&window), Some((Role::Heading, "Overview".to_owned())), "{key:?}");
    }
}

#[test]
fn the_left_edge_has_a_place_for_the_keyboard_on_every_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::NONE, Key::F7);
    press(&mut window, Modifiers::SHIFT, Key::F6);
    settle(&mut window);
    assert_eq!(focused(&window), Some((Role::Button, "Overview".to_owned())));
}

#[test]
fn a_menu_that_is_opened_with_the_keyboard_begins_at_its_first_entry() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    for (button, first) in
        [("Language: EN", (Role::RadioButton, "Suomi")), ("Help", (Role::Button, "Help for this page"))]
    {
        window.get_by_role_and_label(Role::Button, button).focus();
        window.run();
        press(&mut window, Modifiers::NONE, Key::Enter);
        let (role, name) = focused(&window).expect("something has the focus");
        assert!(role == first.0 && name.starts_with(first.1), "{role:?} {name}");
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(focused(&window), Some((Role::Button, button.to_owned())));
    }
}

#[test]
fn tab_leaves_an_open_menu_and_closes_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    choose(&mut window, Role::Button, en("menu-edit"));
    assert!(
        window.query_by_label_contains(en("menu-check")).is_some()
            || window.query_by_label_contains(en("menu-undo")).is_some()
    );
    for _ in 0..12 {
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    assert!(window.query_by_label_contains(en("menu-undo")).is_none(), "{:?}", focused(&window));
    assert!(focused(&window).is_some());
}

#[test]
fn one_letter_in_a_date_field_is_today() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    tab_to(&mut window, Role::TextInput, "Milloin kysyttiin");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "t");
    settle(&mut window);
    let value = window.get_by_role_and_label(Role::TextInput, "Milloin kysyttiin").accesskit_node().value();
    assert_eq!(value.as_deref(), Some("23.11.2026"));
}

#[test]
fn tab_goes_on_from_the_box_that_was_clicked() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    window.get_by_role_and_label(Role::CheckBox, "Lue palvelun sivu").click();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Tab);
    let next = focused(&window).map(|(_, name)| name).unwrap_or_default();
    assert!(next.contains("Lue palvelun sivu"), "the state of the same task and not {next}");
}

/// What describes what has the focus.
#[cfg(target_os = "linux")]
fn description(window: &super::Window) -> String {
    let node = window.query_all_by(|node| node.is_focused()).last();
    node.and_then(|it| it.accesskit_node().description()).unwrap_or_default()
}

#[cfg(target_os = "linux")]
#[test]
fn why_a_connection_failed_is_told_where_the_keyboard_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "why the con");
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    tab_to(&mut window, Role::MultilineTextInput, "Output of the program");
    type_text(&mut window, "curl: (6) Could not resolve host: palvelin.example");
    choose(&mut window, Role::Button, "Read the causes");
    wait_until(&mut window, |window| !description(window).is_empty());
    assert_eq!(focused(&window), Some((Role::Button, "Read the causes".to_owned())));
    let told = description(&window);
    let heard = window.query_all_by(|node| node.label().is_some_and(|it| it == told.trim_end()));
    assert!(heard.count() > 0, "{told}");
    let note = window.query_all_by_role(Role::Link).map(|it| it.accesskit_node());
    let note = note.into_iter().find(|it| it.label().is_some_and(|it| it.contains("name"))).expect("a cause");
    assert!(note.description().is_some_and(|it| it.len() > 40), "what to do is told with the cause");
}

#[cfg(target_os = "linux")]
#[test]
fn that_it_is_saved_is_told_once_where_the_keyboard_is_and_the_hint_comes_back_with_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "business id");
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    let hint = description(&window);
    assert!(hint.contains("Seven digits"), "{hint}");
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_until(&mut window, |window| description(window).starts_with("Saved"));
    for _ in 0..40 {
        window.step();
        assert!(description(&window).starts_with("Saved"), "the hint would be heard again");
    }
    let told = description(&window);
    press(&mut window, Modifiers::COMMAND, Key::S);
    wait_until(&mut window, |window| description(window) != told);
    assert_eq!(description(&window).trim(), told.trim(), "it is said again, in the same minute");
    press(&mut window, Modifiers::NONE, Key::Tab);
    settle(&mut window);
    press(&mut window, Modifiers::SHIFT, Key::Tab);
    wait_until(&mut window, |window| description(window) == hint);
}

#[cfg(target_os = "linux")]
#[test]
fn that_a_new_file_is_saved_is_told_by_what_gets_the_keyboard_back_and_by_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = super::window("en", folder.path(), None);
    window.run();
    choose(&mut window, Role::Link, super::en("start-sample"));
    super::wait_for(&mut window, super::en("overview-next"));
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "business id");
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::S);
    settle(&mut window);
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, folder.path().join("new.ron").to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, |window| {
        let alert = window.query_all_by_role(Role::Alert).find_map(|it| it.accesskit_node().label());
        assert_eq!(alert.filter(|it| it.starts_with("Saved")), None, "the keyboard is only on its way");
        description(window).starts_with("Saved")
    });
}

#[test]
fn the_heading_of_a_page_with_lists_of_choices_takes_the_focus_once_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let id = |window: &super::Window| {
        let node = window.query_all_by(|node| node.is_focused()).last();
        node.map(|it| it.accesskit_node().locate().0)
    };
    let open = |window: &mut super::Window| {
        press(window, Modifiers::COMMAND, Key::K);
        type_text(window, "questionnaires");
        press(window, Modifiers::NONE, Key::Enter);
        settle(window);
    };
    open(&mut window);
    let without = id(&window);
    super::choose(&mut window, Role::RadioButton, "A colleague");
    press(&mut window, Modifiers::ALT, Key::Home);
    settle(&mut window);
    open(&mut window);
    wait_until(&mut window, |window| id(window) != without);
    assert_eq!(focused(&window), Some((Role::Heading, "Questionnaires".to_owned())));
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&window), Some((Role::RadioButton, "End customers".to_owned())));
}
