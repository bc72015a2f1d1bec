//! The window as a person meets it: found by role and name, driven by keys. No display, no graphics card.

#![expect(clippy::expect_used, clippy::panic, reason = "tests stop at the first thing that is not as they say")]

mod ahead;
mod arrows;
mod ask;
mod between;
mod careful;
#[path = "../common/mod.rs"]
mod common;
mod conflict;
mod desktop;
#[path = "../common/dropped.rs"]
mod dropped;
mod explain;
mod files;
mod filling;
mod focus;
mod handover;
mod inspection;
mod interview;
mod keyboard;
mod label;
mod language;
mod lists;
mod looks;
mod matrix;
mod pressed;
mod recovery;
#[path = "../common/sample.rs"]
mod sample;
mod saving;
mod small;
mod still;
mod tables;
#[cfg(target_os = "linux")]
mod thread;
mod together;
#[path = "../common/trades.rs"]
mod trades;
mod two_people;
mod undo;
mod without_case;

use common::{Window, wait_for, wait_until};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use label::{en, fi};
use lupapolku::case::{Answer, Edit, Field};
use sample::{open_sample, opened, window};
use std::path::Path;
use std::time::Duration;

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Whether the last pass told the system not to close.
fn kept_open(window: &Window) -> bool {
    let output = window.output().viewport_output.get(&ViewportId::ROOT);
    output.is_some_and(|it| it.commands.iter().any(|it| matches!(it, ViewportCommand::CancelClose)))
}

/// Whether the window closes, once what is being written is written.
fn closes(window: &mut Window) -> bool {
    (0..400).any(|_| {
        let output = window.output().viewport_output.get(&ViewportId::ROOT);
        let closes = output.is_some_and(|it| it.commands.iter().any(|it| matches!(it, ViewportCommand::Close)));
        if !closes {
            window.step();
            std::thread::sleep(Duration::from_millis(5));
        }
        closes
    })
}

fn request_close(window: &mut Window) {
    window.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
    window.step();
}

#[test]
fn every_page_in_every_language_has_names_and_glyphs() {
    for language in ["fi", "sv", "en"] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = open_sample(language, folder.path());
        // kittest stops at a control without a name and at a character without a glyph.
        for _ in 0..18 {
            assert!(focused(&window).is_some_and(|(role, _)| role == Role::Heading));
            assert_eq!(doubled(&window), [], "{language}");
            press(&mut window, Modifiers::ALT, Key::PageDown);
        }
        let words =
            lupapolku::language::Translations::new(lupapolku::language::Language::find(language).expect("known"));
        for page in ["rail-deadlines", "rail-duties", "rail-handover", "rail-events"] {
            window.get_by_role_and_label(Role::Button, &words.text(page)).click();
            window.run();
            assert_eq!(doubled(&window), [], "{language} {page}");
        }
        for (modifiers, key) in [(Modifiers::NONE, Key::F1), (Modifiers::SHIFT, Key::F1), (Modifiers::COMMAND, Key::K)]
        {
            press(&mut window, modifiers, key);
            press(&mut window, Modifiers::NONE, Key::Escape);
        }
    }
}

/// Without a wanted day there are no latest days, and no column for them; a row says nothing of what it has not.
#[test]
fn a_column_in_which_nothing_stands_is_not_shown() {
    for wanted in [false, true] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("case.ron");
        let mut case = lupapolku::sample::case().expect("readable");
        if wanted {
            let day = Some(Answer::Date(jiff::civil::date(2027, 6, 1)));
            let edit = Edit::answer(&case, Field::answer(&"ready-by".into()), day).expect("a change");
            case.apply(&edit).expect("fits");
        }
        lupapolku::store::save(&case, &path).expect("saved");
        let mut window = window("en", folder.path(), Some(path));
        opened(&mut window);
        window.get_by_role_and_label(Role::Button, en("rail-deadlines")).click();
        window.run();
        let shows = |role, text: &str| {
            let mut labels = window.query_all_by_role(role).filter_map(|node| node.accesskit_node().label());
            labels.any(|label| label.contains(text))
        };
        assert!(shows(Role::ColumnHeader, en("column-earliest")));
        assert_eq!(shows(Role::ColumnHeader, en("column-latest")), wanted);
        assert_eq!(shows(Role::Row, &format!(", {} ", en("column-latest"))), wanted);
    }
}

