//! Whoever types from field to field types into fields: a link that stands between two of them is no stop, and is come to
//! after the last one.

use super::filling::{open_with, pages_on, value};
use super::label::fi;
use super::sample::open_sample;
use super::{choose, focused, press, save_now, settle, tab_to, type_text};
use crate::common::Window;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::path::Path;

/// The form of a new end customer whose commitment is prepared, so that the agreement without a date is warned of.
fn at_a_customer(folder: &Path) -> Window {
    let mut window = open_with(folder, &[]);
    pages_on(&mut window, 6);
    choose(&mut window, Role::Button, "Lisää loppuasiakas");
    type_text(&mut window, "Ensimmäinen Oy");
    choose(&mut window, Role::RadioButton, "Valmisteltu meillä");
    settle(&mut window);
    assert!(warned(&window).is_some());
    window
}

fn warned(window: &Window) -> Option<String> {
    let mut links = window.query_all_by_role(Role::Link).filter_map(|it| it.accesskit_node().label());
    links.find(|it| it.contains("(EU) 2016/679"))
}

fn tab(window: &mut Window) -> Option<(Role, String)> {
    press(window, Modifiers::NONE, Key::Tab);
    focused(window)
}

#[test]
fn tab_goes_from_a_field_that_is_warned_of_to_the_next_and_nothing_that_is_typed_is_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = at_a_customer(folder.path());
    tab_to(&mut window, Role::TextInput, "Sopimuksen päiväys");
    assert_eq!(tab(&mut window), Some((Role::TextInput, "Sopimuksen viite".to_owned())));
    type_text(&mut window, "S-1");
    tab_to(&mut window, Role::TextInput, "Milloin sitoumus lähetettiin DVV:lle");
    for (name, date) in [
        ("Milloin sitoumus lähetettiin DVV:lle", "5.11.2026"),
        ("DVV:n päätöksen päiväys", "1.11.2026"),
        ("DVV:n päätöksen viite", "D-1"),
        ("Käyttö alkaa", "1.10.2026"),
        ("Käyttö päättyi", "1.9.2026"),
    ] {
        assert_eq!(focused(&window), Some((Role::TextInput, name.to_owned())));
        type_text(&mut window, date);
        // What is warned of comes while the keyboard is still there.
        settle(&mut window);
        tab(&mut window);
    }
    for (name, date) in [
        ("Sopimuksen viite", "S-1"),
        ("Milloin sitoumus lähetettiin DVV:lle", "5.11.2026"),
        ("DVV:n päätöksen päiväys", "1.11.2026"),
        ("DVV:n päätöksen viite", "D-1"),
        ("Käyttö alkaa", "1.10.2026"),
        ("Käyttö päättyi", "1.9.2026"),
    ] {
        assert_eq!(value(&window, name), date, "{name}");
    }
    save_now(&mut window);
    let saved = std::fs::read_to_string(folder.path().join("uusi.ron")).expect("saved");
    assert!(saved.contains("2026-11-05") && saved.contains("2026-10-01") && saved.contains("2026-09-01"), "{saved}");
}

#[test]
fn a_link_in_a_warning_is_come_to_after_the_last_field_and_pressed_with_a_key() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = at_a_customer(folder.path());
    let name = warned(&window).expect("a warning");
    tab_to(&mut window, Role::TextInput, "Päättymisen syy");
    tab_to(&mut window, Role::Link, &name);
    press(&mut window, Modifiers::NONE, Key::Enter);
    super::wait_for(&mut window, "Selain ei auennut");
}

#[test]
fn a_link_in_a_warning_is_pressed_where_it_is_seen() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = at_a_customer(folder.path());
    let name = warned(&window).expect("a warning");
    let [field, link] = [(Role::TextInput, "Sopimuksen päiväys"), (Role::Link, &name)]
        .map(|(role, name)| window.query_all_by_role_and_label(role, name).next().expect("drawn").rect());
    assert!(link.top() > field.bottom() && link.top() - field.bottom() < 160.0, "{field} {link}");
    window.query_all_by_role_and_label(Role::Link, &name).next().expect("drawn").click();
    super::wait_for(&mut window, "Selain ei auennut");
}

/// What stands under the questions of a task: who did it, and when.
const FACTS: &[&str] = &["Valmiiksi merkinnyt", "Valmistunut", "Vastuuhenkilö", "Määräpäivä", "Ketä odotetaan", "Syy"];

#[test]
fn on_no_page_does_a_link_stand_in_the_way_from_field_to_field() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = open_sample("fi", folder.path());
    let mut between = Vec::new();
    for page in 0..18 {
        let mut stops = Vec::new();
        for _ in 0..60 {
            let Some(stop) = tab(&mut window) else { break };
            // The menu follows the last stop.
            if stop.1 == fi("menu-file") {
                break;
            }
            stops.push(stop);
        }
        let is_text = |(role, name): &(Role, String)| {
            matches!(role, Role::TextInput | Role::MultilineTextInput) && !FACTS.contains(&name.as_str())
        };
        let found = stops.windows(3).filter(|it| is_text(&it[0]) && it[1].0 == Role::Link && is_text(&it[2]));
        between.extend(found.map(|it| (page, it.to_vec())));
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    assert!(between.is_empty(), "{between:#?}");
}
