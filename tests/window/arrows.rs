//! The arrows on every control of every page: they go through the options of a group, and otherwise stay where they are.

use super::ask::{answer, ask_all, bring_in, texts};
use super::common::wait_for;
use super::dropped::drop_files;
use super::label::en;
use super::sample::{open_sample, window};
use super::tables::{at_customers, look_at};
use super::{Window, choose, press, settle, tab_to, type_text};
use eframe::egui::accesskit::{NodeId, Role};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lupapolku::language::{Language, Translations};
use std::path::Path;

const ARROWS: [Key; 4] = [Key::ArrowDown, Key::ArrowRight, Key::ArrowUp, Key::ArrowLeft];

/// What has the focus: its role and name, and the group in which the arrows may move it, or else itself.
#[derive(Clone, Debug, PartialEq)]
struct Place {
    role: Role,
    name: String,
    group: NodeId,
}

fn place(window: &Window) -> Option<Place> {
    let node = window.query_all_by(|node| node.is_focused()).last()?.accesskit_node();
    let above = std::iter::successors(node.parent(), |node| node.parent());
    let wanted = match node.role() {
        Role::RadioButton => Some(Role::RadioGroup),
        Role::ColumnHeader => Some(Role::Table),
        // A text of the help, of which the arrows go from one part to the next.
        Role::Paragraph => Some(Role::Dialog),
        _ => None,
    };
    let group = above.take(12).find(|it| Some(it.role()) == wanted);
    let group = group.map_or_else(|| node.locate().0, |it| it.locate().0);
    Some(Place { role: node.role(), name: node.label().or(node.value()).unwrap_or_default(), group })
}

/// Goes through the page from where the focus is, until it comes to `ends_at` or round, and presses every arrow everywhere.
/// Gives how many controls there were.
pub(super) fn press_arrows(window: &mut Window, page: &str, ends_at: &str) -> usize {
    let mut first = None;
    for asked in 0..200 {
        window.key_press(Key::Tab);
        window.run_steps(2);
        let Some(here) = place(window) else { continue };
        if first.as_ref() == Some(&here) {
            return asked;
        }
        first.get_or_insert_with(|| here.clone());
        for arrow in ARROWS {
            // One pass: a page that moves something takes no more than that.
            window.key_press(arrow);
            window.step();
            let now = place(window);
            assert_eq!(now.as_ref().map(|it| it.group), Some(here.group), "{page}: {arrow:?} at {here:?} to {now:?}");
        }
        if here.name == ends_at {
            return asked;
        }
    }
    panic!("{page} has no end");
}

pub(super) fn find(window: &mut Window, what: &str) {
    press(window, Modifiers::COMMAND, Key::K);
    type_text(window, what);
    press(window, Modifiers::NONE, Key::Enter);
    settle(window);
}

#[test]
fn the_arrows_stay_in_their_group_on_every_control_of_every_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let words = Translations::new(Language::find("en").expect("known"));
    let menu = words.text("menu-file");
    let mut asked = press_arrows(&mut window, "overview", &menu);
    // From the menus through the rail and round to the menus again.
    asked += press_arrows(&mut window, "menus and rail", &menu);
    for at in 0..17 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
        settle(&mut window);
        asked += press_arrows(&mut window, &format!("page {at}"), &menu);
    }
    for page in ["rail-deadlines", "rail-duties", "rail-ask", "rail-handover", "rail-events"] {
        window.get_by_role_and_label(Role::Button, &words.text(page)).click();
        settle(&mut window);
        asked += press_arrows(&mut window, page, &menu);
    }
    for page in ["inspect-title", "request-title", "explain-title", "interview-title"] {
        find(&mut window, &words.text(page));
        asked += press_arrows(&mut window, page, &menu);
    }
    find(&mut window, "helmiharjun");
    asked += press_arrows(&mut window, "row", &menu);
    press(&mut window, Modifiers::NONE, Key::F7);
    settle(&mut window);
    asked += press_arrows(&mut window, "check", &menu);
    assert!(asked > 400, "only {asked}");
}

/// The pages of tools that have something to show.
#[test]
fn the_arrows_stay_in_their_group_in_what_the_tools_have_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let menu = en("menu-file");
    let mut window = open_sample("en", folder.path());
    find(&mut window, en("interview-title"));
    let mut asked = 0;
    for at in 1..14 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
        settle(&mut window);
        asked += press_arrows(&mut window, &format!("interview {at}"), menu);
    }
    find(&mut window, en("explain-title"));
    tab_to(&mut window, Role::MultilineTextInput, "Output of the program");
    type_text(&mut window, "curl: (6) Could not resolve host: palvelin.example");
    choose(&mut window, Role::Button, "Read the causes");
    settle(&mut window);
    find(&mut window, en("explain-title"));
    asked += press_arrows(&mut window, "causes", menu);

    find(&mut window, en("inspect-title"));
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/certificates/stores/cryptography-1.p12");
    drop_files(&mut window, &[data]);
    wait_for(&mut window, "cryptography-1.p12");
    asked += press_arrows(&mut window, "a locked certificate", menu);
    assert!(asked > 150, "only {asked}");
}

#[test]
fn the_arrows_stay_in_their_group_in_what_has_come_from_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let menu = en("menu-file");
    let mut window = open_sample("en", folder.path());
    let forms = ask_all(&mut window, folder.path());
    find(&mut window, "questionnaires");
    let mut asked = press_arrows(&mut window, "asked", menu);
    answer(texts(&forms).first().expect("one"), "Maija Mallikas");
    bring_in(&mut window, &forms.join("as text"));
    asked += press_arrows(&mut window, "returned answers", menu);

    let folder = tempfile::tempdir().expect("a folder");
    let mut window = at_customers(folder.path());
    let table = folder.path().join("table.csv");
    std::fs::write(&table, "Organisaatio;Y-tunnus\nUusi Perintä Oy;1234567-1\nToinen Oy;1234567-2\n").expect("written");
    look_at(&mut window, &table);
    wait_for(&mut window, "Line with the headings");
    settle(&mut window);
    asked += press_arrows(&mut window, "a table", menu);
    assert!(asked > 20, "only {asked}");
}

#[test]
fn the_arrows_move_nothing_on_the_start_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window("en", folder.path(), None);
    window.run();
    let words = Translations::new(Language::find("en").expect("known"));
    assert!(press_arrows(&mut window, "start", &words.text("menu-file")) > 2);
}

#[test]
fn the_arrows_stay_in_their_group_in_every_dialog_that_a_key_opens() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    let keys = [
        (Modifiers::COMMAND, Key::K),
        (Modifiers::COMMAND, Key::N),
        (Modifiers::COMMAND, Key::O),
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::S),
        (Modifiers::NONE, Key::F1),
        (Modifiers::SHIFT, Key::F1),
    ];
    for (modifiers, key) in keys {
        press(&mut window, modifiers, key);
        settle(&mut window);
        assert!(window.query_by_role(Role::Dialog).is_some(), "{key:?} opens nothing");
        press_arrows(&mut window, &format!("{key:?}"), "");
        press(&mut window, Modifiers::NONE, Key::Escape);
        settle(&mut window);
    }
}