/// Controls that a screen reader cannot tell from another one: same role, same name, in the same group.
fn doubled(window: &Window) -> Vec<(Role, String, String)> {
    let controls = [
        Role::Button,
        Role::CheckBox,
        Role::ComboBox,
        Role::Link,
        Role::MultilineTextInput,
        Role::PasswordInput,
        Role::RadioButton,
        Role::Tab,
        Role::TextInput,
    ];
    let mut seen = std::collections::BTreeMap::new();
    for node in controls.into_iter().flat_map(|role| window.query_all_by_role(role)) {
        let node = node.accesskit_node();
        let group = std::iter::successors(node.parent(), |node| node.parent()).find_map(|node| node.label());
        let key = (format!("{:?}", node.role()), node.label().unwrap_or_default(), group.unwrap_or_default());
        seen.entry(key).or_insert_with(|| (node.role(), 0)).1 += 1;
    }
    let twice = seen.into_iter().filter(|(_, (_, count))| *count > 1);
    twice.map(|((_, name, group), (role, _))| (role, name, group)).collect()
}

/// What a screen reader was told last without being asked, from the top of the window.
fn said(window: &Window) -> String {
    let first = window.query_all_by_role(Role::Status).next();
    first.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

fn type_text(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

/// The role and name of what has the focus.
fn focused(window: &Window) -> Option<(Role, String)> {
    let node = window.query_all_by(|node| node.is_focused()).last()?;
    let node = node.accesskit_node();
    if node.role() == Role::Label {
        // The name of a heading takes the focus for it.
        let name = node.value().unwrap_or_default();
        let is_heading = window.query_all_by_role_and_label(Role::Heading, &name).next().is_some();
        return is_heading.then_some((Role::Heading, name));
    }
    Some((node.role(), node.label().unwrap_or_default()))
}

/// Presses Tab until this control has the focus.
fn tab_to(window: &mut Window, role: Role, name: &str) {
    for _ in 0..150 {
        if focused(window) == Some((role, name.to_owned())) {
            return;
        }
        press(window, Modifiers::NONE, Key::Tab);
    }
    panic!("Tab does not come to {role:?} {name}; the focus is at {:?}", focused(window));
}

fn choose(window: &mut Window, role: Role, name: &str) {
    tab_to(window, role, name);
    press(window, Modifiers::NONE, Key::Space);
}

/// The tasks that are done below, whatever else the steps hold.
const GONE_THROUGH: &[&str] = &[
    "read-service-page",
    "read-intermediary-page",
    "service-fits",
    "name-people",
    "read-conditions",
    "settle-role",
    "choose-provisions",
    "check-closed-groups",
    "plan-non-disclosure",
    "account-exists",
    "create-account",
    "identification",
    "list-users",
    "choose-connection",
];

#[test]
fn the_window_and_the_check_command_find_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::NONE, Key::F7);
    let output = assert_cmd::Command::cargo_bin("lupapolku")
        .expect("the program is built")
        .args(["check", folder.path().join("case.ron").to_str().expect("text"), "--json", "--today", "2026-11-23"])
        .output()
        .expect("runs");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = report["findings"].as_array().expect("findings");
    let blocking = findings.iter().filter(|it| it["severity"] == "error" || it["severity"] == "missing").count();
    assert!(window.query_all_by_label_contains(&format!(": {blocking}")).next().is_some());
    press(&mut window, Modifiers::ALT, Key::Home);
    let progress = format!("{} / at least {} tasks", report["progress"]["done"], report["progress"]["total"]);
    let says = |node: &&egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|it| it.contains(&progress));
    assert!(window.query_all_by_role(Role::Paragraph).any(|node| says(&&node)));
}

#[test]
fn a_wrong_business_id_is_named_after_leaving_the_page_and_not_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    for _ in 0..4 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    let field = window.get_by_role_and_label(Role::TextInput, fi("request-business-id"));
    field.focus();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "1234567-8");
    // The case was opened from a file, so its pages count as left before.
    press(&mut window, Modifiers::NONE, Key::Tab);
    let error = window.query_all_by_label_contains("tarkistusnumeron pitäisi olla 1").count();
    assert!(error >= 2, "in the summary and at the field");
}

