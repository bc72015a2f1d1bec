//! What can happen while it is asked what is kept of two people's work: nobody's work is lost by any of it.

use super::common::{Window, wait_for, wait_until, window_by};
use super::sample::open_sample;
use super::{choose, focused, kept_open, press, request_close, save_now, type_text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use lupapolku::case::{Answer, Case, Edit, Field};
use lupapolku::store;
use std::path::Path;

const OURS: &str = "OURS Tie 5";
const THEIRS: &str = "THEIRS Katu 9";
const PHONE: &str = "+358 40 765 4321";
const ASKED: &str = "Two people changed the same things";
const REFUSED: &str = "Nothing was changed. First choose below which version to keep.";

fn field(id: &str) -> Field {
    Field::answer(&id.into())
}

fn saved(folder: &Path) -> Case {
    store::open(&folder.join("case.ron")).expect("readable")
}

/// Somebody else saves this answer to the file.
fn somebody_saves(folder: &Path, id: &str, text: &str) {
    let mut case = saved(folder);
    let edit = Edit::answer(&case, field(id), Some(Answer::Text(text.to_owned()))).expect("a change");
    case.apply(&edit).expect("fits");
    store::save(&case, &folder.join("case.ron")).expect("saved");
}

fn go_to(window: &mut Window, label: &str) {
    press(window, Modifiers::COMMAND, Key::K);
    type_text(window, label);
    press(window, Modifiers::NONE, Key::Enter);
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
}

fn address(window: &mut Window, text: &str) {
    go_to(window, "postal address");
    assert!(focused(window).is_some_and(|(_, name)| name == "Postal address"), "{:?}", focused(window));
    type_text(window, text);
}

/// A window in which it is asked which address is kept. They changed a phone number too, which clashes with nothing.
fn asked(folder: &Path) -> Window {
    let mut window = open_sample("en", folder);
    somebody_saves(folder, "applicant-address", THEIRS);
    somebody_saves(folder, "technical-phone", PHONE);
    address(&mut window, OURS);
    save_now(&mut window);
    wait_for(&mut window, ASKED);
    window
}

/// Decides and looks at what is in the file: what was chosen, and what they alone had changed.
fn keep(window: &mut Window, folder: &Path, choice: &str, kept: &str) {
    choose(window, Role::RadioButton, choice);
    choose(window, Role::Button, "Merge and save");
    wait_until(window, |_| saved(folder).text(&"applicant-address".into()) == kept);
    assert_eq!(saved(folder).text(&"technical-phone".into()), PHONE);
    assert!(window.query_by_label_contains(ASKED).is_none());
}

fn keep_theirs(window: &mut Window, folder: &Path) {
    keep(window, folder, &format!("Theirs: {THEIRS}"), THEIRS);
}

#[test]
fn theirs_is_kept_although_undo_was_pressed_meanwhile_and_one_undo_takes_all_of_it_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = asked(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    wait_for(&mut window, REFUSED);
    keep_theirs(&mut window, folder.path());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    save_now(&mut window);
    let case = saved(folder.path());
    assert_eq!(case.text(&"applicant-address".into()), OURS);
    assert_ne!(case.text(&"technical-phone".into()), PHONE);
}

#[test]
fn ours_is_kept_although_redo_was_pressed_meanwhile() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = asked(folder.path());
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    wait_for(&mut window, REFUSED);
    keep(&mut window, folder.path(), &format!("Own: {OURS}"), OURS);
}

#[test]
fn no_other_page_can_be_edited_or_saved_before_it_is_decided() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = asked(folder.path());
    press(&mut window, Modifiers::ALT, Key::Home);
    wait_for(&mut window, ASKED);
    save_now(&mut window);
    wait_for(&mut window, REFUSED);
    assert_eq!(saved(folder.path()).text(&"applicant-address".into()), THEIRS);
    keep_theirs(&mut window, folder.path());
}

