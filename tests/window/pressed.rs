//! Every control of a page pressed: the keyboard is somewhere afterwards, and where it was if that is still there.

use super::label::en;
use super::sample::open_sample;
use super::{Window, press, settle, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

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

/// Presses everything on the page that is found by this name. Gives what has left the keyboard nowhere.
fn lost_on(window: &mut Window, page: &str, menu: &str) -> Vec<String> {
    let (mut lost, mut last) = (Vec::new(), None);
    for at in 1..30 {
        // What has left the keyboard where it was needs no way from the heading.
        let is_there = last.is_some() && place(window) == last;
        let here = if is_there {
            press(window, Modifiers::NONE, Key::Tab);
            place(window)
        } else {
            stop(window, page, at)
        };
        let Some(here) = here.filter(|(_, name)| name != menu) else { break };
        press(window, Modifiers::NONE, Key::Space);
        settle(window);
        if place(window).is_none() {
            lost.push(format!("{page}: {here:?}"));
        }
        // A menu or a dialog gives the keyboard back, and what is none keeps it.
        press(window, Modifiers::NONE, Key::Escape);
        settle(window);
        if place(window).is_none() {
            lost.push(format!("{page}: {here:?}, then Escape"));
        }
        last = Some(here);
    }
    lost
}

/// Presses everything on these pages, each in a window of its own.
fn lost(pages: &[&str]) -> Vec<String> {
    let lost_on_page = |page: &&str| {
        let folder = tempfile::tempdir().expect("a folder");
        lost_on(&mut open_sample("en", folder.path()), page, en("menu-file"))
    };
    pages.iter().flat_map(lost_on_page).collect()
}

#[test]
fn after_anything_was_pressed_on_the_page_of_a_tool_the_keyboard_is_somewhere() {
    let pages =
        ["rail-ask", "explain-title", "request-title", "inspect-title", "rail-handover", "rail-deadlines"].map(en);
    let lost = lost(&pages);
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn after_anything_was_pressed_on_other_pages_the_keyboard_is_somewhere() {
    let [duties, events, interview] = ["rail-duties", "rail-events", "interview-title"].map(en);
    let lost = lost(&[duties, events, interview, "helmiharjun"]);
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
