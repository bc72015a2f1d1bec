//! What a careful officer was startled by: each thing says what it is, and does what it says.

use super::common::{Window, wait_for};
use super::filling::{open_with, pages_on};
use super::sample::open_sample;
use super::still::open_with_drafts;
use super::{choose, focused, press, save_now, settle, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lupapolku::case::{Address, Case, Field, Said};
use std::path::Path;

fn has(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

/// How many drafts of rows of the end-customer groups are confirmed and how many open, by row.
fn drafts(folder: &Path) -> Vec<(usize, usize)> {
    let case: Case = lupapolku::store::open(&folder.join("uusi.ron")).expect("readable");
    let list = "purpose-groups".into();
    let of_row = |row| {
        let is_of_row =
            |address: &Address| matches!(address, Address::Field(Field::Cell(of, it, _)) if *of == list && *it == row);
        let said = |wanted: fn(&Said) -> bool| {
            let drafts = case.drafts.iter().filter(|(field, _)| is_of_row(&Address::Field((*field).clone())));
            drafts.filter(|(_, draft)| wanted(&draft.said)).count()
        };
        (said(|said| matches!(said, Said::Confirmed { .. })), said(|said| matches!(said, Said::Taken)))
    };
    case.rows(&list).map(|(row, _)| of_row(row)).collect()
}

#[test]
fn who_says_that_a_row_is_done_confirms_the_drafts_on_its_page_and_one_undo_takes_that_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with_drafts(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "Rahoitus ja luotonanto");
    press(&mut window, Modifiers::NONE, Key::Enter);
    settle(&mut window);
    let button = window
        .query_all_by_role(Role::Button)
        .find_map(|it| it.accesskit_node().label().filter(|name| name.starts_with("Valmis, vahvista ")))
        .expect("it says what is confirmed");
    choose(&mut window, Role::Button, &button);
    settle(&mut window);
    assert!(has(&window, "vahvistettiin"), "it is told");
    save_now(&mut window);
    let after = drafts(folder.path());
    assert!(after[0].0 > 1, "{after:?}");
    assert!(after[1..].iter().all(|row| row.0 == 0 && row.1 > 0), "only of this row: {after:?}");
    press(&mut window, Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    save_now(&mut window);
    assert_eq!(drafts(folder.path())[0].0, 0);
}

#[test]
fn an_optional_task_says_so_in_its_head() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[]);
    pages_on(&mut window, 1);
    let described = |window: &Window, name: &str| {
        window.get_by_role_and_label(Role::CheckBox, name).accesskit_node().description().unwrap_or_default()
    };
    assert!(described(&window, "Kysy DVV:ltä tarvittaessa").starts_with("vapaaehtoinen. "));
    assert!(!described(&window, "Lue palvelun sivu").contains("vapaaehtoinen"));
}

#[test]
fn the_message_of_a_task_is_opened_from_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[]);
    pages_on(&mut window, 1);
    choose(&mut window, Role::Button, "Avaa viesti: vtjkysely-rajapinta@dvv.fi");
    wait_for(&mut window, "vtjkysely-rajapinta@dvv.fi");
    // No mail program opens here, which is said with the address.
    settle(&mut window);
    assert!(
        window.query_all_by_role(Role::Status).any(|it| it.accesskit_node().label().is_some_and(|it| it.contains('@')))
    );
}

#[test]
fn the_search_goes_to_the_heading_of_a_part_of_a_page() {
    for (language, typed) in [("fi", "yhteystiedot"), ("sv", "kontaktuppgifter"), ("en", "contacts")] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut window = open_sample(language, folder.path());
        press(&mut window, Modifiers::COMMAND, Key::K);
        type_text(&mut window, typed);
        let entries = window.query_all_by_role(Role::ListBoxOption).filter_map(|it| it.accesskit_node().label());
        let wanted =
            entries.into_iter().position(|it| it.to_lowercase().starts_with(&format!("{typed}, "))).expect("found");
        (0..wanted).for_each(|_| press(&mut window, Modifiers::NONE, Key::ArrowDown));
        press(&mut window, Modifiers::NONE, Key::Enter);
        settle(&mut window);
        let (role, name) = focused(&window).expect("the keyboard is somewhere");
        assert_eq!((role, name.to_lowercase().as_str()), (Role::Heading, typed), "{language}");
        let heading = window.query_all_by_role_and_label(Role::Heading, &name).next().expect("drawn").rect();
        assert!(heading.top() > 0.0 && heading.bottom() < 820.0, "in sight: {heading}");
        press(&mut window, Modifiers::NONE, Key::Tab);
        assert_eq!(focused(&window).map(|(role, _)| role), Some(Role::Link), "the keyboard goes on from there");
    }
}

#[test]
fn what_is_exported_stands_in_the_title_and_in_the_name_of_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    press(&mut window, Modifiers::COMMAND, Key::E);
    for (format, button, title, name) in [
        ("format-bundle", "Vie luovutuspaketti…", "Vie luovutuspaketti", "/luovutuspaketti-"),
        ("format-ics", "Vie kalenteri…", "Vie kalenteri", "/kalenteri-"),
        ("format-html", "Vie HTML…", "Vie tarkistuslista", "/tarkistuslista-"),
    ] {
        choose(&mut window, Role::Button, super::label::fi(format));
        choose(&mut window, Role::Button, button);
        window.get_by_role_and_label(Role::Dialog, title);
        let path = window.query_all_by_role(Role::TextInput).filter_map(|it| it.accesskit_node().value());
        assert!(path.into_iter().any(|it| it.contains(name)), "{name}");
        press(&mut window, Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn the_list_of_what_is_open_and_the_message_of_the_check_tell_the_same_numbers() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[("fits-single", "ei")]);
    pages_on(&mut window, 1);
    choose(&mut window, Role::CheckBox, "Lue palvelun sivu");
    press(&mut window, Modifiers::NONE, Key::F7);
    let begins = "Korjattavaa tai täydennettävää: ";
    let told = window.query_all_by_label_contains(begins).filter_map(|it| {
        let node = it.accesskit_node();
        let text = node.label().or(node.value())?;
        Some(text.split(begins).nth(1)?.split('.').next()?.trim().to_owned())
    });
    let told: std::collections::BTreeSet<String> = told.collect();
    assert_eq!(told.len(), 1, "one number, wherever it stands: {told:?}");
}

#[test]
fn who_first_says_her_name_while_something_is_unsaved_stands_in_the_history_from_the_next_save_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_with(folder.path(), &[]);
    pages_on(&mut window, 1);
    super::tab_to(&mut window, Role::TextInput, "Kuka sivun luki");
    type_text(&mut window, "Meri Malli");
    press(&mut window, Modifiers::NONE, Key::Tab);
    save_now(&mut window);
    choose(&mut window, Role::CheckBox, "Lue välittäjäyritysten sivu");
    save_now(&mut window);
    settle(&mut window);
    drop(window);
    let all = std::fs::read_dir(folder.path()).expect("listed").filter_map(Result::ok).map(|it| it.path());
    let trail = all.into_iter().find(|it| it.extension().is_some_and(|it| it == "trail")).expect("a trail");
    let text = std::fs::read_to_string(trail).expect("read");
    let line = |has: &[&str]| text.lines().position(|line| has.iter().all(|what| line.contains(what)));
    let (named, marked) = (line(&["Opened(", "Meri Malli"]), line(&["Did(", "read-intermediary-page"]));
    assert!(named.is_some() && named < marked, "{text}");
}
