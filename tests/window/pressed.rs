//! Every control of a tool's page pressed: the keyboard is somewhere afterwards, and where it was if that is still there.

use super::sample::open_sample;
use super::{Window, press, settle, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lupapolku::language::{Language, Translations};

/// The role and name of what has the keyboard. The window itself has it when nothing in it has.
fn place(window: &Window) -> Option<(Role, String)> {
    let node = window.query_all_by(|node| node.is_focused()).last()?.accesskit_node();
    let name = node.label().or(node.value()).unwrap_or_default();
    (node.role() != Role::Window).then(|| (node.role(), name))
}

fn find(window: &mut Window, page: &str) {
    press(window, Modifiers::COMMAND, Key::K);
    type_text(window, page);
    press(window, Modifiers::NONE, Key::Enter);
    settle(window);
}

/// Goes to the page, and from its heading so many stops on.
fn stop(window: &mut Window, page: &str, at: usize) -> Option<(Role, String)> {
    find(window, page);
    for _ in 0..at {
        press(window, Modifiers::NONE, Key::Tab);
    }
    place(window)
}

#[test]
fn after_anything_was_pressed_on_the_page_of_a_tool_the_keyboard_is_somewhere() {
    let words = Translations::new(Language::find("en").expect("known"));
    let menu = words.text("menu-file");
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let mut lost = Vec::new();
    for page in ["rail-ask", "explain-title", "request-title", "inspect-title", "rail-handover", "rail-deadlines"] {
        let page = words.text(page);
        for at in 1..30 {
            let Some(here) = stop(&mut window, &page, at).filter(|(_, name)| *name != menu) else { break };
            press(&mut window, Modifiers::NONE, Key::Space);
            settle(&mut window);
            if place(&window).is_none() {
                lost.push(format!("{page}: {here:?}"));
            }
            // A menu or a dialog gives the keyboard back, and what is none keeps it.
            press(&mut window, Modifiers::NONE, Key::Escape);
            settle(&mut window);
            if place(&window).is_none() {
                lost.push(format!("{page}: {here:?}, then Escape"));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn what_keeps_from_asking_is_said_and_the_keyboard_stays_at_the_button() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    find(&mut window, "questionnaires");
    super::choose(&mut window, Role::RadioButton, "A colleague");
    super::choose(&mut window, Role::Button, "Make forms…");
    settle(&mut window);
    assert_eq!(place(&window), Some((Role::Button, "Make forms…".to_owned())));
    let fault = "Choose the task whose questions are asked.";
    window.get_by_role_and_label(Role::Status, fault);
}

#[test]
fn a_page_that_is_chosen_while_it_is_shown_begins_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    window.set_size(eframe::egui::vec2(800.0, 600.0));
    settle(&mut window);
    for _ in 0..12 {
        press(&mut window, Modifiers::NONE, Key::Tab);
    }
    find(&mut window, "overview");
    assert_eq!(super::focused(&window), Some((Role::Heading, "Overview".to_owned())));
    let name = window.query_all_by(|node| node.is_focused()).last().expect("the heading").rect();
    assert!(name.top() > 0.0 && name.bottom() < 600.0, "{name:?}");
}