#[test]
fn what_was_chosen_stays_when_the_language_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = asked(folder.path());
    choose(&mut window, Role::RadioButton, &format!("Theirs: {THEIRS}"));
    choose(&mut window, Role::Button, "Language");
    choose(&mut window, Role::RadioButton, "Svenska");
    window.run();
    window.get_by_role_and_label(Role::Button, "Slå ihop och spara").click();
    wait_until(&mut window, |_| saved(folder.path()).text(&"applicant-address".into()) == THEIRS);
    wait_until(&mut window, |_| saved(folder.path()).text(&"technical-phone".into()) == PHONE);
}

#[test]
fn a_second_save_by_somebody_else_meanwhile_is_put_together_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = asked(folder.path());
    somebody_saves(folder.path(), "administrative-name", "Toinen Nimi");
    keep_theirs(&mut window, folder.path());
    wait_until(&mut window, |_| saved(folder.path()).text(&"administrative-name".into()) == "Toinen Nimi");
}

#[test]
fn a_second_save_at_the_same_place_is_asked_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = asked(folder.path());
    somebody_saves(folder.path(), "applicant-address", "THIRD Polku 1");
    choose(&mut window, Role::RadioButton, &format!("Own: {OURS}"));
    choose(&mut window, Role::Button, "Merge and save");
    wait_for(&mut window, "Theirs: THIRD Polku 1");
    keep(&mut window, folder.path(), "Theirs: THIRD Polku 1", "THIRD Polku 1");
}

#[test]
fn rows_that_are_about_to_be_taken_in_wait_until_it_is_decided() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("customers.csv");
    std::fs::write(&table, "Organisaatio;Y-tunnus;Toimiala\nUusi Oy;1572860-0;Vakuutus\n").expect("written");
    drop(open_sample("en", folder.path()));
    // Short frames, so that the case does not save itself meanwhile.
    let builder = Harness::builder().with_size(vec2(1280.0, 820.0)).with_step_dt(0.001);
    let mut window = window_by(builder, "en", folder.path(), Some(folder.path().join("case.ron")));
    wait_for(&mut window, "Step 1 / 6");
    address(&mut window, OURS);
    somebody_saves(folder.path(), "applicant-address", THEIRS);
    somebody_saves(folder.path(), "technical-phone", PHONE);
    for _ in 0..2 {
        press(&mut window, Modifiers::ALT, Key::PageDown);
    }
    choose(&mut window, Role::Button, "Import CSV or Excel…");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, table.to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_for(&mut window, "Import 1 row");
    save_now(&mut window);
    wait_for(&mut window, ASKED);
    keep_theirs(&mut window, folder.path());
    wait_for(&mut window, "Import 1 row");
    choose(&mut window, Role::Button, "Import 1 row");
    save_now(&mut window);
    let rows = saved(folder.path()).row_count(&"end-customers".into());
    assert_eq!(rows, 26);
}

#[test]
fn closing_asks_and_nothing_of_theirs_is_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = asked(folder.path());
    request_close(&mut window);
    assert!(kept_open(&window));
    window.run();
    window.get_by_role_and_label(Role::Button, "Save").click();
    window.run();
    wait_for(&mut window, REFUSED);
    assert_eq!(saved(folder.path()).text(&"applicant-address".into()), THEIRS);
    keep_theirs(&mut window, folder.path());
}

#[test]
fn saving_as_a_copy_of_ones_own_ends_the_question() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = asked(folder.path());
    choose(&mut window, Role::Button, "Save as…");
    press(&mut window, Modifiers::COMMAND, Key::A);
    let own = folder.path().join("own.ron");
    type_text(&mut window, own.to_str().expect("text"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    wait_until(&mut window, |window| window.query_by_label_contains(ASKED).is_none());
    assert_eq!(store::open(&own).expect("readable").text(&"applicant-address".into()), OURS);
    assert_eq!(saved(folder.path()).text(&"applicant-address".into()), THEIRS);
}