#[test]
fn undo_takes_a_tick_back_and_redo_makes_it_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    let ticked = |window: &Window| {
        let node = window.get_by_role_and_label(Role::CheckBox, "Read the service page");
        node.accesskit_node().toggled() == Some(eframe::egui::accesskit::Toggled::True)
    };
    assert!(ticked(&window));
    window.get_by_role_and_label(Role::CheckBox, "Read the service page").click();
    window.run();
    assert!(!ticked(&window));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(ticked(&window));
    press(&mut window, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    assert!(!ticked(&window));
}

#[test]
fn a_browser_that_does_not_open_is_said_and_the_address_can_be_copied() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("en", folder.path());
    press(&mut window, Modifiers::ALT, Key::PageDown);
    let link = window
        .get_all_by_role(Role::Link)
        .find(|it| it.accesskit_node().label().is_some_and(|it| it.contains("VTJkysely")));
    link.expect("a guidance link").click();
    wait_for(&mut window, "The browser did not open");
    window.get_all_by_label(en("copy-address")).next().expect("an offer").click();
    window.run();
    window.get_by(|node| node.role() == Role::Status && node.label().is_some_and(|it| it.contains("Copied")));
}

/// Texts that answer a field of one kind or another; the first that is accepted stays.
const ANSWERS: &[&str] = &[
    "Kirjattu.",
    "23.11.2026",
    "meri@esimerkki.example",
    "palvelin.esimerkki.example",
    "+358 40 123 4567",
    "192.0.2.1",
];

#[test]
fn a_case_of_an_older_process_says_so_and_what_is_otherwise() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    std::fs::copy("tests/data/law/sample-of-process-1.ron", &path).expect("copied");
    let mut window = window("en", folder.path(), Some(path));
    wait_for(&mut window, "The case was made with version 1 of the process");
    assert!(window.query_all_by_label_contains("New task: ").next().is_none());
    window.get_by_label_contains(en("version-show")).click();
    wait_for(&mut window, "New task: ");
    // Looked through, it is said no more; one undo brings it back.
    choose(&mut window, Role::Button, en("version-looked-through"));
    window.run_steps(3);
    assert!(window.query_all_by_label_contains("The case was made with version 1").next().is_none());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for(&mut window, "The case was made with version 1 of the process");
}

fn save_now(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::S);
    for _ in 0..40 {
        window.run_steps(2);
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_page_that_is_read_when_it_is_opened_is_read_after_a_restart_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = open_sample("en", folder.path());
    press(&mut first, Modifiers::ALT, Key::PageDown);
    choose(&mut first, Role::CheckBox, "Read the service page");
    save_now(&mut first);
    choose(&mut first, Role::Button, "Change history");
    wait_for(&mut first, "Read the service page");
    drop(first);
    let mut second = window("en", folder.path(), Some(folder.path().join("case.ron")));
    wait_for(&mut second, "All changes to the case");
    wait_for(&mut second, "Read the service page");
}

#[test]
fn lines_beside_each_other_stand_at_one_height_however_long_their_labels() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    let step = window.query_all_by_label_contains("Vaihe 4 / 6:").next().and_then(|it| it.accesskit_node().label());
    choose(&mut window, Role::Button, &step.expect("its name"));
    window.query_all_by_label_contains("Yhteyshenkilöt").next().expect("the section").click();
    window.run();
    let top = |name: &str| window.get_by_role_and_label(Role::TextInput, name).rect().top();
    let (name, other) = ("Hallinnollinen yhteyshenkilö", "Tekninen yhteyshenkilö");
    assert!((top(name) - top(other)).abs() < 0.5, "{} {}", top(name), top(other));
}

#[test]
fn after_the_tour_the_case_that_was_open_is_open_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    let is_own = |window: &Window| window.query_all_by_label_contains("case.ron").next().is_some();
    assert!(is_own(&window));
    choose(&mut window, Role::Button, "Ohje");
    choose(&mut window, Role::Button, fi("menu-tour"));
    wait_until(&mut window, |window| !is_own(window) && said(window).starts_with("1/8 "));
    press(&mut window, Modifiers::NONE, Key::Escape);
    wait_until(&mut window, is_own);
}

/// Steps until jobs have come to an end.
fn settle(window: &mut Window) {
    for _ in 0..40 {
        window.run_steps(2);
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn fill(window: &mut Window, fields: &[(&str, &str)]) {
    for (name, text) in fields {
        let role = if window.query_all_by_role_and_label(Role::MultilineTextInput, name).next().is_some() {
            Role::MultilineTextInput
        } else {
            Role::TextInput
        };
        tab_to(window, role, name);
        type_text(window, text);
    }
}
